"""A finer look at paragraphs than by whole words: the trigrams of their words, the pairs of ideographs.

*Lichter* and *Licht*, *Jahreszeiten* and *Jahres·zeiten* share no word and most of their trigrams. They are
looked at only where whole words leave a doubt (:mod:`app.core.compare.refine`), because there are so many.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import chain, pairwise

from app.core.compare.bags import NOTHING, UNIT, Bag, Bags, Demand, Weights, weight_of
from app.core.text.words import is_unspaced, token_texts

SHARE = 0.25
"""What a trigram weighs in terms of a word as rare as it."""
# Code points that no text holds: they begin the name of a trigram, and stand between the words of a pair.
_GRAM, _PAIR = "\ufdd1", "\ufdd2"


class _Grams(dict[str, tuple[str, ...]]):
    """Word -> the names of its trigrams, the word framed by spaces; none for a word of two letters."""

    def __missing__(self, word: str) -> tuple[str, ...]:
        framed = f" {word} "
        names = tuple(_GRAM + framed[k : k + 3] for k in range(len(word))) if len(word) > 2 else ()
        self[word] = names
        return names


class _FineWeights(Weights):
    """Weights of words, of trigrams, and of pairs, which weigh as much as the rarer of their words."""

    def __missing__(self, word: str) -> int:
        first, mark, second = word.partition(_PAIR)
        weight = self[word] = max(self[first], self[second]) if mark else super().__missing__(word)
        return weight


class _FineBags(Bags):
    """Bags in which several paragraphs together hold each word and trigram as often as one of them does.

    There are too many trigrams to count them, and nobody splits a paragraph between two equal words.
    """

    def together(self, bags: Sequence[Bag]) -> Bag:
        return bags[0].union(*bags[1:]) if len(bags) > 1 else bags[0]


class FineLook:
    """Makes the finer bags of paragraphs of two texts.

    ``some_a`` and ``some_b`` are the paragraphs that will be asked for: a trigram is as frequent as the
    words of these that hold it.
    """

    def __init__(
        self, words: Bags, a: Sequence[str], b: Sequence[str], some_a: Iterable[int], some_b: Iterable[int]
    ) -> None:
        self._words, self._a, self._b = words, a, b
        self._grams = _Grams()
        self._weight = _FineWeights(words.weight)
        count = len(a) + len(b)
        frequency: dict[str, float] = {}
        for word in set().union(*[words.a[i] for i in some_a], *[words.b[j] for j in some_b]):
            seen = count / math.expm1(max(1, words.weight[word]) / UNIT)
            for name in self._grams[word]:
                frequency[name] = frequency.get(name, 0.0) + seen
        for name, seen in frequency.items():
            self._weight[name] = round(SHARE * weight_of(min(seen, count), count))

    def bags(
        self, left: range, right: range, open_a: Iterable[int], open_b: Iterable[int], demand: Demand
    ) -> Bags:
        """The bags of a stretch, counted from where it begins; those of paragraphs not open are empty."""
        a, b = [NOTHING] * len(left), [NOTHING] * len(right)
        for i in open_a:
            a[i - left.start] = self._bag(self._words.a[i], self._a[i])
        for j in open_b:
            b[j - right.start] = self._bag(self._words.b[j], self._b[j])
        return _FineBags(a, b, self._weight, demand)

    def _bag(self, words: Bag, text: str) -> Bag:
        fine = words.union(chain.from_iterable(map(self._grams.__getitem__, words)))
        if not is_unspaced(text):
            return fine
        return fine.union(map(_PAIR.join, pairwise(token_texts(text.lower()))))
