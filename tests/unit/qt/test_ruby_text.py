"""The item that draws all text: nothing is cut off, pages follow on, what is read is marked."""

import weakref
from collections.abc import Callable, Iterator

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.qt.ruby_text import RubyText
from kiosk.qt.text_layout import lay_out

MARGIN = 40
LONG = (
    "{住民票|じゅうみんひょう}の{写|うつ}しをとります。コンビニの機械の前に行きます。"
    "「行政サービス」をえらびます。カードを置いて、はなさないでください。紙とお金をうけとります。"
)

Make = Callable[[str], RubyText]
Colours = NDArray[np.int_]
"""Rows of pixels, each red, green and blue."""
Mask = NDArray[np.bool_]


@pytest.fixture
def engine(qapp: QGuiApplication) -> Iterator[QQmlEngine]:
    engine = QQmlEngine()
    yield engine
    engine.deleteLater()


@pytest.fixture
def make(engine: QQmlEngine) -> Make:
    kept: list[object] = []

    def make(properties: str) -> RubyText:
        component = QQmlComponent(engine)
        qml = f"""
            import QtQuick
            import Kiosk.Native
            RubyText {{
                families: ["BIZ UDPGothic", "Noto Sans CJK JP"]
                pixelSize: 32
                highlightColor: "#ffff00"
                {properties}
            }}"""
        component.setData(qml.encode(), QUrl())
        item = component.create()
        assert isinstance(item, RubyText), component.errorString()
        kept.extend((component, item))
        return item

    return make


def painted(item: RubyText) -> QImage:
    """The item with a white margin around it, in which what it draws beyond its edges is seen."""
    size = QPoint(round(item.width()), round(item.height()))
    image = QImage(size.x() + 2 * MARGIN, size.y() + 2 * MARGIN, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.translate(MARGIN, MARGIN)
    item.paint(painter)
    painter.end()
    return image


def inside(image: QImage, top: float = 0, height: float | None = None) -> QImage:
    """The image of the item itself, or of some of its rows."""
    rows = image.height() - 2 * MARGIN if height is None else round(height)
    return image.copy(QRect(MARGIN, MARGIN + round(top), image.width() - 2 * MARGIN, rows))


def columns(image: QImage, is_meant: Callable[[Colours], Mask]) -> list[int]:
    """The x of every pixel that is meant."""
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1, 4)
    blue_green_red = rows[:, : image.width(), :3].astype(int)
    return [int(x) for x in np.nonzero(is_meant(blue_green_red[:, :, ::-1]))[1]]


def is_ink(colours: Colours) -> Mask:
    return colours.max(axis=2) < 128


def is_marked(colours: Colours) -> Mask:
    return (colours == (255, 255, 0)).all(axis=2)


def is_drawn(colours: Colours) -> Mask:
    return (colours != 255).any(axis=2)


def is_red(colours: Colours) -> Mask:
    return (colours[:, :, 0] > 200) & (colours[:, :, 1:] < 100).all(axis=2)


def test_alone_a_text_is_as_large_as_its_lines(make: Make) -> None:
    item = make('markup: "一行目\\n二行目はもっと長い"')
    assert item.lineCount == 2
    assert item.width() == pytest.approx(item.naturalWidth)
    assert item.height() == item.implicitHeight() == 2 * item.linePitch
    assert item.fits
    assert item.linePitch == round(32 * 1.5)


def test_another_text_brings_another_size(make: Make) -> None:
    item = make('markup: "短い"')
    before = item.width()
    item.setProperty("markup", "ずっと長い文")
    assert item.width() > 2 * before
    item.setProperty("pixelSize", 64)
    assert item.height() == 64 * 1.5


def test_a_narrower_place_makes_more_lines_and_the_item_higher(
    make: Make, engine: QQmlEngine
) -> None:
    item = make(f'width: 600; markup: "{LONG}"')
    lines, height = item.lineCount, item.height()
    item.setWidth(300)
    assert item.lineCount > lines
    assert item.height() > height
    assert item.height() == item.lineCount * item.linePitch
    assert item.fits


def test_what_is_bound_to_a_text_follows_its_size(engine: QQmlEngine) -> None:
    component = QQmlComponent(engine)
    component.setData(
        f"""
        import QtQuick
        import Kiosk.Native
        Item {{
            id: root
            width: 500
            property alias lines: text.lineCount
            property alias fits: text.fits
            property alias visible_lines: text.visibleLines
            implicitHeight: text.implicitHeight + 10
            RubyText {{
                id: text
                width: parent.width
                height: Math.min(implicitHeight, 200)
                pixelSize: 32
                markup: "{LONG}"
            }}
        }}""".encode(),
        QUrl(),
    )
    item = component.create()
    assert isinstance(item, QQuickItem), component.errorString()
    text = next(child for child in item.childItems() if isinstance(child, RubyText))
    before = (item.property("lines"), item.property("visible_lines"), item.implicitHeight())
    item.setWidth(5000)
    assert item.property("lines") == text.lineCount == 1
    assert item.implicitHeight() < before[2]
    assert item.property("fits") is True
    item.setWidth(200)
    assert item.property("lines") == text.lineCount > before[0]
    assert item.property("visible_lines") == text.visibleLines
    assert item.property("fits") is False
    # Before the engine: a binding must not see an item that is half gone.
    item.deleteLater()
    QCoreApplication.sendPostedEvents(item, QEvent.Type.DeferredDelete)


def test_furigana_makes_lines_higher_only_while_it_is_shown(make: Make) -> None:
    item = make('markup: "{申請|しんせい}"')
    high = item.linePitch
    item.setProperty("showRuby", False)
    assert item.linePitch == round(32 * 1.5) < high


@pytest.mark.parametrize("line_height", [1.3, 1.5, 1.7])
def test_furigana_does_not_touch_the_line_above(make: Make, line_height: float) -> None:
    item = make(f'lineHeight: {line_height}; markup: "{{申請|しんせい}}"')
    assert item.linePitch >= 32 + 32 / 2, "room for the letters and for half as high ones"


def test_a_text_that_is_too_high_or_a_word_that_is_too_wide_does_not_fit(make: Make) -> None:
    item = make(f'width: 300; markup: "{LONG}"')
    item.setHeight(item.implicitHeight() - 1)
    assert not item.fits
    wide = make('width: 40; markup: "{私|わたくしども}"')
    assert not wide.fits
    wide.setWidth(200)
    assert wide.fits


@pytest.mark.parametrize("show_ruby", ["true", "false"])
@pytest.mark.parametrize("line_height", [1.3, 1.5, 1.7])
def test_nothing_is_drawn_beyond_the_edges(make: Make, show_ruby: str, line_height: float) -> None:
    item = make(f'width: 420; lineHeight: {line_height}; showRuby: {show_ruby}; markup: "gÅ{LONG}"')
    image = painted(item)
    all_ink = len(columns(image, is_drawn))
    assert all_ink == len(columns(inside(image), is_drawn)) > 0


def test_half_a_line_is_never_drawn(make: Make) -> None:
    item = make(f'width: 260; markup: "{LONG}"')
    pitch = item.linePitch
    item.setHeight(2.9 * pitch)
    assert item.visibleLines == 2
    assert columns(inside(painted(item), 2 * pitch, 0.8 * pitch), is_drawn) == []


def test_a_place_lower_than_a_line_still_shows_one(make: Make) -> None:
    item = make(f'width: 260; height: 5; markup: "{LONG}"')
    assert item.visibleLines == 1


def test_only_the_sentence_that_is_read_is_marked(make: Make) -> None:
    item = make('width: 600; markup: "一つめの文です。\\n二つめの文です。\\n三つめ。"')
    pitch = item.linePitch
    assert columns(painted(item), is_marked) == []
    for sentence in range(3):
        item.setProperty("sentence", sentence)
        image = painted(item)
        marked = [
            bool(columns(inside(image, line * pitch + 8, pitch - 16), is_marked))
            for line in range(3)
        ]
        assert marked == [line == sentence for line in range(3)]
        assert item.sentenceLine == sentence
    item.setProperty("sentence", -1)
    assert columns(painted(item), is_marked) == []


def test_the_mark_lies_behind_its_sentence_and_not_its_neighbour(make: Make) -> None:
    item = make('markup: "前の文です。後の文です。"')
    item.setProperty("sentence", 1)
    marked = columns(painted(item), is_marked)
    middle = MARGIN + item.width() / 2
    assert min(marked) > middle - 10
    assert max(marked) > middle + 60
    assert len(columns(painted(item), is_ink)) > 100, "the letters stand on the mark"


def test_the_page_of_a_sentence_can_be_found(make: Make) -> None:
    item = make(f'width: 260; markup: "{LONG}"')
    at = []
    for sentence in range(5):
        item.setProperty("sentence", sentence)
        at.append(item.sentenceLine)
    assert at == sorted(at)
    assert at[0] == 0
    assert at[-1] > 3


def test_centred_text_has_as_much_room_on_both_sides(make: Make) -> None:
    item = make('width: 500; centred: true; markup: "まんなか"')
    ink = columns(inside(painted(item)), is_ink)
    assert min(ink) == pytest.approx(500 - max(ink), abs=6)
    item.setProperty("centred", False)
    assert min(columns(inside(painted(item)), is_ink)) < 6


def test_text_has_the_colour_of_the_theme(make: Make) -> None:
    item = make('color: "#ff0000"; markup: "赤"')
    assert len(columns(painted(item), is_red)) > 50
    item.setProperty("color", QColor("#0000ff"))
    assert columns(painted(item), is_red) == []
    assert len(columns(painted(item), is_drawn)) > 50


def test_a_screen_reader_hears_the_words_without_their_furigana(make: Make) -> None:
    assert make('markup: "{申請|しんせい}します。"').plainText == "申請します。"


def test_no_text_draws_nothing(make: Make) -> None:
    item = make('markup: ""')
    assert item.lineCount == 1
    assert item.fits
    assert columns(painted(make('width: 100; markup: ""')), is_drawn) == []


def test_thin_and_wide_again_is_as_it_was(make: Make) -> None:
    item = make(f'width: 600; markup: "{LONG}"')
    before = painted(item)
    for width in (0, 1, 33, 100, 5000, 600):
        item.setWidth(width)
        assert item.lineCount >= 1
    assert painted(item) == before


def test_texts_that_may_come_are_set_ahead_and_nothing_of_that_stays(
    make: Make, qtbot: QtBot
) -> None:
    # With a property and a signal of QML's own, as every text on the screens has.
    item = make("width: 400; markup: 'いま'; property bool own: true; signal told")
    set_before = lay_out.cache_info().misses
    item.setProperty("ahead", ["つぎのことば"])
    qtbot.waitUntil(lambda: lay_out.cache_info().misses > set_before)
    held = weakref.getweakrefcount(item)
    for number in range(20):
        item.setProperty("ahead", [f"つぎ {number}"])
    qtbot.waitUntil(lambda: lay_out.cache_info().misses > set_before + 1)
    assert weakref.getweakrefcount(item) == held
