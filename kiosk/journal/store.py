"""The journal's file, as the writer's thread sees it: opened, continued, set aside when broken."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from kiosk.domain.events import VISIT_ENDED, Event
from kiosk.journal import troubles
from kiosk.journal.chain import Cell, Head, lenient_text, row_hash
from kiosk.journal.schema import PRAGMAS, columns, migrate
from kiosk.journal.summary import COLUMNS, Summary

_COLUMNS = columns()
_INSERT = f"INSERT INTO events ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))})"
_HEAD = f"SELECT {', '.join(Head._fields)} FROM head WHERE id = 1"
# Only the head this store left behind is moved on, so that two writers never number one row twice.
_MOVE_HEAD = (
    f"UPDATE head SET {', '.join(f'{c} = ?' for c in Head._fields)}"
    f" WHERE id = 1 AND {' AND '.join(f'{c} = ?' for c in Head._fields)}"
)
_VISIT = f"SELECT {', '.join(COLUMNS)} FROM visits WHERE visit = ?"
_PUT_VISIT = (
    f"INSERT INTO visits ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))})"
    f" ON CONFLICT (visit) DO UPDATE SET {', '.join(f'{c} = excluded.{c}' for c in COLUMNS)}"
)
_OPEN_VISITS = f"SELECT {', '.join(COLUMNS)} FROM visits WHERE reason IS NULL ORDER BY first_seq"


class Store:
    """An open journal. Every method raises `WorldError` when the world fails, and only in the
    thread that opened it."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self._path = path
        self._connection = connection
        self._head = self._read_head()
        self._visit: Summary | None = None

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open or create the journal and bring it to the declared shape.

        Raises `JournalDamaged` for a file that cannot be continued: not SQLite, or the end of its
        chain does not hold. `JournalTrouble` for what may pass (disk full, no rights, locked).
        """
        from sqlite_utils import Database

        with _said(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            connection = sqlite3.connect(path, isolation_level=None)
            connection.text_factory = lenient_text
        try:
            with _said(path):
                for pragma in PRAGMAS:
                    connection.execute(pragma)
                migrate(Database(connection, execute_plugins=False))
                store = cls(path, connection)
                store._check_end()
        except BaseException:
            connection.close()
            raise
        return store

    def append(self, events: Sequence[Event]) -> None:
        """Add events in one transaction: when this returns, they survive a power cut."""
        with _said(self._path):
            if not self._try_append(events):
                self._head, self._visit = self._read_head(), None
                if not self._try_append(events):
                    raise troubles.damaged(self._path)

    def close_interrupted(self) -> int:
        """End every visit that was begun and never ended; how many they were.

        To be called before the first event of a new run: what is open then, a power cut or a kill
        left open. The end carries the time of the last thing that happened in the visit.
        """
        with _said(self._path):
            rows = self._connection.execute(_OPEN_VISITS).fetchall()
        left = [Summary(*row) for row in rows]
        ends = [
            Event(
                VISIT_ENDED,
                visit.visit,
                visit.last_at,
                {"reason": "interrupted", "milliseconds": visit.last_at - visit.started},
            )
            for visit in left
        ]
        if ends:
            self.append(ends)
        return len(ends)

    def close(self) -> None:
        """Close the file; the write-ahead log is folded into it."""
        self._connection.close()

    def _try_append(self, events: Sequence[Event]) -> bool:
        """Add events; False, and nothing added, if the head is not the one left behind."""
        rows, head = _chained(events, self._head)
        visit = self._visit
        execute = self._connection.execute
        execute("BEGIN IMMEDIATE")
        try:
            moved = execute(_MOVE_HEAD, (*head, *self._head)).rowcount == 1
            if moved:
                self._connection.executemany(_INSERT, rows)
                self._sum_up(events)
            execute("COMMIT" if moved else "ROLLBACK")
        except BaseException:
            self._visit = visit
            if self._connection.in_transaction:
                execute("ROLLBACK")
            raise
        if moved:
            self._head = head
        return moved

    def _sum_up(self, events: Sequence[Event]) -> None:
        for seq, event in enumerate(events, self._head.seq + 1):
            if event.visit:
                summary = self._summary(event, seq)
                self._visit = summary.add(seq, event.at, event.type.name, event.values)
        self._keep_visit()

    def _summary(self, event: Event, seq: int) -> Summary:
        if self._visit is not None and self._visit.visit == event.visit:
            return self._visit
        self._keep_visit()
        row = self._connection.execute(_VISIT, (event.visit,)).fetchone()
        return Summary(*row) if row else Summary.begin(event.visit, seq, event.at)

    def _keep_visit(self) -> None:
        if self._visit is not None:
            self._connection.execute(_PUT_VISIT, self._visit)

    def _read_head(self) -> Head:
        row = self._connection.execute(_HEAD).fetchone()
        if row is None or not (head := Head(*row)).whole:
            raise troubles.damaged(self._path)
        return head

    def _check_end(self) -> None:
        head = self._head
        cursor = self._connection.execute("SELECT * FROM events ORDER BY seq DESC LIMIT 1")
        names = [column[0] for column in cursor.description]
        last = cursor.fetchone()
        row = dict(zip(names, last, strict=True)) if last else None
        if row is None:
            whole = head.seq == head.base_seq
        else:
            whole = (row["seq"], row["hash"]) == (head.seq, head.hash) and row_hash(
                row
            ) == head.hash
        if not whole:
            raise troubles.damaged(self._path)


def _chained(events: Sequence[Event], head: Head) -> tuple[list[list[Cell]], Head]:
    """The rows of events that follow `head`, and the head after them."""
    rows: list[list[Cell]] = []
    seq, digest = head.seq, head.hash
    for event in events:
        seq += 1
        row: dict[str, Cell] = {
            "seq": seq,
            "at": event.at,
            "visit": event.visit,
            "name": event.type.name,
            "prev": digest,
            **event.values,
        }
        row["hash"] = digest = row_hash(row)
        rows.append([row.get(column) for column in _COLUMNS])
    return rows, head.moved(seq, digest)


@contextmanager
def _said(path: Path) -> Iterator[None]:
    """Turn the world's failures into words; let bugs through."""
    try:
        yield
    except OSError as error:
        raise troubles.of_os(error, path) from error
    except sqlite3.Error as error:
        if (trouble := troubles.of_sqlite(error, path)) is None:
            raise
        raise trouble from error
