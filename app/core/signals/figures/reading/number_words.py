"""Numerals in words, with what may stand around them: articles, hyphens, *and*, decimals, parts.

How the words add up is :mod:`app.core.signals.figures.reading.sums`'; the words come from the lexicon.
Scripts that write numbers by place (Chinese) have a reader of their own.
"""

from __future__ import annotations

from fractions import Fraction

from app.core.signals.figures.reading.heads import head_at
from app.core.signals.figures.reading.numeral import (
    Form,
    Numeral,
    and_a_part,
    multiplier,
    numeral_at,
    part_of,
)
from app.core.signals.figures.reading.precision import hedge_before
from app.core.signals.figures.reading.scan import Tokens
from app.core.signals.figures.reading.sums import Sum
from app.core.signals.figures.words.lexicon import Lexicon
from app.core.signals.figures.words.pieces import Part

_HYPHENS = frozenset("-‐‑—")


def read_number_words(tokens: Tokens, i: int, floor: int) -> Numeral | None:
    """The numeral in words at token ``i``; it may reach back to ``floor`` for an article or *minus*."""
    number = _read(tokens, i, floor)
    if number is None or number.value is None or number.form not in _SIGNED:
        return number
    first = number.first - 1
    if tokens.words[first] in tokens.lex.minus and is_negative(tokens, number.first, floor):
        return number._replace(first=first, start=tokens.starts[first], value=-number.value)
    return number


def _read(tokens: Tokens, i: int, floor: int) -> Numeral | None:
    word, lex = tokens.words[i], tokens.lex
    if i == 1 and tokens.words[0] in lex.leading_points:
        value, after = _decimals(tokens, 0, Fraction(0))
        if after > i and not tokens.words[after]:
            return numeral_at(tokens, 0, after, value)  # "punto cinco"
    if word in lex.unit_counts:
        count, half = Fraction(lex.unit_counts[word][0]), and_a_part(tokens, i + 1)
        if half is not None:
            return numeral_at(tokens, i, half[1], count + half[0])
        return numeral_at(tokens, i, i + 1, count) if count > 1 else None
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


def _read_words(tokens: Tokens, i: int, floor: int) -> Numeral | None:
    words, lex = tokens.words, tokens.lex
    word = words[i]
    sum_, first = Sum(lex, 2 if word in lex.dual_starts else None), i
    if (word in lex.hundreds or word in lex.scales or word in lex.sets) and word not in lex.bare:
        if i > floor and words[i - 1] in lex.articles and tokens.near(i):
            first = i - 1
        elif not _is_all(tokens, i):
            return None
        sum_ = Sum(lex, 1)
        if word in lex.sets:
            return _sets(tokens, first, i, Fraction(1))
    if word in lex.one and word in lex.articles:
        pair = _read_pair(tokens, i + 1, i) if words[i + 1] in lex.pairs else None
        if pair is not None:
            return pair
        rank, after = _group(tokens, i + 1)
        if rank and after > i + 1 and _is_part_of_rank(lex, words[after - 1]):
            if _names_more(tokens, after):
                return None  # "un douzième essai"
            return numeral_at(tokens, i, after, Fraction(1, rank), Form.PART)
    after = _add_up(tokens, i, sum_)
    if after == i or (sum_.rank and _lone_rank(tokens, i, after)):
        return None
    if sum_.rank:
        return numeral_at(tokens, first, after, Fraction(sum_.value), Form.ORDINAL)
    if sum_.fold or (sum_.times and words[after] in lex.times_tails):
        return numeral_at(tokens, first, after, Fraction(sum_.value), Form.FOLD)
    if not sum_.value and tokens.near(after):
        lower = Sum(lex, None)  # "cero siete": a nought that only fills its place
        beyond = _add_up(tokens, after, lower)
        if beyond > after and not lower.rank:
            return numeral_at(tokens, first, beyond, Fraction(lower.value))
    return _finish(tokens, first, after, Fraction(sum_.value))


def _is_all(tokens: Tokens, i: int) -> bool:
    """Whether the text is this one word (*millón*), in a language other than English."""
    return i == 0 and not tokens.words[1] and tokens.lex.table is not None


def _is_part_of_rank(lex: Lexicon, word: str) -> bool:
    """Whether a word is both an ordinal and the part it names: *cinquième*, *trentacinquesimo*."""
    return part_of(lex, word, one=True) is not None and bool(lex.pieces[word])


def _add_up(tokens: Tokens, i: int, sum_: Sum) -> int:
    """Take all words from token ``i`` on that make one number, and return the token after them."""
    words, lex = tokens.words, tokens.lex
    after = at = closed = i
    while sum_.add(lex.pieces[words[at]]):
        after = at + 1
        closed = after if sum_.group is None else closed
        at = _continues(tokens, after, sum_)
        word = words[at]
        known = word in lex.part_plurals or word in lex.lone_ranks or lex.part_plural_ends
        if known and at > 0 and not sum_.rank and _stands_apart(tokens, at, after):
            break
    pieces = lex.pieces[words[at]]
    if at == after and closed > i and sum_.group is not None and pieces and pieces[0].part is Part.SCALE:
        sum_.group = None  # "two million three million" are two
        return closed
    return after


def _stands_apart(tokens: Tokens, at: int, after: int) -> bool:
    """Whether the word at token ``at``, that could go on with the number, does not.

    It is an ordinal (*cinq cents premiers*) or names the parts of it (*ciento treinta quintos*).
    """
    lex, word = tokens.lex, tokens.words[at]
    if word in lex.lone_ranks:
        return True
    if word in lex.ones and (at > after or lex.pieces[tokens.words[at + 1]]):
        return False  # "ألف خمس مئة"
    return part_of(lex, word, one=False) is not None and part_of(lex, word, one=True) is None


def _names_more(tokens: Tokens, j: int) -> bool:
    """Whether the word at ``j`` goes on naming what an ordinal counts."""
    word, lex = tokens.words[j], tokens.lex
    inside = word in lex.of or word in lex.determiners or word in lex.ands or word in lex.range_or
    return word[:1].isalpha() and tokens.near(j) and not inside


def _lone_rank(tokens: Tokens, i: int, after: int) -> bool:
    """Whether an ordinal is a hundredth or thousandth of nothing."""
    word = tokens.words[i]
    return after == i + 1 and tokens.lex.ordinals.get(word, 0) >= 100 and word not in tokens.lex.bare


def is_negative(tokens: Tokens, i: int, floor: int) -> bool:
    """Whether *minus* stands before token ``i`` and belongs to it, not to *al menos* or to a subtraction."""
    if i <= floor or tokens.words[i - 1] not in tokens.lex.minus or tokens.begins_number(i - 2):
        return False
    return hedge_before(tokens, i, floor) is None


def _continues(tokens: Tokens, j: int, sum_: Sum) -> int:
    """The token at which the number may go on after ``j - 1``: past a hyphen, *and* or comma; else -1."""
    words, lex = tokens.words, tokens.lex
    word = words[j]
    if not tokens.beside(j):
        return -1
    if word in _HYPHENS:
        if not (tokens.glued(j) and tokens.glued(j + 1)):
            return -1
        j += 1
        word = words[j]
        if word not in lex.ands or words[j + 1] not in _HYPHENS:
            return j
    if word in lex.ands:
        one = words[j + 1] in lex.one or words[j + 1] in lex.articles
        part = lex.part_plurals.get(words[j + 2], 0)
        small = lex.ones.get(words[j + 1]) or lex.tens.get(words[j + 1]) or 0
        proper = part * small < 1 or lex.table is None
        if (part and proper) or (one and words[j + 2] in lex.parts):
            return -1  # "six million and two thirds", not "cento e trinta quintos"
        at = j + 2 if words[j + 1] in _HYPHENS else j + 1
        pieces = lex.pieces[words[at]]
        fits = bool(pieces) and (pieces[0].part not in _MULTIPLIERS or pieces[0].bare)
        return at if fits and sum_.link() else -1
    if word == ",":
        scale = lex.scales.get(words[j + 2]) or lex.scales.get(words[j + 3]) or 0
        more = sum_.group is None and (scale or words[j + 2] in lex.hundreds) and words[j + 1] in lex.ones
        return j + 1 if more and scale < sum_.parts[-1][1] else -1  # "two million, three million" are two
    return j


_MULTIPLIERS = frozenset((Part.HUNDRED, Part.SCALE))


def _finish(tokens: Tokens, first: int, j: int, value: Fraction) -> Numeral:
    """The numeral with what may follow its words: *point five*, *dozen*, *and a half*, *thirds*."""
    words, lex = tokens.words, tokens.lex
    if words[j] in lex.point and tokens.near(j):
        value, j = _decimals(tokens, j, value)
    if words[j] in lex.sets and tokens.near(j):
        return _sets(tokens, first, j, value)
    half = and_a_part(tokens, j)
    if half is not None:
        scale, k = lex.scales.get(words[j - 1], 1), half[1]
        other = lex.scales.get(words[k], 0) if tokens.near(k) else 0
        if 1 < other < scale:
            return numeral_at(tokens, first, k + 1, value + half[0] * other)  # "un milliard et demi million"
        value += half[0] * scale
        if scale == 1 and other:
            value, k = value * other, k + 1
        return numeral_at(tokens, first, k, value)
    at = j + 1 if words[j] in _HYPHENS and tokens.glued(j) else j
    part = part_of(lex, words[at], one=value == 1)
    if part is not None and 0 < value < _MOST_PARTS and tokens.near(at):
        return _part(tokens, first, at + 1, value * part)
    if lex.part_marks and value > 0 and lex.pieces[words[j]]:
        whole, after = _group(tokens, j)
        if whole and words[after] in lex.part_marks:
            return _part(tokens, first, after + 1, value / whole)  # "cinco vinte avos"
    return numeral_at(tokens, first, j, value)


_MOST_PARTS = 10**7
_SIGNED = frozenset((Form.CARDINAL, Form.PART))


def _sets(tokens: Tokens, first: int, j: int, value: Fraction) -> Numeral:
    """The number of the sets at token ``j``: *three dozen*, *una docena y media*."""
    size = tokens.lex.sets[tokens.words[j]]
    few = value % 100
    if value > 100 and 0 < few < 10:
        value = few + (value - few) / size  # "trecento e due dozzine" are 300 and 24
    half = and_a_part(tokens, j + 1)
    if half is None:
        return numeral_at(tokens, first, j + 1, value * size)
    return numeral_at(tokens, first, half[1], (value + half[0]) * size)


def _part(tokens: Tokens, first: int, j: int, value: Fraction) -> Numeral:
    """A share of a whole; a number if the whole is a scale: *half a million*, *two thirds of a million*."""
    words, lex = tokens.words, tokens.lex
    whole = words[j + 1] in lex.articles or words[j + 1] in lex.scales
    at = j + 1 if words[j] in lex.of and whole else j
    at += words[at] in lex.articles or (words[at] in _HYPHENS and tokens.glued(at))
    scale = multiplier(tokens, at)
    if scale and tokens.beside(at):
        return numeral_at(tokens, first, at + 1, value * scale)
    return numeral_at(tokens, first, j, value, Form.PART)


def _decimals(tokens: Tokens, j: int, value: Fraction) -> tuple[Fraction, int]:
    """The value with the decimals after the word at ``j``, and the token after them; unchanged without."""
    words, lex = tokens.words, tokens.lex
    if lex.grouped_decimals:
        group, after = _group(tokens, j + 1)
        if after > j + 1 and words[after] in lex.part_plurals:  # "ноль целых пять десятых"
            return value + group * lex.part_plurals[words[after]], after + 1
    k, place, ones = j + 1, Fraction(1, 10), lex.ones
    while ones.get(words[k], 10) < 10 and place > Fraction(1, 10**18):
        value += place * ones[words[k]]
        place /= 10
        k += 1
    if lex.grouped_decimals:
        group, after = _group(tokens, k)
        if after > k and group < 1000:
            value, k = value + group * place * 10 / 10 ** len(str(group)), after
    if k == j + 1:
        return value, j
    scale = lex.scales.get(words[k])
    return (value * scale, k + 1) if scale else (value, k)


def _group(tokens: Tokens, k: int) -> tuple[int, int]:
    """The whole number in words at token ``k``, and the token after it."""
    sum_ = Sum(tokens.lex, None)
    after = _add_up(tokens, k, sum_)
    return int(sum_.value), after


def _read_part(tokens: Tokens, i: int, floor: int) -> Numeral | None:
    """*half a million*, *half of*, *a third of*; None where the word is an ordinal or part of a phrase.

    A *half* that nothing confirms is ``bare``: it counts only before a unit (*half an hour*).
    """
    words, lex = tokens.words, tokens.lex
    half = words[i] in lex.half
    before = words[i - 1] if i > floor and tokens.near(i) else ""
    article = before in lex.articles
    first = i - 1 if article or (half and before in lex.definite) else i
    part = _part(tokens, first, i + 1, lex.parts[words[i]])
    if part.form is Form.CARDINAL and (half or article or words[i] not in lex.ordinals):
        return part
    if _is_all(tokens, i) and words[i] not in lex.ordinals:
        return part
    genitive = lex.nouns is not None and lex.nouns.genitive and words[i] not in lex.ordinals
    if genitive and head_at(tokens, i + 1, one=True) is not None:
        return part  # "половина домов"
    if not (half or article) or words[first - 1] in lex.ordinals:
        return None
    following = words[i + 1]
    sure = following in lex.of or (half and following in lex.determiners)
    if not sure and words[first - 1] in lex.part_cues and not (half and article):
        sure = (
            not lex.stops or following in lex.stops or following in lex.verbs or not following[:1].isalpha()
        )
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
        scale = _vague_unit(tokens, j)
        if word not in lex.vague:
            if i > floor and words[i - 1] in lex.articles:
                first = i - 1
            elif word not in lex.some or scale < 2:
                return None
        while scale > 1:
            low, high, j = low * scale, (high + 1) * scale - 1, j + 1
            j += words[j] in lex.of and words[j + 1] in lex.scales
            scale = lex.scales.get(words[j], 0) if j < i + 5 else 0
    elif unit := _vague_unit(tokens, at := j + (words[j] in lex.of)):
        low, high, j = low * unit, (high + 1) * unit - 1, at + 1
    elif word in lex.vague_of and words[j] not in lex.of:
        return None
    start, end = tokens.starts[first], tokens.ends[j - 1]
    return Numeral(first, j, start, end, None, Form.VAGUE, low=Fraction(low), high=Fraction(high))


def _vague_unit(tokens: Tokens, j: int) -> int:
    """What the word at ``j`` stands for in a vague quantity: 1,000 for *thousand* and *thousands*; or 0."""
    lex, word = tokens.lex, tokens.words[j]
    unit = multiplier(tokens, j) or (0 if word in lex.few else lex.vague.get(word, (0, 0))[0] // 2)
    return unit if unit >= 100 or word in lex.sets or word in lex.hundreds else 0


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
    if i == 1 and not words[2]:
        return numeral_at(tokens, 0, 2, Fraction(2))
    scale = lex.hundreds.get(words[i + 1]) or lex.scales.get(words[i + 1])
    if scale:
        return numeral_at(tokens, i - 1, i + 2, Fraction(2 * scale))
    return numeral_at(tokens, i - 1, i + 1, Fraction(2)) if words[i + 1] in lex.of else None
