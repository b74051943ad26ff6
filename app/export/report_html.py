"""A project as one self-contained HTML file: project and comparison in, text out."""

from __future__ import annotations

from collections.abc import Sequence

from app.core.model.comparison import Comparison
from app.core.model.document import Document
from app.core.model.project import Project, letter_at
from app.export.escaping import inline
from app.export.html_claims import claim_id, claim_names, claim_sections, to_check
from app.export.html_comparison import PairSections, facts_named
from app.export.html_legend import legend, settings_lines
from app.export.html_page import Opening, Section, page
from app.export.html_sources import SourceFacts, WordCounter, source_table
from app.export.pair import Pair
from app.export.wording import spelled


def report_html(project: Project, comparison: Comparison | None, version: str) -> str:
    """The report of a project.

    ``comparison`` is that of two of its sources, or None: then the sections on a pair are left out. The
    same arguments give the same text every time.
    """
    counter = WordCounter()
    facts = [
        SourceFacts.of_source(letter_at(place), source, counter.words(source.document))
        for place, source in enumerate(project.sources)
    ]
    pair = _pair(project, comparison, facts) if comparison is not None else None
    opening = Opening(
        _kicker(project), project.title, _intro(project, facts, pair), _numbers(project, facts, pair)
    )
    return page(opening, _sections(project, facts, pair, version), version)


def _pair(project: Project, comparison: Comparison, facts: Sequence[SourceFacts]) -> PairSections:
    a = _place(project, comparison.a, project.view.a)
    b = _place(project, comparison.b, project.view.b)
    return PairSections(
        Pair.build(comparison),
        facts[a] if a is not None else _stranger("A", comparison.a),
        facts[b] if b is not None else _stranger("B", comparison.b),
    )


def _stranger(letter: str, document: Document) -> SourceFacts:
    return SourceFacts.of_document(letter, document, WordCounter().words(document))


def _place(project: Project, document: Document, number: int | None) -> int | None:
    """Which source a document is: the one with this number if it holds it, else the first that does."""
    holds = [place for place, source in enumerate(project.sources) if source.document == document]
    chosen = [place for place in holds if project.sources[place].number == number]
    return next(iter([*chosen, *holds]), None)


def _kicker(project: Project) -> str:
    count = len(project.sources)
    if count == 0:
        return "Project without sources"
    return "Report on one source" if count == 1 else f"Comparison of {spelled(count, '', 'sources').lower()}"


def _intro(project: Project, facts: Sequence[SourceFacts], pair: PairSections | None) -> str:
    said = []
    if pair is not None:
        if len(facts) > 2:
            said.append(f"The project has {spelled(len(facts), 'source', 'sources').lower()}.")
        said.append(f"{facts_named((pair.a, pair.b))} were compared. {pair.intro()}")
    elif facts:
        said.append(
            f"The project has {spelled(len(facts), 'source', 'sources').lower()}; no pair was compared."
        )
    else:
        said.append("The project has no sources yet.")
    if project.claims:
        check = to_check(project.claims)
        verb = "is" if len(project.claims) == 1 else "are"
        rest = f"{check:,} of them still to check" if check else "none of them still to check"
        said.append(f"{spelled(len(project.claims), 'claim', 'claims')} {verb} recorded, {rest}.")
    return " ".join(said)


def _numbers(
    project: Project, facts: Sequence[SourceFacts], pair: PairSections | None
) -> list[tuple[str, str]]:
    claims, check = len(project.claims), to_check(project.claims)
    one = "claim" if claims == 1 else "claims"
    numbers = [
        (f"{len(facts):,}", "source" if len(facts) == 1 else "sources"),
        (f"{claims:,}", f"{one}, {check:,} still to check" if claims else one),
    ]
    if pair is not None:
        return [*numbers, *pair.numbers()]
    evidence = [each for claim in project.claims for each in claim.evidence]
    quoted = sum(not each.silent for each in evidence)
    words = sum(each.words for each in facts)
    return [
        *numbers,
        (f"{quoted:,}", "quotation" if quoted == 1 else "quotations"),
        (f"{words:,}", "word in all" if words == 1 else "words in all"),
    ]


def _sections(
    project: Project, facts: Sequence[SourceFacts], pair: PairSections | None, version: str
) -> list[Section]:
    entries = [(claim_id(claim), f"C{claim.number} {inline(claim.title)}") for claim in project.claims]
    sections = [Section("claims", "All claims", claim_sections(project), len(project.claims), entries)]
    if pair is not None:
        names = claim_names(project)
        sections.insert(0, pair.figure_section())
        sections += [
            pair.text_section(names.get(pair.a.number), names.get(pair.b.number)),
            pair.change_section(),
        ]
    reading = legend(claims=bool(project.claims)) + settings_lines(project.settings.ignore, version)
    return [
        *sections,
        Section("sources", "Sources", source_table(facts), len(facts)),
        Section("reading", "How to read this report", reading),
    ]
