"""Phrases that moved inside a row: left out at one place, added unchanged at another.

Only what is unmistakable counts: a run of words that stands once on either side, some of which occur
nowhere else in the row. A phrase is found by three tokens in succession that were left out once and added
once (as whole paragraphs are by their rare words), and grows from there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from math import log
from typing import NamedTuple

from app.core.compare.accidents import RARE, Block
from app.core.model.cancel import CancelToken
from app.core.text.words import is_word

WORDS = 4
"""A phrase has at least so many words; an ideograph is one."""
TOLD = 12.0
"""Least sum over its words that occur nowhere else, in the measure of :mod:`accidents`: three or four."""
_GRAM = 3
_STEP = 10_000

Gram = tuple[str, ...]


class _Stretch(NamedTuple):
    """Tokens ``[start, end)`` of one side between two blocks; ``gap`` numbers the place between them."""

    start: int
    end: int
    gap: int


def moved_runs(
    a: Sequence[str], b: Sequence[str], blocks: Sequence[Block], cancel: CancelToken
) -> list[Block]:
    """Runs of tokens left out between two ``blocks`` and added between two others, in the order of A."""
    gone, come = _stretches(a, b, blocks)
    if len(_kinds(a, gone) & _kinds(b, come)) < _GRAM:
        return []
    left, right = _grams(a, gone, cancel), _grams(b, come, cancel)
    found: list[Block] = []
    end = 0
    for gram, (i, x) in left.items():
        if i < end or gram not in right:
            continue
        j, y = right[gram]
        if x is None or y is None or x.gap == y.gap:
            continue
        run = _grown(a, b, i, j, x, y)
        found.append(run)
        end = run.a + run.size
    return _unmistakable(a, b, found) if found else []


def _kinds(tokens: Sequence[str], stretches: Sequence[_Stretch]) -> set[str]:
    return set(chain.from_iterable(tokens[start:end] for start, end, _ in stretches))


def _stretches(
    a: Sequence[str], b: Sequence[str], blocks: Sequence[Block]
) -> tuple[list[_Stretch], list[_Stretch]]:
    """What was left out of A and what was added in B, as far as it is long enough."""
    gone: list[_Stretch] = []
    come: list[_Stretch] = []
    i = j = 0
    for gap, block in enumerate([*blocks, Block(len(a), len(b), 0)]):
        if block.a - i >= WORDS:
            gone.append(_Stretch(i, block.a, gap))
        if block.b - j >= WORDS:
            come.append(_Stretch(j, block.b, gap))
        i, j = block.a + block.size, block.b + block.size
    return gone, come


def _grams(
    tokens: Sequence[str], stretches: Sequence[_Stretch], cancel: CancelToken
) -> dict[Gram, tuple[int, _Stretch | None]]:
    """Where the n-grams of some stretches stand; no stretch for those that stand at several places."""
    found: dict[Gram, tuple[int, _Stretch | None]] = {}
    for stretch in stretches:
        for k, gram in _grams_of(tokens, stretch, cancel):
            found[gram] = (k, None if gram in found else stretch)
    return found


def _grams_of(tokens: Sequence[str], stretch: _Stretch, cancel: CancelToken) -> Iterator[tuple[int, Gram]]:
    for start in range(stretch.start, stretch.end - _GRAM + 1, _STEP):
        cancel.check()
        part = tokens[start : min(start + _STEP + _GRAM - 1, stretch.end)]
        yield from enumerate(zip(*(islice(part, n, None) for n in range(_GRAM)), strict=False), start)


def _grown(a: Sequence[str], b: Sequence[str], i: int, j: int, x: _Stretch, y: _Stretch) -> Block:
    """The longest run of equal tokens around two equal ones, inside two stretches."""
    back, size = 0, 1
    while i - back > x.start and j - back > y.start and a[i - back - 1] == b[j - back - 1]:
        back += 1
    while i + size < x.end and j + size < y.end and a[i + size] == b[j + size]:
        size += 1
    return Block(i - back, j - back, back + size)


def _unmistakable(a: Sequence[str], b: Sequence[str], runs: Sequence[Block]) -> list[Block]:
    """The runs that tell enough and share no token; what occurs nowhere else tells, and stands once."""
    counts_a, counts_b = Counter(a), Counter(b)
    kept: list[Block] = []
    taken: set[int] = set()
    end = 0
    for run in runs:
        tokens, places = a[run.a : run.a + run.size], range(run.b, run.b + run.size)
        told = sum(log(RARE * len(word)) for word in tokens if counts_a[word] == counts_b[word] == 1)
        if told < TOLD or sum(map(is_word, tokens)) < WORDS:
            continue
        if run.a >= end and taken.isdisjoint(places):
            kept.append(run)
            taken.update(places)
            end = run.a + run.size
    return kept
