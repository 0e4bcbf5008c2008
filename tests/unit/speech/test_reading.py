"""Numbers and signs are said as people say them."""

import pytest

from kiosk.speech.reading import spoken


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
        ("Read {申請|しんせい}  here", "Read しんせい here"),
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


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("text", ["2026年4月1日", "1,234,567", "", "3人"])
def test_what_is_no_telephone_number_is_left_alone(text: str, language: str) -> None:
    assert spoken(text, language) == text
