"""The overview ruler: the whole pair from top to bottom, beside the text."""

from __future__ import annotations

from collections.abc import Collection
from itertools import accumulate
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from app.core.compare.changes import Change, ChangeClass
from app.ui.compare.canvas import Canvas
from app.ui.compare.paint import token_of
from app.ui.models.pair import PairView
from app.ui.qt import override
from app.ui.theme.fonts import step
from app.ui.theme.theme import Theme

WIDTH = 34
_HEAD = 20.0
_LANES = {"left": 5.0, "middle": 13.0, "right": 21.0}
_LANE = 7.0
_LEAST = 3.0


class _Placed(NamedTuple):
    """A mark on the ruler: its lane, rectangle, class and change."""

    lane: str
    rect: QRectF
    cls: ChangeClass
    change: int


class Ruler(QWidget):
    """Marks of all visible changes in three lanes; click jumps, drag scrolls, hover names."""

    change_clicked = Signal(int)

    def __init__(self, canvas: Canvas, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ruler")
        self.setFixedWidth(WIDTH)
        self.setMouseTracking(True)
        self.setAccessibleName("Overview of the changes")
        self._canvas, self._theme = canvas, theme
        self._marks: list[tuple[float, float, str, int]] = []
        self._placed: list[_Placed] = []
        self._ticks: list[float] = []
        self._tops: list[float] = []
        self._built = 0.0
        self._current = -1
        self._dragging = False
        # Heights are measured while the reader scrolls; the marks follow a moment later.
        self._late = QTimer(self, interval=120, singleShot=True)
        self._late.timeout.connect(self._arrange)
        canvas.scrolled.connect(self._on_scrolled)

    @override
    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 200)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        self.update()

    def set_current(self, change: int) -> None:
        """Point at another change."""
        self._current = change
        self.update()

    def set_finds(self, places: list[float]) -> None:
        """Ticks for what was found: display rows with the place inside them."""
        self._ticks = places
        self.update()

    def set_hidden(self, hidden: Collection[ChangeClass]) -> None:
        """Collect the marks of the classes that are shown."""
        self._marks = []
        scene = self._canvas.scene
        if scene is not None:
            for k, change in enumerate(scene.view.changes):
                if change.cls not in hidden and change.cls is not ChangeClass.VARIANT:
                    self._marks += _places(scene.view, k, change)
            self._marks.sort()
        self.setAccessibleName(f"Overview of {len(self._marks)} changes")
        self._arrange()

    def _on_scrolled(self) -> None:
        scene = self._canvas.scene
        if scene is not None and abs(scene.heights.total - self._built) > 0.001 * self._built:
            self._late.start()
        self.update()

    def _arrange(self) -> None:
        """Place the marks: a row's share of the ruler is its share of the height of all rows."""
        self._placed = []
        scene = self._canvas.scene
        if scene is None or not scene.items:
            self.update()
            return
        tops = list(accumulate(scene.heights.all(), initial=0.0))
        self._built = tops[-1]
        scale = self._length() / max(1.0, tops[-1])
        self._tops = [tops[scene.item_of(k)] * scale for k in range(len(scene.view.rows))] + [self._length()]
        last: dict[str, float] = {}
        for place, rows, lane, k in self._marks:
            cls = scene.view.changes[k].cls
            top = self._y(place)
            height = max(_LEAST, self._y(place + rows) - top) if rows else _LEAST
            if cls is not ChangeClass.FIGURE and top + height < last.get(lane, -9.0) + 1:
                continue  # merged with the mark before; a figure never is
            last[lane] = top + height
            self._placed.append(_Placed(lane, QRectF(_LANES[lane], top, _LANE, height), cls, k))
        self.update()

    def _y(self, place: float) -> float:
        if not self._tops:
            return _HEAD
        display = min(int(place), len(self._tops) - 2)
        low, high = self._tops[display], self._tops[display + 1]
        return _HEAD + low + (place - display) * (high - low)

    def _length(self) -> float:
        return max(1.0, self.height() - _HEAD - 4)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    # Painting

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme["bg.panel"])
        painter.setPen(self._theme["line.subtle"])
        painter.drawLine(QPointF(0.5, 0), QPointF(0.5, self.height()))
        painter.setFont(step(self.font(), 0.78))
        painter.setPen(self._theme["ink.tertiary"])
        letters = self._canvas.scene.view.letters if self._canvas.scene is not None else ("", "")
        for lane, letter in zip(("left", "right"), letters, strict=True):
            rect = QRectF(_LANES[lane] - 4, 2, _LANE + 8, _HEAD - 4)
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, letter)
        for mark in self._placed:
            if mark.cls is not ChangeClass.FIGURE:
                self._paint_mark(painter, mark)
        for mark in self._placed:
            if mark.cls is ChangeClass.FIGURE:
                self._paint_diamond(painter, mark.rect)
        self._paint_viewport(painter)
        self._paint_current(painter)
        for place in self._ticks:
            painter.fillRect(QRectF(WIDTH - 5, self._y(place), 4, 2), self._theme["find.current"])

    def _paint_mark(self, painter: QPainter, mark: _Placed) -> None:
        color = self._theme[f"{token_of(mark.cls)}.line"]
        if mark.cls is ChangeClass.MOVED:
            pen = QPen(color, 1)
            pen.setDashPattern([1.5, 1.5])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(mark.rect.adjusted(0.5, 0.5, -0.5, max(0.0, 6 - mark.rect.height())))
        elif mark.lane == "middle":
            painter.fillRect(QRectF(mark.rect.left(), mark.rect.top(), _LANE, 2), color)
        else:
            painter.fillRect(mark.rect, color)

    def _paint_diamond(self, painter: QPainter, rect: QRectF) -> None:
        painter.setPen(QPen(self._theme["figure.line"], 1.25))
        painter.setBrush(self._theme["figure.tint"])
        x, y, r = rect.center().x(), rect.top() + 2, 4.0
        corners = [QPointF(x, y - r), QPointF(x + r, y), QPointF(x, y + r), QPointF(x - r, y)]
        painter.drawPolygon(QPolygonF(corners))

    def _paint_viewport(self, painter: QPainter) -> None:
        scene = self._canvas.scene
        if scene is None or not scene.heights.total:
            return
        scale = self._length() / max(scene.heights.total, self._canvas.viewport().height())
        top = _HEAD + self._canvas.scroll_y * scale
        height = max(8.0, self._canvas.viewport().height() * scale)
        painter.setPen(QPen(self._theme["ink.tertiary"], 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(2.5, top + 0.5, WIDTH - 6, height - 1), 3, 3)

    def _paint_current(self, painter: QPainter) -> None:
        for mark in self._placed:
            if mark.change == self._current:
                y = mark.rect.top() + 2
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._theme["accent.base"])
                painter.drawPolygon(QPolygonF([QPointF(0, y - 4), QPointF(5, y), QPointF(0, y + 4)]))
                return

    # Pointer

    def _change_at(self, point: QPointF) -> int:
        near = [
            (abs(mark.rect.center().y() - point.y()), mark.change)
            for mark in self._placed
            if mark.rect.adjusted(-4, -4, 4, 4).contains(point)
        ]
        return min(near)[1] if near else -1

    def _scroll_to(self, y: float) -> None:
        scene = self._canvas.scene
        if scene is not None:
            share = (y - _HEAD) / self._length()
            self._canvas.scroll_to(share * scene.heights.total - self._canvas.viewport().height() / 2)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        change = self._change_at(event.position())
        if change >= 0:
            self.change_clicked.emit(change)
        else:
            self._dragging = True
            self._scroll_to(event.position().y())

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragging:
            self._scroll_to(event.position().y())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._dragging = False

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        QApplication.sendEvent(self._canvas.verticalScrollBar(), event)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and self._canvas.scene is not None:
            change = self._change_at(QPointF(event.pos()))
            if change >= 0:
                view = self._canvas.scene.view
                found = view.changes[change]
                words = f"{view.describer.place(found)}: {view.describer.label(found)}"
                QToolTip.showText(event.globalPos(), words, self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)


def _places(view: PairView, k: int, change: Change) -> list[tuple[float, float, str, int]]:
    """Display row with the place inside it, length in rows, lane and change of a change's marks."""
    if change.cls is ChangeClass.MOVED:
        return [
            (float(view.display_of_a[change.a[0].p]), 1.0, "left", k),
            (float(view.display_of_b[change.b[0].p]), 1.0, "right", k),
        ]
    display = view.display_of(k)
    if change.whole and change.cls is not ChangeClass.SPLIT:
        return [(float(display), 1.0, "right" if change.b else "left", k)]
    span, document = (change.b[0], view.comparison.b) if change.b else (change.a[0], view.comparison.a)
    inside = span.s / max(1, len(document.paragraphs[span.p].text))
    lane = {ChangeClass.ADDED: "right", ChangeClass.OMITTED: "left"}.get(change.cls, "middle")
    return [(display + min(0.95, inside), 0.0, lane, k)]
