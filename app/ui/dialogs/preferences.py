"""Preferences: appearance of window and texts."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.ui.theme.theme import ThemeName
from app.ui.widgets.controls import Dropdown, Tick
from app.ui.widgets.themed import Look


class PreferencesDialog(QDialog):
    """Every change takes effect at once."""

    theme_chosen = Signal(object)
    zoom_chosen = Signal(int)
    motion_chosen = Signal(bool)

    def __init__(self, look: Look, zoom: int, *, motion: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Preferences")
        self.theme = Dropdown("Theme", look, self)
        for choice in ThemeName:
            self.theme.addItem(choice.value.capitalize())
        self.theme.setCurrentIndex(list(ThemeName).index(look.choice))
        self.zoom = QSpinBox(self)
        self.zoom.setRange(70, 300)
        self.zoom.setSingleStep(10)
        self.zoom.setSuffix(" %")
        self.zoom.setValue(zoom)
        self.motion = Tick("Move smoothly to a change, and let its row flash once", look, self)
        self.motion.setChecked(motion)
        form = QFormLayout()
        form.addRow("Theme", self.theme)
        form.addRow("Size of the texts", self.zoom)
        form.addRow("Motion", self.motion)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(buttons)
        self.theme.currentIndexChanged.connect(
            lambda _: self.theme_chosen.emit(list(ThemeName)[self.theme.currentIndex()])
        )
        self.zoom.valueChanged.connect(self.zoom_chosen)
        self.motion.toggled.connect(self.motion_chosen)
