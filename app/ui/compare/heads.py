"""The heads of the two panes: letter, title, date; each is a button that chooses another source."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QToolButton, QWidget

from app.ui.compare.columns import GUTTER
from app.ui.qt import override
from app.ui.theme.fonts import step
from app.ui.theme.icons import paint_icon
from app.ui.widgets.letter import paint_letter
from app.ui.widgets.themed import Look

HEIGHT = 40


class PaneHead(QAbstractButton):
    """One head."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._letter = self._title = self._date = ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMinimumHeight(HEIGHT)

    def set_source(self, letter: str, title: str, date: str, side: str) -> None:
        """Show a source; ``side`` is *left* or *right*."""
        self._letter, self._title, self._date = letter, title, date
        self.setAccessibleName(f"Source {letter}, {side} side")
        self.setAccessibleDescription(f"{title}, {date}" if date else title)
        self.setToolTip(f"{title} – choose another source")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(300, HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = "bg.pressed" if self.isDown() else "bg.hover" if self.underMouse() else "bg.panel"
        painter.fillRect(self.rect(), theme[ground])
        middle = self.height() / 2
        paint_letter(painter, QRectF(10, middle - 10, 20, 20), self._letter, self._look, filled=True)
        bold = step(self._look.font, 1.0, QFont.Weight.DemiBold)
        metrics = QFontMetricsF(bold)
        room = self.width() - 40 - 34
        small = step(self._look.font, 0.92)
        date_width = QFontMetricsF(small).horizontalAdvance(self._date) + 9 if self._date else 0.0
        title_room = room - date_width if room - date_width > 80 else room
        title = metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, title_room)
        painter.setFont(bold)
        painter.setPen(theme["ink.primary"])
        painter.drawText(QRectF(39, 0, room, self.height()), Qt.AlignmentFlag.AlignVCenter, title)
        if self._date and title_room < room:
            painter.setFont(small)
            painter.setPen(theme["ink.tertiary"])
            x = 39 + metrics.horizontalAdvance(title) + 9
            painter.drawText(
                QRectF(x, 0, date_width, self.height()), Qt.AlignmentFlag.AlignVCenter, self._date
            )
        paint_icon(
            painter, "chevron-down", theme["ink.tertiary"], QRectF(self.width() - 28, middle - 8, 16, 16)
        )
        painter.setPen(theme["line.subtle"])
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        if self.hasFocus():
            painter.setPen(QPen(theme["accent.focus"], 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 3, 3)


class PaneHeads(QWidget):
    """Both heads with *Swap sides* between them, over the columns of the text view."""

    chosen = Signal(str)
    """``a`` or ``b``: the head that was pressed."""

    def __init__(self, look: Look, swap: QToolButton, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.a, self.b = PaneHead(look, self), PaneHead(look, self)
        self.a.setObjectName("head-a")
        self.b.setObjectName("head-b")
        self._swap = swap
        swap.setParent(self)
        swap.setAutoRaise(True)
        self._right = 0
        self.setFixedHeight(HEIGHT)
        self.a.clicked.connect(lambda: self.chosen.emit("a"))
        self.b.clicked.connect(lambda: self.chosen.emit("b"))
        QWidget.setTabOrder(self.a, swap)
        QWidget.setTabOrder(swap, self.b)

    def set_right_margin(self, margin: int) -> None:
        """Width that ruler and scroll bar take beside the columns."""
        self._right = margin
        self._place()

    def _place(self) -> None:
        width = self.width() - self._right
        side = (width - GUTTER) // 2
        self.a.setGeometry(0, 0, side, HEIGHT)
        self._swap.setGeometry(side + (GUTTER - 30) // 2, 5, 30, 30)
        self.b.setGeometry(side + GUTTER, 0, width - side - GUTTER, HEIGHT)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.theme["bg.panel"])
        painter.setPen(self._look.theme["line.subtle"])
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
