"""The staff area: its PIN, which is chosen once, then asked, and the ways between its screens."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain import events
from kiosk.domain.errors import WorldError
from kiosk.domain.visit import Screen
from kiosk.language.catalogues import fill
from kiosk.viewmodels.session import Session
from kiosk.viewmodels.staff_words import told

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

_LONGEST = 12
_PADS = (Screen.STAFF_PIN, Screen.STAFF_SETUP, Screen.STAFF_NEW_PIN)
Result = TypeVar("Result")


def _(text: str) -> str:
    """Marks a text for the catalogue; it is translated when it is shown."""
    return text


_CLOSED = _("The staff area cannot be opened: the PIN cannot be read.")
_NOT_STORED = _("The PIN could not be stored.")


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

    def change_pin(self, old: str, new: str) -> PinAnswer: ...

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
    """The PIN pad and the ways. What is typed is kept in memory only and shown as a count."""

    changed = Signal()

    def __init__(self, session: Session, pin: Pin, background: Background) -> None:
        super().__init__()
        self._session = session
        self._pin = pin
        self._background = background
        self._typed = ""
        self._old = ""
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

    def _get_prompt(self) -> str:
        gettext = self._session.gettext
        if self._first:
            return gettext("Type the PIN once more")
        match self._session.screen:
            case Screen.STAFF_SETUP:
                return gettext("Choose a PIN for the staff")
            case Screen.STAFF_NEW_PIN if self._old:
                return gettext("Type the new PIN")
            case Screen.STAFF_NEW_PIN:
                return gettext("Type the PIN as it is now")
            case _:
                return gettext("Staff PIN")

    def _is_visited(self) -> bool:
        return self._session.visit is not None

    typedCount = Property(int, _count, notify=changed)
    message = Property(str, _get_message, notify=changed)
    busy = Property(bool, _get_busy, notify=changed)
    prompt = Property(str, _get_prompt, notify=changed)
    visited = Property(bool, _is_visited, notify=changed)

    @Slot()
    def open(self) -> None:
        """To the PIN pad; a visit that is going on waits."""
        self._session.open_staff(Screen.STAFF_PIN)
        try:
            is_set = self._pin.is_set()
        except WorldError as error:
            self._say(told(self._session, _CLOSED, error))
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
        """The PIN is typed: try it, choose it, or repeat it."""
        if self._busy or not self._typed:
            return
        typed, self._typed = self._typed, ""
        changing = self._session.screen is Screen.STAFF_NEW_PIN
        if self._session.screen is Screen.STAFF_PIN or (changing and not self._old):
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
        """Give the kiosk back: to the visitor where they were, or to the welcome screen."""
        self._session.leave_staff()

    @Slot()
    def openHome(self) -> None:
        """The first screen of the area: the visit that waits, and the ways to the others."""
        self._session.open_staff(Screen.STAFF_HOME)

    @Slot()
    def openSessions(self) -> None:
        """The list of sessions."""
        self._session.open_staff(Screen.STAFF_SESSIONS)

    @Slot()
    def openGuides(self) -> None:
        """Guides that were left out, and other troubles."""
        self._session.open_staff(Screen.STAFF_GUIDES)

    @Slot()
    def openSize(self) -> None:
        """How long a millimetre is on this screen."""
        self._session.open_staff(Screen.STAFF_SIZE)

    @Slot()
    def openNewPin(self) -> None:
        """Another PIN."""
        self._session.open_staff(Screen.STAFF_NEW_PIN)

    def _try(self, pin: str) -> None:
        screen = self._session.screen

        def answered(answer: PinAnswer) -> None:
            self._busy = False
            if not answer.right:
                self._session.record_staff(events.STAFF_REFUSED)
            if self._session.screen is not screen:
                # Too late: whoever stands there now did not type it.
                self.changed.emit()
            elif not answer.right:
                self._refuse(answer)
            elif screen is Screen.STAFF_NEW_PIN:
                self._old = pin
                self._say("")
            else:
                self._session.record_staff(events.STAFF_ENTERED)
                self.openHome()

        self._work(lambda: self._pin.try_pin(pin), answered, _CLOSED)

    def _choose(self, pin: str) -> None:
        screen, old = self._session.screen, self._old

        def stored() -> None:
            self._busy = False
            self._session.record_staff(events.STAFF_PIN_SET)
            if self._session.screen is not screen:
                self.changed.emit()
            elif old:
                self.openHome()
                self._say(self._session.gettext("The PIN is changed."))
            else:
                self.leave()

        def changed(answer: PinAnswer) -> None:
            if answer.right:
                stored()
            else:
                self._busy = False
                self._refuse(answer)

        if old:
            self._work(lambda: self._pin.change_pin(old, pin), changed, _NOT_STORED)
        else:
            self._work(lambda: self._pin.set_pin(pin), lambda _: stored(), _NOT_STORED)

    def _work(
        self, job: Callable[[], Result], done: Callable[[Result], None], sentence: str
    ) -> None:
        def failed(error: WorldError) -> None:
            self._busy, self._first = False, ""
            self._say(told(self._session, sentence, error))

        self._busy = True
        self._background(job, done, failed)
        self.changed.emit()

    def _refuse(self, answer: PinAnswer) -> None:
        self._old = self._first = ""
        self._say(self._session.gettext("That was not the PIN."))
        if answer.wait_seconds:
            self._count_down()

    def _count_down(self) -> None:
        try:
            seconds = self._pin.wait_seconds()
        except WorldError as error:
            self._countdown.stop()
            self._say(told(self._session, _CLOSED, error))
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
        if self._session.screen not in _PADS:
            self._countdown.stop()
        self._typed = self._old = self._first = self._message = ""
        self.changed.emit()
