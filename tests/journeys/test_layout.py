"""Every screen in every language, size and orientation: nothing cut, nothing small, all named."""

from pathlib import Path

import pytest
from PySide6.QtQuick import QQuickWindow

from kiosk.settings import Settings
from tests.journeys.audit import complaints
from tests.journeys.everywhere import every_place, frames, staff_places
from tests.journeys.stage import on_stage

ORIENTATIONS = {"portrait": (1080, 1920), "landscape": (1920, 1080)}
LANGUAGES = ("ja", "ja@easy", "en")


@pytest.mark.parametrize("orientation", ORIENTATIONS)
@pytest.mark.parametrize(
    "size",
    [
        pytest.param("s", marks=pytest.mark.long),
        "m",
        pytest.param("l", marks=pytest.mark.long),
        "xl",
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_screen_is_whole(
    qapp: object, tmp_path: Path, language: str, size: str, orientation: str
) -> None:
    wrong: list[str] = []
    places = 0
    with on_stage(tmp_path, size=ORIENTATIONS[orientation]) as stage:
        for place in every_place(stage, language, size):
            places += 1
            found = complaints(stage.kiosk.window, stage.kiosk.settings.px_per_mm)
            wrong += [f"{place}: {each}" for each in found]
    assert places > 30, "the walk saw hardly any screens"
    assert not wrong, f"{len(wrong)} complaints:\n" + "\n".join(wrong[:60])


@pytest.mark.parametrize("orientation", [*ORIENTATIONS, "laptop"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_staff_screen_is_whole(
    qapp: object, tmp_path: Path, language: str, orientation: str
) -> None:
    wrong: list[str] = []
    size = ORIENTATIONS.get(orientation, (1366, 768))
    with on_stage(tmp_path, size=size, settings=Settings(language=language)) as stage:
        for place in staff_places(stage):
            found = complaints(stage.kiosk.window, stage.kiosk.settings.px_per_mm)
            wrong += [f"{place}: {each}" for each in found]
    assert not wrong, "\n".join(wrong)


def test_a_class_laptop_shows_every_screen_whole(qapp: object, tmp_path: Path) -> None:
    wrong: list[str] = []
    with on_stage(tmp_path, size=(1366, 768)) as stage:
        for place in every_place(stage, "ja", "s"):
            found = complaints(stage.kiosk.window, stage.kiosk.settings.px_per_mm)
            wrong += [f"{place}: {each}" for each in found]
    assert not wrong, "\n".join(wrong[:60])


def test_a_question_without_text_and_facts_leaves_no_room_for_them(
    qapp: object, tmp_path: Path
) -> None:
    with on_stage(tmp_path) as stage:
        kiosk = stage.kiosk

        def question() -> None:
            kiosk.shell.startOver()
            kiosk.home.openGuide("moving-in")
            kiosk.shell.goOn()
            frames(stage)
            assert not kiosk.choice.text
            assert not kiosk.choice.facts.count

        question()
        kiosk.step.choose("not-yet")
        frames(stage)
        assert kiosk.step.text
        assert kiosk.step.facts.count, "a step has both, while questions are out of sight"
        question()
        assert [heights(stage.kiosk.window, part) for part in ("Passage", "FactLines")] == [
            [0],
            [0],
        ]


def heights(window: QQuickWindow, part: str) -> list[float]:
    """How high each of these parts is that are shown."""
    waiting, found = [window.contentItem()], []
    while waiting:
        item = waiting.pop()
        if item.isVisible():
            waiting += item.childItems()
            if item.metaObject().className().startswith(f"{part}_"):
                found.append(item.height())
    return found
