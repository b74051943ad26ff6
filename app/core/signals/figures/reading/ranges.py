"""Two quantities read as one: ranges, alternatives, sums of units, ratios."""

from __future__ import annotations

from fractions import Fraction

from app.core.model import FigureKind
from app.core.signals.figures.reading.money import HUNDREDTHS, SIGNS, SYMBOLS, same_currency
from app.core.signals.figures.reading.numeral import Form
from app.core.signals.figures.reading.precision import hedge_before
from app.core.signals.figures.reading.quantity import Quantity, read_quantity, starts_at
from app.core.signals.figures.reading.scan import Tokens
from app.core.signals.figures.reading.units import convert, read_rate
from app.core.signals.figures.words.unit_table import UNITS

_DASHES = frozenset("-–—‑−~〜～")


def extend(tokens: Tokens, quantity: Quantity, floor: int) -> None:
    """Make the quantity a range, a ratio or a sum, where what follows it says so."""
    if quantity.value is None or quantity.form is not Form.CARDINAL:
        return
    word = tokens.words[quantity.next]
    if word in ("", "."):
        return
    if not _as_range(tokens, quantity, floor) and not _as_ratio(tokens, quantity):
        while _as_sum(tokens, quantity):
            pass


def _as_range(tokens: Tokens, quantity: Quantity, floor: int) -> bool:
    link = _link(tokens, quantity, floor)
    if link is None:
        return False
    other = _second(tokens, quantity, link, floor)
    if other is None or quantity.value is None or other.value is None or not _fit(quantity, other):
        return False
    low, high = quantity.value, other.value
    if other.scale and not quantity.scale and low < high / other.scale:
        low *= other.scale
    if quantity.unit is None and other.times > 1:
        low *= other.times
    if low >= high:
        return False
    opener = tokens.words[quantity.first - 1] if quantity.first > floor else ""
    if opener in tokens.lex.range_openers:
        quantity.first -= 1
        quantity.start = tokens.starts[quantity.first]
    quantity.kind = FigureKind.AGE if other.kind is FigureKind.AGE else FigureKind.RANGE
    quantity.low, quantity.high, quantity.value = low, high, None
    if quantity.unit is None or quantity.unit in SIGNS or "/" in (other.unit or ""):
        quantity.unit = other.unit or quantity.unit
    quantity.core_end, quantity.end, quantity.next = other.core_end, other.end, other.next
    quantity.bare = False
    return True


def _second(tokens: Tokens, quantity: Quantity, link: int, floor: int) -> Quantity | None:
    """The quantity that begins at token ``link``; after *between* and *from* a precision word may lead it."""
    k = starts_at(tokens, link)
    if k is not None:
        other = read_quantity(tokens, k, link)
        return other if other is not None and other.first == link else None
    if quantity.first > floor and tokens.words[quantity.first - 1] in tokens.lex.range_openers:
        for k in range(link + 1, link + 4):
            hedge = hedge_before(tokens, k, link) if tokens.begins_number(k) else None
            if hedge is not None and hedge[1] == link:
                return read_quantity(tokens, k, k)
    return None


def _link(tokens: Tokens, quantity: Quantity, floor: int) -> int | None:
    """The token after what links the quantity to a second one; None if nothing does."""
    words, lex, j = tokens.words, tokens.lex, quantity.next
    word = words[j]
    if not tokens.near(j) or not tokens.near(j + 1):
        return None
    if word in _DASHES:
        if words[j + 1] in lex.range_or and tokens.glued(j):
            return j + 2  # "7- or 8-inch"
        if words[j + 1] in lex.range_words and words[j + 2] == "-":
            return j + 3  # "0-to-60"
        return j + 1 if tokens.glued(j) == tokens.glued(j + 1) else None
    first = quantity.first
    opener = words[first - 1] if first > floor else ""
    if (
        opener in lex.range_openers
        and words[j + 1] in lex.range_words
        and tokens.phrase(j, 2) in lex.hedges_before
    ):
        return j + 2  # "from 450 up to 900"
    if word in lex.range_openers.get(opener, ()):
        moved = any(words[k] in lex.movements for k in range(max(first - 5, 0), first - 1))
        return None if moved and word in lex.range_words else j + 1
    if opener in lex.by:
        return None  # "by 5 to 20": the step, and what it led to
    if word in lex.range_or or word in lex.range_words:
        return j + 1
    return None


def _fit(a: Quantity, b: Quantity) -> bool:
    """Whether two quantities may be the ends of one range."""
    if b.form is not Form.CARDINAL:
        return False
    rated = a.unit is not None and b.unit is not None and b.unit.startswith(f"{a.unit}/")
    if a.unit == b.unit or a.unit is None or rated:
        return True
    if a.kind is not FigureKind.MONEY:
        return False
    return b.unit is None or (b.kind is FigureKind.MONEY and same_currency(a.unit, b.unit))


def _as_sum(tokens: Tokens, quantity: Quantity) -> bool:
    """*3 hours and 20 minutes*, *7 feet 10 inches*, *3 dollars and 20 cents*: one amount in two units."""
    words, lex, j = tokens.words, tokens.lex, quantity.next
    if quantity.unit is None or quantity.kind not in _SUMMED or not tokens.near(j):
        return False
    if quantity.unit == "[ft_i]" and words[j] in _DASHES:
        return _as_height(tokens, quantity)
    if words[j] == ",":
        j += 1
    if words[j] in lex.ands:
        j += 1
    k = starts_at(tokens, j)
    if k is None or not tokens.near(k):
        return False
    other = read_quantity(tokens, k, j)
    if other is None or other.form is not Form.CARDINAL:
        return False
    if other.kind is FigureKind.NUMBER and not _takes_smaller_unit(tokens, quantity, other):
        return False
    if other.kind not in (quantity.kind, FigureKind.NUMBER):
        return False
    sum_ = _sum(quantity, other)
    if sum_ is None:
        return False
    if quantity.kind is FigureKind.DURATION:
        quantity.iso = _join_iso(quantity.iso or duration_iso(quantity), duration_iso(other))
    quantity.value, quantity.unit = sum_
    quantity.bare = False
    quantity.core_end, quantity.end, quantity.next = other.core_end, other.end, other.next
    return True


def _as_height(tokens: Tokens, quantity: Quantity) -> bool:
    """*6-foot-9*: feet and inches."""
    j = quantity.next
    inches = tokens.words[j + 1]
    glued = tokens.glued(j) and tokens.glued(j + 1)
    if not (glued and inches.isdecimal() and int(inches) < 12 and quantity.value is not None):
        return False
    quantity.value, quantity.unit = quantity.value * 12 + int(inches), "[in_i]"
    quantity.core_end = quantity.end = tokens.ends[j + 1]
    quantity.next = j + 2
    return True


def _takes_smaller_unit(tokens: Tokens, quantity: Quantity, other: Quantity) -> bool:
    """Whether the bare number at the end of *2 hours ten*, *13 dollars forty-five* means minutes or cents."""
    ends = tokens.words[other.next] in _STOPS
    named = tokens.words[quantity.next - 1] not in SYMBOLS and tokens.text[quantity.start] not in SYMBOLS
    whole = (
        quantity.value is not None and quantity.value.denominator == 1 and "/" not in (quantity.unit or "")
    )
    if not (ends and named and whole) or other.value is None or other.value.denominator != 1:
        return False
    if quantity.kind is FigureKind.MONEY:
        other.kind, other.unit = FigureKind.MONEY, "¢"
        return 0 < other.value < 100
    if quantity.unit == "h" and 0 < other.value < 60:
        other.kind, other.unit = FigureKind.DURATION, "min"
        return True
    return False


_STOPS = frozenset((".", ";", "!", "?", ")", ""))
_SUMMED = frozenset((FigureKind.DURATION, FigureKind.MEASURE, FigureKind.MONEY))


def _sum(a: Quantity, b: Quantity) -> tuple[Fraction, str] | None:
    """Both amounts together: money in the first unit, measures in the smaller, second one."""
    large, small = a.unit or "", b.unit or ""
    x, y = a.value or Fraction(0), b.value or Fraction(0)
    if a.kind is FigureKind.MONEY:
        return (x + y / 100, large) if small in HUNDREDTHS and large not in HUNDREDTHS else None
    if large not in UNITS or small not in UNITS or UNITS[large].factor <= UNITS[small].factor:
        return None
    whole = convert(Fraction(1), large, small)
    if whole is None or UNITS[large].offset or y >= whole:
        return None
    return x * whole + y, small


def _as_ratio(tokens: Tokens, quantity: Quantity) -> bool:
    """*one in three*, *two out of five*, *three times as many*, *3x*."""
    words, lex, j = tokens.words, tokens.lex, quantity.next
    if quantity.unit is not None or quantity.value is None or not tokens.near(j):
        return False
    by_x = words[j] == "x" and tokens.glued(j) and not tokens.glued(j + 1)
    if by_x or (words[j] in lex.times and words[j + 1] in lex.times_tails):
        quantity.kind, quantity.end = FigureKind.RATIO, tokens.ends[j]
        quantity.next, quantity.bare = j + 1, False
        return True
    rate = read_rate(tokens, j + 1) if words[j] in lex.times else None
    if rate is not None:  # "four times a week"
        quantity.unit, quantity.bare = f"/{rate[0]}", False
        quantity.next, quantity.end = rate[1], tokens.ends[rate[1] - 1]
        return True
    rest = lex.ratios.get(words[j])
    if rest is None or tuple(words[j + 1 : j + 1 + len(rest)]) != rest:
        return False
    k = j + 1 + len(rest)
    whole = read_quantity(tokens, k, k) if tokens.begins_number(k) and tokens.near(k) else None
    if whole is None or whole.value is None or whole.form is not Form.CARDINAL or whole.unit is not None:
        return False
    round_ = quantity.value == 1 or whole.value in (5, 10, 100, 1000)
    if whole.value <= quantity.value or not (rest or round_ or words[j] in lex.sure_ratios):
        return False  # "3 in 7": two numbers that happen to stand beside the word
    quantity.value /= whole.value
    quantity.kind, quantity.bare = FigureKind.RATIO, False
    quantity.core_end = quantity.end = whole.end
    quantity.next = whole.next
    return True


_DESIGNATORS = {"a": "Y", "mo": "M", "wk": "W", "d": "D", "h": "TH", "min": "TM", "s": "TS"}
_FINER = {"a": ("mo", 12), "h": ("min", 60), "d": ("h", 24), "min": ("s", 60), "wk": ("d", 7)}


def duration_iso(quantity: Quantity) -> str | None:
    """ISO 8601 of a duration; a broken number goes to the next finer unit if that makes it whole."""
    value, unit = quantity.value, quantity.unit
    if value is None or unit not in _DESIGNATORS or value < 0:
        return None
    if value.denominator > 1 and unit in _FINER and (value * _FINER[unit][1]).denominator == 1:
        unit, value = _FINER[unit][0], value * _FINER[unit][1]
    designator = _DESIGNATORS[unit]
    number = decimal_text(value)
    return f"P{designator[:-1]}{number}{designator[-1]}"


def _join_iso(a: str | None, b: str | None) -> str | None:
    if a is None or b is None:
        return None
    return a + b[2:] if "T" in a and "T" in b else a + b[1:]


def decimal_text(value: Fraction) -> str:
    """A fraction as a decimal, exact where it ends within twelve places, else rounded to them."""
    places = 0
    while places < 12 and (value * 10**places).denominator != 1:
        places += 1
    scaled = round(abs(value) * 10**places)
    digits = str(scaled).rjust(places + 1, "0")
    text = digits[:-places] + "." + digits[-places:] if places else digits
    return "-" + text if value < 0 and scaled else text
