"""A list of entries of one kind, with a delegate that paints them."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from app.ui.lists.delegates import EntryDelegate
from app.ui.lists.entries import EntryModel
from app.ui.qt import override


class EntryList(QListView):
    """A list of entries that says when one is chosen with Enter, and asks for a menu."""

    entered_with = Signal(QModelIndex, bool)
    """The entry, and whether Shift was held."""
    deleted = Signal(QModelIndex)
    menu_requested = Signal(QModelIndex, QPoint)

    def __init__(self, delegate: EntryDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.entries = EntryModel(self)
        self.setModel(self.entries)
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)

    def _on_menu(self, at: QPoint) -> None:
        index = self.indexAt(at)
        if index.isValid():
            self.menu_requested.emit(index, self.viewport().mapToGlobal(at))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.entered_with.emit(index, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() == Qt.Key.Key_Delete and index.isValid():
            self.deleted.emit(index)
        else:
            super().keyPressEvent(event)

    def select(self, row: int) -> None:
        """Make a row current and bring it into view; -1 for none."""
        index = self.entries.index(row, 0) if row >= 0 else QModelIndex()
        if index != self.currentIndex():
            self.setCurrentIndex(index)
            if row >= 0:
                self.scrollTo(index)
