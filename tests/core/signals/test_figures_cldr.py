"""What CLDR writes in any language reads back as itself; the tables are what the generator writes."""

from __future__ import annotations

import datetime
import importlib
import sys
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.model import Figure, FigureKind
from app.core.signals.figures import figures
from app.resources import resource

babel = pytest.importorskip("babel", reason="Babel is not installed")
from babel import dates, localedata, numbers, units  # noqa: E402

LANGUAGES = sorted(path.stem for path in resource("figures").glob("*.json"))
EXAMPLES = settings(deadline=None, max_examples=12)
CURRENCIES = st.sampled_from("EUR USD GBP JPY CHF INR RUB SEK CAD PLN BRL CNY".split())
SIGNS = {"$", "£", "¥", "rupee", "franc", "krone"}
"""Where the text names no country, the answer does neither."""

# What CLDR writes so that it says something else as well, or in no order of its own.
LONG_COMPACT_ODD = {"am", "bn", "my", "ne", "sd", "si", "wo", "sw"}
UNIT_CODES = {
    "length-kilometer": "km",
    "length-meter": "m",
    "mass-kilogram": "kg",
    "area-square-kilometer": "km2",
    "volume-liter": "L",
    "duration-hour": "h",
    "duration-day": "d",
    "duration-week": "wk",
    "duration-year": "a",
    "temperature-celsius": "Cel",
    "speed-kilometer-per-hour": "km/h",
    "power-megawatt": "MW",
}


@pytest.fixture(params=LANGUAGES)
def locale(request: pytest.FixtureRequest) -> Any:
    """A language of CLDR, freshly loaded: what Babel caches of one shows in the next."""
    localedata._cache.clear()
    return babel.Locale.parse(request.param)


def is_number(figure: Figure, value: Fraction | int) -> bool:
    """Four digits and nothing about them may just as well be a year."""
    return figure.value == value or figure.iso == str(value)


def says(text: str, locale: Any, holds: Callable[[Figure], bool]) -> None:
    """The text has one figure, and it is the one."""
    found = figures(text, 0, locale.language)
    assert len(found) == 1, (text, found)
    assert holds(found[0]), (text, found)


DECIMALS = st.decimals(Decimal(-(10**12)), Decimal(10**12), places=2)
AMOUNTS = st.decimals(0, Decimal(10**9), places=2)
DATES = st.dates(datetime.date(1850, 1, 1), datetime.date(2099, 12, 31))


def test_numbers(locale: Any) -> None:
    @EXAMPLES
    @given(DECIMALS)
    def check(value: Decimal) -> None:
        text = numbers.format_decimal(value, locale=locale, decimal_quantization=False)
        says(text, locale, lambda figure: is_number(figure, Fraction(value)))
        text = numbers.format_percent(value / 100, locale=locale, decimal_quantization=False)
        says(text, locale, lambda figure: figure.value == Fraction(value) and figure.unit == "%")

    check()


def test_compact_numbers(locale: Any) -> None:
    @EXAMPLES
    @given(st.integers(1, 999), st.integers(1, 3))
    def check(value: int, thousands: int) -> None:
        number = value * 1000**thousands
        for style in locale.compact_decimal_formats:
            text = numbers.format_compact_decimal(number, format_type=style, locale=locale, fraction_digits=9)
            if any(c.isdecimal() for c in text):  # "mille" is the other kind of number
                says(text, locale, lambda figure: is_number(figure, number))

    if locale.language in LONG_COMPACT_ODD:
        pytest.skip("some of its compact numbers are written in pieces or say two things")
    check()


def test_money(locale: Any) -> None:
    @EXAMPLES
    @given(AMOUNTS, CURRENCIES)
    def check(value: Decimal, currency: str) -> None:
        size = Fraction(value) if currency != "JPY" else Fraction(int(value))
        value = Decimal(int(value)) if currency == "JPY" else value
        for style in ("standard", "name"):
            text = numbers.format_currency(value, currency, locale=locale, format_type=style)
            says(
                text,
                locale,
                lambda figure: figure.value == size and (figure.unit == currency or figure.unit in SIGNS),
            )

    if locale.language == "th":
        pytest.skip("its name of the pound has a bracket and is a weight's before it")
    check()


def test_units(locale: Any) -> None:
    @EXAMPLES
    @given(st.integers(3, 99999), st.sampled_from(sorted(UNIT_CODES)))
    def check(value: int, unit: str) -> None:
        text = units.format_unit(value, unit, locale=locale)
        if unit in text:
            return  # Babel has no name in this plural form and writes CLDR's own
        says(text, locale, lambda figure: (figure.value, figure.unit) == (value, UNIT_CODES[unit]))

    check()


def test_dates(locale: Any) -> None:
    @EXAMPLES
    @given(DATES)
    def check(day: datetime.date) -> None:
        for style in ("full", "long", "medium"):
            text = dates.format_date(day, style, locale=locale)
            says(text, locale, lambda figure: figure.iso == day.isoformat())
        text = dates.format_skeleton("yMMMM", day, locale=locale)
        says(text, locale, lambda figure: figure.iso == f"{day:%Y-%m}")
        text = dates.format_skeleton("MMMMd", day, locale=locale)
        says(text, locale, lambda figure: figure.iso == f"XXXX-{day:%m-%d}")

    if locale.language in {"cy", "yo"}:
        pytest.skip("a weekday is called as a month, or a date is three bare numbers")
    check()


def test_dates_with_times(locale: Any) -> None:
    @EXAMPLES
    @given(DATES, st.times())
    def check(day: datetime.date, time: datetime.time) -> None:
        moment = datetime.datetime.combine(day, time)
        text = dates.format_datetime(moment, "medium", locale=locale)
        says(text, locale, lambda figure: figure.iso == f"{moment:%Y-%m-%dT%H:%M}")
        assert figures(text, 0, locale.language)[0].kind is FigureKind.DATETIME

    if locale.language in {"yo", "sd", "vi"}:
        pytest.skip("the time comes first, or its half of the day has a comma inside")
    check()


def generator() -> ModuleType:
    """The script that writes the tables."""
    folder = str(Path(__file__).resolve().parents[3] / "packaging")
    sys.path.insert(0, folder)
    try:
        return importlib.import_module("figure_tables")
    finally:
        sys.path.remove(folder)


@pytest.mark.parametrize("language", ["de", "ja", "ar", "vi", "sw"])
def test_the_tables_are_what_the_generator_writes(language: str) -> None:
    tables = generator()
    kept = resource("figures", f"{language}.json").read_text("utf-8")
    if f'"{tables.VERSION}"' not in kept:
        pytest.skip(f"the tables were made with another version than {tables.VERSION}")
    assert tables.written(tables.table(language)) == kept


def test_every_language_of_the_generator_has_a_table() -> None:
    assert sorted(generator().LANGUAGES) == LANGUAGES
