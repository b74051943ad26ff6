"""Preferences: appearance of window and texts."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.ui.theme.theme import ThemeName


class PreferencesDialog(QDialog):
    """Every change takes effect at once."""

    theme_chosen = Signal(object)
    zoom_chosen = Signal(int)
    motion_chosen = Signal(bool)

    def __init__(self, theme: ThemeName, zoom: int, *, motion: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Preferences")
        self.theme = QComboBox(self)
        for choice in ThemeName:
            self.theme.addItem(choice.value.capitalize(), choice)
        self.theme.setCurrentIndex(list(ThemeName).index(theme))
        self.zoom = QSpinBox(self)
        self.zoom.setRange(70, 300)
        self.zoom.setSingleStep(10)
        self.zoom.setSuffix(" %")
        self.zoom.setValue(zoom)
        self.motion = QCheckBox("Move smoothly to a change, and let its row flash once", self)
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
        self.theme.currentIndexChanged.connect(lambda _: self.theme_chosen.emit(self.theme.currentData()))
        self.zoom.valueChanged.connect(self.zoom_chosen)
        self.motion.toggled.connect(self.motion_chosen)
