"""What holds of all texts: order, offsets, exact values, symmetry, and that nothing runs away."""

from __future__ import annotations

import time
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.core.model import Figure, Relation
from app.core.signals.figures import figures, finding, may_hold_figure, relate
from app.core.signals.figures.words.languages import lexicon

from .reading import only, read, unhurried

ZEROS = [code for code in range(0x30, 0x1FBFA) if chr(code).isdecimal() and int(chr(code)) == 0]
"""The digit nought in every script."""
LANGUAGES = st.sampled_from(["en", "de", "fr", "es", "ru", "ar", "zh", "xx", None])
AROUND = (
    "a an the of and or to from between about nearly at least , . - – / : ( ) [ ] % $ € US km m people homes"
)
AROUND += (
    " 5 12 1974 2025 7,000 1.5 1/2 0 3rd 5th 20km 3pm a.m. p.m. per day °C + − ~ < > = x in out by times as"
)
AROUND += " at the minimum more so BC AD GMT o'clock old aged age years-old -year-old Karsk page"
VOCABULARY = sorted(lexicon("en").triggers) + AROUND.split()

ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split()
ONES += "sixteen seventeen eighteen nineteen".split()
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()


def spell(value: int) -> str:
    """An integer in British English words."""
    if value < 20:
        return ONES[value]
    if value < 100:
        return TENS[value // 10] + (f"-{ONES[value % 10]}" if value % 10 else "")
    if value < 1000:
        rest = f" and {spell(value % 100)}" if value % 100 else ""
        return f"{ONES[value // 100]} hundred{rest}"
    for scale, word in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        if value >= scale:
            whole, rest = divmod(value, scale)
            link = " and " if 0 < rest < 100 else " "
            return f"{spell(whole)} {word}" + (link + spell(rest) if rest else "")
    raise AssertionError(value)


@unhurried
@given(st.integers(0, 10**15 - 1).filter(lambda value: value != 1))
@example(100)
@example(1_000_005)
@example(13_000_000)
@example(999_999_999_999_999)
def test_a_number_spelled_out_reads_back(value: int) -> None:
    figure = only(f"{spell(value)} boats")
    assert figure.value == value
    assert figure.text == spell(value)


@unhurried
@given(st.integers(0, 10**15), st.sampled_from([",", "\u00a0", "\u202f", "'", "’"]))
def test_a_grouped_integer_reads_back(value: int, mark: str) -> None:
    text = f"{value:,}".replace(",", mark)
    figure = only(f"they had {text} boats")
    assert (figure.value, figure.text) == (value, text)


@unhurried
@given(st.decimals(0, 10**9, places=3), st.sampled_from(["en", "de", "fr"]))
def test_a_decimal_reads_back_in_its_language(value: object, language: str) -> None:
    marks = {"en": ",.", "de": ".,", "fr": "\u202f,"}[language]
    written = f"{value:,.3f}".translate(str.maketrans(",.", marks))
    figure = only(f"({written} km)", language)
    assert figure.value == Fraction(str(value))
    assert figure.unit == "km"


@example(1900, 0x0660)
@unhurried
@given(st.integers(0, 10**9), st.sampled_from(ZEROS))
def test_digits_of_any_script(value: int, zero: int) -> None:
    digits = [chr(zero + digit) for digit in range(10)]
    text = "".join(digits[int(c)] for c in str(value))
    figure = only(text)
    assert figure.value == value or figure.iso == str(value)


@unhurried
@given(st.text(max_size=200), LANGUAGES)
def test_any_text_can_be_read(text: str, language: str | None) -> None:
    found = read(text, language)
    assert may_hold_figure(text, language) or not found


@unhurried
@given(st.lists(st.sampled_from(VOCABULARY), max_size=25), st.booleans(), LANGUAGES)
def test_any_mixture_of_words_can_be_read(words: list[str], spaced: bool, language: str | None) -> None:
    text = (" " if spaced else "").join(words)
    found = read(text, language)
    assert may_hold_figure(text, language) or not found
    for figure in found:
        assert figure.value is not None or figure.low is not None or figure.iso is not None
        assert figure.low is None or (figure.high is not None and figure.low < figure.high)


@unhurried
@given(st.lists(st.sampled_from(VOCABULARY), max_size=25).map(" ".join))
def test_relating_is_symmetric(text: str) -> None:
    found = figures(text)
    for a in found[:4]:
        assert relate(a, a).relation is Relation.SAME
        for b in found[:4]:
            check_mirror(a, b)


def check_mirror(a: Figure, b: Figure) -> None:
    there, back = relate(a, b), finding(b, a)
    assert there.relation is back.relation
    assert there.allowed is back.allowed
    assert (there.delta is None) == (back.delta is None)
    if a.unit == b.unit and there.delta is not None and back.delta is not None:
        assert Fraction(there.delta) == -Fraction(back.delta)
    assert there.explanation
    assert "0 %" not in there.badge.split()


@unhurried
@given(st.integers(1, 10**6), st.integers(1, 10**6))
def test_the_badge_never_says_nothing_changed(x: int, y: int) -> None:
    found = relate(only(f"{x:,} boats"), only(f"{y:,} boats"))
    if x == y:
        assert (found.relation, found.badge) == (Relation.SAME, "")
    else:
        assert found.relation is Relation.CHANGED
        assert found.badge
        assert found.badge not in ("0 %", "+0 %", "−0 %", "−100 %")
        assert Fraction(found.delta or 0) == y - x


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("", False),
        ("nothing to be found here", False),
        ("done, stone and someone", False),
        ("ONE", True),
        ("in May", True),
        ("½", True),
        ("٣", True),
        ("two-thirds", True),
        ("a la\u212ah", True),
        ("fivefold", True),
        ("été", False),
    ],
)
def test_the_prefilter(text: str, holds: bool) -> None:
    assert may_hold_figure(text) is holds


LONG = {
    "digits": "1",
    "commas": ",",
    "ones": "one ",
    "points": "1.1.",
    "millions": "million ",
    "hyphens": "1-",
    "slashes": "1/2",
    "groups": "1\u00a0000",
    "thousands": "\u00a0000",
    "articles": "a ",
    "months": "March ",
    "numbers": "7 ",
    "hundreds": "two hundred and ",
    "addresses": "https://k.example/1",
}


@pytest.mark.parametrize("name", LONG)
def test_long_texts_of_one_thing_are_read_in_linear_time(name: str) -> None:
    text = "one " + LONG[name] * (100_000 // len(LONG[name]))
    started = time.process_time()
    figures(text)
    assert time.process_time() - started < 10  # a quadratic reader takes minutes, under coverage hours
