"""Touches and keys before QML sees them: someone is there; a trembling second tap is not meant."""

from collections.abc import Callable

from PySide6.QtCore import Property, QEvent, QObject, QPointF, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTouchEvent
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "Kiosk.Native"
QML_IMPORT_MAJOR_VERSION = 1

_PRESSES = (QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress)
_ENDS = (QEvent.Type.TouchEnd, QEvent.Type.TouchCancel, QEvent.Type.MouseButtonRelease)
# Qt sends a double click right after the second press, to which it belongs.
_MOVES = (QEvent.Type.TouchUpdate, QEvent.Type.MouseMove, QEvent.Type.MouseButtonDblClick)


@QmlElement
class InputFilter(QObject):
    """Installed on the window.

    A press near the last one within `repeat_ms` is swallowed whole, press to release (R19). `clock`
    gives milliseconds; `reach` is what counts as the same place, in pixels.
    """

    touched = Signal()
    keyboardChanged = Signal()

    def __init__(
        self, clock: Callable[[], int], repeat_ms: int, reach: float, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._repeat_ms = repeat_ms
        self._reach = reach
        self._last: tuple[int, QPointF] | None = None
        self._swallowing = False
        self._keyboard = False

    def _get_keyboard(self) -> bool:
        return self._keyboard

    keyboard = Property(bool, _get_keyboard, notify=keyboardChanged)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """True swallows the event."""
        kind = event.type()
        if kind in _PRESSES:
            return self._press(event)
        if kind in _ENDS or kind in _MOVES:
            swallowed = self._swallowing
            if kind in _ENDS:
                self._swallowing = False
            return swallowed
        if kind is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._use_keyboard(True)
            self.touched.emit()
        return False

    def _press(self, event: QEvent) -> bool:
        self._use_keyboard(False)
        self.touched.emit()
        place = _place(event)
        now = self._clock()
        if self._last is not None and place is not None:
            since, where = now - self._last[0], place - self._last[1]
            if since < self._repeat_ms and max(abs(where.x()), abs(where.y())) < self._reach:
                self._swallowing = True
                return True
        if place is not None:
            self._last = (now, place)
        return False

    def _use_keyboard(self, used: bool) -> None:
        if used != self._keyboard:
            self._keyboard = used
            self.keyboardChanged.emit()


def _place(event: QEvent) -> QPointF | None:
    if isinstance(event, QTouchEvent) and event.points():
        return event.points()[0].position()
    if isinstance(event, QMouseEvent):
        return event.position()
    return None
