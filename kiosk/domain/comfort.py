"""How one visitor sees and hears: the settings, what each may be, and the standard."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

SIZES = ("s", "m", "l", "xl")
CONTRASTS = ("standard", "soft", "light", "dark")
SPEEDS = (50, 65, 80, 100, 125, 160, 200)
"""Seven speeds in percent of the voice's own (R27: 6–8 steps, 50–200 %)."""
VOLUMES = (1, 2, 3, 4, 5)
"""Steps of loudness, the softest first; how far apart they are is the player's (R28)."""
SWITCH = ("on", "off")

VALUES: Mapping[str, tuple[str, ...]] = {
    "size": SIZES,
    "contrast": CONTRASTS,
    "speed": tuple(str(speed) for speed in SPEEDS),
    "volume": tuple(str(volume) for volume in VOLUMES),
    "read-aloud": SWITCH,
    "furigana": SWITCH,
    "original": SWITCH,
    "low-reach": SWITCH,
    "one-column": SWITCH,
    "motion": SWITCH,
    "all": ("standard",),
}
"""Every setting by the name the journal has for it, and the words for what it may be."""


@dataclass(frozen=True, slots=True)
class Comfort:
    """All comfort settings; the defaults are the standard (R2: text size M).

    `original` shows the Japanese text under its translation. `low_reach` brings everything to tap
    within reach of somebody who sits (R21). `motion` lets things move and fade (R46).
    """

    size: str = "m"
    contrast: str = "standard"
    speed: int = 100
    volume: int = 4
    read_aloud: bool = False
    furigana: bool = True
    original: bool = False
    low_reach: bool = False
    one_column: bool = False
    motion: bool = True

    def turned(self, setting: str, on: bool) -> "Comfort":
        """The same with one of the settings that are on or off, by its name in `VALUES`."""
        match setting:
            case "read-aloud":
                return replace(self, read_aloud=on)
            case "furigana":
                return replace(self, furigana=on)
            case "original":
                return replace(self, original=on)
            case "low-reach":
                return replace(self, low_reach=on)
            case "one-column":
                return replace(self, one_column=on)
            case "motion":
                return replace(self, motion=on)
            case _:
                raise ValueError(f"“{setting}” is not on or off")
