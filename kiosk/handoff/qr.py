"""QR codes as squares: dark or light, with the quiet zone around them."""

QUIET_ZONE = 4
"""Light modules around the code, from ISO/IEC 18004; a phone needs them in every contrast mode."""


def modules(payload: str) -> tuple[tuple[bool, ...], ...]:
    """The rows of the code for `payload` at error correction M, True for dark, quiet zone included.

    M mends 15 % of the code: a smudge or a reflection does not stop a phone.
    """
    import qrcode
    from qrcode.constants import ERROR_CORRECT_M

    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=QUIET_ZONE)
    code.add_data(payload)
    code.make(fit=True)
    return tuple(tuple(bool(dark) for dark in row) for row in code.get_matrix())
