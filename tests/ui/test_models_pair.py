"""What the view shows of a pair: every paragraph has its row, every change its mark, entry and count."""

from __future__ import annotations

from hypothesis import given

from app.core.compare.changes import ChangeClass
from app.core.compare.display import Part
from app.core.model import RowKind
from app.ui.models.details import details
from app.ui.models.pair import PairView

from .drawn import HIDDEN, VIEWS, viewed

Hidden = frozenset[ChangeClass]


@given(VIEWS)
def test_every_paragraph_is_shown_where_its_row_is(view: PairView) -> None:
    for side, places, stub in (("a", view.display_of_a, Part.HERE), ("b", view.display_of_b, Part.AWAY)):
        assert len(places) == len(view.document(side).paragraphs)
        for p, display in enumerate(places):
            assert p in getattr(view.row(display), side)
            assert view.rows[display].part is not stub


@given(VIEWS)
def test_every_row_is_shown_and_a_moved_one_twice(view: PairView) -> None:
    shown = sorted(each.row for each in view.rows)
    rows = enumerate(view.comparison.rows)
    assert shown == [k for k, row in rows for _ in range(2 if row.moved else 1)]
    assert len(view.masks) == len(view.sizes) == len(view.rows)
    assert all(paragraphs > 0 for paragraphs, _ in view.sizes)


@given(VIEWS)
def test_counts_and_entries_are_those_of_the_changes(view: PairView) -> None:
    assert sum(view.counts.values()) == len(view.changes) == len(view.entries)
    for k, (change, entry) in enumerate(zip(view.changes, view.entries, strict=True)):
        assert (entry.change, entry.cls) == (k, change.cls)
        assert entry.label
        assert entry.place
        assert view.rows[view.display_of(k)].row == change.row
        assert k in view.changes_of_row[change.row]
        assert details(view, k).title


@given(VIEWS)
def test_every_changed_word_is_marked(view: PairView) -> None:
    marked = {
        (side, p, mark.s, mark.e, mark.change)
        for side in "ab"
        for p in range(len(view.document(side).paragraphs))
        for mark in view.marks(side, p)
        if mark.change >= 0
    }
    assert marked == {
        (side, *span, k)
        for k, change in enumerate(view.changes)
        for side, spans in (("a", change.a), ("b", change.b))
        for span in spans
        if not change.whole
    }
    for side, p, s, e, _ in marked:
        assert 0 <= s < e <= len(view.document(side).paragraphs[p].text)


@given(VIEWS, HIDDEN)
def test_a_row_is_unchanged_once_all_its_classes_are_hidden(view: PairView, hidden: Hidden) -> None:
    for display, unchanged in enumerate(view.unchanged(hidden)):
        left = {view.changes[k].cls for k in view.visible(display, hidden)}
        assert unchanged == (not left)
        strongest = view.strongest(display, hidden)
        assert (strongest is None) == unchanged
        assert not hidden & left
        if view.rows[display].part is Part.WHOLE:
            assert unchanged or strongest in left


@given(VIEWS, HIDDEN)
def test_the_changes_of_hidden_classes_are_left_out(view: PairView, hidden: Hidden) -> None:
    assert view.shown(hidden) == [k for k, change in enumerate(view.changes) if change.cls not in hidden]


@given(VIEWS)
def test_the_ruler_has_a_mark_for_every_change_and_two_for_a_move(view: PairView) -> None:
    assert list(view.overview) == sorted(view.overview)
    for k, change in enumerate(view.changes):
        marks = [mark for mark in view.overview if mark.change == k]
        if change.cls is ChangeClass.MOVED:
            assert {(mark.lane, mark.place) for mark in marks} == {
                ("left", view.display_of_a[change.a[0].p]),
                ("right", view.display_of_b[change.b[0].p]),
            }
        else:
            [mark] = marks
            assert int(mark.place) == view.display_of(k)
            assert mark.place == view.place_of(k)
            assert mark.lane == {"added": "right", "omitted": "left"}.get(change.cls, "middle")
        assert all(mark.cls is change.cls for mark in marks)
        assert all(mark.place + mark.rows <= len(view.rows) for mark in marks)


@given(VIEWS)
def test_runs_of_added_paragraphs_are_whole(view: PairView) -> None:
    lone = {RowKind.ADDED, RowKind.OMITTED}
    kinds = [view.row(display).kind for display in range(len(view.rows))]
    assert set(view.runs) == {display for display, kind in enumerate(kinds) if kind in lone}
    for display, (first, last) in view.runs.items():
        assert first <= display <= last
        assert set(kinds[first : last + 1]) == {kinds[display]}
        assert kinds[first - 1 : first] != [kinds[display]]
        assert kinds[last + 1 : last + 2] != [kinds[display]]


def test_a_pair_as_it_is_told() -> None:
    view = viewed(
        ["# Ferry to end", "It carried 4,200 people.", "The pier is old.", "Nobody answered."],
        [
            "# Ferry to be cut",
            "It carried 2,900 people.",
            "Nobody answered.",
            "A second operator came forward.",
        ],
    )
    assert [entry.spoken for entry in view.entries] == [
        "Headline reworded, Title",
        "4,200 → 2,900 people, −31 %",
        "Gone: The pier is old., ¶2",
        "New: A second operator came forward., ¶3",
    ]
    assert view.words == (13, 15)
    assert view.apart is None
