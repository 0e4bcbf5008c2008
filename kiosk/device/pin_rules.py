"""Which staff PINs are good enough, and how long a wrong one makes people wait."""

from itertools import pairwise

from kiosk.domain.errors import WorldError

SHORTEST, LONGEST = 4, 12
FREE_TRIES = 2
FIRST_WAIT, LONGEST_WAIT = 30, 3600


def _(text: str) -> str:
    """Marks a text for the catalogue; it is translated when it is shown."""
    return text


class WeakPin(WorldError):
    """The PIN breaks the rule; the message says how."""


def check_rule(pin: str) -> None:
    """Raise `WeakPin` unless `pin` is 4 to 12 digits, not all the same and not a plain run.

    Runs go up or down and past the end: 1234, 9876, 7890, 2109.
    """
    if not (pin.isascii() and pin.isdigit() and SHORTEST <= len(pin) <= LONGEST):
        raise WeakPin(_("The PIN must be 4 to 12 digits."), _("Six or more are better."))
    steps = {(int(b) - int(a)) % 10 for a, b in pairwise(pin)}
    if steps == {0}:
        raise WeakPin(_("All digits of the PIN are the same."), _("Choose another one."))
    if steps in ({1}, {9}):
        raise WeakPin(_("The digits of the PIN only count up or down."), _("Choose another one."))


def wait_after(wrong: int) -> int:
    """Seconds to wait after so many wrong tries in a row: 0, 0, 30, 60, 120 … up to an hour.

    With an hour per try, 5,000 tries (half of all four-digit PINs) take 200 days.
    """
    if wrong <= FREE_TRIES:
        return 0
    # The exponent is bounded first: a counter edited by hand must not make a giant number.
    doublings: int = min(wrong - FREE_TRIES - 1, 12)
    return min(LONGEST_WAIT, FIRST_WAIT << doublings)
