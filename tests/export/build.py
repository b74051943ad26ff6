"""Comparisons made by hand from marked text, so that no test of an export depends on the engine.

``[-gone-]`` and ``{+new+}`` are operations (one right after the other: a replacement), ``[~a~b~]`` a minor
one; ``|a|`` and ``|b|`` end a paragraph of one side.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from app.core.model import (
    Comparison,
    Document,
    Figure,
    FigureKind,
    Finding,
    FindingKind,
    Op,
    OpKind,
    Paragraph,
    ParagraphKind,
    Precision,
    Relation,
    Row,
    RowKind,
    Span,
    Summary,
    text_hash,
)

_MARK = re.compile(
    r"\[~(.*?)~(.*?)~\]|\[-(.*?)-\]\{\+(.*?)\+\}|\[-(.*?)-\]|\{\+(.*?)\+\}|(\|a\|)|(\|b\|)", re.DOTALL
)


@dataclass(frozen=True)
class Fig:
    """A figure finding to be made: the words of its box on each side, None where a side has none."""

    a: str | None
    b: str | None
    relation: Relation = Relation.CHANGED
    badge: str = ""
    explanation: str = ""
    percent: float | None = None
    allowed: bool | None = None
    counts: str | None = None
    kind: FigureKind = FigureKind.NUMBER
    precision: Precision = Precision.EXACT


@dataclass(frozen=True)
class Spec:
    """A row to be made; ``place`` says where a moved row's paragraphs stand among the other rows' in A."""

    kind: RowKind
    text: str
    figures: tuple[Fig, ...] = ()
    place: float | None = None
    confidence: float = 1.0
    paragraph: ParagraphKind = ParagraphKind.BODY
    level: int = 0


def document(name: str, paragraphs: list[Paragraph], /, **facts: object) -> Document:
    texts = tuple(paragraphs)
    data = "\n\n".join(each.text for each in texts).encode("utf-8", "surrogatepass")
    digest = hashlib.sha256(data).hexdigest()
    base = Document(name, "text/plain", "utf-8", digest, text_hash(texts), texts)
    return Document(**{field: facts.get(field, getattr(base, field)) for field in base.__slots__})  # type: ignore[arg-type]


def comparison(
    specs: list[Spec],
    a: dict[str, object] | None = None,
    b: dict[str, object] | None = None,
    *,
    kept: float = 0.75,
    notes: tuple[str, ...] = (),
) -> Comparison:
    """The comparison of two documents that the specs spell out, in the order of B."""
    made = [_Made(spec) for spec in specs]
    order = sorted(range(len(made)), key=lambda k: k if made[k].spec.place is None else made[k].spec.place)
    starts, at = {}, 0
    for k in order:
        starts[k] = at
        at += len(made[k].paragraphs_a)
    rows, paragraphs_b = [], []
    for k, each in enumerate(made):
        rows.append(each.row(starts[k], len(paragraphs_b)))
        paragraphs_b += each.paragraphs_b
    paragraphs_a = [paragraph for k in order for paragraph in made[k].paragraphs_a]
    return Comparison(
        document("a.txt", paragraphs_a, **(a or {})),
        document("b.txt", paragraphs_b, **(b or {})),
        tuple(rows),
        Summary(),
        kept,
        not notes,
        notes,
    )


class _Made:
    """One spec taken apart."""

    def __init__(self, spec: Spec) -> None:
        self.spec = spec
        self.texts: dict[str, list[str]] = {"a": [""], "b": [""]}
        self.pieces = [self._piece(*piece) for piece in _pieces(spec.text)]
        if spec.kind is RowKind.ADDED:
            self.texts["a"] = []
        if spec.kind is RowKind.OMITTED:
            self.texts["b"] = []
        self.paragraphs_a = [Paragraph(text, spec.paragraph, spec.level) for text in self.texts["a"]]
        self.paragraphs_b = [Paragraph(text, spec.paragraph, spec.level) for text in self.texts["b"]]

    def _piece(self, kind: str, left: str, right: str) -> tuple[str, list[Span], list[Span]]:
        if kind == "break":
            self.texts[left].append("")
            return kind, [], []
        return kind, self._add("a", left), self._add("b", right)

    def _add(self, side: str, text: str) -> list[Span]:
        if not text:
            return []
        texts = self.texts[side]
        start = len(texts[-1])
        texts[-1] += text
        return [Span(len(texts) - 1, start, start + len(text))]

    def row(self, a: int, b: int) -> Row:
        ops = []
        for kind, left, right in self.pieces:
            if kind == "break":
                continue
            spans_a = tuple(Span(p + a, s, e) for p, s, e in left)
            spans_b = tuple(Span(p + b, s, e) for p, s, e in right)
            op = OpKind.EQUAL
            if kind != "equal":
                op = OpKind.REPLACE if left and right else OpKind.DELETE if left else OpKind.INSERT
            ops.append(Op(op, spans_a, spans_b, kind == "minor"))
        findings = tuple(self._finding(fig, a, b) for fig in self.spec.figures)
        return Row(
            self.spec.kind,
            tuple(range(a, a + len(self.paragraphs_a))),
            tuple(range(b, b + len(self.paragraphs_b))),
            self.spec.place is not None,
            0.9,
            self.spec.confidence,
            tuple(ops),
            findings,
        )

    def _finding(self, fig: Fig, a: int, b: int) -> Finding:
        return Finding(
            FindingKind.FIGURE,
            fig.relation,
            None if fig.a is None else _figure(fig, self.texts["a"], fig.a, a),
            None if fig.b is None else _figure(fig, self.texts["b"], fig.b, b),
            percent=fig.percent,
            allowed=fig.allowed,
            badge=fig.badge,
            explanation=fig.explanation,
        )


def _figure(fig: Fig, texts: list[str], words: str, shift: int) -> Figure:
    p = next(k for k, text in enumerate(texts) if words in text)
    s = texts[p].index(words)
    number = re.search(r"\d[\d.,]*", words) or re.match(r"\w+", words)
    assert number is not None
    span = Span(p + shift, s, s + len(words))
    core = Span(p + shift, s + number.start(), s + number.end())
    return Figure(span, core, words, fig.kind, Fraction(1), counts=fig.counts, precision=fig.precision)


def _pieces(text: str) -> Iterator[tuple[str, str, str]]:
    at = 0
    for match in _MARK.finditer(text):
        if match.start() > at:
            yield "equal", text[at : match.start()], text[at : match.start()]
        at = match.end()
        minor_a, minor_b, old, new, gone, added, break_a, break_b = match.groups(default="")
        if break_a or break_b:
            yield "break", "a" if break_a else "b", ""
        elif match.group(1) is not None:
            yield "minor", minor_a, minor_b
        else:
            yield "change", old + gone, new + added
    if at < len(text):
        yield "equal", text[at:], text[at:]
