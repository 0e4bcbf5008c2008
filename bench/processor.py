"""How long this thread was ready to run while other programs had the processor."""

from pathlib import Path

_SCHEDULER = Path("/proc/thread-self/schedstat")


def waited_ms() -> float:
    """Milliseconds this thread has waited for a processor so far; 0 where the system hides it."""
    try:
        return int(_SCHEDULER.read_text().split()[1]) / 1e6
    except (OSError, IndexError, ValueError):
        return 0.0


def busy(shares: float) -> str:
    """A note for a row whose measurements waited for the processor for such a share of the time."""
    return f"{shares:.0%} of it waiting for a processor" if shares >= 0.02 else ""
