"""Who types a command learns in one sentence what was wrong, and scripts learn it by the code."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import __version__
from kiosk.cli import DONE, FAILED, USAGE, main
from tests.unit.content.sample import BROKEN, GUIDE, write_catalogue
from tests.unit.journal.visits import staff, whole, write

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def guides(tmp_path: Path) -> Path:
    folder = tmp_path / "guides"
    folder.mkdir()
    return write_catalogue(folder)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    return folder


def one_sentence(text: str) -> str:
    """What was said to a person: one line, no traceback."""
    assert text.startswith("kiosk: "), text
    assert text.count("\n") == 1, text
    assert text.endswith(".\n"), text
    assert "Traceback" not in text
    return text


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["fly"], "fly"),
        (["--fly"], "--fly"),
        (["--screen"], "--screen"),
        (["--screen", "big"], "big"),
        (["--screen", "1080"], "1080x1920"),
        (["--screen", "1080x"], "1080x"),
        (["--screen", "²x²"], "²x²"),
        (["--screen", "100x100"], "600"),
        (["--screen", "9000x1080"], "8000"),
        (["--screen", "-5x1080"], "--screen"),
        (["--lang", "tlh"], "tlh"),
        (["--px-per-mm", "wide"], "wide"),
        (["--px-per-mm", "0.5"], "between 1 and 40"),
        (["--px-per-mm", "nan"], "between 1 and 40"),
        (["tour", "--px-per-mm", "41"], "between 1 and 40"),
        (["--guides", "nowhere"], "nowhere"),
        (["--windowed", "yes"], "yes"),
        (["tour", "--size", "xxl"], "xxl"),
        (["tour", "--contrast", "pink"], "pink"),
        (["tour", "--screen", "1x1"], "600"),
        (["tour", "--guides", "nowhere"], "nowhere"),
        (["tour", "--lang", "日本語"], "日本語"),
        (["guides"], "check|list|graph"),
        (["guides", "burn"], "burn"),
        (["guides", "check", "nowhere"], "nowhere"),
        (["guides", "check", "a", "b"], "b"),
        (["guides", "list", "--guides", "nowhere"], "nowhere"),
        (["guides", "graph"], "ID"),
        (["guides", "graph", "gone"], "gone"),
        (["journal"], "verify|export"),
        (["journal", "export"], "--csv"),
        (["journal", "export", "--csv"], "--csv"),
        (["journal", "verify", "--csv", "x"], "--csv"),
        (["doctor", "now"], "now"),
        (["doctor", "--guides", "nowhere"], "nowhere"),
    ],
)
def test_wrong_usage_is_told_in_one_sentence_with_its_cause(
    arguments: list[str], named: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == USAGE
    said = capsys.readouterr()
    assert said.out == ""
    assert named in one_sentence(said.err)


def test_an_unknown_guide_is_told_which_there_are(
    guides: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["guides", "graph", "gone", "--guides", str(guides)]) == USAGE
    assert "There are: other, papers." in capsys.readouterr().err


@pytest.mark.parametrize("command", [["--help"], ["tour", "--help"], ["guides", "graph", "-h"]])
def test_help_is_no_failure(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(command)
    assert end.value.code == DONE
    assert "usage: kiosk" in capsys.readouterr().out


def test_the_version_is_the_one_of_the_program(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["--version"])
    assert end.value.code == DONE
    assert capsys.readouterr().out == f"kiosk {__version__}\n"


def test_the_installed_command_reads_the_command_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An installed `kiosk` calls `main()` without arguments."""
    monkeypatch.setattr(sys, "argv", ["kiosk", "guides", "burn"])
    assert main() == USAGE
    assert "burn" in capsys.readouterr().err


# Guides


def test_sound_guides_are_sound(guides: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["guides", "check", str(guides)]) == DONE
    said = capsys.readouterr()
    assert (said.out, said.err) == ("2 guides are sound\n", "")


@pytest.mark.parametrize("named", [[], ["--guides"]], ids=["DIR", "--guides DIR"])
def test_a_mistake_fails_the_check_and_names_file_and_line(
    guides: Path, named: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    broken = GUIDE.replace("go: machine", "go: machin", 1)
    (guides / BROKEN / "guide.yaml").write_text(broken, encoding="utf-8")
    assert main(["guides", "check", *named, str(guides)]) == FAILED
    said = capsys.readouterr()
    line = broken[: broken.index("go: machin}")].count("\n") + 1
    assert f"papers/guide.yaml:{line}:" in said.err
    assert "machin" in said.err
    assert "Traceback" not in said.err
    assert said.out.endswith("sound guides: 1\n")


def test_an_empty_folder_is_no_sound_catalogue(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["guides", "check", str(data)]) == FAILED
    assert "town.yaml" in capsys.readouterr().err


def test_the_list_names_every_sound_guide(guides: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["guides", "list", "--guides", str(guides)]) == DONE
    rows = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert rows == [
        ["other", "papers", "4 steps", "証明書をとる"],
        ["papers", "papers", "4 steps", "証明書をとる"],
    ]


def test_a_guide_is_drawn_whole(guides: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--guides", str(guides), "guides", "graph", "papers"]) == DONE
    drawn = capsys.readouterr().out
    assert drawn.startswith("flowchart TD\n")
    assert all(step in drawn for step in ("which", "machine", "done", "at-desk"))


# Journal


def test_an_untouched_journal_is_whole(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(data / "journal.db", [*whole("v1"), staff()])
    assert main(["journal", "verify", "--data", str(data)]) == DONE
    said = capsys.readouterr()
    assert said.out.startswith("11 rows, none changed, removed or put in; head ")
    assert said.err == ""


@pytest.mark.parametrize(
    ("tamper", "named"),
    [
        ("UPDATE events SET step = 'done' WHERE seq = 4", "event 4 was changed"),
        ("DELETE FROM events WHERE seq = 5", "5"),
    ],
)
def test_a_hand_in_the_journal_is_named(
    data: Path, tamper: str, named: str, capsys: pytest.CaptureFixture[str]
) -> None:
    journal = write(data / "journal.db", whole("v1"))
    with sqlite3.connect(journal) as connection:
        connection.execute(tamper)
    connection.close()
    assert main(["journal", "verify", "--data", str(data)]) == FAILED
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("kiosk: ")
    assert named in said.err


def test_every_event_is_exported(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(data / "journal.db", [*whole("v1"), staff()])
    out = tmp_path / "events.csv"
    assert main(["journal", "export", "--csv", str(out), "--data", str(data)]) == DONE
    assert "11 events" in capsys.readouterr().out
    assert len(out.read_text(encoding="utf-8-sig").splitlines()) == 12


@pytest.mark.parametrize("command", [["verify"], ["export", "--csv", "out.csv"]])
@pytest.mark.parametrize("journal", [None, b"no journal at all" * 100])
def test_a_journal_that_is_not_there_or_no_journal_is_said(
    data: Path,
    tmp_path: Path,
    command: list[str],
    journal: bytes | None,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    if journal is not None:
        (data / "journal.db").write_bytes(journal)
    assert main(["journal", *command, "--data", str(data)]) == FAILED
    said = capsys.readouterr().err
    assert said.startswith("kiosk: ")
    assert "Traceback" not in said
    assert not (tmp_path / "out.csv").exists()


def test_an_export_into_a_folder_that_is_not_there_is_said(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(data / "journal.db", whole("v1"))
    out = tmp_path / "nowhere" / "events.csv"
    assert main(["journal", "export", "--csv", str(out), "--data", str(data)]) == FAILED
    assert str(out) in capsys.readouterr().err


# The kiosk itself, before anything is shown


def test_a_data_folder_that_cannot_be_written_is_named_with_a_way_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("a file, no folder")
    for data in (tmp_path / "file", tmp_path / "file" / "below"):
        assert main(["--data", str(data)]) == FAILED
        said = one_sentence(capsys.readouterr().err)
        assert str(data) in said
        assert "--data" in said


def test_a_tour_that_cannot_leave_its_pictures_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("a file, no folder")
    assert main(["tour", "--out", str(tmp_path / "file")]) == FAILED
    assert str(tmp_path / "file") in one_sentence(capsys.readouterr().err)


@pytest.mark.parametrize("command", [[], ["tour", "--out", "tour"]])
@pytest.mark.parametrize("settings", ["{", '{"idle_seconds": "soon"}', '{"language": "tlh"}'])
def test_broken_settings_are_named_before_anything_is_shown(
    data: Path,
    tmp_path: Path,
    command: list[str],
    settings: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    (data / "settings.json").write_text(settings)
    assert main([*command, "--data", str(data)]) == FAILED
    said = capsys.readouterr()
    assert str(data / "settings.json") in said.err
    assert said.err.startswith("kiosk: ")
    assert "Traceback" not in said.err


# As a program


def run(*arguments: str, **more: object) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *arguments],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        **more,  # type: ignore[call-overload]
    )


def test_the_program_ends_with_the_code_and_works_from_any_folder(tmp_path: Path) -> None:
    wrong = run("guides", "burn", cwd=tmp_path)
    assert (wrong.returncode, wrong.stdout) == (USAGE, "")
    one_sentence(wrong.stderr)


def test_a_reader_that_goes_away_is_no_trouble(guides: Path) -> None:
    """`kiosk guides list | head -0`"""
    # Buffered, as it is in a pipe: then the first to notice is the end of the program.
    buffered = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(
            [sys.executable, str(ROOT / "main.py"), "guides", "list", "--guides", str(guides)],
            env=buffered,
            stdout=writing,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (DONE, b"")


def test_a_tour_of_a_guide_that_does_not_exist_is_wrong_usage(guides: Path, tmp_path: Path) -> None:
    asked = run("tour", "--guide", "gone", "--guides", str(guides), "--out", str(tmp_path / "tour"))
    assert asked.returncode == USAGE
    assert "There is no guide “gone”. There are: other, papers." in asked.stderr
    assert "Traceback" not in asked.stderr
