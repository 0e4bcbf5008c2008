"""From starting the program to the first screen that answers a tap."""

import os
import subprocess
import sys
from collections.abc import Sequence
from time import monotonic

from bench.context import Context
from bench.row import Row, median


def measure(context: Context) -> list[Row]:
    """Both as fresh processes, by turns, so that what else the machine does meets both alike."""
    paths = context.paths("start")
    folders = ["--data", str(paths.data), "--guides", str(paths.guides)]
    kiosk = ["kiosk", "--screen", "1080x1920", *folders]
    button = ["button"]
    # Once unmeasured: caches of compiled QML and Python are written, the journal is made.
    for program in (kiosk, button):
        _start(program)
    ours: list[float] = []
    least: list[float] = []
    for _ in range(context.counts.starts):
        ours.append(_start(kiosk))
        least.append(_start(button))
    note = f"{context.counts.starts} starts each, by turns; ours {min(ours):.0f}–{max(ours):.0f} ms"
    return [
        Row(
            "start to the first tap answered, median",
            median(ours),
            "ms",
            median(least),
            "window with one button",
            1.8,
            note,
        )
    ]


def _start(program: Sequence[str]) -> float:
    began = monotonic()
    done = subprocess.run(
        [sys.executable, "-m", f"bench.programs.{program[0]}", *program[1:]],
        env=os.environ,
        capture_output=True,
        text=True,
        timeout=60,
    )
    for line in done.stdout.splitlines():
        if line.startswith("answered "):
            return (float(line.split()[1]) - began) * 1000
    raise RuntimeError(f"{program[0]} answered no tap: {done.stderr[-400:]}")
