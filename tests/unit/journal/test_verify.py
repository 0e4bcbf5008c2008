"""Whoever touches the journal by hand is found out, and the row is named."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from kiosk.domain.errors import WorldError
from kiosk.domain.events import declared_fields
from kiosk.journal import schema
from kiosk.journal import verify as verify_module
from kiosk.journal.chain import row_hash
from kiosk.journal.schema import columns
from kiosk.journal.store import Store
from kiosk.journal.verify import Fault, Finding, verify
from tests.unit.journal.visits import MORNING, begun, staff, whole, write

EVENTS = [*whole("v1"), staff(), *whole("v2", MORNING + 600_000), *begun("v3", MORNING + 900_000)]
LAST = len(EVENTS)
MIDDLE = LAST // 2
Hand = Callable[[sqlite3.Connection], object]


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    return write(tmp_path / "journal.db", EVENTS)


def touched(journal: Path, *hands: Hand) -> Finding | None:
    """What a check finds after those hands were in the file."""
    with closing(sqlite3.connect(journal)) as connection:
        for hand in hands:
            hand(connection)
        connection.commit()
    return verify(journal).finding


def sql(statement: str, *values: object) -> Hand:
    def hand(connection: sqlite3.Connection) -> None:
        assert connection.execute(statement, values).rowcount > 0, "the hand must hit something"

    return hand


def row(connection: sqlite3.Connection, seq: int) -> dict[str, object]:
    connection.row_factory = sqlite3.Row
    return dict(connection.execute("SELECT * FROM events WHERE seq = ?", (seq,)).fetchone())


def put(connection: sqlite3.Connection, cells: dict[str, object]) -> None:
    marks = ", ".join("?" * len(cells))
    connection.execute(
        f"INSERT OR REPLACE INTO events ({', '.join(cells)}) VALUES ({marks})", list(cells.values())
    )


def shift(connection: sqlite3.Connection, after: int, by: int) -> None:
    """Renumber the rows after one, by way of negative numbers: no two may meet."""
    connection.execute("UPDATE events SET seq = -(seq + ?) WHERE seq > ?", (by, after))
    connection.execute("UPDATE events SET seq = -seq WHERE seq < 0")


def test_a_journal_that_nobody_touched_is_whole(journal: Path) -> None:
    report = verify(journal)
    assert report.ok
    assert report.rows == LAST
    assert len(report.head) == 64


def test_an_empty_journal_is_whole(tmp_path: Path) -> None:
    assert verify(write(tmp_path / "journal.db", [])).ok


@pytest.mark.parametrize("seq", [1, MIDDLE, LAST])
@pytest.mark.parametrize("column", [column for column in columns() if column != "seq"])
def test_every_cell_of_every_row_is_guarded(journal: Path, column: str, seq: int) -> None:
    value = 7 if column in ("at", "milliseconds") else "other"
    found = touched(journal, sql(f"UPDATE events SET {column} = ? WHERE seq = ?", value, seq))
    assert found == Finding("event", seq, Fault.CHANGED)


@pytest.mark.parametrize("seq", [4, 6, LAST])
@pytest.mark.parametrize("column", ["guide", "step"])
def test_emptying_a_cell_is_a_change_too(journal: Path, column: str, seq: int) -> None:
    found = touched(journal, sql(f"UPDATE events SET {column} = NULL WHERE seq = ?", seq))
    assert found == Finding("event", seq, Fault.CHANGED)


def test_cells_that_are_no_text_are_found_not_stumbled_over(journal: Path) -> None:
    rubbish = "UPDATE events SET guide = CAST(x'ff80' AS TEXT) WHERE seq = 4"
    assert touched(journal, sql(rubbish)) == Finding("event", 4, Fault.CHANGED)
    rubbish = "UPDATE events SET prev = CAST(x'ff80' AS TEXT) WHERE seq = 3"
    assert touched(journal, sql(rubbish)) == Finding("event", 3, Fault.CHANGED)


@pytest.mark.parametrize("seq", [1, 2, MIDDLE, LAST - 1, LAST])
def test_a_removed_row_is_named(journal: Path, seq: int) -> None:
    found = touched(journal, sql("DELETE FROM events WHERE seq = ?", seq))
    assert found == Finding("event", seq, Fault.REMOVED)


@pytest.mark.parametrize("seq", [1, 2, MIDDLE])
def test_a_removed_row_is_named_also_when_the_gap_was_closed(journal: Path, seq: int) -> None:
    found = touched(
        journal,
        sql("DELETE FROM events WHERE seq = ?", seq),
        lambda connection: shift(connection, seq, -1),
    )
    assert found == Finding("event", seq, Fault.REMOVED)


@pytest.mark.parametrize("kept", [0, 1, LAST - 3])
def test_cutting_off_the_end_or_all_of_it_is_noticed(journal: Path, kept: int) -> None:
    found = touched(journal, sql("DELETE FROM events WHERE seq > ?", kept))
    assert found == Finding("event", kept + 1, Fault.REMOVED)


@pytest.mark.parametrize("rehashed", [False, True])
@pytest.mark.parametrize("after", [0, 1, MIDDLE, LAST - 1])
def test_a_row_put_in_between_is_named(journal: Path, after: int, rehashed: bool) -> None:
    def put_in(connection: sqlite3.Connection) -> None:
        cells = row(connection, 4)
        shift(connection, after, 1)
        base = connection.execute("SELECT base_hash FROM head").fetchone()[0]
        cells |= {"seq": after + 1, "prev": row(connection, after)["hash"] if after else base}
        put(connection, cells | ({"hash": row_hash(cells)} if rehashed else {}))  # type: ignore[arg-type]

    assert touched(journal, put_in) == Finding("event", after + 1, Fault.INSERTED)


@pytest.mark.parametrize("seq", [-5, 0, LAST + 1, LAST + 100])
def test_a_row_put_in_before_or_after_all_others_is_named(journal: Path, seq: int) -> None:
    def put_in(connection: sqlite3.Connection) -> None:
        cells = row(connection, LAST) | {"seq": seq, "prev": row(connection, LAST)["hash"]}
        put(connection, cells | {"hash": row_hash(cells)})  # type: ignore[arg-type]

    assert touched(journal, put_in) == Finding("event", seq, Fault.INSERTED)


@pytest.mark.parametrize(("one", "other"), [(1, 2), (3, 4), (2, LAST), (LAST - 1, LAST)])
def test_two_rows_that_changed_places_are_named_at_the_first(
    journal: Path, one: int, other: int
) -> None:
    found = touched(
        journal,
        sql("UPDATE events SET seq = -1 WHERE seq = ?", one),
        sql("UPDATE events SET seq = ? WHERE seq = ?", one, other),
        sql("UPDATE events SET seq = ? WHERE seq = -1", other),
    )
    assert found == Finding("event", one, Fault.CHANGED)


@pytest.mark.parametrize("seq", [1, MIDDLE, LAST])
def test_a_changed_row_is_named_also_when_it_was_hashed_again(journal: Path, seq: int) -> None:
    def rewrite(connection: sqlite3.Connection) -> None:
        cells = row(connection, seq) | {"visit": "v9"}
        put(connection, cells | {"hash": row_hash(cells)})  # type: ignore[arg-type]

    assert touched(journal, rewrite) == Finding("event", seq, Fault.CHANGED)


@pytest.mark.parametrize("column", ["base_seq", "base_hash", "seq", "hash", "seal"])
def test_a_changed_head_is_named(journal: Path, column: str) -> None:
    value = 3 if column in ("base_seq", "seq") else "other"
    found = touched(journal, sql(f"UPDATE head SET {column} = ?", value))
    assert found == Finding("head", "", Fault.CHANGED)


def test_cutting_the_end_and_setting_the_head_back_does_not_help(journal: Path) -> None:
    found = touched(
        journal,
        sql("DELETE FROM events WHERE seq = ?", LAST),
        sql(
            "UPDATE head SET seq = ?, hash = (SELECT hash FROM events WHERE seq = ?)",
            LAST - 1,
            LAST - 1,
        ),
    )
    assert found == Finding("head", "", Fault.CHANGED)


def test_a_removed_or_second_head_is_named(journal: Path) -> None:
    second = "INSERT INTO head SELECT 2, base_seq, base_hash, seq, hash, seal FROM head"
    assert touched(journal, sql(second)) == Finding("head", "", Fault.INSERTED)
    assert touched(journal, sql("DELETE FROM head")) == Finding("head", "", Fault.REMOVED)


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("UPDATE visits SET outcome = 'home' WHERE visit = 'v1'", ("v1", Fault.CHANGED)),
        ("UPDATE visits SET started = 0 WHERE visit = 'v2'", ("v2", Fault.CHANGED)),
        ("UPDATE visits SET reason = 'idle' WHERE visit = 'v3'", ("v3", Fault.CHANGED)),
        ("UPDATE visits SET first_seq = first_seq + 1 WHERE visit = 'v2'", ("v2", Fault.CHANGED)),
        ("UPDATE visits SET last_seq = last_seq - 1 WHERE visit = 'v1'", ("v1", Fault.CHANGED)),
        ("UPDATE visits SET last_seq = last_seq + 1 WHERE visit = 'v1'", ("v1", Fault.CHANGED)),
        ("DELETE FROM visits WHERE visit = 'v2'", ("v2", Fault.REMOVED)),
        ("INSERT INTO visits (visit, first_seq) VALUES ('v9', 1)", ("v9", Fault.INSERTED)),
    ],
)
def test_the_list_that_staff_see_is_guarded_too(
    journal: Path, statement: str, found: tuple[str, Fault]
) -> None:
    assert touched(journal, sql(statement)) == Finding("visit", *found)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    seqs=st.sets(st.integers(1, LAST), min_size=1, max_size=4), column=st.sampled_from(columns())
)
def test_the_first_of_several_changed_rows_is_named(
    tmp_path_factory: pytest.TempPathFactory, seqs: set[int], column: str
) -> None:
    journal = write(tmp_path_factory.mktemp("tampered") / "journal.db", EVENTS)
    if column == "seq":
        hands = [sql("DELETE FROM events WHERE seq = ?", seq) for seq in seqs]
    else:
        value = 7 if column in ("at", "milliseconds") else "x"
        hands = [sql(f"UPDATE events SET {column} = ? WHERE seq = ?", value, seq) for seq in seqs]
    found = touched(journal, *hands)
    assert found is not None
    assert found.row == min(seqs)


def test_a_check_disturbs_nobody_and_sees_one_state(journal: Path) -> None:
    store = Store.open(journal)
    assert verify(journal).rows == LAST
    store.append([staff()])
    assert verify(journal).ok
    assert verify(journal).rows == LAST + 1
    store.close()


def test_an_event_that_arrives_during_a_check_is_no_fault(
    journal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store.open(journal)
    events = verify_module._events

    def meanwhile(connection: sqlite3.Connection) -> Iterator[verify_module.Row]:
        store.append([staff()])
        return events(connection)

    monkeypatch.setattr(verify_module, "_events", meanwhile)
    assert verify(journal).ok
    store.close()


def test_the_head_that_staff_write_down_changes_with_every_row(journal: Path) -> None:
    before = verify(journal).head
    store = Store.open(journal)
    store.append([staff()])
    store.close()
    assert verify(journal).head != before


def test_a_finding_can_be_read_by_people() -> None:
    assert str(Finding("event", 7, Fault.REMOVED)) == "event 7 was removed"
    assert str(Finding("head", "", Fault.CHANGED)) == "head was changed"


@pytest.mark.parametrize("content", [None, b"rubbish" * 1000])
def test_what_is_no_journal_is_said_so(tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "journal.db"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(WorldError) as told:
        verify(file)
    assert str(file) in str(told.value)


def test_a_file_with_nothing_in_it_yet_is_no_fault(tmp_path: Path) -> None:
    file = tmp_path / "journal.db"
    file.touch()
    assert verify(file).ok


@pytest.mark.parametrize("cut_before", ["events", "head", "visits"])
def test_a_plug_pulled_while_the_journal_was_made_is_no_fault(
    tmp_path: Path, cut_before: str
) -> None:
    path = tmp_path / "journal.db"
    database = Database(path, execute_plugins=False)
    schema._migrations(declared_fields()).apply(database, stop_before=cut_before)
    database.close()
    assert verify(path).ok
    assert verify(path).rows == 0
    Store.open(path).close()
    assert verify(path).ok


@pytest.mark.parametrize("table", ["events", "head", "visits"])
def test_a_table_that_was_removed_is_no_unfinished_journal(tmp_path: Path, table: str) -> None:
    path = tmp_path / "journal.db"
    Store.open(path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"DROP TABLE {table}")
    with pytest.raises(WorldError):
        verify(path)
