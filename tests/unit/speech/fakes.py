"""Stand-ins for the edges of speech: an engine, a loudspeaker and a lane driven by hand."""

from collections.abc import Callable
from dataclasses import dataclass, field

from kiosk.speech.engine import Clip, NoVoiceError, RenderError, Voice
from kiosk.speech.lane import Job, Kind
from kiosk.speech.player import DEFAULT_VOLUME, OnDone

RATE = 8000


@dataclass
class FakeEngine:
    """Speaks `languages`; a clip has one sample for each letter. `broken` texts fail."""

    languages: tuple[str, ...] = ("ja", "en")
    name: str = "fake"
    version: str = "1"
    reads_ruby: bool = False
    broken: set[str] = field(default_factory=set)
    rendered: list[tuple[str, float]] = field(default_factory=list)
    started: int = 0
    closed: bool = False

    def start(self) -> None:
        self.started += 1

    def voices(self) -> tuple[Voice, ...]:
        return tuple(Voice(f"{self.name}-{language}", language) for language in self.languages)

    def render(self, text: str, voice: Voice, rate: float) -> Clip:
        if voice not in self.voices():
            raise NoVoiceError(voice.language)
        if text in self.broken:
            raise RenderError(text)
        self.rendered.append((text, rate))
        return Clip(text.encode("utf-16-le"), RATE)

    def close(self) -> None:
        self.closed = True


class FakePlayer:
    """Remembers what is sounding; `end` ends it."""

    def __init__(self) -> None:
        self.volume = DEFAULT_VOLUME
        self.present = True
        self.sounding: str | None = None
        self.heard: list[str] = []
        self._on_done: OnDone | None = None

    def available(self) -> bool:
        return self.present

    def play(self, clip: Clip, on_done: OnDone) -> None:
        self.sounding = clip.samples.decode("utf-16-le")
        self.heard.append(self.sounding)
        self._on_done = on_done

    def stop(self) -> None:
        self.sounding = None

    def end_of_this(self) -> OnDone:
        """The end of what is sounding now, to come later."""
        assert self._on_done is not None
        return self._on_done

    def end(self, heard: bool = True) -> None:
        """The sound is over; kept callable after `stop`, as a late signal would be."""
        assert self._on_done is not None
        self.sounding = None
        self._on_done(heard)


class HandLane:
    """Runs a job when the test says so, in the order a real lane would."""

    def __init__(self) -> None:
        self.jobs: dict[Kind, list[Job]] = {kind: [] for kind in Kind}
        self.closed = False

    def submit(self, kind: Kind, job: Job) -> None:
        self.jobs[kind].append(job)

    def drop(self, kind: Kind) -> None:
        self.jobs[kind].clear()

    def close(self) -> None:
        self.closed = True

    def take(self) -> Callable[[], object] | None:
        """The next job, taken off the queue but not yet run."""
        return next((jobs.pop(0) for jobs in self.jobs.values() if jobs), None)

    def run(self) -> None:
        while (job := self.take()) is not None:
            job()
