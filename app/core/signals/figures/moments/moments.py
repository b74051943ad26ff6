"""What *next Tuesday*, *a week ago* and *Thanksgiving* mean on a given day: which days they may be.

Such an expression is written down as ``date;time;zone`` (later parts may be missing), like the values of
TIMEX3, and read back here:

* ``P-1D``, ``P2W``, ``P3M``, ``P-1Y``: so long from today; ``P5D from …``: after what follows; ``now``
* ``D+0``, ``W+1``, ``E+0``, ``M-1``, ``Q+0``, ``Y+1``: today, next week, this week-end, last month, this
  quarter, next year
* ``XXXX-WXX-2``: a Tuesday; ``XXXX-03``: a March; ``XXXX-03-10``; ``XXXX-XX-24``: the 24th of a month;
  ``XXXX-21`` to ``-24``: spring to winter, ``XXXX-33`` to ``-36``: quarters (both as in EDTF);
  ``holiday:easter`` (:mod:`holidays`); ``D``: any day
* ``last …``, ``next …``, ``this …`` before one of these, ``#2 …``, ``#-1 …``: the second, the last;
  ``… of Y-1``, ``… of 2015-10``: inside that
* ``next:P3W``, ``last:P2D``: the next three weeks, the last two days
* EDTF for what is complete: ``2015-10-31``. ``x|y``: one or the other.

The time is ``T15:30``, ``T03:30?`` where it may be either half of the day, ``TMO``, ``TAF``, ``TEV``,
``TNI`` for its parts, ``+15`` for so many minutes from now; the zone ``Z-08:00``.

Days are counted from 1 January 1970, as in :mod:`edtf`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from app.core.signals.figures.dates.edtf import day_number, when
from app.core.signals.figures.dates.holidays import days_of

Days = tuple[int, int]
"""First and last day."""
_TERM = re.compile(
    r"(?:(?P<shift>P-?\d+[DWMY]) from )?(?:(?P<which>last|next|this|#-?\d+) )?(?P<what>\S+)"
    r"(?: of (?P<where>\S+))?"
)
_SHIFT = re.compile(r"P(-?\d+)([DWMY])")
_STRETCH = re.compile(r"(next|last):P(\d+[DWMY])")
_UNIT = re.compile(r"([DWEMQY])([+-]\d+)")
_EPOCH = date(1970, 1, 1).toordinal()
_WEEKLY, _MONTHLY, _YEARLY = 22, 70, 800
"""How many days before and after today what comes back every week, month or year is looked for."""


@lru_cache(maxsize=4096)
def days(text: str, today: int) -> frozenset[Days]:
    """The days an expression may mean, if it was written ``today``. ValueError if it is none."""
    return frozenset(found for term in text.split("|") for found in _term(term, today))


def _term(term: str, today: int) -> list[Days]:
    match = _TERM.fullmatch(term)
    if match is None:
        raise ValueError(f"No days: {term!r}")
    found = _what(match["what"], match["which"], match["where"], today)
    if match["shift"]:
        return [_moved(each, match["shift"]) for each in found]
    return found


def _what(what: str, which: str | None, where: str | None, today: int) -> list[Days]:
    if what == "now":
        return [(today, today)]
    if _SHIFT.fullmatch(what):
        return [_moved((today, today), what)]
    stretch = _STRETCH.fullmatch(what)
    if stretch is not None:
        return [_stretch(stretch[1], stretch[2], today)]
    unit = _UNIT.fullmatch(what)
    if unit is not None:
        return [_unit(unit[1], int(unit[2]), today)]
    if what[0].isdecimal():
        moment = when(what, 0)
        return [(moment.first, moment.last)]
    if where is not None:
        return _inside(what, which, sorted(days(where, today)))
    return _nearest(what, which, today)


def _stretch(way: str, length: str, today: int) -> Days:
    """*The next two days*, from tomorrow on; *the last three weeks*, up to yesterday."""
    if way == "next":
        return today + 1, _moved((today, today), f"P{length}")[0]
    return _moved((today, today), f"P-{length}")[0], today - 1


def _moved(span: Days, shift: str) -> Days:
    count, unit = int(shift[1:-1]), shift[-1]
    if unit in "DW":
        step = count * (7 if unit == "W" else 1)
        return span[0] + step, span[1] + step
    first = calendar_day(span[0])
    months = 12 * first.year + first.month - 1 + count * (12 if unit == "Y" else 1)
    last_day = _month(months)[1]
    moved = min(day_number(months // 12, months % 12 + 1, 1) + first.day - 1, last_day)
    return moved, moved + span[1] - span[0]


def calendar_day(day: int) -> date:
    """The date of a day number."""
    return date.fromordinal(day + _EPOCH)


def _month(months: int) -> Days:
    """The days of a month, counted from the year 0."""
    following = months + 1
    return (
        day_number(months // 12, months % 12 + 1, 1),
        day_number(following // 12, following % 12 + 1, 1) - 1,
    )


def _unit(unit: str, offset: int, today: int) -> Days:
    """A day, week (from Monday), week-end, month, quarter or year of the calendar, by its distance."""
    at = calendar_day(today)
    if unit == "D":
        return today + offset, today + offset
    if unit in "WE":
        monday = today - at.weekday() + 7 * offset
        return monday + (5 if unit == "E" else 0), monday + 6
    months = 12 * at.year + at.month - 1
    if unit == "M":
        return _month(months + offset)
    if unit == "Q":
        first = 3 * (months // 3 + offset)
        return _month(first)[0], _month(first + 2)[1]
    return day_number(at.year + offset, 1, 1), day_number(at.year + offset, 12, 31)


def _inside(what: str, which: str | None, containers: list[Days]) -> list[Days]:
    """What lies inside of the containers; where a weekday and a date disagree, the date."""
    found = []
    for low, high in containers:
        inside = list(_times(what, low, high))
        if which is not None and which[0] == "#":
            place = int(which[1:])
            inside = inside[place:][:1] if place < 0 else inside[place - 1 : place]
        found += inside or ([(low, high)] if low == high else [])
    return found


def _nearest(what: str, which: str | None, today: int) -> list[Days]:
    """The nearest of what comes back again and again, before or after today, as ``which`` says."""
    reach = _WEEKLY if "-W" in what else _MONTHLY if what.startswith("XXXX-XX") else _YEARLY
    times = list(_times(what, today - reach, today + reach))
    past = [each for each in times if each[1] < today]
    ahead = [each for each in times if each[0] > today]
    if which == "last":
        return _near_week(past[::-1], what, today)
    if which == "next":
        return _near_week(ahead, what, today)
    now = [each for each in times if each[0] <= today <= each[1]]
    if which == "this":
        low, high = _unit("W" if "-W" in what else "M" if what.startswith("XXXX-XX") else "Y", 0, today)
        within = [each for each in times if low <= each[0] <= high]
        return within + [each for each in ahead[:1] if "-W" in what and each not in within]
    return (now or past[-1:]) + ahead[:1]


def _near_week(nearest_first: list[Days], what: str, today: int) -> list[Days]:
    """The nearest, and of weekdays the next one too: *next Friday* on a Monday may be either."""
    week = _unit("W", 0, today)
    either = "-W" in what and week[0] <= nearest_first[0][0] <= week[1]
    return nearest_first[: 2 if either else 1]


def _times(what: str, low: int, high: int) -> Iterator[Days]:
    """Every occurrence between two days, in order."""
    if what == "D":
        yield from ((day, day) for day in range(low, high + 1))
    elif "-W" in what:
        weekday = int(what[-1])
        first = low + (weekday - calendar_day(low).isoweekday()) % 7
        yield from ((day, day) for day in range(first, high + 1, 7))
    else:
        years = range(calendar_day(low).year - 1, calendar_day(high).year + 1)
        found = sorted(each for year in years for each in _in_year(what, year))
        yield from (each for each in found if low <= each[0] and each[1] <= high)


def _in_year(what: str, year: int) -> list[Days]:
    if what.startswith("holiday:"):
        named = days_of(what[8:], year)
        # Some time in that year is all the calendar of the day's own tells.
        return [(_number(day), _number(day)) for day in named] or [_unit("Y", 0, day_number(year, 1, 1))]
    month, _, day = what[5:].partition("-")
    if month == "XX":
        months = (_month(12 * year + k) for k in range(12))
        return [(first + int(day) - 1,) * 2 for first, last in months if first + int(day) - 1 <= last]
    place = int(month)
    if place > 12:
        start = 3 * (place - 33) if place > 24 else 3 * (place - 21) + 2
        return [(_month(12 * year + start)[0], _month(12 * year + start + 2)[1])]
    first, last = _month(12 * year + place - 1)
    if not day:
        return [(first, last)]
    return [(first + int(day) - 1,) * 2] if first + int(day) - 1 <= last else []


def _number(day: date) -> int:
    return day.toordinal() - _EPOCH


def is_known_by_name_only(text: str) -> bool:
    """Whether an expression names a day that no rule of our calendar places."""
    return any(not days_of(key, 2000) for key in re.findall(r"holiday:([\w-]+)", text))


def sample_days(*texts: str) -> list[int]:
    """Days on which texts may have been written: around the years that they name, or any."""
    written = {int(year) for text in texts for year in re.findall(r"(?<![\w:+])(\d{4})(?!\d)", text)}
    offsets = {
        int(offset) for text in texts for offset in re.findall(r"(?:Y|(?<=P))([+-]?\d+)(?![DWM\d])", text)
    }
    named = {year - offset for year in written for offset in {0, *offsets}}
    years = sorted({year + near for year in named for near in (-1, 0, 1)}) or [2015, 2016]
    start = [date(min(max(year, 3), 9990), 1, 1) for year in years]
    return [_number(first + timedelta(step)) for first in start for step in range(0, 365, 13)]


def minutes(time: str) -> frozenset[int]:
    """The minutes of the day a clock time may mean; empty for parts of the day."""
    clock = re.fullmatch(r"T(\d\d):(\d\d)(\?)?", time)
    if clock is None:
        return frozenset()
    minute = 60 * int(clock[1]) + int(clock[2])
    return frozenset((minute, (minute + 720) % 1440) if clock[3] else (minute,))


def zone_minutes(zone: str) -> int:
    """How many minutes a zone is ahead of Greenwich."""
    hours, _, rest = zone[2:].partition(":")
    return (60 * int(hours) + int(rest)) * (-1 if zone[1] == "-" else 1)
