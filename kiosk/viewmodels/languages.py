"""The language of the screen and the list to choose another from."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.language import LANGUAGES
from kiosk.domain.visit import Screen
from kiosk.viewmodels.rows import Rows
from kiosk.viewmodels.session import Session

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class LanguageRow:
    """A language as its own readers know it; `note` says so when it has no voice."""

    code: str
    ownName: str
    base: str
    families: list[str]
    note: str
    current: bool


@QmlElement
class LanguagesViewModel(QObject):
    """The present language and the others."""

    changed = Signal()

    def __init__(self, session: Session, has_voice: Callable[[str], bool]) -> None:
        super().__init__()
        self._session = session
        self._has_voice = has_voice
        self._rows = Rows(LanguageRow, self)
        self._update()
        session.changed.connect(self._update)

    def _code(self) -> str:
        return self._session.language.code

    def _base(self) -> str:
        return self._session.language.base

    def _families(self) -> list[str]:
        return list(self._session.language.families)

    def _right_to_left(self) -> bool:
        return self._session.language.right_to_left

    def _list(self) -> Rows:
        return self._rows

    code = Property(str, _code, notify=changed)
    base = Property(str, _base, notify=changed)
    families = Property(list, _families, notify=changed)
    rightToLeft = Property(bool, _right_to_left, notify=changed)
    all = Property(Rows, _list, constant=True)

    @Slot(str)
    def choose(self, code: str) -> None:
        """Show everything in that language; from the welcome screen a visit begins in it."""
        if self._session.screen is Screen.WELCOME:
            self._session.start(code)
            self._session.refresh()
        else:
            self._session.act(lambda visit: visit.choose_language(code))

    @Slot()
    def voicesChanged(self) -> None:
        """The voices are known now, or are others."""
        self._update()

    def narrate(self) -> list[tuple[str, str]]:
        """What to do here; the names of languages are for those who read them."""
        return [("title", self._session.gettext("Choose your language."))]

    def _update(self) -> None:
        self._rows.replace(
            LanguageRow(
                language.code,
                language.own_name,
                language.base,
                list(language.families),
                "" if self._has_voice(language.speech) else self._session.gettext("text only"),
                language.code == self._session.language.code,
            )
            for language in LANGUAGES
        )
        self.changed.emit()
