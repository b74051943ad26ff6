"""What a figure counts: the noun phrase right after it.

Without a tagger the head of the phrase is found by its plural: the first one after the number, before any
word that no noun phrase runs across. Rather no noun than a wrong one.
"""

from __future__ import annotations

from typing import NamedTuple

from app.core.signals.figures.reading.heads import Head, counted_at, whole_at
from app.core.signals.figures.reading.scan import Tokens

_REACH = 6
"""Tokens after the number among which the head of the phrase must stand."""
_HYPHENS = frozenset("-‐‑")


class NounRead(NamedTuple):
    """A noun phrase: characters ``[start, end)``, its head from ``head`` on; ``next`` is the token after."""

    start: int
    head: int
    end: int
    next: int


def is_plural(tokens: Tokens, k: int) -> bool:
    """Whether token ``k`` looks like a noun in the plural."""
    word, lex = tokens.words[k], tokens.lex
    if word in lex.plurals:
        return True
    if len(word) < 4 or word[-1] != "s" or word[-2] in "sui'’" or not lex.plurals:
        return False
    return word not in lex.not_plurals and word not in lex.stops and word not in lex.verbs


def plural_within(tokens: Tokens, j: int, reach: int) -> bool:
    """Whether a noun in the plural stands among the ``reach`` tokens from ``j`` on, in one phrase."""
    for k in range(j, j + reach):
        if _breaks(tokens, k):
            return False
        if is_plural(tokens, k):
            return True
    return False


def read_noun(tokens: Tokens, j: int, *, one: bool = False, scaled: bool = False) -> NounRead | None:
    """The noun phrase that begins at token ``j``; ``one`` expects the singular.

    ``scaled`` says that the number ends in a scale or is vague, so that *of* may lead to what is counted.
    """
    if tokens.lex.nouns is not None:
        return _by_rule(tokens, j, counted_at(tokens, j, scaled=scaled, one=one))
    if tokens.words[j] in _HYPHENS:
        return _after_hyphen(tokens, j)
    start = _past_of(tokens, j)
    head = _singular(tokens, start) if one and start == j else _plural(tokens, start)
    if head is None:
        return None
    return _with_partner(tokens, start, head)


def read_whole(tokens: Tokens, j: int, unit: str | None = None) -> NounRead | None:
    """What a share or an amount in ``unit`` is of: *of the homes*, *the homes*, *of ilmenite*."""
    if tokens.lex.nouns is not None:
        return _by_rule(tokens, j, whole_at(tokens, j, unit))
    words, lex = tokens.words, tokens.lex
    start = _past_of(tokens, j)
    if start == j:
        if words[j] not in lex.determiners:
            return None
        start = j + 1
    head = _plural(tokens, start)
    if head is None and not _breaks(tokens, start) and not words[start].endswith("ed"):
        single = _breaks(tokens, start + 1) and not tokens.begins_number(start + 1)
        head = start if single else None
    return None if head is None else _with_partner(tokens, start, head)


def _by_rule(tokens: Tokens, j: int, head: Head | None) -> NounRead | None:
    return None if head is None else NounRead(tokens.starts[j], head[0], head[1], head[2])


def read_person(tokens: Tokens, j: int) -> NounRead | None:
    """Who has an age: a person or persons right after it."""
    if tokens.near(j) and tokens.words[j] in tokens.lex.persons:
        return NounRead(tokens.starts[j], tokens.starts[j], tokens.ends[j], j + 1)
    head = _plural(tokens, j)
    return None if head is None else _with_partner(tokens, j, head)


def read_total(tokens: Tokens, first: int, floor: int) -> NounRead | None:
    """What is counted where it stands before: *a population of 25 million*, *the toll rose to 40*."""
    for k in range(first - 1, max(floor, first - 4) - 1, -1):
        if tokens.words[k] in tokens.lex.totals:
            return NounRead(tokens.starts[k], tokens.starts[k], tokens.ends[k], k + 1)
        if not tokens.words[k][:1].isalpha():
            return None
    return None


def _past_of(tokens: Tokens, j: int) -> int:
    """The token after *of* and *of the* at ``j``, or ``j``."""
    if tokens.words[j] not in tokens.lex.of:
        return j
    return j + 2 if tokens.words[j + 1] in tokens.lex.determiners else j + 1


def _after_hyphen(tokens: Tokens, j: int) -> NounRead | None:
    """*30-member*: the noun is in the singular and glued on."""
    word, lex = tokens.words[j + 1], tokens.lex
    if not (tokens.glued(j) and tokens.glued(j + 1) and word[:1].isalpha() and lex.plurals):
        return None
    if word in lex.stops or word in lex.verbs or tokens.capital(j + 1) or word in lex.ordinals:
        return None
    return NounRead(tokens.starts[j + 1], tokens.starts[j + 1], tokens.ends[j + 1], j + 2)


def _breaks(tokens: Tokens, k: int) -> bool:
    """Whether token ``k`` cannot be part of the phrase that the token before belongs to."""
    word, lex = tokens.words[k], tokens.lex
    return not (word[:1].isalpha() and tokens.near(k)) or word in lex.stops or word in lex.verbs


def _plural(tokens: Tokens, start: int) -> int | None:
    """The token of the first plural from ``start`` on, or of the one it describes (*sports teams*)."""
    if not tokens.lex.plurals:
        return None
    k = start
    while k < start + _REACH:
        if tokens.words[k] in _HYPHENS and tokens.glued(k) and tokens.glued(k + 1) and k > start:
            k += 1
        if _breaks(tokens, k):
            break
        if is_plural(tokens, k):
            following = k + 1
            return following if tokens.near(following) and is_plural(tokens, following) else k
        k += 1
    if tokens.words[start] in tokens.lex.casualties and _ends_phrase(tokens, start + 1):
        return start
    return None


def _singular(tokens: Tokens, start: int) -> int | None:
    """The last word of the phrase from ``start`` on, if it is short enough to be sure of."""
    if not tokens.lex.plurals:
        return None
    k = start
    while k < start + 3 and not _ends_singular(tokens, k, start):
        k += 1
    found = k > start and _ends_singular(tokens, k, start) and not tokens.words[k - 1].endswith("ed")
    if found and k - 1 > start and tokens.words[k - 1].endswith("ly"):
        k -= 1  # "one rioter physically assaulted"
    return k - 1 if found and not is_plural(tokens, k - 1) else None


def _ends_singular(tokens: Tokens, k: int, start: int) -> bool:
    word = tokens.words[k]
    verb = k > start and len(word) > 4 and word.endswith(("ed", "ing")) and word not in tokens.lex.idle_nouns
    return verb or _breaks(tokens, k)


def _ends_phrase(tokens: Tokens, k: int) -> bool:
    return _breaks(tokens, k) or tokens.words[k] in tokens.lex.casualties


def _with_partner(tokens: Tokens, start: int, head: int) -> NounRead:
    """The phrase with a second head joined by *and*: *men and women*."""
    words, lex, last = tokens.words, tokens.lex, head
    joined = words[head + 1] in lex.ands or words[head + 1] in lex.range_or
    if joined and tokens.near(head + 1) and tokens.near(head + 2) and is_plural(tokens, head + 2):
        following = words[head + 3]
        same_case = tokens.capital(head) == tokens.capital(head + 2)
        if same_case and following not in lex.determiners and following not in lex.articles:
            last = head + 2
    return NounRead(tokens.starts[start], tokens.starts[head], tokens.ends[last], last + 1)
