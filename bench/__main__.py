"""`python -m bench`: every measurement in a process of its own, then the table."""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path

from bench.context import LONG, TINY, Counts
from bench.installation import Installation
from bench.measurements import MEASUREMENTS
from bench.row import Row, lines
from kiosk.paths import ROOT, Paths

_LAST_WORDS = 3


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure what is asked for and print it. 0 also for a goal that is missed: it is a goal."""
    asked = _parser().parse_args(arguments)
    counts = LONG if asked.long else TINY if asked.tiny else Counts()
    print(f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}", file=sys.stderr)
    with tempfile.TemporaryDirectory(prefix="kiosk-bench-") as folder:
        Installation(Path(folder)).prepare(asked.guides, counts.guides)
        rows = measured(asked.only or MEASUREMENTS, Path(folder), counts)
    print("\n".join(lines(rows)))
    return 0


def measured(names: Iterable[str], folder: Path, counts: Counts) -> list[Row]:
    """The rows of the measurements; one that fails is a row that says why."""
    rows: list[Row] = []
    for name in names:
        print(f"measuring: {name}", file=sys.stderr, flush=True)
        found = _run(name, folder, counts)
        print("\n".join(lines(found)[1:]), file=sys.stderr, flush=True)
        rows.extend(found)
    return rows


def _run(name: str, folder: Path, counts: Counts) -> list[Row]:
    out = folder / f"{name}.json"
    done = subprocess.run(
        [
            *(sys.executable, "-m", "bench.one"),
            *(name, str(folder), json.dumps(asdict(counts)), str(out)),
        ],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    if done.returncode or not out.exists():
        words = " / ".join(done.stderr.strip().splitlines()[-_LAST_WORDS:])
        return [Row(name, note=f"failed ({done.returncode}): {words}")]
    return [Row(**row) for row in json.loads(out.read_text("utf-8"))]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument(
        "--only", action="append", choices=tuple(MEASUREMENTS), help="measure only this"
    )
    size = parser.add_mutually_exclusive_group()
    size.add_argument("--long", action="store_true", help="10,000 visits instead of 1,000")
    size.add_argument("--tiny", action="store_true", help="only see that everything works")
    parser.add_argument("--guides", type=Path, default=Paths().guides, help="guides to copy")
    return parser


if __name__ == "__main__":
    sys.exit(main())
