"""Staff read what happened: by day, by guide, step by step; the file says what the screen says."""

import csv
import shutil
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain.events import ANSWERED, STUCK, Event
from kiosk.domain.town import GuideProblem
from kiosk.domain.visit import Screen
from kiosk.journal.export import HEADINGS
from kiosk.journal.sessions import JournalReader
from kiosk.viewmodels.staff_sessions import PAGE, JapaneseNames, SessionsViewModel
from tests.support import guides
from tests.support.session import Stand
from tests.unit.journal.visits import MORNING, begun, whole, write

DAY = 24 * 60 * 60 * 1000
TODAY = datetime(2026, 11, 26, 12, 0, tzinfo=UTC)


def visits() -> list[Event]:
    """Twelve visits on 24 November, one on the 25th, one on the 26th that is going on."""
    told = [
        event
        for number in range(12)
        for event in whole(
            f"v{number}", MORNING + number * 600_000, "papers" if number % 3 else "seal"
        )
    ]
    return [*told, *whole("next-day", MORNING + DAY, "moving"), *begun("now", MORNING + 2 * DAY)]


class Kiosk:
    def __init__(self, folder: Path, told: list[Event] | None = None) -> None:
        self.journal = folder / "journal.db"
        if told is not None:
            write(self.journal, told)
        problems = (
            GuideProblem("ill", "ill/guide.yaml", 7, "steps.a", "is a dead end.", "Write go:."),
        )
        self.stand = Stand(guides.catalogue(problems=problems), first=Screen.STAFF_PIN)
        self.session = self.stand.session
        self.exports = folder / "exports"
        self.troubles: dict[str, str] = {}
        self.sessions = SessionsViewModel(
            self.session,
            JournalReader(self.journal, UTC),
            self.exports,
            lambda: TODAY,
            lambda: self.troubles,
        )

    def open(self) -> "Kiosk":
        self.session.go_outside(Screen.STAFF_SESSIONS)
        return self

    @property
    def listed(self) -> list[str]:
        return [row.visit for row in self.sessions.sessions.rows]

    def all_pages(self) -> list[str]:
        """Every session of the filter, turning pages."""
        found: list[str] = []
        while (page := self.listed) and page[0] not in found:
            found += page
            self.sessions.turnPage(1)
            if self.listed == page:
                break
        return found


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The journal of these visits; every test works on a copy."""
    return write(tmp_path_factory.mktemp("journal") / "journal.db", visits())


@pytest.fixture
def kiosk(qtbot: QtBot, tmp_path: Path, written: Path) -> Kiosk:
    shutil.copy(written, tmp_path)
    return Kiosk(tmp_path).open()


def test_the_newest_sessions_come_first_a_page_at_a_time(kiosk: Kiosk) -> None:
    assert kiosk.listed[:3] == ["now", "next-day", "v11"]
    assert len(kiosk.listed) == PAGE
    assert kiosk.sessions.countText == "14 sessions (1/2)"
    kiosk.sessions.turnPage(1)
    assert kiosk.sessions.countText == "14 sessions (2/2)"
    assert kiosk.listed[-1] == "v0"
    kiosk.sessions.turnPage(1)
    assert kiosk.sessions.countText == "14 sessions (2/2)", "there is no third page"
    kiosk.sessions.turnPage(-5)
    assert kiosk.sessions.countText == "14 sessions (1/2)"


def test_a_card_says_when_in_which_language_and_what(kiosk: Kiosk) -> None:
    card = next(row for row in kiosk.sessions.sessions.rows if row.visit == "next-day")
    assert card.title == "2026-11-25 09:00　やさしい日本語　案内 moving"
    assert "結果: できた" in card.details
    assert "役に立ったか: はい" in card.details
    assert "終わり方: おわった" in card.details


def test_days_can_be_turned_back_and_after_today_come_all(kiosk: Kiosk) -> None:
    seen = []
    for by in (0, -1, -1, -1, -1, 1, 1, 1, 1):
        if by:
            kiosk.sessions.turnDay(by)
        seen.append((kiosk.sessions.dayText, len(kiosk.all_pages())))
    assert seen == [
        ("All days", 14),
        ("2026-11-26", 1),
        ("2026-11-25", 1),
        ("2026-11-24", 12),
        ("2026-11-23", 0),
        ("2026-11-24", 12),
        ("2026-11-25", 1),
        ("2026-11-26", 1),
        ("All days", 14),
    ]
    kiosk.sessions.turnDay(1)
    assert kiosk.sessions.dayText == "All days"


def test_guides_can_be_turned_round_and_round(kiosk: Kiosk) -> None:
    seen = []
    for _ in range(5):
        seen.append((kiosk.sessions.guideText, len(kiosk.all_pages())))
        kiosk.sessions.turnGuide(1)
    assert seen == [
        ("All guides", 14),
        ("案内 moving", 1),
        ("案内 papers", 8),
        ("案内 seal", 4),
        ("All guides", 14),
    ]
    kiosk.sessions.turnGuide(-1)
    kiosk.sessions.turnGuide(-1)
    assert kiosk.sessions.guideText == "案内 seal"


def test_another_filter_begins_at_its_first_page(kiosk: Kiosk) -> None:
    kiosk.sessions.turnPage(1)
    kiosk.sessions.turnGuide(2)
    assert kiosk.sessions.countText == "8 sessions (1/1)"


def test_no_session_is_said_and_not_empty(kiosk: Kiosk) -> None:
    kiosk.sessions.turnDay(-1)
    kiosk.sessions.turnGuide(1)
    assert kiosk.sessions.countText == "0 sessions (1/1)"
    assert kiosk.listed == []
    assert kiosk.sessions.first_visit() == ""


def exported(kiosk: Kiosk) -> list[list[str]]:
    """What the newest export says, headings first."""
    kiosk.sessions.export()
    (file,) = kiosk.exports.glob("*.csv")
    assert file.name in kiosk.sessions.message
    with file.open(encoding="utf-8-sig", newline="") as text:
        return list(csv.reader(text))


@pytest.mark.parametrize(("days", "guide"), [(0, 0), (-3, 0), (0, 2), (-3, 3), (-2, 2)])
def test_the_file_holds_what_the_screen_shows_cell_by_cell(
    kiosk: Kiosk, days: int, guide: int
) -> None:
    for _ in range(-days):
        kiosk.sessions.turnDay(-1)
    kiosk.sessions.turnGuide(guide)
    shown: list[tuple[str, str]] = []
    pages = range(3)
    for page in pages:
        kiosk.sessions.turnPage(-len(pages))
        kiosk.sessions.turnPage(page)
        cards = [(row.title, row.details) for row in kiosk.sessions.sessions.rows]
        shown += [card for card in cards if card not in shown]
    headings, *rows = exported(kiosk)
    assert headings == list(HEADINGS)
    assert f"{len(rows)} sessions are in " in kiosk.sessions.message
    assert shown == [
        (
            "　".join(row[:3]).strip(),
            "　".join(f"{name}: {cell}" for name, cell in zip(HEADINGS[3:], row[3:]) if cell),  # noqa: B905
        )
        for row in rows
    ]


def test_that_something_was_exported_is_logged_without_what(kiosk: Kiosk) -> None:
    kiosk.sessions.export()
    (event,) = kiosk.stand.journal.events
    assert (event.type.name, event.values) == ("staff-exported", {})


def test_a_folder_that_cannot_be_written_is_said_kindly(kiosk: Kiosk) -> None:
    kiosk.exports.write_text("a file stands where the folder should be")
    kiosk.sessions.export()
    assert "exports" in kiosk.sessions.message
    assert kiosk.stand.journal.events == []


def test_one_session_step_by_step(kiosk: Kiosk) -> None:
    kiosk.sessions.open("v1")
    assert kiosk.session.screen is Screen.STAFF_SESSION
    lines = [(row.time, row.what, row.seconds) for row in kiosk.sessions.steps.rows]
    assert lines[0] == ("09:10:00", "利用開始　日本語", "")
    assert ("09:10:30", "手順　題 which", "12.5 秒") in lines
    assert lines[-1][1].startswith("利用終了")
    assert [time for time, _, _ in lines] == sorted(time for time, _, _ in lines)


def test_answers_and_troubles_are_told_in_the_words_of_the_guide(
    qtbot: QtBot, tmp_path: Path
) -> None:
    where = {"guide": "papers", "step": "machine"}
    told = [
        *begun("v1", guide="papers")[:4],
        Event(ANSWERED, "v1", MORNING, {"guide": "papers", "step": "which", "choice": "hall"}),
        Event(STUCK, "v1", MORNING, {**where, "choice": "problem-2"}),
    ]
    kiosk = Kiosk(tmp_path, told).open()
    kiosk.sessions.open("v1")
    whats = [row.what for row in kiosk.sessions.steps.rows]
    assert "こたえ　題 which　答え hall" in whats
    assert "こまった　題 machine　カードがありません" in whats


def test_a_guide_that_is_gone_keeps_its_id() -> None:
    names = JapaneseNames(guides.catalogue())
    assert names.guide("gone") == "gone"
    assert names.step("gone", "a") == names.step("papers", "a") == "a"
    assert names.choice("gone", "a", "b") == "b"
    assert names.choice("papers", "machine", "problem-9") == "problem-9"
    assert names.choice("papers", "machine", "problem-x") == "problem-x"
    assert names.choice("papers", "which", "gone") == "gone"
    assert names.language("tlh") == "tlh"


def test_the_title_of_a_session_is_that_of_its_card(kiosk: Kiosk) -> None:
    title = kiosk.sessions.sessions.rows[1].title
    kiosk.sessions.open("next-day")
    assert kiosk.sessions.sessionTitle == title
    kiosk.open()
    assert kiosk.listed[1] == "next-day", "and back in the list the filter is kept"


def test_what_staff_looked_at_is_gone_when_they_leave(kiosk: Kiosk) -> None:
    kiosk.sessions.turnDay(-1)
    kiosk.sessions.turnGuide(1)
    kiosk.open()
    kiosk.sessions.open("now")
    kiosk.session.go_outside(Screen.WELCOME)
    assert kiosk.sessions.sessions.count == kiosk.sessions.steps.count == 0
    assert kiosk.sessions.sessionTitle == ""
    kiosk.open()
    assert kiosk.sessions.countText == "14 sessions (1/2)"


def test_before_the_first_visit_the_list_says_why_it_is_empty(qtbot: QtBot, tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path).open()
    assert kiosk.listed == []
    assert kiosk.sessions.message != ""
    kiosk.sessions.export()
    assert kiosk.sessions.message != ""
    assert "staff-exported" not in kiosk.stand.journal.names


def test_a_damaged_journal_is_said_kindly(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "journal.db").write_bytes(b"this is no journal" * 100)
    kiosk = Kiosk(tmp_path).open()
    assert kiosk.sessions.message != ""
    before = kiosk.session.screen
    kiosk.sessions.open("v1")
    assert kiosk.session.screen is before
    assert kiosk.sessions.message != ""


def test_a_new_session_is_there_when_the_list_is_opened_again(kiosk: Kiosk) -> None:
    write(kiosk.journal, whole("late", MORNING + 2 * DAY + 60_000, "papers"))
    kiosk.open()
    assert kiosk.listed[0] == "late"


def test_what_is_to_mend_stands_with_file_line_and_remedy(kiosk: Kiosk) -> None:
    kiosk.troubles["journal"] = "The disk is full. Make room."
    kiosk.session.go_outside(Screen.STAFF_GUIDES)
    lines = kiosk.sessions.troubles.rows
    assert "do not switch the kiosk off" in lines[0].title, "what it means, in the words of staff"
    assert "left out until it is mended" in lines[1].title
    assert [(line.where, line.what) for line in lines] == [
        ("", "The disk is full. Make room."),
        ("ill/guide.yaml:7  steps.a", "is a dead end. Write go:."),
    ]


def test_midnight_ends_the_day(qtbot: QtBot, tmp_path: Path) -> None:
    midnight = round(datetime(2026, 11, 25, tzinfo=UTC).timestamp() * 1000)
    told = [*whole("before", midnight - 1), *whole("after", midnight)]
    kiosk = Kiosk(tmp_path, told).open()
    kiosk.sessions.turnDay(-1)
    kiosk.sessions.turnDay(-1)
    assert kiosk.sessions.dayText == str(date(2026, 11, 25)) == str(TODAY.date() - timedelta(1))
    assert kiosk.listed == ["after"]
