"""How many pixels a millimetre has: measured by staff with a bank card, used at once."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.device.storage import write_whole
from kiosk.domain.errors import WorldError
from kiosk.domain.visit import Screen
from kiosk.language.catalogues import fill
from kiosk.settings import SCALE_BOUNDS, with_scale
from kiosk.viewmodels.session import Session
from kiosk.viewmodels.staff_words import told

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

CARD_MM = 85.6
"""Length of a bank card (ISO/IEC 7810, ID-1)."""
SHORT_SIDE_MM = (120, 820)
"""The short side of a screen a kiosk can have: 10 to 65 inches. A slip of the finger outside would
leave buttons too small or too large to undo it."""


def _(text: str) -> str:
    """Marks a text for the catalogue; it is translated when it is shown."""
    return text


_NOT_SAVED = _("The size could not be saved. It stays as it was.")


def bounds(short_side: int) -> tuple[int, int]:
    """Least and greatest length (px) of the card on a screen with a short side of so many px."""
    least, most = SHORT_SIDE_MM
    low = max(SCALE_BOUNDS[0], short_side / most)
    high = min(SCALE_BOUNDS[1], short_side / least)
    return -int(-low * CARD_MM // 1), int(high * CARD_MM)


@QmlElement
class CalibrationViewModel(QObject):
    """The scale in force, and the card on the screen that staff make as long as a real one."""

    changed = Signal()
    """Another scale is in force."""
    cardChanged = Signal()

    def __init__(
        self, session: Session, file: Path, px_per_mm: float, short_side: Callable[[], int]
    ) -> None:
        """`file` keeps the settings; `short_side` gives the screen's, in pixels."""
        super().__init__()
        self._session = session
        self._file = file
        self._short_side = short_side
        self.scale = px_per_mm
        self._card = px_per_mm * CARD_MM
        self._saved = False
        self._message = ""
        session.changed.connect(self._place_changed)

    def _px_per_mm(self) -> float:
        return self.scale

    def _card_pixels(self) -> float:
        return self._card

    def _scale_text(self) -> str:
        text = self._session.gettext("{scale} pixels a millimetre")
        return fill(text, scale=f"{self._card / CARD_MM:.2f}")

    def _is_saved(self) -> bool:
        return self._saved

    def _get_message(self) -> str:
        return self._message

    pxPerMm = Property(float, _px_per_mm, notify=changed)
    cardPixels = Property(float, _card_pixels, notify=cardChanged)
    scaleText = Property(str, _scale_text, notify=cardChanged)
    saved = Property(bool, _is_saved, notify=cardChanged)
    message = Property(str, _get_message, notify=cardChanged)

    @Slot(float)
    def lengthen(self, by: float) -> None:
        """Make the card on the screen longer by so many pixels, shorter where it is negative."""
        self.stretch(self._card + by)

    @Slot(float)
    def stretch(self, length: float) -> None:
        """Make the card on the screen so many whole pixels long, within the bounds."""
        least, most = bounds(self._short_side())
        self._card = float(min(most, max(least, round(length))))
        self._message = ""
        self.cardChanged.emit()

    @Slot()
    def save(self) -> None:
        """Keep the scale that the card shows, and use it from now on."""
        scale = round(self._card / CARD_MM, 3)
        try:
            _write(self._file, with_scale(self._file, scale))
        except WorldError as error:
            self._message = told(self._session, _NOT_SAVED, error)
        else:
            self.scale, self._saved, self._message = scale, True, ""
            self.changed.emit()
        self.cardChanged.emit()

    @Slot()
    def again(self) -> None:
        """The check did not fit: measure once more."""
        self._begin()

    def _begin(self) -> None:
        self._card, self._saved, self._message = self.scale * CARD_MM, False, ""
        self.cardChanged.emit()

    def _place_changed(self) -> None:
        if self._session.screen is not Screen.STAFF_SIZE:
            self._begin()


def _write(file: Path, text: str) -> None:
    try:
        write_whole(file, text, 0o644)
    except OSError as error:
        raise WorldError(
            f"{file} cannot be written: {error.strerror or error}.",
            "Check that space is left and that writing is allowed.",
        ) from error
