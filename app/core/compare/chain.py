"""The heaviest chain of links that keeps the order of both texts.

A link is a rectangle: paragraphs ``[a0, a1)`` of A beside ``[b0, b1)`` of B, with a gain. A chain holds
links of which each begins, on both sides, where the one before has ended. The heaviest one is found by
sweeping A and keeping, for every place in B, the best chain that ends there or before: a staircase that
rises in both (the sweep for weighted increasing subsequences; Jacobson and Vo, *Heaviest increasing/common
subsequence problems*, 1992). O(K log K) comparisons for K links.
"""

from __future__ import annotations

from bisect import bisect_right
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
    """The chain of greatest total gain; ties are settled by place, whatever the order of ``rects``."""
    order = sorted(rects)
    ends = sorted(range(len(order)), key=lambda k: order[k].a1)
    stairs = _Stairs()
    total = [0.0] * len(order)
    before = [-1] * len(order)
    closed = 0
    for k, (a0, _, b0, _, gain) in enumerate(order):
        while closed < len(ends) and order[ends[closed]].a1 <= a0:
            last = ends[closed]
            stairs.add(order[last].b1, total[last], last)
            closed += 1
        best, before[k] = stairs.best(b0)
        total[k] = best + gain
    k = max(range(len(order)), key=total.__getitem__, default=-1)
    chain: list[Rect] = []
    while k >= 0:
        chain.append(order[k])
        k = before[k]
    chain.reverse()
    return chain


class _Stairs:
    """Ends in B, ascending, with the best total of a chain that ends there or before, ascending too."""

    def __init__(self) -> None:
        self._ends = [0]
        self._totals = [0.0]
        self._links = [-1]

    def best(self, place: int) -> tuple[float, int]:
        """The greatest total of a chain that ends at or before ``place``, and its last link."""
        step = bisect_right(self._ends, place) - 1
        return self._totals[step], self._links[step]

    def add(self, end: int, total: float, link: int) -> None:
        """Take in a chain; the steps that it overtakes go."""
        step = bisect_right(self._ends, end)
        if self._totals[step - 1] >= total:
            return
        last = step
        while last < len(self._ends) and self._totals[last] <= total:
            last += 1
        if self._ends[step - 1] == end:
            step -= 1
        self._ends[step:last] = [end]
        self._totals[step:last] = [total]
        self._links[step:last] = [link]
