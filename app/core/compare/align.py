"""Which paragraphs of A stand beside which of B: equal, changed, split, merged and moved ones.

The way: equal paragraphs first (:mod:`anchors`), then pairs and groups that share enough weighted words
(:mod:`candidates`, :mod:`bags`), of which the heaviest chain in order is kept (:mod:`chain`); stretches
between its links are searched again. What is not sure in this first look is looked at once more, by what it
has taught about the two texts (:mod:`habits`) and with parts of words (:mod:`refine`, :mod:`grams`). What
faces each other between two links belongs together where that is no accident (:mod:`facing`); what is
unmistakably alike but out of order is a move (:mod:`moves`); pieces left beside a link join it where the
link gains by it (:mod:`attach`). The work is near-linear in the text, because large stretches are entered
through rare words only.

The result does not depend on which text is called A: both orders are computed as one (:func:`align`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import NamedTuple

from app.core.compare.anchors import equal_pairs
from app.core.compare.attach import with_pieces
from app.core.compare.bags import NOTHING, Bags, bag, weights, words_of
from app.core.compare.candidates import Closed, candidate_pairs, is_small, rects_of
from app.core.compare.chain import Rect, heaviest_chain
from app.core.compare.facing import with_facing
from app.core.compare.habits import demand_of
from app.core.compare.moves import find_moves, max_copies
from app.core.compare.refine import refined
from app.core.model.cancel import CancelToken, NeverCancel, Progress, no_progress

STEP = "Matching paragraphs"
DEPTH = 4
"""How often a stretch too large to be searched completely is divided."""


class Link(NamedTuple):
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
        self.closed = Closed({i for i, _ in self.equal}, {j for _, j in self.equal})
        self.bags = self._bags()
        self.similarity: dict[tuple[int, ...], float] = {}
        self.copies = {text: count for text, count in max_copies(a, b).items() if count > 1}
        self.unsearched = 0

    def run(self) -> Alignment:
        total = len(self.a)
        self.progress(STEP, 0, total)
        links = self._search_stretch(range(total), range(len(self.b)), DEPTH, self._equal_rects())
        self.progress(STEP, total // 2, total)
        alike = [self._similarity(rect) for rect in links]
        self.bags.demand = demand_of(links, alike)
        texts = self.a, self.b
        links = refined(self.bags, texts, links, alike, self.closed, self.cancel)
        links = with_facing(self.bags, links, self.closed)
        moves = find_moves(self.a, self.b, self.bags, links, self.equal, self.cancel)
        settled = Closed(self.closed.a | {i for i, _ in moves}, self.closed.b | {j for _, j in moves})
        links = with_pieces(self.bags, texts, links, settled)
        self.progress(STEP, total, total)
        return Alignment(self._links(links, moves), self.unsearched)

    def _bags(self) -> Bags:
        """The words of what is open; equal paragraphs only tell how frequent words are."""
        equal = [frozenset(words_of(self.a[i])) for i, _ in self.equal]
        a = [NOTHING if i in self.closed.a else bag(text) for i, text in enumerate(self.a)]
        b = [NOTHING if j in self.closed.b else bag(text) for j, text in enumerate(self.b)]
        seen = Counter(chain.from_iterable(chain(equal, equal, a, b)))
        return Bags(a, b, weights(seen, len(a) + len(b)))

    def _equal_rects(self) -> list[Rect]:
        """Links of equal paragraphs, weighed by their length."""
        length = 1 + sum(len(text) for texts in (self.a, self.b) for text in texts)
        length -= 2 * sum(len(self.a[i]) for i, _ in self.equal)
        heft = (1 + sum(self.bags.weight_a) + sum(self.bags.weight_b)) / length
        gain = self.bags.value(heft, heft, heft)
        return [self._fair(Rect(i, i + 1, j, j + 1, gain * (len(self.a[i]) + 1))) for i, j in self.equal]

    def _fair(self, rect: Rect) -> Rect:
        """A link of copies counts for little.

        What stands between copies decides about their place, lest boilerplate pull apart what is rare.
        """
        copies = min([self.copies.get(text, 1) for text in self.a[rect.a0 : rect.a1]])
        return rect if copies == 1 else rect._replace(gain=rect.gain / copies**2)

    def _search_stretch(self, left: range, right: range, depth: int, known: list[Rect]) -> list[Rect]:
        """The heaviest chain of a stretch: links ``known`` and links to be found."""
        open_a, open_b = self.closed.open(left, right)
        if not open_a or not open_b:
            return heaviest_chain(known)
        self.cancel.check()
        pairs = candidate_pairs(self.bags, open_a, open_b, self.cancel)
        links = heaviest_chain([*known, *map(self._fair, rects_of(self.bags, pairs))])
        if is_small(open_a, open_b):
            return links
        if not links or depth == 0:
            self.unsearched += len(open_a)
            return links
        return self._search_between(links, left, right, depth - 1)

    def _search_between(self, links: list[Rect], left: range, right: range, depth: int) -> list[Rect]:
        """``links`` with those found in the stretches between them."""
        found: list[Rect] = []
        i, j = left.start, right.start
        for rect in [*links, Rect(left.stop, 0, right.stop, 0, 0.0)]:
            if i < rect.a0 and j < rect.b0:
                found += self._search_stretch(range(i, rect.a0), range(j, rect.b0), depth, [])
            found.append(rect)
            i, j = rect.a1, rect.b1
        found.pop()
        return found

    def _links(self, rects: list[Rect], moves: list[tuple[int, int]]) -> tuple[Link, ...]:
        links = [self._link(rect) for rect in rects]
        links += [self._link(Rect(i, i + 1, j, j + 1, 0.0), moved=True) for i, j in moves]
        return tuple(sorted(links, key=lambda link: link.a))

    def _link(self, rect: Rect, *, moved: bool = False) -> Link:
        sides = tuple(range(rect.a0, rect.a1)), tuple(range(rect.b0, rect.b1))
        return Link(*sides, self._similarity(rect), moved)

    def _similarity(self, rect: Rect) -> float:
        a0, a1, b0, b1, _ = rect
        known = self.similarity.get(rect[:4])
        if known is None:
            equal = a1 - a0 == 1 == b1 - b0 and self.a[a0] == self.b[b0]
            known = self.similarity[rect[:4]] = 1.0 if equal else self.bags.alike(a0, a1, b0, b1)
        return known
