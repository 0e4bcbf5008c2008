"""Reading the journal beside the writer: a read-only connection, which in WAL never blocks it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.journal import troubles
from kiosk.journal.chain import lenient_text


def connect(path: Path) -> sqlite3.Connection:
    """A read-only connection. Raises `sqlite3.Error`; use inside `said`."""
    uri = f"{path.resolve().as_uri()}?mode=ro"
    connection = sqlite3.connect(uri, uri=True, isolation_level=None)
    connection.execute("PRAGMA busy_timeout=2000")
    connection.text_factory = lenient_text
    return connection


@contextmanager
def said(path: Path) -> Iterator[None]:
    """Turn failures to read into `WorldError`; a file with other tables counts as damaged."""
    try:
        yield
    except sqlite3.OperationalError as error:
        # No such table or column: readers meet files that were never a journal.
        raise troubles.of_sqlite(error, path) or troubles.damaged(path) from error
    except sqlite3.Error as error:
        if (trouble := troubles.of_sqlite(error, path)) is None:
            raise
        raise trouble from error
