"""One side of a row as a single string, and the way back to its paragraphs.

The paragraphs are joined with U+2029, which belongs to neither; it lets a word comparison run over a
split or a merge as over one text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from app.core.model.document import PARAGRAPH_SEPARATOR, Span

JOINT = PARAGRAPH_SEPARATOR


class Side:
    """The paragraphs ``indexes`` of ``texts`` joined into ``text``."""

    __slots__ = ("_lengths", "_starts", "indexes", "text")

    def __init__(self, texts: Sequence[str], indexes: Sequence[int]) -> None:
        self.indexes = tuple(indexes)
        if len(indexes) == 1:
            self.text = texts[indexes[0]]
            self._starts, self._lengths = [0], [len(self.text)]
            return
        self._lengths = [len(texts[p]) for p in indexes]
        self._starts = []
        start = 0
        for length in self._lengths:
            self._starts.append(start)
            start += length + len(JOINT)
        self.text = JOINT.join([texts[p] for p in indexes])

    def spans(self, s: int, e: int) -> tuple[Span, ...]:
        """The characters ``[s, e)`` of the joined text as spans of paragraphs, joints left out."""
        if len(self.indexes) == 1:
            return (Span(self.indexes[0], s, e),) if e > s else ()
        found = []
        k = max(0, bisect_right(self._starts, s) - 1)
        while k < len(self.indexes) and self._starts[k] < e:
            start = self._starts[k]
            low, high = max(s - start, 0), min(e - start, self._lengths[k])
            if high > low:
                found.append(Span(self.indexes[k], low, high))
            k += 1
        return tuple(found)

    def joined(self, span: Span) -> tuple[int, int]:
        """Where a span of one of the paragraphs lies in the joined text."""
        start = self._starts[self.indexes.index(span.p)]
        return start + span.s, start + span.e
