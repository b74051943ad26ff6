"""On which side of a date or time the truth lies: *before 10 March*, *since 2014*, *2012 or later*."""

from __future__ import annotations

from app.core.model import FigureKind, Precision
from app.core.signals.figures.dates.calendar_date import DateRead
from app.core.signals.figures.reading.precision import hedge_before
from app.core.signals.figures.reading.scan import Tokens
from app.core.signals.figures.words.date_words import DateWords, date_words
from app.core.signals.figures.words.lexicon import Hedge

_LONGEST = 5
_TIMES = frozenset(("s", "min", "h", "d", "wk", "mo", "a"))
"""Units of time: *two weeks before 10 March* says where another date lies."""


def side_before(tokens: Tokens, date: DateRead, floor: int) -> tuple[Hedge, int] | None:
    """The precision words that end right before the date, and the token at which they begin."""
    known = date_words(tokens.language)
    for k in _heads(tokens, date, known, floor):
        for length in range(min(_LONGEST, k - floor), 0, -1):
            hedge = known.before.get(tokens.phrase(k - length, length))
            if hedge is not None:
                return (hedge, k - length) if _marks(tokens, date, k - length, k) else None
        if tokens.words[k] in known.decades:
            continue  # "dans les années 80", though "dans les 80" are about 80
        signed = hedge_before(tokens, k, floor)
        if signed is not None and (signed[0].precision is Precision.ABOUT or not _is_word(tokens, signed[1])):
            return signed
    return None


def side_after(tokens: Tokens, j: int) -> tuple[Hedge, int] | None:
    """The precision words that begin at token ``j``, right behind a date, and the token after them."""
    if not tokens.near(j):
        return None
    known = date_words(tokens.language)
    for length in range(_LONGEST, 0, -1):
        hedge = known.after.get(tokens.phrase(j, length))
        if hedge is not None:
            more = tokens.phrase(j + length - 1, 2) in known.before  # "or later than 2020"
            idle = tokens.phrase(j, 2) in known.idle or (length == 1 and tokens.begins_number(j + 1))
            return None if more or idle else (hedge, j + length)
    return None


def _heads(tokens: Tokens, date: DateRead, known: DateWords, floor: int) -> list[int]:
    """The tokens before which precision words may end: the date's own, its article's, its weekday's."""
    words, lex, k = tokens.words, tokens.lex, date.first
    heads = [k]
    while k > floor and len(heads) < 5:
        before = words[k - 1]
        article = before in lex.determiners or before in known.links
        if not (article or before in lex.weekdays or (before == "," and words[k - 2] in lex.weekdays)):
            break
        if before in lex.determiners and not known.determined and not _stands_alone(tokens, date):
            break
        k -= 1
        heads.append(k)
    return heads


def _stands_alone(tokens: Tokens, date: DateRead) -> bool:
    """Whether no noun follows the date, so that its article is its own: not *after the 10 March attack*."""
    following = tokens.words[date.next]
    return not following[:1].isalpha() or not tokens.near(date.next) or following in tokens.lex.stops


def _is_word(tokens: Tokens, i: int) -> bool:
    return tokens.words[i][:1].isalpha()


def _marks(tokens: Tokens, date: DateRead, first: int, end: int) -> bool:
    """Whether side words at token ``first`` are the date's, not half of a range or of a distance in time."""
    words, lex = tokens.words, tokens.lex
    if date.kind is FigureKind.DATERANGE and tokens.phrase(first, end - first) in lex.range_openers:
        return False
    before = words[first - 1] if first else ""
    if lex.unit_names.get(before) in _TIMES:
        return False
    listed = before in lex.ands or before in lex.range_or  # "before and after 2018"
    return not listed or words[first - 2] not in date_words(tokens.language).before
