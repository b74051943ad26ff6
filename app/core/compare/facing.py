"""Paragraphs that face each other: alone between the same two links, on both sides.

In two translations, or two wordings of one law, some paragraphs share next to no word with their
counterpart. Their place tells, but only if such places are no accident: where paragraphs come and go
independently of each other, a share ``p`` of the places lacks something in B and a share ``q`` in A, and
both happen at ``p · q`` of the places. Where it happens several times as often, they belong together.
"""

from __future__ import annotations

from itertools import pairwise

from app.core.compare.bags import Bags
from app.core.compare.candidates import Closed
from app.core.compare.chain import Rect

LEAST = 10
"""Fewest places that are worth calling a habit of the texts."""
TIMES = 4
"""How many times as often as by accident it must happen."""
MOST = 3
"""Most paragraphs a side between two links."""


def with_facing(bags: Bags, chain: list[Rect], closed: Closed) -> list[Rect]:
    """``chain`` with the paragraphs linked that face each other and share at least one word.

    What has its equal elsewhere (``closed``) faces nobody.
    """
    ends = Rect(0, 0, 0, 0, 0.0), Rect(len(bags.a), len(bags.a), len(bags.b), len(bags.b), 0.0)
    places = [
        (range(before.a1, after.a0), range(before.b1, after.b0))
        for before, after in pairwise([ends[0], *chain, ends[1]])
    ]
    facing = [
        (left, right)
        for left, right in places
        if 0 < len(left) == len(right) <= MOST and closed.a.isdisjoint(left) and closed.b.isdisjoint(right)
    ]
    by_accident = sum(1 for left, _ in places if left) * sum(1 for _, right in places if right) / len(places)
    if len(facing) < max(LEAST, TIMES * by_accident):
        return chain
    found = [
        Rect(i, i + 1, j, j + 1, bags.gain(i, j))
        for left, right in facing
        for i, j in zip(left, right, strict=True)
        if bags.overlap(bags.a[i], bags.b[j])
    ]
    return sorted([*chain, *found])
