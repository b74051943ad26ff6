"""The answers of ``figures`` in the form of the scorer that came with the data."""

import re
from datetime import date, timedelta

from .batch import Json

_UNITS = {"Cel": "°C", "[degF]": "°F", "deg": "°", "By": "byte", "ug": "µg", "um": "µm", "har": "ha"}
_UNITS |= {"[acr_us]": "ac", "[tbs_us]": "tbsp", "s": "second", "min": "minute", "h": "hour"}
_UNITS |= {"¢": "cent", "W": "watt", "eV": "electronvolt", "W.h": "watt hour"}
_UNITS |= {"d": "day", "wk": "week", "mo": "month", "a": "year"}
_APPROX = {"exact": "exact", "about": "about", "below": "nearly", "above": "more_than"}
_APPROX |= {"at_least": "at_least", "at_most": "at_most"}


def for_scorer(figure: Json, *, bounds: bool = False) -> list[Json]:
    """A figure after the contract in the form of the scorer.

    ``bounds``: *over 5* is a number with a precision, and also a range without end; the scorer takes
    whichever its source wrote down, and counts a second reading of one mention neither right nor wrong.
    """
    kind, value, approx = figure["kind"], figure["decimal"], figure["approx"]
    if (
        kind in {"range", "age", "duration", "measure", "money", "percent"}
        and value is None
        and not figure["iso"]
    ):
        kind, value = "numrange", f"{_bound(figure['low'])}..{_bound(figure['high'])}"
    elif kind == "daterange" and approx == "exact":
        return _intervals(figure, _dates(figure["iso"]))
    elif figure["iso"]:
        value = figure["iso"]
    elif kind == "ratio":
        kind = "number"
    answer = {"start": figure["s"], "end": figure["e"], "kind": kind, "value": value}
    answer |= {"unit": _unit(figure["unit"]), "approx": _APPROX[approx]}
    answers = [answer]
    if bounds and kind in {"date", "daterange"} and approx not in {"exact", "about"}:
        answers += _intervals(figure, _open_dates(figure["iso"], approx))
    if bounds and figure["decimal"] and not figure["iso"]:
        if approx in {"above", "at_least"}:
            answers.append({**answer, "kind": "numrange", "value": f"{value}.."})
        elif approx in {"below", "at_most"}:
            answers.append({**answer, "kind": "numrange", "value": f"..{value}"})
    return answers


def _intervals(figure: Json, values: list[str]) -> list[Json]:
    place = {"start": figure["s"], "end": figure["e"], "kind": "daterange"}
    return [{**place, "value": value} for value in values]


def _open_dates(iso: str, approx: str) -> list[str]:
    """*before 2018* and the like as an interval without an end or a beginning."""
    whole = "/" not in iso and not re.fullmatch(r"\d{2,3}X{1,2}", iso)
    first, _, last = _dates(f"{iso}/{iso}" if whole else iso)[-1].partition("..")
    if approx in {"above", "at_least"}:  # "after" begins when the date has ended
        return [f"{last if approx == 'above' else first}.."]
    return [f"..{first if approx == 'below' else last}"]


def _bound(value: float | None) -> str:
    return "" if value is None else str(value)


def _unit(code: str | None) -> str | None:
    """UCUM brackets and suffixes taken off: ``[mi_i]/h`` is ``mi/h``."""
    if code is None:
        return None
    return _UNITS.get(code) or re.sub(r"\[(\w+?)(_\w+)?\]", r"\1", code).replace("By", "B")


def _dates(interval: str) -> list[str]:
    """An interval as first and last day, and as first day and the one after: the gold has both."""
    if "X" in interval and "/" not in interval:
        first = interval.replace("X", "0")
        return [f"{first}-01-01..{int(first) + 10 ** interval.count('X'):04}-01-01"]
    start, _, end = (_day(day) for day in interval.partition("/"))
    return [f"{start}..{end}", f"{start}..{_next(end, interval.rpartition('/')[2])}"]


def _day(text: str) -> str:
    """The first day of a date."""
    return text + "-01" * (2 - text.count("-")) if text[:1].isalnum() else text


def _next(day: str, text: str) -> str:
    """The day after the date that is written ``text`` and begins with ``day``."""
    unknown = day[:4] == "XXXX"
    first = date.fromisoformat(day.replace("XXXX", "2013"))
    days = (367 - first.timetuple().tm_yday, 32 - first.day, 1)[text.count("-")]
    after = first + timedelta(days)
    after = after if text.count("-") == 2 else after.replace(day=1)
    return after.isoformat() if not unknown else "XXXX" + after.isoformat()[4:]
