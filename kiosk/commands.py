"""What each command of the command line does; each gives the exit code."""

import argparse
import logging
import os
import shutil
import signal
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.building import building
from kiosk.domain.errors import UsageError, WorldError
from kiosk.paths import Paths, default_data
from kiosk.settings import Settings, load

if TYPE_CHECKING:
    from kiosk.app import Kiosk

DONE, FAILED = 0, 1


def _paths(asked: argparse.Namespace) -> Paths:
    guides = getattr(asked, "guides", Paths().guides)
    if not guides.is_dir():
        raise UsageError(f"There is no folder {guides}.", "Name a folder with guides.")
    return Paths(guides=guides, data=getattr(asked, "data", None) or default_data())


def _writable(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / ".writable"
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise WorldError(
            f"The folder {folder} cannot be written: {error.strerror}.",
            "Name another with --data, or allow writing.",
        ) from error


def _settings(asked: argparse.Namespace, paths: Paths) -> Settings:
    settings = load(paths.settings)
    return replace(
        settings,
        language=getattr(asked, "lang", settings.language),
        px_per_mm=getattr(asked, "px_per_mm", settings.px_per_mm),
    )


def run(asked: argparse.Namespace) -> int:
    paths = _paths(asked)
    _writable(paths.data)
    settings = _settings(asked, paths)
    _log_to(paths.data / "kiosk.log")
    with building():
        from kiosk.app import Kiosk
        from kiosk.qt.application import make_application
        from kiosk.qt.lock import hold
        from kiosk.qt.messages import log_qt_messages

        log_qt_messages()
        application = make_application()
        lock = hold(paths.data)
        kiosk = Kiosk(paths, settings)
        _recover_from_bugs(kiosk)
        kiosk.show(asked.screen, windowed=asked.windowed or asked.screen is not None)
    for number in (signal.SIGINT, signal.SIGTERM):
        # Not quit(): that closes the window at once, and this may be in the midst of painting it.
        signal.signal(number, lambda *_: application.exit())
    application.exec()
    kiosk.close()
    lock.unlock()
    return DONE


def _log_to(file: Path) -> None:
    from logging.handlers import RotatingFileHandler

    handlers: list[logging.Handler] = [logging.StreamHandler()]
    handlers.append(RotatingFileHandler(file, maxBytes=1_000_000, backupCount=3, encoding="utf-8"))
    logging.basicConfig(
        level=logging.INFO,
        format="%(asctime)s %(levelname)s %(name)s: %(message)s",
        handlers=handlers,
    )


def _recover_from_bugs(kiosk: "Kiosk") -> None:
    """A bug is logged whole, the visit is forgotten, the welcome screen returns."""

    def report(kind: type[BaseException], error: BaseException, trace: object) -> None:
        if issubclass(kind, KeyboardInterrupt):
            return
        logging.getLogger("kiosk").critical("a bug", exc_info=error)
        kiosk.post(kiosk.recover)

    sys.excepthook = report


def _need_no_display() -> None:
    """Qt ends the program where there is no display, unless it is told to paint into memory."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def tour(asked: argparse.Namespace) -> int:
    paths = _paths(asked)
    _need_no_display()
    from kiosk.tour import play

    _writable(asked.out)
    data = asked.out / "data"
    if hasattr(asked, "data"):
        data = paths.data
    elif data.exists():
        # The tour's own data: a new tour is a new kiosk's first start.
        shutil.rmtree(data)
    _writable(data)
    paths = replace(paths, data=data)
    settings = _settings(asked, paths)
    logging.basicConfig(level=logging.ERROR)
    count = play.tour(
        paths, settings, asked.out, asked.screen, asked.size, asked.contrast, asked.guide
    )
    print(f"{count} screens are in {asked.out}")
    return DONE


def guides_check(asked: argparse.Namespace) -> int:
    if asked.folder is not None:
        asked.guides = asked.folder
    from kiosk.content.loader import load as load_guides

    catalogue = load_guides(_paths(asked).guides)
    for problem in catalogue.problems:
        print(problem, file=sys.stderr)
    if catalogue.problems:
        print(f"{len(catalogue.problems)} mistakes; sound guides: {len(catalogue.guides)}")
        return FAILED
    print(f"{len(catalogue.guides)} guides are sound")
    return DONE


def guides_list(asked: argparse.Namespace) -> int:
    from kiosk.content.loader import load as load_guides

    catalogue = load_guides(_paths(asked).guides)
    for guide in catalogue.guides.values():
        print(f"{guide.id}\t{guide.topic}\t{len(guide.steps)} steps\t{guide.title.source}")
    return DONE


def guides_graph(asked: argparse.Namespace) -> int:
    from kiosk.content.graph import mermaid
    from kiosk.content.loader import load as load_guides

    catalogue = load_guides(_paths(asked).guides)
    guide = catalogue.guides.get(asked.guide)
    if guide is None:
        known = ", ".join(catalogue.guides) or "none"
        raise UsageError(f"There is no guide “{asked.guide}”.", f"There are: {known}.")
    print(mermaid(guide))
    return DONE


def journal_verify(asked: argparse.Namespace) -> int:
    from kiosk.journal.verify import verify

    report = verify(_paths(asked).journal)
    if report.finding is not None:
        print(f"kiosk: {report.finding}", file=sys.stderr)
        return FAILED
    print(f"{report.rows} rows, none changed, removed or put in; head {report.head}")
    return DONE


def journal_export(asked: argparse.Namespace) -> int:
    from kiosk.journal.export import export_events_csv
    from kiosk.journal.sessions import JournalReader

    count = export_events_csv(JournalReader(_paths(asked).journal), asked.csv)
    print(f"{count} events are in {asked.csv}")
    return DONE


def doctor(asked: argparse.Namespace) -> int:
    paths = _paths(asked)
    _need_no_display()
    from kiosk.doctor import examine

    sound = True
    for finding in examine(paths):
        mark = "ok" if finding.ok else "!!"
        print(f"{mark}  {finding.name}: {finding.text}")
        sound = sound and finding.ok
    return DONE if sound else FAILED
