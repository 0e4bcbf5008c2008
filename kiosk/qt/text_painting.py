"""Draws lines of text with their furigana and the highlighter over the spoken sentence."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from kiosk.qt.fonts import FontKey, font, metrics, ruby_key
from kiosk.qt.lines import Layout, Run, line_width

_KANJI_TOP = 0.86
"""How far a kanji reaches above the baseline, in ems (BIZ UDPGothic and Noto Sans CJK)."""

_RUBY_LIFT = 0.17
"""How far the furigana's baseline is above that, in its own ems: clear of the kanji."""

_BESIDE = 0.12
"""How far the highlighter reaches beyond the letters, in text heights."""


@dataclass(frozen=True, slots=True)
class Look:
    """How lines look; `sentence` is the one being read aloud (-1: none).

    It is marked by a ground and a line at its foot; a transparent colour draws neither.

    `place` is where a line stands in its room: 0 at its left, 0.5 in the middle, 1 at its right.
    """

    color: QColor
    highlight: QColor
    underline: QColor
    sentence: int
    place: float


def pitch_of(key: FontKey, line_height: float, has_ruby: bool) -> float:
    """Distance of two lines, px: `line_height` ems and the room of the furigana."""
    return float(round(key.pixel_size * line_height + _ruby_room(key, has_ruby)))


def baselines(key: FontKey, pitch: float, has_ruby: bool) -> tuple[float, float]:
    """Where in a line its letters and its furigana stand, px below the line's top."""
    room = _ruby_room(key, has_ruby)
    measure = metrics(key)
    text_height = measure.ascent() + measure.descent()
    letters = room + (pitch - room - text_height) / 2 + measure.ascent()
    # A pixel more: the shapes of small letters are fitted to whole pixels.
    lift = _KANJI_TOP * key.pixel_size + _RUBY_LIFT * ruby_key(key).pixel_size + 1
    return letters, letters - lift


def _ruby_room(key: FontKey, has_ruby: bool) -> float:
    return ruby_key(key).pixel_size * 0.9 if has_ruby else 0.0


def draw(
    painter: QPainter,
    layout: Layout,
    key: FontKey,
    pitch: float,
    count: int,
    width: float,
    look: Look,
) -> None:
    """Draw the first `count` lines of a layout, `pitch` px apart, at the top of `width` px."""
    small = ruby_key(key)
    measure = metrics(key)
    text_height = measure.ascent() + measure.descent()
    letters, furigana = baselines(key, pitch, layout.has_ruby)
    for row, line in enumerate(layout.lines[:count]):
        shift = (width - line_width(line)) * look.place
        baseline = row * pitch + letters
        spoken = [run for run in line if run.sentence == look.sentence >= 0]
        if spoken:
            _mark(
                painter, spoken, shift, baseline - measure.ascent(), text_height, width, key, look
            )
        painter.setPen(look.color)
        painter.setFont(font(key))
        for run in line:
            if not run.glyphs:
                painter.drawText(QPointF(run.text_x + shift, baseline), run.text)
            for glyphs in run.glyphs:
                painter.drawGlyphRun(QPointF(shift, baseline), glyphs)
        if layout.has_ruby:
            painter.setFont(font(small))
            above = row * pitch + furigana
            for run in line:
                if run.reading:
                    painter.drawText(QPointF(run.reading_x + shift, above), run.reading)


def _mark(
    painter: QPainter,
    spoken: list[Run],
    shift: float,
    top: float,
    height: float,
    width: float,
    key: FontKey,
    look: Look,
) -> None:
    reach = key.pixel_size * _BESIDE
    left = max(0.0, min(run.x for run in spoken) + shift - reach)
    right = min(width, line_width(spoken) + shift + reach)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.highlight)
    painter.drawRoundedRect(
        QRectF(left, top - reach / 2, right - left, height + reach), reach, reach
    )
    painter.setBrush(look.underline)
    painter.drawRect(QRectF(left, top + height, right - left, reach / 2))
