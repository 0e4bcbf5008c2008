"""The one Qt application of the process."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface


def make_application() -> QGuiApplication:
    """The Qt application: software rendering, so that every kiosk draws alike, and no style."""
    found = QGuiApplication.instance()
    if isinstance(found, QGuiApplication):
        return found
    QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
    application = QGuiApplication(["kiosk"])
    application.setApplicationName("kiosk")
    application.setQuitOnLastWindowClosed(True)
    return application
