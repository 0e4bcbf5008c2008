"""What plays a clip, as the reader sees it."""

from collections.abc import Callable
from typing import Protocol

from kiosk.speech.engine import Clip

VOLUMES = (0.063, 0.125, 0.25, 0.5, 1.0)
"""The steps offered, as gains: 6 dB apart over 24 dB (R28: steps of 10 dB or less over 18 dB)."""

DEFAULT_VOLUME = 0.5

OnDone = Callable[[bool], None]
"""Called once when the sound has ended; False if it could not be played to its end."""


class Player(Protocol):
    """Plays one clip at a time; every method is called from the screen's thread, none blocks.

    `volume` is a gain from 0.0 to 1.0 and counts at once, also for the clip being played.
    """

    volume: float

    def available(self) -> bool:
        """Whether there is a device to play on now."""
        ...

    def play(self, clip: Clip, on_done: OnDone) -> None:
        """Play `clip` instead of any other. `on_done` comes later, and never after `stop`."""
        ...

    def stop(self) -> None:
        """Silence now."""
        ...


class SilentPlayer:
    """Keeps time without a sound, for machines and demonstrations that have no loudspeaker.

    `later(seconds, job)` runs `job` after that time on the screen's thread; a clip lasts `factor`
    times its real length.
    """

    def __init__(
        self, later: Callable[[float, Callable[[], None]], None], factor: float = 1.0
    ) -> None:
        self.volume = DEFAULT_VOLUME
        self._later = later
        self._factor = factor
        self._turn = 0

    def available(self) -> bool:
        return True

    def play(self, clip: Clip, on_done: OnDone) -> None:
        self._turn += 1
        turn = self._turn

        def done() -> None:
            if turn == self._turn:
                on_done(True)

        self._later(clip.seconds * self._factor, done)

    def stop(self) -> None:
        self._turn += 1
