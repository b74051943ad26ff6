"""Keys in small frames, and a button that shows its key beside its words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QFont, QFontMetricsF, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.ui.qt import override
from app.ui.theme.fonts import step
from app.ui.theme.icons import paint_icon
from app.ui.widgets.themed import Look


def key_words(key: str) -> str:
    """A key as the system writes it, spaced for a cap: *Ctrl F*."""
    native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) if key else ""
    return native.replace("Return", "Enter").replace("+", " ")


def paint_keycap(
    painter: QPainter, cap: QRectF, words: str, font: QFont, colors: tuple[QColor, QColor]
) -> None:
    """A key in its frame; ``colors`` are those of the frame and of the words."""
    edge, ink = colors
    painter.setPen(QPen(edge, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, words)


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
        self._key = key_words(key)
        self.setText(words)
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @classmethod
    def of_action(cls, action: QAction, words: str, icon: str, look: Look) -> KeyButton:
        """A button that triggers an action and is enabled with it."""
        key = action.shortcut().toString(QKeySequence.SequenceFormat.PortableText)
        button = cls(words, key, look, icon=icon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolTip(action.toolTip())
        button.setEnabled(action.isEnabled())
        action.enabledChanged.connect(button.setEnabled)
        button.clicked.connect(lambda: action.trigger())
        return button

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
            ink, edge = theme["ink.primary" if self.isEnabled() else "ink.disabled"], theme["line.strong"]
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
            said = ink if self._primary or not self.isEnabled() else theme["ink.tertiary"]
            paint_keycap(painter, cap, self._key, small, (edge, said))
        if self.hasFocus():
            painter.setPen(QPen(theme["accent.focus"], 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
