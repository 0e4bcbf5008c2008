"""The whole of it: every screen × language × size × contrast × orientation, from text to pixel."""

from pathlib import Path

import pytest

from tests.journeys.audit import complaints
from tests.journeys.audit_frame import (
    FIXED,
    Frame,
    cut_codes,
    left_in_english,
    small,
    tiny,
    untold,
    without_role,
)
from tests.journeys.contrast import TEXT, faint
from tests.journeys.everywhere import every_place, frames
from tests.journeys.stage import on_stage

SCREENS = {"portrait": (1080, 1920), "landscape": (1920, 1080), "laptop": (1366, 768)}
QUICK = {("ja", "l", "portrait"), ("en", "m", "landscape")}


def combinations() -> list[object]:
    return [
        pytest.param(
            *(language, size, screen),
            marks=() if (language, size, screen) in QUICK else pytest.mark.long,
        )
        for language in ("ja", "ja@easy", "en")
        for size in ("s", "m", "l", "xl")
        for screen in SCREENS
    ]


@pytest.mark.parametrize(("language", "size", "screen"), combinations())
def test_everything_a_resident_can_see(
    qapp: object, tmp_path: Path, language: str, size: str, screen: str
) -> None:
    wrong: list[str] = []
    with on_stage(tmp_path, size=SCREENS[screen]) as stage:
        window = stage.kiosk.window
        frame = Frame(stage)
        # In `make test` one contrast mode: the pixels of the others have tests of their own.
        contrasts = ("light",) if (language, size, screen) in QUICK else tuple(TEXT)
        for place in every_place(stage, language, size):
            found = complaints(window, stage.kiosk.settings.px_per_mm)
            found += [
                *untold(window),
                *without_role(window),
                *small(stage),
                *tiny(stage),
                *cut_codes(window),
            ]
            if language != "en":
                found += left_in_english(window)
            if place != "welcome":
                found += frame.moved()
            for contrast in contrasts:
                if stage.kiosk.session.visit is not None:
                    stage.kiosk.comfort.setContrast(contrast)
                    frames(stage, 1)
                found += faint(window, stage.kiosk.comfort.now.contrast)
            wrong += [f"{place}: {each}" for each in found]
        assert frame.met == set(FIXED)
    assert not wrong, f"{len(wrong)} complaints:\n" + "\n".join(wrong[:60])
