"""What finding the noun behind a number takes in one language other than English. Imports nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class NounRule:
    """Where the noun stands, and what else tells figures from labels, names and years.

    No noun phrase runs across ``stops``: articles, prepositions, verbs as they are common behind numbers.
    ``before`` are other words a noun phrase may begin with (*autres*, *weitere*). With ``capitals`` the noun
    is the first word with a capital. Words with one of the endings ``adjectives`` come before the noun, or
    are it where none follows, or a word with one of ``verbs`` (*пожарных работают*). A noun may have to end
    in one of ``plurals`` behind more than one, and never ends in one of ``no_nouns``. ``genitive`` says that
    the whole of a part has no preposition, ``one`` that the word for one is a numeral, not an article.

    ``written`` finds nouns in a text without spaces: its group is the noun.

    ``years`` before four digits make them a year, ``maybe_years`` if no noun follows; ``year_tails`` do so
    behind them. Ordinals of ``rank_cues`` count only behind the words there (*il secondo*); those of
    ``day_ranks`` are days of the week where no noun follows. ``point_cues`` before digits with a point make
    them an ordinal (*am 3. Tag*). ``others`` are ordinals that are people with a capital, unless behind
    the words there (*für Dritte*, *als Dritter*). Digits with a point are a time behind ``times_before``
    and before ``times_after``.
    """

    stops: frozenset[str] = _NONE
    before: frozenset[str] = _NONE
    capitals: bool = False
    adjectives: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    plurals: tuple[str, ...] = ()
    no_nouns: tuple[str, ...] = ()
    genitive: bool = False
    one: bool = False
    written: re.Pattern[str] | None = None
    years: frozenset[str] = _NONE
    maybe_years: frozenset[str] = _NONE
    year_tails: frozenset[str] = _NONE
    rank_cues: Mapping[str, frozenset[str]] = field(default_factory=dict)
    day_ranks: frozenset[str] = _NONE
    point_cues: frozenset[str] = _NONE
    others: Mapping[str, frozenset[str]] = field(default_factory=dict)
    times_before: frozenset[str] = _NONE
    times_after: frozenset[str] = _NONE
