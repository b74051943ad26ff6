from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.compare.accidents import RARE, Block, without_accidents

FILL = [f"old{k}" for k in range(60)]
NEW = [f"new{k}" for k in range(60)]


def stays(run: list[str], before: tuple[int, int], after: tuple[int, int]) -> bool:
    """Whether a run stays between changes of so many words of A and of B."""
    a = [*FILL[: before[0]], *run, *FILL[: after[0]]]
    b = [*NEW[: before[1]], *run, *NEW[: after[1]]]
    block = Block(before[0], before[1], len(run))
    kept = without_accidents(a, b, [block])
    assert kept in ([block], [])
    return bool(kept)


@pytest.mark.parametrize(
    ("run", "before", "after", "answer"),
    [
        (["a"], (1, 1), (1, 1), True),
        (["a"], (2, 2), (1, 2), False),
        (["the"], (2, 2), (1, 2), True),
        (["the"], (3, 4), (3, 2), False),
        (["embankment"], (3, 4), (3, 2), True),
        (["embankment"], (9, 9), (9, 9), False),
        (["the", "dam"], (9, 9), (9, 9), True),
        (["of", "the"], (30, 30), (30, 30), False),
        # nothing left out before, nothing added after: no pair that could have been an accident
        (["a"], (0, 5), (5, 0), False),
        (["a"], (0, 3), (3, 0), True),
        # at the beginning or the end of both sides it is the place that tells
        (["a"], (0, 0), (60, 60), True),
        (["a"], (60, 60), (0, 0), True),
    ],
)
def test_a_match_stays_if_accident_does_not_explain_it(
    run: list[str], before: tuple[int, int], after: tuple[int, int], answer: bool
) -> None:
    assert stays(run, before, after) is answer


def test_a_match_that_goes_can_take_its_neighbours_with_it() -> None:
    a = [*FILL[:2], "a", *FILL[:2], "by", *FILL[:4]]
    b = [*NEW[:2], "a", *NEW[:2], "by", *NEW[:4]]
    blocks = [Block(2, 2, 1), Block(5, 5, 1)]
    assert without_accidents(a[:9], b[:9], blocks) == []
    assert without_accidents(a[:6], b[:6], blocks) == [Block(5, 5, 1)]


def test_of_nothing_nothing_is_left() -> None:
    assert without_accidents([], [], []) == []
    assert without_accidents(["a"], ["b"], []) == []


@given(st.integers(1, 9), st.integers(0, 20), st.integers(0, 20))
def test_the_measure_is_how_many_such_words_are_to_be_expected(length: int, before: int, after: int) -> None:
    area = (before + 1 + after) ** 2
    inside = bool(before + after) and not (before == 0 or after == 0)
    assert stays(["x" * length], (before, before), (after, after)) is (not inside or area <= RARE * length)
