"""The toolbar: stepping, the count, tagging, finding. And the buttons that stand elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QToolBar, QToolButton, QWidget

from app.ui.actions.registry import Actions
from app.ui.qt import override
from app.ui.theme.fonts import step
from app.ui.theme.theme import size
from app.ui.widgets.keycap import KeyButton, key_words, paint_keycap
from app.ui.widgets.themed import Look


def tool_button(action: QAction, *, words: str = "", framed: bool = False, icon: bool = True) -> QToolButton:
    """A button for an action; with words beside the icon if wanted."""
    button = QToolButton()
    button.setDefaultAction(action)
    button.setIconSize(QSize(16, 16))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAccessibleName(action.text().rstrip("…"))
    if words:
        button.setText(words)
        style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon if icon else Qt.ToolButtonStyle.ToolButtonTextOnly
        button.setToolButtonStyle(style)
        # An action that changes would bring its own text along.
        action.changed.connect(lambda: button.setText(words))
    if framed:
        button.setObjectName("framed")
    return button


class FindField(QLineEdit):
    """Emits ``stepped`` on Enter (True) and Shift+Enter (False), ``left`` on Esc."""

    stepped = Signal(bool)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find")
        self.setPlaceholderText("Find in A and B")
        self.setAccessibleName("Find in A and B")
        self.setClearButtonEnabled(True)
        self.setFixedWidth(232)
        self.setMinimumHeight(28)
        self._icon = self.addAction(
            look.icon("find", "ink.tertiary"), QLineEdit.ActionPosition.LeadingPosition
        )
        self._look = look

    def set_theme(self) -> None:
        """Tint the icon."""
        self._icon.setIcon(self._look.icon("find", "ink.tertiary"))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.text() or self.hasFocus():
            return
        words, font = key_words("Ctrl+F"), step(self._look.font, 0.82)
        width = QFontMetricsF(font).horizontalAdvance(words) + 8
        cap = QRectF(self.width() - width - 8, self.height() / 2 - 8, width, 16)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        paint_keycap(painter, cap, words, font, (theme["line.strong"], theme["ink.tertiary"]))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepped.emit(not event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class Row(QToolBar):
    """A tool bar that holds one widget over its whole width and does nothing of its own."""

    def __init__(self, name: str, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setObjectName(f"row-{name.lower()}")
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        content.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.addWidget(content)
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(0, 0, 0, 0)


class Toolbar(QWidget):
    """Stepping at the left, tagging and finding at the right."""

    def __init__(self, actions: Actions, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("toolbar")
        self.setFixedHeight(size("toolbar"))
        self.count = QLabel(self)
        self.count.setObjectName("counter")
        self.count.setTextFormat(Qt.TextFormat.RichText)
        self.count.setMinimumWidth(84)
        self.count.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.search = FindField(look, self)
        self.search_count = QLabel(self)
        self.search_count.setObjectName("muted")
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 0, 12, 0)
        line.setSpacing(4)
        line.addWidget(tool_button(actions["go.previous"]))
        line.addWidget(self.count)
        line.addWidget(tool_button(actions["go.next"]))
        line.addSpacing(6)
        line.addWidget(tool_button(actions["go.next_figure"], words="Next figure"))
        line.addStretch(1)
        line.addWidget(KeyButton.of_action(actions["claims.tag"], "Tag claim", "claim", look))
        line.addSpacing(4)
        line.addWidget(self.search)
        line.addWidget(self.search_count)

    def set_count(self, number: int, total: int) -> None:
        """*2 of 31*."""
        words = (
            f"<span style='font-weight:600'>{number:,}</span> of {total:,}"
            if number
            else f"{total:,} changes"
        )
        if total == 1 and not number:
            words = "1 change"
        self.count.setText(words if total else "")

    def set_letters(self, letters: tuple[str, str]) -> None:
        """Which texts are searched."""
        words = f"Find in {letters[0]} and {letters[1]}"
        if self.search.placeholderText() != words:
            self.search.setPlaceholderText(words)
            self.search.setAccessibleName(words)

    def set_found(self, words: str) -> None:
        """*3 of 12* beside the field; the field is tinted where nothing is found."""
        self.search_count.setText(words)
        missing = words == "not found"
        if self.search.property("notfound") != missing:
            self.search.setProperty("notfound", missing)
            self.search.style().unpolish(self.search)
            self.search.style().polish(self.search)
