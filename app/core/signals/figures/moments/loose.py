"""Amounts that are figures only beside another one: *both*, *a litre*, *two nickels*, *a decade*.

English only. In a list of a text's figures they would be noise; where *both* became *two* they tell that
nothing was counted differently. They are read for the comparison of places that changed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from app.core.model import Figure, FigureKind, Span
from app.core.signals.figures.reading.recognise import figures
from app.core.signals.figures.words.languages import lexicon
from app.core.signals.figures.words.unit_table import SYMBOLS

_NUMBERS = {"both": 2, "twice": 2, "pair": 2, "couple": 2, "duo": 2, "twins": 2, "one": 1, "single": 1}
_NUMBERS |= {"once": 1, "sole": 1, "thrice": 3, "trio": 3, "triple": 3, "quartet": 4, "nil": 0, "none": 0}
_COINS = {"penny": 1, "pennies": 1, "nickel": 5, "dime": 10, "quarter": 25}
_COINS |= {f"{coin}s": cents for coin, cents in _COINS.items() if coin[-1] not in "ys"}
_PARTS = {
    "half": Fraction(1, 2),
    "quarter": Fraction(1, 4),
    "third": Fraction(1, 3),
    "tenth": Fraction(1, 10),
}
_PARTS |= {"hundred": Fraction(100), "thousand": Fraction(1000), "million": Fraction(10**6)}
_PARTS |= {"dozen": Fraction(12)}
_LEAD = re.compile(
    rf"(?P<part>{'|'.join(_PARTS)})(?:[ -](?:of )?(?:an? )?)(?=[^\W\d_])|an? (?=[^\W\d_])", re.IGNORECASE
)
_COINED = re.compile(
    rf"(?:(?P<n>[^\W_][^.;:()]{{0,30}}?) )?\b(?P<coin>{'|'.join(_COINS)}|grand)\b", re.IGNORECASE
)
_COIN = re.compile(rf"\b(?:{'|'.join(_COINS)}|grand)\b", re.IGNORECASE)
_WORD = re.compile(r"(?<![^\W_])[^\W_]+")
_FIRST = _NUMBERS.keys() | _PARTS.keys() | {"a", "an"}
_LONGEST_UNIT = 3
"""Words a unit's name may have."""
_AROUND = 24


def loose_figures(
    text: str, p: int, language: str | None, places: Sequence[tuple[int, int]]
) -> tuple[Figure, ...]:
    """The amounts of one paragraph that touch one of ``places`` (offsets), in order; spans do not overlap."""
    if language not in ("en", None):
        return ()
    coins = _COIN.search(text) is not None
    found: list[Figure] = []
    floor = 0
    for low, high in sorted(places):
        for word in _WORD.finditer(text, max(floor, low - _AROUND), high + 1):
            if word.start() < floor or not (coins or word.group().lower() in _FIRST):
                continue
            figure = _read(text, p, word, coins=coins)
            if figure is not None and figure.span.s <= high and low <= figure.span.e:
                found.append(figure)
                floor = figure.span.e
    return tuple(found)


def _read(text: str, p: int, word: re.Match[str], *, coins: bool) -> Figure | None:
    at = word.start()
    return _measured(text, p, at) or (_coined(text, p, at) if coins else None) or _counted(text, p, word)


def _counted(text: str, p: int, word: re.Match[str]) -> Figure | None:
    value = _NUMBERS.get(word.group().lower())
    if value is None:
        return None
    span = Span(p, word.start(), word.end())
    return Figure(span, span, text[span.s : span.e], FigureKind.NUMBER, Fraction(value))


def _measured(text: str, p: int, at: int) -> Figure | None:
    """*a litre*, *half litre*, *tenth of a gallon*: as *1 litre*, *0.5 litre* is read."""
    lead = _LEAD.match(text, at)
    if lead is None:
        return None
    unit = _WORD.match(text, lead.end())
    if unit is None or not (unit.group() in SYMBOLS or unit.group().lower() in lexicon("en").name_lengths):
        return None
    part = lead["part"]
    number = Fraction(1) if part is None else _PARTS[part.lower()]
    ends = [word.end() for word in _WORD.finditer(text, lead.end(), lead.end() + 40)][:_LONGEST_UNIT]
    for end in reversed(ends):
        figure = _alone(f"2 {text[lead.end() : end]}", p)
        if figure is not None and figure.unit is not None:
            span = Span(p, at, end)
            value = None if figure.value is None else figure.value / 2 * number
            return replace(figure, span=span, core=span, text=text[at:end], value=value, iso=None, noun=None)
    return None


def _alone(text: str, p: int) -> Figure | None:
    """The figure that a text is, all of it."""
    found = figures(text, p, "en")
    whole = len(found) == 1 and found[0].span == Span(p, 0, len(text))
    return found[0] if whole and found[0].value is not None else None


def _coined(text: str, p: int, at: int) -> Figure | None:
    """*two nickels*, *a dime*, *quarter*, *ten grand*: an amount of money."""
    match = _COINED.match(text, at)
    if match is None or (match["coin"].lower() == "grand" and not match["n"]):
        return None
    count = _count(match["n"], p)
    if count is None:
        return None
    coin = match["coin"].lower()
    value = count * (1000 if coin == "grand" else Fraction(_COINS[coin], 100))
    span = Span(p, at, match.end())
    return Figure(span, span, text[at : match.end()], FigureKind.MONEY, value, unit="$")


def _count(words: str | None, p: int) -> Fraction | None:
    if words is None or words.lower() in ("a", "an"):
        return Fraction(1)
    figure = _alone(words, p)
    return figure.value if figure is not None and figure.unit is None else None
