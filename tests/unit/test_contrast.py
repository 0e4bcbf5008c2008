"""The four contrast modes keep the ratios the requirements name."""

import re

import pytest

from kiosk.paths import ROOT

MODES = ("standard", "soft", "light", "dark")
ON_PAPER = ("ink", "softInk", "main", "help", "trouble")


def palette() -> dict[str, list[str]]:
    """Every colour role with its colours in the four modes, as the theme declares them."""
    text = (ROOT / "kiosk/ui/Kiosk/Theme/Colours.qml").read_text(encoding="utf-8")
    found = re.findall(r'color>? (\w+): \[((?:"#[0-9A-F]{6}"(?:, )?){4})\]', text)
    lists = {name: re.findall("#[0-9A-F]{6}", colours) for name, colours in found}
    named = re.findall(r"color (\w+): root\.(\w+)\[root\.column\]", text)
    return {**lists, **{role: lists[name] for role, name in named}}


def luminance(colour: str) -> float:
    """WCAG 2.2 relative luminance."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def ratio(one: str, other: str) -> float:
    """WCAG 2.2 contrast ratio."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_the_scan_sees_the_palette() -> None:
    assert {"paper", "card", "tint", "helpTint", "sun", "mainText", *ON_PAPER} <= set(palette())
    assert ratio("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("role", ON_PAPER)
@pytest.mark.parametrize("ground", ["paper", "card", "tint"])
def test_text_and_controls_stand_out(mode: str, role: str, ground: str) -> None:
    colours, at = palette(), MODES.index(mode)
    found = ratio(colours[role][at], colours[ground][at])
    if mode == "soft":  # R8
        assert 4.5 <= found <= 8
    else:  # R8, R7
        assert found >= (20 if mode in ("light", "dark") else 10)


@pytest.mark.parametrize("mode", MODES)
def test_words_on_buttons_on_the_note_and_on_the_marked_sentence_are_read(mode: str) -> None:
    colours, at = palette(), MODES.index(mode)
    pairs = [("mainText", "main"), ("help", "helpTint"), ("ink", "sun"), ("softInk", "sun")]
    for text, ground in pairs:
        found = ratio(colours[text][at], colours[ground][at])
        if mode == "soft":
            assert 4.5 <= found <= 8
        else:
            assert found >= (20 if mode in ("light", "dark") else 10)


@pytest.mark.parametrize("mode", MODES)
def test_lines_are_seen(mode: str) -> None:
    colours, at = palette(), MODES.index(mode)
    for ground in ("paper", "card", "tint", "helpTint", "sun"):
        assert ratio(colours["line"][at], colours[ground][at]) >= 3


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("ground", ["paper", "card", "tint"])
def test_the_ring_of_the_focus_is_seen_on_every_ground(mode: str, ground: str) -> None:
    """R48: its outer part against what is around it, and its parts against each other."""
    colours, at = palette(), MODES.index(mode)
    assert ratio(colours["focusOuter"][at], colours[ground][at]) >= 3
    assert ratio(colours["focusOuter"][at], colours["focusInner"][at]) >= 3


def test_black_on_white_says_nothing_by_colour() -> None:
    """R10: what differs by colour alone in another mode would be lost in this one."""
    colours, at = palette(), MODES.index("light")
    assert {colours[role][at] for role in (*ON_PAPER, "line")} == {"#000000"}
    assert {colours[ground][at] for ground in ("paper", "card", "tint", "helpTint")} == {"#FFFFFF"}
