"""Without a loudspeaker reading still keeps time; volume goes in steps people can tell apart."""

import itertools
import math
from collections.abc import Callable

import pytest

from kiosk.speech.engine import Clip
from kiosk.speech.player import DEFAULT_VOLUME, VOLUMES, SilentPlayer

CLIP = Clip(bytes(2 * 8000 * 3), 8000)


class Clock:
    def __init__(self) -> None:
        self.waiting: list[tuple[float, Callable[[], None]]] = []

    def later(self, seconds: float, job: Callable[[], None]) -> None:
        self.waiting.append((seconds, job))


@pytest.mark.parametrize(("factor", "seconds"), [(1.0, 3.0), (0.1, 0.3), (0.0, 0.0)])
def test_a_silent_clip_lasts_its_length_times_the_factor(factor: float, seconds: float) -> None:
    clock, heard = Clock(), []
    SilentPlayer(clock.later, factor).play(CLIP, heard.append)
    ((wait, job),) = clock.waiting
    assert wait == pytest.approx(seconds)
    assert heard == []
    job()
    assert heard == [True]


def test_a_stopped_or_replaced_silent_clip_never_ends() -> None:
    clock, heard = Clock(), []
    player = SilentPlayer(clock.later)
    player.play(CLIP, lambda _: heard.append("stopped"))
    player.stop()
    player.play(CLIP, lambda _: heard.append("replaced"))
    player.play(CLIP, lambda _: heard.append("last"))
    for _, job in clock.waiting:
        job()
    assert heard == ["last"]


def test_volume_steps() -> None:
    """R28: at most 10 dB apart, over 18 dB or more, one of them 12 dB above the lowest."""
    decibels = [20 * math.log10(gain) for gain in VOLUMES]
    steps = [high - low for low, high in itertools.pairwise(decibels)]
    assert all(0 < step <= 10 for step in steps)
    assert decibels[-1] - decibels[0] >= 18
    assert any(level - decibels[0] == pytest.approx(12, abs=0.5) for level in decibels)
    assert DEFAULT_VOLUME in VOLUMES
    assert VOLUMES[-1] <= 1.0
