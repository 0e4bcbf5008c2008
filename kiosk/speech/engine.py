"""What a speech engine is to the rest of the kiosk, and how one is chosen for a language."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from kiosk.domain.errors import WorldError

RATES = (0.5, 0.65, 0.8, 1.0, 1.25, 1.6, 2.0)
"""The speeds offered, as multiples of the default (R27: 6 to 8 steps from 50 % to 200 %)."""


class NoVoiceError(WorldError):
    """No engine has a voice for the language: the screen says "text only" and shows the text."""


class RenderError(WorldError):
    """The engine has the voice but could not make the sound."""


@dataclass(frozen=True, slots=True)
class Voice:
    """`id` is the engine's own name; `language` is a code as `spoken_language` gives it."""

    id: str
    language: str


@dataclass(frozen=True, slots=True)
class Clip:
    """A spoken sentence: 16-bit signed little-endian mono `samples`, `rate` of them a second."""

    samples: bytes
    rate: int

    @property
    def seconds(self) -> float:
        return len(self.samples) / 2 / self.rate


class Engine(Protocol):
    """Turns one sentence into a clip.

    `version` changes whenever the same text could sound different (engine, voice, dictionary), so
    that old clips are not played. `reads_ruby` says that `render` wants `{漢字|かな}` left in: such
    an engine joins the reading with what it knows of the word; all others get the reading alone.
    Every method may block for seconds and is called from the reading thread only.
    """

    name: str
    reads_ruby: bool

    @property
    def version(self) -> str: ...

    def start(self) -> None:
        """Begin to load, without waiting: the first sentence then comes sooner."""
        ...

    def voices(self) -> tuple[Voice, ...]:
        """The voices that can really be used; empty where the engine is not installed."""
        ...

    def render(self, text: str, voice: Voice, rate: float) -> Clip:
        """`text` at `rate` times the default speed (0.5 to 2.0), the pitch unchanged.

        Raises `NoVoiceError` if `voice` is not one of its own, `RenderError` if no sound comes.
        """
        ...

    def close(self) -> None: ...


def spoken_language(code: str) -> str:
    """The language one hears under a code or tag: `ja` for `ja@easy`, `cmn` for `zh_Hans`.

    >>> [spoken_language(code) for code in ("en-US", "zh-TW", "zh_HK", "tl", "pt_BR")]
    ['en', 'cmn', 'yue', 'fil', 'pt']
    """
    tag = code.partition("@")[0].replace("_", "-").lower()
    if tag in ("zh-hk", "zh-mo") or tag.startswith("zh-yue"):
        return "yue"
    primary = tag.partition("-")[0]
    return {"zh": "cmn", "tl": "fil", "jpn": "ja", "eng": "en"}.get(primary, primary)


def find_voice(engines: Iterable[Engine], language: str) -> tuple[Engine, Voice]:
    """The first engine with a voice for `language`, and that voice.

    Raises `NoVoiceError`: a voice of another language is never used (R33).
    """
    wanted = spoken_language(language)
    for engine in engines:
        for voice in engine.voices():
            if voice.language == wanted:
                return engine, voice
    raise NoVoiceError(
        f"There is no voice for the language “{language}”.",
        "The text stays on the screen; a voice of another language is not used.",
    )
