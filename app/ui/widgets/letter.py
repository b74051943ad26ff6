"""The letter of a source in its box."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from app.ui.theme.fonts import step
from app.ui.widgets.themed import Look


def paint_letter(painter: QPainter, rect: QRectF, letter: str, look: Look, *, filled: bool) -> None:
    """``letter`` in a box of 20 px; filled for the sources of the pair on view."""
    theme = look.theme
    painter.setPen(QPen(theme["ink.primary" if filled else "line.control"], 1))
    painter.setBrush(theme["ink.primary"] if filled else theme["bg.panel"])
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.setFont(step(look.font, 0.82, QFont.Weight.DemiBold))
    painter.setPen(theme["bg.panel"] if filled else theme["ink.secondary"])
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, letter)
