"""The comparison itself: two columns of paragraphs that belong together, what differs between them. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from app.core.compare.changes import Change, ChangeClass
from app.core.compare.describe import ARROW
from app.core.compare.display import DisplayRow, Part
from app.core.compare.places import place_names
from app.core.model.comparison import DIFFERENT, LOOSE, Finding, Relation, Row, RowKind
from app.core.model.document import Document, Paragraph, ParagraphKind
from app.export.escaping import escape, inline, paragraph_attributes
from app.export.html_marks import marked
from app.export.pair import Marks, Pair, is_changed
from app.export.wording import class_words, counted

_FILLED = DIFFERENT | {Relation.NEW, Relation.GONE}
_KIND_CLASSES = {
    ParagraphKind.HEADING: "h",
    ParagraphKind.LIST: "li",
    ParagraphKind.TABLE: "c",
    ParagraphKind.CODE: "c",
    ParagraphKind.QUOTE: "bq",
    ParagraphKind.CAPTION: "s",
    ParagraphKind.BOILERPLATE: "s",
}
_SHARED_LABEL = 3
"""Runs of more added (or omitted) paragraphs than this share one label."""


@dataclass(frozen=True)
class Column:
    """What the table needs to know of one side."""

    letter: str
    document: Document
    marks: Marks
    numbers: Sequence[int | None]
    claims: dict[int, list[str]] = field(default_factory=dict)
    """Names of the claims (*C1*) with a quotation in a paragraph."""

    def paragraph(self, p: int) -> str:
        """One paragraph with its number and its marks."""
        paragraph = self.document.paragraphs[p]
        text = paragraph.text
        attributes = paragraph_attributes(text, self.document.language)
        words = marked(text, self.marks.get(p, ()))
        return f"<p{self._lane(p)}{_class_of(paragraph)}{attributes}>{words}</p>"

    def whole(self, indexes: Iterable[int], tag: str) -> str:
        """Paragraphs that came or went as a whole, each inside ``ins`` or ``del``."""
        return "".join(f'<{tag} class="all">{self.paragraph(p)}</{tag}>' for p in indexes)

    def _lane(self, p: int) -> str:
        number, claims = self.numbers[p], self.claims.get(p)
        lane = "" if number is None else f' data-n="{number}"'
        return lane + (f' data-c="{escape(" ".join(claims))}"' if claims else "")


def _class_of(paragraph: Paragraph) -> str:
    """The class of a paragraph's kind; ``sp`` where its white space would not survive otherwise."""
    names = [_KIND_CLASSES[paragraph.kind]] if paragraph.kind in _KIND_CLASSES else []
    if paragraph.kind is ParagraphKind.HEADING and paragraph.level == 1:
        names.append("t")
    if _is_spaced(paragraph.text):
        names.append("sp")
    return f' class="{" ".join(names)}"' if names else ""


def _is_spaced(text: str) -> bool:
    """True if a browser would fold white space: at an end, in a run, a tab or a new line."""
    return "  " in text or text[:1] == " " or text[-1:] == " " or "\t" in text or "\n" in text


def row_id(index: int, *, away: bool = False) -> str:
    """The anchor of a row of the comparison, or of the place in A that a moved one left."""
    return f"r{index + 1}a" if away else f"r{index + 1}"


def row_table(pair: Pair, a: Column, b: Column, head_a: str, head_b: str) -> str:
    """The whole table; heads are HTML."""
    body = "".join(_Rows(pair, a, b).lines())
    return (
        '<table class="pair">\n<caption class="vh">Paragraphs of A and B that belong together</caption>\n'
        '<colgroup><col class="side"><col class="gutter"><col class="side"></colgroup>\n'
        f'<thead><tr><th scope="col">{head_a}</th>'
        '<th scope="col" class="g"><span class="vh">What differs</span></th>'
        f'<th scope="col">{head_b}</th></tr></thead>\n<tbody>\n{body}</tbody>\n</table>\n'
    )


class _Rows:
    """Writes the rows of one table."""

    def __init__(self, pair: Pair, a: Column, b: Column) -> None:
        self._pair, self._a, self._b = pair, a, b
        self._place = {shown: k for k, shown in enumerate(pair.rows)}

    def lines(self) -> Iterable[str]:
        """Every display row as a ``tr``."""
        rows = self._pair.comparison.rows
        runs = _runs(self._pair)
        for k, shown in enumerate(self._pair.rows):
            row = rows[shown.row]
            away = shown.part is Part.AWAY
            names = [row.kind.value] if shown.part is Part.WHOLE else ["moved", shown.part.value]
            if row.a and row.b and row.confidence < LOOSE:
                names.append("loose")
            if not is_changed(row):
                names.append("light")
            cells = self._cells(shown, row, runs.get(k, 0))
            yield f'<tr id="{row_id(shown.row, away=away)}" class="{" ".join(names)}">{cells}</tr>\n'

    def _cells(self, shown: DisplayRow, row: Row, run: int) -> str:
        gutter = f'<td class="g">{self._gutter(shown, row)}</td>'
        match row.kind:
            case RowKind.ADDED:
                void = _void(run, "not in A", "Not in A")
                return f"{void}{gutter}<td>{self._b.whole(row.b, 'ins')}</td>"
            case RowKind.OMITTED:
                void = _void(run, "not in B", "Not in B")
                return f"<td>{self._a.whole(row.a, 'del')}</td>{gutter}{void}"
        left = "".join(map(self._a.paragraph, row.a))
        right = "".join(map(self._b.paragraph, row.b))
        if shown.part is Part.AWAY:
            return f"<td>{left}</td>{gutter}{self._stub(shown, row)}"
        if shown.part is Part.HERE:
            return f"{self._stub(shown, row)}{gutter}<td>{right}</td>"
        return f"<td>{left}</td>{gutter}<td>{right}</td>"

    def _stub(self, shown: DisplayRow, row: Row) -> str:
        """What stands where a moved paragraph has its counterpart elsewhere."""
        describer = self._pair.describer
        if shown.part is Part.AWAY:
            where, target = f"{place_names(describer.numbers_b, row.b)} in B", row_id(shown.row)
            verb = "Moved to"
        else:
            where, target = f"{place_names(describer.numbers_a, row.a)} in A", row_id(shown.row, away=True)
            verb = "Moved from"
        inner = describer.inner_changes(Change(ChangeClass.MOVED, shown.row, (), ()))
        said = f'{verb} <a href="#{target}">{where}</a>, {inner}'
        return f'<td class="stub"><div>{said}</div></td>'

    def _gutter(self, shown: DisplayRow, row: Row) -> str:
        """The sign of the strongest class, and a badge for what can be said in a word."""
        strongest = self._pair.strongest(shown)
        if strongest is None:
            return ""
        words = class_words(strongest, row.kind)
        parts = [f'<b aria-hidden="true">{words.sign}</b><span class="vh">{words.one}</span>']
        parts += self._badges(shown, row)
        if row.a and row.b and row.confidence < LOOSE:
            parts.append(chip("loose"))
        return " ".join(parts)

    def _badges(self, shown: DisplayRow, row: Row) -> Iterable[str]:
        if shown.part is not Part.WHOLE:
            yield chip(self._arrow(shown, row))
        if row.kind in (RowKind.SPLIT, RowKind.MERGED):
            yield chip(f"{len(row.a)}{ARROW}{len(row.b)}")
        yield from filter(None, (badge(change.finding) for change in self._pair.inner(shown.row)))

    def _arrow(self, shown: DisplayRow, row: Row) -> str:
        """``↓ ¶9``: in which direction the counterpart stands, and where."""
        describer = self._pair.describer
        if shown.part is Part.AWAY:
            other, name = Part.HERE, place_names(describer.numbers_b, row.b)
        else:
            other, name = Part.AWAY, place_names(describer.numbers_a, row.a)
        down = self._place[DisplayRow(shown.row, other)] > self._place[shown]
        return f"{'↓' if down else '↑'} {name}"


def _void(run: int, many: str, one: str) -> str:
    """The empty cell beside an added or omitted paragraph; ``run`` is 0 inside a run that has its label."""
    if run > _SHARED_LABEL:
        return f'<td class="void first">{counted(run, "paragraph", "paragraphs")} {many}</td>'
    if run == 0:
        return f'<td class="void next"><span class="vh">{one}</span></td>'
    return f'<td class="void">{one}</td>'


def _runs(pair: Pair) -> dict[int, int]:
    """For display rows of added and omitted paragraphs: how many the label of the empty cell stands for.

    In a long run the first row's label stands for all of them, and the others are not in the result.
    """
    found: dict[int, int] = {}
    rows = pair.comparison.rows
    start = 0
    kinds = [rows[shown.row].kind for shown in pair.rows]
    for k, kind in enumerate([*kinds, None]):
        if k and kind != kinds[k - 1]:
            length = k - start
            if kinds[start] in (RowKind.ADDED, RowKind.OMITTED):
                shared = length > _SHARED_LABEL
                found |= {start: length} if shared else dict.fromkeys(range(start, k), 1)
            start = k
    return found


def chip(text: str) -> str:
    """A light badge."""
    return f'<span class="chip">{escape(text)}</span>'


def badge(finding: Finding | None) -> str:
    """What the rules say of a figure: filled where it is another one, light where it is the same."""
    if finding is None or not finding.badge:
        return ""
    if finding.relation in _FILLED:
        return f'<span class="badge">{escape(finding.badge)}</span>'
    return chip(finding.badge)


def side_head(letter: str, title: str, more: str) -> str:
    """The head of a column: which text it is."""
    return f'<span class="letter">{escape(letter)}</span> {inline(title)} <small>{inline(more)}</small>'
