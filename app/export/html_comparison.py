"""The sections on one pair: figures that differ, the two texts side by side, the changes. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from app.core.compare.changes import ChangeClass
from app.core.compare.describe import overview, unrelated
from app.export.escaping import escape, inline
from app.export.html_figures import change_table, figure_table, label, widest_gap
from app.export.html_page import Section
from app.export.html_rows import Column, row_table, side_head
from app.export.html_sources import SourceFacts
from app.export.pair import Pair
from app.export.wording import ALWAYS, CLASS_WORDS, counted, sentence, spelled

Claims = dict[int, list[str]]
"""Names of claims by index of paragraph."""


class PairSections:
    """Writes the sections on one pair; the facts are those of its two sides."""

    def __init__(self, pair: Pair, a: SourceFacts, b: SourceFacts) -> None:
        self.pair, self.a, self.b = pair, a, b
        self.figures = pair.counts[ChangeClass.FIGURE]

    def intro(self) -> str:
        """How the two texts relate, in a sentence or two, as HTML."""
        comparison = self.pair.comparison
        said = [sentence("".join(overview(comparison)))]
        few = unrelated(comparison)
        if few is not None:
            matched = f"{few[0]:,} of {few[1]:,} paragraphs have a counterpart"
            said.append(f"They have little in common: {matched}.")
        if self.figures:
            said.append(f"{spelled(self.figures, 'figure differs', 'figures differ')}.")
        elif self.pair.changes and few is None:
            said.append("No figure differs.")
        return " ".join([*said, self._gap()]).strip()

    def numbers(self) -> list[tuple[str, str]]:
        """(figure, words) for the head of a report: figures that differ, and the widest gap or length."""
        words = "figure that differs" if self.figures == 1 else "figures that differ"
        return [(f"{self.figures:,}", words), self._reach()]

    def figure_section(self) -> Section:
        """*Figures that differ*."""
        return Section("figures", "Figures that differ", figure_table(self.pair), self.figures)

    def text_section(self, claims_a: Claims | None = None, claims_b: Claims | None = None) -> Section:
        """*A and B side by side*."""
        pair = self.pair
        numbers = pair.describer
        a = Column("A", pair.comparison.a, pair.marks_a, numbers.numbers_a, claims_a or {})
        b = Column("B", pair.comparison.b, pair.marks_b, numbers.numbers_b, claims_b or {})
        notes = "".join(f'<p class="notice">{inline(note)}</p>\n' for note in pair.comparison.notes)
        table = row_table(pair, a, b, self._head("A", self.a), self._head("B", self.b))
        return Section("texts", "A and B side by side", f"{self._renamed()}{self._counts()}{notes}{table}")

    def change_section(self) -> Section:
        """*Changes from A to B*."""
        return Section("changes", "Changes from A to B", change_table(self.pair), len(self.pair.changes))

    def _gap(self) -> str:
        change = widest_gap(self.pair)
        if change is None:
            return ""
        return f"The widest gap is {label(self.pair, change)}."

    def _reach(self) -> tuple[str, str]:
        change = widest_gap(self.pair)
        if change is not None:
            return escape(self.pair.describer.badge(change)), f"widest gap, {label(self.pair, change)}"
        difference = self.b.words - self.a.words
        if difference:
            return f"{abs(difference):,}", f"words {'longer' if difference > 0 else 'shorter'}, B against A"
        return f"{self.a.words:,}", "words in A and in B"

    def _counts(self) -> str:
        """The summary strip: how many changes of each class."""
        items = "".join(
            f'<li><span class="count"><b aria-hidden="true">{words.sign}</b> {self.pair.counts[cls]:,}'
            f"</span> {words.counted}</li>\n"
            for cls, words in CLASS_WORDS.items()
            if cls in ALWAYS or self.pair.counts[cls]
        )
        return f'<ul class="strip">\n{items}</ul>\n'

    def _renamed(self) -> str:
        """Says which sources the two sides are where their letters are others."""
        if (self.a.letter, self.b.letter) == ("A", "B"):
            return ""
        return (
            f'<p class="notice">In the comparison, A is source {self.a.letter} ({inline(self.a.title)}) and '
            f"B is source {self.b.letter} ({inline(self.b.title)}).</p>\n"
        )

    @staticmethod
    def _head(side: str, facts: SourceFacts) -> str:
        words = counted(facts.words, "word", "words")
        return side_head(side, facts.title, " · ".join(filter(None, [facts.date, words])))


def facts_named(facts: Sequence[SourceFacts]) -> str:
    """``A, first version, and B, update 3`` as HTML."""
    named = [f"<b>{each.letter}</b> <cite>{inline(each.title)}</cite>" for each in facts]
    return " and ".join(named)
