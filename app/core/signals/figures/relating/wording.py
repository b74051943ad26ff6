"""The words and numbers of findings: badges (DESIGN 6), differences and the one sentence of explanation."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from app.core.model import Figure, FigureKind, Precision
from app.core.signals.figures.reading.money import SYMBOLS
from app.core.signals.figures.reading.precision import hedge_words
from app.core.signals.figures.words.unit_table import UNITS

MINUS = "−"
SIGNS = {
    Precision.EXACT: "=",
    Precision.ABOUT: "≈",
    Precision.BELOW: "<",
    Precision.ABOVE: ">",
    Precision.AT_LEAST: "≥",
    Precision.AT_MOST: "≤",
}
"""Precision in a badge."""
FEW = 25
"""Below it two counts are told apart by their difference."""
_TIMES = {"h": "hours", "min": "minutes", "s": "seconds"}
_SYMBOL = 3
"""Names up to this length are symbols, which have no plural."""
_LONG_NAMES = {"d": "day", "wk": "week", "mo": "month", "a": "year"}
_CURRENCY_SIGNS = {code: sign for sign, code in SYMBOLS.items() if sign in "$£¥€₽₹₺₴₩₪¢"}


def round_half_away(value: Fraction) -> int:
    """The whole number nearest to ``value``; halves go away from zero."""
    whole = int(abs(value) + Fraction(1, 2))
    return -whole if value < 0 else whole


def number_text(value: Fraction) -> str:
    """English style: ``1,234.5``; a true minus; at most six places, rounded half away from zero."""
    places = 0
    while places < 6 and (value * 10**places).denominator != 1:
        places += 1
    scaled = round_half_away(abs(value) * 10**places)
    whole, rest = divmod(scaled, 10**places)
    text = f"{whole:,}" + (f".{rest:0{places}}".rstrip("0") if rest else "")
    return MINUS + text if value < 0 and scaled else text


def exact_text(value: Fraction) -> str:
    """Every digit of a value; as a fraction where its digits do not end: ``1,234.5``, ``1/3``."""
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest > 1:
        return f"{MINUS * (value < 0)}{abs(value.numerator):,}/{value.denominator:,}"
    places = 0
    while (value * 10**places).denominator != 1:
        places += 1
    whole, part = divmod(abs(value.numerator) * 10**places // value.denominator, 10**places)
    return MINUS * (value < 0) + f"{whole:,}" + (f".{part:0{places}}" if places else "")


def signed(value: Fraction) -> str:
    """A difference with its sign: ``+8``, ``−2``."""
    return ("+" if value > 0 else "") + number_text(value)


def counted(value: Fraction, name: str) -> str:
    """A number and a word that agrees with it: ``1 day``, ``2 days``."""
    return f"{number_text(value)} {name}" + ("" if abs(value) == 1 else "s")


def change_badge(a: Figure, b: Figure, x: Fraction, y: Fraction) -> str:
    """The badge of a change from ``x`` to ``y``, both in the unit of ``a``."""
    difference = y - x
    if a.kind is FigureKind.ORDINAL:
        return signed(difference)
    if a.unit in ("%", "pp"):
        return points(difference)
    if _dimension(a) == "time":
        return "+" * (difference > 0) + time_text(tidy(difference), a.unit or "a")
    if _dimension(a) == "temperature":
        return "+" * (difference > 0) + amount_text(tidy(difference), a.unit)
    if not x:
        return "from 0"
    if not y:
        return "to 0"
    if is_few(a, x) and is_few(b, y):
        return signed(difference)
    return relative(x, y)


def distance_badge(a: Figure, difference: Fraction) -> str:
    """The badge of ranges that lie apart: the distance of the nearest ends, with its unit."""
    if a.unit in ("%", "pp"):
        return points(difference)
    return "+" * (difference > 0) + amount_text(difference, a.unit)


def relative(x: Fraction, y: Fraction) -> str:
    """The change from ``x`` to ``y``: per cent, beyond three times a factor; below zero the difference."""
    if x < 0 or y < 0:
        return signed(y - x)
    factor = y / x
    if factor > 3:
        tenths = round_half_away(factor * 10)
        if tenths < 1000:
            return f"×{tenths // 10}.{tenths % 10}"
        return f"×{number_text(Fraction(round_half_away(factor)))}"
    whole = round_half_away((factor - 1) * 100)
    if not whole:
        return "<1 %"
    if whole == -100:
        whole = -99  # all but nothing is left, and "to 0" has a badge of its own
    return f"{signed(Fraction(whole))} %"


def points(difference: Fraction) -> str:
    """A difference of percentages: ``+2 pts``."""
    shown = tidy(difference)
    return f"{signed(shown)} pt" + ("" if abs(shown) == 1 else "s")


def is_few(figure: Figure, value: Fraction) -> bool:
    """Whether a figure is a count below 25."""
    plain = figure.kind in (FigureKind.NUMBER, FigureKind.RANGE) and figure.unit is None
    return plain and value.denominator == 1 and 0 <= value < FEW


def _dimension(figure: Figure) -> str:
    unit = UNITS.get(figure.unit or "")
    return "" if unit is None else unit.dimension


def tidy(value: Fraction) -> Fraction:
    """A difference as a badge has room for it: to a tenth, unless it is smaller than that."""
    tenths = round_half_away(value * 10)
    return Fraction(tenths, 10) if tenths else value


def time_text(value: Fraction, unit: str) -> str:
    """An amount of time: ``2 days``, ``5 min``, with the sign of ``value`` if it is negative."""
    if unit in _LONG_NAMES:
        return counted(value, _LONG_NAMES[unit])
    return f"{number_text(value)} {UNITS[unit].name}"


def minutes_text(minutes: int) -> str:
    """A difference of clock times: ``+5 min``, ``−1 h 30 min``."""
    hours, rest = divmod(abs(minutes), 60)
    parts = [f"{hours} h"] * bool(hours) + [f"{rest} min"] * bool(rest)
    return ("+" if minutes > 0 else MINUS) + " ".join(parts)


def unit_text(unit: str | None) -> str:
    """A unit by its name where it has one: ``hours``, ``miles``, ``barrels per day``; *none* without."""
    if unit is None:
        return "none"
    if unit in UNITS:
        return f"{_LONG_NAMES[unit]}s" if unit in _LONG_NAMES else _TIMES.get(unit, UNITS[unit].name)
    measure, slash, per = unit.rpartition("/")
    if not slash or per not in UNITS:
        return unit
    return f"{unit_text(measure) if measure else ''} per {_one(per)}".strip()


def _one(unit: str) -> str:
    """The name of one unit, for rates: ``day``, ``barrel``, ``km``."""
    name = _LONG_NAMES.get(unit) or _TIMES.get(unit, UNITS[unit].name)
    return name.removesuffix("s") if len(name) > _SYMBOL else name


def amount_text(value: Fraction, unit: str | None, write: Callable[[Fraction], str] = number_text) -> str:
    """A value with its unit as a person writes it: ``$5``, ``20 km``, ``5 %``, ``10 per day``."""
    number = write(value)
    if unit is None:
        return number
    if unit in ("%", "pp"):
        return f"{number} %" if unit == "%" else f"{number} pt" + ("" if abs(value) == 1 else "s")
    if unit in _CURRENCY_SIGNS:
        if unit == "¢":
            return f"{number}¢"
        return f"{MINUS * (value < 0)}{_CURRENCY_SIGNS[unit]}{write(abs(value))}"
    if unit in _LONG_NAMES:
        return f"{number} {_LONG_NAMES[unit]}" + ("" if abs(value) == 1 else "s")
    if unit in UNITS:
        return f"{number} {UNITS[unit].name}"
    measure, slash, time = unit.rpartition("/")
    if slash and time in UNITS:
        return f"{amount_text(value, measure or None, write)} per {_one(time)}"
    return f"{number} {unit}"


def figure_text(figure: Figure, *, unit: bool = True, exact: bool = False) -> str:
    """A figure's value in digits: ``7,000``, ``5–10 km``; dates as written. ``exact``: every digit of it."""
    suffix = figure.unit if unit else None
    write = exact_text if exact else number_text
    if figure.value is not None:
        text = amount_text(figure.value, suffix, write)
        return f"no. {text}" if figure.kind is FigureKind.ORDINAL else text
    if figure.low is None or figure.high is None:
        return figure.text
    low, high = write(figure.low), amount_text(figure.high, suffix, write)
    sign = high[0] if high[0] in "$£¥€₽₹₺₴₩₪" else ""
    return f"{sign}{low}–{high.removeprefix(sign)}"


def stated_text(figure: Figure) -> str:
    """What a figure states without its precision words: ``7,000``, and ``10 March`` for *by 10 March*."""
    if figure.value is None and figure.low is None:
        return figure.text[figure.core.s - figure.span.s : figure.core.e - figure.span.s]
    return figure_text(figure, exact=True)


def distance_text(badge: str) -> str:
    """A badge without its direction: ``2 days`` for ``−2 days``, ``≈ 4 months`` for ``≈ +4 months``."""
    return badge.replace("+", "").replace("−", "")


def kind_text(figure: Figure) -> str:
    """The kind of a figure as a title: ``Dates``, ``Per cent``."""
    text = _KIND_WORDS.get(figure.kind, figure.kind.value)
    return text[0].upper() + text[1:]


_KIND_WORDS = {
    FigureKind.PERCENT: "per cent",
    FigureKind.DATERANGE: "dates",
    FigureKind.DATETIME: "date and time",
}


def arrow_text(a: Figure, b: Figure) -> str:
    """``7,000 → 2,000 people``: both values, with what is counted, and units once where they agree."""
    shared = a.unit == b.unit and a.unit not in _CURRENCY_SIGNS
    left, right = figure_text(a, unit=not shared), figure_text(b)
    if a.counts and b.counts and a.counts != b.counts:
        return f"{left} {a.counts} → {right} {b.counts}"
    noun = b.counts or a.counts
    return f"{left} → {right}" + (f" {noun}" if noun else "")


def difference_text(a: Figure, x: Fraction, y: Fraction) -> str:
    """``5,000 fewer``, ``5 km more``, ``2 points less``."""
    difference = abs(y - x)
    more = y > x
    if a.kind is FigureKind.ORDINAL:
        return f"{number_text(difference)} {'higher' if more else 'lower'}"
    if a.unit in ("%", "pp"):
        return f"{counted(difference, 'point')} {'more' if more else 'less'}"
    less = "fewer" if a.unit is None and a.kind is not FigureKind.RATIO else "less"
    return f"{amount_text(difference, a.unit)} {'more' if more else less}"


def precision_sign(figure: Figure) -> str:
    """Precision in a badge; both where two words pull apart: ``≥<`` for *nearly 9,000 at the minimum*."""
    return ("" if figure.also is None else SIGNS[figure.also]) + SIGNS[figure.precision]


def same_precision(a: Figure, b: Figure) -> bool:
    """Whether the precision words of two figures say the same, as far as a sign can tell."""
    return {a.precision, a.also or a.precision} == {b.precision, b.also or b.precision}


def precision_badge(a: Figure, b: Figure) -> str:
    """The badge of a change of precision alone: ``≥ was ≈``."""
    return f"{precision_sign(b)} was {precision_sign(a)}"


def precision_text(a: Figure, b: Figure) -> str:
    """``around → at least``, or nothing where the precision words say the same."""
    if same_precision(a, b) and (a.near is b.near or not a.hedge or not b.hedge):
        return ""
    return f"{hedge_words(a)} → {hedge_words(b)}"


def sentence(*parts: str) -> str:
    """Parts joined by commas, with a full stop; empty ones are left out."""
    return ", ".join(part for part in parts if part) + "."


def quoted(figure: Figure) -> str:
    """A figure's own words, with what it counts where that follows at once."""
    noun = figure.counts if figure.noun is not None and figure.noun.s - figure.span.e <= 1 else None
    return f"“{figure.text}{f' {noun}' if noun else ''}”"
