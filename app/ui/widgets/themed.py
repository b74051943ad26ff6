"""How widgets get the theme: one object that tells them when it changes."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QIcon
from PySide6.QtWidgets import QApplication

from app.ui.theme.fonts import ReadingFont, interface_font, load_fonts
from app.ui.theme.icons import icon
from app.ui.theme.theme import Theme, ThemeName


class Look(QObject):
    """The theme in use and the interface font. ``changed`` is emitted after either has changed."""

    changed = Signal()

    def __init__(self, choice: ThemeName = ThemeName.SYSTEM, parent: QObject | None = None) -> None:
        super().__init__(parent)
        load_fonts()
        self.choice = choice
        self.theme = Theme.of(choice)
        self.font: QFont = interface_font()
        self.reading = ReadingFont.SERIF
        """What words of the texts are set in."""

    def apply(self, application: QApplication) -> None:
        """Dress the whole application."""
        application.setStyle("Fusion")
        application.setFont(self.font)
        self._dress(application)

    def choose(self, choice: ThemeName, application: QApplication) -> None:
        """Change the theme while running."""
        self.choice = choice
        self.refresh(application)

    def refresh(self, application: QApplication) -> None:
        """Follow the system's colour scheme, if that is the choice."""
        theme = Theme.of(self.choice)
        if theme != self.theme:
            self.theme = theme
            self._dress(application)
            self.changed.emit()

    def _dress(self, application: QApplication) -> None:
        # Qt forgets the fonts that were given to widgets when it takes another style sheet.
        given = [
            (widget, QFont(widget.font()))
            for widget in application.allWidgets()
            if widget.testAttribute(Qt.WidgetAttribute.WA_SetFont)
        ]
        application.setPalette(self.theme.palette())
        application.setStyleSheet(self.theme.style_sheet())
        for widget, font in given:
            widget.setFont(font)

    def icon(self, name: str, color: str = "ink.secondary") -> QIcon:
        """One of our icons in a colour of the theme."""
        return icon(name, self.theme[color], self.theme["ink.disabled"])
