"""Every text of a screen that is no caption and no button is read aloud (R25)."""

from pathlib import Path

from kiosk.domain import ruby
from kiosk.domain.visit import Screen
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
