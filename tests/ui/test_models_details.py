"""What the change panel says of a figure: exact values, how they relate, and whether both can hold."""

from __future__ import annotations

import pytest

from app.core.compare.changes import ChangeClass
from app.ui.models.details import Details, details

from .drawn import viewed


def told(a: str, b: str) -> Details:
    """The panel for the one figure in which two sentences differ."""
    view = viewed([f"They counted {a} there."], [f"They counted {b} there."])
    [k] = [k for k, change in enumerate(view.changes) if change.finding is not None]
    assert view.changes[k].cls in (ChangeClass.FIGURE, ChangeClass.WORDING)
    return details(view, k)


@pytest.mark.parametrize(
    ("a", "b", "values", "difference"),
    [
        ("7,000 people", "2,000 people", ("7,000", "2,000"), "5,000 fewer"),
        ("20 km", "25 km", ("20", "25"), "5 km more"),
        ("20 km", "12.4 miles", ("20 km", "12.4 miles"), "the same value after conversion"),
        ("two dozen boats", "24 boats", ("24", "24"), "the same value, written differently"),
        ("0.0000005 km", "0.0000006 km", ("0.0000005", "0.0000006"), None),
        ("nearly 1,000 boats", "973 boats", ("1,000", "973"), "one is a rounding of the other"),
        ("around 2,000", "at least 2,000", ("2,000", "2,000"), "the same value, other precision"),
        ("5 to 10 boats", "8 to 12 boats", ("5–10", "8–12"), "they share values"),
        ("5 to 10 boats", "20 to 30 boats", ("5–10", "20–30"), "10 more at least"),
        ("$5", "€5", ("$5", "€5"), "cannot be compared"),
        ("10 March", "12 March", ("10 March", "12 March"), "2 days later"),
        ("over 40 boats", "under 40 boats", ("40", "40"), "they cannot both hold"),
        ("it before 2018", "it after 2018", ("before 2018", "after 2018"), "they cannot both hold"),
        ("it early in 2017", "it late in 2017", ("early in 2017", "late in 2017"), "≈ 4 months later"),
        ("Tuesday", "Monday", ("Tuesday", "Monday"), "1 day earlier"),
        ("half of the boats", "a third of the boats", ("1/2", "1/3"), None),
    ],
)
def test_the_values_and_what_lies_between(
    a: str, b: str, values: tuple[str, str], difference: str | None
) -> None:
    found = told(a, b)
    assert found.values is not None
    assert tuple(value.replace("0.5", "1/2") if "of the" in a else value for value in found.values) == values
    if difference is not None:
        assert found.difference == difference


WEDNESDAY = "2025-03-12 is a Wednesday, not a Tuesday."


@pytest.mark.parametrize(
    ("a", "b", "label", "text"),
    [
        ("around 7,000 people", "at least 2,000 people", "Precision", "around → at least"),
        ("around 7,000 people", "at least 2,000 people", "Compatible", "“at least” allows 7,000"),
        ("up to 2,000 people", "9,000 people", "Compatible", "“up to” rules out 9,000"),
        ("nearly 9,000 at the minimum", "12,000", "Precision", "nearly … at the minimum → exact"),
        ("nearly 9,000 at the minimum", "12,000", "Compatible", "“nearly … at the minimum” allows 12,000"),
        ("5 to 10 boats", "8 to 12 boats", "Compatible", "8–10 fits both"),
        ("5 to 10 km", "10 to 12 km", "Compatible", "10 km fits both"),
        ("dozens of boats", "several dozen boats", "Compatible", "36–99 fits both"),
        ("two hours", "three hours", "Unit", "hours, same"),
        ("20 barrels a day", "30 barrels a day", "Unit", "barrels per day, same"),
        ("$20 an hour", "$30 a day", "Unit", "$ per hour → $ per day"),
        ("20 km per hour", "30 km per hour", "Unit", "km/h, same"),
        ("it on Tuesday, 12 March 2025", "it on 14 March 2025", "Weekday", WEDNESDAY),
        ("it by 10 March 2025", "it on 10 March 2025", "Compatible", "“by” allows 10 March 2025"),
        ("20 km", "25 km", "Unit", "km, same"),
        ("7,000 people", "2,000 people", "Unit", "people, same"),
    ],
)
def test_the_rows(a: str, b: str, label: str, text: str) -> None:
    assert dict(told(a, b).rows)[label] == text


def test_two_exact_values_say_nothing_of_bounds() -> None:
    assert "Compatible" not in dict(told("7,000 people", "2,000 people").rows)
    assert "Precision" not in dict(told("7,000 people", "2,000 people").rows)


def test_a_figure_that_counts_nothing_is_called_by_its_kind() -> None:
    assert told("it in early 2017", "it in late 2017").title == "Dates"
    assert told("5 %", "6 %").title == "Per cent"
