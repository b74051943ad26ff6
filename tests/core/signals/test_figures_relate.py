"""How two figures relate, what the badge and the sentence say."""

from __future__ import annotations

import dataclasses

import pytest

from app.core.model import Figure, FigureKind, Finding, FindingKind, Relation
from app.core.signals.figures import finding, relate
from app.core.signals.figures.relating.bounds import Bounds, is_rounded, written_step
from app.core.signals.figures.relating.wording import (
    amount_text,
    figure_text,
    number_text,
    points,
    round_half_away,
)

from .reading import number, only

SAME, ROUNDED, PRECISION = Relation.SAME, Relation.ROUNDED, Relation.PRECISION
CHANGED, OVERLAP, INCOMPARABLE = Relation.CHANGED, Relation.OVERLAP, Relation.INCOMPARABLE


def related(a: str, b: str) -> Finding:
    """The finding for two texts, after checking that the other way round it says the same."""
    there, back = relate(only(a), only(b)), relate(only(b), only(a))
    assert there.relation is back.relation
    assert there.allowed is back.allowed
    if there.a is not None and there.a.unit == there.b.unit and there.delta is not None:
        assert number(there.delta) == -number(back.delta)
    return there


BADGES = [
    # less, more, more than three times
    ("7,000 people", "2,000 people", "−71 %"),
    ("100 homes", "139 homes", "+39 %"),
    ("100 homes", "288 homes", "+188 %"),
    ("100 homes", "300 homes", "+200 %"),
    ("2,000 people", "9,000 people", "×4.5"),
    ("100", "800", "×8.0"),
    ("1", "1,000", "×1,000"),
    ("$100", "$105", "+5 %"),
    ("201", "200", "<1 %"),
    ("200", "199", "−1 %"),
    ("200", "201", "+1 %"),
    ("1,000", "1,004", "<1 %"),
    ("10,000", "1", "−99 %"),
    # both below 25
    ("13 bodies", "21 bodies", "+8"),
    ("five", "three", "−2"),
    ("24", "25", "+4 %"),
    ("−5", "5", "+10"),
    ("−5", "−20", "−15"),
    # points
    ("5%", "7%", "+2 pts"),
    ("5%", "6%", "+1 pt"),
    ("5.5%", "5%", "−0.5 pts"),
    ("5%", "5.04%", ""),
    ("5.01%", "5.04%", "+0.03 pts"),
    ("2 percentage points", "5 percentage points", "+3 pts"),
    # dates, times, durations
    ("March 10", "March 12", "+2 days"),
    ("10 March 2025", "9 March 2025", "−1 day"),
    ("28 February", "29 February", "+1 day"),
    ("3 a.m.", "3:05 a.m.", "+5 min"),
    ("15:30", "17:00", "+1 h 30 min"),
    ("15:30", "14:30", "−1 h"),
    ("2025-03-10 15:30", "2025-03-12 15:30", "+2 days"),
    ("2025-03-10 15:30", "2025-03-10 15:35", "+5 min"),
    ("in 2024", "in 2026", "+2 years"),
    ("March 2025", "April 2025", "+1 month"),
    ("the 1970s", "in 1985", "+1,828 days"),
    ("3 months", "4 months", "+1 month"),
    ("20 min", "15 min", "−5 min"),
    ("20-year-old", "24-year-old", "+4 years"),
    ("2 hours", "5 hours", "+3 h"),
    ("3 months", "110 days", "+0.6 months"),
    ("20 °C", "25 °C", "+5 °C"),
    ("0 °C", "−5 °C", "−5 °C"),
    # ordinals
    ("57th", "60th", "+3"),
    # ranges
    ("5–10 km", "8–12 km", "overlap"),
    ("5–10 %", "15–20 %", "+5 pts"),
    ("5 to 10 people", "20 to 30 people", "+10"),
    ("20 to 30 km", "5 to 10 km", "−10 km"),
    ("$5 to $10", "$20 to $30", "+$10"),
    ("5 to 10", "7", "overlap"),
    ("10 March", "in March", "overlap"),
    ("in 1974", "the 1970s", "overlap"),
    # vague
    ("hundreds of people", "dozens of people", "≈ −51 %"),
    ("hundreds of people", "500 people", "≈ overlap"),
    ("dozens", "thousands", "≈ ×20.2"),
    ("several", "two dozen", "≈ +15"),
    # the same
    ("around 2,000", "at least 2,000", "≥ was ≈"),
    ("nearly 2,000", "2,000", "= was <"),
    ("over 2,000", "up to 2,000", "≤ was >"),
    ("around 1974", "in 1974", "= was ≈"),
    ("20 km", "12.4 miles", "= same"),
    ("two dozen", "24", ""),
    ("$1.5bn", "1,500 million dollars", ""),
    ("10 March", "March 10, 2025", ""),
    ("$5", "US$5", ""),
    ("£10", "ten pounds", ""),
    ("10 tons", "10 tonnes", ""),
    ("half of it", "50%", "= same"),
    # zero
    ("0 homes", "5 homes", "from 0"),
    ("5 homes", "0 homes", "to 0"),
    ("0%", "5%", "+5 pts"),
    # no way from one to the other
    ("5 miles", "5 euros", "unit"),
    ("$5", "€5", "unit"),
    ("7,000", "7,000 km", "unit"),
    ("fifth", "five", "unit"),
    ("10 March", "3 a.m.", "unit"),
    ("10 March", "10", "unit"),
    ("a third of it", "3 km", "unit"),
    ("5%", "5 percentage points", "unit"),
]


@pytest.mark.parametrize(("a", "b", "badge"), BADGES)
def test_the_badge(a: str, b: str, badge: str) -> None:
    assert related(a, b).badge == badge


@pytest.mark.parametrize(
    ("a", "b", "relation", "allowed"),
    [
        ("7,000", "2,000", CHANGED, False),
        ("around 7,000", "at least 2,000", CHANGED, True),
        ("up to 2,000", "9,000", CHANGED, False),
        ("at least 2,000", "7,000", CHANGED, True),
        ("nearly 2,000", "500", CHANGED, False),
        ("less than 2,000", "500", CHANGED, True),
        ("less than 5", "5", PRECISION, False),
        ("more than 5", "5", PRECISION, False),
        ("more than 5", "7", CHANGED, True),
        ("just over 100", "150", CHANGED, False),
        ("at least 5", "at most 5", PRECISION, True),
        ("March 10", "March 12", CHANGED, False),
        ("around 1974", "in 1980", CHANGED, None),
        ("10 March", "10 March 2025", SAME, True),
        ("310,000 square kilometres", "119,700 sq mi", SAME, True),
        ("20 km", "12 miles", SAME, True),
        ("3 months", "90 days", SAME, True),
        ("100 km", "80 miles", CHANGED, False),
        ("half of the homes", "50% of the homes", SAME, True),
        ("50% of the homes", "half of the homes", SAME, True),
        ("a third of the homes", "5 percentage points", INCOMPARABLE, None),
        ("£10", "ten pounds", SAME, True),
        ("ten pounds", "£12", CHANGED, False),
        ("52,000 barrels a day", "52,000 barrels per day", SAME, True),
        ("5 per day", "7 per day", CHANGED, False),
        ("10 tons", "10 tonnes", SAME, True),
        ("nearly 1,000", "973", ROUNDED, True),
        ("a thousand people", "973 people", ROUNDED, True),
        ("at least 973", "approaching a thousand", ROUNDED, True),
        ("almost 1,000", "at least 973", ROUNDED, True),
        ("$57M", "$56.6 million", ROUNDED, True),
        ("27%", "27.2%", ROUNDED, True),
        ("16", "15.5", ROUNDED, True),
        ("a third of it", "33%", ROUNDED, True),
        ("about 100 km", "58 miles", ROUNDED, True),
        ("15", "15.5", CHANGED, False),
        ("142", "141.53", ROUNDED, True),
        ("around 7,000", "7,400", ROUNDED, True),
        ("over 2,000", "2,150", ROUNDED, True),
        ("nearly 2,000", "2,050", CHANGED, False),
        ("over 2,000", "1,950", CHANGED, False),
        ("up to 2,000", "1,990", CHANGED, True),
        ("around 7,000", "7,600", CHANGED, True),
        ("around 7,000", "9,000", CHANGED, False),
        ("300", "297", CHANGED, False),
        ("1/2", "0.51", CHANGED, False),
        ("two and a half", "2.4", CHANGED, False),
        ("0.05", "0.049", ROUNDED, True),
        ("between 5 and 10", "5–10", SAME, True),
        ("hundreds", "several hundred", OVERLAP, True),
        ("about 5 to 10", "5 to 10", PRECISION, True),
        ("5 to 10", "about 12", CHANGED, False),
        ("5 to 10", "about 11", OVERLAP, True),
        ("2025-03-10 15:30", "10 March 2025", OVERLAP, True),
    ],
)
def test_the_relation(a: str, b: str, relation: Relation, allowed: bool | None) -> None:
    found = related(a, b)
    assert (found.relation, found.allowed) == (relation, allowed)
    assert found.kind is FindingKind.FIGURE
    assert found.explanation.endswith(".")
    assert "  " not in found.explanation


@pytest.mark.parametrize(
    ("a", "b", "delta", "percent"),
    [
        ("7,000", "2,000", "-5000", -71.43),
        ("2.5 km", "3 km", "0.5", 20.0),
        ("1 mile", "2 km", "0.242742384475", 24.27),
        ("5%", "7%", "2", None),
        ("March 10", "March 12", "2", None),
        ("in 2024", "in 2026", "731", None),
        ("3 a.m.", "3:05 a.m.", "300", None),
        ("5–10", "15–20", "5", 50.0),
        ("5–10", "8–12", None, None),
        ("24", "two dozen", "0", 0.0),
        ("0", "5", "5", None),
        ("5th", "7th", "2", None),
        ("a third of it", "half of it", "0.166666666667", 50.0),
    ],
)
def test_the_difference(a: str, b: str, delta: str | None, percent: float | None) -> None:
    found = related(a, b)
    assert found.delta == delta
    assert (None if found.percent is None else round(found.percent, 2)) == percent


@pytest.mark.parametrize(
    ("a", "b", "explanation"),
    [
        (
            "around 7,000 people",
            "at least 2,000 people",
            "7,000 → 2,000 people, 5,000 fewer (−71 %), around → at least.",
        ),
        ("2,000 miners", "9,000 people", "2,000 miners → 9,000 people, 7,000 more (×4.5)."),
        ("13 bodies", "21", "13 → 21 bodies, 8 more."),
        ("20 km", "25 km", "20 → 25 km, 5 km more (+25 %)."),
        ("20 km", "10 miles", "20 km → 10 miles, 3.90656 km less (−20 %)."),
        ("$5", "$4", "$5 → $4, $1 less (−20 %)."),
        ("5%", "6%", "5 → 6 %, 1 point more."),
        ("3 days", "one day", "3 → 1 day, 2 days less."),
        ("57th", "60th", "no. 57 → no. 60, 3 higher."),
        ("60th", "57th", "no. 60 → no. 57, 3 lower."),
        ("5 per day", "1.5 per day", "5 → 1.5 per day, 3.5 per day less (−70 %)."),
        ("March 10", "9 March", "March 10 → 9 March, 1 day earlier."),
        ("two dozen cows", "24", "“two dozen cows” and “24”: the same value."),
        ("20 km", "12.4 miles", "“20 km” and “12.4 miles”: the same after conversion."),
        ("around 2,000 boats", "at least 2,000", "2,000 boats in both, around → at least."),
        ("around 5–10 km", "5–10 km", "5–10 km in both, around → exact."),
        ("nearly 1,000", "973", "1,000 → 973: one is a rounding of the other, nearly → exact."),
        ("5–10 km", "8–12 km", "5–10 → 8–12 km: they share values."),
        ("hundreds of people", "two people", "200–999 → 2 people, 198 fewer at least."),
        ("$5 to $10", "$20 to $30", "$5–10 → $20–30, $10 more at least."),
        ("5 miles", "5 euros", "5 miles → €5, the units cannot be compared."),
        ("10 March", "10", "10 March → 10, the units cannot be compared."),
        ("10 March", "3 a.m.", "“10 March” and “3 a.m.”: a date and a time cannot be compared."),
        ("10 March", "in March", "“10 March” and “March”: they overlap."),
        ("around 1974", "in 1974", "“1974” in both, around → exact."),
    ],
)
def test_the_explanation(a: str, b: str, explanation: str) -> None:
    assert relate(only(a), only(b)).explanation == explanation


def test_a_figure_on_one_side_only() -> None:
    figure = only("nearly 2,000 people")
    new, gone = finding(None, figure), finding(figure, None)
    assert (new.relation, new.badge, new.a, new.b) == (Relation.NEW, "new", None, figure)
    assert new.explanation == "Only in B: “nearly 2,000 people”."
    assert (gone.relation, gone.badge, gone.a, gone.b) == (Relation.GONE, "gone", figure, None)
    assert gone.explanation == "Gone from B: “nearly 2,000 people”."
    assert finding(None, only("hundreds of people")).explanation == "Only in B: “hundreds”."
    assert finding(figure, figure) == relate(figure, figure)
    with pytest.raises(ValueError, match="one side at least"):
        finding(None, None)


def test_open_ranges_cannot_be_compared() -> None:
    opened = dataclasses.replace(only("5 to 10"), high=None)
    assert relate(opened, only("5 to 10")).relation is INCOMPARABLE
    assert figure_text(opened) == "5 to 10"


def test_bounds_meet() -> None:
    five = number(5)
    assert Bounds(None, five).meets(Bounds(five, None))
    assert not Bounds(None, five, below=True).meets(Bounds(five, None))
    assert not Bounds(five, five).meets(Bounds(number(6), None))


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("7,000", 1),
        ("$1.5bn", 10**8),
        ("2.50", "0.01"),
        ("0.05", "0.01"),
        ("3 lakh", 10**5),
        ("a thousand", 1000),
        ("two hundred and five", 1),
        ("twenty", 1),
        ("two and a half", 0),
        ("1/2", 0),
        ("0", 0),
    ],
)
def test_the_last_place_written(text: str, step: object) -> None:
    assert written_step(only(text)) == number(step)


def test_a_range_is_no_rounding() -> None:
    assert not is_rounded(only("5 to 10"), only("7"), number(7))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (1234.5, "1,234.5"),
        (-7000, "−7,000"),
        ("1/3", "0.333333"),
        ("-1/10000000", "0"),
        ("0.0000005", "0.000001"),
    ],
)
def test_numbers_in_sentences(value: object, text: str) -> None:
    assert number_text(number(value)) == text


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (5, None, "5"),
        (5, "%", "5 %"),
        (5, "pp", "5 pts"),
        (1, "pp", "1 pt"),
        (-5, "$", "−$5"),
        (5, "EUR", "€5"),
        (5, "¢", "5¢"),
        (5, "USD", "5 USD"),
        (5, "rupee", "5 rupee"),
        (1, "mo", "1 month"),
        (20, "[mi_i]/h", "20 mph"),
        (3, "[bbl_us]/d", "3 barrels per day"),
        (3, "/wk", "3 per week"),
        (3, "/min", "3 per minute"),
        (3, "x/y", "3 x/y"),
    ],
)
def test_amounts_in_sentences(value: int, unit: str | None, text: str) -> None:
    assert amount_text(number(value), unit) == text


def test_rounding_goes_away_from_zero() -> None:
    assert [round_half_away(number(x)) for x in ("2.5", "-2.5", "0.49", "-0.5")] == [3, -3, 0, -1]
    assert points(number("-0.5")) == "−0.5 pts"


def test_a_figure_without_kin_in_kind() -> None:
    plain = Figure(only("5").span, only("5").core, "5", FigureKind.DATE)
    assert relate(plain, only("5")).relation is INCOMPARABLE


@pytest.mark.parametrize(
    ("a", "b", "relation", "badge"),
    [
        ("Tuesday the 19th", "Tuesday 19", Relation.SAME, ""),
        ("Tuesday the 19th", "Thursday the 21st", Relation.CHANGED, "+2 days"),
        ("Tuesday the 19th", "19 March 2013", Relation.SAME, ""),
        ("Tuesday the 19th", "21 March", Relation.CHANGED, "+2 days"),
        ("Tuesday the 19th", "March 2013", Relation.OVERLAP, "overlap"),
        ("Tuesday the 19th", "2013", Relation.OVERLAP, "overlap"),
    ],
)
def test_a_day_of_some_month(a: str, b: str, relation: Relation, badge: str) -> None:
    finding = relate(only(a), only(b))
    assert (finding.relation, finding.badge) == (relation, badge)


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("around 20,000 people", "21,000 people", Relation.ROUNDED),
        ("around 20,000 people", "around 21,000 people", Relation.CHANGED),
        ("nearly 1,000 people", "at least 973 people", Relation.ROUNDED),
        ("about 20 per cent", "about 22 per cent", Relation.CHANGED),
    ],
)
def test_two_estimates_that_differ_are_no_rounding(a: str, b: str, relation: Relation) -> None:
    assert relate(only(a), only(b)).relation is relation
