"""The changes a reader steps through, each of one class, in text order.

They are read off the rows: a paragraph added, omitted, moved, split or merged is one change; inside a
row every operation is one, and a figure that differs is one of its own, with what the figure's box does
not cover left to the words around it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from app.core.model.comparison import (
    DIFFERENT,
    Comparison,
    Finding,
    FindingKind,
    Op,
    OpKind,
    Relation,
    Row,
    RowKind,
)
from app.core.model.document import Document, Span
from app.core.model.figure import Figure


class ChangeClass(StrEnum):
    """The nine classes of the summary strip, in its order."""

    ADDED = "added"
    OMITTED = "omitted"
    FIGURE = "figure"
    WORDING = "wording"
    MOVED = "moved"
    SPLIT = "split"
    CERTAINTY = "certainty"
    ATTRIBUTION = "attribution"
    VARIANT = "variant"


STRENGTH = (
    ChangeClass.FIGURE,
    ChangeClass.OMITTED,
    ChangeClass.ADDED,
    ChangeClass.SPLIT,
    ChangeClass.MOVED,
    ChangeClass.CERTAINTY,
    ChangeClass.ATTRIBUTION,
    ChangeClass.WORDING,
    ChangeClass.VARIANT,
)
"""Strongest first: which glyph a row shows."""

_FIGURE_CHANGES = DIFFERENT | {Relation.NEW, Relation.GONE}


@dataclass(frozen=True, slots=True)
class Change:
    """One change: its class, its row (index into ``Comparison.rows``) and its characters on each side.

    ``whole`` is true where whole paragraphs came, went, moved, parted or joined. ``finding`` is what the
    rules say about it, if anything.
    """

    cls: ChangeClass
    row: int
    a: tuple[Span, ...]
    b: tuple[Span, ...]
    finding: Finding | None = None
    whole: bool = False


LOPSIDED = 5
"""What is so many times as long as what it replaces is no rewording of it."""

_ROW_CLASSES = {
    RowKind.ADDED: ChangeClass.ADDED,
    RowKind.OMITTED: ChangeClass.OMITTED,
    RowKind.MOVED: ChangeClass.MOVED,
    RowKind.SPLIT: ChangeClass.SPLIT,
    RowKind.MERGED: ChangeClass.SPLIT,
}


def find_changes(comparison: Comparison) -> tuple[Change, ...]:
    """All changes of a comparison in text order; what is minor is none."""
    found: list[Change] = []
    for index, row in enumerate(comparison.rows):
        found += row_changes(comparison, index, row)
    return tuple(found)


def row_changes(comparison: Comparison, index: int, row: Row) -> list[Change]:
    """The changes of one row: that of the row as a whole first, then those inside it by place."""
    found = []
    cls = _ROW_CLASSES.get(row.kind)
    if cls is not None:
        a, b = _whole(comparison.a, row.a), _whole(comparison.b, row.b)
        found.append(Change(cls, index, a, b, whole=True))
    if row.kind in (RowKind.ADDED, RowKind.OMITTED, RowKind.EQUAL):
        return found
    inner = [
        Change(_class_of(finding), index, _box(finding.a), _box(finding.b), finding)
        for finding in row.findings
        if finding.kind is FindingKind.FIGURE
    ]
    boxes_a = sorted(span for change in inner for span in change.a)
    boxes_b = sorted(span for change in inner for span in change.b)
    lone_a = {change.a[0]: k for k, change in enumerate(inner) if not change.b}
    lone_b = {change.b[0]: k for k, change in enumerate(inner) if not change.a}
    inner += _moved_phrases(comparison, index, row)
    for op in _as_read(row.ops):
        if op.kind is OpKind.EQUAL or op.minor or op.moved is not None:
            continue
        for change in _worded(comparison, index, op, boxes_a, boxes_b):
            k = _replaced(op, change, lone_a, lone_b)
            if k is None:
                inner.append(change)
            else:
                # Words stood where the other side has a figure: the figure's change takes them in.
                inner[k] = replace(inner[k], a=(*inner[k].a, *change.a), b=(*inner[k].b, *change.b))
    inner.sort(key=_Places(row.ops).of)
    return found + inner


def _moved_phrases(comparison: Comparison, index: int, row: Row) -> list[Change]:
    """What left one place of a row and stands at another."""
    gone = {op.moved: op.a for op in row.ops if op.moved is not None and op.a}
    return [
        Change(ChangeClass.MOVED, index, _said(comparison.a, gone[op.moved]), _said(comparison.b, op.b))
        for op in row.ops
        if op.moved is not None and op.b
    ]


def _said(document: Document, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans without white space at their ends, and without those that are nothing else."""
    return tuple(trimmed for span in spans if (trimmed := _trim(document, span)) is not None)


def _as_read(ops: Sequence[Op]) -> list[Op]:
    """The operations, with long words that went and long words that came at one place as one rewording.

    Where one side is many times as long as the other, a reader sees something left out and something new.
    """
    read: list[Op] = []
    for op in ops:
        before = read[-1] if read else None
        if (
            before is not None
            and before.kind is OpKind.DELETE
            and op.kind is OpKind.INSERT
            and _match(before, op)
        ):
            read[-1] = Op(OpKind.REPLACE, before.a, op.b)
        else:
            read.append(op)
    return read


def _match(gone: Op, new: Op) -> bool:
    if gone.minor or new.minor or gone.moved is not None or new.moved is not None:
        return False
    few, many = sorted((sum(e - s for _, s, e in gone.a), sum(e - s for _, s, e in new.b)))
    return many < LOPSIDED * few


def _class_of(finding: Finding) -> ChangeClass:
    return ChangeClass.FIGURE if finding.relation in _FIGURE_CHANGES else ChangeClass.WORDING


def _worded(
    comparison: Comparison, index: int, op: Op, boxes_a: Sequence[Span], boxes_b: Sequence[Span]
) -> list[Change]:
    """What an operation changed outside the figures' boxes; signs that are left beside a box are nothing."""
    a, b = _outside(op.a, boxes_a), _outside(op.b, boxes_b)
    boxed = a != op.a or b != op.b
    a, b = _said(comparison.a, a), _said(comparison.b, b)
    if boxed:
        a = tuple(span for span in a if _says(comparison.a, span))
        b = tuple(span for span in b if _says(comparison.b, span))
        if not a and not b:
            return []
    elif not a and not b:
        a, b = op.a, op.b  # a change of white space alone
    if a and b:
        return [Change(ChangeClass.WORDING, index, a, b)]
    return [Change(ChangeClass.OMITTED if a else ChangeClass.ADDED, index, a, b)]


def _replaced(op: Op, change: Change, lone_a: dict[Span, int], lone_b: dict[Span, int]) -> int | None:
    """The change of a figure without counterpart that replaced the words of a one-sided ``change``."""
    if change.cls is ChangeClass.WORDING or op.kind is not OpKind.REPLACE:
        return None
    for span in op.b if change.a else op.a:
        for box, k in (lone_b if change.a else lone_a).items():
            if box.p == span.p and box.s < span.e and span.s < box.e:
                return k
    return None


def _outside(spans: Iterable[Span], boxes: Sequence[Span]) -> tuple[Span, ...]:
    """The parts of ``spans`` that no box covers; boxes are disjoint and sorted."""
    parts = []
    for span in spans:
        start = span.s
        k = max(0, bisect_right(boxes, span) - 1)
        while k < len(boxes) and boxes[k] < Span(span.p, span.e, 0):
            box = boxes[k]
            if box.p == span.p and start < box.e:
                if start < box.s:
                    parts.append(Span(span.p, start, box.s))
                start = box.e
            k += 1
        if start < span.e:
            parts.append(Span(span.p, start, span.e))
    return tuple(parts)


def _trim(document: Document, span: Span) -> Span | None:
    """A span without white space at its ends, or None if nothing else is in it."""
    text = document.paragraphs[span.p].text[span.s : span.e]
    stripped = text.strip()
    if not stripped:
        return None
    start = span.s + len(text) - len(text.lstrip())
    return Span(span.p, start, start + len(stripped))


def _says(document: Document, span: Span) -> bool:
    return any(map(str.isalnum, document.paragraphs[span.p].text[span.s : span.e]))


def _whole(document: Document, indexes: Iterable[int]) -> tuple[Span, ...]:
    return tuple(Span(p, 0, len(document.paragraphs[p].text)) for p in indexes)


def _box(side: Figure | Span | None) -> tuple[Span, ...]:
    if side is None:
        return ()
    return (side.box if isinstance(side, Figure) else side,)


class _Places:
    """Sorts the changes of a row by the operations they stand in."""

    def __init__(self, ops: Sequence[Op]) -> None:
        self._a = [(span, k) for k, op in enumerate(ops) for span in op.a]
        self._b = [(span, k) for k, op in enumerate(ops) for span in op.b]

    def of(self, change: Change) -> tuple[int, Span]:
        """The first operation that holds characters of a change, and where in it."""
        span, places = (change.a[0], self._a) if change.a else (change.b[0], self._b)
        k = bisect_right(places, (Span(span.p, span.s + 1, -1), 0)) - 1
        return places[k][1], span
