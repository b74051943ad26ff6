"""Dates and times that depend on the day of writing: *next Tuesday*, *a week ago*, *Thanksgiving*, *at 5*.

English only. They are read for the comparison of places that changed, where *Tuesday* became *Wednesday*;
a list of a text's figures would be full of them. What is read is a :class:`Figure` with ``relative``, in the
form that :mod:`moments` describes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.core.model import Figure, FigureKind, Span
from app.core.signals.figures.dates.holidays import names
from app.core.signals.figures.dates.weekdays import doubt_of
from app.core.signals.figures.moments.deictic_clock import clock_at, in_part, part_at, zone_at
from app.core.signals.figures.moments.deictic_days import date_at, from_now_at, weekday_at
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
)

_WORD = re.compile(r"(?<![^\W_])[^\W_]+")
_BETWEEN = re.compile(r"[\s,@(]*(?:(?:at|on|the|of|in|around|about|for|by|from)\b[\s@]*){0,2}")
_SMALL_WORDS = frozenset(("a", "an", "in", "the", "this"))
_TABLES = (WEEKDAYS, MONTHS, SEASONS, ORDINALS, NUMBERS, TENS, OFFSETS, CALENDAR)
_OTHERS = """a an couple few half quarter now today todays tomorrow tomorrows yesterday ereyesterday tonight
    tonite atm right just at day noon midnight mid midday morning early late afternoon
    evening night penultimate q1 q2 q3 q4"""
_FIRST = frozenset(
    word for some in _TABLES for phrase in some for word in re.split("[ -]", phrase)
) | frozenset(_OTHERS.split()) - {"the", "this"}
_NAMED = frozenset(name[0] for name in names()) | {"saint"}
_SECOND = _FIRST | UNITS.keys() | {"moment", "time", "pair", "am", "pm"}
_BEFORE = 60
"""Code points before a place at which an expression may begin that reaches into it."""


@dataclass(slots=True)
class _Parts:
    """What of an expression has been read: date, weekday beside it, part of the day, time, zone."""

    date: str = ""
    weekday: int = 0
    part: str = ""
    time: str = ""
    zone: str = ""

    def relative(self) -> str:
        """All of it in the form of :mod:`moments`."""
        date = self.date
        if self.weekday:
            named = f"XXXX-WXX-{self.weekday}"
            date = f"{named} of {date}" if date and " " not in date and "|" not in date else date or named
        if date == "now" and not self.time:
            return "now;+0"
        time = in_part(self.time, self.part) if self.time else self.part
        return ";".join((date, time, self.zone)).rstrip(";")


def deictic_figures(
    text: str, p: int, language: str | None, places: Sequence[tuple[int, int]] | None = None
) -> tuple[Figure, ...]:
    """The expressions of one paragraph that touch one of ``places`` (offsets; anywhere if None), in order.

    Their spans do not overlap. They may hold what :func:`figures` reads, too: *10 March* is one of them.
    """
    lowered = text.lower()
    if language not in ("en", None) or len(lowered) != len(text):
        return ()
    found: list[Figure] = []
    floor = 0
    for start in _starts(lowered, places):
        if start < floor:
            continue
        read = _read(lowered, start)
        if read is None:
            continue
        parts, end = read
        if places is None or any(_touches(start, end, *place) for place in places):
            found.append(_figure(text, p, start, end, parts))
        floor = end
    return tuple(found)


def _touches(start: int, end: int, low: int, high: int) -> bool:
    """Whether an expression shares characters with a place, or lies at it if it is empty."""
    if low == high:
        return start - 1 <= low <= end + 1
    return start < high and low < end


def _starts(text: str, places: Sequence[tuple[int, int]] | None) -> Iterable[int]:
    """Where words begin, at and before the places."""
    seen = 0
    for low, high in [(0, len(text))] if places is None else sorted(places):
        for match in _WORD.finditer(text, max(seen, low - _BEFORE), high):
            if _may_begin(text, match):
                yield match.start()
        seen = max(seen, high)


def _may_begin(text: str, word: re.Match[str]) -> bool:
    """Whether an expression may begin with a word; of *a*, *in* and *the* the next word tells."""
    first = word.group()
    if first in _SMALL_WORDS:
        following = _WORD.match(text, word.end() + 1)
        return following is not None and _may_follow(following.group())
    return first[0].isdecimal() or first in _FIRST or first.rstrip("s") in _NAMED


def _may_follow(word: str) -> bool:
    return word[0].isdecimal() or word in _SECOND or word.rstrip("s") in _NAMED


def _read(text: str, start: int) -> tuple[_Parts, int] | None:
    """The expression that begins at an offset, and where it ends."""
    from_now = from_now_at(text, start)
    if from_now is not None:
        return _Parts("now", time=f"+{from_now[0]}"), from_now[1]
    parts, at, end = _Parts(), start, start
    while (after := _next(text, at, parts)) is not None:
        end = after
        gap = _BETWEEN.match(text, end)
        at = end if gap is None else gap.end()
    return (parts, end) if end > start else None


def _next(text: str, at: int, parts: _Parts) -> int | None:
    """Read one more part of an expression at an offset; returns where it ends."""
    for step in (_date, _weekday, _part, _clock, _zone):
        after = step(text, at, parts)
        if after is not None:
            return after
    return None


def _date(text: str, at: int, parts: _Parts) -> int | None:
    if parts.date:
        return None
    found = date_at(text, at)
    if found is None:
        return None
    parts.date = found[0]
    return found[1]


def _weekday(text: str, at: int, parts: _Parts) -> int | None:
    if parts.weekday or " of W" in parts.date or parts.date.startswith(("last ", "next ", "this ")):
        return None
    found = weekday_at(text, at)
    if found is None:
        return None
    parts.weekday = found[0]
    return found[1]


def _part(text: str, at: int, parts: _Parts) -> int | None:
    if parts.part:
        return None
    found = part_at(text, at)
    if found is None:
        return None
    part, today, end = found
    if today and not parts.date and not parts.weekday:
        parts.date = "D+0"
    parts.part = part
    return end


def _clock(text: str, at: int, parts: _Parts) -> int | None:
    if parts.time:
        return None
    found = clock_at(text, at)
    if found is None:
        return None
    parts.time = found[0]
    return found[1]


def _zone(text: str, at: int, parts: _Parts) -> int | None:
    if parts.zone or not parts.time:
        return None
    found = zone_at(text, at)
    if found is None:
        return None
    parts.zone = found[0]
    return found[1]


_WEEKDAY_AND_DATE = re.compile(r"XXXX-WXX-(\d) of (\d{4}-\d\d-\d\d)")
_COMPLETE = re.compile(r"[12]\d{3}(?:-\d\d){0,2}")


def _figure(text: str, p: int, start: int, end: int, parts: _Parts) -> Figure:
    relative = parts.relative()
    date, _, time = relative.partition(";")
    kind = FigureKind.DATE if not time else FigureKind.DATETIME if date else FigureKind.TIME
    iso = date if _COMPLETE.fullmatch(date) and not time else None
    span = Span(p, start, end)
    named = _WEEKDAY_AND_DATE.fullmatch(date)
    doubt = "" if named is None else doubt_of(int(named[1]) - 1, named[2])
    return Figure(span, span, text[start:end], kind, iso=iso, doubt=doubt, relative=relative)
