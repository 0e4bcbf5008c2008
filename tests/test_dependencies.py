"""The lists that `make` installs from are whole, pinned, and every package's licence is told."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
# sqlite-utils asks for pip, which every virtual environment brings.
COMES_WITH_VENV = frozenset({"pip"})


def lines(name: str) -> list[str]:
    """The entries of a list, without comments."""
    text = (ROOT / name).read_text(encoding="utf-8")
    found = (line.split("#")[0].strip() for line in text.splitlines())
    return [line for line in found if line]


def pinned(name: str) -> dict[str, str]:
    """Package and version of every entry, with what the list includes."""
    found: dict[str, str] = {}
    for line in lines(name):
        if line.startswith("-r "):
            found |= pinned(line.removeprefix("-r "))
        else:
            package, _, version = line.partition("==")
            found[canonicalize_name(package)] = version
    return found


def wanted() -> list[Requirement]:
    """What pyproject.toml says the product imports."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [Requirement(line) for line in project["dependencies"]]


def come_along(package: str) -> Iterator[str]:
    """What a package needs on this machine, as it says itself."""
    for line in metadata.requires(package) or ():
        needed = Requirement(line)
        if needed.marker is None or needed.marker.evaluate({"extra": ""}):
            yield canonicalize_name(needed.name)


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_entry_is_a_name_and_a_version(name: str) -> None:
    entry = re.compile(r"[A-Za-z0-9_.-]+==[0-9][A-Za-z0-9.]*|-r requirements\.txt")
    assert [line for line in lines(name) if not entry.fullmatch(line)] == []
    assert len(pinned(name)) > len(wanted())


def test_what_the_product_imports_is_pinned_within_its_bounds() -> None:
    versions = pinned("requirements.txt")
    for requirement in wanted():
        version = versions.get(canonicalize_name(requirement.name))
        assert version is not None, f"pin {requirement.name} in requirements.txt"
        assert requirement.specifier.contains(version), f"{requirement} does not allow {version}"


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_what_comes_along_is_pinned_too(name: str) -> None:
    versions = pinned(name)
    loose = {
        f"{package} needs {needed}: pin it in {name}"
        for package in versions
        for needed in come_along(package)
        if needed not in versions.keys() | COMES_WITH_VENV
    }
    assert not loose


def test_every_import_of_the_product_is_declared() -> None:
    declared = {canonicalize_name(requirement.name) for requirement in wanted()}
    parts = ("PySide6_Essentials", "PySide6_Addons", "shiboken6")
    declared |= {canonicalize_name(part) for part in parts}
    owners = metadata.packages_distributions()
    undeclared: set[str] = set()
    seen = 0
    for path in (ROOT / "kiosk").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                modules = [name.name for name in node.names]
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                modules = [node.module]
            else:
                continue
            for module in (name.split(".")[0] for name in modules):
                if module == "kiosk" or module in sys.stdlib_module_names:
                    continue
                seen += 1
                if not declared & {canonicalize_name(name) for name in owners.get(module, ())}:
                    undeclared.add(f"{path.relative_to(ROOT)} imports {module}")
    assert seen > 10
    assert not undeclared, f"declare in pyproject.toml and pin: {sorted(undeclared)}"


def test_the_notices_name_every_package_and_font() -> None:
    notices = (ROOT / "THIRD_PARTY_NOTICES.md").read_text(encoding="utf-8")
    named = {canonicalize_name(word) for word in re.findall(r"[A-Za-z0-9_.-]+", notices)}
    packages: set[str] = {*pinned("requirements-dev.txt")}
    packages |= {line for line in lines("packages.txt") if line.startswith("fonts-")}
    assert packages - named == set()


def test_debian_packages_are_plain_names() -> None:
    name = r"[a-z0-9][a-z0-9.+-]+"
    entry = re.compile(rf"{name}( \| {name})*")
    found = lines("packages.txt")
    assert [line for line in found if not entry.fullmatch(line)] == []
    assert len(found) == len(set(found)) > 20
