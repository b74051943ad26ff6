"""Which values a figure allows: its stated value or range, widened by its precision word."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from app.core.model import Figure, Precision

TOLERANCE = Fraction(1, 10)
"""How far *about* and *nearly* reach, as a share of the value (DESIGN 5.3: same within 10 %)."""


class Bounds(NamedTuple):
    """An interval; an end is open where None, and excluded where marked."""

    low: Fraction | None
    high: Fraction | None
    above: bool = False
    """The low end itself is excluded."""
    below: bool = False
    """The high end itself is excluded."""

    def meets(self, other: Bounds) -> bool:
        """Whether some value lies in both."""
        return _reaches(self, other) and _reaches(other, self)


def _reaches(a: Bounds, b: Bounds) -> bool:
    """Whether the low end of ``a`` does not lie beyond the high end of ``b``."""
    if a.low is None or b.high is None or a.low < b.high:
        return True
    return a.low == b.high and not (a.above or b.below)


def stated(figure: Figure) -> tuple[Fraction, Fraction] | None:
    """The stated value twice, or the ends of the range; None for dates, times and open ranges."""
    if figure.value is not None:
        return figure.value, figure.value
    if figure.low is None or figure.high is None:
        return None
    return figure.low, figure.high


def allowed(figure: Figure, low: Fraction, high: Fraction) -> Bounds:
    """What a figure allows, if it states ``low`` to ``high`` (in whatever unit is compared in).

    Two precision words widen it together: *nearly 9,000 at the minimum* is anything from a little less on.
    """
    bounds = _by_word(figure.precision, low, high, near=figure.near)
    return (
        bounds if figure.also is None else _hull(bounds, _by_word(figure.also, low, high, near=figure.near))
    )


def _hull(a: Bounds, b: Bounds) -> Bounds:
    """The least interval that holds both."""
    low = None if a.low is None or b.low is None else min(a.low, b.low)
    high = None if a.high is None or b.high is None else max(a.high, b.high)
    lower, upper = [x for x in (a, b) if x.low == low], [x for x in (a, b) if x.high == high]
    return Bounds(low, high, all(x.above for x in lower), all(x.below for x in upper))


def _by_word(precision: Precision, low: Fraction, high: Fraction, *, near: bool) -> Bounds:
    if precision is Precision.EXACT or low != high:
        return Bounds(low, high)
    reach = abs(low) * TOLERANCE
    if near and not reach:
        return Bounds(low, high)  # "nearly nought"
    if precision is Precision.ABOUT:
        return Bounds(low - reach, high + reach)
    if precision is Precision.AT_LEAST:
        return Bounds(low, None)
    if precision is Precision.AT_MOST:
        return Bounds(None, high)
    if precision is Precision.BELOW:
        return Bounds(low - reach if near else None, high, below=True)
    return Bounds(low, high + reach if near else None, above=True)


def written_step(figure: Figure) -> Fraction:
    """The place of the last digit written: 1 for *7,000*, 100,000,000 for *$1.5bn*, 1,000 for *a thousand*.

    0 where there is none, as in *two and a half*.
    """
    value = abs(figure.value or Fraction(0))
    core = figure.text[figure.core.s - figure.span.s : figure.core.e - figure.span.s]
    digits = "".join(c for c in core if c.isdecimal())
    written = len(digits.lstrip("0٠०０"))
    if not value or "/" in core:
        return Fraction(0)
    if written:
        return Fraction(10) ** (_magnitude(value) - written + 1)
    step = loose_step(value)
    return step if step >= 100 else Fraction(int(value.denominator == 1))


def loose_step(value: Fraction) -> Fraction:
    """The place of the last digit that is not 0: 1,000 for 7,000. 0 for what is not a whole number."""
    if value.denominator != 1 or not value:
        return Fraction(0)
    digits = str(abs(value.numerator))
    return Fraction(10 ** (len(digits) - len(digits.rstrip("0"))))


def _magnitude(value: Fraction) -> int:
    """The power of ten of the first digit."""
    if value >= 1:
        return len(str(int(value))) - 1
    power = -1
    while value * 10**-power < 1:
        power -= 1
    return power


def is_rounded(a: Figure, b: Figure, value: Fraction) -> bool:
    """Whether one of two figures is a rounding of the other; ``value`` is b's in a's unit, if it has one.

    A figure rounds another if it is written more coarsely, is the other rounded (halves up) to its last
    place, and they lie within a tenth of each other. With *about* or *nearly* final zeros count as not
    written, and halves may have gone either way; but two such figures that differ are two estimates.
    """
    if a.value is None or b.value is None or not a.value * b.value or a.value == value:
        return False
    if abs(a.value - value) * 10 >= max(abs(a.value), abs(value)):
        return False
    scale = value / b.value  # of b's unit in a's
    fine_a, fine_b = written_step(a) / scale, written_step(b) * scale
    guess_a, guess_b = _is_estimate(a), _is_estimate(b)
    return _rounds(a, value, fine_b, loose=not guess_b) or _rounds(
        b, a.value / scale, fine_a, loose=not guess_a
    )


def _is_estimate(figure: Figure) -> bool:
    return figure.precision is Precision.ABOUT or figure.near


def _rounds(coarse: Figure, fine: Fraction, fine_step: Fraction, *, loose: bool) -> bool:
    """Whether ``coarse`` is ``fine``, written down to ``fine_step``, rounded; all in ``coarse``'s unit.

    ``loose`` lets final zeros count as not written where a precision word says so.
    """
    value, precision, step = coarse.value or Fraction(0), coarse.precision, written_step(coarse)
    if precision in (Precision.AT_LEAST, Precision.AT_MOST):
        return False
    wrong_side = fine > value if precision is Precision.BELOW else fine < value
    if precision in (Precision.BELOW, Precision.ABOVE) and wrong_side:
        return False
    if precision is not Precision.EXACT and loose:
        step = max(step, loose_step(value))
    elif precision is Precision.EXACT and 2 * (abs(fine) - abs(value)) == step:
        return False
    return step > fine_step and 2 * abs(value - fine) <= step
