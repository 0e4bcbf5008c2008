"""The kiosk as `main.py` starts it, tapped at once: `python -m bench.programs.kiosk ARGUMENTS`."""

import sys
from typing import Any

from PySide6.QtCore import QPoint

from bench.programs.probe import Probe
from kiosk import app, cli
from kiosk.domain.visit import Screen


class Probed(app.Kiosk):
    """The kiosk with a probe at its window."""

    def show(self, *arguments: Any, **named: Any) -> None:
        super().show(*arguments, **named)
        Probe(self.window, self._start, lambda: self.session.screen is Screen.HOME)

    def _start(self) -> QPoint:
        from bench.finger import control
        from kiosk.domain import ruby

        name = ruby.plain(self.session.gettext("Start"))
        point = control(self.window.contentItem(), name)
        if point is None:
            raise LookupError(f"no control is named “{name}”")
        return point


if __name__ == "__main__":
    app.Kiosk = Probed  # type: ignore[misc]
    sys.exit(cli.main(sys.argv[1:]))
