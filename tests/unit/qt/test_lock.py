"""Two kiosks never work on one data folder; a kiosk that was killed does not block the next."""

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.domain.errors import WorldError
from kiosk.paths import ROOT
from kiosk.qt.lock import hold

OTHER = """
import sys
from pathlib import Path
from kiosk.qt.lock import hold
lock = hold(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def test_a_second_kiosk_is_told_so(tmp_path: Path) -> None:
    other = subprocess.Popen(
        [sys.executable, "-c", OTHER, str(tmp_path)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert other.stdout is not None
    assert other.stdout.readline().strip() == "held"
    with pytest.raises(WorldError, match="Another kiosk"):
        hold(tmp_path)
    other.kill()
    other.wait()
    lock = hold(tmp_path)
    lock.unlock()
