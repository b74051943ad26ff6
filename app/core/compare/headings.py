"""Headings that share no word may still be the same heading: what stands under them tells.

A heading without counterpart is put beside one of the same level where both stand directly before the
same matched paragraph, or both are the titles of texts that belong together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.core.compare.align import Alignment, Link
from app.core.model.document import Paragraph, ParagraphKind

_RELATED = 0.3
"""Share of matched paragraphs from which two texts count as versions of one another."""


def pair_headings(a: Sequence[Paragraph], b: Sequence[Paragraph], alignment: Alignment) -> Alignment:
    """``alignment`` with such headings linked; similarity 0."""
    matched_a = {i for link in alignment.links for i in link.a}
    matched_b = {j for link in alignment.links for j in link.b}
    places = [(link.a[0] - 1, link.b[0] - 1) for link in alignment.links if not link.moved]
    total = len(a) + len(b)
    if total and (len(matched_a) + len(matched_b)) / total >= _RELATED:
        places.append((0, 0))
    found = []
    for i, j in places:
        if i >= 0 and j >= 0 and i not in matched_a and j not in matched_b and _alike(a[i], b[j]):
            found.append(Link((i,), (j,), 0.0))
            matched_a.add(i)
            matched_b.add(j)
    links = sorted((*alignment.links, *found), key=lambda link: link.a)
    return replace(alignment, links=tuple(links))


def _alike(x: Paragraph, y: Paragraph) -> bool:
    return x.kind is y.kind is ParagraphKind.HEADING and x.level == y.level
