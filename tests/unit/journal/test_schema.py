"""A kiosk that is updated keeps its journal; a field declared is a column made."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from kiosk.domain.events import Field, Kind, declared_fields
from kiosk.journal import schema
from kiosk.journal.schema import columns, migrate
from kiosk.journal.store import Store
from kiosk.journal.verify import verify
from tests.unit.journal.visits import staff, whole, write

FLOOR = Field("floor", Kind.NUMBER, "the floor the kiosk stands on")


def shape(journal: Path) -> dict[str, str]:
    with closing(sqlite3.connect(journal)) as connection:
        return {row[1]: row[2] for row in connection.execute("PRAGMA table_info(events)")}


def test_the_table_is_the_declaration(tmp_path: Path) -> None:
    journal = write(tmp_path / "journal.db", [])
    made = shape(journal)
    assert set(made) == set(columns())
    for field in declared_fields().values():
        assert made[field.name] == ("INTEGER" if field.kind is Kind.NUMBER else "TEXT")


def test_the_disk_is_asked_to_keep_what_it_was_given(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "journal.db")
    ask = store._connection.execute
    assert ask("PRAGMA journal_mode").fetchone() == ("wal",)
    assert ask("PRAGMA synchronous").fetchone() == (2,), "2 is FULL"
    store.close()


def test_an_old_journal_gets_the_column_of_a_new_field_and_stays_whole(tmp_path: Path) -> None:
    journal = write(tmp_path / "journal.db", whole())
    db = Database(sqlite3.connect(journal, isolation_level=None), execute_plugins=False)
    migrate(db, {**declared_fields(), "floor": FLOOR})
    db.close()
    assert shape(journal)["floor"] == "INTEGER"
    assert verify(journal).ok
    write(journal, [staff()])
    report = verify(journal)
    assert report.ok
    assert report.rows == len(whole()) + 1


def test_opening_a_journal_of_the_right_shape_writes_nothing(tmp_path: Path) -> None:
    journal = write(tmp_path / "journal.db", whole())
    before = journal.read_bytes()
    Store.open(journal).close()
    assert journal.read_bytes() == before


def test_a_migration_that_fails_leaves_the_journal_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = write(tmp_path / "journal.db", whole())
    before = shape(journal)
    add_column = schema._add_column

    def half(field: Field):  # type: ignore[no-untyped-def]
        def step(db: Database) -> None:
            add_column(field)(db)
            raise RuntimeError("a bug after the column was made")

        return step

    monkeypatch.setattr(schema, "_add_column", half)
    db = Database(sqlite3.connect(journal, isolation_level=None), execute_plugins=False)
    with pytest.raises(RuntimeError):
        migrate(db, {**declared_fields(), "floor": FLOOR})
    db.close()
    assert shape(journal) == before
    assert verify(journal).ok


def test_the_database_itself_refuses_words_for_numbers(tmp_path: Path) -> None:
    journal = write(tmp_path / "journal.db", whole())
    with closing(sqlite3.connect(journal)) as connection, pytest.raises(sqlite3.IntegrityError):
        connection.execute("UPDATE events SET at = 'noon'")
