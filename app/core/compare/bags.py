"""Paragraphs as weighted bags of words, and what it is worth to put some of them beside others.

A word weighs ``log(1 + N / df)`` (inverse document frequency; Spärck Jones 1972), so what is rare counts
and no list of stop words decides. The gain of a link is additive over words:

    gain(X, Y) = 2 · overlap − T · (2 · min(|X|, |Y|) + L · ||X| − |Y||) − P · (weight of extra paragraphs)

where overlap is the weight of shared words (as multisets) and |X| the weight of all words of a side. It
is positive where the sides share more than the share ``T`` of the shorter one, and grows when a piece is
added to a side exactly if the piece finds enough of its words in what the other side still has to give:
that is how splits and merges are told from neighbours. The three parameters were fitted on the
development half of seven public alignment sets (see docs/benchmarks.md).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain

from app.core.text.words import is_unspaced, token_texts

THRESHOLD = 0.24
LONGER = 0.6
PIECE = 0.12

_WORD = re.compile(r"\w+")

Bag = dict[str, int]


def bag(text: str) -> Bag:
    """The words of ``text``, lower-case, with their counts; its signs where it has no word at all."""
    low = text.lower()
    words = token_texts(low) if is_unspaced(low) else _WORD.findall(low)
    return Counter(words) if words else Counter(token_texts(low))


class Bags:
    """The bags of both sides with the weights of their words.

    ``a`` and ``b`` hold one bag a paragraph, ``weight_a`` and ``weight_b`` their weights (> 0). What is
    rare is judged by all paragraphs of both sides.
    """

    def __init__(self, a: Sequence[Bag], b: Sequence[Bag]) -> None:
        frequency = Counter(chain.from_iterable((*a, *b)))
        count = len(a) + len(b)
        self.weight = {word: math.log1p(count / seen) for word, seen in frequency.items()}
        self.a, self.b = a, b
        self.weight_a = [self.weigh(words) for words in a]
        self.weight_b = [self.weigh(words) for words in b]

    def weigh(self, words: Bag) -> float:
        """The weight of a bag: the sum over its words; at least a trifle, so that division is safe."""
        weight = self.weight
        return sum([weight[word] * count for word, count in words.items()]) or 1e-9

    def overlap(self, x: Bag, y: Bag) -> float:
        """The weight of the words that two bags share, as multisets."""
        if len(x) > len(y):
            x, y = y, x
        weight = self.weight
        total = 0.0
        for word, count in x.items():
            other = y.get(word)
            if other:
                total += weight[word] * (count if count < other else other)  # noqa: FURB136 - the hot loop
        return total

    def gain(self, i: int, j: int) -> float:
        """What it is worth to put paragraph ``i`` of A beside ``j`` of B."""
        return value(self.overlap(self.a[i], self.b[j]), self.weight_a[i], self.weight_b[j])

    def group_gain(self, left: range, right: range) -> float:
        """What it is worth to put several neighbouring paragraphs beside several others."""
        x, y = joined([self.a[i] for i in left]), joined([self.b[j] for j in right])
        weights_a, weights_b = [self.weight_a[i] for i in left], [self.weight_b[j] for j in right]
        extra = sum(weights_a) - max(weights_a) + sum(weights_b) - max(weights_b)
        return value(self.overlap(x, y), sum(weights_a), sum(weights_b)) - PIECE * extra


def value(overlap: float, x: float, y: float) -> float:
    """The gain of sides that weigh ``x`` and ``y`` and share ``overlap`` (see the module's text)."""
    return 2 * overlap - THRESHOLD * (2 * min(x, y) + LONGER * abs(x - y))


def joined(bags: Iterable[Bag]) -> Bag:
    """One bag with the words of several."""
    total: Counter[str] = Counter()
    for words in bags:
        total.update(words)
    return total
