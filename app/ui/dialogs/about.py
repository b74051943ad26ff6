"""About: version, what it stands on, and that nothing leaves the computer."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from app import __version__

_WORDS = f"""<h3>Variorum {__version__}</h3>
<p>Compares versions of one text and rival reports of one event.<br>
Works offline. Your texts stay on this computer.</p>
<p>Licensed under the Apache License 2.0. Built with Qt and PySide6 (LGPL 3), rapidfuzz, diff-match-patch,
regex, chardet and markdown-it-py; set in Source Serif 4 and Inter (OFL).<br>
The licences are in THIRD_PARTY.md.</p>"""


class AboutDialog(QDialog):
    """A few lines and a button."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("About Variorum")
        words = QLabel(_WORDS, self)
        words.setTextFormat(Qt.TextFormat.RichText)
        words.setWordWrap(True)
        words.setMinimumWidth(420)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(words)
        column.addWidget(buttons)
