from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.core.compare.chain import Rect, _Stairs, heaviest_chain


@st.composite
def rects(draw: st.DrawFn) -> Rect:
    a0, b0 = draw(st.integers(0, 6)), draw(st.integers(0, 6))
    a1, b1 = a0 + draw(st.integers(1, 3)), b0 + draw(st.integers(1, 3))
    return Rect(a0, a1, b0, b1, float(draw(st.integers(1, 5))))


def in_order(chain: tuple[Rect, ...] | list[Rect]) -> bool:
    return all(x.a1 <= y.a0 and x.b1 <= y.b0 for x, y in pairwise(chain))


def weight(chain: tuple[Rect, ...] | list[Rect]) -> float:
    return sum(rect.gain for rect in chain)


@given(st.lists(rects(), max_size=8))
def test_no_chain_is_heavier(links: list[Rect]) -> None:
    chain = heaviest_chain(links)
    assert in_order(chain)
    assert set(chain) <= set(links)
    every = (some for size in range(len(links) + 1) for some in combinations(sorted(links), size))
    assert weight(chain) == max(weight(some) for some in every if in_order(some))


@given(
    st.permutations(
        [Rect(0, 1, 0, 1, 2.0), Rect(0, 1, 1, 2, 2.0), Rect(1, 2, 0, 1, 2.0), Rect(2, 3, 2, 3, 1.0)]
    )
)
def test_of_chains_as_heavy_the_same_is_taken_whatever_the_order(links: list[Rect]) -> None:
    assert heaviest_chain(links) == [Rect(0, 1, 0, 1, 2.0), Rect(2, 3, 2, 3, 1.0)]


@given(st.lists(st.tuples(st.integers(1, 9), st.integers(1, 9)), max_size=12), st.integers(0, 10))
def test_the_stairs_know_the_best_that_ends_in_time(chains: list[tuple[int, int]], place: int) -> None:
    stairs = _Stairs()
    for link, (end, total) in enumerate(chains):
        stairs.add(end, float(total), link)
    best, link = stairs.best(place)
    assert best == max((total for end, total in chains if end <= place), default=0)
    if link >= 0:
        assert chains[link] == (min(chains[link][0], place), best)
    else:
        assert best == 0


def test_nothing_has_the_empty_chain() -> None:
    assert heaviest_chain([]) == []
