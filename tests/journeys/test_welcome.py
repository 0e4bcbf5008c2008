"""The first minute: nobody has to know how a kiosk is used to begin with it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.domain.visit import Screen
from tests.journeys.stage import Stage, on_stage


@pytest.fixture
def stage(qapp: object, tmp_path: Path) -> Iterator[Stage]:
    with on_stage(tmp_path) as stage:
        yield stage


def greeting(stage: Stage) -> QQuickItem:
    """The sentences that take turns."""
    waiting = [stage.kiosk.window.contentItem()]
    while waiting:
        item = waiting.pop()
        if item.property("stay") is not None:
            return item
        waiting += item.childItems()
    raise LookupError("there is no greeting")


def middle(item: QQuickItem) -> QPoint:
    return item.mapRectToScene(item.boundingRect()).center().toPoint()


def turn_to(stage: Stage, code: str) -> QQuickItem:
    """Wait until the greeting has stood in that language for a while."""
    item = greeting(stage)
    item.setProperty("stay", 200)
    rows = stage.kiosk.languages.greetings.rows
    stage.wait_for(
        lambda: any(row.code == code for row in stage.kiosk.languages.greetings.rows), "all"
    )
    rows = [row.code for row in stage.kiosk.languages.greetings.rows]
    stage.wait_for(lambda: item.property("settled") == rows.index(code), code)
    item.setProperty("stay", 60_000)
    return item


def language(stage: Stage) -> str:
    return str(stage.kiosk.session.language.code)


def test_every_language_has_its_turn(stage: Stage) -> None:
    seen: set[int] = set()
    item = greeting(stage)
    item.setProperty("stay", 60)
    for _ in range(100):
        QTest.qWait(10)
        seen.add(item.property("at"))
        if len(seen) == 3:
            break
    rows = stage.kiosk.languages.greetings.rows
    assert [row.code for row in rows] == ["ja", "ja@easy", "en"]
    assert rows[2].question == "How can we help you?"
    assert seen == {0, 1, 2}


def test_a_tap_beside_everything_begins_in_the_language_of_the_kiosk(stage: Stage) -> None:
    turn_to(stage, "en")
    stage.hand.touch(QPoint(540, 500))
    assert (stage.screen, language(stage)) == (Screen.HOME, "ja")


def test_a_tap_on_the_greeting_begins_in_its_language(stage: Stage) -> None:
    item = turn_to(stage, "en")
    stage.hand.touch(middle(item))
    assert (stage.screen, language(stage)) == (Screen.HOME, "en")


def test_a_finger_that_was_on_its_way_gets_the_language_it_set_out_for(stage: Stage) -> None:
    item = greeting(stage)
    stage.kiosk.languages.greetEveryone()
    item.setProperty("at", 2)
    stage.hand.touch(middle(item))
    assert language(stage) == "ja"


def test_the_first_key_begins(stage: Stage) -> None:
    QTest.keyClick(stage.kiosk.window, Qt.Key.Key_Return)
    assert stage.screen is Screen.HOME


def test_the_next_visitor_is_greeted_from_the_beginning(stage: Stage) -> None:
    item = turn_to(stage, "en")
    stage.tap("Start")
    stage.kiosk.session.end("left")
    assert (item.property("at"), item.property("settled")) == (0, 0)


def test_screen_readers_hear_one_greeting_that_stays(stage: Stage) -> None:
    turn_to(stage, "en")
    assert stage.shown().count(stage.say("How can we help you?")) == 1
    assert "How can we help you?" not in stage.shown()


def test_without_motion_the_greeting_stays(stage: Stage) -> None:
    item = greeting(stage)
    item.setProperty("turning", False)
    item.setProperty("stay", 20)
    QTest.qWait(150)
    assert item.property("at") == 0
    assert len(stage.kiosk.languages.greetings.rows) == 1
