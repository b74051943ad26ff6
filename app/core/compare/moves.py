"""Moves: paragraphs that stand elsewhere in the other text, unchanged or edited.

They are looked for among what the chain in order has left over, so a move can never displace a pair in
place. Short and common paragraphs are no moves on their own account, lest boilerplate be paired; they
are where they stand beside another moved pair, as part of a moved block.
"""

from __future__ import annotations

from collections.abc import Sequence

from app.core.compare.bags import Bags
from app.core.compare.candidates import candidate_pairs
from app.core.compare.chain import Rect
from app.core.model.cancel import CancelToken

ALIKE = 0.5
"""Least share of common weighted words (Dice) of an edited move."""
LEAST_WORDS = 5
"""Fewest different words of a paragraph that can be a move by itself."""


def find_moves(
    a: Sequence[str],
    b: Sequence[str],
    bags: Bags,
    chain: list[Rect],
    equal: list[tuple[int, int]],
    cancel: CancelToken,
) -> list[tuple[int, int]]:
    """Pairs of paragraphs out of order, one to one, sorted."""
    free_a, free_b = _free(chain, len(a), len(b))
    off_chain = [(i, j) for i, j in equal if i in free_a and j in free_b]
    moved = {i: j for i, j in off_chain if _telling(a[i])}
    for pairs in (off_chain, reversed(off_chain)):
        for i, j in pairs:
            if moved.get(i - 1) == j - 1 or moved.get(i + 1) == j + 1:
                moved[i] = j
    closed_b = set(moved.values()) | {j for _, j in equal}
    left = sorted(i for i in free_a - moved.keys() if _telling(a[i]))
    right = sorted(j for j in free_b - closed_b if _telling(b[j]))
    moved.update(_edited(bags, left, right, cancel))
    return sorted(moved.items())


def _edited(bags: Bags, left: list[int], right: list[int], cancel: CancelToken) -> dict[int, int]:
    """Alike paragraphs among the left-overs, best first, each used once."""
    ranked = []
    for (i, j), overlap in candidate_pairs(bags, left, right, cancel).items():
        alike = 2 * overlap / (bags.weight_a[i] + bags.weight_b[j])
        if alike >= ALIKE:
            ranked.append((-alike, i, j))
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(ranked):
        if i not in found and j not in taken:
            found[i] = j
            taken.add(j)
    return found


def _free(chain: list[Rect], count_a: int, count_b: int) -> tuple[set[int], set[int]]:
    free_a, free_b = set(range(count_a)), set(range(count_b))
    for rect in chain:
        free_a.difference_update(range(rect.a0, rect.a1))
        free_b.difference_update(range(rect.b0, rect.b1))
    return free_a, free_b


def _telling(text: str) -> bool:
    """Long enough to be recognised elsewhere: five different words, or as many ideographs."""
    return len(set(text.split())) >= LEAST_WORDS or (" " not in text and len(text) >= 4 * LEAST_WORDS)
