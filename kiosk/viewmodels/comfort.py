"""How this visitor sees and hears; every change shows and sounds at once, at the same place."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.comfort import CONTRASTS, SIZES, SPEEDS, VOLUMES, Comfort
from kiosk.domain.language import SOURCE
from kiosk.viewmodels.session import Session

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


def _(text: str) -> str:
    """Marks a text for the catalogue; it is translated when it is shown."""
    return text


SAMPLE = _("The voice sounds like this.")
"""What is heard of a new speed or loudness while nothing else is being read."""


@QmlElement
class ComfortViewModel(QObject):
    """The comfort settings of the present visit; standard again after it (R40)."""

    changed = Signal()
    voiceChanged = Signal()
    """Somebody wants to hear how fast or how loud the voice is now."""
    languageChanged = Signal()

    def __init__(
        self, session: Session, read_aloud: bool, motion: bool = True, reach_mm: int = 300
    ) -> None:
        super().__init__()
        self._reach_mm = reach_mm
        self._session = session
        self._standard = Comfort(read_aloud=read_aloud, motion=motion)
        self.now = self._standard
        self._in_japanese = self._is_japanese()
        session.changed.connect(self._follow_language)
        session.visitEnded.connect(self._forget)

    def _size(self) -> str:
        return self.now.size

    def _contrast(self) -> str:
        return self.now.contrast

    def _speed(self) -> int:
        return self.now.speed

    def _speed_step(self) -> int:
        return SPEEDS.index(self.now.speed) + 1

    def _volume(self) -> int:
        return self.now.volume

    def _aloud(self) -> bool:
        return self.now.read_aloud

    def _furigana(self) -> bool:
        return self.now.furigana

    def _original(self) -> bool:
        return self.now.original

    def _low_reach(self) -> bool:
        return self.now.low_reach

    def _reach(self) -> int:
        return self._reach_mm

    def _one_column(self) -> bool:
        return self.now.one_column

    def _motion(self) -> bool:
        return self.now.motion

    def _is_standard(self) -> bool:
        return self.now == self._standard

    def _original_families(self) -> list[str]:
        return list(SOURCE.families)

    def _is_japanese(self) -> bool:
        return self._session.language.base == SOURCE.base

    size = Property(str, _size, notify=changed)
    contrast = Property(str, _contrast, notify=changed)
    speed = Property(int, _speed, notify=changed)
    speedStep = Property(int, _speed_step, notify=changed)
    volume = Property(int, _volume, notify=changed)
    readAloud = Property(bool, _aloud, notify=changed)
    furigana = Property(bool, _furigana, notify=changed)
    original = Property(bool, _original, notify=changed)
    originalFamilies = Property(list, _original_families, constant=True)
    lowReach = Property(bool, _low_reach, notify=changed)
    reachMm = Property(int, _reach, constant=True)
    oneColumn = Property(bool, _one_column, notify=changed)
    motion = Property(bool, _motion, notify=changed)
    isStandard = Property(bool, _is_standard, notify=changed)
    inJapanese = Property(bool, _is_japanese, notify=languageChanged)

    @Slot(str)
    def setSize(self, size: str) -> None:
        """Show text at one of the four sizes."""
        if size in SIZES:
            self._set("size", size, replace(self.now, size=size))

    @Slot(str)
    def setContrast(self, contrast: str) -> None:
        """Show the screen in one of the four contrast modes."""
        if contrast in CONTRASTS:
            self._set("contrast", contrast, replace(self.now, contrast=contrast))

    @Slot(int)
    def setSpeed(self, speed: int) -> None:
        """Read at one of the seven speeds, in percent."""
        if speed in SPEEDS and self._set("speed", str(speed), replace(self.now, speed=speed)):
            self.voiceChanged.emit()

    @Slot(int)
    def setVolume(self, volume: int) -> None:
        """Read at one of the steps of loudness, 1 the softest."""
        if volume in VOLUMES and self._set("volume", str(volume), replace(self.now, volume=volume)):
            self.voiceChanged.emit()

    @Slot(str, bool)
    def turn(self, setting: str, on: bool) -> None:
        """Switch one of `read-aloud`, `furigana`, `original`, `low-reach`, `one-column`, `motion`.

        Raises `ValueError` for another name: the screens offer only these.
        """
        self._set(setting, "on" if on else "off", self.now.turned(setting, on))

    @Slot(bool)
    def setReadAloud(self, on: bool) -> None:
        """Read every step from now on, or none."""
        self.turn("read-aloud", on)

    @Slot()
    def slower(self) -> None:
        """One speed down."""
        self.setSpeed(_beside(SPEEDS, self.now.speed, -1))

    @Slot()
    def faster(self) -> None:
        """One speed up."""
        self.setSpeed(_beside(SPEEDS, self.now.speed, 1))

    @Slot()
    def softer(self) -> None:
        """One step of loudness down."""
        self.setVolume(_beside(VOLUMES, self.now.volume, -1))

    @Slot()
    def louder(self) -> None:
        """One step of loudness up."""
        self.setVolume(_beside(VOLUMES, self.now.volume, 1))

    @Slot()
    def standard(self) -> None:
        """All settings as at the start of a visit; the place is kept (R40)."""
        self._set("all", "standard", self._standard)

    def narrate(self) -> list[tuple[str, str]]:
        """The title and the names of the settings in the order they stand."""
        gettext = self._session.gettext
        told = [
            ("title", gettext("Text, colours and voice")),
            ("size", gettext("Size of the text")),
            ("contrast", gettext("Colours")),
            ("voice", gettext("Voice")),
            ("aloud", gettext("Read every screen aloud")),
            ("volume", gettext("Loudness of the voice")),
            ("speed", gettext("Speed of the voice")),
            ("screen", gettext("The screen")),
            ("furigana", gettext("Furigana above kanji")),
            ("original", gettext("Japanese below the text")),
            ("one-column", gettext("One thing below the other")),
            ("low-reach", gettext("Everything to tap further down")),
            ("motion", gettext("Things that move")),
        ]
        absent = "original" if self._is_japanese() else "furigana"
        return [block for block in told if block[0] != absent]

    def _set(self, setting: str, value: str, now: Comfort) -> bool:
        if self.now == now:
            return False
        self.now = now
        self._session.act(lambda visit: visit.change_setting(setting, value))
        self.changed.emit()
        return True

    def _follow_language(self) -> None:
        if self._in_japanese != self._is_japanese():
            self._in_japanese = self._is_japanese()
            self.languageChanged.emit()

    def _forget(self) -> None:
        self.now = self._standard
        self.changed.emit()


def _beside(steps: Sequence[int], now: int, by: int) -> int:
    """The step beside the present one; the last one at an end."""
    return steps[min(len(steps) - 1, max(0, steps.index(now) + by))]
