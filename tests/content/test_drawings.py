"""One drawing style: what docs/pictures.md promises holds for every drawing that ships."""

import re
from pathlib import Path

import pytest

from kiosk.domain.town import Catalogue
from kiosk.paths import Paths
from kiosk.qt.images import DRAWN

PATHS = Paths()
ICONS = {file.stem: file for file in (PATHS.assets / "icons").glob("*.svg")}
PICTURES = [*(PATHS.assets / "pictures").glob("*.svg"), *PATHS.guides.glob("*/*.svg")]
LARGEST = 6_000
"""Bytes: a drawing is read and coloured while a finger waits."""
COLOUR = re.compile(r'(?:fill|stroke)="([^"]+)"')
ELEMENT = re.compile(r"<([a-zA-Z]+)")
QML_ICON = re.compile(r'\bicon: .*?"([a-z-]+)"')


@pytest.mark.parametrize("file", [*ICONS.values(), *PICTURES], ids=lambda file: file.name)
def test_a_drawing_can_be_coloured_for_every_eye(file: Path) -> None:
    svg = file.read_text(encoding="utf-8")
    assert set(COLOUR.findall(svg)) <= {"none", *DRAWN.values()}
    assert set(ELEMENT.findall(svg)) <= {"svg", "g", "path", "rect", "circle"}
    assert len(svg.encode()) < LARGEST
    assert f'viewBox="0 0 {"48 48" if file in ICONS.values() else "960 560"}"' in svg


def test_icons_are_drawn_in_one_line() -> None:
    for file in ICONS.values():
        svg = file.read_text(encoding="utf-8")
        assert set(COLOUR.findall(svg)) <= {"none", DRAWN["main"]}, file.name
        assert set(re.findall(r'stroke-width="([^"]+)"', svg)) == {"3.5"}, file.name


def test_every_icon_that_is_named_is_there(catalogue: Catalogue) -> None:
    named = {topic.icon for topic in catalogue.topics}
    named |= {thing.icon for thing in catalogue.things.values()}
    for file in (PATHS.ui / "Kiosk").rglob("*.qml"):
        named |= set(QML_ICON.findall(file.read_text(encoding="utf-8")))
    assert len(named) > 20, "hardly any icon was found"
    assert named <= set(ICONS)
