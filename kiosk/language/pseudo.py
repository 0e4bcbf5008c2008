"""Languages nobody speaks, made from the English texts to try the screens with.

`en-XA` is longer English with accents, as long as German. A bracket that is missing shows where a
text was cut; plain letters show what never went through a catalogue.

`ar-XB` is English in Arabic letters. Latin letters under an override (RLO) would only turn round:
real letters also join, reach below the line and come from another font, and the names and numbers
among them must keep their order as they must in a text by a translator.
"""

import re

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ACCENTED = str.maketrans(
    _LETTERS + _LETTERS.upper(), "åƀçđéƒĝĥîĵķļḿñöþɋŕšţûṽŵẋýžÅƁÇĐÉƑĜĤÎĴĶĻḾÑÖÞɊŔŠŢÛṼŴẊÝŽ"
)
_ARABIC = str.maketrans(_LETTERS + ",?;", "ابكديفغهيجكلمنوبقرستوفوخيز،؟؛")
_LONGER = 4
"""Tenths by which a text grows."""

_SOURCES = {"en-XA": "en", "ar-XB": "en"}
_WORD = re.compile(r"\{[^{}]*\}|%\w|[\w./:@-]*\w|.", re.DOTALL)
# A placeholder, furigana, an address or a number.
_FIXED = re.compile(r"[{%]|.*[\d.:@]")
_NAME = re.compile(r".+[A-Z]", re.DOTALL)


def source_of(code: str) -> str:
    """The language whose texts `code` is made from: itself unless it is a pseudo-locale."""
    return _SOURCES.get(code, code)


def written(code: str, text: str) -> str:
    """`text` in the pseudo-locale `code`; unchanged in every other language."""
    if code == "en-XA" and text:
        return f"[{_longer(text)}]"
    if code == "ar-XB":
        return "".join(map(_in_arabic, _WORD.findall(text)))
    return text


def _longer(text: str) -> str:
    """Every letter accented, and so many twice that all words grow alike."""
    made: list[str] = []
    owed = 10 - _LONGER
    for word in _WORD.findall(text):
        if _is_fixed(word):
            made.append(word)
            continue
        for plain, letter in zip(word, word.translate(_ACCENTED), strict=True):
            made.append(letter)
            owed += _LONGER
            if owed >= 10 and plain != letter:
                made.append(letter.lower())
                owed -= 10
    return "".join(made)


def _in_arabic(word: str) -> str:
    # Capitals inside a word (QR, e-Tax) are a name, which Arabic writes in Latin letters.
    if _is_fixed(word) or _NAME.match(word):
        return word
    return word.lower().translate(_ARABIC)


def _is_fixed(word: str) -> bool:
    return len(word) > 1 and bool(_FIXED.match(word))
