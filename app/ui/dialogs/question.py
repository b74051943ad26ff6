"""A question with verbs for answers: what happened, why it is asked, and what each answer does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.ui.theme.fonts import step


@dataclass(frozen=True, slots=True)
class Answer:
    """A button. ``default`` is chosen with Enter; ``apart`` stands at the left."""

    words: str
    run: Callable[[], object]
    default: bool = False
    apart: bool = False


class Question(QDialog):
    """Closes with the first answer; Esc answers nothing."""

    def __init__(self, title: str, text: str, answers: Sequence[Answer], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("question")
        self.setWindowTitle("Variorum")
        self.setMinimumWidth(380)
        self.title, words = QLabel(title, self), QLabel(text, self)
        self.title.setFont(step(self.font(), 1.1, QFont.Weight.DemiBold))
        for label in (self.title, words):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        words.setObjectName("muted")
        line = QHBoxLayout()
        self.buttons: dict[str, QPushButton] = {}
        for answer in sorted(answers, key=lambda answer: not answer.apart):
            button = QPushButton(answer.words, self)
            button.setAutoDefault(True)  # Enter presses the button that has the focus
            button.setDefault(answer.default)
            if answer.default:
                button.setFocus()
            button.clicked.connect(lambda _checked=False, answer=answer: self._answer(answer))
            self.buttons[answer.words] = button
            line.addWidget(button)
            if answer.apart:
                line.addStretch(1)
        if not any(answer.apart for answer in answers):
            line.insertStretch(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(self.title)
        column.addWidget(words)
        column.addSpacing(6)
        column.addLayout(line)

    def _answer(self, answer: Answer) -> None:
        self.accept()
        answer.run()
