from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.compare import anchors
from app.core.compare.anchors import equal_pairs, gaps

TEXTS = st.lists(
    st.sampled_from(["Advertisement", "The dam broke.", "The gate held.", "Share", ""]), max_size=9
)


def checked(a: list[str], b: list[str]) -> list[tuple[int, int]]:
    pairs = equal_pairs(a, b)
    assert all(a[i] == b[j] for i, j in pairs)
    assert pairs == sorted(pairs)
    assert max(Counter(j for _, j in pairs).values(), default=1) == 1
    assert max(Counter(i for i, _ in pairs).values(), default=1) == 1
    return pairs


@given(TEXTS, TEXTS)
def test_pairs_are_equal_and_one_to_one(a: list[str], b: list[str]) -> None:
    pairs = checked(a, b)
    once = [text for text in a if a.count(text) == b.count(text) == 1]
    assert set(once) <= {a[i] for i, _ in pairs}


@given(TEXTS)
def test_a_text_is_paired_with_itself_in_place(a: list[str]) -> None:
    assert checked(a, a) == [(k, k) for k in range(len(a))]


@pytest.mark.parametrize(
    ("a", "b", "pairs"),
    [
        ("abc", "abc", [(0, 0), (1, 1), (2, 2)]),
        ("abc", "cab", [(0, 1), (1, 2), (2, 0)]),  # moved ones as well
        ("xax", "xxax", [(0, 0), (1, 2), (2, 3)]),  # repeated ones follow their neighbours
        ("axxb", "axxxb", [(0, 0), (1, 1), (2, 2), (3, 4)]),
        ("x-x-x", "x+x+x", [(0, 0), (2, 2), (4, 4)]),  # or are found in order within their stretch
        ("yxyx", "xxyy", [(1, 0), (2, 2)]),  # what stands in another order is left
        ("xx", "y", []),
        ("", "x", []),
    ],
)
def test_which_equal_paragraphs_are_paired(a: str, b: str, pairs: list[tuple[int, int]]) -> None:
    assert checked(list(a), list(b)) == pairs


def test_a_stretch_too_large_is_not_searched(monkeypatch: pytest.MonkeyPatch) -> None:
    a, b = list("ax-x-b"), list("a+x+xb")
    assert len(checked(a, b)) == 4
    monkeypatch.setattr(anchors, "GAP_CELLS", 3)
    assert checked(a, b) == [(0, 0), (5, 5)]


def test_gaps_are_where_both_sides_have_something() -> None:
    assert gaps([(1, 2), (2, 3), (5, 4)], 7, 6) == [(range(1), range(2)), (range(6, 7), range(5, 6))]
    assert gaps([], 2, 0) == []
