"""The real kiosk with its real voice, driven by lines on standard input.

    python -m tests.journeys.sounding_kiosk DATA

Run as a program, because Qt connects to a sound server only once in the life of a process. The
commands are `open GUIDE STEP` and `tap ENGLISH TEXT`. Printed are, a line each: `clip FILE
SENTENCE` before it is played, `marked SENTENCE` when another sentence is marked on the screen,
`silent` when the reading is over, `notice TEXT`, and `at STEP` when another step is shown.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QSocketNotifier
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.app import Kiosk
from kiosk.domain import ruby, sentences
from kiosk.edges import Edges
from kiosk.paths import Paths
from kiosk.qt.application import make_application
from kiosk.qt.ruby_text import RubyText
from kiosk.settings import Settings
from kiosk.tour.edges import Clock
from kiosk.tour.hand import Hand
from tests.journeys.everywhere import routes
from tests.journeys.stage import Stage


def say(*words: object) -> None:
    print(*words, flush=True)


def marked(item: QQuickItem) -> Iterator[str]:
    """The sentences that are marked on the screen."""
    if not item.isVisible():
        return
    if isinstance(item, RubyText) and item.property("sentence") >= 0:
        yield sentences.split(item.property("markup"))[item.property("sentence")]
    for child in item.childItems():
        yield from marked(child)


class Reporter:
    """Says what changes."""

    def __init__(self, kiosk: Kiosk) -> None:
        self._kiosk = kiosk
        self._last: dict[str, object] = {"marked": "", "silent": True, "notice": "", "at": ""}
        kiosk.reader.on_clip = self._clip
        kiosk.speech.changed.connect(self._look)
        kiosk.session.changed.connect(self._look)

    def _clip(self, sentence: str, path: Path | None, *_: object) -> None:
        say("clip", path, ruby.plain(sentence))

    def _look(self) -> None:
        session, speech = self._kiosk.session, self._kiosk.speech
        now = {
            "marked": " + ".join(map(ruby.plain, marked(self._kiosk.window.contentItem()))),
            "silent": not speech.is_speaking,
            "notice": speech.property("notice"),
            "at": session.step.id if session.step else "",
        }
        for name, value in now.items():
            if value and value != self._last[name]:
                say(name, value)
        self._last = now


def main(data: str) -> None:
    application = make_application()
    clock = Clock()
    kiosk = Kiosk(Paths(data=Path(data)), Settings(), Edges(monotonic=clock))
    kiosk.show((1080, 1920), windowed=True)
    hand = Hand(kiosk.window, lambda: None)
    stage = Stage(kiosk, clock, hand)
    QTest.qWaitForWindowExposed(kiosk.window)

    def listen() -> None:
        # Not `readline`: it would keep a second line to itself, and the notifier stay silent.
        for line in os.read(sys.stdin.fileno(), 65536).decode().splitlines():
            obey(*line.split(" ", 1))

    def obey(verb: str, rest: str) -> None:
        clock.forward(1.0)
        if verb == "tap":
            stage.tap(rest)
        else:
            guide, step = rest.split()
            kiosk.session.end("left")
            kiosk.home.openGuide(guide)
            for act in routes(kiosk.catalogue.guides[guide])[step]:
                act(stage)

    reporter = Reporter(kiosk)
    notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(listen)
    while kiosk.window.isVisible() and not kiosk.player._devices:
        QTest.qWait(5)
    say("available", kiosk.player.available())
    application.exec()
    del reporter


if __name__ == "__main__":
    main(sys.argv[1])
