"""Numerals in digits and in words, in any script, to their exact value."""

from __future__ import annotations

from fractions import Fraction

import pytest

from app.core.model import FigureKind
from app.core.signals.figures.reading.digits import separated
from app.core.signals.figures.words.lexicon import Separators

from .reading import number, only, read, texts


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("7000", 7000),
        ("7,000", 7000),
        ("1,234,567.89", "1234567.89"),
        ("12,34,567", 1234567),
        ("0.5", "0.5"),
        (".77", "0.77"),
        (".08", "0.08"),
        ("12.345,67", "12345.67"),
        ("1.234.567", 1234567),
        ("1'234", 1234),
        ("1’234’567", 1234567),
        ("1\u00a0234\u202f567", 1234567),
        ("1 234 567", 1234567),
        ("10 000", 10000),
        ("1\u00a0234.5", "1234.5"),
        ("7k", 7000),
        ("2.3M", 2300000),
        ("1.2B", 1200000000),
        ("1.5bn", 1500000000),
        ("3 lakh", 300000),
        ("three crore", 30000000),
        ("1.5 million", 1500000),
        ("4 hundred million", 400000000),
        ("3 million and a half", 3500000),
        ("5 and a half", "5.5"),
        ("2 and three quarters", "2.75"),
        ("1/2", "1/2"),
        ("2 1/2", "5/2"),
        ("½", "1/2"),
        ("2½", "5/2"),
        ("−5", -5),
        ("-3.5", "-3.5"),
        ("-4/5", "-4/5"),
        ("minus 5", -5),
        ("+7", 7),
        ("(-7)", -7),
        ("٧٠٠٠", 7000),
        ("٧٬٠٠٠٫٥", "7000.5"),
        ("७,०००", 7000),
        ("７０００", 7000),
        ("7000人", 7000),
        ("3万", 30000),
        ("1.5億", 150000000),
    ],
)
def test_digits(text: str, value: object) -> None:
    assert only(text).value == number(value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("one", 1),
        ("nought", 0),
        ("seventeen", 17),
        ("twenty-five", 25),
        ("forty two", 42),
        ("a hundred", 100),
        ("a thousand", 1000),
        ("two hundred and five", 205),
        ("one thousand two hundred and sixty six", 1266),
        ("three hundred thousand", 300000),
        ("one billion and a half million", 1000500000),
        ("one hundred thirty-two fifths", "26.4"),
        ("a pair", 2),
        ("one million, two hundred thousand and five", 1200005),
        ("two and a half million", 2500000),
        ("a million and a half", 1500000),
        ("six million and two thirds", 6666666 + Fraction(2, 3)),
        ("three thousand million", 3000000000),
        ("two dozen", 24),
        ("a dozen", 12),
        ("half a dozen", 6),
        ("half a million", 500000),
        ("two thirds of a million", "2000000/3"),
        ("a quarter million", 250000),
        ("minus five point five", "-5.5"),
        ("one point two five million", 1250000),
        ("a couple hundred", 200),
        ("thirty-five thousands", 35000),
    ],
)
def test_words(text: str, value: object) -> None:
    figure = only(text)
    assert figure.value is not None
    assert abs(figure.value - number(value)) < Fraction(1, 10**6)
    assert figure.text == text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("first", 1),
        ("second", 2),
        ("twenty-first", 21),
        ("two hundred and fifth", 205),
        ("two hundredth", 200),
        ("57th", 57),
        ("the 10th-grade class", 10),
        ("a second attempt", 2),
        ("a third attempt", 3),
        ("thirtieth", 30),
    ],
)
def test_ordinals(text: str, value: int) -> None:
    figure = only(text)
    assert (figure.kind, figure.value) == (FigureKind.ORDINAL, value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a third", "1/3"),
        ("two thirds of it", "2/3"),
        ("two-thirds", "2/3"),
        ("one-fifth", "1/5"),
        ("half of them", "1/2"),
        ("half the valley", "1/2"),
        ("more than half were", "1/2"),
        ("fell by half", "1/2"),
        ("a half of it", "1/2"),
        ("a quarter of the town", "1/4"),
        ("five eighths", "5/8"),
        ("threefold", 3),
        ("three times as many", 3),
        ("3x", 3),
        ("one in three", "1/3"),
        ("two out of five", "2/5"),
        ("9 in 10 homes", "9/10"),
    ],
)
def test_ratios(text: str, value: object) -> None:
    figure = only(text)
    assert (figure.kind, figure.value) == (FigureKind.RATIO, number(value))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("hundreds", 200, 999),
        ("dozens", 24, 99),
        ("several", 3, 9),
        ("a few", 3, 9),
        ("thousands", 2000, 9999),
        ("millions", 2000000, 9999999),
        ("tens of thousands", 20000, 99999),
        ("hundreds of thousands", 200000, 999999),
        ("several hundred", 300, 999),
        ("a few thousand", 3000, 9999),
        ("scores of", 40, 99),
        ("tens of", 20, 99),
    ],
)
def test_vague_quantities(text: str, low: int, high: int) -> None:
    figure = read(text)[0]
    assert (figure.kind, figure.value, figure.low, figure.high) == (FigureKind.RANGE, None, low, high)


@pytest.mark.parametrize(
    "text",
    [
        "1,5",
        "1,2,3",
        "12,34",
        "2.7.4",
        "1.234,567.8",
        "1,23.4,5",
        "5'10",
        "007",
        "3D",
        "5x10",
        "24703m212",
        "a.5",
        "9" * 61,
        "half-time",
        "few came",
        "scores were settled",
        "the tens column",
        "thousand",
        "quarter",
        "hundred",
        "25:61",
        "3:1",
        "John 3:16",
        "11/12/35",
        "24/7",
    ],
)
def test_not_a_number(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1 234", ["1", "234"]),
        ("1 23 456", ["1", "23", "456"]),
        ("in 2020 300 people", ["2020", "300"]),
        ("0 000", ["0"]),
        ("two five", ["two", "five"]),
        ("two and three", ["two", "three"]),
        ("one million and one half", ["one million and one half"]),
        ("ten-four", ["ten", "four"]),
        ("twenty-", ["twenty"]),
        ("two million, three of them", ["two million", "three"]),
        ("5 million 3 million", ["5 million", "3 million"]),
        ("a hundred hundred", ["a hundred"]),
        ("the second half of it", ["second"]),
        ("a couple of boats", ["a couple"]),
        ("5 1/2-mile", ["5 1/2-mile"]),
        ("2 5/24 of", ["2"]),
        ("a second, a third.", ["a third"]),
        ("60 0,12", ["60"]),
        ("two million thousand boats", ["two million"]),
        ("two thousand three million", ["two thousand", "three million"]),
        ("one" + " million" * 6, ["one" + " million" * 5]),
        ("dozens of scores of", ["dozens", "scores"]),
        ("the couple of", []),
        ("5 million m", ["5 million m"]),
        ("5    m", ["5"]),
        ("5 to US $a lot", ["5"]),
        ("it was 3 million. Nobody", ["3 million"]),
        ("1,200 am", ["1,200"]),
        ("2.7m big red old boats", ["2.7m"]),
    ],
)
def test_where_a_number_ends(text: str, found: list[str]) -> None:
    assert texts(text) == found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2m people", 2000000),
        ("2.7m combined digital sales", 2700000),
        ("35m of its devices", 35000000),
        ("12m tonnes", 12000000),
        ("3m euros", 3000000),
        ("a 2m wall", 2),
        ("2m tall waves", 2),
        ("2m of cable", 2),
        ("2 m people", 2),
    ],
)
def test_m_is_a_million_where_it_counts(text: str, value: int) -> None:
    assert read(text)[0].value == value


@pytest.mark.parametrize(
    ("raw", "separators", "value"),
    [
        ("7.000", Separators.COMMA, 7000),
        ("7.000", Separators.POINT, 7),
        ("7,5", Separators.COMMA, "7.5"),
        ("7,000", Separators.COMMA, 7),
        ("0.500", Separators.COMMA, "0.5"),
        ("1234,5", Separators.SPACE, "1234.5"),
        ("1.234.567", Separators.POINT, 1234567),
        ("1.234,5", Separators.POINT, "1234.5"),
        ("1,234.5", Separators.COMMA, "1234.5"),
        ("1,5", Separators.POINT, None),
        ("1.2.3", Separators.POINT, None),
        ("1.23,4", Separators.POINT, None),
        ("1,2.3,4", Separators.POINT, None),
        ("5'1", Separators.POINT, None),
        ("5٫25", Separators.POINT, "5.25"),
    ],
)
def test_separators(raw: str, separators: Separators, value: object) -> None:
    assert separated(raw, separators) == (None if value is None else number(value))


@pytest.mark.parametrize(
    ("language", "text", "value", "unit"),
    [
        ("de", "7.000 Menschen", 7000, None),
        ("de", "1,5 Millionen", 1500000, None),
        ("de", "3,2 Mrd. €", 3200000000, "EUR"),
        ("de", "12,5 %", "12.5", "%"),
        ("de", "Orlan 12", 12, None),
        ("fr", "7 000 km²", 7000, "km2"),
        ("fr", "1 234,56 €", "1234.56", "EUR"),
        ("es", "5 mil", 5000, None),
        ("ru", "1,5 млн", 1500000, None),
        ("ru", "20 км", 20, "km"),
        ("ar", "٥٪", 5, "%"),
        ("hi", "७,०००", 7000, None),
        (None, "seven", 7, None),
        ("nl", "mln. 5", 5, None),
        ("de", "1 Haus", 1, None),
    ],
)
def test_digits_in_every_language(language: str | None, text: str, value: object, unit: str | None) -> None:
    figure = only(text, language)
    assert (figure.value, figure.unit) == (number(value), unit)


def test_words_are_read_where_there_is_a_list_for_them() -> None:
    assert texts("sieben tausend", "de") == ["sieben tausend"]
    assert read("twenty", "sw") == []
