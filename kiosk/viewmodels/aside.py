"""What is one tap away everywhere: taking it home, asking a person; and the closing question."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.guide import Guide
from kiosk.domain.visit import Screen
from kiosk.viewmodels import facts
from kiosk.viewmodels.facts import FactRow, Today
from kiosk.viewmodels.rows import Rows
from kiosk.viewmodels.session import Session

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


def _(text: str) -> str:
    """Marks a text for the catalogue; it is translated when it is shown."""
    return text


TAKE_HOME_TITLE = _("Take the rest home")
PHONE_TITLE = _("On your phone")
PHONE_TEXT = _(
    "Open the camera of your phone. Hold it about 40 cm before the square. "
    "The official page of this step opens."
)
NO_PHONE_TITLE = _("Without a phone")
NO_PHONE_TEXT = _("Ask at this counter. Nothing on a phone is needed there.")
SAFETY = _("This kiosk and the city never ask for your PIN or your My Number.")
CALLED_TITLE = _("Please speak to the staff")
CALLED_TEXT = _("The staff at the counter will help you. Show them this screen.")
MEANWHILE = _("This screen stays as it is. You can go on with the guide at any time.")
FINISH_TITLE = _("Thank you for using the guide")
FINISH_TEXT = _("Did this help?")
FINISH_NOTE = _("Your answer tells nothing about you.")


@QmlElement
class TakeHomeViewModel(QObject):
    """The official page of the step as a QR code, and the way without a phone."""

    changed = Signal()

    def __init__(self, session: Session, today: Today) -> None:
        super().__init__()
        self._session = session
        self._today = today
        self._counter = Rows(FactRow, self)
        self._update()
        session.follow((Screen.TAKE_HOME,), self._update)

    def _payload(self) -> str:
        guide, step = self._session.guide, self._session.step
        if guide is None:
            return ""
        return guide.official_page(step or guide.first)

    def _host(self) -> str:
        return self._payload().partition("://")[2].partition("/")[0]

    def _counter_rows(self) -> Rows:
        return self._counter

    payload = Property(str, _payload, notify=changed)
    host = Property(str, _host, notify=changed)
    counter = Property(Rows, _counter_rows, constant=True)

    def narrate(self) -> list[tuple[str, str]]:
        """Phone, counter and the safety note."""
        gettext = self._session.gettext
        return [
            ("title", gettext(TAKE_HOME_TITLE)),
            ("phone", gettext(PHONE_TITLE)),
            ("phone-text", gettext(PHONE_TEXT)),
            ("no-phone", gettext(NO_PHONE_TITLE)),
            ("no-phone-text", gettext(NO_PHONE_TEXT)),
            *((f"fact-{row.id}", f"{row.label}: {row.text}") for row in self._counter.rows),
            ("safety", gettext(SAFETY)),
        ]

    def _update(self) -> None:
        self._counter.replace(_counter_of(self._session, self._session.guide, self._today))
        self.changed.emit()


@QmlElement
class AskPersonViewModel(QObject):
    """Who helps and where; what was asked is shown so that nobody must explain it."""

    changed = Signal()

    def __init__(self, session: Session, today: Today) -> None:
        super().__init__()
        self._session = session
        self._today = today
        self._rows = Rows(FactRow, self)
        self._update()
        session.follow((Screen.ASK_PERSON,), self._update)

    def _subject(self) -> str:
        guide, step = self._session.guide, self._session.step
        if guide is None:
            return ""
        title = self._session.text(guide.title)
        return f"{title} – {self._session.text(step.title)}" if step else title

    def _fact_rows(self) -> Rows:
        return self._rows

    subject = Property(str, _subject, notify=changed)
    facts = Property(Rows, _fact_rows, constant=True)

    def narrate(self) -> list[tuple[str, str]]:
        """Everything on the screen."""
        gettext = self._session.gettext
        return [
            ("title", gettext(CALLED_TITLE)),
            ("text", gettext(CALLED_TEXT)),
            ("subject", self._subject()),
            *((f"fact-{row.id}", f"{row.label}: {row.text}") for row in self._rows.rows),
            ("meanwhile", gettext(MEANWHILE)),
        ]

    def _update(self) -> None:
        session = self._session
        rows = _counter_of(session, session.guide, self._today)
        lines = session.catalogue.town.helplines.values()
        found = (facts.helpline_row(session, line, self._today()) for line in lines)
        rows.extend(line for line in found if line is not None)
        self._rows.replace(rows)
        self.changed.emit()


@QmlElement
class FinishViewModel(QObject):
    """The one question at the end."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        session.changed.connect(self.changed)

    @Slot(str)
    def answer(self, helped: str) -> None:
        """Note the answer (yes, partly, no) and end the visit."""
        self._session.act(lambda visit: visit.give_feedback(helped))
        self._session.end("finished")

    def narrate(self) -> list[tuple[str, str]]:
        """The question and its answers."""
        gettext = self._session.gettext
        return [
            ("title", gettext(FINISH_TITLE)),
            ("text", gettext(FINISH_TEXT)),
            ("yes", gettext("Yes")),
            ("partly", gettext("Partly")),
            ("no", gettext("No")),
            ("note", gettext(FINISH_NOTE)),
        ]


def _counter_of(session: Session, guide: Guide | None, today: Today) -> list[FactRow]:
    if guide is None:
        return []
    counters = session.catalogue.town.counters
    found = counters.get(guide.counter)
    return facts.counter_rows(session, found, today()) if found else []
