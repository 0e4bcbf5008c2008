"""The whole way of a guide before it starts."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain.visit import Screen
from kiosk.language.catalogues import fill
from kiosk.viewmodels.rows import Rows
from kiosk.viewmodels.session import Session

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class WayRow:
    """A step on the usual way."""

    number: int
    title: str
    original: str


@dataclass(frozen=True, slots=True)
class BringRow:
    """A thing to bring."""

    thing: str
    text: str
    original: str
    icon: str


@QmlElement
class OverviewViewModel(QObject):
    """Who it is for, how long it takes, what to bring, the steps of the usual way."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._way = Rows(WayRow, self)
        self._bring = Rows(BringRow, self)
        self._update()
        session.follow((Screen.OVERVIEW,), self._update)

    def _title(self) -> str:
        guide = self._session.guide
        return self._session.text(guide.title) if guide else ""

    def _summary(self) -> str:
        guide = self._session.guide
        return self._session.text(guide.summary) if guide else ""

    def _who(self) -> str:
        guide = self._session.guide
        return self._session.text(guide.who) if guide else ""

    def _title_original(self) -> str:
        guide = self._session.guide
        return self._session.original(guide.title) if guide else ""

    def _summary_original(self) -> str:
        guide = self._session.guide
        return self._session.original(guide.summary) if guide else ""

    def _who_original(self) -> str:
        guide = self._session.guide
        return self._session.original(guide.who) if guide else ""

    def _minutes(self) -> str:
        guide = self._session.guide
        if guide is None:
            return ""
        return fill(self._session.gettext("About {minutes} min"), minutes=guide.minutes)

    def _way_rows(self) -> Rows:
        return self._way

    def _bring_rows(self) -> Rows:
        return self._bring

    title = Property(str, _title, notify=changed)
    summary = Property(str, _summary, notify=changed)
    who = Property(str, _who, notify=changed)
    titleOriginal = Property(str, _title_original, notify=changed)
    summaryOriginal = Property(str, _summary_original, notify=changed)
    whoOriginal = Property(str, _who_original, notify=changed)
    minutes = Property(str, _minutes, notify=changed)
    way = Property(Rows, _way_rows, constant=True)
    bring = Property(Rows, _bring_rows, constant=True)

    def narrate(self) -> list[tuple[str, str]]:
        """Everything of the overview in the order it stands."""
        gettext = self._session.gettext
        return [
            ("title", self._title()),
            ("summary", self._summary()),
            ("who-label", gettext("For")),
            ("who", self._who()),
            ("minutes-label", gettext("Time needed")),
            ("minutes", self._minutes()),
            ("bring-label", gettext("What to bring")),
            *((f"bring-{row.thing}", row.text) for row in self._bring.rows),
            ("way-label", gettext("The steps")),
            *((f"way-{row.number}", row.title) for row in self._way.rows),
        ]

    def _update(self) -> None:
        session = self._session
        guide = session.guide
        if guide is not None:
            self._way.replace(
                WayRow(number, session.text(step.title), session.original(step.title))
                for number, step in enumerate(guide.usual_way(), 1)
            )
            things = session.catalogue.things
            self._bring.replace(
                BringRow(
                    thing.id, session.text(thing.text), session.original(thing.text), thing.icon
                )
                for thing in map(things.__getitem__, guide.bring)
            )
        else:
            self._way.replace(())
            self._bring.replace(())
        self.changed.emit()
