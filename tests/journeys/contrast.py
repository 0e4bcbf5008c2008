"""Contrast as it is really painted: measured from the pixels of the window."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow

from tests.journeys.audit import clip_of, controls, texts

Lights = NDArray[np.float32]
"""Relative luminance of each pixel."""

TEXT = {"standard": (10.0, 21.0), "soft": (4.5, 8.0), "light": (20.0, 21.0), "dark": (20.0, 21.0)}
"""Least and largest contrast of text in each mode (R7, R8)."""
_PALEST = 0.7
"""Of the promised contrast, what the strongest pixel of the smallest letters must still have."""
OUTLINE = 3.0
"""Least contrast of what shows where a control is (R9)."""
_BORDER_PX = 8
"""How far around its edge a control's outline is looked for."""


_PARTS = np.arange(256) / 255
_LINEAR = np.where(_PARTS <= 0.04045, _PARTS / 12.92, ((_PARTS + 0.055) / 1.055) ** 2.4)
# Red, green, blue: WCAG 2.2.
_WEIGHED = [(weight * _LINEAR).astype(np.float32) for weight in (0.2126, 0.7152, 0.0722)]


def lights(window: QQuickWindow) -> Lights:
    """The window as rows of relative luminance."""
    image = window.grabWindow().convertToFormat(QImage.Format.Format_RGB888)
    flat = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return luminance(flat[:, : image.width() * 3].reshape(image.height(), image.width(), 3))


def luminance(colours: NDArray[np.uint8]) -> Lights:
    """WCAG 2.2 relative luminance of red, green and blue."""
    return sum(table[colours[..., part]] for part, table in enumerate(_WEIGHED))


def ratio(one: float, other: float) -> float:
    """WCAG 2.2 contrast of two luminances."""
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


def ground_of(area: Lights) -> float:
    """The flat colour most of a text stands on; half of a small bold text's pixels are smoothed."""
    found, counts = np.unique(area, return_counts=True)
    return float(found[counts.argmax()])


def text_contrast(area: Lights) -> float:
    """Between the ground and the strongest stroke on it."""
    ground = ground_of(area)
    return max(ratio(float(area.min()), ground), ratio(float(area.max()), ground))


def edge_contrast(picture: Lights, place: QRect) -> float:
    """The greatest step of brightness met on the way into a control, over its four sides."""
    height, width = picture.shape[:2]
    x, y = place.center().x(), place.center().y()
    sides = (
        picture[y : y + 1, max(0, place.left() - _BORDER_PX) : place.left() + _BORDER_PX],
        picture[y : y + 1, place.right() - _BORDER_PX : min(width, place.right() + _BORDER_PX)],
        picture[max(0, place.top() - _BORDER_PX) : place.top() + _BORDER_PX, x : x + 1],
        picture[place.bottom() - _BORDER_PX : min(height, place.bottom() + _BORDER_PX), x : x + 1],
    )
    found = (ratio(float(side.min()), float(side.max())) for side in sides if side.size)
    return max(found, default=21.0)


def faint(window: QQuickWindow, mode: str) -> Iterator[str]:
    """Every text and control whose painted contrast is not what its mode promises."""
    picture = lights(window)
    for seen in texts(window):
        area = _cut(picture, seen.visible)
        if area.size == 0:
            continue
        least, largest = TEXT[_mode_of(seen.item) or mode]
        found = ratio(_light(seen.item.property("color")), ground_of(area))
        # Strokes thinner than a pixel are painted paler than their colour.
        if not least - 0.05 <= found <= largest + 0.05 or text_contrast(area) < _PALEST * least:
            yield f"“{seen.item.property('plainText')}” has {found:.1f}:1 in {mode}"
    for control in controls(window):
        item = control.object()
        if not isinstance(item, QQuickItem) or clip_of(item).height() < item.height() - 1:
            continue
        rect = item.mapRectToScene(item.boundingRect()).toRect()
        found = edge_contrast(picture, rect)
        if found < OUTLINE - 0.02:
            name = control.text(QAccessible.Text.Name)
            yield f"the outline of “{name}” has {found:.1f}:1 in {mode}"


def _light(colour: QColor) -> float:
    return float(luminance(np.array(colour.getRgb()[:3], np.uint8)))


def _mode_of(text: QQuickItem) -> str | None:
    """A swatch shows the colours of another mode, and keeps that mode's promise."""
    inside = text.parentItem()
    swatch = inside.parentItem() if inside is not None else None
    column = swatch.property("column") if swatch is not None else None
    return list(TEXT)[column] if isinstance(column, int) else None


def _cut(picture: Lights, place: QRectF) -> Lights:
    box = place.toRect()
    return picture[max(0, box.top()) : box.bottom() + 1, max(0, box.left()) : box.right() + 1]
