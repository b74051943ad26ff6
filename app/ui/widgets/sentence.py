"""A line of text that is cut off rather than making the window wider."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui.qt import override


class Sentence(QLabel):
    """A line that is cut off rather than making the window wider."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, words: str) -> None:
        """Show a sentence; all of it in the tooltip."""
        self._words = words
        self.setToolTip(words)
        self.setAccessibleName(words)
        self._elide()

    def words(self) -> str:
        """The whole sentence."""
        return self._words

    def _elide(self) -> None:
        metrics = QFontMetrics(self.font())
        self.setText(metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, max(20, self.width() - 12)))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()
