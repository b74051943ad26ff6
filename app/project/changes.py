"""What was added since the last save, for the question on closing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from app.core.model import Project


@dataclass(frozen=True, slots=True)
class Changes:
    """How a project differs from its file. ``other`` is a new title, order or setting."""

    since: datetime | None
    claims_added: int
    claims_changed: int
    claims_removed: int
    sources_added: int
    sources_changed: int
    sources_removed: int
    other: bool


def changes_between(saved: Project, project: Project, since: datetime | None) -> Changes:
    """Count what differs between two states of a project."""
    old_claims = {claim.number: claim for claim in saved.claims}
    claims = {claim.number: claim for claim in project.claims}
    old_sources = {source.number: source for source in saved.sources}
    sources = {source.number: source for source in project.sources}
    return Changes(
        since,
        *_counts(old_claims, claims),
        *_counts(old_sources, sources),
        other=saved.title != project.title
        or saved.settings != project.settings
        or _reordered(old_claims, claims)
        or _reordered(old_sources, sources),
    )


def _counts(old: Mapping[int, object], new: Mapping[int, object]) -> tuple[int, int, int]:
    changed = sum(new[number] != value for number, value in old.items() if number in new)
    return len(new.keys() - old.keys()), changed, len(old.keys() - new.keys())


def _reordered(old: Mapping[int, object], new: Mapping[int, object]) -> bool:
    return [number for number in old if number in new] != [number for number in new if number in old]
