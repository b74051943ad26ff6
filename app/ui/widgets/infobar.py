"""A bar under the summary strip: what happened, why, and what can be done. One at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from app.ui.qt import override
from app.ui.theme.icons import paint_icon
from app.ui.widgets.themed import Look

Button = tuple[str, Callable[[], object]]


class BarKind(StrEnum):
    """How serious it is."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class InfoBar(QWidget):
    """Hidden until there is something to say."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("infobar")
        self._look = look
        self._kind = BarKind.INFO
        self.message = QLabel(self)
        self.message.setObjectName("infobar-message")
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setWordWrap(True)
        self.message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._buttons = QHBoxLayout()
        self._close = QToolButton(self)
        self._close.setAutoRaise(True)
        self._close.setToolTip("Close (Esc)")
        self._close.setAccessibleName("Close this message")
        self._close.clicked.connect(self.hide)
        line = QHBoxLayout(self)
        line.setContentsMargins(38, 7, 8, 7)
        line.setSpacing(8)
        line.addWidget(self.message, 1)
        line.addLayout(self._buttons)
        line.addWidget(self._close)
        self.hide()

    def say(self, kind: BarKind, words: str, buttons: Sequence[Button] = (), *, details: str = "") -> None:
        """Show a message with its remedies; ``details`` can be copied."""
        self._kind = kind
        self.message.setText(words)
        self.setAccessibleName(words)
        while (item := self._buttons.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        shown = list(buttons)
        if details:
            shown.append(("Copy details", lambda: QApplication.clipboard().setText(f"{words}\n\n{details}")))
        for text, slot in shown:
            button = QPushButton(text, self)
            button.clicked.connect(lambda _checked=False, slot=slot: self._act(slot))
            self._buttons.addWidget(button)
            button.show()  # at once, also where the bar is there already
        self._close.setIcon(self._look.icon("close"))
        self.show()
        self.update()

    def _act(self, slot: Callable[[], object]) -> None:
        self.hide()
        slot()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme[f"status.{self._kind}Tint"])
        color = theme[f"status.{self._kind}"]
        painter.setPen(color)
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        paint_icon(painter, str(self._kind), color, QRectF(12, self.height() / 2 - 8, 16, 16))
