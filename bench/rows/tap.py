"""From lifting the finger to the next step painted, steps not met before in the same run."""

from bench.at_work import AtWork, Tap
from bench.context import Context
from bench.row import FRAME_MS, Row, median, percentile


def measure(context: Context) -> list[Row]:
    """Walk through guide after guide until enough taps are counted."""
    work = AtWork(context.paths("tap"))
    taps: list[Tap] = []
    try:
        for guide in work.kiosk.catalogue.guides:
            work.open_guide(guide)
            while len(taps) < context.counts.taps and (tap := work.onward()) is not None:
                taps.append(tap)
            if len(taps) >= context.counts.taps:
                break
    finally:
        work.close()
    return rows("tap to next step painted", taps, FRAME_MS, 1.0, "one frame")


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
