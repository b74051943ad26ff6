"""EDTF dates as spans of days, to tell whether two are the same, overlap, or how far apart they are.

Dates follow ISO 8601-2 (EDTF) level 1 as far as the reader writes it. Days are counted by the proleptic
Gregorian calendar, after Howard Hinnant's *days_from_civil*, which also serves years before 1.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_PART = re.compile(r"(-?\d{4}|\d{3}X|\d{2}XX|XXXX)(?:-(\d{2}))?(?:-(\d{2}))?(?:T(\d{2}):(\d{2}))?")
_TIME = re.compile(r"T(\d{2}):(\d{2})")
MINUTES_A_DAY = 1440


class When(NamedTuple):
    """A date or time: days ``[first, last]`` counted from 1 January 1970, and how finely it is given.

    ``grain`` is ``minute``, ``day``, ``month``, ``year`` or ``span``. ``minute`` is the minute of the day.
    A time of no date has day 0 twice.
    """

    first: int
    last: int
    grain: str
    minute: int | None = None


def day_number(year: int, month: int, day: int) -> int:
    """Days from 1 January 1970 to a date, negative before it."""
    year -= month <= 2
    era, year_of_era = divmod(year, 400)
    day_of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    return era * 146097 + year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year - 719468


def year_of(iso: str) -> int | None:
    """The one year an EDTF text names, or None."""
    match = _PART.match(iso)
    return int(match[1]) if match is not None and "X" not in match[1] else None


def is_time(iso: str) -> bool:
    """Whether an EDTF text is a time of the day without a date."""
    return iso.startswith("T")


def when(iso: str, year: int) -> When:
    """The days an EDTF text covers; ``year`` stands in for a missing one. ValueError if it is not EDTF."""
    time = _TIME.fullmatch(iso)
    if time is not None:
        return When(0, 0, "minute", 60 * int(time[1]) + int(time[2]))
    start, slash, end = iso.partition("/")
    begin = _part(start, year)
    if not slash:
        return begin
    return When(begin.first, _part(end, year).last, "span")


def _part(iso: str, year: int) -> When:
    match = _PART.fullmatch(iso)
    if match is None:
        raise ValueError(f"Not a date in EDTF: {iso!r}")
    if match[2] is None:
        return _years(match[1], year)
    at = year if match[1] == "XXXX" else int(match[1])
    month = int(match[2])
    if match[3] is None:
        following = (at + month // 12, month % 12 + 1)
        return When(day_number(at, month, 1), day_number(*following, 1) - 1, "month")
    day = day_number(at, month, int(match[3]))
    if match[4] is None:
        return When(day, day, "day")
    return When(day, day, "minute", 60 * int(match[4]) + int(match[5]))


def _years(text: str, year: int) -> When:
    if text == "XXXX":
        first = last = year
    else:
        first, last = int(text.replace("X", "0")), int(text.replace("X", "9"))
    grain = "year" if first == last else "span"
    return When(day_number(first, 1, 1), day_number(last, 12, 31), grain)
