from __future__ import annotations

import pytest

from app.core.compare.counterpart import counterpart
from app.core.model import Comparison, Span

from .reading import compared
from .story import CHECK, WALL

BEFORE = (
    "Around 7,000 people fled in the night with what they could carry, the Rivers Agency said on Tuesday."
)
AFTER = (
    "At least 2,000 people fled before dawn with what they could carry, district officials said on Tuesday "
    "evening."
)


def find(comparison: Comparison, side: str, words: str, p: int = 0) -> str | None:
    """The words on the other side that stand for some words of paragraph ``p``."""
    mine, theirs = (comparison.a, comparison.b) if side == "a" else (comparison.b, comparison.a)
    start = mine.paragraphs[p].text.index(words)
    [row] = [row for row in comparison.rows if p in getattr(row, side)]
    span = counterpart(row, side, Span(p, start, start + len(words)))
    return None if span is None else theirs.paragraphs[span.p].text[span.s : span.e]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("7,000", "At least 2,000 people"),
        ("Around 7,000 people", "At least 2,000 people"),
        ("fled", "fled"),
        ("people fled", "people fled"),
        ("night", "before dawn"),
        ("the Rivers Agency", "district officials"),
        ("fled in the night", "fled before dawn"),
        ("said on Tues", "said on Tues"),
        ("night with what", "before dawn with what"),
    ],
)
def test_what_stands_for_some_words(words: str, found: str) -> None:
    assert find(compared(BEFORE, AFTER), "a", words) == found


def test_and_back() -> None:
    comparison = compared(BEFORE, AFTER)
    assert find(comparison, "b", "2,000 people") == "Around 7,000 people"
    assert find(comparison, "b", "dawn") == "in the night"
    assert find(comparison, "b", " evening") is None


def test_for_an_omitted_paragraph_nothing_stands() -> None:
    assert find(compared([WALL], []), "a", "embankment") is None
    assert find(compared([], [WALL]), "b", "embankment") is None


def test_over_a_split_each_word_finds_its_own() -> None:
    comparison = compared([f"{WALL} {CHECK}"], [WALL, CHECK])
    assert find(comparison, "a", "embankment") == "embankment"
    assert find(comparison, "a", "spillway") == "spillway"
    assert find(comparison, "b", "spillway", 1) == "spillway"


def test_over_the_border_of_a_split_the_first_paragraph_counts() -> None:
    comparison = compared([f"{WALL} {CHECK}"], [WALL, CHECK])
    assert find(comparison, "a", "when full. Engineers") == "when full."
