"""The keyboard guide, made from the table of actions."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from app.ui.actions.table import ACTIONS

_OTHER = (
    (
        "In the text",
        (
            ("Caret by character, word", ("Left", "Ctrl+Left")),
            ("Caret by line, paragraph", ("Up", "Ctrl+Up")),
            ("Beginning or end of line, of text", ("Home", "Ctrl+Home")),
            ("Extend the selection", ("Shift+Right",)),
            ("Select all of a side", ("Ctrl+A",)),
        ),
    ),
    (
        "Tagging",
        (
            ("Save", ("Ctrl+Return",)),
            ("Cancel", ("Esc",)),
            ("Add to an existing claim", ("Ctrl+E",)),
            ("Tick evidence 1 to 9", ("Ctrl+1",)),
            ("Severity low, medium, high", ("Alt+L", "Alt+M", "Alt+H")),
        ),
    ),
)


class KeyboardGuide(QDialog):
    """All keys, by section."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keyboard guide")
        self.resize(560, 620)
        guide = QTextBrowser(self)
        guide.setAccessibleName("Keyboard guide")
        guide.setHtml(_html())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(guide)
        column.addWidget(buttons)


def _html() -> str:
    sections: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for spec in ACTIONS:
        if spec.keys:
            name = (spec.short or spec.text).rstrip("…")
            sections.setdefault(spec.section, []).append((name, spec.keys))
    for section, entries in _OTHER:
        sections.setdefault(section, []).extend(entries)
    parts = []
    for section, rows in sections.items():
        lines = "".join(
            f"<tr><td>{escape(name)}</td><td>&nbsp;&nbsp;&nbsp;{_keys(keys)}</td></tr>" for name, keys in rows
        )
        parts.append(f"<h3>{escape(section)}</h3><table cellspacing='3'>{lines}</table>")
    return "".join(parts)


def _keys(keys: Iterable[str]) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    return " or ".join(f"<b>{escape(QKeySequence(key).toString(native))}</b>" for key in keys)
