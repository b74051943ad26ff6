"""Folding: every row stands in one item, and a fold holds nothing but unchanged rows."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings

from app.core.compare.changes import ChangeClass
from app.ui.compare.cells import Style
from app.ui.compare.columns import Columns
from app.ui.compare.scene import Scene
from app.ui.models.pair import PairView
from app.ui.theme.fonts import READING

from .drawn import HIDDEN, VIEWS, viewed

Hidden = frozenset[ChangeClass]
NOTHING: Hidden = frozenset()
SAME = ["The pier is old.", "The mill is older.", "The weir is new."]

pytestmark = pytest.mark.usefixtures("qapp")


def scene_of(view: PairView, hidden: Hidden = NOTHING, *, fold: bool = True) -> Scene:
    scene = Scene(view, Columns.of(900, 400), Style(100, READING))
    scene.set_hidden(hidden)
    scene.set_fold(fold=fold)
    return scene


def items(scene: Scene) -> list[tuple[int, int, bool]]:
    return [tuple(item) for item in scene.items]


@given(VIEWS, HIDDEN)
def test_every_row_stands_in_one_item(view: PairView, hidden: Hidden) -> None:
    scene = scene_of(view, hidden)
    assert [row for first, last, _ in scene.items for row in range(first, last + 1)] == list(
        range(len(view.rows))
    )
    for k, (first, last, folded) in enumerate(scene.items):
        assert {scene.item_of(row) for row in range(first, last + 1)} == {k}
        assert folded == (last > first)
    assert len(scene.heights) == len(scene.items)


@given(VIEWS, HIDDEN)
def test_a_fold_hides_no_change(view: PairView, hidden: Hidden) -> None:
    unchanged = view.unchanged(hidden)
    for first, last, folded in scene_of(view, hidden).items:
        assert not folded or all(unchanged[first : last + 1])
        # Two folds never touch, and nothing that could be folded with a neighbour is left open.
        assert last + 1 >= len(unchanged) or not (unchanged[last] and unchanged[last + 1])


@given(VIEWS, HIDDEN)
def test_unfolded_and_folded_again_is_as_before(view: PairView, hidden: Hidden) -> None:
    scene = scene_of(view, hidden)
    before = items(scene)
    for item in reversed(range(len(before))):
        if scene.items[item].folded:
            scene.open_fold(item)
    assert items(scene) == [(row, row, False) for row in range(len(view.rows))]
    scene.set_fold(fold=False)
    assert items(scene) == [(row, row, False) for row in range(len(view.rows))]
    scene.set_fold(fold=True)
    assert items(scene) == before


@settings(max_examples=25)
@given(VIEWS, HIDDEN)
def test_every_row_can_be_laid_out(view: PairView, hidden: Hidden) -> None:
    scene = scene_of(view, hidden, fold=False)
    for item in range(len(scene.items)):
        scene.measure(item)
        layout = scene.layout(item)
        assert scene.heights[item] == layout.height > 0
        assert all(block.y + block.cell.height <= layout.height for block in layout.blocks)
        assert all(badge.y >= 0 and badge.y + 18 <= layout.height for badge in layout.badges)
    assert scene.heights.total == pytest.approx(sum(scene.heights.all()))


def test_a_fold_says_what_is_in_it() -> None:
    scene = scene_of(viewed([*SAME, "It was 12."], [*SAME, "It was 13."]))
    assert items(scene) == [(0, 2, True), (3, 3, False)]
    assert scene.fold_text(0) == "3 unchanged paragraphs, ¶1–3"


def test_a_fold_of_paragraphs_that_only_a_has_can_be_painted() -> None:
    scene = scene_of(viewed(["It was 12.", *SAME], ["It was 13."]), frozenset({ChangeClass.OMITTED}))
    assert items(scene) == [(0, 0, False), (1, 3, True)]
    assert scene.fold_text(1) == "3 unchanged paragraphs, ¶2–4"


def test_a_fold_does_not_count_what_moved_away() -> None:
    moved = "The railway suspended trains between Brenna and Ostmark for a week."
    kept = [f"{text} Nobody in the Velt valley doubts that, said its keeper on Monday." for text in SAME]
    view = viewed([moved, *kept, "It was 12."], [*kept, moved, "It was 13."])
    scene = scene_of(view, frozenset({ChangeClass.MOVED}))
    assert scene.fold_text(0) == "4 unchanged paragraphs, ¶1–4"


@given(VIEWS, HIDDEN)
def test_every_fold_says_what_is_in_it(view: PairView, hidden: Hidden) -> None:
    scene = scene_of(view, hidden)
    for item, (_, _, folded) in enumerate(scene.items):
        assert not folded or re.fullmatch(
            r"[\d,]+ unchanged paragraphs?, (¶\d+|Title)(–\d+)?", scene.fold_text(item)
        )
