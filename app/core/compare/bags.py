"""Paragraphs as weighted bags of words, and what it is worth to put some of them beside others.

A word weighs ``log(1 + N / df)`` (inverse document frequency; Spärck Jones 1972), so what is rare counts
and no list of stop words decides. The gain of a link is additive over words:

    gain(X, Y) = 2 · overlap − T · (2 · min(|X|, |Y|) + L · ||X| − |Y||) − P · (weight of extra paragraphs)

where overlap is the weight of shared words (as multisets) and |X| the weight of all words of a side. It
is positive where the sides share more than the share ``T`` of the shorter one, and grows when a piece is
added to a side exactly if the piece finds enough of its words in what the other side still has to give:
that is how splits and merges are told from neighbours. ``T`` and ``P`` are a :class:`Demand`; what two
texts may be asked is learnt from themselves (:mod:`app.core.compare.habits`).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from app.core.compare.chain import Rect
from app.core.text.words import is_unspaced, token_texts

LONGER = 0.6
"""What a word of the longer side asks for, in terms of one of the shorter side."""

TIMES = 8
"""Further occurrences of a word in one paragraph are not counted; they would tell nothing more."""
UNIT = 1_000
"""The natural logarithm of e, as a weight."""

_WORD = re.compile(r"\w+")
_AGAIN = "\ufdd0"
"""Stands between a word and the number of its occurrence, from the second on; no text holds it."""

NOTHING: frozenset[str] = frozenset()
Bag = frozenset[str]
"""A multiset of words as a set: the second occurrence of a word is the word with a 2, and so on."""


class Demand(NamedTuple):
    """What links are asked for: the share ``T`` of the shorter side, and the toll ``P`` of extra paragraphs.

    ``toll_a`` is for several paragraphs of A beside one of B (a merge), ``toll_b`` for several of B.
    """

    share: float = 0.24
    toll_a: float = 0.08
    toll_b: float = 0.08


def words_of(text: str) -> list[str]:
    """The words of ``text``, lower-case; its signs where it has no word at all."""
    low = text.lower()
    return (token_texts(low) if is_unspaced(low) else _WORD.findall(low)) or token_texts(low)


def bag(text: str) -> Bag:
    """The words of ``text`` (see :func:`words_of`) as a bag."""
    words = words_of(text)
    once = frozenset(words)
    if len(once) == len(words):
        return once
    seen: set[str] = set()
    more = [word for word in words if word in seen or seen.add(word)]  # type: ignore[func-returns-value]
    again = Counter(more)
    if len(again) == len(more):
        return once.union(map(_second, more))
    return once.union(*[_again(word, min(count, TIMES - 1)) for word, count in again.items()])


@lru_cache(maxsize=1 << 16)
def _second(word: str) -> str:
    """The name of the second occurrence of a word."""
    return f"{word}{_AGAIN}2"


@lru_cache(maxsize=1 << 16)
def _again(word: str, count: int) -> tuple[str, ...]:
    """The names of so many occurrences of a word after the first."""
    return tuple([f"{word}{_AGAIN}{k}" for k in range(2, count + 2)])


def joined(bags: Sequence[Bag]) -> Bag:
    """One bag with the words of several."""
    first, *others = bags
    if not others:
        return first
    total = set(first)
    for words in others:
        twice = total & words
        total |= words
        last: dict[str, int] = {}
        for word in twice:
            base = word.partition(_AGAIN)[0]
            k = last.get(base, 1) + 1
            while f"{base}{_AGAIN}{k}" in total:
                k += 1
            last[base] = k
            total.add(f"{base}{_AGAIN}{k}")
    return frozenset(total)


class Weights(dict[str, int]):
    """Word -> weight in :data:`UNIT`; a further occurrence of a word weighs as much as the first.

    Whole numbers, so that a sum does not depend on the order of a set.
    """

    def __missing__(self, word: str) -> int:
        weight = self[word] = self.get(word.partition(_AGAIN)[0], 0)
        return weight


def weight_of(times: float, count: int) -> int:
    """What a word weighs that ``times`` of ``count`` paragraphs hold, in :data:`UNIT`."""
    return round(UNIT * math.log1p(count / times))


def weights(frequency: Mapping[str, int], count: int) -> Weights:
    """The weights of words of which ``frequency`` says how many of ``count`` paragraphs hold them."""
    return Weights({word: weight_of(times, count) for word, times in frequency.items() if _AGAIN not in word})


class Bags:
    """The bags of both sides with the weights of their words.

    ``a`` and ``b`` hold one bag a paragraph, ``weight_a`` and ``weight_b`` their weights (> 0). What is
    rare is judged by all paragraphs of both sides, unless ``weight`` says it.
    """

    def __init__(
        self, a: Sequence[Bag], b: Sequence[Bag], weight: Weights | None = None, demand: Demand | None = None
    ) -> None:
        if weight is None:
            weight = weights(Counter(chain.from_iterable((*a, *b))), len(a) + len(b))
        self.weight = weight
        self.demand = demand or Demand()
        self.a, self.b = a, b
        self.weight_a = list(map(self.weigh, a))
        self.weight_b = list(map(self.weigh, b))

    def weigh(self, words: Bag) -> int:
        """The weight of a bag: the sum over its words; at least 1, so that division is safe."""
        return sum(map(self.weight.__getitem__, words)) or 1

    def overlap(self, x: Bag, y: Bag) -> int:
        """The weight of the words that two bags share, as multisets."""
        return sum(map(self.weight.__getitem__, x & y))

    def together(self, bags: Sequence[Bag]) -> Bag:
        """One bag with the words of several."""
        return joined(bags)

    def value(self, overlap: float, x: float, y: float) -> float:
        """The gain of sides that weigh ``x`` and ``y`` and share ``overlap`` (see the module's text)."""
        return 2 * overlap - self.demand.share * (2 * min(x, y) + LONGER * abs(x - y))

    def gain(self, i: int, j: int) -> float:
        """What it is worth to put paragraph ``i`` of A beside ``j`` of B."""
        return self.value(self.overlap(self.a[i], self.b[j]), self.weight_a[i], self.weight_b[j])

    def rect(self, a0: int, a1: int, b0: int, b1: int) -> Rect:
        """The link of paragraphs ``[a0, a1)`` of A and ``[b0, b1)`` of B, with its gain (maybe negative)."""
        if a1 - a0 == 1 == b1 - b0:
            return Rect(a0, a1, b0, b1, self.gain(a0, b0))
        weights_a, weights_b = self.weight_a[a0:a1], self.weight_b[b0:b1]
        x, y = sum(weights_a), sum(weights_b)
        toll = self.demand.toll_a * (x - max(weights_a)) + self.demand.toll_b * (y - max(weights_b))
        overlap = self.overlap(self.together(self.a[a0:a1]), self.together(self.b[b0:b1]))
        return Rect(a0, a1, b0, b1, self.value(overlap, x, y) - toll)

    def alike(self, a0: int, a1: int, b0: int, b1: int) -> float:
        """How alike paragraphs of A and of B are (see :meth:`share`)."""
        overlap = self.overlap(self.together(self.a[a0:a1]), self.together(self.b[b0:b1]))
        return 2 * overlap / (sum(self.weight_a[a0:a1]) + sum(self.weight_b[b0:b1]))

    def share(self, x: Bag, y: Bag) -> float:
        """The share of weighted words that two bags have in common (Dice 1945), 0 to 1."""
        return 2 * self.overlap(x, y) / (self.weigh(x) + self.weigh(y))
