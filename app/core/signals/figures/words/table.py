"""What CLDR knows of a language beyond lists of words: symbols, the order of dates, compact numbers.

The files ``resources/figures/<language>.json`` are written by ``packaging/figure_tables.py`` from the Unicode
Common Locale Data Repository. Names are tokens joined by single spaces.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple


class Written(NamedTuple):
    """What a symbol stands for: the code of a unit (``km``) or of a currency (``SEK``)."""

    code: str
    money: bool


class Around(NamedTuple):
    """A unit whose name stands before the number, or on both sides of it (*摂氏 20 度*)."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    code: str


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class DateOrder:
    """How a language writes dates.

    ``orders`` lead from the first field to the sequences that begin with it, the longest first; fields are D,
    M (a name), N (a number) and Y. ``fills`` lead from two fields (``DM``) to what may stand between them,
    ``tails`` from the last field to what may follow it, ``leads`` from the first to what may stand before it,
    each as tuples of tokens, the longest first. ``follow`` are the tokens that can stand behind the first
    number of a date at all, ``bare`` tells whether another number can. ``numeric`` is the order in digits:
    ``dmy``, ``mdy``, ``ymd``.
    """

    orders: Mapping[str, tuple[str, ...]]
    fills: Mapping[str, tuple[tuple[str, ...], ...]]
    tails: Mapping[str, tuple[tuple[str, ...], ...]]
    leads: Mapping[str, frozenset[str]]
    follow: frozenset[str]
    bare: bool
    numeric: str
    glue: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Table:
    """One language's table, indexed for the readers.

    ``compact`` lead from letters as they are spelled to what they multiply by; ``scales_before`` are scale
    words before the number. ``pointed`` are abbreviations that are written with a point. ``symbols`` and
    ``percent_first`` and ``money_first`` tell that the percent sign, or a currency's name, stands before the
    number. ``fillers`` stand between a number and a currency's name (Romanian *de*).
    ``money`` are in their own spelling. ``heads`` lead from a character to the names that may be glued to
    digits with more text behind, the longest first, in languages that put no spaces between words.
    """

    compact: Mapping[str, int]
    scales_before: Mapping[str, int]
    pointed: frozenset[str]
    symbols: Mapping[str, Written]
    prefixes: Mapping[str, tuple[Around, ...]]
    rates: Mapping[str, str]
    percent_first: bool
    money_first: bool
    fillers: frozenset[str]
    halves: Mapping[str, int]
    order: DateOrder
    heads: Mapping[str, tuple[str, ...]]
    symbol_lengths: Mapping[str, tuple[int, ...]]
    money_lengths: Mapping[str, tuple[int, ...]]
    name_lengths: Mapping[str, tuple[int, ...]]
    rate_lengths: Mapping[str, tuple[int, ...]]
    scale_lengths: Mapping[str, tuple[int, ...]]
    month_lengths: Mapping[str, tuple[int, ...]]

    def words(self) -> set[str]:
        """Every word that stands by itself in a language without spaces."""
        found = {name for names in self.heads.values() for name in names} | set(self.symbols)
        phrases = (*self.halves, *self.rates, *self.scales_before)
        around = [
            word for units in self.prefixes.values() for unit in units for word in unit.before + unit.after
        ]
        return found.union(around, (word for phrase in phrases for word in phrase.split()))


def lengths(phrases: Iterable[str], at: int) -> dict[str, tuple[int, ...]]:
    """Words in the phrases whose word number ``at`` (0 or -1) is the key, longest first."""
    found: dict[str, set[int]] = {}
    for phrase in phrases:
        words = phrase.split(" ")
        found.setdefault(words[at], set()).add(len(words))
    return {word: tuple(sorted(counts, reverse=True)) for word, counts in found.items()}
