"""What the accessibility pages say is complete, and every test they name is there."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from kiosk import __version__

ROOT = Path(__file__).resolve().parents[1]
OVERVIEW = (ROOT / "docs/accessibility.md").read_text(encoding="utf-8")
REPORT = (ROOT / "docs/accessibility-report.md").read_text(encoding="utf-8")
OWN = [f"R{number}" for number in range(1, 55)]
OWN_STATES = {"met", "partly", "not", "depends on the place", "not applicable"}
STATES = {
    "Supports",
    "Partially supports",
    "Does not support",
    "Not applicable",
    "Depends on the installation",
}
JIS_CRITERIA = 38
"""Levels A (25) and AA (13) of WCAG 2.0."""
TREE = {
    "5": "1.2.2 1.3.1-16 1.4 1.5 1.6.1-2 1.7 2 3 4 5.1-2 6.1-2 7 8 9",
    "8": "1.1-3 2.1.1-2 2.2.1-2 3.1 3.2.1-2 3.2.3.1-3 3.2.4-6 3.3.1-2 3.3.3.1-2 3.4.1-2 3.4.3.1-3"
    " 3.5-6 4.1 4.2.1-2 4.3 5",
    "11": "1.1.1.1-2 1.2.1.1 1.2.1.2.1-2 1.2.2 1.2.3.1-2 1.2.4-5 1.3.1.1-2 1.3.2.1-2 1.3.3-4"
    " 1.3.5.1-2 1.4.1-3 1.4.4.1-2 1.4.5.1-2 1.4.10-13 2.1.1.1-2 2.1.2 2.1.4.1-2 2.2.1-2 2.3.1"
    " 2.4.3-4 2.4.6-7 2.5.1-2 2.5.3.1-2 2.5.4 3.1.1.1-2 3.2.1-2 3.3.1.1-2 3.3.2-4 4.1.1.1-2"
    " 4.1.2.1-2 4.1.3.1-2 5.1 5.2.1-17 6.1-2 7 8.1-5",
}
"""Clauses of EN 301 549 V3.2.1 that ask for something, by chapter; `1-3` is 1, 2 and 3."""


def clauses() -> Iterator[str]:
    for chapter, tree in TREE.items():
        for branch in tree.split():
            stem, _, last = f"{chapter}.{branch}".rpartition(".")
            first, _, end = last.partition("-")
            yield from (f"{stem}.{number}" for number in range(int(first), int(end or first) + 1))


def rows(page: str, first: str) -> list[list[str]]:
    """The cells of every line of a table whose first cell is like `first`."""
    lines = (line.strip("|").split("|") for line in page.splitlines() if line.startswith("| "))
    cells = ([cell.strip() for cell in line] for line in lines)
    return [line for line in cells if re.fullmatch(first, line[0])]


@cache
def functions(file: Path) -> set[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def named_tests(page: str) -> list[str]:
    return re.findall(r"`(tests/[^`]+)`", page)


def test_every_requirement_of_our_own_stands_once_with_its_state() -> None:
    table = rows(OVERVIEW, r"R\d+")
    assert [line[0] for line in table] == OWN
    assert {line[2] for line in table} <= OWN_STATES


def test_what_is_met_is_shown_by_a_test() -> None:
    unproved = [
        number
        for number, _, state, how in rows(OVERVIEW, r"R\d+")
        if state == "met" and not re.search(r"tests/\S+\.py", how)
    ]
    assert not unproved


def test_nothing_is_left_unexplained() -> None:
    assert not [line[0] for line in rows(OVERVIEW, r"R\d+") if len(line[3]) < 20]


@pytest.mark.parametrize("page", [OVERVIEW, REPORT], ids=["overview", "report"])
def test_every_test_that_is_named_is_there(page: str) -> None:
    wrong = []
    for name in named_tests(page):
        path, _, function = name.partition("::")
        file = ROOT / path
        if not file.exists() or (function and function not in functions(file)):
            wrong.append(name)
    assert not wrong


def test_the_overview_names_many_tests() -> None:
    assert len(named_tests(OVERVIEW)) > 80


def test_every_clause_of_the_european_standard_stands_once_with_its_state() -> None:
    table = rows(REPORT, r"(?:5|8|11)\.[\d.]+")
    assert [line[0] for line in table] == list(clauses())
    wrong = [line[0] for line in table if line[2] not in STATES]
    assert not wrong
    assert not [line[0] for line in table if line[2] != "Not applicable" and len(line) != 5]
    unknown = {own for line in table for own in re.findall(r"R\d+", line[4])} - set(OWN)
    assert not unknown


def test_what_the_report_does_not_support_in_full_says_why() -> None:
    partial = ("Partially supports", "Does not support")
    table = rows(REPORT, r"(?:5|8|11)\.[\d.]+")
    assert not [line[0] for line in table if line[2] in partial and len(line[3]) < 20]


def test_every_criterion_of_the_japanese_standard_stands_once() -> None:
    table = rows(REPORT, r"[1-4]\.\d\.\d+")
    assert len({line[0] for line in table}) == len(table) == JIS_CRITERIA
    assert {line[2] for line in table} == {"A", "AA"}
    assert {line[3] for line in table} == {"○", "−"}
    met = [line[0] for line in table if line[4] == "○"]
    missed = [line for line in table if line[4] == "×"]
    assert len(met) + len(missed) == JIS_CRITERIA
    assert all(line[5] for line in missed)
    assert f"of {JIS_CRITERIA} criteria {len(met)} are\nmet and {len(missed)} are not" in REPORT


def test_both_pages_speak_of_this_version() -> None:
    for page in (OVERVIEW, REPORT):
        assert re.search(rf"\| Version \| {re.escape(__version__)}\b", page)
