"""The kiosk is stopped by the system, whatever it is doing."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_a_kiosk_stopped_while_it_paints_ends_in_order(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.crash.stopping", str(tmp_path)]
    ended = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert "stopped while painting" in ended.stdout
    assert ended.returncode == 0, ended.stderr
