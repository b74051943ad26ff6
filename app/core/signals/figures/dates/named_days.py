"""Named days with their year: *Easter 2018*, *Labour Day 2012* are dates like others.

English. Named days without a year depend on when they were written; they are read for comparing only
(:mod:`app.core.signals.figures.moments.deictic`).
"""

from __future__ import annotations

from functools import cache

from app.core.model import FigureKind
from app.core.signals.figures.dates.calendar_date import DateRead
from app.core.signals.figures.dates.holidays import days_of, fold, names
from app.core.signals.figures.reading.scan import Tokens

_LONGEST = 5


@cache
def _last_words() -> frozenset[str]:
    return frozenset(name[-1] for name in names())


def read_named_day(tokens: Tokens, i: int, floor: int, year: int) -> DateRead | None:
    """The day whose name stands right before its year at token ``i``; None if it may be several."""
    if i <= floor or not tokens.near(i) or fold(tokens.words[i - 1]) not in _last_words():
        return None
    for length in range(min(_LONGEST, i - floor), 0, -1):
        key = names().get(tuple(fold(word) for word in tokens.words[i - length : i]))
        found = days_of(key, year) if key is not None else ()
        if len(found) == 1:
            return DateRead(FigureKind.DATE, found[0].isoformat(), i - length, i + 1, tokens.ends[i])
    return None
