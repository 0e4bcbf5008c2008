"""What QML made once stays and is used again (docs/decisions/0009): no act leaves a text behind."""

import gc
from pathlib import Path

from kiosk.domain.comfort import CONTRASTS, SIZES
from kiosk.domain.language import LANGUAGES
from kiosk.qt.ruby_text import RubyText
from tests.journeys.everywhere import frames
from tests.journeys.stage import Stage, on_stage


def texts_alive() -> int:
    """PySide keeps those too that QML has thrown away."""
    gc.collect()
    return sum(type(each) is RubyText for each in gc.get_objects())


def a_visit_that_tries_everything(stage: Stage) -> None:
    kiosk = stage.kiosk
    for guide in kiosk.catalogue.guides:
        kiosk.home.openGuide(guide)
        frames(stage, 1)
    for aside in (kiosk.shell.openComfort, kiosk.shell.takeHome, kiosk.shell.askPerson):
        aside()
        for language in LANGUAGES:
            kiosk.languages.choose(language.code)
            frames(stage, 1)
        kiosk.shell.back()
    for size, contrast in zip(SIZES, CONTRASTS, strict=True):
        kiosk.comfort.setSize(size)
        kiosk.comfort.setContrast(contrast)
        frames(stage, 1)
    for setting in ("original", "one-column", "low-reach"):
        for on in (True, False):
            kiosk.comfort.turn(setting, on)
            frames(stage, 1)
    kiosk.shell.goOn()
    kiosk.staff.open()
    frames(stage, 1)
    kiosk.staff.leave()
    kiosk.session.end("left")
    frames(stage, 2)


def test_a_visit_that_tries_everything_leaves_no_text_behind(qapp: object, tmp_path: Path) -> None:
    with on_stage(tmp_path) as stage:
        a_visit_that_tries_everything(stage)
        a_visit_that_tries_everything(stage)
        before = texts_alive()
        a_visit_that_tries_everything(stage)
        assert texts_alive() == before
