"""Whether a word is voiced from its kanji or from its ruby."""

from collections.abc import Callable

from kiosk.domain import ruby


def resolve(markup: str, kana: Callable[[str], str]) -> str:
    """The text to voice for `markup`, `kana` being the engine's own reading of a text.

    The kanji stay where the engine alone reads them as the ruby says: with the word it knows the
    accent and sees that a following は is a particle. Everywhere else the ruby's kana are put in,
    and in the whole sentence if in context the kanji are read differently after all.
    """
    by_reading = ruby.spoken(markup)
    by_word = "".join(
        segment.base
        if not segment.reading or sound(kana(segment.base)) == sound(segment.reading)
        else segment.reading
        for segment in ruby.parse(markup)
    )
    return by_word if sound(kana(by_word)) == sound(kana(by_reading)) else by_reading


_ROWS = {
    "アカサタナハマヤラワガザダバパャァ": "ア",
    "イキシチニヒミリギジビピィ": "イ",
    "ウクスツヌフムユルグズブプュゥ": "ウ",
    "エケセテネヘメレゲゼデベペェ": "エイ",
    "オコソトノホモヨロゴゾドボポョォ": "オウ",
}
"""Kana by vowel, and what makes that vowel long."""
_SAME = str.maketrans("ヂヅヲハヘ", "ジズオワエ")


def sound(kana: str) -> str:
    """Kana reduced to what is heard, so that spellings of one sound compare equal.

    Long vowels become ー (コウ, コオ and コー), particles and voiced twins fall together, and marks
    are dropped.

    >>> sound("こうれいしゃは") == sound("コーレーシャワ")
    True
    """
    result = ""
    for letter in kana:
        letter = chr(ord(letter) + 0x60) if "ぁ" <= letter <= "ゖ" else letter
        if letter == "ー" or "ァ" <= letter <= "ヶ":
            result += "ー" if result and _lengthens(result, letter) else letter
    return result.translate(_SAME)


def _lengthens(before: str, letter: str) -> bool:
    last = before.rstrip("ー")[-1:]
    return any(last in row and letter in longer for row, longer in _ROWS.items() if last)
