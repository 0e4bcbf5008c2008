"""From choosing a language in the list to the step painted in it."""

from itertools import cycle

from bench.at_work import AtWork, Tap
from bench.context import Context
from bench.row import FRAME_MS, Row
from bench.rows.tap import rows
from kiosk.domain.language import LANGUAGES
from kiosk.domain.visit import Screen


def measure(context: Context) -> list[Row]:
    """Switch on step after step, each time to the next language."""
    work = AtWork(context.paths("language"))
    taps: list[Tap] = []
    languages = cycle((*LANGUAGES[1:], LANGUAGES[0]))
    try:
        for guide in work.kiosk.catalogue.guides:
            work.open_guide(guide)
            while len(taps) < context.counts.switches and work.onward() is not None:
                taps.append(_switch(work, next(languages).code))
            if len(taps) >= context.counts.switches:
                break
    finally:
        work.close()
    return rows("switching the language", taps, FRAME_MS, 6.0, "one frame")


def _switch(work: AtWork, code: str) -> Tap:
    name = next(language.own_name for language in LANGUAGES if language.code == code)
    work.tap("Language")
    while work.centre(name) is None:
        work.tap_text("Show more")
    tap = work.tap(name)
    if work.session.language.code != code or work.session.screen is Screen.LANGUAGES:
        raise RuntimeError(f"the kiosk does not speak {code} after “{name}” was tapped")
    return tap
