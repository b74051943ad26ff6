"""A part of a year, month, decade or century: *early 2017*, *mid-March*, *the end of the 1990s*.

Written as the interval of the part's months, days or years. Words say no exact day: *beginning* is the first
quarter of a year, *early*, *mid* and *late* are its thirds, as the date readers we measured against have it;
the thirds of a month share their edges.
"""

from __future__ import annotations

from app.core.model import FigureKind
from app.core.signals.figures.dates.calendar_date import DateRead
from app.core.signals.figures.dates.date_order import DAYS
from app.core.signals.figures.reading.scan import Tokens
from app.core.signals.figures.words.date_words import Part, date_words

_MONTHS = {Part.BEGINNING: (1, 3), Part.EARLY: (1, 4), Part.MIDDLE: (5, 8), Part.LATE: (9, 12)}
_DAYS = {Part.BEGINNING: (1, 10), Part.EARLY: (1, 10), Part.MIDDLE: (10, 20), Part.LATE: (20, 31)}
_TENTHS = {Part.BEGINNING: (0, 3), Part.EARLY: (0, 3), Part.MIDDLE: (4, 6), Part.LATE: (7, 9)}
_MOST_LINKS = 3
_LONGEST = 3


def part_of(tokens: Tokens, date: DateRead, floor: int) -> DateRead:
    """The part of ``date`` that the words beside it name; ``date`` itself where they name none."""
    known = date_words(tokens.language)
    for length in range(_LONGEST if known.parts_behind else 0, 0, -1):
        part = known.parts_behind.get(tokens.phrase(date.next, length))
        if part is not None and tokens.glued(date.next):
            return _part(date, part, date.first, date.next + length, tokens.ends[date.next + length - 1])
    k = date.first
    for _ in range(_MOST_LINKS + 1):
        if k <= floor or not tokens.near(k):
            return date
        for length in range(min(_LONGEST, k - floor), 0, -1):
            part = known.parts.get(tokens.phrase(k - length, length))
            if part is not None:
                return _part(date, part, k - length, date.next, date.end)
        if tokens.words[k - 1] not in known.links:
            return date
        k -= 1
    return date


def _part(date: DateRead, part: str, first: int, after: int, end: int) -> DateRead:
    """The named part of a date, from token ``first`` to before token ``after``; a day has none."""
    iso = _interval(date.iso, Part(part))
    return DateRead(FigureKind.DATERANGE, iso, first, after, end, True) if iso else date


def begins_part(tokens: Tokens, i: int) -> bool:
    """Whether token ``i`` is a word for a part of the date that follows: *half maart*, no half."""
    known = date_words(tokens.language)
    if tokens.words[i] not in known.parts:
        return False
    j = i + 1
    while tokens.words[j] in known.links:
        j += 1
    return (
        tokens.words[j] in tokens.lex.months
        or (len(tokens.words[j]) == 4 and tokens.digits(j))
        or (tokens.words[j - 1] in known.decades)
    )


def _interval(iso: str, part: Part) -> str:
    """The part of an EDTF year, month, decade or century as an interval; empty for other dates."""
    if len(iso) == len("2017-03"):
        first, last = _DAYS[part]
        last = min(last, DAYS[int(iso[5:]) - 1])
        return f"{iso}-{first:02}/{iso}-{last:02}"
    if len(iso) != len("2017") or iso == "XXXX":
        return ""
    first, last = _TENTHS[part]
    if iso.endswith("XX"):
        return f"{iso[:2]}{first}0/{iso[:2]}{last}9"
    if iso.endswith("X"):
        return f"{iso[:3]}{first}/{iso[:3]}{last}"
    first, last = _MONTHS[part]
    return f"{iso}-{first:02}/{iso}-{last:02}"
