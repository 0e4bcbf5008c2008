"""From lifting the finger on “read aloud” to the first sample the sound server takes."""

import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtMultimedia import QAudioSink

from bench.at_work import AtWork
from bench.context import Context
from bench.row import FRAME_MS, Row, median, percentile
from kiosk.domain import sentences
from kiosk.edges import Edges
from kiosk.paths import Paths
from kiosk.speech import reading
from kiosk.speech.engine import find_voice
from kiosk.speech.engines import standard_engines

READY, FRESH = "tap to sound, clip ready", "tap to sound, clip not ready"
_PATIENCE = 30.0
_AGAIN = 3
"""How often a sentence is heard again."""
_GLANCE = 0.0005
"""Seconds between two looks; without a pause the look itself would hold up the voice."""


def measure(context: Context) -> list[Row]:
    """On a sound server of our own with a loudspeaker that goes nowhere."""
    missing = [tool for tool in ("pulseaudio", "pactl") if not shutil.which(tool)]
    if missing:
        return [Row(READY, note=f"not measured: no {missing[0]}")]
    with _loudspeaker():
        return _measured(context)


def _measured(context: Context) -> list[Row]:
    paths = context.paths("sound")
    work = AtWork(paths, edges=Edges())
    ready: list[float] = []
    fresh: list[float] = []
    engine: list[float] = []
    waits: list[float] = []
    try:
        alone = _Alone(paths)
        # The first is unmeasured: engines and the sound server are awake after the first step.
        for number, guide in enumerate(work.kiosk.catalogue.guides):
            if number > context.counts.sentences:
                break
            # Always a guide's first step: nothing of it has been rendered ahead.
            work.open_guide(guide)
            work.onward()
            step = work.session.step
            assert step is not None
            unheard, wait = _listen(work)
            heard = [_listen(work)[0] for _ in range(_AGAIN)]
            rendered = alone.render(sentences.split(work.session.text(step.title))[0])
            if number:
                fresh.append(unheard)
                waits.append(wait)
                ready.extend(heard)
                engine.append(rendered)
    finally:
        alone.close()
        work.close()
    return _rows(ready, fresh, engine, waits)


def _rows(
    ready: list[float], fresh: list[float], engine: list[float], waits: list[float]
) -> list[Row]:
    count = f"{len(ready)} taps"
    return [
        Row(f"{READY}, median", median(ready), "ms", FRAME_MS, "one frame", 2.0, count),
        Row(f"{READY}, p99", percentile(ready, 99), "ms", FRAME_MS, "one frame", 3.0, count),
        Row(
            f"{FRESH}, median",
            median(fresh),
            "ms",
            median(engine),
            "the engine alone, same sentences",
            1.2,
            f"{len(fresh)} taps; the tap itself holds the screen {median(waits):.1f} ms",
        ),
    ]


class _Alone:
    """The engine of Japanese without anything of ours around it but its process."""

    def __init__(self, paths: Paths) -> None:
        self._engines = standard_engines(paths.assets / "readings.csv")
        self._engine, self._voice = find_voice(self._engines, "ja")

    def render(self, sentence: str) -> float:
        """Milliseconds to render a sentence; other guides' copies make it a new one each time."""
        text = reading.spoken(sentence, "ja", with_ruby=self._engine.reads_ruby)
        began = perf_counter()
        self._engine.render(text, self._voice, 1.0)
        return (perf_counter() - began) * 1000

    def close(self) -> None:
        """End the engines' processes."""
        for engine in self._engines:
            engine.close()


def _listen(work: AtWork) -> tuple[float, float]:
    """Tap “read aloud”; milliseconds to the first sample taken, and those the tap itself took."""
    kiosk = work.kiosk
    point = work.centre(kiosk.speech.property("label"))
    assert point is not None
    work.finger.press(point)
    work.rest()
    began = perf_counter()
    work.finger.release(point)
    held = (perf_counter() - began) * 1000
    while not _sounding(work):
        if perf_counter() - began > _PATIENCE:
            raise TimeoutError(f"no sound; the voice is {kiosk.reader.state}")
        QCoreApplication.processEvents()
        time.sleep(_GLANCE)
    taken = (perf_counter() - began) * 1000
    kiosk.speech.press()
    _idle(work)
    return taken, held


def _sounding(work: AtWork) -> bool:
    assert isinstance(work.kiosk.player, QObject)
    sinks = work.kiosk.player.findChildren(QAudioSink)
    return any(sink.state().name == "ActiveState" and sink.processedUSecs() > 0 for sink in sinks)


def _idle(work: AtWork) -> None:
    """Let the voice forget what it would render ahead, and finish what it is rendering."""
    answers: list[object] = []
    work.kiosk.reader.prepare([], "ja")
    work.kiosk.reader.ask_voices(["ja"], answers.append)
    work.until(lambda: bool(answers), "the voice to be idle")
    work.rest()


@contextmanager
def _loudspeaker() -> Iterator[None]:
    from tests.voice.sound_server import SoundServer

    with tempfile.TemporaryDirectory() as folder:
        server = SoundServer(Path(folder))
        try:
            server.plug_in()
            # Before QtMultimedia looks for a server.
            os.environ.update(
                {name: server.environment[name] for name in ("XDG_RUNTIME_DIR", "PULSE_SERVER")}
            )
            yield
        finally:
            server.close()
