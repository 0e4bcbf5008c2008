"""The plug is pulled while somebody uses the kiosk: nothing of a screen they left is lost."""

import random
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from kiosk.cli import main
from kiosk.journal.sessions import JournalReader
from tests.crash.killing import open_visits, rows
from tests.journeys.program import Program

Rows = list[tuple[str, str]]


@dataclass
class Found:
    """What a series of kills met."""

    cut_off: int = 0
    screens: set[str] = field(default_factory=set)


class Kiosk:
    """A kiosk that is started again and again on one data folder, and never ends by itself."""

    def __init__(self, folder: Path, seed: int) -> None:
        self._data = folder / "data"
        self._copy = folder / "copy"
        self._chance = random.Random(seed)
        self._kept: Rows = []
        self._broken: set[str] = set()
        self.found = Found()

    def run_and_kill(self, slowest: int, *how: str) -> Rows:
        """Kill it at any moment; the events that were promised and are lost."""
        promised = self._promised(slowest, *how)
        journal = self._look_into()
        if not journal.exists():
            assert not self._kept
            return promised
        written = rows(journal)
        assert written[: len(self._kept)] == self._kept, "the past was changed"
        new = written[len(self._kept) :]
        if new or promised:
            closed, new = new[: len(self._broken)], new[len(self._broken) :]
            assert closed == [("visit-ended", visit) for visit in self._broken]
            assert self._reasons(journal) <= {"interrupted"}
        self._kept, self._broken = written, open_visits(journal)
        self.found.cut_off += len(self._broken)
        assert len(self._broken) <= 1
        both = min(len(new), len(promised))
        assert new[:both] == promised[:both], "events came in another order than they happened"
        return promised[both:]

    def _promised(self, slowest: int, *how: str) -> Rows:
        seed = str(self._chance.randrange(1 << 32))
        program = Program("tests.journeys.busy_kiosk", str(self._data), seed, str(slowest), *how)
        lines: list[str] = []
        try:
            for _ in range(self._chance.randrange(1, 40)):
                lines += program.until("left")
            # Somewhere inside the work on the next touch: a number of turns, not a time.
            for _ in range(self._chance.randrange(400_000)):
                pass
        finally:
            lines += program.kill()
        words = [line.split() for line in lines if line.startswith("left ")]
        self.found.screens |= {screen for _, screen, *_ in words}
        events = [event for _, _, *events in words for event in events]
        return [tuple(event.split("/")) for event in events]

    def _look_into(self) -> Path:
        """The journal as the kill left it, apart, so that the next start has to mend its own."""
        shutil.rmtree(self._copy, ignore_errors=True)
        journal = self._copy / "journal.db"
        if not (self._data / journal.name).exists():
            return journal  # killed before the first thing happened
        shutil.copytree(self._data, self._copy)
        with closing(sqlite3.connect(journal)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert main(["journal", "verify", "--data", str(self._copy)]) == 0
        return journal

    def _reasons(self, journal: Path) -> set[str]:
        """Why the visits ended that the kill before this one had cut off."""
        sessions = JournalReader(journal).sessions()
        return {row.reason for row in sessions if row.visit in self._broken}


def kill(folder: Path, times: int, seed: int) -> Found:
    kiosk = Kiosk(folder, seed)
    for number in range(times):
        # In turn a quick disk, where the kill meets the screen, and slow ones, where it meets them.
        lost = kiosk.run_and_kill((0, 15, 40)[number % 3])
        assert not lost, f"kill {number}: {lost}"
    return kiosk.found


def test_no_kill_loses_what_a_person_has_left_behind(tmp_path: Path) -> None:
    found = kill(tmp_path, 50, seed=20261124)
    assert found.cut_off > 25, "most kills must have hit a visit, or the test proves little"
    assert len(found.screens) > 10, found.screens


@pytest.mark.long
def test_hundreds_of_kills_lose_nothing_either(tmp_path: Path) -> None:
    assert kill(tmp_path, 300, seed=8).cut_off > 150


def test_a_kiosk_that_does_not_wait_for_its_disk_would_be_caught(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path, seed=3)
    assert any(kiosk.run_and_kill(60, "careless") for _ in range(10))
