"""What stands around a number: precision words, ranges, what is counted, labels."""

from __future__ import annotations

import pytest

from app.core.model import FigureKind, Precision
from app.core.signals.figures.reading.precision import hedge_words

from .reading import ABOUT, ABOVE, AT_LEAST, AT_MOST, BELOW, EXACT, number, only, read, texts


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("about 20", ABOUT),
        ("around 20", ABOUT),
        ("some 20", ABOUT),
        ("roughly 20", ABOUT),
        ("an estimated 20", ABOUT),
        ("~20", ABOUT),
        ("~ 20", ABOUT),
        ("c. 20", ABOUT),
        ("20 or so", ABOUT),
        ("20-odd", ABOUT),
        ("in the region of 20", ABOUT),
        ("nearly 20", BELOW),
        ("almost 20", BELOW),
        ("just under 20", BELOW),
        ("approaching 20", BELOW),
        ("close to 20", BELOW),
        ("less than 20", BELOW),
        ("<20", BELOW),
        ("over 20", ABOVE),
        ("more than 20", ABOVE),
        ("upwards of 20", ABOVE),
        ("just over 20", ABOVE),
        ("> 20", ABOVE),
        ("at least 20", AT_LEAST),
        ("no fewer than 20", AT_LEAST),
        ("20 or more", AT_LEAST),
        ("20+", AT_LEAST),
        ("20 at the minimum", AT_LEAST),
        ("≥20", AT_LEAST),
        (">= 20", AT_LEAST),
        ("at most 20", AT_MOST),
        ("up to 20", AT_MOST),
        ("no more than 20", AT_MOST),
        ("maximum 20", AT_MOST),
        ("20 or fewer", AT_MOST),
        ("<=20", AT_MOST),
        ("about 20 or more", ABOUT),
        ("At Least 20", AT_LEAST),
    ],
)
def test_precision_words_belong_to_the_figure(text: str, precision: Precision) -> None:
    figure = only(text)
    assert (figure.text, figure.precision, figure.value) == (text, precision, 20)


@pytest.mark.parametrize("text", ["rather than 20", "only 20", "x<20", "<20>", "20 - odd"])
def test_words_that_say_nothing_of_precision(text: str) -> None:
    assert only(text).precision is EXACT


def test_a_precision_word_behind_what_is_counted() -> None:
    figure = only("20 people or more")
    assert (figure.text, figure.precision, figure.counts) == ("20", AT_LEAST, "people")
    assert hedge_words(figure) == "or more"
    assert texts("20 at least 30") == ["20", "at least 30"]
    assert texts("20 plus 30") == ["20", "30"]


@pytest.mark.parametrize(
    ("text", "words", "near"),
    [
        ("approaching 20", "approaching", True),
        ("about $20", "about", True),
        ("less than 20", "less than", False),
        ("20 or so", "or so", True),
        ("~20", "around", True),
        (">20", "more than", False),
        ("20", "exact", False),
        ("maximum 20 km", "maximum", False),
    ],
)
def test_the_words_of_a_hedge_as_written(text: str, words: str, near: bool) -> None:
    figure = only(text)
    assert (hedge_words(figure), figure.near) == (words, near)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("5–10 %", 5, 10, "%"),
        ("5-10%", 5, 10, "%"),
        ("5 - 10", 5, 10, None),
        ("between 5 and 10", 5, 10, None),
        ("between 5% and 6%", 5, 6, "%"),
        ("from 3 to 5", 3, 5, None),
        ("from 3 to 5 days", 3, 5, "d"),
        ("five or 10", 5, 10, None),
        ("five or 10 per day", 5, 10, "/d"),
        ("four to five thousand", 4000, 5000, None),
        ("1 to 2 thousand", 1000, 2000, None),
        ("between $20 and $30 million", 20000000, 30000000, "$"),
        ("$3 billion to $5 billion", 3000000000, 5000000000, "$"),
        ("US $89 to $93 billion", 89000000000, 93000000000, "USD"),
        ("$5–10", 5, 10, "$"),
        ("7- or 8-inch", 7, 8, "[in_i]"),
        ("0-to-60-mph", 0, 60, "[mi_i]/h"),
        ("two to three decades", 20, 30, "a"),
        ("15 to 22 miles per hour", 15, 22, "[mi_i]/h"),
        ("aged 25 to 54", 25, 54, "a"),
        ("between 2l and about 7l", 2, 7, "L"),
        ("5 through 7", 5, 7, None),
        ("a dozen to 20", 12, 20, None),
        ("5 to a hundred", 5, 100, None),
        ("500 to 2 thousand", 500, 2000, None),
    ],
)
def test_ranges(text: str, low: int, high: int, unit: str | None) -> None:
    figure = only(text)
    assert (figure.kind, figure.value) == (FigureKind.RANGE, None)
    assert (figure.low, figure.high, figure.unit) == (number(low), number(high), unit)
    assert figure.text == text.removeprefix("aged ")


def test_a_range_of_ages() -> None:
    figure = only("40 to 50 years old")
    assert (figure.kind, figure.low, figure.high, figure.unit) == (FigureKind.AGE, 40, 50, "a")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("rose from 5 to 10", ["5", "10"]),
        ("went up from 5% to 10%", ["5%", "10%"]),
        ("grew by 5 to 10", ["5", "10"]),
        ("10 to 5", ["10", "5"]),
        ("5 miles to 10 euros", ["5 miles", "10 euros"]),
        ("5 km to 10", ["5 km", "10"]),
        ("5 to the tenth", ["5", "tenth"]),
        ("5 to several", ["5", "several"]),
        ("5 to", ["5"]),
        ("5 – the", ["5"]),
        ("5- 10", ["5", "10"]),
        ("5 or the", ["5"]),
        ("between 5", ["5"]),
        ("between 5 and the river", ["5"]),
        ("between 5 and nearly all", ["5"]),
        ("from 5 to third", ["5", "third"]),
        ("from 300 to 20-metre", ["300", "20-metre"]),
        ("$5 to 10 km", ["$5", "10 km"]),
        ("5 -10", ["5", "-10"]),
        ("3-2", []),
        ("3–2", []),
        ("5-2.5", ["5"]),
        ("5 to 7 to 9", ["5 to 7", "9"]),
    ],
)
def test_two_figures_and_no_range(text: str, found: list[str]) -> None:
    assert texts(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("two in three days", ["two", "three days"]),
        ("3 in 7 towns", ["3", "7"]),
        ("three in two", ["three", "two"]),
        ("two out of the valley", ["two"]),
        ("two out of several", ["two", "several"]),
        ("two in", ["two"]),
        ("2 miles and 3 feet and 4", ["2 miles and 3 feet", "4"]),
        ("2 miles and 6,000 feet", ["2 miles", "6,000 feet"]),
        ("3 miles, 5 kg", ["3 miles", "5 kg"]),
        ("3 miles and several feet", ["3 miles", "several feet"]),
        ("3 km and 20 miles", ["3 km", "20 miles"]),
        ("$3 and $5", ["$3", "$5"]),
        ("3 days and 5 boats", ["3 days", "5"]),
        ("3 days — 5", ["3 days", "5"]),
    ],
)
def test_ratios_and_sums_that_are_none(text: str, found: list[str]) -> None:
    assert texts(text) == found


@pytest.mark.parametrize(
    ("text", "noun", "counts"),
    [
        ("7,000 people", "people", "people"),
        ("7,000 Orlans and Veltians", "Orlans and Veltians", "Orlans and Veltians"),
        ("15,000 foreign Salvic miners", "foreign Salvic miners", "miners"),
        ("two construction workers", "construction workers", "workers"),
        ("two sports teams", "sports teams", "teams"),
        ("30 foreign-backed fighters", "foreign-backed fighters", "fighters"),
        ("three other villages", "other villages", "villages"),
        ("20 men and women", "men and women", "men and women"),
        ("30 homes and damages the road", "homes", "homes"),
        ("20 boats and People", "boats", "boats"),
        ("hundreds of Orlans", "Orlans", "Orlans"),
        ("two of the villages", "villages", "villages"),
        ("a 30-member panel", "member", "member"),
        ("one man", "man", "man"),
        ("one burst dam was found", "burst dam", "dam"),
        ("one person injured there", "person", "person"),
        ("one building collapsed", "building", "building"),
        ("leaving 20 dead and 30 injured", "dead", "dead"),
        ("20 people killed", "people", "people"),
        ("96 per cent of the homes", "homes", "homes"),
        ("half the homes", "homes", "homes"),
        ("1.2m tonnes of ilmenite.", "ilmenite", "ilmenite"),
        ("5 kg of the grain", "grain", "grain"),
        ("20 cattle", "cattle", "cattle"),
    ],
)
def test_what_is_counted(text: str, noun: str, counts: str) -> None:
    figure = read(text)[0]
    assert figure.noun is not None
    assert (text[figure.noun.s : figure.noun.e], figure.counts) == (noun, counts)


@pytest.mark.parametrize(
    "text",
    [
        "13 of them dead",
        "25 million across the valley",
        "20 were moved to villages",
        "at least 20",
        "We saw 20. Boats left",
        "20 was the news",
        "20 this status",
        "20 very old big red long wooden boats",
        "20% up on boats",
        "5 kg of warmed milk",
        "20 Karsk said",
        "20 -boats",
        "20-Karsk",
        "20-the",
        "at least one big red old house",
    ],
)
def test_rather_no_noun_than_a_wrong_one(text: str) -> None:
    assert [figure.counts for figure in read(text)] == [None]


def test_the_box_is_the_figure_and_its_noun() -> None:
    figure = only("nearly 2,000 people left")
    assert (figure.box.s, figure.box.e) == (0, 19)
    figure = only("hundreds of people left")
    assert figure.box == figure.span


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[12] boats", []),
        ("12. The dam", []),
        ("3) The dam", []),
        ("(4) The dam", []),
        ("12.", ["12"]),
        ("(4)", ["4"]),
        ("1234. The dam", ["1234"]),
        ("see [12]", []),
        ("page 12", []),
        ("No. 12", []),
        ("page 12 boats", []),
        ("mid-1990s", ["mid-1990s"]),
        ("sub-300 boats", ["sub-300"]),
        ("last-32", []),
        ("x-32", []),
        ("(a)-32", []),
        ("km/h 5/6b", []),
        ("by/2.0", []),
        ("a:5", []),
        ("'5", ["5"]),
        ("+44 20 7946 0958", []),
        ("+44 boats", ["+44"]),
        ("212 555-0199", []),
        ("555-1234", []),
        ("100-1000 boats", ["100-1000"]),
        ("020 7946 0958", []),
        ("0800", []),
        ("1-2-3", []),
        ("1-2-2025", []),
        ("13-2-2025", ["13-2-2025"]),
        ("5)", ["5"]),
        ("the Karsk 500 index", []),
        ("the Karsk 5000000 index", ["5000000"]),
        ("iPhone 11", []),
        ("Listing 8-11", []),
        ("in Listing 8-11", []),
        ("In 12 villages", ["12"]),
        ("Seven Years War ended there", []),
        ("about the Big Three there", []),
        ("Twenty-One Rivers", ["Twenty-One"]),
        ("Two-Rivers", []),
        ("zero-width and one-time", []),
        ("a one-year term", ["one-year"]),
        ("5th7", []),
        ("5th-grade", ["5th"]),
        ("where the First Lady stood", []),
        ("#12 № 12 § 12", []),
        ("user_5 a@5", []),
    ],
)
def test_labels_names_and_codes(text: str, found: list[str]) -> None:
    assert texts(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("at least one was saved", ["at least one"]),
        ("one", ["one"]),
        ("one or two boats", ["one or two"]),
        ("one million boats", ["one million"]),
        ("one week", ["one week"]),
        ("some one", []),
        ("greater than one who", []),
        ("one is", []),
        ("this one boat", []),
    ],
)
def test_the_pronoun_one(text: str, found: list[str]) -> None:
    assert texts(text) == found
