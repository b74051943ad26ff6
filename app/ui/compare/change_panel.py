"""The right panel: the current change above, the list of all changes that pass the filters below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.core.compare.changes import ChangeClass
from app.ui.compare.paint import token_of
from app.ui.compare.sources_panel import PanelHeader
from app.ui.lists.delegates import ChangeDelegate
from app.ui.lists.entry_list import EntryList
from app.ui.models.details import Details
from app.ui.models.pair import ChangeEntry
from app.ui.qt import override
from app.ui.theme.fonts import step
from app.ui.theme.icons import paint_icon
from app.ui.theme.theme import size
from app.ui.widgets.sentence import Sentence
from app.ui.widgets.themed import Look


class Glyph(QWidget):
    """One of our icons in the colour of a class."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._name, self._group = "", "wording"
        self.setFixedSize(16, 16)

    def set_glyph(self, name: str, group: str) -> None:
        """Show another icon."""
        self._name, self._group = name, group
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._name:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            color = self._look.theme[f"{self._group}.line"]
            paint_icon(painter, self._name, color, QRectF(0, 0, 16, 16))


class BadgeLabel(QWidget):
    """A filled badge as in the gutter."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._words = ""
        self._filled = True
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_badge(self, words: str, *, filled: bool) -> None:
        """Show a badge, or nothing for an empty text."""
        self._words, self._filled = words, filled
        self.setVisible(bool(words))
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def _font(self) -> QFont:
        return step(self._look.font, 0.88, QFont.Weight.DemiBold, tabular=True)

    @override
    def sizeHint(self) -> QSize:
        return QSize(round(QFontMetricsF(self._font()).horizontalAdvance(self._words)) + 14, 20)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme["figure.badge" if self._filled else "wording.tint"])
        painter.drawRoundedRect(QRectF(self.rect()), 3, 3)
        painter.setPen(theme["figure.onBadge" if self._filled else "wording.ink"])
        painter.setFont(self._font())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._words)


class ChangeCard(QWidget):
    """The current change: what it is, both sides, and what can be done."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._glyph = Glyph(look, self)
        self._title, self._values, self._difference = QLabel(self), QLabel(self), QLabel(self)
        self._badge = BadgeLabel(look, self)
        self.tag = QPushButton("Tag claim", self)
        self.tag.setObjectName("tag-change")
        self._title.setWordWrap(True)
        self._values.setObjectName("change-values")
        self._values.setWordWrap(True)
        self._difference.setObjectName("muted")
        self._difference.setWordWrap(True)
        for label in (self._title, self._values, self._difference):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setTextFormat(Qt.TextFormat.PlainText)
        head = QHBoxLayout()
        head.addWidget(self._glyph)
        head.addWidget(self._title, 1)
        line = QHBoxLayout()
        line.addWidget(self._values, 1)
        line.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnMinimumWidth(0, 78)
        self._grid.setColumnStretch(1, 1)
        self._cells: list[QWidget] = []
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self.tag)
        self._buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(13, 4, 13, 12)
        column.setSpacing(5)
        for layout in (head, line):
            column.addLayout(layout)
        column.addWidget(self._difference)
        column.addSpacing(4)
        column.addLayout(self._grid)
        column.addSpacing(6)
        column.addLayout(self._buttons)
        column.addStretch(1)
        look.changed.connect(self._tint)

    def show_details(self, details: Details, cls: ChangeClass, glyph: str) -> None:
        """Show another change."""
        self._glyph.set_glyph(glyph, token_of(cls))
        self._title.setText(details.title)
        self._title.setFont(step(self._look.font, 1.0, QFont.Weight.DemiBold))
        self._values.setVisible(details.values is not None)
        if details.values is not None:
            self._values.setText(f"{details.values[0]} → {details.values[1]}")
            long = len(self._values.text()) > 18
            size = 1.12 if long else 1.5
            self._values.setFont(step(self._look.font, size, QFont.Weight.DemiBold, tabular=True))
        self._badge.set_badge(details.badge, filled=cls is ChangeClass.FIGURE)
        self._difference.setText(details.difference)
        self._difference.setVisible(bool(details.difference))
        self._fill(details)

    def _fill(self, details: Details) -> None:
        for widget in self._cells:
            self._grid.removeWidget(widget)
            widget.deleteLater()
        self._cells = []
        for row, (label, words) in enumerate((*details.rows, *details.quotations)):
            name, value = QLabel(label, self), QLabel(self)
            value.setTextFormat(Qt.TextFormat.PlainText)
            value.setText(words)
            name.setObjectName("muted")
            name.setAlignment(Qt.AlignmentFlag.AlignTop)
            value.setWordWrap(True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            if row >= len(details.rows) or label.startswith("In "):
                font = QFont(self._look.reading.family)
                font.setPixelSize(14)
                value.setFont(font)
            self._grid.addWidget(name, row, 0)
            self._grid.addWidget(value, row, 1)
            self._cells += [name, value]

    def set_claim(self, label: str | None) -> None:
        """The button tags, or goes to the claim that the change is in."""
        self.tag.setText(f"In claim {label}" if label else "Tag claim")
        self._tint()

    def _tint(self) -> None:
        self.tag.setIcon(self._look.icon("claim"))


class ChangePanel(QWidget):
    """Emits ``chosen`` with a change."""

    chosen = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setMinimumWidth(size("dockRight", "min"))
        self.setMaximumWidth(size("dockRight", "max"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._head = QLabel(self)
        self._place = Sentence(self)
        self._place.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._head.setObjectName("change-head")
        self._place.setObjectName("muted")
        top = QHBoxLayout()
        top.setContentsMargins(13, 8, 13, 4)
        top.addWidget(self._head)
        top.addWidget(self._place, 1)
        self.card = ChangeCard(look, self)
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self.card)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll = scroll
        self._header = PanelHeader("Changes", None, self)
        self.changes = EntryList(ChangeDelegate(look), self)
        self.changes.setObjectName("changes")
        self.changes.setAccessibleName("Changes")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(scroll, 4)
        column.addWidget(self._header)
        column.addWidget(self.changes, 5)
        self.changes.clicked.connect(lambda index: self.chosen.emit(self._change(index)))
        self.changes.selectionModel().currentChanged.connect(self._on_current)
        self.show_nothing("")

    def _change(self, index: QModelIndex) -> int:
        entry: ChangeEntry = self.changes.entries.entry(index.row())
        return entry.change

    def _on_current(self, index: QModelIndex) -> None:
        if index.isValid() and self.changes.hasFocus():
            self.chosen.emit(self._change(index))

    def set_changes(self, entries: Sequence[ChangeEntry]) -> None:
        """Show the changes that pass the filters."""
        self.changes.entries.set_entries(entries)
        self._header.set_count(f"{len(entries):,}")

    def show_change(self, details: Details, entry: ChangeEntry, number: str, places: str) -> None:
        """Show the current change; ``number`` is *2 of 31*."""
        self._head.setText(f"Change {number}")
        self._place.say(places)
        self.card.setVisible(True)
        self.card.show_details(details, entry.cls, entry.glyph)
        rows = [k for k, found in enumerate(self.changes.entries.entries()) if found.change == entry.change]
        self.changes.select(rows[0] if rows else -1)

    @override
    def sizeHint(self) -> QSize:
        return QSize(size("dockRight", "default"), 400)

    def show_nothing(self, words: str) -> None:
        """No change is current."""
        self._head.setText(words)
        self._place.say("")
        self.card.setVisible(False)
        self.changes.select(-1)
