"""The heaviest chain of links that keeps the order of both texts.

A link is a rectangle: paragraphs ``[a0, a1)`` of A beside ``[b0, b1)`` of B, with a gain. A chain holds
links of which each begins, on both sides, where the one before has ended. The heaviest one is found in
O(K log K) with a Fenwick tree of prefix maxima, sweeping A (Fenwick, *A new data structure for
cumulative frequency tables*, 1994; the sweep is the classic one for weighted increasing subsequences).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Rect(NamedTuple):
    """Paragraphs ``[a0, a1)`` of A beside ``[b0, b1)`` of B; ``gain`` > 0."""

    a0: int
    a1: int
    b0: int
    b1: int
    gain: float


def heaviest_chain(rects: Sequence[Rect]) -> list[Rect]:
    """The chain of greatest total gain, in order. Ties fall to the links that come first."""
    order = sorted(rects)
    ends = sorted(range(len(order)), key=lambda k: (order[k].a1, k))
    size = max((rect.b1 for rect in order), default=0) + 1
    tree = [(0.0, -1)] * (size + 1)
    total = [0.0] * len(order)
    before = [-1] * len(order)
    closed = 0
    for k, rect in enumerate(order):
        while closed < len(ends) and order[ends[closed]].a1 <= rect.a0:
            _raise(tree, order[ends[closed]].b1 + 1, (total[ends[closed]], ends[closed]))
            closed += 1
        best, before[k] = _best(tree, rect.b0 + 1)
        total[k] = best + rect.gain
    k = max(range(len(order)), key=total.__getitem__, default=-1)
    chain: list[Rect] = []
    while k >= 0:
        chain.append(order[k])
        k = before[k]
    chain.reverse()
    return chain


def _best(tree: list[tuple[float, int]], place: int) -> tuple[float, int]:
    """The greatest total among links that end at or before ``place`` (1-based)."""
    best = (0.0, -1)
    while place:
        if tree[place][0] > best[0]:
            best = tree[place]
        place &= place - 1
    return best


def _raise(tree: list[tuple[float, int]], place: int, entry: tuple[float, int]) -> None:
    """Record that a link of total ``entry[0]`` ends at ``place`` (1-based)."""
    while place < len(tree):
        if tree[place][0] < entry[0]:
            tree[place] = entry
        place += place & -place
