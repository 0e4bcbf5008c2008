"""Nobody touches the kiosk: a question with a countdown, then everything is wiped (R37, R38)."""

import math
from collections.abc import Callable

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.visit import Screen
from kiosk.language.catalogues import fill
from kiosk.viewmodels.session import Session

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


REMIND_AT = 20
"""Seconds left when the question is said once more: the least that lets a person answer (R37)."""


@QmlElement
class IdleViewModel(QObject):
    """Watches for stillness. `monotonic` gives seconds; speech counts as activity (R39)."""

    changed = Signal()
    reminded = Signal()
    """The question should be said once more."""

    def __init__(
        self,
        session: Session,
        monotonic: Callable[[], float],
        idle_seconds: int,
        countdown_seconds: int,
    ) -> None:
        super().__init__()
        self._session = session
        self._monotonic = monotonic
        self._idle = idle_seconds
        self._countdown = countdown_seconds
        self._last = monotonic()
        self._asked_at = 0.0
        self._reminded_at = 0.0
        self.busy: Callable[[], bool] = lambda: False
        session.changed.connect(self._place_changed)
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def _seconds_left(self) -> int:
        if self._session.screen is not Screen.IDLE:
            return self._countdown
        # Rounded up: while there is time, it is not “0 seconds”.
        return max(0, math.ceil(self._countdown - (self._monotonic() - self._asked_at)))

    def _seconds_text(self) -> str:
        text = self._session.ngettext(
            "{count} second left", "{count} seconds left", self._seconds_left()
        )
        return fill(text, count=self._seconds_left())

    secondsLeft = Property(int, _seconds_left, notify=changed)
    secondsText = Property(str, _seconds_text, notify=changed)

    @Slot()
    def touched(self) -> None:
        """Someone is there; a touch beside the buttons of the question gives time again (R38)."""
        self._last = self._asked_at = self._monotonic()

    @Slot()
    def leave(self) -> None:
        """The person is done: wipe everything now."""
        self._session.end("left")

    @Slot()
    def look(self) -> None:
        """Look whether someone is there; called every second."""
        now = self._monotonic()
        if self.busy():
            self._last = now
        if self._session.screen is Screen.IDLE:
            if now - self._asked_at >= self._countdown:
                self._session.end("idle")
            elif self._seconds_left() <= REMIND_AT and self._reminded_at != self._asked_at:
                self._remind()
            self.changed.emit()
        elif self._session.screen is Screen.WELCOME:
            self._last = now
        elif now - self._last >= self._idle:
            if self._session.visit is None:
                self._session.end("idle")
            else:
                self._session.act(lambda visit: visit.ask_if_present())

    def narrate(self) -> list[tuple[str, str]]:
        """The question and the time that is left when it is said."""
        gettext = self._session.gettext
        return [
            ("title", gettext("Are you still there?")),
            ("text", gettext("If nobody touches the screen, everything is cleared.")),
            ("seconds", self._seconds_text()),
        ]

    def _remind(self) -> None:
        # Once for each time given; one that is still being said is not begun again.
        self._reminded_at = self._asked_at
        if not self.busy():
            self.reminded.emit()

    def _place_changed(self) -> None:
        self._last = self._monotonic()
        if self._session.screen is Screen.IDLE:
            self._asked_at = self._monotonic()
        self.changed.emit()
