"""One visit in one row: what the staff screen lists, folded from the visit's events."""

from collections.abc import Mapping
from dataclasses import astuple, dataclass, fields, replace
from typing import Self

from kiosk.domain.events import (
    FEEDBACK,
    GUIDE_ENDED,
    STEP_SHOWN,
    VISIT_ENDED,
    EventType,
)
from kiosk.journal.chain import Cell


@dataclass(frozen=True, slots=True)
class Summary:
    """A row of `visits`. Times are UTC milliseconds; `guides` are ids parted by spaces."""

    visit: str
    first_seq: int
    last_seq: int
    started: int
    last_at: int
    language: str | None = None
    guides: str = ""
    guide: str | None = None
    step: str | None = None
    outcome: str | None = None
    helped: str | None = None
    reason: str | None = None
    milliseconds: int | None = None

    @classmethod
    def begin(cls, visit: str, seq: int, at: int) -> Self:
        """The summary of a visit before its first event is added."""
        return cls(visit, seq, seq, at, at)

    def add(self, seq: int, at: int, name: str, values: Mapping[str, Cell]) -> "Summary":
        """The summary after one more event."""
        known: dict[str, Cell] = {"last_seq": seq, "last_at": max(at, self.last_at)}
        if values.get("language") is not None:
            known["language"] = values["language"]
        guide = values.get("guide")
        if guide is not None and guide not in self.guides.split():
            known["guides"] = f"{self.guides} {guide!s}".strip()
        for column in _TAKEN.get(name, ()):
            known[column] = values.get(column)
        return replace(self, **known)  # type: ignore[arg-type]

    def cells(self) -> tuple[Cell, ...]:
        """The row, in the order of `COLUMNS`."""
        return astuple(self)


COLUMNS = tuple(field.name for field in fields(Summary))


def _taken(*taken: tuple[EventType, tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
    return {event_type.name: columns for event_type, columns in taken}


# The last event of each of these types decides these columns.
_TAKEN = _taken(
    (STEP_SHOWN, ("guide", "step")),
    (GUIDE_ENDED, ("outcome",)),
    (FEEDBACK, ("helped",)),
    (VISIT_ENDED, ("reason", "milliseconds")),
)
