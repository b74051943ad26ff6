"""Copying words with their reference: “at least 2,000 people” (B, Meridian Wire, 14 May, ¶1)."""

from __future__ import annotations

from collections.abc import Sequence

from app.core.compare.places import paragraph_numbers, place_names
from app.core.model.document import Span
from app.core.model.project import Project, Source
from app.services.session import shown_date


def with_reference(project: Project, source: Source, spans: Sequence[Span]) -> str:
    """The words in quotation marks, then where they stand."""
    document = source.document
    words = " ".join(document.paragraphs[p].text[s:e] for p, s, e in spans)
    numbers = paragraph_numbers(document)
    places = place_names(numbers, sorted({span.p for span in spans}))
    parts = [project.letter(source.number), source.title, shown_date(source.date), places]
    return f"“{words}” ({', '.join(part for part in parts if part)})"
