"""A finger on a window: real touch events, as the system would deliver them."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QInputDevice
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest


class Finger:
    """Taps a window."""

    def __init__(self, window: QQuickWindow) -> None:
        self._window = window
        self._device = QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen)

    def press(self, point: QPoint) -> None:
        """Put the finger down; returns when the window has taken the event."""
        sequence = QTest.touchEvent(self._window, self._device, False)
        sequence.press(0, point, self._window)
        sequence.commit(False)

    def release(self, point: QPoint) -> None:
        """Lift the finger; returns when the window has taken the event."""
        sequence = QTest.touchEvent(self._window, self._device, False)
        sequence.release(0, point, self._window)
        sequence.commit(False)


def control(root: QQuickItem, name: str) -> QPoint | None:
    """The middle of the visible control named `name` below `root`, if there is one."""
    item = _find(root, name)
    return item.mapToScene(item.boundingRect().center()).toPoint() if item else None


def _find(item: QQuickItem, name: str) -> QQuickItem | None:
    if not item.isVisible():
        return None
    # Drawings have names too; only controls have a role beside it.
    if item.isEnabled() and item.property("name") == name and item.property("role") is not None:
        return item
    for child in item.childItems():
        found = _find(child, name)
        if found is not None:
            return found
    return None
