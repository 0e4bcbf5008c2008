"""The ruby decides what is heard; the kanji help where they say the same."""

import pytest

from kiosk.speech.ruby_choice import resolve, sound

SPELLINGS = {
    "住民票": "ジューミンヒョー",
    "最中": "サイチュー",
    "行": "ギョー",
    "紙": "カミ",
    "市": "シ",
    "今日": "キョー",
    "今日は": "コンニチワ",
    "きょうは": "キョーワ",
}


def kana(text: str) -> str:
    """A dictionary that reads the longest word it knows, as an engine would."""
    result = ""
    while text:
        word = next((text[:end] for end in range(len(text), 0, -1) if text[:end] in SPELLINGS), "")
        result += SPELLINGS.get(word, text[0])
        text = text[len(word) or 1 :]
    return result


@pytest.mark.parametrize(
    ("markup", "voiced"),
    [
        ("{住民票|じゅうみんひょう}は", "住民票は"),
        ("{最中|もなか}を", "もなかを"),
        ("{行|い}きます", "いきます"),
        ("この {紙|かみ} を {行|い}く", "この 紙 を いく"),
        ("ルビなし", "ルビなし"),
    ],
)
def test_kanji_stay_only_where_they_are_read_as_the_ruby_says(markup: str, voiced: str) -> None:
    assert resolve(markup, kana) == voiced


def test_kanji_that_are_read_otherwise_in_their_sentence_give_way_to_the_ruby() -> None:
    assert resolve("{今日|きょう}は", kana) == "きょうは"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("こうれいしゃ", "コーレーシャ"),
        ("じゅうみんひょう", "ジューミンヒョー"),
        ("おおきい", "オーキー"),
        ("とおり", "トーリ"),
        ("ゆうびん", "ユービン"),
        ("おかあさん", "オカーサン"),
        ("ねえさん", "ネーサン"),
        ("つづき", "ツズキ"),
        ("わたしは", "ワタシワ"),
        ("まどぐちへ", "マドグチエ"),
        ("これを", "コレオ"),
        ("え、と。", "エト"),
    ],
)
def test_spellings_of_one_sound_are_the_same(one: str, other: str) -> None:
    assert sound(one) == sound(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("もなか", "サイチュー"),
        ("びょういん", "ビヨウイン"),
        ("おばさん", "オバーサン"),
        ("かき", "カギ"),
    ],
)
def test_other_sounds_are_not(one: str, other: str) -> None:
    assert sound(one) != sound(other)
