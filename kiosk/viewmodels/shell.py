"""The frame around every screen: where one is, back, the main button, a person, the language."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.guide import Guide
from kiosk.domain.progress import progress
from kiosk.domain.visit import STAFF, Screen
from kiosk.language.catalogues import fill
from kiosk.viewmodels.session import Session

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


def _(text: str) -> str:
    """Marks a text for the catalogue; it is translated when it is shown."""
    return text


@dataclass(frozen=True, slots=True)
class Bar:
    """The bottom bar of a screen: the main button's English text, or the hint in its place."""

    primary: str = ""
    hint: str = ""


def bar(screen: Screen, ends: bool) -> Bar:
    """What the bottom bar offers on a screen; `ends` says that the step ends its guide."""
    match screen:
        case Screen.WELCOME:
            return Bar(primary=_("Start"))
        case Screen.OVERVIEW:
            return Bar(primary=_("Start this guide"))
        case Screen.STEP:
            return Bar(primary=_("Finish") if ends else _("Next"))
        case Screen.TAKE_HOME | Screen.FINISH:
            return Bar(primary=_("Finish"))
        case Screen.STUCK | Screen.ASK_PERSON | Screen.COMFORT | Screen.ABOUT | Screen.KEYS:
            return Bar(primary=_("Return"))
        case Screen.IDLE:
            return Bar(primary=_("Continue"))
        case Screen.NO_GUIDE:
            return Bar(hint=_("Please ask a person"))
        case _:
            return Bar(hint=_("Choose one above"))


@QmlElement
class ShellViewModel(QObject):
    """What stands at the same place on every screen."""

    changed = Signal()
    placeKeyChanged = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._shown = self._place_key()
        self._reached = self._progress()
        session.changed.connect(self._update)

    def _screen(self) -> str:
        return self._session.screen.value

    def _place_key(self) -> str:
        place = self._session.place
        return f"{place.screen}/{place.guide}/{place.step}/{place.problem}/{place.topic}"

    def _is_staff(self) -> bool:
        return self._session.screen in STAFF

    def _guide(self) -> Guide | None:
        return self._session.guide

    def _title(self) -> str:
        guide = self._guide()
        if guide is not None and self._session.screen is not Screen.OVERVIEW:
            return self._session.text(guide.title)
        town = self._session.text(self._session.catalogue.town.name)
        return fill(self._session.gettext("Help with procedures, {town}"), town=town)

    def _bar(self) -> Bar:
        step = self._session.step
        return bar(self._session.screen, step is not None and step.outcome is not None)

    def _primary(self) -> str:
        text = self._bar().primary
        return self._session.gettext(text) if text else ""

    def _hint(self) -> str:
        text = self._bar().hint
        return self._session.gettext(text) if text else ""

    def _progress(self) -> tuple[int, int]:
        guide = self._guide()
        if guide is None or self._session.visit is None:
            return 0, 0
        if self._session.screen not in (Screen.STEP, Screen.CHOICE):
            return 0, 0
        return progress(guide, self._session.visit.trail)

    def _step_number(self) -> int:
        return self._reached[0]

    def _step_count(self) -> int:
        return self._reached[1]

    def _progress_text(self) -> str:
        number, count = self._reached
        if not count:
            return ""
        return fill(self._session.gettext("Step {number} of {count}"), number=number, count=count)

    def _can_go_back(self) -> bool:
        return self._session.visit is not None

    def _can_take_home(self) -> bool:
        return self._session.screen in (
            Screen.OVERVIEW,
            Screen.STEP,
            Screen.CHOICE,
            Screen.TROUBLES,
            Screen.STUCK,
        )

    def _can_call_staff(self) -> bool:
        return self._session.screen is Screen.ASK_PERSON

    screen = Property(str, _screen, notify=changed)
    placeKey = Property(str, _place_key, notify=placeKeyChanged)
    isStaff = Property(bool, _is_staff, notify=changed)
    title = Property(str, _title, notify=changed)
    primary = Property(str, _primary, notify=changed)
    hint = Property(str, _hint, notify=changed)
    stepNumber = Property(int, _step_number, notify=changed)
    stepCount = Property(int, _step_count, notify=changed)
    progressText = Property(str, _progress_text, notify=changed)
    canGoBack = Property(bool, _can_go_back, notify=changed)
    canTakeHome = Property(bool, _can_take_home, notify=changed)
    canCallStaff = Property(bool, _can_call_staff, notify=changed)

    @Slot()
    def back(self) -> None:
        """Go back one place; from the first place the visit is left."""
        session = self._session
        if session.visit is None:
            session.go_outside(Screen.WELCOME)
            return
        if len(session.visit.trail) == 0 and session.screen is Screen.HOME:
            session.end("left")
            return
        session.act(lambda visit: visit.back())

    @Slot()
    def goOn(self) -> None:
        """Press the main button of the screen."""
        session = self._session
        match session.screen:
            case Screen.WELCOME:
                session.start()
                session.refresh()
            case Screen.OVERVIEW:
                session.act(lambda visit: visit.begin())
            case Screen.STEP:
                session.act(lambda visit: visit.go_on())
            case Screen.TAKE_HOME:
                session.act(lambda visit: visit.finish())
            case Screen.FINISH:
                session.end("finished")
            case Screen.STUCK | Screen.ASK_PERSON | Screen.COMFORT | Screen.ABOUT | Screen.KEYS:
                session.act(lambda visit: visit.back())
            case Screen.IDLE:
                session.act(lambda visit: visit.back())
            case _:
                pass

    @Slot()
    def startOver(self) -> None:
        """Return to the topics."""
        if self._session.visit is not None:
            self._session.act(lambda visit: visit.start_over())

    @Slot()
    def askPerson(self) -> None:
        """Ask for a person."""
        self._look_aside(Screen.ASK_PERSON)

    @Slot()
    def takeHome(self) -> None:
        """Show how to take the rest home."""
        self._look_aside(Screen.TAKE_HOME)

    @Slot()
    def openLanguages(self) -> None:
        """Show the list of languages."""
        self._look_aside(Screen.LANGUAGES)

    @Slot()
    def openComfort(self) -> None:
        """Show the comfort settings."""
        self._look_aside(Screen.COMFORT)

    @Slot()
    def openAbout(self) -> None:
        """Show who made the kiosk and whose voice it has."""
        self._look_aside(Screen.ABOUT)

    @Slot()
    def openKeys(self) -> None:
        """Show what the keys do."""
        self._look_aside(Screen.KEYS)

    def _update(self) -> None:
        self._reached = self._progress()
        self.changed.emit()
        if self._shown != self._place_key():
            self._shown = self._place_key()
            self.placeKeyChanged.emit()

    def _look_aside(self, screen: Screen) -> None:
        self._session.act(lambda visit: visit.look_aside(screen))
