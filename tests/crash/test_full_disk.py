"""A full disk stops no guide: events wait in memory and are written once there is room."""

import os
import subprocess
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from kiosk.domain.errors import WorldError
from kiosk.journal.export import export_events_csv
from kiosk.journal.sessions import JournalReader
from kiosk.journal.verify import verify
from kiosk.journal.writer import JournalWriter
from tests.unit.journal.test_writer import SOON, Staff
from tests.unit.journal.visits import day_of_visits, whole


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte."""
    if os.name != "posix" or os.geteuid() != 0:
        pytest.skip("only root may mount a small disk")
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "kiosk-test", str(folder)]
    tried = subprocess.run(mount, capture_output=True, text=True, check=False)
    if tried.returncode:
        pytest.skip(f"no small disk can be mounted here: {tried.stderr.strip()}")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def fill(file: Path) -> None:
    """Take all the room that is left."""
    with file.open("wb", buffering=0) as out:
        try:
            while True:
                out.write(b"x" * 4096)
        except OSError:
            pass


def test_events_wait_for_room_and_none_is_lost(small_disk: Path) -> None:
    people = Staff()
    journal = small_disk / "journal.db"
    writer = JournalWriter(journal, people.tell, retry_seconds=0.05)
    writer.start()
    assert writer.wait(writer.record(whole()[0]), SOON)

    fill(small_disk / "fill")
    for event in islice(day_of_visits(), 600):
        writer.record(event)
    assert people.hears(1)
    assert "The disk is full" in str(people.told[0])
    assert not writer.wait(writer.taken_through, SOON)
    assert verify(journal).ok, "what was written before the disk was full stays whole"

    (small_disk / "fill").unlink()
    assert people.hears(2)
    assert people.told[1] is None
    assert writer.wait(writer.taken_through, SOON)
    assert writer.close(SOON)
    assert verify(journal).ok
    assert verify(journal).rows == 601


def test_a_kiosk_started_on_a_full_disk_writes_once_there_is_room(small_disk: Path) -> None:
    people = Staff()
    fill(small_disk / "fill")
    writer = JournalWriter(small_disk / "journal.db", people.tell, retry_seconds=0.05)
    writer.record(whole()[0])
    writer.start()
    assert people.hears(1)
    assert "The disk is full" in str(people.told[0])
    (small_disk / "fill").unlink()
    assert people.hears(2)
    assert writer.wait(1, SOON)
    assert writer.close(SOON)
    assert verify(small_disk / "journal.db").rows == 1
    assert not list(small_disk.glob("*.broken-*")), "a full disk is no damage"


def test_an_export_to_a_full_disk_says_so_and_leaves_nothing(
    small_disk: Path, tmp_path: Path
) -> None:
    journal = tmp_path / "journal.db"
    writer = JournalWriter(journal)
    writer.start()
    for event in islice(day_of_visits(), 600):
        writer.record(event)
    assert writer.close(SOON)
    fill(small_disk / "fill")
    with pytest.raises(WorldError, match="No space left"):
        export_events_csv(JournalReader(journal), small_disk / "events.csv")
    assert [file.name for file in small_disk.iterdir()] == ["fill"]
