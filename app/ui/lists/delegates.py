"""How the entries of the panels' lists are painted."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.core.compare.changes import ChangeClass
from app.core.model.claim import Severity, Status
from app.ui.lists.entries import ENTRY, ClaimEntry, SourceEntry
from app.ui.models.pair import ChangeEntry
from app.ui.qt import override
from app.ui.theme.fonts import step
from app.ui.theme.icons import paint_icon
from app.ui.widgets.letter import paint_letter
from app.ui.widgets.themed import Look

SEVERITY_ICONS = {Severity.LOW: "severity-1", Severity.MEDIUM: "severity-2", Severity.HIGH: "severity-3"}
STATUS_ICONS = {
    Status.OPEN: "status-open",
    Status.CHECKING: "status-checking",
    Status.RESOLVED: "status-resolved",
    Status.SET_ASIDE: "status-dismissed",
}
_GROUPS = {
    ChangeClass.SPLIT: "moved",
    ChangeClass.CERTAINTY: "wording",
    ChangeClass.ATTRIBUTION: "wording",
}
Index = QModelIndex | QPersistentModelIndex


class EntryDelegate(QStyledItemDelegate):
    """Ground, focus and text helpers for one kind of entry."""

    height = 27

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.look = look

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self.height)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, rect = self.look.theme, QRectF(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(option.rect, theme["accent.tint"])
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, theme["bg.hover"])
        self.paint_entry(painter, rect, index.data(ENTRY), selected=selected)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme["accent.focus"], 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 3, 3)
        painter.restore()

    def paint_entry(self, painter: QPainter, rect: QRectF, entry: object, *, selected: bool) -> None:
        """Paint what is in the entry."""
        raise NotImplementedError

    def text(
        self, painter: QPainter, rect: QRectF, words: str, color: str, font: QFont, *, right: bool = False
    ) -> float:
        """Write one line, elided; returns its width."""
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        painter.setFont(font)
        painter.setPen(self.look.theme[color])
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | side, shown)
        return metrics.horizontalAdvance(shown)


class SourceDelegate(EntryDelegate):
    """Letter, title, and date with the number of words under it."""

    height = 41

    @override
    def paint_entry(self, painter: QPainter, rect: QRectF, entry: object, *, selected: bool) -> None:
        if not isinstance(entry, SourceEntry):
            return
        theme = self.look.theme
        if entry.side and not selected:
            painter.fillRect(rect, theme["bg.hover"])
        box = QRectF(rect.left() + 12, rect.top() + 7, 20, 20)
        paint_letter(painter, box, entry.letter, self.look, filled=bool(entry.side))
        left = rect.left() + 41
        title = QRectF(left, rect.top() + 4, rect.right() - left - 8, 18)
        self.text(painter, title, entry.title, "ink.primary", step(self.look.font, 0.96, QFont.Weight.Medium))
        line = title.translated(0, 16)
        self.text(painter, line, entry.line, "ink.tertiary", step(self.look.font, 0.85, tabular=True))


class ClaimDelegate(EntryDelegate):
    """Number, severity, title, status."""

    @override
    def paint_entry(self, painter: QPainter, rect: QRectF, entry: object, *, selected: bool) -> None:
        if not isinstance(entry, ClaimEntry):
            return
        theme, middle = self.look.theme, rect.center().y()
        number = QRectF(rect.left() + 12, rect.top(), 28, rect.height())
        self.text(painter, number, f"C{entry.number}", "ink.tertiary", step(self.look.font, 0.88))
        paint_icon(
            painter,
            SEVERITY_ICONS[entry.severity],
            theme["ink.secondary"],
            QRectF(rect.left() + 37, middle - 7, 14, 14),
        )
        title = QRectF(rect.left() + 60, rect.top(), rect.width() - 60 - 32, rect.height())
        ink = "accent.ink" if selected else "ink.primary"
        self.text(painter, title, entry.title, ink, step(self.look.font, 0.96))
        paint_icon(
            painter,
            STATUS_ICONS[entry.status],
            theme["ink.secondary"],
            QRectF(rect.right() - 28, middle - 7, 14, 14),
        )


class ChangeDelegate(EntryDelegate):
    """Glyph, label, and badge or place at the right."""

    height = 25

    @override
    def paint_entry(self, painter: QPainter, rect: QRectF, entry: object, *, selected: bool) -> None:
        if not isinstance(entry, ChangeEntry):
            return
        theme, middle = self.look.theme, rect.center().y()
        group = _GROUPS.get(entry.cls, str(entry.cls))
        box = QRectF(rect.left() + 12, middle - 7, 14, 14)
        paint_icon(painter, entry.glyph, theme[f"{group}.line"], box)
        right = QRectF(rect.right() - 80, rect.top(), 68, rect.height())
        if entry.badge:
            font = step(self.look.font, 0.88, QFont.Weight.DemiBold, tabular=True)
            width = self.text(painter, right, entry.badge, "figure.ink", font, right=True)
        else:
            font = step(self.look.font, 0.85, tabular=True)
            width = self.text(painter, right, entry.place, "ink.tertiary", font, right=True)
        label = QRectF(rect.left() + 35, rect.top(), rect.width() - 35 - 20 - width, rect.height())
        weight = QFont.Weight.DemiBold if selected else QFont.Weight.Normal
        ink = "accent.ink" if selected else "ink.primary"
        self.text(painter, label, entry.label, ink, step(self.look.font, 0.93, weight))
