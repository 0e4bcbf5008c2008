"""Kill a program at a moment of chance, and look at the journal it leaves behind."""

import random
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from kiosk.journal.verify import verify
from kiosk.journal.writer import JournalWriter

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """What the killed program had said is durable."""

    events: tuple[tuple[str, str], ...]


def run_and_kill(journal: Path, chance: random.Random) -> Acknowledged:
    """Start the scribe, kill it with SIGKILL after some acknowledged events, at any moment."""
    child = _scribe(journal)
    assert child.stdout is not None
    lines: list[str] = []
    try:
        for _ in range(chance.randrange(1, 80)):
            lines.append(child.stdout.readline())
        # Somewhere inside the work on the next events: a number of turns, not a time.
        for _ in range(chance.randrange(40_000)):
            pass
    finally:
        child.kill()
    lines += child.stdout.readlines()
    child.stdout.close()
    child.wait()
    whole = [line.split() for line in lines if line.endswith("\n")]
    return Acknowledged(tuple((words[1], words[2] if len(words) > 2 else "") for words in whole))


def kill_while_being_made(journal: Path, tables: int) -> None:
    """Kill the very first start as soon as its file has so many tables and columns."""
    child = _scribe(journal)
    try:
        while child.poll() is None and _made(journal) < tables:
            pass
    finally:
        child.kill()
        child.communicate()


def _made(journal: Path) -> int:
    try:
        with closing(sqlite3.connect(f"{journal.as_uri()}?mode=ro", uri=True)) as connection:
            tables = connection.execute("SELECT name FROM sqlite_master").fetchall()
            columns = connection.execute("SELECT * FROM pragma_table_info('events')").fetchall()
        return len(tables) + len(columns)
    except sqlite3.OperationalError:
        return -1


def _scribe(journal: Path) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "tests.crash.scribe", str(journal)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def rows(journal: Path, after: int = 0) -> list[tuple[str, str]]:
    """Name and visit of the events after a number, in order; none while their table is not made."""
    with closing(sqlite3.connect(journal)) as connection:
        if not connection.execute("SELECT * FROM pragma_table_info('events')").fetchall():
            return []
        query = "SELECT name, visit FROM events WHERE seq > ? ORDER BY seq"
        return connection.execute(query, (after,)).fetchall()


def open_visits(journal: Path) -> set[str]:
    """The visits that were begun and not ended, by the events alone."""
    begun, ended = set(), set()
    for name, visit in rows(journal):
        if name == "visit-ended":
            ended.add(visit)
        elif visit:
            begun.add(visit)
    return begun - ended


def assert_survived(journal: Path, before: int, acknowledged: Acknowledged) -> None:
    """All that was acknowledged is there, nothing else but one event under way; all is whole."""
    kept = rows(journal, before)
    promised = list(acknowledged.events)
    assert kept[: len(promised)] == promised
    assert len(kept) - len(promised) <= 1, "more than the one event under way came in"
    with closing(sqlite3.connect(journal)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert verify(journal).finding is None


def start_again(journal: Path) -> None:
    """What the next start of the kiosk does to the journal."""
    writer = JournalWriter(journal)
    writer.start()
    assert writer.close(60)
    assert writer.trouble is None
