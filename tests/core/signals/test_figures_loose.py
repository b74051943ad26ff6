"""Amounts that are figures only beside another one."""

from __future__ import annotations

from fractions import Fraction

import pytest

from app.core.model import FigureKind
from app.core.signals.figures.moments.loose import loose_figures


def read(text: str, language: str | None = "en") -> list[tuple[str, Fraction | None, str | None]]:
    """Text, value and unit of what is read anywhere."""
    found = loose_figures(text, 2, language, [(0, len(text))])
    for figure in found:
        assert figure.text == text[figure.span.s : figure.span.e]
        assert figure.span.p == 2
    return [(figure.text, figure.value, figure.unit) for figure in found]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("both", 2, None),
        ("Twice", 2, None),
        ("nil", 0, None),
        ("trio", 3, None),
        ("a litre", 1, "L"),
        ("an ml", 1, "mL"),
        ("a Pound", 1, "[lb_av]"),
        ("half a gallon", "1/2", "[gal_us]"),
        ("half litre", "1/2", "L"),
        ("quarter-litre", "1/4", "L"),
        ("tenth of a gallon", "1/10", "[gal_us]"),
        ("thousand liters", 1000, "L"),
        ("a decade", 10, "a"),
        ("half a century", 50, "a"),
        ("a square mile", 1, "[mi_i]2"),
        ("two nickels", "1/10", "$"),
        ("a dime", "1/10", "$"),
        ("quarter", "1/4", "$"),
        ("five pennies", "1/20", "$"),
        ("two hundred thousand nickels", 10_000, "$"),
        ("10 grand", 10_000, "$"),
        ("a grand", 1000, "$"),
    ],
)
def test_an_amount(text: str, value: object, unit: str | None) -> None:
    assert read(text) == [(text, Fraction(str(value)), unit)]
    assert read(text, None) == read(text)
    assert read(f"{text} is what he says")[0] == (text, Fraction(str(value)), unit)


@pytest.mark.parametrize(
    "text",
    ["a man", "grand", "a grandmother", "the litre", "a pound cake shop 3", "good quarter", "a square deal"],
)
def test_what_is_none(text: str) -> None:
    assert [each for each in read(text) if each[0] == text] == []


def test_only_english_and_only_at_the_places() -> None:
    assert read("both", "de") == []
    text = "both of them paid a dime, and both came"
    assert [each[0] for each in read(text)] == ["both", "a dime", "both"]
    assert [each.text for each in loose_figures(text, 0, "en", [(20, 22), (21, 23)])] == ["a dime"]
    [coin] = loose_figures("a dime", 0, "en", [(2, 6)])
    assert coin.kind is FigureKind.MONEY
