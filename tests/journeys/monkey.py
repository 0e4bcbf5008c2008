"""Someone who presses everything: random taps, keys, languages and settings, by a seed."""

import random
from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QInputDevice
from PySide6.QtTest import QTest

from kiosk.domain.language import LANGUAGES
from kiosk.domain.visit import Screen
from kiosk.viewmodels.comfort import CONTRASTS, SIZES
from tests.journeys.stage import Stage

_KEYS = (
    *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space),
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Escape),
    *(Qt.Key.Key_Backspace, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_Asterisk, Qt.Key.Key_F1),
    *(Qt.Key.Key_0, Qt.Key.Key_5, Qt.Key.Key_8, Qt.Key.Key_A, Qt.Key.Key_PageDown),
)


class Monkey:
    """Acts without a plan; the same seed acts the same way."""

    def __init__(self, stage: Stage, seed: int) -> None:
        self._stage = stage
        self._random = random.Random(seed)
        self._device = QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen)
        self.screens: Counter[Screen] = Counter()
        """How often each screen was met."""
        self.trail: list[str] = []
        """The last acts, for whoever must find out what went wrong."""
        acts: dict[Callable[[], str], int] = {
            self._tap_control: 60,
            self._press_action: 10,
            self._tap_anywhere: 8,
            self._slip_off: 4,
            self._press_key: 24,
            self._choose_language: 3,
            self._choose_comfort: 2,
            self._stay_away: 1,
        }
        self._acts, self._weights = list(acts), list(acts.values())

    def act(self) -> None:
        """One random act, and the few frames a person would leave before the next."""
        (chosen,) = self._random.choices(self._acts, self._weights)
        said = chosen()
        self.screens[self._stage.screen] += 1
        self.trail = [*self.trail[-29:], f"{self._stage.screen.value}: {said}"]
        self._stage.clock.forward(0.6)
        QTest.qWait(1)

    def _some_control(self) -> QPoint | None:
        hand = self._stage.hand
        window = self._stage.kiosk.window
        inside = [
            place.center()
            for place in map(hand.place, hand.controls())
            if window.contentItem().boundingRect().contains(place.center().toPointF())
        ]
        return self._random.choice(inside) if inside else None

    def _tap_control(self) -> str:
        point = self._some_control()
        return self._touch(point, point) if point else "nothing to tap"

    def _tap_anywhere(self) -> str:
        point = self._anywhere()
        return self._touch(point, point)

    def _slip_off(self) -> str:
        point = self._some_control()
        return self._touch(point, self._anywhere()) if point else "nothing to slip off"

    def _anywhere(self) -> QPoint:
        window = self._stage.kiosk.window
        return QPoint(
            self._random.randrange(window.width()), self._random.randrange(window.height())
        )

    def _touch(self, down: QPoint, up: QPoint) -> str:
        window = self._stage.kiosk.window
        finger = QTest.touchEvent(window, self._device)
        finger.press(0, down, window)
        finger.commit()
        if up != down:
            finger = QTest.touchEvent(window, self._device)
            finger.move(0, up, window)
            finger.commit()
        finger = QTest.touchEvent(window, self._device)
        finger.release(0, up, window)
        finger.commit()
        return f"touch {down.toTuple()} to {up.toTuple()}"

    def _press_key(self) -> str:
        key = self._random.choice(_KEYS)
        QTest.keyClick(self._stage.kiosk.window, key)
        return key.name

    def _press_action(self) -> str:
        control = self._random.choice(self._stage.hand.controls() or [None])
        if control is None:
            return "nothing to press"
        name = control.text(QAccessible.Text.Name)
        control.actionInterface().doAction("Press")
        return f"press {name}"

    def _choose_language(self) -> str:
        language = self._random.choice(LANGUAGES)
        if self._stage.kiosk.session.visit is not None:
            self._stage.kiosk.languages.choose(language.code)
        return language.code

    def _choose_comfort(self) -> str:
        size, contrast = self._random.choice(SIZES), self._random.choice(CONTRASTS)
        if self._stage.kiosk.session.visit is not None:
            self._stage.kiosk.comfort.setSize(size)
            self._stage.kiosk.comfort.setContrast(contrast)
        return f"{size} {contrast}"

    def _stay_away(self) -> str:
        seconds = self._random.choice((30, 200, 400))
        self._stage.clock.forward(seconds)
        self._stage.kiosk.idle.look()
        return f"away for {seconds} s"
