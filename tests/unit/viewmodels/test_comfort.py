"""Everyone sees and hears as they need it, and the next person finds the kiosk as it was."""

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain.comfort import CONTRASTS, SIZES, SPEEDS, VALUES, VOLUMES, Comfort
from kiosk.domain.events import SETTING, VALUE
from kiosk.domain.visit import Screen
from kiosk.speech.player import DEFAULT_VOLUME
from kiosk.speech.player import VOLUMES as GAINS
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
    for volume in VOLUMES:
        comfort.setVolume(volume)
        assert comfort.volume == volume
    comfort.setReadAloud(True)
    assert comfort.readAloud
    told = changed(stand)
    assert ("size", "xl") in told
    assert ("contrast", "dark") in told
    assert ("speed", "200") in told
    assert ("volume", "1") in told
    assert told[-1] == ("read-aloud", "on")


@pytest.mark.parametrize(
    ("setting", "shown"),
    [
        ("read-aloud", "readAloud"),
        ("furigana", "furigana"),
        ("original", "original"),
        ("low-reach", "lowReach"),
        ("one-column", "oneColumn"),
        ("motion", "motion"),
    ],
)
def test_a_switch_turns_only_what_it_is_for(
    stand: Stand, comfort: ComfortViewModel, setting: str, shown: str
) -> None:
    before = getattr(comfort, shown)
    comfort.turn(setting, not before)
    assert getattr(comfort, shown) is not before
    assert changed(stand) == [(setting, "off" if before else "on")]
    comfort.turn(setting, not before)
    assert len(changed(stand)) == 1
    comfort.turn(setting, before)
    assert comfort.isStandard


def test_no_other_setting_can_be_switched(comfort: ComfortViewModel) -> None:
    with pytest.raises(ValueError, match="size"):
        comfort.turn("size", True)


def test_every_setting_and_value_has_a_name_for_staff() -> None:
    for setting, values in VALUES.items():
        SETTING.check(setting)
        assert SETTING.label(setting) != setting
        for value in values:
            VALUE.check(value)
            assert VALUE.label(value)


def test_every_step_of_loudness_has_its_gain() -> None:
    assert len(VOLUMES) == len(GAINS)
    assert GAINS[Comfort().volume - 1] == DEFAULT_VOLUME


def test_softer_and_louder_go_through_five_steps_and_stop_at_the_ends(
    comfort: ComfortViewModel, qtbot: QtBot
) -> None:
    set_to = []
    for _ in range(5):
        comfort.softer()
    for _ in range(6):
        set_to.append(comfort.volume)
        comfort.louder()
    assert set_to == [1, 2, 3, 4, 5, 5]
    with qtbot.assertNotEmitted(comfort.voiceChanged):
        comfort.louder()
    with qtbot.waitSignal(comfort.voiceChanged):
        comfort.softer()


def test_furigana_are_of_japanese_and_the_original_of_the_others(
    stand: Stand, comfort: ComfortViewModel, qtbot: QtBot
) -> None:
    assert not comfort.inJapanese
    assert "original" in dict(comfort.narrate())
    assert "furigana" not in dict(comfort.narrate())
    with qtbot.waitSignal(comfort.languageChanged):
        stand.session.act(lambda visit: visit.choose_language("ja@easy"))
    assert comfort.inJapanese
    assert "original" not in dict(comfort.narrate())
    assert "furigana" in dict(comfort.narrate())


def test_where_staff_want_nothing_to_move_that_is_the_standard(stand: Stand) -> None:
    comfort = ComfortViewModel(stand.session, read_aloud=False, motion=False)
    assert not comfort.motion
    comfort.turn("motion", True)
    stand.session.end("left")
    assert not comfort.motion
    assert comfort.isStandard


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
        comfort.louder,
        lambda: comfort.setReadAloud(True),
        lambda: comfort.turn("low-reach", True),
        comfort.standard,
    ):
        with qtbot.waitSignal(comfort.changed):
            act()
