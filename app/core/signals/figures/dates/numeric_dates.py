"""Dates in digits only. What may be either way round (05/06/2025) is taken from the text, but no figure."""

from __future__ import annotations

import re

from app.core.model import FigureKind
from app.core.signals.figures.dates.calendar_date import DateRead, date_text, exists
from app.core.signals.figures.dates.date_order import FIRST_YEAR
from app.core.signals.figures.reading.scan import Tokens

_YEAR_MONTH = re.compile(r"(\d{4})[-/](\d{1,2})(?![\d/-]|[.,]\d)")
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d|[-/]\d)")
_YEAR_FIRST = re.compile(
    r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d|[-/]\d)(?:(?:T|\s)(\d{2}):(\d{2})(?::\d{2})?(?!\d)(?:Z\b)?)?"
)
_SHORT_YEAR = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{2})(?![\d/-]|[.,]\d)")
_NO_YEAR = re.compile(r"(\d{1,2})/(\d{1,2})(?![\d/%-]|[.,]\d)")
_CENTURY_TURNS = 30
"""Years in two digits below it are of this century, as spreadsheets read them."""
_DENOMINATORS = frozenset((2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 32, 64, 100))


def read_numeric(tokens: Tokens, i: int) -> DateRead | None:
    """The date in digits at token ``i``: *2025-03-10*, *10/31/2025*, *2025/3*, *on 22/04*."""
    text, start = tokens.text, tokens.starts[i]
    match = _YEAR_FIRST.match(text, start)
    if match is not None:
        year, month, day = int(match[1]), int(match[3]), int(match[4])
        if not exists(month, day):
            return _until(tokens, FigureKind.DATE, "", i, match.end(4))
        iso = date_text(year, month, day)
        if match[5] is None or int(match[5]) > 24 or int(match[6]) > 59:
            return _until(tokens, FigureKind.DATE, iso, i, match.end(4))
        return _until(
            tokens, FigureKind.DATETIME, f"{iso}T{int(match[5]):02}:{int(match[6]):02}", i, match.end()
        )
    match = _YEAR_LAST.match(text, start)
    if match is not None:
        a, b, year = int(match[1]), int(match[3]), int(match[4])
        day_leads = match[2] == "." or a > 12 or a == b or tokens.language != "en"
        if day_leads and exists(b, a):
            return _until(tokens, FigureKind.DATE, date_text(year, b, a), i, match.end())
        if b > 12 and exists(a, b):
            return _until(tokens, FigureKind.DATE, date_text(year, a, b), i, match.end())
        return _until(tokens, FigureKind.DATE, "", i, match.end())
    match = _YEAR_MONTH.match(text, start)
    month = match is not None and 1 <= int(match[2]) <= 12 and int(match[2]) != int(match[1]) % 100 + 1
    if match is not None and month and (len(match[2]) == 2 or int(match[1]) >= FIRST_YEAR):
        return _until(tokens, FigureKind.DATE, date_text(int(match[1]), int(match[2])), i, match.end())
    return _short(tokens, i) or _without_year(tokens, i)


def _until(tokens: Tokens, kind: FigureKind, iso: str, i: int, end: int) -> DateRead:
    after = i + 1
    while tokens.starts[after] < end:
        after += 1
    return DateRead(kind, iso, i, after, end)


def _short(tokens: Tokens, i: int) -> DateRead | None:
    """*3/3/15*, *23/08/39*."""
    match = _SHORT_YEAR.match(tokens.text, tokens.starts[i])
    if match is None:
        return None
    found = _day_month(tokens, int(match[1]), int(match[2]))
    if found is None:
        return None
    year = int(match[3]) + (2000 if int(match[3]) < _CENTURY_TURNS else 1900)
    iso = date_text(year, *found) if found[0] else ""
    return _until(tokens, FigureKind.DATE, iso, i, match.end())


def _without_year(tokens: Tokens, i: int) -> DateRead | None:
    """*on 22/04*, *Friday 31/10*: where a cue or the start of a sentence tells it from a fraction."""
    match = _NO_YEAR.match(tokens.text, tokens.starts[i])
    if match is None:
        return None
    lex, before = tokens.lex, tokens.words[i - 1]
    a, b = int(match[1]), int(match[2])
    cued = before in lex.day_cues or before in lex.weekdays
    part = a < b and b in _DENOMINATORS
    if not cued and (part or not tokens.begins_sentence(i) or len(match[2]) == 1):
        return None
    found = _day_month(tokens, a, b)
    if found is None or not found[0]:
        return None
    return _until(tokens, FigureKind.DATE, date_text(None, *found), i, match.end())


def _day_month(tokens: Tokens, a: int, b: int) -> tuple[int, int] | None:
    """Month and day of two numbers; month 0 where it may be either way round, None where it is no date."""
    order = "" if tokens.lex.table is None else tokens.lex.table.order.numeric
    month_leads = order == "mdy" or (not order and b > 12)
    month, day = (a, b) if month_leads else (b, a)
    if not exists(month, day):
        return None
    return (0, 0) if not order and a <= 12 and b <= 12 and a != b else (month, day)
