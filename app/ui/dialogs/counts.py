"""What counts as a difference: the ignore switches, with a sentence that shows their effect."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from app.ui.widgets.controls import Tick
from app.ui.widgets.themed import Look

_SWITCHES = (
    ("case", "Upper and lower case", "The Agency → the agency"),
    ("punctuation", "Punctuation", "noon, and → noon and"),
    ("quotes", "Quotation marks", '“nothing” → "nothing"'),
    ("whitespace", "Spaces and line breaks", "two  spaces → two spaces"),
    ("diacritics", "Accents", "Müller → Muller"),
)


class CountsDialog(QDialog):
    """Emits the switches that are off as differences; what they cover stays visible, muted."""

    chosen = Signal(tuple)

    def __init__(self, ignore: tuple[str, ...], look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("What counts as a difference")
        column = QVBoxLayout(self)
        column.setSpacing(9)
        head = QLabel("These count as differences. What does not is shown muted, never hidden.", self)
        head.setObjectName("muted")
        column.addWidget(head)
        self.boxes: dict[str, Tick] = {}
        for name, words, example in _SWITCHES:
            box = Tick(f"{words}    {example}", look, self)
            box.setObjectName(f"counts-{name}")
            box.setChecked(name not in ignore)
            self.boxes[name] = box
            column.addWidget(box)
        buttons = QDialogButtonBox(self)
        buttons.addButton("Compare again", QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)

    def _on_accepted(self) -> None:
        self.accept()
        self.chosen.emit(tuple(sorted(name for name, box in self.boxes.items() if not box.isChecked())))
