"""Two figures right beside each other of which one completes or restates the other.

*45 and 50 mg* are both in milligrams; *20 kilometres (12.4 miles)* is one value written twice.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from app.core.model import Figure, FigureKind
from app.core.signals.figures.reading.scan import Tokens
from app.core.signals.figures.reading.units import convert

_SHARED = frozenset((FigureKind.MEASURE, FigureKind.PERCENT, FigureKind.DURATION))
_BRACKETS = frozenset("([")
_EITHER = frozenset(("/", ", or", "or", "—", "–"))
_REACH = 8
"""Code points that may lie between two figures that belong together."""
_CLOSE = Fraction(1, 20)
"""How far a conversion may be rounded, as a share of the value."""


def add(found: list[Figure], figure: Figure, tokens: Tokens) -> None:
    """Append a figure, marked if it restates the last one; the numbers listed before it take its unit."""
    if found and figure.span.s - found[-1].span.e <= _REACH:
        between = tokens.text[found[-1].span.e : figure.span.s].strip()
        if between in _BRACKETS or between in _EITHER:
            figure = _marked(found[-1], figure, tokens.text, between)
        _share(found, figure, tokens)
    found.append(figure)


def _marked(before: Figure, figure: Figure, text: str, between: str) -> Figure:
    bracketed = between in _BRACKETS
    if bracketed and text[figure.span.e : figure.span.e + 1] not in (")", "]"):
        return figure
    return replace(figure, restates=True) if _restates(before, figure, bracketed=bracketed) else figure


def _share(found: list[Figure], figure: Figure, tokens: Tokens) -> None:
    lex, last = tokens.lex, figure
    for k in range(len(found) - 1, -1, -1):
        between = tokens.text[found[k].span.e : last.span.s].strip().lower()
        link = between.removeprefix(",").lstrip()
        linked = not link or link in lex.ands or link in lex.range_or or link in lex.range_words
        if not (between and linked and _shares(found[k], figure, tokens.text)):
            return
        last = found[k] = replace(found[k], kind=figure.kind, unit=figure.unit)


def _restates(before: Figure, figure: Figure, *, bracketed: bool) -> bool:
    """Whether both say the same amount, in other units or writing."""
    if before.value is None or figure.value is None or before.text == figure.text:
        return False
    if before.unit == figure.unit:
        return bracketed and before.value == figure.value
    if before.unit is None or figure.unit is None:
        return False
    there = convert(figure.value, figure.unit, before.unit)
    if there is None:
        return bracketed and before.kind is figure.kind is FigureKind.MONEY
    return abs(there - before.value) <= _CLOSE * max(abs(there), abs(before.value))


def _shares(before: Figure, figure: Figure, text: str) -> bool:
    """Whether a bare number takes the unit of the figure it is listed with."""
    if before.kind is not FigureKind.NUMBER or before.unit is not None or before.counts is not None:
        return False
    plain = figure.kind in _SHARED and figure.value is not None and figure.iso is None
    core = text[figure.core.s : figure.core.e]
    digits = core[:1].isdecimal() == text[before.core.s].isdecimal()
    return plain and digits and not (core[:1].isdecimal() and any(c.isalpha() for c in core))
