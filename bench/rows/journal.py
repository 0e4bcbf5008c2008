"""One event made durable, and what recording it costs the thread of the screen."""

import json
import sqlite3
from pathlib import Path
from time import perf_counter

from bench.context import Context
from bench.row import Row, median, percentile
from kiosk.domain.events import STEP_SHOWN, Event
from kiosk.journal.schema import PRAGMAS
from kiosk.journal.writer import JournalWriter

CALLER_GOAL_MS = 0.2


def measure(context: Context) -> list[Row]:
    """Ours and bare sqlite3 by turns: same disk, same pragmas, same cells."""
    folder = context.paths("journal").data
    writer = JournalWriter(folder / "journal.db")
    writer.start()
    bare = _bare(folder / "bare.db")
    ours: list[float] = []
    theirs: list[float] = []
    callers: list[float] = []
    try:
        for number in range(context.counts.events + 1):
            event = Event(STEP_SHOWN, "bench", 1_700_000_000_000 + number, _values(number))
            began = perf_counter()
            ticket = writer.record(event)
            recorded = perf_counter()
            if not writer.wait(ticket, 10):
                raise RuntimeError(f"the journal did not write: {writer.trouble}")
            durable = perf_counter()
            _insert(bare, event, number)
            inserted = perf_counter()
            if number:  # the first one opens the files
                ours.append((durable - began) * 1000)
                callers.append((recorded - began) * 1000)
                theirs.append((inserted - durable) * 1000)
    finally:
        writer.close()
        bare.close()
    count = f"{len(ours)} events"
    p99 = percentile(callers, 99)
    return [
        Row(
            "one event made durable, median",
            median(ours),
            "ms",
            median(theirs),
            "bare sqlite3, same pragmas",
            1.5,
            count,
        ),
        Row(
            "one event, the screen's thread, median",
            median(callers),
            "ms",
            CALLER_GOAL_MS,
            "0.2 ms",
            1.0,
            f"{count}; p99 {p99:.3f} ms",
        ),
    ]


def _values(number: int) -> dict[str, str | int]:
    return {"guide": "convenience-store", "step": f"step-{number % 20}"}


def _bare(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in PRAGMAS:
        connection.execute(pragma)
    connection.execute(
        "CREATE TABLE events (seq INTEGER PRIMARY KEY, at INTEGER, visit TEXT, name TEXT,"
        " cells TEXT, prev TEXT, hash TEXT)"
    )
    return connection


def _insert(connection: sqlite3.Connection, event: Event, number: int) -> None:
    digest = "0" * 64
    row = (number + 1, event.at, event.visit, event.type.name, json.dumps(event.values))
    connection.execute("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?)", (*row, digest, digest))
