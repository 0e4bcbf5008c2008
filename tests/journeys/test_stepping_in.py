"""Staff are called in the middle of a visit, see where the visitor is, and give the kiosk back."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.device.pin import StaffPin
from kiosk.domain.visit import STAFF, Screen
from kiosk.journal.sessions import JournalReader
from tests.journeys.everywhere import frames
from tests.journeys.stage import Stage, on_stage
from tests.journeys.test_staff import PIN, type_pin
from tests.journeys.ways import Actions

GUIDE = "moving-in"


@pytest.fixture
def stage(qapp: object, tmp_path: Path) -> Iterator[Stage]:
    """A kiosk with a PIN and an English visitor who likes it large and dark."""
    StaffPin(tmp_path / "staff.json").set_pin(PIN)
    with on_stage(tmp_path) as stage:
        stage.hand.tap("English")
        stage.kiosk.comfort.setSize("l")
        stage.kiosk.comfort.setContrast("dark")
        yield stage


def at_home(stage: Stage) -> None:
    stage.kiosk.shell.startOver()


def at_overview(stage: Stage) -> None:
    at_home(stage)
    stage.kiosk.home.openGuide(GUIDE)


def at_question(stage: Stage) -> None:
    at_overview(stage)
    stage.kiosk.shell.goOn()


def at_step(stage: Stage) -> None:
    at_question(stage)
    step = stage.kiosk.session.step
    assert step is not None
    stage.kiosk.step.choose(step.choices[0].id)
    while stage.screen is Screen.CHOICE:
        step = stage.kiosk.session.step
        assert step is not None
        stage.kiosk.step.choose(step.choices[0].id)


def after(before: Callable[[Stage], None], act: Callable[[Stage], object]) -> Callable[..., None]:
    def go(stage: Stage) -> None:
        before(stage)
        act(stage)

    return go


def in_visit(act: Callable[..., object]) -> Callable[[Stage], object]:
    return lambda stage: stage.kiosk.session.act(act)


WAYS: dict[Screen, Callable[[Stage], None]] = {
    Screen.HOME: at_home,
    Screen.TOPIC: after(at_home, in_visit(lambda visit: visit.open_topic("certificates"))),
    Screen.NO_GUIDE: after(at_home, lambda stage: stage.kiosk.home.openNothing()),
    Screen.OVERVIEW: at_overview,
    Screen.CHOICE: at_question,
    Screen.STEP: at_step,
    Screen.TROUBLES: after(at_step, in_visit(lambda visit: visit.open_troubles())),
    Screen.STUCK: after(at_step, lambda stage: say_helps(stage)),
    Screen.TAKE_HOME: after(at_step, lambda stage: stage.kiosk.shell.takeHome()),
    Screen.ASK_PERSON: after(at_step, lambda stage: stage.kiosk.shell.askPerson()),
    Screen.FINISH: after(at_step, in_visit(lambda visit: visit.finish())),
    Screen.LANGUAGES: after(at_step, lambda stage: stage.kiosk.shell.openLanguages()),
    Screen.COMFORT: after(at_step, lambda stage: stage.kiosk.shell.openComfort()),
    Screen.ABOUT: after(at_step, lambda stage: stage.kiosk.shell.openAbout()),
    Screen.KEYS: after(at_step, lambda stage: stage.kiosk.shell.openKeys()),
    Screen.IDLE: after(at_step, in_visit(lambda visit: visit.ask_if_present())),
}


def say_helps(stage: Stage) -> None:
    """To the first problem of a guide that a sentence helps with."""
    session = stage.kiosk.session
    visit = session.visit
    assert visit is not None
    for guide in stage.kiosk.catalogue.guides.values():
        for step in guide.steps.values():
            for number, stuck in enumerate(step.stuck):
                if stuck.say and not step.asks:
                    at_home(stage)
                    stage.kiosk.home.openGuide(guide.id)
                    visit._show(step.id)
                    stage.kiosk.step.openTrouble(number)
                    return


def call_staff(stage: Stage) -> None:
    """As a visitor does it: ask a person; the clerk who comes finds the way in on that screen."""
    stage.tap("Ask a person")


def step_in(stage: Stage) -> None:
    stage.tap("Staff")
    assert stage.screen is Screen.STAFF_PIN
    for digit in PIN:
        stage.kiosk.staff.digit(digit)
    stage.tap("OK")
    stage.wait_for(lambda: not stage.kiosk.staff.property("busy"), "the PIN to be tried")
    stage.settle()
    assert stage.screen is Screen.STAFF_HOME


def left_as_it_is(stage: Stage) -> tuple[object, ...]:
    """All that must be the same when staff have gone: what is shown, to the last word."""
    visit = stage.kiosk.session.visit
    assert visit is not None
    frames(stage)
    return (
        visit.id,
        visit.place,
        dict(visit.answers),
        stage.kiosk.session.language.code,
        stage.kiosk.comfort.now,
        stage.kiosk.window.property("color").name(),
        stage.shown(),
    )


def test_there_is_a_way_here_to_every_screen_of_a_visit() -> None:
    assert set(WAYS) == set(Screen) - STAFF - {Screen.WELCOME}


@pytest.mark.parametrize(
    "screens",
    [
        pytest.param((Screen.HOME, Screen.STEP, Screen.COMFORT, Screen.IDLE), id="some"),
        pytest.param(tuple(WAYS), marks=pytest.mark.long, id="every"),
    ],
)
def test_staff_step_in_from_every_screen_and_give_it_back_as_it_was(
    stage: Stage, screens: tuple[Screen, ...]
) -> None:
    for screen in screens:
        WAYS[screen](stage)
        stage.settle()
        assert stage.screen is screen
        place = stage.kiosk.session.place
        call_staff(stage)
        before = left_as_it_is(stage)
        step_in(stage)
        Actions(stage).press(stage.say("Guides to mend"))
        assert stage.screen is Screen.STAFF_GUIDES
        stage.tap("Give back")
        assert left_as_it_is(stage) == before, screen
        stage.tap("Return")
        if screen is Screen.IDLE:
            assert stage.screen is Screen.STEP, "asking a person answered the question"
        elif screen is not Screen.ASK_PERSON:
            assert stage.kiosk.session.place == place


def test_staff_read_in_their_language_where_the_visitor_is(stage: Stage) -> None:
    at_step(stage)
    session = stage.kiosk.session
    guide, step = session.guide, session.step
    assert guide is not None
    assert step is not None
    call_staff(stage)
    step_in(stage)
    shown = stage.shown()
    for text in (guide.title.source, step.title.source, "English", stage.say("White on black")):
        assert text in shown
    assert stage.kiosk.window.property("color").name().lower() == "#fbfaf6", "in standard colours"


def test_the_journal_tells_of_the_stepping_in_and_the_visit_goes_on(
    stage: Stage, tmp_path: Path
) -> None:
    at_step(stage)
    visit = stage.kiosk.session.visit
    assert visit is not None
    call_staff(stage)
    step_in(stage)
    stage.clock.forward(60)
    stage.tap("Give back")
    stage.tap("Return")
    stage.tap("Next")
    stage.kiosk.session.end("left")
    stage.settle()
    labels = [row.label for row in JournalReader(tmp_path / "journal.db").session(visit.id)]
    assert labels.count("利用終了") == 1
    told = [label for label in labels if label in ("人をよぶ", "職員の対応", "職員の対応のおわり")]
    assert told == ["人をよぶ", "職員の対応", "職員の対応のおわり"]
    assert labels.index("職員の対応のおわり") < labels.index("利用終了")


def close(stage: Stage) -> None:
    stage.tap("Give back")


def escape(stage: Stage) -> None:
    QTest.keyClick(stage.kiosk.window, Qt.Key.Key_Escape)
    stage.settle()


@pytest.mark.parametrize(("leave", "typed"), [(close, ""), (escape, "12"), (close, "111222")])
def test_who_does_not_know_the_pin_is_back_where_the_visitor_was(
    stage: Stage, leave: Callable[[Stage], None], typed: str
) -> None:
    at_step(stage)
    call_staff(stage)
    before = left_as_it_is(stage)
    stage.tap("Staff")
    if typed:
        type_pin(stage, typed)
        stage.wait_for(lambda: not stage.kiosk.staff.property("busy"), "an answer")
        stage.settle()
    assert stage.screen is Screen.STAFF_PIN
    leave(stage)
    assert left_as_it_is(stage) == before


@pytest.mark.parametrize("name", [None, "Size of the screen"])
def test_staff_who_forget_to_give_it_back_leave_no_screen_of_theirs(
    stage: Stage, name: str | None
) -> None:
    at_step(stage)
    call_staff(stage)
    place = stage.kiosk.session.place
    step_in(stage)
    if name:
        stage.tap(name)
    stage.touch_nothing(stage.kiosk.settings.idle_seconds + 1)
    assert stage.screen is Screen.IDLE
    assert stage.kiosk.session.language.code == "en", "the visitor is asked in their language"
    stage.settle()
    stage.tap("Continue")
    assert stage.kiosk.session.place == place
    step_in_again = stage.kiosk.session.visit
    stage.touch_nothing(stage.kiosk.settings.idle_seconds + 1)
    stage.touch_nothing(stage.kiosk.settings.countdown_seconds + 1)
    assert stage.screen is Screen.WELCOME
    assert step_in_again is not stage.kiosk.session.visit


def test_the_pin_is_changed_on_the_screen(stage: Stage, tmp_path: Path) -> None:
    stage.kiosk.session.end("left")
    stage.settle()
    stage.tap("Staff")
    type_pin(stage, PIN)
    stage.wait_for(lambda: stage.screen is Screen.STAFF_HOME, "the staff area")
    stage.settle()
    stage.tap("Change the PIN")
    for pin in (PIN, "730184", "730184"):
        type_pin(stage, pin)
        stage.wait_for(lambda: not stage.kiosk.staff.property("busy"), "an answer")
        stage.settle()
    assert stage.screen is Screen.STAFF_HOME
    assert stage.say("The PIN is changed.") in stage.shown()
    stage.tap("Close")
    for pin, screen in ((PIN, Screen.STAFF_PIN), ("730184", Screen.STAFF_HOME)):
        if stage.screen is Screen.WELCOME:
            stage.tap("Staff")
        type_pin(stage, pin)
        stage.wait_for(lambda: not stage.kiosk.staff.property("busy"), "an answer")
        stage.settle()
        assert stage.screen is screen
