"""The only markup of a text: `{漢字|かな}`, a base with its reading.

One reading feeds the furigana on the screen, the voice and the phone page, so it is written once.
"""

import re
from dataclasses import dataclass

_GROUP = re.compile(r"\{([^{}|]+)\|([^{}|]+)\}")
_KANJI = re.compile(r"[\u3400-\u9fff\uf900-\ufaff々〆ヶ\U00020000-\U0003ffff]")


# Braces that are meant as braces travel as two letters of the private use area.
_HIDE = str.maketrans("{}", "\ue000\ue001")
_SHOW = str.maketrans("\ue000\ue001", "{}")
# What only orders letters on a line (isolates, marks) is nothing to say.
_SAY = _SHOW | dict.fromkeys(map(ord, "\u200e\u200f\u2066\u2067\u2068\u2069"))


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of text; `reading` is "" where none is given."""

    base: str
    reading: str = ""


class RubyError(ValueError):
    """The markup does not close, nests or has an empty half."""


def literal(text: str) -> str:
    """`text` as markup that shows it letter for letter, its braces too.

    >>> plain(literal("write {漢字|かな}"))
    'write {漢字|かな}'
    """
    return text.translate(_HIDE)


def parse(markup: str) -> tuple[Segment, ...]:
    """Segments of `markup` in order. Raises `RubyError` for broken markup."""
    segments: list[Segment] = []
    at = 0
    for group in _GROUP.finditer(markup):
        if group.start() > at:
            segments.append(_bare(markup[at : group.start()]))
        segments.append(Segment(group[1], group[2]))
        at = group.end()
    if at < len(markup):
        segments.append(_bare(markup[at:]))
    return tuple(segments)


def plain(markup: str) -> str:
    """What is read with the eyes, without furigana: for accessible names and small labels."""
    return _GROUP.sub(r"\1", markup).translate(_SHOW)


def spoken(markup: str) -> str:
    """What is read aloud: the reading where one is given, the text elsewhere."""
    return _GROUP.sub(r"\2", markup).translate(_SAY)


def kanji_without_reading(markup: str) -> str:
    """The kanji that carry no furigana, in order; "" when every one has its reading."""
    return "".join(_KANJI.findall(_GROUP.sub("", markup)))


def _bare(text: str) -> Segment:
    # Named fields such as {date} are filled before display; only a bar or a lone brace is a slip.
    rest = re.sub(r"\{[a-z_]+\}", "", text)
    if any(mark in rest for mark in "{}"):
        raise RubyError(f"broken ruby near “{text.strip()[:20]}”: write {{漢字|かな}}")
    return Segment(text.translate(_SHOW))
