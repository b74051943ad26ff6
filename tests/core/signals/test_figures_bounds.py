"""What figures allow, alone and together, and how the panel says it."""

from __future__ import annotations

import dataclasses
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.model import Figure, Precision, Relation
from app.core.signals.figures import compatible_text, finding, relate
from app.core.signals.figures.reading.units import convert
from app.core.signals.figures.relating.bounds import Bounds, allowed, stated
from app.core.signals.figures.relating.wording import exact_text, figure_text, precision_badge, precision_text
from app.core.signals.figures.words.unit_table import UNITS

from .reading import number, only, unhurried


def bounds(text: str) -> Bounds:
    """What a figure allows."""
    figure = only(text)
    ends = stated(figure)
    assert ends is not None
    return allowed(figure, *ends)


@pytest.mark.parametrize(
    ("text", "low", "high", "above", "below"),
    [
        ("9,000", 9000, 9000, False, False),
        ("about 9,000", 8100, 9900, False, False),
        ("nearly 9,000", 8100, 9000, False, True),
        ("less than 9,000", None, 9000, False, True),
        ("just over 9,000", 9000, 9900, True, False),
        ("more than 9,000", 9000, None, True, False),
        ("at least 9,000", 9000, None, False, False),
        ("up to 9,000", None, 9000, False, False),
        ("nearly 9,000 at the minimum", 8100, None, False, False),
        ("around 9,000 or more", 8100, None, False, False),
        ("up to 9,000 or so", None, 9900, False, False),
        ("about 5 to 10", 5, 10, False, False),
    ],
)
def test_what_a_figure_allows(text: str, low: int | None, high: int | None, above: bool, below: bool) -> None:
    expected = (low if low is None else Fraction(low), high if high is None else Fraction(high))
    assert bounds(text) == Bounds(*expected, above, below)


def test_two_words_are_said_both() -> None:
    a, b = only("nearly 9,000 at the minimum"), only("9,000")
    found = relate(a, b)
    assert (found.relation, found.badge, found.allowed) == (Relation.PRECISION, "= was ≥<", True)
    assert precision_text(a, b) == "nearly … at the minimum → exact"
    assert relate(a, a).badge == ""
    assert precision_badge(b, only("around 9,000 or more")) == "≥≈ was ="


@pytest.mark.parametrize(
    ("a", "b", "text"),
    [
        ("around 7,000 people", "at least 2,000 people", "“at least” allows 7,000"),
        ("up to 2,000", "9,000", "“up to” rules out 9,000"),
        ("9,000", "up to 2,000", "“up to” rules out 9,000"),
        ("nearly 9,000 at the minimum", "12,000", "“nearly … at the minimum” allows 12,000"),
        ("at least 5 km", "about 10 miles", "“at least” allows 10 miles"),
        ("about 100", "at least 20", "“at least” allows 100"),
        ("at least 20", "about 100", "“at least” allows 100"),
        ("hundreds of people", "500 people", "“hundreds” allows 500"),
        ("5 to 10", "12", "“5 to 10” rules out 12"),
        ("7,000", "2,000", ""),
        ("over $5", "€5", ""),
        ("around 1974", "in 1980", ""),
        ("at least 0.333", "a third of it", "“at least” allows 1/3"),
        ("around 1974", "in 1974", "“around” allows 1974"),
    ],
)
def test_whether_both_can_hold(a: str, b: str, text: str) -> None:
    assert compatible_text(relate(only(a), only(b))) == text


def test_one_side_alone_says_nothing() -> None:
    assert compatible_text(finding(None, only("at least 5"))) == ""


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (7000, "7,000"),
        ("1234.5", "1,234.5"),
        ("0.0000005", "0.0000005"),
        ("-2.50", "−2.5"),
        ("1/3", "1/3"),
        ("-2000/3", "−2,000/3"),
        (0, "0"),
    ],
)
def test_every_digit(value: object, text: str) -> None:
    assert exact_text(number(value)) == text


def test_exact_values_with_their_unit() -> None:
    assert figure_text(only("0.0000005 km"), exact=True) == "0.0000005 km"
    assert figure_text(only("$1.0000005"), exact=True) == "$1.0000005"
    assert figure_text(only("3 months"), exact=True) == "3 months"
    assert figure_text(only("5 per day"), exact=True) == "5 per day"
    assert figure_text(only("5–10 km"), exact=True) == "5–10 km"


values = st.fractions(min_value=-(10**6), max_value=10**6, max_denominator=1000)


@unhurried
@given(values, st.sampled_from(sorted(UNITS)), st.sampled_from(sorted(UNITS)))
def test_conversion_goes_there_and_back_exactly(value: Fraction, source: str, target: str) -> None:
    there = convert(value, source, target)
    assert (there is None) == (UNITS[source].dimension != UNITS[target].dimension)
    assert there is None or convert(there, target, source) == value


counts = st.integers(1, 10**7).map(lambda value: f"{value:,}")
hedges = st.sampled_from(
    ["{}", "about {}", "nearly {}", "over {}", "up to {}", "at least {}", "about {} or more"]
)
amounts = st.builds(
    lambda how, value, unit: how.format(value) + unit, hedges, counts, st.sampled_from(["", " km", " %"])
)


def figures_of(a: str, b: str) -> tuple[Figure, Figure]:
    return only(a), only(b)


@unhurried
@given(amounts, amounts)
def test_relations_are_symmetric_and_never_contradict_themselves(a: str, b: str) -> None:
    x, y = figures_of(a, b)
    there, back = relate(x, y), relate(y, x)
    assert (there.relation, there.allowed) == (back.relation, back.allowed)
    assert relate(x, x).relation is Relation.SAME
    assert relate(x, x).allowed is True
    if there.relation in (Relation.SAME, Relation.ROUNDED):
        assert there.allowed is True
    if there.delta is not None and back.delta is not None:
        assert Fraction(there.delta) == -Fraction(back.delta)
    assert compatible_text(there) == "" or there.allowed is not None


@unhurried
@given(st.integers(1000, 10**7), st.integers(2, 5))
def test_a_rounded_figure_is_seen_from_either_side(value: int, digits: int) -> None:
    step = 10 ** max(0, len(str(value)) - digits)
    rounded = (2 * value + step) // (2 * step) * step
    exact, about = only(f"{value:,} boats"), only(f"about {rounded:,} boats")
    expected = {Relation.ROUNDED} if value != rounded else {Relation.PRECISION}
    assert {relate(exact, about).relation, relate(about, exact).relation} == expected


def test_a_precision_that_only_one_word_has() -> None:
    figure = dataclasses.replace(only("nearly 9,000"), also=Precision.AT_LEAST)
    assert relate(figure, only("nearly 9,000")).relation is Relation.PRECISION
