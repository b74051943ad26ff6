"""Two dates read as one: *3 March to 5 April*, *from May to October 2020*, *2014 through 2 May 2018*.

The result is an EDTF interval; a year that only the second date has is taken for the first one, too.
"""

from __future__ import annotations

from app.core.model import FigureKind
from app.core.signals.figures.dates.calendar_date import DateRead
from app.core.signals.figures.dates.dates import DASHES, read_date
from app.core.signals.figures.reading.scan import Tokens


def until(tokens: Tokens, date: DateRead, floor: int) -> DateRead:
    """The interval that begins with ``date``, if what follows it ends one; else ``date`` itself."""
    if date.kind is not FigureKind.DATE or not date.iso or date.iso[0] == "-":
        return date
    link = _link(tokens, date, floor)
    if link is None:
        return date
    other = read_date(tokens, link, link)
    if other is None or other.kind is not FigureKind.DATE or not other.iso or other.first != link:
        return date
    span = _interval(date.iso, other.iso)
    return date if span is None else DateRead(FigureKind.DATERANGE, span, date.first, other.next, other.end)


def _link(tokens: Tokens, date: DateRead, floor: int) -> int | None:
    """The token at which a second date may begin."""
    words, lex, j = tokens.words, tokens.lex, date.next
    if not tokens.near(j) or not tokens.near(j + 1):
        return None
    opener = words[date.first - 1] if date.first > floor else ""
    dashed = words[j] in DASHES and tokens.glued(j) == tokens.glued(j + 1)
    if not (dashed or words[j] in lex.range_words or words[j] in lex.range_openers.get(opener, ())):
        return None
    k = j + 1 + (words[j + 1] in lex.determiners)
    return k if words[k] in lex.months or tokens.digits(k) else None


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
