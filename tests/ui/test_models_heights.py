"""Scrolling rests on the heights of all rows; they must add up whatever is measured in which order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.models.heights import RowHeights

HEIGHT = st.integers(1, 400).map(lambda quarter: quarter / 4)  # sums of quarters are exact
HEIGHTS = st.builds(lambda some, times: some * times, st.lists(HEIGHT, max_size=30), st.integers(1, 30))
MEASURED = st.lists(st.tuples(st.integers(0, 1_000), HEIGHT), max_size=12)


def row_at(heights: list[float], y: float) -> tuple[int, float]:
    """The slow way from a height to a row and the place inside it."""
    y = max(0.0, y)
    for row, height in enumerate(heights):
        if y < height:
            return row, y
        y -= height
    return len(heights) - 1, heights[-1]


@given(HEIGHTS, MEASURED)
def test_rows_stand_where_the_heights_above_them_end(
    heights: list[float], measured: list[tuple[int, float]]
) -> None:
    rows = RowHeights(heights)
    for place, height in measured if heights else []:
        row = place % len(heights)
        assert rows.set(row, height) == height - heights[row]
        heights[row] = height
    assert list(rows.all()) == heights
    assert rows.total == sum(heights)
    assert [rows.top(row) for row in range(len(heights) + 1)] == [
        sum(heights[:row]) for row in range(len(heights) + 1)
    ]


@given(HEIGHTS.filter(bool), MEASURED, st.integers(-10, 400_000))
def test_a_height_leads_to_the_row_that_stands_there(
    heights: list[float], measured: list[tuple[int, float]], quarters: int
) -> None:
    rows = RowHeights(heights)
    for place, height in measured:
        rows.set(place % len(heights), height)
    y = quarters / 4
    assert rows.at(y) == row_at(list(rows.all()), y)
    row, inside = rows.at(y)
    if 0 <= y <= rows.total:
        assert rows.top(row) + inside == y


def test_without_rows_there_is_nothing_to_scroll() -> None:
    rows = RowHeights(())
    assert len(rows) == rows.total == rows.top(0) == 0
    with pytest.raises(IndexError):
        rows.at(0)
