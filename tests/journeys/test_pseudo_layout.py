"""Longer languages and those from right to left: their screens are whole before anyone translates.

Long texts are tried at the largest size, Arabic letters at the usual and the largest.
"""

from pathlib import Path

import pytest

from tests.journeys.audit import complaints
from tests.journeys.everywhere import every_place
from tests.journeys.stage import on_stage

PORTRAIT, LANDSCAPE, LAPTOP = (1080, 1920), (1920, 1080), (1366, 768)


def wrong_in(
    folder: Path, language: str, text_size: str, size: tuple[int, int], only: str = ""
) -> list[str]:
    """What the audit says of every place, of one guide where one is named."""
    found: list[str] = []
    places = 0
    with on_stage(folder, size=size) as stage:
        for place in every_place(stage, language, text_size, only=only):
            places += 1
            wrong = complaints(stage.kiosk.window, stage.kiosk.settings.px_per_mm)
            found += [f"{place}: {each}" for each in wrong]
    assert places > 30, "the walk saw hardly any screens"
    return found


@pytest.mark.parametrize(
    ("language", "text_size", "size"),
    [("en-XA", "xl", PORTRAIT), ("ar-XB", "m", LANDSCAPE)],
)
def test_one_guide_is_whole(
    qapp: object, tmp_path: Path, language: str, text_size: str, size: tuple[int, int]
) -> None:
    found = wrong_in(tmp_path, language, text_size, size, only="moving-in")
    assert not found, f"{len(found)} complaints:\n" + "\n".join(found[:60])


@pytest.mark.long
@pytest.mark.parametrize(
    ("language", "text_size", "size"),
    [
        ("en-XA", "xl", PORTRAIT),
        ("en-XA", "xl", LANDSCAPE),
        ("ar-XB", "m", PORTRAIT),
        ("ar-XB", "m", LANDSCAPE),
        ("ar-XB", "xl", PORTRAIT),
        ("ar-XB", "xl", LANDSCAPE),
        ("ar-XB", "s", LAPTOP),
        ("en-XA", "s", LAPTOP),
    ],
)
def test_every_guide_is_whole(
    qapp: object, tmp_path: Path, language: str, text_size: str, size: tuple[int, int]
) -> None:
    found = wrong_in(tmp_path, language, text_size, size)
    assert not found, f"{len(found)} complaints:\n" + "\n".join(found[:60])
