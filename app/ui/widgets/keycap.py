"""A button that shows its key beside its words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.ui.qt import override
from app.ui.theme.fonts import step
from app.ui.theme.icons import paint_icon
from app.ui.widgets.themed import Look


class KeyButton(QAbstractButton):
    """Words, an icon if wanted, and a key in a small frame. ``primary`` fills it with the accent."""

    def __init__(
        self,
        words: str,
        key: str,
        look: Look,
        *,
        icon: str = "",
        primary: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._icon, self._primary = look, icon, primary
        native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) if key else ""
        self._key = native.replace("Return", "Enter").replace("+", " ")
        self.setText(words)
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_words(self, words: str) -> None:
        """Change what it says."""
        self.setText(words)
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def _fonts(self) -> tuple[QFont, QFont]:
        return step(self._look.font, 0.96, QFont.Weight.DemiBold), step(self._look.font, 0.82)

    @override
    def sizeHint(self) -> QSize:
        strong, small = (QFontMetricsF(font) for font in self._fonts())
        width = 24 + strong.horizontalAdvance(self.text())
        if self._key:
            width += 18 + small.horizontalAdvance(self._key)
        if self._icon:
            width += 22
        return QSize(round(width), 30)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self._primary:
            state = "pressed" if self.isDown() else "hover" if self.underMouse() else "base"
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme[f"accent.{state}"])
            ink, edge = theme["ink.onAccent"], theme["ink.onAccent"]
        else:
            painter.setPen(QPen(theme["line.strong"], 1))
            ground = "bg.pressed" if self.isDown() else "bg.hover" if self.underMouse() else "bg.raised"
            painter.setBrush(theme[ground])
            ink, edge = theme["ink.primary"], theme["line.strong"]
        painter.drawRoundedRect(rect, 5, 5)
        strong, small = self._fonts()
        x = 12.0
        if self._icon:
            paint_icon(painter, self._icon, ink, QRectF(x, self.height() / 2 - 8, 16, 16))
            x += 22
        painter.setFont(strong)
        painter.setPen(ink)
        painter.drawText(QRectF(x, 0, 400, self.height()), Qt.AlignmentFlag.AlignVCenter, self.text())
        if self._key:
            x += QFontMetricsF(strong).horizontalAdvance(self.text()) + 8
            cap = QRectF(x, self.height() / 2 - 8, QFontMetricsF(small).horizontalAdvance(self._key) + 8, 16)
            painter.setPen(QPen(edge, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
            painter.setFont(small)
            painter.setPen(ink if self._primary else theme["ink.tertiary"])
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)
        if self.hasFocus():
            painter.setPen(QPen(theme["accent.focus"], 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
