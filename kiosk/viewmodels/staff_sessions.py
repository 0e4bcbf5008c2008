"""What staff read afterwards: sessions by day and guide, one of them step by step, the troubles."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain import events, language
from kiosk.domain.errors import WorldError
from kiosk.domain.guide import Guide
from kiosk.domain.town import Catalogue
from kiosk.domain.visit import Screen
from kiosk.journal.export import HEADINGS, export_sessions_csv, session_cells
from kiosk.journal.sessions import JournalReader, SessionRow, StepRow
from kiosk.language.catalogues import fill
from kiosk.viewmodels.rows import Rows
from kiosk.viewmodels.session import Session
from kiosk.viewmodels.staff_troubles import TroubleLine, to_mend
from kiosk.viewmodels.staff_words import told

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

PAGE = 8
"""Sessions on one page of the list."""


def _(text: str) -> str:
    """Marks a text for the catalogue; it is translated when it is shown."""
    return text


_UNREAD = _("The journal cannot be read now.")
_UNSAVED = _("The file could not be saved.")


@dataclass(frozen=True, slots=True)
class SessionCard:
    """A session as a card: when and what, then the rest; the same cells as the CSV."""

    visit: str
    title: str
    details: str


@dataclass(frozen=True, slots=True)
class StepLine:
    """One thing that happened in a session."""

    time: str
    what: str
    seconds: str


class JapaneseNames:
    """Names of guides, steps and languages as staff know them."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._guides = catalogue.guides

    def guide(self, guide: str) -> str:
        """The title of a guide; the id of one that is gone."""
        found = self._guides.get(guide)
        return found.title.source if found else guide

    def step(self, guide: str, step: str) -> str:
        """The title of a step; the id of one that is gone."""
        found = self._guides.get(guide)
        return found.steps[step].title.source if found and step in found.steps else step

    def choice(self, guide: str, step: str, choice: str) -> str:
        """The text of a choice or a problem; the id of one that is gone."""
        found: Guide | None = self._guides.get(guide)
        if found is None or step not in found.steps:
            return choice
        for each in found.steps[step].choices:
            if each.id == choice:
                return each.text.source
        number = choice.removeprefix("problem-")
        stuck = found.steps[step].stuck
        if choice != number and number.isdigit() and 0 < int(number) <= len(stuck):
            return stuck[int(number) - 1].problem.source
        return choice

    def language(self, code: str) -> str:
        """The language in its own words."""
        found = language.by_code(code)
        return found.own_name if found else code


@QmlElement
class SessionsViewModel(QObject):
    """The list with its filter, one session, the export, and what is to mend."""

    changed = Signal()

    def __init__(
        self,
        session: Session,
        reader: JournalReader,
        exports: Path,
        now: Callable[[], datetime],
        troubles: Callable[[], Mapping[str, str]],
    ) -> None:
        """`troubles` tells what is wrong now, by part of the kiosk."""
        super().__init__()
        self._session = session
        self._reader = reader
        self._exports = exports
        self._now = now
        self._troubles = troubles
        self._names = JapaneseNames(session.catalogue)
        self._day: date | None = None
        self._guide: str | None = None
        self._page = 0
        self._count = 0
        self._message = ""
        self._cards = Rows(SessionCard, self)
        self._steps = Rows(StepLine, self)
        self._mend = Rows(TroubleLine, self)
        self._session_title = ""
        session.changed.connect(self._place_changed)

    def _day_text(self) -> str:
        return self._day.isoformat() if self._day else self._session.gettext("All days")

    def _guide_text(self) -> str:
        if self._guide is None:
            return self._session.gettext("All guides")
        return self._names.guide(self._guide)

    def _count_text(self) -> str:
        text = self._session.ngettext("{count} session", "{count} sessions", self._count)
        pages = max(1, -(-self._count // PAGE))
        return f"{text} ({self._page + 1}/{pages})"

    def _get_message(self) -> str:
        return self._message

    def _get_session_title(self) -> str:
        return self._session_title

    def _card_rows(self) -> Rows:
        return self._cards

    def _step_rows(self) -> Rows:
        return self._steps

    def _mend_rows(self) -> Rows:
        return self._mend

    dayText = Property(str, _day_text, notify=changed)
    guideText = Property(str, _guide_text, notify=changed)
    countText = Property(str, _count_text, notify=changed)
    message = Property(str, _get_message, notify=changed)
    sessionTitle = Property(str, _get_session_title, notify=changed)
    sessions = Property(Rows, _card_rows, constant=True)
    steps = Property(Rows, _step_rows, constant=True)
    troubles = Property(Rows, _mend_rows, constant=True)

    @Slot(int)
    def turnDay(self, by: int) -> None:
        """One day earlier (-1) or later (1); after today come all days."""
        today = self._now().date()
        if self._day is None:
            self._day = today if by < 0 else None
        else:
            turned = self._day + timedelta(days=by)
            self._day = turned if turned <= today else None
        self._first_page()

    @Slot(int)
    def turnGuide(self, by: int) -> None:
        """The guide before (-1) or after (1) in the list; between the ends stand all guides."""
        ids = [None, *self._session.catalogue.guides]
        at = ids.index(self._guide) if self._guide in ids else 0
        self._guide = ids[(at + by) % len(ids)]
        self._first_page()

    @Slot(int)
    def turnPage(self, by: int) -> None:
        """The page before (-1) or after (1)."""
        last = max(0, -(-self._count // PAGE) - 1)
        self._page = min(last, max(0, self._page + by))
        self._load()

    @Slot(str)
    def open(self, visit: str) -> None:
        """Show one session step by step."""
        try:
            rows = self._reader.session(visit)
        except WorldError as error:
            self._say(told(self._session, _UNREAD, error))
            return
        card = next((c for c in self._cards.rows if c.visit == visit), None)
        self._session_title = card.title if card else visit
        self._steps.replace(self._line(row) for row in rows)
        self._session.open_staff(Screen.STAFF_SESSION)

    @Slot()
    def export(self) -> None:
        """Write the sessions of the filter as CSV into the data folder."""
        stamp = self._now().strftime("%Y%m%d-%H%M%S")
        file = self._exports / f"sessions-{stamp}.csv"
        try:
            self._exports.mkdir(parents=True, exist_ok=True)
            count = export_sessions_csv(self._reader, file, self._day, self._guide, self._names)
        except OSError as error:
            self._say(told(self._session, _UNSAVED, WorldError(str(error))))
        except WorldError as error:
            self._say(told(self._session, _UNSAVED, error))
        else:
            self._session.record_staff(events.STAFF_EXPORTED)
            text = self._session.gettext("{count} sessions are in {file}")
            self._say(fill(text, count=count, file=file.name))

    def first_visit(self) -> str:
        """The title of the newest session in the list; "" where there is none."""
        return self._cards.rows[0].title if self._cards.rows else ""

    def _place_changed(self) -> None:
        self._message = ""
        if self._session.screen is Screen.STAFF_SESSIONS:
            self._load()
        elif self._session.screen is Screen.STAFF_GUIDES:
            self._mend.replace(to_mend(self._session, self._troubles()))
        elif self._session.screen is not Screen.STAFF_SESSION:
            self._day, self._guide, self._page = None, None, 0
            self._cards.replace(())
            self._steps.replace(())
            self._session_title = ""
        self.changed.emit()

    def _first_page(self) -> None:
        self._page = 0
        self._load()

    def _load(self) -> None:
        try:
            self._count = self._reader.count(self._day, self._guide)
            rows = self._reader.sessions(self._day, self._guide, PAGE, self._page * PAGE)
        except WorldError as error:
            self._say(told(self._session, _UNREAD, error))
            return
        self._cards.replace(self._card(row) for row in rows)
        self.changed.emit()

    def _card(self, row: SessionRow) -> SessionCard:
        cells = dict(zip(HEADINGS, session_cells(row, self._names), strict=True))
        start, tongue, guides = (cells.pop(name) for name in HEADINGS[:3])
        details = "　".join(f"{name}: {cell}" for name, cell in cells.items() if cell)
        return SessionCard(row.visit, f"{start}　{tongue}　{guides}".strip(), details)

    def _line(self, row: StepRow) -> StepLine:
        parts = [row.label]
        if row.guide and row.guide != "none":
            known = row.step and row.step != "none"
            parts.append(
                self._names.step(row.guide, row.step) if known else self._names.guide(row.guide)
            )
        if row.choice:
            parts.append(self._names.choice(row.guide, row.step, row.choice))
        if row.detail:
            parts.append(row.detail)
        seconds = "" if row.seconds is None else f"{row.seconds:.1f} 秒"
        return StepLine(row.time.strftime("%H:%M:%S"), "　".join(parts), seconds)

    def _say(self, message: str) -> None:
        self._message = message
        self.changed.emit()
