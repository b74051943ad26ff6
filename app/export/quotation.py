"""Passages of sources for the clipboard, as plain words and as HTML with their marks. Pure.

The plain words are the source's own, unchanged. In the HTML every mark carries its style itself, since word
processors and mail programs drop style sheets; the colours are those of the light theme, because what is
pasted stands on white.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from app.core.model.document import Document, Span
from app.export.escaping import escape, inline, paragraph_attributes
from app.export.html_marks import Tags, marked
from app.export.pair import Mark, MarkKind

_TAGS: Tags = {
    MarkKind.ADDED: ("ins", ' style="background:#cde3fd;text-decoration:underline"'),
    MarkKind.OMITTED: ("del", ' style="background:#fbd9ca;text-decoration:line-through"'),
    MarkKind.WORDING: ("span", ' style="background:#e9dce7;border-bottom:1.5px dashed #452082"'),
    MarkKind.FIGURE: ("span", ' style="background:#ffefb0;border:1px solid #63400a"'),
}
_PARAGRAPH = "\n\n"
_NO_MARKS: Mapping[int, Sequence[Mark]] = {}


class Quotation(NamedTuple):
    """Words for the clipboard, plain and as an HTML fragment that says the same."""

    text: str
    html: str


def passage(
    document: Document, spans: Iterable[Span], marks: Mapping[int, Sequence[Mark]] = _NO_MARKS
) -> Quotation:
    """Spans of one source, a paragraph each; ``marks`` by index of paragraph, in code points of it."""
    pieces = [_piece(document, span, marks) for span in spans]
    texts = (f"<p{attributes}>{html}</p>" for _, attributes, html in pieces)
    return Quotation(_PARAGRAPH.join(text for text, _, _ in pieces), "\n".join(texts))


def referenced(
    document: Document,
    spans: Iterable[Span],
    reference: str,
    marks: Mapping[int, Sequence[Mark]] = _NO_MARKS,
) -> Quotation:
    """Spans of one source in one pair of quotation marks, with where they stand in brackets."""
    pieces = [_piece(document, span, marks) for span in spans]
    words = " ".join(text for text, _, _ in pieces)
    html = " ".join(f"<bdi>{html}</bdi>" for _, _, html in pieces)
    return Quotation(f"“{words}” ({reference})", f"<p>“{html}” ({inline(reference)})</p>")


def lines(parts: Iterable[Quotation | str]) -> Quotation:
    """Quotations and sentences of ours under each other."""
    found = [Quotation(part, f"<p>{escape(part)}</p>") if isinstance(part, str) else part for part in parts]
    return Quotation("\n".join(part.text for part in found), "\n".join(part.html for part in found))


def _piece(document: Document, span: Span, marks: Mapping[int, Sequence[Mark]]) -> tuple[str, str, str]:
    """The words of a span, the attributes of its paragraph, and its words as HTML."""
    p, start, end = span
    text = document.paragraphs[p].text[start:end]
    inside = [
        Mark(max(mark.s, start) - start, min(mark.e, end) - start, mark.kind)
        for mark in marks.get(p, ())
        if mark.kind in _TAGS and mark.s < end and start < mark.e
    ]
    html = marked(text, inside, _TAGS).replace("\n", "<br>")
    return text, paragraph_attributes(text, document.language), html
