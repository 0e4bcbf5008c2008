"""Staff see which visits there were and where people stopped, and never wait for the writer."""

import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from kiosk.domain.errors import WorldError
from kiosk.domain.events import PERSON_ASKED, SETTING_CHANGED, STEP_LEFT, VISIT_STARTED, Event
from kiosk.journal.sessions import JournalReader, SessionRow
from kiosk.journal.store import Store
from tests.unit.journal.visits import MORNING, STEP_MILLISECONDS, begun, staff, whole, write

TOKYO = ZoneInfo("Asia/Tokyo")
DAY = date(2026, 11, 24)
HOUR = 3_600_000


def reader(path: Path, *events: Event) -> JournalReader:
    return JournalReader(write(path / "journal.db", events), TOKYO)


def visits(rows: list[SessionRow]) -> list[str]:
    return [row.visit for row in rows]


def test_a_visit_is_one_row_with_all_that_staff_ask(tmp_path: Path) -> None:
    [row] = reader(tmp_path, *whole("v1")).sessions()
    assert row == SessionRow(
        visit="v1",
        start=datetime(2026, 11, 24, 18, 0, tzinfo=TOKYO),
        language="ja@easy",
        guides=("konbini",),
        minutes=2.0,
        last_guide="konbini",
        last_step="machine",
        outcome="done",
        helped="yes",
        reason="finished",
    )


def test_a_visit_that_goes_on_shows_how_far_it_came(tmp_path: Path) -> None:
    [row] = reader(tmp_path, *begun("v1")).sessions()
    assert (row.minutes, row.last_step, row.outcome, row.reason) == (1.0, "machine", "", "")


def test_what_staff_did_is_no_visit(tmp_path: Path) -> None:
    assert reader(tmp_path, staff(), *whole("v1"), staff()).count() == 1


def test_every_guide_of_a_visit_is_listed_once_in_the_order_of_use(tmp_path: Path) -> None:
    steps = [*begun("v1"), *begun("v1", guide="moving-in")[2:], *begun("v1")[2:]]
    [row] = reader(tmp_path, *steps).sessions()
    assert row.guides == ("konbini", "moving-in")
    assert row.last_guide == "konbini"


def test_the_newest_visit_stands_first(tmp_path: Path) -> None:
    events = [event for n in range(4) for event in whole(f"v{n}", MORNING + n * HOUR)]
    asked = reader(tmp_path, *events)
    assert visits(asked.sessions()) == ["v3", "v2", "v1", "v0"]
    assert visits(asked.sessions(limit=2)) == ["v3", "v2"]
    assert visits(asked.sessions(limit=2, offset=1)) == ["v2", "v1"]
    assert visits(asked.sessions(limit=9, offset=9)) == []


def test_a_day_is_the_kiosks_own_from_midnight_to_midnight(tmp_path: Path) -> None:
    midnight = round(datetime(2026, 11, 24, tzinfo=TOKYO).timestamp() * 1000)
    starts = {"eve": midnight - 1, "first": midnight, "last": midnight + 24 * HOUR - 1}
    starts["next"] = midnight + 24 * HOUR
    events = [event for visit, at in starts.items() for event in whole(visit, at)]
    asked = reader(tmp_path, *events)
    assert visits(asked.sessions(DAY)) == ["last", "first"]
    assert visits(asked.sessions(DAY - timedelta(days=1))) == ["eve"]
    assert asked.count(DAY + timedelta(days=1)) == 1
    assert asked.count(DAY + timedelta(days=2)) == 0
    in_utc = JournalReader(tmp_path / "journal.db", UTC)
    assert visits(in_utc.sessions(DAY - timedelta(days=1))) == ["first", "eve"]


def test_a_day_with_a_change_of_the_clock_has_its_23_hours(tmp_path: Path) -> None:
    """Another town may keep summer time."""
    berlin = ZoneInfo("Europe/Berlin")
    midnight = round(datetime(2026, 3, 29, tzinfo=berlin).timestamp() * 1000)
    events = [*whole("in", midnight + 23 * HOUR - 1), *whole("out", midnight + 23 * HOUR)]
    asked = JournalReader(write(tmp_path / "journal.db", events), berlin)
    assert visits(asked.sessions(date(2026, 3, 29))) == ["in"]


def test_without_a_zone_times_are_those_of_the_system(tmp_path: Path) -> None:
    asked = JournalReader(write(tmp_path / "journal.db", whole("v1")))
    [row] = asked.sessions()
    assert row.start.timestamp() * 1000 == MORNING
    assert row.start.utcoffset() == row.start.astimezone().utcoffset()
    assert visits(asked.sessions(row.start.date())) == ["v1"]


def test_visits_are_found_by_guide_and_not_by_part_of_its_name(tmp_path: Path) -> None:
    asked = reader(
        tmp_path,
        *whole("v1", guide="moving"),
        *whole("v2", guide="moving-in"),
        *begun("v3", guide="card"),
        *begun("v3", guide="moving")[2:],
    )
    assert set(visits(asked.sessions(guide="moving"))) == {"v1", "v3"}
    assert visits(asked.sessions(guide="moving-in")) == ["v2"]
    assert visits(asked.sessions(guide="in")) == []
    assert visits(asked.sessions(guide="%")) == []
    assert asked.count(guide="moving") == 2
    assert asked.count(DAY - timedelta(days=1), "moving") == 0


def test_the_same_as_counting_the_single_events(tmp_path: Path) -> None:
    events = [event for n in range(20) for event in whole(f"v{n}", MORNING + n * HOUR)]
    asked = reader(tmp_path, *events, *begun("v99"))
    with closing(sqlite3.connect(tmp_path / "journal.db")) as connection:
        plain = connection.execute(
            "SELECT count(*) FROM events WHERE name = ?", (VISIT_STARTED.name,)
        ).fetchone()[0]
    assert asked.count() == plain == len(asked.sessions())


def test_one_visit_step_by_step_with_the_seconds_at_the_step(tmp_path: Path) -> None:
    rows = reader(tmp_path, *whole("v1"), *whole("v2")).session("v1")
    assert [(row.label, row.step, row.choice) for row in rows] == [
        ("利用開始", "", ""),
        ("ことば", "", ""),
        ("案内をひらく", "", ""),
        ("手順", "which", ""),
        ("こたえ", "which", "seal"),
        ("手順", "machine", ""),
        ("案内のおわり", "d", ""),
        ("役に立ったか", "", ""),
        ("利用終了", "", ""),
    ]
    assert rows[3].seconds == STEP_MILLISECONDS / 1000
    assert rows[5].seconds is None
    assert rows[-1].seconds == 120.0
    assert rows[0].time == datetime(2026, 11, 24, 18, 0, tzinfo=TOKYO)
    assert [row.detail for row in rows] == [
        "日本語", "やさしい日本語", "", "", "", "", "できた", "はい", "おわった",
    ]  # fmt: skip


def test_a_step_shown_twice_has_its_own_seconds_each_time(tmp_path: Path) -> None:
    twice = [*begun("v1"), *begun("v1", MORNING + HOUR)[2:]]
    shown = [row for row in reader(tmp_path, *twice).session("v1") if row.step == "which"]
    assert [row.seconds for row in shown if row.label == "手順"] == [12.5, 12.5]


def test_a_step_left_that_was_never_shown_keeps_its_row(tmp_path: Path) -> None:
    left = Event(STEP_LEFT, "v1", MORNING, {"guide": "g", "step": "s", "milliseconds": 900})
    [row] = reader(tmp_path, left).session("v1")
    assert (row.label, row.step, row.seconds) == (STEP_LEFT.label, "s", 0.9)


def test_settings_and_calls_are_told_too(tmp_path: Path) -> None:
    changed = Event(SETTING_CHANGED, "v1", MORNING, {"setting": "size", "value": "xl"})
    asked = Event(PERSON_ASKED, "v1", MORNING, {})
    rows = reader(tmp_path, changed, asked).session("v1")
    assert [(row.label, row.detail) for row in rows] == [
        ("見やすさ", "文字の大きさ 特大"),
        ("人をよぶ", ""),
    ]


def test_an_unknown_visit_has_no_steps(tmp_path: Path) -> None:
    asked = reader(tmp_path, *whole("v1"), staff())
    assert asked.session("v9") == []
    assert asked.session("") == []


def test_reading_never_holds_up_the_writer(tmp_path: Path) -> None:
    """Someone looks at the list while a visit goes on: both get their way at once."""
    asked = reader(tmp_path, *whole("v1"), *whole("v2"))
    store = Store.open(tmp_path / "journal.db")
    reading = asked.each_session()
    next(reading)
    store._connection.execute("PRAGMA busy_timeout=0")
    store.append(begun("v3"))
    assert len(list(reading)) == 1, "the list is of one moment"
    assert asked.count() == 3
    store.close()


def test_the_reader_cannot_write(tmp_path: Path) -> None:
    asked = reader(tmp_path, *whole("v1"))
    with pytest.raises(WorldError):
        list(asked.each_named("DELETE FROM events"))
    assert asked.count() == 1


@pytest.mark.parametrize("content", [None, b"", b"rubbish" * 900])
def test_a_missing_or_broken_journal_is_said_in_words(
    tmp_path: Path, content: bytes | None
) -> None:
    if content is not None:
        (tmp_path / "journal.db").write_bytes(content)
    asked = JournalReader(tmp_path / "journal.db", UTC)
    with pytest.raises(WorldError, match=r"journal\.db"):
        asked.sessions()
