"""A trembling hand's second tap does nothing; every meant tap and key does."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QInputDevice, QKeyEvent, QMouseEvent, QWindow
from PySide6.QtTest import QTest

from kiosk.domain.keys import KEYS
from kiosk.qt.input import InputFilter, key_name
from tests.support.session import Clock

HERE, NEAR, ELSEWHERE = QPoint(100, 100), QPoint(120, 90), QPoint(100, 200)
NO_MODIFIER = Qt.KeyboardModifier.NoModifier
SWALLOWED: list[str] = []
TAP = ["begin", "end"]
KINDS = {
    QEvent.Type.TouchBegin: "begin",
    QEvent.Type.TouchUpdate: "move",
    QEvent.Type.TouchEnd: "end",
    QEvent.Type.MouseButtonPress: "press",
    QEvent.Type.MouseButtonDblClick: "double",
    QEvent.Type.MouseMove: "drag",
    QEvent.Type.MouseButtonRelease: "release",
    QEvent.Type.KeyPress: "key",
}


class Seen(QObject):
    """Stands behind the filter and notes what came through; touches stay touches."""

    def __init__(self) -> None:
        super().__init__()
        self.events: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in KINDS:
            return False
        self.events.append(KINDS[event.type()])
        event.accept()
        return True


class Keys:
    """Takes the keys it knows."""

    def __init__(self) -> None:
        self.known = ("Enter",)
        self.pressed: list[str] = []

    def take(self, key: str) -> bool:
        self.pressed.append(key)
        return key in self.known


class Screen:
    """A window with the filter, a finger, a mouse and a clock."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.window = QWindow()
        self.window.resize(400, 400)
        self.window.show()
        self.keys = Keys()
        self.filter = InputFilter(self.clock, 500, 48.0, self.keys.take)
        self.seen = Seen()
        # The last one installed is asked first.
        self.window.installEventFilter(self.seen)
        self.window.installEventFilter(self.filter)
        self.touched = 0
        self.filter.touched.connect(self._count)

    def _count(self) -> None:
        self.touched += 1

    def take(self) -> list[str]:
        """What came through since the last time."""
        taken, self.seen.events = self.seen.events, []
        return taken

    def finger(self, act: str, at: QPoint, finger: int = 0) -> None:
        touch = QTest.touchEvent(self.window, DEVICES[0])
        getattr(touch, act)(finger, at, self.window)
        touch.commit()

    def tap(self, at: QPoint) -> list[str]:
        self.finger("press", at)
        self.finger("release", at)
        return self.take()


DEVICES: list[QInputDevice] = []


@pytest.fixture
def screen(qapp: QGuiApplication) -> Iterator[Screen]:
    if not DEVICES:
        DEVICES.append(QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen))
    screen = Screen()
    yield screen
    screen.window.removeEventFilter(screen.filter)
    screen.window.close()


def test_a_tap_is_a_tap(screen: Screen) -> None:
    assert screen.tap(HERE) == TAP


@pytest.mark.parametrize("at", [HERE, NEAR], ids=["here", "near"])
@pytest.mark.parametrize("after", [0, 120, 499])
def test_a_second_tap_at_once_near_the_first_is_swallowed_whole(
    screen: Screen, at: QPoint, after: int
) -> None:
    screen.tap(HERE)
    screen.clock.forward(after)
    assert screen.tap(at) == SWALLOWED


@pytest.mark.parametrize(("at", "after"), [(ELSEWHERE, 0), (HERE, 500), (HERE, 3000)])
def test_a_meant_tap_elsewhere_or_later_counts(screen: Screen, at: QPoint, after: int) -> None:
    screen.tap(HERE)
    screen.clock.forward(after)
    assert screen.tap(at) == TAP


def test_a_swallowed_press_is_swallowed_up_to_its_release_however_long_it_is_held(
    screen: Screen,
) -> None:
    screen.tap(HERE)
    screen.clock.forward(200)
    screen.finger("press", HERE)
    screen.clock.forward(5000)
    screen.finger("move", ELSEWHERE)
    screen.finger("release", ELSEWHERE)
    assert screen.take() == SWALLOWED
    assert screen.tap(ELSEWHERE) == TAP, "and the next tap is whole again"


def test_a_hand_that_trembles_on_and_on_gets_through_after_half_a_second(screen: Screen) -> None:
    """The time counts from the last tap that did something: nobody is locked out for ever."""
    results = []
    for _ in range(6):
        results.append(screen.tap(HERE))
        screen.clock.forward(200)
    assert results == [TAP, [], [], TAP, [], []]


def test_a_drag_comes_through_whole(screen: Screen) -> None:
    screen.finger("press", HERE)
    screen.finger("move", ELSEWHERE)
    screen.finger("release", ELSEWHERE)
    assert screen.take() == ["begin", "move", "end"]


def test_a_mouse_is_guarded_like_a_finger(screen: Screen) -> None:
    def click(at: QPoint) -> list[str]:
        QTest.mousePress(screen.window, Qt.MouseButton.LeftButton, pos=at)
        QTest.mouseRelease(screen.window, Qt.MouseButton.LeftButton, pos=at)
        return [event for event in screen.take() if event != "drag"]

    assert click(HERE) == ["press", "release"]
    screen.clock.forward(300)
    assert click(NEAR) == SWALLOWED
    assert click(ELSEWHERE) == ["press", "release"]


def test_a_second_click_that_is_meant_is_whole_although_qt_calls_it_a_double_click(
    screen: Screen,
) -> None:
    """Where staff set a short time, the click after it must not lose its release."""
    left = Qt.MouseButton.LeftButton
    place = QPointF(HERE)

    def send(kind: QEvent.Type) -> None:
        event = QMouseEvent(kind, place, place, left, left, Qt.KeyboardModifier.NoModifier)
        QGuiApplication.sendEvent(screen.window, event)

    quick = InputFilter(screen.clock, 100, 48.0, screen.keys.take)
    screen.window.removeEventFilter(screen.filter)
    screen.window.installEventFilter(quick)
    send(QEvent.Type.MouseButtonPress)
    send(QEvent.Type.MouseButtonRelease)
    screen.clock.forward(200)
    send(QEvent.Type.MouseButtonPress)
    send(QEvent.Type.MouseButtonDblClick)
    send(QEvent.Type.MouseButtonRelease)
    assert screen.take() == ["press", "release", "press", "double", "release"]
    send(QEvent.Type.MouseButtonPress)
    send(QEvent.Type.MouseButtonDblClick)
    send(QEvent.Type.MouseButtonRelease)
    assert screen.take() == SWALLOWED


def test_with_no_waiting_set_every_tap_counts(screen: Screen) -> None:
    free = InputFilter(screen.clock, 0, 48.0, screen.keys.take)
    screen.window.installEventFilter(free)
    screen.window.removeEventFilter(screen.filter)
    assert [screen.tap(HERE), screen.tap(HERE)] == [TAP, TAP]


def test_the_focus_ring_shows_from_the_first_key_to_the_next_touch(screen: Screen) -> None:
    told: list[bool] = []
    screen.filter.keyboardChanged.connect(lambda: told.append(screen.filter.keyboard))
    assert screen.filter.keyboard is False
    QTest.keyClick(screen.window, Qt.Key.Key_Tab)
    QTest.keyClick(screen.window, Qt.Key.Key_Tab)
    assert screen.filter.keyboard is True
    screen.tap(HERE)
    screen.tap(ELSEWHERE)
    assert screen.filter.keyboard is False
    assert told == [True, False]


def test_a_key_of_the_kiosk_ends_here_and_any_other_goes_on(screen: Screen) -> None:
    for key in (Qt.Key.Key_Return, Qt.Key.Key_A, Qt.Key.Key_Return):
        QTest.keyClick(screen.window, key)
    assert screen.keys.pressed == ["Enter", "A", "Enter"]
    assert screen.take().count("key") == 1


def test_a_held_key_counts_once(screen: Screen) -> None:
    """R18: whoever cannot let go quickly must not run past what they wanted."""
    for repeats in (False, True, True, True):
        press = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_Down, NO_MODIFIER, autorep=repeats, text=""
        )
        QGuiApplication.sendEvent(screen.window, press)
    assert screen.keys.pressed == ["Down"]
    assert screen.take().count("key") == 1, "nor does anything behind the filter see the repeats"


@pytest.mark.parametrize(
    ("key", "on_pad", "name"),
    [
        (Qt.Key.Key_5, False, "5"),
        (Qt.Key.Key_5, True, "Num5"),
        (Qt.Key.Key_Clear, True, "Num5"),
        (Qt.Key.Key_Home, True, "Num7"),
        (Qt.Key.Key_Home, False, "Home"),
        (Qt.Key.Key_Up, True, "Num8"),
        (Qt.Key.Key_Up, False, "Up"),
        (Qt.Key.Key_Plus, True, "NumPlus"),
        (Qt.Key.Key_Enter, True, "Enter"),
        (Qt.Key.Key_Return, False, "Enter"),
        (Qt.Key.Key_Backtab, False, "Backtab"),
        (Qt.Key.Key_F23, False, "F23"),
    ],
)
def test_the_number_pad_means_the_same_with_and_without_num_lock(
    monkeypatch: pytest.MonkeyPatch, key: Qt.Key, on_pad: bool, name: str
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    modifiers = Qt.KeyboardModifier.KeypadModifier if on_pad else NO_MODIFIER
    assert key_name(QKeyEvent(QEvent.Type.KeyPress, key, modifiers)) == name


@pytest.mark.parametrize("code", [0, 5, 0x0FFFFFFF])
def test_a_key_without_a_name_is_none_of_ours(code: int) -> None:
    assert key_name(QKeyEvent(QEvent.Type.KeyPress, code, NO_MODIFIER)) == ""


@pytest.mark.parametrize("held", ["Alt", "Control", "Meta"])
def test_a_chord_is_left_to_the_system(held: str) -> None:
    modifier = Qt.KeyboardModifier[f"{held}Modifier"]
    assert key_name(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F4, modifier)) == ""


@pytest.mark.parametrize("key", sorted(KEYS))
def test_every_key_that_staff_may_name_is_one_of_qt(key: str) -> None:
    assert "Key_" + key.removeprefix("Num") in Qt.Key.__members__


def test_where_only_switches_are_used_the_focus_ring_stays(screen: Screen) -> None:
    always = InputFilter(screen.clock, 500, 48.0, screen.keys.take, keys_only=True)
    assert always.keyboard
    screen.window.installEventFilter(always)
    screen.tap(HERE)
    assert always.keyboard


def test_any_touch_or_key_says_that_someone_is_there_also_a_swallowed_one(screen: Screen) -> None:
    screen.tap(HERE)
    screen.tap(HERE)
    QTest.keyClick(screen.window, Qt.Key.Key_Space)
    assert screen.touched == 3


def test_same_place_is_a_square_of_the_reach(screen: Screen) -> None:
    screen.tap(HERE)
    assert screen.tap(HERE + QPoint(47, 47)) == SWALLOWED
    assert screen.tap(HERE + QPointF(49, 0).toPoint()) == TAP
