"""One comparison as one self-contained HTML file: comparison in, text out."""

from __future__ import annotations

from app.core.model.comparison import Comparison
from app.export.html_comparison import PairSections, facts_named
from app.export.html_legend import legend
from app.export.html_page import Opening, Section, page
from app.export.html_sources import SourceFacts, WordCounter, source_table
from app.export.pair import Pair


def comparison_html(comparison: Comparison) -> str:
    """The comparison with its marks, the two sources and how to read it. The same text every time."""
    counter = WordCounter()
    facts = (
        SourceFacts.of_document("A", comparison.a, counter.words(comparison.a)),
        SourceFacts.of_document("B", comparison.b, counter.words(comparison.b)),
    )
    pair = PairSections(Pair.build(comparison), *facts)
    opening = Opening(
        "Comparison of two texts",
        f"{facts[0].title} and {facts[1].title}",
        f"{facts_named(facts)} were compared. {pair.intro()}",
        [*((f"{each.words:,}", f"words in {each.letter}") for each in facts), *pair.numbers()],
    )
    sections = [
        pair.figure_section(),
        pair.text_section(),
        pair.change_section(),
        Section("sources", "Sources", source_table(facts), 2),
        Section("reading", "How to read this report", legend(claims=False)),
    ]
    return page(opening, sections)
