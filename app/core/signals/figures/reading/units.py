"""Units after a number, and conversion between them with exact fractions."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

from app.core.model import FigureKind
from app.core.signals.figures.reading.money import currency_after, same_currency, scaled_currency
from app.core.signals.figures.reading.scan import Tokens
from app.core.signals.figures.reading.symbols import rate_at, symbol_at
from app.core.signals.figures.words.lexicon import Lexicon
from app.core.signals.figures.words.table import Written
from app.core.signals.figures.words.unit_table import SPANS, SYMBOLS, UNITS

_PERCENT = {"%": "%", "٪": "%", "％": "%", "﹪": "%"}
# No symbol is longer, and in scripts without spaces a word can be the rest of the text.
_SYMBOL = re.compile(
    r"[°º]\s?[CF](?![^\W\d_])|[°º″′℃℉]"
    r"|[^\W\d_]{1,24}(?:\^?[23](?!\d))?(?:/[^\W\d_]{1,24}(?:\^?[23](?!\d))?)?"
)
_HYPHENS = frozenset("-‐‑")
_LONE_LETTERS = frozenset("mgLlWVt")
_GLUED_ONLY = frozenset(("us", "ns", "ms", "in", "st", "hm", "mN", "kN", "pm", "nt", "kt", "Mt", "C", "F"))
_WITH_PLURALS = frozenset("km cm mm kg lb ml yd gal min hr sec".split())
_LIST_ENDS = frozenset((",", ")", ";", ""))
_TIMES = {"h": "h", "hr": "h", "s": "s", "d": "d", "min": "min", "a": "a"}
_NEVER_GLUED = frozenset("AJNKTs")


class UnitRead(NamedTuple):
    """A unit in the text: its kind and code, how many of it its name stands for, and where it ends."""

    kind: FigureKind
    unit: str
    times: int
    next: int
    end: int


def read_unit(tokens: Tokens, j: int) -> UnitRead | None:
    """The unit at token ``j``, right after a number: spaced, glued or behind a hyphen."""
    word = tokens.words[j]
    if word == "" or word[0].isdecimal() or not tokens.near(j):
        return None
    if word in _PERCENT:
        return UnitRead(FigureKind.PERCENT, "%", 1, j + 1, tokens.ends[j])
    at = j
    if word in _HYPHENS:
        if not (tokens.glued(j) and tokens.glued(j + 1)):
            return None
        at = j + 1
    named = _read_name(tokens, at)
    written = symbol_at(tokens, at)
    if written is not None and (named is None or written[1] > named.next):
        return _as_written(tokens, *written)
    if named is not None:
        return _as_age(tokens, named)
    if tokens.lex.table is not None:
        named = _read_inflected(tokens, at) or _read_filled(tokens, at, tokens.lex.table.fillers)
        if named is not None:
            return named
    scaled = scaled_currency(tokens, at)
    if scaled is not None:
        return UnitRead(FigureKind.MONEY, scaled[0], scaled[1], at + 1, tokens.ends[at])
    money = currency_after(tokens, at)
    if money is not None:
        return UnitRead(FigureKind.MONEY, money[0], 1, money[1], tokens.ends[money[1] - 1])
    symbol = _read_symbol(tokens, at, glued=at == j and tokens.glued(j))
    if symbol is None and tokens.words[at] in tokens.lex.unit_fillers:
        filled = _read_name(tokens, at + 1)
        return filled if filled is not None and filled.kind is FigureKind.DURATION else None
    return symbol


def _as_written(tokens: Tokens, symbol: Written, after: int) -> UnitRead:
    end = tokens.ends[after - 1]
    if symbol.money:
        return UnitRead(FigureKind.MONEY, symbol.code, 1, after, end)
    times, code = SPANS.get(symbol.code, (1, symbol.code))
    return UnitRead(kind_of(code), code, times, after, end)


def _read_name(tokens: Tokens, j: int) -> UnitRead | None:
    lex = tokens.lex
    for length in lex.name_lengths.get(tokens.words[j], ()):
        phrase = tokens.words[j] if length == 1 else tokens.phrase(j, length)
        code = lex.unit_names.get(phrase)
        if code is not None:
            times, code = SPANS.get(code, (1, code))
            after = tokens.past_point(j + length)
            return UnitRead(kind_of(code), code, times, after, tokens.ends[after - 1])
        code = lex.currency_names.get(phrase)
        if code is not None:
            return UnitRead(FigureKind.MONEY, code, 1, j + length, tokens.ends[j + length - 1])
    return None


def _read_inflected(tokens: Tokens, j: int) -> UnitRead | None:
    """A unit's name with a case ending its table has not (*Kilometern*), or cut off by an apostrophe."""
    word = tokens.words[j]
    stem = word.replace("’", "'").partition("'")[0]
    endings = (0,) if len(stem) < len(word) else (1, 2)
    for ending in endings:
        name = stem[: len(stem) - ending]
        code = tokens.lex.unit_names.get(name) if len(name) > 3 or not ending else None
        if code is not None:
            times, code = SPANS.get(code, (1, code))
            return UnitRead(kind_of(code), code, times, j + 1, tokens.ends[j])
    return None


def _read_filled(tokens: Tokens, j: int, fillers: frozenset[str]) -> UnitRead | None:
    """The unit behind a filler: *20 de euro*, *2 millions d’euros*."""
    filler, _, name = tokens.words[j].replace("’", "'").partition("'")
    code = tokens.lex.currency_names.get(name) if filler in fillers else None
    if code is not None:
        return UnitRead(FigureKind.MONEY, code, 1, j + 1, tokens.ends[j])
    if tokens.words[j] not in fillers or not tokens.near(j + 1):
        return None
    written = symbol_at(tokens, j + 1)
    named = _read_name(tokens, j + 1)
    return named if named is not None or written is None else _as_written(tokens, *written)


def _read_symbol(tokens: Tokens, j: int, *, glued: bool) -> UnitRead | None:
    match = _SYMBOL.match(tokens.text, tokens.starts[j])
    if match is None:
        return _read_inches(tokens, j) if glued else None
    if not glued and tokens.lex.nouns is not None and tokens.words[j] in tokens.lex.nouns.stops:
        return None  # "1992 um homem", not micrometres
    written, code = _code_of(match.group())
    if code is None or (written in _NEVER_GLUED if glued else _needs_glue(tokens, j, written)):
        return None
    if (
        len(written) == 1
        and not glued
        and written.isalpha()
        and written.isascii()
        and written not in _LONE_LETTERS
        and (written != "h" or tokens.lex.table is None)
    ):
        return None
    end = match.start() + len(written)
    if len(written) == 1 and tokens.text[end : end + 1] == "-" and tokens.text[end + 1 : end + 2].isdecimal():
        return None  # "24703 L-202" is a code
    after = j + 1
    while tokens.starts[after] < end:
        after += 1
    return UnitRead(kind_of(code), code, 1, after, end)


def _needs_glue(tokens: Tokens, j: int, written: str) -> bool:
    """Whether a symbol parted from its number is a word: *in*, unless *2.5 in thick* or *7 ft, 10 in*."""
    if written == "in":
        following = tokens.words[j + 1]
        ends = following in _LIST_ENDS and tokens.digits(j - 1)
        return not ends and following not in tokens.lex.dimensions
    return written in _GLUED_ONLY


def _code_of(written: str) -> tuple[str, str | None]:
    """The unit a symbol stands for, and as much of it as does: all of ``l/km``, the ``m`` of ``m/xyz``."""
    plain = written.replace(" ", "").replace("^", "")
    code = SYMBOLS.get(plain)
    if code is None and written[-1] == "s" and written[:-1] in _WITH_PLURALS:
        code = SYMBOLS[written[:-1]]
    if code is not None or "/" not in written:
        return written, code
    above, _, below = plain.partition("/")
    code = SYMBOLS.get(above)
    divisor = SYMBOLS.get(below) or _TIMES.get(below)
    return (written, f"{code}/{divisor}") if code and divisor else (written.partition("/")[0], code)


def _read_inches(tokens: Tokens, j: int) -> UnitRead | None:
    """*9"*, *5''*: inches, unless the mark closes a quotation that was opened with it."""
    mark = tokens.words[j]
    if mark == '"' and not tokens.quoted(j):
        after = j + 1
    elif mark == "'" and tokens.words[j + 1] == "'" and tokens.glued(j + 1):
        after = j + 2
    else:
        return None
    if tokens.glued(after) and tokens.words[after][:1].isalnum():
        return None
    return UnitRead(FigureKind.MEASURE, "[in_i]", 1, after, tokens.ends[after - 1])


def _as_age(tokens: Tokens, read: UnitRead) -> UnitRead:
    """*years old*, *-year-old*, *years of age* after a unit of time make it an age."""
    if read.kind is not FigureKind.DURATION:
        return read
    words, lex, j = tokens.words, tokens.lex, read.next
    at = j + 1 if words[j] in _HYPHENS and tokens.glued(j) else j
    if words[at] in lex.old and tokens.near(at):
        return read._replace(kind=FigureKind.AGE, next=at + 1, end=tokens.ends[at])
    if words[j] in lex.of and words[j + 1] in lex.ages:
        return read._replace(kind=FigureKind.AGE, next=j + 2, end=tokens.ends[j + 1])
    return read


def read_rate(tokens: Tokens, j: int) -> tuple[str, int] | None:
    """*per day*, *a barrel*, */h* at token ``j``: the code it is counted by, and the token after it."""
    words, lex = tokens.words, tokens.lex
    phrase = rate_at(tokens, j)
    if phrase is not None:
        return phrase
    if words[j] == "/" and tokens.glued(j) and tokens.glued(j + 1):
        code = lex.rates.get(words[j + 1]) or _TIMES.get(words[j + 1])
    elif words[j] in lex.per and tokens.near(j):
        code = lex.rates.get(words[j + 1])
        if words[j] in lex.articles and words[j + 2] in lex.ago:
            return None
        code = code or _per_measure(lex, words[j + 1])
    else:
        return None
    return (code, j + 2) if code else None


def _per_measure(lex: Lexicon, word: str) -> str | None:
    """A unit in the singular behind *per* or *a*: *a barrel*, *per ounce*."""
    code = lex.unit_names.get(word, "")
    single = word in lex.single_units and code in UNITS
    return code if single and kind_of(code) is FigureKind.MEASURE else None


def kind_of(code: str) -> FigureKind:
    """The kind of figure a unit's code makes."""
    if code in ("%", "pp"):
        return FigureKind.PERCENT
    if "/" in code:
        return FigureKind.MEASURE
    return FigureKind.DURATION if UNITS[code].dimension == "time" else FigureKind.MEASURE


def convert(value: Fraction, source: str, target: str) -> Fraction | None:
    """``value`` of the unit ``source`` in the unit ``target``, exact; None if they measure different things.

    A rate (``[bbl_us]/d``) converts only into a rate over the same time. A currency that may be the other
    one (``$`` and ``USD``) is taken for it.
    """
    if source == target:
        return value
    a, b = UNITS.get(source), UNITS.get(target)
    if a is not None and b is not None:
        if a.dimension != b.dimension:
            return None
        return (value * a.factor + a.offset - b.offset) / b.factor
    if "/" in source and "/" in target:
        (unit, _, time), (other, _, other_time) = source.rpartition("/"), target.rpartition("/")
        return convert(value, unit, other) if time == other_time else None
    return value if same_currency(source, target) else None
