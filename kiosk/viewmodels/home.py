"""The topics, and the guides of one topic."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.guide import Guide
from kiosk.domain.visit import Screen
from kiosk.language.catalogues import fill
from kiosk.viewmodels.rows import Rows
from kiosk.viewmodels.session import Session

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class TopicRow:
    """A card of the home screen."""

    topic: str
    title: str
    original: str
    caption: str
    symbol: str


@dataclass(frozen=True, slots=True)
class GuideRow:
    """A card of a topic's screen."""

    guide: str
    title: str
    original: str
    summary: str
    """What it is for and how long it takes, a line each."""


@QmlElement
class HomeViewModel(QObject):
    """Topics in the order of the city's survey; those that have a guide are offered."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._topics = Rows(TopicRow, self)
        self._guides = Rows(GuideRow, self)
        self._update()
        session.follow((Screen.HOME, Screen.TOPIC, Screen.NO_GUIDE), self._update)

    def _topic_rows(self) -> Rows:
        return self._topics

    def _guide_rows(self) -> Rows:
        return self._guides

    def _topic_title(self) -> str:
        wanted = self._session.place.topic
        found = (t for t in self._session.catalogue.topics if t.id == wanted)
        topic = next(found, None)
        return self._session.text(topic.title).replace("\n", "") if topic else ""

    def _topic_original(self) -> str:
        wanted = self._session.place.topic
        found = (t.title for t in self._session.catalogue.topics if t.id == wanted)
        return self._session.original(next(found, None)).replace("\n", "")

    topics = Property(Rows, _topic_rows, constant=True)
    guides = Property(Rows, _guide_rows, constant=True)
    topicTitle = Property(str, _topic_title, notify=changed)
    topicOriginal = Property(str, _topic_original, notify=changed)

    @Slot(str)
    def openTopic(self, topic: str) -> None:
        """Show the guides of a topic; the only guide of a topic at once."""
        guides = self._session.catalogue.in_topic(topic)
        if len(guides) == 1:
            self._session.act(lambda visit: visit.open_guide(guides[0].id))
        else:
            self._session.act(lambda visit: visit.open_topic(topic))

    @Slot(str)
    def openGuide(self, guide: str) -> None:
        """Show the whole way of a guide."""
        self._session.act(lambda visit: visit.open_guide(guide))

    @Slot()
    def openNothing(self) -> None:
        """Something else is wanted than there are guides for."""
        self._session.act(lambda visit: visit.open_no_guide())

    def narrate_home(self) -> list[tuple[str, str]]:
        """The question and the topics."""
        topics = [(f"topic-{row.topic}", row.title.replace("\n", "")) for row in self._topics.rows]
        return [("title", self._session.gettext("What would you like to do?")), *topics]

    def narrate_topic(self) -> list[tuple[str, str]]:
        """The topic and its guides."""
        guides = [(f"guide-{row.guide}", row.title) for row in self._guides.rows]
        return [("title", self._topic_title()), *guides]

    def narrate_no_guide(self) -> list[tuple[str, str]]:
        """What to do about something else."""
        return [
            ("title", self._session.gettext("Something else")),
            ("text", self._session.gettext(NO_GUIDE)),
        ]

    def _update(self) -> None:
        session = self._session
        self._topics.replace(
            TopicRow(
                topic.id,
                session.text(topic.title),
                session.original(topic.title).replace("\n", ""),
                session.text(topic.hint),
                topic.icon,
            )
            for topic in session.catalogue.topics
            if session.catalogue.in_topic(topic.id)
        )
        self._guides.replace(
            self._guide_row(guide) for guide in session.catalogue.in_topic(session.place.topic)
        )
        self.changed.emit()

    def _guide_row(self, guide: Guide) -> GuideRow:
        session = self._session
        minutes = fill(session.gettext("About {minutes} min"), minutes=guide.minutes)
        summary = f"{session.text(guide.summary)}\n{minutes}"
        return GuideRow(
            guide.id,
            session.text(guide.title),
            session.original(guide.title),
            summary,
        )


def _(text: str) -> str:
    """Marks a text for the catalogue; it is translated when it is shown."""
    return text


NO_GUIDE = _("This kiosk has no guide for it yet. The staff at the counter will help you.")
