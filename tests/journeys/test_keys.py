"""Keys reach and do everything, on every screen of residents and of staff (R47)."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.domain.place import STAFF, Screen
from kiosk.domain.visit import Visit
from kiosk.settings import Settings
from tests.journeys.audit import clip_of
from tests.journeys.everywhere import frames
from tests.journeys.stage import Stage, on_stage
from tests.journeys.ways import Keys, Switches, TenKeys

PORTRAIT, LANDSCAPE = (1080, 1920), (1920, 1080)
GUIDE = "convenience-store-certificates"
PIN = "402917"
PAD = Qt.KeyboardModifier.KeypadModifier
MANY = 120
"""More controls than any screen has on all its pages."""


def at_step(stage: Stage, step: str) -> None:
    """Put the visitor on a step of the guide."""

    def go(visit: Visit) -> None:
        visit.start_over()
        visit.open_guide(GUIDE)
        visit._show(step)

    stage.kiosk.session.act(go)


def at_trouble(stage: Stage) -> None:
    steps = stage.kiosk.catalogue.guides[GUIDE].steps.values()
    step = next(each for each in steps if any(stuck.say for stuck in each.stuck))
    at_step(stage, step.id)
    told = next(number for number, stuck in enumerate(step.stuck) if stuck.say)
    stage.kiosk.session.act(lambda visit: visit.open_stuck(told))


def a_step(stage: Stage, *, asks: bool) -> str:
    guide = stage.kiosk.catalogue.guides[GUIDE]
    return next(step.id for step in guide.steps.values() if step.asks is asks)


def aside(screen: Screen) -> Callable[[Stage], None]:
    return lambda stage: stage.kiosk.session.act(lambda visit: visit.look_aside(screen))


def act(action: Callable[[Visit], object]) -> Callable[[Stage], None]:
    return lambda stage: stage.kiosk.session.act(action)


WAYS: dict[Screen, Callable[[Stage], None]] = {
    Screen.WELCOME: lambda stage: stage.kiosk.session.end("left"),
    Screen.HOME: act(lambda visit: visit.start_over()),
    Screen.LANGUAGES: aside(Screen.LANGUAGES),
    Screen.COMFORT: aside(Screen.COMFORT),
    Screen.ABOUT: aside(Screen.ABOUT),
    Screen.KEYS: aside(Screen.KEYS),
    Screen.ASK_PERSON: aside(Screen.ASK_PERSON),
    Screen.NO_GUIDE: act(lambda visit: visit.open_no_guide()),
    Screen.TOPIC: act(lambda visit: visit.open_topic("moving")),
    Screen.OVERVIEW: act(lambda visit: visit.open_guide(GUIDE)),
    Screen.CHOICE: lambda stage: at_step(stage, a_step(stage, asks=True)),
    Screen.STEP: lambda stage: at_step(stage, a_step(stage, asks=False)),
    Screen.TROUBLES: act(lambda visit: visit.open_troubles()),
    Screen.STUCK: at_trouble,
    Screen.TAKE_HOME: aside(Screen.TAKE_HOME),
    Screen.FINISH: act(lambda visit: visit.finish()),
    Screen.IDLE: act(lambda visit: visit.ask_if_present()),
}


def every_screen(stage: Stage, size: str) -> Iterator[Screen]:
    for screen in Screen:
        if screen in STAFF:
            stage.kiosk.session.go_outside(screen)
        else:
            WAYS[screen](stage)
        if stage.kiosk.session.visit is not None:
            stage.kiosk.comfort.setSize(size)
        assert stage.screen is screen
        stage.settle()
        yield screen


def reachable(stage: Stage) -> list[QQuickItem]:
    """Every control that is not switched off, on the page that is shown."""
    return [each.object() for each in stage.hand.controls() if not each.state().disabled]


def name(item: QQuickItem) -> str:
    return QAccessible.queryAccessibleInterface(item).text(QAccessible.Text.Name)


def place(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(item.boundingRect())


@pytest.mark.parametrize(
    ("size", "letters", "forward"),
    [
        (PORTRAIT, "m", Qt.Key.Key_Tab),
        (LANDSCAPE, "xl", Qt.Key.Key_Tab),
        (PORTRAIT, "xl", Qt.Key.Key_Backtab),
    ],
    ids=["on", "on through many pages", "back through many pages"],
)
def test_the_keys_go_round_every_screen_and_never_get_stuck(
    qapp: object, tmp_path: Path, size: tuple[int, int], letters: str, forward: Qt.Key
) -> None:
    wrong: list[str] = []
    with on_stage(tmp_path, size=size) as stage:
        window = stage.kiosk.window
        for screen in every_screen(stage, letters):
            first = window.activeFocusItem()
            round_trip: list[QQuickItem] = []
            there: set[str] = set()
            for _ in range(MANY):
                # What stands on another page is not there until it is turned to.
                there |= {name(item) for item in reachable(stage)}
                QTest.keyClick(window, forward)
                item = window.activeFocusItem()
                round_trip.append(item)
                seen = clip_of(item).height()
                if seen < min(item.height(), item.parentItem().height()) - 1:
                    wrong.append(f"{screen}: only {seen:.0f} px of “{name(item)}” are seen")
                if item is first:
                    break
            # One button turns all pages; its name depends on the page it is met on.
            turning = {stage.say("Show more"), stage.say("Show the beginning again")}
            missed = there - turning - {name(item) for item in round_trip}
            if missed or round_trip[-1] is not first or len(set(round_trip)) < len(round_trip):
                wrong.append(f"{screen}: {[name(item) for item in round_trip]}, missed {missed}")
    assert not wrong, "\n" + "\n".join(wrong)


def test_a_long_text_is_read_to_its_end_and_again_with_one_button(
    qapp: object, tmp_path: Path
) -> None:
    with on_stage(tmp_path, size=LANDSCAPE) as stage:
        person = Keys(stage)
        at_step(stage, a_step(stage, asks=False))
        stage.kiosk.comfort.setSize("xl")
        frames(stage)
        more, again = stage.say("Show more"), stage.say("Show the beginning again")
        person.press(more)
        while person.focused() == more:
            person.key(Qt.Key.Key_Return)
            stage.settle()
        assert person.focused() == again, "the focus stays where it is"
        person.press(again)
        assert person.focused() == more


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE], ids=["upright", "lying"])
def test_the_order_is_that_of_reading(qapp: object, tmp_path: Path, size: tuple[int, int]) -> None:
    wrong: list[str] = []
    with on_stage(tmp_path, size=size) as stage:
        window = stage.kiosk.window
        for screen in every_screen(stage, "m"):
            first = reachable(stage)[0]
            for _ in reachable(stage):
                before = window.activeFocusItem()
                QTest.keyClick(window, Qt.Key.Key_Tab)
                after = window.activeFocusItem()
                # The page turns under the focus, and after the last control comes the first.
                if clip_of(before).height() < before.height() - 1 or after is first:
                    continue
                at, to = place(before), place(after)
                same_row = at.top() < to.center().y() < at.bottom()
                # Of two cards beside each other the first is read to its end.
                above = to.bottom() <= at.top() and to.left() < at.right()
                if (same_row and to.left() < at.left()) or above:
                    wrong.append(f"{screen}: “{name(after)}” after “{name(before)}”")
    assert not wrong, "\n" + "\n".join(wrong)


def test_a_new_place_begins_at_the_main_button_or_at_the_first_thing_to_choose(
    qapp: object, tmp_path: Path
) -> None:
    with on_stage(tmp_path) as stage:
        begins = {}
        for screen in every_screen(stage, "m"):
            item = stage.kiosk.window.activeFocusItem()
            begins[screen] = "main" if item.property("kind") == "filled" else name(item)
    for screen in (Screen.WELCOME, Screen.OVERVIEW, Screen.STEP, Screen.COMFORT, Screen.IDLE):
        assert begins[screen] == "main"
    assert begins[Screen.STAFF_PIN] == "main"
    guide = stage.kiosk.catalogue.guides[GUIDE]
    first = guide.steps[a_step(stage, asks=True)].choices[0]
    assert begins[Screen.CHOICE] == first.text.source


def test_the_focus_returns_to_where_one_came_from(qapp: object, tmp_path: Path) -> None:
    with on_stage(tmp_path) as stage:
        person = Keys(stage)
        at_step(stage, a_step(stage, asks=False))
        stage.settle()
        for english in ("Text and colours", "Ask a person", "Take home"):
            button = stage.say(english)
            person.press(button)
            assert person.focused() != button
            person.back()
            assert person.focused() == button


def test_a_visit_leaves_no_focus_behind(qapp: object, tmp_path: Path) -> None:
    """Where the last person was must not show to the next one."""
    with on_stage(tmp_path) as stage:
        for _ in range(2):
            person = Keys(stage)
            assert person.focused() == stage.say("Start")
            person.press("English")
            person.press("Something else")
            stage.kiosk.session.end("left")
            stage.settle()


def test_staff_type_their_pin_with_the_keys_and_keep_their_screen(
    qapp: object, tmp_path: Path
) -> None:
    with on_stage(tmp_path) as stage:
        window, kiosk = stage.kiosk.window, stage.kiosk

        def type_pin(pin: str, modifier: Qt.KeyboardModifier) -> None:
            for digit in pin:
                QTest.keyClick(window, getattr(Qt.Key, f"Key_{digit}"), modifier)
            QTest.keyClick(window, Qt.Key.Key_Enter, modifier)
            stage.wait_for(lambda: not kiosk.staff.property("busy"), "the PIN")
            stage.settle()

        kiosk.session.go_outside(Screen.STAFF_SETUP)
        stage.settle()
        QTest.keyClick(window, Qt.Key.Key_8)
        QTest.keyClick(window, Qt.Key.Key_Backspace)
        type_pin(PIN, Qt.KeyboardModifier.NoModifier)
        type_pin(PIN, PAD)
        assert stage.screen is Screen.WELCOME
        Keys(stage).press(stage.say("Staff"))
        type_pin("111222", PAD)
        assert stage.screen is Screen.STAFF_PIN
        type_pin(PIN, PAD)
        inside = stage.screen
        assert inside in STAFF - {Screen.STAFF_PIN}
        # Keys for residents would begin a visit here.
        for key in (Qt.Key.Key_F1, Qt.Key.Key_F3, Qt.Key.Key_Plus, Qt.Key.Key_F2, Qt.Key.Key_Home):
            QTest.keyClick(window, key)
            stage.settle()
            assert stage.screen is inside
        Keys(stage).back()
        assert stage.screen is Screen.WELCOME


def test_each_key_of_a_pad_does_what_its_help_says(qapp: object, tmp_path: Path) -> None:
    with on_stage(tmp_path) as stage:
        kiosk, pad = stage.kiosk, TenKeys(stage)
        pad.press("日本語")
        at_step(stage, a_step(stage, asks=False))
        stage.settle()
        there = kiosk.session.place

        def press(key: Qt.Key) -> Screen:
            pad.key(key)
            stage.settle()
            return stage.screen

        assert press(Qt.Key.Key_Asterisk) is Screen.ASK_PERSON
        assert press(Qt.Key.Key_Slash) is Screen.LANGUAGES
        assert press(Qt.Key.Key_9) is Screen.KEYS
        told = stage.shown()
        assert stage.say("Move on") in told
        for _ in range(3):
            press(Qt.Key.Key_7)
        assert kiosk.session.place == there
        speed, volume = kiosk.comfort.speed, kiosk.comfort.volume
        press(Qt.Key.Key_3)
        assert kiosk.comfort.speed > speed
        press(Qt.Key.Key_1)
        assert kiosk.comfort.speed == speed
        press(Qt.Key.Key_Plus)
        assert kiosk.comfort.volume > volume
        press(Qt.Key.Key_Minus)
        assert kiosk.comfort.volume == volume
        press(Qt.Key.Key_0)
        assert kiosk.comfort.readAloud
        assert stage.heard
        assert kiosk.session.place == there
        press(Qt.Key.Key_9)
        assert any(stage.say("plus") in sentence for sentence in stage.heard)


def test_who_cannot_see_hears_where_the_keys_are(qapp: object, tmp_path: Path) -> None:
    """R25: a screen is read, then each control that the keys move to, and what was chosen."""
    with on_stage(tmp_path) as stage:
        kiosk, pad = stage.kiosk, TenKeys(stage)
        kiosk.languages.choose("en")
        pad.key(Qt.Key.Key_0)
        stage.settle()
        for screen in (Screen.HOME, Screen.CHOICE, Screen.COMFORT):
            WAYS[screen](stage)
            stage.settle()
            for _ in reachable(stage):
                stage.heard.clear()
                pad.key(Qt.Key.Key_6)
                stage.settle()
                assert "".join(stage.heard).startswith(pad.focused()), f"on {screen}"
        pad.press("Small")
        assert stage.heard[-1] == "Small, chosen"
        before = kiosk.session.place
        pad.key(Qt.Key.Key_0)
        stage.settle()
        assert kiosk.session.place == before
        assert stage.heard[-1] != "Small, chosen", "the screen is read again"
        assert kiosk.comfort.readAloud


def test_staff_may_give_a_key_another_meaning(qapp: object, tmp_path: Path) -> None:
    settings = Settings(keys={"F23": "help", "Escape": "nothing"})
    with on_stage(tmp_path, settings=settings) as stage:
        person = Keys(stage)
        person.press("日本語")
        person.key(Qt.Key.Key_F23)
        assert stage.screen is Screen.KEYS
        stage.settle()
        assert "F23" in stage.shown()
        person.key(Qt.Key.Key_Escape)
        assert stage.screen is Screen.KEYS


def test_with_two_switches_the_ring_never_goes_away(qapp: object, tmp_path: Path) -> None:
    with on_stage(tmp_path, settings=Settings(two_switches=True)) as stage:
        person = Switches(stage)
        for screen in every_screen(stage, "m"):
            stage.hand.touch(stage.kiosk.window.contentItem().boundingRect().center().toPoint())
            item = stage.kiosk.window.activeFocusItem()
            ring = item.findChild(QQuickItem, "ring")
            assert ring is not None, f"nothing has the focus on {screen}"
            assert ring.isVisible(), f"no ring on {screen}"
        kiosk = stage.kiosk
        kiosk.session.end("left")
        person.press("English")
        assert stage.screen is Screen.HOME
        kiosk.shell.openKeys()
        assert "One switch" in stage.shown()
