"""Reading the screen aloud: what is read, which sentence is being read, and what stops it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain import sentences
from kiosk.domain.visit import Screen
from kiosk.speech.player import VOLUMES as GAINS
from kiosk.viewmodels.comfort import SAMPLE, ComfortViewModel
from kiosk.viewmodels.session import Session

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

Blocks = Sequence[tuple[str, str]]
"""What a screen says, in order: the id of a block on the screen and its text."""


class Reader(Protocol):
    """The voice: reads sentences one after the other and never blocks."""

    def read(self, sentences: Sequence[str], language: str) -> None:
        """Drop what is being read and read these."""

    def stop(self) -> None:
        """Be silent at once."""

    def prepare(self, sentences: Sequence[str], language: str) -> None:
        """Render ahead what will probably be read next."""

    def reset(self) -> None:
        """Silence, and nothing left of the visit."""

    @property
    def rate(self) -> float:
        """Speed, 1.0 is the voice's own."""

    @rate.setter
    def rate(self, rate: float) -> None: ...

    @property
    def volume(self) -> float:
        """Gain from 0.0 to 1.0."""

    @volume.setter
    def volume(self, volume: float) -> None: ...


@QmlElement
class SpeechViewModel(QObject):
    """The *read aloud* button and the marked sentence."""

    changed = Signal()

    def __init__(
        self,
        session: Session,
        comfort: ComfortViewModel,
        reader: Reader,
        narration: Mapping[Screen, Callable[[], Blocks]],
        ahead: Callable[[], Blocks],
    ) -> None:
        super().__init__()
        self._session = session
        self._comfort = comfort
        self._reader = reader
        self._narration = narration
        self._ahead = ahead
        self._state = "ready"
        self._comfort_then = comfort.now
        self._speaking = False
        self._sampling = False
        self._naming = False
        self._marks: tuple[tuple[str, int], ...] = ()
        self._at = -1
        self._shown = (session.place, session.language.code)
        session.changed.connect(self._place_changed)
        session.visitEnded.connect(self._forget)
        comfort.changed.connect(self._comfort_changed)
        comfort.voiceChanged.connect(self._sample)

    def _block(self) -> str:
        return self._marks[self._at][0] if 0 <= self._at < len(self._marks) else ""

    def _sentence(self) -> int:
        return self._marks[self._at][1] if 0 <= self._at < len(self._marks) else -1

    def _label(self) -> str:
        if self._is_reading():
            return self._session.gettext("Stop reading")
        if self._comfort.now.read_aloud:
            return self._session.gettext("Hear it again")
        return self._session.gettext("Read aloud")

    def _notice(self) -> str:
        if not (self._comfort.now.read_aloud or self._sampling):
            return ""
        match self._state:
            case "no_voice":
                return self._session.gettext(
                    "There is no voice for this language yet. Please read."
                )
            case "no_device":
                return self._session.gettext("This kiosk has no sound now. Please read.")
            case "failed":
                return self._session.gettext("This could not be read aloud. Please read.")
            case _:
                return ""

    @property
    def is_speaking(self) -> bool:
        """Whether something is being read now."""
        return self._speaking

    def _is_reading(self) -> bool:
        return self._speaking and not self._naming

    block = Property(str, _block, notify=changed)
    sentence = Property(int, _sentence, notify=changed)
    label = Property(str, _label, notify=changed)
    notice = Property(str, _notice, notify=changed)
    speaking = Property(bool, _is_reading, notify=changed)

    @Slot()
    def press(self) -> None:
        """The button: read aloud from now on, stop and stay silent, or hear it again."""
        if self._is_reading():
            self.silence()
            self._comfort.setReadAloud(False)
        elif self._comfort.now.read_aloud:
            self._read()
        else:
            self._comfort.setReadAloud(True)

    @Slot()
    def silence(self) -> None:
        """Stop at once; nothing stays marked."""
        self._reader.stop()
        self._speaking = False
        self._at = -1
        self.changed.emit()

    @Slot()
    def say(self) -> None:
        """Read what is shown, also where reading aloud is off."""
        self._read()

    @Slot(str)
    def turned(self, block: str) -> None:
        """Somebody turned a page: say no more of the former one, read from its first block on."""
        if not self._speaking:
            return
        self.silence()
        blocks = list(self._narration.get(self._session.screen, lambda: ())())
        names = [name for name, _ in blocks]
        if block in names:
            self._say(blocks[names.index(block) :])

    def name(self, control: str) -> None:
        """Say what the keys are on now, instead of what was being read, if that is wanted."""
        if self._comfort.now.read_aloud:
            self._say([("", control)])
            self._naming = True
            self.changed.emit()

    # What the voice reports, on the thread of the screen

    def voice_state(self, state: str) -> None:
        """`ready`, `speaking`, `no_voice`, `no_device` or `failed`."""
        self._state = state
        self._speaking = state == "speaking"
        self.changed.emit()

    def sentence_started(self, index: int) -> None:
        """That sentence is being read now."""
        self._at = index
        self._speaking = True
        self.changed.emit()

    def finished(self) -> None:
        """All was read."""
        self._at = -1
        self._speaking = False
        self.changed.emit()

    # Inside

    def _forget(self) -> None:
        self._reader.reset()
        self._marks = ()
        self._forget_failure()
        self.silence()

    def _forget_failure(self) -> None:
        # The voice tells a state once: that there is no device holds until it tells otherwise.
        if self._state != "no_device":
            self._state = "ready"

    def _comfort_changed(self) -> None:
        self._reader.rate = self._comfort.now.speed / 100
        self._reader.volume = GAINS[self._comfort.now.volume - 1]
        then, now = self._comfort_then, self._comfort.now
        self._comfort_then = now
        if now.read_aloud and not then.read_aloud and self._session.visit is not None:
            self._session.act(lambda visit: visit.read_aloud())
            self._read()
        elif self._speaking and replace(then, speed=now.speed, volume=now.volume) != now:
            # Whatever a person does silences what was said (R26); only the voice itself is heard
            # to change.
            self.silence()
        self.changed.emit()

    def _sample(self) -> None:
        # A voice that reads is heard to change.
        if not self._speaking:
            self._sampling = True
            self._say([("", self._session.gettext(SAMPLE))])

    def _place_changed(self) -> None:
        shown = (self._session.place, self._session.language.code)
        if shown == self._shown:
            return
        self._shown = shown
        self._sampling = False
        if self._speaking or self._at >= 0:
            self.silence()
        # Who looks away or cannot see must hear that all will be cleared (R37).
        if self._comfort.now.read_aloud or self._session.screen is Screen.IDLE:
            self._read()
        self.changed.emit()

    def _read(self) -> None:
        self._say(self._narration.get(self._session.screen, lambda: ())())

    def _say(self, blocks: Blocks) -> None:
        self._naming = False
        marks: list[tuple[str, int]] = []
        spoken: list[str] = []
        for block, text in blocks:
            for number, sentence in enumerate(sentences.split(text)):
                marks.append((block, number))
                spoken.append(sentence)
        self._marks = tuple(marks)
        self._at = -1
        self._forget_failure()
        if spoken:
            self._reader.read(spoken, self._session.language.speech)
            self._reader.prepare(
                [s for _, text in self._ahead() for s in sentences.split(text)],
                self._session.language.speech,
            )
        self.changed.emit()
