"""Edits of a project: pure functions with exact inverses, named for the undo menu.

``edit.inverse(before).apply(edit.apply(before)) == before`` holds for every edit that fits ``before``,
to the last field. Numbers of sources and claims are therefore handled so: whatever the user adds takes
``next_source`` or ``next_claim`` and raises it by one; whatever the user removes keeps its number out
of use for good. Only *taking an addition back* (undo) also takes its number back, because to the
history the addition has not happened; redo then gives the same number again. The keyword-only fields
of the edits below carry what an inverse needs for that; no one else sets them.

Edits never touch the view: what is on view is not undone, and may name a source that is gone.

Pure; depends on the model alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Protocol

from app.core.model import Claim, Evidence, Project, Settings, Source

_NAME_LIMIT = 40


class EditError(ValueError):
    """An edit does not fit the project it was applied to; the text is one sentence."""


class Edit(Protocol):
    """A change of a project."""

    @property
    def name(self) -> str:
        """What the undo menu shows after *Undo* or *Redo*."""

    def apply(self, project: Project) -> Project:
        """The changed project; raises :class:`EditError` if the edit does not fit it."""

    def inverse(self, before: Project) -> Edit:
        """The edit that leads from ``self.apply(before)`` back to ``before``."""


class Keep(Enum):
    """The value that leaves a field as it is where None means *no value*."""

    KEEP = "keep"


KEEP = Keep.KEEP


@dataclass(frozen=True, slots=True)
class LostEvidence:
    """Evidence that went with its source: the claim's number, and the place among its evidence."""

    claim: int
    place: int
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class AddSource:
    """Put a new source last. Its number must be the project's ``next_source``."""

    source: Source
    place: int | None = field(default=None, kw_only=True)
    next_source: int | None = field(default=None, kw_only=True)
    evidence: tuple[LostEvidence, ...] = field(default=(), kw_only=True)

    @property
    def name(self) -> str:
        """*Add source "…"*."""
        return f"Add source {_quoted(self.source.title)}"

    def apply(self, project: Project) -> Project:
        """The project with the source in it."""
        numbers = [source.number for source in project.sources]
        following = _next_after_adding(
            "source", self.source.number, numbers, project.next_source, self.next_source
        )
        place = _checked_place(len(numbers) if self.place is None else self.place, len(numbers))
        sources = (*project.sources[:place], self.source, *project.sources[place:])
        claims = _with_evidence(project.claims, self.evidence)
        return replace(project, sources=sources, claims=claims, next_source=following)

    def inverse(self, before: Project) -> Edit:
        """Take the source and its number back."""
        return RemoveSource(self.source.number, self.source.title, next_source=before.next_source)


@dataclass(frozen=True, slots=True)
class RemoveSource:
    """Take a source out, and with it the evidence in it; the claims themselves stay."""

    number: int
    title: str = ""
    next_source: int | None = field(default=None, kw_only=True)

    @property
    def name(self) -> str:
        """*Remove source "…"*."""
        return f"Remove source {_quoted(self.title)}" if self.title else "Remove source"

    def apply(self, project: Project) -> Project:
        """The project without the source and without evidence in it."""
        _source(project, self.number)
        sources = tuple(source for source in project.sources if source.number != self.number)
        following = _next_after_removing(
            "source", (source.number for source in sources), project.next_source, self.next_source
        )
        claims = tuple(_without_evidence(claim, self.number) for claim in project.claims)
        return replace(project, sources=sources, claims=claims, next_source=following)

    def inverse(self, before: Project) -> Edit:
        """Put the source and its evidence back where they stood."""
        source = _source(before, self.number)
        evidence = tuple(
            LostEvidence(claim.number, place, evidence)
            for claim in before.claims
            for place, evidence in enumerate(claim.evidence)
            if evidence.source == self.number
        )
        place = before.sources.index(source)
        return AddSource(source, place=place, next_source=before.next_source, evidence=evidence)


@dataclass(frozen=True, slots=True)
class ReorderSources:
    """Put the sources into the order of ``numbers``, which names each of them once."""

    numbers: tuple[int, ...]

    @property
    def name(self) -> str:
        """*Reorder sources*."""
        return "Reorder sources"

    def apply(self, project: Project) -> Project:
        """The project with its sources in that order."""
        if sorted(self.numbers) != sorted(source.number for source in project.sources):
            raise EditError("An order of the sources must name each source exactly once.")
        return replace(project, sources=tuple(project.source(number) for number in self.numbers))

    def inverse(self, before: Project) -> Edit:
        """Put them back into their old order."""
        return ReorderSources(tuple(source.number for source in before.sources))


@dataclass(frozen=True, slots=True)
class ChangeSource:
    """Give a source another title, another date (None for none), or both."""

    number: int
    title: str | Keep = KEEP
    date: str | Keep | None = KEEP

    @property
    def name(self) -> str:
        """*Rename source*, *Set date of source* or *Change source*."""
        if self.date is KEEP:
            return "Rename source"
        return "Set date of source" if self.title is KEEP else "Change source"

    def apply(self, project: Project) -> Project:
        """The project with the source's title and date changed."""
        old = _source(project, self.number)
        title = old.title if isinstance(self.title, Keep) else self.title
        date = old.date if isinstance(self.date, Keep) else self.date
        new = replace(old, title=title, date=date)
        return replace(project, sources=tuple(new if s.number == self.number else s for s in project.sources))

    def inverse(self, before: Project) -> Edit:
        """Give what was changed its old value."""
        old = _source(before, self.number)
        title = KEEP if self.title is KEEP else old.title
        return ChangeSource(self.number, title, KEEP if self.date is KEEP else old.date)


@dataclass(frozen=True, slots=True)
class AddClaim:
    """Put a new claim last. Its number must be the project's ``next_claim``."""

    claim: Claim
    place: int | None = field(default=None, kw_only=True)
    next_claim: int | None = field(default=None, kw_only=True)

    @property
    def name(self) -> str:
        """*Tag claim "…"*."""
        return f"Tag claim {_quoted(self.claim.title)}"

    def apply(self, project: Project) -> Project:
        """The project with the claim in it."""
        numbers = [claim.number for claim in project.claims]
        following = _next_after_adding(
            "claim", self.claim.number, numbers, project.next_claim, self.next_claim
        )
        _check_evidence(project, self.claim)
        place = _checked_place(len(numbers) if self.place is None else self.place, len(numbers))
        claims = (*project.claims[:place], self.claim, *project.claims[place:])
        return replace(project, claims=claims, next_claim=following)

    def inverse(self, before: Project) -> Edit:
        """Take the claim and its number back."""
        return RemoveClaim(self.claim.number, self.claim.title, next_claim=before.next_claim)


@dataclass(frozen=True, slots=True)
class RemoveClaim:
    """Delete a claim. ``title`` is only for the name of the step."""

    number: int
    title: str = ""
    next_claim: int | None = field(default=None, kw_only=True)

    @property
    def name(self) -> str:
        """*Delete claim "…"*."""
        return f"Delete claim {_quoted(self.title) if self.title else f'C{self.number}'}"

    def apply(self, project: Project) -> Project:
        """The project without the claim."""
        _claim(project, self.number)
        claims = tuple(claim for claim in project.claims if claim.number != self.number)
        following = _next_after_removing(
            "claim", (claim.number for claim in claims), project.next_claim, self.next_claim
        )
        return replace(project, claims=claims, next_claim=following)

    def inverse(self, before: Project) -> Edit:
        """Put the claim back where it stood."""
        claim = _claim(before, self.number)
        return AddClaim(claim, place=before.claims.index(claim), next_claim=before.next_claim)


@dataclass(frozen=True, slots=True)
class ChangeClaim:
    """Replace a claim by another value with the same number."""

    claim: Claim

    @property
    def name(self) -> str:
        """*Edit claim "…"*."""
        return f"Edit claim {_quoted(self.claim.title)}"

    def apply(self, project: Project) -> Project:
        """The project with the claim's new value."""
        _claim(project, self.claim.number)
        _check_evidence(project, self.claim)
        return replace(
            project,
            claims=tuple(self.claim if c.number == self.claim.number else c for c in project.claims),
        )

    def inverse(self, before: Project) -> Edit:
        """Give the claim its old value."""
        return ChangeClaim(_claim(before, self.claim.number))


@dataclass(frozen=True, slots=True)
class SetTitle:
    """Give the project another title."""

    title: str

    @property
    def name(self) -> str:
        """*Rename project*."""
        return "Rename project"

    def apply(self, project: Project) -> Project:
        """The project with that title."""
        return replace(project, title=self.title)

    def inverse(self, before: Project) -> Edit:
        """Give it its old title."""
        return SetTitle(before.title)


@dataclass(frozen=True, slots=True)
class SetSettings:
    """Change what counts as a difference."""

    settings: Settings

    @property
    def name(self) -> str:
        """*Change what counts as a difference*."""
        return "Change what counts as a difference"

    def apply(self, project: Project) -> Project:
        """The project with these settings."""
        return replace(project, settings=self.settings)

    def inverse(self, before: Project) -> Edit:
        """Give it its old settings."""
        return SetSettings(before.settings)


@dataclass(frozen=True, slots=True)
class Compound:
    """Several edits that are one step, applied in order; all of them or none."""

    edits: tuple[Edit, ...]
    name: str

    def apply(self, project: Project) -> Project:
        """The project after the last of them."""
        for edit in self.edits:
            project = edit.apply(project)
        return project

    def inverse(self, before: Project) -> Edit:
        """Their inverses, in the opposite order."""
        inverses: list[Edit] = []
        for edit in self.edits:
            inverses.append(edit.inverse(before))
            before = edit.apply(before)
        return Compound(tuple(reversed(inverses)), self.name)


def _quoted(title: str) -> str:
    line = " ".join(title.split())
    return f'"{line}"' if len(line) <= _NAME_LIMIT else f'"{line[: _NAME_LIMIT - 1].rstrip()}…"'


def _source(project: Project, number: int) -> Source:
    try:
        return project.source(number)
    except KeyError:
        raise EditError(f"There is no source {number} in the project.") from None


def _claim(project: Project, number: int) -> Claim:
    try:
        return project.claim(number)
    except KeyError:
        raise EditError(f"There is no claim C{number} in the project.") from None


def _next_after_adding(
    noun: str, number: int, numbers: list[int], following: int, restored: int | None
) -> int:
    if number in numbers:
        raise EditError(f"The number {number} belongs to another {noun} of the project.")
    if restored is None:
        if number != following:
            raise EditError(f"A new {noun} takes the number {following}, not {number}.")
        return following + 1
    return _next_after_removing(noun, [*numbers, number], following, restored)


def _next_after_removing(noun: str, numbers: Iterable[int], following: int, restored: int | None) -> int:
    if restored is None:
        return following
    if any(number >= restored for number in numbers):
        raise EditError(f"The number {restored} was given to a {noun} that is still in the project.")
    return restored


def _checked_place(place: int, count: int) -> int:
    if not 0 <= place <= count:
        raise EditError(f"There is no place {place} among {count}.")
    return place


def _check_evidence(project: Project, claim: Claim) -> None:
    numbers = {source.number for source in project.sources}
    for evidence in claim.evidence:
        if evidence.source not in numbers:
            raise EditError(f"Evidence refers to source {evidence.source}, which is not in the project.")


def _without_evidence(claim: Claim, source: int) -> Claim:
    if all(evidence.source != source for evidence in claim.evidence):
        return claim
    return replace(claim, evidence=tuple(e for e in claim.evidence if e.source != source))


def _with_evidence(claims: tuple[Claim, ...], lost: tuple[LostEvidence, ...]) -> tuple[Claim, ...]:
    kept = {claim.number: list(claim.evidence) for claim in claims}
    for piece in lost:
        if piece.claim not in kept:
            raise EditError(f"There is no claim C{piece.claim} to give its evidence back to.")
        evidence = kept[piece.claim]
        evidence.insert(_checked_place(piece.place, len(evidence)), piece.evidence)
    touched = {piece.claim for piece in lost}
    return tuple(
        replace(claim, evidence=tuple(kept[claim.number])) if claim.number in touched else claim
        for claim in claims
    )
