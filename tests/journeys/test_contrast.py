"""Contrast of everything on the screen, from the pixels that were painted (R7, R8, R9)."""

from pathlib import Path

import numpy as np
import pytest

from tests.journeys.contrast import Lights, faint, luminance, ratio, text_contrast
from tests.journeys.everywhere import every_place, staff_places
from tests.journeys.stage import on_stage
from tests.journeys.test_layout import ORIENTATIONS


def painted(ink: int, ground: int) -> Lights:
    area = np.full((20, 60, 3), ground, np.uint8)
    area[8:10, 5:50] = ink
    return luminance(area)


def test_the_measure_knows_grey_from_black() -> None:
    assert text_contrast(painted(0, 255)) == pytest.approx(21)
    assert text_contrast(painted(0x76, 255)) == pytest.approx(4.54, abs=0.02)
    assert text_contrast(painted(255, 0)) == pytest.approx(21)
    assert ratio(0.0, 0.0) == 1


def test_the_ground_of_small_bold_letters_is_what_is_between_them() -> None:
    area = painted(0, 255)
    area[:, 5:40] = np.linspace(0.1, 0.9, 35)
    assert text_contrast(area) == pytest.approx(21)


def complaints(data: Path, language: str, size: str, orientation: str, contrast: str) -> list[str]:
    found: list[str] = []
    with on_stage(data, size=ORIENTATIONS[orientation]) as stage:
        for place in every_place(stage, language, size, contrast):
            # The welcome screen comes before anybody chose.
            mode = stage.kiosk.comfort.now.contrast
            found += [f"{place}: {each}" for each in faint(stage.kiosk.window, mode)]
    return found


@pytest.mark.parametrize(
    ("contrast", "language", "size", "orientation"),
    [
        ("standard", "ja", "m", "portrait"),
        ("soft", "ja@easy", "s", "portrait"),
        ("dark", "en", "m", "landscape"),
    ],
)
def test_every_text_and_control_stands_out(
    qapp: object, tmp_path: Path, contrast: str, language: str, size: str, orientation: str
) -> None:
    found = complaints(tmp_path, language, size, orientation, contrast)
    assert not found, f"{len(found)} complaints:\n" + "\n".join(found[:60])


def test_staff_read_their_screens(qapp: object, tmp_path: Path) -> None:
    found: list[str] = []
    with on_stage(tmp_path) as stage:
        for place in staff_places(stage):
            found += [f"{place}: {each}" for each in faint(stage.kiosk.window, "standard")]
    assert not found, "\n".join(found[:60])
