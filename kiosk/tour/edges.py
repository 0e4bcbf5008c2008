"""The tour's own ear and clock, in the place of the loudspeaker and the time."""

import time
from collections.abc import Callable

from kiosk.qt.post import Post
from kiosk.speech.engine import Clip
from kiosk.speech.player import DEFAULT_VOLUME, OnDone


class RecordingPlayer:
    """Keeps every clip and is done with it at once; nothing has to be waited for in real time."""

    def __init__(self, post: Post) -> None:
        self.volume = DEFAULT_VOLUME
        self.on_clip: Callable[[Clip], None] = lambda clip: None
        self._post = post
        self._turn = 0

    def available(self) -> bool:
        """Always: it is the tour's own ear."""
        return True

    def play(self, clip: Clip, on_done: OnDone) -> None:
        """Keep the clip; done in the next turn of the event loop."""
        self._turn += 1
        turn = self._turn
        self.on_clip(clip)
        self._post(lambda: on_done(True) if turn == self._turn else None)

    def stop(self) -> None:
        """Forget what was to come."""
        self._turn += 1


class Clock:
    """The running clock, which the tour can set forward to see what stillness does."""

    def __init__(self) -> None:
        self._ahead = 0.0

    def __call__(self) -> float:
        return time.monotonic() + self._ahead

    def forward(self, seconds: float) -> None:
        """Let so many seconds be over."""
        self._ahead += seconds
