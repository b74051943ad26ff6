"""One comparison as plain text, for a terminal or a mail: comparison in, text out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.core.compare.changes import Change, ChangeClass
from app.core.compare.describe import overview, text_of, unrelated
from app.core.compare.display import DisplayRow, Part
from app.core.compare.places import place_names
from app.core.model.comparison import LOOSE, Comparison, OpKind, Row, RowKind
from app.core.model.document import Document, Span
from app.export.html_figures import LONE, explanation_text
from app.export.html_sources import WordCounter, title_of
from app.export.pair import Pair, is_changed
from app.export.wording import ALWAYS, CLASS_WORDS, counted, date_words, file_name, sentence
from app.export.wrapping import wrapped

_INDENT = "    "
_UNCHANGED = "text unchanged"
_LEGEND = "[-omitted-] {+added+}; one after the other: reworded."


def comparison_text(comparison: Comparison) -> str:
    """What differs, row by row, with lines of at most 100 columns. The same text every time."""
    pair = Pair.build(comparison)
    blocks = [_head(comparison), _overview(pair), *_Rows(pair).blocks()]
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _head(comparison: Comparison) -> list[str]:
    lines: list[str] = []
    counter = WordCounter()
    for letter, document in (("A", comparison.a), ("B", comparison.b)):
        facts = [title_of(document), date_words(document.published), file_name(document.name)]
        facts.append(counted(counter.words(document), "word", "words"))
        lines += wrapped(" · ".join(dict.fromkeys(filter(None, facts))), f"{letter}  ", "   ")
        for warning in document.warnings:
            lines += wrapped(warning, "   ")
    return lines


def _overview(pair: Pair) -> list[str]:
    comparison = pair.comparison
    lines = wrapped(sentence("".join(overview(comparison))))
    few = unrelated(comparison)
    if few is not None:
        said = f"They have little in common: {few[0]:,} of {few[1]:,} paragraphs have a counterpart."
        lines += wrapped(said)
    counts = [
        f"{pair.counts[cls]:,} {words.counted}"
        for cls, words in CLASS_WORDS.items()
        if cls in ALWAYS or pair.counts[cls]
    ]
    if pair.changes:
        lines += wrapped(", ".join(counts) + ".")
        lines += wrapped(_LEGEND)
    for note in comparison.notes:
        lines += wrapped(note)
    return lines


class _Rows:
    """Writes the changed rows of a comparison, and how many unchanged ones stand between them."""

    def __init__(self, pair: Pair) -> None:
        self._pair = pair
        self._describer = pair.describer

    def blocks(self) -> Iterable[list[str]]:
        """A block of lines for every changed display row and for every run of unchanged ones."""
        rows = self._pair.comparison.rows
        if all(row.kind is RowKind.EQUAL for row in rows):
            return
        unchanged: list[Row] = []
        for shown in self._pair.rows:
            row = rows[shown.row]
            if not is_changed(row):
                unchanged.append(row)
                continue
            yield from self._unchanged(unchanged)
            unchanged = []
            yield self._changed(shown, row)
        yield from self._unchanged(unchanged)

    def _unchanged(self, rows: Sequence[Row]) -> Iterable[list[str]]:
        if not rows:
            return
        a = place_names(self._describer.numbers_a, [i for row in rows for i in row.a])
        b = place_names(self._describer.numbers_b, [j for row in rows for j in row.b])
        where = a if a == b else f"{a} in A, {b} in B"
        said = f"… {counted(len(rows), 'unchanged paragraph', 'unchanged paragraphs')} ({where})"
        small = sum(map(self._small, rows))
        yield wrapped(f"{said}, {_not_marked(small)}" if small else said)

    def _changed(self, shown: DisplayRow, row: Row) -> list[str]:
        inner = self._describer.inner_changes(Change(ChangeClass.MOVED, shown.row, (), ()))
        lines = wrapped(self._title(shown, row, inner))
        if shown.part is Part.AWAY or (row.moved and inner == _UNCHANGED):
            return lines
        for paragraph in filter(None, _inline(self._pair.comparison, row)):
            lines += wrapped(paragraph, _INDENT)
        lines += self._findings(shown.row)
        small = self._small(row)
        if small:
            lines += wrapped(f"({_not_marked(small)})", _INDENT)
        return lines

    def _title(self, shown: DisplayRow, row: Row, inner: str) -> str:
        """What became of the paragraphs of a row, in words."""
        a = place_names(self._describer.numbers_a, row.a)
        b = place_names(self._describer.numbers_b, row.b)
        loose = ", a loose match" if row.a and row.b and row.confidence < LOOSE else ""
        if shown.part is Part.AWAY:
            return f"{a} in A: moved to {b} in B{loose}"
        moved = f", moved, {inner}" if row.moved else ""
        match row.kind:
            case RowKind.ADDED:
                return f"{b} in B: added"
            case RowKind.OMITTED:
                return f"{a} in A: omitted"
            case RowKind.SPLIT:
                return f"{a} in A: split into {b} in B{moved}{loose}"
            case RowKind.MERGED:
                return f"{a} in A: merged into {b} in B{moved}{loose}"
            case _:
                if row.moved:
                    return f"{b} in B: moved from {a} in A, {inner}{loose}"
                return f"{f'{a} in A and B' if a == b else f'{a} in A, {b} in B'}: changed{loose}"

    def _findings(self, index: int) -> list[str]:
        """A line for every figure of a row that the rules speak of."""
        lines: list[str] = []
        sign = CLASS_WORDS[ChangeClass.FIGURE].sign
        for change in self._pair.inner(index):
            if change.finding is not None:
                shown = change.finding.badge and change.finding.relation not in LONE
                badge = f"{change.finding.badge}: " if shown else ""
                said = f"{badge}{explanation_text(change.finding)}"
                lines += wrapped(said, f"{_INDENT}{sign} ", f"{_INDENT}  ")
        return lines

    def _small(self, row: Row) -> int:
        """How many differences of a row are not marked; white space at a border is none."""
        comparison = self._pair.comparison
        single = len(row.a) == len(row.b) == 1
        return sum(
            single or bool((text_of(comparison.a, op.a) + text_of(comparison.b, op.b)).strip())
            for op in row.ops
            if op.minor
        )


def _not_marked(count: int) -> str:
    return f"{counted(count, 'small difference', 'small differences')} not marked"


def _inline(comparison: Comparison, row: Row) -> list[str]:
    """The words of a row with its changes, one text for every paragraph of B (or one if B has none)."""
    paragraphs: list[list[str]] = [[]]
    at: int | None = None
    for op in row.ops:
        same = op.kind is OpKind.EQUAL or op.minor
        if op.b and at not in (None, op.b[0].p):
            paragraphs.append([])
            at = op.b[0].p
        if not same:
            paragraphs[-1] += [_marked(_text(comparison.a, span), "[-", "-]") for span in op.a]
        for span in op.b:
            if at not in (None, span.p):
                paragraphs.append([])
            at = span.p
            text = _text(comparison.b, span)
            paragraphs[-1].append(text if same else _marked(text, "{+", "+}"))
    return ["".join(parts) for parts in paragraphs]


def _text(document: Document, span: Span) -> str:
    return document.paragraphs[span.p].text[span.s : span.e]


def _marked(text: str, before: str, after: str) -> str:
    """``text`` between two signs, white space at its end outside."""
    words = text.rstrip()
    return f"{before}{words}{after}{text[len(words) :]}" if words else f"{before}{text}{after}"
