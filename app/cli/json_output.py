"""The JSON of the headless contract, made of the model's objects."""

from __future__ import annotations

import json
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import Any

from app.core.compare.align import Alignment, Link
from app.core.model.comparison import Comparison, Finding, Row
from app.core.model.document import Document, Span
from app.core.model.figure import Figure

Json = dict[str, Any]


def dumps(value: Any) -> bytes:
    """One line of JSON in UTF-8; lone surrogates, which UTF-8 cannot carry, are escaped."""
    # What is made here is a tree; looking for circles takes a third of the time.
    text = json.dumps(value, ensure_ascii=False, check_circular=False, separators=(",", ":"))
    try:
        return text.encode()
    except UnicodeEncodeError:
        return json.dumps(value, separators=(",", ":")).encode("ascii")


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
        "paragraphs": [
            {"text": p.text, "kind": p.kind.value, "level": p.level, "page": p.page}
            for p in document.paragraphs
        ],
    }


def comparison_json(comparison: Comparison) -> Json:
    """A comparison after ``compare``."""
    summary = comparison.summary
    return {
        "schema": "variorum/comparison/1",
        "documents": [document_json(comparison.a, None), document_json(comparison.b, None)],
        "rows": rows_json(comparison),
        "summary": {name: getattr(summary, name) for name in summary.__slots__},
        "kept": round(comparison.kept, 4),
        "complete": comparison.complete,
        "notes": list(comparison.notes),
    }


def rows_json(comparison: Comparison) -> list[Json]:
    """The rows alone, for batches."""
    return [_row_json(row) for row in comparison.rows]


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
        "counts": figure.counts,
        "iso": figure.iso,
    }


def _link_kind(link: Link, a: list[str], b: list[str]) -> str:
    if len(link.b) > 1:
        return "split"
    if len(link.a) > 1:
        return "merged"
    if link.moved:
        return "moved"
    return "equal" if a[link.a[0]] == b[link.b[0]] else "changed"


def _row_json(row: Row) -> Json:
    return {
        "kind": row.kind,
        "a": list(row.a),
        "b": list(row.b),
        "moved": row.moved,
        "similarity": round(row.similarity, 4),
        "confidence": round(row.confidence, 4),
        "ops": [
            {
                "op": op.kind,
                "a": [{"p": p, "s": s, "e": e} for p, s, e in op.a],
                "b": [{"p": p, "s": s, "e": e} for p, s, e in op.b],
                "minor": op.minor,
            }
            for op in row.ops
        ],
        "findings": list(map(_finding_json, row.findings)),
    }


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
