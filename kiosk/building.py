"""What the kiosk is built of stays for its whole life: Python need not search it for garbage."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def building() -> Iterator[None]:
    """Build a kiosk in here.

    Searching for garbage takes a fourth of the time while everything is new, and tens of
    milliseconds now and then for ever after, between a tap and its answer.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
