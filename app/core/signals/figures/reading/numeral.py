"""A numeral, whatever it is written in, and the small things digits and words share."""

from __future__ import annotations

from enum import Enum
from fractions import Fraction
from typing import NamedTuple

from app.core.signals.figures.reading.scan import Tokens
from app.core.signals.figures.reading.sums import Sum
from app.core.signals.figures.words.lexicon import Lexicon


class Form(Enum):
    """What kind of numeral it is."""

    CARDINAL = "cardinal"
    ORDINAL = "ordinal"
    PART = "part"
    FOLD = "fold"
    VAGUE = "vague"


class Numeral(NamedTuple):
    """A numeral: tokens ``[first, next)``, characters ``[start, end)``.

    ``value`` is exact; vague ones have ``low`` and ``high`` instead. ``bare`` marks plain digits with
    nothing about them, which may just as well be a year, a code or part of a name.
    """

    first: int
    next: int
    start: int
    end: int
    value: Fraction | None
    form: Form = Form.CARDINAL
    bare: bool = False
    low: Fraction | None = None
    high: Fraction | None = None
    scale: int = 0
    """What the word or letter it ends in multiplies by, which the lower end of a range may share; or 0."""
    unit: str = ""
    """The unit that the numeral itself says (*百分之*)."""
    above: bool = False
    """Whether the numeral itself says that it is more (*三十多万*)."""


def numeral_at(
    tokens: Tokens,
    first: int,
    after: int,
    value: Fraction,
    form: Form = Form.CARDINAL,
    end: int | None = None,
) -> Numeral:
    """The numeral of tokens ``[first, after)``; it ends at ``end`` where its last token goes on behind it."""
    end = tokens.ends[after - 1] if end is None else end
    return Numeral(first, after, tokens.starts[first], end, value, form, scale=multiplier(tokens, after - 1))


def multiplier(tokens: Tokens, j: int) -> int:
    """What the word at token ``j`` multiplies by: 1,000 for *thousand*; 0 for other words."""
    word, lex = tokens.words[j], tokens.lex
    return lex.scales.get(word) or lex.hundreds.get(word) or lex.sets.get(word) or 0


def and_a_part(tokens: Tokens, j: int) -> tuple[Fraction, int] | None:
    """*and a half*, *and three quarters* at ``j``: its value and the token after it."""
    lex, words = tokens.lex, tokens.words
    if (words[j] not in lex.ands and words[j] not in lex.withs) or not tokens.beside(j):
        return None
    if (words[j + 1] in lex.articles or words[j + 1] in lex.one) and words[j + 2] in lex.parts:
        return lex.parts[words[j + 2]], j + 3
    if words[j + 1] in lex.and_halves:
        return lex.parts[words[j + 1]], j + 2
    if words[j + 1] in lex.ones and words[j + 2] in lex.part_plurals:
        return lex.ones[words[j + 1]] * lex.part_plurals[words[j + 2]], j + 3
    return None


def part_of(lex: Lexicon, word: str, *, one: bool) -> Fraction | None:
    """The part of a whole a word names after *one*, or after more: also one word made of many (*-stel*)."""
    known = (lex.parts if one else lex.part_plurals).get(word)
    if known is not None or not lex.joined:
        return known
    for ending, rank in (lex.part_ends if one else lex.part_plural_ends).items():
        if word.endswith(ending):
            sum_ = Sum(lex, None)
            if sum_.add(lex.pieces[word[: -len(ending)] + rank]) and sum_.rank:
                return 1 / Fraction(sum_.value)
    return None
