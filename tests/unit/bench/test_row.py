"""The table says what was measured: ratios, marks, percentiles, aligned columns."""

import pytest

from bench.row import Row, lines, median, percentile

TAP = Row("tap", 20.0, "ms", 16.0, "one frame", 1.0, "9 taps")


def test_the_ratio_is_the_value_in_parts_of_what_it_is_compared_with() -> None:
    assert TAP.ratio == pytest.approx(1.25)


@pytest.mark.parametrize(("goal", "mark"), [(1.0, "over"), (1.25, "ok"), (2.0, "ok"), (None, "-")])
def test_a_row_is_ok_up_to_its_goal(goal: float | None, mark: str) -> None:
    assert Row("tap", 20.0, "ms", 16.0, "one frame", goal).mark == mark


def test_a_row_without_a_measurement_is_neither_ok_nor_over() -> None:
    row = Row("memory", 80.0, "MB", goal=0.5, note="not measured: no chromium")
    assert (row.ratio, row.mark) == (None, "-")


def test_nothing_to_compare_with_is_no_ratio() -> None:
    assert Row("tap", 20.0, "ms", 0.0).ratio is None


@pytest.mark.parametrize(
    ("percent", "value"), [(1, 1), (50, 50), (99, 99), (99.5, 100), (100, 100)]
)
def test_a_percentile_is_a_value_that_was_measured(percent: float, value: int) -> None:
    assert percentile(reversed(range(1, 101)), percent) == value


def test_the_worst_of_few_is_their_99th_percentile() -> None:
    assert percentile([3.0, 1.0, 2.0], 99) == 3.0


def test_the_median_of_two_is_the_lower() -> None:
    assert median([4.0, 2.0]) == 2.0


def test_no_measurements_have_no_percentile() -> None:
    with pytest.raises(ValueError, match="nothing was measured"):
        percentile([], 99)


def test_the_table_shows_value_comparison_ratio_and_goal_of_every_row() -> None:
    _, tap, memory = lines([TAP, Row("memory", note="not measured: no chromium")])
    assert [cell.strip() for cell in tap.split("  ") if cell.strip()] == [
        "over",
        "tap",
        "20.0 ms",
        "16.0 ms",
        "one frame",
        "1.25",
        "<= 1",
        "9 taps",
    ]
    assert memory.endswith("not measured: no chromium")


def test_columns_stand_below_each_other() -> None:
    heading, *rows = lines([TAP, Row("a much longer name", 1.5, "ms", 3.0, "x", 1.0)])
    places = {row.index(" ms", row.index(" ms") + 1) for row in rows}
    assert len(places) == 1
    assert all(row.index("<=") >= heading.index("ratio") for row in rows)


@pytest.mark.parametrize(
    ("value", "shown"), [(0.0312, "0.031 ms"), (3.456, "3.46 ms"), (123.45, "123.5 ms")]
)
def test_small_numbers_keep_their_digits(value: float, shown: str) -> None:
    assert shown in lines([Row("tap", value, "ms")])[1]
