"""Finding words in the texts. Pure. Offsets are those of the source."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from app.core.model.document import Document
from app.ui.models.haystack import Haystack
from app.ui.models.pair import PairView

MOST = 2_000
"""Matches in one text after which the search stops."""


class Found(NamedTuple):
    """A match at one side of the pair."""

    side: str
    p: int
    s: int
    e: int


def matches(document: Document, words: str) -> Iterator[tuple[int, int, int]]:
    """(paragraph, start, end) of every place where ``words`` stand in a document."""
    return Haystack.of(document).matches(words)


def find_in_pair(view: PairView, words: str) -> list[Found]:
    """Matches in both texts in the order of the rows, A before B; at most :data:`MOST` a side."""
    found: list[tuple[int, Found]] = []
    for side, haystack, places in zip(
        "ab", view.haystacks, (view.display_of_a, view.display_of_b), strict=True
    ):
        for p, s, e in islice(haystack.matches(words), MOST):
            found.append((places[p], Found(side, p, s, e)))
    found.sort()
    return [match for _, match in found]
