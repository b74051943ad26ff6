"""How two figures relate: the same, rounded, changed, overlapping, not to be compared; and by how much."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from app.core.model import Figure, FigureKind, Finding, FindingKind, Precision, Relation
from app.core.signals.figures.reading.ranges import decimal_text
from app.core.signals.figures.reading.units import convert
from app.core.signals.figures.relating.bounds import allowed, is_rounded, loose_step, stated
from app.core.signals.figures.relating.compare_dates import relate_dates
from app.core.signals.figures.relating.compare_moments import relate_moments
from app.core.signals.figures.relating.wording import (
    arrow_text,
    change_badge,
    difference_text,
    distance_badge,
    figure_text,
    precision_badge,
    precision_text,
    quoted,
    same_precision,
    sentence,
)

CALENDAR = frozenset((FigureKind.DATE, FigureKind.TIME, FigureKind.DATETIME, FigureKind.DATERANGE))
"""Kinds that are compared as dates and times."""


def relate(a: Figure, b: Figure) -> Finding:
    """How two figures that are known to correspond relate; ``a`` is of the left text, ``b`` of the right.

    Values are compared in the unit of ``a``; the difference is exact. Swapping the sides gives the same
    relation with the sign turned.
    """
    if a.kind in CALENDAR and b.kind in CALENDAR:
        return relate_dates(a, b) if a.relative is None and b.relative is None else relate_moments(a, b)
    left, right = stated(a), in_unit_of(a, b)
    if left is None or right is None:
        return _incomparable(a, b)
    possible = allowed(a, *left).meets(allowed(b, *right))
    if left == right:
        return _same(a, b, possible=possible) if possible or not _both_hedged(a, b) else _opposed(a, b)
    if _same_after_conversion(a, b):
        return _same(a, b, possible=True)
    if left[0] == left[1] and right[0] == right[1]:
        return _points(a, b, right[0], possible=possible)
    return _ranges(a, b, left, right)


def finding(a: Figure | None, b: Figure | None) -> Finding:
    """The finding for a pair of which one side may be missing. ValueError if both are."""
    if a is not None and b is not None:
        return relate(a, b)
    if b is not None:
        return Finding(
            FindingKind.FIGURE, Relation.NEW, None, b, badge="new", explanation=f"Only in B: {quoted(b)}."
        )
    if a is None:
        raise ValueError("A finding needs a figure on one side at least.")
    return Finding(
        FindingKind.FIGURE, Relation.GONE, a, None, badge="gone", explanation=f"Gone from B: {quoted(a)}."
    )


def comparable(a: Figure, b: Figure) -> bool:
    """Whether two figures have values of one kind, so that they can be told the same or different."""
    if a.kind in CALENDAR or b.kind in CALENDAR:
        both = a.kind in CALENDAR and b.kind in CALENDAR
        return both and (a.kind is FigureKind.TIME) == (b.kind is FigureKind.TIME)
    return stated(a) is not None and in_unit_of(a, b) is not None


def in_unit_of(a: Figure, b: Figure) -> tuple[Fraction, Fraction] | None:
    """What ``b`` states, in the unit of ``a``; None where there is no way from one to the other."""
    ends = stated(b)
    if ends is None or (a.kind is FigureKind.ORDINAL) != (b.kind is FigureKind.ORDINAL):
        return None
    if FigureKind.RATIO in (a.kind, b.kind) and "%" in (a.unit, b.unit) and a.unit != b.unit:
        share = Fraction(100) if a.unit == "%" else Fraction(1, 100)
        return (ends[0] * share, ends[1] * share) if None in (a.unit, b.unit) else None
    low, high = (convert(end, b.unit or "", a.unit or "") for end in ends)
    if low is None or high is None:
        return _as_money(a, b, ends)
    return low, high


def _as_money(a: Figure, b: Figure, ends: tuple[Fraction, Fraction]) -> tuple[Fraction, Fraction] | None:
    """What ``b`` states, where both may be money: cents, weights in pounds, numbers without a currency."""
    if _may_be_pounds(a, b) or _may_be_pounds(b, a):
        return ends
    if a.unit == "¢" and convert(Fraction(1), b.unit or "", "$") is not None:
        return ends[0] * 100, ends[1] * 100
    if b.unit == "¢" and convert(Fraction(1), a.unit or "", "$") is not None:
        return ends[0] / 100, ends[1] / 100
    kinds = {a.kind, b.kind} == {FigureKind.NUMBER, FigureKind.MONEY}
    bare = kinds and a.counts is None and b.counts is None and None in (a.unit, b.unit)
    return ends if bare and stated(a) == ends else None


def _may_be_pounds(a: Figure, b: Figure) -> bool:
    """Whether *ten pounds*, read as a weight, stands against money in pounds."""
    return a.unit == "[lb_av]" and "pound" in a.text.lower() and b.unit in ("£", "GBP")


def _same_after_conversion(a: Figure, b: Figure) -> bool:
    """Whether two measures agree within the rounding of either: *185 km²* and *71.4 sq mi*."""
    if a.unit == b.unit or a.value is None or b.value is None:
        return False
    first, second = a.unit or "", b.unit or ""
    b_there, a_there = convert(b.value, second, first), convert(a.value, first, second)
    if b_there is None or a_there is None or b_there == b.value:
        return False
    close = abs(a.value - b_there) * 20 <= max(abs(a.value), abs(b_there))
    return close and (_within(a.value, b_there) or _within(b.value, a_there))


def _within(rounded: Fraction, exact: Fraction) -> bool:
    step = loose_step(rounded)
    if not step:
        step = Fraction(1, 10 ** len(decimal_text(rounded).partition(".")[2]))
    return 2 * abs(rounded - exact) <= step


def _incomparable(a: Figure, b: Figure) -> Finding:
    text = sentence(arrow_text(a, b), "the units cannot be compared")
    return Finding(FindingKind.FIGURE, Relation.INCOMPARABLE, a, b, badge="unit", explanation=text)


def _same(a: Figure, b: Figure, *, possible: bool) -> Finding:
    converted = stated(a) != stated(b)
    if not same_precision(a, b):
        badge = precision_badge(a, b)
        noun = b.counts or a.counts
        both = figure_text(a) + (f" {noun}" if noun else "")
        text = sentence(f"{both} in both", precision_text(a, b))
        relation = Relation.PRECISION
    else:
        relation = Relation.SAME
        badge = "= same" if converted else ""
        how = "the same after conversion" if converted else "the same value"
        text = f"{quoted(a)} and {quoted(b)}: {how}."
    return Finding(
        FindingKind.FIGURE,
        relation,
        a,
        b,
        delta="0",
        percent=0.0,
        allowed=possible,
        badge=badge,
        explanation=text,
    )


def _both_hedged(a: Figure, b: Figure) -> bool:
    return Precision.EXACT not in (a.precision, b.precision)


def _opposed(a: Figure, b: Figure) -> Finding:
    """*over 40* and *under 40*: the same value is stated, and it can be no same one."""
    same = _same(a, b, possible=False)
    return replace(same, relation=Relation.CHANGED)


def _points(a: Figure, b: Figure, y: Fraction, *, possible: bool) -> Finding:
    x = a.value if a.value is not None else Fraction(0)
    rounded = is_rounded(a, b, y)
    badge = "" if rounded else change_badge(a, b, x, y)
    what = difference_text(a, x, y)
    if rounded:
        text = sentence(f"{arrow_text(a, b)}: one is a rounding of the other", precision_text(a, b))
    else:
        relative = f"{what} ({badge})" if badge[-1] == "%" or badge[0] == "×" else what
        text = sentence(arrow_text(a, b), relative, precision_text(a, b))
    return Finding(
        FindingKind.FIGURE,
        Relation.ROUNDED if rounded else Relation.CHANGED,
        a,
        b,
        delta=decimal_text(y - x),
        percent=_percent(a, x, y),
        allowed=possible or rounded,
        badge=badge,
        explanation=text,
    )


def _percent(a: Figure, x: Fraction, y: Fraction) -> float | None:
    if not x or a.unit in ("%", "pp") or a.kind is FigureKind.ORDINAL:
        return None
    return float((y - x) / abs(x) * 100)


def _ranges(
    a: Figure, b: Figure, left: tuple[Fraction, Fraction], right: tuple[Fraction, Fraction]
) -> Finding:
    """At least one side is a range or a vague quantity."""
    vague = "≈ " if _is_vague(a) or _is_vague(b) else ""
    if allowed(a, *left).meets(allowed(b, *right)):
        text = sentence(f"{arrow_text(a, b)}: they share values", "" if vague else precision_text(a, b))
        return Finding(
            FindingKind.FIGURE,
            Relation.OVERLAP,
            a,
            b,
            allowed=True,
            badge=f"{vague}overlap",
            explanation=text,
        )
    x, y = (left[1], right[0]) if right[0] > left[1] else (left[0], right[1])
    badge = vague + change_badge(a, b, x, y) if vague else distance_badge(a, y - x)
    text = sentence(
        arrow_text(a, b), f"{difference_text(a, x, y)} at least", "" if vague else precision_text(a, b)
    )
    return Finding(
        FindingKind.FIGURE,
        Relation.CHANGED,
        a,
        b,
        delta=decimal_text(y - x),
        percent=_percent(a, x, y),
        allowed=False,
        badge=badge,
        explanation=text,
    )


def _is_vague(figure: Figure) -> bool:
    return figure.value is None and figure.precision is Precision.ABOUT
