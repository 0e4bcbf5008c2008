"""Developers try the screens in languages that are made on the spot; residents never meet them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.guide import Text
from kiosk.domain.language import LANGUAGES, PSEUDO_LANGUAGES, by_code
from kiosk.language.bidi import reads_from_right
from kiosk.language.catalogues import Catalogues, fields, fill
from kiosk.language.pseudo import source_of, written
from tests.support.locales import compile_catalogue

CODES = [language.code for language in PSEUDO_LANGUAGES]
WORDS = st.from_regex(r"[A-Za-j]{1,9}( [a-j]{2,9}){0,8}[.!?]?", fullmatch=True)
PIECES = st.sampled_from(["{count}", "%1", "%n", "{窓口|まどぐち}", "https://a.example/b", "8:30"])


def test_nobody_can_choose_a_pseudo_locale() -> None:
    assert not {language.code for language in LANGUAGES} & set(CODES)
    assert [by_code(code) for code in CODES] == list(PSEUDO_LANGUAGES)


def test_a_long_text_is_forty_percent_longer_and_shows_where_it_ends() -> None:
    assert written("en-XA", "OK") == "[ÖöĶ]"
    assert written("en-XA", "Ask at 市民課 now") == "[Ååšķ ååţţ 市民課 ññööŵŵ]"
    assert written("en-XA", "What to bring") == "[Ŵŵĥåţţ ţţö ƀƀŕîîñĝ]"


@given(WORDS)
def test_every_text_grows_and_keeps_its_words(text: str) -> None:
    longer = written("en-XA", text)
    assert len(longer) - 2 == pytest.approx(1.4 * len(text), abs=1.5)
    assert longer.count(" ") == text.count(" ")
    assert not set("abcdefghijABCDEFGHIJ") & set(longer)


@given(st.lists(WORDS | PIECES, max_size=6).map(" ".join), st.sampled_from(CODES))
def test_placeholders_and_furigana_stay(text: str, code: str) -> None:
    assert fields(written(code, text)) == fields(text)
    assert written(code, text).count("{窓口|まどぐち}") == text.count("{窓口|まどぐち}")


def test_words_turn_to_arabic_letters_and_names_and_numbers_stay() -> None:
    arabic = written("ar-XB", "Call 04-2998-9111, use e-Tax or the QR code {count} times?")
    assert arabic == "كالل 04-2998-9111، وسي e-Tax ور تهي QR كودي {count} تيميس؟"
    assert reads_from_right(arabic)


@pytest.mark.parametrize("code", [language.code for language in LANGUAGES])
def test_a_language_that_people_read_is_left_alone(code: str) -> None:
    assert written(code, "Next {count}") == "Next {count}"
    assert source_of(code) == code


@pytest.fixture
def catalogues(tmp_path: Path) -> Catalogues:
    compile_catalogue(tmp_path, "en", "guides", {"窓口": "The desk"})
    return Catalogues(tmp_path)


def test_screens_and_guides_are_made_from_the_english_texts(catalogues: Catalogues) -> None:
    assert catalogues.screen("en-XA", "Next") == written("en-XA", "Next")
    assert catalogues.guide("en-XA", Text("窓口")) == written("en-XA", "The desk")
    assert catalogues.guide("ar-XB", Text("窓口")) == "تهي ديسك"
    assert catalogues.plural("en-XA", "{count} day", "{count} days", 2) == "[2 đđåýýš]"
    assert catalogues.screen("en-XA", "") == catalogues.screen("ar-XB", "") == ""


def test_what_is_put_into_a_text_from_right_to_left_keeps_its_order(
    catalogues: Catalogues,
) -> None:
    text = catalogues.screen("ar-XB", "Step {number} of {count}")
    assert fill(text, number=3, count="A–B") == "ستيب \u20683\u2069 وف \u2068A–B\u2069"
    assert catalogues.screen("ar-XB", "Call 04-2998-9111.") == "كالل \u206804-2998-9111\u2069."
    assert catalogues.plural("ar-XB", "{count} day", "{count} days", 2) == "\u20682\u2069 دايس"
    assert fill("Step {number}", number=3) == "Step 3", "nothing to guard from left to right"
