"""Where a line may break: between phrases in Japanese, between words elsewhere.

Japanese is not split by spaces; budoux finds the phrases (文節), so that no word is torn apart at
the end of a line.
"""

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from kiosk.domain import ruby
from kiosk.domain.ruby import Segment

if TYPE_CHECKING:
    from budoux import Parser

Phrase = tuple[Segment, ...]

NOT_FIRST = (
    "、。，．：；！？‼⁇⁈⁉」』）〉》】〕］｝〟・ー〜～‐–゠…‥％々〻ゝゞヽヾ"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ"
    ",.:;!?)]}%”’،؛؟"
)
"""Marks that may not begin a line (行頭禁則, JIS X 4051): they stay with what is before them."""

NOT_LAST = "「『（〈《【〔［｛〝￥＃([{“‘"
"""Marks that may not end a line (行末禁則, JIS X 4051): they go with what stands after them."""

_LISTED = re.compile("[^・]*・+|[^・]+")
"""What stands between the dots of a list, 保険・検診・介護: to budoux it is one phrase."""


@lru_cache(maxsize=1024)
def phrases(markup: str, language: str) -> tuple[Phrase, ...]:
    """The unbreakable runs of `markup` in order; joined they are the whole text.

    A trailing space stays with its phrase. `language` is the base code (`ja`, `en`).
    """
    segments = ruby.parse(markup)
    text = "".join(segment.base for segment in segments)
    ends: set[int] = set()
    at = 0
    for piece in _split(text, language):
        if piece[:1] and piece[0] in NOT_FIRST:
            ends.discard(at)
        at += len(piece)
        ends.add(at - (len(piece) - len(piece.rstrip(NOT_LAST))))
    return tuple(_cut(segments, ends))


def _split(text: str, language: str) -> list[str]:
    words = _words(text)
    if language != "ja":
        return words
    pieces: list[str] = []
    for word in words:
        bare = word.rstrip(" \u3000\n")
        found = _parser().parse(bare) or [""]
        found[-1] += word[len(bare) :]
        pieces.extend(part for phrase in found for part in _LISTED.findall(phrase))
    return pieces


def _words(text: str) -> list[str]:
    """Runs that end with their spaces."""
    words: list[str] = []
    start = 0
    for at in range(1, len(text)):
        if text[at - 1] in " \u3000\n" and text[at] not in " \u3000\n":
            words.append(text[start:at])
            start = at
    words.append(text[start:])
    return words


def _cut(segments: tuple[Segment, ...], ends: set[int]) -> list[Phrase]:
    """Segments regrouped so that a phrase ends at each of `ends`; a ruby group is never cut."""
    result: list[Phrase] = []
    phrase: list[Segment] = []
    at = 0
    for segment in segments:
        if segment.reading:
            phrase.append(segment)
            at += len(segment.base)
            if at in ends:
                result.append(tuple(phrase))
                phrase = []
            continue
        start = 0
        for offset in range(1, len(segment.base) + 1):
            if at + offset in ends:
                phrase.append(Segment(segment.base[start:offset]))
                result.append(tuple(phrase))
                phrase = []
                start = offset
        if start < len(segment.base):
            phrase.append(Segment(segment.base[start:]))
        at += len(segment.base)
    if phrase:
        result.append(tuple(phrase))
    return result


@lru_cache(maxsize=1)
def _parser() -> "Parser":
    # Loaded when the first Japanese text is laid out: the model is a file of its own.
    import budoux

    return budoux.load_default_japanese_parser()
