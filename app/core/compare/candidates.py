"""Which paragraphs could stand beside which: pairs by shared words, groups by neighbouring pairs.

In small stretches every pair is weighed. In large ones only words that occur in few paragraphs propose
pairs, so that the work grows with the text and not with its square.
"""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain
from typing import NamedTuple

from app.core.compare.bags import Bags
from app.core.compare.chain import Rect
from app.core.model.cancel import CancelToken

DENSE_CELLS = 10_000
"""Stretches of at most so many pairs of paragraphs are searched completely."""
RARE = 8
"""In larger ones a word proposes pairs if at most so many paragraphs of B hold it."""
TOP = 4
"""Proposals kept a paragraph of A in larger stretches."""
NEAR = 0.5
"""Proposals that share less than this part of what the best one shares are dropped."""
LARGEST_GROUP = 6
"""Most paragraphs on the longer side of a split or merge."""
MOST_PIECES = 16
"""So many paragraphs that have most in common with one are thought of as pieces of it."""
PIECE = 0.7
"""What a piece of a group must have in common with the whole, in terms of what a link is asked for."""
LARGEST_SHARE = 3
"""Most that a group may weigh, in terms of the paragraph beside it."""
CROSSED = 0.5
"""The same for three of the four pairs in a group of two beside two."""

Pairs = dict[tuple[int, int], int]
"""(paragraph of A, paragraph of B) -> weight of the words they share."""


class Closed(NamedTuple):
    """Paragraphs of A and of B that have their counterpart and are not to be searched."""

    a: AbstractSet[int]
    b: AbstractSet[int]

    def open(self, left: Iterable[int], right: Iterable[int]) -> tuple[list[int], list[int]]:
        """What of two stretches is open."""
        return [i for i in left if i not in self.a], [j for j in right if j not in self.b]


def is_small(left: Sequence[int], right: Sequence[int]) -> bool:
    """True if every pair of two lists of paragraphs can be weighed."""
    return len(left) * len(right) <= DENSE_CELLS


def candidate_pairs(bags: Bags, left: Sequence[int], right: Sequence[int], cancel: CancelToken) -> Pairs:
    """Pairs of paragraphs of a stretch that share enough to be weighed, with their overlap."""
    if is_small(left, right):
        return all_pairs(bags, left, right, cancel)
    return _best_pairs(bags, left, _postings(bags, right), cancel)


def all_pairs(bags: Bags, left: Sequence[int], right: Sequence[int], cancel: CancelToken) -> Pairs:
    """Every pair that shares a word."""
    found: Pairs = {}
    overlap = bags.overlap
    texts = [(j, bags.b[j]) for j in right]
    for i in left:
        cancel.check()
        words = bags.a[i]
        for j, others in texts:
            shared = overlap(words, others)
            if shared:
                found[i, j] = shared
    return found


def _postings(bags: Bags, right: Sequence[int]) -> dict[str, list[int]]:
    """Where in B each rare word of a stretch occurs."""
    paragraphs = [bags.b[j] for j in right]
    counts = Counter(chain.from_iterable(paragraphs))
    postings: dict[str, list[int]] = {word: [] for word, count in counts.items() if count <= RARE}
    rare = postings.keys()
    for j, words in zip(right, paragraphs, strict=True):
        for word in rare & words:
            postings[word].append(j)
    return postings


def _best_pairs(
    bags: Bags, left: Sequence[int], postings: dict[str, list[int]], cancel: CancelToken
) -> Pairs:
    """The pairs that share most: up to :data:`TOP` for each paragraph of A."""
    found: Pairs = {}
    for count, i in enumerate(left):
        if count % 64 == 0:
            cancel.check()
        shared = _shared(bags, i, postings)
        if not shared:
            continue
        least = NEAR * max(shared.values())
        ranked = [j for j, weight in shared.items() if weight >= least]
        if len(ranked) > TOP:
            ranked = sorted(ranked, key=lambda j: (-shared[j], j))[:TOP]
        words = bags.a[i]
        for j in ranked:
            found[i, j] = bags.overlap(words, bags.b[j])
    return found


def _shared(bags: Bags, i: int, postings: dict[str, list[int]]) -> dict[int, int]:
    """Paragraphs of B that share a listed word with paragraph ``i`` of A, with the words' weight."""
    shared: dict[int, int] = {}
    for word in postings.keys() & bags.a[i]:
        weight = bags.weight[word]
        for j in postings[word]:
            shared[j] = shared[j] + weight if j in shared else weight
    return shared


def rects_of(bags: Bags, pairs: Pairs) -> list[Rect]:
    """Links worth having: one to one, one to several, several to one, two to two."""
    rects = []
    share = PIECE * bags.demand.share
    pieces_of_a: dict[int, list[tuple[int, int]]] = {}
    pieces_of_b: dict[int, list[tuple[int, int]]] = {}
    crossed: set[tuple[int, int]] = set()
    for (i, j), overlap in pairs.items():
        x, y = bags.weight_a[i], bags.weight_b[j]
        gain = bags.value(overlap, x, y)
        if gain > 0:
            rects.append(Rect(i, i + 1, j, j + 1, gain))
        if overlap >= share * y:
            pieces_of_a.setdefault(i, []).append((overlap, j))
        if overlap >= share * x:
            pieces_of_b.setdefault(j, []).append((overlap, i))
    for i, pieces in pieces_of_a.items():
        likely = heapq.nlargest(MOST_PIECES, pieces)
        runs = _runs({j for _, j in likely}, bags.weight_b, bags.weight_a[i])
        rects += [bags.rect(i, i + 1, start, stop) for start, stop in runs]
    for j, pieces in pieces_of_b.items():
        likely = heapq.nlargest(MOST_PIECES, pieces)
        runs = _runs({i for _, i in likely}, bags.weight_a, bags.weight_b[j])
        rects += [bags.rect(start, stop, j, j + 1) for start, stop in runs]
        crossed.update(
            (i, j) for overlap, i in likely if overlap >= CROSSED * min(bags.weight_a[i], bags.weight_b[j])
        )
    rects += [bags.rect(i, i + 2, j, j + 2) for i, j in _squares(crossed)]
    return [rect for rect in rects if rect.gain > 0]


def _runs(places: AbstractSet[int], weights: Sequence[int], whole: int) -> Iterable[tuple[int, int]]:
    """Every run ``[start, stop)`` of 2 to :data:`LARGEST_GROUP` neighbours that is not too large."""
    for start in places:
        total = weights[start]
        for stop in range(start + 2, start + LARGEST_GROUP + 1):
            if stop - 1 not in places:
                break
            total += weights[stop - 1]
            if total > LARGEST_SHARE * whole:
                break
            yield start, stop


def _squares(crossed: AbstractSet[tuple[int, int]]) -> Iterable[tuple[int, int]]:
    """Where two neighbours stand beside two neighbours and one of them shares words with both of them."""
    corners = {(i - k, j - m) for i, j in crossed for k in (0, 1) for m in (0, 1)}
    for i, j in corners:
        square = ((i, j), (i + 1, j + 1), (i, j + 1), (i + 1, j))
        if sum(pair in crossed for pair in square) > 2:
            yield i, j
