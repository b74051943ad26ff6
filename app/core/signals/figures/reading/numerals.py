"""Numerals in digits: signs, fractions, ordinal endings and the scale words and letters after them.

What a numeral stands for (a count, money, an age) is decided elsewhere.
"""

from __future__ import annotations

from fractions import Fraction

from app.core.signals.figures.reading.digits import read_digits
from app.core.signals.figures.reading.han import han_value, read_half, read_han, tenths_at
from app.core.signals.figures.reading.heads import is_pointed_rank
from app.core.signals.figures.reading.nouns import is_plural, plural_within
from app.core.signals.figures.reading.number_words import is_negative, read_number_words
from app.core.signals.figures.reading.numeral import Form, Numeral, and_a_part, multiplier, numeral_at
from app.core.signals.figures.reading.powers import exponent
from app.core.signals.figures.reading.scan import VULGAR, Tokens
from app.core.signals.figures.reading.sums import GREATEST
from app.core.signals.figures.reading.symbols import compact_at, scale_at, scale_before

_QUOTIENTS = "1/2 1/3 2/3 1/4 3/4 1/5 2/5 3/5 4/5 1/6 5/6 1/7 1/8 3/8 5/8 7/8 1/9 1/10".split()
_ONE_CHARACTER = {character: Fraction(text) for character, text in zip(VULGAR, _QUOTIENTS, strict=True)}
_HAN_SCALES = {"千": 10**3, "万": 10**4, "萬": 10**4, "億": 10**8, "亿": 10**8, "兆": 10**12}
_DENOMINATORS = frozenset((2, 3, 4, 5, 6, 8, 10, 12, 16, 32, 64, 100))
_SIGNS = frozenset("-−－﹣")
_BEFORE_DIGITS = _SIGNS | {"+", "."}
_BEFORE_SIGNS = frozenset("([{/~≈<>≤≥=$€£¥")
_HYPHENS = frozenset("-‐‑—")
_RAISED = frozenset("ºª")
_ENDS = frozenset((",", ".", ";", ")", ""))


def read_numeral(tokens: Tokens, i: int, floor: int, *, money: bool = False) -> Numeral | None:
    """The numeral at token ``i``; it may reach back for a sign or an article, but not before ``floor``.

    ``money`` says that a currency stands before it, so that *m*, *b* and *t* are scales.
    """
    if tokens.digits(i):
        number = _read_digit_numeral(tokens, i, floor, money=money)
        return _in_tenths(tokens, number) if number is not None and tokens.lex.tenths else number
    part = _ONE_CHARACTER.get(tokens.words[i][0])
    if part is not None:
        return numeral_at(tokens, i, i + 1, part, end=tokens.starts[i] + 1)
    if tokens.words[i] in tokens.runs or (tokens.lex.han and tokens.words[i] in tokens.lex.few):
        return read_han(tokens, i, floor)
    if tokens.words[i] in tokens.lex.trailing_halves:
        return read_half(tokens, i)
    return read_number_words(tokens, i, floor)


def _in_tenths(tokens: Tokens, number: Numeral) -> Numeral:
    """The per cent that a number of tenths is (*3成*, *5割*)."""
    tenths = None if number.value is None else tenths_at(tokens, number.next, number.value)
    if tenths is None:
        return number
    return number._replace(value=tenths[0], next=tenths[1], end=tokens.ends[tenths[1] - 1], unit="%")


def _read_digit_numeral(tokens: Tokens, i: int, floor: int, *, money: bool) -> Numeral | None:
    read = read_digits(tokens, i)
    if read is None:
        return None
    value, j, bare = read
    words, end = tokens.words, None
    first = i
    sign = 1
    if i > floor and words[i - 1] in _BEFORE_DIGITS and (tokens.glued(i) or _opens(tokens, i)):
        sign, first, value = _signed(tokens, i, value, bare=bare)
    elif is_negative(tokens, i, floor):
        sign, first = -1, i - 1
    following = words[j]
    if following == "." and words[j + 1] in _RAISED and tokens.glued(j) and tokens.glued(j + 1):
        j, following = j + 1, words[j + 1]  # "3.ª"
    if tokens.glued(j) and (_is_ending(tokens, j) or (following == "." and is_pointed_rank(tokens, i))):
        return numeral_at(tokens, first, j + 1, value, Form.ORDINAL)
    raised = exponent(tokens, j)
    if raised is not None:
        value, j, following = value * raised[0], raised[1], words[raised[1]]
    at, scale = (j, 0) if raised is None else (-1, 0)
    if following[:1] in _ONE_CHARACTER and tokens.near(j):
        value, j, end = value + _ONE_CHARACTER[following[0]], j + 1, tokens.starts[j] + 1
    elif following in tokens.runs and tokens.glued(j):
        value, j = _run(tokens, j, value)
    elif following[:1] in _HAN_SCALES and tokens.glued(j) and not _is_name(tokens, j):
        value, j, end = value * _HAN_SCALES[following[0]], j + 1, tokens.starts[j] + 1
    elif following == "/" or words[j + 1] == "/":
        slashed = _slashed(tokens, j, value)
        if slashed is None:
            return None
        value, j = slashed
    if j == at and following not in _ENDS and not following[0].isdecimal() and not _is_long_name(tokens, j):
        value, j, scale = _scaled(tokens, j, value, money=money)
    before = scale_before(tokens, first, floor)
    if before:
        first, value, bare = first - 1, value * before, False
    end = tokens.ends[j - 1] if end is None else end
    bare = bare and j == at and first == i
    value = -value if sign < 0 else value
    return Numeral(first, j, tokens.starts[first], end, value, bare=bare, scale=scale)


def _is_ending(tokens: Tokens, j: int) -> bool:
    """Whether an ordinal ending stands at token ``j``, not the sign of *12º C*."""
    degrees = tokens.words[j] in _RAISED and tokens.written(j + 1) == "C" and tokens.near(j + 1)
    return tokens.words[j] in tokens.lex.ordinal_endings and not degrees


def _run(tokens: Tokens, j: int, value: Fraction) -> tuple[Fraction, int]:
    """Digits and the numeral characters behind them: *3万5千*."""
    whole, after = han_value(tokens, j, value)
    return (value, j) if whole is None else (whole, after)


def _opens(tokens: Tokens, i: int) -> bool:
    """Whether a minus parted by a space is a sign, because the text begins with it: *− 1,200*."""
    return i == 1 and tokens.words[0] in _SIGNS and tokens.near(1)


def _is_long_name(tokens: Tokens, j: int) -> bool:
    """Whether a unit's name of several words begins with what may be a scale (Czech *mil krychlových*)."""
    lex = tokens.lex
    if lex.table is None or tokens.words[j] not in lex.scales:
        return False
    lengths = lex.name_lengths.get(tokens.words[j], ())
    return any(length > 1 and tokens.phrase(j, length) in lex.unit_names for length in lengths)


def _is_name(tokens: Tokens, j: int) -> bool:
    """Whether a word that begins like a scale is a unit (*千克*) or a scale of the language's table."""
    word, lex = tokens.words[j], tokens.lex
    return lex.table is not None and (word in lex.unit_names or word in lex.scales)


def _signed(tokens: Tokens, i: int, value: Fraction, *, bare: bool) -> tuple[int, int, Fraction]:
    """The sign before the digits at ``i``, the token at which the number begins, and its size.

    A leading point (*.77*) counts as a kind of sign.
    """
    if tokens.glued(i - 1) and tokens.words[i - 2] not in _BEFORE_SIGNS:
        minus = tokens.words[i - 2] in tokens.lex.minus and tokens.words[i - 1] in _HYPHENS
        return (-1, i - 2, value) if minus else (1, i, value)
    if tokens.words[i - 1] == ".":
        return (1, i - 1, value / 10 ** len(tokens.words[i])) if bare else (1, i, value)
    return (-1 if tokens.words[i - 1] in _SIGNS else 1), i - 1, value


def _slashed(tokens: Tokens, j: int, value: Fraction) -> tuple[Fraction, int] | None:
    """*1/2*, or *2 1/2* where ``value`` is the whole part; None for *24/7*, which is no number."""
    words = tokens.words
    top, whole = (j - 1, Fraction(0)) if words[j] == "/" else (j, value)
    numerator, denominator = words[top], words[top + 2]
    glued = tokens.glued(top + 1) and tokens.glued(top + 2)
    if not (glued and numerator.isdecimal() and denominator.isdecimal() and (top < j or tokens.near(j))):
        return value, j
    fits = len(numerator) <= 2 and len(denominator) <= 3 and int(denominator) in _DENOMINATORS
    if fits and int(numerator) < int(denominator) and words[top + 3] != "/":
        return whole + Fraction(int(numerator), int(denominator)), top + 3
    return None if top < j else (value, j)


def _scaled(tokens: Tokens, j: int, value: Fraction, *, money: bool) -> tuple[Fraction, int, int]:
    """The value times the scale words or letters at ``j``: *1.5 million*, *7k*, *4 hundred million*.

    Also the token after them, and the last scale.
    """
    words, last = tokens.words, 0
    half = and_a_part(tokens, j)
    if half is not None:
        value, j = value + half[0], half[1]
    while True:
        phrase = scale_at(tokens, j)
        if phrase is not None and tokens.near(j) and value <= GREATEST:
            last, j = phrase
            value *= last
            continue
        at = j + 1 if words[j] in _HYPHENS and tokens.glued(j) and tokens.glued(j + 1) else j
        scale = multiplier(tokens, at)
        if not scale or not tokens.near(at) or value > GREATEST:
            break
        if scale == 100 and tokens.lex.bare:
            break  # "5 cents": only a language without bare hundreds writes "4 hundred"
        value, j, last = value * scale, tokens.past_point(at + 1), scale
        half = and_a_part(tokens, j)
        if half is not None:
            return value + half[0] * scale, half[1], scale
        if words[at] in tokens.lex.hundreds:
            value, j = _and_small(tokens, j, value)
    letters = compact_at(tokens, j, money=money)
    if letters is not None:
        return value * letters[0], letters[1], letters[0]
    scale = tokens.lex.short_scales.get(words[j], 0)
    if scale and _is_short_scale(tokens, j, money=money):
        return value * scale, j + 1, scale
    return value, j, last


def _is_short_scale(tokens: Tokens, j: int, *, money: bool) -> bool:
    """Whether the letters at ``j`` are a scale. *m* may be metres, *b* and *t* units or codes."""
    word = tokens.words[j]
    if not tokens.near(j) or (tokens.words[j - 1] in tokens.lex.scales):
        return False
    if len(word) > 1 or money:
        return True
    if word == "t":
        return False
    if not tokens.glued(j):
        return tokens.capital(j) and word in "mb" and (not tokens.words[j + 1] or is_plural(tokens, j + 1))
    if word == "b":
        broken = "." in tokens.words[j - 1] or is_plural(tokens, j + 1)
        return tokens.capital(j) or broken
    return word == "k" or tokens.capital(j) or (word == "m" and _million_follows(tokens, j + 1))


def _million_follows(tokens: Tokens, j: int) -> bool:
    """Whether what follows *2m* makes it two million: people, things in the plural, a unit or a currency."""
    word, lex = tokens.words[j], tokens.lex
    if word in lex.unit_names or word in lex.currency_names:
        return tokens.near(j)
    if word in lex.of:
        return tokens.words[j + 1] in lex.determiners
    if word in lex.dimensions:
        return False
    for k in (j + 1, j + 2):  # "2.7m combined digital and physical sales"
        if (
            tokens.words[k] in lex.ands
            and plural_within(tokens, k + 1, 3)
            and word[:1].isalpha()
            and word not in lex.stops
        ):
            return True
    return plural_within(tokens, j, 4)


def _and_small(tokens: Tokens, j: int, value: Fraction) -> tuple[Fraction, int]:
    """*and one*, *and 21* behind digits and a hundred (*3 hundred and one*)."""
    words, lex = tokens.words, tokens.lex
    if words[j] not in lex.ands or not tokens.near(j):
        return value, j
    small = read_digits(tokens, j + 1) if tokens.digits(j + 1) else None
    if small is not None:
        return (value + small.value, small.next) if small.value < 100 and small.bare else (value, j)
    read = (
        read_number_words(tokens, j + 1, j + 1)
        if words[j + 1] in lex.ones or words[j + 1] in lex.tens
        else None
    )
    fits = read is not None and read.value is not None and read.value < 100 and read.form is Form.CARDINAL
    return (
        (value + read.value, read.next)
        if fits and read is not None and read.value is not None
        else (value, j)
    )
