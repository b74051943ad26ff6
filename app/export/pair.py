"""A comparison prepared for reports: its changes and the marks of every paragraph.

Pure. The marks cover what the window's marks cover; beyond that the line of an added or omitted passage
runs on under the figures inside it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from app.core.compare.changes import STRENGTH, Change, ChangeClass, find_changes
from app.core.compare.describe import Describer
from app.core.compare.display import DisplayRow, Part, display_rows
from app.core.model.comparison import Comparison, OpKind, Row, RowKind
from app.core.model.document import Document, Span


class MarkKind(StrEnum):
    """How a run of characters is marked."""

    ADDED = "added"
    OMITTED = "omitted"
    WORDING = "wording"
    FIGURE = "figure"
    MINOR = "minor"
    """A difference that is not counted: an ignore switch covers it, or a sentence gives the capital."""
    QUOTE = "quote"
    """The words of a claim inside their sentence."""


class Mark(NamedTuple):
    """A marked range of code points in one paragraph; ``say`` is what a screen reader adds."""

    s: int
    e: int
    kind: MarkKind
    say: str = ""


Marks = dict[int, list[Mark]]
"""Marks by index of paragraph, unsorted."""

_KINDS = {
    ChangeClass.ADDED: MarkKind.ADDED,
    ChangeClass.OMITTED: MarkKind.OMITTED,
    ChangeClass.FIGURE: MarkKind.FIGURE,
}


def kind_of(cls: ChangeClass) -> MarkKind:
    """How the words of a change of this class are marked."""
    return _KINDS.get(cls, MarkKind.WORDING)


@dataclass(frozen=True)
class Pair:
    """What reports show of one comparison."""

    comparison: Comparison
    describer: Describer
    changes: tuple[Change, ...]
    of_row: dict[int, list[Change]]
    rows: tuple[DisplayRow, ...]
    counts: Counter[ChangeClass]
    marks_a: Marks
    marks_b: Marks

    @classmethod
    def build(cls, comparison: Comparison) -> Pair:
        """Prepare a comparison."""
        changes = find_changes(comparison)
        of_row: dict[int, list[Change]] = {}
        for change in changes:
            of_row.setdefault(change.row, []).append(change)
        return cls(
            comparison,
            Describer(comparison),
            changes,
            of_row,
            display_rows(comparison),
            Counter(change.cls for change in changes),
            _marks(comparison, of_row, of_a=True),
            _marks(comparison, of_row, of_a=False),
        )

    def strongest(self, shown: DisplayRow) -> ChangeClass | None:
        """The class whose sign stands beside a row, or None for an unchanged one."""
        classes = {change.cls for change in self.of_row.get(shown.row, ())}
        if shown.part is not Part.WHOLE:
            return ChangeClass.MOVED
        return next((cls for cls in STRENGTH if cls in classes), None)

    def inner(self, index: int) -> list[Change]:
        """The changes inside a row: without that of the row as a whole."""
        return [change for change in self.of_row.get(index, ()) if not change.whole]


def is_changed(row: Row) -> bool:
    """True if the row differs in more than what the ignore switches cover."""
    if row.kind in (RowKind.EQUAL, RowKind.CHANGED):
        return any(op.kind is not OpKind.EQUAL and not op.minor for op in row.ops)
    return True


def _marks(comparison: Comparison, of_row: dict[int, list[Change]], *, of_a: bool) -> Marks:
    """The marks of one side; a paragraph that came or went as a whole has none."""
    found: Marks = {}
    document = comparison.a if of_a else comparison.b
    for index, row in enumerate(comparison.rows):
        if row.kind in (RowKind.EQUAL, RowKind.ADDED, RowKind.OMITTED):
            continue
        side = _Side(document, row, of_a=of_a)
        for change in of_row.get(index, ()):
            if not change.whole:
                side.add(found, change, change.a if of_a else change.b)
        side.add_minor(found)
    return found


class _Side:
    """One side of a row whose changes become marks."""

    def __init__(self, document: Document, row: Row, *, of_a: bool) -> None:
        self._document = document
        self._ops = [(span, op) for op in row.ops for span in (op.a if of_a else op.b)]
        self._ops.sort(key=lambda item: item[0])
        self._spans = [span for span, _ in self._ops]

    def add(self, found: Marks, change: Change, spans: Sequence[Span]) -> None:
        """The marks of one change."""
        kind = kind_of(change.cls)
        if change.finding is None:
            for p, s, e in self._lines(spans):
                found.setdefault(p, []).append(Mark(s, e, kind))
            return
        badge = change.finding.badge
        say = f"figure, {badge}: " if badge else "figure: "
        for p, s, e in spans:
            found.setdefault(p, []).append(Mark(s, e, kind, say if kind is MarkKind.FIGURE else ""))

    def add_minor(self, found: Marks) -> None:
        """The marks of what an ignore switch covers."""
        for span, op in self._ops:
            if op.minor:
                found.setdefault(span.p, []).append(Mark(span.s, span.e, MarkKind.MINOR))

    def _lines(self, pieces: Iterable[Span]) -> Iterable[Span]:
        """The pieces of a change that lie in one operation as one line, figures between them included.

        Of what came or went as a whole the line covers all, the figures at its ends too.
        """
        lines: dict[int, Span] = {}
        for piece in pieces:
            k = bisect_right(self._spans, Span(piece.p, piece.s + 1, -1)) - 1
            if k not in lines:
                lines[k] = piece if self._ops[k][1].kind is OpKind.REPLACE else self._trimmed(self._spans[k])
            lines[k] = Span(piece.p, lines[k].s, max(lines[k].e, piece.e))
        return lines.values()

    def _trimmed(self, span: Span) -> Span:
        """A span without white space at its ends; as it is if there is nothing else."""
        text = self._document.paragraphs[span.p].text[span.s : span.e]
        start = len(text) - len(text.lstrip())
        stop = len(text.rstrip())
        return Span(span.p, span.s + start, span.s + stop) if start < stop else span
