"""A finger that slides, rests, trembles or is not alone: only a meant tap acts (R17–R19)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QInputDevice
from PySide6.QtTest import QTest

from kiosk.domain.place import Screen
from tests.journeys.stage import Stage, centre, on_stage

DEVICES: list[QInputDevice] = []


class Fingers:
    """Several fingers, one event at a time, as a touch screen sends them."""

    def __init__(self, stage: Stage) -> None:
        self._window = stage.kiosk.window
        if not DEVICES:
            DEVICES.append(QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen))
        self._down: set[int] = set()

    def press(self, at: QPoint, finger: int = 0) -> None:
        self._do("press", at, finger)
        self._down.add(finger)

    def move(self, at: QPoint, finger: int = 0) -> None:
        self._do("move", at, finger)

    def release(self, at: QPoint, finger: int = 0) -> None:
        self._down.discard(finger)
        self._do("release", at, finger)

    def _do(self, act: str, at: QPoint, finger: int) -> None:
        touch = QTest.touchEvent(self._window, DEVICES[0])
        for other in self._down - {finger}:
            touch.stationary(other)
        getattr(touch, act)(finger, at, self._window)
        touch.commit()
        QTest.qWait(5)


@pytest.fixture
def stage(qapp: object, tmp_path: Path) -> Iterator[Stage]:
    with on_stage(tmp_path) as stage:
        stage.hand.tap("日本語")
        assert stage.screen is Screen.HOME
        yield stage


def test_only_a_meant_tap_acts(stage: Stage) -> None:
    fingers = Fingers(stage)
    person = centre(stage, stage.say("Ask a person"))
    listen = centre(stage, stage.say("Read aloud"))
    beside = person + QPoint(0, -400)

    fingers.press(person)
    assert stage.screen is Screen.HOME, "not before it is let go"
    fingers.move(beside)
    fingers.release(beside)
    assert stage.screen is Screen.HOME, "sliding off cancels"
    stage.settle()

    fingers.press(beside)
    fingers.move(person)
    fingers.release(person)
    assert stage.screen is Screen.HOME, "a tap begins on what it means"
    stage.settle()

    fingers.press(person, 0)
    fingers.press(listen, 1)
    fingers.release(listen, 1)
    assert not stage.kiosk.comfort.readAloud, "a second finger does nothing"
    assert stage.screen is Screen.HOME
    fingers.release(person, 0)
    assert stage.screen is Screen.ASK_PERSON, "and does not disturb the first"


def test_a_finger_that_slips_and_comes_back_is_meant(stage: Stage) -> None:
    fingers = Fingers(stage)
    person = centre(stage, stage.say("Ask a person"))
    fingers.press(person)
    fingers.move(person + QPoint(0, -400))
    fingers.move(person + QPoint(10, 5))
    fingers.release(person + QPoint(10, 5))
    assert stage.screen is Screen.ASK_PERSON


def test_a_finger_that_rests_acts_once_when_it_is_lifted(stage: Stage) -> None:
    """Nobody is too slow for a tap, and nothing repeats while a finger rests (R18)."""
    fingers = Fingers(stage)
    person = centre(stage, stage.say("Ask a person"))
    fingers.press(person)
    QTest.qWait(1300)
    assert stage.screen is Screen.HOME
    fingers.release(person)
    assert stage.screen is Screen.ASK_PERSON
    assert stage.kiosk.session.visit.trail == ()


def test_a_finger_left_on_a_control_that_vanishes_locks_nothing(stage: Stage) -> None:
    fingers = Fingers(stage)
    kiosk = stage.kiosk
    nothing = centre(stage, stage.say("Something else"))
    person = centre(stage, stage.say("Ask a person"))
    fingers.press(nothing)
    kiosk.session.act(lambda visit: visit.ask_if_present())
    QTest.qWait(20)
    fingers.release(nothing)
    assert stage.screen is Screen.IDLE
    stage.settle()
    fingers.press(person)
    fingers.release(person)
    assert stage.screen is Screen.ASK_PERSON


def test_a_trembling_second_tap_does_not_answer_the_next_question(stage: Stage) -> None:
    """R19: the same place within half a second, though another screen stands there by then."""
    fingers = Fingers(stage)
    stage.kiosk.home.openGuide("convenience-store-certificates")
    stage.settle()
    start = centre(stage, stage.say("Start this guide"))
    for wait in (0.0, 0.2):
        stage.clock.forward(wait)
        fingers.press(start)
        fingers.release(start)
    first = stage.kiosk.session.guide.first
    assert stage.kiosk.session.step is first
