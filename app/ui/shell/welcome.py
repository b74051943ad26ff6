"""The Welcome page: a drop zone, recent projects, the example."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QModelIndex, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.ui.lists.delegates import EntryDelegate
from app.ui.lists.entries import EntryModel
from app.ui.lists.entry_list import EntryList
from app.ui.qt import override
from app.ui.shell.recent import RecentProject
from app.ui.theme.fonts import step
from app.ui.theme.icons import paint_icon
from app.ui.widgets.keycap import KeyButton
from app.ui.widgets.themed import Look

_LEFT, _RIGHT, _BETWEEN = 560, 440, 52


class Mark(QWidget):
    """The V of two strokes, one solid, one broken: the text and its variant."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setFixedSize(30, 30)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_mark(painter, QRectF(2, 3, 26, 24), self._look)


def paint_mark(painter: QPainter, rect: QRectF, look: Look) -> None:
    """Draw the application's mark."""
    middle = QPointF(rect.center().x(), rect.bottom() - 2)
    pen = QPen(look.theme["ink.primary"], rect.width() * 0.15)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawLine(QPointF(rect.left() + 2, rect.top() + 2), middle)
    pen.setColor(look.theme["accent.base"])
    pen.setDashPattern([0.8, 1.6])
    painter.setPen(pen)
    painter.drawLine(middle, QPointF(rect.right() - 2, rect.top() + 2))


class DropArea(QWidget):
    """Shows what will happen; the whole window takes the drop."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setFixedHeight(322)
        self._over = 0
        self.title, self.line = QLabel(self), QLabel(self)
        self.choose = KeyButton("Choose files…", "Ctrl+O", look, icon="open", primary=True, parent=self)
        self.choose.setObjectName("choose-files")
        self.paste = KeyButton("Paste a text", "Ctrl+Shift+V", look, icon="paste", parent=self)
        self.paste.setObjectName("paste-text")
        self.title.setFont(step(look.font, 1.16, QFont.Weight.DemiBold))
        self.line.setObjectName("muted")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.choose)
        buttons.addWidget(self.paste)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(33, 204, 33, 26)
        column.setSpacing(4)
        column.addWidget(self.title)
        column.addWidget(self.line)
        column.addSpacing(10)
        column.addLayout(buttons)
        self.set_over(0)

    def set_over(self, count: int) -> None:
        """So many files are held over the window."""
        self._over = count
        if count:
            self.title.setText(f"Let go to compare {count} text{'' if count == 1 else 's'}")
        else:
            self.title.setText("Drop two or more texts here")
        self.line.setText("Plain text and Markdown. Drop a folder to take in every text in it.")
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme["accent.base" if self._over else "line.control"], 1.5 if self._over else 1)
        if not self._over:
            pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.setBrush(theme["accent.tint" if self._over else "bg.paper"])
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75), 8, 8)
        self._paint_pages(painter)

    def _paint_pages(self, painter: QPainter) -> None:
        """Two small pages: a figure that differs, an omitted and an added passage."""
        theme = self._look.theme
        left, right = QRectF(33, 32, 200, 150), QRectF(self.width() - 33 - 200, 32, 200, 150)
        for page in (left, right):
            painter.setPen(QPen(theme["line.subtle"], 1))
            painter.setBrush(theme["bg.panel"])
            painter.drawRoundedRect(page, 5, 5)
        for page, lines in (
            (left, ((17, 150), (28, 62), (53, 164), (66, 164), (78, 96), (128, 120))),
            (right, ((17, 150), (28, 62), (53, 164), (66, 80), (86, 150))),
        ):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme["line.strong"])
            for y, width in lines:
                painter.drawRoundedRect(QRectF(page.left() + 16, page.top() + y, width, 5), 2.5, 2.5)
            painter.drawRoundedRect(QRectF(page.left() + 130, page.top() + 28, 38, 5), 2.5, 2.5)
            painter.setPen(QPen(theme["figure.line"], 1.5))
            painter.setBrush(theme["figure.tint"])
            painter.drawRoundedRect(QRectF(page.left() + 84, page.top() + 23, 40, 14), 3, 3)
        self._paint_passage(painter, QRectF(left.left() + 8, left.top() + 95, 184, 22), "omitted")
        self._paint_passage(painter, QRectF(right.left() + 8, right.top() + 104, 184, 34), "added")
        badge = QRectF(self.width() / 2 - 20, 54, 40, 18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme["figure.badge"])
        painter.drawRoundedRect(badge, 3, 3)
        painter.setPen(theme["figure.onBadge"])
        painter.setFont(step(self._look.font, 0.82, QFont.Weight.DemiBold))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, "−71 %")
        painter.setPen(QPen(theme["moved.line"], 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        x0, x1 = left.right(), right.left()
        middle = (x0 + x1) / 2
        for y0, y1 in ((86.0, 89.0), (105.0, 119.0)):
            path = QPainterPath(QPointF(x0, y0))
            path.cubicTo(QPointF(middle, y0), QPointF(middle, y1), QPointF(x1, y1))
            painter.drawPath(path)

    def _paint_passage(self, painter: QPainter, rect: QRectF, group: str) -> None:
        theme = self._look.theme
        painter.fillRect(rect, theme[f"{group}.tint"])
        painter.fillRect(QRectF(rect.left(), rect.top(), 3, rect.height()), theme[f"{group}.line"])
        painter.setPen(QPen(theme[f"{group}.line"], 2 if group == "omitted" else 4))
        painter.drawLine(QPointF(rect.left() + 9, rect.top() + 7), QPointF(rect.right() - 12, rect.top() + 7))
        painter.drawLine(
            QPointF(rect.left() + 9, rect.bottom() - 7), QPointF(rect.left() + 118, rect.bottom() - 7)
        )


class RecentDelegate(EntryDelegate):
    """Title, what is in it, when it was opened."""

    height = 52

    @override
    def paint_entry(self, painter: QPainter, rect: QRectF, entry: object, *, selected: bool) -> None:
        if not isinstance(entry, RecentProject):
            return
        theme = self.look.theme
        missing = entry.missing
        color = theme["status.error" if missing else "ink.secondary"]
        box = QRectF(rect.left() + 12, rect.center().y() - 8, 16, 16)
        paint_icon(painter, "warning" if missing else "file", color, box)
        left = rect.left() + 40
        right = QRectF(rect.right() - 112, rect.top(), 100, rect.height())
        if missing:
            font = step(self.look.font, 0.88, QFont.Weight.DemiBold)
            width = self.text(painter, right, "Locate…", "accent.base", font, right=True)
        else:
            font = step(self.look.font, 0.9)
            width = self.text(painter, right, entry.when(datetime.now(UTC)), "ink.tertiary", font, right=True)
        room = rect.right() - left - width - 24
        title = QRectF(left, rect.top() + 7, room, 19)
        self.text(
            painter, title, entry.title, "ink.primary", step(self.look.font, 1.0, QFont.Weight.DemiBold)
        )
        line = f"file not found at {entry.path}" if missing else entry.line()
        self.text(painter, title.translated(0, 19), line, "ink.tertiary", step(self.look.font, 0.9))


class Welcome(QWidget):
    """Shown when no project is open."""

    open_requested = Signal()
    paste_requested = Signal()
    project_requested = Signal()
    example_requested = Signal()
    keys_requested = Signal()
    recent_chosen = Signal(str)
    locate_requested = Signal(str)
    forget_requested = Signal(str)
    folder_requested = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self._look = look
        self.drop = DropArea(look, self)
        self.recent = EntryList(RecentDelegate(look), self)
        self.recent.setObjectName("recent")
        self.recent.setAccessibleName("Recent projects")
        self.drop.choose.clicked.connect(self.open_requested)
        self.drop.paste.clicked.connect(self.paste_requested)
        self.recent.clicked.connect(self._choose)
        self.recent.entered_with.connect(lambda index, _: self._choose(index))
        self.recent.deleted.connect(lambda index: self.forget_requested.emit(self._entry(index).path))
        self.recent.menu_requested.connect(self._show_menu)
        block = QWidget(self)
        block.setFixedWidth(_LEFT + _BETWEEN + _RIGHT)
        columns = QHBoxLayout(block)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(_BETWEEN)
        columns.addWidget(self._left(block))
        columns.addWidget(self._right(block))
        page = QWidget(self)
        page.setObjectName("welcome-page")
        middle = QVBoxLayout(page)
        middle.addStretch(1)
        middle.addWidget(block, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def _left(self, block: QWidget) -> QWidget:
        side = QWidget(block)
        side.setFixedWidth(_LEFT)
        title = QLabel("Compare texts", side)
        title.setFont(step(self._look.font, 1.85, QFont.Weight.DemiBold))
        head = QHBoxLayout()
        head.setSpacing(11)
        head.addWidget(Mark(self._look, side))
        head.addWidget(title)
        head.addStretch(1)
        hints = QHBoxLayout()
        for icon, strong, plain in (
            ("compare", "Two versions of one text", "open side by side, row by row."),
            ("claim", "Where they do not fit", "tag a claim, with evidence from both."),
        ):
            hints.addWidget(_Hint(icon, strong, plain, self._look, side), 1)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addSpacing(15)
        column.addWidget(self.drop)
        column.addSpacing(17)
        column.addLayout(hints)
        column.addStretch(1)
        return side

    def _right(self, block: QWidget) -> QWidget:
        side = QWidget(block)
        side.setFixedWidth(_RIGHT)
        self._recent_title = QLabel("Recent projects", side)
        self._recent_title.setFont(step(self._look.font, 1.08, QFont.Weight.DemiBold))
        open_project = _link("Open project…", side)
        open_project.clicked.connect(self.project_requested)
        head = QHBoxLayout()
        head.setContentsMargins(12, 4, 12, 0)
        head.addWidget(self._recent_title)
        head.addStretch(1)
        head.addWidget(open_project)
        self._first = QLabel(
            "Drop two versions to see every change.\n\nDrop several reports to see who says what.\n\n"
            "Tag what does not fit.",
            side,
        )
        self._first.setObjectName("muted")
        self._first.setContentsMargins(12, 0, 12, 0)
        new = QLabel("New here?", side)
        new.setFont(step(self._look.font, 1.08, QFont.Weight.DemiBold))
        words = QLabel(
            "The example holds five invented reports on a dam failure. Take it apart; it is a copy.", side
        )
        words.setWordWrap(True)
        words.setObjectName("muted")
        self.example = KeyButton("Open the example", "", self._look, icon="report", parent=side)
        self.example.setObjectName("open-example")
        self.example.clicked.connect(self.example_requested)
        keys = _link("Keyboard guide", side)
        keys.setToolTip("Keyboard guide (F1)")
        keys.clicked.connect(self.keys_requested)
        line = QHBoxLayout()
        line.setContentsMargins(12, 0, 12, 0)
        line.addWidget(self.example)
        line.addSpacing(10)
        line.addWidget(keys)
        line.addStretch(1)
        rule = QWidget(side)
        rule.setObjectName("rule")
        rule.setFixedHeight(1)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addSpacing(17)
        column.addWidget(self._first)
        column.addWidget(self.recent)
        column.addSpacing(20)
        column.addWidget(rule)
        column.addSpacing(18)
        for label in (new, words):
            label.setContentsMargins(12, 0, 12, 0)
            column.addWidget(label)
        column.addSpacing(8)
        column.addLayout(line)
        column.addStretch(1)
        return side

    def set_recent(self, projects: Sequence[RecentProject]) -> None:
        """Show the recent projects; three lines of help where there are none."""
        model: EntryModel = self.recent.entries
        model.set_entries(list(projects))
        self.recent.setVisible(bool(projects))
        self.recent.setFixedHeight(max(1, len(projects)) * RecentDelegate.height)
        self._first.setVisible(not projects)
        self._recent_title.setText("Recent projects" if projects else "How it works")
        self.recent.select(0 if projects else -1)

    def focus_first(self) -> None:
        """The newest project, so that Enter goes on with yesterday's work; else *Choose files…*."""
        target = self.recent if self.recent.entries.rowCount() else self.drop.choose
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _entry(self, index: QModelIndex) -> RecentProject:
        entry: RecentProject = self.recent.entries.entry(index.row())
        return entry

    def _choose(self, index: QModelIndex) -> None:
        entry = self._entry(index)
        if entry.missing:
            self.locate_requested.emit(entry.path)
        else:
            self.recent_chosen.emit(entry.path)

    def _show_menu(self, index: QModelIndex, at: QPoint) -> None:
        path = self._entry(index).path
        menu = QMenu(self)
        menu.addAction("Open", lambda: self._choose(index))
        menu.addAction("Show in folder", lambda: self.folder_requested.emit(path))
        menu.addAction("Remove from list", lambda: self.forget_requested.emit(path))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)


class _Hint(QWidget):
    """An icon with two lines beside it."""

    def __init__(self, icon: str, strong: str, plain: str, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon, self._look = icon, look
        words = QLabel(f"<span style='font-weight:600'>{strong}</span><br>{plain}", self)
        words.setObjectName("muted")
        line = QHBoxLayout(self)
        line.setContentsMargins(26, 0, 0, 0)
        line.addWidget(words)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_icon(painter, self._icon, self._look.theme["accent.base"], QRectF(0, 2, 16, 16))

    @override
    def sizeHint(self) -> QSize:
        return QSize(260, 40)


def _link(words: str, parent: QWidget) -> QPushButton:
    link = QPushButton(words, parent)
    link.setObjectName("link")
    link.setFlat(True)
    link.setCursor(Qt.CursorShape.PointingHandCursor)
    return link
