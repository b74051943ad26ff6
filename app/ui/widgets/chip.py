"""A chip of the summary strip: glyph, number, word; legend and filter at once."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from app.ui.qt import override
from app.ui.theme.fonts import step
from app.ui.theme.icons import paint_icon
from app.ui.widgets.themed import Look

HEIGHT = 24


class Chip(QToolButton):
    """Checked: the class is shown. ``only_requested`` on Ctrl+click and double-click."""

    only_requested = Signal()

    def __init__(self, glyph: str, word: str, group: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setChecked(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._glyph, self._word, self._group, self._look = glyph, word, group, look
        self._count = 0
        self._counting = False
        self._short = False
        self.toggled.connect(self._name)
        self._name()

    def set_count(self, count: int, *, counting: bool = False) -> None:
        """Show a number; 0 disables the chip but leaves it in its place."""
        self._count, self._counting = count, counting
        self.setEnabled(count > 0)
        self._name()
        self.updateGeometry()
        self.update()

    def set_short(self, *, short: bool) -> None:
        """Leave the word out where there is little room."""
        if short != self._short:
            self._short = short
            self.updateGeometry()
            self.update()

    @property
    def count(self) -> int:
        """The number shown."""
        return self._count

    def _name(self) -> None:
        state = "shown" if self.isChecked() else "hidden"
        self.setAccessibleName(f"{self._count:,} {self._word}, {state}")
        self.setAccessibleDescription(f"Control-click shows only {self._word}")

    def _number(self) -> str:
        return f"{self._count:,}+" if self._counting else f"{self._count:,}"

    @override
    def sizeHint(self) -> QSize:
        strong = QFontMetricsF(step(self._look.font, 0.96, QFont.Weight.DemiBold, tabular=True))
        width = 8 + 14 + 4 + strong.horizontalAdvance(self._number()) + 8
        if not self._short:
            width += 4 + QFontMetricsF(step(self._look.font, 0.96)).horizontalAdvance(self._word)
        return QSize(round(width), HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.only_requested.emit()
            return
        super().mousePressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.click()  # take back what the first click did
        self.only_requested.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, on = self._look.theme, self.isChecked() and self.isEnabled()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        pen = QPen(theme["line.strong"], 1)
        if not on:
            pen.setDashPattern([3, 2.5])
        painter.setPen(pen)
        hovered = self.underMouse() and self.isEnabled()
        painter.setBrush(theme["bg.hover"] if hovered else theme["bg.panel"] if on else theme["bg.window"])
        painter.drawRoundedRect(rect, HEIGHT / 2, HEIGHT / 2)
        ink = (
            theme[f"{self._group}.ink"]
            if on
            else theme["ink.tertiary" if self.isEnabled() else "ink.disabled"]
        )
        glyph = theme[f"{self._group}.line"] if on else ink
        paint_icon(painter, self._glyph, glyph, QRectF(8, 5, 14, 14))
        strong = step(self._look.font, 0.96, QFont.Weight.DemiBold, tabular=True)
        painter.setFont(strong)
        painter.setPen(ink)
        x = 26.0
        number = self._number()
        painter.drawText(QRectF(x, 0, 80, HEIGHT), Qt.AlignmentFlag.AlignVCenter, number)
        if not self._short:
            x += QFontMetricsF(strong).horizontalAdvance(number) + 4
            painter.setFont(step(self._look.font, 0.96))
            painter.setPen(theme["ink.secondary"] if on else ink)
            painter.drawText(QRectF(x, 0, 200, HEIGHT), Qt.AlignmentFlag.AlignVCenter, self._word)
        if self.hasFocus():
            painter.setPen(QPen(theme["accent.focus"], 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), HEIGHT / 2, HEIGHT / 2)
