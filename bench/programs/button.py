"""The least a Qt Quick program can be: one window, one button, nothing of the kiosk."""

import sys

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

from bench.programs.probe import Probe

QML = b"""
import QtQuick
import QtQuick.Controls.Basic

Window {
    property bool tapped: false
    width: 1080
    height: 1920
    visible: true
    Button {
        anchors.centerIn: parent
        width: 400
        height: 160
        text: "Start"
        onClicked: parent.Window.window.tapped = true
    }
}
"""


def main() -> int:
    """Show the window, be tapped, leave."""
    QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
    application = QGuiApplication(["button"])
    engine = QQmlApplicationEngine()
    engine.loadData(QML)
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    Probe(window, lambda: QPoint(540, 960), lambda: bool(window.property("tapped")))
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
