"""Three ways to use the kiosk: a finger, a keyboard, a screen reader's actions."""

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
    """Tab, arrows, Enter and Escape only."""

    def __init__(self, stage: Stage, forward: Qt.Key = Qt.Key.Key_Tab) -> None:
        self._stage = stage
        self._forward = forward

    def press(self, name: str) -> None:
        window = self._stage.kiosk.window
        wanted = ruby.plain(name)
        seen: list[str] = []
        for _ in range(60):
            focused = self.focused()
            if focused == wanted or focused.startswith(wanted + " "):
                QTest.keyClick(window, Qt.Key.Key_Return)
                self._stage.settle()
                return
            seen.append(focused)
            QTest.keyClick(window, self._forward)
            QTest.qWait(1)
        raise AssertionError(f"“{wanted}” never got the focus; seen: {seen}")

    def back(self) -> None:
        QTest.keyClick(self._stage.kiosk.window, Qt.Key.Key_Escape)
        self._stage.settle()

    def focused(self) -> str:
        """The name of what has the focus."""
        item = self._stage.kiosk.window.activeFocusItem()
        found = QAccessible.queryAccessibleInterface(item) if item else None
        return found.text(QAccessible.Text.Name) if found else ""


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
