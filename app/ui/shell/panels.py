"""The panels at the sides of the window: sources at the left, changes at the right."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSettings, Qt, QTimer
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from app.ui.actions.registry import Actions
from app.ui.theme.theme import size


class Panels(QObject):
    """Docks both panels to a window; which of them is closed is kept in the settings."""

    def __init__(
        self, window: QMainWindow, sources: QWidget, changes: QWidget, actions: Actions, settings: QSettings
    ) -> None:
        super().__init__(window)
        self._window, self._actions, self._settings = window, actions, settings
        self._docks = {
            "view.sources": self._dock("Sources", sources, Qt.DockWidgetArea.LeftDockWidgetArea),
            "view.changes": self._dock("Changes", changes, Qt.DockWidgetArea.RightDockWidgetArea),
        }
        window.setCorner(Qt.Corner.BottomLeftCorner, Qt.DockWidgetArea.LeftDockWidgetArea)
        window.setCorner(Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.RightDockWidgetArea)
        self._sized = False

    def _dock(self, title: str, widget: QWidget, area: Qt.DockWidgetArea) -> QDockWidget:
        dock = QDockWidget(title, self._window)
        dock.setObjectName(f"dock-{title.lower()}")
        dock.setTitleBarWidget(QWidget(dock))
        dock.setWidget(widget)
        dock.setAllowedAreas(Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea)
        self._window.addDockWidget(area, dock)
        return dock

    def hide(self) -> None:
        """Show neither; there is no project."""
        for dock in self._docks.values():
            dock.hide()

    def restore(self) -> None:
        """Show the panels that were not closed."""
        for action_id, dock in self._docks.items():
            shown = str(self._settings.value(f"shown/{dock.objectName()}", "true")).lower() != "false"
            dock.setVisible(shown)
            self._actions[action_id].setChecked(shown)
        if not self._sized:
            self._sized = True
            QTimer.singleShot(0, self, self._size)

    def toggle(self, action_id: str) -> None:
        """Show or close the panel of an action."""
        dock = self._docks[action_id]
        dock.setVisible(self._actions[action_id].isChecked())
        self._settings.setValue(f"shown/{dock.objectName()}", dock.isVisible())

    def _size(self) -> None:
        """The panels' first widths; afterwards they are the user's."""
        widths = [size("dockLeft", "default"), size("dockRight", "default")]
        self._window.resizeDocks(list(self._docks.values()), widths, Qt.Orientation.Horizontal)
