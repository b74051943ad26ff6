"""Tagging: the popover, the claims in the panel and in the margin lanes, stepping through them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, Signal
from PySide6.QtWidgets import QMenu

from app.core.claims import AddClaim, ChangeClaim, RemoveClaim
from app.core.model.claim import Claim, Severity, Status
from app.core.model.document import Span
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
from app.ui.compare.paint import ClaimMarks
from app.ui.compare.popover import TagPopover
from app.ui.compare.sources_panel import SourcesPanel
from app.ui.lists.delegates import SEVERITY_ICONS, STATUS_ICONS
from app.ui.lists.entries import ClaimEntry
from app.ui.shell.reading import Reading
from app.ui.shell.workspace import Workspace
from app.ui.widgets.themed import Look

_Key = tuple[str, tuple[Span, ...]]


class Claims(QObject):
    """The claims of the project, as far as the pair on view has to do with them."""

    told = Signal(str)
    moved = Signal()
    """Another claim is chosen."""

    def __init__(
        self, workspace: Workspace, reading: Reading, panel: SourcesPanel, look: Look, popover: TagPopover
    ) -> None:
        super().__init__(popover)
        self._workspace, self._reading, self._panel, self._look = workspace, reading, panel, look
        self.popover = popover
        self.chosen: int | None = None
        self._key: _Key | None = None
        self._drafts: dict[_Key, ClaimDraft] = {}
        self._answered = False
        popover.saved.connect(self._on_saved)
        popover.added.connect(self._on_added)
        popover.deleted.connect(self.delete)
        popover.cancel_button.clicked.connect(self._on_cancelled)
        popover.closed.connect(self._on_closed)
        reading.compare.texts.claim_clicked.connect(self.choose)
        panel.claim_chosen.connect(self.choose)
        panel.claim_opened.connect(self.edit)
        panel.claim_deleted.connect(self.delete)
        panel.claim_menu.connect(self._show_menu)

    # What is there

    def _pair(self) -> Pair | None:
        view, pair = self._workspace.view, self._workspace.compared_pair()
        if view is None or pair is None:
            return None
        return Pair(view.comparison, pair[0].number, pair[1].number)

    def in_pair(self) -> list[Claim]:
        """Claims with evidence in A or B, in their order."""
        pair = self._workspace.pair()
        if pair is None:
            return list(self._workspace.project.claims)
        numbers = {pair[0].number, pair[1].number}
        return [
            claim
            for claim in self._workspace.project.claims
            if any(item.source in numbers for item in claim.evidence)
        ]

    def at_change(self) -> Claim | None:
        """The claim that the current change is in."""
        change, pair = self._reading.current(), self._workspace.compared_pair()
        if change is None or pair is None:
            return None
        for source, spans in ((pair[1], change.b), (pair[0], change.a)):
            for span in spans:
                found = claims_at(self._workspace.project, source.number, span)
                if found:
                    return found[0]
        return None

    def refresh(self) -> None:
        """Bring panel and lanes into line with the project."""
        project, claims = self._workspace.project, self.in_pair()
        if self.chosen is not None and all(claim.number != self.chosen for claim in claims):
            self.chosen = None
        pair = self._workspace.pair()
        letters = "this project"
        if pair is not None:
            letters = f"{project.letter(pair[0].number)} and {project.letter(pair[1].number)}"
        entries = [ClaimEntry(c.number, c.title, c.severity, c.status) for c in claims]
        self._panel.set_claims(entries, len(project.claims), letters)
        self._panel.select_claim(self.chosen)
        self._reading.compare.texts.set_claims(self._marks(claims))
        inside = self.at_change()
        self._reading.panel.card.set_claim(f"C{inside.number}" if inside is not None else None)
        self.moved.emit()

    def _marks(self, claims: list[Claim]) -> ClaimMarks:
        marks: ClaimMarks = {}
        pair = self._workspace.compared_pair()
        if pair is None:
            return marks
        sides = {pair[0].number: "a", pair[1].number: "b"}
        for claim in claims:
            for item in claim.evidence:
                side = sides.get(item.source)
                if side is not None and item.anchor is not None:
                    p, s, e = item.anchor.span
                    line = (f"C{claim.number}", s, e, claim.number == self.chosen)
                    marks.setdefault((side, p), []).append(line)
        for lines in marks.values():
            lines.sort(key=lambda line: line[1])
        return marks

    # Choosing

    def choose(self, number: int) -> None:
        """Make a claim current and bring its evidence into view."""
        self.chosen = number
        self.refresh()
        place = self._place(self._workspace.project.claim(number))
        if place is not None:
            texts = self._reading.compare.texts
            self._reading.compare.show_texts()
            side, span = place
            texts.show_display(texts.display_of(side, span.p))

    def _place(self, claim: Claim) -> tuple[str, Span] | None:
        """Where a claim's first evidence in the pair stands, B before A."""
        pair = self._workspace.compared_pair()
        if pair is None:
            return None
        for side, source in (("b", pair[1]), ("a", pair[0])):
            for item in claim.evidence:
                if item.source == source.number and item.anchor is not None:
                    return side, item.anchor.span
        return None

    def step(self, *, forward: bool) -> None:
        """The next or previous claim in the order of the text."""
        texts = self._reading.compare.texts
        placed = [
            (texts.display_of(place[0], place[1].p), claim.number)
            for claim in self.in_pair()
            if (place := self._place(claim)) is not None
        ]
        order = [number for _, number in sorted(placed)]
        if not order:
            self.told.emit("No claims yet. Press Ctrl+T on a passage")
            return
        if self.chosen in order:
            self.choose(order[(order.index(self.chosen) + (1 if forward else -1)) % len(order)])
        else:
            self.choose(order[0 if forward else -1])

    # Tagging

    def tag(self, *, existing: bool = False) -> None:
        """Open the popover for the selection, else for the current change."""
        pair = self._pair()
        if pair is None or not self._workspace.editable:
            waiting = self._workspace.pair() is not None
            self.told.emit(
                "A claim can be tagged once the texts are compared"
                if waiting
                else "Two sources are needed to tag a claim"
            )
            return
        project = self._workspace.project
        selected = self._reading.compare.texts.selection.spans()
        if selected is not None:
            side, spans = selected
            inside = claims_at(project, pair.source(side), spans[0])
            if len(inside) == 1 and not existing and _within(inside[0], pair.source(side), spans[0]):
                self.edit(inside[0].number)
                return
            draft = draft_for_selection(project, pair, side, spans)
            self._open((side, spans), draft, existing=existing)
            return
        change = self._reading.current()
        if change is None:
            self.told.emit("Select a passage, or step to a change, and press Ctrl+T")
            return
        found = self.at_change()
        if found is not None and not existing:
            self.edit(found.number)
            return
        side, spans = ("b", change.b) if change.b else ("a", change.a)
        self._open((side, spans), draft_for_change(project, pair, change), existing=existing)

    def edit(self, number: int) -> None:
        """Open the popover for a claim that is there."""
        self.choose(number)
        if not self._workspace.editable:
            return
        claim = self._workspace.project.claim(number)
        place = self._place(claim)
        key: _Key = (place[0], (place[1],)) if place is not None else ("", ())
        self._open(key, draft_for_claim(self._workspace.project, claim), existing=False)

    def _open(self, key: _Key, draft: ClaimDraft, *, existing: bool) -> None:
        if draft.number is None:
            draft = self._drafts.pop(key, draft)
        self._key, self._answered = key, False
        project = self._workspace.project
        number = draft.number or project.next_claim
        self.popover.open_draft(draft, project.claims, number, existing=existing)
        self.popover.place_at(self._passage(key), self._area())
        self.popover.show()
        self.popover.activateWindow()
        self.popover.raise_()
        self.popover.focus_first()

    def _passage(self, key: _Key) -> QRect:
        """The paragraph of a passage, in the coordinates of the screen."""
        texts = self._reading.compare.texts
        side, spans = key
        rect: QRectF | None = None
        if spans:
            last = spans[-1]
            length = len(texts.document(side).paragraphs[last.p].text)
            rect = texts.span_rect(side, last.p, last.s, max(last.e, length))
        found = (
            rect.toAlignedRect() if rect is not None else texts.viewport().rect().adjusted(40, 40, -40, -200)
        )
        found = found.intersected(texts.viewport().rect())
        return QRect(texts.viewport().mapToGlobal(found.topLeft()), found.size())

    def _area(self) -> QRect:
        screen = self._reading.compare.screen()
        return screen.availableGeometry()

    # Answers

    def _on_saved(self, draft: ClaimDraft) -> None:
        project = self._workspace.project
        if draft.number is not None:
            self._answered = self._workspace.perform(ChangeClaim(claim_of(project, draft, draft.number)))
            self.chosen = draft.number
        else:
            claim = claim_of(project, draft, project.next_claim)
            self._answered = self._workspace.perform(AddClaim(claim))
            if self._answered:
                self.chosen = claim.number
                self.told.emit(f"Claim C{claim.number} saved: {claim.title}")
        self.refresh()

    def _on_added(self, number: int, draft: ClaimDraft) -> None:
        project = self._workspace.project
        claim = with_evidence(project, project.claim(number), draft)
        self._answered = self._workspace.perform(ChangeClaim(claim))
        if self._answered:
            self.chosen = number
            self.told.emit(f"Evidence added to C{number}")
        self.refresh()

    def _on_cancelled(self) -> None:
        self._answered = True

    def _on_closed(self) -> None:
        """Leaving the popover in any other way keeps the draft for the same passage."""
        if not self._answered and self._key is not None:
            draft = self.popover.draft()
            if draft.number is None:
                self._drafts[self._key] = draft
        self._key = None
        self._reading.compare.texts.setFocus()

    def delete(self, number: int) -> None:
        """Delete a claim; undo brings it back."""
        claim = self._workspace.project.claim(number)
        if self._workspace.perform(RemoveClaim(number, claim.title)):
            self.told.emit(f"Claim C{number} deleted. Undo brings it back")

    def delete_chosen(self) -> None:
        """Delete the current claim."""
        if self.chosen is not None:
            self.delete(self.chosen)

    def edit_chosen(self) -> None:
        """Edit the current claim."""
        if self.chosen is not None:
            self.edit(self.chosen)

    def set_severity(self, number: int, severity: Severity) -> None:
        """Change how much hangs on a claim."""
        claim = self._workspace.project.claim(number)
        if claim.severity is not severity:
            self._workspace.perform(ChangeClaim(replace(claim, severity=severity)))

    def set_status(self, number: int, status: Status) -> None:
        """Change how far the work on a claim has got."""
        claim = self._workspace.project.claim(number)
        if claim.status is not status:
            self._workspace.perform(ChangeClaim(replace(claim, status=status)))

    def _show_menu(self, number: int, at: QPoint) -> None:
        menu = QMenu(self._panel)
        menu.addAction("Edit…", lambda: self.edit(number))
        severities, statuses = menu.addMenu("Severity"), menu.addMenu("Status")
        for severity in Severity:
            severities.addAction(
                self._look.icon(SEVERITY_ICONS[severity]),
                severity.value.capitalize(),
                lambda severity=severity: self.set_severity(number, severity),
            )
        for status in Status:
            statuses.addAction(
                self._look.icon(STATUS_ICONS[status]),
                status.value.capitalize(),
                lambda status=status: self.set_status(number, status),
            )
        menu.addSeparator()
        menu.addAction("Delete claim", lambda: self.delete(number))
        menu.setEnabled(self._workspace.editable)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)


def _within(claim: Claim, source: int, span: Span) -> bool:
    """True if a span lies inside one piece of a claim's evidence."""
    return any(
        item.source == source
        and item.anchor is not None
        and item.anchor.span.p == span.p
        and item.anchor.span.s <= span.s
        and span.e <= item.anchor.span.e
        for item in claim.evidence
    )
