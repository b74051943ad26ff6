"""The left panel: the sources of the project, and the claims with evidence in the pair on view."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.ui.lists.delegates import ClaimDelegate, SourceDelegate
from app.ui.lists.entries import ClaimEntry, SourceEntry
from app.ui.lists.entry_list import EntryList
from app.ui.qt import override
from app.ui.theme.theme import size
from app.ui.widgets.themed import Look


class PanelHeader(QWidget):
    """*Sources 5* and a button."""

    def __init__(self, title: str, button: QToolButton | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel-header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 6, 8, 4)
        self._title = title
        self._label = QLabel(self)
        self._label.setObjectName("panel-title")
        self._label.setTextFormat(Qt.TextFormat.RichText)
        line.addWidget(self._label)
        line.addStretch(1)
        if button is not None:
            button.setAutoRaise(True)
            line.addWidget(button)
        self.set_count("")

    def set_count(self, count: str, title: str | None = None) -> None:
        """The number after the title."""
        self._title = title or self._title
        self._label.setText(f"<span style='font-weight:600'>{escape(self._title)}</span>&nbsp; {count}")


class SourcesPanel(QWidget):
    """Emits what is asked for; the view decides."""

    shown_in = Signal(int, str)
    """A source's number and the side to show it in."""
    source_menu = Signal(int, QPoint)
    source_removed = Signal(int)
    claim_chosen = Signal(int)
    claim_opened = Signal(int)
    claim_deleted = Signal(int)
    claim_menu = Signal(int, QPoint)

    def __init__(self, look: Look, add: QToolButton, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setMinimumWidth(size("dockLeft", "min"))
        self.setMaximumWidth(size("dockLeft", "max"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._sources_header = PanelHeader("Sources", add, self)
        self.sources = EntryList(SourceDelegate(look), self)
        self.sources.setObjectName("sources")
        self.sources.setAccessibleName("Sources")
        self._claims_header = PanelHeader("Claims in A and B", None, self)
        self.claims = EntryList(ClaimDelegate(look), self)
        self.claims.setObjectName("claims")
        self.claims.setAccessibleName("Claims in A and B")
        self._no_claims = QLabel("Press Ctrl+T on a passage to tag a claim.", self)
        self._no_claims.setObjectName("hint")
        self._no_claims.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._sources_header, self.sources, self._claims_header, self._no_claims, self.claims):
            column.addWidget(widget)
        column.addStretch(1)
        column.setStretchFactor(self.claims, 100)
        self._connect()

    def _connect(self) -> None:
        self.sources.doubleClicked.connect(lambda index: self._show(index, "b"))
        self.sources.entered_with.connect(lambda index, shift: self._show(index, "a" if shift else "b"))
        self.sources.deleted.connect(lambda index: self.source_removed.emit(self._source(index)))
        self.sources.menu_requested.connect(lambda index, at: self.source_menu.emit(self._source(index), at))
        self.claims.clicked.connect(lambda index: self.claim_chosen.emit(self._claim(index)))
        self.claims.doubleClicked.connect(lambda index: self.claim_opened.emit(self._claim(index)))
        self.claims.entered_with.connect(lambda index, _: self.claim_opened.emit(self._claim(index)))
        self.claims.deleted.connect(lambda index: self.claim_deleted.emit(self._claim(index)))
        self.claims.menu_requested.connect(lambda index, at: self.claim_menu.emit(self._claim(index), at))
        selection = self.claims.selectionModel()
        selection.currentChanged.connect(self._on_claim_current)

    def _on_claim_current(self, index: QModelIndex) -> None:
        if index.isValid() and self.claims.hasFocus():
            self.claim_chosen.emit(self._claim(index))

    def _show(self, index: QModelIndex, side: str) -> None:
        self.shown_in.emit(self._source(index), side)

    def _source(self, index: QModelIndex) -> int:
        entry: SourceEntry = self.sources.entries.entry(index.row())
        return entry.number

    def _claim(self, index: QModelIndex) -> int:
        entry: ClaimEntry = self.claims.entries.entry(index.row())
        return entry.number

    def set_sources(self, entries: Sequence[SourceEntry]) -> None:
        """Show the sources; the list is as high as they are, up to eight."""
        self.sources.entries.set_entries(entries)
        self._sources_header.set_count(str(len(entries)))
        self.sources.setFixedHeight(SourceDelegate.height * min(max(len(entries), 1), 8))

    def set_claims(self, entries: Sequence[ClaimEntry], total: int, letters: str) -> None:
        """Show the claims of the pair; ``letters`` names it."""
        self.claims.entries.set_entries(entries)
        self.claims.setVisible(bool(entries))
        self._no_claims.setVisible(not entries)
        count = f"{len(entries)} of {total}" if total else ""
        self._claims_header.set_count(count, f"Claims in {letters}")

    @override
    def sizeHint(self) -> QSize:
        return QSize(size("dockLeft", "default"), 400)

    def select_claim(self, number: int | None) -> None:
        """Make a claim current in the list."""
        rows = [k for k, entry in enumerate(self.claims.entries.entries()) if entry.number == number]
        self.claims.select(rows[0] if rows else -1)
