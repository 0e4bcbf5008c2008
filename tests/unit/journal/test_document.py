"""The handbook's page on the journal says what the journal really holds."""

import sqlite3
from contextlib import closing
from pathlib import Path

from kiosk.domain.events import EVENT_TYPES, EventType, Field, Kind
from kiosk.journal.document import document
from tests.unit.journal.visits import write

PAGE = Path(__file__).resolve().parents[3] / "docs" / "journal.md"


def test_the_page_is_the_declaration() -> None:
    """To mend: python -m kiosk.journal.document > docs/journal.md"""
    assert PAGE.read_text(encoding="utf-8") == document()


def test_every_column_of_the_file_is_explained(tmp_path: Path) -> None:
    journal = write(tmp_path / "journal.db", [])
    with closing(sqlite3.connect(journal)) as connection:
        names = [row[1] for row in connection.execute("PRAGMA table_info(events)")]
    assert names
    for name in names:
        assert f"| `{name}` |" in document()


def test_a_new_event_appears_on_the_page_by_itself() -> None:
    mood = Field("mood", Kind.WORD, "how it went", ("good", "bad"), ("よい", "わるい"))
    page = document([*EVENT_TYPES, EventType("asked-mood", "気分", "someone was asked", (mood,))])
    assert "| `mood` | `good` よい, `bad` わるい | how it went |" in page
    assert "| `asked-mood` | 気分 | someone was asked | `mood` |" in page
