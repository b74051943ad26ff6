"""Per cent, money, measures, durations, ages, rates, and conversion."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.model import FigureKind
from app.core.signals.figures.reading.money import same_currency
from app.core.signals.figures.reading.units import convert
from app.core.signals.figures.words.unit_table import SPANS, SYMBOLS, UNITS

from .reading import number, only, read, texts, unhurried


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("5%", 5, "%"),
        ("5 %", 5, "%"),
        ("5 percent", 5, "%"),
        ("96 per cent", 96, "%"),
        ("ten per cent", 10, "%"),
        ("half a percent", "0.5", "%"),
        ("٥٪", 5, "%"),
        ("3 percentage points", 3, "pp"),
    ],
)
def test_percent(text: str, value: object, unit: str) -> None:
    figure = only(text)
    assert (figure.kind, figure.value, figure.unit) == (FigureKind.PERCENT, number(value), unit)
    assert figure.text == text


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("$5", 5, "$"),
        ("$1.5bn", 1500000000, "$"),
        ("$4.2b", 4200000000, "$"),
        ("$2T", 2000000000000, "$"),
        ("$ 5 m", 5000000, "$"),
        ("US$5 million", 5000000, "USD"),
        ("US $58.24", "58.24", "USD"),
        ("C$5", 5, "CAD"),
        ("HK$5", 5, "HKD"),
        ("€5", 5, "EUR"),
        ("5 €", 5, "EUR"),
        ("£1.50", "1.5", "£"),
        ("¥100", 100, "¥"),
        ("100円", 100, "JPY"),
        ("USD 5", 5, "USD"),
        ("EUR20", 20, "EUR"),
        ("5 USD", 5, "USD"),
        ("3.14US$", "3.14", "USD"),
        ("RM120,000", 120000, "MYR"),
        ("Rs. 20", 20, "rupee"),
        ("Rs 20", 20, "rupee"),
        ("20 zł", 20, "PLN"),
        ("5 dollars", 5, "$"),
        ("five million euros", 5000000, "EUR"),
        ("$5 US dollars", 5, "USD"),
        ("US$5 dollars", 5, "USD"),
        ("-$5", -5, "$"),
        ("$-5", -5, "$"),
        ("20 million pounds", 20000000, "£"),
        ("50 cents", 50, "¢"),
        ("3 dollars and 20 cents", "3.2", "$"),
        ("$3 and 20 cents", "3.2", "$"),
        ("a million dollars", 1000000, "$"),
        ("$a million", 1000000, "$"),
        ("5 U.S. dollars", 5, "USD"),
    ],
)
def test_money(text: str, value: object, unit: str) -> None:
    figure = only(text)
    assert (figure.kind, figure.value, figure.unit) == (FigureKind.MONEY, number(value), unit)
    assert figure.text == text


def test_a_sign_belongs_to_the_number_it_stands_at() -> None:
    assert texts("5 $20") == ["5", "$20"]
    assert [f.unit for f in read("5 miles $20 7 €")] == ["[mi_i]", "$", "EUR"]
    assert only("20¢").unit == "¢"
    assert texts("Z$5") == ["$5"]


def test_currencies_that_may_be_one() -> None:
    assert same_currency("$", "USD")
    assert same_currency("GBP", "£")
    assert not same_currency("USD", "CAD")
    assert not same_currency("EUR", "$")


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("20 km", 20, "km"),
        ("20km", 20, "km"),
        ("84-metre", 84, "m"),
        ("2 m", 2, "m"),
        ("310,120 square kilometres", 310120, "km2"),
        ("185 km²", 185, "km2"),
        ("5 m3", 5, "m3"),
        ("119,700 sq mi", 119700, "[mi_i]2"),
        ("71 sq. km", 71, "km2"),
        ("3 cubic feet", 3, "[ft_i]3"),
        ("60 miles per hour", 60, "[mi_i]/h"),
        ("60mph", 60, "[mi_i]/h"),
        ("80 m.p.h", 80, "[mi_i]/h"),
        ("90 km/h", 90, "km/h"),
        ("7 m/s", 7, "m/s"),
        ("12 degrees Celsius", 12, "Cel"),
        ("12°C", 12, "Cel"),
        ("−5 °C", -5, "Cel"),
        ("70 ° Fahrenheit", 70, "[degF]"),
        ("30 degrees", 30, "deg"),
        ("45g", 45, "g"),
        ("250mls", 250, "mL"),
        ("30 kgs", 30, "kg"),
        ("5 kW", 5, "kW"),
        ("5.5kWh", "5.5", "kW.h"),
        ("50GB", 50, "GBy"),
        ("9.5\u00a0ha", "9.5", "har"),
        ("25.5″", "25.5", "[in_i]"),
        ("500 pounds", 500, "[lb_av]"),
        ("300,000 lbs", 300000, "[lb_av]"),
        ("1.2m tons", 1200000, "ton"),
        ("7 feet 10 inches", 94, "[in_i]"),
        ("7 feet, 10 inches", 94, "[in_i]"),
        ("half a mile", "0.5", "[mi_i]"),
        ("a quarter of a mile", "0.25", "[mi_i]"),
        ("two and a half miles", "2.5", "[mi_i]"),
        ("2 miles and a half", "2.5", "[mi_i]"),
        ("5 kg/m", 5, "kg/m"),
        ("52,000 barrels a day", 52000, "[bbl_us]/d"),
        ("3 litres/day", 3, "L/d"),
        ("20公里", 20, "km"),
    ],
)
def test_measures(text: str, value: object, unit: str) -> None:
    figure = only(text)
    assert (figure.kind, figure.value, figure.unit) == (FigureKind.MEASURE, number(value), unit)


@pytest.mark.parametrize(
    ("text", "value", "unit", "iso"),
    [
        ("3 months", 3, "mo", "P3M"),
        ("five-year", 5, "a", "P5Y"),
        ("two more weeks", 2, "wk", "P2W"),
        ("7.2 seconds", "7.2", "s", "PT7.2S"),
        ("three decades", 30, "a", "P30Y"),
        ("half an hour", "0.5", "h", "PT30M"),
        ("three-quarters of an hour", "0.75", "h", "PT45M"),
        ("2.5 years", "2.5", "a", "P30M"),
        ("0.3 years", "0.3", "a", "P0.3Y"),
        ("3 hours and 20 minutes", 200, "min", "PT3H20M"),
        ("24 hours, 39 minutes and 35 seconds", 88775, "s", "PT24H39M35S"),
        ("2 years 3 months", 27, "mo", "P2Y3M"),
        ("1 week and 2 hours", 170, "h", "P1WT2H"),
        ("an hour and a half", "1.5", "h", "PT90M"),
        ("a week and 2 days", 9, "d", "P1W2D"),
        ("nearly a decade", 10, "a", "P10Y"),
        ("a month", 1, "mo", "P1M"),
        ("20 milliseconds", 20, "ms", None),
        ("-3 days", -3, "d", None),
        ("3 days and 20 milliseconds", 259200020, "ms", None),
    ],
)
def test_durations(text: str, value: object, unit: str, iso: str | None) -> None:
    figure = only(text)
    assert (figure.kind, figure.value, figure.unit) == (FigureKind.DURATION, number(value), unit)
    assert figure.iso == iso


def test_an_article_before_a_unit_is_mostly_an_article() -> None:
    assert read("Such a day, a mile away from the dam.") == []
    assert texts("a week or a year") == []


@pytest.mark.parametrize(
    ("text", "value", "unit", "counts"),
    [
        ("a 20-year-old man", 20, "a", "man"),
        ("60 years old", 60, "a", None),
        ("20 years of age", 20, "a", None),
        ("six-month-olds", 6, "mo", None),
        ("aged 20", 20, "a", None),
        ("at the age of 20", 20, "a", None),
        ("Mira Karska, 44, said", 44, "a", None),
        ("20-year-old twins", 20, "a", "twins"),
        ("a 20-year-old, shot", 20, "a", None),
    ],
)
def test_ages(text: str, value: int, unit: str, counts: str | None) -> None:
    figure = only(text)
    assert (figure.kind, figure.value, figure.unit, figure.counts) == (FigureKind.AGE, value, unit, counts)


def test_a_number_between_commas_is_an_age_only_after_a_name() -> None:
    assert only("the village, 44, said").kind is FigureKind.NUMBER
    assert only("Mira Karska, 444, said").kind is FigureKind.NUMBER


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("five per day", "/d"),
        ("five a week", "/wk"),
        ("7/day", "/d"),
        ("five a year ago", None),
        ("five a boat", None),
    ],
)
def test_rates(text: str, unit: str | None) -> None:
    assert only(text).unit == unit


@pytest.mark.parametrize(
    "text",
    ["5 us troops", "20 in all", "5 A batteries", "5A", "9-11 has", "5 1x", "10s", "5 st", "5 miles-long"],
)
def test_letters_that_are_no_unit(text: str) -> None:
    assert all(figure.unit in (None, "[mi_i]") for figure in read(text))


def test_every_symbol_and_span_leads_to_a_unit() -> None:
    assert set(SYMBOLS.values()) <= UNITS.keys()
    assert {unit for _, unit in SPANS.values()} <= UNITS.keys()


@pytest.mark.parametrize(
    ("value", "source", "target", "result"),
    [
        (1, "[mi_i]", "m", "1609.344"),
        (1, "km2", "har", 100),
        (100, "Cel", "[degF]", 212),
        (32, "[degF]", "K", "273.15"),
        (3, "a", "mo", 36),
        (1, "[gal_us]", "L", "3.785411784"),
        (10, "[bbl_us]/d", "[bbl_us]/d", 10),
        (1, "[gal_us]/d", "L/d", "3.785411784"),
        (1, "[gal_us]/d", "L/h", None),
        (1, "m", "kg", None),
        (1, "m", "$", None),
        (5, "$", "USD", 5),
        (5, "EUR", "USD", None),
        (1, "W.h", "J", 3600),
        (36, "km/h", "m/s", 10),
    ],
)
def test_conversion(value: int, source: str, target: str, result: object) -> None:
    assert convert(Fraction(value), source, target) == (None if result is None else number(result))


@unhurried
@given(st.fractions(), st.sampled_from(sorted(UNITS)), st.sampled_from(sorted(UNITS)))
def test_conversion_there_and_back_is_exact(value: Fraction, source: str, target: str) -> None:
    there = convert(value, source, target)
    if UNITS[source].dimension != UNITS[target].dimension:
        assert there is None
    else:
        assert there is not None
        assert convert(there, target, source) == value
