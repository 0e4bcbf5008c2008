"""Memory after many visits against memory after the first ones."""

import gc
from itertools import cycle
from pathlib import Path

from bench.at_work import AtWork
from bench.context import Context
from bench.row import Row
from kiosk.domain.language import LANGUAGES
from kiosk.domain.visit import Screen

_STEPS = 4


def measure(context: Context) -> list[Row]:
    """Visits through the real session, view models and window; every place is painted."""
    work = AtWork(context.paths("memory"))
    counts = context.counts
    guides = cycle(work.kiosk.catalogue.guides)
    tongues = cycle(language.code for language in LANGUAGES)
    try:
        for _ in range(counts.visits_first):
            _visit(work, next(guides), next(tongues))
        first = megabytes("Private_Dirty")
        for _ in range(counts.visits - counts.visits_first):
            _visit(work, next(guides), next(tongues))
        last = megabytes("Private_Dirty")
    finally:
        work.close()
    name = f"memory after {counts.visits:,} visits"
    other = f"after {counts.visits_first:,}"
    return [Row(name, last, "MB", first, other, 1.02)]


def megabytes(kind: str = "Pss", process: int | None = None) -> float:
    """Memory of a process (this one), MB, after collecting garbage here.

    `Pss` shares out what several processes use; it changes with what else runs on the machine.
    `Private_Dirty` is what the process alone wrote.
    """
    if process is None:
        gc.collect()
    text = Path(f"/proc/{process or 'self'}/smaps_rollup").read_text()
    line = next(line for line in text.splitlines() if line.startswith(f"{kind}:"))
    return int(line.split()[1]) / 1024


def _visit(work: AtWork, guide: str, language: str) -> None:
    session, kiosk = work.session, work.kiosk
    kiosk.languages.choose(language)
    work.paint()
    kiosk.home.openTopic(session.catalogue.guides[guide].topic)
    work.paint()
    if session.screen is Screen.TOPIC:
        kiosk.home.openGuide(guide)
        work.paint()
    kiosk.comfort.setSize("xl")
    for _ in range(_STEPS):
        step = session.step
        if session.screen is Screen.CHOICE and step is not None:
            kiosk.step.choose(step.choices[0].id)
        else:
            kiosk.shell.goOn()
        work.paint()
    kiosk.shell.askPerson()
    work.paint()
    session.end("left")
    work.paint()
