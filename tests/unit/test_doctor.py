"""`kiosk doctor` finds what is missing before a resident does, and changes nothing."""

import shutil
from collections import namedtuple
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk import cli, doctor
from kiosk.cli import DONE, FAILED
from kiosk.domain.errors import WorldError
from kiosk.domain.language import LANGUAGES, Language
from kiosk.paths import Paths
from kiosk.speech.engine import Voice
from tests.support.locales import compile_catalogue
from tests.unit.content.sample import BROKEN, write_catalogue
from tests.unit.journal.visits import whole, write
from tests.unit.speech.fakes import FakeEngine

Usage = namedtuple("Usage", "total used free")


class FakePlayer:
    there = True

    def available(self) -> bool:
        return self.there


class SickEngine(FakeEngine):
    def voices(self) -> tuple[Voice, ...]:
        raise WorldError("The engine does not answer.")


class Machine:
    """A machine that has everything, for tests to take something away."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.engines: list[FakeEngine] = [FakeEngine(("ja", "en"))]
        self.player = FakePlayer()
        self.free = 50_000_000_000
        for part in ("guides", "locales", "data", "assets"):
            (folder / part).mkdir()
        write_catalogue(folder / "guides")
        for code in ("ja", "ja@easy"):
            compile_catalogue(folder / "locales", code, "kiosk", {"Next": "つぎへ"})
        for code in ("ja@easy", "en"):
            compile_catalogue(folder / "locales", code, "guides", {"お店": "shop"})
        self.paths = Paths(
            guides=folder / "guides",
            assets=folder / "assets",
            locales=folder / "locales",
            data=folder / "data",
        )
        monkeypatch.setattr(doctor, "standard_engines", lambda readings: self.engines)
        monkeypatch.setattr("kiosk.qt.audio.QtPlayer", lambda: self.player)
        monkeypatch.setattr(shutil, "disk_usage", lambda path: Usage(0, 0, self.free))

    def ill(self) -> dict[str, str]:
        """What is not well, and what is said about it."""
        return {f.name: f.text for f in doctor.examine(self.paths) if not f.ok}

    def well(self) -> dict[str, str]:
        return {f.name: f.text for f in doctor.examine(self.paths) if f.ok}


@pytest.fixture
def machine(qapp: QGuiApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    return Machine(tmp_path, monkeypatch)


def test_a_machine_that_has_everything_is_well(machine: Machine) -> None:
    assert machine.ill() == {}
    well = machine.well()
    assert well["guides"] == "2 sound, 0 mistakes"
    assert well["voice of ja"] == "fake (fake-ja)"
    assert well["journal"] == "not begun yet"
    assert well["settings"] == "defaults"
    assert well["disk"] == "50000 MB free"


def test_looking_changes_nothing_and_leaves_no_engine_running(machine: Machine) -> None:
    machine.ill()
    assert list(machine.paths.data.iterdir()) == []
    assert all(engine.closed for engine in machine.engines)


def test_a_guide_with_a_mistake_is_counted(machine: Machine) -> None:
    """Two steps show the picture that is gone."""
    (machine.paths.guides / BROKEN / "map.svg").unlink()
    assert machine.ill() == {"guides": "1 sound, 2 mistakes"}


def test_a_language_whose_texts_were_not_compiled_is_named(machine: Machine) -> None:
    """Easy Japanese falls back to plain Japanese on the screen; here it must not hide behind it."""
    (machine.paths.locales / "ja@easy" / "LC_MESSAGES" / "kiosk.mo").unlink()
    (machine.paths.locales / "en" / "LC_MESSAGES" / "guides.mo").unlink()
    assert machine.ill() == {
        "texts of ja@easy": "missing: kiosk.mo; run make",
        "texts of en": "missing: guides.mo; run make",
    }


def test_a_missing_font_is_named(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    strange = Language("en", "English", "en", ("No Such Font",))
    monkeypatch.setattr(doctor, "LANGUAGES", (*LANGUAGES[:2], strange))
    assert machine.ill() == {"fonts of en": "missing: No Such Font"}


def test_a_language_without_a_voice_is_text_only(machine: Machine) -> None:
    machine.engines = [FakeEngine(("ja",))]
    assert machine.ill() == {"voice of en": "none: text only"}


def test_an_engine_that_does_not_answer_hides_no_other(machine: Machine) -> None:
    machine.engines = [SickEngine(name="sick"), FakeEngine(("ja", "en"))]
    assert machine.ill() == {"engine sick": "The engine does not answer."}
    assert machine.engines[0].closed


def test_no_loudspeaker_is_said(machine: Machine) -> None:
    machine.player.there = False
    assert machine.ill() == {"sound": "no device: text only"}


def test_broken_settings_are_said(machine: Machine) -> None:
    machine.paths.settings.write_text('{"idle_seconds": 9999}')
    assert "between 120 and 300" in machine.ill()["settings"]
    machine.paths.settings.write_text('{"idle_seconds": 200}')
    assert machine.well()["settings"] == "sound"


def test_the_journal_is_verified(machine: Machine) -> None:
    write(machine.paths.journal, whole("v1"))
    assert machine.well()["journal"] == "10 rows, unchanged"
    machine.paths.journal.write_bytes(b"no journal" * 500)
    assert list(machine.ill()) == ["journal"]


def test_a_full_disk_is_said_also_before_the_data_folder_is_there(machine: Machine) -> None:
    machine.free = 499_000_000
    machine.paths.data.rmdir()
    assert machine.ill() == {"disk": "499 MB free"}


@pytest.mark.parametrize(("free", "code"), [(50_000_000_000, DONE), (0, FAILED)])
def test_the_command_prints_every_finding_and_fails_if_one_is_bad(
    machine: Machine, free: int, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    machine.free = free
    data, guides = str(machine.paths.data), str(machine.paths.guides)
    found = [f for f in doctor.examine(machine.paths) if f.name in ("disk", "guides", "journal")]
    cli.main(["doctor", "--data", data, "--guides", guides])
    lines = capsys.readouterr().out.splitlines()
    for finding in found:
        assert f"{'ok' if finding.ok else '!!'}  {finding.name}: {finding.text}" in lines
    if code == FAILED:
        assert cli.main(["doctor", "--data", data, "--guides", guides]) == FAILED
