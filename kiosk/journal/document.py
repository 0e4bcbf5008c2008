"""The journal's page of the handbook, written from the declaration of the events.

python -m kiosk.journal.document > docs/journal.md
"""

import sys
from collections.abc import Iterable, Iterator

from kiosk.domain.events import EVENT_TYPES, EventType, Field, Kind, declared_fields

_INTRODUCTION = """\
# The journal

What the kiosk writes down, and all it can write down. It could be printed on the wall: which guide,
which step, how long, which language; no words anybody typed, nothing that tells who.

This page is made from `kiosk/domain/events.py` by `python -m kiosk.journal.document`; a test fails
when the two differ.

The journal is one SQLite file, `journal.db` in the data folder. Every event is a row of the table
`events`. An event is on the disk before the screen it belongs to can be left; a kill or a power cut
loses nothing that was acknowledged. A visit that a power cut broke off is ended at the next start
with the reason `interrupted`.
"""

_COLUMNS = """\
## Columns of every event

| Column | Holds |
|---|---|
| `seq` | the number of the event: 1, 2, 3 … without a gap |
| `at` | when: milliseconds since 1970, UTC |
| `visit` | a random id that binds the events of one visit; empty for what staff did |
| `name` | which event, from the table below |
| `prev` | the hash of the event before |
| `hash` | SHA-256 over `prev` and all other columns that are not empty |
"""

_CHAIN = """\
## The chain

`kiosk journal verify` reads every row and names the first that was changed, removed or put in. The
table `head` holds the number and hash of the last event, so that a missing end is noticed too. The
table `visits` sums up each visit for the staff screen; it is checked against the events.

The file holds no secret. Somebody who rewrites a row, every row after it and the head, all by the
program's own rules, or who puts another whole file in its place, is found out only with help from
outside: `verify` shows the hash of the last event. Written down now and then, on paper, it proves
later that everything up to it is as it was.

A file that is damaged, or whose end does not hold, is never continued and never deleted: it is kept
as `journal.db.broken-<time>` and a new one is begun, and staff are told.
"""


def document(types: Iterable[EventType] = EVENT_TYPES) -> str:
    """The page as Markdown."""
    known = tuple(types)
    parts = (_INTRODUCTION, _COLUMNS, "\n".join(_fields(known)), "\n".join(_events(known)), _CHAIN)
    return "\n".join(part.rstrip("\n") + "\n" for part in parts)


def _fields(types: tuple[EventType, ...]) -> Iterator[str]:
    yield from ("## Fields", "", "| Field | May hold | Meaning |", "|---|---|---|")
    for field in declared_fields(types).values():
        yield f"| `{field.name}` | {_holds(field)} | {field.meaning} |"


def _holds(field: Field) -> str:
    match field.kind:
        case Kind.ID:
            return "an id of the kiosk's own files or settings"
        case Kind.NUMBER:
            return "a whole number"
        case Kind.WORD:
            named = zip(field.words, field.labels, strict=True)
            return ", ".join(f"`{word}` {label}" for word, label in named)


def _events(types: tuple[EventType, ...]) -> Iterator[str]:
    yield from (
        "## Events",
        "",
        "| Event | On the staff screen | When | Fields |",
        "|---|---|---|---|",
    )
    for event_type in types:
        names = ", ".join(f"`{field.name}`" for field in event_type.fields) or "none"
        yield f"| `{event_type.name}` | {event_type.label} | {event_type.meaning} | {names} |"


if __name__ == "__main__":
    sys.stdout.write(document())
