"""A small file is the old one or the new one, never half."""

import os
import stat
from pathlib import Path

import pytest

from kiosk.device.storage import write_whole


def test_the_text_is_there_and_nobody_else_may_read_it(tmp_path: Path) -> None:
    file = tmp_path / "new" / "staff.json"
    write_whole(file, "暗証番号")
    assert file.read_text(encoding="utf-8") == "暗証番号"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_failed_write_leaves_the_old_file_and_no_draft(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "staff.json"
    write_whole(file, "old")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_whole(file, "new")
    assert file.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [file]
