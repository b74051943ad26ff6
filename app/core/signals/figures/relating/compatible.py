"""Whether two figures can both hold, in words: *“at least” allows 7,000*, *“up to” rules out 9,000*."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from app.core.model import Figure, Finding, Precision
from app.core.signals.figures.reading.precision import hedge_words
from app.core.signals.figures.relating.bounds import Bounds, allowed, stated
from app.core.signals.figures.relating.compare import CALENDAR, in_unit_of
from app.core.signals.figures.relating.compare_dates import reaches
from app.core.signals.figures.relating.wording import figure_text, stated_text


def compatible_text(finding: Finding) -> str:
    """Which words let both sides hold, or keep them from it; empty where no words say anything of that.

    Of two sides with such words the one that decides is named, that of B first.
    """
    a, b = finding.a, finding.b
    if finding.allowed is None or not isinstance(a, Figure) or not isinstance(b, Figure):
        return ""
    ends, theirs = stated(a), in_unit_of(a, b)
    if (
        finding.allowed
        and a.low is not None
        and b.low is not None
        and ends is not None
        and theirs is not None
    ):
        return _shared(a, ends, theirs)
    ways = [(mine, other) for mine, other in ((b, a), (a, b)) if _words(mine)]
    if not ways:
        return ""
    deciding = [way for way in ways if _reaches(*way) is finding.allowed]
    mine, other = (deciding or ways)[0]
    return f"“{_words(mine)}” {'allows' if finding.allowed else 'rules out'} {stated_text(other)}"


def _shared(a: Figure, ends: tuple[Fraction, Fraction], theirs: tuple[Fraction, Fraction]) -> str:
    """What the range ``a`` and another one have in common, in the unit of ``a``: *8–10 fits both*."""
    low, high = max(ends[0], theirs[0]), min(ends[1], theirs[1])
    both = replace(a, value=low) if low == high else replace(a, low=low, high=high)
    return f"{figure_text(both, exact=True)} fits both"


def _words(figure: Figure) -> str:
    """The precision words; of ranges and vague quantities all of it."""
    if figure.precision is not Precision.EXACT and figure.hedge:
        return hedge_words(figure)
    return figure.text if figure.low is not None else ""


def _reaches(mine: Figure, other: Figure) -> bool:
    """Whether a figure allows what the other states."""
    if mine.kind in CALENDAR and other.kind in CALENDAR and mine.relative is None and other.relative is None:
        return reaches(mine, other)
    ends, theirs = stated(mine), in_unit_of(mine, other)
    return ends is not None and theirs is not None and allowed(mine, *ends).meets(Bounds(*theirs))
