"""One picture of all the screens of a tour: what a language looks like, seen at a glance."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

_GROUND = "#55555C"
_LABEL = "#FFFFFF"
_GAP = 16
_LABEL_HEIGHT = 30
_COLOURS = 256
"""As many as a PNG with a palette holds; drawings and letters need no more."""


def contact_sheet(
    pictures: Sequence[Path], file: Path, *, width: int, columns: int, named: bool = True
) -> None:
    """Write all pictures, `width` px wide each and named below, into one PNG. Raises `OSError`."""
    tiles = [QImage(str(picture)) for picture in pictures]
    smooth = Qt.TransformationMode.SmoothTransformation
    tiles = [tile.scaledToWidth(width, smooth) for tile in tiles]
    columns = min(columns, len(tiles))
    label_height = _LABEL_HEIGHT if named else 0
    height = max(tile.height() for tile in tiles) + label_height
    across, down = width + _GAP, height + _GAP
    rows = -(-len(tiles) // columns)
    sheet = QImage(columns * across + _GAP, rows * down + _GAP, QImage.Format.Format_RGB32)
    sheet.fill(QColor(_GROUND))
    painter = QPainter(sheet)
    font = QFont("Noto Sans")
    font.setPixelSize(18)
    painter.setFont(font)
    painter.setPen(QColor(_LABEL))
    for number, (tile, picture) in enumerate(zip(tiles, pictures, strict=True)):
        x = _GAP + number % columns * across
        y = _GAP + number // columns * down
        painter.drawImage(x, y, tile)
        label = QRect(x, y + tile.height(), width, label_height)
        name = painter.fontMetrics().elidedText(
            picture.stem if named else "", Qt.TextElideMode.ElideRight, width
        )
        painter.drawText(label, Qt.AlignmentFlag.AlignVCenter, name)
    painter.end()
    if not _with_palette(sheet).save(str(file)):
        raise OSError(f"{file} could not be written")


def _with_palette(image: QImage) -> QImage:
    """The picture in its own commonest colours: a third of the bytes, hardly a difference."""
    # Not every pixel: what is too rare for that is not missed.
    pixels = memoryview(image.constBits()).cast("I")[::7]
    table = [colour for colour, _ in Counter(pixels).most_common(_COLOURS)]
    nearest = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    return image.convertToFormat(QImage.Format.Format_Indexed8, table, nearest)
