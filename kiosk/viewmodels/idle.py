"""Nobody touches the kiosk: a question with a countdown, then everything is wiped (R37, R38)."""

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.visit import Screen
from kiosk.language.catalogues import fill
from kiosk.viewmodels.session import Session

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class IdleViewModel(QObject):
    """Watches for stillness. `monotonic` gives seconds; speech counts as activity (R39)."""

    changed = Signal()

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
        self.busy: Callable[[], bool] = lambda: False
        session.changed.connect(self._place_changed)
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def _seconds_left(self) -> int:
        if self._session.screen is not Screen.IDLE:
            return self._countdown
        return max(0, round(self._countdown - (self._monotonic() - self._asked_at)))

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
            self.changed.emit()
        elif self._session.screen is Screen.WELCOME:
            self._last = now
        elif now - self._last >= self._idle:
            if self._session.visit is None:
                self._session.end("idle")
            else:
                self._session.act(lambda visit: visit.ask_if_present())

    def narrate(self) -> list[tuple[str, str]]:
        """The question."""
        gettext = self._session.gettext
        return [
            ("title", gettext("Are you still there?")),
            ("text", gettext("If nobody touches the screen, everything is cleared.")),
        ]

    def _place_changed(self) -> None:
        self._last = self._monotonic()
        if self._session.screen is Screen.IDLE:
            self._asked_at = self._monotonic()
        self.changed.emit()
