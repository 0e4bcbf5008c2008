"""The real program on a stage: only clock, voice and loudspeaker are stand-ins."""

import math
import struct
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from kiosk.app import Kiosk
from kiosk.domain import ruby
from kiosk.domain.visit import Screen
from kiosk.edges import Edges
from kiosk.paths import Paths
from kiosk.qt.application import make_application
from kiosk.qt.post import Post
from kiosk.settings import Settings
from kiosk.speech.engine import Clip, Voice
from kiosk.speech.player import OnDone
from kiosk.tour.edges import Clock, RecordingPlayer
from kiosk.tour.hand import Hand, wait_until


class Humming:
    """An engine that hums: a voice for the languages it is given, nothing to wait for."""

    name = "humming"
    reads_ruby = True
    version = "1"

    def __init__(self, *languages: str) -> None:
        self._voices = tuple(Voice(f"hum-{language}", language) for language in languages)
        self.rendered: list[str] = []

    def voices(self) -> tuple[Voice, ...]:
        return self._voices

    def start(self) -> None:
        pass

    def render(self, text: str, voice: Voice, rate: float) -> Clip:
        self.rendered.append(text)
        count = max(80, int(8000 * 0.02 * len(text) / rate))
        samples = (int(8000 * math.sin(at / 5)) for at in range(count))
        return Clip(struct.pack(f"<{count}h", *samples), 8000)

    def close(self) -> None:
        pass


class Deaf:
    """A machine without a sound device."""

    volume = 1.0

    def available(self) -> bool:
        return False

    def play(self, clip: Clip, on_done: OnDone) -> None:
        raise AssertionError("nothing can be played without a device")

    def stop(self) -> None:
        pass


@dataclass
class Stage:
    """A running kiosk with someone before it."""

    kiosk: Kiosk
    clock: Clock
    hand: Hand
    heard: list[str] = field(default_factory=list)

    def say(self, english: str) -> str:
        """A text of the screens in the present language, as it is read with the eyes."""
        return ruby.plain(self.kiosk.session.gettext(english))

    def tap(self, english: str) -> None:
        self.hand.tap(self.say(english))

    @property
    def screen(self) -> Screen:
        return self.kiosk.session.screen

    def shown(self) -> str:
        """Every accessible text on the screen, in one string."""
        from PySide6.QtGui import QAccessible

        from kiosk.tour.hand import walk

        root = QAccessible.queryAccessibleInterface(self.kiosk.window)
        return "\n".join(each.text(QAccessible.Text.Name) for each in walk(root))

    def settle(self) -> None:
        self.clock.forward(1.0)
        QTest.qWait(15)
        wait_until(lambda: not self.kiosk.speech.is_speaking, 30, "the voice to finish")

    def touch_nothing(self, seconds: float) -> None:
        """Let time pass without anybody touching the kiosk."""
        self.clock.forward(seconds)
        self.kiosk.idle.look()
        QTest.qWait(15)

    def wait_for(self, true: Callable[[], bool], what: str) -> None:
        wait_until(true, 20, what)


_ended: list[Kiosk] = []
"""Kiosks stay in memory when their play is over. QML takes a view model for one that lay at the
same address before it: about one start in seventy then shows an empty screen. In a hall nothing of
the kind can be: a process has one kiosk for its whole life."""


@contextmanager
def on_stage(
    data: Path,
    *,
    languages: tuple[str, ...] = ("ja", "en"),
    size: tuple[int, int] = (1080, 1920),
    guides: Path | None = None,
    settings: Settings | None = None,
    deaf: bool = False,
) -> Iterator[Stage]:
    """A kiosk past its first start: the welcome screen is shown."""
    make_application()
    clock = Clock()

    def player(post: Post) -> RecordingPlayer | Deaf:
        return Deaf() if deaf else RecordingPlayer(post)

    engine = Humming(*languages)
    paths = Paths(data=data) if guides is None else Paths(data=data, guides=guides)
    edges = Edges(monotonic=clock, player=player, engines=lambda paths: (engine,))
    kiosk = Kiosk(paths, settings or Settings(), edges)
    stage: Stage | None = None
    try:
        kiosk.show(size, windowed=True)
        stage = Stage(kiosk, clock, Hand(kiosk.window, lambda: None))
        stage.hand = Hand(kiosk.window, stage.settle)
        kiosk.reader.on_clip = lambda sentence, *_: stage.heard.append(sentence)
        assert QTest.qWaitForWindowExposed(kiosk.window)
        stage.settle()
        if stage.screen is Screen.STAFF_SETUP:
            stage.tap("Close")
        yield stage
    finally:
        kiosk.close()
        _ended.append(kiosk)


def centre(stage: Stage, name: str) -> QPoint:
    """Where a control is, px."""
    return stage.hand.place(stage.hand.find(name)).center()
