"""Which paragraphs could stand beside which: pairs by shared words, groups by neighbouring pairs.

In small stretches every pair that shares a word is weighed. In large ones only words that occur in few
paragraphs propose pairs, so that the work grows with the text and not with its square.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.core.compare.bags import Bags, value
from app.core.compare.chain import Rect
from app.core.model.cancel import CancelToken

DENSE_CELLS = 40_000
"""Stretches of at most so many pairs of paragraphs are searched completely."""
RARE = 32
"""In larger ones a word proposes pairs if at most so many paragraphs of B hold it."""
TOP = 8
"""Proposals kept a paragraph of A in larger stretches."""
FAINT = 0.25
"""Proposals that share less than this part of what the best one shares are dropped."""
LARGEST_GROUP = 6
"""Most paragraphs on the longer side of a split or merge."""
CONTAINED = 0.3
"""Least share of a piece's words that the whole must hold."""

Pairs = dict[tuple[int, int], float]
"""(paragraph of A, paragraph of B) -> weight of the words they share."""


def candidate_pairs(bags: Bags, left: Sequence[int], right: Sequence[int], cancel: CancelToken) -> Pairs:
    """Pairs of paragraphs of a stretch that share enough to be weighed, with their overlap."""
    postings: dict[str, list[int]] = {}
    for j in right:
        for word in bags.b[j]:
            postings.setdefault(word, []).append(j)
    if len(left) * len(right) <= DENSE_CELLS:
        return _all_pairs(bags, left, postings, cancel)
    postings = {word: places for word, places in postings.items() if len(places) <= RARE}
    return _best_pairs(bags, left, postings, cancel)


def _all_pairs(bags: Bags, left: Sequence[int], postings: dict[str, list[int]], cancel: CancelToken) -> Pairs:
    """Every pair that shares a word."""
    found: Pairs = {}
    for i in left:
        cancel.check()
        found.update({(i, j): bags.overlap(bags.a[i], bags.b[j]) for j in _shared(bags, i, postings)})
    return found


def _best_pairs(
    bags: Bags, left: Sequence[int], postings: dict[str, list[int]], cancel: CancelToken
) -> Pairs:
    """The pairs that share most: :data:`TOP` for each paragraph of A, the best one for each of B."""
    found: Pairs = {}
    best: dict[int, float] = {}
    best_i: dict[int, int] = {}
    for count, i in enumerate(left):
        if count % 64 == 0:
            cancel.check()
        shared = _shared(bags, i, postings)
        ranked = sorted(shared, key=shared.__getitem__, reverse=True)[:TOP]
        least = FAINT * shared[ranked[0]] if ranked else 0.0
        for j in ranked:
            if shared[j] >= least:
                found[i, j] = bags.overlap(bags.a[i], bags.b[j])
        for j, weight in shared.items():
            if j not in best or weight > best[j]:
                best[j], best_i[j] = weight, i
    for j, i in best_i.items():
        if (i, j) not in found:
            found[i, j] = bags.overlap(bags.a[i], bags.b[j])
    return found


def rects_of(bags: Bags, pairs: Pairs) -> list[Rect]:
    """Links worth having: one to one, one to several and several to one."""
    rects = []
    for (i, j), overlap in pairs.items():
        gain = value(overlap, bags.weight_a[i], bags.weight_b[j])
        if gain > 0:
            rects.append(Rect(i, i + 1, j, j + 1, gain))
    pieces_of_a: dict[int, list[int]] = {}
    pieces_of_b: dict[int, list[int]] = {}
    for (i, j), overlap in pairs.items():
        if overlap >= CONTAINED * bags.weight_b[j]:
            pieces_of_a.setdefault(i, []).append(j)
        if overlap >= CONTAINED * bags.weight_a[i]:
            pieces_of_b.setdefault(j, []).append(i)
    for i, pieces in pieces_of_a.items():
        for run in _windows(sorted(pieces)):
            _add(rects, bags, range(i, i + 1), run)
    for j, pieces in pieces_of_b.items():
        for run in _windows(sorted(pieces)):
            _add(rects, bags, run, range(j, j + 1))
    return rects


def _shared(bags: Bags, i: int, postings: dict[str, list[int]]) -> dict[int, float]:
    """Paragraphs of B that share a listed word with paragraph ``i`` of A, with the words' weight."""
    shared: dict[int, float] = {}
    for word in bags.a[i]:
        places = postings.get(word)
        if places:
            weight = bags.weight[word]
            for j in places:
                shared[j] = shared[j] + weight if j in shared else weight
    return shared


def _windows(places: list[int]) -> Iterable[range]:
    """Every run of 2 to :data:`LARGEST_GROUP` neighbours in an ascending list."""
    for first, start in enumerate(places):
        for length in range(2, LARGEST_GROUP + 1):
            last = first + length - 1
            if last >= len(places) or places[last] != start + length - 1:
                break
            yield range(start, start + length)


def _add(rects: list[Rect], bags: Bags, left: range, right: range) -> None:
    gain = bags.group_gain(left, right)
    if gain > 0:
        rects.append(Rect(left.start, left.stop, right.start, right.stop, gain))
