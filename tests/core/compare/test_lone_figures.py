"""Paragraphs that are nothing but a figure stand beside each other where nothing else stands there."""

from __future__ import annotations

import pytest

from app.core.model import RowKind
from app.core.signals.figures.relating.alone import is_figures_only

from .reading import compared, rows
from .story import DAM, RAIL, WALL


def relations(a: list[str], b: list[str]) -> list[str]:
    """What became of the figures; the other way round the same must come out, mirrored."""
    there, back = compared(a, b), compared(b, a)
    assert {(row.a, row.b) for row in there.rows} == {(row.b, row.a) for row in back.rows}
    assert len(there.rows) == len(back.rows)
    return [finding.relation for row in there.rows for finding in row.findings]


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("two dozen", "24", "same"),
        ("24", "25", "changed"),
        ("nearly 1,000", "973", "rounded"),
        ("$5", "€5", "incomparable"),
        ("10 March 2025", "March 12", "changed"),
        ("on 10 March", "10 Mar", "same"),
    ],
)
def test_two_figures_alone(a: str, b: str, relation: str) -> None:
    assert relations([a], [b]) == [relation]


def test_between_what_is_the_same() -> None:
    assert relations([DAM, "two dozen", WALL], [DAM, "24", WALL]) == ["same"]
    assert relations(["two dozen", DAM], ["25", DAM]) == ["changed"]


def test_cells_of_a_table_one_by_one() -> None:
    assert relations([DAM, "7,000", "a dozen", "3 %", WALL], [DAM, "7000", "13", "5 %", WALL]) == [
        "same",
        "changed",
        "changed",
    ]


def test_what_does_not_stand_alone_at_its_place() -> None:
    comparison = compared([DAM, "two dozen", WALL], [DAM, "24", "25", WALL])
    assert rows(comparison)[1:4] == ["omitted 1 | ", "added  | 1", "added  | 2"]
    comparison = compared([DAM, "two dozen", WALL], [DAM, "24 boats sank", WALL])
    assert RowKind.CHANGED not in {row.kind for row in comparison.rows}


def test_beside_a_moved_paragraph() -> None:
    a, b = [RAIL, "two dozen", DAM, WALL], ["24", DAM, WALL, RAIL]
    assert "same" in relations(a, b)


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("24", True),
        ("two dozen cows", True),
        ("7,000 – 9,000", True),
        ("(nearly 1,000 in 2024)", True),
        ("", False),
        ("nothing", False),
        ("24 boats sank", False),
        ("Karsk 24", False),
    ],
)
def test_nothing_but_figures(text: str, only: bool) -> None:
    assert is_figures_only(text) is only
    assert is_figures_only(text, None) is only
