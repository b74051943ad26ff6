"""Figures in a paragraph: puts the readers of dates, numerals, units, precision words and nouns together."""

from __future__ import annotations

from app.core.model import Figure, FigureKind, Precision, Span
from app.core.signals.figures.dates.calendar_date import DateRead
from app.core.signals.figures.dates.clock import read_time, with_time
from app.core.signals.figures.dates.date_parts import begins_part, part_of
from app.core.signals.figures.dates.date_ranges import until
from app.core.signals.figures.dates.date_sides import side_after, side_before
from app.core.signals.figures.dates.dates import day_first, read_date
from app.core.signals.figures.dates.quarters import ranked_part, read_part_of_year
from app.core.signals.figures.dates.weekdays import past_weekday, weekday_doubt
from app.core.signals.figures.dates.years import read_century
from app.core.signals.figures.reading.companions import add
from app.core.signals.figures.reading.han import read_han_date
from app.core.signals.figures.reading.names import (
    code_at,
    is_brand,
    is_identifier,
    is_idle,
    is_labelled,
    is_listed,
    is_name_part,
    is_title_word,
)
from app.core.signals.figures.reading.nouns import NounRead, read_noun, read_person, read_total, read_whole
from app.core.signals.figures.reading.numeral import Form
from app.core.signals.figures.reading.phrases import is_phrase
from app.core.signals.figures.reading.precision import hedge_after, hedge_before, hedge_far_after
from app.core.signals.figures.reading.quantity import Quantity, read_quantity
from app.core.signals.figures.reading.ranges import duration_iso, extend
from app.core.signals.figures.reading.scan import Tokens, may_hold_figure
from app.core.signals.figures.words.lexicon import Hedge

_COUNTED = frozenset((FigureKind.NUMBER, FigureKind.RANGE))
_LAST_CENTURY = 21
_LETTERS = frozenset(("Cel", "[degF]"))
"""Units whose one letter, glued to digits, may also belong to a name: *iPhone 5C*."""
_SHARES = frozenset((FigureKind.PERCENT, FigureKind.RATIO, FigureKind.MEASURE))


def figures(text: str, p: int = 0, language: str | None = "en") -> tuple[Figure, ...]:
    """Every figure of one paragraph, in text order; their spans do not overlap.

    ``p`` is the paragraph's index, for the spans. ``language`` is a BCP 47 primary subtag; where there is no
    word list for it, digits, symbols and separators are read. None reads as English.
    """
    if not may_hold_figure(text, language):
        return ()
    tokens = Tokens(text, language)
    found: list[Figure] = []
    floor = 0
    for i in tokens.hits:
        if i < floor:
            continue
        figure, after = _read(tokens, i, floor, p)
        if figure is not None:
            add(found, figure, tokens)
        floor = max(floor, after)
    return tuple(found)


def _read(tokens: Tokens, i: int, floor: int, p: int) -> tuple[Figure | None, int]:
    """The figure at token ``i``, or None, and the token after what was read (0 if nothing was)."""
    skip = _past_none(tokens, i)
    if skip:
        return None, skip
    date = _read_calendar(tokens, i, floor)
    if date is not None:
        return _dated(tokens, date, floor, p)
    if begins_part(tokens, i):
        return None, 0
    digits = tokens.digits(i)
    if digits and tokens.words[i + 1] == ":" and tokens.glued(i + 2) and tokens.digits(i + 2):
        return None, i + 3  # chapter and verse, a ratio, a time there is not
    quantity = read_quantity(tokens, i, floor)
    if quantity is None:
        return None, i + 1 if digits else 0
    if quantity.form is Form.ORDINAL:
        return _ranked(tokens, quantity, floor, p)
    day = None if digits and not tokens.lex.han else _day(tokens, quantity)
    if day is not None:
        return _dated(tokens, until(tokens, part_of(tokens, day, floor), floor), floor, p)
    return _amount(tokens, quantity, (i, floor), p)


def _past_none(tokens: Tokens, i: int) -> int:
    """The token after what only looks like a figure: a name in code, a weekday, a code; or 0."""
    if is_identifier(tokens, i):
        return i + 1
    if tokens.words[i] in tokens.lex.weekday_lengths:
        return past_weekday(tokens, i)
    if not tokens.digits(i):
        return 0
    return code_at(tokens, i) or (i + 1 if is_listed(tokens, i) else 0)


def _amount(tokens: Tokens, quantity: Quantity, at: tuple[int, int], p: int) -> tuple[Figure | None, int]:
    """The figure of a quantity that was read at token ``at[0]``, behind ``at[1]``, and the token after it."""
    i, floor = at
    extend(tokens, quantity, floor)
    if is_phrase(tokens, quantity) or not _counts(tokens, quantity, i, floor):
        return None, 0 if tokens.words[i] in tokens.lex.single_units else quantity.next
    skip = _dictated(tokens, quantity)
    if skip:
        return None, skip
    after = _complete(tokens, quantity, floor)
    if _is_pronoun(tokens, quantity):
        return None, quantity.next
    return _figure(tokens, quantity, p), after


def _read_calendar(tokens: Tokens, i: int, floor: int) -> DateRead | None:
    date = read_part_of_year(tokens, i) or read_date(tokens, i, floor)
    if date is not None:
        if tokens.lex.table is not None:
            date = with_time(tokens, date)
        return until(tokens, part_of(tokens, date, floor), floor)
    return read_time(tokens, i, floor) if tokens.digits(i) else None


def _day(tokens: Tokens, quantity: Quantity) -> DateRead | None:
    """The date that number words begin, where days are counted by them: *cinco de mayo*."""
    value = quantity.value
    if value is not None and tokens.lex.han:
        if 1 <= value <= _LAST_CENTURY and tokens.words[quantity.core_next] in tokens.lex.centuries:
            return read_century(tokens, quantity.first, quantity.core_next, int(value))
        return read_han_date(tokens, quantity.first, quantity.core_next, value)
    if not tokens.lex.cardinal_days or value is None or value.denominator > 1 or not 1 <= value <= 31:
        return None
    return day_first(tokens, quantity.first, quantity.core_next, int(value))


def _counts(tokens: Tokens, quantity: Quantity, i: int, floor: int) -> bool:
    """Whether a numeral is a figure, not a name, a label or half a phrase."""
    j = quantity.next
    if quantity.form is Form.PART and quantity.bare:
        return quantity.end - quantity.start == len(tokens.text)
    if tokens.words[i] in tokens.lex.single_units and quantity.bare:
        return _is_one_unit(tokens, quantity, floor)
    if not tokens.digits(i):
        lone = (
            quantity.value in (0, 1) and tokens.words[j] == "-" and tokens.glued(j) and quantity.unit is None
        )
        if lone or is_idle(tokens, quantity.first, quantity.core_next, floor, plain=quantity.unit is None):
            return False
        return not is_title_word(tokens, quantity.first, quantity.core_next)
    if tokens.glued(j) and (_has_case(tokens, j) or tokens.digits(j)):
        return False
    if quantity.unit is not None and quantity.unit not in _LETTERS:
        return True
    if is_labelled(tokens, i):
        return False
    plain = quantity.core_start == tokens.starts[i] and not quantity.scale
    plain = plain and (quantity.core_next == i + 1 or tokens.lex.nouns is None)
    if plain and is_brand(tokens, i):
        return False
    if plain and is_name_part(tokens, i):
        named = read_noun(tokens, j) is None or not tokens.near(j)
        tokens.labelled, tokens.firm = (i, False) if named else (tokens.labelled, tokens.firm)
        return not named
    return True


def _is_one_unit(tokens: Tokens, quantity: Quantity, floor: int) -> bool:
    """Whether an article before a unit counts it: *about a week*, *a gallon of fuel*, not *$90 a barrel*."""
    if quantity.end - quantity.start == len(tokens.text):
        return True
    if quantity.kind is FigureKind.MEASURE and tokens.words[quantity.next] in tokens.lex.of:
        return quantity.first > floor - (not floor) and quantity.unit != "ton"  # "a ton of work"
    return hedge_before(tokens, quantity.first, floor) is not None


def _has_case(tokens: Tokens, j: int) -> bool:
    letter = tokens.text[tokens.starts[j]]
    return letter.isupper() or letter.islower() or letter == "_"


def _dictated(tokens: Tokens, quantity: Quantity) -> int:
    """The token after number words read out one by one (*five five five one two*); 0 where they are not."""
    ones, j = tokens.lex.ones, quantity.next
    while tokens.words[j] in ones and tokens.near(j):
        j += 1
    return j if j - quantity.next > 1 and quantity.form is Form.CARDINAL else 0


def _is_pronoun(tokens: Tokens, quantity: Quantity) -> bool:
    """Whether a lone *one* counts nothing: *one of them*, *no one*, *one day*."""
    words, lex, first = tokens.words, tokens.lex, quantity.first
    if words[first] not in lex.one or quantity.core_next - first != 1 or quantity.form is not Form.CARDINAL:
        return False
    if quantity.kind is FigureKind.RATIO:
        return False
    if quantity.unit is not None or quantity.value is None:
        return words[first + 1] in lex.idle_nouns and _is_some_day(tokens, quantity)
    following = words[first + 1]
    if (
        words[first - 1] in lex.pronoun_cues
        or following.partition("’")[0].partition("'")[0] in lex.pronoun_tails
    ):
        return True
    if lex.nouns is not None and not lex.nouns.one and _is_preposition(tokens, quantity.hedge):
        return True
    if quantity.hedge and lex.table is not None:
        return False  # "solo uno"
    if quantity.precision is not Precision.EXACT or len(tokens.text) == quantity.end - quantity.start:
        return False
    if following.endswith("ed") and (tokens.capital(first + 2) or words[first + 2] in lex.stops):
        return True  # "one named Ada"
    return quantity.noun is None or words[quantity.noun.next - 1] in lex.idle_nouns


def _is_preposition(tokens: Tokens, hedge: str) -> bool:
    """Whether precision words before an article are a preposition: *über ein Recht*, *até uma área*."""
    last = hedge.lower().rpartition(" ")[2]
    known = tokens.lex.hedges_before.get(last)
    beyond = known is not None and known.precision in (Precision.ABOVE, Precision.BELOW)
    return beyond or (known is not None and last in tokens.lex.range_words)


def _is_some_day(tokens: Tokens, quantity: Quantity) -> bool:
    """*One day he left*, *will one day see*: a time unknown, not the duration of *one day later*."""
    words, lex, first = tokens.words, tokens.lex, quantity.first
    if words[quantity.next] in lex.ago or quantity.hedge or quantity.end - quantity.start == len(tokens.text):
        return False
    return tokens.begins_sentence(first) or words[first - 1] in lex.some_day_cues or words[first - 1] == ","


def _ranked(tokens: Tokens, quantity: Quantity, floor: int, p: int) -> tuple[Figure | None, int]:
    """An ordinal, the day of a date (*tenth of March*), or a century."""
    rank = int(quantity.value or 0)
    date = read_century(tokens, quantity.first, quantity.next, rank)
    date = date or ranked_part(tokens, quantity.first, quantity.next, rank)
    if date is None and rank <= 31:
        date = day_first(tokens, quantity.first, quantity.next, rank)
    if date is not None:
        return _dated(tokens, until(tokens, part_of(tokens, date, floor), floor), floor, p)
    if _is_no_rank(tokens, quantity) or is_phrase(tokens, quantity):
        return None, quantity.next
    return _figure(tokens, quantity, p), quantity.next


def _is_no_rank(tokens: Tokens, quantity: Quantity) -> bool:
    """Whether an ordinal is a unit of time (*a second*), half a phrase (*at first*), a name or a code."""
    words, lex, first, after = tokens.words, tokens.lex, quantity.first, quantity.next
    word, before = words[first], words[first - 1]
    if not tokens.digits(first) and is_idle(tokens, first, after, 0, plain=True):
        return True
    if word in lex.seconds and before in lex.second_cues:
        counted = before in lex.articles and words[after][:1].isalpha() and words[after] not in lex.stops
        if not counted:
            return True
    if before in lex.idle_ordinals.get(word, ()):
        return True
    if words[after] == "," and tokens.capital(first) and tokens.begins_sentence(first):
        return True  # "First, …"
    if word in lex.ranking_adverbs and _is_adverb(tokens, first, after):
        return True
    if words[after] in lex.streets and tokens.capital(after):
        return True  # "117th Street"
    if tokens.digits(first):
        return tokens.glued(after) and (_has_case(tokens, after) or tokens.digits(after))
    return is_title_word(tokens, first, after)


def _is_adverb(tokens: Tokens, first: int, after: int) -> bool:
    """Whether *first* says when, not which: *printed first.*, *to first of all look*."""
    words, lex, before = tokens.words, tokens.lex, tokens.words[first - 1]
    if first == 0 or before in lex.determiners or before in lex.articles or not before[:1].isalpha():
        return False
    if before.endswith(("'s", "’s", "s'", "s’")) or before in lex.year_cues or before in lex.stops:
        return False
    following = words[after]
    return not following[:1].isalnum() or not tokens.near(after) or following in lex.stops


def _dated(tokens: Tokens, date: DateRead, floor: int, p: int) -> tuple[Figure | None, int]:
    """The figure of a date with the precision words around it, and the token after all of it."""
    if not date.iso:
        return None, date.next
    start, end, after = tokens.starts[date.first], date.end, date.next
    before, behind = side_before(tokens, date, floor), side_after(tokens, after)
    first = start if before is None else tokens.starts[before[1]]
    hedge = before[0] if before is not None else Hedge(Precision.EXACT)
    words = [tokens.text[first:start].strip()] if before is not None else []
    if behind is not None:
        words.append(tokens.text[end : tokens.ends[behind[1] - 1]].strip())
        hedge = behind[0] if before is None else hedge
        after, end = behind[1], tokens.ends[behind[1] - 1]
    figure = Figure(
        Span(p, first, end),
        Span(p, start, date.end),
        tokens.text[first:end],
        date.kind,
        precision=hedge.precision,
        iso=date.iso,
        hedge=" … ".join(words),
        near=hedge.near or date.vague,
        doubt=weekday_doubt(tokens, date.first, date.iso),
    )
    return figure, after


def _complete(tokens: Tokens, quantity: Quantity, floor: int) -> int:
    """Add precision, age, noun and ISO text to the quantity; returns the token after all of it."""
    _set_kind(tokens, quantity, floor)
    _hedge(tokens, quantity, floor)
    quantity.noun = _noun(tokens, quantity)
    if quantity.noun is None and quantity.kind in _COUNTED and quantity.unit is None:
        quantity.noun = read_total(tokens, quantity.first, floor)
    elif quantity.noun is not None:
        _hedge_behind_noun(tokens, quantity, quantity.noun.next)
    return quantity.next


def _hedge(tokens: Tokens, quantity: Quantity, floor: int) -> None:
    """The precision words right before and right after; of two that pull apart the first one leads."""
    before = hedge_before(tokens, quantity.first, floor)
    if before is not None:
        start = tokens.starts[before[1]]
        words = tokens.text[start : quantity.start]
        _take(quantity, before[0], words)
        if before[0].precision is not Precision.EXACT:
            quantity.start = start
        if quantity.unit in (None, "a") and not tokens.lex.ages.isdisjoint(words.lower().split()):
            quantity.kind, quantity.unit, quantity.iso = FigureKind.AGE, "a", None  # "under the age of five"
    after = hedge_after(tokens, quantity.next)
    if after is not None:
        end = tokens.ends[after[1] - 1]
        _take(quantity, after[0], tokens.text[quantity.end : end])
        quantity.next, quantity.end = after[1], end
    if not quantity.hedge and tokens.words[quantity.core_next - 1] in tokens.lex.about_sets:
        quantity.precision, quantity.near = Precision.ABOUT, True


def _hedge_behind_noun(tokens: Tokens, quantity: Quantity, j: int) -> None:
    """*20 people or more*: the words stand outside the figure's span."""
    after = hedge_after(tokens, j)
    if after is not None:
        _take(quantity, after[0], tokens.text[tokens.starts[j] : tokens.ends[after[1] - 1]])
        return
    far = hedge_far_after(tokens, j)
    if far is not None:
        _take(quantity, far[0], tokens.text[tokens.starts[far[1]] : tokens.ends[far[2] - 1]])


def _take(quantity: Quantity, hedge: Hedge, words: str) -> None:
    if hedge.precision is Precision.EXACT and quantity.precision is not Precision.EXACT:
        return  # "only a few"
    if not quantity.hedge:
        quantity.precision, quantity.near, quantity.hedge = hedge.precision, hedge.near, words.strip(" -")
        return
    quantity.hedge += f" … {words.strip(' -')}"
    if hedge.precision is not quantity.precision and quantity.also is None:
        quantity.also = hedge.precision


def _set_kind(tokens: Tokens, quantity: Quantity, floor: int) -> None:
    if quantity.form is Form.VAGUE:
        quantity.precision = Precision.ABOUT
        quantity.kind = FigureKind.RANGE
    elif quantity.kind is FigureKind.NUMBER and quantity.unit is None:
        if quantity.form is Form.PART or quantity.form is Form.FOLD:
            quantity.kind = FigureKind.RATIO
        elif _is_age(tokens, quantity, floor):
            quantity.kind, quantity.unit = FigureKind.AGE, "a"
    elif quantity.kind is FigureKind.RANGE and quantity.unit is None:
        if tokens.words[quantity.first - 1] in tokens.lex.ages:
            quantity.unit = "a"
    elif quantity.kind is FigureKind.DURATION and _follows_age(tokens, quantity.first):
        quantity.kind, quantity.iso = FigureKind.AGE, None  # "aged five months"
    elif quantity.kind is FigureKind.DURATION and quantity.iso is None:
        quantity.iso = duration_iso(quantity)


def _follows_age(tokens: Tokens, first: int) -> bool:
    words, lex = tokens.words, tokens.lex
    return words[first - 1] in lex.ages or (words[first - 1] in lex.of and words[first - 2] in lex.ages)


def _is_age(tokens: Tokens, quantity: Quantity, floor: int) -> bool:
    """*aged 20*, *at the age of 20*, *Name Surname, 44,*."""
    words, lex, first, j = tokens.words, tokens.lex, quantity.first, quantity.next
    if _follows_age(tokens, first):
        return True
    if words[first - 1] != "," or words[j] != "," or first <= floor or not quantity.bare:
        return False
    if quantity.value is None or not 1 <= quantity.value <= 115 or not tokens.capital(first - 2):
        return False
    if tokens.capital(first - 3):
        return True
    name, following = words[first - 2], words[j + 1]
    told = following in lex.verbs or following in lex.stops
    return told and len(name) > 2 and name not in lex.stops and name not in lex.months  # "Reid, 33, was"


def _noun(tokens: Tokens, quantity: Quantity) -> NounRead | None:
    j = quantity.next
    if not tokens.near(j):
        return None
    if quantity.kind in _COUNTED and (quantity.unit is None or quantity.unit[0] == "/"):
        scaled = bool(quantity.scale) or quantity.form is Form.VAGUE
        return read_noun(tokens, j, one=quantity.value == 1, scaled=scaled)
    if quantity.kind in _SHARES:
        return read_whole(tokens, j, quantity.unit)
    return read_person(tokens, j) if quantity.kind is FigureKind.AGE else None


def _figure(tokens: Tokens, quantity: Quantity, p: int) -> Figure:
    start, end = quantity.start, quantity.end
    noun = quantity.noun
    return Figure(
        Span(p, start, end),
        Span(p, quantity.core_start, quantity.core_end),
        tokens.text[start:end],
        quantity.kind,
        quantity.value,
        quantity.low,
        quantity.high,
        quantity.unit,
        quantity.precision,
        None if noun is None else tokens.text[noun.head : noun.end],
        None if noun is None else Span(p, noun.start, noun.end),
        quantity.iso,
        quantity.hedge,
        quantity.near,
        quantity.also,
    )
