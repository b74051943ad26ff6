"""The claims of a project with what each source says on them. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from app.core.claims.anchors import locate
from app.core.compare.places import paragraph_numbers, place_name
from app.core.model.claim import Anchor, Category, Claim, Evidence, Status
from app.core.model.document import Span
from app.core.model.project import Project, Source, letter_at
from app.core.text.sentences import sentences
from app.export.escaping import escape, inline, paragraph_attributes
from app.export.html_marks import marked
from app.export.pair import Mark, MarkKind
from app.export.wording import joined

_AROUND = 160
"""Code points of the sentence shown before and after a quotation, at most."""
_BOXED = frozenset({Category.FIGURE, Category.DATE})
_UNSETTLED = frozenset({Status.OPEN, Status.CHECKING})


def to_check(claims: Iterable[Claim]) -> int:
    """How many claims are open or being checked."""
    return sum(claim.status in _UNSETTLED for claim in claims)


def claim_names(project: Project) -> dict[int, dict[int, list[str]]]:
    """By number of source and index of paragraph: the claims (*C1*) with a quotation there."""
    found: dict[int, dict[int, list[str]]] = {}
    for claim in project.claims:
        for evidence in claim.evidence:
            source = _source(project, evidence.source)
            span = source and evidence.anchor and locate(source.document, evidence.anchor)
            if source and span:
                names = found.setdefault(source.number, {}).setdefault(span.p, [])
                if f"C{claim.number}" not in names:
                    names.append(f"C{claim.number}")
    return found


def claim_sections(project: Project) -> str:
    """A section for every claim, in the project's order."""
    if not project.claims:
        return "<p>No claims are recorded.</p>\n"
    writer = _Writer(project)
    return "".join(map(writer.section, project.claims))


def claim_id(claim: Claim) -> str:
    """The anchor of a claim."""
    return f"c{claim.number}"


class _Writer:
    """Writes the claims of one project."""

    def __init__(self, project: Project) -> None:
        self._sources = [(letter_at(place), source) for place, source in enumerate(project.sources)]
        self._numbers: dict[int, tuple[int | None, ...]] = {}

    def section(self, claim: Claim) -> str:
        """Title, facts and note of a claim, then what each source says."""
        facts = f"{claim.category} · severity {claim.severity} · {claim.status}"
        note = f'<p class="note" dir="auto">{escape(claim.note)}</p>\n' if claim.note.strip() else ""
        return (
            f'<section class="claim" id="{claim_id(claim)}">\n'
            f'<h3><span class="no">C{claim.number}</span> {inline(claim.title)} <small>{facts}</small></h3>\n'
            f"{note}{self._evidence(claim)}</section>\n"
        )

    def _evidence(self, claim: Claim) -> str:
        rows = []
        unrecorded = []
        for letter, source in self._sources:
            pieces = [evidence for evidence in claim.evidence if evidence.source == source.number]
            rows += [self._row(claim, letter, source, evidence) for evidence in pieces]
            if not pieces:
                unrecorded.append(letter)
        rest = f'<p class="small">Nothing is recorded for {joined(unrecorded)}.</p>\n' if unrecorded else ""
        if not rows:
            return rest
        return (
            f'<table class="evidence">\n<caption class="vh">Quotations on C{claim.number}</caption>\n'
            '<thead class="vh"><tr><th scope="col">Source</th><th scope="col">Quotation</th>'
            f'<th scope="col">Place</th></tr></thead>\n<tbody>\n{"".join(rows)}</tbody>\n</table>\n{rest}'
        )

    def _row(self, claim: Claim, letter: str, source: Source, evidence: Evidence) -> str:
        head = f'<th scope="row"><span class="letter">{letter}</span></th>'
        if evidence.anchor is None:
            cells = '<td class="silent">No passage on this point.</td><td class="place">silent</td>'
            return f"<tr>{head}{cells}</tr>\n"
        text, mark, place = self._quotation(claim, source, evidence.anchor)
        attributes = paragraph_attributes(text, source.document.language)
        return (
            f"<tr>{head}<td><blockquote{attributes}><p>“{marked(text, (mark,))}”</p></blockquote></td>"
            f'<td class="place">{place}</td></tr>\n'
        )

    def _quotation(self, claim: Claim, source: Source, anchor: Anchor) -> tuple[str, Mark, str]:
        """The sentence around the quoted words, the words in it, and their place.

        As it was recorded if the words do not stand in the source any more.
        """
        kind = MarkKind.FIGURE if claim.category in _BOXED else MarkKind.QUOTE
        span = locate(source.document, anchor)
        if span is None:
            start = 1 + len(anchor.prefix)
            mark = Mark(start, start + len(anchor.quote), kind)
            return f"…{anchor.prefix}{anchor.quote}{anchor.suffix}…", mark, "not found in this source"
        text = source.document.paragraphs[span.p].text
        before, start, stop, after = _context(text, span)
        shift = len(before) - start
        shown = f"{before}{text[start:stop]}{after}"
        return shown, Mark(span.s + shift, span.e + shift, kind), self._place(source, span.p)

    def _place(self, source: Source, p: int) -> str:
        """``¶3``, with the page where the format knows pages."""
        if source.number not in self._numbers:
            self._numbers[source.number] = paragraph_numbers(source.document)
        page = source.document.paragraphs[p].page
        name = place_name(self._numbers[source.number], p)
        return name if page is None else f"{name} · page {page}"


def _context(text: str, span: Span) -> tuple[str, int, int, str]:
    """The sentences a span touches, with an ellipsis where they are too long and cut at a space."""
    touched = [piece for piece in sentences(text) if piece[0] < span.e and piece[1] > span.s]
    start = min([span.s, *(s for s, _ in touched)])
    stop = max([span.e, *(e for _, e in touched)])
    before = after = ""
    if span.s - start > _AROUND:
        before, start = "…", _word_start(text, span.s - _AROUND, span.s)
    if stop - span.e > _AROUND:
        after, stop = "…", _word_stop(text, span.e, span.e + _AROUND)
    return before, start, stop, after


def _word_start(text: str, low: int, high: int) -> int:
    space = text.find(" ", low, high)
    return space + 1 if space >= 0 else low


def _word_stop(text: str, low: int, high: int) -> int:
    space = text.rfind(" ", low, high)
    return space if space >= 0 else high


def _source(project: Project, number: int) -> Source | None:
    return next((source for source in project.sources if source.number == number), None)
