"""The window: QML with its images and its view models."""

from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import QObject, QUrl
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.handoff.qr import modules
from kiosk.paths import Paths
from kiosk.qt.images import DrawingProvider, QrProvider


def load_window(
    paths: Paths, view_models: Mapping[str, QObject]
) -> tuple[QQmlApplicationEngine, QQuickWindow]:
    """Main.qml, its required properties set to `view_models`; the engine lives as long as it.

    Raises `RuntimeError` if it cannot be loaded.
    """
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(paths.ui))
    folders = {
        "icon": paths.assets / "icons",
        "picture": paths.assets / "pictures",
        "guide": paths.guides,
    }
    engine.addImageProvider("drawing", DrawingProvider(folders))
    engine.addImageProvider("qr", QrProvider(modules))
    engine.setInitialProperties(dict(view_models))
    engine.load(QUrl.fromLocalFile(str(paths.ui / "Main.qml")))
    roots = engine.rootObjects()
    if not roots:
        raise RuntimeError("Main.qml could not be loaded; the log says why")
    return engine, cast(QQuickWindow, roots[0])
