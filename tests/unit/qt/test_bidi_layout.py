"""Arabic is set from right to left; names, numbers and furigana in it keep their own order."""

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.domain.language import PSEUDO_LANGUAGES
from kiosk.language.bidi import isolate_codes
from kiosk.qt.fonts import FontKey, advance, ruby_key
from kiosk.qt.lines import Layout, line_width
from kiosk.qt.text_layout import lay_out

KEY = FontKey(PSEUDO_LANGUAGES[1].families, 32, 400)
TEXT = isolate_codes("اتصل على 04-2998-9111 في Tokorozawa City. نعم؟")

pytestmark = pytest.mark.usefixtures("qapp")


def from_left(layout: Layout, family: str) -> list[float]:
    """The x of what is read from the left in that font, in the order of the text."""
    return [
        position.x()
        for line in layout.lines
        for run in line
        for glyphs in run.glyphs
        if glyphs.rawFont().familyName() == family and not glyphs.isRightToLeft()
        for position in glyphs.positions()
    ]


def test_sentences_follow_one_another_from_the_right() -> None:
    ((first, second),) = lay_out(TEXT, "ar", KEY, 0.0, True).lines
    assert (first.sentence, second.sentence) == (0, 1)
    assert second.x + second.width <= first.x + 1


def test_a_name_and_a_telephone_number_are_read_from_the_left() -> None:
    layout = lay_out(TEXT, "ar", KEY, 0.0, True)
    name = from_left(layout, "Noto Sans")
    number = from_left(layout, "Noto Sans Arabic")[-len("04-2998-9111") :]
    assert len(name) == len("TokorozawaCity")
    assert name == sorted(name)
    assert number == sorted(number)
    assert max(name) < min(number), "the name comes after the number: further left"


def test_a_narrow_place_makes_lines_that_fit_it() -> None:
    layout = lay_out(TEXT, "ar", KEY, 220.0, True)
    assert len(layout.lines) > 2
    assert layout.width <= 220.0
    assert all(line_width(line) <= 220.0 for line in layout.lines)
    set_text = "".join(run.text for line in layout.lines for run in line)
    assert set_text.replace(" ", "") == TEXT.replace(" ", "")


@pytest.mark.parametrize("word", ["نيخت", "ستارت وفير", "باكك"])
@pytest.mark.parametrize("weight", [400, 700])
def test_a_word_fits_the_width_it_asks_for(word: str, weight: int) -> None:
    """A button as wide as its word once tore the last letter off it."""
    key = FontKey(KEY.families, 47, weight)
    natural = lay_out(word, "ar", key, 0.0, True).width
    assert len(lay_out(word, "ar", key, natural, True).lines) == 1


def test_a_japanese_name_is_not_parted() -> None:
    text = "اختر 「証明書交付」 هنا"
    for width in range(160, 420, 20):
        lines = lay_out(text, "ar", KEY, float(width), True).lines
        whole = ["証明書交付" in "".join(run.text for run in line) for line in lines]
        parted = any("証" in run.text for line in lines for run in line) and not any(whole)
        assert not parted or advance("「証明書交付」", KEY) > width


def test_furigana_stands_over_its_word_and_has_room() -> None:
    layout = lay_out("قل {窓口|まどぐちですよねえ} هنا", "ar", KEY, 0.0, True)
    (word,) = [run for line in layout.lines for run in line if run.reading]
    assert word.text == "窓口"
    assert layout.has_ruby
    assert word.reading_x >= word.x - 1
    reading = advance(word.reading, ruby_key(KEY))
    assert word.reading_x + reading <= word.x + word.width + 1
    assert not lay_out("قل {窓口|まど}", "ar", KEY, 0.0, False).has_ruby


def test_new_lines_and_letters_beyond_the_first_plane_are_kept() -> None:
    layout = lay_out("نعم 𠮷野家 هنا\nلا", "ar", KEY, 0.0, True)
    read = ["".join(run.text for run in line) for line in layout.lines]
    assert read == ["نعم 𠮷野家 هنا", "لا"]
    assert lay_out("", "ar", KEY, 100.0, True).lines == ((),)


def test_the_machine_does_not_choose_the_shape_of_a_kanji(qapp: QGuiApplication) -> None:
    """On a Japanese machine 直 was written the Japanese way in Chinese as well."""
    from PySide6.QtGui import QFont

    from kiosk.qt.fonts import font

    assert font(KEY).featureValue(QFont.Tag("locl")) == 0
    assert font(KEY).isFeatureSet(QFont.Tag("locl"))
