"""A language that is read from right to left: the whole screen lies the other way round."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from kiosk.domain import language
from kiosk.domain.visit import Screen
from kiosk.qt.ruby_text import RubyText
from kiosk.settings import Settings
from tests.journeys.everywhere import frames, pages
from tests.journeys.stage import Stage, on_stage

CENTRED = 3
"""What is centred is set to a whole pixel, which may be another one the other way round."""

Box = tuple[str, int, int, int, int]
"""What is drawn, its distance from where lines begin, its top, width and height, px."""


def drawn(item: QQuickItem, width: float, mirrored: bool) -> Iterator[Box]:
    """Every text and image of the screen that can be seen."""
    if not item.isVisible() or item.opacity() == 0:
        return
    name = ""
    if isinstance(item, RubyText):
        name = str(item.property("plainText"))
    elif item.inherits("QQuickImage"):
        name = item.property("source").toString().partition("?")[0]
    if name:
        rect: QRectF = item.mapRectToScene(item.boundingRect())
        start = width - rect.right() if mirrored else rect.left()
        yield name, round(start), round(rect.top()), round(rect.width()), round(rect.height())
    for child in item.childItems():
        yield from drawn(child, width, mirrored)


def walk(stage: Stage) -> Iterator[str]:
    """Each screen once, on its first pages."""
    kiosk = stage.kiosk
    frames(stage)
    yield "welcome"
    kiosk.languages.choose("en")
    for name, open_ in (
        ("home", lambda: None),
        ("languages", kiosk.shell.openLanguages),
        ("comfort", kiosk.shell.openComfort),
        ("ask-person", kiosk.shell.askPerson),
    ):
        open_()
        yield from pages(stage, name)
        if name != "home":
            kiosk.shell.back()
    for guide in list(kiosk.catalogue.guides.values())[:2]:
        kiosk.session.act(lambda visit, topic=guide.topic: visit.open_topic(topic))
        yield from pages(stage, f"topic of {guide.id}")
        kiosk.home.openGuide(guide.id)
        yield from pages(stage, guide.id)
        kiosk.shell.goOn()
        yield from pages(stage, f"{guide.id}, first step")
        kiosk.shell.takeHome()
        yield from pages(stage, f"{guide.id}, take home")
        kiosk.shell.back()
        kiosk.shell.startOver()
    kiosk.session.act(lambda visit: visit.finish())
    yield from pages(stage, "finish")
    kiosk.session.end("left")
    kiosk.session.go_outside(Screen.STAFF_SESSIONS)
    yield from pages(stage, "staff")


def boxes(folder: Path, size: tuple[int, int], text_size: str, mirrored: bool) -> dict[str, list]:
    with on_stage(folder, size=size) as stage:
        stage.kiosk.session.visitStarted.connect(lambda: stage.kiosk.comfort.setSize(text_size))
        window = stage.kiosk.window
        return {
            place: sorted(drawn(window.contentItem(), window.width(), mirrored))
            for place in walk(stage)
        }


@pytest.mark.parametrize(
    ("size", "text_size"),
    [
        ((1080, 1920), "m"),
        pytest.param((1080, 1920), "xl", marks=pytest.mark.long),
        ((1920, 1080), "m"),
        pytest.param((1920, 1080), "xl", marks=pytest.mark.long),
    ],
)
def test_every_screen_is_the_mirror_of_itself(
    qapp: object,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    size: tuple[int, int],
    text_size: str,
) -> None:
    usual = boxes(tmp_path / "usual", size, text_size, mirrored=False)
    monkeypatch.setattr(language, "RIGHT_TO_LEFT", frozenset({"en", "ja"}))
    turned = boxes(tmp_path / "turned", size, text_size, mirrored=True)
    assert len(usual) > 10, "the walk saw hardly any screens"
    assert usual.keys() == turned.keys()
    wrong = [
        f"{place}: {one} became {other}"
        for place in usual
        for one, other in zip(usual[place], turned[place], strict=True)
        if max(abs(a - b) for a, b in zip(one[1:], other[1:], strict=True)) > CENTRED
    ]
    assert not wrong, "\n".join(wrong[:40])


@pytest.fixture
def arabic(qapp: object, tmp_path: Path) -> Iterator[Stage]:
    """A kiosk in the pseudo-locale that is read from right to left."""
    with on_stage(tmp_path) as stage:
        stage.kiosk.languages.choose("ar-XB")
        yield stage


def left(stage: Stage, name: str) -> int:
    return stage.hand.place(stage.hand.find(name)).left()


def test_back_is_at_the_right_and_on_at_the_left(arabic: Stage) -> None:
    arabic.kiosk.home.openGuide(next(iter(arabic.kiosk.catalogue.guides)))
    arabic.settle()
    on, back = arabic.say("Start this guide"), arabic.say("Back")
    assert left(arabic, on) < left(arabic, back)
    assert left(arabic, "Language") < left(arabic, arabic.say("Start over"))


def icons(item: QQuickItem) -> Iterator[tuple[str, bool]]:
    if item.isVisible() and item.inherits("QQuickImage"):
        source = item.property("source").toString().partition("?")[0]
        yield source.rpartition("/")[2], bool(item.property("mirror"))
    for child in item.childItems():
        yield from icons(child)


def test_arrows_point_along_the_line_and_other_icons_stay(arabic: Stage) -> None:
    arabic.kiosk.shell.openComfort()
    arabic.kiosk.shell.openAbout()
    frames(arabic)
    turned = dict(icons(arabic.kiosk.window.contentItem()))
    assert turned["back.svg"]
    assert not turned["person.svg"]
    arabic.kiosk.languages.choose("en")
    frames(arabic)
    assert not any(dict(icons(arabic.kiosk.window.contentItem())).values())


def test_digits_stand_as_on_every_telephone(arabic: Stage) -> None:
    arabic.kiosk.shell.startOver()
    arabic.kiosk.session.go_outside(Screen.STAFF_PIN)
    frames(arabic)
    assert left(arabic, "1") < left(arabic, "2") < left(arabic, "3")


def test_only_who_asks_for_a_pseudo_locale_is_offered_it(qapp: object, tmp_path: Path) -> None:
    own_name = "ينغليسه"
    with on_stage(tmp_path / "usual") as stage:
        assert own_name not in stage.shown()
    with on_stage(tmp_path / "asked", settings=Settings(language="ar-XB")) as stage:
        assert own_name in stage.shown()
