"""The rules of the house: who may import whom. A broken rule is named with its remedy."""

import ast
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TOP = 4
# Every package and module directly under kiosk/ and its floor; imports go down only.
FLOORS = {
    "domain": 0,
    "content": 1,
    "language": 1,
    "speech": 1,
    "handoff": 1,
    "journal": 1,
    "device": 1,
    "paths": 1,
    "settings": 1,
    "building": 1,
    "qt": 2,
    "viewmodels": 3,
    "app": TOP,
    "edges": TOP,
    "cli": TOP,
    "commands": TOP,
    "tour": TOP,
    "doctor": TOP,
}
QT_ALLOWED = {"qt", "viewmodels", "app", "tour"}


@dataclass(frozen=True, slots=True)
class Source:
    """One Python file of the product; `path` is relative to the project, with slashes."""

    path: str
    text: str

    @property
    def part(self) -> str:
        """The package or module directly under kiosk/ that the file belongs to."""
        return self.path.split("/")[1].removesuffix(".py")

    @property
    def package(self) -> list[str]:
        """The dotted package that relative imports in the file start from."""
        return self.path.split("/")[:-1]


@dataclass(frozen=True, slots=True)
class Import:
    """One imported module and where."""

    source: Source
    line: int
    module: str

    def __str__(self) -> str:
        return f"{self.source.path}:{self.line} imports {self.module}"


def imports(source: Source) -> Iterator[Import]:
    """Every import of a file, also those inside functions and behind TYPE_CHECKING."""
    for node in ast.walk(ast.parse(source.text)):
        if isinstance(node, ast.Import):
            for name in node.names:
                yield Import(source, node.lineno, name.name)
        elif isinstance(node, ast.ImportFrom):
            above = source.package[: len(source.package) + 1 - node.level] if node.level else []
            base = ".".join([*above, *filter(None, [node.module])])
            # `from kiosk import speech` imports kiosk.speech; deeper names do not change the part.
            for name in node.names:
                yield Import(source, node.lineno, f"{base}.{name.name}")


def kiosk_part(module: str) -> str | None:
    """The part of the kiosk that a dotted module names, if it names one."""
    words = module.split(".")
    return words[1] if words[0] == "kiosk" and len(words) > 1 and words[1] in FLOORS else None


def outside_any_floor(source: Source) -> Iterator[str]:
    if source.part not in (*FLOORS, "__init__", "__main__"):
        yield f"{source.path} stands on no floor. Give “{source.part}” one in FLOORS of this test."


def upward(source: Source) -> Iterator[str]:
    floor = FLOORS.get(source.part, TOP)
    for found in imports(source):
        part = kiosk_part(found.module)
        if part is not None and FLOORS[part] > floor:
            yield (
                f"{found}: imports go down only. Take what is needed as a constructor argument, "
                f"or move the rule down to {source.part}."
            )


def sideways(source: Source) -> Iterator[str]:
    floor = FLOORS.get(source.part, TOP)
    for found in imports(source):
        part = kiosk_part(found.module)
        if part not in (None, source.part) and FLOORS[str(part)] == floor < TOP:
            yield (
                f"{found}: packages of one floor do not know each other. Let the floor above "
                "bring them together, or move what both need to kiosk.domain."
            )


def qt_too_low(source: Source) -> Iterator[str]:
    for found in imports(source):
        if found.module.split(".")[0] in ("PySide6", "shiboken6") and source.part not in QT_ALLOWED:
            yield (
                f"{found}: Qt is known only to {', '.join(sorted(QT_ALLOWED))}. "
                "Write an adapter in kiosk/qt and a Protocol here."
            )


def domain_not_pure(source: Source) -> Iterator[str]:
    for found in imports(source) if source.part == "domain" else ():
        first = found.module.split(".")[0]
        if first != "kiosk" and first not in sys.stdlib_module_names:
            yield f"{found}: domain needs the standard library only. Move this to a floor above."


def python_in_ui(source: Source) -> Iterator[str]:
    if source.part == "ui":
        yield f"{source.path}: kiosk/ui holds no Python. Put it into viewmodels or qt."


def empty_domain_module(source: Source) -> Iterator[str]:
    if source.part != "domain" or source.path.endswith("__init__.py"):
        return
    body = ast.parse(source.text).body
    if not any(isinstance(node, ast.ClassDef | ast.FunctionDef) for node in body):
        yield f"{source.path} holds no rule or type of its own. Delete it."


def changed_globals(source: Source) -> Iterator[str]:
    for node in ast.walk(ast.parse(source.text)):
        if isinstance(node, ast.Global):
            yield (
                f"{source.path}:{node.lineno} changes a global. "
                "Keep the state in an object that is built in app.py."
            )


RULES: tuple[Callable[[Source], Iterator[str]], ...] = (
    outside_any_floor,
    upward,
    sideways,
    qt_too_low,
    domain_not_pure,
    python_in_ui,
    empty_domain_module,
    changed_globals,
)


def sources() -> list[Source]:
    """Every Python file of the product."""
    return [
        Source(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"))
        for path in sorted((ROOT / "kiosk").rglob("*.py"))
    ]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_house_keeps_its_rules(rule: Callable[[Source], Iterator[str]]) -> None:
    broken = [message for source in sources() for message in rule(source)]
    assert not broken, "\n" + "\n".join(broken)


def test_the_scan_sees_the_product() -> None:
    seen = sources()
    parts = {source.part for source in seen}
    assert {"domain", "content", "speech", "journal", "qt", "viewmodels"} <= parts
    assert any(kiosk_part(found.module) for source in seen for found in imports(source))
    assert any(found.module.startswith("PySide6") for source in seen for found in imports(source))


BROKEN = [
    (outside_any_floor, "kiosk/helpers/text.py", ""),
    (upward, "kiosk/domain/visit.py", "from kiosk.journal.store import Store"),
    (upward, "kiosk/domain/visit.py", "from kiosk import settings"),
    (upward, "kiosk/speech/clips.py", "def f():\n    import kiosk.qt.sound"),
    (upward, "kiosk/speech/clips.py", "from ..viewmodels import speech"),
    (upward, "kiosk/speech/engines/espeak.py", "from ...app import build"),
    (sideways, "kiosk/content/loader.py", "from kiosk.language.catalogues import fill"),
    (sideways, "kiosk/content/loader.py", "from ..language import catalogues"),
    (sideways, "kiosk/handoff/slip.py", "from kiosk import device"),
    (qt_too_low, "kiosk/handoff/qr.py", "from PySide6.QtGui import QImage"),
    (qt_too_low, "kiosk/cli.py", "import PySide6"),
    (domain_not_pure, "kiosk/domain/guide.py", "import yaml"),
    (domain_not_pure, "kiosk/domain/guide.py", "from babel import Locale"),
    (python_in_ui, "kiosk/ui/Kiosk/Theme/colours.py", ""),
    (empty_domain_module, "kiosk/domain/names.py", "from kiosk.domain.guide import Guide"),
    (changed_globals, "kiosk/device/clock.py", "now = 0\ndef f():\n    global now\n    now = 1"),
]


@pytest.mark.parametrize(("rule", "path", "text"), BROKEN)
def test_a_broken_rule_is_found(
    rule: Callable[[Source], Iterator[str]], path: str, text: str
) -> None:
    messages = list(rule(Source(path, text)))
    assert len(messages) == 1
    assert messages[0].startswith(path)


SOUND = [
    ("kiosk/domain/visit.py", "import re\nfrom kiosk.domain.guide import Guide\nclass Visit: ..."),
    ("kiosk/speech/engines/espeak.py", "from ..engine import Voice\nimport numpy"),
    ("kiosk/qt/images.py", "from PySide6.QtGui import QImage\nfrom kiosk.speech import clips"),
    ("kiosk/viewmodels/step.py", "from kiosk.qt.images import Images\nimport PySide6.QtCore"),
    ("kiosk/cli.py", "from kiosk import app, paths, __version__"),
]


@pytest.mark.parametrize(("path", "text"), SOUND)
def test_what_is_allowed_is_not_found(path: str, text: str) -> None:
    assert [message for rule in RULES for message in rule(Source(path, text))] == []


def test_no_file_of_the_product_is_hidden_from_git() -> None:
    files = "\n".join(source.path for source in sources())
    try:
        ignored = subprocess.run(
            ["git", "-C", ROOT, "check-ignore", "--stdin"],
            input=files,
            capture_output=True,
            text=True,
            check=False,
        )
    except FileNotFoundError:
        pytest.skip("git is not installed")
    if ignored.returncode > 1:
        pytest.skip("not a checkout")
    assert ignored.stdout == "", f"a checkout would lack them, mend .gitignore:\n{ignored.stdout}"
