"""Whatever is pressed, in whatever order: no error, no warning, no dead end, no leak.

A Qt warning or an exception inside Qt's callbacks fails the test by itself (pytest-qt).
"""

import gc
import logging
from pathlib import Path

import pytest

from bench.rows.memory import megabytes
from kiosk.device.memory import give_back
from kiosk.domain.comfort import CONTRASTS, SIZES
from kiosk.domain.language import LANGUAGES
from kiosk.domain.visit import Screen
from kiosk.journal.verify import verify
from tests.journeys.everywhere import every_place, staff_places
from tests.journeys.monkey import Monkey
from tests.journeys.stage import Stage, on_stage

SEED = 20261123


def a_person_can_still_be_helped(stage: Stage, trail: list[str]) -> None:
    """From wherever the kiosk is: it comes back to its first screen, and a guide can be begun."""
    story = "\n".join(trail)
    for _ in range(6):
        # A voice that still speaks counts as somebody there (R39).
        stage.settle()
        if stage.screen is not Screen.WELCOME:
            stage.touch_nothing(400)
    assert stage.screen is Screen.WELCOME, story
    stage.tap("Start")
    stage.settle()
    assert stage.screen is Screen.HOME, story
    stage.kiosk.home.openGuide(next(iter(stage.kiosk.catalogue.guides)))
    stage.settle()
    stage.tap("Start this guide")
    assert stage.screen in (Screen.STEP, Screen.CHOICE), story
    stage.kiosk.session.end("left")


def play(stage: Stage, monkey: Monkey, acts: int) -> None:
    for number in range(1, acts + 1):
        monkey.act()
        if number % 250 == 0:
            a_person_can_still_be_helped(stage, monkey.trail)
            stage.heard.clear()


def show_everything_once(stage: Stage) -> None:
    """Every text in every size and language, alone and with what can be switched on.

    Screens, rows and the shapes of letters are made when they are first met, and kept.
    """
    for language in LANGUAGES:
        for size, contrast in zip(SIZES, CONTRASTS, strict=True):
            for place in every_place(stage, language.code, size, contrast):
                if place == "home":
                    for setting in ("original", "one-column", "low-reach"):
                        stage.kiosk.comfort.turn(setting, True)
            for _ in every_place(stage, language.code, size, contrast):
                pass


def private_megabytes(stage: Stage) -> float:
    """What the process takes while each screen shows what it shows at first.

    A screen that is hidden keeps its last picture, and large letters make large pictures: without
    the walk the same kiosk takes 10 % more or less by where the last visit happened to go.
    """
    for language in ("en", "ja"):
        for _ in every_place(stage, language, "m"):
            pass
    for _ in staff_places(stage):
        pass
    stage.settle()
    gc.collect()
    give_back()
    return megabytes("Private_Dirty")


def test_pressing_everything_for_a_while(
    qapp: object, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with on_stage(tmp_path) as stage:
        monkey = Monkey(stage, SEED)
        play(stage, monkey, 500)
    assert len(monkey.screens) >= 10, f"hardly any screen was met: {monkey.screens}"
    assert not [each for each in caplog.records if each.levelno >= logging.ERROR]
    assert verify(tmp_path / "journal.db").ok


@pytest.mark.long
def test_twenty_thousand_acts_leave_nothing_behind(
    qapp: object, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with on_stage(tmp_path) as stage:
        show_everything_once(stage)
        monkey = Monkey(stage, SEED)
        play(stage, monkey, 10_000)
        warm = private_megabytes(stage)
        play(stage, monkey, 20_000)
        grown = private_megabytes(stage) / warm - 1
    assert grown <= 0.02, f"memory grew by {grown:.1%} of {warm:.0f} MB"
    assert not [each for each in caplog.records if each.levelno >= logging.ERROR]
    assert verify(tmp_path / "journal.db").ok
