"""The voices of Windows and macOS, and whatever else pyttsx3 finds: the last engine to be asked.

`say()`, `stop()` and its events are not used: on Linux they neither wait nor stop, and report
silence as success. One clip at a time is saved to a file and the file is waited for.
"""

import contextlib
import ctypes
import importlib.util
import os
import sys
import time
import wave
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from kiosk.speech.engine import Clip, NoVoiceError, RenderError, Voice, spoken_language
from kiosk.speech.engines.espeak import NEVER, SLOWEST, WORDS_A_MINUTE
from kiosk.speech.pcm import stretch, trim
from kiosk.speech.worker import Worker


class Pyttsx3:
    name = "pyttsx3"
    reads_ruby = False

    def __init__(self, time_limit: float = 30.0) -> None:
        self._worker = Worker(f"{__name__}:Host", time_limit / 2, time_limit=time_limit)
        self._voices: tuple[Voice, ...] | None = None

    @property
    def worker(self) -> Worker:
        return self._worker

    @cached_property
    def version(self) -> str:
        from importlib.metadata import version  # 30 ms to import: not before the first frame

        return f"{version('pyttsx3')}+{WORDS_A_MINUTE}"

    def start(self) -> None:
        """Nothing: every clip has a process of its own."""

    def voices(self) -> tuple[Voice, ...]:
        if not importlib.util.find_spec("pyttsx3"):
            return ()
        if self._voices is None:
            try:
                self._voices = tuple(Voice(*pair) for pair in self._worker.call("voices"))
            except RenderError:
                self._voices = ()  # no speech system on this computer
            self._worker.close()
        return self._voices

    def render(self, text: str, voice: Voice, rate: float) -> Clip:
        if voice not in self.voices():
            raise NoVoiceError(f"pyttsx3 has no voice “{voice.id}” for {voice.language}.")
        try:
            samples, samples_a_second = self._worker.call(
                "render", text, voice.id, voice.language, rate
            )
        finally:
            # A new process for every clip (0.1 s): the end of one clip reaches into the next, which
            # was seen to be spoken at the speed of the one before.
            self._worker.close()
        return Clip(samples, samples_a_second)

    def close(self) -> None:
        self._worker.close()


class Host:
    """Runs in the helper process. `patience` is how long a file may take to be written, seconds."""

    def __init__(self, patience: float) -> None:
        _offer_bundled_espeak()
        import pyttsx3

        self._engine: Any = pyttsx3.init()
        espeak: Any = sys.modules.get("pyttsx3.drivers._espeak")
        if espeak is not None:
            # The driver's own first speed is still in espeak's queue, and now and then (1 in 40)
            # it overtook the one asked for.
            espeak.Synchronize()
        self._patience = patience

    def voices(self) -> list[tuple[str, str]]:
        pairs = [(str(voice.id), _language(voice)) for voice in self._engine.getProperty("voices")]
        by_espeak = "espeak" in str(self._engine)
        return [pair for pair in pairs if pair[1] and not (by_espeak and pair[1] in NEVER)]

    def render(self, text: str, voice: str, language: str, rate: float) -> tuple[bytes, int]:
        engine = self._engine
        wanted = WORDS_A_MINUTE * rate
        with TemporaryDirectory() as folder:
            path = Path(folder, "clip.wav")
            engine.setProperty("voice", voice)
            engine.setProperty("rate", max(SLOWEST, round(wanted)))
            engine.save_to_file(text, str(path))
            engine.runAndWait()
            # Only now: properties are queued and set when the loop runs. A clip in a wrong voice
            # is thrown away here.
            self._require(voice, language)
            samples, samples_a_second = self._read(path)
        samples = trim(samples, samples_a_second)
        factor = max(SLOWEST, round(wanted)) / wanted
        return stretch(samples, samples_a_second, factor), samples_a_second

    def _require(self, voice: str, language: str) -> None:
        # A voice that does not exist is no error in pyttsx3: the previous one goes on speaking.
        now = self._engine.getProperty("voice")
        spoken = dict(self.voices()).get(str(now), "")
        if spoken != language:
            raise RenderError(f"asked for {voice} ({language}), got {now} ({spoken or 'unknown'})")

    def _read(self, path: Path) -> tuple[bytes, int]:
        """The clip, once its file is whole: `runAndWait` comes back before it is."""
        deadline = time.monotonic() + self._patience
        while time.monotonic() < deadline:
            with contextlib.suppress(FileNotFoundError, EOFError, wave.Error, RuntimeError):
                frames, samples_a_second = _wave(path) if _is_wave(path) else _other(path)
                if frames:
                    return frames, samples_a_second
            time.sleep(0.01)
        raise RenderError("pyttsx3 wrote no sound")


def _is_wave(path: Path) -> bool:
    return path.read_bytes()[:4] in (b"RIFF", b"")


def _wave(path: Path) -> tuple[bytes, int]:
    """Samples and rate; no samples while the file is still being written."""
    with wave.open(str(path)) as file:
        frames = file.readframes(file.getnframes())
        if (file.getnchannels(), file.getsampwidth()) != (1, 2):
            raise RenderError("pyttsx3 wrote a sound that is not 16-bit mono")
        whole = len(frames) == 2 * file.getnframes()
        return frames if whole else b"", file.getframerate()


def _other(path: Path) -> tuple[bytes, int]:
    """The same for macOS, which writes AIFF whatever the file is called, and waits until it has."""
    import soundfile

    with soundfile.SoundFile(path) as file:
        if file.channels != 1:
            raise RenderError("pyttsx3 wrote a sound that is not mono")
        return bytes(file.buffer_read(dtype="int16")), file.samplerate


def _language(voice: Any) -> str:
    """The spoken language of a pyttsx3 voice; "" if it does not say."""
    tags = getattr(voice, "languages", None) or []
    tag = (
        tags[0].decode(errors="ignore") if tags and isinstance(tags[0], bytes) else tags and tags[0]
    )
    return spoken_language(str(tag).strip("\x05\x02")) if tag else ""


def _offer_bundled_espeak() -> None:
    """Where Debian's libespeak is not installed, let the one of espeakng-loader be found.

    Loaded under its soname beforehand, so that the later look-up by name finds it in memory:
    LD_LIBRARY_PATH would be too late in a running process.
    """
    if os.name != "posix" or not importlib.util.find_spec("espeakng_loader"):
        return
    import espeakng_loader

    library = Path(espeakng_loader.get_library_path()).parent / "libespeak-ng.so.1"
    if library.exists():
        os.environ["ESPEAK_DATA_PATH"] = str(Path(espeakng_loader.get_data_path()).parent)
        ctypes.CDLL(str(library), mode=ctypes.RTLD_GLOBAL)
