"""Numerals in words, by the English pattern of a group below a thousand before each scale word.

The words come from the lexicon. A language with another pattern needs a reader of its own.
"""

from __future__ import annotations

from fractions import Fraction

from app.core.signals.figures.numeral import Form, Numeral, and_a_part, multiplier, numeral_at
from app.core.signals.figures.scan import Tokens

GREATEST = 10**24
"""Numbers beyond it take no further scale word, so that *million million million* … stays linear."""
_HYPHENS = frozenset("-‐‑—")


def read_number_words(tokens: Tokens, i: int, floor: int) -> Numeral | None:
    """The numeral in words at token ``i``; it may reach back to ``floor`` for an article or *minus*."""
    word, lex = tokens.words[i], tokens.lex
    if word in lex.few or word in lex.vague:
        return _read_vague(tokens, i, floor)
    if word in lex.single_units:
        return _read_article(tokens, i, floor)
    if word in lex.folds:
        return numeral_at(tokens, i, i + 1, Fraction(lex.folds[word]), Form.FOLD)
    if word in lex.pairs:
        return _read_pair(tokens, i, floor)
    if word in lex.half or word in lex.parts:
        part = _read_part(tokens, i, floor)
        if part is not None or word not in lex.ordinals:
            return part
    return _read_words(tokens, i, floor)


class _Sum:
    """A number in words as it grows: finished scales in ``total``, what is below a thousand in ``group``."""

    __slots__ = ("after_ten", "group", "last_scale", "lex", "total")

    def __init__(self, tokens: Tokens, group: int | None) -> None:
        self.lex = tokens.lex
        self.total = 0
        self.group = group
        self.last_scale = 0
        self.after_ten = False

    def add(self, word: str) -> bool:
        """Take one more word; False, and no change, where it cannot continue the number."""
        lex, group = self.lex, self.group
        one = lex.ones.get(word)
        small = one if one is not None else lex.tens.get(word)
        if small is not None:
            fits = group is None or (group % 100 == 0 and group > 0) or (self.after_ten and 0 < small < 10)
            if fits:
                self.group = (group or 0) + small
                self.after_ten = one is None
            return fits
        if word in lex.hundreds:
            if group is None or not 0 < group < 100:
                return False
            self.group = group * 100
            return True
        scale = lex.scales.get(word)
        return self._scale(scale) if scale else False

    def _scale(self, scale: int) -> bool:
        if self.total > GREATEST:
            return False
        if self.group is None:
            if not self.total or scale < self.last_scale:
                return False
            self.total *= scale
        elif self.total and scale >= self.last_scale:
            return False
        else:
            self.total += self.group * scale
        self.last_scale, self.group, self.after_ten = scale, None, False
        return True

    @property
    def value(self) -> int:
        return self.total + (self.group or 0)

    @property
    def open(self) -> bool:
        """Whether *and* may follow: right after hundreds and scales."""
        return self.group is None or (self.group > 0 and self.group % 100 == 0)


def _read_words(tokens: Tokens, i: int, floor: int) -> Numeral | None:
    words, lex = tokens.words, tokens.lex
    sum_, first = _Sum(tokens, None), i
    if words[i] in lex.hundreds or words[i] in lex.scales or words[i] in lex.sets:
        if i <= floor or words[i - 1] not in lex.articles or not tokens.near(i):
            return None
        sum_, first = _Sum(tokens, 1), i - 1
        if words[i] in lex.sets:
            return numeral_at(tokens, first, i + 1, Fraction(lex.sets[words[i]]))
    after = at = i
    while sum_.add(words[at]):
        after = at + 1
        at = _continues(tokens, after, sum_)
    ordinal = _ordinal(tokens, at, sum_, begun=after > i)
    if ordinal is not None:
        return numeral_at(tokens, first, ordinal[1], ordinal[0], Form.ORDINAL)
    if after == i:
        return None
    number = _finish(tokens, first, after, Fraction(sum_.value))
    if first == i and i > floor and words[i - 1] in lex.minus and number.value is not None:
        return number._replace(first=i - 1, start=tokens.starts[i - 1], value=-number.value)
    return number


def _continues(tokens: Tokens, j: int, sum_: _Sum) -> int:
    """The token at which the number may go on after ``j - 1``: past a hyphen, *and* or comma; else -1."""
    words, lex = tokens.words, tokens.lex
    word = words[j]
    if not tokens.near(j):
        return -1
    if word in _HYPHENS:
        return j + 1 if tokens.glued(j) and tokens.glued(j + 1) else -1
    if word in lex.ands:
        small = words[j + 1] in lex.ones or words[j + 1] in lex.tens or words[j + 1] in lex.ordinals
        if words[j + 2] in lex.parts or words[j + 2] in lex.part_plurals:
            return -1  # "six million and two thirds"
        return j + 1 if sum_.open and small else -1
    if word == ",":
        more = words[j + 2] in lex.hundreds or words[j + 3] in lex.scales or words[j + 2] in lex.scales
        return j + 1 if sum_.group is None and more and words[j + 1] in lex.ones else -1
    return j


def _ordinal(tokens: Tokens, j: int, sum_: _Sum, *, begun: bool) -> tuple[Fraction, int] | None:
    """The ordinal that ends the number at ``j``: *fifth*, *twenty-first*, *two hundredth*."""
    rank = tokens.lex.ordinals.get(tokens.words[j])
    if rank is None:
        return None
    if not begun:
        return (Fraction(rank), j + 1) if rank < 100 else None
    if rank >= 100:
        return Fraction(sum_.value * rank), j + 1
    fits = sum_.open or (sum_.after_ten and rank < 10)
    return (Fraction(sum_.value + rank), j + 1) if fits else None


def _finish(tokens: Tokens, first: int, j: int, value: Fraction) -> Numeral:
    """The numeral with what may follow its words: *point five*, *dozen*, *and a half*, *thirds*."""
    words, lex = tokens.words, tokens.lex
    if words[j] in lex.point and words[j + 1] in lex.ones and tokens.near(j):
        value, j = _decimals(tokens, j + 1, value)
    if words[j] in lex.sets and tokens.near(j):
        return numeral_at(tokens, first, j + 1, value * lex.sets[words[j]])
    half = and_a_part(tokens, j)
    if half is not None:
        scale = lex.scales.get(words[j - 1], 1)
        value, j = value + half[0] * scale, half[1]
        if scale == 1 and words[j] in lex.scales and tokens.near(j):
            value, j = value * lex.scales[words[j]], j + 1
        return numeral_at(tokens, first, j, value)
    at = j + 1 if words[j] in _HYPHENS and tokens.glued(j) else j
    parts = lex.parts if value == 1 else lex.part_plurals
    if words[at] in parts and 0 < value < 100 and tokens.near(at):
        return _part(tokens, first, at + 1, value * parts[words[at]])
    return numeral_at(tokens, first, j, value)


def _part(tokens: Tokens, first: int, j: int, value: Fraction) -> Numeral:
    """A share of a whole; a number if the whole is a scale: *half a million*, *two thirds of a million*."""
    words, lex = tokens.words, tokens.lex
    at = j + 1 if words[j] in lex.of and words[j + 1] in lex.articles else j
    at += words[at] in lex.articles
    scale = multiplier(tokens, at)
    if scale and tokens.near(at):
        return numeral_at(tokens, first, at + 1, value * scale)
    return numeral_at(tokens, first, j, value, Form.PART)


def _decimals(tokens: Tokens, j: int, value: Fraction) -> tuple[Fraction, int]:
    place, ones = Fraction(1, 10), tokens.lex.ones
    while ones.get(tokens.words[j], 10) < 10 and place > Fraction(1, 10**18):
        value += place * ones[tokens.words[j]]
        place /= 10
        j += 1
    scale = tokens.lex.scales.get(tokens.words[j])
    return (value * scale, j + 1) if scale else (value, j)


def _read_part(tokens: Tokens, i: int, floor: int) -> Numeral | None:
    """*half a million*, *half of*, *a third of*; None where the word is an ordinal or part of a phrase.

    A *half* that nothing confirms is ``bare``: it counts only before a unit (*half an hour*).
    """
    words, lex = tokens.words, tokens.lex
    half = words[i] in lex.half
    article = i > floor and words[i - 1] in lex.articles and tokens.near(i)
    first = i - 1 if article else i
    part = _part(tokens, first, i + 1, lex.parts[words[i]])
    if part.form is Form.CARDINAL and (half or article or words[i] not in lex.ordinals):
        return part
    if not (half or article) or words[first - 1] in lex.ordinals:
        return None
    following = words[i + 1]
    sure = following in lex.of or (half and following in lex.determiners)
    if not sure and words[first - 1] in lex.part_cues and not (half and article):
        sure = following in lex.stops or following in lex.verbs or not following[:1].isalpha()
    elif not sure and article and not half:
        sure = not following or following in ".,;:!?)"
    if sure:
        return part
    return part._replace(bare=True) if half else None


def _read_vague(tokens: Tokens, i: int, floor: int) -> Numeral | None:
    """*hundreds*, *tens of thousands*, *several*, *a few dozen*: the least and the greatest value."""
    words, lex = tokens.words, tokens.lex
    word, first, j = words[i], i, i + 1
    low, high = lex.few[word] if word in lex.few else lex.vague[word]
    if word in lex.few:
        scale = multiplier(tokens, j)
        if word not in lex.vague:
            if i <= floor or words[i - 1] not in lex.articles:
                return None
            first = i - 1
        if scale > 1:
            low, high, j = low * scale, (high + 1) * scale - 1, j + 1
    elif words[j] in lex.of and words[j + 1] in lex.vague and words[j + 1] not in lex.few:
        factor = multiplier(tokens, j + 1)
        if factor:
            low, high, j = low * factor, (high + 1) * factor - 1, j + 2
    elif word in lex.vague_of and words[j] not in lex.of:
        return None
    start, end = tokens.starts[first], tokens.ends[j - 1]
    return Numeral(first, j, start, end, None, Form.VAGUE, low=Fraction(low), high=Fraction(high))


def _read_article(tokens: Tokens, i: int, floor: int) -> Numeral | None:
    """The article of *a week* is a one; ``bare``, because in most places it is just an article."""
    if i <= floor or tokens.words[i - 1] not in tokens.lex.articles or not tokens.near(i):
        return None
    return numeral_at(tokens, i - 1, i, Fraction(1))._replace(bare=True)


def _read_pair(tokens: Tokens, i: int, floor: int) -> Numeral | None:
    """*a couple of*, *a pair of*: two. Without the article or what follows they are people or things."""
    words, lex = tokens.words, tokens.lex
    if i <= floor or words[i - 1] not in lex.articles:
        return None
    scale = lex.hundreds.get(words[i + 1]) or lex.scales.get(words[i + 1])
    if scale:
        return numeral_at(tokens, i - 1, i + 2, Fraction(2 * scale))
    return numeral_at(tokens, i - 1, i + 1, Fraction(2)) if words[i + 1] in lex.of else None
