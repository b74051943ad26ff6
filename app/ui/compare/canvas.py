"""The painted text view. Rows are painted once into pictures; scrolling only puts these in place."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.core.compare.changes import ChangeClass
from app.ui.compare.cells import Style
from app.ui.compare.columns import Columns
from app.ui.compare.hits import Hit, HitKind, find_hit
from app.ui.compare.overlays import paint_caret, paint_current_row, paint_fold, paint_void_labels
from app.ui.compare.paint import ClaimMarks, FindMarks, PaintState, RowPainter
from app.ui.compare.scene import Scene
from app.ui.compare.scrolling import SceneScroller
from app.ui.compare.selection import Selection
from app.ui.models.pair import PairView
from app.ui.qt import override
from app.ui.theme.fonts import READING, LineLength, ReadingFont, reading_font
from app.ui.theme.theme import Theme

_PICTURES = 160
"""Row pictures kept."""
_TALL = 2
"""Rows of more than so many screens are painted as far as they are seen."""


class Canvas(SceneScroller):
    """Shows a PairView in the Aligned layout."""

    selection_changed = Signal()

    def __init__(self, theme: Theme, ui_font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("canvas")
        self.setAccessibleName("The two texts, row by row")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.selection = Selection(self)
        self.painter: RowPainter | None = None
        self._theme, self._ui_font = theme, ui_font
        self._style = Style(100, READING)
        self._line = LineLength.LONG
        self._lanes = self._numbers = True
        self._pictures: OrderedDict[int, QPixmap] = OrderedDict()
        self._dimmed = False
        self._current_row = -1
        self._flash = QTimer(self, interval=420, singleShot=True)
        self._flash.timeout.connect(self.viewport().update)

    # What is shown

    def set_view(self, view: PairView | None, hidden: Collection[ChangeClass], *, fold: bool) -> None:
        """Show another comparison from its top, or nothing."""
        self._animation.stop()
        self.selection.clear()
        self._pictures.clear()
        self._current_row = -1
        self._anchor = (0, 0.0)
        self.scene = self.painter = None
        if view is not None:
            self.scene = Scene(view, self._columns(), self._style)
            self.scene.set_hidden(hidden)
            self.scene.set_fold(fold=fold)
            columns = self.scene.columns
            state = PaintState(self._theme, columns, view, self._ui_font, frozenset(hidden))
            self.painter = RowPainter(replace(state, numbers=self._numbers, lanes=self._lanes))
        self.settle()

    def set_theme(self, theme: Theme, ui_font: QFont) -> None:
        """Paint in other colours."""
        self._theme, self._ui_font = theme, ui_font
        self._restate(theme=theme, ui_font=ui_font)

    def set_zoom(self, zoom: int) -> None:
        """Show the texts at ``zoom`` per cent; what stands at the top stays there."""
        self._style = Style(zoom, self._style.family)
        self._relayout()

    def set_reading(self, font: ReadingFont, line: LineLength) -> None:
        """Show the texts in another font, or in shorter or longer lines."""
        self._style, self._line = Style(self._style.zoom, font.family), line
        self._relayout()

    @property
    def zoom(self) -> int:
        """The zoom in per cent."""
        return self._style.zoom

    def set_parts(self, *, lanes: bool, numbers: bool) -> None:
        """Show or leave out claim lanes and paragraph numbers."""
        self._lanes, self._numbers = lanes, numbers
        self._restate(lanes=lanes, numbers=numbers)
        self._relayout()

    def set_hidden(self, hidden: Collection[ChangeClass]) -> None:
        """Hide the marks of some classes."""
        if self.scene is not None:
            with self.kept_place():
                self.scene.set_hidden(hidden)
            self._restate(hidden=frozenset(hidden))
            self.settle()

    def set_fold(self, *, fold: bool) -> None:
        """Fold unchanged rows or show them."""
        if self.scene is not None:
            with self.kept_place():
                self.scene.set_fold(fold=fold)
            self.settle()

    def set_dimmed(self, *, dimmed: bool) -> None:
        """Dim the marks to 60 per cent while a new comparison is under way."""
        self._dimmed = dimmed
        self.viewport().update()

    def set_claims(self, claims: ClaimMarks) -> None:
        """The brackets of the claim lanes."""
        self._restate(claims=claims)

    def set_finds(self, finds: FindMarks) -> None:
        """The ranges that were found."""
        self._restate(finds=finds)

    def set_current(self, change: int) -> None:
        """Outline another change; only its row and the one before are painted anew."""
        if self.scene is not None and self.painter is not None:
            old, self.painter.state.current = self.painter.state.current, change
            self._current_row = self.scene.view.display_of(change) if change >= 0 else -1
            self._forget_changes(old, change)

    def set_hovered(self, change: int) -> None:
        """Outline the counterpart of what is under the pointer."""
        if self.painter is not None and self.painter.state.hovered != change:
            old, self.painter.state.hovered = self.painter.state.hovered, change
            self._forget_changes(old, change)

    def toggle_stub(self, display: int) -> None:
        """Show a moved paragraph's counterpart in place of its stub, or the stub again."""
        if self.scene is not None:
            self.scene.toggle_stub(display)
            self._pictures.pop(display, None)
            self.settle()

    def hit(self, point: QPointF) -> Hit | None:
        """What lies under a point of the viewport."""
        if self.painter is None:
            return None
        scene = self.shown()
        for item, y in self.visible_items():
            if y <= point.y() < y + scene.heights[item]:
                if scene.items[item].folded:
                    return Hit(HitKind.FOLD, scene.items[item].first)
                return find_hit(self.painter, scene.layout(item), point - QPointF(0, y))
        return None

    def show_change(self, change: int, *, animate: bool = True) -> None:
        """Make a change current, bring it into view and let its row flash once."""
        if self.scene is None:
            return
        self.set_current(change)
        display = self.scene.view.display_of(change)
        item = self.unfolded_item(display)
        found = self.scene.view.changes[change]
        span, side = (found.b[0], "b") if found.b else (found.a[0], "a")
        inside = 0.0
        self.scene.cell(side, span.p).reveal_place(span.s)
        for block in self.scene.layout(item).blocks:
            if (block.side, block.p) == (side, span.p):
                inside = block.y + block.cell.line_top(span.s)
        self.show_display(display, inside, animate=animate)
        if self.motion:
            self._flash.start()
        self.viewport().update()

    def show_caret(self) -> None:
        """Scroll just as far as the caret needs to be seen."""
        head = self.selection.head
        if head is None:
            return
        scene = self.shown()
        item = self.unfolded_item(self.display_of(head.side, head.p))
        scene.cell(head.side, head.p).reveal_place(head.offset)
        self._measure_around(item)
        for block in scene.layout(item).blocks:
            if (block.side, block.p) == (head.side, head.p):
                caret = block.cell.caret(head.offset)
                self.show_height(scene.heights.top(item) + block.y + caret.top(), caret.height())

    def selection_moved(self) -> None:
        """Called after the selection changed: paint it and tell."""
        if self.painter is not None:
            self.painter.state.selection = self.selection.ranges()
        self.viewport().update()
        self.selection_changed.emit()

    def drop_selection(self) -> None:
        """Select nothing; the caret stays where it is."""
        head = self.selection.head
        if head is not None and not self.selection.empty:
            self.selection.place(head, extend=False)
            self.selection_moved()

    # Layout

    def _columns(self) -> Columns:
        longest = self._line.width(reading_font(self._style.zoom, self._style.family))
        return Columns.of(self.viewport().width(), longest, lanes=self._lanes, numbers=self._numbers)

    def _relayout(self) -> None:
        if self.scene is not None:
            with self.kept_place():
                self.scene.set_columns(self._columns(), self._style)
            self._restate(columns=self.scene.columns)
            self.settle()

    def _restate(self, **changed: Any) -> None:
        if self.painter is not None:
            self.painter = RowPainter(replace(self.painter.state, **changed))
            self._pictures.clear()
            self.viewport().update()

    def _forget_changes(self, *changes: int) -> None:
        """Paint the rows of some changes anew; a moved one stands at two places."""
        view = self.shown().view
        for change in changes:
            if change >= 0:
                found = view.changes[change]
                for span in found.a:
                    self._pictures.pop(view.display_of_a[span.p], None)
                for span in found.b:
                    self._pictures.pop(view.display_of_b[span.p], None)
        self.viewport().update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._relayout()

    # Painting

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._theme["bg.paper"])
        if self.scene is None or self.painter is None:
            return
        if self._dimmed:
            painter.setOpacity(0.6)
        selected = {self.display_of(side, p) for side, p in self.painter.state.selection}
        for item, y in self.visible_items():
            first, _, folded = self.scene.items[item]
            if folded:
                words, width = self.scene.fold_text(item), self.scene.columns.width
                paint_fold(painter, words, y, width, self._theme, self._ui_font)
            elif first in selected or self.scene.heights[item] > _TALL * self.viewport().height():
                painter.save()
                painter.translate(0, y)
                seen = QRectF(self.viewport().rect()).translated(0, -y)
                self.painter.paint(painter, self.scene.layout(item), seen)
                painter.restore()
            else:
                painter.drawPixmap(QPointF(0, y), self._picture(self.painter, item))
        painter.setOpacity(1.0)
        self._paint_overlays(painter)

    def _paint_overlays(self, painter: QPainter) -> None:
        paint_void_labels(painter, self, self._theme, self._ui_font)
        current = self.row_rect(self._current_row) if self._current_row >= 0 else None
        if current is not None:
            paint_current_row(painter, current, self._theme, flashing=self._flash.isActive())
        if self.selection.head is not None and self.hasFocus():
            paint_caret(painter, self, self.selection.head, self._theme)

    def _picture(self, row_painter: RowPainter, item: int) -> QPixmap:
        scene = self.shown()
        display, ratio = scene.items[item].first, self.devicePixelRatioF()
        picture = self._pictures.get(display)
        if picture is None or picture.devicePixelRatio() != ratio:
            width, height = scene.columns.width * ratio, scene.heights[item] * ratio
            picture = QPixmap(max(1, round(width)), max(1, round(height)))
            picture.setDevicePixelRatio(ratio)
            painter = QPainter(picture)
            row_painter.paint(painter, scene.layout(item), QRectF(0, 0, width, height))
            painter.end()
            self._pictures[display] = picture
            if len(self._pictures) > _PICTURES:
                self._pictures.popitem(last=False)
        else:
            self._pictures.move_to_end(display)
        return picture
