"""Anchors: making one from a span, finding it again, and snapping a selection to words. Pure.

Depends on the model and on the ``regex`` package (Unicode word boundaries).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

import regex

from app.core.model import Anchor, Document, Span

CONTEXT = 32
"""Code points kept before and after a quotation."""

_BOUNDARY = regex.compile(r"(?w)\b")
"""Every default word boundary of Unicode Standard Annex 29, section 4."""


class AnchorState(StrEnum):
    """How an anchor fits a document."""

    EXACT = "exact"
    """Quotation, prefix and suffix stand at the span."""
    SHIFTED = "shifted"
    """The quotation stands elsewhere, or in other surroundings; see :func:`locate`."""
    LOST = "lost"
    """The quotation is gone, or stands in several places that its surroundings do not tell apart."""


def make_anchor(document: Document, span: Span) -> Anchor:
    """The anchor of ``span``: its words and up to 32 code points on either side.

    Raises ValueError if the span is empty or reaches outside its paragraph.
    """
    if not _fits(document, span):
        raise ValueError("A quotation needs at least one character of one paragraph.")
    return _anchor_at(document, span)


def check_anchor(document: Document, anchor: Anchor) -> AnchorState:
    """Whether an anchor stands where it says; never an error, whatever the anchor holds."""
    found = locate(document, anchor)
    if found is None:
        return AnchorState.LOST
    if found == anchor.span and _anchor_at(document, found) == anchor:
        return AnchorState.EXACT
    return AnchorState.SHIFTED


def locate(document: Document, anchor: Anchor) -> Span | None:
    """Where an anchor's quotation stands, or None if that cannot be told.

    The span is believed if quotation and surroundings fit. Else the quotation is looked for in the
    whole document: a single place is taken; of several places the one whose surroundings agree in
    most characters, provided that no other place agrees in as many. Nothing is guessed from distance.
    """
    if _fits(document, anchor.span) and _anchor_at(document, anchor.span) == anchor:
        return anchor.span
    best: _Candidate | None = None
    tied = False
    for span in _occurrences(document, anchor.quote):
        candidate = _Candidate(span, _agreement(document, span, anchor))
        if best is None or candidate.agreement > best.agreement:
            best, tied = candidate, False
        elif candidate.agreement == best.agreement:
            tied = True
    return None if best is None or tied else best.span


def snap_to_words(text: str, s: int, e: int) -> tuple[int, int]:
    """The range ``[s, e)`` without outer white space, grown to whole words.

    Words are those of Unicode Standard Annex 29. An empty range, or one of white space only, comes
    back empty. A range outside the text is cut to it.
    """
    s, e = _strip(text, max(0, s), min(e, len(text)))
    if s >= e:
        return s, s
    boundaries = [match.start() for match in _BOUNDARY.finditer(text)]
    s = boundaries[bisect_right(boundaries, s) - 1]
    e = boundaries[bisect_left(boundaries, e)]
    return _strip(text, s, e)


@dataclass(frozen=True, slots=True)
class _Candidate:
    span: Span
    agreement: int


def _fits(document: Document, span: Span) -> bool:
    return 0 <= span.p < len(document.paragraphs) and 0 <= span.s < span.e <= len(
        document.paragraphs[span.p].text
    )


def _anchor_at(document: Document, span: Span) -> Anchor:
    text = document.paragraphs[span.p].text
    prefix = text[max(0, span.s - CONTEXT) : span.s]
    return Anchor(span, text[span.s : span.e], prefix, text[span.e : span.e + CONTEXT])


def _occurrences(document: Document, quote: str) -> Iterator[Span]:
    if not quote:
        return
    for p, paragraph in enumerate(document.paragraphs):
        at = paragraph.text.find(quote)
        while at >= 0:
            yield Span(p, at, at + len(quote))
            at = paragraph.text.find(quote, at + 1)


def _agreement(document: Document, span: Span, anchor: Anchor) -> int:
    here = _anchor_at(document, span)
    return _common_start(here.prefix[::-1], anchor.prefix[::-1]) + _common_start(here.suffix, anchor.suffix)


def _common_start(one: str, other: str) -> int:
    for at, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return at
    return min(len(one), len(other))


def _strip(text: str, s: int, e: int) -> tuple[int, int]:
    while s < e and text[s].isspace():
        s += 1
    while s < e and text[e - 1].isspace():
        e -= 1
    return s, e
