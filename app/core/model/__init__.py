"""The nouns of Variorum as frozen, slotted dataclasses and enums. Standard library only.

What there are hundreds of thousands of (paragraphs, rows, operations, spans) are named tuples, which are made
three times faster.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from app.core.model.comparison import (
    DIFFERENT,
    LOOSE,
    Comparison,
    Finding,
    FindingKind,
    Op,
    OpKind,
    Relation,
    Row,
    RowKind,
    Summary,
)
from app.core.model.document import Document, Paragraph, ParagraphKind, Span, text_hash
from app.core.model.figure import Figure, FigureKind, Precision

if TYPE_CHECKING:
    from app.core.model.claim import Anchor, Category, Claim, Evidence, Severity, Status
    from app.core.model.project import Project, Settings, Source, ViewState, letter_at

__all__ = [
    "DIFFERENT",
    "LOOSE",
    "Anchor",
    "Category",
    "Claim",
    "Comparison",
    "Document",
    "Evidence",
    "Figure",
    "FigureKind",
    "Finding",
    "FindingKind",
    "Op",
    "OpKind",
    "Paragraph",
    "ParagraphKind",
    "Precision",
    "Project",
    "Relation",
    "Row",
    "RowKind",
    "Settings",
    "Severity",
    "Source",
    "Span",
    "Status",
    "Summary",
    "ViewState",
    "letter_at",
    "text_hash",
]

_LATER = ("app.core.model.claim", "app.core.model.project")
"""Comparing two texts has no use for these, and would have to wait for them."""


def __getattr__(name: str) -> object:
    for module in map(import_module, _LATER if name in __all__ else ()):
        if hasattr(module, name):
            globals()[name] = found = getattr(module, name)
            return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
