"""A hand at the screen: finds a control as a screen reader would and touches it."""

from collections.abc import Callable, Iterator
from time import monotonic

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QInputDevice
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from kiosk.domain import ruby

_CONTROLS = (QAccessible.Role.Button, QAccessible.Role.RadioButton)


class NotFound(LookupError):
    """Nothing on the screen has that name."""


def walk(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """The interface and all below it that is not hidden, in reading order."""
    if not interface.isValid() or interface.state().invisible:
        return
    yield interface
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is not None:
            yield from walk(child)


class Hand:
    """Touches what it finds by its name. `settle` lets the program finish what a touch began."""

    def __init__(self, window: QQuickWindow, settle: Callable[[], None]) -> None:
        self._window = window
        self._settle = settle
        self._device = QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen)

    def controls(self) -> list[QAccessibleInterface]:
        """Everything that can be tapped and is shown, in reading order."""
        root = QAccessible.queryAccessibleInterface(self._window)
        return [each for each in walk(root) if each.role() in _CONTROLS]

    def find(self, name: str) -> QAccessibleInterface:
        """The control whose name is, or begins with, `name`. Raises `NotFound`."""
        wanted = ruby.plain(name)
        named = [(each.text(QAccessible.Text.Name), each) for each in self.controls()]
        for text, each in named:
            if text == wanted:
                return each
        for text, each in named:
            if text.startswith(wanted):
                return each
        there = ", ".join(text for text, _ in named)
        raise NotFound(f"no control is named “{wanted}”; there are: {there}")

    def place(self, interface: QAccessibleInterface) -> QRect:
        """Where a control is in the window, px."""
        return interface.rect().translated(-self._window.position())

    def tap(self, name: str) -> None:
        """Touch the control of that name in its middle and let go."""
        self.touch(self.place(self.find(name)).center())

    def touch(self, point: QPoint) -> None:
        """Touch a point of the window and let go."""
        finger = QTest.touchEvent(self._window, self._device)
        finger.press(0, point, self._window)
        finger.commit()
        finger = QTest.touchEvent(self._window, self._device)
        finger.release(0, point, self._window)
        finger.commit()
        self._settle()


def wait_until(true: Callable[[], bool], seconds: float, what: str) -> None:
    """Let the program run until `true()`. Raises `TimeoutError` that says `what` was awaited."""
    end = monotonic() + seconds
    while not true():
        if monotonic() > end:
            raise TimeoutError(f"waited {seconds:g} s for {what}")
        QTest.qWait(5)
