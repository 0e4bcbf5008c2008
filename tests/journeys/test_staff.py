"""Staff: the PIN is chosen at the first start, asked afterwards, and opens what was logged."""

import csv
from pathlib import Path

from kiosk.app import Kiosk
from kiosk.domain.visit import Screen
from kiosk.settings import Settings
from tests.journeys.stage import Stage, on_stage

PIN = "402917"


def first_start(stage: Stage) -> None:
    """Choose the PIN as staff do when they set the kiosk up."""
    stage.kiosk.session.go_outside(Screen.STAFF_SETUP)
    for _ in range(2):
        type_pin(stage, PIN)
    stage.wait_for(lambda: stage.screen is Screen.WELCOME, "the PIN to be stored")
    stage.settle()


def type_pin(stage: Stage, pin: str) -> None:
    for digit in pin:
        stage.hand.tap(digit)
    stage.tap("OK")


def enter(stage: Stage, pin: str) -> None:
    stage.tap("Staff")
    type_pin(stage, pin)
    stage.wait_for(lambda: not stage.kiosk.staff.property("busy"), "the PIN to be tried")
    stage.settle()


def visit(stage: Stage, guide: str) -> None:
    stage.hand.tap("日本語")
    stage.kiosk.home.openGuide(guide)
    stage.tap("Start this guide")
    stage.kiosk.step.choose(stage.kiosk.session.step.choices[0].id)
    stage.kiosk.session.end("left")
    stage.settle()


def test_a_new_kiosk_asks_for_a_pin_and_has_none_of_its_own(qapp: object, tmp_path: Path) -> None:
    with on_stage(tmp_path) as stage:
        assert stage.kiosk.session.screen is Screen.WELCOME
        # Nobody chose one: a resident cannot get in, whatever is typed.
        stage.tap("Staff")
        for pin in ("0000", "1234"):
            type_pin(stage, pin)
            stage.wait_for(lambda: not stage.kiosk.staff.property("busy"), "an answer")
            assert stage.screen is Screen.STAFF_PIN
    with on_stage(tmp_path) as stage:
        first_start(stage)
    with on_stage(tmp_path) as stage:
        assert stage.screen is Screen.WELCOME
        enter(stage, PIN)
        assert stage.screen is Screen.STAFF_HOME


def test_wrong_tries_wait_longer_and_a_restart_does_not_help(qapp: object, tmp_path: Path) -> None:
    with on_stage(tmp_path) as stage:
        first_start(stage)
        stage.tap("Staff")
        for _ in range(3):
            type_pin(stage, "111222")
            stage.wait_for(lambda: not stage.kiosk.staff.property("busy"), "an answer")
            stage.settle()
        assert "30" in stage.kiosk.staff.property("message")
    with on_stage(tmp_path) as stage:
        enter(stage, PIN)
        assert stage.screen is Screen.STAFF_PIN, "the right PIN must wait too"
        waited = "".join(each for each in stage.kiosk.staff.property("message") if each.isdigit())
        assert 0 < int(waited) <= 30


def test_staff_filter_read_and_export_what_is_on_the_screen(qapp: object, tmp_path: Path) -> None:
    with on_stage(tmp_path) as stage:
        first_start(stage)
        visit(stage, "moving-in")
        visit(stage, "convenience-store-certificates")
        visit(stage, "moving-in")
        enter(stage, PIN)
        stage.tap("Sessions")
        sessions = stage.kiosk.sessions
        assert len(sessions.sessions.rows) == 3

        title = stage.kiosk.catalogue.guides["moving-in"].title.source
        while sessions.guideText != title:
            stage.tap("Next guide")
        rows = sessions.sessions.rows
        assert len(rows) == 2
        assert all(title in row.title for row in rows)
        stage.tap("One day earlier")
        assert len(sessions.sessions.rows) == 2, "today is the first day back"
        stage.tap("One day earlier")
        assert len(sessions.sessions.rows) == 0
        stage.tap("One day later")

        stage.tap("Save as CSV")
        (file,) = (tmp_path / "exports").glob("*.csv")
        table = list(csv.DictReader(file.read_text(encoding="utf-8-sig").splitlines()))
        assert len(table) == 2
        for row, cells in zip(rows, table, strict=True):
            shown = f"{row.title}　{row.details}"
            for cell in cells.values():
                assert cell in shown

        stage.hand.tap(rows[0].title)
        assert stage.screen is Screen.STAFF_SESSION
        first = stage.kiosk.catalogue.guides["moving-in"].first
        told = "\n".join(line.what for line in sessions.steps.rows)
        assert first.title.source in told
        assert first.choices[0].text.source in told
        stage.tap("Close")
        assert stage.screen is Screen.WELCOME


def test_staff_screens_are_left_when_nobody_is_there(qapp: object, tmp_path: Path) -> None:
    with on_stage(tmp_path) as stage:
        first_start(stage)
        enter(stage, PIN)
        stage.touch_nothing(stage.kiosk.settings.idle_seconds + 1)
        assert stage.screen is Screen.WELCOME


def test_a_bug_brings_the_welcome_screen_back(qapp: object, tmp_path: Path) -> None:
    with on_stage(tmp_path, settings=Settings()) as stage:
        stage.hand.tap("日本語")
        kiosk: Kiosk = stage.kiosk
        kiosk.recover()
        stage.settle()
        assert stage.screen is Screen.WELCOME
        assert kiosk.session.visit is None
