"""Visits as the kiosk would log them, for tests of the journal and of its survival."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from kiosk.domain.events import (
    ANSWERED,
    FEEDBACK,
    GUIDE_ENDED,
    GUIDE_OPENED,
    LANGUAGE_CHOSEN,
    STAFF_ENTERED,
    STEP_LEFT,
    STEP_SHOWN,
    VISIT_ENDED,
    VISIT_STARTED,
    Event,
    EventType,
)
from kiosk.journal.store import Store

MORNING = round(datetime(2026, 11, 24, 9, 0, tzinfo=UTC).timestamp() * 1000)
STEP_MILLISECONDS = 12_500


def begun(visit: str = "v1", at: int = MORNING, guide: str = "konbini") -> list[Event]:
    """A visit that reached the second step of a guide and is still going on."""
    told: list[tuple[EventType, dict[str, str | int]]] = [
        (VISIT_STARTED, {"language": "ja"}),
        (LANGUAGE_CHOSEN, {"language": "ja@easy"}),
        (GUIDE_OPENED, {"guide": guide}),
        (STEP_SHOWN, {"guide": guide, "step": "which"}),
        (ANSWERED, {"guide": guide, "step": "which", "choice": "seal"}),
        (STEP_LEFT, {"guide": guide, "step": "which", "milliseconds": STEP_MILLISECONDS}),
        (STEP_SHOWN, {"guide": guide, "step": "machine"}),
    ]
    return [
        Event(event_type, visit, at + 10_000 * number, values)
        for number, (event_type, values) in enumerate(told)
    ]


def whole(visit: str = "v1", at: int = MORNING, guide: str = "konbini") -> list[Event]:
    """A visit from its first touch to its end: two minutes, done, it helped."""
    return [
        *begun(visit, at, guide),
        Event(GUIDE_ENDED, visit, at + 90_000, {"guide": guide, "step": "d", "outcome": "done"}),
        Event(FEEDBACK, visit, at + 100_000, {"guide": guide, "helped": "yes"}),
        Event(VISIT_ENDED, visit, at + 120_000, {"reason": "finished", "milliseconds": 120_000}),
    ]


def staff(at: int = MORNING) -> Event:
    """Staff opened their screen."""
    return Event(STAFF_ENTERED, "", at, {})


def day_of_visits(day: str = "day") -> Iterator[Event]:
    """Visits without end, one after the other, staff now and then; `day` makes their ids unique."""
    number = 0
    while True:
        number += 1
        yield from whole(f"{day}-{number}", MORNING + number * 180_000)
        if number % 3 == 0:
            yield staff(MORNING + number * 180_000)


def write(path: Path, events: Iterable[Event]) -> Path:
    """A journal with those events, closed."""
    store = Store.open(path)
    for event in events:
        store.append([event])
    store.close()
    return path
