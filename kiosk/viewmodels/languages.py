"""The language of the screen and the list to choose another from."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.language import ENGLISH, LANGUAGES, Language
from kiosk.domain.visit import Screen
from kiosk.language.catalogues import fill
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


@dataclass(frozen=True, slots=True)
class GreetingRow:
    """What the kiosk says of itself to those who read that language."""

    code: str
    base: str
    families: list[str]
    question: str
    offer: str


@QmlElement
class LanguagesViewModel(QObject):
    """The present language and the others."""

    changed = Signal()

    def __init__(self, session: Session, has_voice: Callable[[str], bool]) -> None:
        super().__init__()
        self._session = session
        self._has_voice = has_voice
        self._rows = Rows(LanguageRow, self)
        self._greetings = Rows(GreetingRow, self)
        # The others' catalogues are opened when the kiosk has time (`greetEveryone`).
        self._greetings.replace([self._greeting(session.language)])
        self._update()
        self._shown = session.language
        session.changed.connect(self._follow_language)

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

    def _greeting_rows(self) -> Rows:
        return self._greetings

    def _welcome(self) -> str:
        place = self._session.text(self._session.catalogue.town.place)
        return fill(self._session.gettext("Welcome to {place}"), place=place)

    code = Property(str, _code, notify=changed)
    base = Property(str, _base, notify=changed)
    families = Property(list, _families, notify=changed)
    rightToLeft = Property(bool, _right_to_left, notify=changed)
    all = Property(Rows, _list, constant=True)
    greetings = Property(Rows, _greeting_rows, constant=True)
    welcome = Property(str, _welcome, notify=changed)

    @Slot(str)
    def choose(self, code: str) -> None:
        """Show everything in that language; from the welcome screen a visit begins in it."""
        if self._session.screen is Screen.WELCOME:
            self._session.start(code)
            self._session.refresh()
        else:
            self._session.act(lambda visit: visit.choose_language(code))

    @Slot()
    def greetEveryone(self) -> None:
        """Have a greeting in every language that has words for it, the kiosk's own first."""
        first = self._greetings.rows[0]
        others = (self._greeting(each) for each in LANGUAGES if each.code != first.code)
        told = (each for each in others if each.code == ENGLISH.code or each.question != _QUESTION)
        self._greetings.replace([first, *told])

    @Slot()
    def voicesChanged(self) -> None:
        """The voices are known now, or are others."""
        self._update()

    def narrate(self) -> list[tuple[str, str]]:
        """What to do here; the names of languages are for those who read them."""
        return [("title", self._session.gettext("Choose your language."))]

    def _greeting(self, language: Language) -> GreetingRow:
        question, offer = (
            self._session.catalogues.screen(language.code, text) for text in (_QUESTION, _OFFER)
        )
        return GreetingRow(language.code, language.base, list(language.families), question, offer)

    def _follow_language(self) -> None:
        if self._session.language != self._shown:
            self._shown = self._session.language
            self._update()

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
            for language in self._offered()
        )
        self.changed.emit()

    def _offered(self) -> tuple[Language, ...]:
        """What people choose among, and the pseudo-locale a developer began with."""
        present = self._session.language
        return LANGUAGES if present in LANGUAGES else (*LANGUAGES, present)


def _(text: str) -> str:
    """Marks a text for the catalogue; it is translated when it is shown."""
    return text


_QUESTION = _("How can we help you?")
_OFFER = _("We show you procedures step by step, with large text and a voice.")
