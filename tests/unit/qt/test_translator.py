"""Every text of QML comes from the same catalogues as the rest."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine

from kiosk.language.catalogues import Catalogues
from kiosk.qt.translator import GettextTranslator
from tests.support.locales import compile_catalogue


@pytest.fixture
def translator(qapp: QGuiApplication, tmp_path: Path) -> Iterator[GettextTranslator]:
    compile_catalogue(
        tmp_path,
        "ja",
        "kiosk",
        {"Next": "つぎへ", "Step %1 of %2": "%2のうち%1"},
        contexts={("a room", "Open"): "あいている"},
    )
    translator = GettextTranslator(Catalogues(tmp_path))
    QCoreApplication.installTranslator(translator)
    yield translator
    QCoreApplication.removeTranslator(translator)


def test_a_screen_changes_its_language_while_it_is_shown(translator: GettextTranslator) -> None:
    engine = QQmlEngine()
    component = QQmlComponent(engine)
    component.setData(
        b"""
        import QtQml
        QtObject {
            property string known: qsTr("Next")
            property string unknown: qsTr("Nowhere")
            property string filled: qsTr("Step %1 of %2").arg(3).arg(6)
            property string meant: qsTr("Open", "a room")
        }""",
        QUrl(),
    )
    screen = component.create()
    names = ("known", "unknown", "filled", "meant")
    english = ["Next", "Nowhere", "Step 3 of 6", "Open"]
    assert [screen.property(name) for name in names] == english
    translator.code = "ja"
    engine.retranslate()
    japanese = ["つぎへ", "Nowhere", "6のうち3", "あいている"]
    assert [screen.property(name) for name in names] == japanese
    translator.code = "en"
    engine.retranslate()
    assert [screen.property(name) for name in names] == english


def test_qt_does_not_skip_the_translator(translator: GettextTranslator) -> None:
    assert not translator.isEmpty()
