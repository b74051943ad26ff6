from __future__ import annotations

from collections import Counter

from hypothesis import given

from app.core.compare.display import DisplayRow, Part, display_rows

from .reading import compared
from .story import HOSPITAL, RAIL, ROAD, SIREN, WALL
from .strategies import PAIR


@given(PAIR)
def test_every_row_is_shown_once_and_moved_ones_at_both_places(pair: tuple[list[str], list[str]]) -> None:
    comparison = compared(*pair)
    shown = display_rows(comparison)
    assert Counter((each.row, each.part) for each in shown) == Counter(
        (index, part)
        for index, row in enumerate(comparison.rows)
        for part in ((Part.AWAY, Part.HERE) if row.moved else (Part.WHOLE,))
    )


@given(PAIR)
def test_without_the_stubs_both_columns_read_in_order(pair: tuple[list[str], list[str]]) -> None:
    comparison = compared(*pair)
    shown = display_rows(comparison)
    rows = comparison.rows
    left = [p for each in shown if each.part is not Part.HERE for p in rows[each.row].a]
    right = [p for each in shown if each.part is not Part.AWAY for p in rows[each.row].b]
    assert left == list(range(len(pair[0])))
    assert right == list(range(len(pair[1])))


def test_a_moved_block_stands_where_it_was_and_where_it_is() -> None:
    comparison = compared([RAIL, SIREN, ROAD, HOSPITAL, WALL], [ROAD, HOSPITAL, WALL, RAIL, SIREN])
    assert display_rows(comparison) == (
        DisplayRow(3, Part.AWAY),
        DisplayRow(4, Part.AWAY),
        DisplayRow(0),
        DisplayRow(1),
        DisplayRow(2),
        DisplayRow(3, Part.HERE),
        DisplayRow(4, Part.HERE),
    )
