"""Pieces left beside a link join it where the link gains by it: the rest of a split or a merge."""

from __future__ import annotations

from app.core.compare.bags import Bags
from app.core.compare.candidates import LARGEST_GROUP
from app.core.compare.chain import Rect


def attach_pieces(bags: Bags, chain: list[Rect], closed_a: set[int], closed_b: set[int]) -> list[Rect]:
    """``chain`` with unmatched neighbours taken in.

    Only one side of a link grows: one paragraph may stand beside several, not several beside several.
    Equal pairs (``closed``) stay as they are.
    """
    result = list(chain)
    ends = Rect(0, 0, 0, 0, 0.0), Rect(len(bags.a), len(bags.a), len(bags.b), len(bags.b), 0.0)
    for k, link in enumerate(chain):
        rect = link
        if rect.a0 in closed_a and rect.b0 in closed_b:
            continue
        before = result[k - 1] if k else ends[0]
        after = result[k + 1] if k + 1 < len(result) else ends[1]
        if rect.a1 - rect.a0 == 1:
            rect = _grow_b(bags, rect, before.b1, after.b0, closed_b)
        if rect.b1 - rect.b0 == 1:
            rect = _grow_a(bags, rect, before.a1, after.a0, closed_a)
        result[k] = rect
    return result


def _grow_b(bags: Bags, rect: Rect, low: int, high: int, closed: set[int]) -> Rect:
    """Extend the B side downwards, then upwards, within ``[low, high)``, while it gains."""
    while rect.b1 < high and rect.b1 not in closed and rect.b1 - rect.b0 < LARGEST_GROUP:
        wider = _weighed(bags, rect.a0, rect.a1, rect.b0, rect.b1 + 1)
        if wider.gain <= rect.gain:
            break
        rect = wider
    while rect.b0 > low and rect.b0 - 1 not in closed and rect.b1 - rect.b0 < LARGEST_GROUP:
        wider = _weighed(bags, rect.a0, rect.a1, rect.b0 - 1, rect.b1)
        if wider.gain <= rect.gain:
            break
        rect = wider
    return rect


def _grow_a(bags: Bags, rect: Rect, low: int, high: int, closed: set[int]) -> Rect:
    """The same for the A side."""
    while rect.a1 < high and rect.a1 not in closed and rect.a1 - rect.a0 < LARGEST_GROUP:
        wider = _weighed(bags, rect.a0, rect.a1 + 1, rect.b0, rect.b1)
        if wider.gain <= rect.gain:
            break
        rect = wider
    while rect.a0 > low and rect.a0 - 1 not in closed and rect.a1 - rect.a0 < LARGEST_GROUP:
        wider = _weighed(bags, rect.a0 - 1, rect.a1, rect.b0, rect.b1)
        if wider.gain <= rect.gain:
            break
        rect = wider
    return rect


def _weighed(bags: Bags, a0: int, a1: int, b0: int, b1: int) -> Rect:
    return Rect(a0, a1, b0, b1, bags.group_gain(range(a0, a1), range(b0, b1)))
