"""What the English voice says is what stands in the guides: a recogniser fits text to sound.

Forced alignment lays a given text over a clip and says how well it fits. Nobody has to understand
anything for that, so it is right where free dictation of a synthetic voice is not: the text that
was to be read must fit better than any other.
"""

import math
import random
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import numpy as np
import pytest
from babel.messages.pofile import read_po
from pocketsphinx import Decoder

from kiosk.domain.sentences import split
from kiosk.paths import Paths
from kiosk.speech.clips import ClipStore
from kiosk.speech.engine import Clip
from kiosk.speech.engines import standard_engines
from kiosk.speech.source import ClipSource

pytestmark = pytest.mark.voice

RATE = 16_000
SHARE = 6
"""Every how manieth sentence is listened to."""
SILENCE = np.zeros(RATE // 5)
NOISE = 3.0
"""A whisper of noise (of 32,768): the recogniser was trained on microphones, not on zeros."""


class Ear:
    """Says how well a text fits a clip; the higher the better."""

    def __init__(self) -> None:
        # So wide that no text is given up early: all get a number and can be compared.
        wide = {"beam": 1e-300, "pbeam": 1e-300, "wbeam": 1e-300}
        self._decoder = Decoder(
            samprate=RATE, loglevel="FATAL", cmn="batch", bestpath=False, **wide
        )

    def knows(self, word: str) -> bool:
        return self._decoder.lookup_word(word) is not None

    def fit(self, sound: bytes, words: list[str]) -> float:
        decoder = self._decoder
        decoder.set_align_text(" ".join(words))
        decoder.start_utt()
        decoder.process_raw(sound, full_utt=True)
        decoder.end_utt()
        if decoder.hyp() is None:
            return -math.inf
        return sum(math.log(segment.ascore) for segment in decoder.seg())


def words(sentence: str) -> list[str]:
    return re.findall(r"[a-z']+", sentence.lower())


def microphone(clip: Clip) -> bytes:
    """The clip as the recogniser wants it: 16 kHz, a pause before and after."""
    samples = np.frombuffer(clip.samples, "<i2").astype(float)
    count = len(samples) * RATE // clip.rate
    spectrum = np.fft.rfft(samples)[: count // 2 + 1]
    slower = np.fft.irfft(spectrum, count) * count / len(samples)
    sound = np.concatenate([SILENCE, 0.8 * slower, SILENCE])
    sound += np.random.default_rng(1).normal(0, NOISE, len(sound))
    return sound.clip(-32768, 32767).astype("<i2").tobytes()


@pytest.fixture(scope="module")
def ear() -> Ear:
    return Ear()


@pytest.fixture(scope="module")
def sentences(ear: Ear) -> list[str]:
    """Sentences of the guides whose every word the recogniser has in its dictionary."""
    with (Paths().locales / "en" / "LC_MESSAGES" / "guides.po").open("rb") as file:
        said = [str(message.string) for message in read_po(file) if message.id]
    found = dict.fromkeys(
        sentence
        for text in said
        for sentence in split(text)
        if re.fullmatch(r"[A-Za-z' ,.?]+", sentence)
        and len(words(sentence)) >= 5
        and all(ear.knows(word) for word in words(sentence))
    )
    assert len(found) > 100, "hardly anything of the guides is left to listen to"
    return list(islice(found, 0, None, SHARE))


@pytest.fixture(scope="module")
def sounds(
    sentences: list[str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, bytes]]:
    """Each sentence as the kiosk says it."""
    store = ClipStore(Path(tmp_path_factory.mktemp("clips")))
    source = ClipSource(standard_engines(), store)
    try:
        yield {each: microphone(source.fetch(each, "en", 1.0).clip) for each in sentences}
    finally:
        source.close()


def test_every_clip_fits_its_sentence_and_no_other(ear: Ear, sounds: dict[str, bytes]) -> None:
    chance = random.Random(5)
    wrong = []
    for sentence, sound in sounds.items():
        own = ear.fit(sound, words(sentence))
        rest = [other for other in sounds if other != sentence]
        alike = sorted(rest, key=lambda other: abs(len(other) - len(sentence)))[:8]
        others = [words(other) for other in chance.sample(alike, 2)]
        for other in (*others, words(sentence)[::-1]):
            if ear.fit(sound, other) >= own:
                wrong.append((sentence, " ".join(other)))
    assert not wrong


def test_nearly_every_single_wrong_word_is_heard(ear: Ear, sounds: dict[str, bytes]) -> None:
    """The proof that the ear can tell one text from another that is nearly the same."""
    chance = random.Random(6)
    long = sorted({word for sentence in sounds for word in words(sentence) if len(word) >= 6})
    heard = []
    for sentence, sound in sounds.items():
        said = words(sentence)
        place = max(range(len(said)), key=lambda at: len(said[at]))
        changed = list(said)
        changed[place] = chance.choice([word for word in long if word != said[place]])
        heard.append(ear.fit(sound, changed) < ear.fit(sound, said))
    assert heard.count(True) >= 0.9 * len(heard)
