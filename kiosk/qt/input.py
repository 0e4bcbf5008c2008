"""Touches and keys before QML sees them: someone is there; a trembling second tap is not meant."""

import sys
from collections.abc import Callable

from PySide6.QtCore import Property, QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTouchEvent
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "Kiosk.Native"
QML_IMPORT_MAJOR_VERSION = 1

_PRESSES = (QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress)
_ENDS = (QEvent.Type.TouchEnd, QEvent.Type.TouchCancel, QEvent.Type.MouseButtonRelease)
# Qt sends a double click right after the second press, to which it belongs.
_MOVES = (QEvent.Type.TouchUpdate, QEvent.Type.MouseMove, QEvent.Type.MouseButtonDblClick)
_CHORDS = (
    Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.MetaModifier
)
# What the keys of the number pad say while NumLock is off.
_UNLOCKED = {
    Qt.Key.Key_Insert: Qt.Key.Key_0,
    Qt.Key.Key_End: Qt.Key.Key_1,
    Qt.Key.Key_Down: Qt.Key.Key_2,
    Qt.Key.Key_PageDown: Qt.Key.Key_3,
    Qt.Key.Key_Left: Qt.Key.Key_4,
    Qt.Key.Key_Clear: Qt.Key.Key_5,
    Qt.Key.Key_Right: Qt.Key.Key_6,
    Qt.Key.Key_Home: Qt.Key.Key_7,
    Qt.Key.Key_Up: Qt.Key.Key_8,
    Qt.Key.Key_PageUp: Qt.Key.Key_9,
    Qt.Key.Key_Delete: Qt.Key.Key_Period,
}


@QmlElement
class InputFilter(QObject):
    """Installed on the window.

    A press near the last one within `repeat_ms` is swallowed whole, press to release (R19). `clock`
    gives milliseconds; `reach` is what counts as the same place, in pixels. `press_key` gets the
    name of each key and says whether it was for the kiosk; a held key counts once (R18).
    `keys_only` says that no finger is expected: the focus is always shown.
    """

    touched = Signal()
    keyboardChanged = Signal()

    def __init__(
        self,
        clock: Callable[[], int],
        repeat_ms: int,
        reach: float,
        press_key: Callable[[str], bool],
        *,
        keys_only: bool = False,
    ) -> None:
        super().__init__()
        self._clock = clock
        self._repeat_ms = repeat_ms
        self.reach = reach
        self._press_key = press_key
        self._keys_only = keys_only
        self._last: tuple[int, QPointF] | None = None
        self._swallowing = False
        self._keyboard = keys_only

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
            return event.isAutoRepeat() or self._press_key(key_name(event))
        return False

    def _press(self, event: QEvent) -> bool:
        self._use_keyboard(False)
        self.touched.emit()
        place = _place(event)
        now = self._clock()
        if self._last is not None and place is not None:
            since, where = now - self._last[0], place - self._last[1]
            if since < self._repeat_ms and max(abs(where.x()), abs(where.y())) < self.reach:
                self._swallowing = True
                return True
        if place is not None:
            self._last = (now, place)
        return False

    def _use_keyboard(self, used: bool) -> None:
        used = used or self._keys_only
        if used != self._keyboard:
            self._keyboard = used
            self.keyboardChanged.emit()


def key_name(event: QKeyEvent) -> str:
    """The key's name as in `kiosk.domain.keys`.

    "" for one that Qt has no name for, and for a chord (Alt+F4): that is meant for the system.
    """
    key = Qt.Key(event.key())
    if not key.name.startswith("Key_") or event.modifiers() & _CHORDS:
        return ""
    # On a Mac the arrows of every keyboard count as a part of the number pad.
    on_pad = event.modifiers() & Qt.KeyboardModifier.KeypadModifier and sys.platform != "darwin"
    if on_pad:
        key = _UNLOCKED.get(key, key)
    if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return "Enter"
    return ("Num" if on_pad else "") + key.name.removeprefix("Key_")


def _place(event: QEvent) -> QPointF | None:
    if isinstance(event, QTouchEvent) and event.points():
        return event.points()[0].position()
    if isinstance(event, QMouseEvent):
        return event.position()
    return None
