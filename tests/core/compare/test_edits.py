from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.compare import edits
from app.core.compare.edits import Block, matching_blocks
from app.core.model.cancel import NeverCancel

TOKENS = st.lists(st.sampled_from(["the", "dam", "gate", "7,000", "—", "大"]), max_size=9)
UNTIDY = 10_000
"""So many equal tokens around that nothing counts as rewritten."""


@contextmanager
def limits(**values: int) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for name, value in values.items():
            patch.setattr(edits, name, value)
        yield


def blocks_of(a: Sequence[str], b: Sequence[str], outside: int = 0) -> list[Block]:
    found = matching_blocks(a, b, outside, NeverCancel())
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
    with limits(ISLAND=10**6):
        blocks = [Block(0, 0, 0), *blocks_of(a, b, UNTIDY), Block(len(a), len(b), 0)]
    for x, y in pairwise(blocks):
        assert not set(a[x.a + x.size : y.a]) & set(b[x.b + x.size : y.b])


@given(TOKENS, TOKENS, st.integers(0, 20))
def test_blocks_are_equal_and_in_order_however_they_are_tidied(
    a: list[str], b: list[str], outside: int
) -> None:
    assert common(blocks_of(a, b, outside)) <= longest_common(a, b)


@given(TOKENS)
def test_of_the_same_tokens_all_stay(a: list[str]) -> None:
    assert blocks_of(a, a) == ([Block(0, 0, len(a))] if a else [])


@given(st.lists(st.integers(0, 30).map(str), max_size=40), st.lists(st.integers(0, 30).map(str), max_size=40))
def test_large_sequences_are_divided_at_what_occurs_once(a: list[str], b: list[str]) -> None:
    with limits(CELLS=12):
        blocks_of(a, b, UNTIDY)


@given(
    st.lists(st.integers(), unique=True, max_size=60).map(lambda numbers: list(map(str, numbers))), st.data()
)
def test_division_finds_all_where_every_token_occurs_once(a: list[str], data: st.DataObject) -> None:
    b = [token for token in a if data.draw(st.integers(0, 4))]
    with limits(CELLS=4, ISLAND=10**6):
        assert common(blocks_of(a, b, UNTIDY)) == len(b)


def test_division_gives_up_where_nothing_occurs_once() -> None:
    with limits(CELLS=4):
        assert blocks_of(["a", *["the"] * 9, "b"], ["c", *["the"] * 9, "d"], UNTIDY) == []


def test_division_ends_where_one_anchor_divides_little() -> None:
    a = [*["x", "y"] * 20, "end"]
    with limits(CELLS=30):
        assert blocks_of(a, [*["y", "x"] * 20, "end"], UNTIDY)[-1] == Block(40, 40, 1)


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
        matching_blocks(a, b, UNTIDY, token)
    assert token.asked >= 50


@pytest.mark.parametrize(
    ("a", "b", "stays"),
    [
        ("the dam broke at dawn", "the dam broke at dawn", "the dam broke at dawn"),
        ("the dam broke at dawn", "the dam failed at dawn", "the dam | at dawn"),
        # a short word between two long changes is no common ground
        (
            "officials a said that seven thousand people had fled, and nobody was hurt in all of the valley",
            "reporters a wrote that seven thousand people had fled, and nobody was hurt in all of the valley",
            "that seven thousand people had fled, and nobody was hurt in all of the valley",
        ),
        # what could stand at several places begins as early as it can
        (
            "he said « no . » then left .",
            "he said « no . » « yes . » then left .",
            "he said « no . » | then left .",
        ),
        ("x rain falls rain falls y", "u rain falls falls rain falls v", "rain falls | rain falls"),
        ("she said she was told", "she said she said she was told", "she said she | was told"),
        ("she said she said she was told", "she said she was told", "she said she | was told"),
        ("boats , tents and food", "boats , trucks , tents and food", "boats | , tents and food"),
        # or with a sentence
        ("it broke . nobody knew .", "it broke . it was dark . nobody knew .", "it broke . | nobody knew ."),
        ("it broke . it was dark . nobody knew .", "it broke . nobody knew .", "it broke . | nobody knew ."),
        ("“ no . ” he left", "“ no . ” “ why ? no . ” he left", "“ no . ” | he left"),
        ("never ! never ! he said", "never ! he said", "never ! | he said"),
    ],
)
def test_what_stays_is_what_a_reader_would_call_the_same(a: str, b: str, stays: str) -> None:
    assert kept(a, b) == stays


def test_a_rewritten_passage_shows_no_confetti() -> None:
    a = "the minister said on Monday that old walls of this kind would be safe for many more years to come"
    b = "engineers who had seen the seepage warned on paper of worse and asked for boats and men to stand by"
    assert longest_common(a.split(), b.split()) == 5
    assert kept(a, b) == ""


def test_a_long_rewritten_passage_is_tidied_without_the_slow_cleanup() -> None:
    with limits(CLEANED=10):
        assert kept("Power failed and the lights went out", "Nobody slept and there was looting") == ""


def test_more_kinds_of_tokens_than_private_characters() -> None:
    codes = edits._Codes()
    made = [codes[str(k)] for k in range(0x20000 + 0xE000)]
    assert len(set(made)) == len(made)
    assert set(map(len, made)) == {1}
    assert not any("\ud800" <= code <= "\udfff" for code in made)
    assert codes["0"] == made[0]
