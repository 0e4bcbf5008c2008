"""Staff measure the screen with a card: by finger, by buttons, by keys; then all sizes follow."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from kiosk.app import SAME_PLACE_MM
from kiosk.domain.visit import Screen
from kiosk.settings import Settings, load
from kiosk.viewmodels.calibration import CARD_MM
from tests.journeys.stage import Stage, on_stage
from tests.journeys.ways import Actions, Finger, Keys

BEFORE = 4.03 * CARD_MM
TWICE = 2 * 4.03


@pytest.fixture
def stage(qapp: object, tmp_path: Path) -> Iterator[Stage]:
    """The screen where staff measure; the way to it is told elsewhere."""
    (tmp_path / "settings.json").write_text('{"idle_seconds": 240}')
    with on_stage(tmp_path, settings=Settings(idle_seconds=240)) as stage:
        stage.kiosk.session.open_staff(Screen.STAFF_HOME)
        stage.settle()
        stage.tap("Size of the screen")
        yield stage


def pull(stage: Stage, by: int) -> None:
    """Lay a finger on the end of the bar and pull it; the hand elsewhere only taps."""
    window, device = stage.kiosk.window, stage.hand._device
    above = stage.hand.place(stage.hand.find(stage.say("Shorter"))).top()
    start = QPoint(round(13.5 * 4.03 + stage.kiosk.calibration.property("cardPixels")), above - 60)
    finger = QTest.touchEvent(window, device)
    finger.press(0, start, window)
    finger.commit()
    for part in range(1, 11):
        finger = QTest.touchEvent(window, device)
        finger.move(0, start + QPoint(by * part // 10, 3), window)
        finger.commit()
        QTest.qWait(2)
    finger = QTest.touchEvent(window, device)
    finger.release(0, start + QPoint(by, 3), window)
    finger.commit()
    stage.settle()


def bar(stage: Stage) -> float:
    length: float = stage.kiosk.calibration.property("cardPixels")
    return length


@pytest.mark.parametrize("by", [83, -120])
def test_a_finger_pulls_the_end_of_the_bar(stage: Stage, by: int) -> None:
    pull(stage, by)
    assert bar(stage) == pytest.approx(BEFORE + by, abs=1)
    stage.tap("Save")
    assert stage.kiosk.calibration.property("pxPerMm") == pytest.approx(
        bar(stage) / CARD_MM, abs=1e-3
    )


@pytest.mark.parametrize("way", [Finger, Keys, Actions])
def test_taps_keys_and_switches_alone_do_the_same(
    stage: Stage, way: Callable[[Stage], Finger]
) -> None:
    hand = way(stage)
    for name in ("Longer", "Longer", "A little longer", "A little shorter", "Shorter", "Longer"):
        hand.press(stage.say(name))
    hand.press(stage.say("Save"))
    assert bar(stage) == pytest.approx(BEFORE + 20, abs=1)
    assert stage.kiosk.calibration.property("saved")
    hand.press(stage.say("It fits"))
    assert stage.screen is Screen.STAFF_HOME


def test_all_sizes_follow_at_once_and_after_a_restart(stage: Stage, tmp_path: Path) -> None:
    def height() -> int:
        return stage.hand.place(stage.hand.find(stage.say("Staff area"))).height()

    before = height()
    stage.kiosk.calibration.stretch(TWICE * CARD_MM)
    assert height() == before, "not before it is saved"
    stage.tap("Save")
    assert height() == pytest.approx(2 * before, abs=2)
    assert stage.kiosk.input.reach == pytest.approx(SAME_PLACE_MM * TWICE, rel=0.01)
    kept = json.loads((tmp_path / "settings.json").read_text())
    assert kept == {"idle_seconds": 240, "px_per_mm": pytest.approx(TWICE, rel=0.01)}
    assert load(tmp_path / "settings.json").px_per_mm == kept["px_per_mm"]


def test_the_check_shows_fifty_millimetres_and_a_coin(stage: Stage) -> None:
    stage.kiosk.calibration.stretch(5 * CARD_MM)
    stage.tap("Save")
    shown = stage.kiosk.window.grabWindow()
    row = stage.hand.place(stage.hand.find(stage.say("It fits"))).top() - 150
    paper = shown.pixelColor(shown.width() - 5, row)
    left = next(x for x in range(shown.width()) if shown.pixelColor(x, row) != paper)
    edges = [
        x
        for x in range(1, shown.width())
        if (shown.pixelColor(x, row) == paper) != (shown.pixelColor(x - 1, row) == paper)
    ]
    assert edges[0] == left
    assert edges[1] - edges[0] == pytest.approx(250, abs=1), "50 mm at 5 px/mm"
    assert 100 < edges[3] - edges[2] <= 113, "the coin is 22.6 mm wide where it is widest"


def test_who_goes_back_without_saving_changed_nothing(stage: Stage, tmp_path: Path) -> None:
    stage.tap("Longer")
    stage.tap("Staff area")
    assert stage.kiosk.calibration.property("pxPerMm") == 4.03
    assert json.loads((tmp_path / "settings.json").read_text()) == {"idle_seconds": 240}
    stage.tap("Size of the screen")
    assert bar(stage) == pytest.approx(BEFORE)
