"""What every speech engine promises, tried on each of them."""

import os
import signal
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kiosk.speech.engine import Clip, NoVoiceError, RenderError, Voice
from kiosk.speech.engines import standard_engines
from kiosk.speech.engines.espeak import Espeak
from kiosk.speech.engines.openjtalk import OpenJTalk
from kiosk.speech.engines.pyttsx3 import Pyttsx3
from tests.unit.speech.measure import loudness, pitch

pytestmark = pytest.mark.voice

READINGS = Path(__file__).parents[4] / "assets" / "readings.csv"
SENTENCES = {
    "ja": "マイナンバーカードで住民票の写しをコンビニで取ることができます。",
    "en": "With your card you can get a copy of your residence record.",
}
MAKERS: dict[str, Callable[..., Any]] = {
    "openjtalk": lambda **limits: OpenJTalk(READINGS, **limits),
    "espeak": Espeak,
    "pyttsx3": Pyttsx3,
}
LANGUAGE = {"openjtalk": "ja", "espeak": "en", "pyttsx3": "en"}


@pytest.fixture(scope="module", params=MAKERS)
def engine(request: pytest.FixtureRequest) -> Iterator[Any]:
    engine = MAKERS[request.param]()
    yield engine
    engine.close()


@pytest.fixture(scope="module")
def voice(engine: Any) -> Voice:
    return next(voice for voice in engine.voices() if voice.language == LANGUAGE[engine.name])


@pytest.fixture(scope="module")
def sentence(voice: Voice) -> str:
    return SENTENCES[voice.language]


@pytest.fixture(scope="module")
def normal(engine: Any, voice: Voice, sentence: str) -> Clip:
    return engine.render(sentence, voice, 1.0)


def test_the_standard_engines_are_those_tried_here() -> None:
    assert [engine.name for engine in standard_engines()] == list(MAKERS)


def test_it_lists_its_voices(engine: Any) -> None:
    voices = engine.voices()
    assert voices
    assert len(set(voices)) == len(voices)
    assert all(voice.id and voice.language for voice in voices)


def test_kanji_never_go_to_a_voice_that_cannot_read_them(engine: Any) -> None:
    japanese = [voice for voice in engine.voices() if voice.language == "ja"]
    assert bool(japanese) == (engine.name == "openjtalk")


def test_a_sentence_sounds(normal: Clip, sentence: str) -> None:
    """Long enough to be all of it, short enough to be listened to, loud and not overdriven."""
    letters = len(sentence)
    per_letter = 0.2 if sentence == SENTENCES["ja"] else 0.085
    assert normal.seconds == pytest.approx(letters * per_letter, rel=0.4)
    assert normal.rate in (22050, 48000)
    assert 1500 < loudness(normal.samples) < 9000


def test_no_engine_overdrives(normal: Clip) -> None:
    peak = max(abs(value) for value in memoryview(normal.samples).cast("h"))
    assert 10_000 < peak < 32_767


def test_the_same_sentence_sounds_the_same(
    engine: Any, voice: Voice, sentence: str, normal: Clip
) -> None:
    again = engine.render(sentence, voice, 1.0)
    assert again.seconds == pytest.approx(normal.seconds, rel=0.02)


@pytest.mark.parametrize("rate", [0.5, 0.65, 1.6, 2.0])
def test_speed_changes_the_length_and_not_the_pitch(
    engine: Any, voice: Voice, sentence: str, normal: Clip, rate: float
) -> None:
    clip = engine.render(sentence, voice, rate)
    assert clip.seconds == pytest.approx(normal.seconds / rate, rel=0.17)
    assert pitch(clip.samples, clip.rate) == pytest.approx(
        pitch(normal.samples, normal.rate), rel=0.12
    )


@pytest.mark.parametrize(
    "stranger", [Voice("made-up", "fil"), Voice("made-up", "ja"), Voice("en-us", "ja")]
)
def test_a_voice_it_does_not_have_is_refused(engine: Any, stranger: Voice) -> None:
    with pytest.raises(NoVoiceError):
        engine.render("Magandang umaga po.", stranger, 1.0)


def test_the_version_names_what_decides_the_sound(engine: Any) -> None:
    assert engine.version == MAKERS[engine.name]().version


@pytest.fixture
def fresh(engine: Any) -> Iterator[Callable[..., Any]]:
    made: list[Any] = []

    def make(**limits: float) -> Any:
        made.append(MAKERS[engine.name](**limits))
        return made[-1]

    yield make
    for engine_made in made:
        engine_made.close()


def test_a_process_killed_in_the_middle_costs_nothing_but_time(
    fresh: Callable[..., Any], voice: Voice, sentence: str, normal: Clip
) -> None:
    engine = fresh()
    assert voice in engine.voices()
    engine.worker.start()
    first = engine.worker.pid
    os.kill(first, signal.SIGSTOP)  # so that the sentence is surely in the middle when it dies
    clips: list[Clip] = []
    thread = threading.Thread(target=lambda: clips.append(engine.render(sentence, voice, 1.0)))
    thread.start()
    os.kill(first, signal.SIGKILL)
    thread.join(30)
    assert [clip.seconds for clip in clips] == [pytest.approx(normal.seconds, rel=0.02)]


def test_a_hang_is_cut_by_the_time_limit(
    fresh: Callable[..., Any], voice: Voice, sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = fresh(time_limit=2.0)
    assert voice in engine.voices()
    start = engine.worker._running

    def stopped() -> Any:
        process = start()
        os.kill(process.pid, signal.SIGSTOP)
        return process

    monkeypatch.setattr(engine.worker, "_time_limit", 0.2)
    monkeypatch.setattr(engine.worker, "_running", stopped)
    with pytest.raises(RenderError):
        engine.render(sentence, voice, 1.0)
    monkeypatch.undo()
    assert engine.render(sentence, voice, 1.0).samples
