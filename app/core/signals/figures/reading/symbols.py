"""Symbols and phrases of a language's table around a number: units, currencies, compact letters, rates."""

from __future__ import annotations

from app.core.signals.figures.reading.scan import Tokens
from app.core.signals.figures.words.table import Around, Written
from app.core.signals.figures.words.unit_table import SYMBOLS

_HARD_SPACES = frozenset("\u00a0\u202f\u2009")
_SIGNS = frozenset("$€£¥₽₴₺₪₹₩₫฿₱₦")
_LONE = frozenset(("m", "g", "L", "t", "W", "V"))
"""Units whose one letter is read behind any space; elsewhere it is too often a word."""


def symbol_at(tokens: Tokens, j: int) -> tuple[Written, int] | None:
    """The unit or currency whose symbol stands at token ``j``, and the token after it."""
    table = tokens.lex.table
    if table is None:
        return None
    for length in table.symbol_lengths.get(tokens.written(j), ()):
        name = tokens.written(j, length)
        found = table.symbols.get(name)
        if found is not None and (
            _is_bound(tokens, j) or _is_plain(name, found) or _ends(tokens, j + length)
        ):
            after = tokens.past_point(j + length)
            taken = found.money and tokens.digits(after) and tokens.near(after) and not name[-1].isalpha()
            return None if taken else (found, after)
    return None


def _ends(tokens: Tokens, j: int) -> bool:
    """Whether no word follows, as one does follow a preposition or article of two letters."""
    long = tokens.ends[j - 1] - tokens.starts[j - 1] > 1
    return long and (tokens.past_point(j) > j or not (tokens.words[j][:1].isalnum() and tokens.near(j)))


def _is_bound(tokens: Tokens, j: int) -> bool:
    """Whether nothing but a hard space parts token ``j`` from the number before it."""
    return tokens.glued(j) or (j > 0 and tokens.text[tokens.ends[j - 1]] in _HARD_SPACES)


def _is_plain(name: str, found: Written) -> bool:
    """Whether a symbol cannot be mistaken for a word behind a soft space."""
    if found.money:
        return len(name) > 1 or not name.isalpha()
    known = SYMBOLS.get(name.replace(" ", "")) or SYMBOLS.get(name.lower())
    if known == found.code or not name[0].isalpha():
        return True
    return len(name) > (2 if name.isascii() else 1) or found.code in _LONE


def money_before(tokens: Tokens, i: int, floor: int) -> tuple[str, int] | None:
    """The currency whose symbol ends right before token ``i``, and the token at which it begins."""
    table = tokens.lex.table
    if table is None or i <= floor:
        return None
    last = i - 1
    if tokens.words[last] == "." and tokens.past_point(last) == i and last > floor:
        last -= 1
    for length in table.money_lengths.get(tokens.written(last), ()):
        first = last + 1 - length
        if first >= floor:
            found = table.symbols.get(tokens.written(first, length))
            if found is not None and (length > 1 or _stands_alone(tokens, first)):
                return found.code, first
    for length in table.name_lengths.get(tokens.words[last], ()):
        first = last + 1 - length
        code = tokens.lex.currency_names.get(tokens.phrase(first, length)) if first >= floor else None
        if code is not None:
            return code, first
    return None


def _stands_alone(tokens: Tokens, k: int) -> bool:
    """Whether letters are no part of what is before them."""
    return not (tokens.glued(k) and tokens.words[k - 1][:1].isalnum())


def compact_at(tokens: Tokens, j: int, *, money: bool) -> tuple[int, int] | None:
    """What the letters at token ``j`` multiply a number by (*1,2 Mn*), and the token after them."""
    table = tokens.lex.table
    if table is None or not tokens.near(j):
        return None
    for length in table.symbol_lengths.get(tokens.written(j), ()):
        name = tokens.written(j, length)
        scale = table.compact.get(name)
        if scale is not None:
            after = tokens.past_point(j + length)
            uncased = not (name[0].isupper() or name[0].islower())
            sure = money or uncased or len(name) > 1 or _is_bound(tokens, j) or _is_money(tokens, after)
            return (scale, after) if sure else None
    return None


def _is_money(tokens: Tokens, j: int) -> bool:
    if not tokens.near(j):
        return False
    if tokens.words[j] in tokens.lex.currency_names or tokens.words[j] in _SIGNS:
        return True
    found = symbol_at(tokens, j)
    return found is not None and found[0].money


def scale_at(tokens: Tokens, j: int) -> tuple[int, int] | None:
    """The scale of several words at token ``j`` (*milers de milions*), and the token after it."""
    table = tokens.lex.table
    if table is None:
        return None
    for length in table.scale_lengths.get(tokens.words[j], ()):
        scale = tokens.lex.scales.get(tokens.phrase(j, length))
        if scale is not None:
            return scale, tokens.past_point(j + length)
    return None


def scale_before(tokens: Tokens, i: int, floor: int) -> int:
    """What the word before the digits at token ``i`` multiplies them by (*elfu 7*); 0 for other words."""
    table = tokens.lex.table
    if table is None or i <= floor or not tokens.near(i):
        return 0
    return table.scales_before.get(tokens.words[i - 1], 0)


def around(tokens: Tokens, first: int, j: int, floor: int) -> Around | None:
    """The unit whose name stands before the numeral of tokens ``[first, j)``, or on both sides of it."""
    table = tokens.lex.table
    if table is None or first <= floor or not tokens.near(first):
        return None
    for unit in table.prefixes.get(tokens.words[first - 1], ()):
        begin = first - len(unit.before)
        leads = begin >= floor and tuple(tokens.words[begin:first]) == unit.before
        if leads and tuple(tokens.words[j : j + len(unit.after)]) == unit.after:
            return unit
    return None


def rate_at(tokens: Tokens, j: int) -> tuple[str, int] | None:
    """*pro Jahr*, */Std.* at token ``j``: the code of the time, and the token after it."""
    table = tokens.lex.table
    if table is None or not tokens.near(j):
        return None
    for length in table.rate_lengths.get(tokens.words[j], ()):
        code = table.rates.get(tokens.phrase(j, length))
        if code is not None:
            return code, tokens.past_point(j + length)
    return None


def percent_before(tokens: Tokens, first: int, floor: int) -> bool:
    """Whether the percent sign that belongs to the number at token ``first`` stands before it."""
    table = tokens.lex.table
    if table is None or not table.percent_first or first <= floor or tokens.words[first - 1] not in "%٪":
        return False
    return tokens.near(first) and not (tokens.glued(first - 1) and tokens.digits(first - 2))
