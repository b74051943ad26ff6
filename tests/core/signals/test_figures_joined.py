"""Figures that belong together: lists that share a unit, values written twice, dates joined to intervals."""

from __future__ import annotations

import pytest

from app.core.model import FigureKind

from .reading import ABOVE, AT_LEAST, AT_MOST, BELOW, EXACT, number, only, read, texts


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("45 and 50 mg of chlorine", ["mg", "mg"]),
        ("from 13.5 to 14.0 mm, it rose", ["mm"]),
        ("it rose from 13.5 to 14.0 mm", ["mm", "mm"]),
        ("10, 20 and 30 %", ["%", "%", "%"]),
        ("five, or ten per cent", ["%", "%"]),
        ("45 boats and 50 mg", [None, "mg"]),
        ("$45 and 50 mg", ["$", "mg"]),
        ("45 and $50", [None, "$"]),
        ("45 and 50 million dollars", [None, "$"]),
        ("five and 50 mg", [None, "mg"]),
        ("45, though 50 mg", [None, "mg"]),
    ],
)
def test_numbers_in_a_list_share_the_unit_at_its_end(text: str, units: list[str | None]) -> None:
    assert [figure.unit for figure in read(text)] == units


@pytest.mark.parametrize(
    "text",
    [
        "20 kilometers (12.4 miles)",
        "20 km [12 miles]",
        "185,180 square kilometres (71,500 sq mi)",
        "45 km/h or 28 mph",
        "12.4 miles / 20 km",
        "forty-five (45)",
        "45 (forty five)",
        "€590 million ($620 million)",
    ],
)
def test_one_value_written_twice(text: str) -> None:
    assert [figure.restates for figure in read(text)] == [False, True]


@pytest.mark.parametrize(
    "text",
    [
        "20 kilometers (40 miles)",
        "20 kilometers (12.4 miles from the dam)",
        "20 (12)",
        "20 (20)",
        "5 km (5 boats)",
        "€590 million or $620 million",
        "5–10 km (3–6 miles)",
        "5 km (six)",
        "20 boats, 20 km",
    ],
)
def test_two_values(text: str) -> None:
    assert not any(figure.restates for figure in read(text))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("4e14", 4 * 10**14),
        ("4e+3", 4000),
        ("5.5x10-3", "0.0055"),
        ("6.2x10^-4", "0.00062"),
        ("3 × 10⁶", 3000000),
        ("3 × 10⁻²", "0.03"),
        ("2 x 10", 2),
        ("2 × 10⁻", 2),
        ("2 x 10^y", 2),
        ("2 x 10^999", 2),
        ("2 × 10⁹⁹⁹", 2),
    ],
)
def test_powers_of_ten(text: str, value: object) -> None:
    assert read(text)[0].value == number(value)


def test_an_e_that_is_no_power() -> None:
    assert texts("5e x") == []
    assert texts("5 e4") == ["5"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3 hundred and one", 301),
        ("3 hundred and 21", 321),
        ("3 hundred and 2100", 300),
        ("3 hundred and nobody", 300),
        ("3 hundred and forty-five", 345),
        ("- 1,200", -1200),
        ("minus-1.4", "-1.4"),
        ("1.2b", 12 * 10**8),
        ("8 B people", 8 * 10**9),
        ("8 M", 8 * 10**6),
        ("8 t", 8),
        ("300 Cr", 3 * 10**9),
        ("10 grand", 10**4),
    ],
)
def test_digits_and_what_they_are_joined_with(text: str, value: object) -> None:
    assert read(text)[0].value == number(value)


def test_millions_of_things_and_metres() -> None:
    assert only("2.7m combined digital and printed copies").value == 2_700_000
    assert only("2.7m high").unit == "m"
    assert only("a 2.7m wall").unit == "m"


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("from the 13 to 15 July", "XXXX-07-13/XXXX-07-15"),
        ("from 13th to the 15 of July", "XXXX-07-13/XXXX-07-15"),
        ("Nov 18-Dec 19, 2015", "2015-11-18/2015-12-19"),
        ("Nov-Feb 5th, 2017", "2016-11/2017-02-05"),
        ("Jan-Feb 2017", "2017-01/2017-02"),
        ("from May to Oct 2020", "2020-05/2020-10"),
        ("3 March 2020 to 5 April", "2020-03-03/2020-04-05"),
        ("2014 through May 2nd 2018", "2014/2018-05-02"),
        ("between 3 March and 5 April", "XXXX-03-03/XXXX-04-05"),
        ("Q3 2019", "2019-07/2019-09"),
        ("2019 Q3", "2019-07/2019-09"),
        ("2017-q1", "2017-01/2017-03"),
        ("H1 of 2020", "2020-01/2020-06"),
        ("third quarter of 2019", "2019-07/2019-09"),
        ("2014~2018", "2014/2018"),
        ("between A.D. 1000 and 1260", "1000/1260"),
    ],
)
def test_intervals_of_dates(text: str, iso: str) -> None:
    figure = only(text)
    assert (figure.kind, figure.iso) == (FigureKind.DATERANGE, iso)


@pytest.mark.parametrize(
    ("text", "isos"),
    [
        ("5 April to 3 March", ["XXXX-04-05", "XXXX-03-03"]),
        ("18 and 19 June", ["XXXX-06-18", "XXXX-06-19"]),
        ("18 and 19 June 2020", ["2020-06-18", "2020-06-19"]),
        ("2014 to 5 boats", ["2014", None]),
        ("March 2014 to the dam", ["2014-03"]),
        ("March 2014 - 3 p.m.", ["2014-03", "T15:00"]),
        ("500 BC to 20 March", ["-0499", "XXXX-03-20"]),
        ("Tuesday the 19th", ["XXXX-XX-19"]),
        ("Sunday 31!", ["XXXX-XX-31"]),
        ("Sunday 31 boats", [None]),
        ("Sunday 10:30", ["T10:30"]),
        ("on March third, 2025", ["2025-03-03"]),
        ("In March third parties", ["XXXX-03", None]),
        ("October, 1st", ["XXXX-10-01"]),
        ("2014/10", ["2014-10"]),
        ("2015-3", ["2015-03"]),
        ("Q7 2019", ["2019"]),
        ("fifth quarter of 2019", [None, "2019"]),
        ("third quarter of play", [None]),
        ("in 2150", ["2150"]),
        ("18 and 35 June", [None, None]),
        ("18th and 19th of June", ["XXXX-06-18", "XXXX-06-19"]),
        ("from March to 2014 boats", ["XXXX-03", None]),
    ],
)
def test_dates_beside_each_other(text: str, isos: list[str | None]) -> None:
    assert [figure.iso for figure in read(text)] == isos


def test_a_weekday_that_is_not_the_dates() -> None:
    assert only("on Tuesday, 10 March 2025").doubt == "2025-03-10 is a Monday, not a Tuesday."
    assert only("on Monday, 10 March 2025").doubt == ""
    assert only("on Monday the 10 March").doubt == ""
    assert only("on 10 March 2025").doubt == ""


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("$90 a barrel of oil", "$/[bbl_us]", 90),
        ("$15.4/hour", "$/h", "15.4"),
        ("10 l/km", "L/km", 10),
        ("5 kg/cm³", "kg/cm3", 5),
        ("100 km/hr", "km/h", 100),
        ("20 km a day", "km/d", 20),
        ("5 km/xyz", "km", 5),
        ("1.3 A/cm2", "A/cm2", "1.3"),
        ("4km^2", "km2", 4),
        ("2 1/2 in thick", "[in_i]", "2.5"),
        ("2 in five homes", None, "0.4"),
        ("20 usd", "USD", 20),
        ("2 degrees below zero", "deg", -2),
        ("10 degrees Celsius below zero", "Cel", -10),
        ("7 ft, 10 in", "[in_i]", 94),
        ("3 UAH 4 kopiykas", "UAH", "3.04"),
        ("four times per week", "/wk", 4),
        ("$5 a year ago", "$", 5),
        ("$5 a century", "$", 5),
        ('a 9" plate', "[in_i]", 9),
        ("5'' wide", "[in_i]", 5),
        ("24703 L-202", None, 24703),
        ('the "class of 9" met', None, 9),
        ('9"x', None, 9),
        ("5' wide", None, 5),
        ("28C outside", "Cel", 28),
        ("under the age of 5 years", "a", 5),
    ],
)
def test_compound_units_and_marks(text: str, unit: str | None, value: object) -> None:
    figure = read(text)[0]
    assert (figure.unit, figure.value) == (unit, number(value))


def test_inches_and_quotations_in_one_text() -> None:
    text = 'a 9" and an 8" plate, "the 7" and a 6" one'
    assert [figure.unit for figure in read(text)] == ["[in_i]", "[in_i]", None, "[in_i]"]


def test_a_letter_that_ends_a_name_is_no_temperature() -> None:
    assert texts("the iPhone 5C") == []


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("2 hours and ten", 130, "min"),
        ("1 hour thirty.", 90, "min"),
        ("13 dollars forty-five", "13.45", "$"),
        ("20 ringgit and 43 sen", "20.43", "MYR"),
        ("2 hours and 70", 2, "h"),
        ("2 km and 70", 2, "km"),
        ("$20 and 43.", 20, "$"),
        ("20 dollars and 43 boats", 20, "$"),
        ("20 dollars and 43.5", 20, "$"),
        ("20 dollars and 430", 20, "$"),
    ],
)
def test_the_smaller_unit_may_be_left_out(text: str, value: object, unit: str) -> None:
    figure = read(text)[0]
    assert (figure.value, figure.unit) == (number(value), unit)


def test_ranges_with_one_rate_and_bounds() -> None:
    figure = only("from $500,000 to $1 million a year")
    assert (figure.low, figure.high, figure.unit) == (500_000, 1_000_000, "$/a")
    figure = only("from 450 sq ft up to 900 sq ft")
    assert (figure.low, figure.high, figure.unit) == (450, 900, "[ft_i]2")


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("75 USD million", 75_000_000, "USD"),
        ("48.5 MGBP", 48_500_000, "GBP"),
        ("20 kEUR", 20_000, "EUR"),
        ("20 MINI", 20, None),
        ("20 dollars, million", 20, "$"),
    ],
)
def test_money_in_thousands_and_millions(text: str, value: int, unit: str | None) -> None:
    figure = only(text)
    assert (figure.value, figure.unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "isos"),
    [
        ("2/29", ["XXXX-02-29"]),
        ("on 22/04 we", ["XXXX-04-22"]),
        ("Friday 31/10", ["XXXX-10-31"]),
        ("Friday 7/6", []),
        ("on 40/50", []),
        ("open 24/7", []),
        ("3/3/15", ["2015-03-03"]),
        ("23/08/39", ["1939-08-23"]),
        ("3/4/15", []),
        ("40/41/15", []),
        ("on 1/2", []),
        ("Easter 2018", ["2018-04-01"]),
        ("in Easter week 2018", ["2018"]),
        ("at Christmas, 2018", ["2018"]),
        ("Labour Day 2012", ["2012"]),
        ("July 13th.\n July 14th", ["XXXX-07-13", "XXXX-07-14"]),
    ],
)
def test_dates_in_digits_and_named_days(text: str, isos: list[str]) -> None:
    assert [figure.iso for figure in read(text) if figure.iso] == isos


def test_the_yen_as_agencies_wire_it() -> None:
    assert (only("Y=590 billion").unit, only("PS6m").unit) == ("JPY", "GBP")
    assert only("A.D. 1000").iso == "1000"


@pytest.mark.parametrize(
    ("text", "first", "also"),
    [
        ("almost 1,000 members of the minority at the minimum, with", BELOW, AT_LEAST),
        ("nearly 1,000 or more", BELOW, AT_LEAST),
        ("20 men in the town at most.", AT_MOST, None),
        ("20 men at most and at least two women", AT_MOST, None),
        ("20 men left at most.", EXACT, None),
        ("20 men and two at most", EXACT, None),
        ("20 men of a small town beside the old river in", EXACT, None),
        ("only 12 men", EXACT, None),
        ("more than 20 at least", ABOVE, AT_LEAST),
        ("at least 20 or more", AT_LEAST, None),
    ],
)
def test_two_precision_words(text: str, first: object, also: object) -> None:
    figure = read(text)[0]
    assert (figure.precision, figure.also) == (first, also)


def test_only_says_nothing_of_the_value_but_is_kept() -> None:
    figure = only("only 12 men")
    assert (figure.text, figure.hedge) == ("12", "only")
    assert only("only a few men").hedge == ""
    assert only("almost 1,000 men at the minimum.").hedge == "almost … at the minimum"


def test_what_is_counted_may_stand_before_the_number() -> None:
    assert only("a population of 25 million across the plain").counts == "population"
    assert only("the toll rose to 40").counts == "toll"
    assert only("the population, 40 of it").counts is None
    assert only("40 of the population").counts is None


def test_one_out_of_three() -> None:
    assert only("One out of three homes").value == number("1/3")


def test_an_article_that_counts_a_unit() -> None:
    assert texts("a gallon of fuel and a ton of work") == ["a gallon"]
    assert texts("a kg") == ["a kg"]


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("around 2000ft high", FigureKind.MEASURE, 2000),
        ("a euro110 billion loan", FigureKind.MONEY, 110 * 10**9),
        ("the 6-foot-9 senior", FigureKind.MEASURE, 81),
        ("a 6-foot-90 wall", FigureKind.MEASURE, 6),
        ("Reid, 33, was late", FigureKind.AGE, 33),
        ("Karsk, 33, 44", FigureKind.NUMBER, 33),
        ("In, 33, was", FigureKind.NUMBER, 33),
        ("Reid, 330, was", FigureKind.NUMBER, 330),
    ],
)
def test_heights_ages_and_signs_in_letters(text: str, kind: FigureKind, value: int) -> None:
    figure = read(text)[0]
    assert (figure.kind, figure.value) == (kind, value)


def test_years_that_are_no_amounts() -> None:
    assert only("in 2006 dollars").iso == "2006"
    assert only("it cost 2006 dollars").value == 2006
    assert only("in the 1940's").iso == "194X"
    assert read("Karsk 1940's floods")[0].iso == "1940"
    assert texts("along 117th Street") == []
    assert only("one rioter physically attacked").counts == "rioter"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("I may one day return", []),
        ("One day he left", []),
        ("for one day", ["one day"]),
        ("it took one day to build", ["one day"]),
        ("One day later", ["One day"]),
        ("one named Ada", []),
        ("one wounded man", ["one"]),
        ("one another’s company", []),
        ("add_two(2) and first_word", ["2"]),
        ("the thread printed first, though", []),
        ("the first, and his second.", ["first", "second"]),
        ("In first place", ["first"]),
        ("first", ["first"]),
        ("she came first", []),
    ],
)
def test_a_pronoun_an_adverb_and_an_identifier(text: str, found: list[str]) -> None:
    assert texts(text) == found
