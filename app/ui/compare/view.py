"""The Compare view: heads, texts, ruler, and the cards that stand in their place."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QProgressBar, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from app.core.compare.changes import ChangeClass
from app.ui.compare.heads import PaneHeads
from app.ui.compare.ruler import WIDTH, Ruler
from app.ui.compare.text_view import TextView
from app.ui.models.pair import PairView
from app.ui.qt import override
from app.ui.theme.fonts import step
from app.ui.widgets.card import StateCard
from app.ui.widgets.themed import Look

_PATIENCE = 300
"""Milliseconds before work that goes on is announced."""


class DropZone(QWidget):
    """Stands over the empty side while there is only one source."""

    clicked = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.words = ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @override
    def mouseReleaseEvent(self, event: object) -> None:
        self.clicked.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme["bg.paper"])
        pen = QPen(theme["line.control"], 1)
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.drawRoundedRect(self.rect().toRectF().adjusted(24, 24, -24, -24), 8, 8)
        painter.setFont(step(self._look.font, 1.0))
        painter.setPen(theme["ink.secondary"])
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(self.rect().adjusted(48, 24, -48, -24), flags, self.words)


class CompareView(QWidget):
    """Shows a pair, or says in a card why it does not."""

    add_requested = Signal()

    def __init__(self, look: Look, swap: QToolButton, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.heads = PaneHeads(look, swap, self)
        self.texts = TextView(look.theme, look.font, self)
        self.ruler = Ruler(self.texts, look.theme, self.texts)
        self.card = StateCard(look, self)
        self.working = QProgressBar(self)
        self.working.setTextVisible(False)
        self.working.setFixedHeight(3)
        self.working.setAccessibleName("Comparing again")
        self.working.hide()
        self._drop = DropZone(look, self.texts.viewport())
        self._drop.hide()
        self._drop.clicked.connect(self.add_requested)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.texts)
        self._stack.addWidget(self.card)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.working, self.heads, self._stack):
            column.addWidget(widget)
        self._patience = QTimer(self, interval=_PATIENCE, singleShot=True)
        self._patience.timeout.connect(self._on_patience)
        self._pending: Callable[[], None] | None = None
        self._show_ruler = True
        look.changed.connect(self._on_look)
        self._place_ruler()

    def _on_look(self) -> None:
        self.texts.set_theme(self._look.theme, self._look.font)
        self.ruler.set_theme(self._look.theme)

    # What is shown

    def show_pair(self, view: PairView, hidden: Collection[ChangeClass], *, fold: bool) -> None:
        """Show the texts of a pair."""
        self._stop_waiting()
        self._drop.hide()
        self.heads.show()
        self.texts.set_view(view, hidden, fold=fold)
        self.ruler.set_current(-1)
        self.ruler.set_hidden(hidden)
        self.show_texts()

    def show_alone(self, view: PairView, letter: str) -> None:
        """Show one text with a drop zone beside it."""
        self.show_pair(view, (), fold=False)
        self._drop.words = f"Drop a text to compare with {letter}"
        self._drop.setAccessibleName(self._drop.words)
        self._drop.show()
        self._place_ruler()

    def show_texts(self) -> None:
        """Bring the texts to the front, in place of a card."""
        self._stack.setCurrentWidget(self.texts)

    def show_card(
        self, icon: str, title: str, text: str, buttons: Sequence[tuple[str, Callable[[], object]]] = ()
    ) -> None:
        """Say something in place of the texts."""
        self._stop_waiting()
        self.card.say(icon, title, text, buttons)
        self._stack.setCurrentWidget(self.card)

    def card_shown(self) -> bool:
        """True while a card stands in place of the texts."""
        return self._stack.currentWidget() is self.card

    def wait(self, title: str, cancel: Callable[[], object], *, again: bool) -> None:
        """Work has begun; say so if it takes long. ``again``: the old result stays, dimmed."""

        def announce() -> None:
            if again:
                self.texts.set_dimmed(dimmed=True)
                self.working.setRange(0, 0)
                self.working.show()
            else:
                self.card.work(title, cancel)
                self._stack.setCurrentWidget(self.card)

        self._pending = announce
        self._patience.start()

    def progress(self, name: str, done: int, total: int) -> None:
        """How far the work has got."""
        self.card.progress(name, done, total)
        self.working.setRange(0, max(0, total))
        self.working.setValue(done)

    def stop_waiting(self) -> None:
        """The work has ended without a new result."""
        self._stop_waiting()

    def _on_patience(self) -> None:
        if self._pending is not None:
            self._pending()

    def _stop_waiting(self) -> None:
        self._patience.stop()
        self._pending = None
        self.working.hide()
        self.texts.set_dimmed(dimmed=False)

    # Parts

    def set_ruler(self, *, shown: bool) -> None:
        """Show or leave out the overview ruler."""
        self._show_ruler = shown
        self.ruler.setVisible(shown)
        self._place_ruler()

    def _place_ruler(self) -> None:
        margin = WIDTH if self._show_ruler else 0
        self.texts.set_right_margin(margin)
        viewport = self.texts.viewport().geometry()
        self.ruler.setGeometry(QRect(viewport.right() + 1, 0, WIDTH, self.texts.height()))
        self.heads.set_right_margin(self.texts.width() - viewport.width())
        half = viewport.width() // 2 + 38
        self._drop.setGeometry(half, 0, viewport.width() - half, viewport.height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_ruler()
