"""Where the program touches the world."""

import os
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime

from kiosk.paths import Paths
from kiosk.qt.post import Post
from kiosk.speech.engine import Engine
from kiosk.speech.engines import standard_engines
from kiosk.speech.player import Player


@dataclass(frozen=True)
class Edges:
    """What is asked of the world; tests and the tour put other ones in their place."""

    clock: Callable[[], int] = field(default=lambda: time.time_ns() // 1_000_000)
    """UTC milliseconds."""
    monotonic: Callable[[], float] = time.monotonic
    today: Callable[[], date] = date.today
    now: Callable[[], datetime] = datetime.now
    new_id: Callable[[], str] = field(default=lambda: os.urandom(8).hex())
    player: Callable[[Post], Player] | None = None
    """Makes the player; None is the loudspeaker of this machine."""
    engines: Callable[[Paths], tuple[Engine, ...]] = field(
        default=lambda paths: standard_engines(paths.assets / "readings.csv")
    )
