"""The sizes of the theme keep what the requirements ask for, in millimetres."""

import math
import re

import pytest

from kiosk.paths import ROOT

UI = ROOT / "kiosk" / "ui" / "Kiosk"
THEME = (UI / "Theme" / "Theme.qml").read_text(encoding="utf-8")
ASKED = {"s": (3.5, 4.2), "m": (4.8, 5.6), "l": (6.4, 7.1), "xl": (8.5, 9.0)}
"""Height of capitals (R1), mm."""
DISTANCE_MM = 600
"""From where very large letters are read (R3)."""


def capitals(name: str) -> list[float]:
    """The heights of a text's capitals at the four sizes, mm."""
    found = re.search(rf"int {name}: root\.letters\(\[([\d., ]+)\]", THEME)
    assert found, name
    return [float(each) for each in found[1].split(",")]


def value(name: str) -> float:
    """A number of the theme; lengths are in millimetres."""
    found = re.search(rf"\b{name}: (?:root\.mm\()?([\d.]+)", THEME)
    assert found, name
    return float(found[1])


def test_the_smallest_letters_of_each_size() -> None:
    """R1, and R2: medium is the standard."""
    for height, (least, most) in zip(capitals("small"), ASKED.values(), strict=True):
        assert least <= height <= most


@pytest.mark.parametrize("name", ["body", "title", "button", "primary"])
def test_nothing_is_smaller_than_the_smallest(name: str) -> None:
    assert all(one > other for one, other in zip(capitals(name), capitals("small"), strict=True))


def test_very_large_letters_are_read_from_600_mm() -> None:
    """R3: a capital of 0.7 degrees (EN 301 549, 5.1.4)."""
    assert capitals("small")[-1] >= DISTANCE_MM * math.pi * 0.7 / 180


def test_lines_of_body_text_have_air() -> None:
    """R4."""
    assert 1.5 <= value("bodyLine") <= 1.75


def test_things_to_tap_are_large() -> None:
    """R15."""
    assert value("mainTarget") >= 20
    assert value("target") >= 16


def test_no_letters_are_thin_or_slanted() -> None:
    """R12."""
    files = list(UI.rglob("*.qml"))
    assert len(files) > 40
    text = "\n".join(file.read_text(encoding="utf-8") for file in files)
    weights = {int(each) for each in re.findall(r"weight: (\d+)", text)}
    assert weights <= {400, 700}
    assert "italic" not in text
