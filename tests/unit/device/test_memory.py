"""Freed memory goes back to the system."""

import platform
from pathlib import Path

import pytest

from kiosk.device.memory import give_back

PIECES = 4_000
PIECE = 60_000
"""Bytes, below what glibc asks the system for by itself."""


def resident() -> int:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc keeps what was freed")
def test_what_was_freed_between_things_still_in_use_is_given_back() -> None:
    pieces = [bytearray(PIECE) for _ in range(PIECES)]
    kept = pieces[::20]
    pieces.clear()
    before = resident()
    give_back()
    assert before - resident() > PIECE * PIECES / 2
    assert len(kept) == PIECES / 20
