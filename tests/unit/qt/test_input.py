"""A trembling hand's second tap does nothing; every meant tap and key does."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QInputDevice, QMouseEvent, QWindow
from PySide6.QtTest import QTest

from kiosk.qt.input import InputFilter
from tests.support.session import Clock

HERE, NEAR, ELSEWHERE = QPoint(100, 100), QPoint(120, 90), QPoint(100, 200)
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


class Screen:
    """A window with the filter, a finger, a mouse and a clock."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.window = QWindow()
        self.window.resize(400, 400)
        self.window.show()
        self.filter = InputFilter(self.clock, 500, 48.0)
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

    quick = InputFilter(screen.clock, 100, 48.0)
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
    free = InputFilter(screen.clock, 0, 48.0)
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


def test_keys_are_never_swallowed(screen: Screen) -> None:
    for _ in range(3):
        QTest.keyClick(screen.window, Qt.Key.Key_Space)
    assert screen.take().count("key") == 3


def test_any_touch_or_key_says_that_someone_is_there_also_a_swallowed_one(screen: Screen) -> None:
    screen.tap(HERE)
    screen.tap(HERE)
    QTest.keyClick(screen.window, Qt.Key.Key_Space)
    assert screen.touched == 3


def test_same_place_is_a_square_of_the_reach(screen: Screen) -> None:
    screen.tap(HERE)
    assert screen.tap(HERE + QPoint(47, 47)) == SWALLOWED
    assert screen.tap(HERE + QPointF(49, 0).toPoint()) == TAP
