"""Japanese through Open JTalk and the Mei voice, with the city's own readings."""

import hashlib
import importlib.util
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from kiosk.speech.engine import Clip, NoVoiceError, RenderError, Voice
from kiosk.speech.pcm import trim
from kiosk.speech.readings import load
from kiosk.speech.ruby_choice import resolve
from kiosk.speech.worker import Worker

_PACKAGE = "pyopenjtalk"
_MEI = Voice("mei_normal", "ja")

_BASE_SPEED = 0.57
"""Mei speaks about 490 morae a minute at 1.0; this gives the 300 of R27, pauses included."""

_GAIN = 0.65
"""Mei peaks at 48,000 of 32,767: a fixed gain keeps sentences equally loud and inside 16 bits."""


class OpenJTalk:
    """`readings` is a CSV file with the columns `text` and `reading`, or None."""

    name = "openjtalk"
    reads_ruby = True

    def __init__(self, readings: Path | None = None, time_limit: float = 20.0) -> None:
        self._readings = readings
        self._worker = Worker(
            f"{__name__}:Host", str(readings) if readings else None, time_limit=time_limit
        )

    @property
    def worker(self) -> Worker:
        return self._worker

    @cached_property
    def version(self) -> str:
        from importlib.metadata import version  # 30 ms to import: not before the first frame

        words = _content(self._readings)
        dictionary = hashlib.sha256(words).hexdigest()[:12]
        return f"{version('pyopenjtalk-plus')}+{_BASE_SPEED}+{dictionary}"

    def start(self) -> None:
        if self.voices():
            self._worker.start()

    def voices(self) -> tuple[Voice, ...]:
        return (_MEI,) if importlib.util.find_spec(_PACKAGE) else ()

    def render(self, text: str, voice: Voice, rate: float) -> Clip:
        if voice != _MEI:
            raise NoVoiceError(f"Open JTalk has no voice “{voice.id}” for {voice.language}.")
        samples, samples_a_second = self._worker.call("render", text, rate)
        return Clip(samples, samples_a_second)

    def kana(self, markup: str) -> str:
        """How `markup` will be read, in katakana: for tests and for whoever adds a reading."""
        return str(self._worker.call("kana", markup))

    def close(self) -> None:
        self._worker.close()


class Host:
    """Runs in the helper process."""

    def __init__(self, readings: str | None) -> None:
        import numpy
        import pyopenjtalk

        self._numpy: Any = numpy
        self._jtalk: Any = pyopenjtalk
        if readings is not None:
            self._learn(Path(readings))
        self._kana("起動")  # loads the dictionary now, not on the first tap

    def render(self, markup: str, rate: float) -> tuple[bytes, int]:
        numpy = self._numpy
        wave, samples_a_second = self._jtalk.tts(self._resolved(markup), speed=_BASE_SPEED * rate)
        if not len(wave):
            raise RenderError("no sound came for this text")
        wave = wave * min(_GAIN, 32000 / max(1.0, float(numpy.abs(wave).max())))
        return trim(wave.astype("<i2").tobytes(), samples_a_second), samples_a_second

    def kana(self, markup: str) -> str:
        return self._kana(self._resolved(markup))

    def _resolved(self, markup: str) -> str:
        return resolve(markup, self._kana)

    def _kana(self, text: str) -> str:
        return str(self._jtalk.g2p(text, kana=True))

    def _learn(self, readings: Path) -> None:
        words, _ = load(readings)
        if not words:
            return
        with TemporaryDirectory() as folder:
            table, compiled = Path(folder, "words.csv"), Path(folder, "words.dic")
            rows = "".join(f"{word.entry}\n" for word in words)
            table.write_text(rows, encoding="utf-8")
            self._jtalk.mecab_dict_index(str(table), str(compiled))
            # Protected: otherwise a later guess of the library overrules what the city wrote.
            self._jtalk.update_global_jtalk_with_user_dict(
                [{"dic_path": str(compiled), "is_reading_protected": True}]
            )


def _content(readings: Path | None) -> bytes:
    try:
        return readings.read_bytes() if readings else b""
    except OSError:
        return b""
