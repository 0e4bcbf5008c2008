"""A list on the screen is always the list there is; what stays the same is not drawn anew."""

from dataclasses import dataclass
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex
from PySide6.QtTest import QAbstractItemModelTester

from kiosk.viewmodels.rows import Rows


@dataclass(frozen=True)
class Row:
    name: str
    number: int


ROWS = st.lists(st.builds(Row, st.sampled_from("abc"), st.integers(0, 2)), max_size=6)


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


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(ROWS, max_size=6))
def test_whatever_comes_the_screen_shows_it(qtlog: object, changes: list[list[Row]]) -> None:
    model = Rows(Row)
    strict = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    screen = Screen(model)
    for rows in changes:
        model.replace(rows)
        assert screen.shown == [{"name": row.name, "number": row.number} for row in rows]
        assert model.count == model.rowCount() == len(rows)
        assert model.rows == tuple(rows)
    assert strict.model() is model


def test_a_list_keeps_the_rules_of_qt(qtmodeltester) -> None:  # type: ignore[no-untyped-def]
    model = Rows(Row)
    model.replace([Row("a", 1), Row("b", 2)])
    qtmodeltester.check(model)


def test_equal_rows_are_not_drawn_anew() -> None:
    model = Rows(Row)
    screen = Screen(model)
    model.replace([Row("a", 1), Row("b", 2)])
    before = screen.drawn, screen.counts
    model.replace([Row("a", 1), Row("b", 2)])
    assert (screen.drawn, screen.counts) == before
    model.replace([Row("a", 1), Row("c", 2)])
    assert (screen.drawn, screen.counts) == (before[0] + 1, before[1])
    model.replace([Row("a", 1)])
    assert (screen.drawn, screen.counts) == (before[0] + 1, before[1] + 1)


def test_there_is_nothing_beyond_the_end() -> None:
    model = Rows(Row)
    model.replace([Row("a", 1)])
    role = next(iter(model.roleNames()))
    assert model.data(model.index(0), role) == "a"
    assert model.data(model.index(1), role) is None
    assert model.data(model.index(0), 3) is None
    assert model.rowCount(model.index(0)) == 0
