"""A bar under the summary strip: what happened, why, and what can be done.

One message at a time, the most serious first: a lesser one waits until the other is closed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt, Signal
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


class _Message(NamedTuple):
    kind: BarKind
    words: str
    buttons: tuple[Button, ...]


_SERIOUS = list(BarKind)


class InfoBar(QWidget):
    """Hidden until there is something to say. Emits ``left`` when it is closed while it has the focus."""

    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("infobar")
        self._look = look
        self._kind = BarKind.INFO
        self._waiting: list[_Message] = []
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
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.clicked.connect(self.close_message)
        line = QHBoxLayout(self)
        line.setContentsMargins(38, 7, 8, 7)
        line.setSpacing(8)
        line.addWidget(self.message, 1)
        line.addLayout(self._buttons)
        line.addWidget(self._close)
        self.hide()

    def say(self, kind: BarKind, words: str, buttons: Sequence[Button] = (), *, details: str = "") -> None:
        """Show a message with its remedies; ``details`` can be copied."""
        copy = ("Copy details", lambda: QApplication.clipboard().setText(f"{words}\n\n{details}"))
        message = _Message(kind, words, (*buttons, copy) if details else tuple(buttons))
        if not self.isHidden() and _SERIOUS.index(kind) < _SERIOUS.index(self._kind):
            self._waiting.append(message)
        else:
            self._show(message)

    def clear(self) -> None:
        """Say nothing any more."""
        self._waiting.clear()
        self._end()

    def close_message(self) -> None:
        """Close this message; the one that waits for it comes."""
        self._end()
        if self._waiting:
            self._waiting.sort(key=lambda message: -_SERIOUS.index(message.kind))
            self._show(self._waiting.pop(0))

    def withdraw(self, words: str) -> None:
        """Take a message back that is no longer true."""
        self._waiting = [message for message in self._waiting if message.words != words]
        if not self.isHidden() and self.message.text() == words:
            self.close_message()

    def _end(self) -> None:
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self.isAncestorOf(focus)
        self.hide()
        if had_focus:
            self.left.emit()

    def _show(self, message: _Message) -> None:
        self._kind, words, buttons = message
        self.message.setText(words)
        self.setAccessibleName(words)
        while (item := self._buttons.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for text, slot in buttons:
            button = QPushButton(text, self)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the focus where one works
            button.clicked.connect(lambda _checked=False, slot=slot: self._act(slot))
            self._buttons.addWidget(button)
            button.show()  # at once, also where the bar is there already
        self._close.setIcon(self._look.icon("close"))
        self.show()
        self.update()

    def _act(self, slot: Callable[[], object]) -> None:
        self.close_message()
        slot()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_message()
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
