"""Whether the weekday written before a date is that of the date."""

from __future__ import annotations

from app.core.signals.figures.dates.edtf import day_number
from app.core.signals.figures.reading.scan import Tokens

_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_EPOCH = 3
"""1 January 1970 was a Thursday."""
_WHOLE = 10
"""Characters of a date with year, month and day."""


def past_weekday(tokens: Tokens, i: int) -> int:
    """The token after a weekday at token ``i`` that also looks like a number, or 0.

    *Segunda-feira* begins like *second*, the Arabic Monday is spelled *the two*; *segunda* alone is a rank.
    """
    lex, word = tokens.lex, tokens.words[i]
    for length in lex.weekday_lengths[word]:
        if tokens.phrase(i, length) in lex.weekdays and (length > 1 or word in lex.ones):
            return i + length
    return 0


def weekday_doubt(tokens: Tokens, first: int, iso: str) -> str:
    """One sentence if the weekday before the date at token ``first`` is another day's; else nothing.

    ``iso`` is the date in EDTF; without its year there is no telling.
    """
    k = first - 1
    while k >= 0 and (tokens.words[k] == "," or tokens.words[k] in tokens.lex.determiners):
        k -= 1
    return doubt_of(tokens.lex.weekdays.get(tokens.words[k]) if k >= 0 else None, iso)


def doubt_of(written: int | None, iso: str) -> str:
    """One sentence if a date is not on the weekday ``written`` (0 is Monday) beside it; else nothing."""
    if written is None or len(iso) != _WHOLE or "X" in iso:
        return ""
    year, month, day = (int(part) for part in iso.split("-"))
    actual = (day_number(year, month, day) + _EPOCH) % 7
    return "" if actual == written else f"{iso} is a {_NAMES[actual]}, not a {_NAMES[written]}."
