"""What a person does at the window: keys, clicks, dialogs; and what a person reads off it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QKeySequence, QWheelEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.core.model.document import Span
from app.ui.compare.change_panel import ChangePanel
from app.ui.compare.popover import TagPopover
from app.ui.compare.ruler import Ruler
from app.ui.compare.text_view import TextView
from app.ui.dialogs.question import Question
from app.ui.lists.entry_list import EntryList
from app.ui.shell.window import MainWindow
from app.ui.widgets.card import StateCard
from app.ui.widgets.chip import Chip
from app.ui.widgets.controls import Tick
from app.ui.widgets.infobar import InfoBar

Kind = TypeVar("Kind", bound=QWidget)
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
LONG = 20_000
"""Milliseconds to wait for the worker process on a busy machine."""


def focus() -> QWidget:
    """Where keys go; after a window has closed it takes a moment until another one has them."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    changes = QSignalSpy(application.focusChanged)
    while QApplication.focusWidget() is None and changes.wait(2_000):
        pass
    found = QApplication.focusWidget()
    assert found is not None, "nothing has the focus"
    return found


def press(keys: str, on: QWidget | None = None) -> None:
    """Press keys like ``Ctrl+Shift+T`` where the focus is, or put it somewhere first."""
    combination = QKeySequence(keys)[0]
    here = focus()
    if on is not None:
        on.setFocus()
    QTest.keyClick(on or here, combination.key(), combination.keyboardModifiers())


def write_words(words: str, on: QWidget | None = None) -> None:
    """Type words where the focus is."""
    QTest.keyClicks(on or focus(), words)


def paste(words: str, on: QWidget | None = None) -> None:
    """Put words on the clipboard, and from there in place of what a field holds."""
    QApplication.clipboard().setText(words)
    press("Ctrl+A", on)
    press("Ctrl+V", on)


def click(widget: QWidget, at: QPointF | QPoint | None = None, keys: Qt.KeyboardModifier = NONE) -> None:
    """Click a widget, in its middle unless told otherwise."""
    point = widget.rect().center() if at is None else at.toPoint() if isinstance(at, QPointF) else at
    QTest.mouseClick(widget, LEFT, keys, point)


def wheel(widget: QWidget, turns: int, keys: Qt.KeyboardModifier = NONE) -> None:
    """Turn the wheel over the middle of a widget; up is positive."""
    at = QPointF(widget.rect().center())
    event = QWheelEvent(
        at,
        QPointF(widget.mapToGlobal(at)),
        QPoint(0, 0),
        QPoint(0, turns * 120),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


class Person:
    """Somebody who works with one window."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot

    # Finding things

    def find(self, kind: type[Kind], name: str) -> Kind:
        """The widget of this name."""
        found = self.window.findChild(kind, name)
        assert found is not None, f"there is no {name}"
        return found

    def named(self, kind: type[Kind], name: str, inside: QWidget | None = None) -> Kind:
        """The widget that a screen reader calls by this name."""
        for found in (inside or self.window).findChildren(kind):
            if found.accessibleName() == name:
                return found
        raise AssertionError(f"there is no {name}")

    @property
    def texts(self) -> TextView:
        return self.find(TextView, "canvas")

    @property
    def ruler(self) -> Ruler:
        return self.find(Ruler, "ruler")

    @property
    def popover(self) -> TagPopover:
        return self.find(TagPopover, "popover")

    @property
    def card(self) -> StateCard:
        return self.find(StateCard, "state-card")

    @property
    def bar(self) -> InfoBar:
        return self.find(InfoBar, "infobar")

    def chip(self, cls: str) -> Chip:
        return self.find(Chip, f"chip-{cls}")

    def action(self, name: str) -> QAction:
        found = self.window.findChild(QAction, name)
        assert found is not None
        return found

    def list(self, name: str) -> EntryList:
        return self.find(EntryList, name)

    def button(self, words: str, inside: QWidget | None = None) -> QPushButton:
        """The visible button with these words."""
        for button in (inside or self.window).findChildren(QPushButton):
            if button.text() == words and button.isVisible():
                return button
        raise AssertionError(f"there is no button {words}")

    def dialog(self, kind: type[Kind]) -> Kind:
        """The open dialog of a kind."""

        def there() -> list[Kind]:
            return [found for found in self.window.findChildren(kind) if found.isVisible()]

        self.qtbot.waitUntil(lambda: len(there()) == 1 and there()[0].isActiveWindow())
        return there()[0]

    def no_dialog(self) -> bool:
        return not any(dialog.isVisible() for dialog in self.window.findChildren(QDialog))

    def menu(self) -> QMenu:
        """The context menu that is open."""
        popup = QApplication.activePopupWidget()
        assert isinstance(popup, QMenu)
        return popup

    # Reading what is there

    def sentence(self) -> str:
        """The sentence in the status bar."""
        return self.find(QLabel, "sentence").accessibleName()

    def counter(self) -> str:
        """*2 of 31*."""
        return plain(self.find(QLabel, "counter").text())

    def overview(self) -> str:
        return plain(self.find(QLabel, "overview").text())

    def panel(self) -> str:
        """Every word that the upper part of the change panel shows."""
        panel = next(panel for panel in self.window.findChildren(ChangePanel))
        labels = [label for label in panel.findChildren(QLabel) if label.isVisible()]
        return "\n".join(label.accessibleName() or plain(label.text()) for label in labels)

    def said(self) -> str:
        """What the message bar says; empty if it is not there."""
        message = self.find(QLabel, "infobar-message")
        return message.text() if message.isVisible() else ""

    def bar_buttons(self) -> list[str]:
        return [button.text() for button in self.bar.findChildren(QPushButton) if button.isVisible()]

    def press_bar(self, words: str) -> None:
        """Press a button of the message bar."""
        click(self.button(words, self.bar))

    def card_words(self) -> str:
        """What the card says in place of the texts; empty if it is not there."""
        if not self.card.isVisible():
            return ""
        return f"{self.card.title.text()}\n{self.card.text.text()}".strip()

    def entries(self, name: str) -> list[str]:
        """The names of a list's entries."""
        return [entry.spoken for entry in self.list(name).entries.entries()]

    def on_welcome(self) -> bool:
        return self.find(QWidget, "welcome").isVisible()

    def found(self) -> str:
        """*3 of 12* beside the find field."""
        return self.window.toolbar.search_count.text()

    def lanes(self) -> dict[tuple[str, int], list[str]]:
        """The claims that are written in the margin lanes, by side and paragraph."""
        painter = self.texts.painter
        assert painter is not None
        return {place: [label for label, *_ in lines] for place, lines in painter.state.claims.items()}

    def evidence(self) -> list[Tick]:
        """The boxes of the popover's evidence."""
        lines = [box for box in self.popover.findChildren(Tick) if box.isVisible()]
        return sorted(lines, key=lambda box: box.mapToGlobal(QPoint(0, 0)).y())

    def tag(self) -> TagPopover:
        """Ctrl+T; waits until the popover can be typed in."""
        press("Ctrl+T")
        self.qtbot.waitUntil(self.popover.isActiveWindow)
        return self.popover

    def tag_change(self, title: str, keys: str = "F9") -> None:
        """Step to a change and tag it under a title."""
        press(keys, self.texts)
        self.tag()
        write_words(title)
        press("Ctrl+Return")

    def click_entry(self, name: str, row: int) -> None:
        """Click an entry of a list."""
        entries = self.list(name)
        click(entries.viewport(), entries.visualRect(entries.entries.index(row, 0)).center())

    # Files

    def wait_for(self, happened: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(happened()), timeout=LONG)

    def compared(self, do: Callable[[], object]) -> None:
        """Do something that ends in a comparison, and wait for it."""
        with self.qtbot.waitSignal(self.window.workspace.compared, timeout=LONG):
            do()

    def loaded(self, do: Callable[[], object]) -> None:
        """Do something that ends in texts read."""
        with self.qtbot.waitSignal(self.window.workspace.jobs.loaded, timeout=LONG):
            do()

    def name_files(self, *paths: Path | str) -> None:
        """Type names into the open file dialog and confirm."""
        dialog = self.dialog(QFileDialog)
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        assert field is not None
        self.qtbot.waitUntil(field.hasFocus)  # before, the dialog would complete what is typed
        names = [str(path) for path in paths]
        paste(names[0] if len(names) == 1 else " ".join(f'"{name}"' for name in names), field)
        press("Return", field)
        self.qtbot.waitUntil(lambda: not dialog.isVisible())

    def open_files(self, *paths: Path | str) -> None:
        """Ctrl+O, names, Enter; waits for the comparison if there are two texts."""
        press("Ctrl+O")
        if len(paths) > 1 or str(paths[0]).endswith(".variorum"):
            self.compared(lambda: self.name_files(*paths))
        else:
            self.loaded(lambda: self.name_files(*paths))

    def save_as(self, path: Path) -> None:
        """Ctrl+Shift+S and a name."""
        press("Ctrl+Shift+S")
        self.name_files(path)

    def answer(self, words: str) -> None:
        """Answer the open question with one of its buttons."""
        question = self.dialog(Question)
        click(self.button(words, question))
        self.qtbot.waitUntil(lambda: not question.isVisible())

    def saved(self, path: Path) -> None:
        """Save under a name, and wait for it."""
        self.save_as(path)
        self.wait_for(lambda: self.sentence() == f"Saved to {path.name}")

    def left(self) -> bool:
        """True when the window has closed."""
        return not self.window.isVisible()

    def drop(self, *paths: Path | str, on: QWidget | None = None) -> bool:
        """Drag files over a widget and let go; True if they were taken."""
        target = on or self.window
        data = dragged(*paths)
        enter = QDragEnterEvent(
            QPoint(40, 40), Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(target, enter)
        if not enter.isAccepted():
            return False
        drop = QDropEvent(
            QPointF(40, 40), Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(target, drop)
        return drop.isAccepted()

    # In the texts

    def point(self, side: str, p: int, offset: int) -> QPoint:
        """Where the character after an offset stands on screen; its row must be visible."""
        rect = self.texts.span_rect(side, p, offset, offset + 1)
        assert rect is not None, f"paragraph {p} of {side} is not in view"
        return (rect.topLeft() + QPointF(0.25 * rect.width() + 0.5, rect.height() / 2)).toPoint()

    def find_words(self, side: str, words: str) -> Span:
        """The first place of some words in a text."""
        for p, found in enumerate(self.texts.document(side).paragraphs):
            if words in found.text:
                start = found.text.index(words)
                return Span(p, start, start + len(words))
        raise AssertionError(f"{words!r} is not in {side}")

    def click_words(self, side: str, words: str) -> None:
        """Click at the beginning of some words in view."""
        span = self.find_words(side, words)
        click(self.texts.viewport(), self.point(side, span.p, span.s))

    def select_by_mouse(self, side: str, words: str) -> None:
        """Press at the beginning of words in view, drag, and let go at their end."""
        span, view = self.find_words(side, words), self.texts.viewport()
        last = self.texts.span_rect(side, span.p, span.e - 1, span.e)
        assert last is not None
        end = QPoint(round(last.right()), round(last.center().y()))
        start = self.point(side, span.p, span.s)
        QTest.mousePress(view, LEFT, NONE, start)
        QTest.mouseMove(view, (start + end) / 2)
        QTest.mouseMove(view, end)
        QTest.mouseRelease(view, LEFT, NONE, end)


def dragged(*paths: Path | str) -> QMimeData:
    """What a file manager hands over."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def plain(words: str) -> str:
    """Rich text without its tags."""
    return re.sub(r"<[^>]*>", "", words).replace("&nbsp;", " ").strip()
