"""A numeral with the currency or unit around it: the part of a figure that ranges are made of."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from app.core.model import FigureKind, Precision
from app.core.signals.figures.reading.han import small_change
from app.core.signals.figures.reading.money import SYMBOLS, WRITTEN, currency_before
from app.core.signals.figures.reading.nouns import NounRead
from app.core.signals.figures.reading.numeral import Form, Numeral, and_a_part
from app.core.signals.figures.reading.numerals import read_numeral
from app.core.signals.figures.reading.scan import Tokens
from app.core.signals.figures.reading.symbols import around, percent_before
from app.core.signals.figures.reading.units import UnitRead, kind_of, read_rate, read_unit
from app.core.signals.figures.words.pieces import Part
from app.core.signals.figures.words.unit_table import SPANS, UNITS

_MINUS = frozenset("-−－")
_LEADS = frozenset(("us", "-"))
_ENDS = frozenset(",.;:!?)]”") | {""}
_HALVED = frozenset((FigureKind.DURATION, FigureKind.MEASURE))
_DEGREES = frozenset(("deg", "Cel", "[degF]"))
_RATED = frozenset((FigureKind.MEASURE, FigureKind.MONEY))
_POUNDS_OF_MONEY = 10**5
"""From here on *pounds* are money; less may be a weight."""


@dataclass(slots=True)
class Quantity:
    """A figure in the making: tokens ``[first, next)``, characters ``[start, end)``, core and value.

    ``core_next`` is the token after the numeral, ``times`` how many units the unit's name stands for,
    ``scale`` what the numeral's last word multiplies by. ``bare`` is as in :class:`Numeral`.
    """

    first: int
    next: int
    core_next: int
    start: int
    end: int
    core_start: int
    core_end: int
    value: Fraction | None
    low: Fraction | None
    high: Fraction | None
    form: Form
    bare: bool
    scale: int
    kind: FigureKind = FigureKind.NUMBER
    unit: str | None = None
    times: int = 1
    precision: Precision = Precision.EXACT
    iso: str | None = None
    noun: NounRead | None = None
    hedge: str = ""
    near: bool = False
    also: Precision | None = None

    def multiply(self, factor: int | Fraction) -> None:
        """Scale the value, or both ends of the range."""
        self.value = None if self.value is None else self.value * factor
        self.low = None if self.low is None else self.low * factor
        self.high = None if self.high is None else self.high * factor


def _of(numeral: Numeral) -> Quantity:
    first, after, start, end, value, form, bare, low, high, scale, unit, above = numeral
    quantity = Quantity(first, after, after, start, end, start, end, value, low, high, form, bare, scale)
    if unit:
        quantity.kind, quantity.unit = FigureKind.PERCENT, unit
    if above:
        quantity.precision, quantity.near = Precision.ABOVE, True
    return quantity


def read_quantity(tokens: Tokens, i: int, floor: int) -> Quantity | None:
    """The numeral at token ``i`` with its currency or unit; it may reach back as far as ``floor``."""
    currency = currency_before(tokens, i, floor)
    numeral = read_numeral(tokens, i, floor if currency is None else i, money=currency is not None)
    if numeral is None:
        return None
    quantity = _of(numeral)
    lex = tokens.lex
    inside = _inside(tokens, i, numeral) if lex.unit_counts or lex.unit_ends else None
    if inside is not None:
        quantity.kind, quantity.unit = (kind_of(inside) if inside in UNITS else FigureKind.MONEY), inside
        return quantity
    if currency is not None:
        _set_currency(tokens, quantity, currency, floor)
        return quantity
    if numeral.form is Form.ORDINAL:
        quantity.kind = FigureKind.ORDINAL
        return quantity
    if numeral.first > floor:
        currency = currency_before(tokens, numeral.first, floor)  # "a" and signs stand between
        if currency is not None:
            _set_currency(tokens, quantity, currency, floor)
            return quantity
    if tokens.lex.table is not None and _set_unit_before(tokens, quantity, floor):
        return quantity
    word = tokens.words[quantity.next]
    if word not in _ENDS and not numeral.unit:
        _set_unit(tokens, quantity)
    elif word == "." and quantity.scale and tokens.glued(quantity.next):
        _set_unit_past_point(tokens, quantity)
    return quantity


def _inside(tokens: Tokens, i: int, numeral: Numeral) -> str | None:
    """The unit that is in the number's own word: *سنتين*, *zweijährig*."""
    lex = tokens.lex
    if tokens.words[i] in lex.unit_counts:
        return lex.unit_counts[tokens.words[i]][1]
    last = tokens.words[numeral.next - 1]
    if lex.unit_ends and lex.pieces[last] and lex.pieces[last][-1].part is Part.UNIT:
        return next(code for ending, code in lex.unit_ends.items() if last.endswith(ending))
    return None


def _set_unit_before(tokens: Tokens, quantity: Quantity, floor: int) -> bool:
    """*%12,5*, *siku 5*, *摂氏 20 度*: the unit's name, or half of it, stands before the number."""
    first = quantity.first
    if percent_before(tokens, first, floor):
        quantity.kind, quantity.unit, size = FigureKind.PERCENT, "%", 1
        if first - 2 >= floor and tokens.words[first - 2] in _MINUS and tokens.glued(first - 1):
            quantity.multiply(-1)
            size = 2
    else:
        unit = around(tokens, first, quantity.next, floor)
        if unit is None or quantity.form is not Form.CARDINAL:
            return False
        times, quantity.unit = SPANS.get(unit.code, (1, unit.code))
        quantity.kind, size = kind_of(quantity.unit), len(unit.before)
        quantity.multiply(times)
        quantity.next += len(unit.after)
        quantity.end = max(quantity.end, tokens.ends[quantity.next - 1])
    quantity.first, quantity.bare = first - size, False
    quantity.start = tokens.starts[quantity.first]
    return True


def starts_at(tokens: Tokens, j: int) -> int | None:
    """The token of the numeral of a quantity that begins at token ``j``: past a currency, sign or article."""
    for k in (j, j + 1, j + 2):
        if tokens.begins_number(k):
            return k
        word = tokens.words[k]
        written = tokens.text[tokens.starts[k] : tokens.ends[k]]
        if word not in SYMBOLS and written not in WRITTEN and word not in tokens.lex.articles | _LEADS:
            return None
    return None


def _set_currency(tokens: Tokens, quantity: Quantity, currency: tuple[str, int], floor: int) -> None:
    code, first = currency
    minus = first > floor and tokens.words[first - 1] in _MINUS and tokens.glued(first)
    if minus and not tokens.glued(first - 1):
        first -= 1
        quantity.multiply(-1)
    quantity.first, quantity.start = first, tokens.starts[first]
    quantity.kind, quantity.unit, quantity.bare = FigureKind.MONEY, code, False
    after = read_unit(tokens, quantity.next)  # "US$5 million dollars", "$5 USD"
    if after is not None and after.kind is FigureKind.MONEY and after.unit not in ("¢", "pence"):
        quantity.unit = after.unit if after.unit != "$" else code
        quantity.next, quantity.end = after.next, after.end
    _set_rate(tokens, quantity)


def _set_unit(tokens: Tokens, quantity: Quantity) -> None:
    j = quantity.next
    broken = quantity.value is not None and quantity.value.denominator > 1
    if quantity.form is Form.PART or (broken and tokens.words[j] in tokens.lex.of):
        j = _past_of_a(tokens, j)
    elif (quantity.form is Form.VAGUE or quantity.scale) and tokens.words[j] in tokens.lex.of:
        j += 1  # "thousands of dollars", "dos millones de euros"
    if tokens.words[j] in tokens.lex.change_after:
        _set_change(tokens, quantity)
        return
    read = read_unit(tokens, j)
    if read is None:
        rate = read_rate(tokens, j)
        if rate is not None and quantity.form is not Form.PART:
            quantity.unit, quantity.bare, quantity.next = f"/{rate[0]}", False, rate[1]
            quantity.end = tokens.ends[rate[1] - 1]
        return
    quantity.kind, quantity.unit, quantity.times = read.kind, read.unit, read.times
    quantity.next, quantity.end = read.next, read.end
    article = tokens.words[quantity.core_next - 1] in tokens.lex.articles
    quantity.bare = article and quantity.form is Form.CARDINAL
    if read.kind is FigureKind.MEASURE and tokens.lex.below_zero:
        _set_below_zero(tokens, quantity)
    if tokens.lex.han:
        _add_behind(tokens, quantity)
    half = and_a_part(tokens, quantity.next) if read.kind in _HALVED else None
    if half is not None and quantity.value is not None:
        quantity.value += half[0]
        quantity.next, quantity.end, quantity.bare = half[1], tokens.ends[half[1] - 1], False
    quantity.multiply(read.times)
    _settle_unit(tokens, quantity, read)


def _settle_unit(tokens: Tokens, quantity: Quantity, read: UnitRead) -> None:
    """Pounds that are money, *75 USD million*, and rates, behind a unit that was read."""
    if read.unit == "[lb_av]" and tokens.words[read.next - 1] in tokens.lex.unit_names:
        size = quantity.value or quantity.high or Fraction(0)
        if abs(size) >= _POUNDS_OF_MONEY:
            quantity.kind, quantity.unit = FigureKind.MONEY, "£"
    if read.kind is FigureKind.MONEY and not quantity.scale and tokens.near(quantity.next):
        scale = tokens.lex.scales.get(tokens.words[quantity.next], 0)
        if scale > 1 and tokens.words[read.next - 1].isascii():  # "75 USD million"
            quantity.multiply(scale)
            quantity.next, quantity.end = quantity.next + 1, tokens.ends[quantity.next]
    if read.kind in _RATED:
        _set_rate(tokens, quantity)


def _set_change(tokens: Tokens, quantity: Quantity) -> None:
    """*三块五*: a word that is a currency before change and at the end of the text only."""
    more, j = small_change(tokens, quantity.next + 1)
    if quantity.value is not None and (more or not tokens.words[j]):
        quantity.kind, quantity.unit = FigureKind.MONEY, tokens.lex.change_after[tokens.words[quantity.next]]
        quantity.value += more
        quantity.next, quantity.end, quantity.bare = j, tokens.ends[j - 1], False


def _add_behind(tokens: Tokens, quantity: Quantity) -> None:
    """What stands behind the unit and belongs to it: *三年半*, *三块五*, in languages written by place."""
    j, more = quantity.next, Fraction(0)
    if quantity.value is None or not tokens.glued(j):
        return
    if tokens.words[j] in tokens.lex.trailing_halves:
        more, j = Fraction(1, 2), j + 1
    elif quantity.kind is FigureKind.MONEY:
        more, j = small_change(tokens, j)
    if more:
        quantity.value += more
        quantity.next, quantity.end, quantity.bare = j, tokens.ends[j - 1], False


def _set_below_zero(tokens: Tokens, quantity: Quantity) -> None:
    """*due gradi sotto zero*: what follows the degrees makes them negative."""
    for length in (2, 3, 4):
        known = quantity.unit in _DEGREES and tokens.phrase(quantity.next, length) in tokens.lex.below_zero
        if known and quantity.value is not None:
            quantity.multiply(-1)
            quantity.next += length
            quantity.end, quantity.bare = tokens.ends[quantity.next - 1], False
            return


def _set_rate(tokens: Tokens, quantity: Quantity) -> None:
    """*15 km per day*, *$90 a barrel*: the unit becomes a compound one."""
    rate = read_rate(tokens, quantity.next)
    if rate is not None:
        quantity.unit, quantity.next = f"{quantity.unit}/{rate[0]}", rate[1]
        quantity.end = tokens.ends[rate[1] - 1]


def _set_unit_past_point(tokens: Tokens, quantity: Quantity) -> None:
    """The unit after a scale with a point: *3,2 Mrd. €*."""
    read = read_unit(tokens, quantity.next + 1)
    if read is not None and read.kind is FigureKind.MONEY:
        quantity.kind, quantity.unit = read.kind, read.unit
        quantity.next, quantity.end, quantity.bare = read.next, read.end, False


def _past_of_a(tokens: Tokens, j: int) -> int:
    """After a part, the token of its unit: past *an* in *half an hour*, *of a* in *a quarter of a mile*."""
    words, lex = tokens.words, tokens.lex
    if words[j] in lex.of and (words[j + 1] in lex.articles or words[j + 1] in lex.unit_names):
        return j + 1 + (words[j + 1] in lex.articles)
    return j + 1 if words[j] in lex.articles else j
