"""A session at a kiosk without disk, screen or real time."""

from pathlib import Path

from kiosk.domain.events import Event
from kiosk.domain.town import Catalogue
from kiosk.domain.visit import Place, Screen
from kiosk.language.catalogues import Catalogues
from kiosk.viewmodels.session import Session
from tests.support import guides

NOWHERE = Path("no-catalogues-here")


class Clock:
    """A clock that goes on only when told; calling it gives the time."""

    def __init__(self, now: int = 1_000_000) -> None:
        self.now = now

    def __call__(self) -> int:
        return self.now

    def forward(self, by: int) -> None:
        """Let time pass."""
        self.now += by


class FakeJournal:
    """Keeps events in memory and refuses what the real one would. Notes what was waited for."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.waited: list[int] = []

    def record(self, event: Event) -> int:
        event.check()
        self.events.append(event)
        return len(self.events)

    def wait(self, ticket: int, timeout: float) -> bool:
        self.waited.append(ticket)
        return True

    @property
    def names(self) -> list[str]:
        """What happened, by the names of the events."""
        return [event.type.name for event in self.events]


class Stand:
    """A session with what stands around it."""

    def __init__(
        self,
        catalogue: Catalogue | None = None,
        *,
        locales: Path = NOWHERE,
        language: str = "en",
        first: Screen = Screen.WELCOME,
    ) -> None:
        self.journal = FakeJournal()
        self.clock = Clock()
        self.session = Session(
            catalogue or guides.catalogue(),
            Catalogues(locales),
            self.journal,
            self.clock,
            self._new_id,
            language,
            Place(first),
        )
        self._visits = 0

    def _new_id(self) -> str:
        self._visits += 1
        return f"visit-{self._visits}"

    def open(self, guide: str, *steps: str) -> None:
        """Begin a visit and go to a step of a guide: answers by their id, "" goes on."""
        act = self.session.act
        act(lambda visit: visit.open_guide(guide))
        act(lambda visit: visit.begin())
        for way in steps:
            act(lambda visit, way=way: visit.answer(way) if way else visit.go_on())
