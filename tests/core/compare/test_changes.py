from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import groupby, pairwise

import pytest
from hypothesis import given

from app.core.compare.changes import STRENGTH, ChangeClass, find_changes
from app.core.compare.compare import Options, compare
from app.core.compare.describe import Describer
from app.core.model import Document, OpKind, RowKind, Span

from .reading import compared, labels, of_class, words
from .story import CHECK, DAM, RAIL, ROAD, STORY, WALL
from .strategies import IGNORE, PAIR, TEXT, documents

Pair = tuple[list[str], list[str]]
OPPOSITE = {ChangeClass.ADDED: ChangeClass.OMITTED, ChangeClass.OMITTED: ChangeClass.ADDED}


def characters(spans: tuple[Span, ...]) -> set[tuple[int, int]]:
    return {(p, k) for p, s, e in spans for k in range(s, e)}


@given(documents(), IGNORE)
def test_every_change_lies_in_its_row(pair: tuple[Document, Document], ignore: tuple[str, ...]) -> None:
    comparison = compare(*pair, Options(ignore))
    for change in find_changes(comparison):
        row = comparison.rows[change.row]
        assert change.a or change.b
        for side, spans in (("a", change.a), ("b", change.b)):
            paragraphs = getattr(comparison, side).paragraphs
            for p, s, e in spans:
                assert p in getattr(row, side)
                assert 0 <= s <= e <= len(paragraphs[p].text)
                assert s < e or change.whole
            assert all(x.p < y.p or (x.p == y.p and x.e <= y.s) for x, y in pairwise(spans))


@given(documents(), IGNORE)
def test_no_word_that_changed_is_left_out(pair: tuple[Document, Document], ignore: tuple[str, ...]) -> None:
    comparison = compare(*pair, Options(ignore))
    changes = find_changes(comparison)
    for index, row in enumerate(comparison.rows):
        mine = [change for change in changes if change.row == index]
        for side in "ab":
            covered = {place for change in mine for place in characters(getattr(change, side))}
            paragraphs = getattr(comparison, side).paragraphs
            for op in row.ops:
                if op.kind is not OpKind.EQUAL and not op.minor:
                    said = {
                        (p, k) for p, k in characters(getattr(op, side)) if paragraphs[p].text[k].isalnum()
                    }
                    assert said <= covered
        assert bool(mine) == (
            row.kind not in (RowKind.EQUAL, RowKind.CHANGED)
            or any(op.kind is not OpKind.EQUAL and not op.minor for op in row.ops)
            or bool(row.findings)
        )


def test_a_figure_takes_in_all_words_that_stood_in_its_place() -> None:
    comparison = compared(["the dam the the"], ["−5 dam people the"])
    covered = {place for change in find_changes(comparison) for place in characters(change.a)}
    gone = {
        place for op in comparison.rows[0].ops if op.kind is not OpKind.EQUAL for place in characters(op.a)
    }
    assert gone <= covered


@given(PAIR, IGNORE)
def test_what_stayed_or_is_muted_is_no_change_of_words(pair: Pair, ignore: tuple[str, ...]) -> None:
    comparison = compared(*pair, *ignore)
    for change in find_changes(comparison):
        if change.whole or change.finding is not None:
            continue
        for op in comparison.rows[change.row].ops:
            if op.kind is OpKind.EQUAL or op.minor:
                assert not characters(op.a) & characters(change.a)
                assert not characters(op.b) & characters(change.b)


@given(documents())
def test_changes_follow_the_text(pair: tuple[Document, Document]) -> None:
    changes = find_changes(compare(*pair))
    assert [change.row for change in changes] == sorted(change.row for change in changes)
    for _, group in groupby(changes, lambda change: change.row):
        row = list(group)
        assert [change.whole for change in row] == sorted((change.whole for change in row), reverse=True)
        assert sum(change.whole for change in row) <= 1
        inner = [change for change in row if not change.whole]
        in_a = [change.a[0] for change in inner if change.a]
        assert in_a == sorted(in_a)
        only_b = [change.b[0] for change in inner if not change.a]
        assert only_b == sorted(only_b)


@given(documents(), IGNORE)
def test_the_other_way_round_are_the_same_changes(
    pair: tuple[Document, Document], ignore: tuple[str, ...]
) -> None:
    a, b = pair
    there = find_changes(compare(a, b, Options(ignore)))
    back = find_changes(compare(b, a, Options(ignore)))
    assert Counter((change.cls, change.a, change.b) for change in there) == Counter(
        (OPPOSITE.get(change.cls, change.cls), change.b, change.a) for change in back
    )


@given(TEXT)
def test_a_text_has_no_change_against_itself(text: list[str]) -> None:
    assert find_changes(compared(text, text)) == ()


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        # what differs beside a figure is a change of its own
        (
            "Around 7,000 people were driven from their homes.",
            "At least 2,000 people were forced from their homes.",
            ["figure: 7,000 → 2,000 people", "wording: driven → forced"],
        ),
        # signs that are left of a figure are none
        ("It cost (7,000) in all.", "It cost 2,000 in all.", ["figure: 7,000 → 2,000"]),
        (
            "The dam, 84 metres high, broke at dawn, they said.",
            "The dam broke at dawn, they said.",
            ["figure: Gone: 84 metres", "omitted: “high,” omitted"],
        ),
        # words that stood where the other side has a figure belong to it
        (
            "The flood drove many people from their homes.",
            "The flood drove 7,000 people from their homes.",
            ["figure: many → 7,000 people"],
        ),
        (
            "The flood drove 7,000 people from their homes.",
            "The flood drove many people from their homes.",
            ["figure: 7,000 people → many"],
        ),
        (
            "In the night many people fled and in the morning some returned.",
            "In the night 7,000 people fled and in the morning twelve boats returned.",
            ["figure: many → 7,000 people", "figure: some → twelve boats"],
        ),
        # a number that is no figure any more
        (
            "They closed the 12 bridges at noon.",
            "They closed Route 12 bridges at noon.",
            ["wording: the → Route", "figure: Gone: 12 bridges"],
        ),
        # a figure that came or went
        ("The dam broke at dawn, they said.", "The dam, 84 metres high, broke at dawn, they said.", None),
        # the same figure in other words
        (
            "It forced 7,000 people out.",
            "It forced seven thousand people out.",
            ["wording: 7,000 people → seven thousand people"],
        ),
        # white space alone
        ("The dam broke at dawn.", "The dam  broke at dawn.", ["added: Spaces differ"]),
        ("The dam broke at dawn.", "The dam broke\u2003at dawn.", ["wording: Spaces differ"]),
        # words on one side of an edit, space on the other
        ("The dam broke at dawn.", "The\u00a0Karsk dam broke at dawn.", ["added: Karsk"]),
    ],
)
def test_what_is_one_change(a: str, b: str, expected: list[str] | None) -> None:
    found = labels(compared(a, b))
    assert found == expected if expected else "figure: New: 84 metres" in found


def test_moved_and_split_rows_are_changes_and_hold_some() -> None:
    comparison = compared(
        [RAIL, *STORY[2:5], f"{WALL} {CHECK}"],
        [*STORY[2:5], WALL, CHECK.replace("no cause", "some cause"), RAIL.replace("buses", "taxis")],
    )
    assert labels(comparison) == [
        "split: ¶5 split into ¶4 and ¶5",
        "wording: no → some",
        "moved: ¶1 moved to ¶6",
        "wording: buses → taxis",
    ]


def test_added_and_omitted_paragraphs_are_one_change_each() -> None:
    comparison = compared([DAM, RAIL], [DAM, ROAD])
    [omitted, added] = find_changes(comparison)
    assert (omitted.cls, omitted.whole, words(comparison.a, omitted.a)) == (ChangeClass.OMITTED, True, RAIL)
    assert (added.cls, added.whole, words(comparison.b, added.b)) == (ChangeClass.ADDED, True, ROAD)


def test_a_figure_that_differs_carries_its_finding() -> None:
    comparison = compared("It forced 7,000 people out.", "It forced 2,000 people out.")
    [change] = of_class(comparison, "figure")
    assert change.finding is comparison.rows[0].findings[0]
    assert words(comparison.a, change.a) == "7,000 people"


def test_every_class_has_a_strength() -> None:
    assert sorted(STRENGTH) == sorted(ChangeClass)
    assert STRENGTH[0] is ChangeClass.FIGURE


REWRITTEN = (
    "The keeper said that nobody in the lower town had been told of the open gate, and slept.",
    "The keeper said engineers had written letters about it since the spring of that year, and slept.",
)


def test_long_words_that_went_and_came_at_one_place_are_one_rewording() -> None:
    [change] = find_changes(compared(*REWRITTEN))
    assert change.cls is ChangeClass.WORDING
    assert change.a
    assert change.b


def test_what_is_muted_is_no_part_of_a_rewording() -> None:
    comparison = compared(*REWRITTEN)
    [row] = comparison.rows
    ops = tuple(op._replace(minor=op.kind is OpKind.INSERT) for op in row.ops)
    changes = find_changes(replace(comparison, rows=(row._replace(ops=ops),)))
    assert changes[0].cls is ChangeClass.OMITTED


def test_a_phrase_that_moved_inside_a_paragraph_is_one_change() -> None:
    phrase = "while the siren stayed silent in the lower town"
    old = f"The keeper, {phrase}, opened the second gate of the dam and telephoned the governor twice."
    new = f"The keeper opened the second gate of the dam and telephoned the governor twice {phrase}."
    comparison = compared(old, new)
    [moved] = [change for change in find_changes(comparison) if change.cls is ChangeClass.MOVED]
    assert not moved.whole
    assert words(comparison.a, moved.a) == words(comparison.b, moved.b) == phrase
    describer = Describer(comparison)
    assert describer.label(moved) == "“while the siren stayed silent in…” moved"
    assert describer.sentence(moved) == f"Moved inside ¶1 of B: {phrase}"


def test_words_beside_a_figure_that_went_are_not_taken_for_its_replacement() -> None:
    """The figure stands at the same offset as a mark of the other side."""
    shown = compared("7,000 the “quote”", "“quote”", "punctuation")
    assert [words(shown.a, change.a) for change in find_changes(shown)] == ["7,000", "the “"]
