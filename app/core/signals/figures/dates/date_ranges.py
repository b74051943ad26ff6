"""Two dates read as one: *3 March to 5 April*, *from May to October 2020*, *2014 through 2 May 2018*.

The result is an EDTF interval; a year that only the second date has is taken for the first one, too.
"""

from __future__ import annotations

from fractions import Fraction

from app.core.model import FigureKind
from app.core.signals.figures.dates.calendar_date import DateRead
from app.core.signals.figures.dates.date_parts import part_of
from app.core.signals.figures.dates.dates import read_date
from app.core.signals.figures.dates.years import DASHES
from app.core.signals.figures.reading.han import read_han_date
from app.core.signals.figures.reading.scan import Tokens

_DATES = frozenset((FigureKind.DATE, FigureKind.DATERANGE))
_WORDS_OF_PART = 5
"""Tokens among which the second date's digits or month stand: *the end of the year 2018*."""


def until(tokens: Tokens, date: DateRead, floor: int) -> DateRead:
    """The interval that begins with ``date``, if what follows it ends one; else ``date`` itself."""
    if date.kind not in _DATES or not date.iso or date.iso[0] == "-":
        return date
    link = _link(tokens, date, floor)
    other = None if link is None else _end(tokens, link)
    if other is None or other.kind not in _DATES or not other.iso:
        return date
    span = _interval(date.iso.partition("/")[0], other.iso.rpartition("/")[2])
    return date if span is None else DateRead(FigureKind.DATERANGE, span, date.first, other.next, other.end)


def _link(tokens: Tokens, date: DateRead, floor: int) -> int | None:
    """The token at which a second date may begin."""
    words, lex, j = tokens.words, tokens.lex, date.next
    if not tokens.near(j) or not tokens.near(j + 1):
        return None
    k = date.first - 1
    k -= words[k] in lex.determiners and k > floor
    opener = words[k] if k >= floor else ""
    dashed = words[j] in DASHES and tokens.glued(j) == tokens.glued(j + 1)
    if not (dashed or words[j] in lex.range_words or words[j] in lex.range_openers.get(opener, ())):
        return None
    return j + 1 + (words[j + 1] in lex.determiners)


def _end(tokens: Tokens, link: int) -> DateRead | None:
    """The date, or the part of one (*the end of 2018*), that begins at token ``link``."""
    for i in range(link, link + _WORDS_OF_PART):
        if tokens.words[i] in tokens.lex.months or tokens.digits(i):
            date = read_date(tokens, i, i)
            if date is None and tokens.lex.han:
                date = read_han_date(tokens, i, i + 1, Fraction(int(tokens.words[i])))
            date = None if date is None else part_of(tokens, date, link)
            return date if date is not None and date.first == link else None
    return None


def _interval(first: str, last: str) -> str | None:
    """The interval of two dates in order; None where they are in none."""
    if first.startswith("XXXX") and not last.startswith("XXXX"):
        year = int(last[:4])
        first = f"{year:04}{first[4:]}"
        if first[4:] > last[4:] and len(last) > len("2000"):
            first = f"{year - 1:04}{first[4:]}"
    elif last.startswith("XXXX") and not first.startswith("XXXX"):
        last = first[:4] + last[4:]
    shared = min(len(first), len(last))
    if "X" in first[5:] + last[5:] or first[:shared] >= last[:shared]:
        return None
    return f"{first}/{last}"
