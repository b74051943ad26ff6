from __future__ import annotations

from dataclasses import replace

import pytest

from app.core.compare.changes import Change, find_changes
from app.core.model import Category, Claim, Evidence, Project, Severity, Span, Status
from app.services.session import new_project
from app.services.tagging import (
    ClaimDraft,
    Pair,
    claim_of,
    claims_at,
    draft_for_change,
    draft_for_claim,
    draft_for_selection,
    with_evidence,
)

from .story import FIRST, SECOND, loaded, pair, project, words

SHOPKEEPER = FIRST.splitlines()[-1]
PROSECUTORS = SECOND.splitlines()[-1]


def shown(draft: ClaimDraft) -> list[str]:
    """The lines of evidence: ``[x] A “7,000” (why)``."""
    return [
        f"[{'x' if line.ticked else ' '}] {line.letter} {line.quote or 'silent'} ({line.reason})"
        for line in draft.evidence
    ]


def change_with(view: Pair, text: str) -> Change:
    """The first change that holds some words on either side."""
    for change in find_changes(view.comparison):
        for document, spans in ((view.comparison.a, change.a), (view.comparison.b, change.b)):
            if any(text in document.paragraphs[p].text[s:e] for p, s, e in spans):
                return change
    raise LookupError(text)


def span(view: Pair, side: str, p: int, text: str) -> Span:
    return Span(*words(view.document(side), p, text))


@pytest.mark.parametrize(
    ("text", "title", "category", "lines"),
    [
        (
            "7,000",
            "People fled",
            Category.FIGURE,
            [
                "[x] A Around 7,000 people (¶1, the current change)",
                "[x] B At least 2,000 people (¶1, the current change)",
            ],
        ),
        (
            "10 March",
            "12 March",
            Category.DATE,
            ["[x] A 10 March (¶3, the current change)", "[x] B 12 March (¶3, the current change)"],
        ),
        (
            "Rivers Agency",
            "District officials",
            Category.WORDING,
            [
                "[x] A the Rivers Agency (¶1, the current change)",
                "[x] B district officials (¶1, the current change)",
            ],
        ),
        (
            "reportedly",
            "Reportedly",
            Category.OMISSION,
            [
                "[x] A reportedly (¶2, the current change)",
                "[x] B silent (Record B as silent: the passage is gone from it)",
            ],
        ),
        (
            "shopkeeper",
            "A shopkeeper heard no siren that night…",
            Category.OMISSION,
            [
                f"[x] A {SHOPKEEPER} (¶5, the current change)",
                "[x] B silent (Record B as silent: the passage is gone from it)",
            ],
        ),
        (
            "Prosecutors",
            "Prosecutors opened an inquiry into possible…",
            Category.WORDING,
            [
                f"[x] B {PROSECUTORS} (¶5, the current change)",
                "[x] A silent (Record A as silent: the passage is not in it)",
            ],
        ),
        (
            "fails",
            "Gives way",
            Category.WORDING,
            ["[x] A fails (Title, the current change)", "[x] B gives way (Title, the current change)"],
        ),
    ],
)
def test_a_draft_for_a_change(text: str, title: str, category: Category, lines: list[str]) -> None:
    state = project()
    view = pair(state)
    draft = draft_for_change(state, view, change_with(view, text))
    assert (draft.title, draft.category) == (title, category)
    assert shown(draft) == lines
    assert (draft.severity, draft.status, draft.note, draft.number) == (
        Severity.MEDIUM,
        Status.OPEN,
        "",
        None,
    )


def test_a_change_over_two_paragraphs_is_quoted_from_the_first() -> None:
    parts = [SHOPKEEPER, PROSECUTORS]
    state = new_project([loaded(" ".join(parts), "a.txt"), loaded("\n\n".join(parts), "b.txt")])
    view = pair(state)
    [change] = find_changes(view.comparison)
    assert len(change.b) == 2
    draft = draft_for_change(state, view, change)
    assert [line.quote for line in draft.evidence] == [" ".join(parts), SHOPKEEPER]


@pytest.mark.parametrize(
    ("side", "p", "text", "title", "category", "lines"),
    [
        # snapped to words, its counterpart beside it
        (
            "a",
            1,
            "ivers Agenc",
            "Rivers Agency",
            Category.WORDING,
            ["[x] A Rivers Agency (¶1, your selection)", "[x] B district officials (¶1, the counterpart)"],
        ),
        # what is the same on the other side need not be quoted twice
        (
            "b",
            4,
            "national railway",
            "National railway",
            Category.WORDING,
            ["[x] B national railway (¶4, your selection)", "[ ] A national railway (¶4, the counterpart)"],
        ),
        # a figure is known by what it counts
        (
            "b",
            1,
            "2,000",
            "People fled",
            Category.FIGURE,
            ["[x] B 2,000 (¶1, your selection)", "[x] A Around 7,000 people (¶1, the counterpart)"],
        ),
        # words beside a figure are not it
        (
            "a",
            1,
            "fled the Velt",
            "Fled the Velt",
            Category.WORDING,
            ["[x] A fled the Velt (¶1, your selection)", "[ ] B fled the Velt (¶1, the counterpart)"],
        ),
        # nothing stands for it
        (
            "a",
            5,
            "no siren",
            "No siren",
            Category.OMISSION,
            [
                "[x] A no siren (¶5, your selection)",
                "[x] B silent (Record B as silent: the passage is gone from it)",
            ],
        ),
        (
            "b",
            5,
            "an inquiry",
            "An inquiry",
            Category.OMISSION,
            [
                "[x] B an inquiry (¶5, your selection)",
                "[x] A silent (Record A as silent: the passage is not in it)",
            ],
        ),
        (
            "a",
            2,
            "reportedly",
            "Reportedly",
            Category.OMISSION,
            [
                "[x] A reportedly (¶2, your selection)",
                "[x] B silent (Record B as silent: the passage is gone from it)",
            ],
        ),
    ],
)
def test_a_draft_for_a_selection(
    side: str, p: int, text: str, title: str, category: Category, lines: list[str]
) -> None:
    state = project()
    view = pair(state)
    draft = draft_for_selection(state, view, side, [span(view, side, p, text)])
    assert (draft.title, draft.category) == (title, category)
    assert shown(draft) == lines


def test_an_exact_selection_is_not_snapped() -> None:
    state = project()
    view = pair(state)
    draft = draft_for_selection(state, view, "a", [span(view, "a", 1, "ivers Agenc")], exact=True)
    assert draft.evidence[0].quote == "ivers Agenc"


def test_a_selection_over_paragraphs_is_a_line_for_each() -> None:
    state = project()
    view = pair(state)
    spans = [span(view, "a", 2, "missing in Lower Karsk."), span(view, "a", 3, "The spillway")]
    draft = draft_for_selection(state, view, "a", spans)
    assert [line.quote for line in draft.evidence] == [
        "missing in Lower Karsk.",
        "The spillway",
        "missing in Lower Karsk.",
    ]


def test_a_selection_that_begins_with_space_is_about_its_words() -> None:
    state = project()
    view = pair(state)
    spans = [span(view, "a", 2, " "), span(view, "a", 3, "10 March")]
    draft = draft_for_selection(state, view, "a", spans)
    assert shown(draft) == [
        "[x] A 10 March (¶3, your selection)",
        "[x] B 12 March (¶3, the counterpart)",
    ]


@pytest.mark.parametrize("exact", [False, True])
def test_a_selection_of_nothing_but_space_is_taken_as_it_is(exact: bool) -> None:
    state = project()
    view = pair(state)
    draft = draft_for_selection(state, view, "a", [span(view, "a", 4, " ")], exact=exact)
    assert [line.quote for line in draft.evidence] == [" ", " "]
    assert claim_of(state, draft, 1).title == "Untitled claim"


def test_a_draft_becomes_a_claim_with_what_is_ticked() -> None:
    state = project()
    view = pair(state)
    draft = draft_for_change(state, view, change_with(view, "7,000"))
    draft.title, draft.note, draft.severity = "  People \n displaced ", " Ask them. ", Severity.HIGH
    draft.evidence[1].ticked = False
    claim = claim_of(state, draft, 7)
    assert (claim.number, claim.title, claim.note, claim.severity) == (
        7,
        "People displaced",
        "Ask them.",
        Severity.HIGH,
    )
    [evidence] = claim.evidence
    assert evidence.source == 1
    assert evidence.anchor is not None
    assert (evidence.anchor.quote, evidence.anchor.suffix[:5]) == ("Around 7,000 people", " fled")


def test_a_silent_source_is_evidence() -> None:
    state = project()
    view = pair(state)
    claim = claim_of(state, draft_for_change(state, view, change_with(view, "reportedly")), 1)
    assert [each.silent for each in claim.evidence] == [False, True]
    assert claim.evidence[1] == Evidence(2)


def test_a_claim_without_evidence_is_refused_in_a_sentence() -> None:
    state = project()
    view = pair(state)
    draft = draft_for_change(state, view, change_with(view, "7,000"))
    for line in draft.evidence:
        line.ticked = False
    with pytest.raises(ValueError, match=r"^A claim needs evidence; tick at least one passage\.$"):
        claim_of(state, draft, 1)


def tagged() -> tuple[Project, Pair, Claim]:
    """A project with one claim on the people displaced."""
    state = project()
    view = pair(state)
    claim = claim_of(state, draft_for_change(state, view, change_with(view, "7,000")), 1)
    claim = replace(claim, evidence=(*claim.evidence, Evidence(2)))
    return replace(state, claims=(claim,), next_claim=2), view, claim


def test_a_claim_opens_as_a_draft_and_closes_as_it_was() -> None:
    state, _, claim = tagged()
    draft = draft_for_claim(state, claim)
    assert shown(draft) == [
        "[x] A Around 7,000 people (¶1)",
        "[x] B At least 2,000 people (¶1)",
        "[x] B silent (B is silent)",
    ]
    assert claim_of(state, draft, claim.number) == claim


def test_evidence_of_an_edited_claim_is_kept_even_where_its_text_has_gone() -> None:
    state, _, claim = tagged()
    draft = draft_for_claim(state, claim)
    emptied = replace(state.sources[0].document, paragraphs=())
    changed = replace(state, sources=(replace(state.sources[0], document=emptied), state.sources[1]))
    draft.evidence[1].ticked = False
    assert claim_of(changed, draft, 1).evidence == (claim.evidence[0], claim.evidence[2])


def test_new_evidence_joins_a_claim_once() -> None:
    state, view, claim = tagged()
    again = draft_for_change(state, view, change_with(view, "7,000"))
    assert with_evidence(state, claim, again) == claim
    more = draft_for_selection(state, view, "a", [span(view, "a", 1, "Rivers Agency")])
    more.title = "Another title"
    grown = with_evidence(state, claim, more)
    assert grown.title == claim.title
    assert grown.evidence[:3] == claim.evidence
    assert [each.anchor.quote for each in grown.evidence[3:] if each.anchor] == [
        "Rivers Agency",
        "district officials",
    ]


def test_nothing_ticked_adds_nothing() -> None:
    state, view, claim = tagged()
    draft = draft_for_change(state, view, change_with(view, "7,000"))
    for line in draft.evidence:
        line.ticked = False
    with pytest.raises(ValueError, match="tick at least one"):
        with_evidence(state, claim, draft)


@pytest.mark.parametrize(
    ("source", "place", "found"),
    [
        (1, Span(1, 7, 12), True),
        (1, Span(1, 0, 1), True),
        (1, Span(1, 18, 30), True),
        (1, Span(1, 19, 30), False),
        (1, Span(2, 7, 12), False),
        (2, Span(1, 0, 1), True),
        (3, Span(1, 0, 1), False),
    ],
)
def test_claims_are_found_by_place(source: int, place: Span, found: bool) -> None:
    state, _, claim = tagged()
    assert claims_at(state, source, place) == ([claim] if found else [])
