"""Numbers and signs are said as people say them."""

import pytest

from kiosk.speech.reading import has_words, language_of, spoken


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (
            "電話は04-2998-9111です。",
            "電話はゼロヨン、ニーキューキューハチ、キューイチイチイチです。",
        ),
        ("０４（２９９８）９１１１", "ゼロヨン、ニーキューキューハチ、キューイチイチイチ"),
        ("(04)2998-9111", "ゼロヨン、ニーキューキューハチ、キューイチイチイチ"),
        ("0120-95-0178", "ゼロイチニーゼロ、キューゴー、ゼロイチナナハチ"),
        ("#7119", "シャープナナイチイチキュー"),
        ("〒359-8501", "郵便番号サンゴーキューのハチゴーゼロイチ、"),
        ("8:30", "8時30分"),
        ("8:30〜17:15", "8時30分から17時15分"),
        ("９：００～１７：００", "9時から17時"),
        ("9:05", "9時5分"),
        ("10〜15分", "10から15分"),
        ("4月1日～5月31日", "4月1日から5月31日"),
        ("¥300", "300円"),
        ("3,000円", "3,000円"),
        ("月・水・金", "月曜・水曜・金曜"),
        ("土・日・祝日", "土曜・日曜・祝日"),
        ("カード/免許証", "カード、免許証"),
        ("1/2", "1/2"),
        ("メニュー→証明書", "メニュー、証明書"),
        ("※本人だけです", "本人だけです"),
        ("https://www.city.example.lg.jp/ を見ます", "www.city.example.lg.jp を見ます"),
        ("№3", "ナンバー3"),
        ("①を押します", "1を押します"),
        ("10{分|ふん} くらい", "10分くらい"),
    ],
)
def test_in_japanese(written: str, said: str) -> None:
    assert spoken(written, "ja") == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Call 04-2998-9111.", "Call 0 4, 2 9 9 8, 9 1 1 1."),
        ("〒359-8501 Namiki", "3 5 9, 8 5 0 1 Namiki"),
        ("Open 8:30 to 17:15", "Open 8:30 to 17:15"),
        ("Tap 「{申請|しんせい}」  (application)", "Tap (application)"),
        ("Go to 市民課 (Citizens’ desk)", "Go to (Citizens’ desk)"),
    ],
)
def test_in_other_languages(written: str, said: str) -> None:
    assert spoken(written, "en") == said


def test_phrases_of_plain_japanese_are_not_chopped_for_an_engine_that_would_pause() -> None:
    sentence = "この {紙|かみ} を {窓口|まどぐち} へ もって いきます。"
    assert spoken(sentence, "ja@easy") == "このかみをまどぐちへもっていきます。"


def test_an_engine_that_knows_ruby_gets_ruby_and_phrases() -> None:
    sentence = "この {紙|かみ} を　もって いきます。"
    assert spoken(sentence, "ja@easy", with_ruby=True) == "この {紙|かみ} を もって いきます。"


def test_latin_words_in_japanese_stay_apart() -> None:
    assert spoken("QR コード と My Number", "ja") == "QR コードと My Number"


@pytest.mark.parametrize("text", ["2026年4月1日", "1,234,567", "", "3人", "2026-04-01"])
def test_what_is_no_telephone_number_is_left_alone(text: str) -> None:
    assert spoken(text, "ja") == text


@pytest.mark.parametrize("text", ["1,234,567", "", "3 people", "2026-04-01", "A4", "1-1-1 Namiki"])
def test_in_english_neither(text: str) -> None:
    assert spoken(text, "en") == text


@pytest.mark.parametrize(
    ("text", "language", "heard"),
    [
        ("Put your card here.", "en", "en"),
        ("カードを置きます。", "en", "ja"),
        ("{申請|しんせい}します。", "vi", "ja"),
        ("Tap 「申請」", "en", "en"),
        ("请把卡放在这里。", "zh_Hans", "zh_Hans"),
        ("カードを置きます。", "zh_Hans", "ja"),
        ("카드를 놓으세요.", "ko", "ko"),
        ("300", "en", "en"),
        ("———", "en", "en"),
    ],
)
def test_a_text_that_is_not_translated_yet_is_said_in_japanese(
    text: str, language: str, heard: str
) -> None:
    """Speech is in the language that is shown (R33)."""
    assert language_of(text, language) == heard


def test_a_chinese_voice_reads_the_kanji_and_not_the_kana() -> None:
    assert spoken("请去{市民課|しみんか}（マイナンバー）", "zh_Hans") == "请去市民課"


@pytest.mark.parametrize(
    ("text", "words"), [("———", False), ("。", False), ("3", True), ("あ", True)]
)
def test_a_line_of_marks_has_nothing_to_say(text: str, words: bool) -> None:
    assert has_words(text) == words
