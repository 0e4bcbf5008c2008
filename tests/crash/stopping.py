"""The real kiosk, stopped by the system in the midst of painting.

python -m tests.crash.stopping DATA
"""

import os
import signal
import sys
from typing import Any

from PySide6.QtCore import QTimer

from kiosk.app import Kiosk
from kiosk.cli import main
from kiosk.qt.ruby_text import RubyText

_paint = RubyText.paint
_begin = Kiosk.start_workers
_armed = False


def paint(words: RubyText, painter: Any) -> None:
    """Paint; once somebody has begun, the signal comes between two letters."""
    global _armed
    if _armed:
        _armed = False
        print("stopped while painting", flush=True)
        os.kill(os.getpid(), signal.SIGTERM)
    _paint(words, painter)


def begin(kiosk: Kiosk) -> None:
    """The first frame is shown: somebody chooses a language, and the screen is painted anew."""
    _begin(kiosk)

    def choose() -> None:
        global _armed
        _armed = True
        kiosk.languages.choose("en")

    QTimer.singleShot(500, kiosk.window, choose)


if __name__ == "__main__":
    RubyText.paint = paint
    Kiosk.start_workers = begin
    sys.exit(main(["--windowed", "--screen", "1080x1920", "--data", sys.argv[1]]))
