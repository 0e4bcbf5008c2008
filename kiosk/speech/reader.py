"""Reads sentences aloud, one after the other, and says where it is."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from functools import partial
from pathlib import Path

from kiosk.domain.errors import WorldError
from kiosk.speech.engine import NoVoiceError, Voice
from kiosk.speech.lane import Job, Kind, Lane
from kiosk.speech.player import DEFAULT_VOLUME, Player
from kiosk.speech.source import ClipSource, Rendered

OnClip = Callable[[str, Path | None, str, Voice, float], None]
"""(sentence, file of the clip, language, voice, seconds), just before it is played."""


class State(StrEnum):
    """What a person can see of the voice; each has its sentence on the screen."""

    READY = "ready"
    SPEAKING = "speaking"
    NO_VOICE = "no_voice"
    NO_DEVICE = "no_device"
    FAILED = "failed"


def _nothing(*_: object) -> None:
    pass


class Reader:
    """The reading queue.

    Lives on the screen's thread and never blocks it: slow work is done in `lane`, and its results
    come back through `post`, which runs a callable on the screen's thread. A new `read` or a `stop`
    silences and forgets the old at once (R26); what was being rendered for it is never played.
    `on_state`, `on_sentence` (the index now heard), `on_finished` (the last sentence is over) and
    `on_clip` are called on the screen's thread.
    """

    def __init__(
        self, source: ClipSource, player: Player, lane: Lane, post: Callable[[Job], None]
    ) -> None:
        self.on_state: Callable[[State], None] = _nothing
        self.on_sentence: Callable[[int], None] = _nothing
        self.on_finished: Callable[[], None] = _nothing
        self.on_clip: OnClip = _nothing
        self._source = source
        self._player = player
        self._lane = lane
        self._post = post
        self._state = State.READY
        self._rate = 1.0
        self._turn = 0
        self._sentences: tuple[str, ...] = ()
        self._language = ""
        self._index = 0
        self._playing = False
        self._arrived: dict[int, Rendered | WorldError] = {}

    @property
    def state(self) -> State:
        return self._state

    @property
    def rate(self) -> float:
        """Times the default speed; a change begins the sentence being read again (R27)."""
        return self._rate

    @rate.setter
    def rate(self, rate: float) -> None:
        if rate == self._rate:
            return
        self._rate = rate
        self._lane.drop(Kind.AHEAD)
        if self._state is State.SPEAKING:
            self._begin(self._index)

    @property
    def volume(self) -> float:
        """Gain from 0.0 to 1.0, counting at once."""
        return self._player.volume

    @volume.setter
    def volume(self, volume: float) -> None:
        self._player.volume = min(1.0, max(0.0, volume))

    def read(self, sentences: Sequence[str], language: str) -> None:
        """Read `sentences` (with ruby markup) aloud instead of anything else."""
        self._sentences, self._language = tuple(sentences), language
        self._begin(0)

    def repeat(self) -> None:
        """Read the last sentences again from the first."""
        self._begin(0)

    def stop(self) -> None:
        """Silence now; what has been rendered ahead stays."""
        self._halt()
        if self._state is State.SPEAKING:
            self._enter(State.READY)

    def reset(self) -> None:
        """The next visitor's start: silent, default speed and volume (R29), nothing to repeat."""
        self.stop()
        self._lane.drop(Kind.AHEAD)
        self._sentences = ()
        self._rate = 1.0
        self._player.volume = DEFAULT_VOLUME
        if self._state is not State.NO_DEVICE:
            self._enter(State.READY)

    def prepare(self, sentences: Sequence[str], language: str) -> None:
        """Render ahead what will probably be read next, after all that is being read now."""
        self._lane.drop(Kind.AHEAD)
        rate = self._rate
        for sentence in sentences:
            self._lane.submit(Kind.AHEAD, partial(self._try, sentence, language, rate))

    def check(self, language: str) -> None:
        """Find out what a tap on "read aloud" would meet: a state follows. Loads the engine."""
        self.ask_voices(
            [language], lambda found: self._idle(State.READY if found[language] else State.NO_VOICE)
        )
        self._lane.submit(Kind.ASKING, lambda: self._source.start(language))

    def ask_voices(
        self, languages: Iterable[str], on_known: Callable[[Mapping[str, bool]], None]
    ) -> None:
        """Tell `on_known` which of `languages` can be spoken; the others are "text only" (R33)."""
        wanted = tuple(languages)

        def job() -> None:
            found = {language: self._source.has_voice(language) for language in wanted}
            self._post(lambda: on_known(found))

        self._lane.submit(Kind.ASKING, job)

    def devices_changed(self) -> None:
        """A loudspeaker or headphones came or went."""
        if not self._player.available():
            self._halt()
            self._enter(State.NO_DEVICE)
        elif self._state is State.NO_DEVICE:
            self._enter(State.READY)

    def close(self) -> None:
        self._halt()
        self._lane.drop(Kind.AHEAD)
        self._lane.close()
        self._source.close()

    def _begin(self, index: int) -> None:
        self._halt()
        if not self._sentences:
            self._enter(State.READY)
            return
        if not self._player.available():
            self._enter(State.NO_DEVICE)
            return
        self._index = index
        self._enter(State.SPEAKING)
        for wanted in range(index, len(self._sentences)):
            self._lane.submit(Kind.READING, self._fetching(self._turn, wanted))

    def _halt(self) -> None:
        self._turn += 1
        self._playing = False
        self._arrived.clear()
        self._lane.drop(Kind.READING)
        self._player.stop()

    def _fetching(self, turn: int, index: int) -> Job:
        sentence, language, rate = self._sentences[index], self._language, self._rate

        def job() -> None:
            if turn != self._turn:
                return
            result = self._try(sentence, language, rate)
            self._post(lambda: self._take(turn, index, result))

        return job

    def _try(self, sentence: str, language: str, rate: float) -> Rendered | WorldError:
        try:
            return self._source.fetch(sentence, language, rate)
        except WorldError as error:
            return error

    def _take(self, turn: int, index: int, result: Rendered | WorldError) -> None:
        if turn != self._turn:
            return
        self._arrived[index] = result
        if not self._playing:
            self._play()

    def _play(self) -> None:
        result = self._arrived.pop(self._index, None)
        if result is None:
            return  # not rendered yet: `_take` comes back here
        if isinstance(result, WorldError):
            self._fail(State.NO_VOICE if isinstance(result, NoVoiceError) else State.FAILED)
            return
        if not self._player.available():
            self._fail(State.NO_DEVICE)
            return
        turn, clip = self._turn, result.clip
        sentence = self._sentences[self._index]
        self.on_clip(sentence, result.path, self._language, result.voice, clip.seconds)
        self._playing = True
        self._player.play(clip, lambda heard: self._done(turn, heard))
        self.on_sentence(self._index)

    def _done(self, turn: int, heard: bool) -> None:
        if turn != self._turn:
            return
        self._playing = False
        if not heard:
            self._fail(State.NO_DEVICE)
            return
        self._index += 1
        if self._index < len(self._sentences):
            self._play()
            return
        self._index = 0
        self._enter(State.READY)
        self.on_finished()

    def _fail(self, state: State) -> None:
        self._halt()
        self._enter(state)

    def _idle(self, state: State) -> None:
        if self._state is State.SPEAKING:
            return
        self._enter(state if self._player.available() else State.NO_DEVICE)

    def _enter(self, state: State) -> None:
        if state is not self._state:
            self._state = state
            self.on_state(state)
