"""Preferences: appearance of window and texts."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QVBoxLayout,
    QWidget,
)

from app.ui.theme.fonts import LineLength, ReadingFont
from app.ui.theme.theme import ThemeName
from app.ui.widgets.controls import Dropdown, Tick
from app.ui.widgets.themed import Look

_SIZES = range(70, 301, 10)


class PreferencesDialog(QDialog):
    """Every change takes effect at once."""

    theme_chosen = Signal(object)
    font_chosen = Signal(object)
    line_chosen = Signal(object)
    zoom_chosen = Signal(int)
    motion_chosen = Signal(bool)

    def __init__(self, look: Look, zoom: int, line: LineLength, *, motion: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Preferences")
        self.theme = _choices("Theme", look.choice, look, self)
        self.font_of_texts = _choices("Reading font", look.reading, look, self)
        self.line = _choices("Line length", line, look, self)
        self.zoom = Dropdown("Size of the texts", look, self)
        self.zoom.addItems([f"{size} %" for size in _SIZES])
        nearest = min(_SIZES, key=lambda size: abs(size - zoom))  # a project may hold any
        self.zoom.setCurrentIndex(_SIZES.index(nearest))
        self.motion = Tick("Move smoothly to a change, and let its row flash once", look, self)
        self.motion.setChecked(motion)
        form = QFormLayout()
        form.addRow("Theme", self.theme)
        form.addRow("Reading font", self.font_of_texts)
        form.addRow("Size of the texts", self.zoom)
        form.addRow("Line length", self.line)
        form.addRow("Motion", self.motion)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(buttons)
        self.theme.currentIndexChanged.connect(
            lambda _: self.theme_chosen.emit(list(ThemeName)[self.theme.currentIndex()])
        )
        self.font_of_texts.currentIndexChanged.connect(
            lambda _: self.font_chosen.emit(list(ReadingFont)[self.font_of_texts.currentIndex()])
        )
        self.line.currentIndexChanged.connect(
            lambda _: self.line_chosen.emit(list(LineLength)[self.line.currentIndex()])
        )
        self.zoom.currentIndexChanged.connect(lambda row: self.zoom_chosen.emit(_SIZES[row]))
        self.motion.toggled.connect(self.motion_chosen)


def _choices(name: str, chosen: StrEnum, look: Look, parent: QWidget) -> Dropdown:
    """A list of all values of the kind of ``chosen``, which is current."""
    kinds = list(type(chosen))
    dropdown = Dropdown(name, look, parent)
    for kind in kinds:
        dropdown.addItem(kind.value.capitalize())
    dropdown.setCurrentIndex(kinds.index(chosen))
    return dropdown
