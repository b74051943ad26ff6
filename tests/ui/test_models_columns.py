"""Both texts have the same room at every width, and nothing stands on anything else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.compare.columns import GUTTER, LANE, NUMBER, PAD, Columns

WIDTH = st.integers(0, 6_000)
WIDE = st.integers(400, 6_000)
LONGEST = st.integers(200, 2_000)
SWITCH = st.booleans()


@given(WIDTH, LONGEST, SWITCH, SWITCH)
def test_there_is_room_for_text_at_every_width(width: int, longest: int, lanes: bool, numbers: bool) -> None:
    columns = Columns.of(width, longest, lanes=lanes, numbers=numbers)
    assert 40 <= columns.text_width <= longest
    assert columns.right - columns.gutter == GUTTER
    assert columns.text_at("a") < columns.gutter < columns.right < columns.text_at("b")


@given(WIDE, LONGEST, SWITCH, SWITCH)
def test_texts_keep_clear_of_gutter_and_lanes(width: int, longest: int, lanes: bool, numbers: bool) -> None:
    columns = Columns.of(width, longest, lanes=lanes, numbers=numbers)
    lane, number = LANE if lanes else 0, NUMBER if numbers else 0
    assert columns.left_text >= lane + number
    assert columns.left_text + columns.text_width <= columns.gutter - PAD
    assert columns.right_text >= columns.right + number
    assert columns.right_text + columns.text_width <= width - lane
    assert columns.right + columns.side == pytest.approx(width)


@given(WIDE, LONGEST)
def test_a_wide_window_centres_lines_instead_of_stretching_them(width: int, longest: int) -> None:
    columns = Columns.of(width, longest)
    before = columns.left_text - LANE - NUMBER
    after = columns.gutter - PAD - columns.left_text - columns.text_width
    assert before == pytest.approx(after)
    assert before == pytest.approx(0) or columns.text_width == longest


@given(WIDTH, st.integers(-10, 6_000))
def test_every_point_belongs_to_a_side_or_the_gutter(width: int, x: int) -> None:
    columns = Columns.of(width, 600)
    expected = "a" if x < columns.gutter else "b" if x >= columns.right else None
    assert columns.side_at(x) == expected
    assert columns.side_at(columns.text_at("a")) == "a"
    assert columns.side_at(columns.text_at("b")) == "b"


def test_leaving_out_lanes_and_numbers_gives_their_room_to_the_text() -> None:
    full = Columns.of(760, 600)
    assert Columns.of(760, 600, lanes=False).text_width == full.text_width + LANE - PAD
    assert Columns.of(760, 600, numbers=False).text_width == full.text_width + NUMBER - 6
