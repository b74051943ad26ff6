"""The passage on the other side that stands where a given one stands, read off the operations."""

from __future__ import annotations

from app.core.model.comparison import OpKind, Row
from app.core.model.document import Span
from app.core.model.figure import Figure


def counterpart(row: Row, side: str, span: Span) -> Span | None:
    """What stands on the other side of ``row`` for ``span`` of side ``a`` or ``b``.

    A figure's counterpart is the figure it was paired with; words that stayed map to themselves, words
    that were replaced to all that replaced them. None if nothing on the other side stands for them. The
    result lies in one paragraph: the first that holds any of it.
    """
    figure = _figure(row, side, span)
    if figure is not None:
        return figure
    found: list[Span] = []
    for op in row.ops:
        mine, theirs = (op.a, op.b) if side == "a" else (op.b, op.a)
        if op.kind is OpKind.EQUAL:
            found += [
                Span(y.p, y.s + max(span.s, x.s) - x.s, y.s + min(span.e, x.e) - x.s)
                for x, y in zip(mine, theirs, strict=True)
                if x.p == span.p and max(span.s, x.s) < min(span.e, x.e)
            ]
        elif any(x.p == span.p and max(span.s, x.s) < min(span.e, x.e) for x in mine):
            found += theirs
    if not found:
        return None
    first = found[0].p
    inside = [piece for piece in found if piece.p == first]
    return Span(first, min(piece.s for piece in inside), max(piece.e for piece in inside))


def _figure(row: Row, side: str, span: Span) -> Span | None:
    for finding in row.findings:
        mine, theirs = (finding.a, finding.b) if side == "a" else (finding.b, finding.a)
        if isinstance(mine, Figure) and isinstance(theirs, Figure):
            box = mine.box
            if box.p == span.p and box.s <= span.s and span.e <= box.e:
                return theirs.box
    return None
