"""Project details: the title, and where every source came from with its fingerprints."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QTextBrowser, QVBoxLayout, QWidget

from app.core.compare.describe import word_count
from app.core.model.project import Project
from app.services.session import shown_date


class ProjectDetails(QDialog):
    """The title can be changed; the rest is for reading and copying."""

    title_changed = Signal(str)

    def __init__(self, project: Project, *, editable: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Project details")
        self.resize(640, 480)
        self._before = project.title
        self.title = QLineEdit(project.title, self)
        self.title.setAccessibleName("Title of the project")
        self.title.setReadOnly(not editable)
        sources = QTextBrowser(self)
        sources.setAccessibleName("Sources and their fingerprints")
        sources.setHtml(_html(project))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        label = QLabel("Title", self)
        label.setObjectName("caption")
        for widget in (label, self.title, sources, buttons):
            column.addWidget(widget)
        self.finished.connect(self._on_finished)

    def _on_finished(self) -> None:
        title = " ".join(self.title.text().split())
        if title and title != self._before:
            self.title_changed.emit(title)


def _html(project: Project) -> str:
    parts = []
    for source in project.sources:
        document = source.document
        rows = [
            ("Date", shown_date(source.date)),
            ("File", source.origin or "pasted text"),
            (
                "Read as",
                f"{document.media_type}, {document.encoding}, {document.language or 'language unknown'}",
            ),
            ("Length", f"{word_count(document):,} words, {len(document.paragraphs):,} paragraphs"),
            ("SHA-256 of the file", document.sha256),
            ("SHA-256 of the text", document.text_sha256),
            *(("Note", warning) for warning in document.warnings),
        ]
        lines = "".join(
            f"<tr><td>{escape(name)}&nbsp;&nbsp;</td><td>{escape(value)}</td></tr>"
            for name, value in rows
            if value
        )
        letter = project.letter(source.number)
        parts.append(f"<h4>{letter}&nbsp; {escape(source.title)}</h4><table>{lines}</table>")
    return "".join(parts) or "<p>No sources yet.</p>"
