"""Drawings in the colours of the theme, QR codes a phone can read, and nothing else of the disk."""

import os
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote

import numpy as np
import pytest
from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem
from zxingcpp import BarcodeFormat, read_barcodes

from kiosk.content.pictures import check_pictures
from kiosk.content.sheet import Sheet
from kiosk.handoff.qr import QUIET_ZONE, modules
from kiosk.qt.images import DRAWN, DrawingProvider, QrProvider, render
from tests.support.guides import guide, step

pytestmark = pytest.mark.usefixtures("qapp")

HALVES = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">
<rect width="20" height="20" fill="{left}"/><rect x="20" width="20" height="20" fill="{right}"/>
</svg>"""


def halves(image: QImage) -> tuple[str, str]:
    """The colours of the two halves of a drawing."""
    middle = image.height() // 2
    return tuple(
        image.pixelColor(image.width() * part // 4, middle).name().upper() for part in (1, 3)
    )  # type: ignore[return-value]


def asked(provider: DrawingProvider | QrProvider, id: str, wanted: QSize | None = None) -> QImage:
    return provider.requestImage(id, QSize(), QSize() if wanted is None else wanted)


@pytest.fixture
def disk(tmp_path: Path) -> Path:
    for folder in ("icons", "icons-secret", "guides/papers"):
        (tmp_path / folder).mkdir(parents=True)
    drawing = HALVES.format(left=DRAWN["ink"], right=DRAWN["card"])
    for file in ("icons/a.svg", "icons-secret/a.svg", "secret.svg", "guides/papers/map.svg"):
        (tmp_path / file).write_text(drawing, encoding="utf-8")
    return tmp_path


@pytest.fixture
def drawings(disk: Path) -> DrawingProvider:
    return DrawingProvider({"icon": disk / "icons", "guide": disk / "guides"})


def test_black_on_white_becomes_white_on_black_in_one_go() -> None:
    """The new ink is the old card and the other way round: neither is exchanged twice."""
    drawing = HALVES.format(left=DRAWN["ink"], right=DRAWN["card"])
    swapped = {"ink": DRAWN["card"].lstrip("#"), "card": DRAWN["ink"].lstrip("#")}
    assert halves(render(drawing, {}, QSize())) == (DRAWN["ink"], DRAWN["card"])
    assert halves(render(drawing, swapped, QSize())) == (DRAWN["card"], DRAWN["ink"])


@pytest.mark.parametrize("role", DRAWN)
def test_every_colour_of_the_palette_follows_the_theme(role: str) -> None:
    for drawn in (DRAWN[role], DRAWN[role].lower()):
        drawing = HALVES.format(left=drawn, right="#123456")
        assert halves(render(drawing, {role: "ABCDEF"}, QSize())) == ("#ABCDEF", "#123456")


def test_a_drawing_is_as_large_as_its_place_and_keeps_its_proportions() -> None:
    drawing = HALVES.format(left="#000000", right="#ffffff")
    assert render(drawing, {}, QSize()).size() == QSize(40, 20)
    assert render(drawing, {}, QSize(400, 400)).size() == QSize(400, 200)
    assert render(drawing, {}, QSize(400, 20)).size() == QSize(40, 20)
    assert not render(drawing, {}, QSize(1, 1)).isNull()


def test_around_a_drawing_the_card_shows_through() -> None:
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"/>'
    assert render(drawing, {}, QSize(8, 8)).pixelColor(4, 4).alpha() == 0


def test_a_drawing_is_found_by_its_folder_with_its_colours(drawings: DrawingProvider) -> None:
    shown = asked(drawings, "icon/a.svg?ink=112233&card=445566", QSize(80, 40))
    assert halves(shown) == ("#112233", "#445566")
    assert halves(asked(drawings, "guide/papers/map.svg")) == (DRAWN["ink"], DRAWN["card"])


@pytest.mark.parametrize(
    "id",
    [
        "icon/../secret.svg",
        "icon/%2e%2e/secret.svg",
        "icon/..%2Fsecret.svg",
        "icon/../icons-secret/a.svg",
        "icon//etc/hostname",
        "icon/",
        "icon",
        "icon/.",
        "icon/gone.svg",
        "secret/a.svg",
        "../secret.svg",
        "",
        "guide/papers",
        "icon/link.svg",
    ],
)
def test_nothing_outside_the_folders_is_ever_shown(
    drawings: DrawingProvider, disk: Path, id: str
) -> None:
    os.symlink(disk / "secret.svg", disk / "icons" / "link.svg")
    assert asked(drawings, id, QSize(40, 20)).isNull()


def test_a_photograph_is_shown_as_it_is(drawings: DrawingProvider, disk: Path) -> None:
    """Guides may have PNG pictures; their colours are not those of the palette."""
    photograph = QImage(100, 50, QImage.Format.Format_RGB32)
    photograph.fill(QColor(DRAWN["ink"]))
    place = disk / "guides" / "papers"
    assert photograph.save(str(place / "desk.png"))
    sheet = Sheet("papers", "papers/guide.yaml")
    only = guide("papers", step("one", picture=place / "desk.png"), folder=place)
    check_pictures(only, sheet)
    assert not sheet.problems, "the form allows it"
    shown = asked(drawings, "guide/papers/desk.png?ink=FFFFFF", QSize(60, 60))
    assert shown.size() == QSize(60, 30)
    assert shown.pixelColor(30, 15) == QColor(DRAWN["ink"])
    assert asked(drawings, "guide/papers/desk.png").size() == QSize(100, 50)


def scanned(image: QImage, pixels: int = 4) -> str:
    """What a phone reads from a code drawn with so many pixels a module."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(grey.constBits(), np.uint8).reshape(grey.height(), -1)
    large = np.kron(rows[:, : grey.width()], np.ones((pixels, pixels), np.uint8))
    (found,) = read_barcodes(large, BarcodeFormat.QRCode)
    return found.text


PAYLOADS = [
    "https://minato.example.jp/",
    "https://minato.example.jp/papers?a=1&b=%E3%81%82#desk",
    "https://minato.example.jp/" + "x" * 180,
    "住民票の写しをとる",
    "100% + ? # / \\ \"quoted\" 'single'",
    "%2541",
]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_phone_reads_what_the_code_says(payload: str) -> None:
    image = asked(QrProvider(modules), quote(payload, safe=""))
    assert scanned(image) == payload


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_code_reaches_the_phone_through_the_screen(payload: str) -> None:
    """The whole way: the address QML makes, Qt's decoding of it, and the picture."""
    seen: list[str] = []

    def note(text: str) -> Sequence[Sequence[bool]]:
        seen.append(text)
        return modules(text)

    engine = QQmlEngine()
    engine.addImageProvider("qr", QrProvider(note))
    component = QQmlComponent(engine)
    component.setData(
        b"""
        import QtQuick
        Image {
            property string payload
            source: payload === "" ? "" : "image://qr/" + encodeURIComponent(payload)
        }""",
        QUrl(),
    )
    item = component.createWithInitialProperties({"payload": payload})
    assert isinstance(item, QQuickItem), component.errorString()
    assert seen == [payload]
    assert item.implicitWidth() == len(modules(payload))


def test_the_code_has_its_quiet_zone_and_only_black_and_white() -> None:
    rows = modules(PAYLOADS[0])
    image = asked(QrProvider(modules), quote(PAYLOADS[0], safe=""))
    assert image.size() == QSize(len(rows), len(rows))
    last = len(rows) - 1
    for at in range(len(rows)):
        for edge in range(QUIET_ZONE):
            for x, y in ((at, edge), (at, last - edge), (edge, at), (last - edge, at)):
                assert image.pixelColor(x, y) == QColor("white")
    assert {image.pixelColor(x, y).name() for x in range(len(rows)) for y in range(len(rows))} == {
        "#000000",
        "#ffffff",
    }
