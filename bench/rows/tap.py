"""From lifting the finger to the next step painted, steps not met before in the same run."""

from collections.abc import Iterator
from itertools import product

from bench.at_work import AtWork, Tap
from bench.context import Context
from bench.row import FRAME_MS, Row, median, percentile
from kiosk.domain.comfort import CONTRASTS, SIZES


def measure(context: Context) -> list[Row]:
    """Walk through guide after guide until enough taps are counted; then so in every comfort."""
    work = AtWork(context.paths("tap"))
    guides = iter(work.kiosk.catalogue.guides)
    try:
        found = rows(
            "tap to next step painted",
            _walk(work, guides, context.counts.taps),
            FRAME_MS,
            1.0,
            "one frame",
        )
        changed: list[Tap] = []
        for size, contrast in product(SIZES, CONTRASTS):
            work.kiosk.comfort.setSize(size)
            work.kiosk.comfort.setContrast(contrast)
            work.rest(0.5)
            changed += _walk(work, guides, context.counts.taps_in_comfort)
    finally:
        work.close()
    return found + rows("the same, all sizes and contrasts", changed, FRAME_MS, 1.0, "one frame")


def _walk(work: AtWork, guides: Iterator[str], count: int) -> list[Tap]:
    taps: list[Tap] = []
    while len(taps) < count and (guide := next(guides, None)) is not None:
        work.open_guide(guide)
        while len(taps) < count and (tap := work.onward()) is not None:
            taps.append(tap)
    return taps


def rows(name: str, taps: list[Tap], against: float, goal: float, other: str) -> list[Row]:
    """The median for information and the 99th percentile with its goal."""
    own = [tap.ms - tap.waited for tap in taps]
    note = f"{len(taps)} taps; without waiting for a processor"
    return [
        Row(
            f"{name}, median",
            median(tap.ms for tap in taps),
            "ms",
            against,
            other,
            None,
            f"{note} {median(own):.1f} ms",
        ),
        Row(
            f"{name}, p99",
            percentile((tap.ms for tap in taps), 99),
            "ms",
            against,
            other,
            goal,
            f"{note} {percentile(own, 99):.1f} ms",
        ),
    ]
