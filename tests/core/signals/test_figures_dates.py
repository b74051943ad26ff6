"""Dates and times, at the precision the text has."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.model import FigureKind
from app.core.signals.figures.dates.edtf import day_number, when

from .reading import ABOUT, only, read, texts, unhurried

DATE, TIME, RANGE = FigureKind.DATE, FigureKind.TIME, FigureKind.DATERANGE


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("10 March", "XXXX-03-10"),
        ("March 10", "XXXX-03-10"),
        ("March 10th", "XXXX-03-10"),
        ("March the 10th", "XXXX-03-10"),
        ("10th of March", "XXXX-03-10"),
        ("the tenth of March", "XXXX-03-10"),
        ("10 March 2025", "2025-03-10"),
        ("March 10, 2025", "2025-03-10"),
        ("March 10 2025", "2025-03-10"),
        ("10-Mar-2025", "2025-03-10"),
        ("on may 19", "XXXX-05-19"),
        ("19 june", "XXXX-06-19"),
        ("Sept. 5", "XXXX-09-05"),
        ("5 Sept.", "XXXX-09-05"),
        ("5 Sept. 2025", "2025-09-05"),
        ("2025-03-10", "2025-03-10"),
        ("2025/3/10", "2025-03-10"),
        ("14/05/2025", "2025-05-14"),
        ("5/14/2025", "2025-05-14"),
        ("05/05/2025", "2025-05-05"),
        ("10.03.2025", "2025-03-10"),
        ("March 2025", "2025-03"),
        ("March of 2025", "2025-03"),
        ("2025-03", "2025-03"),
        ("in March", "XXXX-03"),
        ("since May", "XXXX-05"),
        ("the 1974 agreement", "1974"),
        ("in 1974", "1974"),
        ("its 2018 level", "2018"),
        ("Karsk’s 2018 sales", "2018"),
        ("(1816)", "1816"),
        ("by 2021", "2021"),
        ("In 2018 sales rose", "2018"),
        ("July 2019", "2019-07"),
        ("500 BC", "-0499"),
        ("1066 AD", "1066"),
        ("AD 79", "0079"),
    ],
)
def test_dates(text: str, iso: str) -> None:
    figure = only(text)
    assert (figure.kind, figure.iso, figure.value) == (DATE, iso, None)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("10–12 March", "XXXX-03-10/XXXX-03-12"),
        ("March 10–12, 2025", "2025-03-10/2025-03-12"),
        ("the 1970s", "197X"),
        ("the 1800s", "18XX"),
        ("the 2000s", "200X"),
        ("the ninth century", "08XX"),
        ("a 19th-century dam", "18XX"),
        ("1990–2000", "1990/2000"),
        ("2015-16", "2015/2016"),
        ("2019/20", "2019/2020"),
        ("between 2015 and 2018", "2015/2018"),
        ("from 2015 to 2018", "2015/2018"),
    ],
)
def test_date_ranges(text: str, iso: str) -> None:
    figure = only(text)
    assert (figure.kind, figure.iso) == (RANGE, iso)


@pytest.mark.parametrize(
    ("text", "iso", "written"),
    [
        ("3 a.m.", "T03:00", "3 a.m."),
        ("12 p.m. sharp", "T12:00", "12 p.m."),
        ("at 11am", "T11:00", "11am"),
        ("7.05am", "T07:05", "7.05am"),
        ("12:30 AM", "T00:30", "12:30 AM"),
        ("at 15:30", "T15:30", "15:30"),
        ("15:30:59", "T15:30", "15:30:59"),
        ("1530 GMT", "T15:30", "1530 GMT"),
        ("15:30 GMT", "T15:30", "15:30 GMT"),
        ("3 o'clock", "T03:00", "3 o'clock"),
        ("Monday 15:30", "T15:30", "15:30"),
        ("11 p.m", "T23:00", "11 p.m"),
    ],
)
def test_times(text: str, iso: str, written: str) -> None:
    figure = only(text)
    assert (figure.kind, figure.iso, figure.text) == (TIME, iso, written)


def test_date_and_time_in_one() -> None:
    figure = only("2025-03-10 15:30")
    assert (figure.kind, figure.iso) == (FigureKind.DATETIME, "2025-03-10T15:30")
    assert only("2025-03-10T15:30Z").iso == "2025-03-10T15:30"
    assert only("2025-03-10 25:30").iso == "2025-03-10"


@pytest.mark.parametrize("text", ["around 1974", "about 10 March", "circa 1974"])
def test_dates_may_be_rough(text: str) -> None:
    figure = only(text)
    assert (figure.precision, figure.text) == (ABOUT, text)


def test_other_precision_words_do_not_touch_dates() -> None:
    assert texts("over 1974") == ["1974"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("05/06/2025", []),
        ("32/13/2025", []),
        ("2025-13-10", []),
        ("10.33.2025", []),
        ("2000 people", ["2000"]),
        ("by 2000 people", ["2000"]),
        ("about 1950 homes", ["about 1950"]),
        ("in March 2,000 people", ["March", "2,000"]),
        ("you may 10 times", ["10"]),
        ("to march 10 km", ["10 km"]),
        ("March 40", ["40"]),
        ("March 10%", ["10%"]),
        ("March 10 million", ["10 million"]),
        ("March 10km", ["10km"]),
        ("March 10:30", ["10:30"]),
        ("31 February", ["31"]),
        ("12–10 March", []),
        ("April Karska said", []),
        ("of April Karska", []),
        ("10 March 2025-26", ["10 March", "2025-26"]),
        ("March 10-x", ["March 10"]),
        ("2016-17x", ["2016"]),
        ("2018–2015", ["2018", "2015"]),
        ("1200-1300", ["1200-1300"]),
        ("$2019", ["$2019"]),
        ("2019 million", ["2019 million"]),
        ("2019 km", ["2019 km"]),
        ("of 2019 boats", ["2019"]),
        ("for 2019 of them", ["2019"]),
        ("between 1000 and 2000 boats", ["between 1000 and 2000"]),
        ("between A.D. 1000 and 1260", ["A.D. 1000 and 1260"]),
        ("2019-x", ["2019"]),
        ("31st century", ["31st"]),
        ("5:7", []),
        ("12:345", []),
        ("13 pm", ["13"]),
        ("1:2:3:4", []),
        ("12.345am", []),
        ("1-2.5.2025", ["1"]),
        ("9999 GMT", ["9999"]),
        ("2025-03-10-11", []),
        ("2018%", ["2018%"]),
        ("2018/5", ["2018/5"]),
        ("2018:15", []),
        ("3200", ["3200"]),
        ("0500", []),
        ("10 am-radio", ["10 am"]),
    ],
)
def test_what_looks_like_a_date(text: str, found: list[str]) -> None:
    assert texts(text) == found


def test_digit_dates_lead_with_the_day_outside_english() -> None:
    assert only("05/06/2025", "fr").iso == "2025-06-05"
    assert only("en 2024", "fr").iso == "2024"


@unhurried
@given(st.dates())
def test_days_are_counted_as_the_calendar_does(date: datetime.date) -> None:
    assert day_number(date.year, date.month, date.day) == (date - datetime.date(1970, 1, 1)).days


@unhurried
@given(st.dates(min_value=datetime.date(1100, 1, 1), max_value=datetime.date(2099, 12, 31)))
def test_a_date_reads_the_same_in_every_writing(date: datetime.date) -> None:
    month = date.strftime("%B")
    ending = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}.get(date.day, "th")
    for text in (
        f"{date.day} {month} {date.year}",
        f"{month} {date.day}, {date.year}",
        f"{date.day}{ending} of {month} {date.year}",
        f"{date.day} {month[:3]} {date.year}",
        date.isoformat(),
        date.strftime("%d.%m.%Y"),
    ):
        assert only(text).iso == date.isoformat()
        assert only(f"They left on {text}.").iso == date.isoformat()


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("de", "2000 Menschen", "number"),
        ("ru", "2000 человек", "number"),
        ("zh", "2000人", "number"),
        ("zh", "1999年", "date"),
        ("de", "Seit 2010, sagte er", "date"),
        ("fr", "(2010)", "date"),
    ],
)
def test_where_nouns_are_not_known_a_year_stands_alone(language: str, text: str, kind: str) -> None:
    assert only(text, language).kind == kind


def test_edtf_spans() -> None:
    assert when("1974", 0)[:2] == (day_number(1974, 1, 1), day_number(1974, 12, 31))
    assert when("XXXX-02", 2000)[:2] == (day_number(2000, 2, 1), day_number(2000, 2, 29))
    assert when("2025-12", 0).last == day_number(2025, 12, 31)
    assert when("18XX", 0).grain == "span"
    assert when("-0499", 0).first == day_number(-499, 1, 1)
    assert when("XXXX", 1999).grain == "year"
    assert when("T15:30", 0).minute == 930
    with pytest.raises(ValueError, match="Not a date in EDTF"):
        when("yesterday", 2000)


def test_every_date_read_is_edtf() -> None:
    for text in (
        "500 BC",
        "the 1970s",
        "10–12 March",
        "2015-16",
        "in May",
        "2025-03-10 15:30",
        "19th century",
    ):
        for figure in read(text):
            when(figure.iso or "", 2001)
