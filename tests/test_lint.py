"""The gate on QML: what a view model does not offer cannot be bound."""

import importlib.util
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent
VIEW_MODEL = """
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "Sample.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class Counter(QObject):
    changed = Signal()

    def _names(self):
        return []

    def _rate(self):
        return 1.0

    names = Property(list, _names, notify=changed)
    rate = Property(float, _rate, constant=True)

    @Property(str, constant=True)
    def title(self):
        return "x"

    @Slot(int, result=bool)
    def count(self, step):
        return True
"""
QML = """
import QtQuick
import Sample.ViewModels

Text {
    id: root
    required property Counter counter
    text: root.counter.title
    width: root.counter.names.length * root.counter.rate
    visible: root.counter.count(1)
}
"""
UI = ROOT / "kiosk" / "ui" / "Kiosk"
PARTS = sorted([*(UI / "Components").glob("*.qml"), *(UI / "Theme").glob("*.qml")])
"""Every file of Kiosk.Components and Kiosk.Theme."""
HEAD = re.compile(r"/\*!(?P<text>(?:(?!\*/).)*)\*/\n[A-Z]\w* \{", re.DOTALL)
EXAMPLE = re.compile(r"\\qml\n(?P<code>.+?)\n +\\endqml", re.DOTALL)


@pytest.fixture
def qml_types() -> ModuleType:
    spec = importlib.util.spec_from_file_location("qml_types", ROOT / "scripts" / "qml_types.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def sample(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qml_types: ModuleType) -> Path:
    """A folder with one described view model, as the lint leaves it."""
    (tmp_path / "viewmodels").mkdir()
    (tmp_path / "viewmodels" / "counter.py").write_text(VIEW_MODEL, encoding="utf-8")
    (tmp_path / ".qmllint.ini").write_bytes((ROOT / ".qmllint.ini").read_bytes())
    monkeypatch.chdir(tmp_path)
    assert qml_types.describe(Path("viewmodels")) == "Sample.ViewModels"
    return tmp_path


def qmllint(folder: Path, qml: str) -> "subprocess.CompletedProcess[str]":
    file = folder / "Sample.qml"
    file.write_text(qml, encoding="utf-8")
    tool = Path(sys.executable).parent / "pyside6-qmllint"
    command = [tool, "-W", "0", "-I", folder / "build" / "qmltypes", file]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_qml_that_fits_its_view_model_passes(sample: Path) -> None:
    result = qmllint(sample, QML)
    assert (result.returncode, result.stderr) == (0, "")


@pytest.mark.parametrize(
    ("right", "wrong", "named"),
    [
        ("counter.title", "counter.titel", '"titel" not found'),
        ("counter.count(1)", "counter.cuont(1)", '"cuont" not found'),
        ("property Counter", "property Conuter", "Conuter was not found"),
        ("root.counter.title", "session.title", "Unqualified access"),
    ],
)
def test_a_slip_in_qml_fails_the_lint(sample: Path, right: str, wrong: str, named: str) -> None:
    result = qmllint(sample, QML.replace(right, wrong))
    assert result.returncode != 0
    assert named in result.stderr + result.stdout


def test_a_property_that_may_go_stale_fails_the_lint(sample: Path, qml_types: ModuleType) -> None:
    source = VIEW_MODEL.replace("@Property(str, constant=True)", "@Property(str)")
    (sample / "viewmodels" / "counter.py").write_text(source, encoding="utf-8")
    qml_types.describe(Path("viewmodels"))
    assert "stale-property-read" in qmllint(sample, QML).stderr


@pytest.mark.parametrize("file", PARTS, ids=lambda file: file.stem)
def test_a_part_says_what_it_is_and_shows_how_it_is_used(file: Path) -> None:
    head = HEAD.search(file.read_text(encoding="utf-8"))
    assert head, "no /*! … */ right above the root object"
    example = EXAMPLE.search(head["text"])
    assert example, "no \\qml … \\endqml in the head"
    assert file.stem in example["code"], "the example is of something else"
    assert len(head["text"][: example.start()].split()) >= 8, "hardly a word on what it is for"


def test_parts_are_found() -> None:
    assert {"Words", "Theme"} <= {file.stem for file in PARTS}
