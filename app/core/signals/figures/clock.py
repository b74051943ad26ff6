"""Times of the day: *15:30*, *3 a.m.*, *11 pm*, *1530 GMT*, *3 o'clock*, as ``T15:30``."""

from __future__ import annotations

from app.core.model import FigureKind
from app.core.signals.figures.dates import DateRead
from app.core.signals.figures.scan import Tokens


def read_time(tokens: Tokens, i: int) -> DateRead | None:
    """The time of the day whose digits begin at token ``i``."""
    words = tokens.words
    word, following = words[i], words[i + 1]
    if following != ":" and following not in tokens.lex.time_heads:
        return None
    if not word.isdecimal() and word.count(".") != 1:
        return None
    hour, minute, j = word, "00", i + 1
    clocked = following == ":" and tokens.glued(j) and tokens.glued(j + 1)
    if clocked:
        minute, j = words[j + 1], j + 2
        if words[j] == ":" and tokens.glued(j) and tokens.glued(j + 1) and words[j + 1].isdecimal():
            j += 2
        if not minute.isdecimal() or len(minute) != 2 or (words[j] == ":" and tokens.glued(j)):
            return None
    elif "." in word:
        hour, _, minute = word.partition(".")
    return _finish(tokens, i, j, (hour, minute), clocked=clocked)


def _finish(tokens: Tokens, i: int, j: int, parts: tuple[str, str], *, clocked: bool) -> DateRead | None:
    lex, words = tokens.lex, tokens.words
    hour_text, minute_text = parts
    half, after = _half_of_day(tokens, j)
    if half is None and words[j] in lex.clocks and tokens.near(j):
        if len(hour_text) == 4 and not clocked:
            hour_text, minute_text = hour_text[:2], hour_text[2:]
            after = j + 1
        elif words[j][0] == "o" or clocked:
            after = j + 1
    if len(hour_text) > 2 or not minute_text.isdecimal() or len(minute_text) != 2:
        return None
    hour, minute = int(hour_text), int(minute_text)
    if hour > 23 or minute > 59 or (half is not None and not 1 <= hour <= 12):
        return None
    if half is None and after == j and not (clocked and _may_be_time(tokens, i)):
        return None
    if half is not None:
        hour = hour % 12 + half
    return DateRead(FigureKind.TIME, f"T{hour:02}:{minute:02}", i, after, tokens.ends[after - 1])


def _half_of_day(tokens: Tokens, j: int) -> tuple[int | None, int]:
    """0 for *a.m.*, 12 for *p.m.* at token ``j``, and the token after it."""
    halves = tokens.lex.halves_of_day
    if not tokens.near(j):
        return None, j
    if tokens.words[j] in halves:
        return halves[tokens.words[j]], j + 1
    half = halves.get(tokens.phrase(j, 3))
    if half is None or not (tokens.glued(j + 1) and tokens.glued(j + 2)):
        return None, j
    return half, j + 4 if tokens.words[j + 3] == "." and tokens.glued(j + 3) else j + 3


def _may_be_time(tokens: Tokens, i: int) -> bool:
    """Whether digits with a colon are a time, not chapter and verse (*John 3:16*)."""
    before = tokens.words[i - 1]
    if before in tokens.lex.clock_cues or before in tokens.lex.months:
        return True
    return not (tokens.capital(i - 1) and tokens.near(i))
