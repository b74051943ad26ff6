"""How two dates or times relate: the same day written otherwise, so many days apart, one inside the other."""

from __future__ import annotations

import re
from fractions import Fraction

from app.core.model import Figure, Finding, FindingKind, Precision, Relation
from app.core.signals.figures.dates.edtf import MINUTES_A_DAY, When, is_time, when, year_of
from app.core.signals.figures.relating.wording import (
    counted,
    minutes_text,
    precision_badge,
    precision_text,
    quoted,
    same_precision,
    sentence,
    signed,
)

_MONTH = re.compile(r"(?:\d{4}|XXXX)-\d{2}")
_COMMON_YEAR, _LEAP_YEAR = 2001, 2000


def relate_dates(a: Figure, b: Figure) -> Finding:
    """The finding for two dates or times.

    A year or month that only one side has is taken for the other, too.
    """
    first, second = _with_month(a.iso or "", b.iso or ""), _with_month(b.iso or "", a.iso or "")
    if is_time(first) != is_time(second):
        text = f"{quoted(a)} and {quoted(b)}: a date and a time cannot be compared."
        return Finding(FindingKind.FIGURE, Relation.INCOMPARABLE, a, b, badge="unit", explanation=text)
    year = year_of(first) or year_of(second) or (_LEAP_YEAR if "-02-29" in first + second else _COMMON_YEAR)
    left, right = when(first, year), when(second, year)
    if left == right:
        return _same(a, b)
    if left.minute is not None and right.minute is not None:
        return _minutes(a, b, left, right)
    if left.first <= right.last and right.first <= left.last:
        text = f"{quoted(a)} and {quoted(b)}: they overlap."
        return Finding(
            FindingKind.FIGURE, Relation.OVERLAP, a, b, allowed=True, badge="overlap", explanation=text
        )
    return _apart(a, b, left, right)


def _with_month(iso: str, other: str) -> str:
    """A day of some month (*Tuesday the 19th*) in the month of the other date, if that has one."""
    if not iso.startswith("XXXX-XX"):
        return iso
    month = other[:7] if _MONTH.match(other) else "XXXX-01"
    return month + iso[7:]


def _same(a: Figure, b: Figure) -> Finding:
    if not same_precision(a, b):
        badge = precision_badge(a, b)
        text = sentence(f"{quoted(b)} in both", precision_text(a, b))
        return _finding(Relation.PRECISION, a, b, "0", badge, text, allowed=True)
    return _finding(Relation.SAME, a, b, "0", "", f"{quoted(a)} and {quoted(b)}: the same.", allowed=True)


def _minutes(a: Figure, b: Figure, left: When, right: When) -> Finding:
    minutes = (right.first - left.first) * MINUTES_A_DAY + (right.minute or 0) - (left.minute or 0)
    days = Fraction(right.first - left.first)
    badge = f"{'+' * (days > 0)}{counted(days, 'day')}" if days else minutes_text(minutes)
    return _changed(a, b, str(60 * minutes), badge, minutes > 0)


def _apart(a: Figure, b: Figure, left: When, right: When) -> Finding:
    """Days, months or years between dates of one kind; days between the nearest ends of others."""
    later = right.first > left.last
    days = right.first - left.last if later else right.last - left.first
    delta, badge = days, f"{signed(Fraction(days))} day" + ("" if abs(days) == 1 else "s")
    if left.grain == right.grain and left.grain in ("month", "year"):
        delta = right.first - left.first
        steps = Fraction(_steps(left, right))
        badge = f"{signed(steps)} {left.grain}" + ("" if abs(steps) == 1 else "s")
    return _changed(a, b, str(delta), badge, later)


def _steps(left: When, right: When) -> int:
    """Months or years between the beginnings of two whole months or years, from their lengths in days."""
    days = right.first - left.first
    return round(Fraction(days) / (Fraction("30.436875") if left.grain == "month" else Fraction("365.2425")))


def _changed(a: Figure, b: Figure, delta: str, badge: str, later: bool) -> Finding:
    distance = badge.lstrip("+−")
    text = sentence(
        f"{a.text} → {b.text}", f"{distance} {'later' if later else 'earlier'}", precision_text(a, b)
    )
    rough = Precision.ABOUT in (a.precision, b.precision)
    return _finding(Relation.CHANGED, a, b, delta, badge, text, allowed=None if rough else False)


def _finding(
    relation: Relation, a: Figure, b: Figure, delta: str, badge: str, text: str, *, allowed: bool | None
) -> Finding:
    return Finding(
        FindingKind.FIGURE, relation, a, b, delta=delta, allowed=allowed, badge=badge, explanation=text
    )
