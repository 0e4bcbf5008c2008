"""A text set in lines: what layout makes, painting draws and screens ask for."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtGui import QGlyphRun


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a line: its text at `x` (px), its furigana, and the sentence it belongs to."""

    x: float
    width: float
    text: str
    text_x: float
    reading: str
    reading_x: float
    sentence: int
    glyphs: tuple[QGlyphRun, ...] = ()
    """Its shapes, where a text is read from right to left; else it is drawn from `text`."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A text set in lines. `width` is that of the widest line, px."""

    lines: tuple[tuple[Run, ...], ...]
    width: float
    has_ruby: bool
    plain: str

    def line_width(self, line: int) -> float:
        """Width of one line, px, without the space at its end."""
        return line_width(self.lines[line])


def one_line(text: str) -> str:
    """`text` without its line breaks; Japanese needs no space where one was.

    >>> one_line("証明書を\\nとる"), one_line("Get a\\ncertificate")
    ('証明書をとる', 'Get a certificate')
    """
    return re.sub(r"(?<=[^\x00-\x7f])\n(?=[^\x00-\x7f])", "", text).replace("\n", " ")


def line_width(line: Iterable[Run]) -> float:
    """How far the runs of a line reach, px."""
    return max((run.x + run.width for run in line), default=0.0)
