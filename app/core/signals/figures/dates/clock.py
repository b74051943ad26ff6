"""Times of the day: *15:30*, *3 a.m.*, *11 pm*, *1530 GMT*, *3 o'clock*, as ``T15:30``."""

from __future__ import annotations

from app.core.model import FigureKind
from app.core.signals.figures.dates.calendar_date import DateRead
from app.core.signals.figures.reading.heads import head_at
from app.core.signals.figures.reading.scan import Tokens
from app.core.signals.figures.words.date_words import date_words
from app.core.signals.figures.words.noun_rule import NounRule

_LASTING = frozenset("en em in pendant durant durante após après".split())
"""Behind these hours with minutes are a duration: *en 2h15*."""
_COMMAS = frozenset((",", "،", "、"))


def with_time(tokens: Tokens, date: DateRead) -> DateRead:
    """The date with the time that follows it, as the language joins the two (*10. März 2025 um 15:30*)."""
    table = tokens.lex.table
    if table is None or len(date.iso) != len("2025-03-10") or not date.iso[0].isdecimal():
        return date
    j = date.next + (tokens.words[date.next] in _COMMAS)
    for phrase in table.order.glue:
        if tuple(tokens.words[date.next : date.next + len(phrase)]) == phrase:
            j = date.next + len(phrase)
            break
    i = j + 1 if tokens.words[j] in table.halves else j
    if not (tokens.near(j) and tokens.near(i) and tokens.digits(i)):
        return date
    time = read_time(tokens, i, j) or _dotted_time(tokens, i)
    if time is None:
        return date
    return DateRead(FigureKind.DATETIME, date.iso + time.iso, date.first, time.next, time.end)


def _dotted_time(tokens: Tokens, i: int) -> DateRead | None:
    """*15.30* and *15.30.00*, which are times only right behind a date."""
    parts = tokens.words[i].split(".")
    if len(parts) not in (2, 3) or not all(part.isdecimal() and len(part) <= 2 for part in parts):
        return None
    time = _finish(tokens, i, i + 1, (parts[0], parts[1]), clocked=True)
    return None if time is None else _after_half(tokens, time, i - 1)


def read_time(tokens: Tokens, i: int, floor: int = 0) -> DateRead | None:
    """The time of the day whose digits begin at token ``i``; a half of the day may stand before it."""
    words = tokens.words
    word, following = words[i], words[i + 1]
    written = None
    if tokens.lex.nouns is not None and following != ":":
        written = _written_time(tokens, tokens.lex.nouns, i)
    if written is not None or (following != ":" and following not in tokens.lex.time_heads):
        return written
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
    time = _finish(tokens, i, j, (hour, minute), clocked=clocked)
    return time if time is None or time.next > j else _after_half(tokens, time, floor)


def _written_time(tokens: Tokens, rule: NounRule, i: int) -> DateRead | None:
    """*15.30 Uhr*, *alle 15.30*, *15h30*, *às 9h*, *15 Uhr*: by the words around the digits."""
    words, j = tokens.words, i + 1
    hour, _, minute = words[i].partition(".")
    led, told = words[i - 1] in rule.times_before, words[j] in rule.times_after and tokens.near(j)
    if words[j] == "h" and not minute and tokens.near(j):
        joined = tokens.digits(j + 1) and (tokens.glued(j) and tokens.glued(j + 1))
        if not (led or (joined and words[i - 1] not in _LASTING)):
            return None
        j += 1
        if len(words[j]) == 2 and words[j].isdecimal() and tokens.near(j):
            minute, j = words[j], j + 1
            j += words[j] == "min" and tokens.near(j)
    elif told and (led or not rule.times_before) and words[j + 1] not in tokens.lex.of:
        j += 1
        spoken = tokens.digits(j) and tokens.near(j) and not minute and len(words[j]) <= 2
        if spoken and (words[j + 1] == "分" or head_at(tokens, j + 1, one=True) is None):
            minute, j = words[j].zfill(2), j + 1 + (words[j + 1] == "分")
    elif not (led and minute):
        return None
    if not (hour.isdecimal() and (minute or "00").isdecimal() and len(hour) < 3 and len(minute) in (0, 2)):
        return None
    if int(hour) > 24 or int(minute or "0") > 59:
        return None
    return DateRead(FigureKind.TIME, f"T{int(hour):02}:{minute or '00'}", i, j, tokens.ends[j - 1])


def _after_half(tokens: Tokens, time: DateRead, floor: int) -> DateRead:
    """*오후 4:30*: the half of the day stands before the digits."""
    table, k = tokens.lex.table, time.first - 1
    if table is None or k < floor or not tokens.near(time.first) or tokens.words[k] not in table.halves:
        return time
    hour, minute = int(time.iso[1:3]), time.iso[4:]
    if not 0 < hour <= 12:
        return time
    return time._replace(iso=f"T{hour % 12 + table.halves[tokens.words[k]]:02}:{minute}", first=k)


def _lasts(tokens: Tokens, i: int, j: int) -> bool:
    """Whether token ``j`` counts hours, as in *they worked 1500 hours*: not *at 1500 hours*, *0900 hours*."""
    words, lex = tokens.words, tokens.lex
    if words[j] not in lex.unit_names or words[i][0] == "0":
        return False
    led = words[i - 1] in lex.clock_cues or words[i - 1] in date_words(tokens.language).before
    return not led or words[j + 1] in lex.of or words[j + 1] in lex.determiners


def _finish(tokens: Tokens, i: int, j: int, parts: tuple[str, str], *, clocked: bool) -> DateRead | None:
    lex, words = tokens.lex, tokens.words
    hour_text, minute_text = parts
    half, after = _half_of_day(tokens, j, clocked=clocked)
    if half is None and words[j] in lex.clocks and tokens.near(j):
        if len(hour_text) == 4 and not clocked and not _lasts(tokens, i, j):
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


def _half_of_day(tokens: Tokens, j: int, *, clocked: bool) -> tuple[int | None, int]:
    """0 for *a.m.*, 12 for *p.m.* at token ``j``, and the token after it."""
    table, halves = tokens.lex.table, tokens.lex.halves_of_day
    if table is not None and clocked:
        halves = {**table.halves, **halves}
    if not tokens.near(j):
        return None, j
    if tokens.words[j] in halves:
        return halves[tokens.words[j]], tokens.past_point(j + 1)
    half = halves.get(tokens.phrase(j, 3))
    if half is None or not (tokens.glued(j + 1) and tokens.glued(j + 2)):
        return None, j
    return half, j + 4 if tokens.words[j + 3] == "." and tokens.glued(j + 3) else j + 3


def _may_be_time(tokens: Tokens, i: int) -> bool:
    """Whether digits with a colon are a time, not chapter and verse (*John 3:16*)."""
    before, table = tokens.words[i - 1], tokens.lex.table
    if table is not None and before in table.halves:
        return True
    if before in tokens.lex.clock_cues or before in tokens.lex.months:
        return True
    return not (tokens.capital(i - 1) and tokens.near(i))
