"""One kiosk for one data folder."""

from pathlib import Path

from PySide6.QtCore import QLockFile

from kiosk.domain.errors import WorldError


def hold(data: Path) -> QLockFile:
    """Lock the data folder for as long as the result lives; a lock of a dead program counts not.

    Raises `WorldError` if another kiosk works there: it would end the other's visits as
    interrupted and type into the same journal.
    """
    lock = QLockFile(str(data / "kiosk.lock"))
    lock.setStaleLockTime(0)
    if not lock.tryLock(100):
        raise WorldError(
            f"Another kiosk is using {data}.", "Close it first, or name another folder with --data."
        )
    return lock
