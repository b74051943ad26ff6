"""The JSON of a comparison built the plain way, dict by dict: what the fast writer has to give."""

from __future__ import annotations

from typing import Any

from app.cli.json_output import figure_json
from app.core.model import Comparison, Document, Figure, Finding, Op, Row, Span


def comparison(shown: Comparison) -> dict[str, Any]:
    summary = shown.summary
    return {
        "schema": "variorum/comparison/1",
        "documents": [document(shown.a), document(shown.b)],
        "rows": [row(each) for each in shown.rows],
        "summary": {name: getattr(summary, name) for name in summary.__slots__},
        "kept": round(shown.kept, 4),
        "complete": shown.complete,
        "notes": list(shown.notes),
    }


def document(shown: Document) -> dict[str, Any]:
    return {
        "name": shown.name,
        "media_type": shown.media_type,
        "encoding": shown.encoding,
        "sha256": shown.sha256,
        "text_sha256": shown.text_sha256,
        "title": shown.title,
        "published": shown.published,
        "language": shown.language,
        "warnings": list(shown.warnings),
        "paragraphs": [
            {"text": p.text, "kind": p.kind.value, "level": p.level, "page": p.page} for p in shown.paragraphs
        ],
    }


def row(shown: Row) -> dict[str, Any]:
    return {
        "kind": shown.kind.value,
        "a": list(shown.a),
        "b": list(shown.b),
        "moved": shown.moved,
        "similarity": round(shown.similarity, 4),
        "confidence": round(shown.confidence, 4),
        "ops": [operation(op) for op in shown.ops],
        "findings": [finding(each) for each in shown.findings],
    }


def operation(op: Op) -> dict[str, Any]:
    bare = {"op": op.kind.value, "a": spans(op.a), "b": spans(op.b), "minor": op.minor}
    return bare if op.moved is None else bare | {"moved": op.moved}


def spans(shown: tuple[Span, ...]) -> list[dict[str, int]]:
    return [{"p": p, "s": s, "e": e} for p, s, e in shown]


def finding(shown: Finding) -> dict[str, Any]:
    return {
        "kind": shown.kind.value,
        "relation": shown.relation.value,
        "a": side(shown.a),
        "b": side(shown.b),
        "delta": shown.delta,
        "percent": shown.percent,
        "allowed": shown.allowed,
        "badge": shown.badge,
        "explanation": shown.explanation,
    }


def side(shown: Figure | Span | None) -> dict[str, Any] | None:
    if isinstance(shown, Figure):
        return figure_json(shown)
    return None if shown is None else spans((shown,))[0]
