"""The tag popover: a claim from the passage at hand, new or added to an existing one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import Enum

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.core.compare.describe import elided
from app.core.model.claim import Category, Claim, Severity, Status
from app.services.tagging import ClaimDraft, DraftEvidence
from app.ui.lists.delegates import SEVERITY_ICONS, STATUS_ICONS
from app.ui.qt import override
from app.ui.theme.fonts import step
from app.ui.widgets.controls import Dropdown, Tick
from app.ui.widgets.keycap import KeyButton
from app.ui.widgets.letter import paint_letter
from app.ui.widgets.themed import Look

WIDTH = 460
CATEGORY_ICONS = {
    Category.FIGURE: "figure",
    Category.DATE: "calendar",
    Category.NAME: "variant",
    Category.ATTRIBUTION: "attribution",
    Category.CERTAINTY: "certainty",
    Category.CONTRADICTION: "contradict",
    Category.QUOTATION: "evidence",
    Category.WORDING: "wording",
    Category.OMISSION: "omitted",
}


def _shown(value: Enum) -> str:
    words = str(value.value)
    return words[:1].upper() + words[1:]


class EvidenceLine(QWidget):
    """One line of evidence with its tick, letter, quotation and reason."""

    def __init__(self, line: DraftEvidence, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line, self._look = line, look
        self.tick = Tick("", look, self)
        self.tick.setChecked(line.ticked)
        quote = QLabel(self)
        quote.setTextFormat(Qt.TextFormat.PlainText)
        quote.setWordWrap(True)
        reason = QLabel(self)
        reason.setTextFormat(Qt.TextFormat.PlainText)
        reason.setObjectName("caption")
        reason.setFont(step(look.font, 0.88))
        if line.span is None:
            quote.setText(line.reason)
            quote.setObjectName("muted")
            reason.hide()
            name = line.reason
        else:
            quote.setText(f"“{elided(line.quote, 140)}”")
            font = quote.font()
            font.setFamily(look.reading.family)
            font.setPixelSize(14)
            quote.setFont(font)
            reason.setText(line.reason)
            name = f"{line.letter}: {elided(line.quote, 140)}, {line.reason}"
        self.tick.setAccessibleName(name)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(quote)
        words.addWidget(reason)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(8)
        row.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignTop)
        row.addSpacing(26)
        row.addLayout(words, 1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRect(self.tick.geometry().right() + 9, 3, 18, 18)
        paint_letter(painter, rect.toRectF(), self._line.letter, self._look, filled=self._line.letter in "AB")

    def answer(self) -> DraftEvidence:
        """The line as it is ticked now."""
        return replace(self._line, ticked=self.tick.isChecked())


class TagPopover(QFrame):
    """A small window under the paragraph. ``saved`` carries the draft, ``added`` a claim's number too."""

    saved = Signal(object)
    added = Signal(int, object)
    deleted = Signal(int)
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("popover")
        self.setWindowTitle("Tag claim")
        self.setFixedWidth(WIDTH)
        self._look = look
        self._draft = ClaimDraft("", Category.WORDING, [])
        self._lines: list[EvidenceLine] = []
        self._claims: Sequence[Claim] = ()
        self._build()
        self._add_shortcuts()

    # Building

    def _build(self) -> None:
        self.new_tab = self._tab("New claim")
        self.existing_tab = self._tab("Add to existing")
        self.existing_tab.setToolTip("Add to existing (Ctrl+E)")
        tabs = QButtonGroup(self)
        tabs.addButton(self.new_tab)
        tabs.addButton(self.existing_tab)
        self._number = QLabel(self)
        self._number.setObjectName("muted")
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self.new_tab)
        head.addWidget(self.existing_tab)
        head.addStretch(1)
        head.addWidget(self._number)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._new_page())
        self._stack.addWidget(self._existing_page())
        self._stack.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.new_tab.toggled.connect(self._on_tab)
        column = QVBoxLayout(self)
        column.setContentsMargins(15, 13, 15, 13)
        column.setSpacing(9)
        column.addLayout(head)
        column.addWidget(self._stack)
        self._build_evidence(column)
        self._build_buttons(column)

    def _build_evidence(self, column: QVBoxLayout) -> None:
        label = QLabel("Evidence", self)
        label.setObjectName("caption")
        label.setFont(step(self._look.font, 0.88))
        self._evidence = QVBoxLayout()
        self._evidence.setSpacing(3)
        evidence = QWidget(self)
        evidence.setLayout(self._evidence)
        self._evidence.setContentsMargins(0, 0, 0, 0)
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(evidence)
        self._evidence_area = scroll
        self.note = QPlainTextEdit(self)
        self.note.setPlaceholderText("Note")
        self.note.setAccessibleName("Note")
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(46)
        self._error = QLabel(self)
        self._error.setObjectName("error")
        self._error.setWordWrap(True)
        for widget in (label, scroll, self.note, self._error):
            column.addWidget(widget)

    def _build_buttons(self, column: QVBoxLayout) -> None:
        self.save_button = KeyButton("Save claim", "Ctrl+Return", self._look, primary=True, parent=self)
        self.save_button.setObjectName("save-claim")
        self.cancel_button = KeyButton("Cancel", "Esc", self._look, parent=self)
        self.delete_button = QPushButton("Delete claim", self)
        buttons = QHBoxLayout()
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.cancel_button)
        buttons.addStretch(1)
        buttons.addWidget(self.delete_button)
        self.save_button.clicked.connect(self.save)
        self.cancel_button.clicked.connect(self.close)
        self.delete_button.clicked.connect(self._on_delete)
        column.addLayout(buttons)

    def _tab(self, words: str) -> QToolButton:
        tab = QToolButton(self)
        tab.setText(words)
        tab.setCheckable(True)
        tab.setObjectName("segment")
        return tab

    def _new_page(self) -> QWidget:
        page = QWidget(self)
        self.title = QLineEdit(page)
        self.title.setObjectName("claim-title")
        self.title.setAccessibleName("Title")
        self.title.setPlaceholderText("What is in dispute")
        self.title.returnPressed.connect(self.save)
        self.category = Dropdown("Category", self._look, page)
        for category in Category:
            self.category.addItem(self._look.icon(CATEGORY_ICONS[category]), _shown(category))
        self.status = Dropdown("Status", self._look, page)
        for status in Status:
            self.status.addItem(self._look.icon(STATUS_ICONS[status]), _shown(status))
        self.severities = QButtonGroup(page)
        severity_line = QHBoxLayout()
        severity_line.setSpacing(0)
        for number, severity in enumerate(Severity):
            button = QToolButton(page)
            button.setCheckable(True)
            button.setObjectName("severity")
            button.setIcon(self._look.icon(SEVERITY_ICONS[severity]))
            button.setText(_shown(severity))
            button.setMinimumHeight(28)
            button.setToolTip(f"Severity {severity.value} (Alt+{severity.value[0].upper()})")
            button.setAccessibleName(f"Severity {severity.value}")
            self.severities.addButton(button, number)
            severity_line.addWidget(button)
        self.severities.idToggled.connect(self._on_severity)
        for combo in (self.category, self.status):
            combo.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            combo.setMinimumWidth(114)
        fields = QHBoxLayout()
        fields.setSpacing(10)
        for name, field in (
            ("Category", self.category),
            ("Severity", severity_line),
            ("Status", self.status),
        ):
            box = QVBoxLayout()
            box.setSpacing(3)
            label = QLabel(name, page)
            label.setObjectName("caption")
            label.setFont(step(self._look.font, 0.88))
            box.addWidget(label)
            if isinstance(field, QHBoxLayout):
                box.addLayout(field)
            else:
                box.addWidget(field)
            fields.addLayout(box, {"Category": 5, "Severity": 0, "Status": 4}[name])
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(9)
        column.addWidget(self.title)
        column.addLayout(fields)
        return page

    def _existing_page(self) -> QWidget:
        page = QWidget(self)
        self.filter = QLineEdit(page)
        self.filter.setPlaceholderText("Type to filter the claims")
        self.filter.setAccessibleName("Filter the claims")
        self.list = QListWidget(page)
        self.list.setAccessibleName("Claims")
        self.list.setFixedHeight(130)
        self.filter.textChanged.connect(self._filter_claims)
        self.filter.returnPressed.connect(self.save)
        self.list.itemActivated.connect(self.save)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.filter)
        column.addWidget(self.list)
        return page

    def _add_shortcuts(self) -> None:
        for keys, slot in (
            ("Ctrl+Return", self.save),
            ("Ctrl+Enter", self.save),
            ("Ctrl+E", self.existing_tab.click),
        ):
            QShortcut(QKeySequence(keys), self, slot)
        for number, severity in enumerate(Severity):
            button = self.severities.button(number)
            QShortcut(QKeySequence(f"Alt+{severity.value[0].upper()}"), self, button.click)
        for number in range(1, 10):
            QShortcut(QKeySequence(f"Ctrl+{number}"), self, lambda place=number - 1: self._toggle(place))

    # Showing

    def open_draft(self, draft: ClaimDraft, claims: Sequence[Claim], number: int, *, existing: bool) -> None:
        """Show a draft; ``number`` is the claim's, or the one it would get."""
        self._draft, self._claims = draft, claims
        editing = draft.number is not None
        self._number.setText(f"C{number}")
        self.new_tab.setText(f"Claim C{number}" if editing else "New claim")
        self.existing_tab.setVisible(not editing)
        self.existing_tab.setEnabled(bool(claims))
        self.delete_button.setVisible(editing)
        self.title.setText(draft.title)
        self.category.setCurrentIndex(list(Category).index(draft.category))
        self.status.setCurrentIndex(list(Status).index(draft.status))
        self.severities.button(list(Severity).index(draft.severity)).setChecked(True)
        self._on_severity()
        self.note.setPlainText(draft.note)
        self._error.hide()
        self._show_evidence()
        self.filter.clear()
        self._filter_claims("")
        tab = self.existing_tab if existing and claims else self.new_tab
        tab.setChecked(True)
        self._on_tab()
        self.adjustSize()

    def _show_evidence(self) -> None:
        for line in self._lines:
            self._evidence.removeWidget(line)
            line.deleteLater()
        self._lines = [EvidenceLine(line, self._look, self) for line in self._draft.evidence]
        for line in self._lines:
            self._evidence.addWidget(line)
        heights = sum(line.sizeHint().height() + 3 for line in self._lines)
        for line in self._lines:
            heights += max(0, line.heightForWidth(WIDTH - 40) - line.sizeHint().height())
        self._evidence_area.setFixedHeight(min(heights + 4, 220))

    def place_at(self, passage: QRect, area: QRect) -> None:
        """Stand under a passage, above it if there is no room; in the coordinates of the screen."""
        self.adjustSize()
        size: QSize = self.sizeHint()
        x = min(max(passage.left(), area.left() + 8), area.right() - size.width() - 8)
        y = passage.bottom() + 8
        if y + size.height() > area.bottom():
            above = passage.top() - size.height() - 8
            y = above if above >= area.top() else max(area.top(), area.bottom() - size.height() - 8)
        self.move(QPoint(x, y))

    def focus_first(self) -> None:
        """The title, preselected; or the filter of the claims."""
        if self.new_tab.isChecked():
            self.title.setFocus()
            self.title.selectAll()
        else:
            self.filter.setFocus()

    def _on_tab(self) -> None:
        self._stack.setCurrentIndex(0 if self.new_tab.isChecked() else 1)
        self.note.setVisible(self.new_tab.isChecked())
        page = self._stack.currentWidget()
        if page is not None:
            self._stack.setFixedHeight(page.sizeHint().height())
        words = "Save claim" if self.new_tab.isChecked() else "Add evidence"
        self.save_button.set_words(words)
        self.adjustSize()
        if self.isVisible():
            self.focus_first()

    def _on_severity(self) -> None:
        for button in self.severities.buttons():
            style = (
                Qt.ToolButtonStyle.ToolButtonTextBesideIcon
                if button.isChecked()
                else Qt.ToolButtonStyle.ToolButtonIconOnly
            )
            if isinstance(button, QToolButton):
                button.setToolButtonStyle(style)
                button.updateGeometry()

    def _filter_claims(self, words: str) -> None:
        wanted = words.casefold()
        self.list.clear()
        for claim in self._claims:
            text = f"C{claim.number}  {claim.title}"
            if wanted in text.casefold():
                item = QListWidgetItem(text)
                item.setData(Qt.ItemDataRole.UserRole, claim.number)
                self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _toggle(self, place: int) -> None:
        if place < len(self._lines):
            self._lines[place].tick.toggle()

    # Answering

    def draft(self) -> ClaimDraft:
        """The draft as it stands now."""
        return replace(
            self._draft,
            title=self.title.text(),
            category=list(Category)[self.category.currentIndex()],
            severity=list(Severity)[self.severities.checkedId()],
            status=list(Status)[self.status.currentIndex()],
            note=self.note.toPlainText(),
            evidence=[line.answer() for line in self._lines],
        )

    def save(self) -> None:
        """Hand the draft over, if something is ticked."""
        draft = self.draft()
        if not any(line.ticked for line in draft.evidence):
            self._say("A claim needs evidence; tick at least one passage.")
        elif self.new_tab.isChecked():
            self.saved.emit(draft)
            self.close()
        elif self.list.currentItem() is None:
            self._say("No claim has these words in its title; change the filter.")
        else:
            self.added.emit(self.list.currentItem().data(Qt.ItemDataRole.UserRole), draft)
            self.close()

    def _say(self, words: str) -> None:
        self._error.setText(words)
        self._error.show()
        self.adjustSize()

    def _on_delete(self) -> None:
        if self._draft.number is not None:
            self.deleted.emit(self._draft.number)
        self.close()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    @override
    def hideEvent(self, event: object) -> None:
        super().hideEvent(event)  # type: ignore[arg-type]
        self.closed.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme["bg.paper"])
        painter.setPen(QPen(theme["line.control"], 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
