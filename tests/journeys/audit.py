"""What must hold on every screen: nothing cut or overlapping, all big enough and named."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.qt.fonts import is_drawable, missing_letters
from kiosk.qt.ruby_text import RubyText
from kiosk.tour.hand import walk

MAIN_MM = 20.0
"""A resident's main buttons (R15)."""
LEAST_MM = 12.7
"""Anything that can be tapped (R13)."""
GAP_MM = 2.54
"""Between two things to tap (R14)."""
EVERYWHERE = QRectF(-1e6, -1e6, 2e6, 2e6)
CONTROLS = (QAccessible.Role.Button, QAccessible.Role.RadioButton)


@dataclass(frozen=True)
class Seen:
    """A text on the screen: where it is drawn, and the part of it that no ancestor clips."""

    item: RubyText
    whole: QRectF
    visible: QRectF


def texts(window: QQuickWindow) -> list[Seen]:
    """Every text that is drawn, at least in part; also what lies outside of the window."""
    return list(_texts(window.contentItem(), EVERYWHERE))


def _texts(item: QQuickItem, clip: QRectF) -> Iterator[Seen]:
    if not item.isVisible() or item.opacity() == 0:
        return
    rect = item.mapRectToScene(item.boundingRect())
    if item.clip():
        clip = clip.intersected(rect)
    if isinstance(item, RubyText):
        visible = rect.intersected(clip)
        if visible.height() > 1 and visible.width() > 1:
            yield Seen(item, rect, visible)
    for child in item.childItems():
        yield from _texts(child, clip)


def complaints(window: QQuickWindow, px_per_mm: float) -> list[str]:
    """Everything that is wrong with the screen as it is now, in words."""
    seen = texts(window)
    found = list(_cut_texts(seen))
    found += _outside(seen, window)
    found += _elided(window.contentItem())
    found += _without_glyphs(seen)
    found += _overlapping(seen)
    found += _bad_pages(window)
    found += _bad_controls(window, px_per_mm)
    return found


def _cut_texts(all_seen: list[Seen]) -> Iterator[str]:
    for seen in all_seen:
        item = seen.item
        name = item.property("plainText")
        if not item.property("fits"):
            yield f"“{name}” does not fit its {item.width():.0f}×{item.height():.0f} px"
        pitch = item.property("linePitch")
        # A page may end between two lines of a text, never inside one.
        shown = seen.visible.height() / pitch
        if seen.visible.height() < seen.whole.height() - 2 and abs(shown - round(shown)) > 0.06:
            yield f"“{name}” is cut: {shown:.2f} of {seen.whole.height() / pitch:.2f} lines show"
        if seen.visible.width() < seen.whole.width() - 2:
            yield f"“{name}” is cut at its side"


def _outside(all_seen: list[Seen], window: QQuickWindow) -> Iterator[str]:
    screen = QRectF(0, 0, window.width(), window.height()).adjusted(-1, -1, 1, 1)
    for seen in all_seen:
        if not screen.contains(seen.visible):
            place = seen.visible.toRect().getRect()
            yield f"“{seen.item.property('plainText')}” is outside of the window at {place}"


def _elided(item: QQuickItem) -> Iterator[str]:
    """Qt's own texts, which end with … where they have no room."""
    if not item.isVisible():
        return
    if item.property("truncated"):
        yield f"“{item.property('text')}” is elided"
    for child in item.childItems():
        yield from _elided(child)


def _without_glyphs(all_seen: list[Seen]) -> Iterator[str]:
    """What no font has a shape for, in the runs as they are drawn."""
    for seen in all_seen:
        families = seen.item.font_key().families
        for run in (run for line in seen.item.layout_now().lines for run in line):
            for text in (run.text, run.reading):
                if not is_drawable(text, families):
                    yield f"“{text}” is drawn with boxes: {missing_letters(text, families)}"


def _overlapping(seen: list[Seen]) -> Iterator[str]:
    for number, one in enumerate(seen):
        for other in seen[number + 1 :]:
            both = one.visible.intersected(other.visible)
            if both.width() > 2 and both.height() > 2:
                names = [each.item.property("plainText") for each in (one, other)]
                extent = f"{both.width():.0f}×{both.height():.0f}"
                yield f"“{names[0]}” overlaps “{names[1]}” by {extent}"


def _bad_pages(window: QQuickWindow) -> Iterator[str]:
    """A page that shows nothing, or ends with the heading of what is on the next one."""
    for page in _pages(window.contentItem()):
        seen = [each for each in texts(window) if page.isAncestorOf(each.item)]
        if not seen:
            yield "a page is empty"
            continue
        last = max(seen, key=lambda each: each.visible.bottom())
        if last.item.property("keepWithNext"):
            yield f"“{last.item.property('plainText')}” is left alone at the end of a page"


def _pages(item: QQuickItem) -> Iterator[QQuickItem]:
    """What clips the pages of a long text."""
    if item.isVisible():
        if item.clip():
            yield item
        for child in item.childItems():
            yield from _pages(child)


def _bad_controls(window: QQuickWindow, px_per_mm: float) -> Iterator[str]:
    shown = [each for each in controls(window) if _inside(each, window)]
    for each in shown:
        name = each.text(QAccessible.Text.Name)
        rect = each.rect()
        least = min(rect.width(), rect.height()) / px_per_mm
        if not name.strip():
            yield f"a {each.role().name} without a name at {rect}"
        if least < LEAST_MM - 0.01:
            yield f"“{name}” is only {least:.1f} mm"
    for number, one in enumerate(shown):
        for other in shown[number + 1 :]:
            gap = _gap(one, other) / px_per_mm
            if gap < GAP_MM - 0.01:
                names = (one.text(QAccessible.Text.Name), other.text(QAccessible.Text.Name))
                yield f"only {gap:.1f} mm between “{names[0]}” and “{names[1]}”"


def controls(window: QQuickWindow) -> list[QAccessibleInterface]:
    """Everything that can be tapped."""
    root = QAccessible.queryAccessibleInterface(window)
    return [each for each in walk(root) if each.role() in CONTROLS]


def clip_of(item: QQuickItem) -> QRectF:
    """What the ancestors of an item let be seen of it."""
    rect = item.mapRectToScene(item.boundingRect())
    parent = item.parentItem()
    while parent is not None:
        if parent.clip():
            rect = rect.intersected(parent.mapRectToScene(parent.boundingRect()))
        parent = parent.parentItem()
    return rect


def _inside(each: QAccessibleInterface, window: QQuickWindow) -> bool:
    """Whether the control is on the page that is shown."""
    item = each.object()
    if not isinstance(item, QQuickItem):
        return True
    return clip_of(item).height() > 1


def _gap(one: QAccessibleInterface, other: QAccessibleInterface) -> float:
    a, b = one.rect(), other.rect()
    across = max(a.left() - b.right(), b.left() - a.right()) - 1
    down = max(a.top() - b.bottom(), b.top() - a.bottom()) - 1
    return float(max(across, down))
