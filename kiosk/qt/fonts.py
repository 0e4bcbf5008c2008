"""Whether the fonts a language wants are here, and whether they have every letter of a text."""

from collections.abc import Iterable

from PySide6.QtGui import QFontDatabase, QTextLayout

from kiosk.qt.text_layout import FontKey, font


def missing_families(families: Iterable[str]) -> tuple[str, ...]:
    """The families that are not installed."""
    installed = set(QFontDatabase.families())
    return tuple(family for family in families if family not in installed)


def missing_letters(text: str, families: tuple[str, ...]) -> str:
    """The letters of `text` that no font has: they would be drawn as boxes."""
    found = []
    for letter in dict.fromkeys(text):
        if letter.isspace():
            continue
        layout = QTextLayout(letter, font(FontKey(families, 24, 400)))
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        if any(0 in run.glyphIndexes() for run in layout.glyphRuns()):
            found.append(letter)
    return "".join(found)
