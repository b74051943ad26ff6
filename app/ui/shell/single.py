"""One text alone, prepared like a pair, so that it can be read while the other side is empty."""

from __future__ import annotations

from app.core.model.comparison import Comparison, Op, OpKind, Row, RowKind, Summary
from app.core.model.document import Document, Span, text_hash
from app.ui.models.pair import PairView


def alone_view(document: Document, letters: tuple[str, str]) -> PairView:
    """Rows that have A only and no changes."""
    empty = Document("", "text/plain", "utf-8", "", text_hash(()), ())
    rows = tuple(
        Row(
            RowKind.EQUAL,
            (p,),
            (),
            ops=(Op(OpKind.EQUAL, (Span(p, 0, len(paragraph.text)),), ()),),
        )
        for p, paragraph in enumerate(document.paragraphs)
    )
    return PairView.build(Comparison(document, empty, rows, Summary(equal=len(rows))), letters)
