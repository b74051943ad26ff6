"""What the readers of the single formats have in common: text in, paragraphs and metadata out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.core.model import Paragraph


@dataclass(frozen=True, slots=True)
class Reading:
    """What a format's reader found in a decoded text.

    ``published`` is an EDTF date; ``warnings`` are whole sentences for the user.
    """

    paragraphs: tuple[Paragraph, ...]
    title: str | None = None
    published: str | None = None
    warnings: tuple[str, ...] = ()


Reader = Callable[[str], Reading]
"""The protocol of a format: a decoded text becomes a reading. It never raises for any text."""
