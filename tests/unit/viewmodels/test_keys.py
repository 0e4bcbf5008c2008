"""Keys do what they stand for, where it makes sense, and once."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain import keys
from kiosk.domain.keys import Command
from kiosk.domain.place import STAFF, Screen
from kiosk.viewmodels.keys import KeyCommands, KeysViewModel
from tests.support.session import Stand

STANDARD = keys.table({}, two_switches=False)
FOCUS = {Command.NEXT: "moved True", Command.PREVIOUS: "moved False", Command.SELECT: "selected"}


class Done:
    """Stands for everything that keys can do, and notes what was done."""

    def __init__(self) -> None:
        self.all: list[str] = []

    def __getattr__(self, name: str) -> Callable[..., None]:
        return lambda *given: self.all.append(" ".join([name, *given]))


class Desk:
    """A session and its keys."""

    def __init__(
        self, first: Screen = Screen.WELCOME, language: str = "en", moving_ms: int = 0
    ) -> None:
        self.stand = Stand(first=first, language=language)
        self.done = Done()
        self.commands = KeyCommands(
            self.stand.session,
            *[self.done] * 4,
            STANDARD,
            self.stand.clock,
            500,
            moving_ms,
        )
        self.commands.moved.connect(lambda forward: self.done.all.append(f"moved {forward}"))
        self.commands.selected.connect(lambda: self.done.all.append("selected"))

    def press(self, key: str, after: int = 0) -> list[str]:
        """What a key does."""
        self.stand.clock.forward(after)
        self.done.all.clear()
        self.taken = self.commands.press(key)
        return list(self.done.all)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk()


@pytest.mark.parametrize(
    ("key", "does"),
    [
        ("Tab", "moved True"),
        ("Backtab", "moved False"),
        ("Enter", "selected"),
        ("Escape", "back"),
        ("F1", "openKeys"),
        ("F2", "press"),
        ("F3", "askPerson"),
        ("F4", "openLanguages"),
        ("VolumeUp", "louder"),
        ("VolumeDown", "softer"),
        ("F6", "faster"),
        ("F5", "slower"),
        ("Home", "startOver"),
    ],
)
def test_a_key_does_what_the_table_says(desk: Desk, key: str, does: str) -> None:
    assert desk.press(key) == [does]
    assert desk.taken


@pytest.mark.parametrize("key", ["A", "5", "F12", ""])
def test_any_other_key_is_left_alone(desk: Desk, key: str) -> None:
    assert desk.press(key) == []
    assert not desk.taken


@pytest.mark.parametrize("screen", sorted(STAFF))
def test_nothing_of_a_visit_happens_on_the_screens_of_staff(qtbot: QtBot, screen: Screen) -> None:
    desk = Desk(screen)
    allowed = {**FOCUS, Command.BACK: "back"}
    for key in sorted(set(STANDARD) - keys.ERASERS - keys.DIGITS):
        does = [allowed[STANDARD[key]]] if STANDARD[key] in allowed else []
        assert desk.press(key, after=1000) == does, key
        assert desk.taken


@pytest.mark.parametrize("screen", [Screen.STAFF_PIN, Screen.STAFF_SETUP, Screen.STAFF_NEW_PIN])
def test_where_digits_are_typed_digits_type(qtbot: QtBot, screen: Screen) -> None:
    desk = Desk(screen)
    typed = [desk.press(key) for key in ("5", "Num5", "5", "Backspace", "Delete")]
    assert typed == [["digit 5"]] * 3 + [["erase"]] * 2
    assert desk.press("Enter") == ["selected"]


def test_a_trembling_second_press_leads_no_further(desk: Desk) -> None:
    """R19: the same key within half a second; moving on quickly is meant."""
    assert desk.press("Enter") == ["selected"]
    assert desk.press("Enter", after=499) == []
    assert desk.taken, "nor does anything else get it"
    assert desk.press("Enter", after=1) == ["selected"]
    assert desk.press("Escape", after=100) == ["back"]
    assert [desk.press("Tab") for _ in range(3)] == [["moved True"]] * 3
    assert [desk.press("NumPlus") for _ in range(2)] == [["louder"]] * 2


def test_the_help_names_the_keys_of_this_kiosk(qtbot: QtBot) -> None:
    stand = Stand()
    table = keys.table({"F23": "next", "F1": "nothing"}, two_switches=False)
    help_ = KeysViewModel(stand.session, table, two_switches=False)
    stand.session.act(lambda visit: visit.look_aside(Screen.KEYS))
    told = {row.label: row.text.split() for row in help_.rows.rows}
    assert told["Move on"] == ["F23", "6", "2"]
    assert told["Louder"] == ["+", "PageUp"]
    assert "F1" not in told["How to use the keys"]
    assert not any("nothing" in label.lower() for label in told)
    said = dict(help_.narrate())
    assert list(said)[:2] == ["title", "text"]
    assert len(said) == 2 + len(told)
    assert said["louder"] == "Louder: plus, PageUp"
    assert said["previous"] == "Move back: 4, 8, left arrow"


def test_with_two_switches_the_help_speaks_of_switches(qtbot: QtBot) -> None:
    stand = Stand()
    table = keys.table({}, two_switches=True)
    help_ = KeysViewModel(stand.session, table, two_switches=True)
    stand.session.act(lambda visit: visit.look_aside(Screen.KEYS))
    assert "switch" in help_.text
    assert not help_.rows.rows


def test_from_right_to_left_the_arrow_that_leads_on_points_to_the_left(qtbot: QtBot) -> None:
    desk = Desk(language="ar-XB")
    assert [desk.press(key) for key in ("Left", "Num4", "Down")] == [["moved True"]] * 3
    assert [desk.press(key) for key in ("Right", "Num6", "Up")] == [["moved False"]] * 3
    help_ = KeysViewModel(desk.stand.session, STANDARD, two_switches=False)
    desk.stand.session.act(lambda visit: visit.look_aside(Screen.KEYS))
    told = {row.id: row.text.split() for row in help_.rows.rows}
    assert told["next"] == ["4", "2", "←"]


def test_what_the_keys_reach_is_named_and_whether_it_is_chosen(desk: Desk) -> None:
    desk.stand.session.start()
    desk.commands.reached("Large", False)
    desk.commands.reached("Small", True)
    assert desk.done.all == ["name Large", "name Small, chosen"]


def test_on_the_screens_of_staff_nothing_is_named(desk: Desk) -> None:
    """A digit that the keys are on is a digit of the PIN (R31)."""
    for screen in STAFF:
        desk.stand.session.go_outside(screen)
        desk.commands.reached("7", False)
    assert desk.done.all == []


def test_where_staff_want_it_every_key_waits_for_a_trembling_hand(qtbot: QtBot) -> None:
    """EN 301 549, 5.8: also a key that only moves, changes the voice or types."""
    desk = Desk(moving_ms=2000)
    for key, does in (("Num6", "moved True"), ("NumPlus", "louder")):
        assert desk.press(key) == [does]
        assert desk.press(key, after=1999) == []
        assert desk.press(key, after=1) == [does]
    desk.stand.session.go_outside(Screen.STAFF_SETUP)
    desk.press("7")
    assert desk.press("7", after=1999) == []
    assert desk.press("8") == ["digit 8"]
    assert desk.press("7", after=1) == ["digit 7"]
