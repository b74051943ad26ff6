"""What the change panel says of one change. Pure: words and their places, no widgets."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

from app.core.compare.changes import Change, ChangeClass
from app.core.compare.places import place_names
from app.core.model.comparison import Finding, Relation
from app.core.model.document import Document
from app.core.model.figure import Figure
from app.core.signals.figures import CALENDAR, compatible_text, figures, may_hold_figure, subject
from app.core.signals.figures.relating.wording import (
    difference_text,
    distance_text,
    figure_text,
    kind_text,
    precision_text,
    unit_text,
)
from app.core.text.words import count_words
from app.ui.models.pair import PairView

_TITLES = {
    ChangeClass.ADDED: ("Added words", "Added paragraph"),
    ChangeClass.OMITTED: ("Omitted words", "Omitted paragraph"),
    ChangeClass.WORDING: ("Reworded", "Reworded"),
    ChangeClass.MOVED: ("Moved words", "Moved paragraph"),
    ChangeClass.SPLIT: ("Split or merged", "Split or merged"),
}
_OPENING = "“„«‘‹「"


@dataclass(frozen=True, slots=True)
class Details:
    """A title, for figures the two values and what lies between them, and rows of label and text."""

    title: str
    values: tuple[str, str] | None = None
    badge: str = ""
    difference: str = ""
    rows: tuple[tuple[str, str], ...] = ()
    quotations: tuple[tuple[str, str], ...] = field(default=())
    """Side and words, shown one above the other in the reading font."""


def details(view: PairView, k: int) -> Details:
    """What there is to say of change ``k``."""
    change = view.changes[k]
    if change.finding is not None and isinstance(change.finding, Finding):
        return _figure_details(view, change, change.finding)
    if change.cls in (ChangeClass.ADDED, ChangeClass.OMITTED):
        return _one_sided(view, change)
    title = _TITLES.get(change.cls, ("Change", "Change"))[change.whole]
    row = view.comparison.rows[change.row]
    describer = view.describer
    left, right = view.letters
    if change.cls is ChangeClass.MOVED and not change.whole:
        return Details(title, quotations=((right, describer.words_b(change)),))
    if change.cls is ChangeClass.MOVED:
        places = (
            ("From", f"{place_names(describer.numbers_a, row.a)} in {left}"),
            ("To", f"{place_names(describer.numbers_b, row.b)} in {right}"),
            ("Inside", describer.inner_changes(change)),
        )
        return Details(title, rows=places)
    if change.cls is ChangeClass.SPLIT:
        split = len(row.b) > 1
        parts = (
            (f"In {left}", place_names(describer.numbers_a, row.a)),
            (f"In {right}", place_names(describer.numbers_b, row.b)),
        )
        return Details("Split paragraph" if split else "Merged paragraphs", rows=parts)
    quotations = ((left, describer.words_a(change)), (right, describer.words_b(change)))
    return Details(title, quotations=quotations)


def _figure_details(view: PairView, change: Change, finding: Finding) -> Details:
    a, b = finding.a, finding.b
    left, right = view.letters
    words_a, words_b = view.describer.words_a(change), view.describer.words_b(change)
    if not isinstance(a, Figure) or not isinstance(b, Figure):
        title = "Figure"
        for figure, document in ((a, view.comparison.a), (b, view.comparison.b)):
            if isinstance(figure, Figure):
                title = _counted(document, figure)
        only = f"only in {left if finding.relation is Relation.GONE else right}"
        shown = tuple((side, words) for side, words in ((left, words_a), (right, words_b)) if words)
        return Details(title, None, finding.badge, only, quotations=shown)
    rows = []
    precision = precision_text(a, b)
    if precision:
        rows.append(("Precision", precision))
    noun = b.counts or a.counts
    if noun:
        same = not a.counts or not b.counts or a.counts == b.counts
        label = "Counts" if a.unit or b.unit else "Unit"
        rows.append((label, f"{noun}, same" if same else f"{a.counts} → {b.counts}"))
    elif a.unit or b.unit:
        unit = unit_text(a.unit)
        rows.append(("Unit", f"{unit}, same" if a.unit == b.unit else f"{unit} → {unit_text(b.unit)}"))
    compatible = compatible_text(finding) if finding.relation is not Relation.SAME else ""
    if compatible:
        rows.append(("Compatible", compatible))
    rows += [("Weekday", figure.doubt) for figure in (a, b) if figure.doubt]
    rows += [(f"In {left}", words_a), (f"In {right}", words_b)]
    return Details(
        _counted(view.comparison.b, b),
        (
            figure_text(a, unit=a.unit != b.unit, exact=True),
            figure_text(b, unit=a.unit != b.unit, exact=True),
        ),
        finding.badge,
        _difference(finding, a, b),
        tuple(rows),
    )


_SAYINGS = {
    Relation.SAME: "the same value, written differently",
    Relation.ROUNDED: "one is a rounding of the other",
    Relation.PRECISION: "the same value, other precision",
    Relation.OVERLAP: "they share values",
    Relation.INCOMPARABLE: "cannot be compared",
}


def _difference(finding: Finding, a: Figure, b: Figure) -> str:
    """What lies between the two: ``5,000 fewer``, ``2 days later``, or how else they relate."""
    if finding.relation is Relation.SAME and a.unit != b.unit:
        return "the same value after conversion"
    if finding.relation in _SAYINGS:
        return _SAYINGS[finding.relation]
    delta = Fraction(finding.delta or 0)
    if not delta:
        return "they cannot both hold"
    if a.kind in CALENDAR:
        return f"{distance_text(finding.badge)} {'later' if delta > 0 else 'earlier'}"
    at_least = " at least" if a.value is None or b.value is None else ""
    return difference_text(a, Fraction(0), delta) + at_least


def _counted(document: Document, figure: Figure) -> str:
    """What a figure counts and what is said of it, as a title; else its kind."""
    return subject(figure, document.paragraphs[figure.span.p].text) or kind_text(figure)


def _one_sided(view: PairView, change: Change) -> Details:
    added = change.cls is ChangeClass.ADDED
    words = view.describer.words_b(change) if added else view.describer.words_a(change)
    count = count_words(words)
    document = view.comparison.b if added else view.comparison.a
    rows = [("Length", "1 word" if count == 1 else f"{count:,} words")]
    if change.whole:
        rows.append(("Contains", _contents(document, change, words)))
    title = _TITLES[change.cls][change.whole]
    shown = () if change.whole else ((view.letters[added], words),)
    return Details(title, rows=tuple(rows), quotations=shown)


def _contents(document: Document, change: Change, words: str) -> str:
    spans = change.b or change.a
    found = sum(
        len(figures(document.paragraphs[span.p].text, span.p, document.language))
        for span in spans
        if may_hold_figure(document.paragraphs[span.p].text, document.language)
    )
    quotations = sum(words.count(mark) for mark in _OPENING) or words.count('"') // 2
    return f"{_some(quotations, 'quotation')}, {_some(found, 'figure')}"


def _some(count: int, word: str) -> str:
    return f"no {word}s" if not count else f"1 {word}" if count == 1 else f"{count} {word}s"
