"""Capitals that a word only has because it begins a sentence.

*The dam* and *In March the dam* have the same two words; that one of them lost its capital follows from
what was added and is no change of its own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from app.core.compare.sides import JOINT

_BEGINS = re.compile(rf"(?:\A|[.!?…]\W?\s|{JOINT})[^\w\s]*(?=\w)")


def sentence_starts(text: str, start: int, end: int) -> set[int]:
    """Where words stand that begin a sentence, from ``start`` to ``end`` of a text."""
    return {match.end() for match in _BEGINS.finditer(text, start, end)}


def levelled(
    keys_a: Sequence[str], starts_a: Sequence[int], keys_b: Sequence[str], starts_b: Sequence[int]
) -> tuple[Sequence[str], Sequence[str]]:
    """Both sides' keys of tokens, without the capitals that come from beginning a sentence.

    ``starts_a`` and ``starts_b`` are the places of tokens that begin one. A word keeps its capital unless
    it stands inside a sentence without it, on either side, and nowhere with it: names keep theirs.
    """
    first = {keys_a[k] for k in starts_a} | {keys_b[k] for k in starts_b}
    low = {key: key[:1].lower() + key[1:] for key in first}
    written_small = set(low.values()) - first
    if written_small.isdisjoint(keys_a) and written_small.isdisjoint(keys_b):
        return keys_a, keys_b
    inside = _inside(keys_a, starts_a) | _inside(keys_b, starts_b)
    low = {key: small for key, small in low.items() if small in inside and key not in inside}
    return _replaced(keys_a, starts_a, low), _replaced(keys_b, starts_b, low)


def _inside(keys: Sequence[str], starts: Sequence[int]) -> set[str]:
    first = set(starts)
    return {key for k, key in enumerate(keys) if k not in first}


def _replaced(keys: Sequence[str], places: Sequence[int], by: Mapping[str, str]) -> list[str]:
    replaced = list(keys)
    for k in places:
        replaced[k] = by.get(keys[k], keys[k])
    return replaced
