"""Numerals by place in Chinese characters: *一万二千*, *二〇二五*, *三点五*, *百分之五*, *3万5千*, *第三*.

Characters up to nine are counted by the unit after them (ten, hundred, thousand), and all that by the scale
after it (ten thousand, hundred million). Each run is read once from the left, so the work is linear.
"""

from __future__ import annotations

from fractions import Fraction

from app.core.model import FigureKind
from app.core.signals.figures.dates.calendar_date import DateRead, date_text
from app.core.signals.figures.reading.numeral import Form, Numeral
from app.core.signals.figures.reading.scan import Tokens
from app.core.signals.figures.words.lexicon import Lexicon

_LONGEST = 40
"""Characters after which a run is no number."""
_RANK = "第"
_PARTS_OF = frozenset(("分之", "分の"))
_NO_TENTH = frozenset("れるっ为為立了功本员員年果长長绩績叠疊扣腾騰磨断斷")
"""Before these *成* and *折* are parts of other words."""
_NO_DOZEN = frozenset("电電人球击擊开開破败敗造算工扮架印仗听聽断斷磨法的")
"""Before these *打* is no dozen."""
_NO_PAIR = frozenset("一于於比手")
_TWO_OR_THREE = frozenset(("三两", "三兩"))
_OF_THE_MOON = frozenset("球亮光饼餅薪租供嫂経謝給")
"""Before these *月* is the moon or part of another word, no month."""
_PIECES = frozenset("个個")
_CHANGE = dict.fromkeys("角毛毫", Fraction(1, 10)) | dict.fromkeys("分仙", Fraction(1, 100))


def read_han(tokens: Tokens, i: int, floor: int) -> Numeral | None:
    """The numeral whose characters begin at token ``i``; a sign or *第* before it belongs to it."""
    words, lex = tokens.words, tokens.lex
    if words[i] in lex.few:
        return _vague(tokens, i)
    value, j = han_value(tokens, i, None)
    if value is None:
        return _between(tokens, i)
    first, sign = (i - 1, -1) if i > floor and words[i - 1] in lex.minus else (i, 1)
    share = _share(tokens, i, j, value)
    if share is not None:
        top, _ = share
        return top._replace(first=first, start=tokens.starts[first], value=sign * Fraction(top.value or 0))
    if words[j] in _PARTS_OF:
        return None
    value, j = _point(tokens, j, value)
    if i > floor and words[i - 1] == _RANK:
        return Numeral(i - 1, j, tokens.starts[i - 1], tokens.ends[j - 1], value, Form.ORDINAL)
    if words[j] in lex.ordinal_endings and tokens.glued(j):
        return Numeral(i, j + 1, tokens.starts[i], tokens.ends[j], value, Form.ORDINAL)
    tenths = tenths_at(tokens, j, value)
    if tenths is not None:
        return Numeral(i, tenths[1], tokens.starts[i], tokens.ends[tenths[1] - 1], tenths[0], unit="%")
    value, j, above = _more(tokens, j, value)
    return Numeral(first, j, tokens.starts[first], tokens.ends[j - 1], sign * value, above=above)


def read_half(tokens: Tokens, i: int) -> Numeral:
    """*半* before what it is half of; it counts before a unit only, or where it is all of the text."""
    if _is_tenth(tokens, i + 1):
        return Numeral(i, i + 2, tokens.starts[i], tokens.ends[i + 1], Fraction(5), unit="%")
    j = i + 2 if tokens.words[i + 1] in _PIECES and not tokens.words[i + 2] else i + 1
    return Numeral(i, j, tokens.starts[i], tokens.ends[j - 1], Fraction(1, 2), Form.PART, bare=True)


def small_change(tokens: Tokens, j: int) -> tuple[Fraction, int]:
    """*六角八分*, *三毛*, *五* behind an amount of yuan: what is added to it, and the token after it."""
    words, amount, place = tokens.words, Fraction(0), Fraction(1, 10)
    while place > Fraction(1, 1000) and tokens.glued(j):
        digit, after = _digit(tokens, j)
        if not digit:
            break
        name = words[after]
        if name in _CHANGE and tokens.glued(after) and place >= _CHANGE[name]:
            place, after = _CHANGE[name], after + 1
        elif words[j][0] in "零〇" and place == Fraction(1, 10):
            place = Fraction(1, 100)
        elif name[:1].isalpha():
            break
        amount, place, j = amount + digit * place, place / 10, after
    return amount, j


def _digit(tokens: Tokens, j: int) -> tuple[Fraction, int]:
    """The number below ten at token ``j`` in characters or digits, and the token after it; 0 for others."""
    value, after = _next(tokens, j)
    return (value, after) if value < 10 else (Fraction(0), j)


def _is_tenth(tokens: Tokens, j: int) -> bool:
    known = tokens.words[j] in tokens.lex.tenths and _joins(tokens, j)
    return known and tokens.words[j + 1][:1] not in _NO_TENTH


def tenths_at(tokens: Tokens, j: int, value: Fraction) -> tuple[Fraction, int] | None:
    """The per cent that as many tenths are if token ``j`` says so: *七成半*, *七成六*, *三割五分*."""
    words = tokens.words
    if value > 100 or not _is_tenth(tokens, j):
        return None
    value = value if value > 10 else value * 10
    if words[j + 1] in tokens.lex.trailing_halves:
        return value + 5, j + 2
    digit, after = _digit(tokens, j + 1) if _joins(tokens, j + 1) else (Fraction(0), j)
    return (value + digit, after + (words[after] == "分")) if digit else (value, j + 1)


def _more(tokens: Tokens, j: int, value: Fraction) -> tuple[Fraction, int, bool]:
    """What may follow a number: *多万*, *几*, *又二分之一*, *打*, *个半*; whether it says that it is more."""
    words, lex = tokens.words, tokens.lex
    if words[j] in lex.some and _is_multiplier(tokens, j + 1):  # "三十多万"
        return value * _scale(tokens, j + 1), j + 2, True
    if words[j] in ("几", "幾") and tokens.glued(j):
        return value, j + 1, True
    if words[j] in lex.withs and _is_run(tokens, j + 1):
        whole, after = han_value(tokens, j + 1, None)
        share = None if whole is None else _share(tokens, j + 1, after, whole)
        if share is not None and share[0].value is not None and share[0].form is Form.PART:
            return value + share[0].value, share[1], False
    if words[j] in lex.sets and tokens.glued(j) and words[j + 1][:1] not in _NO_DOZEN:
        return value * lex.sets[words[j]], j + 1, False
    if value == 1 and words[j] in lex.pairs and tokens.glued(j) and words[j + 1][:1] not in _NO_PAIR:
        return Fraction(2), j + 1, False
    if words[j] in _PIECES and words[j + 1] in lex.trailing_halves:
        return value + Fraction(1, 2), j + 2, False
    return value, j, False


class _Place:
    """A number by place as it grows: closed scales in ``total``, the section since, a count for a unit."""

    __slots__ = ("count", "last", "scale", "section", "short", "total", "unit")

    def __init__(self, count: Fraction | int | None) -> None:
        self.total: Fraction | int = 0
        self.section: Fraction | int = 0
        self.count: Fraction | int | None = count
        self.unit = self.last = self.scale = 0
        self.short = False

    def take(self, unit: int, *, ten: bool) -> bool:
        """Take a character that stands for ``unit``; False where it cannot follow. ``ten`` needs no count."""
        if unit < 10:
            fits = not self.count
            self.short, self.count, self.last = unit > 0 and self.last >= 100, unit, self.last if unit else 0
            return fits
        if unit >= 10**4:
            return self._scale(unit)
        if self.section and unit >= self.unit:
            return False
        self.section += unit if ten else (self.count or 1) * unit
        self.count, self.unit, self.last = None, 10 if ten else unit, unit
        return True

    def takes(self, word: str, lex: Lexicon) -> bool:
        """Whether the number may go on with the word."""
        copy = _Place(self.count)
        copy.total, copy.section, copy.unit = self.total, self.section, self.unit
        copy.last, copy.scale, copy.short = self.last, self.scale, self.short
        return len(word) < _LONGEST and all(
            c in lex.han and copy.take(lex.han[c], ten=c in lex.han_tens) for c in word
        )

    def _scale(self, scale: int) -> bool:
        section = self.section + (self.count or 0)
        if self.scale == scale:
            return False
        if 0 < self.scale < scale:
            self.total = (self.total + section) * scale
        else:
            self.total += (section or 1) * scale
        self.section, self.count, self.unit, self.last, self.scale = 0, None, 0, scale, scale
        return True

    def value(self, *, short: bool) -> Fraction:
        """What it comes to; with ``short``, a last count is of the next unit (*二百五*)."""
        count = self.count or 0
        return Fraction(
            self.total + self.section + (count * self.last / 10 if short and self.short else count)
        )


def han_value(tokens: Tokens, i: int, leading: Fraction | None) -> tuple[Fraction | None, int]:
    """The value of the characters and digits from token ``i`` on, and the token after them.

    ``leading`` is the value of digits right before token ``i`` (*3* of *3万5千*).
    """
    lex, words = tokens.lex, tokens.words
    if leading is None and len(words[i]) > 1 and all(lex.han[c] < 10 for c in words[i]):
        return _by_place(tokens, i)
    place, j = _Place(leading), i
    while j - i < _LONGEST and (j == i or _joins(tokens, j)):
        word = words[j]
        if j > i and (word in lex.unit_names or not (tokens.glued(j) or place.takes(word, lex))):
            break  # the weight *两*, or a number of its own behind a space
        if place.count is None and word.isdecimal() and len(word) < 5 and j > i and _is_run(tokens, j + 1):
            place.count = Fraction(int(word))
        elif not _is_run(tokens, j):
            break
        elif len(word) > _LONGEST or not all(place.take(lex.han[c], ten=c in lex.han_tens) for c in word):
            return None, j + 1
        j += 1
    return place.value(short=lex.han_short), j


def _joins(tokens: Tokens, j: int) -> bool:
    """Whether nothing or a single space parts token ``j`` from the one before."""
    start, end = tokens.ends[j - 1], tokens.starts[j]
    return start == end or (end - start == 1 and tokens.text[start] == " ")


def _is_run(tokens: Tokens, j: int) -> bool:
    """Whether token ``j`` is written in numeral characters."""
    return tokens.words[j][:1] in tokens.lex.han and tokens.words[j] in tokens.runs


def _by_place(tokens: Tokens, i: int) -> tuple[Fraction | None, int]:
    """Digits one by one: *二〇二五*; two of them that follow each other are *three or four*."""
    word, han = tokens.words[i], tokens.lex.han
    digits = [han[c] for c in word[:_LONGEST]]
    if len(word) > _LONGEST or word in _TWO_OR_THREE or (len(word) == 2 and digits[1] == digits[0] + 1):
        return None, i + 1
    return Fraction(int("".join(map(str, digits)))), i + 1


def _between(tokens: Tokens, i: int) -> Numeral | None:
    """*三四个*: three or four."""
    word, han = tokens.words[i], tokens.lex.han
    low, high = han[word[0]], han[word[1]] if len(word) > 1 else 0
    if word in _TWO_OR_THREE:
        low, high = 2, 3
    factor = 1
    for character in word[2:_LONGEST]:
        factor *= han[character]
    if not 0 < low < high < 10 or len(word) > 8 or not factor or any(han[c] < 10 for c in word[2:]):
        return None
    ends = Fraction(low * factor), Fraction(high * factor)
    return Numeral(i, i + 1, tokens.starts[i], tokens.ends[i], None, Form.VAGUE, low=ends[0], high=ends[1])


def _point(tokens: Tokens, j: int, value: Fraction) -> tuple[Fraction, int]:
    """The value with the decimals after the point at token ``j``, and what multiplies all of it."""
    words, han = tokens.words, tokens.lex.han
    if words[j] not in tokens.lex.point or not _is_run(tokens, j + 1) or not tokens.near(j):
        return value, j
    place = Fraction(1, 10)
    for at, character in enumerate(words[j + 1][:_LONGEST]):
        if han[character] >= 10:
            rest = 1
            for unit in words[j + 1][at:_LONGEST]:
                rest *= max(han[unit], 1)
            return value * rest, j + 2
        value, place = value + place * han[character], place / 10
    return value, j + 2


def _share(tokens: Tokens, i: int, j: int, whole: Fraction) -> tuple[Numeral, int] | None:
    """*五分之一*, *百分之二十*: ``whole``, read at token ``i``, *分之* at ``j`` and the numeral behind it."""
    words = tokens.words
    apart = words[j] == "分" and words[j + 1] == "之" and _joins(tokens, j) and _joins(tokens, j + 1)
    if not whole or not (apart or words[j] in _PARTS_OF):
        return None
    j += 2 if apart else 1
    top: Fraction | None = None
    if words[j].isdecimal() and len(words[j]) <= _LONGEST:
        top, after = Fraction(int(words[j])), j + 1
    elif _is_run(tokens, j):
        top, after = han_value(tokens, j, None)
    if top is None:
        return None
    top, after = _point(tokens, after, top)
    percent = whole >= 100 and all(tokens.lex.han[c] >= 10 for c in words[i])
    value = top * 100 / whole if percent else top / whole
    unit = "%" if percent else ""
    form = Form.CARDINAL if percent else Form.PART
    return Numeral(i, after, tokens.starts[i], tokens.ends[after - 1], value, form, unit=unit), after


def _is_multiplier(tokens: Tokens, j: int) -> bool:
    return _is_run(tokens, j) and tokens.glued(j) and all(tokens.lex.han[c] >= 10 for c in tokens.words[j])


def _scale(tokens: Tokens, j: int) -> int:
    scale = 1
    for character in tokens.words[j][:_LONGEST]:
        scale *= tokens.lex.han[character]
    return scale


def _vague(tokens: Tokens, i: int) -> Numeral | None:
    """*数百*, *几十万*: several of what follows."""
    if not _is_multiplier(tokens, i + 1):
        return None
    low, high = tokens.lex.few[tokens.words[i]]
    scale = _scale(tokens, i + 1)
    ends = Fraction(low * scale), Fraction((high + 1) * scale - 1)
    return Numeral(
        i, i + 2, tokens.starts[i], tokens.ends[i + 1], None, Form.VAGUE, low=ends[0], high=ends[1]
    )


def read_han_date(tokens: Tokens, first: int, j: int, value: Fraction) -> DateRead | None:
    """*二〇二五年三月五日*, *三月五号*: ``value`` was read, what it counts is at token ``j``."""
    year, month, day = None, None, None
    if tokens.words[j] == "年" and 1000 <= value <= 2100:
        year, j, at = int(value), j + 1, j + 1
        value, j = _next(tokens, at)
        if tokens.words[j] != "月":
            return DateRead(FigureKind.DATE, f"{year:04}", first, at, tokens.ends[at - 1])
    moon = tokens.words[j + 1] in _OF_THE_MOON and tokens.glued(j + 1)
    if tokens.words[j] != "月" or moon or not 1 <= value <= 12:
        return None
    month, at = int(value), j + 1
    value, j = _next(tokens, at)
    if tokens.words[j] in ("日", "号", "號") and 1 <= value <= 31:
        day, at = int(value), j + 1
    return DateRead(FigureKind.DATE, date_text(year, month, day), first, at, tokens.ends[at - 1])


def _next(tokens: Tokens, j: int) -> tuple[Fraction, int]:
    """The small number at token ``j`` in characters or digits, and the token after it; 0 if there is none."""
    if tokens.words[j].isdecimal() and len(tokens.words[j]) <= 2:
        return Fraction(int(tokens.words[j])), j + 1
    value, after = han_value(tokens, j, None) if _is_run(tokens, j) else (None, j)
    return value or Fraction(0), after
