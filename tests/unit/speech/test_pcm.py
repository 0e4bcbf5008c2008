"""Less waiting before the first sound, and slow speech at the same pitch."""

import numpy as np
import pytest

from kiosk.speech.pcm import stretch, trim
from tests.unit.speech.measure import pitch

RATE = 22050


def tone(seconds: float, hertz: float = 180.0) -> bytes:
    """A buzz with the harmonics of a voice."""
    time = np.arange(int(seconds * RATE)) / RATE
    wave = sum(np.sin(2 * np.pi * hertz * n * time) / n for n in range(1, 8))
    return (6000 * wave).astype("<i2").tobytes()


def silence(seconds: float) -> bytes:
    return bytes(2 * int(seconds * RATE))


def test_silence_around_speech_is_cut() -> None:
    speech = tone(1.0)
    trimmed = trim(silence(0.6) + speech + silence(0.9), RATE, head=0.02, tail=0.25)
    assert speech in trimmed
    assert len(trimmed) / 2 / RATE == pytest.approx(1.27, abs=0.02)


def test_silence_inside_speech_stays() -> None:
    inside = tone(0.3) + silence(0.8) + tone(0.3)
    assert inside in trim(silence(0.5) + inside, RATE)


def test_nothing_is_cut_from_a_clip_without_silence() -> None:
    speech = tone(0.5)
    assert trim(speech, RATE) == speech


@pytest.mark.parametrize("samples", [b"", silence(0.5)], ids=["empty", "silent"])
def test_a_clip_without_speech_is_left_alone(samples: bytes) -> None:
    assert trim(samples, RATE) == samples


@pytest.mark.parametrize("factor", [0.6, 1.25, 1.7, 2.0])
@pytest.mark.parametrize("hertz", [110.0, 180.0, 250.0])
def test_stretching_changes_the_length_and_not_the_pitch(factor: float, hertz: float) -> None:
    speech = tone(1.0, hertz)
    stretched = stretch(speech, RATE, factor)
    assert len(stretched) / len(speech) == pytest.approx(factor, rel=0.01)
    assert pitch(stretched, RATE) == pytest.approx(hertz, rel=0.03)


def test_stretching_keeps_the_loudness() -> None:
    speech = np.frombuffer(tone(1.0), "<i2").astype(float)
    longer = np.frombuffer(stretch(tone(1.0), RATE, 1.5), "<i2").astype(float)
    inner = slice(RATE // 10, -RATE // 10)
    assert np.std(longer[inner]) == pytest.approx(np.std(speech[inner]), rel=0.1)


def test_the_asked_length_is_no_work() -> None:
    speech = tone(0.2)
    assert stretch(speech, RATE, 1.0) is speech
