"""Drafts of claims: what the tag popover proposes for a change or for a selected passage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.core.claims import make_anchor, snap_to_words
from app.core.compare.changes import Change, ChangeClass
from app.core.compare.counterpart import counterpart
from app.core.compare.describe import elided
from app.core.compare.places import paragraph_numbers, place_name
from app.core.model.claim import Category, Claim, Evidence, Severity, Status
from app.core.model.comparison import Comparison, Row
from app.core.model.document import Document, Span
from app.core.model.figure import Figure, FigureKind
from app.core.model.project import Project
from app.core.signals.figures import subject

_TITLE = 48
_CATEGORIES = {
    ChangeClass.FIGURE: Category.FIGURE,
    ChangeClass.OMITTED: Category.OMISSION,
    ChangeClass.CERTAINTY: Category.CERTAINTY,
    ChangeClass.ATTRIBUTION: Category.ATTRIBUTION,
    ChangeClass.VARIANT: Category.NAME,
}
_DATES = (FigureKind.DATE, FigureKind.TIME, FigureKind.DATETIME, FigureKind.DATERANGE)


@dataclass(slots=True)
class DraftEvidence:
    """A line of evidence that can be ticked; ``span`` None records the source as silent."""

    source: int
    letter: str
    span: Span | None
    quote: str
    reason: str
    ticked: bool = True


@dataclass(slots=True)
class ClaimDraft:
    """A claim that is not saved yet; ``number`` is set where an existing one is edited."""

    title: str
    category: Category
    evidence: list[DraftEvidence]
    severity: Severity = Severity.MEDIUM
    status: Status = Status.OPEN
    note: str = ""
    number: int | None = None
    kept: tuple[Evidence, ...] = field(default=())
    """Evidence of an edited claim in the order of ``evidence``; new lines follow it."""


@dataclass(frozen=True, slots=True)
class Pair:
    """The pair on view: the comparison and the numbers of its sources."""

    comparison: Comparison
    a: int
    b: int

    def source(self, side: str) -> int:
        """The number of the source at a side."""
        return self.a if side == "a" else self.b

    def document(self, side: str) -> Document:
        """The document at a side."""
        return self.comparison.a if side == "a" else self.comparison.b


def draft_for_change(project: Project, pair: Pair, change: Change) -> ClaimDraft:
    """A draft for the current change, with both sides as evidence."""
    a, b = _one(change.a), _one(change.b)
    evidence = [
        _line(project, pair, side, span, "the current change")
        for side, span in (("a", a), ("b", b))
        if span is not None
    ]
    if a is None or b is None:
        evidence.append(_silent(project, pair, "a" if a is None else "b"))
    return ClaimDraft(_title(pair, change), _category(change), evidence)


def draft_for_selection(
    project: Project, pair: Pair, side: str, spans: Sequence[Span], *, exact: bool = False
) -> ClaimDraft:
    """A draft for selected words of one side, with what stands for them on the other side.

    ``spans`` are not empty. The selection is snapped to word boundaries, unless ``exact`` or where there
    is no word in it.
    """
    document = pair.document(side)
    snapped = [span for span in (_snapped(document, span) for span in spans) if span.s < span.e]
    chosen = list(spans) if exact or not snapped else snapped
    evidence = [_line(project, pair, side, span, "your selection") for span in chosen]
    other = "b" if side == "a" else "a"
    first = chosen[0]
    row = _row_of(pair.comparison, side, first.p)
    match = counterpart(row, side, first) if row is not None else None
    if match is not None and snapped:
        match = _snapped(pair.document(other), match)
    if match is not None and match.s < match.e:
        line = _line(project, pair, other, match, "the counterpart")
        line.ticked = line.quote != evidence[0].quote
        evidence.append(line)
    else:
        evidence.append(_silent(project, pair, other))
    counted = _counted(row, side, first)
    if counted is not None:
        title, category = subject(counted, document.paragraphs[first.p].text), Category.FIGURE
    else:
        title = elided(evidence[0].quote, _TITLE)
        category = Category.WORDING if match is not None else Category.OMISSION
    return ClaimDraft(title[:1].upper() + title[1:], category, evidence)


def draft_for_claim(project: Project, claim: Claim) -> ClaimDraft:
    """A draft that edits a claim."""
    evidence = []
    for item in claim.evidence:
        letter = project.letter(item.source)
        if item.anchor is None:
            evidence.append(DraftEvidence(item.source, letter, None, "", f"{letter} is silent"))
        else:
            document = project.source(item.source).document
            place = place_name(paragraph_numbers(document), item.anchor.span.p)
            evidence.append(DraftEvidence(item.source, letter, item.anchor.span, item.anchor.quote, place))
    return ClaimDraft(
        claim.title,
        claim.category,
        evidence,
        claim.severity,
        claim.status,
        claim.note,
        claim.number,
        claim.evidence,
    )


def claim_of(project: Project, draft: ClaimDraft, number: int) -> Claim:
    """The claim that a draft describes: ticked evidence, a title in any case.

    Raises ValueError with a sentence if nothing is ticked.
    """
    ticked = [
        draft.kept[k] if k < len(draft.kept) else _evidence(project, line)
        for k, line in enumerate(draft.evidence)
        if line.ticked
    ]
    if not ticked:
        raise ValueError("A claim needs evidence; tick at least one passage.")
    title = " ".join(draft.title.split()) or "Untitled claim"
    return Claim(
        number, title, draft.category, draft.severity, draft.status, draft.note.strip(), tuple(ticked)
    )


def with_evidence(project: Project, claim: Claim, draft: ClaimDraft) -> Claim:
    """``claim`` with the ticked evidence of a draft added; what it has already is not repeated.

    Raises ValueError with a sentence if nothing is ticked.
    """
    new = claim_of(project, draft, claim.number).evidence
    added = tuple(item for item in new if item not in claim.evidence)
    return Claim(
        claim.number,
        claim.title,
        claim.category,
        claim.severity,
        claim.status,
        claim.note,
        claim.evidence + added,
    )


def claims_at(project: Project, source: int, span: Span) -> list[Claim]:
    """Claims with evidence that overlaps a span of a source."""
    return [
        claim
        for claim in project.claims
        if any(
            item.source == source
            and item.anchor is not None
            and item.anchor.span.p == span.p
            and item.anchor.span.s < span.e
            and span.s < item.anchor.span.e
            for item in claim.evidence
        )
    ]


def _evidence(project: Project, line: DraftEvidence) -> Evidence:
    if line.span is None:
        return Evidence(line.source)
    return Evidence(line.source, make_anchor(project.source(line.source).document, line.span))


def _line(project: Project, pair: Pair, side: str, span: Span, reason: str) -> DraftEvidence:
    document, source = pair.document(side), pair.source(side)
    quote = document.paragraphs[span.p].text[span.s : span.e]
    place = place_name(paragraph_numbers(document), span.p)
    return DraftEvidence(source, project.letter(source), span, quote, f"{place}, {reason}")


def _silent(project: Project, pair: Pair, side: str) -> DraftEvidence:
    letter = project.letter(pair.source(side))
    why = "the passage is gone from it" if side == "b" else "the passage is not in it"
    return DraftEvidence(pair.source(side), letter, None, "", f"Record {letter} as silent: {why}")


def _one(spans: Sequence[Span]) -> Span | None:
    """The pieces of a change in its first paragraph, as one range."""
    if not spans:
        return None
    inside = [span for span in spans if span.p == spans[0].p]
    return Span(spans[0].p, inside[0].s, inside[-1].e)


def _snapped(document: Document, span: Span) -> Span:
    s, e = snap_to_words(document.paragraphs[span.p].text, span.s, span.e)
    return Span(span.p, s, e)


def _row_of(comparison: Comparison, side: str, p: int) -> Row | None:
    for row in comparison.rows:
        if p in (row.a if side == "a" else row.b):
            return row
    return None


def _category(change: Change) -> Category:
    finding = change.finding
    if finding is not None:
        figure = finding.b if isinstance(finding.b, Figure) else finding.a
        if isinstance(figure, Figure) and figure.kind in _DATES:
            return Category.DATE
    return _CATEGORIES.get(change.cls, Category.WORDING)


def _title(pair: Pair, change: Change) -> str:
    finding = change.finding
    if finding is not None:
        for side, figure in (("b", finding.b), ("a", finding.a)):
            if isinstance(figure, Figure) and figure.counts:
                return subject(figure, pair.document(side).paragraphs[figure.span.p].text)
    side, spans = ("b", change.b) if change.b else ("a", change.a)
    span = spans[0]
    words = elided(pair.document(side).paragraphs[span.p].text[span.s : span.e], _TITLE)
    return words[:1].upper() + words[1:]


def _counted(row: Row | None, side: str, span: Span) -> Figure | None:
    """The figure under a selection, if it says what it counts."""
    for finding in row.findings if row is not None else ():
        figure = finding.a if side == "a" else finding.b
        if not isinstance(figure, Figure) or figure.counts is None or figure.box.p != span.p:
            continue
        if figure.box.s < span.e and span.s < figure.box.e:
            return figure
    return None
