"""Which sentences stand beside which inside a row: the second level of alignment.

In a long paragraph the sides drift apart; the sentences say where one is in the other. They are aligned
like paragraphs (:mod:`app.core.compare.align`), one row at a time and only when somebody asks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.core.compare.align import align
from app.core.model.cancel import CancelToken
from app.core.model.comparison import Row
from app.core.model.document import Document, Span
from app.core.text.sentences import sentences


@dataclass(frozen=True, slots=True)
class SentenceLink:
    """Sentences of A beside sentences of B, each a span of its paragraph, in reading order.

    ``similarity`` is the share of weighted words in common, 0 to 1; ``moved`` says that others of the row
    stand between in another order.
    """

    a: tuple[Span, ...]
    b: tuple[Span, ...]
    similarity: float
    moved: bool = False


def sentence_links(
    a: Document, b: Document, row: Row, cancel: CancelToken | None = None
) -> tuple[SentenceLink, ...]:
    """The links between the sentences of a row of the comparison of ``a`` and ``b``, in A's order.

    A sentence in no link was left out or added. Raises :class:`Cancelled`.
    """
    spans_a, spans_b = _spans(a, row.a), _spans(b, row.b)
    found = align(_texts(a, spans_a), _texts(b, spans_b), cancel).links
    return tuple(
        SentenceLink(
            tuple(spans_a[i] for i in link.a),
            tuple(spans_b[j] for j in link.b),
            link.similarity,
            link.moved,
        )
        for link in found
    )


def _spans(document: Document, paragraphs: Sequence[int]) -> list[Span]:
    return [Span(p, s, e) for p in paragraphs for s, e in sentences(document.paragraphs[p].text)]


def _texts(document: Document, spans: Sequence[Span]) -> list[str]:
    return [document.paragraphs[p].text[s:e] for p, s, e in spans]
