"""The fonts texts are set in, their measures, and whether they are here with every letter."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QTextLayout

RUBY_SCALE = 0.5
"""Size of the furigana against its text; the usual half of Japanese typesetting."""


@dataclass(frozen=True, slots=True)
class FontKey:
    """What a font is made of; hashable, so that layouts can be kept."""

    families: tuple[str, ...]
    pixel_size: int
    weight: int


@lru_cache(maxsize=256)
def font(key: FontKey) -> QFont:
    """The font for a key; fallbacks are tried in the order of its families."""
    made = QFont()
    made.setFamilies(list(key.families))
    made.setPixelSize(max(1, key.pixel_size))
    made.setWeight(QFont.Weight(key.weight))
    # Else the machine's locale would choose the shape of a kanji, not the family: on a Japanese
    # machine Chinese would be written with Japanese forms (直, 骨).
    made.setFeature(QFont.Tag("locl"), 0)
    return made


@lru_cache(maxsize=256)
def metrics(key: FontKey) -> QFontMetricsF:
    """Measures of a font."""
    return QFontMetricsF(font(key))


def ruby_key(key: FontKey) -> FontKey:
    """The font of the furigana over a text in `key`."""
    return FontKey(key.families, max(1, round(key.pixel_size * RUBY_SCALE)), 400)


@lru_cache(maxsize=8192)
def advance(text: str, key: FontKey) -> float:
    """Width of `text` in one line, px."""
    return metrics(key).horizontalAdvance(text)


def missing_families(families: Iterable[str]) -> tuple[str, ...]:
    """The families that are not installed."""
    installed = set(QFontDatabase.families())
    return tuple(family for family in families if family not in installed)


def missing_letters(text: str, families: tuple[str, ...]) -> str:
    """The letters of `text` that no font has: they would be drawn as boxes."""
    return "".join(each for each in dict.fromkeys(text) if not is_drawable(each, families))


@lru_cache(maxsize=4096)
def is_drawable(text: str, families: tuple[str, ...]) -> bool:
    """Whether fonts have a shape for all of `text`, its letters joined as they are drawn."""
    layout = QTextLayout(text.strip(), font(FontKey(families, 24, 400)))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return not any(0 in run.glyphIndexes() for run in layout.glyphRuns())
