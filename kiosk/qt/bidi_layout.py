"""Lines of a text that is read from right to left, in the order Unicode's algorithm gives them.

Qt breaks and orders whole paragraphs here: what stands where in a line depends on what was before
it in its paragraph, and Arabic letters join. Such a text has no phrases of its own to keep whole.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from kiosk.domain import ruby, sentences
from kiosk.qt.fonts import FontKey, advance, font, ruby_key
from kiosk.qt.lines import Layout, Run, one_line

_NO_LIMIT = 1e5

_WORD_JOINER = "\u2060"
"""Between Japanese letters: elsewhere their words are names, which are not parted."""
_JAPANESE = r"[\u3005-\u30ff\u3400-\u9fff]"
_JOINED = re.compile(f"(?<={_JAPANESE})(?={_JAPANESE})")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a paragraph; `start` and `end` count UTF-16 units, as Qt does."""

    text: str
    reading: str
    sentence: int
    start: int
    end: int


def lay_out(markup: str, key: FontKey, width: float, show_ruby: bool) -> Layout:
    """`markup` set in lines no wider than `width` px (no limit when it is 0)."""
    lines: list[tuple[Run, ...]] = []
    widest = 0.0
    sentence = 0
    for paragraph in markup.split("\n"):
        pieces = list(_pieces(paragraph, sentence))
        if pieces:
            sentence = pieces[-1].sentence + 1
            for line in _lines(pieces, key, width or _NO_LIMIT, show_ruby):
                # A hair more than its letters take: Qt wants room for what hangs over as well.
                widest = max(widest, line.naturalTextWidth())
                lines.append(tuple(_runs(line, pieces, key, show_ruby)))
    has_ruby = any(run.reading for line in lines for run in line)
    return Layout(tuple(lines) or ((),), widest, has_ruby, one_line(ruby.plain(markup)))


def _pieces(paragraph: str, sentence: int) -> Iterator[_Piece]:
    at = 0
    for number, text in enumerate(sentences.split(paragraph)):
        for segment in ruby.parse(text if number == 0 else " " + text):
            base = _JOINED.sub(_WORD_JOINER, segment.base)
            end = at + len(base.encode("utf-16-le")) // 2
            yield _Piece(base, segment.reading, sentence + number, at, end)
            at = end


def _lines(
    pieces: list[_Piece], key: FontKey, width: float, show_ruby: bool
) -> Iterator[QTextLine]:
    text = "".join(piece.text for piece in pieces)
    layout = QTextLayout(text, font(key))
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    if show_ruby:
        layout.setFormats([_room(each, key) for each in pieces if each.reading])
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, -line.ascent()))
    layout.endLayout()
    for number in range(layout.lineCount()):
        yield layout.lineAt(number)


def _room(piece: _Piece, key: FontKey) -> QTextLayout.FormatRange:
    """Letters so far apart that the furigana over them has room."""
    letters = piece.end - piece.start
    lacking = advance(piece.reading, ruby_key(key)) - advance(piece.text, key)
    spaced = QTextLayout.FormatRange()
    spaced.start, spaced.length = piece.start, letters
    spaced.format = QTextCharFormat()
    spaced.format.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
    spaced.format.setFontLetterSpacing(max(0.0, lacking / letters))
    return spaced


def _runs(line: QTextLine, pieces: list[_Piece], key: FontKey, show_ruby: bool) -> Iterator[Run]:
    first, last = line.textStart(), line.textStart() + line.textLength()
    for piece in pieces:
        start, end = max(first, piece.start), min(last, piece.end)
        glyphs = tuple(line.glyphRuns(start, end - start)) if start < end else ()
        if not glyphs:
            continue
        extent = QRectF()
        for each in glyphs:
            extent = extent.united(each.boundingRect())
        utf16 = piece.text.encode("utf-16-le")[2 * (start - piece.start) : 2 * (end - piece.start)]
        text = utf16.decode("utf-16-le").replace(_WORD_JOINER, "")
        reading = piece.reading if show_ruby and start == piece.start else ""
        reading_x = extent.x() + (extent.width() - advance(reading, ruby_key(key))) / 2
        yield Run(
            extent.x(), extent.width(), text, extent.x(), reading, reading_x, piece.sentence, glyphs
        )
