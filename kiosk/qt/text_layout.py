"""Lines of text with furigana: where each piece of a text stands. Painting is `text_painting`'s.

Qt's own Text knows no ruby and breaks Japanese inside words; one painted item for a whole text is
also an order of magnitude cheaper than an item for every phrase.
"""

from collections.abc import Iterator
from functools import lru_cache

from kiosk.domain import ruby, sentences
from kiosk.domain.language import RIGHT_TO_LEFT
from kiosk.domain.ruby import Segment
from kiosk.language.phrases import NOT_FIRST, NOT_LAST, Phrase, phrases
from kiosk.qt.fonts import FontKey, advance, ruby_key
from kiosk.qt.lines import Layout, Run, line_width, one_line


@lru_cache(maxsize=1024)
def lay_out(markup: str, language: str, key: FontKey, width: float, show_ruby: bool) -> Layout:
    """`markup` set in lines no wider than `width` px (no limit when it is 0)."""
    if language in RIGHT_TO_LEFT:
        # Only where such a language is shown.
        from kiosk.qt import bidi_layout

        return bidi_layout.lay_out(markup, key, width, show_ruby)
    lines: list[list[Run]] = [[]]
    at = 0.0
    has_ruby = False
    for sentence, phrase, new_line in _phrases(markup, language):
        if new_line and lines[-1]:
            lines.append([])
            at = 0.0
        for piece in _fitting(phrase, key, width, show_ruby):
            cells = _cells(piece, key, show_ruby)
            advance = sum(cell[0] for cell in cells)
            bare = advance - _trailing_space(piece, key)
            if width > 0 and lines[-1] and at + bare > width + 0.5:
                lines.append([])
                at = 0.0
            for cell_width, segment, text_width, reading_width in cells:
                reading = segment.reading if show_ruby else ""
                has_ruby = has_ruby or bool(reading)
                lines[-1].append(
                    Run(
                        at,
                        cell_width,
                        segment.base,
                        at + (cell_width - text_width) / 2,
                        reading,
                        at + (cell_width - reading_width) / 2,
                        sentence,
                    )
                )
                at += cell_width
    tidy = tuple(tuple(_joined(line, key)) for line in lines if line) or ((),)
    return Layout(tidy, max(map(line_width, tidy)), has_ruby, one_line(ruby.plain(markup)))


def _phrases(markup: str, language: str) -> Iterator[tuple[int, Phrase, bool]]:
    """Each phrase with its sentence, and whether a new line was written before it."""
    sentence = 0
    for number, paragraph in enumerate(markup.split("\n")):
        new_line = number > 0
        for text in sentences.split(paragraph):
            spaced = language != "ja" or " " in text
            for phrase in phrases(text + (" " if spaced else ""), language):
                yield sentence, phrase, new_line
                new_line = False
            sentence += 1


def _fitting(phrase: Phrase, key: FontKey, width: float, show_ruby: bool) -> list[Phrase]:
    """The phrase whole, or cut between letters when it alone is wider than a line."""
    total = sum(cell[0] for cell in _cells(phrase, key, show_ruby))
    if width <= 0 or total - _trailing_space(phrase, key) <= width + 0.5:
        return [phrase]
    letters: list[Segment] = []
    for segment in phrase:
        if segment.reading and show_ruby:
            letters.append(segment)
        else:
            letters.extend(Segment(letter) for letter in segment.base)
    pieces: list[list[Segment]] = []
    for letter in letters:
        if pieces and (letter.base[0] in NOT_FIRST + " " or pieces[-1][-1].base[-1] in NOT_LAST):
            pieces[-1].append(letter)
        else:
            pieces.append([letter])
    return [tuple(piece) for piece in pieces]


def _cells(
    phrase: Phrase, key: FontKey, show_ruby: bool
) -> list[tuple[float, Segment, float, float]]:
    """For each segment: cell width, segment, width of its text and of its furigana, px."""
    small = ruby_key(key)
    cells = []
    for segment in phrase:
        text = advance(segment.base, key)
        reading = advance(segment.reading, small) if segment.reading and show_ruby else 0.0
        cells.append((max(text, reading), segment, text, reading))
    return cells


def _trailing_space(phrase: Phrase, key: FontKey) -> float:
    text = phrase[-1].base
    bare = text.rstrip(" \u3000")
    return advance(text[len(bare) :], key) if len(bare) < len(text) else 0.0


def _joined(line: list[Run], key: FontKey) -> Iterator[Run]:
    """Neighbouring runs without furigana made one, so that the shaper sees whole words."""
    held: Run | None = None
    for number, run in enumerate(line):
        text = run.text.rstrip(" \u3000") if number == len(line) - 1 else run.text
        if text != run.text:
            run = Run(
                run.x, advance(text, key), text, run.x, run.reading, run.reading_x, run.sentence
            )
        if held and not held.reading and not run.reading and held.sentence == run.sentence:
            whole = held.text + run.text
            held = Run(held.x, advance(whole, key), whole, held.x, "", 0.0, held.sentence)
            continue
        if held:
            yield held
        held = run
    if held:
        yield held
