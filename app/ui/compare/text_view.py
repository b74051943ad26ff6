"""The text view under a reader's hands: mouse, keys, tooltips."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip

from app.core.compare.display import Part
from app.ui.compare.canvas import Canvas
from app.ui.compare.hits import Hit, HitKind
from app.ui.compare.selection import Caret, Move
from app.ui.qt import override

_LINKS = (HitKind.BADGE, HitKind.GLYPH, HitKind.STUB, HitKind.FOLD, HitKind.CLAIM)
_MOVES = {
    Qt.Key.Key_Left: (Move.CHAR, Move.WORD, False),
    Qt.Key.Key_Right: (Move.CHAR, Move.WORD, True),
    Qt.Key.Key_Up: (Move.LINE, Move.PARAGRAPH, False),
    Qt.Key.Key_Down: (Move.LINE, Move.PARAGRAPH, True),
    Qt.Key.Key_Home: (Move.LINE_EDGE, Move.TEXT_EDGE, False),
    Qt.Key.Key_End: (Move.LINE_EDGE, Move.TEXT_EDGE, True),
}
"""Key -> what it moves by, what with Ctrl, and whether forward."""


class TextView(Canvas):
    """The canvas with a caret, a selection and things to click."""

    change_clicked = Signal(int)
    claim_clicked = Signal(int)
    there_requested = Signal(int)
    zoom_requested = Signal(int)
    menu_requested = Signal(QPoint)
    drag_requested = Signal()
    """The selection is being carried away."""

    _dragging = False
    _triple: QPoint | None = None
    _held: QPointF | None = None
    """Where the selection was taken hold of."""

    # Mouse

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        hit = self.hit(event.position())
        if hit is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if hit.kind is HitKind.TEXT and hit.caret is not None:
            self._press_text(hit, event)
        elif hit.kind is HitKind.STUB:
            self.toggle_stub(hit.display)
        elif hit.kind is HitKind.FOLD:
            self.unfolded_item(hit.display)
        elif hit.kind is HitKind.CLAIM:
            self.claim_clicked.emit(hit.claim)
        elif hit.change >= 0:
            self.change_clicked.emit(hit.change)

    def _press_text(self, hit: Hit, event: QMouseEvent) -> None:
        if hit.caret is None:
            return
        if self._triple is not None and (event.position().toPoint() - self._triple).manhattanLength() < 6:
            self.selection.select_paragraph(hit.caret)
            self._triple = None
            self.selection_moved()
        elif self.selection.holds(hit.caret) and not event.modifiers():
            self._held = event.position()  # until it is let go or carried away nothing changes
        else:
            extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._dragging = True
            self._put_caret(hit, extend=extend)

    def _put_caret(self, hit: Hit, *, extend: bool) -> None:
        if hit.caret is not None:
            self.selection.place(hit.caret, extend=extend)
            self.selection_moved()
        if hit.change >= 0 and self.selection.empty:
            self.change_clicked.emit(hit.change)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            if (event.position() - self._held).manhattanLength() >= QApplication.startDragDistance():
                self._held = None
                self.drag_requested.emit()
            return
        hit = self.hit(event.position())
        if self._dragging and self.selection.head is not None:
            self._drag(event.position())
            return
        self.set_hovered(hit.change if hit is not None and hit.kind is HitKind.TEXT else -1)
        shape = Qt.CursorShape.ArrowCursor
        if hit is not None and hit.kind is HitKind.TEXT:
            held = hit.caret is not None and self.selection.holds(hit.caret)
            shape = Qt.CursorShape.ArrowCursor if held else Qt.CursorShape.IBeamCursor
        elif hit is not None and hit.kind in _LINKS:
            shape = Qt.CursorShape.PointingHandCursor
        self.viewport().setCursor(shape)

    def _drag(self, point: QPointF) -> None:
        """Extend the selection to a point, on the side where it began."""
        head = self.selection.head
        if head is None:
            return
        columns = self.shown().columns
        low = columns.text_at(head.side)
        inside = QPointF(min(max(point.x(), low), low + columns.text_width), point.y())
        height = self.viewport().height()
        if not 0 <= point.y() < height:
            step = point.y() if point.y() < 0 else point.y() - height
            self.scroll_to(self.scroll_y + step)
            inside.setY(min(max(point.y(), 0.0), height - 1.0))
        hit = self.hit(inside)
        if hit is not None and hit.caret is not None and hit.caret.side == head.side:
            self.selection.place(hit.caret, extend=True)
            self.selection_moved()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._dragging = False
        if self._held is not None:
            self._held = None
            hit = self.hit(event.position())
            if hit is not None and hit.kind is HitKind.TEXT:
                self._put_caret(hit, extend=False)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        hit = self.hit(event.position())
        if hit is not None and hit.kind is HitKind.TEXT and hit.caret is not None:
            self.selection.select_word(hit.caret)
            self.selection_moved()
            self._triple = event.position().toPoint()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self.set_hovered(-1)
        super().leaveEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_requested.emit(10 if event.angleDelta().y() > 0 else -10)
            event.accept()
            return
        super().wheelEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        hit = self.hit(QPointF(event.pos()))
        if hit is not None and hit.change >= 0 and event.reason() == QContextMenuEvent.Reason.Mouse:
            self.change_clicked.emit(hit.change)
        self.menu_requested.emit(event.globalPos())

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            words = self._tooltip(QPointF(event.pos()))
            if words:
                QToolTip.showText(event.globalPos(), words, self)
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    def _tooltip(self, point: QPointF) -> str:
        hit = self.hit(point)
        if hit is None:
            return ""
        if hit.kind is HitKind.FOLD:
            return "Click to show them"
        if hit.kind is HitKind.CLAIM:
            return f"Claim C{hit.claim}"
        if hit.change >= 0:
            view = self.shown().view
            return view.describer.sentence(view.changes[hit.change])
        return ""

    # Keys

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.scene is None:
            super().keyPressEvent(event)
            return
        key = Qt.Key(event.key())
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain = not modifiers
        if key in _MOVES and not modifiers & Qt.KeyboardModifier.AltModifier:
            self._move_caret(key, event)
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp) and plain:
            page = self.verticalScrollBar().pageStep()
            self.scroll_to(self.scroll_y + (page if key == Qt.Key.Key_PageDown else -page))
        elif key == Qt.Key.Key_A and modifiers == Qt.KeyboardModifier.ControlModifier:
            self._select_all()
        elif key == Qt.Key.Key_Space and plain:
            self.show_moved_here()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self.go_to_moved()
        elif key == Qt.Key.Key_Escape and not self.selection.empty and self.selection.head is not None:
            self.selection.place(self.selection.head, extend=False)
            self.selection_moved()
        else:
            super().keyPressEvent(event)

    def _move_caret(self, key: Qt.Key, event: QKeyEvent) -> None:
        plain, with_ctrl, forward = _MOVES[key]
        modifiers = event.modifiers()
        if self.selection.head is None:
            self._place_first_caret()
        if self.selection.head is None:
            return
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self.cell(*self.selection.head[:2]).rtl:
            forward = not forward
        kind = with_ctrl if modifiers & Qt.KeyboardModifier.ControlModifier else plain
        extend = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        self.selection.move(kind, forward=forward, extend=extend)
        self.selection_moved()
        self.show_caret()

    def _place_first_caret(self) -> None:
        """Before the first visible character, or at the current change."""
        for item, _ in self.visible_items():
            scene = self.shown()
            if not scene.items[item].folded:
                blocks = scene.layout(item).blocks
                if blocks:
                    self.selection.place(Caret(blocks[0].side, blocks[0].p, 0), extend=False)
                    return

    def _select_all(self) -> None:
        side = self.selection.head.side if self.selection.head is not None else "a"
        paragraphs = self.document(side).paragraphs
        self.selection.select(side, (0, 0), (len(paragraphs) - 1, len(paragraphs[-1].text)))
        self.selection_moved()

    def _moved_row(self) -> int | None:
        """The moved row at the caret, else the current one."""
        view, rows = self.shown().view, [self._current_row]
        if self.selection.head is not None:
            rows.insert(0, self.display_of(self.selection.head.side, self.selection.head.p))
        for display in rows:
            if display >= 0 and view.rows[display].part is not Part.WHOLE:
                return display
        return None

    def show_moved_here(self) -> None:
        """Show the counterpart of the moved paragraph at hand in its stub, or the stub again."""
        display = self._moved_row() if self.scene is not None else None
        if display is not None:
            self.toggle_stub(display)

    def go_to_moved(self) -> None:
        """Jump to the other place of the moved paragraph at hand."""
        display = self._moved_row() if self.scene is not None else None
        if display is None:
            return
        view, row = self.shown().view, self.shown().view.row(display)
        away = view.rows[display].part is Part.AWAY
        self.there_requested.emit(view.display_of_b[row.b[0]] if away else view.display_of_a[row.a[0]])

    def set_caret(self, side: str, p: int, offset: int) -> None:
        """Put the caret somewhere and bring it into view."""
        self.selection.place(Caret(side, p, offset), extend=False)
        self.selection_moved()
        self.show_caret()

    def other_side(self) -> None:
        """Move the caret to the counterpart of its paragraph on the other side."""
        head = self.selection.head
        if head is None:
            return
        row = self.shown().view.row(self.display_of(head.side, head.p))
        mine, theirs = (row.a, row.b) if head.side == "a" else (row.b, row.a)
        if theirs:
            place = min(mine.index(head.p), len(theirs) - 1)
            side = "b" if head.side == "a" else "a"
            length = len(self.document(side).paragraphs[theirs[place]].text)
            self.set_caret(side, theirs[place], min(head.offset, length))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()
