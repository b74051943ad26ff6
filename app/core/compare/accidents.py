"""Matches between two sequences of tokens, and which of them are mere accidents."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heapify, heappop, heappush
from math import log
from typing import NamedTuple

RARE = 16
"""A word of c characters is taken to occur once in so many times c words; tuned on public annotations."""


class Block(NamedTuple):
    """Tokens ``[a, a + size)`` of A that equal ``[b, b + size)`` of B."""

    a: int
    b: int
    size: int


def without_accidents(a: Sequence[str], b: Sequence[str], blocks: Sequence[Block]) -> list[Block]:
    """The blocks without those that so much changed text would hold by accident, least telling first.

    ``blocks`` are in order and do not touch. A block is an accident if the changes before and after it,
    with itself, hold so many pairs of tokens that a run of such words is to be expected among them; how
    often a word occurs is guessed from its length (:data:`RARE`), because short words are frequent. What
    stands at the beginning or the end of both sides stays.
    """
    end = Block(len(a), len(b), 0)
    chain = [Block(0, 0, 0), *blocks, end]
    # Longer runs are no accident anywhere.
    sure = log(max(1, end.a * end.b)) / log(RARE)
    told = {
        k: sum(log(RARE * len(token)) for token in a[i : i + size])
        for k, (i, j, size) in enumerate(chain)
        if 0 < size <= sure and i + j and (i + size, j + size) != end[:2]
    }
    if not told:
        return list(blocks)
    before, after = list(range(-1, len(chain) - 1)), list(range(1, len(chain) + 1))

    def gain(k: int) -> float:
        """By how much the block tells more than accident would explain, as a logarithm."""
        last, following = chain[before[k]], chain[after[k]]
        return told[k] - log((following.a - last.a - last.size) * (following.b - last.b - last.size))

    heap = [(gain(k), k) for k in told]
    heapify(heap)
    dropped: set[int] = set()
    while heap and heap[0][0] < 0:
        _, k = heappop(heap)
        if k not in dropped:
            dropped.add(k)
            i, j = before[k], after[k]
            after[i], before[j] = j, i
            # Its neighbours tell less now that more has changed beside them.
            for neighbour in (i, j):
                if neighbour in told:
                    heappush(heap, (gain(neighbour), neighbour))
    return [block for k, block in enumerate(blocks, 1) if k not in dropped]
