"""What staff ask of the journal: which visits there were, and what happened in one."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, tzinfo
from pathlib import Path
from typing import Any

from kiosk.domain import language
from kiosk.domain.events import (
    EVENT_TYPES,
    HELPED,
    OUTCOME,
    REASON,
    SETTING,
    STEP_LEFT,
    STEP_SHOWN,
    VALUE,
)
from kiosk.journal import reading
from kiosk.journal.chain import Cell
from kiosk.journal.summary import COLUMNS, Summary

_LABELS = {event_type.name: event_type.label for event_type in EVENT_TYPES}
_WORDS = {field.name: field for field in (SETTING, VALUE, OUTCOME, HELPED, REASON)}


@dataclass(frozen=True, slots=True)
class SessionRow:
    """One visit, without who. `reason` is "" while it goes on; ids, and words of the events."""

    visit: str
    start: datetime
    language: str
    guides: tuple[str, ...]
    minutes: float
    last_guide: str
    last_step: str
    outcome: str
    helped: str
    reason: str


@dataclass(frozen=True, slots=True)
class StepRow:
    """One thing that happened in a visit. `detail` is what else was logged, in words for staff."""

    time: datetime
    label: str
    guide: str
    step: str
    choice: str
    detail: str
    seconds: float | None


class JournalReader:
    """Asks the journal at `path`. Days and times are those of `zone`, or of the system if None.

    Each question opens the file read-only and closes it again: none ever waits for the writer nor
    makes it wait. All raise `WorldError` if the journal cannot be read.
    """

    def __init__(self, path: Path, zone: tzinfo | None = None) -> None:
        self._path = path
        self._zone = zone

    def sessions(
        self,
        day: date | None = None,
        guide: str | None = None,
        limit: int | None = None,
        offset: int = 0,
    ) -> list[SessionRow]:
        """The visits of a day (None: all) that touched a guide (None: any), newest first."""
        return list(self.each_session(day, guide, limit, offset))

    def each_session(
        self,
        day: date | None = None,
        guide: str | None = None,
        limit: int | None = None,
        offset: int = 0,
    ) -> Iterator[SessionRow]:
        """The same, one by one: for exports of any length."""
        where, values = self._filter(day, guide)
        query = (
            f"SELECT {', '.join(COLUMNS)} FROM visits{where}"
            " ORDER BY started DESC, first_seq DESC LIMIT ? OFFSET ?"
        )
        for row in self._rows(query, (*values, -1 if limit is None else limit, offset)):
            yield self._session_row(Summary(*row))

    def count(self, day: date | None = None, guide: str | None = None) -> int:
        """How many visits `sessions` finds with this filter."""
        where, values = self._filter(day, guide)
        return int(next(self._rows(f"SELECT count(*) FROM visits{where}", values))[0])

    def session(self, visit: str) -> list[StepRow]:
        """What happened in a visit, in order; [] for an unknown one.

        How long a step was shown stands in the row of the step, not in a row of its own.
        """
        query = (
            "SELECT events.* FROM visits JOIN events ON events.visit = visits.visit"
            " AND events.seq BETWEEN first_seq AND last_seq WHERE visits.visit = ? ORDER BY seq"
        )
        steps: list[StepRow] = []
        for row in self.each_named(query, (visit,)):
            if row["name"] == STEP_LEFT.name and _put_seconds(steps, row):
                continue
            steps.append(self._step_row(row))
        return steps

    def each_named(self, query: str, values: tuple[Cell, ...] = ()) -> Iterator[dict[str, Cell]]:
        """Rows of a query as mappings from column to cell."""
        with reading.said(self._path), closing(reading.connect(self._path)) as connection:
            cursor = connection.execute(query, values)
            names = [column[0] for column in cursor.description]
            for row in cursor:
                yield dict(zip(names, row, strict=True))

    def local(self, milliseconds: int) -> datetime:
        """UTC milliseconds as the kiosk's local time."""
        return datetime.fromtimestamp(milliseconds / 1000, self._zone).astimezone(self._zone)

    def _rows(self, query: str, values: tuple[Cell, ...]) -> Iterator[tuple[Any, ...]]:
        with reading.said(self._path), closing(reading.connect(self._path)) as connection:
            yield from connection.execute(query, values)

    def _filter(self, day: date | None, guide: str | None) -> tuple[str, tuple[Cell, ...]]:
        parts: list[str] = []
        values: list[Cell] = []
        if day is not None:
            parts.append("started >= ? AND started < ?")
            values += [self._midnight(day), self._midnight(day + timedelta(days=1))]
        if guide is not None:
            parts.append("instr(' ' || guides || ' ', ' ' || ? || ' ') > 0")
            values.append(guide)
        return (f" WHERE {' AND '.join(parts)}" if parts else ""), tuple(values)

    def _midnight(self, day: date) -> int:
        return round(datetime.combine(day, time.min, self._zone).timestamp() * 1000)

    def _session_row(self, summary: Summary) -> SessionRow:
        lasted = summary.milliseconds
        if lasted is None:
            lasted = summary.last_at - summary.started
        return SessionRow(
            visit=summary.visit,
            start=self.local(summary.started),
            language=summary.language or "",
            guides=tuple(summary.guides.split()),
            minutes=round(lasted / 60_000, 1),
            last_guide=summary.guide or "",
            last_step=summary.step or "",
            outcome=summary.outcome or "",
            helped=summary.helped or "",
            reason=summary.reason or "",
        )

    def _step_row(self, row: dict[str, Cell]) -> StepRow:
        at, name, milliseconds = row["at"], str(row["name"]), row.get("milliseconds")
        return StepRow(
            time=self.local(at if isinstance(at, int) else 0),
            label=_LABELS.get(name, name),
            guide=str(row.get("guide") or ""),
            step=str(row.get("step") or ""),
            choice=str(row.get("choice") or ""),
            detail=_detail(row),
            seconds=_seconds(milliseconds),
        )


def _seconds(milliseconds: Cell) -> float | None:
    return round(milliseconds / 1000, 1) if isinstance(milliseconds, int) else None


def _detail(row: dict[str, Cell]) -> str:
    tongue = language.by_code(str(row.get("language") or ""))
    told = [tongue.own_name] if tongue else []
    # Not the screen: the line before says where the person was.
    told += [field.label(str(row[name])) for name, field in _WORDS.items() if row.get(name)]
    return " ".join(told)


def _put_seconds(steps: list[StepRow], left: dict[str, Cell]) -> bool:
    """Write how long a step was shown into its row; False if that row is not there."""
    for at in range(len(steps) - 1, -1, -1):
        shown = steps[at]
        if shown.label == STEP_SHOWN.label and (shown.guide, shown.step) == (
            left["guide"],
            left["step"],
        ):
            steps[at] = replace(shown, seconds=_seconds(left["milliseconds"]))
            return True
    return False
