"""Moving a damaged journal out of the way: kept whole, never deleted."""

from datetime import UTC, datetime
from pathlib import Path

_PARTS = ("", "-wal", "-shm")


def set_aside(path: Path, now: datetime | None = None) -> Path:
    """Rename the journal to `<name>.broken-<UTC time>` with its write-ahead log; its new path.

    Raises `OSError` if the folder does not allow it.
    """
    stamp = (now or datetime.now(UTC)).strftime("%Y%m%d-%H%M%S")
    kept = path.with_name(f"{path.name}.broken-{stamp}")
    number = 1
    while kept.exists():
        number += 1
        kept = path.with_name(f"{path.name}.broken-{stamp}-{number}")
    # The log goes first: were the power cut in between, a new journal must not meet an old log.
    for part in reversed(_PARTS):
        piece = path.with_name(path.name + part)
        if piece.exists():
            piece.rename(kept.with_name(kept.name + part))
    return kept
