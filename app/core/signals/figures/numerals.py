"""Numerals in digits: signs, fractions, ordinal endings and the scale words and letters after them.

What a numeral stands for (a count, money, an age) is decided elsewhere.
"""

from __future__ import annotations

from fractions import Fraction

from app.core.signals.figures.digits import read_digits
from app.core.signals.figures.han import han_value, read_han
from app.core.signals.figures.nouns import plural_within
from app.core.signals.figures.number_words import is_negative, read_number_words
from app.core.signals.figures.numeral import Form, Numeral, and_a_part, multiplier, numeral_at
from app.core.signals.figures.scan import VULGAR, Tokens
from app.core.signals.figures.sums import GREATEST

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
        return _read_digit_numeral(tokens, i, floor, money=money)
    part = _ONE_CHARACTER.get(tokens.words[i][0])
    if part is not None:
        return numeral_at(tokens, i, i + 1, part, end=tokens.starts[i] + 1)
    if tokens.words[i] in tokens.runs or (tokens.lex.han and tokens.words[i] in tokens.lex.few):
        return read_han(tokens, i, floor)
    return read_number_words(tokens, i, floor)


def _read_digit_numeral(tokens: Tokens, i: int, floor: int, *, money: bool) -> Numeral | None:
    read = read_digits(tokens, i)
    if read is None:
        return None
    value, j, bare = read
    words, lex, end = tokens.words, tokens.lex, None
    first = i
    sign = 1
    if i > floor and words[i - 1] in _BEFORE_DIGITS and tokens.glued(i):
        sign, first, value = _signed(tokens, i, value, bare=bare)
    elif is_negative(tokens, i, floor):
        sign, first = -1, i - 1
    following = words[j]
    if following == "." and words[j + 1] in _RAISED and tokens.glued(j) and tokens.glued(j + 1):
        j, following = j + 1, words[j + 1]  # "3.ª"
    if following in lex.ordinal_endings and tokens.glued(j):
        return numeral_at(tokens, first, j + 1, value, Form.ORDINAL)
    at, scale = j, 0
    if following[:1] in _ONE_CHARACTER and tokens.near(j):
        value, j, end = value + _ONE_CHARACTER[following[0]], j + 1, tokens.starts[j] + 1
    elif following in tokens.runs and tokens.glued(j):
        whole, j = han_value(tokens, j, value)
        if whole is None:
            return None
        value, end = whole, tokens.ends[j - 1]
    elif following[:1] in _HAN_SCALES and tokens.glued(j):
        value, j, end = value * _HAN_SCALES[following[0]], j + 1, tokens.starts[j] + 1
    elif following == "/" or words[j + 1] == "/":
        slashed = _slashed(tokens, j, value)
        if slashed is None:
            return None
        value, j = slashed
    if j == at and following not in _ENDS:
        value, j, scale = _scaled(tokens, j, value, money=money)
    end = tokens.ends[j - 1] if end is None else end
    bare = bare and j == at and first == i
    value = -value if sign < 0 else value
    return Numeral(first, j, tokens.starts[first], end, value, bare=bare, scale=scale)


def _signed(tokens: Tokens, i: int, value: Fraction, *, bare: bool) -> tuple[int, int, Fraction]:
    """The sign before the digits at ``i``, the token at which the number begins, and its size.

    A leading point (*.77*) counts as a kind of sign.
    """
    if tokens.glued(i - 1) and tokens.words[i - 2] not in _BEFORE_SIGNS:
        return 1, i, value
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
        at = j + 1 if words[j] in _HYPHENS and tokens.glued(j) and tokens.glued(j + 1) else j
        scale = multiplier(tokens, at)
        if not scale or not tokens.near(at) or value > GREATEST:
            break
        if scale == 100 and tokens.lex.bare:
            break  # "5 cents": only a language without bare hundreds writes "4 hundred"
        value, j, last = value * scale, at + 1, scale
        half = and_a_part(tokens, j)
        if half is not None:
            return value + half[0] * scale, half[1], scale
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
    if not tokens.glued(j) or word == "t":
        return False
    return word == "k" or tokens.capital(j) or (word == "m" and _million_follows(tokens, j + 1))


def _million_follows(tokens: Tokens, j: int) -> bool:
    """Whether what follows *2m* makes it two million: people, things in the plural, a unit or a currency."""
    word, lex = tokens.words[j], tokens.lex
    if word in lex.unit_names or word in lex.currency_names:
        return tokens.near(j)
    if word in lex.of:
        return tokens.words[j + 1] in lex.determiners
    return word not in lex.dimensions and plural_within(tokens, j, 3)
