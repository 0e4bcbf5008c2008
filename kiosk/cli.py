"""The command line: what the program can be asked to do, and what its exit code means.

0 done, 1 a check failed, 2 wrong usage. Nobody sees a traceback for what a person can cause.
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from kiosk import __version__, commands
from kiosk.commands import DONE, FAILED
from kiosk.domain.errors import UsageError, WorldError
from kiosk.domain.language import LANGUAGES, by_code
from kiosk.settings import SCALE_BOUNDS

USAGE = 2

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
    _scale(parser)
    parser.set_defaults(command=commands.run)
    acts = parser.add_subparsers(title="commands", metavar="COMMAND")

    tour = acts.add_parser("tour", help="play a whole session and keep its pictures")
    _common(tour)
    tour.add_argument("--screen", type=_size, default=(1080, 1920), help="e.g. 1920x1080")
    _scale(tour)
    tour.add_argument("--size", choices=("s", "m", "l", "xl"), default="m")
    tour.add_argument(
        "--contrast", choices=("standard", "soft", "light", "dark"), default="standard"
    )
    tour.add_argument("--guide", help="the guide to play, by its id")
    tour.add_argument("--out", type=Path, default=Path("tour"), help="where pictures go")
    tour.set_defaults(command=commands.tour)

    guides = acts.add_parser("guides", help="check, list or draw the guides")
    guide_acts = guides.add_subparsers(required=True, metavar="check|list|graph")
    check = guide_acts.add_parser("check", help="prove that every guide is sound")
    check.add_argument("folder", nargs="?", type=Path, metavar="DIR")
    _common(check)
    check.set_defaults(command=commands.guides_check)
    listing = guide_acts.add_parser("list", help="the guides that are sound")
    _common(listing)
    listing.set_defaults(command=commands.guides_list)
    graph = guide_acts.add_parser("graph", help="draw a guide as Mermaid")
    graph.add_argument("guide", metavar="ID")
    _common(graph)
    graph.set_defaults(command=commands.guides_graph)

    journal = acts.add_parser("journal", help="verify or export what was logged")
    journal_acts = journal.add_subparsers(required=True, metavar="verify|export")
    verify = journal_acts.add_parser("verify", help="name the first row that was tampered with")
    _common(verify)
    verify.set_defaults(command=commands.journal_verify)
    export = journal_acts.add_parser("export", help="write the events to a file")
    export.add_argument("--csv", type=Path, required=True, metavar="FILE")
    _common(export)
    export.set_defaults(command=commands.journal_export)

    doctor = acts.add_parser("doctor", help="look whether this machine has all it needs")
    _common(doctor)
    doctor.set_defaults(command=commands.doctor)
    return parser


def _common(parser: argparse.ArgumentParser) -> None:
    # SUPPRESS: a subcommand must not undo what stood before it (kiosk --data X tour).
    parser.add_argument("--data", type=Path, default=argparse.SUPPRESS, help="the data folder")
    parser.add_argument("--guides", type=Path, default=argparse.SUPPRESS, help="other guides")
    parser.add_argument("--lang", type=_language, default=argparse.SUPPRESS, help="ja, en …")


def _scale(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--px-per-mm",
        type=_px_per_mm,
        default=argparse.SUPPRESS,
        metavar="X",
        help="pixels a millimetre, instead of the setting",
    )


def _px_per_mm(text: str) -> float:
    low, high = SCALE_BOUNDS
    try:
        scale = float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is not a number such as 4.03") from None
    if not low <= scale <= high:
        raise argparse.ArgumentTypeError(f"it must lie between {low:g} and {high:g}")
    return scale


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
