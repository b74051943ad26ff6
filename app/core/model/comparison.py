"""The result of comparing two documents: rows, word operations and findings. Immutable."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from app.core.model.document import Document, Span
from app.core.model.figure import Figure


class RowKind(StrEnum):
    """How the paragraphs of A and B in one row relate."""

    EQUAL = "equal"
    CHANGED = "changed"
    ADDED = "added"
    OMITTED = "omitted"
    MOVED = "moved"
    SPLIT = "split"
    MERGED = "merged"


class OpKind(StrEnum):
    """One step of the way from A's words to B's."""

    EQUAL = "equal"
    INSERT = "insert"
    DELETE = "delete"
    REPLACE = "replace"


class Op(NamedTuple):
    """A run of characters that stayed, came, went or was replaced.

    The spans of a side are in reading order and may cross paragraph borders in split and merged rows.
    Reading the ``a`` side of a row's operations gives its A paragraphs back character for character,
    the ``b`` side B's. ``minor`` marks what an ignore switch covers, a capital that a sentence gives,
    another style of the same mark, or mere white space at a border. ``moved`` is set where a phrase only
    moved inside its row: its omission and its addition carry the same number, from 0.
    """

    kind: OpKind
    a: tuple[Span, ...]
    b: tuple[Span, ...]
    minor: bool = False
    moved: int | None = None


class FindingKind(StrEnum):
    """What kind of disagreement a finding reports."""

    FIGURE = "figure"
    NAME = "name"
    HEDGE = "hedge"
    ATTRIBUTION = "attribution"
    QUOTATION = "quotation"
    NEGATION = "negation"


class Relation(StrEnum):
    """How the two sides of a finding relate."""

    CHANGED = "changed"
    """Another value."""
    SAME = "same"
    """The same value written differently, or in another unit."""
    ROUNDED = "rounded"
    """One is a rounding of the other that its precision word allows."""
    PRECISION = "precision"
    """The same value, another precision."""
    OVERLAP = "overlap"
    """Ranges that share values."""
    INCOMPARABLE = "incomparable"
    """Units or currencies that cannot be converted."""
    NEW = "new"
    """Only in B."""
    GONE = "gone"
    """Only in A."""


DIFFERENT = frozenset({Relation.CHANGED, Relation.OVERLAP, Relation.INCOMPARABLE})
"""Relations that count as another figure."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing the rules noticed in a row, with the evidence on each side.

    ``delta`` is B minus A as an exact decimal text in the unit of A (days for dates, seconds for
    times), ``percent`` the change relative to A, both None where they make no sense. ``allowed`` says
    whether the precision words let both sides hold. ``explanation`` is one sentence.
    """

    kind: FindingKind
    relation: Relation
    a: Figure | Span | None
    b: Figure | Span | None
    delta: str | None = None
    percent: float | None = None
    allowed: bool | None = None
    badge: str = ""
    explanation: str = ""


class Row(NamedTuple):
    """Paragraph indexes of A and B that stand beside each other, and what differs between them.

    ``similarity`` is 0 to 1 over the words; ``confidence`` 0 to 1 that these paragraphs belong
    together at all (below :data:`LOOSE` the row is a *loose match*).
    """

    kind: RowKind
    a: tuple[int, ...]
    b: tuple[int, ...]
    moved: bool = False
    similarity: float = 0.0
    confidence: float = 1.0
    ops: tuple[Op, ...] = ()
    findings: tuple[Finding, ...] = ()


LOOSE = 0.7
"""Rows of lower confidence carry the *loose* mark."""


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts of rows by kind and of figure findings by relation."""

    equal: int = 0
    changed: int = 0
    added: int = 0
    omitted: int = 0
    moved: int = 0
    split: int = 0
    merged: int = 0
    figures_changed: int = 0
    figures_added: int = 0
    figures_omitted: int = 0


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two documents and the rows between them.

    Every paragraph of A and of B stands in exactly one row. Rows are in the reading order of B, with
    omitted rows at A's place. ``complete`` is False where a limit was met; ``notes`` then say which.
    """

    a: Document
    b: Document
    rows: tuple[Row, ...]
    summary: Summary
    kept: float = 0.0
    """Share of A's words that stand in B in matched paragraphs, 0 to 1."""
    complete: bool = True
    notes: tuple[str, ...] = ()
