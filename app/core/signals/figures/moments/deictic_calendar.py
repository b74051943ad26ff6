"""Dates of the calendar as people write them: *march first*, *2/15*, *the 24th*, *Q3 2014*.

All in the form of :mod:`moments`.
"""

from __future__ import annotations

import re

from app.core.signals.figures.moments.deictic_words import (
    MONTH,
    OFFSETS,
    ORDINAL,
    ORDINALS,
    QUALIFIER,
    SEASONS,
    UNIT,
    YEAR,
    either,
    month,
    ordinal,
    year,
)

Read = tuple[str, int]
"""A date in the form of :mod:`moments`, and where it ends in the text."""
_DAY_CUE = re.compile(r"\b(?:on|by|until|till|since|before|after) $")
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_SEASON = either(SEASONS)
_OF_MONTH = re.compile(
    rf"(?:the )?(?:(?P<d>{ORDINAL})|(?P<n>\d{{1,2}})) (?:day )?of (?:the )?(?P<q>{QUALIFIER}) month\b"
)
_OF_SOME_MONTH = re.compile(
    rf"(?:the (?P<t>\d{{1,2}}\b(?![:.,/\d%]))|(?:the )?(?P<d>{ORDINAL}))(?! ?(?:{UNIT}))"
)
_DAY_MONTH = re.compile(
    rf"(?:the )?(?:(?P<d>{ORDINAL})|(?P<n>\d{{1,2}}))(?: day)?(?: of |[ /.-]{{0,2}})(?P<m>{MONTH})"
    rf"(?:[ ,/.-]{{0,2}}(?:of )?(?P<y>{YEAR}))?"
)
_MONTH_DAY = re.compile(
    rf"(?P<m>{MONTH})[ -]?(?:the )?(?:(?P<d>{ORDINAL})|(?P<n>\d{{1,2}})(?![\d:%h]|\.\d))"
    rf"(?:,? {{0,2}}(?:of )?(?P<y>{YEAR}))?"
)
_QUARTER = re.compile(
    rf"(?:the )?(?:q(?P<n>[1-4])|(?P<o>{ORDINAL}) (?:quarter|qtr))\b"
    rf"(?:(?: of|,)? (?:(?P<y>{YEAR})|(?P<q>{QUALIFIER}) year\b))?"
)
_SEASON_OF = re.compile(rf"(?P<s>{_SEASON})\b(?:(?: of|,)? (?P<y>{YEAR}))?")
_YEAR = re.compile(
    rf"(?!1[0-3]\d\d)(?P<y>{YEAR})(?: ?(?:a\.? ?d\.?|c\.? ?e\.?)(?![^\W_]))?"
    r"(?![-/.:]\d|,\d| ?(?:hours|hrs|h|gmt|utc)\b)"
)
_ISO_LIKE = re.compile(r"(?P<y>[12]\d{3})[-/. ](?P<m>\d{1,2})(?:[-/. ](?P<d>\d{1,2}))?(?![\d/-])")
_NUMERIC = re.compile(
    r"(?P<a>\d{1,2}) ?(?P<s>[-/. ]) ?(?P<b>\d{1,2})(?: ?(?P=s) ?(?P<y>[12]\d{3}|\d{2}))?(?![\d/%]|[.,-]\d)"
)


def _valid(month_number: int, day: int) -> bool:
    return (
        1 <= month_number <= 12
        and 1 <= day <= (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month_number - 1]
    )


def _dated(match: re.Match[str]) -> Read | None:
    """A match with day, month and perhaps year."""
    day = ordinal(match["d"]) if match["d"] else int(match["n"])
    if not _valid(month(match["m"]), day):
        return None
    at = f"{year(match['y']):04}" if match["y"] else "XXXX"
    return f"{at}-{month(match['m']):02}-{day:02}", match.end()


def day_month(text: str, at: int) -> Read | None:
    """*10 March*, *4 of July*, *31/Oct/1974*."""
    match = _DAY_MONTH.match(text, at)
    return None if match is None else _dated(match)


def month_day(text: str, at: int) -> Read | None:
    """*March 10, 2025*, *march first*."""
    match = _MONTH_DAY.match(text, at)
    return None if match is None else _dated(match)


def of_month(text: str, at: int) -> Read | None:
    """*20 of next month*, *the 5th of this month*."""
    match = _OF_MONTH.match(text, at)
    if match is None:
        return None
    day = ordinal(match["d"]) if match["d"] else int(match["n"])
    return (f"#{day} D of M{OFFSETS[match['q']]:+}", match.end()) if 1 <= day <= 31 else None


def of_some_month(text: str, at: int) -> Read | None:
    """*the 24th*, *on the first*."""
    match = _OF_SOME_MONTH.match(text, at)
    if match is None or (match["d"] in ORDINALS and not _DAY_CUE.search(text, max(0, at - 8), at)):
        return None
    day = ordinal(match["d"]) if match["d"] else int(match["t"])
    return (f"XXXX-XX-{day:02}", match.end()) if 1 <= day <= 31 else None


def quarter(text: str, at: int) -> Read | None:
    """*Q3 2014*, *the third quarter of last year*."""
    match = _QUARTER.match(text, at)
    if match is None:
        return None
    number = int(match["n"]) if match["n"] else ordinal(match["o"])
    if number > 4:
        return None
    named = f"XXXX-{32 + number}"
    if match["q"]:
        return f"{named} of Y{OFFSETS[match['q']]:+}", match.end()
    return (f"{named} of {year(match['y'])}" if match["y"] else named), match.end()


def season(text: str, at: int) -> Read | None:
    """*spring*, *summer of 2013*."""
    match = _SEASON_OF.match(text, at)
    if match is None:
        return None
    named = f"XXXX-{SEASONS[match['s']]}"
    return (f"{named} of {year(match['y'])}" if match["y"] else named), match.end()


def numeric(text: str, at: int) -> Read | None:
    """*2/15*, *15-2*, *10/31/74*, *2014/10*; both ways round where both may be."""
    match = _ISO_LIKE.match(text, at)
    if match is not None:
        day = match["d"]
        if _valid(int(match["m"]), int(day or 1)) and (day or text[match.end("y")] in "-/"):
            iso = f"{match['y']}-{int(match['m']):02}"
            return (f"{iso}-{int(day):02}" if day else iso), match.end()
    match = _NUMERIC.match(text, at)
    if match is None or (match["s"] in " ." and (match["y"] is None or len(match["y"]) == 2)):
        return None
    a, b, written = int(match["a"]), int(match["b"]), match["y"]
    years = written or "XXXX"
    if written is not None and len(written) == 2:
        years = ("20" if int(written) < 50 else "19") + written
    ways = {(m, d) for m, d in ((a, b), (b, a)) if _valid(m, d)}
    found = "|".join(f"{years}-{m:02}-{d:02}" for m, d in sorted(ways))
    return (found, match.end()) if found else None


def year_alone(text: str, at: int) -> Read | None:
    """*2014*, *2014 A.D.*"""
    match = _YEAR.match(text, at)
    return None if match is None else (f"{year(match['y'])}", match.end())
