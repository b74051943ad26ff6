"""Equal paragraphs as the first points to hold on to.

Paragraphs whose text occurs once on each side are paired (Heckel, *A technique for isolating differences
between files*, 1978); repeated ones follow their paired neighbours; what is left between two pairs in
order is settled by the longest common subsequence of the gap.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from rapidfuzz.distance import Indel

from app.core.compare.candidates import DENSE_CELLS
from app.core.compare.chain import Rect, heaviest_chain

GAP_CELLS = 20_000_000
"""Largest gap (paragraphs × paragraphs) that is searched for repeated equal paragraphs."""


def equal_pairs(a: Sequence[str], b: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of indexes of equal texts, one to one, sorted; they need not be in order (moves)."""
    partner = _unique(a, b)
    _spread(a, b, partner)
    taken = set(partner.values())
    for left, right in gaps(_in_order(a, partner), len(a), len(b)):
        # A stretch takes from its own paragraphs only, so ``taken`` need not follow.
        _common(a, b, [i for i in left if i not in partner], [j for j in right if j not in taken], partner)
    return sorted(partner.items())


def gaps(chain: Iterable[tuple[int, int]], end_a: int, end_b: int) -> list[tuple[range, range]]:
    """The stretches before, between and after pairs in order where both sides have paragraphs."""
    found = []
    i = j = 0
    for next_i, next_j in [*chain, (end_a, end_b)]:
        if next_i > i and next_j > j:
            found.append((range(i, next_i), range(j, next_j)))
        i, j = next_i + 1, next_j + 1
    return found


def _unique(a: Sequence[str], b: Sequence[str]) -> dict[int, int]:
    count_a, count_b = Counter(a), Counter(b)
    place = {text: j for j, text in enumerate(b)}
    return {i: place[text] for i, text in enumerate(a) if count_a[text] == 1 and count_b.get(text) == 1}


def _spread(a: Sequence[str], b: Sequence[str], partner: dict[int, int]) -> None:
    """Pair equal neighbours of pairs, forwards and backwards; the texts' ends count as pairs."""
    taken = set(partner.values())
    for step, before, order in ((1, -1, range(len(a))), (-1, len(b), range(len(a) - 1, -1, -1))):
        j = before
        for i in order:
            if i in partner:
                j = partner[i]
                continue
            j += step
            if 0 <= j < len(b) and j not in taken and a[i] == b[j]:
                partner[i] = j
                taken.add(j)
            else:
                j = -2 * len(b) - 2  # out of reach until the next pair


def _in_order(a: Sequence[str], partner: dict[int, int]) -> list[tuple[int, int]]:
    rects = [Rect(i, i + 1, j, j + 1, len(a[i]) + 1) for i, j in partner.items()]
    return [(rect.a0, rect.b0) for rect in heaviest_chain(rects)]


def _common(
    a: Sequence[str], b: Sequence[str], left: list[int], right: list[int], partner: dict[int, int]
) -> None:
    """Pair equal paragraphs of one gap in order (longest common subsequence).

    In a small gap, what occurs more often on one side is left to be weighed with what was edited: which of
    the copies went is told by what stands around them.
    """
    count_a, count_b = Counter(a[i] for i in left), Counter(b[j] for j in right)
    both = count_a.keys() & count_b.keys()
    if len(left) * len(right) <= DENSE_CELLS:
        both = {text for text in both if count_a[text] == count_b[text]}
    left = [i for i in left if a[i] in both]
    right = [j for j in right if b[j] in both]
    if not left or len(left) * len(right) > GAP_CELLS:
        return
    number = {text: k for k, text in enumerate(sorted(both))}
    for op in Indel.opcodes([number[a[i]] for i in left], [number[b[j]] for j in right]):
        if op.tag == "equal":
            for k in range(op.src_end - op.src_start):
                partner[left[op.src_start + k]] = right[op.dest_start + k]
