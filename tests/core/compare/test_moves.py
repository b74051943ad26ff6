"""What counts as a move, and headings that stand where the same heading stood."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.core.compare.compare import compare
from app.core.model import Comparison, Document, Paragraph, ParagraphKind, RowKind

from .reading import compared, rows
from .story import CHECK, DAM, GOVERNOR, HOSPITAL, MONEY, RAIL, ROAD, SIREN, STORY, WALL
from .strategies import document


def moves(comparison: Comparison) -> list[str]:
    return [row for row in rows(comparison) if row.startswith("moved")]


@pytest.mark.parametrize(
    ("a", "b", "moved"),
    [
        ([RAIL, *STORY[2:6]], [*STORY[2:6], RAIL], ["moved 0 | 4"]),
        ([*STORY[2:6], RAIL], [RAIL, *STORY[2:6]], ["moved 4 | 0"]),
        # with word changes
        ([RAIL, *STORY[2:6]], [*STORY[2:6], RAIL.replace("trains", "services")], ["moved 0 | 4"]),
        # as a block
        ([SIREN, WALL, *STORY[1:5]], [*STORY[1:5], SIREN, WALL], ["moved 0 | 4", "moved 1 | 5"]),
        # a short paragraph goes with its neighbours
        (
            ["The wall", WALL, CHECK, *STORY[1:5]],
            [*STORY[1:5], "The wall", WALL, CHECK],
            ["moved 0 | 4", "moved 1 | 5", "moved 2 | 6"],
        ),
        (
            [WALL, "By our staff", CHECK, *STORY[1:5]],
            [*STORY[1:5], WALL, "By our staff", CHECK],
            ["moved 0 | 4", "moved 1 | 5", "moved 2 | 6"],
        ),
        # but not on its own account
        (["Share", *STORY[1:5]], [*STORY[1:5], "Share"], []),
        (["Read more news here", *STORY[1:5]], [*STORY[1:5], "Read more news here"], []),
        # too little in common
        ([RAIL, *STORY[2:6]], [*STORY[2:6], "Trains were of no use to anybody in Ostmark."], []),
        # what is written without spaces is judged by its length
        (
            ["卡尔斯克大坝在夜间决口，洪水涌进下城的街道，居民逃离。", *STORY[1:4]],
            [*STORY[1:4], "卡尔斯克大坝在夜间决口，洪水涌进下城的街道，居民逃离。"],
            ["moved 0 | 3"],
        ),
        (["分享", *STORY[1:4]], [*STORY[1:4], "分享"], []),
    ],
)
def test_what_counts_as_a_move(a: list[str], b: list[str], moved: list[str]) -> None:
    comparison = compared(a, b)
    assert moves(comparison) == moved
    assert comparison.summary.moved == len(moved)


def test_what_is_left_in_place_is_never_displaced_by_a_move() -> None:
    comparison = compared([WALL, RAIL, ROAD], [WALL, RAIL, ROAD, WALL])
    assert rows(comparison) == ["equal 0 | 0", "equal 1 | 1", "equal 2 | 2", "added  | 3"]


def test_of_two_candidates_the_more_alike_is_the_move() -> None:
    fair = RAIL.replace("suspended trains", "cancelled services")
    good = RAIL.replace("suspended", "cancelled")
    comparison = compared([RAIL, *STORY[2:6]], [*STORY[2:6], fair, good])
    assert moves(comparison) == ["moved 0 | 5"]
    assert "added  | 4" in rows(comparison)


def test_each_candidate_moves_once() -> None:
    comparison = compared([RAIL, RAIL + " Again.", *STORY[2:6]], [*STORY[2:6], RAIL + " So it was."])
    assert len(moves(comparison)) == 1
    assert comparison.summary.omitted == 1


def headed(*paragraphs: str | tuple[int, str]) -> Document:
    """A document in which ``(level, text)`` is a heading."""
    texts = [each if isinstance(each, str) else each[1] for each in paragraphs]
    bare = document(texts)
    return replace(
        bare,
        paragraphs=tuple(
            each if isinstance(given, str) else Paragraph(each.text, ParagraphKind.HEADING, given[0])
            for each, given in zip(bare.paragraphs, paragraphs, strict=True)
        ),
    )


def test_a_title_without_a_word_in_common_is_the_same_title() -> None:
    comparison = compare(
        headed((1, "Wall breaks"), DAM, RAIL), headed((1, "Karsk: toll rises"), DAM, HOSPITAL, RAIL)
    )
    assert rows(comparison)[0] == "changed 0 | 0"
    assert comparison.rows[0].confidence == 1  # it was the place that told


def test_titles_of_unrelated_texts_are_not_paired() -> None:
    comparison = compare(headed((1, "Wall breaks"), DAM, RAIL), headed((1, "Prices rise"), MONEY, GOVERNOR))
    assert {row.kind for row in comparison.rows} == {RowKind.ADDED, RowKind.OMITTED}


def test_a_heading_over_the_same_paragraph_is_the_same_heading() -> None:
    comparison = compare(headed(DAM, (2, "The wall"), WALL, RAIL), headed(DAM, (2, "Background"), WALL, RAIL))
    assert rows(comparison) == ["equal 0 | 0", "changed 1 | 1", "equal 2 | 2", "equal 3 | 3"]


@pytest.mark.parametrize("other", [(3, "Background"), "Background"])
def test_a_heading_of_another_level_is_another_one(other: str | tuple[int, str]) -> None:
    comparison = compare(headed(DAM, (2, "The wall"), WALL, RAIL), headed(DAM, other, WALL, RAIL))
    assert rows(comparison)[1:3] == ["omitted 1 | ", "added  | 1"]


def test_a_heading_over_a_moved_paragraph_is_left_alone() -> None:
    comparison = compare(
        headed((2, "Trains"), RAIL, ROAD, WALL, DAM), headed(ROAD, WALL, DAM, (2, "Transport"), RAIL)
    )
    assert rows(comparison)[0] == "omitted 0 | "
    assert "added  | 3" in rows(comparison)
