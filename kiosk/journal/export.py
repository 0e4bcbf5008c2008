"""The journal as CSV: the sessions as the staff screen shows them, and every event."""

import csv
import os
import tempfile
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from kiosk.domain.errors import WorldError
from kiosk.domain.events import HELPED, OUTCOME, REASON
from kiosk.journal.chain import Cell
from kiosk.journal.schema import columns
from kiosk.journal.sessions import JournalReader, SessionRow

HEADINGS = (
    "開始",
    "ことば",
    "案内",
    "分",
    "最後の手順",
    "結果",
    "役に立ったか",
    "終わり方",
)

# A spreadsheet runs a cell that begins so as a formula (OWASP, "CSV Injection").
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


class Names(Protocol):
    """Names of guides, steps and languages for people."""

    def guide(self, guide: str) -> str:
        """The title of a guide."""

    def step(self, guide: str, step: str) -> str:
        """The title of a step."""

    def language(self, code: str) -> str:
        """The name of a language."""


@dataclass(frozen=True, slots=True)
class Ids:
    """The ids themselves as names."""

    def guide(self, guide: str) -> str:
        """The id."""
        return guide

    def step(self, guide: str, step: str) -> str:
        """The id."""
        return step

    def language(self, code: str) -> str:
        """The code."""
        return code


def session_cells(row: SessionRow, names: Names) -> tuple[str, ...]:
    """A session in the order of `HEADINGS`: the same cells on the screen and in the file."""
    return (
        row.start.strftime("%Y-%m-%d %H:%M"),
        names.language(row.language) if row.language else "",
        "、".join(names.guide(guide) for guide in row.guides),
        f"{row.minutes:.1f}",
        names.step(row.last_guide, row.last_step) if row.last_step else "",
        OUTCOME.label(row.outcome),
        HELPED.label(row.helped),
        REASON.label(row.reason),
    )


def export_sessions_csv(
    reader: JournalReader,
    file: Path,
    day: date | None = None,
    guide: str | None = None,
    names: Names | None = None,
) -> int:
    """Write the sessions of a filter to `file`; how many they were.

    Raises `WorldError` if the journal cannot be read or the file cannot be written; a file that
    was there before is then as it was.
    """
    known = names or Ids()
    return _write(
        file, HEADINGS, (session_cells(row, known) for row in reader.each_session(day, guide))
    )


def export_events_csv(reader: JournalReader, file: Path) -> int:
    """Write every event to `file`, times in the kiosk's zone; how many they were.

    Raises `WorldError` as `export_sessions_csv` does.
    """
    shown = columns()
    events = (
        [_event_cell(reader, name, row.get(name)) for name in shown]
        for row in reader.each_named("SELECT * FROM events ORDER BY seq")
    )
    return _write(file, shown, events)


def _event_cell(reader: JournalReader, name: str, cell: Cell) -> str:
    if name == "at" and isinstance(cell, int):
        return reader.local(cell).isoformat(timespec="milliseconds")
    return "" if cell is None else str(cell)


def _write(file: Path, headings: Sequence[str], rows: Iterable[Sequence[str]]) -> int:
    written = 0
    try:
        handle, name = tempfile.mkstemp(prefix=".", suffix=".csv", dir=file.parent)
        draft = Path(name)
        try:
            # utf-8-sig: without the mark Excel reads Japanese as another encoding.
            with os.fdopen(handle, "w", encoding="utf-8-sig", newline="") as out:
                sheet = csv.writer(out)
                sheet.writerow(headings)
                for row in rows:
                    sheet.writerow([_safe(cell) for cell in row])
                    written += 1
                out.flush()
                os.fsync(out.fileno())
            draft.chmod(0o644)
            draft.replace(file)
        finally:
            with suppress(OSError):
                draft.unlink()
    except OSError as error:
        raise WorldError(
            f"The file could not be written: {error.strerror or error} ({file})",
            "Check that the folder is there, that writing is allowed and that space is left.",
        ) from error
    return written


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
