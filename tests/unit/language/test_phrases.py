"""Lines break between phrases: no word is torn apart, no furigana cut in two, no letter lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain import ruby
from kiosk.language.phrases import NOT_LAST, Phrase, phrases


def read(phrase: Phrase) -> str:
    return "".join(segment.base for segment in phrase)


GROUPS = st.tuples(
    st.text("申請書住民票市役所窓口", min_size=1, max_size=4),
    st.text("しんせいじゅうみん", min_size=1, max_size=6),
).map(lambda pair: f"{{{pair[0]}|{pair[1]}}}")
BARE = st.text("あいうをはのにカード届出窓口、。「」（） \u3000ABCdef0123.,!?-\n", max_size=12)
MARKUP = st.lists(GROUPS | BARE, max_size=6).map("".join)


@given(MARKUP, st.sampled_from(["ja", "en"]))
def test_phrases_in_a_row_are_the_whole_text_with_every_reading(markup: str, language: str) -> None:
    found = phrases(markup, language)
    assert "".join(read(phrase) for phrase in found) == ruby.plain(markup)
    readings = [(s.base, s.reading) for phrase in found for s in phrase if s.reading]
    assert readings == [(s.base, s.reading) for s in ruby.parse(markup) if s.reading]
    assert all(segment.base for phrase in found for segment in phrase)
    assert all(found)


@given(MARKUP, st.sampled_from(["ja", "en"]))
def test_no_phrase_but_the_first_begins_with_a_space(markup: str, language: str) -> None:
    """A space stays at the end of its phrase: it can hang over the edge and is never an indent."""
    for phrase in phrases(markup, language)[1:]:
        assert read(phrase)[0] not in " \u3000\n" or not read(phrase).strip()


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("マイナンバーカードを持っている人は窓口に行きます。", "マイナンバーカードを"),
        ("住民票の写しをうけとります。", "うけとります。"),
        ("{住民票|じゅうみんひょう}の{写|うつ}しをうけとります。", "うけとります。"),
    ],
)
def test_a_japanese_word_and_its_particle_stay_together(text: str, whole: str) -> None:
    assert whole in [read(phrase) for phrase in phrases(text, "ja")]


def test_a_list_with_dots_breaks_after_a_dot() -> None:
    found = [read(phrase) for phrase in phrases("{保険|ほけん}・検診・介護", "ja")]
    assert found == ["保険・", "検診・", "介護"]


def test_a_long_japanese_sentence_can_break_more_than_once() -> None:
    assert len(phrases("市役所の窓口で住民票の写しをうけとることができます。", "ja")) >= 4


def test_spaces_of_easy_japanese_are_breaks() -> None:
    found = [read(phrase) for phrase in phrases("カードを おきます。 まちます。", "ja")]
    assert "カードを " in found
    assert found[-1] == "まちます。"


def test_english_breaks_between_words_only() -> None:
    found = phrases("Put the e-Tax card (yours) here.", "en")
    words = ["Put ", "the ", "e-Tax ", "card ", "(yours) ", "here."]
    assert [read(phrase) for phrase in found] == words


def test_no_text_has_no_phrases() -> None:
    assert phrases("", "ja") == phrases("", "en") == ()


def test_an_opening_mark_goes_with_what_it_opens() -> None:
    cut = ["".join(part.base for part in each) for each in phrases("暗証番号（おぼえます）", "ja")]
    assert "".join(cut) == "暗証番号（おぼえます）"
    assert not [each for each in cut if each.rstrip()[-1] in NOT_LAST]
