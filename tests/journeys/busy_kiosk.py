"""The real kiosk with people who never stop touching it, each somewhere at random.

    python -m tests.journeys.busy_kiosk DATA SEED SLOWEST [careless]

Whenever a screen is left, one line says what the journal must hold by then: `left SCREEN` and
`event-name/visit` for each event that was recorded before that screen was touched for the last
time. The disk takes up to SLOWEST milliseconds for a write, as memory cards do. A `careless` kiosk
does not wait for the disk; the test must catch it. The program is started to be killed.
"""

import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAccessible

import kiosk.app
from kiosk.domain import ruby
from kiosk.domain.events import Event
from kiosk.domain.visit import Screen
from kiosk.journal.writer import JournalWriter
from kiosk.viewmodels.session import Session
from tests.journeys.stage import Stage, on_stage


class Witness(JournalWriter):
    """The journal on a slow disk; it remembers in what order it was told what happened."""

    chance: random.Random
    slowest: float
    careless: bool

    def __init__(self, path: Path, on_trouble: Callable[..., None]) -> None:
        super().__init__(path, on_trouble)
        self.told: list[str] = []

    def record(self, event: Event, on_durable: Callable[[int], None] | None = None) -> int:
        self.told.append(f"{event.type.name}/{event.visit}")
        return super().record(event, on_durable)

    def wait(self, ticket: int, timeout: float) -> bool:
        return True if self.careless else super().wait(ticket, timeout)

    def _append(self, batch: list) -> None:
        time.sleep(self.chance.uniform(0, self.slowest))
        super()._append(batch)


class Promises:
    """Says what must be on the disk, the moment another screen is there."""

    def __init__(self, session: Session, told: list[str]) -> None:
        self._session = session
        self._told = told
        self._before = 0
        self._promised = 0
        self._shown = self._where()
        session.changed.connect(self._look)

    def hand_comes(self) -> None:
        """What was recorded until now belongs to the screen that may be left."""
        self._before = len(self._told)

    def _where(self) -> tuple[object, ...]:
        visit = self._session.visit
        return (visit.id if visit else "", self._session.place)

    def _look(self) -> None:
        left, self._shown = self._shown, self._where()
        if self._shown != left:
            new = self._told[self._promised : self._before]
            self._promised = self._before
            print("left", left[1].screen, *new, flush=True)


def touch_something(stage: Stage, chance: random.Random) -> None:
    """One touch: mostly onward, as people go, else anything that is there."""
    session, controls = stage.kiosk.session, stage.hand.controls()
    named = {each.text(QAccessible.Text.Name): each for each in controls}
    wanted = [stage.kiosk.shell.property("primary")]
    if session.step is not None:
        wanted += [ruby.plain(session.text(choice.text)) for choice in session.step.choices]
    onward = [named[name] for name in wanted if name in named]
    if stage.screen.value.startswith("staff-"):
        stage.kiosk.staff.leave()
    elif chance.random() < 0.02:
        stage.clock.forward(stage.kiosk.settings.idle_seconds + 1)
        stage.kiosk.idle.look()
    else:
        among = onward if onward and chance.random() < 0.7 else controls
        stage.hand.touch(stage.hand.place(chance.choice(among)).center())


def main(data: str, seed: str, slowest: str, *how: str) -> None:
    chance = random.Random(int(seed))
    Witness.chance = random.Random(int(seed) + 1)
    Witness.slowest = int(slowest) / 1000
    Witness.careless = "careless" in how
    kiosk.app.JournalWriter = Witness
    with on_stage(Path(data)) as stage:
        assert isinstance(stage.kiosk.journal, Witness)
        # Nobody waits for the voice to finish, or for a picture that is complete.
        stage.hand._settle = QCoreApplication.processEvents
        promises = Promises(stage.kiosk.session, stage.kiosk.journal.told)
        assert stage.screen is Screen.WELCOME
        while True:
            promises.hand_comes()
            touch_something(stage, chance)
            stage.clock.forward(1.0)


if __name__ == "__main__":
    main(*sys.argv[1:])
