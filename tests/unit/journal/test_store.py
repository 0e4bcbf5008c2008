"""The file behind the writer: what is continued and what is not."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.journal.store import Store
from kiosk.journal.troubles import JournalDamaged
from kiosk.journal.verify import verify
from tests.unit.journal.visits import MORNING, begun, staff, whole, write


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    return write(tmp_path / "journal.db", whole())


def by_hand(journal: Path, statement: str) -> None:
    with closing(sqlite3.connect(journal)) as connection:
        assert connection.execute(statement).rowcount
        connection.commit()


def test_two_writers_never_number_one_row_twice(journal: Path) -> None:
    """A second program may append too, though the kiosk remembers the head."""
    one, other = Store.open(journal), Store.open(journal)
    for store in (one, other, one, one, other):
        store.append(begun(f"of-{id(store)}"))
    one.close()
    other.close()
    report = verify(journal)
    assert report.ok
    assert report.rows == len(whole()) + 5 * len(begun())


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM events WHERE seq = (SELECT max(seq) FROM events)",
        "DELETE FROM events",
        "UPDATE events SET visit = 'v9' WHERE seq = (SELECT max(seq) FROM events)",
        "UPDATE head SET seq = 1",
        "DELETE FROM head",
        "UPDATE events SET guide = CAST(x'ff' AS TEXT) WHERE seq = (SELECT max(seq) FROM events)",
    ],
)
def test_a_chain_whose_end_does_not_hold_is_not_continued(journal: Path, statement: str) -> None:
    by_hand(journal, statement)
    with pytest.raises(JournalDamaged):
        Store.open(journal)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE head SET seq = 1",
        "DELETE FROM head",
        "INSERT INTO events (seq, at, visit, name, prev, hash) VALUES (11, 0, '', '', '', '')",
    ],
)
def test_a_hand_in_the_file_of_a_running_kiosk_is_not_covered_up(
    journal: Path, statement: str
) -> None:
    store = Store.open(journal)
    by_hand(journal, statement)
    with pytest.raises(JournalDamaged):
        store.append([staff()])
    store.close()
    assert not verify(journal).ok


def test_a_bug_in_the_middle_of_a_batch_leaves_nothing_of_it(
    journal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store.open(journal)

    def fails(self: Store) -> None:
        raise RuntimeError("a bug")

    with monkeypatch.context() as broken:
        broken.setattr(Store, "_keep_visit", fails)
        with pytest.raises(RuntimeError):
            store.append(whole("v2"))
    store.append(begun("v2"))
    store.close()
    report = verify(journal)
    assert report.ok
    assert report.rows == len(whole()) + len(begun())


@pytest.mark.parametrize("happened", range(1, len(begun()) + 1))
def test_wherever_a_visit_is_broken_off_it_is_closed_with_its_own_time(
    tmp_path: Path, happened: int
) -> None:
    journal = write(tmp_path / "journal.db", [*whole("v1"), *begun("v2")[:happened]])
    store = Store.open(journal)
    assert store.close_interrupted() == 1
    assert store.close_interrupted() == 0
    store.close()
    with closing(sqlite3.connect(journal)) as connection:
        last = connection.execute(
            "SELECT visit, name, reason, milliseconds, at FROM events ORDER BY seq DESC LIMIT 1"
        ).fetchone()
    lasted = (happened - 1) * 10_000
    assert last == ("v2", "visit-ended", "interrupted", lasted, MORNING + lasted)


def test_a_clock_set_back_during_a_visit_never_makes_a_negative_time(tmp_path: Path) -> None:
    first, second, *_ = begun("v1")
    back = type(second)(second.type, "v1", MORNING - 86_400_000, second.values)
    journal = write(tmp_path / "journal.db", [first, back])
    store = Store.open(journal)
    assert store.close_interrupted() == 1
    store.close()
    with closing(sqlite3.connect(journal)) as connection:
        query = "SELECT milliseconds FROM events WHERE name = 'visit-ended'"
        assert connection.execute(query).fetchall() == [(0,)]
    assert verify(journal).ok


def test_visits_that_run_side_by_side_are_kept_apart(tmp_path: Path) -> None:
    pairs = zip(whole("v1"), whole("v2"), strict=True)
    mixed = [event for pair in pairs for event in pair]
    store = Store.open(tmp_path / "journal.db")
    store.append(mixed)
    store.close()
    assert verify(tmp_path / "journal.db").ok


Damage = Callable[[bytes], bytes]


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: content[: len(content) // 2 + 100],
        lambda content: content[:100] + b"\xff" * (len(content) - 100),
        lambda content: b"\x00" * len(content),
    ],
    ids=["cut", "overwritten", "zeroed"],
)
def test_a_file_spoilt_by_its_disk_is_called_damaged(journal: Path, damage: Damage) -> None:
    journal.write_bytes(damage(journal.read_bytes()))
    with pytest.raises(JournalDamaged) as told:
        Store.open(journal)
    assert str(journal) in str(told.value)
