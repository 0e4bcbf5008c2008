"""Memory in use at a step, against Chromium showing a page of the same text in kiosk mode."""

import html
import shutil
import subprocess
import time
from pathlib import Path

from bench.at_work import AtWork
from bench.context import Context
from bench.row import Row
from bench.rows.memory import megabytes

NAME = "memory in use at a step"
_SETTLE_SECONDS = 5.0


def measure(context: Context) -> list[Row]:
    """The kiosk's process with its helpers against all of Chromium's."""
    paths = context.paths("browser")
    work = AtWork(paths)
    try:
        work.open_guide(next(iter(work.kiosk.catalogue.guides)))
        work.onward()
        work.onward()
        work.rest(1.0)
        ours = megabytes()
        page = _page(work, paths.data / "step.html")
    finally:
        work.close()
    browser = shutil.which("chromium")
    if browser is None:
        return [Row(NAME, ours, "MB", note="not measured: no chromium")]
    return [Row(NAME, ours, "MB", _browser(browser, page), "Chromium, same step", 0.5)]


def _page(work: AtWork, file: Path) -> Path:
    session = work.session
    step = session.step
    assert step is not None
    text = html.escape(session.text(step.text))
    picture = f'<img width="100%" src="{step.picture.as_uri()}">' if step.picture else ""
    file.write_text(
        f'<!doctype html><meta charset="utf-8"><h1>{html.escape(session.text(step.title))}</h1>'
        f"{picture}<p>{text}</p><button>Back</button><button>Next</button>",
        encoding="utf-8",
    )
    return file


def _browser(program: str, page: Path) -> float:
    browser = subprocess.Popen(
        [
            *(program, "--headless=new", "--kiosk", "--no-sandbox", "--disable-gpu"),
            *("--no-first-run", "--window-size=1080,1920"),
            *(f"--user-data-dir={page.parent}/chromium", page.as_uri()),
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        # Nothing tells when a browser is done loading; memory after a while is what it keeps.
        time.sleep(_SETTLE_SECONDS)
        return sum(megabytes(process=process) for process in _family(browser.pid))
    finally:
        browser.terminate()
        browser.wait()


def _family(process: int) -> list[int]:
    children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    return [process, *(each for child in children for each in _family(int(child)))]
