"""Staff measure the screen with a card; what they measured holds at once and after a restart."""

import json
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain.visit import Screen
from kiosk.settings import Settings, load
from kiosk.viewmodels.calibration import CARD_MM, CalibrationViewModel, bounds
from tests.support.session import Stand


class Kiosk:
    def __init__(self, folder: Path) -> None:
        self.file = folder / "settings.json"
        self.session = Stand().session
        self.size = CalibrationViewModel(self.session, self.file, 4.03, lambda: 1080)
        self.session.open_staff(Screen.STAFF_SIZE)


@pytest.fixture
def kiosk(qtbot: QtBot, tmp_path: Path) -> Kiosk:
    return Kiosk(tmp_path)


def test_the_bar_begins_as_long_as_a_card_is_believed_to_be(kiosk: Kiosk) -> None:
    assert kiosk.size.cardPixels == pytest.approx(4.03 * CARD_MM)
    assert kiosk.size.scaleText == "4.03 pixels a millimetre"


def test_what_was_measured_holds_at_once_and_after_a_restart(kiosk: Kiosk, qtbot: QtBot) -> None:
    kiosk.file.write_text('{"idle_seconds": 240}')
    kiosk.size.stretch(428)
    assert kiosk.size.pxPerMm == 4.03, "not before it is saved"
    with qtbot.waitSignal(kiosk.size.changed):
        kiosk.size.save()
    assert kiosk.size.pxPerMm == 5.0
    assert kiosk.size.saved
    assert load(kiosk.file) == Settings(px_per_mm=5.0, idle_seconds=240), "other keys are kept"


@pytest.mark.parametrize(
    ("act", "length"),
    [
        (lambda size: size.lengthen(1), 346),
        (lambda size: size.lengthen(-10), 335),
        (lambda size: size.stretch(400.4), 400),
        (lambda size: size.stretch(-5), 113),
        (lambda size: size.stretch(99_999), 770),
        (lambda size: [size.lengthen(10) for _ in range(200)], 770),
    ],
)
def test_the_bar_changes_by_whole_pixels_within_its_bounds(kiosk: Kiosk, act, length: int) -> None:  # type: ignore[no-untyped-def]
    act(kiosk.size)
    assert kiosk.size.cardPixels == length


@pytest.mark.parametrize(
    ("screen", "short_side", "millimetres"),
    [
        ("10.1 inch, 1280x800", 800, 136),
        ("15.6 inch, 1366x768", 768, 194),
        ("15.6 inch, 3840x2160", 2160, 194),
        ("21.5 inch, 1920x1080", 1080, 268),
        ("55 inch, 1920x1080", 1080, 685),
        ("65 inch, 3840x2160", 2160, 809),
    ],
)
def test_every_screen_a_kiosk_can_have_can_be_measured(
    screen: str, short_side: int, millimetres: int
) -> None:
    least, most = bounds(short_side)
    card = CARD_MM * short_side / millimetres
    assert least <= card <= most <= short_side, screen
    assert load_scale(least / CARD_MM)
    assert load_scale(most / CARD_MM)


def load_scale(scale: float) -> bool:
    """Whether the settings take such a scale."""
    return 1 <= round(scale, 3) <= 40


def test_who_leaves_without_saving_changed_nothing(kiosk: Kiosk) -> None:
    kiosk.size.stretch(428)
    kiosk.session.leave_staff()
    kiosk.session.open_staff(Screen.STAFF_SIZE)
    assert kiosk.size.cardPixels == pytest.approx(4.03 * CARD_MM)
    assert not kiosk.file.exists()


def test_after_the_check_one_can_measure_again(kiosk: Kiosk) -> None:
    kiosk.size.stretch(428)
    kiosk.size.save()
    kiosk.size.again()
    assert not kiosk.size.saved
    assert kiosk.size.cardPixels == 428


@pytest.mark.parametrize("text", ["{", "[]"])
def test_settings_that_cannot_be_read_are_not_written_over(kiosk: Kiosk, text: str) -> None:
    kiosk.file.write_text(text)
    kiosk.size.stretch(428)
    kiosk.size.save()
    assert kiosk.size.message.startswith("The size could not be saved. It stays as it was.")
    assert "settings.json" in kiosk.size.message
    assert (kiosk.size.pxPerMm, kiosk.size.saved) == (4.03, False)
    assert kiosk.file.read_text() == text
    kiosk.file.write_text(json.dumps({}))
    kiosk.size.save()
    assert (kiosk.size.message, kiosk.size.saved) == ("", True)


def test_a_disk_that_takes_nothing_is_said(kiosk: Kiosk) -> None:
    kiosk.size.stretch(428)
    kiosk.file.mkdir()
    kiosk.size.save()
    assert "could not be saved" in kiosk.size.message
    assert kiosk.size.pxPerMm == 4.03
