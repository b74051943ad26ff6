"""Paste a text as a source."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)


class PasteDialog(QDialog):
    """Title and text; the clipboard's text stands in it already."""

    pasted = Signal(str, str)
    """The text and its title."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Paste a text")
        self.resize(620, 460)
        self.title = QLineEdit(title, self)
        self.title.setAccessibleName("Title")
        self.text = QPlainTextEdit(QApplication.clipboard().text(), self)
        self.text.setAccessibleName("Text")
        self.text.setTabChangesFocus(True)
        buttons = QDialogButtonBox(self)
        self.add = buttons.addButton("Add as source", QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        self.text.textChanged.connect(self._on_text)
        column = QVBoxLayout(self)
        for label, field in (("Title", self.title), ("Text", self.text)):
            caption = QLabel(label, self)
            caption.setObjectName("caption")
            caption.setBuddy(field)
            column.addWidget(caption)
            column.addWidget(field)
        column.addWidget(buttons)
        self._on_text()
        self.title.selectAll()

    def _on_text(self) -> None:
        self.add.setEnabled(not self.text.document().isEmpty())

    def _on_accepted(self) -> None:
        self.accept()
        self.pasted.emit(self.text.toPlainText(), self.title.text().strip() or "Pasted text")
