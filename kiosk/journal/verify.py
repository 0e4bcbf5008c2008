"""Whether the journal is what the kiosk wrote: which row was changed, removed or put in by hand."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from pathlib import Path

from kiosk.journal import reading
from kiosk.journal.chain import Cell, Head, row_hash
from kiosk.journal.summary import COLUMNS, Summary

Row = Mapping[str, Cell]


class Fault(StrEnum):
    """What a hand did."""

    CHANGED = "changed"
    REMOVED = "removed"
    INSERTED = "inserted"


@dataclass(frozen=True, slots=True)
class Finding:
    """The first fault: in which table, at which row.

    `row` is the number (`seq`) of an event, the id of a visit, or "" for the head.
    """

    table: str
    row: int | str
    fault: Fault

    def __str__(self) -> str:
        return f"{self.table} {self.row}".rstrip() + f" was {self.fault}"


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """What a check found. `head` is the last row's hash: written down, it proves more later."""

    rows: int
    head: str
    finding: Finding | None = None

    @property
    def ok(self) -> bool:
        """Whether no fault was found."""
        return self.finding is None


def verify(path: Path) -> VerifyReport:
    """Check every row of the journal at `path`; a running kiosk may go on writing meanwhile.

    Raises `WorldError` if the file cannot be read as a journal.
    """
    with reading.said(path), closing(reading.connect(path)) as connection:
        connection.execute("BEGIN")  # one state of the file, whatever is written meanwhile
        if _not_begun(connection):
            return VerifyReport(0, "")
        rows = connection.execute("SELECT count(*) FROM events").fetchone()[0]
        found = connection.execute(f"SELECT {', '.join(Head._fields)} FROM head").fetchall()
        if len(found) != 1:
            return VerifyReport(rows, "", Finding("head", "", _REMOVED_OR_INSERTED[bool(found)]))
        head = Head(*found[0])
        finding = (
            (None if head.whole else Finding("head", "", Fault.CHANGED))
            or _first_bad_event(_events(connection), head)
            or _first_bad_visit(connection)
        )
        return VerifyReport(rows, head.hash, finding)


def _not_begun(connection: sqlite3.Connection) -> bool:
    """Whether a power cut met the kiosk while it made the journal: the next start goes on.

    Once the last table was made, that is on record; a table that is missing then was removed.
    """
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    if "visits" in tables:
        return False
    if "_sqlite_migrations" not in tables:
        return not tables
    made = {name for (name,) in connection.execute("SELECT name FROM _sqlite_migrations")}
    empty = "events" not in tables or not connection.execute("SELECT 1 FROM events").fetchone()
    return "visits" not in made and empty


_REMOVED_OR_INSERTED = (Fault.REMOVED, Fault.INSERTED)


def _events(connection: sqlite3.Connection) -> Iterator[Row]:
    cursor = connection.execute("SELECT * FROM events ORDER BY seq")
    names = [column[0] for column in cursor.description]
    for row in cursor:
        yield dict(zip(names, row, strict=True))


def _first_bad_event(rows: Iterator[Row], head: Head) -> Finding | None:
    expected, last = head.base_seq + 1, head.base_hash
    for row, following in pairwise(_then_none(rows)):
        assert row is not None
        if fault := _fault(row, following, expected, last, head):
            return Finding("event", *fault)
        expected, last = expected + 1, str(row["hash"])
    if expected <= head.seq:
        return Finding("event", expected, Fault.REMOVED)
    return Finding("event", head.seq, Fault.CHANGED) if last != head.hash else None


def _then_none(rows: Iterator[Row]) -> Iterator[Row | None]:
    yield from rows
    yield None


def _fault(
    row: Row, following: Row | None, expected: int, last: str, head: Head
) -> tuple[int, Fault] | None:
    """What is wrong with `row`, which should be number `expected` and follow the hash `last`."""
    seq = row["seq"]
    assert isinstance(seq, int)
    if seq < expected or seq > head.seq:
        return seq, Fault.INSERTED
    if seq > expected:
        return expected, Fault.REMOVED
    sound = row_hash(row) == row["hash"] and row["prev"] == last
    if sound and (following is None or following["prev"] == row["hash"]):
        return None
    if following is not None and _moved(following, -1):
        # The next row was written one place earlier: this one was put in before it, unless the
        # two only changed places.
        return seq, Fault.CHANGED if _moved(row, +1) else Fault.INSERTED
    if sound and following is not None:
        # Changed and hashed again, if the next row is whole and knows another hash.
        whole = row_hash(following) == following["hash"]
        return (seq, Fault.CHANGED) if whole and following["seq"] == seq + 1 else None
    return seq, Fault.REMOVED if _moved(row, +1) else Fault.CHANGED


def _moved(row: Row, places: int) -> bool:
    """Whether the row's hash fits once its number is shifted: it was renumbered by hand."""
    seq = row["seq"]
    assert isinstance(seq, int)
    return row_hash({**row, "seq": seq + places}) == row["hash"]


def _first_bad_visit(connection: sqlite3.Connection) -> Finding | None:
    stray = connection.execute(
        "SELECT events.visit, visits.visit FROM events LEFT JOIN visits USING (visit)"
        " WHERE events.visit <> '' AND (visits.visit IS NULL"
        " OR events.seq NOT BETWEEN first_seq AND last_seq) ORDER BY seq LIMIT 1"
    ).fetchone()
    if stray:
        return Finding("visit", stray[0], Fault.CHANGED if stray[1] else Fault.REMOVED)
    for cells in connection.execute(f"SELECT {', '.join(COLUMNS)} FROM visits ORDER BY first_seq"):
        kept = Summary(*cells)
        folded = _fold(connection, kept)
        if folded is None:
            return Finding("visit", kept.visit, Fault.INSERTED)
        if folded != kept:
            return Finding("visit", kept.visit, Fault.CHANGED)
    return None


def _fold(connection: sqlite3.Connection, kept: Summary) -> Summary | None:
    # +visit: the range of numbers is the quick way in, and a visit's events lie close together.
    cursor = connection.execute(
        "SELECT * FROM events WHERE seq BETWEEN ? AND ? AND +visit = ? ORDER BY seq",
        (kept.first_seq, kept.last_seq, kept.visit),
    )
    names = [column[0] for column in cursor.description]
    summary: Summary | None = None
    for cells in cursor:
        row = dict(zip(names, cells, strict=True))
        start = summary or Summary.begin(kept.visit, row["seq"], row["at"])
        summary = start.add(row["seq"], row["at"], row["name"], row)
    return summary
