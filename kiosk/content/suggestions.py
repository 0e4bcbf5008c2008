"""What to write instead of a word that is not known."""

from collections.abc import Iterable
from difflib import get_close_matches

_SHOWN = 12


def nearest(written: str, known: Iterable[str]) -> str:
    """The known word that was probably meant, or ""."""
    return next(iter(get_close_matches(written, list(known), n=1)), "")


def instead(written: str, known: Iterable[str], key: str = "") -> str:
    """A remedy: the nearest known word when one is near, then the words there are."""
    words = list(known)
    near = nearest(written, words)
    guess = f"Did you mean {near}? " if near else ""
    if not words:
        return guess + "There is none yet."
    more = ", …" if len(words) > _SHOWN else ""
    listed = ", ".join(words[:_SHOWN]) + more
    label = f"{key}: " if key else ""
    return f"{guess}Write {label}one of: {listed}."
