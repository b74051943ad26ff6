"""Times of the day as people say them: *half past six*, *twelve oh three*, *noon*, *15h30*, *3:18a*."""

from __future__ import annotations

import re

from app.core.signals.figures.moments.deictic_words import NUMBERS, TENS, ZONES, either, small

_HOURS = either([word for word, value in NUMBERS.items() if 1 <= value <= 12])
_TEENS = either([word for word, value in NUMBERS.items() if 10 <= value <= 19])
_ONES = either([word for word, value in NUMBERS.items() if 1 <= value <= 9])
_HOUR = rf"(?:{_HOURS}\b|\d{{1,2}}(?![\d.,]\d|\d))"
_HALF = r"(?:\s?(?P<half>[ap])(?:\.?\s?m)?\b\.?)"
_NOON = r"noon|midnight|mid-?day|mid-?night"
_CUE = re.compile(r"(?:\bat|@|\baround|\babout|\bby|\bapproximately|\btill|\buntil|\bfrom)\s*$")
_FOLLOWED = re.compile(
    r"\s*(?:in the (?:early |late )?(?:morning|afternoon|evening|am|pm)|at night|o['’]?clock|tonight"
    r"|tomorrow|today|this (?:morning|afternoon|evening))"
)
_DIGITS = re.compile(
    rf"(?P<h>[01]?\d|2[0-4])(?:(?::|h|\.(?=\d\d\s?[ap]))(?P<m>[0-5]\d)(?::[0-5]\d)?|(?P<hs>h)\b)?(?!\d){_HALF}?"
)
_MILITARY = re.compile(r"(?P<h>[01]?\d|2[0-3])(?P<m>[0-5]\d)(?!\d)(?: ?(?:hours|hrs|h)\b)?" + f"{_HALF}?")
_PAST = re.compile(
    rf"(?:(?P<n>half|(?:a )?quarter|\d{{1,2}}|(?:{either([*TENS, *NUMBERS])})(?:[ -]{_ONES})?)"
    rf"(?: min(?:ute)?s?)?) (?P<way>past|after|to|till|before|of|from) "
    rf"(?P<at>{_NOON}|{_HOUR}){_HALF}?"
)
_SPELLED = re.compile(
    rf"(?P<h>{_HOURS})[ -](?:(?:oh|o|zero|ou)[ -](?P<one>{_ONES})"
    rf"|(?P<m>{either(TENS)}(?:[ -]{_ONES})?|{_TEENS}))\b{_HALF}?"
)
_NAMED = re.compile(rf"(?:{_NOON})\b")
_CLOCK = re.compile(rf"(?P<h>{_HOUR})\s?o['’]?\s?clock\b(?:\s(?P<half>[ap])\.?\s?m\b\.?)?")
_BARE = re.compile(rf"(?P<h>{_HOUR}){_HALF}?(?!\s?[%$€£°:/\d-])")
_ZONE = re.compile(rf"\(?(?P<zone>{either(ZONES)})\b\)?")
_PART = re.compile(
    r"(?:(?P<this>this)\s|(?:in\s)?the\s|at\s)?(?:early\s|late\s|mid[ -](?!night))?"
    r"(?P<part>morning|am|a\.m\.|afternoon|pm|p\.m\.|evening|tonight|tonite|night)s?\b"
)
_PARTS = {"morning": "TMO", "am": "TMO", "a.m.": "TMO", "afternoon": "TAF", "pm": "TAF", "p.m.": "TAF"}
_PARTS |= {"evening": "TEV"}
_HALVES = ("am", "pm", "a.m.", "p.m.")


def clock_at(text: str, at: int) -> tuple[str, int] | None:
    """The clock time that begins at an offset, as ``T15:30`` or ``T03:30?``, and where it ends."""
    named = _NAMED.match(text, at)
    if named is not None:
        return ("T00:00" if "night" in named.group() else "T12:00"), named.end()
    for read in (_past, _spelled, _digits, _o_clock, _military, _bare):
        found = read(text, at)
        if found is not None:
            return found
    return None


def zone_at(text: str, at: int) -> tuple[str, int] | None:
    """The time zone at an offset, as ``Z-08:00``, and where it ends."""
    match = _ZONE.match(text, at)
    if match is None:
        return None
    ahead = ZONES[match["zone"]]
    return f"Z{'-' if ahead < 0 else '+'}{abs(ahead) // 60:02}:{abs(ahead) % 60:02}", match.end()


def part_at(text: str, at: int) -> tuple[str, bool, int] | None:
    """The part of the day at an offset, whether it is today's, and where it ends."""
    match = _PART.match(text, at)
    if match is None or (match.group() in _HALVES and not text[:at].endswith("the ")):
        return None
    word = match["part"]
    today = match["this"] is not None or word.startswith("to")
    return _PARTS.get(word, "TNI"), today, match.end()


def in_part(clock: str, part: str) -> str:
    """A clock time that may be in either half of the day, decided by the part of the day."""
    if not clock.endswith("?") or not part:
        return clock
    hour = int(clock[1:3]) % 12
    if part == "TNI" and hour < 5:
        return clock
    return f"T{hour + (0 if part == 'TMO' else 12):02}{clock[3:6]}"


def _text(hour: int, minute: int, half: str | None, *, sure: bool = False) -> str | None:
    if half is not None:
        if not 1 <= hour <= 12:
            return None
        return f"T{hour % 12 + (12 if half == 'p' else 0):02}:{minute:02}"
    if hour > 24:
        return None
    if hour == 24:
        hour, sure = 0, True
    either_half = not sure and 1 <= hour <= 12
    return f"T{hour % 12 if either_half else hour:02}:{minute:02}{'?' * either_half}"


def _digits(text: str, at: int) -> tuple[str, int] | None:
    match = _DIGITS.match(text, at)
    if match is None or not (match["m"] or match["half"] or match["hs"]):
        return None
    written = match["h"]
    sure = match["hs"] is not None or (written[0] == "0" and len(written) == 2) or "h" in match.group()
    found = _text(int(written), int(match["m"] or 0), match["half"], sure=sure)
    return None if found is None else (found, match.end())


def _military(text: str, at: int) -> tuple[str, int] | None:
    match = _MILITARY.match(text, at)
    if match is None or not (_CUE.search(text, max(0, at - 16), at) or match.end() - at > 4):
        return None
    found = _text(int(match["h"]), int(match["m"]), match["half"])
    return None if found is None else (found, match.end())


def _past(text: str, at: int) -> tuple[str, int] | None:
    match = _PAST.match(text, at)
    if match is None:
        return None
    count = 30 if match["n"] == "half" else 15 if "quarter" in match["n"] else small(match["n"])
    back = match["way"] in ("to", "till", "before", "of")
    if count > 59 or (match["way"] in ("of", "from") and count % 5):
        return None
    named = re.fullmatch(_NOON, match["at"])
    hour = (0 if "night" in match["at"] else 12) if named else small(match["at"])
    clock = _text(hour, 0, match["half"], sure=named is not None)
    if clock is None:
        return None
    minute = (60 * int(clock[1:3]) + (-count if back else count)) % (720 if clock[-1] == "?" else 1440)
    return f"T{minute // 60:02}:{minute % 60:02}{'?' * (clock[-1] == '?')}", match.end()


def _spelled(text: str, at: int) -> tuple[str, int] | None:
    match = _SPELLED.match(text, at)
    if match is None:
        return None
    found = _text(small(match["h"]), small(match["one"] or match["m"]), match["half"])
    return None if found is None else (found, match.end())


def _o_clock(text: str, at: int) -> tuple[str, int] | None:
    match = _CLOCK.match(text, at)
    if match is None:
        return None
    found = _text(small(match["h"]), 0, match["half"])
    return None if found is None else (found, match.end())


def _bare(text: str, at: int) -> tuple[str, int] | None:
    """An hour alone, after *at* or before *in the morning*."""
    match = _BARE.match(text, at)
    if match is None:
        return None
    whole = not text[:at].strip() and not text[match.end() :].strip()
    if not (whole or _CUE.search(text, max(0, at - 16), at) or _FOLLOWED.match(text, match.end())):
        return None
    found = _text(small(match["h"]), 0, match["half"])
    return None if found is None else (found, match.end())
