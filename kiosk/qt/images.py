"""Images for QML: our drawings in the colours of the theme, and QR codes."""

from collections.abc import Callable, Sequence
from pathlib import Path
from urllib.parse import parse_qsl, unquote

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

# The colours every drawing is made of, by the role the theme gives them (docs/pictures.md).
DRAWN = {
    "ink": "#1B1B1F",
    "main": "#082F73",
    "card": "#FFFFFF",
    "tint": "#E7EEFB",
    "help": "#0B3D20",
    "trouble": "#7A1612",
}


class DrawingProvider(QQuickImageProvider):
    """`image://drawing/<folder>/<file>?ink=…&main=…`: an SVG with its colours exchanged.

    A photograph (PNG) keeps its colours. `folders` maps the first part of the id to a folder on
    disk; nothing outside is read.
    """

    def __init__(self, folders: dict[str, Path]) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._folders = folders

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:
        """The drawing, as large as asked for, its proportions kept."""
        name, _, query = id.partition("?")
        folder, _, rest = unquote(name).partition("/")
        root = self._folders.get(folder)
        path = (root / rest).resolve() if root else None
        if root is None or path is None or root.resolve() not in path.parents or not path.is_file():
            return QImage()
        if path.suffix != ".svg":
            return _photograph(path, requestedSize)
        return render(path.read_text(encoding="utf-8"), dict(parse_qsl(query)), requestedSize)


def _photograph(path: Path, wanted: QSize) -> QImage:
    image = QImage(str(path))
    if image.isNull() or wanted.isEmpty():
        return image
    return image.scaled(
        wanted, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )


def render(svg: str, colours: dict[str, str], wanted: QSize) -> QImage:
    """`svg` painted within `wanted` pixels, its palette exchanged for `colours` (role: RRGGBB)."""
    # Two passes: a new colour may be another role's old one (white ink on black card).
    for role, drawn in DRAWN.items():
        svg = svg.replace(drawn, f"@{role}@").replace(drawn.lower(), f"@{role}@")
    for role, drawn in DRAWN.items():
        svg = svg.replace(f"@{role}@", "#" + colours.get(role, drawn.lstrip("#")))
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    natural = renderer.defaultSize()
    size = (
        natural if wanted.isEmpty() else natural.scaled(wanted, Qt.AspectRatioMode.KeepAspectRatio)
    )
    image = QImage(size.expandedTo(QSize(1, 1)), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


class QrProvider(QQuickImageProvider):
    """`image://qr/<payload>`: one pixel a module; QML enlarges it without smoothing."""

    def __init__(self, modules: Callable[[str], Sequence[Sequence[bool]]]) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._modules = modules

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:
        """The code with its quiet zone, black on white in every contrast mode."""
        rows = self._modules(unquote(id))
        image = QImage(len(rows), len(rows), QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        for y, row in enumerate(rows):
            for x, dark in enumerate(row):
                if dark:
                    image.setPixel(x, y, 0xFF000000)
        return image
