"""What must hold inside every project: numbers are unique and given out, evidence refers to a source.

Pure; depends on the model alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.core.model import Claim, Project


def reference_faults(project: Project) -> tuple[str, ...]:
    """One sentence for each number that is used twice, not given out yet, or refers to nothing."""
    sources = [source.number for source in project.sources]
    claims = [claim.number for claim in project.claims]
    return (
        *_number_faults("Source ", sources, project.next_source),
        *_number_faults("Claim C", claims, project.next_claim),
        *_evidence_faults(project.claims, frozenset(sources)),
    )


def _number_faults(label: str, numbers: Iterable[int], following: int) -> Iterator[str]:
    seen: set[int] = set()
    for number in numbers:
        if number in seen:
            yield f"{label}{number} stands in the project twice."
        if not 0 < number < following:
            yield f"{label}{number} has a number that was not given out; the next one is {following}."
        seen.add(number)


def _evidence_faults(claims: Iterable[Claim], sources: frozenset[int]) -> Iterator[str]:
    for claim in claims:
        for number in dict.fromkeys(evidence.source for evidence in claim.evidence):
            if number not in sources:
                yield f"Claim C{claim.number} has evidence in source {number}, which is not in the project."
