"""Two documents in, a comparison out: rows, word operations, findings and their counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.core.compare.align import Alignment, Link, align
from app.core.compare.figure_findings import (
    figure_findings,
    figures_of,
    lone_figures,
    touches_figures,
    whole_tokens,
)
from app.core.compare.headings import pair_headings
from app.core.compare.ignore import check_switches
from app.core.compare.ops import Middle, middle, mirrored, row_ops
from app.core.compare.sides import Side
from app.core.model.cancel import CancelToken, NeverCancel, Progress, no_progress
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
    Summary,
)
from app.core.model.document import Document, Span
from app.core.text.words import Token, count_words, is_unspaced, tokens

_CERTAIN = (
    (0.0, 0.3),
    (0.2, 0.59),
    (0.3, 0.78),
    (0.4, 0.87),
    (0.5, 0.93),
    (0.6, 0.96),
    (0.8, 0.98),
    (1.0, 1.0),
)
"""Share of links of a similarity that annotators confirmed, measured on six public alignment sets."""
_STEP = "Comparing words"
_UNSEARCHED = (
    "{:,} paragraphs were not weighed against every paragraph of B, because the texts are too long and too "
    "different; some of them may have a counterpart all the same."
)


@dataclass(frozen=True, slots=True)
class Options:
    """What counts as a difference: names of ignore switches (see :mod:`app.core.compare.ignore`)."""

    ignore: tuple[str, ...] = ()


def compare(
    a: Document,
    b: Document,
    options: Options | None = None,
    cancel: CancelToken | None = None,
    progress: Progress = no_progress,
) -> Comparison:
    """Compare two documents.

    Every paragraph of both stands in exactly one row; the operations of the rows give both texts back
    character for character; swapping the documents mirrors the rows. Raises :class:`Cancelled` soon
    after ``cancel`` asks for it, ValueError for an unknown ignore switch.
    """
    options = options or Options()
    check_switches(options.ignore)
    texts_a = [paragraph.text for paragraph in a.paragraphs]
    texts_b = [paragraph.text for paragraph in b.paragraphs]
    work = _Work(texts_a, texts_b, a.language, b.language, options, cancel or NeverCancel())
    alignment = pair_headings(a.paragraphs, b.paragraphs, align(texts_a, texts_b, work.cancel, progress))
    rows = tuple(work.rows(alignment, progress))
    notes = (_UNSEARCHED.format(alignment.unsearched),) if alignment.unsearched else ()
    return Comparison(a, b, rows, _summary(rows), _kept(texts_a, rows), not notes, notes)


class _Work:
    """What the rows of one comparison share."""

    def __init__(
        self,
        texts_a: Sequence[str],
        texts_b: Sequence[str],
        language_a: str | None,
        language_b: str | None,
        options: Options,
        cancel: CancelToken,
    ) -> None:
        self.texts_a, self.texts_b = texts_a, texts_b
        self.language_a, self.language_b = language_a, language_b
        self.ignore, self.cancel = options.ignore, cancel
        self.related = 0.0

    def rows(self, alignment: Alignment, progress: Progress) -> Iterable[Row]:
        """The rows in the reading order of B, omitted paragraphs at their place in A."""
        links = alignment.links
        matched = sum(len(link.a) + len(link.b) for link in links)
        self.related = matched / max(1, len(self.texts_a) + len(self.texts_b))
        order = list(_reading_order(links, len(self.texts_a), len(self.texts_b)))
        for count, (left, right, link) in enumerate(order):
            if count % 32 == 0:
                self.cancel.check()
                progress(_STEP, count, len(order))
            if link is not None:
                yield self._matched(link)
            elif left:
                yield self._alone(RowKind.OMITTED, left, ())
            else:
                yield self._alone(RowKind.ADDED, (), right)
        progress(_STEP, len(order), len(order))

    def _alone(self, kind: RowKind, left: tuple[int, ...], right: tuple[int, ...]) -> Row:
        """A row with one paragraph on one side only."""
        spans_a = _whole(self.texts_a, left)
        spans_b = _whole(self.texts_b, right)
        op_kind = OpKind.DELETE if left else OpKind.INSERT
        ops = (Op(op_kind, spans_a, spans_b),) if spans_a or spans_b else ()
        if left:
            figures = figures_of(self.texts_a, left, self.language_a)
        else:
            figures = figures_of(self.texts_b, right, self.language_b)
        return Row(kind, left, right, ops=ops, findings=lone_figures(figures, in_a=bool(left)))

    def _matched(self, link: Link) -> Row:
        if len(link.a) == len(link.b) == 1 and self.texts_a[link.a[0]] == self.texts_b[link.b[0]]:
            spans_a, spans_b = _whole(self.texts_a, link.a), _whole(self.texts_b, link.b)
            same = (Op(OpKind.EQUAL, spans_a, spans_b),) if spans_a else ()
            return Row(_kind(link, RowKind.EQUAL), link.a, link.b, link.moved, 1.0, 1.0, same)
        ops, findings = self._changes(link)
        # Without a word in common it was the place that told, not the words.
        told = _confirmed(link.similarity) if link.similarity else 1.0
        confidence = told * min(1.0, 0.4 + 2 * self.related)
        kind, similarity = _kind(link, RowKind.CHANGED), _similarity(ops)
        return Row(kind, link.a, link.b, link.moved, similarity, confidence, ops, findings)

    def _changes(self, link: Link) -> tuple[tuple[Op, ...], tuple[Finding, ...]]:
        """The operations of a row and the figures they touch."""
        a, b = Side(self.texts_a, link.a), Side(self.texts_b, link.b)
        part = middle(a.text, b.text)
        tokens_a, tokens_b = tokens(a.text, part.start, part.end_a), tokens(b.text, part.start, part.end_b)
        ops = self._ops(a, b, tokens_a, tokens_b, part)
        if not touches_figures(ops, self.texts_a, self.texts_b):
            return ops, ()
        figures_a = figures_of(self.texts_a, link.a, self.language_a)
        figures_b = figures_of(self.texts_b, link.b, self.language_b)
        whole_a = whole_tokens(tokens_a, [a.joined(figure.core) for figure in figures_a])
        whole_b = whole_tokens(tokens_b, [b.joined(figure.core) for figure in figures_b])
        if len(whole_a) < len(tokens_a) or len(whole_b) < len(tokens_b):
            ops = self._ops(a, b, whole_a, whole_b, part)
        return ops, figure_findings(ops, figures_a, figures_b, unspaced=is_unspaced(a.text + b.text))

    def _ops(
        self, a: Side, b: Side, tokens_a: list[Token], tokens_b: list[Token], part: Middle
    ) -> tuple[Op, ...]:
        """Operations that do not depend on which side is called A: the lesser text comes first."""
        if a.text <= b.text:
            return row_ops(a, b, tokens_a, tokens_b, part, self.ignore, self.cancel)
        part = Middle(part.start, part.end_b, part.end_a)
        ops = row_ops(b, a, tokens_b, tokens_a, part, self.ignore, self.cancel)
        return tuple(map(mirrored, ops))


def _reading_order(
    links: Sequence[Link], count_a: int, count_b: int
) -> Iterable[tuple[tuple[int, ...], tuple[int, ...], Link | None]]:
    """(paragraphs of A, of B, link or None) of every row: by B, omitted ones at A's place, before added."""
    matched_a = {i for link in links for i in link.a}
    moved = {link.b[0]: link for link in links if link.moved}
    i = j = 0
    for link in [*(link for link in links if not link.moved), None]:
        end_a, end_b = (link.a[0], link.b[0]) if link else (count_a, count_b)
        yield from (((k,), (), None) for k in range(i, end_a) if k not in matched_a)
        for k in range(j, end_b):
            if k in moved:
                yield moved[k].a, moved[k].b, moved[k]
            else:
                yield (), (k,), None
        if link:
            yield link.a, link.b, link
            i, j = link.a[-1] + 1, link.b[-1] + 1


def _kind(link: Link, plain: RowKind) -> RowKind:
    if len(link.b) > 1:
        return RowKind.SPLIT
    if len(link.a) > 1:
        return RowKind.MERGED
    return RowKind.MOVED if link.moved else plain


def _whole(texts: Sequence[str], indexes: Iterable[int]) -> tuple[Span, ...]:
    return tuple(Span(p, 0, len(texts[p])) for p in indexes if texts[p])


def _similarity(ops: Iterable[Op]) -> float:
    """Share of the characters of both sides that stayed, 0 to 1."""
    same = total = 0
    for op in ops:
        length = sum(span.e - span.s for span in (*op.a, *op.b))
        total += length
        same += length if op.kind is OpKind.EQUAL or op.minor else 0
    return same / total if total else 1.0


def _confirmed(similarity: float) -> float:
    """Interpolated from :data:`_CERTAIN`."""
    (low, at_low), (high, at_high) = next(step for step in pairwise(_CERTAIN) if similarity <= step[1][0])
    return at_low + (at_high - at_low) * (similarity - low) / (high - low)


def _kept(texts_a: Sequence[str], rows: Iterable[Row]) -> float:
    """Share of A's words that stand, or begin, in what stayed in matched paragraphs, 0 to 1."""
    counts = list(map(count_words, texts_a))
    kept = 0
    for row in rows:
        if len(row.ops) == 1 and row.ops[0].kind is OpKind.EQUAL:
            kept += sum(counts[p] for p in row.a)
            continue
        for op in row.ops:
            if op.kind is OpKind.EQUAL or (op.minor and op.b):
                kept += sum(count_words(texts_a[span.p], span.s, span.e) for span in op.a)
    total = sum(counts)
    return min(kept, total) / total if total else 1.0


def _summary(rows: Iterable[Row]) -> Summary:
    kinds: Counter[RowKind] = Counter()
    relations: Counter[Relation] = Counter()
    for row in rows:
        kinds[row.kind] += 1
        relations.update(f.relation for f in row.findings if f.kind is FindingKind.FIGURE)
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
