"""Comparisons as a person would write them down, and the things every comparison must keep."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from app.core.compare.changes import Change, find_changes
from app.core.compare.compare import Options, compare
from app.core.compare.describe import Describer
from app.core.model import Comparison, Document, Finding, Op, OpKind, Relation, Row, RowKind, Span

from .strategies import document

MIRRORED_ROW = {
    RowKind.ADDED: RowKind.OMITTED,
    RowKind.OMITTED: RowKind.ADDED,
    RowKind.SPLIT: RowKind.MERGED,
    RowKind.MERGED: RowKind.SPLIT,
}
MIRRORED_OP = {OpKind.INSERT: OpKind.DELETE, OpKind.DELETE: OpKind.INSERT}
MIRRORED_RELATION = {Relation.NEW: Relation.GONE, Relation.GONE: Relation.NEW}


def compared(a: str | Sequence[str], b: str | Sequence[str], *ignore: str) -> Comparison:
    """Two texts compared; a string is one paragraph."""
    left, right = ([text] if isinstance(text, str) else list(text) for text in (a, b))
    return compare(document(left, "a.txt"), document(right, "b.txt"), Options(ignore))


def words(source: Document, spans: Iterable[Span]) -> str:
    """The characters of some spans; ¶ where one paragraph ends and another begins."""
    pieces: list[str] = []
    last = None
    for p, s, e in spans:
        pieces += ["¶"] if last not in (None, p) else []
        pieces.append(source.paragraphs[p].text[s:e])
        last = p
    return "".join(pieces)


def marked(comparison: Comparison, row: Row | None = None) -> str:
    """A row (the only one, if none is named) with its changes marked: [-gone-] {+new+} [~minor|minor~]."""
    if row is None:
        [row] = comparison.rows
    return "".join(_marked(comparison, op) for op in row.ops)


def _marked(comparison: Comparison, op: Op) -> str:
    left, right = words(comparison.a, op.a), words(comparison.b, op.b)
    if op.kind is OpKind.EQUAL:
        return left if left == right else f"[EQUAL {left!r} {right!r}]"
    if op.minor:
        return f"[~{left}|{right}~]"
    return (f"[-{left}-]" if op.a else "") + (f"{{+{right}+}}" if op.b else "")


def rows(comparison: Comparison) -> list[str]:
    """Every row as its kind and the paragraphs it puts beside each other: ``split 0 | 0 1``."""
    return [f"{r.kind} {' '.join(map(str, r.a))} | {' '.join(map(str, r.b))}" for r in comparison.rows]


def labels(comparison: Comparison) -> list[str]:
    """The list of changes as it is shown: class and label."""
    describer = Describer(comparison)
    return [f"{change.cls}: {describer.label(change)}" for change in find_changes(comparison)]


def figures(comparison: Comparison) -> list[str]:
    """What became of the figures: ``changed 7,000 → 2,000``."""

    def text(side: object) -> str:
        return getattr(side, "text", "–")

    return [f"{f.relation} {text(f.a)} → {text(f.b)}" for row in comparison.rows for f in row.findings]


def read_back(comparison: Comparison, side: str) -> list[str]:
    """The paragraphs of a side as the operations give them; they must be in order and without gaps."""
    source: Document = getattr(comparison, side)
    texts: dict[int, str] = {}
    for row in comparison.rows:
        places = dict.fromkeys(getattr(row, side), 0)
        texts.update(dict.fromkeys(places, ""))
        reached: list[int] = []
        for op in row.ops:
            for p, s, e in getattr(op, side):
                assert places[p] == s < e
                places[p] = e
                texts[p] += source.paragraphs[p].text[s:e]
                reached.append(p)
        assert reached == sorted(reached)
    return [texts[p] for p in sorted(texts)]


def keys(comparison: Comparison, *, mirrored: bool = False) -> list[object]:
    """All that a comparison says of its rows, in a form that two comparisons share if they are mirrors."""
    return sorted((_row_key(row, mirrored) for row in comparison.rows), key=repr)


def _row_key(row: Row, mirrored: bool) -> object:
    several = len(row.a) > 1 and len(row.b) > 1
    kind = MIRRORED_ROW.get(row.kind, row.kind) if mirrored and not several else row.kind
    sides = (row.b, row.a) if mirrored else (row.a, row.b)
    ops = []
    # What went and what came at one place stand in the same order in both.
    for one_sided, some in groupby(row.ops, lambda op: op.kind in MIRRORED_OP):
        found_here = [_op_key(op, mirrored) for op in some]
        ops += sorted(found_here, key=lambda key: key[0] is OpKind.INSERT) if one_sided else found_here
    found = sorted((_finding_key(finding, mirrored) for finding in row.findings), key=repr)
    return (*sides, kind, row.moved, round(row.similarity, 12), round(row.confidence, 12), tuple(ops), found)


def _op_key(op: Op, mirrored: bool) -> tuple[object, ...]:
    kind = MIRRORED_OP.get(op.kind, op.kind) if mirrored else op.kind
    return (kind, *((op.b, op.a) if mirrored else (op.a, op.b)), op.minor, op.moved)


def _finding_key(finding: Finding, mirrored: bool) -> object:
    sides = (finding.b, finding.a) if mirrored else (finding.a, finding.b)
    relation = MIRRORED_RELATION.get(finding.relation, finding.relation) if mirrored else finding.relation
    return (finding.kind, relation, *sides, finding.allowed)


def of_class(comparison: Comparison, *classes: str) -> list[Change]:
    """The changes of some classes."""
    return [change for change in find_changes(comparison) if change.cls in classes]
