"""A figure: a number as a person reads it, with its precision, its unit and what it counts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from app.core.model.document import Span


class FigureKind(StrEnum):
    """What a figure measures."""

    NUMBER = "number"
    ORDINAL = "ordinal"
    PERCENT = "percent"
    MONEY = "money"
    MEASURE = "measure"
    AGE = "age"
    RATIO = "ratio"
    RANGE = "range"
    DURATION = "duration"
    DATE = "date"
    TIME = "time"
    DATETIME = "datetime"
    DATERANGE = "daterange"


class Precision(StrEnum):
    """On which side of the stated value the truth lies, by the source's own word."""

    EXACT = "exact"
    ABOUT = "about"
    BELOW = "below"
    ABOVE = "above"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure in one paragraph.

    ``span`` covers precision words, number and unit (*nearly 2,000*, *about 20 km*); ``core`` the
    number alone; ``noun`` the words that say what is counted (*people*), or None. ``value`` is exact;
    a range or a vague quantity has ``low`` and ``high`` (either may be open) and no ``value``. ``unit``
    is a UCUM code for measures, an ISO 4217 code (or the bare symbol where that is all the text says)
    for money, ``%`` for per cent, ``pp`` for percentage points. ``iso`` is EDTF for dates and times,
    ISO 8601 for durations. ``counts`` is the head noun as written. ``hedge`` is the precision words as
    written, before and after the number; ``near`` says that the truth is close by (*nearly*), not just on
    that side (*under*); ``also`` is the second precision where two words pull apart (*nearly 9,000 at the
    minimum*). ``restates`` marks the same value once more, in another writing or unit, in brackets right
    behind the figure before it (*20 km (12.4 miles)*). ``doubt`` is a sentence where the text contradicts
    itself (a date whose weekday is another), or "". ``relative`` is set for what depends on the day of
    writing (*next Tuesday*), in the form that :mod:`app.core.signals.figures.moments.moments` describes;
    ``iso`` then says only what EDTF can say.
    """

    span: Span
    core: Span
    text: str
    kind: FigureKind
    value: Fraction | None = None
    low: Fraction | None = None
    high: Fraction | None = None
    unit: str | None = None
    precision: Precision = Precision.EXACT
    counts: str | None = None
    noun: Span | None = None
    iso: str | None = None
    hedge: str = ""
    near: bool = False
    also: Precision | None = None
    restates: bool = False
    doubt: str = ""
    relative: str | None = None

    @property
    def box(self) -> Span:
        """What the eye reads as one figure: the span, and the noun where it follows at once."""
        if self.noun is not None and 0 <= self.noun.s - self.span.e <= 1:
            return Span(self.span.p, self.span.s, self.noun.e)
        return self.span
