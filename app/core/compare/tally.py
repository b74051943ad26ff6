"""Counting what the rows of a comparison hold, and how much of A stands in B."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from app.core.model.comparison import (
    DIFFERENT,
    FindingKind,
    Op,
    OpKind,
    Relation,
    Row,
    RowKind,
    Summary,
)
from app.core.text.counting import count_all_words
from app.core.text.words import count_words, is_unspaced

Counts = tuple[Counter[RowKind], Counter[Relation], int, int]
"""Rows by kind, findings by relation, words of A, and those of them that went."""


class Tally:
    """Takes in rows as they are made; every paragraph of A must come in one of them.

    Words that went are counted, not those that stayed: they are fewer.
    """

    def __init__(self, texts_a: Sequence[str]) -> None:
        self._texts = texts_a
        self._kinds: Counter[RowKind] = Counter()
        self._relations: Counter[Relation] = Counter()
        self._words = self._lost = 0

    def add(self, rows: Sequence[Row]) -> None:
        """Take in some rows."""
        texts = self._texts
        self._kinds.update([row.kind for row in rows])
        self._words += count_all_words([texts[p] for row in rows for p in row.a])
        gone: list[str] = []
        for row in rows:
            if row.findings:
                self._relations.update(f.relation for f in row.findings if f.kind is FindingKind.FIGURE)
            if len(row.ops) > 1:
                self._lost += self._lost_words(row)
            elif row.ops and not _stays(row.ops[0]):
                gone += [texts[p] for p in row.a]
        self._lost += count_all_words(gone)

    @property
    def counts(self) -> Counts:
        """What was counted so far."""
        return self._kinds, self._relations, self._words, self._lost

    def join(self, counts: Counts) -> None:
        """Take in what was counted elsewhere, of other rows."""
        kinds, relations, words, lost = counts
        self._kinds += kinds
        self._relations += relations
        self._words += words
        self._lost += lost

    def _lost_words(self, row: Row) -> int:
        """The words of A that neither stand nor begin in what stayed of a row."""
        texts = self._texts
        if any(is_unspaced(texts[p]) for p in row.a if not texts[p].isascii()):
            # Where ideographs mix with words, the words of the parts need not add up.
            kept = sum(_words(texts, op) for op in row.ops if _stays(op))
            return sum(count_words(texts[p]) for p in row.a) - kept
        return sum(_words(texts, op) for op in row.ops if op.a and not _stays(op))

    @property
    def kept(self) -> float:
        """Share of A's words that stand, or begin, in what stayed in matched paragraphs, 0 to 1."""
        return min(self._words - self._lost, self._words) / self._words if self._words else 1.0

    @property
    def summary(self) -> Summary:
        """The counts so far."""
        kinds, relations = self._kinds, self._relations
        return Summary(
            equal=kinds[RowKind.EQUAL],
            changed=kinds[RowKind.CHANGED],
            added=kinds[RowKind.ADDED],
            omitted=kinds[RowKind.OMITTED],
            moved=kinds[RowKind.MOVED],
            split=kinds[RowKind.SPLIT],
            merged=kinds[RowKind.MERGED],
            figures_changed=sum(relations[relation] for relation in DIFFERENT),
            figures_added=relations[Relation.NEW],
            figures_omitted=relations[Relation.GONE],
        )


def _stays(op: Op) -> bool:
    return op.kind is OpKind.EQUAL or (op.minor and bool(op.b))


def _words(texts: Sequence[str], op: Op) -> int:
    return sum(count_words(texts[span.p], span.s, span.e) for span in op.a)
