"""Years, decades and centuries: *2014*, *2015-16*, *the 1970s*, *années 90*, *500 BC*, *ninth century*."""

from __future__ import annotations

from app.core.model import FigureKind, Precision
from app.core.signals.figures.dates.calendar_date import DateRead
from app.core.signals.figures.dates.date_order import FIRST_YEAR, LAST_YEAR
from app.core.signals.figures.dates.named_days import read_named_day
from app.core.signals.figures.reading.heads import head_at
from app.core.signals.figures.reading.nouns import plural_within
from app.core.signals.figures.reading.precision import hedge_before
from app.core.signals.figures.reading.scan import Tokens
from app.core.signals.figures.words.date_words import DateWords, date_words
from app.core.signals.figures.words.noun_rule import NounRule

DASHES = frozenset("-–—‐‑−~")
"""What may join the two ends of an interval."""

_APOSTROPHES = frozenset("'’‘")


def read_years(tokens: Tokens, i: int, floor: int) -> DateRead | None:
    """A year, decade or span of years whose digits are token ``i``."""
    return (
        _decade(tokens, i, floor)
        or _era(tokens, i, floor)
        or (_year(tokens, i, floor) if len(tokens.words[i]) == 4 else None)
    )


def is_year(value: int) -> bool:
    """Whether four digits may be a year at all."""
    return FIRST_YEAR <= value <= LAST_YEAR


def read_as(tokens: Tokens, kind: FigureKind, iso: str, first: int, after: int) -> DateRead:
    """A date from token ``first`` to before token ``after``."""
    return DateRead(kind, iso, first, after, tokens.ends[after - 1])


def _year(tokens: Tokens, i: int, floor: int) -> DateRead | None:
    """A year alone, a span of years or a decade at token ``i``; four digits may also be a plain number."""
    words, lex = tokens.words, tokens.lex
    year = int(words[i])
    clock = year // 100 < 24 and year % 100 < 60 and words[i + 1] in lex.clocks  # "until about 1630 GMT"
    if not is_year(year) or (clock and tokens.near(i + 1)):
        return None
    if tokens.language == "en":
        named = read_named_day(tokens, i, floor, year)
        if named is not None:
            return named
    following = words[i + 1]
    if following == "s" and tokens.glued(i + 1) and year % 10 == 0:
        iso = f"{year // 100}XX" if year % 100 == 0 and year < 2000 else f"{year // 10}X"
        return read_as(tokens, FigureKind.DATERANGE, iso, i, i + 2)
    apart = following in _APOSTROPHES and words[i + 2] == "s" and tokens.glued(i + 2) and year % 10 == 0
    before = words[i - 1]
    part = before in DASHES or before in lex.year_cues
    if apart and (part or before in lex.determiners):  # "the 1940's", "in the mid-1990's"
        return read_as(tokens, FigureKind.DATERANGE, f"{year // 10}X", i, i + 3)
    spans = _year_span(tokens, i, year)
    if spans is not None:
        return spans
    if following in ("/", ":", "%", "-", "–") and tokens.glued(i + 1) and not words[i + 2].isalpha():
        return None
    if _is_bare_year(tokens, i, year):
        return read_as(tokens, FigureKind.DATE, f"{year:04}", i, i + 1)
    if words[i - 1] in lex.ands and words[i - 2].isdecimal() and len(words[i - 2]) == 4 and i - 2 < floor:
        return read_as(tokens, FigureKind.DATE, f"{year:04}", i, i + 1)
    return None


def _decade(tokens: Tokens, i: int, floor: int) -> DateRead | None:
    """*’90s*, *années 1990*, *les années 80*, *1990er Jahre*, *1990-е годы*.

    Two digits are of the last century, as long as that is the one people mean.
    """
    known, word = date_words(tokens.language), tokens.words[i]
    short = len(word) == 2 and "30" <= word <= "90"
    if word[-1] != "0" or not (short or len(word) == 4):
        return None
    cut = i > floor and tokens.words[i - 1] in _APOSTROPHES and tokens.glued(i)
    k = i - 1 - cut
    if k >= floor and tokens.words[k] in known.decades:
        after = i + 1
    elif short and cut and known.cut_decade and tokens.words[i + 1] == known.cut_decade:
        after = i + 2 if tokens.glued(i + 1) else 0
    else:
        after = _past_ending(tokens, i + 1, known)
    year = f"19{word}" if short else word
    if not after or not is_year(int(year)):
        return None
    return read_as(tokens, FigureKind.DATERANGE, f"{year[:3]}X", i - cut, after)


def _past_ending(tokens: Tokens, j: int, known: DateWords) -> int:
    """The token after the ending of a decade's digits, if the word for years follows it; else 0."""
    if not tokens.glued(j):
        return 0
    for ending in known.decade_ends:
        after = j + ending.count(" ") + 1
        told = not known.decade_nouns or tokens.words[after] in known.decade_nouns
        if tokens.phrase(j, after - j) == ending and told:
            return after
    return 0


def _era(tokens: Tokens, i: int, floor: int) -> DateRead | None:
    """*500 BC* has the astronomical year -0499; *AD 1000* is just a year."""
    words, lex = tokens.words, tokens.lex
    year = int(words[i])
    sign = lex.eras.get(words[i + 1])
    if (
        sign is not None
        and tokens.near(i + 1)
        and tokens.text[tokens.starts[i + 1] : tokens.ends[i + 1]].isupper()
    ):
        iso = f"{year:04}" if sign > 0 else f"-{year - 1:04}"
        return read_as(tokens, FigureKind.DATE, iso, i, i + 2)
    if i > floor + 3 and tokens.phrase(i - 4, 4) == "a . d .":
        return read_as(tokens, FigureKind.DATE, f"{year:04}", i - 4, i + 1)
    if (
        i > floor
        and words[i - 1] in lex.eras
        and tokens.text[tokens.starts[i - 1] : tokens.ends[i - 1]].isupper()
    ):
        return read_as(tokens, FigureKind.DATE, f"{year:04}", i - 1, i + 1)
    return None


def _year_span(tokens: Tokens, i: int, year: int) -> DateRead | None:
    """*1990–2000*, *2015-16*, *2019/20*, *between 2015 and 2018*: an interval of years."""
    words, lex = tokens.words, tokens.lex
    link, other = words[i + 1], words[i + 2]
    opener = lex.range_openers.get(words[i - 1])
    if not other.isdecimal() or len(other) not in (2, 4) or not tokens.near(i + 2):
        return None
    if tokens.glued(i + 3) and words[i + 3] not in ",.;:)]”\"’'":
        return None
    last = int(other) if len(other) == 4 else year - year % 100 + int(other)
    if not year < last <= LAST_YEAR:
        return None
    dashed = link in DASHES and tokens.glued(i + 1) == tokens.glued(i + 2)
    season = link == "/" and tokens.glued(i + 1) and last == year + 1
    opened = opener is not None and link in opener and len(other) == 4 and not plural_within(tokens, i + 3, 3)
    if (dashed and (len(other) == 4 or tokens.glued(i + 1)) and year >= 1400) or season or opened:
        return read_as(tokens, FigureKind.DATERANGE, f"{year:04}/{last:04}", i, i + 3)
    return None


def _is_bare_year(tokens: Tokens, i: int, year: int) -> bool:
    """Whether four digits without anything else are a year: by the word before, or for want of a noun."""
    words, lex = tokens.words, tokens.lex
    before, j = words[i - 1], i + 1
    if before in ("$", "£", "€", "¥", "#", "№", "+", "~") or words[j] in lex.scales:
        return False
    if tokens.glued(j) and words[j][:1].isalpha():
        return words[j].startswith("年")  # "2000ft"
    if lex.nouns is not None and words[j] in lex.nouns.year_tails and tokens.near(j):
        return True  # "2024 года", no duration
    if is_unit(tokens, j):
        return before in lex.year_money_cues and words[j] in lex.currency_names and 1800 <= year <= LAST_YEAR
    if before in lex.year_cues and before not in lex.of:
        return True
    modern = 1900 <= year <= 2050
    if lex.nouns is not None and not lex.han:
        return _is_year_by_rule(tokens, lex.nouns, i, year)
    if not lex.year_cues:  # nobody has said yet which words of this language can be counted
        return modern and (words[j].startswith("年") or not (words[j][:1].isalpha() and tokens.near(j)))
    counted = plural_within(tokens, j, 3)
    if before in lex.determiners or before.endswith(("'s", "’s", "s'")) or before in lex.months:
        return modern
    if before in lex.of or before in lex.year_cues_weak or before in ("(", "“", '"', "-", "–", "‘"):
        return not counted and year >= 1400
    return modern and not counted


_OLDEST = 1400
"""The first year that only the words around it make one."""


def _is_year_by_rule(tokens: Tokens, rule: NounRule, i: int, year: int) -> bool:
    """The same where the table has a rule for nouns."""
    before, following = tokens.words[i - 1], tokens.words[i + 1]
    if before in rule.years:
        return True
    counted = head_at(tokens, i + 1) is not None
    if counted and rule.capitals and not tokens.capital(i + 1):
        counted = following.endswith(("e", "er")) and not following.endswith(
            ("te", "ter", "ene", "ener")
        )  # "1990 verlegte Karsk …"
    if counted:
        return False
    hedge = hedge_before(tokens, i, 0)
    if hedge is not None and hedge[0].precision in (Precision.ABOVE, Precision.BELOW):
        return False
    modern = 1900 <= year <= 2050
    named = tokens.capital(i - 1) and tokens.near(i) and not tokens.begins_sentence(i)
    ends = not (following[:1].isalpha() and tokens.near(i + 1)) or following in rule.stops
    opens = tokens.begins_sentence(i) and rule.capitals
    if ends or named or opens:
        return modern or (_OLDEST <= year < 1900 and (opens or before in rule.maybe_years))
    return before in rule.maybe_years and (modern or (year >= _OLDEST and before not in tokens.lex.of))


def is_unit(tokens: Tokens, j: int) -> bool:
    """Whether token ``j``, right behind digits, is a unit or a currency."""
    word = tokens.words[j]
    if not tokens.near(j):
        return False
    return (
        word in tokens.lex.unit_names
        or word in tokens.lex.currency_names
        or word in ("%", "€", "km", "kg", "m")
    )


def century_before(tokens: Tokens, i: int) -> DateRead | None:
    """*século 19*, *siglo 20*: the word stands before the digits."""
    word = tokens.words[i]
    if not (word.isdecimal() and len(word) <= 2 and 1 <= int(word) <= 21 and tokens.near(i)):
        return None
    if head_at(tokens, i + 1) is not None or tokens.words[i + 1] in tokens.lex.ordinal_endings:
        return None
    return read_as(tokens, FigureKind.DATERANGE, f"{int(word) - 1:02}XX", i - 1, i + 1)


def read_century(tokens: Tokens, first: int, j: int, rank: int) -> DateRead | None:
    """*ninth century*, *9th-century*: the rank was read, the noun is at token ``j``."""
    words, lex = tokens.words, tokens.lex
    if words[j] == "-" and tokens.glued(j):
        j += 1
    if words[j] not in lex.centuries or not tokens.near(j) or not 1 <= rank <= 30:
        return None
    return read_as(tokens, FigureKind.DATERANGE, f"{rank - 1:02}XX", first, j + 1)
