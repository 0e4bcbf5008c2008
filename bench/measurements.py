"""The measurements by name, in the order they are printed; each is one file in `rows`."""

from collections.abc import Callable
from importlib import import_module

from bench.context import Context
from bench.row import Row

Measure = Callable[[Context], list[Row]]


def _measure(module: str) -> Callable[[], Measure]:
    """Imported only in the process that measures: what is not asked for costs no memory there."""

    def found() -> Measure:
        measure: Measure = import_module(f"bench.rows.{module}").measure
        return measure

    return found


_NAMES = ("start", "tap", "language", "sound", "journal", "memory", "browser")

MEASUREMENTS: dict[str, Callable[[], Measure]] = {name: _measure(name) for name in _NAMES}
