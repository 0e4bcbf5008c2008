"""PySide6 must not lose references to None.

PySide6 6.12.0 on Python 3.11 loses one per call of a void Qt method and aborts after some
thousands of calls, which a kiosk makes in minutes. From Python 3.12 on None is immortal, and the
count stands still whatever happens.
"""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QColor, QGuiApplication, QImage

CALLS = 1000
# Other threads and caches may take or drop a few; the fault takes one each call.
TOLERATED = 50


def lost_references(call: Callable[[], object]) -> int:
    """How many references of None are gone after CALLS calls."""
    call()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        call()
    return before - sys.getrefcount(None)


def void_calls(app: QGuiApplication) -> dict[str, Callable[[], object]]:
    thing, timer, image = QObject(), QTimer(), QImage(1, 1, QImage.Format.Format_RGB32)
    return {
        "setObjectName": lambda: thing.setObjectName("x"),
        "stop": timer.stop,
        "fill": lambda: image.fill(QColor("white")),
        "processEvents": app.processEvents,
    }


@pytest.mark.parametrize("name", ["setObjectName", "stop", "fill", "processEvents"])
def test_a_kiosk_can_call_qt_for_years(qapp: QGuiApplication, name: str) -> None:
    assert abs(lost_references(void_calls(qapp)[name])) < TOLERATED


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal: nothing is counted")
def test_the_count_sees_one_reference_per_call() -> None:
    kept: list[None] = []
    assert lost_references(lambda: kept.append(None)) <= -CALLS + TOLERATED
