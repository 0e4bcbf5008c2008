"""One table says what each key does; staff change it key by key."""

import re

import pytest

from kiosk.domain.keys import DIGITS, ERASERS, KEYS, STANDARD, TWO_SWITCHES, Command, table
from kiosk.paths import ROOT


@pytest.mark.parametrize("command", [each for each in Command if each is not Command.NOTHING])
def test_every_command_has_a_key(command: Command) -> None:
    assert command in STANDARD.values()


@pytest.mark.parametrize("used", [STANDARD, TWO_SWITCHES, DIGITS, ERASERS])
def test_every_key_that_is_used_may_be_named(used: object) -> None:
    assert set(used) <= KEYS


def test_a_bare_number_pad_is_enough_for_a_whole_visit() -> None:
    on_pad = {command for key, command in STANDARD.items() if key.startswith("Num")}
    # What was done so far is lost by starting over: not beside the keys that a hand looks for.
    assert set(Command) - on_pad == {Command.START_OVER, Command.NOTHING}


def test_two_switches_move_on_and_select() -> None:
    keys = table({}, two_switches=True)
    assert keys["Space"] is Command.NEXT
    assert keys["Enter"] is Command.SELECT
    assert keys["Escape"] is Command.BACK, "whoever has more keys may use them"
    assert table({}, two_switches=False)["Space"] is Command.SELECT


def test_what_staff_set_is_over_everything_and_named_first_in_the_help() -> None:
    keys = table({"Space": "help", "F23": "next", "Escape": "nothing"}, two_switches=True)
    assert keys["Space"] is Command.HELP
    assert keys["Escape"] is Command.NOTHING
    assert next(key for key in keys if keys[key] is Command.NEXT) == "F23"


def test_the_operators_handbook_lists_the_keys_as_they_are() -> None:
    text = (ROOT / "docs/operators.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([a-z-]+)` \| [^|]* \| ([A-Z][^|]*) \|$", text, re.MULTILINE)
    listed = {command: keys.split(", ") for command, keys in rows if command in list(Command)}
    assert listed == {
        command.value: [key for key, each in STANDARD.items() if each is command]
        for command in dict.fromkeys(STANDARD.values())
    }
