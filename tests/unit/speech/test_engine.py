"""Nobody is ever spoken to in a voice of another language."""

import pytest

from kiosk.speech.engine import RATES, Clip, NoVoiceError, find_voice, spoken_language
from tests.unit.speech.fakes import FakeEngine


@pytest.mark.parametrize(
    ("code", "heard"),
    [
        ("ja", "ja"),
        ("ja@easy", "ja"),
        ("ja-JP", "ja"),
        ("en_US", "en"),
        ("zh_Hans", "cmn"),
        ("zh-TW", "cmn"),
        ("zh_HK", "yue"),
        ("fil", "fil"),
        ("tl", "fil"),
        ("pt-br", "pt"),
        ("cmn-latn-pinyin", "cmn"),
    ],
)
def test_the_language_heard_under_a_code(code: str, heard: str) -> None:
    assert spoken_language(code) == heard


def test_the_first_engine_with_the_language_speaks() -> None:
    first, second = FakeEngine(("ja",), "first"), FakeEngine(("ja", "en"), "second")
    assert find_voice((first, second), "ja@easy")[0] is first
    assert find_voice((first, second), "en")[0] is second


@pytest.mark.parametrize("language", ["fil", "mn", "zh_Hans"])
def test_without_a_voice_there_is_an_error_and_no_other_voice(language: str) -> None:
    with pytest.raises(NoVoiceError, match=language) as caught:
        find_voice((FakeEngine(("ja", "en", "yue")),), language)
    assert caught.value.remedy


def test_a_clip_knows_how_long_it_lasts() -> None:
    assert Clip(bytes(2 * 22050 * 3), 22050).seconds == 3.0


def test_six_to_eight_speeds_from_half_to_double() -> None:
    """R27."""
    assert 6 <= len(RATES) <= 8
    assert (RATES[0], RATES[-1]) == (0.5, 2.0)
    assert 1.0 in RATES
    assert list(RATES) == sorted(set(RATES))
