"""No letter is shown as an empty box without anyone knowing."""

from PySide6.QtGui import QGuiApplication

from kiosk.qt.fonts import missing_families, missing_letters


def test_a_font_that_is_not_installed_is_named(qapp: QGuiApplication) -> None:
    assert missing_families(["No Such Font", "BIZ UDPGothic"]) == ("No Such Font",)


def test_letters_that_no_font_has_are_named_once(qapp: QGuiApplication) -> None:
    families = ("BIZ UDPGothic", "Noto Sans CJK JP")
    assert missing_letters("申請 Aé、。①", families) == ""
    # Never assigned to any letter: no font can have it.
    assert missing_letters("申\U000e1234請\U000e1234", families) == "\U000e1234"
