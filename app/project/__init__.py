"""The project file: an SQLite store, its migrations and the working copy that keeps edits safe."""

from app.project.changes import Changes
from app.project.errors import SUFFIX, Problem, ProjectError
from app.project.recovery import (
    Recovery,
    UnsavedEditsError,
    discard_recovery,
    find_recovery,
    list_recoverable,
)
from app.project.store import ProjectFile, read_project
from app.project.verify import verify

__all__ = [
    "SUFFIX",
    "Changes",
    "Problem",
    "ProjectError",
    "ProjectFile",
    "Recovery",
    "UnsavedEditsError",
    "discard_recovery",
    "find_recovery",
    "list_recoverable",
    "read_project",
    "verify",
]
