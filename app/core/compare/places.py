"""How the paragraphs of a document are counted and named on screen and in reports."""

from __future__ import annotations

from collections.abc import Sequence

from app.core.model.document import Document, ParagraphKind


def paragraph_numbers(document: Document) -> tuple[int | None, ...]:
    """The number of each paragraph, from 1; None for the title, a heading of level 1 at the very top."""
    paragraphs = document.paragraphs
    title = bool(paragraphs) and paragraphs[0].kind is ParagraphKind.HEADING and paragraphs[0].level == 1
    shift = 0 if title else 1
    return tuple((p + shift) or None for p in range(len(paragraphs)))


def place_name(numbers: Sequence[int | None], p: int) -> str:
    """``¶3``, or ``Title``."""
    number = numbers[p]
    return "Title" if number is None else f"¶{number}"


def place_names(numbers: Sequence[int | None], indexes: Sequence[int]) -> str:
    """``¶3``, ``¶3 and ¶4``, ``¶3 to ¶6`` where they follow each other, else ``¶3, ¶5 and ¶9``."""
    names = [place_name(numbers, p) for p in indexes]
    if len(names) > 2:
        if indexes[-1] - indexes[0] == len(indexes) - 1:
            return f"{names[0]} to {names[-1]}"
        return f"{', '.join(names[:-1])} and {names[-1]}"
    return " and ".join(names)
