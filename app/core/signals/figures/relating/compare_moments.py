"""How two expressions like *Tuesday* and *tomorrow* relate, though nobody says when they were written.

They are compared for many days on which they may have been written. What is equal on all of them is the
same; what is on none is changed, by so many days if it is as many on all of them. What is equal on some of
them may be the same, and counts as that if both name the same thing (*Thanksgiving 2014* and *next
Thanksgiving*): what only one side says is taken for the other, too.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from app.core.model import Figure, Finding, Relation
from app.core.signals.figures.moments.moments import (
    Days,
    calendar_day,
    days,
    is_known_by_name_only,
    minutes,
    sample_days,
    zone_minutes,
)
from app.core.signals.figures.relating.compare_dates import day_finding
from app.core.signals.figures.relating.wording import (
    distance_text,
    minutes_text,
    precision_badge,
    precision_text,
    quoted,
    same_precision,
    sentence,
    signed,
    stated_text,
)

_NAMED = re.compile(r"holiday:[\w-]+|XXXX-[\w-]+")
_YEAR = re.compile(r"(?<![\w:+-])\d{4}")
_STEPS = ("year", "month", "week", "day")


class Said(NamedTuple):
    """What an expression says of the date, of the time, and of the zone."""

    date: str
    time: str = ""
    zone: str = ""


class Distance(NamedTuple):
    """How two dates lie: ``same``, ``maybe``, ``within``, ``apart`` by ``steps`` of ``grain``, ``unsure``."""

    case: str
    steps: int = 0
    grain: str = ""
    days: int = 0


def relate_moments(a: Figure, b: Figure) -> Finding:
    """The finding for two dates or times of which one at least depends on the day of writing."""
    x, y = _said(a), _said(b)
    if x == y:
        return _same(a, b, sure=True)
    if "+" in x.time + y.time:
        return _from_now(a, b, x, y)
    if not (x.date and y.date) and not (x.time and y.time):
        return _incomparable(a, b)
    between = _dates_apart(x.date, y.date) if x.date and y.date else Distance("maybe")
    if between.case == "apart":
        shift = _clock_shift(x, y)
        return _incomparable(a, b) if shift is None else _apart(a, b, between)
    if between.case == "unsure":
        return _incomparable(a, b)
    if between.case == "within" or bool(x.time) != bool(y.time):
        return _overlap(a, b) if x.date and y.date else _same(a, b, sure=False)
    return _by_clock(a, b, x, y, sure=between.case == "same")


def _said(figure: Figure) -> Said:
    if figure.relative is not None:
        return Said(*figure.relative.split(";"))
    iso = figure.iso or ""
    date, clock, time = iso.partition("T")
    return Said(date, f"T{time}" if clock else "")


@lru_cache(maxsize=1024)
def _dates_apart(a: str, b: str) -> Distance:
    if a == b:
        return Distance("same")
    shared = _names(a) & _names(b)
    if not shared and (is_known_by_name_only(a) or is_known_by_name_only(b)):
        return Distance("unsure")
    worlds = [(days(a, today), days(b, today)) for today in sample_days(a, b)]
    meet = [bool(left & right) for left, right in worlds]
    if all(left == right for left, right in worlds):
        return Distance("same")
    if all(meet):
        return Distance("maybe")
    if not shared and (fixed := _in_one_year(a, b)):
        return fixed
    if any(meet) and not shared:
        return Distance("unsure")
    if sum(meet) * 4 >= len(meet) or (any(meet) and _YEAR.search(a + " " + b)):
        return Distance("maybe")
    return _gap(worlds, yearly=any(map(_is_yearly, shared)))


_DATED = re.compile(r"(?P<y>\d{4}|XXXX)(?P<rest>-\d\d-\d\d)|(?P<name>holiday:[\w-]+)(?: of (?P<of>\d{4}))?")


def _in_one_year(a: str, b: str) -> Distance | None:
    """Days between two days of the year, of which at most one says the year, or both the same one."""
    left, right = _DATED.fullmatch(a), _DATED.fullmatch(b)
    if left is None or right is None:
        return None
    years = {year for match in (left, right) if (year := match["of"] or match["y"]) and year != "XXXX"}
    if len(years) != 2:
        year = years.pop() if years else "2001"
        first, second = _day_of(left, year), _day_of(right, year)
    else:
        first, second = _day_of(left, ""), _day_of(right, "")
    if first is None or second is None or first == second:
        return None
    return Distance("apart", second - first, "day", second - first)


def _day_of(match: re.Match[str], year: str) -> int | None:
    """The one day of a match of :data:`_DATED`, in a year if it says none."""
    if match["name"]:
        found = days(f"{match['name']} of {match['of'] or year}", 0)
    else:
        own = year if match["y"] == "XXXX" else match["y"]
        found = days(f"{own}{match['rest']}", 0)
    [(first, last), *more] = found
    return None if more or first != last else first


def _is_yearly(name: str) -> bool:
    return name.startswith("holiday:") or re.fullmatch(r"XXXX-\d\d(-\d\d)?", name) is not None


def _names(text: str) -> set[str]:
    """What an expression names: the holiday, the weekday, the month, the day of the year."""
    dated = re.sub(r"(?<![\w:+-])\d{4}-(?=\d\d)", "XXXX-", text)
    return set(_NAMED.findall(dated))


def _gap(worlds: list[tuple[frozenset[Days], frozenset[Days]]], *, yearly: bool) -> Distance:
    """How far two dates lie apart that (next to) never meet, if that is always the same.

    ``yearly``: both name the same day or month of the year.
    """
    if yearly and (apart := _years_apart(worlds)):
        return apart
    if all(_touch(left, right) for left, right in worlds):
        return Distance("within")
    for grain in _STEPS:
        steps = {_least(left, right, grain) for left, right in worlds if left and right}
        if len(steps) == 1 and (step := steps.pop()):
            first, *_ = (pair for pair in worlds if pair[0] and pair[1])
            return Distance("apart", step, grain, _least(*first, "day", loose=True) or 0)
    return Distance("unsure")


def _years_apart(worlds: list[tuple[frozenset[Days], frozenset[Days]]]) -> Distance | None:
    steps = {
        calendar_day(y[0]).year - calendar_day(x[0]).year
        for left, right in worlds
        for x in left
        for y in right
    }
    if len(steps) != 1 or not (step := steps.pop()):
        return None
    left, right = worlds[0]
    return Distance("apart", step, "year", min(right)[0] - min(left)[0])


def _touch(left: frozenset[Days], right: frozenset[Days]) -> bool:
    return any(x[0] <= y[1] and y[0] <= x[1] for x in left for y in right)


def _least(left: frozenset[Days], right: frozenset[Days], grain: str, *, loose: bool = False) -> int | None:
    """The least distance in steps of a grain; None if they are not of it, or as near on either side."""
    gaps = {
        y - x
        for x in (_place(each, grain, loose=loose) for each in left)
        for y in (_place(each, grain, loose=loose) for each in right)
        if x is not None and y is not None
    }
    if not gaps:
        return None
    least = min(gaps, key=abs)
    return None if least and -least in gaps else least


def _place(span: Days, grain: str, *, loose: bool) -> int | None:
    """The number of a day, or of a whole week, month or year; ``loose``: of the first day of anything."""
    first, last = span
    if loose or grain == "day":
        return first if loose or first == last else None
    if grain == "week":
        whole = last - first == 6 and calendar_day(first).isoweekday() == 1
        return (first + 3) // 7 if whole else None
    start, after = calendar_day(first), calendar_day(last + 1)
    months = 12 * (after.year - start.year) + after.month - start.month
    if start.day != 1 or after.day != 1 or months != (12 if grain == "year" else 1):
        return None
    return start.year if grain == "year" else 12 * start.year + start.month


def _clock_shift(x: Said, y: Said) -> int | None:
    """Days that two zones may shift a date; 0 where they do not matter, None where they may."""
    if x.zone and y.zone and x.zone != y.zone:
        return None
    return 0


def _by_clock(a: Figure, b: Figure, x: Said, y: Said, *, sure: bool) -> Finding:
    """The same date, as far as is told: the times decide."""
    shift = zone_minutes(x.zone) - zone_minutes(y.zone) if x.zone and y.zone else 0
    left, right = minutes(x.time), {minute + shift for minute in minutes(y.time)}
    if left & right or (x.time == y.time and not shift):
        return _same(a, b, sure=sure and x.time == y.time)
    if not left or not right:
        return _overlap(a, b) if _in_part(x.time, y.time) else _incomparable(a, b)
    gaps = {later - earlier for later in right for earlier in left}
    least = min(gaps, key=abs)
    if -least in gaps:
        return _incomparable(a, b)
    return _changed(a, b, 60 * least, minutes_text(least), least > 0)


_PARTS = {"TMO": (0, 720), "TAF": (720, 1140), "TEV": (1020, 1440), "TNI": (1080, 1740)}
"""Parts of the day, in minutes, generously."""


def _in_part(x: str, y: str) -> bool:
    """Whether a clock time lies in a part of the day, or two parts share time."""
    spans = [[_PARTS[t]] if t in _PARTS else [(m, m) for m in minutes(t)] for t in (x, y)]
    late = [[(low + 1440, high + 1440) for low, high in some] for some in spans]
    return any(
        i[0] <= j[1] and j[0] <= i[1]
        for left, right in ((spans[0], spans[1]), (late[0], spans[1]), (spans[0], late[1]))
        for i in left
        for j in right
    )


def _from_now(a: Figure, b: Figure, x: Said, y: Said) -> Finding:
    """*in 5 minutes* against *in an hour*; anything else cannot be held against them."""
    if not (x.time[:1] == y.time[:1] == "+"):
        return _incomparable(a, b)
    least = int(y.time[1:]) - int(x.time[1:])
    return _changed(a, b, 60 * least, minutes_text(least), least > 0)


def _apart(a: Figure, b: Figure, between: Distance) -> Finding:
    badge = f"{signed(Fraction(between.steps))} {between.grain}" + ("s" if abs(between.steps) != 1 else "")
    return _changed(a, b, between.days, badge, between.steps > 0)


def _changed(a: Figure, b: Figure, delta: int, badge: str, later: bool) -> Finding:
    distance = distance_text(badge)
    text = sentence(f"{a.text} → {b.text}", f"{distance} {'later' if later else 'earlier'}")
    return day_finding(Relation.CHANGED, a, b, str(delta), badge, text, allowed=False)


def _same(a: Figure, b: Figure, *, sure: bool) -> Finding:
    if not same_precision(a, b):
        text = sentence(f"“{stated_text(b)}” in both", precision_text(a, b))
        return day_finding(Relation.PRECISION, a, b, "0", precision_badge(a, b), text, allowed=None)
    how = "the same" if sure else "the same, as far as either says"
    return day_finding(Relation.SAME, a, b, "0", "", f"{quoted(a)} and {quoted(b)}: {how}.", allowed=True)


def _overlap(a: Figure, b: Figure) -> Finding:
    text = f"{quoted(a)} and {quoted(b)}: one lies within the other."
    return day_finding(Relation.OVERLAP, a, b, None, "overlap", text, allowed=True)


def _incomparable(a: Figure, b: Figure) -> Finding:
    text = f"{quoted(a)} and {quoted(b)}: how they relate depends on when they were written."
    return day_finding(Relation.INCOMPARABLE, a, b, None, "unit", text, allowed=None)
