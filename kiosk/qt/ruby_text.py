"""The one item that draws text: furigana, phrases kept whole, the spoken sentence marked."""

from PySide6.QtCore import Property, QRect, QRectF, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from kiosk.domain import ruby
from kiosk.qt.fonts import FontKey
from kiosk.qt.lines import Layout, one_line
from kiosk.qt.text_layout import lay_out
from kiosk.qt.text_painting import Look, draw, pitch_of

QML_IMPORT_NAME = "Kiosk.Native"
QML_IMPORT_MAJOR_VERSION = 1

_READING_MS = 150
"""Until a new text is painted and its reader busy with it: then the next ones are set."""


@QmlElement
class RubyText(QQuickPaintedItem):
    """A text with furigana, set in lines of its own width.

    `markup` is the text; `sentence` is the one being read aloud (-1: none). Where the item is lower
    than the text, only whole lines are drawn. `ahead` are texts that may come next: they are set
    while this one is read. `fromRight` says that lines begin at the right edge, as the whole screen
    does then; the order inside a line is that of `language`.
    """

    changed = Signal()
    markupChanged = Signal()
    laidOut = Signal()
    naturalWidthChanged = Signal()
    linesShown = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self.setAntialiasing(True)
        self._markup = ""
        self._language = "ja"
        self._families: list[str] = []
        self._pixel_size = 24
        self._weight = 400
        self._color = QColor("black")
        self._line_height = 1.5
        self._centred = False
        self._from_right = False
        self._show_ruby = True
        self._sentence = -1
        self._highlight = QColor("yellow")
        self._underline = QColor("transparent")
        self._ahead: list[str] = []
        self._reading: QTimer | None = None
        self._layout: Layout | None = None
        self._stale = True
        held = self.__dict__
        # PySide 6.11 never lets go of an item that QML made. What the item holds, forty signals of
        # 300 bytes among it, can go.
        self.destroyed.connect(lambda: held.clear())

    # What QML sets

    def _get_markup(self) -> str:
        return self._markup

    def _set_markup(self, value: str) -> None:
        if value != self._markup:
            self._markup = value
            self.markupChanged.emit()
            self._set_anew()

    def _get_language(self) -> str:
        return self._language

    def _set_language(self, value: str) -> None:
        if value != self._language:
            self._language = value
            self._set_anew()

    def _get_families(self) -> list[str]:
        return self._families

    def _set_families(self, value: list[str]) -> None:
        if list(value) != self._families:
            self._families = list(value)
            self._set_anew()

    def _get_pixel_size(self) -> int:
        return self._pixel_size

    def _set_pixel_size(self, value: int) -> None:
        if value != self._pixel_size:
            self._pixel_size = value
            self._set_anew()

    def _get_weight(self) -> int:
        return self._weight

    def _set_weight(self, value: int) -> None:
        if value != self._weight:
            self._weight = value
            self._set_anew()

    def _get_line_height(self) -> float:
        return self._line_height

    def _set_line_height(self, value: float) -> None:
        if value != self._line_height:
            self._line_height = value
            self._set_anew()

    def _get_show_ruby(self) -> bool:
        return self._show_ruby

    def _set_show_ruby(self, value: bool) -> None:
        if value != self._show_ruby:
            self._show_ruby = value
            self._set_anew()

    def _get_color(self) -> QColor:
        return self._color

    def _set_color(self, value: QColor) -> None:
        if value != self._color:
            self._color = QColor(value)
            self._show_anew()

    def _get_centred(self) -> bool:
        return self._centred

    def _set_centred(self, value: bool) -> None:
        if value != self._centred:
            self._centred = value
            self._show_anew()

    def _get_from_right(self) -> bool:
        return self._from_right

    def _set_from_right(self, value: bool) -> None:
        if value != self._from_right:
            self._from_right = value
            self._show_anew()

    def _get_sentence(self) -> int:
        return self._sentence

    def _set_sentence(self, value: int) -> None:
        if value != self._sentence:
            self._sentence = value
            self._show_anew()

    def _get_highlight(self) -> QColor:
        return self._highlight

    def _set_highlight(self, value: QColor) -> None:
        if value != self._highlight:
            self._highlight = QColor(value)
            self._show_anew()

    def _get_underline(self) -> QColor:
        return self._underline

    def _set_underline(self, value: QColor) -> None:
        if value != self._underline:
            self._underline = QColor(value)
            self._show_anew()

    def _get_ahead(self) -> list[str]:
        return self._ahead

    def _set_ahead(self, value: list[str]) -> None:
        if list(value) != self._ahead:
            self._ahead = list(value)
            if self._ahead:
                self._prepare_soon()

    markup = Property(str, _get_markup, _set_markup, notify=markupChanged)
    language = Property(str, _get_language, _set_language, notify=changed)
    families = Property(list, _get_families, _set_families, notify=changed)
    pixelSize = Property(int, _get_pixel_size, _set_pixel_size, notify=changed)
    weight = Property(int, _get_weight, _set_weight, notify=changed)
    lineHeight = Property(float, _get_line_height, _set_line_height, notify=changed)
    showRuby = Property(bool, _get_show_ruby, _set_show_ruby, notify=changed)
    color = Property(QColor, _get_color, _set_color, notify=changed)
    centred = Property(bool, _get_centred, _set_centred, notify=changed)
    fromRight = Property(bool, _get_from_right, _set_from_right, notify=changed)
    sentence = Property(int, _get_sentence, _set_sentence, notify=changed)
    highlightColor = Property(QColor, _get_highlight, _set_highlight, notify=changed)
    underlineColor = Property(QColor, _get_underline, _set_underline, notify=changed)
    ahead = Property(list, _get_ahead, _set_ahead, notify=changed)

    # What QML reads

    def _plain(self) -> str:
        return one_line(ruby.plain(self._markup))

    def _line_count(self) -> int:
        return len(self.layout_now().lines)

    def _visible_lines(self) -> int:
        if self.height() <= 0:
            return self._line_count()
        return max(1, int((self.height() + 0.5) // self._pitch()))

    def _line_pitch(self) -> float:
        return self._pitch()

    def _natural_width(self) -> float:
        whole = lay_out(self._markup, self._language, self.font_key(), 0.0, self._show_ruby)
        return whole.width + 1

    def _lines_width(self) -> float:
        return self.layout_now().width

    def _sentence_line(self) -> int:
        """The line on which the marked sentence begins, 0 when none is marked."""
        for number, line in enumerate(self.layout_now().lines):
            if any(run.sentence == self._sentence for run in line):
                return number
        return 0

    def _fits(self) -> bool:
        """Whether every line is drawn and none is wider than the item."""
        layout = self.layout_now()
        return layout.width <= self.width() + 1.0 and len(layout.lines) <= self._visible_lines()

    plainText = Property(str, _plain, notify=markupChanged)
    lineCount = Property(int, _line_count, notify=laidOut)
    visibleLines = Property(int, _visible_lines, notify=linesShown)
    linePitch = Property(float, _line_pitch, notify=laidOut)
    naturalWidth = Property(float, _natural_width, notify=naturalWidthChanged)
    linesWidth = Property(float, _lines_width, notify=laidOut)
    sentenceLine = Property(int, _sentence_line, notify=changed)
    fits = Property(bool, _fits, notify=linesShown)

    # Inside

    def font_key(self) -> FontKey:
        """The font the text is set in."""
        return FontKey(tuple(self._families), self._pixel_size, self._weight)

    def layout_now(self) -> Layout:
        """The lines at the present width."""
        if self._layout is None:
            self._layout = self._set_lines(self._markup)
        return self._layout

    def _set_lines(self, markup: str) -> Layout:
        return lay_out(markup, self._language, self.font_key(), self._limit(), self._show_ruby)

    def _limit(self) -> float:
        return self.width() if self.widthValid() else 0.0

    def _pitch(self) -> float:
        return pitch_of(self.font_key(), self._line_height, self.layout_now().has_ruby)

    def componentComplete(self) -> None:
        """Set the lines once; until now every property would have set them anew."""
        super().componentComplete()
        self._set_anew()

    def _set_anew(self) -> None:
        """The text or its font is another."""
        self._layout = None
        self._stale = True
        if self.isComponentComplete():
            self.naturalWidthChanged.emit()
            self.seen()

    @Slot()
    def seen(self) -> None:
        """Set the text if it changed while nobody saw it: screens stay loaded once shown."""
        if self._stale and self.isVisible() and self.isComponentComplete():
            self._stale = False
            self._lay_out()

    def _prepare_soon(self) -> None:
        # One timer for good: PySide 6.11 keeps something of every `QTimer.singleShot` whose context
        # QML made.
        if self._reading is None:
            self._reading = QTimer(self, singleShot=True, interval=_READING_MS)
            self._reading.timeout.connect(self._prepare)
        self._reading.start()

    # Declared: else PySide adds it to an item that QML has added to already, and another is called.
    @Slot()
    def _prepare(self) -> None:
        for markup in self._ahead:
            self._set_lines(markup)

    def _show_anew(self) -> None:
        """The same lines look different."""
        if self.isComponentComplete():
            self.changed.emit()
            self.update()

    def _lay_out(self) -> None:
        self._layout = None
        layout = self.layout_now()
        if not self.widthValid():
            self.setImplicitWidth(layout.width + 1)
        self.setImplicitHeight(len(layout.lines) * self._pitch())
        self.changed.emit()
        self.laidOut.emit()
        self._show_lines()

    def _show_lines(self) -> None:
        self.linesShown.emit()
        self.update()

    def geometryChange(self, newGeometry: QRectF | QRect, oldGeometry: QRectF | QRect) -> None:
        """Set the lines anew for another width."""
        super().geometryChange(newGeometry, oldGeometry)
        if not self.isComponentComplete() or self._stale:
            self._layout = None
        elif newGeometry.width() != oldGeometry.width():
            self._lay_out()
        elif newGeometry.height() != oldGeometry.height():
            self._show_lines()

    def paint(self, painter: QPainter) -> None:
        """Draw the lines that fit."""
        place = 0.5 if self._centred else float(self._from_right)
        draw(
            painter,
            self.layout_now(),
            self.font_key(),
            self._pitch(),
            self._visible_lines(),
            self.width(),
            Look(self._color, self._highlight, self._underline, self._sentence, place),
        )
