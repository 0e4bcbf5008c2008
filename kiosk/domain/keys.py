"""What each key of a keyboard, a ten-key pad, a tactile pad or a switch is for (R47)."""

from collections.abc import Mapping
from enum import StrEnum
from string import ascii_uppercase, digits


class Command(StrEnum):
    """What a key can do. `NOTHING` takes a key's meaning away."""

    NEXT = "next"
    PREVIOUS = "previous"
    SELECT = "select"
    BACK = "back"
    HEAR = "hear"
    PERSON = "ask-person"
    LANGUAGE = "language"
    LOUDER = "louder"
    SOFTER = "softer"
    FASTER = "faster"
    SLOWER = "slower"
    START_OVER = "start-over"
    HELP = "help"
    NOTHING = "nothing"


DIGITS = frozenset([*digits, *(f"Num{digit}" for digit in digits)])
"""Keys that type a digit where digits are typed."""

ERASERS = frozenset(("Backspace", "Delete"))
"""Keys that take the last digit back there."""

_SIGNS = ("Asterisk", "Minus", "Period", "Plus", "Slash")
_OTHERS = (
    *("Back", "Backspace", "Backtab", "Clear", "Comma", "Delete", "Down", "End", "Enter", "Equal"),
    *("Escape", "Forward", "Help", "Home", "Insert", "Left", "MediaNext", "MediaPlay"),
    *("MediaPrevious", "MediaStop", "MediaTogglePlayPause", "Menu", "PageDown", "PageUp"),
    *("Right", "Select", "Space", "Tab", "Up", "VolumeDown", "VolumeMute", "VolumeUp"),
)
KEYS = frozenset(
    (
        *ascii_uppercase,
        *DIGITS,
        *_SIGNS,
        *(f"Num{sign}" for sign in _SIGNS),
        *(f"F{number}" for number in range(1, 36)),
        *_OTHERS,
    )
)
"""Names of keys: those of Qt; `Num…` is the number pad, `Enter` any of the two."""

STANDARD: Mapping[str, Command] = {
    "Num6": Command.NEXT,
    "Num2": Command.NEXT,
    "Right": Command.NEXT,
    "Down": Command.NEXT,
    "Tab": Command.NEXT,
    "Num4": Command.PREVIOUS,
    "Num8": Command.PREVIOUS,
    "Left": Command.PREVIOUS,
    "Up": Command.PREVIOUS,
    "Backtab": Command.PREVIOUS,
    "Num5": Command.SELECT,
    "Enter": Command.SELECT,
    "Space": Command.SELECT,
    "Select": Command.SELECT,
    "Num7": Command.BACK,
    "Escape": Command.BACK,
    "Backspace": Command.BACK,
    "Back": Command.BACK,
    "Num0": Command.HEAR,
    "F2": Command.HEAR,
    "MediaTogglePlayPause": Command.HEAR,
    "NumAsterisk": Command.PERSON,
    "F3": Command.PERSON,
    "NumSlash": Command.LANGUAGE,
    "F4": Command.LANGUAGE,
    "NumPlus": Command.LOUDER,
    "Plus": Command.LOUDER,
    "PageUp": Command.LOUDER,
    "Equal": Command.LOUDER,
    "VolumeUp": Command.LOUDER,
    "NumMinus": Command.SOFTER,
    "Minus": Command.SOFTER,
    "PageDown": Command.SOFTER,
    "VolumeDown": Command.SOFTER,
    "Num3": Command.FASTER,
    "F6": Command.FASTER,
    "Num1": Command.SLOWER,
    "F5": Command.SLOWER,
    "Home": Command.START_OVER,
    "Num9": Command.HELP,
    "F1": Command.HELP,
    "Help": Command.HELP,
}
"""The first keys of a command are those that its help names."""

TWO_SWITCHES: Mapping[str, Command] = {"Space": Command.NEXT, "Enter": Command.SELECT}
"""What an interface for two switches sends unless it is told otherwise."""


def table(own: Mapping[str, str], *, two_switches: bool) -> dict[str, Command]:
    """The keys of this kiosk: the standard, the switches, and over them what staff set."""
    chosen = {**(TWO_SWITCHES if two_switches else {}), **own}
    # What was chosen comes first: it is the key that the person has.
    merged = {**chosen, **{key: each for key, each in STANDARD.items() if key not in chosen}}
    return {key: Command(name) for key, name in merged.items()}
