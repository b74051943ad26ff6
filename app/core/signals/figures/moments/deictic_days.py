"""Days as people say them, in the form of :mod:`moments`: *today*, *next month*, *Labour Day 2012*."""

from __future__ import annotations

import re
from fractions import Fraction

from app.core.signals.figures.dates.holidays import fold, names
from app.core.signals.figures.moments.deictic_calendar import (
    Read,
    day_month,
    month_day,
    numeric,
    of_month,
    of_some_month,
    quarter,
    season,
    year_alone,
)
from app.core.signals.figures.moments.deictic_words import (
    CALENDAR,
    COUNT,
    MINUTES,
    MONTH,
    OFFSETS,
    ORDINAL,
    QUALIFIER,
    SEASONS,
    SHIFTS,
    UNIT,
    UNITS,
    WEEKDAY,
    WEEKDAYS,
    WHICH,
    YEAR,
    count,
    either,
    month,
    ordinal,
    weekday,
    year,
)

_SEASON = either(SEASONS)
_CALENDAR = either(CALENDAR)
_SIMPLE = {"today": "D+0", "tomorrow": "D+1", "tomorrows": "D+1", "tomorrow's": "D+1", "yesterday": "D-1"}
_SIMPLE |= {"right now": "now", "just now": "now", "now": "now", "at the moment": "now"}
_SIMPLE |= {"this moment": "now", "at this moment": "now", "atm": "now", "at this time": "D+0"}
_SIMPLE |= {"the day after tomorrow": "D+2", "day after tomorrow": "D+2", "the day before yesterday": "D-2"}
_SIMPLE |= {"day before yesterday": "D-2", "todays": "D+0", "today's": "D+0", "ereyesterday": "D-2"}
_NOW = re.compile(rf"{either(_SIMPLE)}\b")
_AGO = r"(?:ago|back|earlier|prior)\b"
_HENCE = r"(?:hence|from now|from today|from this moment|later)\b"
_COUNTED = re.compile(
    rf"(?P<in>in |within )?(?P<n>{COUNT}) ?(?:more |upcoming )?(?P<u>{UNIT}|'|\")"
    rf"(?: (?:(?P<ago>{_AGO})|{_HENCE}))?"
)
_LAST_NIGHT = re.compile(r"last night\b")
_SHIFTED = re.compile(rf"(?P<n>{COUNT}) (?P<u>{UNIT}) (?P<way>after|from|before|following) (?:the )?")
_WEEKDAYS_AGO = re.compile(rf"(?P<n>{COUNT}) (?P<w>{either(WEEKDAYS)})s? (?:(?P<ago>{_AGO})|{_HENCE})")
_INSIDE = (
    rf"(?:(?P<im>{MONTH})(?:,? ?(?:of )?(?P<imy>{YEAR}))?|(?P<iy>{YEAR})"
    rf"|(?P<iq>{QUALIFIER}) (?P<iu>{_CALENDAR})\b"
    r"|(?:the|this) (?P<it>month|year)\b)"
)
_WHICH_DAY = re.compile(
    rf"(?:the )?(?P<n>{ORDINAL}|last|(?P<back>{ORDINAL})[ -](?:to[ -])?last|penultimate) "
    rf"(?P<w>{WEEKDAY}|days?\b) (?:of|in) (?:the month of )?{_INSIDE}"
)
_QUALIFIED = re.compile(
    rf"(?P<q>{QUALIFIER}) (?:(?P<w>{WEEKDAY})|(?P<m>{MONTH})|(?P<s>{_SEASON})\b"
    rf"|(?P<u>{_CALENDAR})\b(?:['’]s)?(?: (?P<uw>{WEEKDAY}))?)"
)
_SPAN = re.compile(
    rf"(?:the )?(?:(?P<q>{QUALIFIER}) (?P<n>{COUNT})|(?P<n2>{COUNT}) (?P<q2>{QUALIFIER})) (?P<u>{UNIT})"
)
_WEEKDAY_OF = re.compile(
    rf"(?P<w>{WEEKDAY})(?:,? (?:of |from |in )?(?:(?P<q>{QUALIFIER}) (?:week|wk)\b)|(?P<after> after next)\b)"
)
_AFTER_NEXT = re.compile(rf"(?:the )?(?P<u>{_CALENDAR}) (?P<way>after next|before last)\b")
_WEEKDAY = re.compile(WEEKDAY)
_MONTH = re.compile(rf"(?P<m>{MONTH})(?:[ ,-]{{0,2}}(?:of )?(?P<y>{YEAR}))?")
_OF_YEAR = re.compile(
    rf"(?:,? (?:of |in )?(?:(?P<y>{YEAR})|(?P<q>{QUALIFIER}) (?:year|yr)\b)"
    rf"|(?P<in> in) (?P<n>{COUNT}) (?P<u>{UNIT})| (?P<n2>{COUNT}) (?P<u2>{UNIT}) (?P<ago>{_AGO}))"
)
_NAME_QUALIFIER = re.compile(rf"(?P<q>{QUALIFIER}) ")
_TOKEN = re.compile(r"(?:the )?[^\W\d_]+(?:['’.]+(?=[^\W\d_])[^\W\d_]+|['’](?=\s))*\.?")
_FIRST_WORD = re.compile(r"(?!the )[^\W\d_]+(?:['’][^\W\d_]+)*|(?<=the )[^\W\d_]+|the(?= )")
_FIRST_OF_NAMES = frozenset(name[0] for name in names()) | {"the"}
_GAP = re.compile(r"[ \u00a0-]{1,2}")
_LONGEST_NAME = 9


def from_now_at(text: str, at: int) -> tuple[str, int] | None:
    """*in 5 minutes*, *an hour ago*: the minutes from now, as ``15`` or ``-60``, and where it ends."""
    match = _COUNTED.match(text, at)
    if match is None:
        return None
    unit = {"'": "minute", '"': "second"}.get(match["u"]) or _unit(match["u"])
    directed = match["in"] is not None or match.group().endswith(("ago", "back", "earlier", "prior"))
    directed = directed or re.search(_HENCE + "$", match.group()) is not None
    if unit not in MINUTES or not directed or match["in"] == "within ":
        return None
    length = count(match["n"]) * MINUTES[unit] * (-1 if match["ago"] else 1)
    whole = int(length) if length.denominator == 1 else round(length)
    return str(whole), match.end()


def weekday_at(text: str, at: int) -> tuple[int, int] | None:
    """The weekday at an offset and where it ends."""
    match = _WEEKDAY.match(text, at)
    return None if match is None else (weekday(match.group()), match.end())


def date_at(text: str, at: int) -> Read | None:
    """The days that an expression at an offset may mean, and where it ends."""
    for read in _READERS:
        found = read(text, at)
        if found is not None:
            return found
    return None


def _unit(written: str) -> str:
    word = written.rstrip(".")
    return UNITS[word] if word in UNITS else UNITS[word.rstrip("s")]


def _shift(number: str, unit: str, sign: int) -> str | None:
    """``P-2W``; None if it is no whole number of days."""
    size, letter = SHIFTS.get(_unit(unit), (0, ""))
    length = count(number) * size * sign
    if letter == "Y" and length.denominator == 2:
        length, letter = length * 12, "M"
    return f"P{length}{letter}" if size and Fraction(length).denominator == 1 else None


def _now(text: str, at: int) -> Read | None:
    match = _NOW.match(text, at)
    if match is not None:
        return _SIMPLE[match.group()], match.end()
    return ("D-1", at + 4) if _LAST_NIGHT.match(text, at) else None


def _counted(text: str, at: int) -> Read | None:
    """*in two weeks*, *3 days ago*, *a fortnight hence*."""
    match = _COUNTED.match(text, at)
    if match is None or match["u"] in "'\"":
        return None
    ends = match.group().endswith
    if match["in"] == "within " or not (
        match["in"] or match["ago"] or ends(("hence", "now", "today", "moment", "later"))
    ):
        return None
    shift = _shift(match["n"], match["u"], -1 if match["ago"] else 1)
    return None if shift is None else (shift, match.end())


def _shifted(text: str, at: int) -> Read | None:
    """*5 days after tomorrow*, *a year from Christmas*."""
    match = _SHIFTED.match(text, at)
    if match is None:
        return None
    base = date_at(text, match.end())
    shift = _shift(match["n"], match["u"], -1 if match["way"] == "before" else 1)
    if base is None or base[0] == "now" or shift is None or " from " in base[0] or "|" in base[0]:
        return None
    days = re.fullmatch(r"D([+-]\d+)", base[0])
    if days is not None and shift[-1] == "D":
        return f"P{int(shift[1:-1]) + int(days[1])}D", base[1]
    return f"{shift} from {base[0]}", base[1]


def _weekdays_ago(text: str, at: int) -> Read | None:
    """*2 Thursdays back*, *two Mondays from now*."""
    match = _WEEKDAYS_AGO.match(text, at)
    if match is None or count(match["n"]).denominator > 1:
        return None
    weeks = int(count(match["n"])) - 1
    sign, which = (-1, "last") if match["ago"] else (1, "next")
    named = f"{which} XXXX-WXX-{weekday(match['w'])}"
    return (f"P{sign * weeks}W from {named}" if weeks else named), match.end()


def _inside(match: re.Match[str]) -> str:
    """What :data:`_INSIDE` matched."""
    if match["im"]:
        return f"{year(match['imy']) if match['imy'] else 'XXXX'}-{month(match['im']):02}"
    if match["iy"]:
        return f"{year(match['iy'])}"
    if match["it"]:
        return "M+0" if match["it"] == "month" else "Y+0"
    return f"{CALENDAR[match['iu']]}{OFFSETS[match['iq']]:+}"


def _which_day(text: str, at: int) -> Read | None:
    """*first Tuesday in October*, *last day of 2015*, *fifth last day of May*."""
    match = _WHICH_DAY.match(text, at)
    if match is None:
        return None
    written = match["n"]
    if match["back"]:
        place = -ordinal(match["back"])
    else:
        place = {"last": -1, "penultimate": -2}.get(written) or ordinal(written)
    what = "D" if match["w"].startswith("day") else f"XXXX-WXX-{weekday(match['w'])}"
    return f"#{place} {what} of {_inside(match)}", match.end()


def _qualified(text: str, at: int) -> Read | None:
    """*next Tuesday*, *last March*, *this week*, *last week's Sunday*."""
    match = _QUALIFIED.match(text, at)
    if match is None:
        return None
    offset = OFFSETS[match["q"]]
    which = WHICH[offset]
    if match["w"]:
        return f"{which}XXXX-WXX-{weekday(match['w'])}", match.end()
    if match["m"]:
        return f"{which}XXXX-{month(match['m']):02}", match.end()
    if match["s"]:
        return f"{which}XXXX-{SEASONS[match['s']]}", match.end()
    unit = f"{CALENDAR[match['u']]}{offset:+}"
    if match["uw"]:
        return f"XXXX-WXX-{weekday(match['uw'])} of {unit}", match.end()
    return unit, match.end()


def _span(text: str, at: int) -> Read | None:
    """*the next two days*, *2 upcoming months*: known by its name only."""
    match = _SPAN.match(text, at)
    if match is None:
        return None
    offset = OFFSETS[match["q"] or match["q2"]]
    shift = _shift(match["n"] or match["n2"], match["u"], 1)
    return None if shift is None or not offset else (f"{WHICH[offset].strip()}:{shift}", match.end())


def _weekday_of(text: str, at: int) -> Read | None:
    """*Wednesday of next week*, *Wednesday after next*."""
    match = _WEEKDAY_OF.match(text, at)
    if match is None:
        return None
    named = f"XXXX-WXX-{weekday(match['w'])}"
    if match["after"]:
        return f"P1W from next {named}|{named} of W+1", match.end()
    return f"{named} of W{OFFSETS[match['q']]:+}", match.end()


def _after_next(text: str, at: int) -> Read | None:
    match = _AFTER_NEXT.match(text, at)
    if match is None:
        return None
    return f"{CALENDAR[match['u']]}{'+2' if match['way'] == 'after next' else '-2'}", match.end()


def _month_alone(text: str, at: int) -> Read | None:
    match = _MONTH.match(text, at)
    if match is None:
        return None
    named = f"XXXX-{month(match['m']):02}"
    if match["y"]:
        return f"{year(match['y'])}{named[4:]}", match.end()
    return _in_year(text, match.end(), named)


def _in_year(text: str, end: int, named: str) -> Read:
    """What comes back every year, with the year that follows it, if one does."""
    match = _OF_YEAR.match(text, end)
    if match is None:
        return named, end
    if match["y"]:
        return f"{named} of {year(match['y'])}", match.end()
    if match["q"]:
        return f"{named} of Y{OFFSETS[match['q']]:+}", match.end()
    shift = _shift(match["n"] or match["n2"], match["u"] or match["u2"], -1 if match["ago"] else 1)
    if shift is None:
        return named, end
    if shift[-1] == "Y":
        return f"{named} of Y{int(shift[1:-1]):+}", match.end()
    return f"{named} of Y+0|{named} of Y{'-1' if match['ago'] else '+1'}", match.end()


def _named_day(text: str, at: int) -> Read | None:
    """*Labour Day 2012*, *next Mother's Day*, *Easter*."""
    which = _NAME_QUALIFIER.match(text, at)
    start = at if which is None else which.end()
    first = _FIRST_WORD.match(text, start)
    if first is None or fold(first.group()) not in _FIRST_OF_NAMES:
        return None
    found = _name(text, start)
    if found is None:
        return None
    named, end = f"holiday:{found[0]}", found[1]
    if which is not None:
        return WHICH[OFFSETS[which["q"]]] + named, end
    return _in_year(text, end, named)


def _name(text: str, at: int) -> tuple[str, int] | None:
    """The key of the longest name at an offset, and where it ends."""
    words: list[str] = []
    found: tuple[str, int] | None = None
    end = at
    for _ in range(_LONGEST_NAME):
        match = _TOKEN.match(text, end)
        if match is None:
            break
        words += [fold(word) for word in match.group().split()]
        key = names().get(tuple(words)) or names().get(tuple(words[words[0] == "the" :]))
        if key is not None:
            found = key, match.end()
        end = match.end()
        gap = _GAP.match(text, end)
        if gap is None:
            break
        end = gap.end()
    return found


_READERS = (
    *(_now, _shifted, _weekdays_ago, _counted, _which_day, _weekday_of, _span, _named_day, _qualified),
    *(_after_next, numeric, of_month, day_month, month_day, _month_alone, quarter, season),
    *(of_some_month, year_alone),
)
