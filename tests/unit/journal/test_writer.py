"""The screen hands over what happened and goes on; it is on the disk a moment later."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.domain.errors import WorldError
from kiosk.domain.events import STEP_LEFT, Event
from kiosk.journal.store import Store
from kiosk.journal.troubles import JournalSetAside
from kiosk.journal.verify import verify
from kiosk.journal.writer import JournalWriter
from tests.unit.journal.visits import MORNING, begun, staff, whole, write

SOON = 20.0


class Staff:
    """What staff are told, and a way to wait for it."""

    def __init__(self) -> None:
        self.told: list[WorldError | None] = []
        self._news = threading.Condition()

    def tell(self, trouble: WorldError | None) -> None:
        with self._news:
            self.told.append(trouble)
            self._news.notify_all()

    def hears(self, count: int) -> bool:
        with self._news:
            return self._news.wait_for(lambda: len(self.told) >= count, SOON)


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    return tmp_path / "data" / "journal.db"


@pytest.fixture
def people() -> Staff:
    return Staff()


@pytest.fixture
def writer(journal: Path, people: Staff) -> Iterator[JournalWriter]:
    writer = JournalWriter(journal, people.tell, retry_seconds=0.02)
    yield writer
    writer.close()


def names(journal: Path) -> list[str]:
    with closing(sqlite3.connect(journal)) as connection:
        return [row[0] for row in connection.execute("SELECT name FROM events ORDER BY seq")]


def test_events_are_kept_in_order_and_with_all_they_said(
    writer: JournalWriter, journal: Path
) -> None:
    writer.start()
    tickets = [writer.record(event) for event in whole()]
    assert tickets == list(range(1, len(tickets) + 1))
    assert writer.wait(tickets[-1], SOON)
    assert names(journal) == [event.type.name for event in whole()]
    with closing(sqlite3.connect(journal)) as connection:
        left = connection.execute(
            "SELECT at, visit, guide, step, milliseconds, choice FROM events WHERE name = ?",
            (STEP_LEFT.name,),
        ).fetchone()
    assert left == (MORNING + 50_000, "v1", "konbini", "which", 12_500, None)


def test_a_durable_event_is_readable_by_another_program_while_the_kiosk_runs(
    writer: JournalWriter, journal: Path
) -> None:
    writer.start()
    for number, event in enumerate(whole(), 1):
        assert writer.wait(writer.record(event), SOON)
        assert writer.durable_through == number
        assert len(names(journal)) == number


def test_what_is_recorded_before_the_first_frame_is_not_lost(
    writer: JournalWriter, journal: Path
) -> None:
    for event in whole():
        writer.record(event)
    assert not writer.wait(1, 0)
    assert not journal.exists()
    writer.start()
    assert writer.wait(writer.taken_through, SOON)
    assert len(names(journal)) == len(whole())


def test_events_that_wait_together_become_durable_together(
    writer: JournalWriter, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes: list[int] = []
    append = Store.append

    def counted(store: Store, events: list[Event]) -> None:
        sizes.append(len(events))
        append(store, events)

    monkeypatch.setattr(Store, "append", counted)
    for event in whole():
        writer.record(event)
    writer.start()
    assert writer.wait(writer.taken_through, SOON)
    assert sizes == [len(whole())]


def test_who_asks_is_called_once_the_event_is_durable(writer: JournalWriter, journal: Path) -> None:
    seen: list[tuple[int, int]] = []
    called = threading.Event()

    def durable(ticket: int) -> None:
        seen.append((ticket, len(names(journal))))
        called.set()

    writer.start()
    writer.record(begun()[0])
    writer.record(begun()[1], durable)
    assert called.wait(SOON)
    [(ticket, rows)] = seen
    assert ticket == 2
    assert rows >= 2


def test_an_event_that_is_not_as_declared_is_refused_at_once(
    writer: JournalWriter, journal: Path
) -> None:
    writer.start()
    with pytest.raises(ValueError, match="no field"):
        writer.record(Event(STEP_LEFT, "v1", MORNING, {"name": "yamada"}))
    assert writer.taken_through == 0
    assert writer.wait(writer.record(staff()), SOON)
    assert names(journal) == ["staff-entered"]


def test_closing_writes_what_waits_and_leaves_one_file(
    writer: JournalWriter, journal: Path
) -> None:
    writer.start()
    for event in whole():
        writer.record(event)
    assert writer.close()
    assert [file.name for file in journal.parent.iterdir()] == ["journal.db"]
    assert verify(journal).ok
    assert verify(journal).rows == len(whole())


def test_a_writer_never_started_can_be_closed(writer: JournalWriter) -> None:
    assert writer.close()
    writer.record(staff())
    assert not writer.close()


def test_a_visit_broken_off_by_a_power_cut_is_closed_before_anything_new(
    writer: JournalWriter, journal: Path
) -> None:
    journal.parent.mkdir()
    write(journal, [*whole("v1"), *begun("v2"), staff()])
    for event in whole("v3", MORNING + 3_600_000):
        writer.record(event)
    writer.start()
    assert writer.wait(writer.taken_through, SOON)
    with closing(sqlite3.connect(journal)) as connection:
        ends = connection.execute(
            "SELECT visit, reason, milliseconds, at FROM events WHERE name = 'visit-ended'"
            " ORDER BY seq"
        ).fetchall()
    assert ends[0][:3] == ("v1", "finished", 120_000)
    assert ends[1] == ("v2", "interrupted", 60_000, MORNING + 60_000)
    assert ends[2][:2] == ("v3", "finished")
    assert len(ends) == 3
    assert verify(journal).ok


def test_while_another_program_holds_the_journal_events_wait_in_memory_and_staff_are_told(
    writer: JournalWriter, journal: Path, people: Staff
) -> None:
    journal.parent.mkdir()
    write(journal, whole("v1"))
    writer.start()
    assert writer.wait(writer.record(staff()), SOON)
    with closing(sqlite3.connect(journal, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        tickets = [writer.record(event) for event in begun("v2")]
        assert people.hears(1)
        screen = threading.Thread(target=writer.wait, args=(tickets[-1], 3600), daemon=True)
        screen.start()
        screen.join(SOON)
        assert not screen.is_alive(), "the guide goes on, nobody waits for a disk"
        assert writer.durable_through < tickets[-1]
        assert "Another program" in str(writer.trouble)
        other.execute("ROLLBACK")
    assert people.hears(2)
    assert writer.wait(tickets[-1], SOON)
    assert [trouble and type(trouble).__name__ for trouble in people.told] == [
        "JournalTrouble",
        None,
    ]
    assert writer.close()
    assert verify(journal).rows == len(whole()) + 1 + len(begun())


def test_a_folder_that_cannot_be_made_is_told_and_tried_again(
    writer: JournalWriter, journal: Path, people: Staff
) -> None:
    journal.parent.write_text("a file where the folder should be")
    writer.record(staff())
    writer.start()
    assert people.hears(1)
    assert str(journal) in str(people.told[0])
    journal.parent.unlink()
    assert people.hears(2)
    assert people.told[1] is None
    assert writer.wait(1, SOON)
    assert names(journal) == ["staff-entered"]


def test_closing_in_trouble_says_that_something_is_not_durable(
    writer: JournalWriter, journal: Path, people: Staff
) -> None:
    journal.parent.write_text("a file where the folder should be")
    writer.start()
    writer.record(staff())
    assert people.hears(1)
    assert not writer.close()


@pytest.mark.parametrize(
    "rubbish",
    [b"no database at all " * 100, b"\x00" * 5000, b"SQLite format 3\x00" + b"\xff" * 5000],
    ids=["text", "zeros", "a header alone"],
)
def test_a_broken_journal_is_kept_and_a_new_one_begun(
    writer: JournalWriter, journal: Path, people: Staff, rubbish: bytes
) -> None:
    journal.parent.mkdir()
    journal.write_bytes(rubbish)
    writer.record(staff())
    writer.start()
    assert writer.wait(1, SOON)
    assert people.hears(1)
    assert isinstance(people.told[0], JournalSetAside)
    [kept] = journal.parent.glob("journal.db.broken-*")
    assert kept.name in str(people.told[0])
    assert kept.read_bytes() == rubbish
    assert names(journal) == ["staff-entered"]


def test_a_journal_that_breaks_while_the_kiosk_runs_is_set_aside_and_nothing_waiting_is_lost(
    writer: JournalWriter, journal: Path, people: Staff
) -> None:
    writer.start()
    assert writer.wait(writer.record(begun()[0]), SOON)
    with closing(sqlite3.connect(journal)) as hand:
        hand.execute("UPDATE head SET seq = 0")
        hand.commit()
    assert writer.wait(writer.record(begun()[1]), SOON)
    assert [type(trouble) for trouble in people.told] == [JournalSetAside]
    assert names(journal) == ["language-chosen"]
    [kept] = journal.parent.glob("journal.db.broken-*[0-9]")
    assert names(kept) == ["visit-started"]


def test_two_broken_journals_in_one_second_are_both_kept(
    writer: JournalWriter, journal: Path
) -> None:
    journal.parent.mkdir()
    for rubbish in (b"first" * 500, b"second" * 500):
        journal.write_bytes(rubbish)
        again = JournalWriter(journal)
        again.start()
        again.record(staff())
        assert again.close(SOON)
    kept = {file.read_bytes() for file in journal.parent.glob("journal.db.broken-*")}
    assert kept == {b"first" * 500, b"second" * 500}


def test_a_bug_stops_the_writer_loudly_and_nobody_waits_for_it(
    writer: JournalWriter, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(threading, "excepthook", lambda args: heard.append(repr(args.exc_value)))

    def bug(store: Store, events: list[Event]) -> None:
        raise RuntimeError("a bug")

    monkeypatch.setattr(Store, "append", bug)
    writer.start()
    assert not writer.wait(writer.record(staff()), SOON)
    writer.close()
    assert heard == ["RuntimeError('a bug')"]
