"""From a sentence to a clip: the voice, the words to say, the store, the engine."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.speech import reading
from kiosk.speech.clips import ClipKey, ClipStore
from kiosk.speech.engine import Clip, Engine, NoVoiceError, Voice, find_voice

_PAUSE = Clip(bytes(2 * 22050 // 4), 22050)
"""What is heard of a line of marks ("———"): no engine makes a sound of it."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """A clip with the voice that speaks it; `path` is None if it could not be kept on disk."""

    clip: Clip
    voice: Voice
    path: Path | None


class ClipSource:
    """Gives the clip of a sentence, from disk or fresh. Slow: for the reading thread only."""

    def __init__(self, engines: Sequence[Engine], clips: ClipStore) -> None:
        self._engines = tuple(engines)
        self._clips = clips

    def fetch(self, sentence: str, language: str, rate: float) -> Rendered:
        """Raises `NoVoiceError` or `RenderError`."""
        language = reading.language_of(sentence, language)
        engine, voice = find_voice(self._engines, language)
        text = reading.spoken(sentence, language, with_ruby=engine.reads_ruby)
        if not reading.has_words(text):
            return Rendered(_PAUSE, voice, None)
        key = ClipKey(engine.name, engine.version, voice.id, rate, text)
        kept = self._clips.get(key)
        if kept is not None:
            return Rendered(kept, voice, self._clips.path(key))
        clip = engine.render(text, voice, rate)
        return Rendered(clip, voice, self._clips.put(key, clip))

    def has_voice(self, language: str) -> bool:
        try:
            find_voice(self._engines, language)
        except NoVoiceError:
            return False
        return True

    def start(self, language: str) -> None:
        """Have what `language` needs load now."""
        self._clips.start()
        try:
            engine, _ = find_voice(self._engines, language)
        except NoVoiceError:
            return
        engine.start()

    def close(self) -> None:
        for engine in self._engines:
            engine.close()
