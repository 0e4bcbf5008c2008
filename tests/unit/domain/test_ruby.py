"""One reading feeds the furigana, the voice and the phone page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.ruby import (
    RubyError,
    Segment,
    kanji_without_reading,
    literal,
    parse,
    plain,
    spoken,
)

MARKUP = "{窓口|まどぐち}で{申請|しんせい}します。"


def test_a_text_is_cut_into_bases_with_their_readings() -> None:
    assert parse(MARKUP) == (
        Segment("窓口", "まどぐち"),
        Segment("で"),
        Segment("申請", "しんせい"),
        Segment("します。"),
    )


def test_the_eye_gets_the_kanji_and_the_voice_the_kana() -> None:
    assert plain(MARKUP) == "窓口で申請します。"
    assert spoken(MARKUP) == "まどぐちでしんせいします。"


@pytest.mark.parametrize("text", ["", "カードを置きます。", "a | b", "8時30分"])
def test_a_text_without_readings_stays_as_it_is(text: str) -> None:
    assert plain(text) == spoken(text) == text
    assert [segment.base for segment in parse(text)] == ([text] if text else [])


def test_a_field_to_be_filled_is_no_reading() -> None:
    assert parse("{date}まで") == (Segment("{date}まで"),)
    assert plain("{date}まで") == "{date}まで"


@pytest.mark.parametrize(
    "markup",
    [
        "{申請",
        "申請|しんせい}",
        "{申請|}",
        "{|しんせい}",
        "{申請}",
        "{申|しん|せい}",
        "{{申|しん}請|せい}",
        "{申請|しん{せい}}",
    ],
)
def test_broken_markup_is_refused(markup: str) -> None:
    with pytest.raises(RubyError, match="broken ruby near"):
        parse(markup)


def test_kanji_without_furigana_are_found() -> None:
    assert kanji_without_reading("{申請|しんせい}の窓口へ、人々と") == "窓口人々"
    assert kanji_without_reading("{申請|しんせい}のまどぐち 1F") == ""


BARE = st.text(st.characters(exclude_characters="{}|\ue000\ue001"), max_size=8)
HALF = st.text(st.characters(exclude_characters="{}|\ue000\ue001"), min_size=1, max_size=8)
SEGMENTS = st.lists(st.one_of(BARE, st.tuples(HALF, HALF)), max_size=6)


@given(SEGMENTS)
def test_nothing_is_lost_between_markup_eye_and_voice(parts: list[str | tuple[str, str]]) -> None:
    markup = "".join(p if isinstance(p, str) else f"{{{p[0]}|{p[1]}}}" for p in parts)
    segments = parse(markup)
    assert "".join(segment.base for segment in segments) == plain(markup)
    assert "".join(segment.reading or segment.base for segment in segments) == spoken(markup)
    assert plain(markup) == "".join(p if isinstance(p, str) else p[0] for p in parts)


def test_braces_that_are_meant_are_shown_and_said_as_they_are() -> None:
    remedy = "write {漢字|かな}"
    assert plain(literal(remedy)) == remedy
    assert spoken(literal(remedy)) == remedy
    assert parse(literal(remedy)) == (Segment(remedy),)
