"""Every text of a screen that is no caption and no button is read aloud (R25)."""

from pathlib import Path

import pytest

from kiosk.domain import ruby
from kiosk.domain.visit import Screen
from kiosk.settings import Settings
from tests.journeys.audit import texts
from tests.journeys.everywhere import every_place
from tests.journeys.stage import Stage, on_stage

GUIDE = "moving-in"
SILENT = (Screen.WELCOME, Screen.LANGUAGES)
"""Names of languages, each for those who read it; the keys say them."""


def bare(text: str) -> str:
    """A text without its spaces and line breaks."""
    return "".join(text.split())


def unheard(stage: Stage) -> set[str]:
    """Texts that name a block, under which they are to be read, and that the voice leaves out."""
    narrate = stage.kiosk.speech._narration.get(stage.kiosk.session.screen, lambda: ())
    told = bare("".join(ruby.plain(text) for _, text in narrate()))
    found = set()
    for seen in texts(stage.kiosk.window):
        text = seen.item.property("plainText")
        if seen.item.property("block") and bare(text) not in told:
            found.add(f"{stage.screen}: {text}")
    return found


def test_every_text_that_is_to_be_read_is_read(qapp: object, tmp_path: Path) -> None:
    missing: set[str] = set()
    screens: set[Screen] = set()
    with on_stage(tmp_path) as stage:
        for _ in every_place(stage, "en", "m", only=GUIDE):
            if stage.screen not in SILENT:
                missing |= unheard(stage)
                screens.add(stage.screen)
    assert Screen.ABOUT in screens
    assert len(screens) > 12
    assert not missing


def test_who_turns_the_page_hears_that_page(
    qapp: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with on_stage(tmp_path, settings=Settings(language="en")) as stage:
        kiosk = stage.kiosk
        stage.tap("Start")
        kiosk.comfort.setSize("xl")
        kiosk.home.openGuide(GUIDE)
        kiosk.comfort.setReadAloud(True)
        stage.settle()
        stage.tap("Show the beginning again")
        stage.settle()
        read: list[list[str]] = []
        monkeypatch.setattr(kiosk.reader, "read", lambda said, language: read.append(list(said)))
        kiosk.speech.voice_state("speaking")
        stage.tap("Show more")
        (sentences,) = read
        whole = "".join(text for _, text in kiosk.overview.narrate())
        assert sentences[0] in stage.shown(), "it begins with what can be seen now"
        assert not ruby.plain(whole).startswith(sentences[0]), "and not at the beginning"
