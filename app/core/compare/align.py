"""Which paragraphs of A stand beside which of B: equal, changed, split, merged and moved ones.

The way: equal paragraphs first (:mod:`anchors`), then pairs and groups that share enough weighted words
(:mod:`candidates`, :mod:`bags`), of which the heaviest chain in order is kept (:mod:`chain`); smaller
and smaller stretches between its links are searched again; what faces each other between two links
belongs together where that is no accident (:mod:`facing`); pieces left beside a link join it where the
link gains by it; what is alike but out of order is a move. The work is near-linear in the text, because
large stretches are entered through rare words only.

The result does not depend on which text is called A: both orders are computed as one (:func:`align`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.core.compare.anchors import equal_pairs
from app.core.compare.attach import attach_pieces
from app.core.compare.bags import Bags, bag, joined, value
from app.core.compare.candidates import DENSE_CELLS, candidate_pairs, rects_of
from app.core.compare.chain import Rect, heaviest_chain
from app.core.compare.facing import with_facing
from app.core.compare.moves import find_moves
from app.core.model.cancel import CancelToken, NeverCancel, Progress, no_progress

STEP = "Matching paragraphs"
DEPTH = 4
"""How often a stretch too large to be searched completely is divided."""


@dataclass(frozen=True, slots=True)
class Link:
    """Paragraphs of A beside paragraphs of B, both ascending and not empty.

    ``similarity`` is the share of weighted words in common (Dice), 0 to 1.
    """

    a: tuple[int, ...]
    b: tuple[int, ...]
    similarity: float
    moved: bool = False


@dataclass(frozen=True, slots=True)
class Alignment:
    """Links in the order of A; a paragraph in no link is omitted or added.

    ``unsearched`` counts paragraphs of A that a limit kept from being weighed against every paragraph of
    their stretch of B.
    """

    links: tuple[Link, ...]
    unsearched: int = 0


def align(
    a: Sequence[str],
    b: Sequence[str],
    cancel: CancelToken | None = None,
    progress: Progress = no_progress,
) -> Alignment:
    """Align two lists of paragraphs (or of lines, or of sentences: any units of text).

    Raises :class:`Cancelled` soon after ``cancel`` asks for it. Swapping ``a`` and ``b`` gives the
    mirrored result exactly: the lesser text, in code point order, is always taken first.
    """
    cancel = cancel or NeverCancel()
    if list(a) <= list(b):
        return _Aligner(a, b, cancel, progress).run()
    mirrored = _Aligner(b, a, cancel, progress).run()
    links = [Link(link.b, link.a, link.similarity, link.moved) for link in mirrored.links]
    return replace(mirrored, links=tuple(sorted(links, key=lambda link: link.a)))


class _Aligner:
    """One alignment under way."""

    def __init__(self, a: Sequence[str], b: Sequence[str], cancel: CancelToken, progress: Progress) -> None:
        self.a, self.b = a, b
        self.cancel, self.progress = cancel, progress
        self.equal = equal_pairs(a, b)
        self.closed_a = {i for i, _ in self.equal}
        self.closed_b = {j for _, j in self.equal}
        bags_a = [bag(text) for text in a]
        twin = {j: bags_a[i] for i, j in self.equal}
        self.bags = Bags(bags_a, [twin.get(j) or bag(text) for j, text in enumerate(b)])
        self.unsearched = 0

    def run(self) -> Alignment:
        total = len(self.a)
        self.progress(STEP, 0, total)
        chain = self._search_stretch(range(total), range(len(self.b)), DEPTH, self._equal_rects())
        self.progress(STEP, total // 2, total)
        chain = with_facing(self.bags, chain, self.closed_a, self.closed_b)
        chain = attach_pieces(self.bags, chain, self.closed_a, self.closed_b)
        moves = find_moves(self.a, self.b, self.bags, chain, self.equal, self.cancel)
        self.progress(STEP, total, total)
        return Alignment(self._links(chain, moves), self.unsearched)

    def _equal_rects(self) -> list[Rect]:
        bags = self.bags
        return [Rect(i, i + 1, j, j + 1, value(w, w, w)) for i, j in self.equal for w in (bags.weight_a[i],)]

    def _search_stretch(self, left: range, right: range, depth: int, known: list[Rect]) -> list[Rect]:
        """The heaviest chain of a stretch: links ``known`` and links to be found."""
        open_a = [i for i in left if i not in self.closed_a]
        open_b = [j for j in right if j not in self.closed_b]
        if not open_a or not open_b:
            return heaviest_chain(known)
        self.cancel.check()
        pairs = candidate_pairs(self.bags, open_a, open_b, self.cancel)
        chain = heaviest_chain([*known, *rects_of(self.bags, pairs)])
        if len(open_a) * len(open_b) <= DENSE_CELLS:
            return chain
        if not chain or depth == 0:
            self.unsearched += len(open_a)
            return chain
        return self._search_between(chain, left, right, depth - 1)

    def _search_between(self, chain: list[Rect], left: range, right: range, depth: int) -> list[Rect]:
        """``chain`` with the links found in the stretches between its links."""
        found: list[Rect] = []
        i, j = left.start, right.start
        for rect in [*chain, Rect(left.stop, 0, right.stop, 0, 0.0)]:
            if i < rect.a0 and j < rect.b0:
                found += self._search_stretch(range(i, rect.a0), range(j, rect.b0), depth, [])
            found.append(rect)
            i, j = rect.a1, rect.b1
        found.pop()
        return found

    def _links(self, chain: list[Rect], moves: list[tuple[int, int]]) -> tuple[Link, ...]:
        links = [self._link(range(r.a0, r.a1), range(r.b0, r.b1)) for r in chain]
        links += [self._link(range(i, i + 1), range(j, j + 1), moved=True) for i, j in moves]
        return tuple(sorted(links, key=lambda link: link.a))

    def _link(self, left: range, right: range, *, moved: bool = False) -> Link:
        return Link(tuple(left), tuple(right), self._similarity(left, right), moved)

    def _similarity(self, left: range, right: range) -> float:
        if len(left) == len(right) == 1 and self.a[left[0]] == self.b[right[0]]:
            return 1.0
        bags = self.bags
        if len(left) == len(right) == 1:
            overlap = bags.overlap(bags.a[left[0]], bags.b[right[0]])
            return min(1.0, 2 * overlap / (bags.weight_a[left[0]] + bags.weight_b[right[0]]))
        x, y = joined([bags.a[i] for i in left]), joined([bags.b[j] for j in right])
        return min(1.0, 2 * bags.overlap(x, y) / (bags.weigh(x) + bags.weigh(y)))
