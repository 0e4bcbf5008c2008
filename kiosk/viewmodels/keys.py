"""Keys, tactile pads and switches: what a key does on the present screen, and its help."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.keys import DIGITS, ERASERS, Command
from kiosk.domain.place import STAFF, Screen
from kiosk.viewmodels.comfort import ComfortViewModel
from kiosk.viewmodels.rows import Rows
from kiosk.viewmodels.session import Session
from kiosk.viewmodels.shell import ShellViewModel
from kiosk.viewmodels.speech import SpeechViewModel
from kiosk.viewmodels.staff import StaffViewModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


def _(text: str) -> str:
    """Marks a text for the catalogue; it is translated when it is shown."""
    return text


KEYS_TITLE = _("How to use the keys")
KEYS_TEXT = _("A frame shows where you are. Move it, then choose.")
SWITCHES_TEXT = _("A frame shows where you are. One switch moves it on. The other switch chooses.")
_MEANINGS = {
    Command.NEXT: _("Move on"),
    Command.PREVIOUS: _("Move back"),
    Command.SELECT: _("Choose"),
    Command.BACK: _("Back"),
    Command.HEAR: _("Read aloud"),
    Command.PERSON: _("Ask a person"),
    Command.LANGUAGE: _("Change the language"),
    Command.LOUDER: _("Louder"),
    Command.SOFTER: _("Quieter"),
    Command.FASTER: _("Faster"),
    Command.SLOWER: _("Slower"),
    Command.START_OVER: _("Start over"),
    Command.HELP: _("How to use the keys"),
}
_CAPS = {
    "Up": "↑",
    "Down": "↓",
    "Left": "←",
    "Right": "→",
    "Escape": "Esc",
    "Asterisk": "*",
    "Slash": "/",
    "Plus": "+",
    "Equal": "=",
    "Minus": "-",
    "Period": ".",
    "MediaTogglePlayPause": "Play",
}
"""What is printed on a key where it is not its name."""
_SPOKEN = {
    "↑": _("up arrow"),
    "↓": _("down arrow"),
    "←": _("left arrow"),
    "→": _("right arrow"),
    "*": _("asterisk"),
    "/": _("slash"),
    "+": _("plus"),
    "=": _("equals"),
    "-": _("minus"),
    ".": _("full stop"),
}
"""What a voice would leave out or read as another word."""
_CAPS_SHOWN = 3

_MIRRORED = {"Left": "Right", "Right": "Left", "Num4": "Num6", "Num6": "Num4"}
"""Which key leads there where the screen is laid out from right to left."""

_DIGIT_SCREENS = (Screen.STAFF_PIN, Screen.STAFF_SETUP, Screen.STAFF_NEW_PIN)
_FOR_STAFF = (Command.NEXT, Command.PREVIOUS, Command.SELECT, Command.BACK)
_MAY_REPEAT = (
    *(Command.NEXT, Command.PREVIOUS),
    *(Command.LOUDER, Command.SOFTER, Command.FASTER, Command.SLOWER),
)


@dataclass(frozen=True, slots=True)
class KeyRow:
    """A line of the help: what can be done, and the keys for it, as printed and as spoken."""

    id: str
    label: str
    text: str
    spoken: str


@QmlElement
class KeysViewModel(QObject):
    """The help: what can be done with which key of this kiosk."""

    changed = Signal()

    def __init__(
        self, session: Session, table: Mapping[str, Command], *, two_switches: bool
    ) -> None:
        super().__init__()
        self._session = session
        self._table = table
        self._two_switches = two_switches
        self._rows = Rows(KeyRow, self)
        session.follow((Screen.KEYS,), self._update)

    def _text(self) -> str:
        return self._session.gettext(SWITCHES_TEXT if self._two_switches else KEYS_TEXT)

    def _key_rows(self) -> Rows:
        return self._rows

    text = Property(str, _text, notify=changed)
    rows = Property(Rows, _key_rows, constant=True)

    def narrate(self) -> list[tuple[str, str]]:
        """The whole help."""
        return [
            ("title", self._session.gettext(KEYS_TITLE)),
            ("text", self._text()),
            *((row.id, f"{row.label}: {row.spoken}") for row in self._rows.rows),
        ]

    def _update(self) -> None:
        # Who has two switches needs no list of keys.
        if not self._two_switches:
            self._list_keys()
        self.changed.emit()

    def _list_keys(self) -> None:
        found: dict[Command, list[str]] = {}
        for key, command in self._table.items():
            found.setdefault(command, []).append(_cap(_mirrored(key, self._session)))
        self._rows.replace(
            self._row(command, found[command]) for command in _MEANINGS if command in found
        )

    def _row(self, command: Command, all_caps: list[str]) -> KeyRow:
        gettext = self._session.gettext
        # One cap may stand on two keys.
        caps = list(dict.fromkeys(all_caps[:_CAPS_SHOWN]))
        spoken = [gettext(_SPOKEN[cap]) if cap in _SPOKEN else cap for cap in caps]
        label = gettext(_MEANINGS[command])
        return KeyRow(command.value, label, "   ".join(caps), ", ".join(spoken))


@QmlElement
class KeyCommands(QObject):
    """Does what a key stands for; where the focus goes is settled in QML.

    A second press of the same key within `repeat_ms` does nothing where it would lead elsewhere,
    within `moving_ms` where it moves the frame, changes the voice or types (R19). `clock` gives
    milliseconds.
    """

    moved = Signal(bool)
    """Forward or back."""
    selected = Signal()

    def __init__(
        self,
        session: Session,
        shell: ShellViewModel,
        comfort: ComfortViewModel,
        speech: SpeechViewModel,
        staff: StaffViewModel,
        table: Mapping[str, Command],
        clock: Callable[[], int],
        repeat_ms: int,
        moving_ms: int = 0,
    ) -> None:
        super().__init__()
        self._session = session
        self._speech = speech
        self._staff = staff
        self._table = table
        self._clock = clock
        self._repeat_ms = repeat_ms
        self._moving_ms = moving_ms
        self._pressed: dict[str, int] = {}
        self._acts: dict[Command, Callable[[], None]] = {
            Command.NEXT: lambda: self.moved.emit(True),
            Command.PREVIOUS: lambda: self.moved.emit(False),
            Command.SELECT: self.selected.emit,
            Command.BACK: shell.back,
            Command.HEAR: speech.press,
            Command.PERSON: shell.askPerson,
            Command.LANGUAGE: shell.openLanguages,
            Command.LOUDER: comfort.louder,
            Command.SOFTER: comfort.softer,
            Command.FASTER: comfort.faster,
            Command.SLOWER: comfort.slower,
            Command.START_OVER: shell.startOver,
            Command.HELP: shell.openKeys,
        }

    def press(self, key: str) -> bool:
        """Do what the key is for; False when it is for nothing here."""
        screen = self._session.screen
        if screen in _DIGIT_SCREENS and key in DIGITS | ERASERS:
            if not self._is_trembling(key, self._moving_ms):
                self._type(key)
            return True
        command = self._table.get(_mirrored(key, self._session), Command.NOTHING)
        act = self._acts.get(command)
        if act is None:
            return False
        waits = self._moving_ms if command in _MAY_REPEAT else self._repeat_ms
        if not self._is_trembling(key, waits) and (command in _FOR_STAFF or screen not in STAFF):
            act()
        return True

    @Slot(str, bool)
    def reached(self, name: str, checked: bool) -> None:
        """The keys are on the control of that name; it is said while the screen is read (R25)."""
        if self._session.screen not in STAFF:
            told = [name, self._session.gettext("chosen")] if checked else [name]
            self._speech.name(", ".join(told))

    def _type(self, key: str) -> None:
        if key in DIGITS:
            self._staff.digit(key[-1])
        else:
            self._staff.erase()

    def _is_trembling(self, key: str, within: int) -> bool:
        now = self._clock()
        if now - self._pressed.get(key, now - within) < within:
            return True
        self._pressed[key] = now
        return False


def _mirrored(key: str, session: Session) -> str:
    return _MIRRORED.get(key, key) if session.language.right_to_left else key


def _cap(key: str) -> str:
    bare = key.removeprefix("Num")
    return _CAPS.get(bare, bare)
