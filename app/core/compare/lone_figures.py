"""Paragraphs that are nothing but figures: cells of a table, a score, a price under its heading.

Two wordings of one figure (*two dozen* and *24*) need not share a word, so words cannot tell that they
belong together. Their place does: between the same two links there is nothing else on either side.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from app.core.compare.align import Alignment, Link
from app.core.model.document import Document

LONGEST = 80
"""Paragraphs of more characters say more than a figure."""


def pair_lone_figures(a: Document, b: Document, alignment: Alignment) -> Alignment:
    """``alignment`` with such paragraphs linked, one by one, where as many stand on either side.

    Similarity 0. Swapping the documents mirrors the links.
    """
    moved_a = {link.a[0] for link in alignment.links if link.moved}
    moved_b = {link.b[0] for link in alignment.links if link.moved}
    ends = Link((-1,), (-1,), 0.0), Link((len(a.paragraphs),), (len(b.paragraphs),), 0.0)
    found = []
    for before, after in pairwise([ends[0], *(x for x in alignment.links if not x.moved), ends[1]]):
        left = [i for i in range(before.a[-1] + 1, after.a[0]) if i not in moved_a]
        right = [j for j in range(before.b[-1] + 1, after.b[0]) if j not in moved_b]
        if left and len(left) == len(right) and _only_figures(a, left) and _only_figures(b, right):
            found += [Link((i,), (j,), 0.0) for i, j in zip(left, right, strict=True)]
    if not found:
        return alignment
    return replace(alignment, links=tuple(sorted((*alignment.links, *found), key=lambda link: link.a)))


def _only_figures(document: Document, indexes: Sequence[int]) -> bool:
    texts = [document.paragraphs[i].text for i in indexes]
    if any(len(text) > LONGEST for text in texts):
        return False
    from app.core.signals.figures.relating.alone import is_figures_only  # noqa: PLC0415 - 30 ms that few texts cost

    return all(is_figures_only(text, document.language) for text in texts)
