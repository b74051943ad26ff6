"""Which figures of a row belong together."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from app.core.model import Figure
from app.core.signals.figures import figures, pair_figures

from .reading import read, unhurried


def nowhere(x: Figure, y: Figure) -> float:
    return 0.0


def everywhere(x: Figure, y: Figure) -> float:
    return 1.0


def by_place(x: Figure, y: Figure) -> float:
    """Two sentences of the same build: the same offset is the same place."""
    return 1.0 if abs(x.core.s - y.core.s) < 8 else 0.0


def pairs(a: str, b: str, aligned: Callable[[Figure, Figure], float] = nowhere) -> list[tuple[str, str]]:
    found = pair_figures(read(a), read(b), aligned)
    back = pair_figures(read(b), read(a), lambda y, x: aligned(x, y))
    assert {(x, y) for x, y in found} == {(y, x) for x, y in back}
    return [(x.text if x else "-", y.text if y else "-") for x, y in found]


def test_by_what_is_counted_not_by_order() -> None:
    a = "7,000 people left 20 villages."
    b = "From 30 villages 2,000 people went."
    assert pairs(a, b) == [("20", "30"), ("7,000", "2,000")]


def test_by_unit_and_kind() -> None:
    assert pairs("It cost $5m for 20 km.", "For 30 km it cost $6m.", everywhere) == [
        ("20 km", "30 km"),
        ("$5m", "$6m"),
    ]


def test_by_place_where_nothing_is_counted() -> None:
    assert pairs("He saw 5 and 7 there.", "He saw 6 and 8 there.", by_place) == [("5", "6"), ("7", "8")]


def test_the_same_value_finds_itself_elsewhere() -> None:
    assert pairs("He saw 20, then 30.", "He saw 30, then 20.") == [("30", "30"), ("20", "20")]


def test_what_finds_no_counterpart_stands_alone() -> None:
    assert pairs("5 people, 7 boats and 9 cows", "8 cows") == [("5", "-"), ("7", "-"), ("9", "8")]
    assert pairs("8 cows", "5 people and 9 cows") == [("-", "5"), ("8", "9")]
    assert pairs("", "5 people") == [("-", "5")]
    assert pairs("5 people", "") == [("5", "-")]


def test_other_things_are_paired_only_at_the_same_place() -> None:
    assert pairs("7,000 people", "2,000 boats") == [("-", "2,000"), ("7,000", "-")]
    assert pairs("7,000 people", "2,000 boats", everywhere) == [("7,000", "2,000")]
    assert pairs("5 miles", "5 euros") == [("-", "5 euros"), ("5 miles", "-")]
    assert pairs("5 miles", "5 euros", everywhere) == [("5 miles", "5 euros")]


def test_kinds_that_never_pair() -> None:
    assert pairs("10 March", "10 boats", everywhere) == [("-", "10"), ("10 March", "-")]
    assert pairs("the fifth", "five", everywhere) == [("-", "five"), ("fifth", "-")]
    assert pairs("3 a.m.", "10 March", everywhere) == [("-", "10 March"), ("3 a.m.", "-")]


def test_dates_pair_with_dates() -> None:
    assert pairs("on 10 March", "on March 12", everywhere) == [("10 March", "March 12")]


def test_gone_ones_stand_where_they_were() -> None:
    a = "5 people, 7 boats, 9 cows and 30 homes"
    b = "31 homes and 6 people"
    assert pairs(a, b) == [("7", "-"), ("9", "-"), ("30", "31"), ("5", "6")]


words = st.sampled_from("5 7 20 7,000 $5 $7 5% 7% 5km people boats and on 10 March, 12 nearly about".split())


@unhurried
@given(
    st.lists(words, max_size=14).map(" ".join),
    st.lists(words, max_size=14).map(" ".join),
    st.sampled_from([nowhere, everywhere, by_place]),
)
def test_pairs_are_the_same_from_either_side(
    a: str, b: str, aligned: Callable[[Figure, Figure], float]
) -> None:
    left, right = figures(a, 0), figures(b, 1)
    there = pair_figures(left, right, aligned)
    back = pair_figures(right, left, lambda y, x: aligned(x, y))
    assert {(x, y) for x, y in there} == {(y, x) for x, y in back}
    assert [y for _, y in there if y is not None] == list(right)
    assert sorted(x.span for x, _ in there if x is not None) == [x.span for x in left]
    assert there == pair_figures(left, right, aligned)
