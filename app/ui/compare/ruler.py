"""The overview ruler: the whole pair from top to bottom, beside the text."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from time import perf_counter
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from app.core.compare.changes import ChangeClass
from app.ui.compare.canvas import Canvas
from app.ui.compare.paint import token_of
from app.ui.models.overview import OverviewMark
from app.ui.qt import override
from app.ui.theme.fonts import step
from app.ui.theme.theme import Theme

WIDTH = 34
_HEAD = 20.0
_LANES = {"left": 5.0, "middle": 13.0, "right": 21.0}
_LANE = 7.0
_LEAST = 3.0
_SLICE = 0.006
"""Seconds for which marks are placed before the window may do something else."""
_PIECE = 500
_PATIENCE = 120
"""Milliseconds after which the marks follow the heights that were measured."""


class _Placed(NamedTuple):
    """A mark on the ruler: its lane, rectangle, class and change."""

    lane: str
    rect: QRectF
    cls: ChangeClass
    change: int


def _y(place: float, tops: Sequence[float]) -> float:
    """How far down a place in rows stands; ``tops`` has where each row begins and where the last one ends."""
    if not tops:
        return _HEAD
    display = min(int(place), len(tops) - 2)
    low, high = tops[display], tops[display + 1]
    return _HEAD + low + (place - display) * (high - low)


def _place(mark: OverviewMark, tops: Sequence[float], last: dict[str, float], found: list[_Placed]) -> None:
    """Add a mark to those found, unless it merges with the one before; a figure never does.

    ``last`` has where the marks of each lane end.
    """
    place, rows, lane, change, cls = mark
    top = _y(place, tops)
    height = max(_LEAST, _y(place + rows, tops) - top) if rows else _LEAST
    if cls is ChangeClass.FIGURE or top + height >= last.get(lane, -9.0) + 1:
        last[lane] = top + height
        found.append(_Placed(lane, QRectF(_LANES[lane], top, _LANE, height), cls, change))


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
        self._hidden: frozenset[ChangeClass] = frozenset()
        self._placed: list[_Placed] = []
        self._finds: list[float] = []
        self._ticks: set[int] = set()
        self._tops: list[float] = []
        self._picture: QPixmap | None = None
        self._built = 0.0
        self._current = -1
        self._dragging = False
        # Heights are measured while the reader scrolls; the marks follow a moment later.
        self._late = QTimer(self, singleShot=True)
        self._late.timeout.connect(self._arrange)
        self._work: Iterator[None] = iter(())
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._go_on)
        canvas.scrolled.connect(self._on_scrolled)

    @override
    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 200)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        self._repaint()

    def set_current(self, change: int) -> None:
        """Point at another change."""
        self._current = change
        self.update()

    def set_finds(self, places: list[float]) -> None:
        """Ticks for what was found: display rows with the place inside them."""
        self._finds = places
        self._place_ticks()
        self.update()

    def set_hidden(self, hidden: Collection[ChangeClass]) -> None:
        """Collect the marks of the classes that are shown."""
        self._hidden = frozenset(hidden)
        scene = self._canvas.scene
        counts = scene.view.counts if scene is not None else {}
        left_out = self._hidden | {ChangeClass.VARIANT}
        count = sum(number for cls, number in counts.items() if cls not in left_out)
        self.setAccessibleName(f"Overview of {count:,} change{'' if count == 1 else 's'}")
        self._late.start(0)

    def _on_scrolled(self) -> None:
        scene = self._canvas.scene
        if scene is not None and abs(scene.heights.total - self._built) > 0.001 * self._built:
            self._late.start(_PATIENCE)
        self.update()

    def _arrange(self) -> None:
        """Place the marks: a row's share of the ruler is its share of the height of all rows."""
        self._work = self._arranging()
        self._go_on()

    def _go_on(self) -> None:
        """Place marks for a few milliseconds; what is left waits until the window has done what it has to."""
        end = perf_counter() + _SLICE
        for _ in self._work:
            if perf_counter() > end:
                self._soon.start()
                return

    def _arranging(self) -> Iterator[None]:
        """The work of :meth:`_arrange`, in pieces of about a millisecond."""
        scene = self._canvas.scene
        if scene is None or not scene.items:
            self._placed, self._tops = [], []
            self._repaint()
            return
        tops, height = [], 0.0
        for item, each in zip(scene.items, scene.heights.all(), strict=True):
            tops += [height] * (item.last - item.first + 1)
            height += each
        yield
        scale = self._length() / max(1.0, height)
        tops = [top * scale for top in tops] + [self._length()]
        yield
        found: list[_Placed] = []
        last: dict[str, float] = {}
        for start in range(0, len(scene.view.overview), _PIECE):
            for mark in scene.view.overview[start : start + _PIECE]:
                if mark.cls not in self._hidden:
                    _place(mark, tops, last, found)
            yield
        self._built, self._tops, self._placed = height, tops, found
        self._place_ticks()
        self._repaint()

    def _place_ticks(self) -> None:
        self._ticks = {round(self._y(place)) for place in self._finds}

    def _repaint(self) -> None:
        """Forget the picture of the marks."""
        self._picture = None
        self.update()

    def _y(self, place: float) -> float:
        return _y(place, self._tops)

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
        painter.drawPixmap(0, 0, self._marks_picture())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_viewport(painter)
        self._paint_current(painter)
        for y in self._ticks:
            painter.fillRect(WIDTH - 5, y, 4, 2, self._theme["find.current"])

    def _marks_picture(self) -> QPixmap:
        """What does not change with scrolling, painted once for a size and a screen."""
        ratio = self.devicePixelRatioF()
        size = QSize(round(self.width() * ratio), round(self.height() * ratio))
        if self._picture is None or self._picture.size() != size:
            self._picture = QPixmap(size)
            self._picture.setDevicePixelRatio(ratio)
            painter = QPainter(self._picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter)
            self._paint_marks(painter)
            painter.end()
        return self._picture

    def _paint_ground(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), self._theme["bg.panel"])
        painter.setPen(self._theme["line.subtle"])
        painter.drawLine(QPointF(0.5, 0), QPointF(0.5, self.height()))
        painter.setFont(step(self.font(), 0.78))
        painter.setPen(self._theme["ink.tertiary"])
        letters = self._canvas.scene.view.letters if self._canvas.scene is not None else ("", "")
        for lane, letter in zip(("left", "right"), letters, strict=True):
            rect = QRectF(_LANES[lane] - 4, 2, _LANE + 8, _HEAD - 4)
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, letter)

    def _paint_marks(self, painter: QPainter) -> None:
        """Diamonds on top; of marks at the same pixel one is painted."""
        for mark in self._placed:
            if mark.cls is not ChangeClass.FIGURE:
                self._paint_mark(painter, mark)
        painted = None
        for mark in self._placed:
            if mark.cls is ChangeClass.FIGURE and round(mark.rect.top()) != painted:
                painted = round(mark.rect.top())
                self._paint_diamond(painter, mark.rect)

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
        scene = self._canvas.scene
        if scene is not None and self._current >= 0 and self._tops:
            y = self._y(scene.view.place_of(self._current)) + 2
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme["accent.base"])
            painter.drawPolygon(QPolygonF([QPointF(0, y - 4), QPointF(5, y), QPointF(0, y + 4)]))

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
