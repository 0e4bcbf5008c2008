"""How this visitor sees and hears: text size, contrast, reading aloud and its speed."""

from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.viewmodels.session import Session

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

SIZES = ("s", "m", "l", "xl")
CONTRASTS = ("standard", "soft", "light", "dark")
SPEEDS = (50, 65, 80, 100, 125, 160, 200)
"""Seven speeds in percent of the voice's own (R27: 6–8 steps, 50–200 %)."""


@dataclass(frozen=True, slots=True)
class Comfort:
    """All comfort settings; the defaults are the standard (R2: text size M)."""

    size: str = "m"
    contrast: str = "standard"
    speed: int = 100
    read_aloud: bool = False


@QmlElement
class ComfortViewModel(QObject):
    """The comfort settings of the present visit; standard again after it (R40)."""

    changed = Signal()

    def __init__(self, session: Session, read_aloud: bool) -> None:
        super().__init__()
        self._session = session
        self._standard = Comfort(read_aloud=read_aloud)
        self.now = self._standard
        session.visitEnded.connect(self._forget)

    def _size(self) -> str:
        return self.now.size

    def _contrast(self) -> str:
        return self.now.contrast

    def _speed(self) -> int:
        return self.now.speed

    def _aloud(self) -> bool:
        return self.now.read_aloud

    def _is_standard(self) -> bool:
        return self.now == self._standard

    size = Property(str, _size, notify=changed)
    contrast = Property(str, _contrast, notify=changed)
    speed = Property(int, _speed, notify=changed)
    readAloud = Property(bool, _aloud, notify=changed)
    isStandard = Property(bool, _is_standard, notify=changed)

    @Slot(str)
    def setSize(self, size: str) -> None:
        """Show text at one of the four sizes."""
        if size in SIZES:
            self._set(replace(self.now, size=size), "size", size)

    @Slot(str)
    def setContrast(self, contrast: str) -> None:
        """Show the screen in one of the four contrast modes."""
        if contrast in CONTRASTS:
            self._set(replace(self.now, contrast=contrast), "contrast", contrast)

    @Slot(int)
    def setSpeed(self, speed: int) -> None:
        """Read at one of the seven speeds, in percent."""
        if speed in SPEEDS:
            self._set(replace(self.now, speed=speed), "speed", str(speed))

    @Slot(bool)
    def setReadAloud(self, on: bool) -> None:
        """Read every step from now on, or none."""
        self._set(replace(self.now, read_aloud=on), "read-aloud", "on" if on else "off")

    @Slot()
    def slower(self) -> None:
        """One speed down."""
        self.setSpeed(SPEEDS[max(0, SPEEDS.index(self._speed()) - 1)])

    @Slot()
    def faster(self) -> None:
        """One speed up."""
        self.setSpeed(SPEEDS[min(len(SPEEDS) - 1, SPEEDS.index(self._speed()) + 1)])

    @Slot()
    def standard(self) -> None:
        """All settings as at the start of a visit; the place is kept (R40)."""
        if self.now != self._standard:
            self.now = self._standard
            self._note("all", "standard")

    def narrate(self) -> list[tuple[str, str]]:
        """The title and the names of the settings."""
        gettext = self._session.gettext
        return [
            ("title", gettext("Text, colours and voice")),
            ("size", gettext("Size of the text")),
            ("contrast", gettext("Colours")),
            ("aloud", gettext("Read every screen aloud")),
            ("speed", gettext("Speed of the voice")),
        ]

    def _set(self, now: Comfort, setting: str, value: str) -> None:
        if self.now != now:
            self.now = now
            self._note(setting, value)

    def _note(self, setting: str, value: str) -> None:
        self._session.act(lambda visit: visit.change_setting(setting, value))
        self.changed.emit()

    def _forget(self) -> None:
        self.now = self._standard
        self.changed.emit()
