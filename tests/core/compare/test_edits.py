from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.compare import accidents, edits
from app.core.compare.accidents import Block
from app.core.compare.edits import matching_blocks
from app.core.model.cancel import NeverCancel

TOKENS = st.lists(st.sampled_from(["the", "dam", "gate", "7,000", "—", "大"]), max_size=9)


@contextmanager
def limits(**values: int) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for name, value in values.items():
            patch.setattr(edits if hasattr(edits, name) else accidents, name, value)
        yield


def blocks_of(a: Sequence[str], b: Sequence[str]) -> list[Block]:
    found = matching_blocks(a, b, NeverCancel())
    for block in found:
        assert block.size > 0
        assert list(a[block.a : block.a + block.size]) == list(b[block.b : block.b + block.size])
    assert all(x.a + x.size <= y.a and x.b + x.size <= y.b for x, y in pairwise(found))
    return found


def common(blocks: Sequence[Block]) -> int:
    return sum(block.size for block in blocks)


def longest_common(a: Sequence[str], b: Sequence[str]) -> int:
    """The length of the longest common subsequence, by its definition."""

    @cache
    def best(i: int, j: int) -> int:
        if i == len(a) or j == len(b):
            return 0
        return best(i + 1, j + 1) + 1 if a[i] == b[j] else max(best(i + 1, j), best(i, j + 1))

    return best(0, 0)


def kept(a: str, b: str) -> str:
    """The words that stay between two texts, runs apart by a bar."""
    x, y = a.split(), b.split()
    return " | ".join(" ".join(x[block.a : block.a + block.size]) for block in blocks_of(x, y))


@given(TOKENS, TOKENS)
def test_nothing_is_marked_that_could_have_stayed(a: list[str], b: list[str]) -> None:
    with limits(RARE=10**9):
        blocks = [Block(0, 0, 0), *blocks_of(a, b), Block(len(a), len(b), 0)]
    for x, y in pairwise(blocks):
        assert not set(a[x.a + x.size : y.a]) & set(b[x.b + x.size : y.b])


@given(TOKENS, TOKENS)
def test_blocks_are_equal_and_in_order_however_they_are_tidied(a: list[str], b: list[str]) -> None:
    assert common(blocks_of(a, b)) <= longest_common(a, b)


@given(TOKENS)
def test_of_the_same_tokens_all_stay(a: list[str]) -> None:
    assert blocks_of(a, a) == ([Block(0, 0, len(a))] if a else [])


@given(st.lists(st.integers(0, 30).map(str), max_size=40), st.lists(st.integers(0, 30).map(str), max_size=40))
def test_large_sequences_are_divided_at_what_occurs_once(a: list[str], b: list[str]) -> None:
    with limits(CELLS=12):
        blocks_of(a, b)


@given(
    st.lists(st.integers(), unique=True, max_size=60).map(lambda numbers: list(map(str, numbers))), st.data()
)
def test_division_finds_all_where_every_token_occurs_once(a: list[str], data: st.DataObject) -> None:
    b = [token for token in a if data.draw(st.integers(0, 4))]
    with limits(CELLS=4, RARE=10**9):
        assert common(blocks_of(a, b)) == len(b)


def test_division_gives_up_where_nothing_occurs_once() -> None:
    with limits(CELLS=4):
        assert blocks_of(["a", *["the"] * 9, "b"], ["c", *["the"] * 9, "d"]) == []


def test_division_ends_where_one_anchor_divides_little() -> None:
    a = [*["x", "y"] * 20, "end"]
    with limits(CELLS=30):
        assert blocks_of(a, [*["y", "x"] * 20, "end"])[-1] == Block(40, 40, 1)


def test_every_part_of_a_division_asks_whether_to_go_on() -> None:
    class Token:
        asked = 0

        def check(self) -> None:
            self.asked += 1

    token = Token()
    a, b = (
        [word for k in range(50) for word in (f"{k}", f"{k}!", f"{k}?", *pair * 4)]
        for pair in (["x", "y"], ["y", "x"])
    )
    with limits(CELLS=100):
        matching_blocks(a, b, token)
    assert token.asked >= 50


@pytest.mark.parametrize(
    ("a", "b", "stays"),
    [
        ("the dam broke at dawn", "the dam broke at dawn", "the dam broke at dawn"),
        ("the dam broke at dawn", "the dam failed at dawn", "the dam | at dawn"),
        # a short word between two long changes is no common ground
        (
            "nobody knew by then how high a wall of water had come down the valley",
            "the engineers of the army were not told that a gate had been left open all day down the valley",
            "down the valley",
        ),
    ],
)
def test_what_stays_is_what_a_reader_would_call_the_same(a: str, b: str, stays: str) -> None:
    assert kept(a, b) == stays


def test_a_rewritten_passage_shows_no_confetti() -> None:
    a = "the minister said on Monday that old walls of this kind would be safe for many more years to come"
    b = "engineers who had seen the seepage warned on paper of worse and asked for boats and men to stand by"
    assert longest_common(a.split(), b.split()) == 5
    assert kept(a, b) == ""


def test_what_is_left_of_such_matches_in_a_passage_written_anew_is_dropped() -> None:
    """Long words are no accident, but alone among so much else they help no reader either."""
    a = " ".join(f"old{k}" for k in range(40)).replace("old20", "electricity")
    b = " ".join(f"new{k}" for k in range(40)).replace("new20", "electricity")
    assert kept(a, b) == ""
    assert kept("electricity came " + a, "electricity came " + b).startswith("electricity came")
