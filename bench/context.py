"""What a measurement is given: how much to do and the folders to do it in."""

from dataclasses import dataclass
from pathlib import Path

from bench.installation import Installation
from kiosk.paths import Paths


@dataclass(frozen=True, slots=True)
class Counts:
    """How often things are done."""

    guides: int = 100
    starts: int = 7
    taps: int = 400
    taps_in_comfort: int = 25
    """At each of the sizes and contrasts."""
    switches: int = 120
    sentences: int = 40
    events: int = 300
    visits_first: int = 100
    visits: int = 1_000


LONG = Counts(visits=10_000)
TINY = Counts(
    guides=3,
    starts=1,
    taps=4,
    taps_in_comfort=1,
    switches=3,
    sentences=2,
    events=5,
    visits_first=2,
    visits=4,
)
"""To see that everything works; the numbers say nothing."""


@dataclass(frozen=True, slots=True)
class Context:
    """One measurement's own folder in the common installation."""

    folder: Path
    counts: Counts

    def paths(self, name: str) -> Paths:
        """The folders of one run of the kiosk, its data new."""
        return Installation(self.folder).paths(name)
