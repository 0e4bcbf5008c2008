"""What must hold from screen to screen: controls stay where they were, texts are in the tree."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.qt.fonts import metrics
from kiosk.tour.hand import walk
from tests.journeys.audit import LEAST_MM, clip_of, controls, texts
from tests.journeys.stage import Stage

TARGET_MM = 16.0
"""Anything a resident taps (R15)."""
MAIN_MM = 20.0
"""The buttons of the bottom bar (R15)."""
FIXED = ("Back", "Ask a person", "Language", "Text and colours", "Start over")
"""Controls that stand on every step, always in the same place."""
CAPITALS = {"s": 3.5, "m": 4.8, "l": 6.4, "xl": 8.5}
"""Least height of capitals at each text size, mm (R1)."""
MAIN = ("Back", "Ask a person", "Next", "Finish", "Start this guide")


SAMPLES = ("あ", "A")
"""Letters that show a size or a colour; the control around them says which."""


def untold(window: QQuickWindow) -> Iterator[str]:
    """Every text that is shown and that a screen reader cannot find."""
    root = QAccessible.queryAccessibleInterface(window)
    names = {each.text(QAccessible.Text.Name) for each in walk(root)}
    together = "\n".join(names)
    for seen in texts(window):
        text = seen.item.property("plainText")
        if text.strip() and text not in SAMPLES and text not in together:
            yield f"“{text}” is not in the accessible tree"


def left_in_english(window: QQuickWindow) -> Iterator[str]:
    """Sentences that no catalogue put into the language of the screen; names are one word."""
    for seen in texts(window):
        text = seen.item.property("plainText")
        if re.fullmatch(r"[A-Z][a-z]+( [a-z]+)+[.?!]?", text):
            yield f"“{text}” is not translated"


def without_role(window: QQuickWindow) -> Iterator[str]:
    """Everything in the tree that says something and not what it is."""
    for each in walk(QAccessible.queryAccessibleInterface(window)):
        name = each.text(QAccessible.Text.Name)
        if name and each.role() in (QAccessible.Role.NoRole, QAccessible.Role.Client):
            yield f"“{name}” has no role"


def small(stage: Stage) -> Iterator[str]:
    """What a resident taps and is smaller than R15 wants."""
    scale = stage.kiosk.settings.px_per_mm
    window = stage.kiosk.window
    main = {stage.say(text) for text in MAIN}
    for control in controls(window):
        item = control.object()
        if isinstance(item, QQuickItem) and clip_of(item).height() < item.height() - 1:
            continue
        name, rect = control.text(QAccessible.Text.Name), control.rect()
        least = min(rect.width(), rect.height()) / scale
        wanted = max(LEAST_MM, _near(stage) * (MAIN_MM if name in main else TARGET_MM))
        if least < wanted - 0.2:
            yield f"“{name}” is {least:.1f} mm, not {wanted:g}"


def tiny(stage: Stage) -> Iterator[str]:
    """Texts whose capitals are lower than their size promises, as their font draws them."""
    size, scale = stage.kiosk.comfort.now.size, stage.kiosk.settings.px_per_mm
    least = _near(stage) * CAPITALS[size] - 0.1
    for seen in texts(stage.kiosk.window):
        text = seen.item.property("plainText")
        capital = metrics(seen.item.font_key()).tightBoundingRect("H").height() / scale
        if text not in SAMPLES and capital < least:
            yield f"the capitals of “{text}” are {capital:.2f} mm at size {size}"


def _near(stage: Stage) -> float:
    """A lying screen lower than a kiosk's is read from nearer, and all of it is drawn smaller."""
    window, scale = stage.kiosk.window, stage.kiosk.settings.px_per_mm
    return min(1.0, window.height() / scale / 250) if window.width() > window.height() else 1.0


def cut_codes(window: QQuickWindow) -> Iterator[str]:
    """QR codes that a page shows in part only."""
    for each in walk(QAccessible.queryAccessibleInterface(window)):
        item = each.object()
        if isinstance(item, QQuickItem) and item.property("payload") is not None:
            shown = clip_of(item).height()
            if 1 < shown < item.height() - 1:
                yield f"the QR code is cut: {shown:.0f} of {item.height():.0f} px show"


class Frame:
    """Remembers where the fixed controls were first met; tells which are elsewhere now."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._places: dict[str, QRect] = {}

    def moved(self) -> Iterator[str]:
        for english in FIXED:
            # The way to another language is never itself translated (R51).
            name = english if english == "Language" else self._stage.say(english)
            try:
                place = self._stage.hand.place(self._stage.hand.find(name))
            except LookupError:
                continue
            first = self._places.setdefault(english, place)
            if place != first:
                yield f"“{english}” moved from {first.getRect()} to {place.getRect()}"

    @property
    def met(self) -> set[str]:
        """The fixed controls that were met at all."""
        return set(self._places)
