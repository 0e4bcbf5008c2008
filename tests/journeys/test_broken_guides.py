"""A guide with a mistake stays away, the kiosk stands; staff and authors are told what to mend."""

from collections.abc import Callable
from pathlib import Path
from shutil import copytree
from typing import NamedTuple

import pytest

from kiosk.cli import main
from kiosk.domain.visit import Screen
from kiosk.paths import Paths
from tests.journeys.everywhere import pages
from tests.journeys.stage import Stage, on_stage

BROKEN = "mynumber-card-application"
OTHERS = ["convenience-store-certificates", "moving-in"]
PIN = "402817"


class Slip(NamedTuple):
    """`was` becomes `now` in the guide that ships; the mistake is expected on the line of `on`."""

    what: str
    was: str
    now: str
    key: str
    on: str
    remedy: str


OFFICIAL = "official: https://www.kojinbango-card.go.jp/"
FEE = "fee: {text: はじめてのカードは、無料です。, source: saitama, recheck_by: 2027-05-31}"
HELP = "help: {unknown: 申しこみの手伝いの日と場所は、市民課で聞いてください。}"
DONE = "    picture: done.svg\n    outcome: done\n"
LAST = "    facts: [help]\n    counter: citizens\n    outcome: counter\n"
PAPER = "出てきた{紙|かみ}は"

SLIPS = [
    Slip("a misspelt key", "summary:", "sumary:", "sumary", "sumary:", "summary"),
    Slip("no title", "title: マイナンバーカードを申しこむ\n", "", "title", "summary:", "title: "),
    Slip("a key twice", "minutes: 20", "minutes: 20\nminutes: 9", "minutes", "minutes: 9", "one"),
    Slip("minutes in words", "minutes: 20", "minutes: 半時間", "minutes", "minutes:", "minutes: "),
    Slip("minutes of none", "minutes: 20", "minutes: 0", "minutes", "minutes:", "minutes: "),
    Slip("a page in clear", OFFICIAL, OFFICIAL.replace("s:/", ":/"), "official", "offic", "https:"),
    Slip("another topic", "topic: mynumber", "topic: mynumbers", "topic", "topic:", "mynumber"),
    Slip("no such counter", "counter: citizens\nno", "counter: city\nno", "counter", "counter:", "c"),
    Slip("no phoneless way", "no_phone: fill", "no_phone: fil", "no_phone", "no_phone:", "fill"),
    Slip("a strange thing", "face-photo]", "face]", "bring.2", "bring:", "face-photo"),
    Slip("a thing twice", "face-photo]", "application-form]", "bring.2", "bring:", "Keep one"),
    Slip("no such day", "2026-11-23", "2026-11-31", "sources.saitama.seen", "11-31", "seen: "),
    Slip("a strange kind", "kind: city", "kind: blog", "sources.tokorozawa-renewal.kind", "blog", "city"),
    Slip("a fact of nobody", FEE, FEE.replace("saitama", "chiba"), "facts.fee.source", "chiba", ""),
    Slip("a fact for ever", FEE, FEE[:-24] + "}", "facts.fee.recheck_by", "  fee:", "recheck_by: "),
    Slip("a fact too old", FEE, FEE.replace("2027", "2020"), "facts.fee.recheck_by", "2020-", "later"),
    Slip("half known", HELP, HELP[:-1] + ", source: saitama}", "facts.help.source", "  help:", "source"),
    Slip("a fact nowhere", "facts: [time]", "facts: [times]", "steps.wait.facts.1", "[times]", "time"),
    Slip("choices astray", "go: booth}\n      p", "go: boot}\n      p", "steps.way.choices.booth.go", "boot}", "booth"),
    Slip("a choice for nothing", "郵便, go: fill}", "郵便}", "steps.way.choices.post.go", "post:", "go: "),
    Slip("help astray", "go: photo-rejected}", "go: photos}", "steps.upload.stuck.1.go", "photos}", "go: "),
    Slip("no help", "うまくとれない, go: booth}", "うまくとれない}", "steps.photo.stuck.2", "うまくと", "go"),
    Slip("a step onto itself", "    go: upload", "    go: photo-rejected", "steps.photo-rejected.go", "    go: photo-r", "another"),
    Slip("a dead end", LAST, LAST.replace("    outcome: counter\n", ""), "steps.counter", "  counter:\n", "outcome: "),
    Slip("an end elsewhere", DONE, DONE.replace(": done\n", ": ok\n"), "steps.done.outcome", "outcome: ok", "done, c"),
    Slip("an end that goes on", DONE, DONE + "    go: wait\n", "steps.done.go", "    go: wait\n  c", "delete"),
    Slip("a step apart", "  lost-form:\n", "  apart: {title: おわり, outcome: done}\n  lost-form:\n", "steps.apart", "  apart:", "go: apart"),
    Slip("a lost picture", "picture: scan.svg", "picture: scam.svg", "steps.scan.picture", "scam.svg", "scan.svg"),
    Slip("a foreign picture", "picture: scan.svg", "picture: ../moving-in/done.svg", "steps.scan.picture", "../mov", "Copy"),
    Slip("a strange picture", "picture: scan.svg", "picture: scan.gif", "steps.scan.picture", "scan.gif", ".svg"),
    Slip("an open reading", PAPER, "出てきた{紙|かみは", "steps.booth-send.text", "{紙|かみは", "{漢字|かな}"),
    Slip("braces for a fact", PAPER, "出てきた{paper}は", "steps.booth-send.text", "{paper}", "{漢字|かな}"),
    Slip("a bare step", "  done:\n", "  bare: おわりです\n  done:\n", "steps.bare", "  bare:", "key: value"),
    Slip("a tab", "    counter: citizens\n    s", "\tcounter: citizens\n    s", "yaml", "\tcounter", "tabs"),
    Slip("an open quote", "title: マイ", 'title: "マイ', "yaml", "", "quote"),
]  # fmt: skip
# ruff: noqa: E501

CASES = [pytest.param(slip, id=slip.what) for slip in SLIPS]


def broken(folder: Path, was: str, now: str) -> tuple[Path, str]:
    """The guides that ship, one of them spoilt; the folder and the spoilt text."""
    guides = copytree(Paths().guides, folder / "guides")
    file = guides / BROKEN / "guide.yaml"
    text = file.read_text(encoding="utf-8")
    assert was in text, "the table is out of step with the guide"
    text = text.replace(was, now, 1)
    file.write_text(text, encoding="utf-8")
    return guides, text


def all_pages(stage: Stage) -> str:
    """Everything that stands on this screen and its further pages."""
    return "\n".join(stage.shown() for _ in pages(stage, "staff guides"))


def assert_the_others_serve(stage: Stage) -> None:
    """The home screen offers every topic but the broken one, and a guide can be begun."""
    session = stage.kiosk.session
    assert stage.screen is Screen.WELCOME
    stage.hand.tap("English")
    offered = stage.shown()
    titles = {t.id: session.text(t.title).replace("\n", "") for t in session.catalogue.topics}
    topics = {session.catalogue.guides[guide].topic for guide in OTHERS}
    for topic in topics:
        assert titles[topic] in offered
    assert titles["mynumber"] not in offered
    stage.hand.tap(titles["certificates"])
    assert stage.screen is Screen.OVERVIEW
    stage.tap("Start this guide")
    assert stage.screen is Screen.CHOICE
    session.end("left")


@pytest.mark.parametrize("slip", CASES)
def test_one_broken_guide_is_named_and_the_others_serve(
    qapp: object, tmp_path: Path, slip: Slip, capsys: pytest.CaptureFixture[str]
) -> None:
    guides, text = broken(tmp_path, slip.was, slip.now)
    with on_stage(tmp_path / "data", guides=guides) as stage:
        assert list(stage.kiosk.catalogue.guides) == OTHERS
        (problem,) = stage.kiosk.catalogue.problems
        assert (problem.file, problem.key) == (f"{BROKEN}/guide.yaml", slip.key)
        if slip.on:
            assert problem.line == text[: text.index(slip.on)].count("\n") + 1
        assert slip.remedy in problem.remedy
        assert_the_others_serve(stage)
        stage.kiosk.staff.openGuides()
        told = all_pages(stage)
        assert f"{problem.file}:{problem.line}" in told
        assert problem.key in told
        assert problem.message in told
        assert problem.remedy in told
    assert main(["guides", "check", str(guides)]) == 1
    assert str(problem) in capsys.readouterr().err


def remove(file: Path) -> None:
    file.unlink()


def empty(file: Path) -> None:
    file.write_bytes(b"")


def as_shift_jis(file: Path) -> None:
    file.write_bytes(file.read_text(encoding="utf-8").encode("cp932", "replace"))


def cut_off(file: Path) -> None:
    data = file.read_bytes()
    file.write_bytes(data[: len(data) // 2])


def as_zeros(file: Path) -> None:
    file.write_bytes(bytes(file.stat().st_size))


@pytest.mark.parametrize("spoil", [remove, empty, as_shift_jis, cut_off, as_zeros])
def test_a_file_that_is_no_guide_any_more_is_named_and_the_others_serve(
    qapp: object, tmp_path: Path, spoil: Callable[[Path], None], capsys: pytest.CaptureFixture[str]
) -> None:
    guides = copytree(Paths().guides, tmp_path / "guides")
    spoil(guides / BROKEN / "guide.yaml")
    with on_stage(tmp_path / "data", guides=guides) as stage:
        assert list(stage.kiosk.catalogue.guides) == OTHERS
        problems = stage.kiosk.catalogue.problems
        assert problems
        assert_the_others_serve(stage)
        stage.kiosk.staff.openGuides()
        told = all_pages(stage)
        for problem in problems:
            assert f"{problem.file}:{problem.line}" in told
            assert problem.message in told
            assert problem.remedy in told
    assert main(["guides", "check", str(guides)]) == 1
    named = capsys.readouterr().err
    assert all(str(problem) in named for problem in problems)


def test_staff_find_what_to_mend_by_their_own_way(qapp: object, tmp_path: Path) -> None:
    """From the first start with its PIN to the list, by touch alone."""
    guides, _ = broken(tmp_path, "minutes: 20", "minutes: ten")
    with on_stage(tmp_path / "data", guides=guides) as stage:
        stage.kiosk.session.go_outside(Screen.STAFF_SETUP)
        for _ in range(2):
            type_pin(stage)
        stage.wait_for(lambda: stage.screen is Screen.WELCOME, "the PIN to be stored")
        stage.settle()
        stage.tap("Staff")
        type_pin(stage)
        stage.wait_for(lambda: stage.screen is Screen.STAFF_HOME, "the staff area")
        stage.settle()
        stage.tap("Guides to mend")
        assert stage.screen is Screen.STAFF_GUIDES
        assert f"{BROKEN}/guide.yaml:5" in stage.shown()


def type_pin(stage: Stage) -> None:
    for digit in PIN:
        stage.hand.tap(digit)
    stage.tap("OK")


def test_staff_are_told_when_nothing_is_to_mend(qapp: object, tmp_path: Path) -> None:
    with on_stage(tmp_path / "data") as stage:
        stage.kiosk.staff.openGuides()
        assert stage.say("All guides are sound.") in stage.shown()
        assert ".yaml" not in stage.shown()
