"""What is painted over the rows: folds, labels of empty stretches, the current row, the caret."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from app.core.model.comparison import RowKind
from app.ui.compare.scene import FOLD_HEIGHT
from app.ui.compare.scrolling import SceneScroller
from app.ui.compare.selection import Caret
from app.ui.theme.fonts import step
from app.ui.theme.theme import Theme

LONG_RUN = 3
"""Longer runs of added or omitted paragraphs share one label."""


def paint_fold(painter: QPainter, words: str, y: float, width: float, theme: Theme, ui_font: QFont) -> None:
    """*2 unchanged paragraphs, ¶6–7* on a dashed line across."""
    font = step(ui_font, 0.88)
    room = QFontMetricsF(font).horizontalAdvance(words) + 24
    middle, left = y + FOLD_HEIGHT / 2, (width - room) / 2
    pen = QPen(theme["line.strong"], 1)
    pen.setDashPattern([2, 2])
    painter.setPen(pen)
    painter.drawLine(QPointF(12, middle), QPointF(left, middle))
    painter.drawLine(QPointF(left + room, middle), QPointF(width - 12, middle))
    painter.setFont(font)
    painter.setPen(theme["ink.tertiary"])
    painter.drawText(QRectF(left, y, room, FOLD_HEIGHT), Qt.AlignmentFlag.AlignCenter, words)


def paint_void_labels(painter: QPainter, area: SceneScroller, theme: Theme, ui_font: QFont) -> None:
    """*Not in A* in every empty cell; one label, always in view, for a long run of them."""
    scene = area.shown()
    stretches: dict[tuple[int, int], tuple[float, float]] = {}
    for item, y in area.visible_items():
        display = scene.items[item].first
        run = scene.view.runs.get(display)
        if run is not None:
            key = run if run[1] - run[0] >= LONG_RUN else (display, display)
            top, _ = stretches.get(key, (y, y))
            stretches[key] = (top, y + scene.heights[item])
    painter.setFont(step(ui_font, 0.88))
    painter.setPen(theme["ink.tertiary"])
    for (first, last), (top, bottom) in stretches.items():
        added = scene.view.row(first).kind is RowKind.ADDED
        letter = scene.view.letter("a" if added else "b")
        words = f"Not in {letter}"
        if last > first:
            words = f"{last - first + 1:,} paragraphs not in {letter}"
            top, bottom = max(top, 0.0), min(bottom, float(area.viewport().height()))
        x = 0.0 if added else scene.columns.right
        rect = QRectF(x, top, scene.columns.side, bottom - top)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)


def paint_current_row(painter: QPainter, rect: QRectF, theme: Theme, *, flashing: bool) -> None:
    """A frame across both sides; for a moment a tint as well."""
    if flashing:
        glow = QColor(theme["accent.base"])
        glow.setAlphaF(0.10)
        painter.fillRect(rect, glow)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme["accent.base"], 2))
    painter.drawRoundedRect(rect.adjusted(1, 0, -1, -1), 2, 2)


def paint_caret(painter: QPainter, area: SceneScroller, head: Caret, theme: Theme) -> None:
    """A caret before a character, if its row is visible."""
    scene = area.shown()
    for item, y in area.visible_items():
        if scene.items[item].folded:
            continue
        for block in scene.layout(item).blocks:
            if (block.side, block.p) == (head.side, head.p) and not block.borrowed:
                caret = block.cell.caret(head.offset)
                x = scene.columns.text_at(head.side) + caret.x()
                top = y + block.y + caret.top()
                painter.fillRect(QRectF(x - 0.5, top, 1.5, caret.height()), theme["ink.primary"])
