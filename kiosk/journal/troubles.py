"""What the world can do to the journal's file, in words for staff."""

import sqlite3
from pathlib import Path

from kiosk.domain.errors import WorldError


class JournalTrouble(WorldError):
    """The journal cannot be written or read now; what is waiting is kept and tried again."""


class JournalDamaged(WorldError):
    """The file is not a sound journal: it cannot be continued."""


class JournalSetAside(WorldError):
    """A damaged journal was moved aside and a new one begun; staff should look into it."""


_KEPT = "The help goes on; what happens is kept in memory and written as soon as it can be."

_SAYINGS = {
    sqlite3.SQLITE_FULL: ("The disk is full: the journal cannot be written.", "Free some space."),
    sqlite3.SQLITE_BUSY: ("Another program holds the journal.", "Close that program."),
    sqlite3.SQLITE_LOCKED: ("Another program holds the journal.", "Close that program."),
    sqlite3.SQLITE_IOERR: ("The disk refuses to store the journal.", "Have the disk checked."),
    sqlite3.SQLITE_READONLY: ("The journal is write-protected.", "Allow writing to its folder."),
    sqlite3.SQLITE_PERM: ("The journal is write-protected.", "Allow writing to its folder."),
    sqlite3.SQLITE_AUTH: ("The journal is write-protected.", "Allow writing to its folder."),
    sqlite3.SQLITE_CANTOPEN: ("The journal cannot be opened.", "Check that its folder is there."),
    sqlite3.SQLITE_NOMEM: ("No memory is left for the journal.", "Start the kiosk again."),
}
# CONSTRAINT: a row stands where the next one belongs; only a hand can have put it there.
_DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CONSTRAINT)


def of_sqlite(error: sqlite3.Error, path: Path) -> WorldError | None:
    """The world's failure behind a SQLite error, or None: then it is a bug."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    if code in _DAMAGE:
        return damaged(path)
    if code in _SAYINGS:
        message, remedy = _SAYINGS[code]
        return JournalTrouble(f"{message} ({path})", f"{remedy} {_KEPT}")
    return None


def of_os(error: OSError, path: Path) -> JournalTrouble:
    """The failure to make or move the journal's file."""
    return JournalTrouble(
        f"The journal cannot be opened: {error.strerror or error} ({path})",
        f"Check the folder and its rights. {_KEPT}",
    )


def damaged(path: Path) -> JournalDamaged:
    """The file is unreadable, or its end was changed by hand."""
    return JournalDamaged(f"The journal is damaged. ({path})", "Keep the file for the operator.")


def set_aside(path: Path, kept: Path) -> JournalSetAside:
    """What staff are told after a damaged journal was moved out of the way."""
    return JournalSetAside(
        f"The journal was damaged and is kept as {kept.name}; a new one was begun. ({path.parent})",
        "Tell the operator, who can look into the kept file.",
    )
