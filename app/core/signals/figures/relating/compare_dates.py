"""How two dates or times relate: the same day written otherwise, so many days apart, one inside the other."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from app.core.model import Figure, Finding, FindingKind, Precision, Relation
from app.core.signals.figures.dates.edtf import MINUTES_A_DAY, When, is_time, when, year_of
from app.core.signals.figures.relating.bounds import Bounds
from app.core.signals.figures.relating.wording import (
    counted,
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

_MONTH = re.compile(r"(?:\d{4}|XXXX)-\d{2}")
_COMMON_YEAR, _LEAP_YEAR = 2001, 2000
_MONTH_LENGTH, _YEAR = Fraction("30.436875"), Fraction("365.2425")
"""Days in the mean month and year of the Gregorian calendar."""


def relate_dates(a: Figure, b: Figure) -> Finding:
    """The finding for two dates or times.

    A year or month that only one side has is taken for the other, too.
    """
    if is_time(a.iso or "") != is_time(b.iso or ""):
        text = f"{quoted(a)} and {quoted(b)}: a date and a time cannot be compared."
        return Finding(FindingKind.FIGURE, Relation.INCOMPARABLE, a, b, badge="unit", explanation=text)
    left, right = _stated(a, b)
    possible = _allowed(a, left).meets(_allowed(b, right))
    if left == right:
        opposed = not possible and Precision.EXACT not in (a.precision, b.precision)
        same = _same(a, b, possible=possible)
        return replace(same, relation=Relation.CHANGED) if opposed else same
    if left.minute is not None and right.minute is not None:
        return _minutes(a, b, left, right, possible=possible)
    if left.first <= right.last and right.first <= left.last:
        return _overlap(a, b, possible=possible)
    return _apart(a, b, left, right, possible=possible)


def day_finding(
    relation: Relation,
    a: Figure,
    b: Figure,
    delta: str | None,
    badge: str,
    text: str,
    *,
    allowed: bool | None,
) -> Finding:
    """A finding of two dates or times; ``delta`` is in days, or in seconds where both are times."""
    return Finding(
        FindingKind.FIGURE, relation, a, b, delta=delta, allowed=allowed, badge=badge, explanation=text
    )


def reaches(mine: Figure, other: Figure) -> bool:
    """Whether a date with its precision words allows the other one as stated; so for two times."""
    ours, theirs = _stated(mine, other)
    return _allowed(mine, ours).meets(_allowed(replace(other, precision=Precision.EXACT), theirs))


def _stated(a: Figure, b: Figure) -> tuple[When, When]:
    """What two dates or two times state, a year or month that only one has taken for the other, too."""
    first, second = _with_month(a.iso or "", b.iso or ""), _with_month(b.iso or "", a.iso or "")
    year = year_of(first) or year_of(second) or (_LEAP_YEAR if "-02-29" in first + second else _COMMON_YEAR)
    return when(first, year), when(second, year)


def _allowed(figure: Figure, stated: When) -> Bounds:
    """The minutes a date allows: those it states, or all that lie on the side its words mark.

    *After March* begins when March ends; *since March* when it begins.
    """
    low, high = (Fraction(day * MINUTES_A_DAY) for day in (stated.first, stated.last + 1))
    if stated.minute is not None:
        low = high = low + stated.minute
    bounds = Bounds(low, high, below=low < high)
    if figure.precision is Precision.AT_LEAST:
        return Bounds(low, None)
    if figure.precision is Precision.AT_MOST:
        return bounds._replace(low=None)
    if figure.precision is Precision.ABOVE:
        return Bounds(high, None, above=low == high)
    return Bounds(None, low, below=True) if figure.precision is Precision.BELOW else bounds


def _overlap(a: Figure, b: Figure, *, possible: bool) -> Finding:
    """Stated dates that share days: *2025* and *March 2025*, or *before 2025* and *March 2025*."""
    if not possible:
        text = f"{quoted(a)} and {quoted(b)}: they cannot both hold."
        return day_finding(Relation.CHANGED, a, b, None, precision_badge(a, b), text, allowed=False)
    text = f"{quoted(a)} and {quoted(b)}: they overlap."
    return day_finding(Relation.OVERLAP, a, b, None, "overlap", text, allowed=True)


def _with_month(iso: str, other: str) -> str:
    """A day of some month (*Tuesday the 19th*) in the month of the other date, if that has one."""
    if not iso.startswith("XXXX-XX"):
        return iso
    month = other[:7] if _MONTH.match(other) else "XXXX-01"
    return month + iso[7:]


def _same(a: Figure, b: Figure, *, possible: bool) -> Finding:
    if not same_precision(a, b):
        badge = precision_badge(a, b)
        text = sentence(f"“{stated_text(b)}” in both", precision_text(a, b))
        return day_finding(Relation.PRECISION, a, b, "0", badge, text, allowed=possible)
    return day_finding(Relation.SAME, a, b, "0", "", f"{quoted(a)} and {quoted(b)}: the same.", allowed=True)


def _minutes(a: Figure, b: Figure, left: When, right: When, *, possible: bool) -> Finding:
    minutes = (right.first - left.first) * MINUTES_A_DAY + (right.minute or 0) - (left.minute or 0)
    days = Fraction(right.first - left.first)
    badge = f"{'+' * (days > 0)}{counted(days, 'day')}" if days else minutes_text(minutes)
    return _changed(a, b, str(60 * minutes), badge, later=minutes > 0, possible=possible)


def _apart(a: Figure, b: Figure, left: When, right: When, *, possible: bool) -> Finding:
    """Days, months or years between dates of one kind; days between the nearest ends of others."""
    later = right.first > left.last
    days = right.first - left.last if later else right.last - left.first
    delta, badge = days, f"{signed(Fraction(days))} day" + ("" if abs(days) == 1 else "s")
    if left.grain == right.grain and left.grain in ("month", "year"):
        delta = right.first - left.first
        steps = Fraction(_steps(left, right))
        badge = f"{signed(steps)} {left.grain}" + ("" if abs(steps) == 1 else "s")
    vague = max(_days_of_part(a, left), _days_of_part(b, right))
    if vague:
        badge = f"≈ {_roughly(days)}"
    unsure = abs(days) < vague
    return _changed(a, b, str(delta), badge, later=later, possible=possible or (None if unsure else False))


def _steps(left: When, right: When) -> int:
    """Months or years between the beginnings of two whole months or years, from their lengths in days."""
    days = right.first - left.first
    return round(Fraction(days) / (_MONTH_LENGTH if left.grain == "month" else _YEAR))


def _days_of_part(figure: Figure, stated: When) -> int:
    """The days of a part of a date (*early 2017*), whose ends nobody can tell; else 0."""
    return stated.last - stated.first + 1 if figure.near and stated.grain == "span" else 0


def _roughly(days: int) -> str:
    """A number of days as one would say it: ``+9 days``, ``+4 months``, ``−20 years``."""
    for name, length in (("year", _YEAR), ("month", _MONTH_LENGTH)):
        if abs(days) >= length * Fraction(3, 2):
            steps = Fraction(round(days / length))
            return f"{signed(steps)} {name}s"
    return f"{signed(Fraction(days))} day" + ("" if abs(days) == 1 else "s")


def _changed(a: Figure, b: Figure, delta: str, badge: str, *, later: bool, possible: bool | None) -> Finding:
    distance = f"{distance_text(badge)} {'later' if later else 'earlier'}"
    text = sentence(f"{a.text} → {b.text}", distance, precision_text(a, b))
    rough = Precision.ABOUT in (a.precision, b.precision)
    allowed = None if rough and not possible else possible
    return day_finding(Relation.CHANGED, a, b, delta, badge, text, allowed=allowed)
