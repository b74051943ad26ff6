"""What expressions that depend on the day of writing mean, and how two of them relate."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.model import Figure, Finding, Relation
from app.core.signals.figures import relate
from app.core.signals.figures.dates.edtf import day_number
from app.core.signals.figures.dates.holidays import days_of, easter, names, orthodox_easter
from app.core.signals.figures.moments.deictic import deictic_figures
from app.core.signals.figures.moments.moments import calendar_day, days, is_known_by_name_only, sample_days
from app.core.signals.figures.relating.compare_moments import relate_moments

from .reading import only, unhurried

TODAY = day_number(2013, 2, 12)
"""A Tuesday."""


def meant(text: str) -> list[str]:
    """The days that an expression means on that Tuesday."""
    found = sorted(days(text, TODAY))
    return [
        f"{calendar_day(first)}" + ("" if first == last else f"/{calendar_day(last)}")
        for first, last in found
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("now", "2013-02-12"),
        ("D-1", "2013-02-11"),
        ("P2W", "2013-02-26"),
        ("next:P2D", "2013-02-13/2013-02-14"),
        ("last:P3W", "2013-01-22/2013-02-11"),
        ("P-1M", "2013-01-12"),
        ("P1Y", "2014-02-12"),
        ("P1M from 2013-01-31", "2013-02-28"),
        ("P5D from XXXX-WXX-4 of W+0", "2013-02-19"),
        ("W+1", "2013-02-18/2013-02-24"),
        ("E+0", "2013-02-16/2013-02-17"),
        ("M-2", "2012-12-01/2012-12-31"),
        ("Q+0", "2013-01-01/2013-03-31"),
        ("Y+1", "2014-01-01/2014-12-31"),
        ("2015-10-31", "2015-10-31"),
        ("2015-10", "2015-10-01/2015-10-31"),
        ("XXXX-WXX-2", "2013-02-12 2013-02-19"),
        ("XXXX-WXX-1", "2013-02-11 2013-02-18"),
        ("next XXXX-WXX-4", "2013-02-14 2013-02-21"),
        ("next XXXX-WXX-1", "2013-02-18"),
        ("last XXXX-WXX-7", "2013-02-10"),
        ("last XXXX-WXX-1", "2013-02-04 2013-02-11"),
        ("this XXXX-WXX-1", "2013-02-11 2013-02-18"),
        ("this XXXX-WXX-5", "2013-02-15"),
        ("XXXX-WXX-3 of W+1", "2013-02-20"),
        ("XXXX-WXX-1 of XXXX-02-18", "2012-02-18 2013-02-18"),
        ("#1 XXXX-WXX-2 of 2015-10", "2015-10-06"),
        ("#-1 D of 2015-10", "2015-10-31"),
        ("#-5 D of 2013-05", "2013-05-27"),
        ("#31 D of M+0", ""),
        ("XXXX-03", "2012-03-01/2012-03-31 2013-03-01/2013-03-31"),
        ("last XXXX-03", "2012-03-01/2012-03-31"),
        ("this XXXX-03", "2013-03-01/2013-03-31"),
        ("XXXX-XX-24", "2013-01-24 2013-02-24"),
        ("this XXXX-XX-24", "2013-02-24"),
        ("XXXX-02-29", "2012-02-29"),
        ("XXXX-24 of 2013", "2013-12-01/2014-02-28"),
        ("next XXXX-24", "2013-12-01/2014-02-28"),
        ("next XXXX-22", "2013-06-01/2013-08-31"),
        ("XXXX-35 of Y+0", "2013-07-01/2013-09-30"),
        ("holiday:easter of 2013", "2013-03-31"),
        ("next holiday:christmas", "2013-12-25"),
        ("holiday:labour-day of 2012", "2012-05-01 2012-05-07 2012-09-03 2012-10-01"),
        ("holiday:diwali of 2012", "2012-01-01/2012-12-31"),
        ("XXXX-05-06|XXXX-06-05", "2012-05-06 2012-06-05 2013-05-06 2013-06-05"),
    ],
)
def test_the_days_that_are_meant(text: str, expected: str) -> None:
    if text == "XXXX-24 of 2013":
        assert meant(text) == []  # a winter runs into the next year
    elif text == "XXXX-02-29":
        assert meant(text) == [expected]
    else:
        assert meant(text) == expected.split()


@pytest.mark.parametrize("text", ["next:", "no days at all", "P1D from from"])
def test_what_is_no_days(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        days(text, TODAY)


@pytest.mark.parametrize(
    ("year", "western", "eastern"),
    [
        (1961, "1961-04-02", "1961-04-09"),
        (2000, "2000-04-23", "2000-04-30"),
        (2010, "2010-04-04", "2010-04-04"),
        (2013, "2013-03-31", "2013-05-05"),
        (2024, "2024-03-31", "2024-05-05"),
        (2038, "2038-04-25", "2038-04-25"),
    ],
)
def test_easter(year: int, western: str, eastern: str) -> None:
    assert (str(easter(year)), str(orthodox_easter(year))) == (western, eastern)


@given(st.integers(1900, 2099))
def test_easter_is_a_sunday_in_spring(year: int) -> None:
    for day, first, last in ((easter(year), (3, 22), (4, 25)), (orthodox_easter(year), (4, 3), (5, 10))):
        assert day.isoweekday() == 7
        assert first <= (day.month, day.day) <= last


@pytest.mark.parametrize(
    ("key", "year", "expected"),
    [
        ("christmas", 2013, "2013-12-25"),
        ("thanksgiving", 2014, "2014-10-13 2014-11-27"),
        ("memorial-day", 2013, "2013-05-27"),
        ("black-friday", 2013, "2013-11-29"),
        ("mothers-day", 2013, "2013-03-10 2013-05-12"),
        ("good-friday", 2013, "2013-03-29"),
        ("whit-monday", 2013, "2013-05-20"),
        ("shrove-tuesday", 2013, "2013-02-12"),
        ("orthodox-clean-monday", 2018, "2018-02-19"),
        ("advent", 2013, "2013-12-01"),
        ("election-day", 2016, "2016-11-08"),
        ("eid-al-fitr", 2013, ""),
    ],
)
def test_named_days(key: str, year: int, expected: str) -> None:
    assert sorted(map(str, days_of(key, year))) == expected.split()
    assert key in names().values()
    assert is_known_by_name_only(f"holiday:{key} of {year}") is (not expected)


def expression(text: str) -> Figure:
    """The one expression of a text, else its one figure."""
    found = deictic_figures(text, 0, "en")
    return found[0] if found else only(text)


def related(a: str, b: str) -> Finding:
    """The finding for two expressions, after checking that the other way round it says the same."""
    x, y = expression(a), expression(b)
    check_mirror(x, y)
    return relate(x, y)


def check_mirror(x: Figure, y: Figure) -> None:
    there, back = relate(x, y), relate(y, x)
    assert (there.relation, there.allowed) == (back.relation, back.allowed)
    assert (there.delta is None) == (back.delta is None)
    assert Fraction(there.delta or 0) == -Fraction(back.delta or 0)
    assert there.badge.translate({ord("+"): "−", ord("−"): "+"}) == back.badge
    assert there.explanation.endswith(".")


@pytest.mark.parametrize(
    ("a", "b", "relation", "badge"),
    [
        # the same
        ("Tuesday", "Tue.", "same", ""),
        ("a week ago", "7 days ago", "same", ""),
        ("in two weeks", "a fortnight from now", "same", ""),
        ("Easter 2013", "31 March 2013", "same", ""),
        ("Mother's Day", "mothering sunday", "same", ""),
        ("Eid al-Fitr 2018", "id ul-fitr 2018", "same", ""),
        ("Labour Day 2012", "labor day of last year", "same", ""),
        ("Thanksgiving", "Thanksgiving 2014", "same", ""),
        ("10/10", "10/10/2013", "same", ""),
        ("Tuesday", "next Tuesday", "same", ""),
        ("Wednesday of next week", "Wednesday after next", "same", ""),
        ("noon", "12 pm", "same", ""),
        ("half past six", "6:30 pm", "same", ""),
        ("4:23", "4:23am", "same", ""),
        ("5 tomorrow afternoon", "tomorrow at 17:00", "same", ""),
        ("today at 2pm", "2 pm", "same", ""),
        ("Thu at 8 am pst", "Thursday at 9:30pm ist", "same", ""),
        ("Vijayadashami in five years", "Dussehra 2018", "same", ""),
        ("at the moment", "now", "same", ""),
        # changed
        ("Tuesday", "Wednesday", "changed", "+1 day"),
        ("Saturday", "Sunday", "changed", "+1 day"),
        ("Monday", "Saturday", "changed", "−2 days"),
        ("yesterday", "today", "changed", "+1 day"),
        ("3 days ago", "in 2 days", "changed", "+5 days"),
        ("this week", "next week", "changed", "+1 week"),
        ("last month", "next month", "changed", "+2 months"),
        ("last year", "this year", "changed", "+1 year"),
        ("Easter 2013", "Good Friday 2013", "changed", "−2 days"),
        ("Thanksgiving 2013", "Thanksgiving 2014", "changed", "+1 year"),
        ("Eid al-Fitr 2018", "Eid al-Fitr 2019", "changed", "+1 year"),
        ("Christmas", "New Year's Eve", "changed", "+6 days"),
        ("2/15", "10/31/74", "changed", "+258 days"),
        ("Christmas 2013", "31 December 2014", "changed", "+371 days"),
        ("noon", "a quarter past noon", "changed", "+15 min"),
        ("tomorrow at noon", "tomorrow at 11:30 am", "changed", "−30 min"),
        ("tomorrow at noon", "today at noon", "changed", "−1 day"),
        ("in 5 minutes", "in an hour", "changed", "+55 min"),
        ("Thursday 8:00 am GMT", "Thursday 8:00 am CET", "changed", "−1 h"),
        # one in the other
        ("this week", "today", "overlap", "overlap"),
        ("2014", "Easter 2014", "overlap", "overlap"),
        ("Tuesday", "Tuesday evening", "overlap", "overlap"),
        ("tomorrow at 9 am", "tomorrow morning", "overlap", "overlap"),
        ("tomorrow evening", "tomorrow night", "overlap", "overlap"),
        ("tomorrow night", "tomorrow at 1 am", "overlap", "overlap"),
        # who knows
        ("yesterday", "10 March", "incomparable", "unit"),
        ("Eid al-Fitr 2018", "Diwali 2018", "incomparable", "unit"),
        ("Eid al-Fitr 2018", "10 March 2018", "incomparable", "unit"),
        ("next summer", "a week ago", "incomparable", "unit"),
        ("next Sunday", "last Sunday", "incomparable", "unit"),
        ("tomorrow", "noon", "incomparable", "unit"),
        ("in 5 minutes", "tomorrow", "incomparable", "unit"),
        ("the next two days", "tomorrow", "overlap", "overlap"),
        ("6:00", "noon", "incomparable", "unit"),
        ("tomorrow morning", "tomorrow at 8 pm", "incomparable", "unit"),
        ("tomorrow at noon GMT", "today at noon PST", "incomparable", "unit"),
        ("Thanksgiving", "10 October", "incomparable", "unit"),
        ("next Thanksgiving", "Thanksgiving of next year", "incomparable", "unit"),
    ],
)
def test_two_expressions(a: str, b: str, relation: str, badge: str) -> None:
    found = related(a, b)
    assert (found.relation, found.badge) == (relation, badge)


def test_what_is_said_of_them() -> None:
    assert related("Tuesday", "Wednesday").explanation == "Tuesday → Wednesday, 1 day later."
    assert related("Tuesday", "Monday").explanation == "Tuesday → Monday, 1 day earlier."
    assert related("a week ago", "7 days ago").explanation == "“a week ago” and “7 days ago”: the same."
    assert related("Tuesday", "next Tuesday").explanation.endswith("as far as either says.")
    assert related("this week", "today").explanation.endswith("one lies within the other.")
    assert related("yesterday", "2/15").explanation.endswith("depends on when they were written.")
    found = related("yesterday", "today")
    assert (found.delta, found.percent, found.allowed) == ("1", None, False)
    assert related("noon", "a quarter past noon").delta == "900"


def test_beside_a_figure_that_is_complete() -> None:
    x, y = expression("Easter 2013"), only("2013-03-31 15:30")
    assert relate_moments(x, y).relation is Relation.OVERLAP
    assert relate_moments(expression("noon"), only("12:05")).badge == "+5 min"


def test_words_that_mark_a_side_are_a_change_of_precision() -> None:
    found = relate_moments(expression("noon"), only("by 12:00"))
    assert (found.relation, found.badge, found.allowed) == (Relation.PRECISION, "≤ was =", None)


@given(st.dates(date(1903, 1, 1), date(2090, 1, 1)), st.integers(-300, 300))
def test_days_ago_are_told_apart_exactly(start: date, step: int) -> None:
    a, b = f"{start:%Y-%m-%d}", f"{start + timedelta(step):%Y-%m-%d}"
    x, y = expression(a), expression(b)
    found = relate(x, y)
    if step:
        assert Fraction(found.delta or 0) == step
        assert found.relation is Relation.CHANGED
    else:
        assert found.relation is Relation.SAME


words = st.sampled_from(
    (
        "tuesday,friday,next friday,last friday,yesterday,tomorrow,today,next week,last month,this year,"
        "a week ago,in 3 days,easter,easter 2014,christmas,next christmas,christmas of last year,diwali,"
        "diwali 2015,2/15,5/6,10/31/74,the 24th,march,next march,2014,q3 2014,noon,4:23,4:23 pm,"
        "tomorrow at 5,tonight,in 5 minutes,first monday of next month,summer 2014,the next two days,"
        "thursday 8:00 gmt,friday 8:00 pst"
    ).split(",")
)


@unhurried
@given(words, words)
def test_relating_moments_is_symmetric(a: str, b: str) -> None:
    x, y = expression(a), expression(b)
    assert relate(x, x).relation is Relation.SAME
    check_mirror(x, y)
    if relate(x, y).relation is Relation.SAME:
        assert relate(x, y).allowed is True


def test_sample_days_lie_around_the_years_that_are_named() -> None:
    assert {calendar_day(day).year for day in sample_days("D+1")} == {2015, 2016}
    assert {calendar_day(day).year for day in sample_days("2013-03-31", "D+1")} == {2012, 2013, 2014}
    assert {calendar_day(day).year for day in sample_days("holiday:easter of 2018", "XXXX-03 of Y+5")} >= {
        2013
    }
    assert {calendar_day(day).isoweekday() for day in sample_days("D+1")} == set(range(1, 8))
