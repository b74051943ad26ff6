"""A tick box and a drop-down whose signs follow the theme; style sheets cannot tint pictures."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from app.ui.qt import override
from app.ui.theme.icons import paint_icon
from app.ui.widgets.themed import Look

_BOX = 16


class Tick(QCheckBox):
    """A check box: filled with the accent when it is ticked."""

    def __init__(self, words: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._look = look
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @override
    def sizeHint(self) -> QSize:
        words = QFontMetrics(self.font()).horizontalAdvance(self.text())
        return QSize(_BOX + 4 + (words + 8 if words else 0), 24)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(2, (self.height() - _BOX) / 2, _BOX, _BOX)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme["accent.base" if self.isEnabled() else "ink.disabled"])
            painter.drawRoundedRect(box, 3, 3)
            paint_icon(painter, "check", theme["ink.onAccent"], box.adjusted(1.5, 1.5, -1.5, -1.5))
        else:
            painter.setPen(QPen(theme["line.control"], 1))
            painter.setBrush(theme["bg.raised"])
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        if self.hasFocus():
            painter.setPen(QPen(theme["accent.focus"], 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), 4, 4)
        painter.setPen(theme["ink.primary" if self.isEnabled() else "ink.disabled"])
        words = QRectF(_BOX + 10, 0, self.width() - _BOX - 10, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())

    @override
    def hitButton(self, at: object) -> bool:
        return True


class Dropdown(QComboBox):
    """A combo box with our chevron."""

    def __init__(self, name: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(name)
        self.setMinimumHeight(28)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.width() - 22, self.height() / 2 - 7, 14, 14)
        paint_icon(painter, "chevron-down", self._look.theme["ink.secondary"], rect)
