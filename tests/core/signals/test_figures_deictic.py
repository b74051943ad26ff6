"""Dates and times that depend on the day of writing: what they are read as."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.model import FigureKind, Precision
from app.core.signals.figures.dates.holidays import names
from app.core.signals.figures.moments.deictic import deictic_figures
from app.core.signals.figures.moments.moments import days, sample_days

from .reading import unhurried


def said(text: str) -> str | None:
    """What a text is read as, if all of it is one expression."""
    found = deictic_figures(text, 3, "en")
    if len(found) != 1 or found[0].text != text:
        return None
    return found[0].relative


@pytest.mark.parametrize(
    ("text", "relative"),
    [
        # days from today
        ("today", "D+0"),
        ("Tomorrow", "D+1"),
        ("yesterday", "D-1"),
        ("the day after tomorrow", "D+2"),
        ("3 days ago", "P-3D"),
        ("in two weeks", "P2W"),
        ("a fortnight hence", "P2W"),
        ("half a year ago", "P-6M"),
        ("a quarter from now", "P3M"),
        ("in 2 quarters", "P6M"),
        ("5 days after tomorrow", "P6D"),
        ("two days before yesterday", "P-3D"),
        ("a year from Christmas", "P1Y from holiday:christmas"),
        ("a week before the 24th", "P-1W from XXXX-XX-24"),
        ("2 Thursdays back", "P-1W from last XXXX-WXX-4"),
        ("one Monday from now", "next XXXX-WXX-1"),
        ("the next two days", "next:P2D"),
        ("2 upcoming months", "next:P2M"),
        ("now", "now;+0"),
        ("at the moment", "now;+0"),
        ("last night", "D-1;TNI"),
        ("tonight", "D+0;TNI"),
        # minutes from now
        ("in 15 minutes", "now;+15"),
        ("an hour ago", "now;+-60"),
        ("in half an hour", "now;+30"),
        ("in 2 and a half hours", "now;+150"),
        ("in 1/4h", "now;+15"),
        ("in three-quarters of an hour", "now;+45"),
        ("in three hours", "now;+180"),
        ("in 1'", "now;+1"),
        ("in a sec", "now;+0"),
        ("in a few minutes", "now;+3"),
        ("twenty-five minutes ago", "now;+-25"),
        # weekdays
        ("Tuesday", "XXXX-WXX-2"),
        ("Tue.", "XXXX-WXX-2"),
        ("next Tuesday", "next XXXX-WXX-2"),
        ("last Sunday", "last XXXX-WXX-7"),
        ("this Monday", "this XXXX-WXX-1"),
        ("Wednesday of next week", "XXXX-WXX-3 of W+1"),
        ("last week's Sunday", "XXXX-WXX-7 of W-1"),
        ("Wednesday after next", "P1W from next XXXX-WXX-3|XXXX-WXX-3 of W+1"),
        ("first Tuesday in October", "#1 XXXX-WXX-2 of XXXX-10"),
        ("the last day of October 2015", "#-1 D of 2015-10"),
        ("fifth last day of May", "#-5 D of XXXX-05"),
        ("penultimate day of 2015", "#-2 D of 2015"),
        ("the first Monday of the month", "#1 XXXX-WXX-1 of M+0"),
        ("the first day of this year", "#1 D of Y+0"),
        ("the first Monday of next month", "#1 XXXX-WXX-1 of M+1"),
        ("Mon, February 18", "XXXX-WXX-1 of XXXX-02-18"),
        ("Tuesday the 19th", "XXXX-WXX-2 of XXXX-XX-19"),
        # units and months
        ("next week", "W+1"),
        ("last year", "Y-1"),
        ("this weekend", "E+0"),
        ("the month after next", "M+2"),
        ("the year before last", "Y-2"),
        ("last March", "last XXXX-03"),
        ("next summer", "next XXXX-22"),
        ("March", "XXXX-03"),
        ("October 2014", "2014-10"),
        ("March of next year", "XXXX-03 of Y+1"),
        ("March in a year", "XXXX-03 of Y+1"),
        ("20 of next month", "#20 D of M+1"),
        ("the 5th of this month", "#5 D of M+0"),
        ("the 24th", "XXXX-XX-24"),
        ("the 24", "XXXX-XX-24"),
        ("Q3 2014", "XXXX-35 of 2014"),
        ("third quarter of last year", "XXXX-35 of Y-1"),
        ("the first quarter", "XXXX-33"),
        ("summer 2014", "XXXX-22 of 2014"),
        ("winter", "XXXX-24"),
        # dates
        ("2/15", "XXXX-02-15"),
        ("15 - 2", "XXXX-02-15"),
        ("5/6", "XXXX-05-06|XXXX-06-05"),
        ("10/10", "XXXX-10-10"),
        ("10/31/74", "1974-10-31"),
        ("1/2/03", "2003-01-02|2003-02-01"),
        ("31 10 1974", "1974-10-31"),
        ("2014/10", "2014-10"),
        ("2014-10-05", "2014-10-05"),
        ("14april 2015", "2015-04-14"),
        ("4 of July", "XXXX-07-04"),
        ("the second of March", "XXXX-03-02"),
        ("march first", "XXXX-03-01"),
        ("Jul 18, 2014", "2014-07-18"),
        ("2014 A.D.", "2014"),
        # named days
        ("Thanksgiving", "holiday:thanksgiving"),
        ("Mother's Day", "holiday:mothers-day"),
        ("next mothers day", "next holiday:mothers-day"),
        ("Labour Day 2012", "holiday:labour-day of 2012"),
        ("labor day of last year", "holiday:labour-day of Y-1"),
        ("Thanksgiving in 3 years", "holiday:thanksgiving of Y+3"),
        ("Thanksgiving 9 months ago", "holiday:thanksgiving of Y+0|holiday:thanksgiving of Y-1"),
        ("Thanksgiving in 9 months", "holiday:thanksgiving of Y+0|holiday:thanksgiving of Y+1"),
        ("Martin Luther King's Day", "holiday:martin-luther-king-day"),
        ("MLK day", "holiday:martin-luther-king-day"),
        ("id ul-fitr 2018", "holiday:eid-al-fitr of 2018"),
        ("the twelfth", "holiday:orangemens-day"),
        ("saint Paddy's day", "holiday:st-patricks-day"),
        ("Easter Sunday two thousand and ten", "holiday:easter of 2010"),
        ("xmas", "holiday:christmas"),
        # times
        ("3:18a", ";T03:18"),
        ("15h30", ";T15:30"),
        ("15h", ";T15:00"),
        ("12am", ";T00:00"),
        ("12 pm", ";T12:00"),
        ("4:23", ";T04:23?"),
        ("04:23", ";T04:23"),
        ("24:00", ";T00:00"),
        ("noon", ";T12:00"),
        ("midnight", ";T00:00"),
        ("half past six", ";T06:30?"),
        ("a quarter to noon", ";T11:45"),
        ("10 past midnight", ";T00:10"),
        ("quarter to three pm", ";T14:45"),
        ("ten to 1", ";T00:50?"),
        ("twelve oh three", ";T00:03?"),
        ("seven thirty p.m.", ";T19:30"),
        ("four twenty-three a m", ";T04:23"),
        ("3 o'clock pm", ";T15:00"),
        ("five o'clock", ";T05:00?"),
        ("1530 hours", ";T15:30"),
        ("7", ";T07:00?"),
        ("3 in the AM", ";T03:00"),
        ("8 in the evening", ";T20:00"),
        ("2 at night", ";T02:00?"),
        ("11 at night", ";T23:00"),
        ("in the morning", ";TMO"),
        # together
        ("tomorrow afternoon at 5", "D+1;T17:00"),
        ("5 tomorrow afternoon", "D+1;T17:00"),
        ("this morning at 10", "D+0;T10:00"),
        ("Saturday at 9am", "XXXX-WXX-6;T09:00"),
        ("Thursday 8:00 GMT", "XXXX-WXX-4;T08:00?;Z+00:00"),
        ("Thursday at 9:30pm (IST)", "XXXX-WXX-4;T21:30;Z+05:30"),
        ("Thu at 8 am pst", "XXXX-WXX-4;T08:00;Z-08:00"),
        ("Fri, Jul 18, 2014 19h00", "XXXX-WXX-5 of 2014-07-18;T19:00"),
        # none
        ("within 2 hours", None),
        ("13 pm", None),
        ("2014/13", None),
        ("half past 13 pm", None),
        ("Thanksgiving in 1.5 days", None),
        ("99 past 3", None),
        ("31 February", None),
        ("the 45th", None),
        ("45/13", None),
        ("seventh quarter", None),
        ("in 3 seconds' time", None),
        ("a cow", None),
        ("2 of 3 o'clock", None),
        ("1.5 days ago", None),
        ("half a week ago", None),
        ("a day and night", None),
        ("40 of next month", None),
        ("25 o'clock", None),
        ("3 minutes", None),
        ("two and a half Mondays ago", None),
        ("this 2 days", None),
        ("", None),
    ],
)
def test_what_is_said(text: str, relative: str | None) -> None:
    assert said(text) == relative


def test_the_figure() -> None:
    [figure] = deictic_figures("on 31 October 2015", 3, "en")
    assert (figure.kind, figure.iso, figure.relative) == (FigureKind.DATE, "2015-10-31", "2015-10-31")
    assert (figure.value, figure.precision, figure.counts) == (None, Precision.EXACT, None)
    assert figure.span == figure.core == (3, 3, 18)
    [figure] = deictic_figures("next Friday at noon", 0, None)
    assert (figure.kind, figure.iso) == (FigureKind.DATETIME, None)
    [figure] = deictic_figures("noon", 0, "en")
    assert figure.kind is FigureKind.TIME


def test_only_english_is_read_and_only_at_the_places() -> None:
    text = "Tuesday, and then again on Wednesday"
    assert [each.text for each in deictic_figures(text, 0, "en")] == ["Tuesday", "Wednesday"]
    assert [each.text for each in deictic_figures(text, 0, "en", [(28, 30)])] == ["Wednesday"]
    assert [each.text for each in deictic_figures(text, 0, "en", [(7, 7), (7, 8)])] == ["Tuesday"]
    assert deictic_figures(text, 0, "en", [(12, 18)]) == ()
    assert deictic_figures(text, 0, "de") == ()
    assert deictic_figures("\u0130 Tuesday", 0, "en") == ()  # small letters of other length
    assert deictic_figures("in the", 0, "en") == ()


words = st.sampled_from(
    (
        "next last this tuesday fri. march may 3 24th 2014 the of in a two weeks days ago from now at "
        "noon half past six quarter to 7 7pm 15h30 gmt easter mothers day labour christmas eve tomorrow "
        "night morning first last monday after before 10/10 2/15 q3 , @ - year month couple"
    ).split()
)


@unhurried
@given(st.lists(words, max_size=12).map(" ".join))
def test_all_that_is_read_can_be_resolved(text: str) -> None:
    end = 0
    for figure in deictic_figures(text, 0, "en"):
        assert end <= figure.span.s < figure.span.e <= len(text)
        assert text[figure.span.s : figure.span.e] == figure.text
        end = figure.span.e
        date, *_ = (figure.relative or "").split(";")
        if date and not date.startswith(("next:", "last:")):
            for today in sample_days(date)[::9]:
                assert all(first <= last for first, last in days(date, today))


def test_every_name_is_read() -> None:
    for name, key in names().items():
        assert said(" ".join(name)) == f"holiday:{key}", name
