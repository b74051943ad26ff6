"""The words without which nothing that depends on the day of writing, and no loose amount, can differ.

A light look before the readers of :mod:`deictic` and :mod:`loose`, which are slow to load. English.
"""

from __future__ import annotations

import re
from functools import cache

from app.core.signals.figures.dates.holidays import fold, names
from app.core.signals.figures.moments.deictic_words import (
    CALENDAR,
    MONTHS,
    NUMBERS,
    OFFSETS,
    ORDINALS,
    SEASONS,
    TENS,
    UNITS,
    WEEKDAYS,
    ZONES,
)

_WORD = re.compile(r"[^\W_]+")
_OTHERS = """couple few half quarter now today todays tomorrow tomorrows yesterday yesterdays ereyesterday
    tonight tonite atm just noon midnight mid midday morning early late afternoon evening night penultimate
    q1 q2 q3 q4 ago eve am pm both twice pair duo twins single once sole thrice trio triple quartet nil none
    penny pennies nickel dime grand third tenth hundred thousand million dozen decade decades century
    centuries"""
_TOO_COMMON = frozenset("a an and by day days for from in of on or the to".split())


def may_tell(text: str) -> bool:
    """Whether words that differ between two texts may be part of such an expression."""
    return any(
        word[0].isdecimal() or word in _words() or fold(word) in _words()
        for word in _WORD.findall(text.lower())
        if word not in _TOO_COMMON
    )


@cache
def _words() -> frozenset[str]:
    tables = (WEEKDAYS, MONTHS, SEASONS, ORDINALS, NUMBERS, TENS, OFFSETS, CALENDAR, UNITS, ZONES)
    words = {word for some in tables for phrase in some for word in re.split("[ -]", phrase)}
    words |= {f"{word}s" for word in (*UNITS, *CALENDAR) if len(word) > 1}
    words |= {fold(word) for name in names() for word in name}
    return frozenset(words).union(_OTHERS.split()) - _TOO_COMMON
