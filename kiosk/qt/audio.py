"""Plays clips on the computer's loudspeaker.

QtMultimedia is imported by `warm_up` and not with this module: it takes about 0.1 s, which the
first screen does not wait for.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QTimer, Signal

from kiosk.speech.engine import Clip
from kiosk.speech.player import DEFAULT_VOLUME, OnDone

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioSink, QMediaDevices


_PATIENCE = 3.0
"""Seconds a clip may be late in ending: a device pulled out in the middle says nothing at all."""


class QtPlayer(QObject):
    """A `kiosk.speech.player.Player` on Qt's default audio output.

    One sink for each sample rate is kept and used again: a new one takes up to 35 ms to sound.
    """

    devicesChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._devices: QMediaDevices | None = None
        self._sinks: dict[int, QAudioSink] = {}
        self._playing: QAudioSink | None = None
        self._buffer: QBuffer | None = None
        self._on_done: OnDone | None = None
        self._volume = DEFAULT_VOLUME
        self._refused = False
        self._overdue = QTimer(self)
        self._overdue.setSingleShot(True)
        self._overdue.timeout.connect(self._give_up)

    def warm_up(self) -> None:
        """Load QtMultimedia and look for devices; call it once the first screen is painted."""
        if self._devices is not None:
            return
        from PySide6.QtMultimedia import QMediaDevices

        self._devices = QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self._forget_sinks)

    def available(self) -> bool:
        """Whether there is a loudspeaker that works. Calls `warm_up` if nobody has."""
        if self._refused:
            return False
        self.warm_up()
        from PySide6.QtMultimedia import QMediaDevices

        return not QMediaDevices.defaultAudioOutput().isNull()

    @property
    def volume(self) -> float:
        return self._volume

    @volume.setter
    def volume(self, volume: float) -> None:
        self._volume = volume
        for sink in self._sinks.values():
            sink.setVolume(volume)

    def play(self, clip: Clip, on_done: OnDone) -> None:
        self.stop()
        sink = self._sink(clip.rate)
        buffer = QBuffer(self)
        buffer.setData(QByteArray(clip.samples))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._playing, self._buffer, self._on_done = sink, buffer, on_done
        sink.start(buffer)
        self._overdue.start(round(1000 * (clip.seconds + _PATIENCE)))
        if sink.state().name == "StoppedState":  # it never started, so its state did not change
            self._give_up()

    def stop(self) -> None:
        self._overdue.stop()
        sink, self._playing, self._on_done = self._playing, None, None
        if sink is not None:
            sink.reset()  # `stop` would play out what the sound server already holds
            sink.stop()
        if self._buffer is not None:
            self._buffer.close()
            self._buffer.deleteLater()
            self._buffer = None

    def _sink(self, rate: int) -> QAudioSink:
        self.warm_up()
        if rate not in self._sinks:
            from PySide6.QtMultimedia import QAudioFormat, QAudioSink, QMediaDevices

            form = QAudioFormat()
            form.setSampleRate(rate)
            form.setChannelCount(1)
            form.setSampleFormat(QAudioFormat.SampleFormat.Int16)
            sink = QAudioSink(QMediaDevices.defaultAudioOutput(), form, self)
            sink.setVolume(self._volume)
            sink.stateChanged.connect(self._follow(sink))
            self._sinks[rate] = sink
        return self._sinks[rate]

    def _follow(self, sink: QAudioSink) -> Callable[[], None]:
        # Without the signal's parameter: PySide cannot convert it and drops the call. And by name:
        # comparing the members themselves never matches.
        def changed() -> None:
            if sink is not self._playing:
                return
            state = sink.state().name
            if state == "IdleState":
                self._finish(heard=True)
            elif state == "StoppedState":
                self._give_up()

        return changed

    def _give_up(self) -> None:
        # Not tried again until a device comes: when the sound server is gone, Qt calls the second
        # attempt with a null connection and libpulse ends the whole program.
        self._refused = True
        self._finish(heard=False)

    def _finish(self, *, heard: bool) -> None:
        self._overdue.stop()
        on_done, self._on_done = self._on_done, None
        if on_done is None:
            return

        def tell() -> None:
            if self._on_done is None:
                on_done(heard)

        # Not from inside the sink's own signal: whoever is told may start the same sink again.
        QTimer.singleShot(0, self, tell)

    def _forget_sinks(self) -> None:
        playing, on_done = self._playing, self._on_done
        self.stop()
        for sink in self._sinks.values():
            sink.deleteLater()
        self._sinks.clear()
        self._refused = False
        if playing is not None and on_done is not None:
            on_done(False)
        self.devicesChanged.emit()
