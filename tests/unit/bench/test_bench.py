"""The bench runs the real program, and one broken measurement does not stop the others."""

from dataclasses import replace
from pathlib import Path

import pytest

from bench.__main__ import main, measured
from bench.context import TINY
from bench.installation import Installation
from kiosk.paths import Paths


def test_a_small_run_prints_a_line_for_what_was_measured(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["--tiny", "--only", "tap", "--only", "journal"]) == 0
    shown = capsys.readouterr().out
    assert "tap to next step painted, p99" in shown
    assert "one event made durable" in shown
    assert "failed" not in shown


def test_what_fails_is_told_in_its_row_and_the_rest_is_measured(tmp_path: Path) -> None:
    Installation(tmp_path).prepare(Paths().guides, 3)
    nothing = replace(TINY, taps=0)
    tap, *journal = measured(["tap", "journal"], tmp_path, nothing)
    assert "nothing was measured" in tap.note
    assert all(row.ratio for row in journal)


def test_an_unknown_measurement_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--only", "luck"])
    assert "invalid choice" in capsys.readouterr().err
