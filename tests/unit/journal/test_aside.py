"""A damaged journal is kept whole, with all that belongs to it."""

from datetime import UTC, datetime
from pathlib import Path

from kiosk.journal.aside import set_aside

NOW = datetime(2026, 11, 24, 9, 30, 5, tzinfo=UTC)


def test_the_file_goes_with_its_write_ahead_log(tmp_path: Path) -> None:
    journal = tmp_path / "journal.db"
    for part in ("", "-wal", "-shm"):
        journal.with_name(f"journal.db{part}").write_text(f"content{part}")
    kept = set_aside(journal, NOW)
    assert kept.name == "journal.db.broken-20261124-093005"
    assert {file.name: file.read_text() for file in tmp_path.iterdir()} == {
        f"{kept.name}{part}": f"content{part}" for part in ("", "-wal", "-shm")
    }


def test_nothing_kept_before_is_written_over(tmp_path: Path) -> None:
    journal = tmp_path / "journal.db"
    kept = []
    for content in ("first", "second", "third"):
        journal.write_text(content)
        kept.append(set_aside(journal, NOW))
    assert [file.read_text() for file in kept] == ["first", "second", "third"]


def test_a_journal_that_is_gone_leaves_nothing_to_move(tmp_path: Path) -> None:
    set_aside(tmp_path / "journal.db", NOW)
    assert not list(tmp_path.iterdir())
