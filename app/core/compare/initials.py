"""Capitals that a word only has because it begins a sentence.

*The dam* and *In March the dam* have the same two words; that one of them lost its capital follows from
what was added and is no change of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.core.compare.sides import JOINT

_BEGINS = re.compile(rf"(?:\A|[.!?…]\W?\s|{JOINT})[^\w\s]*(?=\w)")


def sentence_starts(text: str, start: int, end: int) -> set[int]:
    """Where words stand that begin a sentence, from ``start`` to ``end`` of a text."""
    return {match.end() for match in _BEGINS.finditer(text, start, end)}


def levelled(
    keys_a: Sequence[str], starts_a: Sequence[bool], keys_b: Sequence[str], starts_b: Sequence[bool]
) -> tuple[list[str], list[str]]:
    """Both sides' keys of tokens, without the capitals that come from beginning a sentence.

    ``starts_a`` and ``starts_b`` say which tokens begin one. A word keeps its capital unless it stands
    inside a sentence without it, on either side, and nowhere with it: names keep theirs.
    """
    capitals = {key for key, starts in zip((*keys_a, *keys_b), (*starts_a, *starts_b), strict=True) if starts}
    lower = {_low(key) for key in capitals} - capitals
    if lower.isdisjoint(keys_a) and lower.isdisjoint(keys_b):
        return list(keys_a), list(keys_b)
    inside = {key for key, starts in zip(keys_a, starts_a, strict=True) if not starts}
    inside.update(key for key, starts in zip(keys_b, starts_b, strict=True) if not starts)

    def level(key: str, starts: bool) -> str:
        return _low(key) if starts and _low(key) in inside and key not in inside else key

    return list(map(level, keys_a, starts_a)), list(map(level, keys_b, starts_b))


def _low(key: str) -> str:
    return key[:1].lower() + key[1:]
