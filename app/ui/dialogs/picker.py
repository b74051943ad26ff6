"""A small window with a field that filters a list: commands, sources, matches."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.ui.qt import override


@dataclass(frozen=True, slots=True)
class Choice:
    """A line to choose; ``hint`` stands behind it, ``letter`` alone chooses it in an empty field."""

    words: str
    hint: str
    run: Callable[[], object]
    letter: str = ""
    enabled: bool = True


class Picker(QDialog):
    """Type to filter, arrows to move, Enter to choose, Esc to leave."""

    def __init__(self, title: str, prompt: str, choices: Sequence[Choice], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setObjectName("picker")
        self.setMinimumWidth(460)
        self._choices = choices
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(prompt)
        self.field.setAccessibleName(prompt)
        self.list = QListWidget(self)
        self.list.setAccessibleName(title)
        self.list.setMinimumHeight(min(320, 34 * max(3, len(choices))))
        self._empty = QLabel("Nothing fits these words.", self)
        self._empty.setObjectName("muted")
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.list)
        column.addWidget(self._empty)
        self.field.textChanged.connect(self._filter)
        self.field.returnPressed.connect(self._choose)
        self.list.itemActivated.connect(lambda _: self._choose())
        self.list.itemClicked.connect(lambda _: self._choose())
        self.field.installEventFilter(self)
        self._filter("")

    def _filter(self, words: str) -> None:
        wanted = words.casefold().split()
        self.list.clear()
        for place, choice in enumerate(self._choices):
            text = f"{choice.words} {choice.hint}".casefold()
            if all(word in text for word in wanted):
                item = QListWidgetItem(f"{choice.words}    {choice.hint}" if choice.hint else choice.words)
                item.setData(Qt.ItemDataRole.UserRole, place)
                if not choice.enabled:
                    item.setFlags(Qt.ItemFlag.NoItemFlags)
                self.list.addItem(item)
        first = next(
            (
                row
                for row in range(self.list.count())
                if self.list.item(row).flags() & Qt.ItemFlag.ItemIsEnabled
            ),
            -1,
        )
        self.list.setCurrentRow(first)
        self._empty.setVisible(self.list.count() == 0)

    def _choose(self) -> None:
        item = self.list.currentItem()
        if item is not None and item.flags() & Qt.ItemFlag.ItemIsEnabled:
            choice = self._choices[item.data(Qt.ItemDataRole.UserRole)]
            self.accept()
            choice.run()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
                self.list.event(event)
                return True
            letter = event.text().upper()
            if letter and not self.field.text():
                for choice in self._choices:
                    if choice.letter and choice.letter == letter:
                        self.accept()
                        choice.run()
                        return True
        return super().eventFilter(watched, event)
