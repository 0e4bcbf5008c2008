"""What staff see is what their spreadsheet shows, cell by cell."""

import csv
import os
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from kiosk.domain.errors import WorldError
from kiosk.journal.export import (
    HEADINGS,
    Ids,
    export_events_csv,
    export_sessions_csv,
    session_cells,
)
from kiosk.journal.schema import columns
from kiosk.journal.sessions import JournalReader
from tests.unit.journal.visits import MORNING, begun, staff, whole, write

TOKYO = ZoneInfo("Asia/Tokyo")
DAY_MILLISECONDS = 86_400_000
EVENTS = [
    *whole("v1"),
    staff(),
    *whole("v2", MORNING + 600_000, guide="moving-in"),
    *begun("v3", MORNING + DAY_MILLISECONDS),
]


class Titles(Ids):
    """Names as a catalogue might give them, some of them not harmless in a spreadsheet."""

    def guide(self, guide: str) -> str:
        return {"konbini": "コンビニで、証明書をとる", "moving-in": '=HYPERLINK("x")'}[guide]

    def step(self, guide: str, step: str) -> str:
        return f"{self.guide(guide)}\n“{step}”"


@pytest.fixture
def reader(tmp_path: Path) -> JournalReader:
    return JournalReader(write(tmp_path / "journal.db", EVENTS), TOKYO)


def sheet(file: Path) -> list[list[str]]:
    with file.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.reader(lines))


@pytest.mark.parametrize("guide", [None, "konbini", "card"])
@pytest.mark.parametrize("day", [None, date(2026, 11, 24), date(2026, 11, 25), date(2020, 1, 1)])
def test_the_file_is_what_the_screen_shows_under_every_filter(
    reader: JournalReader, tmp_path: Path, day: date | None, guide: str | None
) -> None:
    file = tmp_path / "sessions.csv"
    written = export_sessions_csv(reader, file, day, guide)
    shown = [list(session_cells(row, Ids())) for row in reader.sessions(day, guide)]
    assert sheet(file) == [list(HEADINGS), *shown]
    assert written == len(shown) == reader.count(day, guide)


def test_a_row_reads_like_a_sentence(reader: JournalReader) -> None:
    assert session_cells(reader.sessions()[-1], Ids()) == (
        "2026-11-24 18:00", "ja@easy", "konbini", "2.0", "machine", "できた", "はい", "おわった",
    )  # fmt: skip


def test_titles_with_commas_quotes_and_new_lines_survive(
    reader: JournalReader, tmp_path: Path
) -> None:
    file = tmp_path / "sessions.csv"
    export_sessions_csv(reader, file, guide="konbini", names=Titles())
    assert sheet(file)[-1][2] == "コンビニで、証明書をとる"
    assert sheet(file)[-1][4] == "コンビニで、証明書をとる\n“machine”"


def test_a_cell_that_a_spreadsheet_would_run_is_disarmed(
    reader: JournalReader, tmp_path: Path
) -> None:
    file = tmp_path / "sessions.csv"
    export_sessions_csv(reader, file, guide="moving-in", names=Titles())
    assert sheet(file)[1][2] == '\'=HYPERLINK("x")'
    assert sheet(file)[1][4].startswith("'=")


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"])
def test_every_sign_that_starts_a_formula_is_disarmed(
    reader: JournalReader, tmp_path: Path, sign: str
) -> None:
    class Evil(Ids):
        def guide(self, guide: str) -> str:
            return f"{sign}1+1"

    export_sessions_csv(reader, tmp_path / "x.csv", names=Evil())
    assert {row[2] for row in sheet(tmp_path / "x.csv")[1:]} == {f"'{sign}1+1"}


def test_excel_reads_the_japanese(reader: JournalReader, tmp_path: Path) -> None:
    file = tmp_path / "sessions.csv"
    export_sessions_csv(reader, file)
    content = file.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == 4


def test_numbers_stay_numbers(reader: JournalReader, tmp_path: Path) -> None:
    file = tmp_path / "sessions.csv"
    export_sessions_csv(reader, file)
    minutes = [row[HEADINGS.index("分")] for row in sheet(file)[1:]]
    assert [float(cell) for cell in minutes] == [1.0, 2.0, 2.0]


def test_every_event_can_be_exported(reader: JournalReader, tmp_path: Path) -> None:
    file = tmp_path / "events.csv"
    assert export_events_csv(reader, file) == len(EVENTS)
    rows = [dict(zip(columns(), row, strict=True)) for row in sheet(file)[1:]]
    assert [row["name"] for row in rows] == [event.type.name for event in EVENTS]
    assert rows[0]["at"] == "2026-11-24T18:00:00.000+09:00"
    assert (rows[5]["step"], rows[5]["milliseconds"]) == ("which", "12500")
    assert rows[0]["guide"] == ""


def test_a_file_that_was_there_is_replaced_whole(reader: JournalReader, tmp_path: Path) -> None:
    file = tmp_path / "sessions.csv"
    file.write_text("old and much longer " * 1000)
    export_sessions_csv(reader, file)
    assert len(sheet(file)) == 4


def test_an_export_that_fails_leaves_the_old_file_and_no_scraps(
    reader: JournalReader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "out" / "sessions.csv"
    file.parent.mkdir()
    file.write_text("old")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(WorldError, match="No space left") as told:
        export_sessions_csv(reader, file)
    assert str(file) in told.value.message
    assert told.value.remedy
    assert file.read_text() == "old"
    assert list(file.parent.iterdir()) == [file]


def test_a_missing_folder_is_said_in_words(reader: JournalReader, tmp_path: Path) -> None:
    with pytest.raises(WorldError, match="No such file"):
        export_sessions_csv(reader, tmp_path / "nowhere" / "sessions.csv")


def test_a_folder_in_the_files_place_is_said_in_words(
    reader: JournalReader, tmp_path: Path
) -> None:
    (tmp_path / "sessions.csv").mkdir()
    with pytest.raises(WorldError, match=r"sessions\.csv"):
        export_sessions_csv(reader, tmp_path / "sessions.csv")
    assert not [file for file in tmp_path.iterdir() if file.name.startswith(".")]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_rights_is_said_in_words(reader: JournalReader, tmp_path: Path) -> None:
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o500)
    with pytest.raises(WorldError, match="Permission denied"):
        export_sessions_csv(reader, locked / "sessions.csv")


def test_an_export_of_no_journal_writes_no_file(tmp_path: Path) -> None:
    with pytest.raises(WorldError):
        export_sessions_csv(JournalReader(tmp_path / "journal.db"), tmp_path / "sessions.csv")
    assert not list(tmp_path.iterdir())
