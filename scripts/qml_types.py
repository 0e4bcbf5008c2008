"""Describes the Python types that QML sees, so that qmllint knows a view model's members.

For every package named on the command line: Qt's own tools read the sources and write
build/qmltypes/<module>/{qmldir,python.qmltypes}. Exits with 1 where a tool fails.

    python scripts/qml_types.py kiosk/viewmodels kiosk/qt
"""

import ast
import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import PySide6

TOOLS = Path(sys.executable).parent
QT_TYPES = Path(PySide6.__path__[0], "Qt", "metatypes")
QT_MODULES = ("core", "gui", "qml", "quick")
OUT = Path("build", "qmltypes")
# Qt's reader knows only str; the rest must be named as qmllint knows them. The only lists that
# cross the border as properties are lists of font families.
TYPE_NAMES = {
    "float": "double",
    "list": "QStringList",
    "dict": "QVariantMap",
    "object": "QVariant",
}


def assigned(tree: ast.Module, name: str) -> object:
    """The constant that a module assigns to `name`, or None."""
    constants = {
        ast.unparse(target): node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        for target in node.targets
    }
    return constants.get(name)


def is_constant_property(call: ast.expr | None) -> bool:
    """Whether an expression is `Property(..., constant=True)`."""
    return (
        isinstance(call, ast.Call)
        and ast.unparse(call.func).split(".")[-1] == "Property"
        and any(
            word.arg == "constant" and ast.unparse(word.value) == "True" for word in call.keywords
        )
    )


def constant_properties(tree: ast.Module) -> set[tuple[str, str]]:
    """(class, property) of every property that says it never changes."""
    found: set[tuple[str, str]] = set()
    for owner in ast.walk(tree):
        if not isinstance(owner, ast.ClassDef):
            continue
        for part in owner.body:
            if isinstance(part, ast.Assign) and is_constant_property(part.value):
                found |= {(owner.name, ast.unparse(target)) for target in part.targets}
            elif isinstance(part, ast.FunctionDef) and any(
                is_constant_property(mark) for mark in part.decorator_list
            ):
                found.add((owner.name, part.name))
    return found


def rename_types(entry: dict[str, Any]) -> None:
    """Give an entry and its arguments the type names that qmllint knows."""
    for key in ("type", "returnType"):
        if key in entry:
            entry[key] = TYPE_NAMES.get(entry[key], entry[key])
    for argument in entry.get("arguments", ()):
        rename_types(argument)


def dump(sources: Iterable[Path], to: Path) -> None:
    """The metatypes of the sources as JSON.

    Qt's reader drops `constant=True`, and qmllint would then call every such property stale; it
    is put back here.
    """
    files = [str(source) for source in sources]
    command = [str(TOOLS / "pyside6-metaobjectdump"), "--quiet", "--out-file", str(to), *files]
    subprocess.run(command, check=True)
    units = json.loads(to.read_text(encoding="utf-8"))
    for unit in units:
        source = Path(unit["inputFile"]).read_text(encoding="utf-8")
        constants = constant_properties(ast.parse(source))
        for described in unit["classes"]:
            for kind in ("properties", "signals", "slots"):
                for member in described.get(kind, ()):
                    rename_types(member)
            for member in described.get("properties", ()):
                member["constant"] = (described["className"], member["name"]) in constants
    to.write_text(json.dumps(units), encoding="utf-8")


def describe(package: Path) -> str:
    """Write the description of one package's QML module, and return the module's name."""
    trees = {path: ast.parse(path.read_text("utf-8")) for path in sorted(package.rglob("*.py"))}
    offering = {path: assigned(tree, "QML_IMPORT_NAME") for path, tree in trees.items()}
    names = {name for name in offering.values() if name is not None}
    if len(names) != 1:
        raise SystemExit(
            f"{package}: one QML_IMPORT_NAME is wanted, found {sorted(map(str, names))}"
        )
    module = str(names.pop())
    folder = OUT.joinpath(*module.split("."))
    folder.mkdir(parents=True, exist_ok=True)
    # Modules that offer nothing themselves hold the base classes, which must be read first.
    ordered = sorted(trees, key=lambda path: offering[path] is not None)
    dump(ordered, folder / "python.json")
    foreign = ",".join(str(QT_TYPES / f"qt6{name}_metatypes.json") for name in QT_MODULES)
    subprocess.run(
        [
            TOOLS / "pyside6-qmltyperegistrar",
            *("--generate-qmltypes", folder / "python.qmltypes"),
            *("--import-name", module, "--major-version", "1"),
            *("--foreign-types", foreign),
            *("-o", folder / "unused.cpp"),
            folder / "python.json",
        ],
        check=True,
    )
    # Qt's own base classes (QQuickPaintedItem, QAbstractListModel) are described in these modules.
    (folder / "qmldir").write_text(
        f"module {module}\ntypeinfo python.qmltypes\nimport QtQml.Models\nimport QtQuick\n",
        encoding="utf-8",
    )
    return module


def main() -> None:
    """Describe every package that has Python modules."""
    for package in map(Path, sys.argv[1:]):
        if any(package.rglob("*.py")):
            describe(package)


if __name__ == "__main__":
    try:
        main()
    except subprocess.CalledProcessError as error:
        sys.exit(error.returncode)
