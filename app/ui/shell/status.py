"""The status bar: one sentence about the current thing, then facts about the texts."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from app.ui.qt import override
from app.ui.theme.icons import paint_icon
from app.ui.widgets.sentence import Sentence
from app.ui.widgets.themed import Look

LANGUAGES = {
    "en": "English", "de": "German", "fr": "French", "es": "Spanish", "it": "Italian", "pt": "Portuguese",
    "nl": "Dutch", "sv": "Swedish", "da": "Danish", "no": "Norwegian", "pl": "Polish", "cs": "Czech",
    "tr": "Turkish", "fi": "Finnish", "hu": "Hungarian", "ro": "Romanian", "ru": "Russian", "uk": "Ukrainian",
    "bg": "Bulgarian", "ar": "Arabic", "fa": "Persian", "ur": "Urdu", "he": "Hebrew", "el": "Greek",
    "zh": "Chinese", "ja": "Japanese", "ko": "Korean", "th": "Thai", "hi": "Hindi", "bn": "Bengali",
    "ta": "Tamil", "ka": "Georgian", "hy": "Armenian", "am": "Amharic",
}  # fmt: skip


class Offline(QWidget):
    """*Offline*, with the icon that says so."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName("Offline: nothing leaves this computer")
        self.setToolTip("Nothing leaves this computer")

    @override
    def sizeHint(self) -> QSize:
        return QSize(QFontMetrics(self.font()).horizontalAdvance("Offline") + 30, 20)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = self._look.theme["ink.secondary"]
        paint_icon(painter, "offline", color, QRectF(2, self.height() / 2 - 7, 14, 14))
        painter.setPen(color)
        painter.drawText(20, 0, self.width() - 20, self.height(), Qt.AlignmentFlag.AlignVCenter, "Offline")


class StatusBar(QStatusBar):
    """Left the sentence, right the facts."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.sentence = Sentence(self)
        self.sentence.setObjectName("sentence")
        self.facts = {name: QLabel(self) for name in ("lock", "a", "b", "language", "zoom")}
        self.addWidget(self.sentence, 1)
        for label in self.facts.values():
            self.addPermanentWidget(label)
        self.addPermanentWidget(Offline(look, self))

    def set_fact(self, name: str, words: str) -> None:
        """Show a fact, or nothing for an empty text."""
        self.facts[name].setText(words)
        self.facts[name].setVisible(bool(words))


def language_name(code: str | None) -> str:
    """*English* for ``en``; the code itself if it has no name here; empty if unknown."""
    return LANGUAGES.get(code, code) if code else ""
