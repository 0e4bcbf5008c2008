"""Everyone sees and hears as they need it, and the next person finds the kiosk as it was."""

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain.comfort import CONTRASTS, SIZES, SPEEDS, VOLUMES, Comfort
from kiosk.domain.visit import Screen
from kiosk.viewmodels.comfort import ComfortViewModel
from tests.support.session import Stand


@pytest.fixture
def stand(qtbot: QtBot) -> Stand:
    return Stand()


@pytest.fixture
def comfort(stand: Stand) -> ComfortViewModel:
    return ComfortViewModel(stand.session, read_aloud=False)


def changed(stand: Stand) -> list[tuple[str, str]]:
    return [
        (str(event.values["setting"]), str(event.values["value"]))
        for event in stand.journal.events
        if event.type.name == "setting-changed"
    ]


def test_a_visit_begins_with_the_standard(comfort: ComfortViewModel) -> None:
    assert comfort.now == Comfort()
    assert comfort.isStandard


def test_every_setting_can_be_chosen_and_is_logged_without_words(
    stand: Stand, comfort: ComfortViewModel
) -> None:
    for size in reversed(SIZES):
        comfort.setSize(size)
        assert comfort.size == size
    for contrast in reversed(CONTRASTS):
        comfort.setContrast(contrast)
        assert comfort.contrast == contrast
    for speed in SPEEDS:
        comfort.setSpeed(speed)
        assert comfort.speed == speed
    comfort.setReadAloud(True)
    assert comfort.readAloud
    told = changed(stand)
    assert ("size", "xl") in told
    assert ("contrast", "dark") in told
    assert ("speed", "200") in told
    assert told[-1] == ("read-aloud", "on")


def test_what_does_not_exist_changes_nothing(stand: Stand, comfort: ComfortViewModel) -> None:
    comfort.setSize("huge")
    comfort.setContrast("pink")
    comfort.setSpeed(101)
    assert comfort.isStandard
    assert stand.journal.events == []


def test_the_same_choice_again_is_not_logged_again(stand: Stand, comfort: ComfortViewModel) -> None:
    comfort.setSize("xl")
    comfort.setSize("xl")
    assert changed(stand) == [("size", "xl")]


def test_slower_and_faster_go_through_seven_speeds_and_stop_at_the_ends(
    comfort: ComfortViewModel,
) -> None:
    heard = []
    for _ in range(8):
        comfort.slower()
    for _ in range(8):
        heard.append(comfort.speed)
        comfort.faster()
    assert heard == [50, 65, 80, 100, 125, 160, 200, 200]


def test_standard_resets_all_and_keeps_the_place(stand: Stand, comfort: ComfortViewModel) -> None:
    stand.open("papers", "shop")
    comfort.setSize("xl")
    comfort.setReadAloud(True)
    comfort.standard()
    assert comfort.isStandard
    assert stand.session.screen is Screen.STEP
    assert changed(stand)[-1] == ("all", "standard")
    comfort.standard()
    assert changed(stand).count(("all", "standard")) == 1


@pytest.mark.parametrize("reason", ["finished", "left", "idle", "interrupted"])
def test_after_a_visit_everything_is_standard_again(
    stand: Stand, comfort: ComfortViewModel, qtbot: QtBot, reason: str
) -> None:
    comfort.setSize("xl")
    comfort.setContrast("dark")
    comfort.setSpeed(50)
    comfort.setReadAloud(True)
    with qtbot.waitSignal(comfort.changed):
        stand.session.end(reason)
    assert comfort.isStandard
    assert comfort.now == Comfort()


def test_where_staff_let_every_visit_be_read_aloud_that_is_the_standard(stand: Stand) -> None:
    comfort = ComfortViewModel(stand.session, read_aloud=True)
    assert comfort.readAloud
    comfort.setReadAloud(False)
    assert not comfort.isStandard
    stand.session.end("left")
    assert comfort.readAloud
    assert comfort.isStandard


def test_the_screen_hears_of_every_change(comfort: ComfortViewModel, qtbot: QtBot) -> None:
    for act in (
        lambda: comfort.setSize("l"),
        lambda: comfort.setContrast("soft"),
        comfort.faster,
        lambda: comfort.setReadAloud(True),
        comfort.standard,
    ):
        with qtbot.waitSignal(comfort.changed):
            act()
