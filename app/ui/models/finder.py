"""Finding words in the texts. Pure.

Case does not count; canonically equivalent spellings do not either. Offsets stay those of the source.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import regex

from app.core.model.document import Document
from app.ui.models.pair import PairView

MOST = 5_000
"""Matches after which the search stops."""


class Found(NamedTuple):
    """A match at one side of the pair."""

    side: str
    p: int
    s: int
    e: int


def matches(document: Document, words: str) -> Iterator[tuple[int, int, int]]:
    """(paragraph, start, end) of every place where ``words`` stand; runs of white space are equal."""
    parts = words.split()
    if not parts:
        return
    pattern = regex.compile(r"\s+".join(map(regex.escape, parts)), regex.IGNORECASE | regex.FULLCASE)
    for p, paragraph in enumerate(document.paragraphs):
        for match in pattern.finditer(paragraph.text):
            yield p, match.start(), match.end()


def find_in_pair(view: PairView, words: str) -> list[Found]:
    """Matches in both texts in the order of the rows, A before B; at most :data:`MOST`."""
    found: list[tuple[int, Found]] = []
    for side, document, places in (
        ("a", view.comparison.a, view.display_of_a),
        ("b", view.comparison.b, view.display_of_b),
    ):
        for p, s, e in matches(document, words):
            found.append((places[p], Found(side, p, s, e)))
            if len(found) >= MOST:
                break
    found.sort()
    return [match for _, match in found]


def count_in(documents: Sequence[Document], words: str) -> list[int]:
    """How often ``words`` stand in each document."""
    return [sum(1 for _ in matches(document, words)) for document in documents]
