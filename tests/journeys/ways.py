"""The ways to use the kiosk: a finger, keys of all kinds, switches, a screen reader's actions."""

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from kiosk.domain import ruby
from kiosk.tour.hand import walk
from tests.journeys.stage import Stage


class Way(Protocol):
    """Presses the control of that name."""

    def press(self, name: str) -> None: ...

    def back(self) -> None: ...


class Finger:
    """Touch only."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    def press(self, name: str) -> None:
        self._stage.hand.tap(name)

    def back(self) -> None:
        self._stage.tap("Back")


class Keys:
    """A key that moves on, one that selects and one that goes back: no more."""

    modifier = Qt.KeyboardModifier.NoModifier
    forward = Qt.Key.Key_Tab
    select = Qt.Key.Key_Return
    leave = Qt.Key.Key_Escape

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    def press(self, name: str) -> None:
        wanted = ruby.plain(name)
        seen: list[str] = []
        for _ in range(60):
            focused = self.focused()
            if focused == wanted or focused.startswith(wanted + " "):
                self.key(self.select)
                self._stage.settle()
                return
            seen.append(focused)
            self.key(self.forward)
            QTest.qWait(1)
        raise AssertionError(f"“{wanted}” never got the focus; seen: {seen}")

    def back(self) -> None:
        self.key(self.leave)
        self._stage.settle()

    def key(self, key: Qt.Key) -> None:
        """Press a key of this device and let it go."""
        QTest.keyClick(self._stage.kiosk.window, key, self.modifier)

    def focused(self) -> str:
        """The name of what has the focus."""
        item = self._stage.kiosk.window.activeFocusItem()
        found = QAccessible.queryAccessibleInterface(item) if item else None
        return found.text(QAccessible.Text.Name) if found else ""


class Arrows(Keys):
    """Up and down, a round *select*, and *back*."""

    forward = Qt.Key.Key_Down
    select = Qt.Key.Key_Select
    leave = Qt.Key.Key_Back


class TenKeys(Keys):
    """The number pad, its lock on: 6, 5 and 7."""

    modifier = Qt.KeyboardModifier.KeypadModifier
    forward = Qt.Key.Key_6
    select = Qt.Key.Key_5
    leave = Qt.Key.Key_7


class Switches(Keys):
    """Two switches: one moves on, the other selects; *back* is a button like all others."""

    forward = Qt.Key.Key_Space

    def back(self) -> None:
        self.press(self._stage.say("Back"))


class Actions:
    """The accessible tree's own actions only, as a switch or a screen reader gives them."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    def press(self, name: str) -> None:
        wanted = ruby.plain(name)
        root = QAccessible.queryAccessibleInterface(self._stage.kiosk.window)
        for each in walk(root):
            text = each.text(QAccessible.Text.Name)
            named = text == wanted or text.startswith(wanted + " ")
            action = each.actionInterface()
            if named and action and "Press" in action.actionNames():
                action.doAction("Press")
                self._stage.settle()
                return
        raise AssertionError(f"nothing named “{wanted}” can be pressed")

    def back(self) -> None:
        self.press(self._stage.say("Back"))
