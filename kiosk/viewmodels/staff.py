"""The way into the staff area: the PIN is chosen once, then asked."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain import events
from kiosk.domain.errors import WorldError
from kiosk.domain.visit import Screen
from kiosk.language.catalogues import fill
from kiosk.viewmodels.session import Session

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

_LONGEST = 12
Result = TypeVar("Result")


class PinAnswer(Protocol):
    """Whether a PIN was right, and how long to wait (s) before the next try."""

    @property
    def right(self) -> bool: ...

    @property
    def wait_seconds(self) -> int: ...


class Pin(Protocol):
    """The staff PIN of this kiosk; slow on purpose, so it is asked in the background."""

    def is_set(self) -> bool: ...

    def set_pin(self, pin: str) -> None: ...

    def try_pin(self, pin: str) -> PinAnswer: ...

    def wait_seconds(self) -> int: ...


class Background(Protocol):
    """Runs a job beside the screen's thread."""

    def __call__(
        self,
        job: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[WorldError], None],
    ) -> None: ...


@QmlElement
class StaffViewModel(QObject):
    """The PIN pad. What is typed is kept in memory only and shown as a count."""

    changed = Signal()

    def __init__(self, session: Session, pin: Pin, background: Background) -> None:
        super().__init__()
        self._session = session
        self._pin = pin
        self._background = background
        self._typed = ""
        self._first = ""
        self._message = ""
        self._busy = False
        self._countdown = QTimer(self)
        self._countdown.setInterval(1000)
        self._countdown.timeout.connect(self._count_down)
        session.changed.connect(self._place_changed)

    def _count(self) -> int:
        return len(self._typed)

    def _get_message(self) -> str:
        return self._message

    def _get_busy(self) -> bool:
        return self._busy

    def _is_repeating(self) -> bool:
        return self._first != ""

    typedCount = Property(int, _count, notify=changed)
    message = Property(str, _get_message, notify=changed)
    busy = Property(bool, _get_busy, notify=changed)
    repeating = Property(bool, _is_repeating, notify=changed)

    @Slot()
    def open(self) -> None:
        """From the welcome screen to the PIN pad."""
        self._session.go_outside(Screen.STAFF_PIN)
        try:
            is_set = self._pin.is_set()
        except WorldError as error:
            self._say(self._said(error))
            return
        if is_set:
            self._count_down()
        else:
            self._say(self._session.gettext("Staff set the PIN when the kiosk is started."))

    @Slot(str)
    def digit(self, digit: str) -> None:
        """Type one digit."""
        if not self._busy and len(self._typed) < _LONGEST and digit.isdigit():
            self._typed += digit
            self._say("" if not self._countdown.isActive() else self._message)

    @Slot()
    def erase(self) -> None:
        """Take back the last digit."""
        self._typed = self._typed[:-1]
        self.changed.emit()

    @Slot()
    def enter(self) -> None:
        """The PIN is typed: choose it, repeat it, or try it."""
        if self._busy or not self._typed:
            return
        typed, self._typed = self._typed, ""
        if self._session.screen is Screen.STAFF_PIN:
            self._try(typed)
        elif not self._first:
            self._first = typed
            self._say("")
        elif typed != self._first:
            self._first = ""
            self._say(self._session.gettext("The two were different. Please type a new PIN."))
        else:
            self._choose(typed)

    @Slot()
    def leave(self) -> None:
        """Back to the welcome screen."""
        self._session.go_outside(Screen.WELCOME)

    @Slot()
    def openSessions(self) -> None:
        """The list of sessions."""
        self._session.go_outside(Screen.STAFF_SESSIONS)

    @Slot()
    def openGuides(self) -> None:
        """Guides that were left out, and other troubles."""
        self._session.go_outside(Screen.STAFF_GUIDES)

    def _choose(self, pin: str) -> None:
        def done(_: None) -> None:
            self._busy = False
            if self._session.screen is Screen.STAFF_SETUP:
                self.leave()

        def failed(error: WorldError) -> None:
            self._first = ""
            self._failed(error)

        self._busy = True
        self._background(lambda: self._pin.set_pin(pin), done, failed)
        self.changed.emit()

    def _try(self, pin: str) -> None:
        self._busy = True
        self._background(lambda: self._pin.try_pin(pin), self._answered, self._failed)
        self.changed.emit()

    def _answered(self, answer: PinAnswer) -> None:
        self._busy = False
        if not answer.right:
            self._session.record_staff(events.STAFF_REFUSED)
        if self._session.screen is not Screen.STAFF_PIN:
            # Too late: whoever stands there now did not type it.
            self.changed.emit()
            return
        if answer.right:
            self._session.record_staff(events.STAFF_ENTERED)
            self.openSessions()
            return
        self._say(self._session.gettext("That was not the PIN."))
        if answer.wait_seconds:
            self._count_down()

    def _failed(self, error: WorldError) -> None:
        self._busy = False
        self._say(self._said(error))

    def _said(self, error: WorldError) -> str:
        gettext = self._session.gettext
        return f"{gettext(error.message)} {gettext(error.remedy) if error.remedy else ''}".strip()

    def _count_down(self) -> None:
        try:
            seconds = self._pin.wait_seconds()
        except WorldError as error:
            self._countdown.stop()
            self._say(self._said(error))
            return
        if seconds:
            text = self._session.gettext("Please wait {seconds} seconds before the next try.")
            self._say(fill(text, seconds=seconds))
            self._countdown.start()
        elif self._countdown.isActive():
            self._countdown.stop()
            self._say("")

    def _say(self, message: str) -> None:
        self._message = message
        self.changed.emit()

    def _place_changed(self) -> None:
        # Nothing typed outlives the screen it was typed on.
        if self._session.screen not in (Screen.STAFF_PIN, Screen.STAFF_SETUP):
            self._countdown.stop()
        self._typed = self._first = self._message = ""
        self.changed.emit()
