"""Copying: words with their marks, with their reference, or both sides with what differs.

“at least 2,000 people” (B, Meridian Wire, 14 May, ¶1).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit

from app.core.compare.changes import Change, ChangeClass
from app.core.compare.counterpart import counterpart
from app.core.compare.places import paragraph_numbers, place_names
from app.core.model.comparison import RowKind
from app.core.model.document import Span
from app.core.model.project import Project, Source
from app.export.pair import Mark, kind_of
from app.export.quotation import Quotation, lines, passage, referenced
from app.services.session import shown_date
from app.ui.models.pair import PairView

if TYPE_CHECKING:
    from app.ui.shell.window import MainWindow

_WHOLE = {RowKind.ADDED: ChangeClass.ADDED, RowKind.OMITTED: ChangeClass.OMITTED}
Passage = tuple[str, tuple[Span, ...]]
"""Side ``a`` or ``b``, and characters of it."""


class Copying:
    """What the window puts on the clipboard, or into other programs."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def words(self) -> None:
        """The plain words that are selected, in the texts or in a field; those of the texts with marks."""
        focus = QApplication.focusWidget()
        if isinstance(focus, QLineEdit | QPlainTextEdit):
            focus.copy()
        elif isinstance(focus, QLabel) and focus.hasSelectedText():
            QApplication.clipboard().setText(focus.selectedText())
        else:
            selected = self._window.compare.texts.selection.spans()
            if selected is not None:
                side, spans = selected
                document = self._window.compare.texts.document(side)
                _to_clipboard(passage(document, spans, self._marks(side, spans)))

    def reference(self) -> None:
        """The selected words with their reference; without a selection those of the current change."""
        selected = self._window.compare.texts.selection.spans() or self._of_change()
        if selected is not None:
            self._copy(self._referenced(*selected), "Copied with reference")

    def both_sides(self) -> None:
        """A passage, what stands for it on the other side, and what differs."""
        selected = self._window.compare.texts.selection.spans()
        view, change = self._window.reading.view, self._window.reading.current()
        if view is None:
            return
        if selected is not None:
            a, b = _facing(view, *selected)
            changes = _changes_in(view, a, b, self._hidden)
        elif change is not None:
            a, b, changes = change.a, change.b, [change]
        else:
            self._window.tell("Select words, or go to a change, to copy both sides")
            return
        parts: list[Quotation | str] = [
            self._referenced(side, spans) if spans else self._absent(side)
            for side, spans in (("a", a), ("b", b))
        ]
        parts += [view.describer.sentence(each) for each in changes]
        if a and b and not changes:
            parts.append("No difference.")
        self._copy(lines(parts), "Copied both sides")

    def drag(self) -> None:
        """Carry the selected words with their reference to another program."""
        selected = self._window.compare.texts.selection.spans()
        if selected is not None:
            drag = QDrag(self._window.compare.texts)
            drag.setMimeData(_mime(self._referenced(*selected)))
            drag.exec(Qt.DropAction.CopyAction)

    @property
    def _hidden(self) -> Collection[ChangeClass]:
        return self._window.reading.hidden

    def _copy(self, quotation: Quotation | None, said: str) -> None:
        if quotation is not None:
            _to_clipboard(quotation)
            self._window.tell(said)

    def _of_change(self) -> Passage | None:
        change = self._window.reading.current()
        if change is None:
            return None
        return ("b", change.b) if change.b else ("a", change.a)

    def _source(self, side: str) -> Source:
        pair = self._window.workspace.compared_pair() or self._window.workspace.project.sources[:1]
        return pair[0] if side == "a" else pair[1]

    def _referenced(self, side: str, spans: Sequence[Span]) -> Quotation:
        source = self._source(side)
        where = reference(self._window.workspace.project, source, spans)
        return referenced(source.document, spans, where, self._marks(side, spans))

    def _absent(self, side: str) -> str:
        """*Not in B (Meridian Wire, 14 May)*."""
        project, source = self._window.workspace.project, self._source(side)
        letter, *parts = reference(project, source, ()).split(", ")
        return f"Not in {letter} ({', '.join(parts)})"

    def _marks(self, side: str, spans: Iterable[Span]) -> dict[int, list[Mark]]:
        view = self._window.reading.view
        return {} if view is None else shown_marks(view, side, spans, self._hidden)


def reference(project: Project, source: Source, spans: Sequence[Span]) -> str:
    """Where words stand: *B, Meridian Wire, 14 May, ¶1*."""
    numbers = paragraph_numbers(source.document)
    places = place_names(numbers, sorted({span.p for span in spans}))
    parts = [project.letter(source.number), source.title, shown_date(source.date), places]
    return ", ".join(part for part in parts if part)


def shown_marks(
    view: PairView, side: str, spans: Iterable[Span], hidden: Collection[ChangeClass]
) -> dict[int, list[Mark]]:
    """The marks that a reader sees on the paragraphs of ``spans``; what is muted has none."""
    found = {}
    for p in {span.p for span in spans}:
        marks = [
            Mark(mark.s, mark.e, kind_of(mark.cls))
            for mark in view.marks(side, p)
            if mark.change >= 0 and mark.cls not in hidden
        ]
        whole = _WHOLE.get(view.row(view.display_at(side, p)).kind)
        if whole is not None and whole not in hidden:
            marks.append(Mark(0, len(view.document(side).paragraphs[p].text), kind_of(whole)))
        found[p] = marks
    return found


def _facing(view: PairView, side: str, spans: Sequence[Span]) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """A passage and its counterpart, that of A first."""
    there = [counterpart(view.row(view.display_at(side, span.p)), side, span) for span in spans]
    other = tuple(span for span in there if span is not None)
    return (tuple(spans), other) if side == "a" else (other, tuple(spans))


def _changes_in(
    view: PairView, a: Sequence[Span], b: Sequence[Span], hidden: Collection[ChangeClass]
) -> list[Change]:
    """The changes on view that share characters with a passage, on either side."""
    places = [("a", span.p) for span in a] + [("b", span.p) for span in b]
    rows = {view.rows[view.display_at(*place)].row for place in places}
    found = (view.changes[k] for row in sorted(rows) for k in view.changes_of_row.get(row, ()))
    return [each for each in found if each.cls not in hidden and (_share(each.a, a) or _share(each.b, b))]


def _share(some: Sequence[Span], others: Sequence[Span]) -> bool:
    return any(x.p == y.p and x.s < y.e and y.s < x.e for x in some for y in others)


def _mime(quotation: Quotation) -> QMimeData:
    data = QMimeData()
    data.setText(quotation.text)
    data.setHtml(quotation.html)
    return data


def _to_clipboard(quotation: Quotation) -> None:
    QApplication.clipboard().setMimeData(_mime(quotation))
