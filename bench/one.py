"""One measurement in a process of its own: `python -m bench.one NAME FOLDER COUNTS OUT`."""

import json
import sys
from dataclasses import asdict
from pathlib import Path

from bench.context import Context, Counts
from bench.measurements import MEASUREMENTS


def main(name: str, folder: str, counts: str, out: str) -> None:
    """Measure and leave the rows as JSON in `out`."""
    context = Context(Path(folder), Counts(**json.loads(counts)))
    found = MEASUREMENTS[name]()(context)
    Path(out).write_text(json.dumps([asdict(row) for row in found]), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
