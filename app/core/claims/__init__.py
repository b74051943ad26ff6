"""Claims, evidence and edits with their inverses. Pure."""

from app.core.claims.anchors import AnchorState, check_anchor, locate, make_anchor, snap_to_words
from app.core.claims.check import reference_faults
from app.core.claims.edits import (
    KEEP,
    AddClaim,
    AddSource,
    ChangeClaim,
    ChangeSource,
    Compound,
    Edit,
    EditError,
    Keep,
    LostEvidence,
    RemoveClaim,
    RemoveSource,
    ReorderSources,
    SetSettings,
    SetTitle,
)

__all__ = [
    "KEEP",
    "AddClaim",
    "AddSource",
    "AnchorState",
    "ChangeClaim",
    "ChangeSource",
    "Compound",
    "Edit",
    "EditError",
    "Keep",
    "LostEvidence",
    "RemoveClaim",
    "RemoveSource",
    "ReorderSources",
    "SetSettings",
    "SetTitle",
    "check_anchor",
    "locate",
    "make_anchor",
    "reference_faults",
    "snap_to_words",
]
