"""The journal's file, as the writer's thread sees it: opened, continued, set aside when broken."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from kiosk.domain.events import VISIT_ENDED, Event
from kiosk.journal import troubles
from kiosk.journal.chain import HEAD_COLUMNS, Cell, Head, lenient_text, row_hash
from kiosk.journal.schema import PRAGMAS, columns, migrate
from kiosk.journal.summary import COLUMNS, Summary

_COLUMNS = columns()
_INSERT = (
    f"INSERT INTO events ({', '.join(_COLUMNS)}) VALUES ({', '.join(f':{c}' for c in _COLUMNS)})"
)
_HEAD = f"SELECT {', '.join(HEAD_COLUMNS)} FROM head WHERE id = 1"
_MOVE_HEAD = f"UPDATE head SET {', '.join(f'{c} = ?' for c in HEAD_COLUMNS)} WHERE id = 1"
_VISIT = f"SELECT {', '.join(COLUMNS)} FROM visits WHERE visit = ?"
_PUT_VISIT = (
    f"INSERT OR REPLACE INTO visits ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))})"
)
_OPEN_VISITS = f"SELECT {', '.join(COLUMNS)} FROM visits WHERE reason IS NULL ORDER BY first_seq"


class Store:
    """An open journal. Every method raises `WorldError` when the world fails, and only in the
    thread that opened it."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self._path = path
        self._connection = connection
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
        with _said(self._path), self._transaction():
            head = self._head()
            for event in events:
                head = self._append(head, event)
            self._connection.execute(_MOVE_HEAD, head.cells())
            self._keep_visit()

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

    def _append(self, head: Head, event: Event) -> Head:
        seq = head.seq + 1
        row: dict[str, Cell] = dict.fromkeys(_COLUMNS)
        row |= event.values
        row |= {"seq": seq, "at": event.at, "visit": event.visit, "name": event.type.name}
        row["prev"] = head.hash
        row["hash"] = digest = row_hash(row)
        self._connection.execute(_INSERT, row)
        if event.visit:
            self._visit = self._summary(event, seq).add(
                seq, event.at, event.type.name, event.values
            )
        return Head(head.base_seq, head.base_hash, seq, digest)

    def _summary(self, event: Event, seq: int) -> Summary:
        if self._visit is not None and self._visit.visit == event.visit:
            return self._visit
        self._keep_visit()
        row = self._connection.execute(_VISIT, (event.visit,)).fetchone()
        return Summary(*row) if row else Summary.begin(event.visit, seq, event.at)

    def _keep_visit(self) -> None:
        if self._visit is not None:
            self._connection.execute(_PUT_VISIT, self._visit.cells())

    def _head(self) -> Head:
        row = self._connection.execute(_HEAD).fetchone()
        if row is None or Head(*row[:-1]).seal() != row[-1]:
            raise troubles.damaged(self._path)
        return Head(*row[:-1])

    def _check_end(self) -> None:
        head = self._head()
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

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        before = self._visit
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._connection.execute("COMMIT")
        except BaseException:
            self._visit = before
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise


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
