"""Two documents in, a comparison out: rows, word operations, findings and their counts."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby, pairwise

from app.core.compare.align import Link, align
from app.core.compare.figure_findings import (
    figure_findings,
    figures_of,
    lone_figures,
    touches_figures,
    whole_tokens,
)
from app.core.compare.headings import pair_headings
from app.core.compare.ignore import check_switches
from app.core.compare.lone_figures import pair_lone_figures
from app.core.compare.moment_findings import with_moments
from app.core.compare.ops import Middle, middle, mirrored, row_ops
from app.core.compare.sides import Side
from app.core.compare.tally import Tally
from app.core.model.cancel import CancelToken, NeverCancel, Progress, no_progress
from app.core.model.comparison import Comparison, Finding, Op, OpKind, Row, RowKind
from app.core.model.document import Document, Span
from app.core.text.words import Token, is_unspaced, tokens

_CERTAIN = (
    (0.0, 0.45),
    (0.2, 0.65),
    (0.3, 0.86),
    (0.4, 0.9),
    (0.5, 0.965),
    (0.6, 0.98),
    (0.8, 0.988),
    (1.0, 1.0),
)
"""Share of links of a similarity that annotators confirmed, measured on six public alignment sets."""
_ONE_SIDED = (OpKind.DELETE, OpKind.INSERT)
_STEP = "Comparing words"
_ROW, _ALONE = 20, 4
"""A row takes as long as so many characters; what stands alone so many times less than what is compared."""
_TOGETHER = 32
"""Rows that are made and counted at a time."""
LONGEST = 4_000_000
"""Rows of more characters, both sides together, have their words compared and not their figures."""
_UNREAD = (
    "The figures of {} were not compared, only the words, because more than {:,} characters stand in it "
    "without the end of a paragraph."
)
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
    under_way = Comparing(a, b, options, cancel, progress)
    rows = [row for some in under_way.rows() for row in some]
    return under_way.result(rows)


class Comparing:
    """A comparison whose paragraphs are aligned, for those who need its rows only one after the other.

    The parameters, and what is raised, are those of :func:`compare`.
    """

    def __init__(
        self,
        a: Document,
        b: Document,
        options: Options | None = None,
        cancel: CancelToken | None = None,
        progress: Progress = no_progress,
    ) -> None:
        options, cancel = options or Options(), cancel or NeverCancel()
        check_switches(options.ignore)
        texts_a = [paragraph.text for paragraph in a.paragraphs]
        texts_b = [paragraph.text for paragraph in b.paragraphs]
        self.a, self.b = a, b
        self._progress = progress
        alignment = align(texts_a, texts_b, cancel, progress)
        alignment = pair_headings(a.paragraphs, b.paragraphs, alignment)
        alignment = pair_lone_figures(a, b, alignment)
        self._unsearched = alignment.unsearched
        self._order = list(_reading_order(alignment.links, len(texts_a), len(texts_b)))
        matched = sum(len(link.a) + len(link.b) for link in alignment.links)
        related = matched / max(1, len(texts_a) + len(texts_b))
        self._work = _Work(texts_a, texts_b, a.language, b.language, options, cancel, related)
        self.tally = Tally(texts_a)

    def rows(self, part: range | None = None) -> Iterator[list[Row]]:
        """The rows in order, or those of a part, some at a time. They are counted, but not kept."""
        for some in self._work.rows(self._order, part or range(len(self._order)), self._progress):
            self.tally.add(some)
            yield some

    def parts(self, count: int) -> list[range]:
        """All rows in at most so many parts that are about as much work, in characters to be compared."""
        work = list(accumulate(map(self._work.effort, self._order)))
        total = work[-1] if work else 0
        borders = [bisect_left(work, total * k / count) for k in range(1, count)]
        return [range(i, j) for i, j in pairwise([0, *borders, len(work)]) if i < j]

    @property
    def effort(self) -> int:
        """How many characters have to be compared."""
        return sum(map(self._work.effort, self._order))

    def result(self, rows: Iterable[Row] = ()) -> Comparison:
        """What can be said when all rows have been handed over; ``rows`` are those that it shall hold."""
        tally, notes = self.tally, self._notes()
        return Comparison(self.a, self.b, tuple(rows), tally.summary, tally.kept, not notes, notes)

    def _notes(self) -> tuple[str, ...]:
        """What a limit kept from being done, in whole sentences."""
        unread = sum(1 for place in self._order if self._work.is_unread(place))
        notes = [_UNSEARCHED.format(self._unsearched)] if self._unsearched else []
        if unread:
            rows = "1 row" if unread == 1 else f"{unread:,} rows"
            notes.append(_UNREAD.format(rows, LONGEST))
        return tuple(notes)


_Place = tuple[tuple[int, ...], tuple[int, ...], Link | None]
"""Paragraphs of A and of B that make a row, and the link between them if there is one."""


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
        related: float,
    ) -> None:
        self.texts_a, self.texts_b = texts_a, texts_b
        self.language_a, self.language_b = language_a, language_b
        self.ignore, self.cancel = options.ignore, cancel
        self.related = related

    def rows(self, order: Sequence[_Place], part: range, progress: Progress) -> Iterator[list[Row]]:
        """The rows of a part of ``order``, some at a time."""
        for start in range(part.start, part.stop, _TOGETHER):
            progress(_STEP, start - part.start, len(part))
            yield [self._row(*place) for place in order[start : min(start + _TOGETHER, part.stop)]]
        progress(_STEP, len(part), len(part))

    def effort(self, place: _Place) -> int:
        """How many characters of a row have to be compared; less for what stands alone or is equal."""
        left, right, link = place
        if link is not None and link.similarity == 1.0 and len(left) == len(right) == 1:
            return _ROW
        length = sum([len(self.texts_a[i]) for i in left]) + sum([len(self.texts_b[j]) for j in right])
        return _ROW + (length // _ALONE if link is None else length)

    def is_unread(self, place: _Place) -> bool:
        """True if a row is too long for its figures to be compared, and needs comparing."""
        return place[2] is not None and self.effort(place) > LONGEST

    def _row(self, left: tuple[int, ...], right: tuple[int, ...], link: Link | None) -> Row:
        self.cancel.check()
        if link is not None:
            return self._matched(link)
        return self._alone(RowKind.OMITTED, left, ()) if left else self._alone(RowKind.ADDED, (), right)

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
        findings = lone_figures(figures, in_a=bool(left)) if figures else ()
        return Row(kind, left, right, ops=ops, findings=findings)

    def _matched(self, link: Link) -> Row:
        if len(link.a) == len(link.b) == 1:
            (i,), (j,) = link.a, link.b
            text = self.texts_a[i]
            if text == self.texts_b[j]:
                whole = len(text)
                same = (Op(OpKind.EQUAL, (Span(i, 0, whole),), (Span(j, 0, whole),)),) if whole else ()
                kind = RowKind.MOVED if link.moved else RowKind.EQUAL
                return Row(kind, link.a, link.b, link.moved, 1.0, 1.0, same)
        ops, findings = self._changes(link)
        # Without a word in common it was the place that told, not the words.
        told = _confirmed(link.similarity) if link.similarity else 1.0
        confidence = told * min(1.0, 0.4 + 2 * self.related)
        return Row(_kind(link), link.a, link.b, link.moved, _similarity(ops), confidence, ops, findings)

    def _changes(self, link: Link) -> tuple[tuple[Op, ...], tuple[Finding, ...]]:
        """The operations of a row and the figures they touch."""
        a, b = Side(self.texts_a, link.a), Side(self.texts_b, link.b)
        part = middle(a.text, b.text)
        tokens_a, tokens_b = tokens(a.text, part.start, part.end_a), tokens(b.text, part.start, part.end_b)
        ops = self._ops(a, b, tokens_a, tokens_b, part)
        languages = (self.language_a, self.language_b)
        unread = self.is_unread((link.a, link.b, link))
        if unread:
            return _omissions_first(ops), ()
        texts = self.texts_a, self.texts_b
        if not touches_figures(ops, *texts, languages):
            return _omissions_first(ops), with_moments(ops, texts, languages, ())
        figures_a = figures_of(self.texts_a, link.a, self.language_a)
        figures_b = figures_of(self.texts_b, link.b, self.language_b)
        whole_a = whole_tokens(tokens_a, [a.joined(figure.core) for figure in figures_a])
        whole_b = whole_tokens(tokens_b, [b.joined(figure.core) for figure in figures_b])
        if len(whole_a) < len(tokens_a) or len(whole_b) < len(tokens_b):
            ops = self._ops(a, b, whole_a, whole_b, part)
        found = figure_findings(ops, figures_a, figures_b, unspaced=is_unspaced(a.text + b.text))
        return _omissions_first(ops), with_moments(ops, texts, languages, found)

    def _ops(
        self, a: Side, b: Side, tokens_a: list[Token], tokens_b: list[Token], part: Middle
    ) -> tuple[Op, ...]:
        """Operations that do not depend on which side is called A: the lesser text comes first."""
        if a.text <= b.text:
            return row_ops(a, b, tokens_a, tokens_b, part, self.ignore, self.cancel)
        part = Middle(part.start, part.end_b, part.end_a)
        ops = row_ops(b, a, tokens_b, tokens_a, part, self.ignore, self.cancel)
        return tuple(map(mirrored, ops))


def _reading_order(links: Sequence[Link], count_a: int, count_b: int) -> Iterable[_Place]:
    """Every row by B, omitted ones at A's place, before added."""
    matched_a = {i for link in links for i in link.a}
    moved = {link.b[0]: link for link in links if link.moved}
    i = j = 0
    for link in [*[link for link in links if not link.moved], None]:
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


def _omissions_first(ops: tuple[Op, ...]) -> tuple[Op, ...]:
    """Where words went and others came at one place, those that went first."""
    if not any(x.kind is OpKind.INSERT and y.kind is OpKind.DELETE for x, y in pairwise(ops)):
        return ops
    ordered: list[Op] = []
    for _, some in groupby(ops, lambda op: op.kind in _ONE_SIDED):
        ordered += sorted(some, key=lambda op: op.kind is OpKind.INSERT)
    return tuple(ordered)


def _kind(link: Link) -> RowKind:
    if len(link.b) > 1:
        return RowKind.SPLIT
    if len(link.a) > 1:
        return RowKind.MERGED
    return RowKind.MOVED if link.moved else RowKind.CHANGED


def _whole(texts: Sequence[str], indexes: Iterable[int]) -> tuple[Span, ...]:
    return tuple(Span(p, 0, len(texts[p])) for p in indexes if texts[p])


def _similarity(ops: Iterable[Op]) -> float:
    """Share of the characters of both sides that stayed, 0 to 1."""
    same = total = 0
    for op in ops:
        length = 0
        for _, s, e in op.a:
            length += e - s
        for _, s, e in op.b:
            length += e - s
        total += length
        if op.kind is OpKind.EQUAL or op.minor:
            same += length
    return same / total if total else 1.0


def _confirmed(similarity: float) -> float:
    """Interpolated from :data:`_CERTAIN`."""
    (low, at_low), (high, at_high) = next(step for step in pairwise(_CERTAIN) if similarity <= step[1][0])
    return at_low + (at_high - at_low) * (similarity - low) / (high - low)
