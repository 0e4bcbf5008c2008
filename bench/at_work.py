"""A running kiosk and the finger that taps it; tells when what came of a tap is on the screen."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QPoint, Qt

from bench.finger import Finger, control
from bench.processor import waited_ms
from kiosk.app import Kiosk
from kiosk.building import building
from kiosk.domain import ruby
from kiosk.domain.visit import Screen
from kiosk.edges import Edges
from kiosk.paths import Paths
from kiosk.qt.application import make_application
from kiosk.qt.messages import log_qt_messages
from kiosk.settings import Settings
from kiosk.tour.edges import RecordingPlayer

SIZE = (1080, 1920)
_PATIENCE = 30.0
_LEAST_READ = 0.3
"""Seconds of stillness before the next tap: nobody reads a screen in less."""


@dataclass(frozen=True, slots=True)
class Tap:
    """`ms` from lifting the finger to the answer painted; `waited` of it for a processor."""

    ms: float
    waited: float


class AtWork:
    """A kiosk of the installation on a 1080×1920 screen, all workers running, `language` shown."""

    def __init__(self, paths: Paths, *, language: str = "ja", edges: Edges | None = None) -> None:
        log_qt_messages()
        make_application()
        with building():
            self.kiosk = Kiosk(
                paths,
                Settings(language=language, tap_repeat_ms=0, idle_seconds=300),
                edges or Edges(player=RecordingPlayer),
            )
        self.window = self.kiosk.window
        self.session = self.kiosk.session
        self._frames = 0
        self._painted: tuple[float, float] | None = None
        self.window.frameSwapped.connect(self._note_frame, Qt.ConnectionType.DirectConnection)
        self.kiosk.show(SIZE, windowed=True)
        self.finger = Finger(self.window)
        self.until(lambda: self._frames > 0, "the first frame")
        self.rest(0.5)

    def _note_frame(self) -> None:
        self._frames += 1
        # The first frame after a tap counts, also when a second one came in the same turn.
        if self._painted is None:
            self._painted = (perf_counter(), waited_ms())

    @property
    def frames(self) -> int:
        """Frames painted so far."""
        return self._frames

    def until(self, true: Callable[[], bool], what: str) -> None:
        """Run the program, as it would run by itself, until `true()`."""
        end = perf_counter() + _PATIENCE
        while not true():
            if perf_counter() > end:
                raise TimeoutError(f"waited {_PATIENCE:g} s for {what}")
            # Without a time limit, with which Qt would not wait but spin. The idle timer ticks.
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def rest(self, seconds: float = 0.03) -> None:
        """Run the program until no frame came for so long: a person looks at the screen."""
        quiet = perf_counter()
        before = self._frames
        while perf_counter() - quiet < seconds:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
            if self._frames != before:
                before, quiet = self._frames, perf_counter()
            time.sleep(0.001)

    def paint(self) -> None:
        """Run the program until what is due is painted and written."""
        before = self._frames
        self.window.update()
        self.until(lambda: self._frames > before, "a frame")
        QCoreApplication.processEvents()
        # Outside of `exec` Qt keeps what was thrown away until it is told so.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def centre(self, name: str) -> QPoint | None:
        """The middle of the visible control named `name` in the present language, if any."""
        return control(self.window.contentItem(), ruby.plain(name))

    def tap(self, name: str) -> Tap:
        """Tap a control and wait for the frame that shows the answer.

        Raises `LookupError` if no such control is on the screen.
        """
        point = self.centre(name)
        if point is None:
            raise LookupError(f"no control is named “{name}” on {self.session.place}")
        return self.tap_at(point)

    def tap_at(self, point: QPoint) -> Tap:
        """Tap a point and wait for the frame that shows the answer."""
        self.finger.press(point)
        self.rest()
        before, waited, start = self._frames, waited_ms(), perf_counter()
        self._painted = None
        self.finger.release(point)
        self.until(lambda: self._frames > before, "the answer to a tap")
        painted, waited_then = self._painted or (perf_counter(), waited_ms())
        tap = Tap((painted - start) * 1000, waited_then - waited)
        self.rest(_LEAST_READ)
        return tap

    def tap_text(self, english: str) -> Tap:
        """`tap` for a control by its English text."""
        return self.tap(self.session.gettext(english))

    def open_guide(self, guide: str) -> None:
        """Begin a visit, if none is going on, at the overview of a guide."""
        self.session.act(lambda visit: visit.start_over())
        self.session.act(lambda visit: visit.open_guide(guide))
        self.rest(_LEAST_READ)

    def onward(self) -> Tap | None:
        """Tap what leads on from this step; None at the end of the guide."""
        step = self.session.step
        if step is not None and self.session.screen is Screen.CHOICE:
            return self.tap(self.session.text(step.choices[0].text))
        if step is not None and step.outcome is not None:
            return None
        return self.tap_text("Next" if step else "Start this guide")

    def close(self) -> None:
        """End the kiosk as closing its window does."""
        self.kiosk.close()
