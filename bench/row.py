"""A measured row, and the few numbers that sum up many measurements."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

FRAME_MS = 1000 / 60
"""One frame of a 60 Hz screen, ms."""


@dataclass(frozen=True, slots=True)
class Row:
    """`value` measured, `against` what it is compared with, both in `unit`; `goal` is the largest
    ratio that is well. A row without numbers says in `note` why it could not be measured."""

    name: str
    value: float | None = None
    unit: str = ""
    against: float | None = None
    other: str = ""
    goal: float | None = None
    note: str = ""

    @property
    def ratio(self) -> float | None:
        """`value` in parts of `against`; None where one of them is missing."""
        if self.value is None or not self.against:
            return None
        return self.value / self.against

    @property
    def mark(self) -> str:
        """`ok`, `over`, or `-` where nothing was measured."""
        if self.ratio is None or self.goal is None:
            return "-"
        return "ok" if self.ratio <= self.goal else "over"


def percentile(values: Iterable[float], percent: float) -> float:
    """The smallest value that at least `percent` of all do not exceed (nearest rank).

    Raises `ValueError` for no values at all.
    """
    ranked = sorted(values)
    if not ranked:
        raise ValueError("nothing was measured")
    rank = -(-len(ranked) * percent // 100)
    return ranked[max(0, int(rank) - 1)]


def median(values: Iterable[float]) -> float:
    """The value in the middle (of two: the lower)."""
    return percentile(values, 50)


def lines(rows: Sequence[Row]) -> list[str]:
    """The rows as aligned lines under their headings; notes stand at the end of their line."""
    headings = ("", "what", "value", "against", "", "ratio", "goal")
    cells = [headings, *(_cells(row) for row in rows)]
    widths = [max(len(line[at]) for line in cells) for at in range(len(headings))]
    left = (0, 1, 4)
    found = []
    for line, row in zip(cells, (None, *rows), strict=True):
        parts = [
            cell.ljust(width) if at in left else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(line, widths, strict=True))
        ]
        found.append("  ".join([*parts, row.note if row else ""]).rstrip())
    return found


def _cells(row: Row) -> tuple[str, ...]:
    return (
        row.mark,
        row.name,
        _number(row.value, row.unit),
        _number(row.against, row.unit),
        row.other,
        "" if row.ratio is None else f"{row.ratio:.2f}",
        "" if row.goal is None else f"<= {row.goal:g}",
    )


def _number(value: float | None, unit: str) -> str:
    if value is None:
        return ""
    digits = 3 if abs(value) < 1 else 2 if abs(value) < 10 else 1
    return f"{value:.{digits}f} {unit}".rstrip()
