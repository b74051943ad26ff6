from __future__ import annotations

from dataclasses import replace

from app.core.claims import reference_faults
from app.core.model import Evidence, Project

from .story import story


def test_a_sound_project_has_no_fault() -> None:
    assert reference_faults(story()) == ()
    assert reference_faults(Project()) == ()


def test_each_fault_is_a_sentence() -> None:
    project = story()
    first, second = project.claims
    broken = replace(
        project,
        sources=(*project.sources, project.sources[0]),
        claims=(first, replace(second, number=4, evidence=(Evidence(9), Evidence(9), Evidence(1)))),
    )
    assert reference_faults(broken) == (
        "Source 1 stands in the project twice.",
        "Claim C4 has a number that was not given out; the next one is 4.",
        "Claim C4 has evidence in source 9, which is not in the project.",
    )
