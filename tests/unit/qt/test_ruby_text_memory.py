"""A text that QML has thrown away keeps nothing in memory."""

import gc

from PySide6.QtCore import QCoreApplication, QEvent, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine
from shiboken6 import isValid

from kiosk.qt.ruby_text import RubyText

QML = b"""
import QtQuick
import Kiosk.Native
RubyText { markup: "{\xe7\xb4\x99|\xe3\x81\x8b\xe3\x81\xbf}"; width: 200; height: 80 }
"""


def test_a_text_that_is_gone_holds_nothing(qapp: QGuiApplication) -> None:
    engine = QQmlEngine()
    component = QQmlComponent(engine)
    component.setData(QML, QUrl())
    text = component.create()
    assert isinstance(text, RubyText)
    assert text.property("plainText") == "紙"
    held = text.__dict__
    assert "_markup" in held
    text.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    assert not isValid(text)
    assert held == {}
