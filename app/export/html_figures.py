"""The figures that differ, as a table, and the list of all changes. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.core.compare.changes import Change, ChangeClass
from app.core.compare.describe import ARROW, text_of
from app.core.compare.places import place_names
from app.core.model.comparison import DIFFERENT, Finding, FindingKind, Relation, Row, RowKind
from app.core.model.figure import Figure, Precision
from app.core.signals.figures import subject
from app.core.signals.figures.relating.wording import kind_text
from app.export.escaping import balanced, escape, inline, paragraph_attributes
from app.export.html_rows import badge, chip, row_id
from app.export.pair import Pair
from app.export.wording import class_words, counted, joined, sentence

LONE = frozenset({Relation.NEW, Relation.GONE})
"""Relations of a figure that only one side has."""
_SAME = frozenset({Relation.SAME, Relation.ROUNDED, Relation.PRECISION})
_GROUPS = (
    (DIFFERENT, "Another value"),
    (LONE, "Only in one of the two"),
    (_SAME, "Same value, written or rounded differently"),
)


def figure_changes(pair: Pair) -> list[tuple[Change, Finding]]:
    """The changes that the rules for figures report, in text order, with what they say."""
    return [(change, change.finding) for change in pair.changes if change.finding is not None]


def figure_table(pair: Pair) -> str:
    """The table of figures, grouped by how the two sides relate; a sentence if there is none."""
    found = figure_changes(pair)
    rest = _rest(pair)
    if not found:
        return f"<p>No figure differs between the paragraphs that A and B share.{rest}</p>\n"
    groups = []
    for relations, title in _GROUPS:
        rows = [_figure_row(pair, *each) for each in found if each[1].relation in relations]
        if rows:
            head = f'<tr class="group"><th scope="rowgroup" colspan="5">{title}</th></tr>\n'
            groups.append(f"<tbody>\n{head}{''.join(rows)}</tbody>\n")
    note = f'<p class="small">{rest.strip()}</p>\n' if rest else ""
    return (
        '<table class="figures">\n<caption class="vh">Figures of A and B side by side</caption>\n'
        '<thead><tr><th scope="col">What</th><th scope="col">A</th><th scope="col">B</th>'
        '<th scope="col">Difference</th><th scope="col">Comparison</th></tr></thead>\n'
        f"{''.join(groups)}</table>\n{note}"
    )


def widest_gap(pair: Pair) -> Change | None:
    """The change of a figure whose two values are furthest apart as a factor, or None."""
    best: tuple[float, Change] | None = None
    for change, finding in figure_changes(pair):
        if finding.relation is not Relation.CHANGED or not finding.badge:
            continue
        factor = 1 + (finding.percent or 0.0) / 100
        gap = max(factor, 1 / factor) if factor > 0 else 0.0
        if gap > (best[0] if best else 1.0):
            best = gap, change
    return best[1] if best else None


def label(pair: Pair, change: Change) -> str:
    """The label of a change as HTML: the arrow points from A to B whatever the direction of the words."""
    return ARROW.join(map(inline, pair.describer.label(change).split(ARROW)))


def change_table(pair: Pair) -> str:
    """All changes in text order: label, class, places and badge."""
    if not pair.changes:
        return "<p>There are no changes.</p>\n"
    rows = "".join(_change_row(pair, number, change) for number, change in enumerate(pair.changes, 1))
    return (
        '<table class="changes">\n<caption class="vh">All changes in the order of the text</caption>\n'
        '<thead><tr><th scope="col" class="n">No.</th><th scope="col">Kind</th><th scope="col">Change</th>'
        '<th scope="col">In A</th><th scope="col">In B</th><th scope="col">Difference</th></tr></thead>\n'
        f"<tbody>\n{rows}</tbody>\n</table>\n"
    )


def _figure_row(pair: Pair, change: Change, finding: Finding) -> str:
    cells = "".join(f"<td>{_side(pair, change, of_a=of_a)}</td>" for of_a in (True, False))
    return (
        f'<tr><th scope="row">{inline(_counted(pair, finding))}</th>{cells}<td>{badge(finding)}</td>'
        f"<td>{explanation(finding)}</td></tr>\n"
    )


def explanation(finding: Finding) -> str:
    """The rules' sentence on a finding and whether both figures can hold, as HTML."""
    return inline(explanation_text(finding), "ltr")


def explanation_text(finding: Finding) -> str:
    """The rules' sentence on a finding and, of figures with precision words, whether both can hold."""
    said = sentence(finding.explanation)
    figures = [side for side in (finding.a, finding.b) if isinstance(side, Figure)]
    hedged = any(figure.precision is not Precision.EXACT for figure in figures)
    if finding.allowed is None or finding.relation in _SAME or not hedged:
        return said
    return f"{said} {'Both can hold.' if finding.allowed else 'They cannot both hold.'}".strip()


def _side(pair: Pair, change: Change, *, of_a: bool) -> str:
    """A figure as its source has it, and where it stands."""
    spans = change.a if of_a else change.b
    if not spans:
        return '<span class="none">no figure</span>'
    document = pair.comparison.a if of_a else pair.comparison.b
    words = text_of(document, spans)
    attributes = paragraph_attributes(words, document.language)
    place = _link(pair, change.row, [spans[0].p], of_a=of_a)
    return f"<bdi{attributes}>{escape(balanced(words))}</bdi> {place}"


def _link(pair: Pair, index: int, paragraphs: Sequence[int], *, of_a: bool) -> str:
    """The names of paragraphs of one side, leading to where they are shown; a dash if there are none."""
    if not paragraphs:
        return "–"
    numbers = pair.describer.numbers_a if of_a else pair.describer.numbers_b
    target = row_id(index, away=of_a and pair.comparison.rows[index].moved)
    return f'<a class="place" href="#{target}">{place_names(numbers, paragraphs)}</a>'


def _counted(pair: Pair, finding: Finding) -> str:
    """What a figure counts, as a row's head: ``People missing``, or the kind of figure."""
    kinds = []
    for figure, document in ((finding.b, pair.comparison.b), (finding.a, pair.comparison.a)):
        if isinstance(figure, Figure):
            title = subject(figure, document.paragraphs[figure.span.p].text)
            if title:
                return title
            kinds.append(kind_text(figure))
    return kinds[0] if kinds else "Figure"


def _rest(pair: Pair) -> str:
    """A sentence on the figures in paragraphs that only one side has."""
    rows = pair.comparison.rows
    said = [
        f"{counted(count, 'figure', 'figures')} in paragraphs that are only in {letter}"
        for count, letter in (
            (_lone_figures(rows, RowKind.OMITTED), "A"),
            (_lone_figures(rows, RowKind.ADDED), "B"),
        )
        if count
    ]
    return f" Not listed: {joined(said)}." if said else ""


def _lone_figures(rows: Iterable[Row], kind: RowKind) -> int:
    return sum(
        finding.kind is FindingKind.FIGURE for row in rows if row.kind is kind for finding in row.findings
    )


def _change_row(pair: Pair, number: int, change: Change) -> str:
    row = pair.comparison.rows[change.row]
    words = class_words(change.cls, row.kind)
    a, b = _link(pair, change.row, row.a, of_a=True), _link(pair, change.row, row.b, of_a=False)
    said = chip(pair.describer.badge(change)) if change.cls is ChangeClass.SPLIT else badge(change.finding)
    return (
        f'<tr><td class="n">{number}</td><td><b aria-hidden="true">{words.sign}</b> {words.one}</td>'
        f'<th scope="row">{label(pair, change)}</th><td>{a}</td><td>{b}</td><td>{said}</td></tr>\n'
    )
