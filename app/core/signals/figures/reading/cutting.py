"""Cutting what white space parts into words, for languages that write several words together.

*d'euros* is two words, so is the Arabic *and* with its number; Chinese leaves no space between any.
Each is one pass over the word without going back. Imports the lexicons only.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from app.core.signals.figures.words.languages import lexicon
from app.core.signals.figures.words.lexicon import Lexicon

_ELIDED = re.compile(r"[^']+'?|'")


@cache
def cutter(language: str) -> Callable[[str], Sequence[str]] | None:
    """What cuts a word of the language, in small letters, into words; None where nothing is cut."""
    lex = lexicon(language)
    if lex.elisions:
        return _cut_elision
    if lex.han:
        return _han_words(lex).findall
    return (lambda word: _cut_prefix(lex, word)) if lex.prefixed else None


def _cut_elision(word: str) -> Sequence[str]:
    if word[0].isdecimal() or ("'" not in word and "’" not in word):
        return (word,)
    return _ELIDED.findall(word.replace("’", "'"))


def _han_words(lex: Lexicon) -> re.Pattern[str]:
    """What a text without spaces is cut into: known words, the longest first, numerals, single characters."""
    tables = (lex.unit_names, lex.currency_names, lex.hedges_before, lex.hedges_after, lex.parts)
    names = {word for table in tables for name in table for word in name.split()}
    known = names | lex.vocabulary | lex.range_words | (set() if lex.table is None else lex.table.words())
    known = {re.escape(word) for word in known if _is_word(word, lex)} | lex.idle_words
    known |= set(lex.range_openers) | lex.minus | lex.few.keys()
    longest = "|".join(sorted(known, key=len, reverse=True))
    numerals = "".join(lex.han)
    weights = "|".join(name for name in lex.unit_names if name in lex.han)
    if weights:  # "八两" is a weight, "三两天" two or three days
        longest += rf"|[{numerals}]+(?=(?:{weights})(?![{numerals}天个個年次下句点點周月日]))"
    return re.compile(rf"{longest}|[{numerals}]+|[ァ-ヺー]+|[a-zà-ɏ'’]+|\d\S*|\S")


def _is_word(word: str, lex: Lexicon) -> bool:
    """Whether a name is cut out as it is; a month that begins with a numeral (*三月*) is two words."""
    numeral = lex.han.keys() >= set(word) or (word[0] in lex.han and word in lex.months)
    return word.isalpha() and not word.isascii() and not numeral


def _cut_prefix(lex: Lexicon, word: str) -> Sequence[str]:
    if (
        word[0] in lex.prefixed
        and (len(word) > 3 or word[1:] in lex.and_halves)
        and word not in lex.triggers
        and word[1:] in lex.triggers
    ):
        return word[0], word[1:]
    return (word,)
