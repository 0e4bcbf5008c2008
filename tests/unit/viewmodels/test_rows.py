"""A list on the screen is always the list there is; what stays the same is not drawn anew."""

from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester

from kiosk.viewmodels.rows import Rows


@dataclass(frozen=True)
class Row:
    name: str
    number: int
    families: list[str]


A, B, C = Row("a", 1, ["x"]), Row("b", 2, []), Row("c", 2, ["y", "z"])
ROWS = st.lists(
    st.builds(Row, st.sampled_from("abc"), st.integers(1, 3), st.just(["font"])), max_size=6
)


@pytest.fixture(scope="module", autouse=True)
def _application(qapp: QGuiApplication) -> None:
    """Also for tests that draw their own examples."""


class Screen:
    """Keeps a copy of a list by its signals alone, as a Repeater does."""

    def __init__(self, model: Rows) -> None:
        self.model = model
        self.shown: list[dict[str, Any]] = []
        self.drawn = 0
        self.counts = 0
        model.rowsInserted.connect(self._insert)
        model.rowsRemoved.connect(self._remove)
        model.dataChanged.connect(self._change)
        model.countChanged.connect(self._count)

    def _read(self, row: int) -> dict[str, Any]:
        self.drawn += 1
        return {
            bytes(name.data()).decode(): self.model.data(self.model.index(row), role)
            for role, name in self.model.roleNames().items()
        }

    def _insert(self, parent: QModelIndex, first: int, last: int) -> None:
        self.shown[first:first] = [self._read(row) for row in range(first, last + 1)]

    def _remove(self, parent: QModelIndex, first: int, last: int) -> None:
        del self.shown[first : last + 1]

    def _change(self, first: QModelIndex, last: QModelIndex) -> None:
        for row in range(first.row(), last.row() + 1):
            self.shown[row] = self._read(row)

    def _count(self) -> None:
        self.counts += 1

    def seen(self) -> list[dict[str, Any]]:
        """The rows a person sees; the others are there for the next list."""
        return [row for row in self.shown if row["shown"]]

    def hidden(self) -> list[dict[str, Any]]:
        return [row for row in self.shown if not row["shown"]]


@given(st.lists(ROWS, max_size=6))
def test_whatever_comes_the_screen_shows_it_and_keeps_nothing_else(
    changes: list[list[Row]],
) -> None:
    model = Rows(Row)
    strict = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    screen = Screen(model)
    for rows in changes:
        model.replace(rows)
        assert screen.seen() == [
            {"name": row.name, "number": row.number, "families": row.families, "shown": True}
            for row in rows
        ]
        assert [row["shown"] for row in screen.shown[: len(rows)]] == [True] * len(rows)
        assert model.count == len(rows)
        assert model.rowCount() == len(screen.shown)
        assert model.rows == tuple(rows)
        # The next visitor's screen must hold nothing of this one, not even unseen.
        for row in screen.hidden():
            assert row == {"name": "", "number": 0, "families": [], "shown": False}
    assert strict.model() is model


def test_a_list_keeps_the_rules_of_qt(qtmodeltester) -> None:  # type: ignore[no-untyped-def]
    model = Rows(Row)
    model.replace([A, B])
    model.replace([C])
    qtmodeltester.check(model)


def test_equal_rows_are_not_drawn_anew() -> None:
    model = Rows(Row)
    screen = Screen(model)
    model.replace([A, B])
    before = screen.drawn, screen.counts
    model.replace([A, B])
    assert (screen.drawn, screen.counts) == before
    model.replace([A, C])
    assert (screen.drawn, screen.counts) == (before[0] + 1, before[1])


def test_nothing_on_the_screen_is_ever_thrown_away() -> None:
    """Each thrown away item would be lost memory; ten thousand visits must cost none."""
    model = Rows(Row)
    screen = Screen(model)
    for rows in ([A, B, C], [], [B], [C, A], [A, B, C]) * 10:
        model.replace(rows)
    assert len(screen.shown) == 3
    assert screen.hidden() == []


def test_there_is_nothing_beyond_the_end() -> None:
    model = Rows(Row)
    model.replace([A])
    role = next(iter(model.roleNames()))
    assert model.data(model.index(0), role) == "a"
    assert model.data(model.index(1), role) is None
    assert model.data(model.index(0), 3) is None
    assert model.rowCount(model.index(0)) == 0
