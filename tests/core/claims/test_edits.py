from __future__ import annotations

from dataclasses import replace

import pytest

from app.core.claims import (
    AddClaim,
    AddSource,
    ChangeClaim,
    ChangeSource,
    Compound,
    Edit,
    EditError,
    LostEvidence,
    RemoveClaim,
    RemoveSource,
    ReorderSources,
    SetSettings,
    SetTitle,
)
from app.core.model import Claim, Evidence, Project, Settings

from .story import quote, source, story

STORY = story()
THIRD = Claim(4, "Days of rain", evidence=(quote(1, 0, 41, 52),))

EDITS: list[tuple[Edit, str]] = [
    (AddSource(source(3, "Karsk Gazette")), 'Add source "Karsk Gazette"'),
    (RemoveSource(1), "Remove source"),
    (RemoveSource(2, "Valley Post"), 'Remove source "Valley Post"'),
    (ReorderSources((2, 1)), "Reorder sources"),
    (ChangeSource(1, "Wire"), "Rename source"),
    (ChangeSource(1, date=None), "Set date of source"),
    (ChangeSource(1, "Wire", "May 2031"), "Change source"),
    (ChangeSource(1), "Rename source"),
    (AddClaim(THIRD), 'Tag claim "Days of rain"'),
    (RemoveClaim(1), "Delete claim C1"),
    (RemoveClaim(3, "Spillway gate"), 'Delete claim "Spillway gate"'),
    (ChangeClaim(replace(THIRD, number=1)), 'Edit claim "Days of rain"'),
    (SetTitle("Karsk"), "Rename project"),
    (SetSettings(Settings(("quotes",))), "Change what counts as a difference"),
    (Compound((RemoveClaim(1), RemoveSource(1), AddClaim(Claim(4, "")), SetTitle("")), "Tidy"), "Tidy"),
    (Compound((), "Nothing"), "Nothing"),
]


@pytest.mark.parametrize(("edit", "name"), EDITS, ids=lambda value: value if isinstance(value, str) else "")
def test_every_edit_has_a_name_and_an_exact_inverse(edit: Edit, name: str) -> None:
    after = edit.apply(STORY)
    inverse = edit.inverse(STORY)
    assert edit.name == name
    assert inverse.name
    assert inverse.apply(after) == STORY
    assert inverse.inverse(after).apply(STORY) == after


def test_a_new_claim_stands_last_and_takes_the_next_number() -> None:
    after = AddClaim(THIRD).apply(STORY)
    assert after.claims == (*STORY.claims, THIRD)
    assert after.next_claim == 5


def test_a_new_source_stands_last_and_takes_the_next_number() -> None:
    after = AddSource(source(3)).apply(STORY)
    assert after.sources == (*STORY.sources, source(3))
    assert after.next_source == 4


def test_a_deleted_number_is_never_given_out_again() -> None:
    after = RemoveClaim(3).apply(STORY)
    assert after.next_claim == 4
    after = RemoveSource(2).apply(after)
    assert after.next_source == 3


def test_undoing_an_addition_takes_its_number_back() -> None:
    edit = AddClaim(THIRD)
    undone = edit.inverse(STORY).apply(edit.apply(STORY))
    assert undone.next_claim == 4
    assert AddClaim(THIRD).apply(undone).claims[-1].number == 4


def test_a_source_takes_its_evidence_with_it_and_brings_it_back() -> None:
    after = RemoveSource(1).apply(STORY)
    assert [len(claim.evidence) for claim in after.claims] == [1, 1]
    assert RemoveSource(1).inverse(STORY).apply(after) == STORY


def test_claims_without_evidence_in_a_removed_source_are_the_same_objects() -> None:
    before = AddClaim(THIRD).apply(STORY)
    assert RemoveSource(2).apply(before).claims[2] is THIRD


def test_the_view_is_left_alone() -> None:
    assert RemoveSource(1).apply(STORY).view is STORY.view


def test_changing_a_source_changes_what_it_names_only() -> None:
    assert ChangeSource(1, "Wire").apply(STORY).source(1) == replace(STORY.source(1), title="Wire")
    assert ChangeSource(1, date=None).apply(STORY).source(1) == replace(STORY.source(1), date=None)


def test_long_titles_are_cut_in_names_and_stay_on_one_line() -> None:
    title = "People  driven\nfrom their homes in the three lower districts"
    assert AddClaim(Claim(4, title)).name == 'Tag claim "People driven from their homes in the t…"'


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (AddSource(source(5)), "A new source takes the number 3, not 5."),
        (AddSource(source(2)), "The number 2 belongs to another source of the project."),
        (AddSource(source(3), place=3, next_source=4), "There is no place 3 among 2."),
        (AddSource(source(3), place=-1, next_source=4), "There is no place -1 among 2."),
        (
            AddSource(source(3), next_source=4, evidence=(LostEvidence(8, 0, Evidence(3)),)),
            "There is no claim C8 to give its evidence back to.",
        ),
        (
            AddSource(source(3), next_source=4, evidence=(LostEvidence(1, 7, Evidence(3)),)),
            "There is no place 7 among 3.",
        ),
        (AddSource(source(3), next_source=3), "The number 3 was given to a source that is still in the"),
        (RemoveSource(9), "There is no source 9 in the project."),
        (RemoveSource(1, next_source=2), "The number 2 was given to a source that is still in the project."),
        (ReorderSources((1,)), "An order of the sources must name each source exactly once."),
        (ReorderSources((1, 2, 2)), "An order of the sources must name each source exactly once."),
        (ChangeSource(9, ""), "There is no source 9 in the project."),
        (AddClaim(Claim(7, "")), "A new claim takes the number 4, not 7."),
        (AddClaim(Claim(2, "")), "A new claim takes the number 4, not 2."),
        (AddClaim(Claim(3, "")), "The number 3 belongs to another claim of the project."),
        (AddClaim(Claim(4, "", evidence=(Evidence(9),))), "Evidence refers to source 9, which is not in"),
        (RemoveClaim(2), "There is no claim C2 in the project."),
        (RemoveClaim(1, next_claim=2), "The number 2 was given to a claim that is still in the project."),
        (ChangeClaim(Claim(2, "")), "There is no claim C2 in the project."),
        (ChangeClaim(Claim(1, "", evidence=(Evidence(9),))), "Evidence refers to source 9, which is not in"),
        (Compound((SetTitle("Karsk"), RemoveClaim(2)), "Both"), "There is no claim C2 in the project."),
    ],
)
def test_an_edit_that_does_not_fit_says_so(edit: Edit, words: str) -> None:
    with pytest.raises(EditError) as caught:
        edit.apply(STORY)
    assert str(caught.value).startswith(words)


@pytest.mark.parametrize(
    "edit", [RemoveSource(9), RemoveClaim(9), ChangeSource(9), ChangeClaim(Claim(9, ""))]
)
def test_no_inverse_of_what_does_not_fit(edit: Edit) -> None:
    with pytest.raises(EditError):
        edit.inverse(Project())
