"""One visit in one row: what the staff screen lists, folded from the visit's events."""

from collections.abc import Mapping
from typing import Any, NamedTuple, Self

from kiosk.domain.events import (
    FEEDBACK,
    GUIDE_ENDED,
    STEP_SHOWN,
    VISIT_ENDED,
    EventType,
)
from kiosk.journal.chain import Cell


class Summary(NamedTuple):
    """A row of `visits`, its columns in order.

    Times are UTC milliseconds; `guides` are ids parted by spaces.
    """

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
        known: dict[str, Any] = {"last_seq": seq, "last_at": max(at, self.last_at)}
        if values.get("language") is not None:
            known["language"] = values["language"]
        guide = values.get("guide")
        if isinstance(guide, str) and guide not in self.guides.split():
            known["guides"] = f"{self.guides} {guide}".strip()
        for column in _TAKEN.get(name, ()):
            known[column] = values.get(column)
        return self._replace(**known)


COLUMNS = Summary._fields


def _taken(*taken: tuple[EventType, tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
    return {event_type.name: columns for event_type, columns in taken}


# The last event of each of these types decides these columns.
_TAKEN = _taken(
    (STEP_SHOWN, ("guide", "step")),
    (GUIDE_ENDED, ("outcome",)),
    (FEEDBACK, ("helped",)),
    (VISIT_ENDED, ("reason", "milliseconds")),
)
