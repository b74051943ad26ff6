"""What a reader of files hands over: a document, frozen, made of paragraphs.

Offsets are Unicode code points. A paragraph's ``origin`` is a piecewise map from offsets in its own
text to offsets in the decoded file, so that a mark always leads back to the source's own characters.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

PARAGRAPH_SEPARATOR = "\u2029"
"""Joins paragraphs for hashing. Readers split at it, so no paragraph can contain it."""


class ParagraphKind(StrEnum):
    """What a paragraph is in its document."""

    BODY = "body"
    HEADING = "heading"
    LIST = "list"
    TABLE = "table"
    QUOTE = "quote"
    CAPTION = "caption"
    CODE = "code"
    BOILERPLATE = "boilerplate"


class Span(NamedTuple):
    """A half-open range ``[s, e)`` of code points in the text of paragraph ``p``."""

    p: int
    s: int
    e: int


class Paragraph(NamedTuple):
    """One paragraph: its text, what it is, and where it stood in the file.

    ``level`` is 1 to 6 for headings, the depth (from 1) for list items, else 0. ``page`` counts from
    1 where the format knows pages. ``origin`` holds pairs (offset in ``text``, offset in the decoded
    file), ascending in both; between two pairs offsets advance together.
    """

    text: str
    kind: ParagraphKind = ParagraphKind.BODY
    level: int = 0
    page: int | None = None
    origin: tuple[tuple[int, int], ...] = ()

    def source_offset(self, offset: int) -> int | None:
        """Offset in the decoded file for ``offset`` in ``text``, or None if the format gave no map."""
        at = bisect_right(self.origin, offset, key=lambda pair: pair[0]) - 1
        if at < 0:
            return None
        start, source = self.origin[at]
        return source + offset - start


@dataclass(frozen=True, slots=True)
class Document:
    """The text of one source as it was read; never changed afterwards.

    ``sha256`` is of the original bytes, ``text_sha256`` of the extracted text (see :func:`text_hash`),
    both as lower-case hex. ``language`` is a BCP 47 primary subtag or None; ``published`` an EDTF date
    or None. ``warnings`` are whole sentences for the reader.
    """

    name: str
    media_type: str
    encoding: str
    sha256: str
    text_sha256: str
    paragraphs: tuple[Paragraph, ...]
    title: str | None = None
    published: str | None = None
    language: str | None = None
    warnings: tuple[str, ...] = ()


def text_hash(paragraphs: tuple[Paragraph, ...]) -> str:
    """SHA-256 (hex) of the paragraphs' texts joined with U+2029, as UTF-8.

    Lone surrogates, which JSON input may carry, are encoded as they are (``surrogatepass``).
    """
    joined = PARAGRAPH_SEPARATOR.join([paragraph.text for paragraph in paragraphs])
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()
