"""How rows are chained, so that a change by hand shows.

Each row holds the hash of the row before it; the head holds the last row's number and hash and a
hash of itself. Whoever rewrites a row, every row after it and the head leaves no trace in the
file alone: staff who need more write down the head hash that `verify` reports and compare it later.
"""

import hashlib
import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass

Cell = str | int | float | bytes | None

FIRST_COLUMNS = ("seq", "at", "visit", "name")
LAST_COLUMNS = ("prev", "hash")
HEAD_COLUMNS = ("base_seq", "base_hash", "seq", "hash", "seal")


def row_hash(row: Mapping[str, Cell]) -> str:
    """SHA-256, in hex, over the previous row's hash and the row as JSON with sorted keys.

    Cells that are NULL are left out, so that adding a column does not change the hash of old rows.
    """
    cells = {name: cell for name, cell in row.items() if cell is not None and name != "hash"}
    text = json.dumps(cells, sort_keys=True, separators=(",", ":"), default=_hex)
    return hashlib.sha256(f"{row['prev']!s}\n{text}".encode(errors="surrogatepass")).hexdigest()


def lenient_text(stored: bytes) -> str:
    """For `Connection.text_factory`: reads also what is no text, put in by hand."""
    return stored.decode(errors="surrogateescape")


def _hex(cell: object) -> str:
    # The journal writes no BLOB; one put in by hand must show as a change, not stop the check.
    return "blob:" + cell.hex() if isinstance(cell, bytes) else repr(cell)


@dataclass(frozen=True, slots=True)
class Head:
    """Where the chain starts and ends. The rows `base_seq + 1 … seq` must be there, all of them."""

    base_seq: int
    base_hash: str
    seq: int
    hash: str

    def seal(self) -> str:
        """A hash of the head itself, kept beside it."""
        text = f"{self.base_seq}\n{self.base_hash}\n{self.seq}\n{self.hash}"
        return hashlib.sha256(text.encode()).hexdigest()

    def cells(self) -> tuple[int, str, int, str, str]:
        """The head's row, in the order of `HEAD_COLUMNS`."""
        return (self.base_seq, self.base_hash, self.seq, self.hash, self.seal())


def new_head() -> Head:
    """The head of an empty journal: a random start, so that no two journals share a chain."""
    genesis = secrets.token_hex(32)
    return Head(0, genesis, 0, genesis)
