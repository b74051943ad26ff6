"""What the window and its worker process say to each other: small, picklable, in order.

Documents and rows travel in pieces, so that unpickling one never holds up the window.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.core.model.comparison import Comparison, Row
from app.core.model.document import Document, Paragraph

PIECE = 500
"""Paragraphs or rows a message."""


@dataclass(frozen=True, slots=True)
class LoadFiles:
    """Read files and folders; answered by documents in order."""

    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LoadText:
    """Read a pasted text."""

    text: str
    name: str


@dataclass(frozen=True, slots=True)
class Keep:
    """Paragraphs of a document that later comparisons name by ``key``; several messages a document."""

    key: str
    head: Document | None
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Compare:
    """Compare two kept documents."""

    a: str
    b: str
    ignore: tuple[str, ...]


Request = LoadFiles | LoadText | Keep | Compare


@dataclass(frozen=True, slots=True)
class Step:
    """Progress: a step's name, units done and in all (0 if unknown)."""

    name: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class DocumentHead:
    """A document without its paragraphs, which precede it in :class:`Paragraphs`, and how many words it has.

    The worker has it from now on, like one it was asked to keep.
    """

    document: Document
    data: bytes
    path: str | None
    words: int


@dataclass(frozen=True, slots=True)
class Paragraphs:
    """The next paragraphs of the document under way."""

    items: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Rows:
    """The next rows of the comparison under way."""

    items: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class ComparisonEnd:
    """A comparison without documents and rows, which precede it in :class:`Rows`; words of both documents."""

    shell: Comparison
    words: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Failed:
    """One input failed; ``name`` says which, ``message`` is one sentence, ``details`` may be long."""

    name: str
    message: str
    details: str


@dataclass(frozen=True, slots=True)
class Finished:
    """The request is done."""


Reply = Step | DocumentHead | Paragraphs | Rows | ComparisonEnd | Failed | Finished
