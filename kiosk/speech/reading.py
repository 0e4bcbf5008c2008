"""What is said for a written sentence: symbols, telephone numbers and times put into words.

Words and names belong in `assets/readings.csv`; here are only the rules that hold for any of them.
"""

import re
import unicodedata

from kiosk.domain import ruby
from kiosk.speech.engine import spoken_language

_DASH = r"[-‐‑‒–—―−ー－]"
_RANGE = r"\s*[~〜～–—]\s*"
_TIME = r"(?<!\d)([01]?\d|2[0-4])[:：]([0-5]\d)(?!\d)"
_BREAK = r"[-‐‑‒–—―−ー－()（）]"
_PHONE = re.compile(
    rf"(?<!\d)[(（]?(0\d{{1,4}}){_BREAK}{{1,2}}(\d{{1,4}}){_BREAK}(\d{{3,4}})(?!\d)"
)
_HASH = re.compile(r"[#＃](\d{4})(?!\d)")
_POSTCODE = re.compile(rf"(?<!\d)(\d{{3}}){_DASH}(\d{{4}})(?!\d)")
_ADDRESS = re.compile(r"https?://([\w./-]+?)/?(?=[^\w./-]|$)")

_JAPANESE = r"[\u3005-\u30ff\u3400-\u9fff]"
_KANA = r"[\u3041-\u30ff]"
_CHINESE = frozenset({"cmn", "yue"})
_SPACE_BETWEEN = re.compile(rf"(?<={_JAPANESE})[ \u3000]+(?={_JAPANESE})")

_WIDE = "，．：％＃"
_DIGITS = dict(
    zip(
        "0123456789",
        ("ゼロ", "イチ", "ニー", "サン", "ヨン", "ゴー", "ロク", "ナナ", "ハチ", "キュー"),
        strict=True,
    )
)

_IN_JAPANESE: tuple[tuple[str, str], ...] = (
    (r"[№]", "ナンバー"),
    (r"[℡☎☏]\s*[:：]?\s*", "電話 "),
    (r"[¥￥]\s*([\d,，]+)", r"\1円"),
    (_TIME + _RANGE + _TIME, r"\1時\2分から\3時\4分"),
    (_TIME, r"\1時\2分"),
    # The furigana shows ふん; after a number it is said ふん or ぷん, which the engine knows.
    (r"(?<=\d)\{分\|ふん\}", "分"),
    (r"(?<=\d時)00分|(?<=\d時)0(?=\d分)", ""),
    (r"(?<=[\d日時分月年曜円])" + _RANGE + r"(?=[\d午毎月火水木金土日翌])", "から"),
    (r"\s*[→⇒➡]\s*", "、"),
    (r"\s*[/／]\s*(?=\D)(?<=\D[/／])", "、"),
    (r"[★☆●○■□◆◇▶►※✓✔]", ""),
    (r"([月火水木金土日])(?=・[月火水木金土日祝])", r"\1曜"),
    (r"(?<=曜・)([月火水木金土日])(?!曜)", r"\1曜"),
)


def language_of(markup: str, language: str) -> str:
    """The language to say `markup` in: Japanese where a text is not translated yet.

    The screen then shows the Japanese source, and speech follows what is shown (R33).
    """
    heard, text = spoken_language(language), ruby.spoken(markup)
    letters = "".join(letter for letter in text if letter.isalpha())
    wholly_japanese = letters and re.fullmatch(rf"{_JAPANESE}+", letters)
    if wholly_japanese and (heard not in _CHINESE or re.search(_KANA, letters)):
        return "ja"
    return language


def has_words(text: str) -> bool:
    """Whether there is anything to say in it."""
    return any(letter.isalnum() for letter in text)


def spoken(markup: str, language: str, *, with_ruby: bool = False) -> str:
    """What an engine is given for the sentence `markup` of `language`.

    With `with_ruby` the `{漢字|かな}` groups and the spaces between phrases stay, for an engine
    that uses both (`Engine.reads_ruby`); without, the reading takes the place of the kanji and the
    spaces go, or a strange engine would pause at each.
    """
    heard = spoken_language(language)
    if heard != "ja":
        # Japanese words in between are for the eye: another voice would spell them letter by
        # letter ("Chinese letter, Japanese letter"). A Chinese voice can read the kanji.
        strange = _KANA if heard in _CHINESE else _JAPANESE
        return _in_other_languages(re.sub(rf"{strange}+", "", ruby.plain(markup)))
    text = _in_japanese(markup)
    return text if with_ruby else _SPACE_BETWEEN.sub("", ruby.spoken(text))


def _in_japanese(text: str) -> str:
    text = _narrow_digits(text)
    text = _ADDRESS.sub(r"\1", text)
    text = _PHONE.sub(lambda number: "、".join(map(_by_digit, number.groups())), text)
    text = _HASH.sub(lambda number: f"シャープ{_by_digit(number[1])}", text)
    text = _POSTCODE.sub(lambda code: f"{_by_digit(code[1])}の{_by_digit(code[2])}、", text)
    text = text.replace("〒", "郵便番号 ")
    for pattern, words in _IN_JAPANESE:
        text = re.sub(pattern, words, text)
    return re.sub(r"[\u3000 ]+", " ", text).strip()


def _in_other_languages(text: str) -> str:
    text = _ADDRESS.sub(r"\1", text)
    text = _PHONE.sub(lambda number: ", ".join(" ".join(group) for group in number.groups()), text)
    text = _HASH.sub(lambda number: "# " + " ".join(number[1]), text)
    text = _POSTCODE.sub(_spelled_code, text).replace("〒", "")
    text = re.sub(r"「\s*」|『\s*』|\(\s*\)|（\s*）|“\s*”|\"\s*\"", "", text)
    return re.sub(r"\s+", " ", text).strip()


def _spelled_code(code: "re.Match[str]") -> str:
    return ", ".join(" ".join(group) for group in code.groups())


def _by_digit(digits: str) -> str:
    return "".join(_DIGITS[digit] for digit in digits)


def _narrow_digits(text: str) -> str:
    """Wide digits and signs made narrow where they are part of a number; ① becomes 1."""
    return "".join(
        unicodedata.normalize("NFKC", letter) if letter.isdigit() or letter in _WIDE else letter
        for letter in text
    )
