"""Garbage is searched for when nobody waits."""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.device.memory import give_back

_EVERY_MS = 10_000
_READING_MS = 150
"""After a tap: its answer is painted, and nobody has read it yet."""


class Tidying(QObject):
    """Takes the search for garbage into its own hands from `start` to `stop`.

    Python would search whenever enough was made: between a tap and its answer, where it takes
    3–13 ms, or in a worker's thread, where things of the screen's thread must not be thrown away.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        """Search now and then."""
        gc.disable()
        self._timer.start()

    def stop(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.enable()

    @Slot()
    def after_tap(self) -> None:
        """Search what the tap left, before the next one comes."""
        if self._timer.isActive():
            self._timer.start(_READING_MS)

    @Slot()
    def after_visit(self) -> None:
        """Search everything and return what was freed, once the welcome screen is painted."""
        QTimer.singleShot(0, self, self._clear)

    def _look(self) -> None:
        self._timer.setInterval(_EVERY_MS)
        gc.collect(1)

    def _clear(self) -> None:
        gc.collect()
        give_back()
