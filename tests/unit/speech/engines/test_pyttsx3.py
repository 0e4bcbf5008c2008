"""The traps of pyttsx3, each closed: a wrong voice, a late or strange file, no speech system."""

import wave
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import soundfile

from kiosk.speech.engine import RenderError
from kiosk.speech.engines.pyttsx3 import Host, Pyttsx3

TONE = (8000 * np.sin(np.arange(22050) / 20)).astype("<i2")


class FakeDriver:
    """pyttsx3's engine, as far as the host uses it."""

    def __init__(self, write: object, took: str = "fil-voice") -> None:
        self._write = write
        self._voice = took
        self._path = Path()

    def getProperty(self, name: str) -> object:
        voices = [
            SimpleNamespace(id="fil-voice", languages=["fil-PH"]),
            SimpleNamespace(id="en-voice", languages=["en-US"]),
            SimpleNamespace(id="silent", languages=[]),
        ]
        return voices if name == "voices" else self._voice

    def setProperty(self, name: str, value: object) -> None:
        pass

    def save_to_file(self, text: str, path: str) -> None:
        self._path = Path(path)

    def runAndWait(self) -> None:
        self._write(self._path)  # type: ignore[operator]


def wav(path: Path, channels: int = 1) -> None:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(2)
        file.setframerate(22050)
        file.writeframes(TONE.tobytes())


def aiff(path: Path) -> None:
    soundfile.write(str(path), TONE, 22050, format="AIFF", subtype="PCM_16")


def cut(path: Path) -> None:
    wav(path)
    path.write_bytes(path.read_bytes()[:20_000])


def nothing(path: Path) -> None:
    pass


def host(driver: FakeDriver, patience: float = 5.0) -> Host:
    made = Host.__new__(Host)
    made._engine, made._patience = driver, patience
    return made


@pytest.mark.parametrize("write", [wav, aiff])
def test_a_clip_is_taken_from_the_file_of_either_system(write: object) -> None:
    samples, rate = host(FakeDriver(write)).render("Magandang umaga.", "fil-voice", "fil", 1.0)
    assert rate == 22050
    assert samples[: len(samples) // 2] in TONE.tobytes()


@pytest.mark.parametrize("write", [nothing, cut, lambda path: wav(path, channels=2)])
def test_a_missing_cut_or_strange_file_is_an_error_and_not_a_silence(write: object) -> None:
    with pytest.raises(RenderError):
        host(FakeDriver(write), patience=0.1).render("Magandang umaga.", "fil-voice", "fil", 1.0)


def test_a_voice_that_was_not_taken_is_an_error() -> None:
    """pyttsx3 itself goes on in the previous voice and says nothing."""
    with pytest.raises(RenderError, match="en-voice"):
        host(FakeDriver(wav, took="en-voice")).render("Magandang umaga.", "fil-voice", "fil", 1.0)


def test_a_voice_that_does_not_say_its_language_is_not_used() -> None:
    assert [language for _, language in host(FakeDriver(wav)).voices()] == ["fil", "en"]


def test_a_computer_without_a_speech_system_has_no_voices(monkeypatch: pytest.MonkeyPatch) -> None:
    engine = Pyttsx3()

    def lost(*_: object) -> None:
        raise RenderError("no speech system")

    monkeypatch.setattr(engine.worker, "call", lost)
    assert engine.voices() == ()
