"""Numbers, names and addresses are read in their own order inside Arabic."""

import pytest

from kiosk.domain import ruby
from kiosk.language.bidi import isolate, isolate_codes, reads_from_right


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("اتصل 04-2998-9111.", "اتصل ⟨04-2998-9111⟩."),
        ("من 8:30 الى", "من ⟨8:30⟩ الى"),
        ("في www.lg-waps.go.jp/a?b=c.", "في ⟨www.lg-waps.go.jp/a?b=c⟩."),
        ("بطاقة My Number هنا", "بطاقة ⟨My Number⟩ هنا"),
        ("+81 4 2998 9111", "⟨+81 4 2998 9111⟩"),
        ("بعد {minutes} و %1", "بعد {minutes} و %1"),
        ("{窓口|まどぐち} 2F", "{窓口|まどぐち} ⟨2F⟩"),
        ("في City Hall (2F) هنا", "في ⟨City Hall⟩ (⟨2F⟩) هنا"),
        ("لا شيء", "لا شيء"),
        ("", ""),
    ],
)
def test_what_reads_the_other_way_stands_apart(text: str, apart: str) -> None:
    assert isolate_codes(text) == apart.translate(str.maketrans("⟨⟩", "\u2068\u2069"))


def test_nothing_needs_no_room_of_its_own() -> None:
    assert isolate("") == ""


def test_the_direction_is_known_by_the_letters() -> None:
    assert reads_from_right("QR رمز")
    assert not reads_from_right("QR 窓口 12")


def test_the_marks_that_order_letters_are_never_said() -> None:
    assert ruby.spoken(f"رقم {isolate('119')}") == "رقم 119"
