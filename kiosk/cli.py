"""The command line: what the program can be asked to do, and what its exit code means.

0 done, 1 a check failed, 2 wrong usage. Nobody sees a traceback for what a person can cause.
"""

import argparse
import logging
import os
import shutil
import signal
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from kiosk import __version__
from kiosk.building import building
from kiosk.domain.errors import UsageError, WorldError
from kiosk.domain.language import LANGUAGES, by_code
from kiosk.paths import Paths, default_data
from kiosk.settings import Settings, load

if TYPE_CHECKING:
    from kiosk.app import Kiosk

DONE, FAILED, USAGE = 0, 1, 2

Command = Callable[[argparse.Namespace], int]


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message[:1].upper()}{message[1:]}.", f"See {self.prog} --help.")


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what `arguments` (default: those of the process) ask; the exit code."""
    try:
        asked = _parser().parse_args(arguments)
        command: Command = asked.command
        code = command(asked)
        # Now, not at the end of the process: a reader that went away is noticed only here.
        sys.stdout.flush()
        return code
    except UsageError as error:
        print(f"kiosk: {error}", file=sys.stderr)
        return USAGE
    except WorldError as error:
        print(f"kiosk: {error}", file=sys.stderr)
        return FAILED
    except BrokenPipeError:
        # The reader of our output went away (| head): nothing is wrong with us. What is left to
        # write must go somewhere, else Python complains when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        return FAILED


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="kiosk", description="A help kiosk for public procedures.")
    parser.add_argument("--version", action="version", version=f"kiosk {__version__}")
    _common(parser)
    parser.add_argument("--windowed", action="store_true", help="a window instead of full screen")
    parser.add_argument("--screen", type=_size, help="size in pixels, e.g. 1080x1920")
    parser.set_defaults(command=_run)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")

    tour = commands.add_parser("tour", help="play a whole session and keep its pictures")
    _common(tour)
    tour.add_argument("--screen", type=_size, default=(1080, 1920), help="e.g. 1920x1080")
    tour.add_argument("--size", choices=("s", "m", "l", "xl"), default="m")
    tour.add_argument(
        "--contrast", choices=("standard", "soft", "light", "dark"), default="standard"
    )
    tour.add_argument("--guide", help="the guide to play, by its id")
    tour.add_argument("--out", type=Path, default=Path("tour"), help="where pictures go")
    tour.set_defaults(command=_tour)

    guides = commands.add_parser("guides", help="check, list or draw the guides")
    acts = guides.add_subparsers(required=True, metavar="check|list|graph")
    check = acts.add_parser("check", help="prove that every guide is sound")
    check.add_argument("folder", nargs="?", type=Path, metavar="DIR")
    _common(check)
    check.set_defaults(command=_guides_check)
    listing = acts.add_parser("list", help="the guides that are sound")
    _common(listing)
    listing.set_defaults(command=_guides_list)
    graph = acts.add_parser("graph", help="draw a guide as Mermaid")
    graph.add_argument("guide", metavar="ID")
    _common(graph)
    graph.set_defaults(command=_guides_graph)

    journal = commands.add_parser("journal", help="verify or export what was logged")
    acts = journal.add_subparsers(required=True, metavar="verify|export")
    verify = acts.add_parser("verify", help="name the first row that was tampered with")
    _common(verify)
    verify.set_defaults(command=_journal_verify)
    export = acts.add_parser("export", help="write the events to a file")
    export.add_argument("--csv", type=Path, required=True, metavar="FILE")
    _common(export)
    export.set_defaults(command=_journal_export)

    doctor = commands.add_parser("doctor", help="look whether this machine has all it needs")
    _common(doctor)
    doctor.set_defaults(command=_doctor)
    return parser


def _common(parser: argparse.ArgumentParser) -> None:
    # SUPPRESS: a subcommand must not undo what stood before it (kiosk --data X tour).
    parser.add_argument("--data", type=Path, default=argparse.SUPPRESS, help="the data folder")
    parser.add_argument("--guides", type=Path, default=argparse.SUPPRESS, help="other guides")
    parser.add_argument("--lang", type=_language, default=argparse.SUPPRESS, help="ja, en …")


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise argparse.ArgumentTypeError(f"“{text}” is not a size such as 1080x1920")
    if not (600 <= int(width) <= 8000 and 600 <= int(height) <= 8000):
        raise argparse.ArgumentTypeError("both sides must lie between 600 and 8000 pixels")
    return int(width), int(height)


def _language(code: str) -> str:
    if by_code(code) is None:
        known = ", ".join(language.code for language in LANGUAGES)
        raise argparse.ArgumentTypeError(f"there is no language “{code}”, only {known}")
    return code


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
    return replace(settings, language=getattr(asked, "lang", settings.language))


def _run(asked: argparse.Namespace) -> int:
    paths = _paths(asked)
    _writable(paths.data)
    settings = _settings(asked, paths)
    _log_to(paths.data / "kiosk.log")
    with building():
        from kiosk.app import Kiosk, make_application
        from kiosk.qt.lock import hold
        from kiosk.qt.messages import log_qt_messages

        log_qt_messages()
        application = make_application()
        lock = hold(paths.data)
        kiosk = Kiosk(paths, settings)
        _recover_from_bugs(kiosk)
        kiosk.show(asked.screen, windowed=asked.windowed or asked.screen is not None)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: application.quit())
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


def _tour(asked: argparse.Namespace) -> int:
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


def _guides_check(asked: argparse.Namespace) -> int:
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


def _guides_list(asked: argparse.Namespace) -> int:
    from kiosk.content.loader import load as load_guides

    catalogue = load_guides(_paths(asked).guides)
    for guide in catalogue.guides.values():
        print(f"{guide.id}\t{guide.topic}\t{len(guide.steps)} steps\t{guide.title.source}")
    return DONE


def _guides_graph(asked: argparse.Namespace) -> int:
    from kiosk.content.graph import mermaid
    from kiosk.content.loader import load as load_guides

    catalogue = load_guides(_paths(asked).guides)
    guide = catalogue.guides.get(asked.guide)
    if guide is None:
        known = ", ".join(catalogue.guides) or "none"
        raise UsageError(f"There is no guide “{asked.guide}”.", f"There are: {known}.")
    print(mermaid(guide))
    return DONE


def _journal_verify(asked: argparse.Namespace) -> int:
    from kiosk.journal.verify import verify

    report = verify(_paths(asked).journal)
    if report.finding is not None:
        print(f"kiosk: {report.finding}", file=sys.stderr)
        return FAILED
    print(f"{report.rows} rows, none changed, removed or put in; head {report.head}")
    return DONE


def _journal_export(asked: argparse.Namespace) -> int:
    from kiosk.journal.export import export_events_csv
    from kiosk.journal.sessions import JournalReader

    count = export_events_csv(JournalReader(_paths(asked).journal), asked.csv)
    print(f"{count} events are in {asked.csv}")
    return DONE


def _doctor(asked: argparse.Namespace) -> int:
    paths = _paths(asked)
    _need_no_display()
    from kiosk.doctor import examine

    sound = True
    for finding in examine(paths):
        mark = "ok" if finding.ok else "!!"
        print(f"{mark}  {finding.name}: {finding.text}")
        sound = sound and finding.ok
    return DONE if sound else FAILED
