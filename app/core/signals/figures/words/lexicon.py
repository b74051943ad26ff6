"""What the figure reader has to know of a language: one frozen table a language. Imports the model only.

Adding a language is adding a :class:`Lexicon`; the readers hold no words of their own. Languages without
a table are read by digits, symbols and separators alone (:data:`NEUTRAL`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from fractions import Fraction
from itertools import chain
from typing import NamedTuple

from app.core.model import Precision
from app.core.signals.figures.words.noun_rule import NounRule
from app.core.signals.figures.words.pieces import Spelled, spelled
from app.core.signals.figures.words.table import Table, lengths

NONE: frozenset[str] = frozenset()


class Separators(Enum):
    """How a language writes numbers in digits (after CLDR, simplified to one rule a language)."""

    POINT = "1,234.5"
    COMMA = "1.234,5"
    SPACE = "1 234,5"


class Hedge(NamedTuple):
    """What a precision word says; ``near``: the truth is close by (*nearly*), not just on that side."""

    precision: Precision
    near: bool = False


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Lexicon:
    """The words of one language, all in lower case; the tokens of a phrase are joined by single spaces.

    Numbers: ``ones`` are 0 to 19, ``scales`` 1,000 and up, ``sets`` other multipliers (*dozen*). ``parts``
    name fractions, ``part_plurals`` the same after a number above one; ``part_cues`` let a part stand
    without *of*. ``vague`` gives the least and the greatest value of a quantity in words, ``few`` those of
    words that multiply (*several hundred*); ``vague_of`` are vague only before *of*. ``seconds`` are
    ordinals that are units of time after ``second_cues``; ``idle_ordinals`` are none after these words,
    ``ranking_adverbs`` none where they say when (*printed first*).

    *One* is a pronoun after ``pronoun_cues`` and before ``pronoun_tails``; *one day* after
    ``some_day_cues`` is a time unknown.

    Ranges: ``range_openers`` lead to the words that may stand between the two ends; ``movements`` before
    *from* make it a change, not a range. Dates: ``month_traps`` are months that need a capital or a cue,
    ``day_cues`` lead to *22/04*;
    ``year_parts`` give the months in a *quarter*, ``weekdays`` count from 0, Monday;
    ``year_money_cues`` lead to *2006 dollars*.

    Units: ``unit_names`` lead to unit codes, ``currency_names`` to currencies, ``rates`` from the word
    after *per* to a code of time; ``single_units`` may follow an article that means one, ``no_units`` are
    mostly other words (*livre*, a book). Precision words
    are ``hedges_before`` and ``hedges_after`` the number; ``distant_hedges`` begin such as may stand
    behind the whole noun phrase. Nouns: no phrase runs across ``stops`` and ``verbs``; ``totals`` are
    counted though they stand before the number (*population of*); ``prefixes`` may be
    joined to digits by a hyphen (*sub-300*), ``labels`` before digits make them a label (*page 5*);
    ``casualties`` are adjectives that stand for people; ``streets`` have ordinals for names;
    ``idle_nouns`` make *one* a pronoun.

    How number words are put together: ``bare`` ones need no *one* before them (*cent*, *tausend*),
    ``mixed`` have a broken value (*anderthalb*), ``aliases`` say in two words what one says (the Arabic
    dual). ``joined`` languages write numbers as one word: ``inner`` leads from what stands only inside of
    one to the word it means (*vent-* to *venti*), ``half_ends``, ``fold_ends`` and ``times_ends`` close
    one (*-einhalb*, *-fach*, *-mal*), ``unit_ends`` as well, with the code of the unit (*-jährig*),
    ``apart`` are never part of one. ``units_first`` says *five and
    twenty*. What may be added to a ten is less than ``ten_room``, or what ``rooms`` says for it
    (*soixante-dix*); *and* may stand where at least ``and_room`` is free. ``twenties`` multiply a four
    before them, ``teens`` add ten to a unit. ``chained_ordinals`` has every word in the ordinal
    (*vigésimo primero*), ``ranks_lead`` the first only (Arabic), ``thousands_of`` thousands of larger
    scales (*dos mil trescientos millones*), ``grouped_decimals`` decimals read as one number.

    By place: ``han`` are the characters numbers are written in, ``han_tens`` those that are a ten by
    themselves (*廿*); with ``han_short`` the last unit may be left out (*二百五*). Where no spaces part
    words, text is cut at these, at all words of the table, at ``vocabulary`` and at ``idle_words``,
    patterns that only look like numbers (*一些*). ``trailing_halves`` stand behind the unit (*三年半*) or
    before it, ``tenths`` count tenths of a whole (*三成*), ``change_after`` are currencies only where
    change follows or nothing does (*三块五*, not *三块石头*).

    Parts written as one word end in ``part_ends``, in the plural in ``part_plural_ends``, which lead to the
    ending of the ordinal they are made of (*-stel* to *-ste*). ``part_marks`` make a denominator of the
    number before them (*vinte avos*). ``lone_ranks`` are ordinals no cardinal stands before (*premier*).

    ``unit_counts`` are units that say how many (the Arabic dual); those of one count with a part behind them.
    ``dual_starts`` are scales that are two of them where no number stands before.

    ``leading_points`` are those of ``point`` that may begin a decimal (*punto cinco*).

    Around them: ``and_halves`` follow *and* without an article (*et demi*), ``withs`` may stand for the *and*
    before a part (*cinco con tres cuartos*), ``below_zero`` makes degrees negative, ``definite`` articles may
    lead a half (*la moitié*), ``about_sets`` are sets that are vague (*une dizaine*), ``some`` are those
    of ``few`` that need no article. A word of ``cues`` counts only after these words, before a unit or
    alone (*sei*, *neuf*); one of ``idle_followers`` never before these. ``cardinal_days`` may be followed
    by a month. ``elisions`` cut words at the apostrophe (*d'euros*); ``noun_capitals`` says that all
    nouns have one, so it makes no name; ``sure_ratios`` need no round whole (*trois sur quatre*);
    ``prefixed`` are letters written together with the number after them (the Arabic *and*).
    """

    separators: Separators = Separators.POINT
    ones: Mapping[str, int] = field(default_factory=dict)
    tens: Mapping[str, int] = field(default_factory=dict)
    hundreds: Mapping[str, int] = field(default_factory=dict)
    scales: Mapping[str, int] = field(default_factory=dict)
    short_scales: Mapping[str, int] = field(default_factory=dict)
    sets: Mapping[str, int] = field(default_factory=dict)
    ordinals: Mapping[str, int] = field(default_factory=dict)
    ordinal_endings: frozenset[str] = NONE
    seconds: frozenset[str] = NONE
    second_cues: frozenset[str] = NONE
    idle_ordinals: Mapping[str, frozenset[str]] = field(default_factory=dict)
    ranking_adverbs: frozenset[str] = NONE
    parts: Mapping[str, Fraction] = field(default_factory=dict)
    part_plurals: Mapping[str, Fraction] = field(default_factory=dict)
    part_cues: frozenset[str] = NONE
    folds: Mapping[str, int] = field(default_factory=dict)
    pairs: frozenset[str] = NONE
    vague: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    vague_of: frozenset[str] = NONE
    few: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    articles: frozenset[str] = NONE
    determiners: frozenset[str] = NONE
    ands: frozenset[str] = NONE
    of: frozenset[str] = NONE
    by: frozenset[str] = NONE
    minus: frozenset[str] = NONE
    point: frozenset[str] = NONE
    leading_points: frozenset[str] = NONE
    half: frozenset[str] = NONE
    one: frozenset[str] = NONE
    pronoun_cues: frozenset[str] = NONE
    pronoun_tails: frozenset[str] = NONE
    some_day_cues: frozenset[str] = NONE
    range_words: frozenset[str] = NONE
    range_or: frozenset[str] = NONE
    range_openers: Mapping[str, frozenset[str]] = field(default_factory=dict)
    movements: frozenset[str] = NONE
    ratios: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    times: frozenset[str] = NONE
    times_tails: frozenset[str] = NONE
    dimensions: frozenset[str] = NONE
    months: Mapping[str, int] = field(default_factory=dict)
    month_traps: frozenset[str] = NONE
    month_cues: frozenset[str] = NONE
    day_cues: frozenset[str] = NONE
    year_cues: frozenset[str] = NONE
    year_cues_weak: frozenset[str] = NONE
    year_money_cues: frozenset[str] = NONE
    eras: Mapping[str, int] = field(default_factory=dict)
    centuries: frozenset[str] = NONE
    year_parts: Mapping[str, int] = field(default_factory=dict)
    weekdays: Mapping[str, int] = field(default_factory=dict)
    halves_of_day: Mapping[str, int] = field(default_factory=dict)
    clocks: frozenset[str] = NONE
    clock_cues: frozenset[str] = NONE
    ages: frozenset[str] = NONE
    old: frozenset[str] = NONE
    persons: frozenset[str] = NONE
    streets: frozenset[str] = NONE
    prefixes: frozenset[str] = NONE
    labels: frozenset[str] = NONE
    hedges_before: Mapping[str, Hedge] = field(default_factory=dict)
    hedges_after: Mapping[str, Hedge] = field(default_factory=dict)
    distant_hedges: frozenset[str] = NONE
    unit_names: Mapping[str, str] = field(default_factory=dict)
    no_units: frozenset[str] = NONE
    single_units: frozenset[str] = NONE
    unit_fillers: frozenset[str] = NONE
    currency_names: Mapping[str, str] = field(default_factory=dict)
    per: frozenset[str] = NONE
    rates: Mapping[str, str] = field(default_factory=dict)
    ago: frozenset[str] = NONE
    stops: frozenset[str] = NONE
    verbs: frozenset[str] = NONE
    totals: frozenset[str] = NONE
    plurals: frozenset[str] = NONE
    not_plurals: frozenset[str] = NONE
    casualties: frozenset[str] = NONE
    idle_nouns: frozenset[str] = NONE
    bare: frozenset[str] = NONE
    mixed: Mapping[str, Fraction] = field(default_factory=dict)
    aliases: Mapping[str, str] = field(default_factory=dict)
    inner: Mapping[str, str] = field(default_factory=dict)
    half_ends: frozenset[str] = NONE
    fold_ends: frozenset[str] = NONE
    times_ends: frozenset[str] = NONE
    unit_ends: Mapping[str, str] = field(default_factory=dict)
    apart: frozenset[str] = NONE
    joined: bool = False
    units_first: bool = False
    ten_room: int = 10
    rooms: Mapping[int, int] = field(default_factory=dict)
    and_room: int = 100
    twenties: frozenset[str] = NONE
    teens: frozenset[str] = NONE
    chained_ordinals: bool = False
    thousands_of: bool = False
    grouped_decimals: bool = False
    and_halves: frozenset[str] = NONE
    withs: frozenset[str] = NONE
    below_zero: frozenset[str] = NONE
    part_ends: Mapping[str, str] = field(default_factory=dict)
    part_plural_ends: Mapping[str, str] = field(default_factory=dict)
    part_marks: frozenset[str] = NONE
    lone_ranks: frozenset[str] = NONE
    trailing_halves: frozenset[str] = NONE
    tenths: frozenset[str] = NONE
    change_after: Mapping[str, str] = field(default_factory=dict)
    unit_counts: Mapping[str, tuple[int, str]] = field(default_factory=dict)
    dual_starts: frozenset[str] = NONE
    definite: frozenset[str] = NONE
    about_sets: frozenset[str] = NONE
    some: frozenset[str] = NONE
    cues: Mapping[str, frozenset[str]] = field(default_factory=dict)
    idle_followers: Mapping[str, frozenset[str]] = field(default_factory=dict)
    cardinal_days: bool = False
    elisions: bool = False
    noun_capitals: bool = False
    han: Mapping[str, int] = field(default_factory=dict)
    han_tens: frozenset[str] = NONE
    han_short: bool = False
    idle_words: frozenset[str] = NONE
    vocabulary: frozenset[str] = NONE
    ranks_lead: bool = False
    sure_ratios: frozenset[str] = NONE
    prefixed: frozenset[str] = NONE
    nouns: NounRule | None = None
    """How what is counted is found; None in English, whose reader goes by plurals."""
    table: Table | None = None
    """What CLDR adds that no hand-written list has; None in English and where there is no table."""

    weekday_lengths: Mapping[str, tuple[int, ...]] = field(init=False)
    """Tokens in the names of weekdays that begin with a token, longest first (*segunda - feira*)."""
    name_lengths: Mapping[str, tuple[int, ...]] = field(init=False)
    """Words in the unit and currency names that begin with a word, longest first."""
    before_lengths: Mapping[str, tuple[int, ...]] = field(init=False)
    """Words in the phrases of ``hedges_before`` that end with a word, longest first."""
    after_lengths: Mapping[str, tuple[int, ...]] = field(init=False)
    """Words in the phrases of ``hedges_after`` that begin with a word, longest first."""

    pieces: Spelled = field(init=False)
    """What each number word adds to the number it stands in; no pieces for other words."""
    time_heads: frozenset[str] = field(init=False)
    """Words a clock time's digits may be followed by."""
    triggers: frozenset[str] = field(init=False)
    """Words a figure without a digit can begin or be recognised at."""

    def __post_init__(self) -> None:
        """Index the phrases by the word at which a reader meets them."""
        if self.elisions:
            for table in ("unit_names", "currency_names", "hedges_before", "hedges_after"):
                cut = {_past_elisions(phrase): value for phrase, value in getattr(self, table).items()}
                object.__setattr__(self, table, cut)
        object.__setattr__(self, "pieces", spelled(self))
        object.__setattr__(self, "weekday_lengths", lengths(self.weekdays, 0))
        names = chain(self.unit_names, self.currency_names)
        object.__setattr__(self, "name_lengths", lengths(names, 0))
        object.__setattr__(self, "before_lengths", lengths(self.hedges_before, -1))
        object.__setattr__(self, "after_lengths", lengths(self.hedges_after, 0))
        halves = (phrase.split()[0] for phrase in self.halves_of_day)
        object.__setattr__(self, "time_heads", self.clocks.union(halves))
        numbers = (self.ones, self.tens, self.hundreds, self.scales, self.sets, self.ordinals, self.parts)
        others = (self.folds, self.pairs, self.vague, self.few, self.half, self.months, self.single_units)
        more = (self.mixed, self.aliases, self._first_words(), self.trailing_halves, self.unit_counts)
        object.__setattr__(self, "triggers", frozenset(chain(*numbers, *others, *more)))

    def _first_words(self) -> Iterable[str]:
        """What the names of months and scales of several words begin with."""
        return () if self.table is None else chain(self.table.month_lengths, self.table.scale_lengths)


def by_code(text: str) -> dict[str, str]:
    """A table written as lines of ``code: name, name``, turned round: from each name to its code."""
    names: dict[str, str] = {}
    for line in text.strip().splitlines():
        code, _, rest = line.partition(": ")
        names |= dict.fromkeys((name.strip() for name in rest.split(", ")), code)
    return names


def _past_elisions(phrase: str) -> str:
    """The phrase as its tokens are cut: *all' ora* for *all'ora*."""
    return " ".join(phrase.replace("’", "'").replace("'", "' ").split())
