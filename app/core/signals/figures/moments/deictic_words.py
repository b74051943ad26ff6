"""English words of *next Tuesday*, *half past six*, *a week ago*: what they mean, and patterns for them.

Patterns are for text in small letters. Nothing in them repeats inside of a repetition.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
)
_SMALL += " seventeen eighteen nineteen twenty"
NUMBERS = {word: value for value, word in enumerate(_SMALL.split())}
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
_ORDINALS += " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
ORDINALS = {word: value for value, word in enumerate(_ORDINALS.split(), 1)}
ORDINALS |= {f"twenty{dash}{word}": 20 + ORDINALS[word] for word in _ORDINALS.split()[:9] for dash in "- "}
ORDINALS |= {"thirtieth": 30, "thirty-first": 31, "thirty first": 31}

_DAYS = "monday mon, tuesday tues tue, wednesday wed, thursday thurs thur thu, friday fri, saturday sat"
_DAYS += ", sunday sun"
WEEKDAYS = {word: number for number, some in enumerate(_DAYS.split(","), 1) for word in some.split()}
_MONTHS = "january february march april may june july august september october november december"
MONTHS = {word: number for number, word in enumerate(_MONTHS.split(), 1)}
MONTHS |= {word[:3]: number for word, number in MONTHS.items()} | {"sept": 9}
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}

_UNITS = "second sec s, minute min m, hour hr h, day d, week wk w, fortnight, month mo, quarter, year yr y"
UNITS = {word: some.split()[0] for some in _UNITS.split(",") for word in some.split()}
MINUTES = {"minute": Fraction(1), "hour": Fraction(60), "second": Fraction(1, 60)}
"""Units that are told in minutes."""
SHIFTS = {"day": (1, "D"), "week": (1, "W"), "fortnight": (2, "W"), "month": (1, "M"), "quarter": (3, "M")}
SHIFTS |= {"year": (1, "Y")}
CALENDAR = {"week": "W", "month": "M", "quarter": "Q", "year": "Y", "weekend": "E", "week-end": "E"}
CALENDAR |= {"wk": "W", "yr": "Y"}

OFFSETS = {"last": -1, "past": -1, "previous": -1, "preceding": -1, "next": 1, "coming": 1, "upcoming": 1}
OFFSETS |= {"following": 1, "this": 0, "current": 0, "the current": 0, "this past": -1, "this coming": 1}
OFFSETS |= {f"the {word}": offset for word, offset in OFFSETS.items() if not word.startswith("th")}
WHICH = {-1: "last ", 0: "this ", 1: "next "}

ZONES = {"gmt": 0, "utc": 0, "wet": 0, "bst": 60, "cet": 60, "cest": 120, "eet": 120, "msk": 180, "ist": 330}
ZONES |= {
    "jst": 540,
    "aest": 600,
    "est": -300,
    "edt": -240,
    "cst": -360,
    "cdt": -300,
    "mst": -420,
    "mdt": -360,
}
ZONES |= {"pst": -480, "pdt": -420, "et": -300, "ct": -360, "mt": -420, "pt": -480}


def either(words: Iterable[str]) -> str:
    """A pattern for one of some words, longest first."""
    return "(?:" + "|".join(sorted(words, key=lambda word: (-len(word), word))) + ")"


def _with_point(words: Iterable[str], longest: int) -> str:
    """A pattern for words of which those of at most so many letters may have a point: *Mon.*, *Sept.*."""
    short = [word for word in words if len(word) <= longest]
    return rf"(?:{either(set(words) - set(short))}\b|{either(short)}\b\.?)"


WEEKDAY = _with_point(WEEKDAYS, 5)
MONTH = _with_point(MONTHS, 4)
ORDINAL = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{either(ORDINALS)})\b"
QUALIFIER = either(OFFSETS)
YEAR = r"(?:[12]\d{3}(?!\d)|two thousand(?: and)?(?: (?:" + "|".join(_SMALL.split()[1:]) + r"))?\b)"
COUNT = (
    r"(?:\d{1,4}(?:\.\d{1,2}|/\d{1,2})?(?: and an? half)?(?=h?\b)"
    r"|(?:(?:a )?(?:couple|pair)(?: of)?|half an?|half|(?:a )?few"
    r"|(?:three[ -]quarters|a quarter|quarter) of an?|an|a|"
    rf"(?:{either([*TENS, *NUMBERS])})(?:[ -](?:{either(_SMALL.split()[1:10])}))?(?: and an? half)?)"
    r"(?![^\W_]))"
)
_SHORT_UNITS = [word for word in UNITS if len(word) < 4]
_LONG_UNITS = [word + end for word in UNITS if len(word) > 3 for end in ("", "s")]
UNIT = rf"(?:{either(_LONG_UNITS)}|{either(_SHORT_UNITS)}s?\b\.?)(?![^\W_])"
_COUNTS = {"a": Fraction(1), "an": Fraction(1), "half": Fraction(1, 2), "quarter": Fraction(1, 4)}
_COUNTS |= {"three": Fraction(3, 4), "couple": Fraction(2), "pair": Fraction(2), "few": Fraction(3)}


def count(words: str) -> Fraction:
    """The number that :data:`COUNT` matched."""
    whole, _, half = words.partition(" and a")
    if half:
        return count(whole) + Fraction(1, 2)
    several = [word for word in re.split("[ -]", words) if word not in ("a", "an", "of")] or ["a"]
    if several[0] in _COUNTS and (several[0] != "three" or len(several) > 1):
        return _COUNTS[several[0]]
    return Fraction(words) if words[0].isdecimal() else Fraction(small(words))


def small(words: str) -> int:
    """A number below a hundred, in digits or words."""
    if words.isdecimal():
        return int(words)
    return sum(TENS[word] if word in TENS else NUMBERS[word] for word in words.replace("-", " ").split())


def ordinal(words: str) -> int:
    """The number that :data:`ORDINAL` matched."""
    return ORDINALS[words] if words in ORDINALS else int(words[:-2])


def year(words: str) -> int:
    """The year that :data:`YEAR` matched."""
    if words.isdecimal():
        return int(words)
    rest = words.removeprefix("two thousand").removeprefix(" and").strip()
    return 2000 + (small(rest) if rest else 0)


def month(words: str) -> int:
    """The number of the month that :data:`MONTH` matched."""
    return MONTHS[words.rstrip(".")]


def weekday(words: str) -> int:
    """The number of the weekday that :data:`WEEKDAY` matched, 1 for Monday."""
    return WEEKDAYS[words.rstrip(".")]
