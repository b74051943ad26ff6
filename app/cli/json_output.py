"""The JSON of the headless contract, made of the model's objects."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal, localcontext
from fractions import Fraction
from functools import partial
from typing import Any

from app.cli.json_text import Json, Script, Series, series, written
from app.core.compare.align import Alignment, Link
from app.core.compare.sentence_links import sentence_links
from app.core.model.comparison import Comparison, Finding, Row, Summary
from app.core.model.document import Document, Paragraph, Span
from app.core.model.figure import Figure

_SPAN = '{"p":%d,"s":%d,"e":%d}'
_OP = '{"op":"%s","a":[%s],"b":[%s],"minor":%s}'
_ROW = '{"kind":"%s","a":[%s],"b":[%s],"moved":%s,"similarity":%r,"confidence":%r,"ops":[%s],"findings":[%s]}'
_PARAGRAPH = '{"text":%s,"kind":"%s","level":%d,"page":%s}'


def document_json(document: Document, schema: str | None = "variorum/document/1") -> Json:
    """A document after ``extract``; without ``schema`` where it is part of something else."""
    head: Json = {"schema": schema} if schema else {}
    return head | {
        "name": document.name,
        "media_type": document.media_type,
        "encoding": document.encoding,
        "sha256": document.sha256,
        "text_sha256": document.text_sha256,
        "title": document.title,
        "published": document.published,
        "language": document.language,
        "warnings": list(document.warnings),
        "paragraphs": partial(_paragraphs, document.paragraphs),
    }


def comparison_json(comparison: Comparison) -> Json:
    """A comparison."""
    return running_json(comparison.a, comparison.b, rows_json(comparison.rows), lambda: comparison)


def running_json(a: Document, b: Document, rows: Series, end: Callable[[], Comparison]) -> Json:
    """A comparison after ``compare``. Its rows may be under way; ``end`` is asked when all are written."""
    return {
        "schema": "variorum/comparison/1",
        "documents": partial(_documents, (a, b)),
        "rows": rows,
        "summary": _later(lambda: _summary_json(end().summary)),
        "kept": _later(lambda: round(end().kept, 4)),
        "complete": _later(lambda: end().complete),
        "notes": _later(lambda: list(end().notes)),
    }


def rows_json(rows: Iterable[Row]) -> Series:
    """The rows alone, for batches."""
    return partial(_rows, rows)


def texts_of(*documents: Document) -> Iterator[str]:
    """What all texts in the JSON of documents, and of their comparison, are parts of."""
    for document in documents:
        yield document.name
        for paragraph in document.paragraphs:
            yield paragraph.text


def alignment_json(alignment: Alignment, a: list[str], b: list[str]) -> Json:
    """An alignment after ``align``."""
    return {
        "schema": "variorum/alignment/1",
        "units": [len(a), len(b)],
        "links": links_json(alignment, a, b),
    }


def links_json(alignment: Alignment, a: list[str], b: list[str]) -> list[Json]:
    """The links alone, for batches."""
    return [
        {
            "a": list(link.a),
            "b": list(link.b),
            "kind": _link_kind(link, a, b),
            "moved": link.moved,
            "similarity": round(link.similarity, 4),
        }
        for link in alignment.links
    ]


def figures_json(figures: list[Figure]) -> list[Json]:
    """Figures after ``figures``."""
    return [figure_json(figure) for figure in figures]


def figure_json(figure: Figure) -> Json:
    """One figure; ``decimal``, ``low`` and ``high`` are exact where the decimal ends."""
    return {
        **_span_json(figure.span),
        "text": figure.text,
        "kind": figure.kind.value,
        "value": _number(figure.value),
        "decimal": _decimal(figure.value),
        "low": _number(figure.low),
        "high": _number(figure.high),
        "unit": figure.unit,
        "approx": figure.precision.value,
        "also": None if figure.also is None else figure.also.value,
        "counts": figure.counts,
        "restates": figure.restates,
        "doubt": figure.doubt or None,
        "iso": figure.iso,
        "relative": figure.relative,
    }


def _link_kind(link: Link, a: list[str], b: list[str]) -> str:
    if len(link.b) > 1:
        return "split"
    if len(link.a) > 1:
        return "merged"
    if link.moved:
        return "moved"
    return "equal" if a[link.a[0]] == b[link.b[0]] else "changed"


def _later(value: Callable[[], Any]) -> Series:
    """A value that is not known before everything in front of it is written."""
    return lambda script: iter([script.value(value())])


def _summary_json(summary: Summary) -> Json:
    return {name: getattr(summary, name) for name in summary.__slots__}


def _documents(documents: Iterable[Document], script: Script) -> Iterator[str]:
    mark = "["
    for document in documents:
        yield mark
        yield from written(document_json(document, None), script)
        mark = ","
    yield "]"


def _paragraphs(paragraphs: Iterable[Paragraph], script: Script) -> Iterator[str]:
    text = script.text
    return series(
        _PARAGRAPH % (text(p.text), p.kind, p.level, "null" if p.page is None else p.page) for p in paragraphs
    )


def _rows(rows: Iterable[Row], script: Script) -> Iterator[str]:
    return series(row_json(row, script) for row in rows)


def row_json(row: Row, script: Script) -> str:
    """One row; nearly all lists have one item, which needs no joining."""
    ops = []
    for op in row.ops:
        a, b = op.a, op.b
        mark = "true" if op.minor else "false"
        if op.moved is not None:
            mark = f'{mark},"moved":{op.moved}'
        ops.append(
            _OP
            % (
                op.kind,
                _SPAN % a[0] if len(a) == 1 else _spans(a),
                _SPAN % b[0] if len(b) == 1 else _spans(b),
                mark,
            )
        )
    left, right = row.a, row.b
    return _ROW % (
        row.kind,
        left[0] if len(left) == 1 else ",".join(map(str, left)),
        right[0] if len(right) == 1 else ",".join(map(str, right)),
        "true" if row.moved else "false",
        round(row.similarity, 4),
        round(row.confidence, 4),
        ops[0] if len(ops) == 1 else ",".join(ops),
        ",".join([script.value(_finding_json(finding)) for finding in row.findings]),
    )


def row_with_sentences(a: Document, b: Document, row: Row, script: Script) -> str:
    """One row, and which of its sentences stand beside which."""
    links = sentence_links(a, b, row) if row.a and row.b else ()
    found = [
        {
            "a": list(map(_span_json, link.a)),
            "b": list(map(_span_json, link.b)),
            "moved": link.moved,
            "similarity": round(link.similarity, 4),
        }
        for link in links
    ]
    return f'{row_json(row, script)[:-1]},"sentences":{script.value(found)}}}'


def _spans(spans: Iterable[Span]) -> str:
    return ",".join([_SPAN % span for span in spans])


def _finding_json(finding: Finding) -> Json:
    return {
        "kind": finding.kind.value,
        "relation": finding.relation.value,
        "a": _side_json(finding.a),
        "b": _side_json(finding.b),
        "delta": finding.delta,
        "percent": finding.percent,
        "allowed": finding.allowed,
        "badge": finding.badge,
        "explanation": finding.explanation,
    }


def _side_json(side: Figure | Span | None) -> Json | None:
    if side is None:
        return None
    return figure_json(side) if isinstance(side, Figure) else _span_json(side)


def _span_json(span: Span) -> Json:
    return {"p": span.p, "s": span.s, "e": span.e}


def _number(value: Fraction | None) -> int | float | None:
    if value is None:
        return None
    return value.numerator if value.denominator == 1 else float(value)


def _decimal(value: Fraction | None) -> str | None:
    """The exact decimal where it ends; else 30 digits of it."""
    if value is None:
        return None
    if value.denominator == 1:
        return str(value.numerator)
    with localcontext() as context:
        context.prec = max(30, len(str(value.numerator)) + len(str(value.denominator)) * 4)
        exact = Decimal(value.numerator) / Decimal(value.denominator)
        if Fraction(exact) != value:
            context.prec = 30
            exact = Decimal(value.numerator) / Decimal(value.denominator)
        return format(exact, "f")
