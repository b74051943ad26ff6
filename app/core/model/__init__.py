"""The nouns of Variorum as frozen, slotted dataclasses and enums. Standard library only."""

from app.core.model.claim import Anchor, Category, Claim, Evidence, Severity, Status
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
