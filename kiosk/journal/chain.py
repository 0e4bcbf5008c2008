"""How rows are chained, so that a change by hand shows.

Each row holds the hash of the row before it; the head holds the last row's number and hash and a
hash of itself. Whoever rewrites a row, every row after it and the head leaves no trace in the
file alone: staff who need more write down the head hash that `verify` reports and compare it later.
"""

import hashlib
import json
import os
from collections.abc import Mapping
from typing import NamedTuple

Cell = str | int | float | bytes | None

FIRST_COLUMNS = ("seq", "at", "visit", "name")
LAST_COLUMNS = ("prev", "hash")


def row_hash(row: Mapping[str, Cell]) -> str:
    """SHA-256, in hex, over the previous row's hash and the row as JSON with sorted keys.

    Cells that are NULL are left out, so that adding a column does not change the hash of old rows.
    """
    cells = {name: cell for name, cell in row.items() if cell is not None and name != "hash"}
    text = _JSON.encode(cells)
    return hashlib.sha256(f"{row['prev']!s}\n{text}".encode(errors="surrogatepass")).hexdigest()


def lenient_text(stored: bytes) -> str:
    """For `Connection.text_factory`: reads also what is no text, put in by hand."""
    return stored.decode(errors="surrogateescape")


def _hex(cell: object) -> str:
    # The journal writes no BLOB; one put in by hand must show as a change, not stop the check.
    return "blob:" + cell.hex() if isinstance(cell, bytes) else repr(cell)


_JSON = json.JSONEncoder(sort_keys=True, separators=(",", ":"), default=_hex)


class Head(NamedTuple):
    """Where the chain starts and ends. The rows `base_seq + 1 … seq` must be there, all of them.

    `seal` is a hash of the head itself.
    """

    base_seq: int
    base_hash: str
    seq: int
    hash: str
    seal: str

    def moved(self, seq: int, digest: str) -> "Head":
        """The head after more rows, the last of them `seq`."""
        return _sealed(self.base_seq, self.base_hash, seq, digest)

    @property
    def whole(self) -> bool:
        """Whether nobody changed the head by hand."""
        return _sealed(*self[:-1]) == self


def new_head() -> Head:
    """The head of an empty journal: a random start, so that no two journals share a chain."""
    genesis = os.urandom(32).hex()
    return _sealed(0, genesis, 0, genesis)


def _sealed(base_seq: int, base_hash: str, seq: int, digest: str) -> Head:
    text = f"{base_seq}\n{base_hash}\n{seq}\n{digest}"
    seal = hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()
    return Head(base_seq, base_hash, seq, digest, seal)
