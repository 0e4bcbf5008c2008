"""The tables of the journal, made and migrated from the declaration of the events.

`events` is the journal; `head` says where its chain starts and ends; `visits` is a summary kept
beside it so that the staff screen need not read every event. A new field in
`kiosk.domain.events` is a new migration by itself; each migration and the record that it was
applied are one transaction.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from kiosk.domain.events import Field, Kind, declared_fields
from kiosk.journal.chain import FIRST_COLUMNS, LAST_COLUMNS, new_head

if TYPE_CHECKING:
    from sqlite_utils import Database
    from sqlite_utils.migrations import Migrations

_TYPES = {Kind.ID: str, Kind.WORD: str, Kind.NUMBER: int}

# FULL: a commit is on the disk before it returns, also in WAL (SQLite documentation, "PRAGMA
# synchronous"). Half a second lets another program's write finish; after it, staff are told.
PRAGMAS = (
    "PRAGMA busy_timeout=500",
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
)


def columns(fields: Mapping[str, Field] | None = None) -> tuple[str, ...]:
    """The columns of `events` in order."""
    declared = declared_fields() if fields is None else fields
    return (*FIRST_COLUMNS, *declared, *LAST_COLUMNS)


def migrate(db: "Database", fields: Mapping[str, Field] | None = None) -> None:
    """Bring the file to the declared shape; nothing is written where it already is."""
    steps = _migrations(declared_fields() if fields is None else fields)
    if steps.pending(db):
        steps.apply(db)


def _migrations(fields: Mapping[str, Field]) -> "Migrations":
    # sqlite_utils takes 75 ms to import: only the writer's thread pays it, after the first frame.
    from sqlite_utils.migrations import Migrations

    steps = Migrations("journal")
    for create in (_events, _head, _visits):
        steps(name=create.__name__.strip("_"))(create)
    for field in fields.values():
        steps(name=f"field-{field.name}")(_add_column(field))
    return steps


def _events(db: "Database") -> None:
    texts = {"visit": str, "name": str, "prev": str, "hash": str}
    shape = {"seq": int, "at": int, **texts}
    db.table("events").create(shape, pk="seq", not_null={"at", *texts}, strict=True)


def _head(db: "Database") -> None:
    db.table("head").create(
        {"id": int, "base_seq": int, "base_hash": str, "seq": int, "hash": str, "seal": str},
        pk="id",
        strict=True,
    )
    db.execute("INSERT INTO head VALUES (1, ?, ?, ?, ?, ?)", new_head())


def _visits(db: "Database") -> None:
    db.table("visits").create(
        {
            "visit": str,
            "first_seq": int,
            "last_seq": int,
            "started": int,
            "last_at": int,
            "language": str,
            "guides": str,
            "guide": str,
            "step": str,
            "outcome": str,
            "helped": str,
            "reason": str,
            "milliseconds": int,
        },
        pk="visit",
        strict=True,
    )
    db.execute("CREATE INDEX visits_started ON visits (started)")
    db.execute("CREATE INDEX visits_open ON visits (first_seq) WHERE reason IS NULL")


def _add_column(field: Field) -> "Callable[[Database], None]":
    def add(db: "Database") -> None:
        db.table("events").add_column(field.name, _TYPES[field.kind])

    return add
