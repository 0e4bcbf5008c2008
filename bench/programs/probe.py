"""Taps a fresh window as soon as its first frame is painted; prints when it acted on the tap."""

import sys
from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow


class Probe(QObject):
    """`button` gives the place to tap; the time that finding it takes is not counted.

    Prints the second of the machine's running clock at which `acted()` was first true.
    """

    def __init__(
        self, window: QQuickWindow, button: Callable[[], QPoint], acted: Callable[[], bool]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._button = button
        self._acted = acted
        window.frameSwapped.connect(self._painted, Qt.ConnectionType.QueuedConnection)

    def _painted(self) -> None:
        self._window.frameSwapped.disconnect(self._painted)
        began = monotonic()
        from bench.finger import Finger

        finger, point = Finger(self._window), self._button()
        found = monotonic()
        finger.press(point)
        finger.release(point)
        if not self._acted():
            raise RuntimeError("the window did not act on the tap")
        answered = monotonic() - (found - began)
        sys.stdout.write(f"answered {answered:.6f}\n")
        sys.stdout.flush()
        QTimer.singleShot(0, QGuiApplication.quit)
