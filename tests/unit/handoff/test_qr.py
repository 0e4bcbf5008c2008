"""A QR code survives a smudge and is large enough for any camera."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from zxingcpp import BarcodeFormat, Result, read_barcodes

from kiosk.handoff.qr import QUIET_ZONE, modules

PIXELS = 4
OFFICIAL = "https://www.minato.example.jp/papers/machine"


def scan(rows: tuple[tuple[bool, ...], ...]) -> Result | None:
    """What a phone makes of these modules."""
    image = np.kron(np.where(np.array(rows), 0, 255), np.ones((PIXELS, PIXELS))).astype(np.uint8)
    return next(iter(read_barcodes(image, BarcodeFormat.QRCode)), None)


@settings(max_examples=25)
@given(st.text(st.characters(codec="utf-8", categories=["L", "N", "P"]), min_size=1, max_size=150))
def test_what_is_put_in_is_read_out(payload: str) -> None:
    found = scan(modules(payload))
    assert found is not None
    assert found.bytes.decode() == payload


@pytest.mark.parametrize("length", [1, 40, 200, 600])
def test_at_least_15_percent_may_be_smudged(length: int) -> None:
    found = scan(modules("https://minato.example.jp/" + "a" * length))
    assert found is not None
    assert found.ec_level in ("M", "Q", "H")


def test_a_smudge_on_the_glass_does_not_stop_the_phone() -> None:
    rows = [list(row) for row in modules(OFFICIAL)]
    middle = len(rows) // 2
    for y in range(middle, middle + 5):
        for x in range(middle, middle + 5):
            rows[y][x] = True
    found = scan(tuple(tuple(row) for row in rows))
    assert found is not None
    assert found.text == OFFICIAL


@pytest.mark.parametrize("length", [1, 40, 200])
def test_the_code_is_a_square_of_a_size_the_standard_knows_in_a_quiet_zone(length: int) -> None:
    rows = modules("a" * length)
    assert {len(row) for row in rows} == {len(rows)}
    side = len(rows) - 2 * QUIET_ZONE
    assert side >= 21
    assert (side - 17) % 4 == 0
    frame = [*rows[:QUIET_ZONE], *rows[-QUIET_ZONE:]]
    frame += [row[:QUIET_ZONE] for row in rows] + [row[-QUIET_ZONE:] for row in rows]
    assert not any(dark for row in frame for dark in row)
    assert QUIET_ZONE >= 4
    assert any(rows[QUIET_ZONE]), "and no more than it"


def test_an_official_page_fits_where_the_screen_has_room_for_it() -> None:
    """On 60 mm its squares are 1 mm and more, which a cheap camera reads at 40 cm."""
    assert 60 / len(modules(OFFICIAL)) >= 1.0
