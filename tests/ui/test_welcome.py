"""The Welcome page: at the first start, with recent projects, and what is dropped on it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDesktopServices, QDragEnterEvent, QDragLeaveEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QPushButton, QTextBrowser
from pytestqt.qtbot import QtBot

from app.project import ProjectFile
from app.ui.dialogs.keys import KeyboardGuide
from app.ui.dialogs.paste import PasteDialog

from .conftest import Opener
from .hands import Person, click, dragged, press, write_words
from .invented import long_pair, write


@pytest.fixture
def projects(tmp_path: Path, open_window: Opener, qtbot: QtBot) -> list[Path]:
    """Two projects that were saved one after the other in an earlier session."""
    person = Person(open_window(), qtbot)
    paths = []
    for name in ("older", "newer"):
        person.compared(lambda: click(person.find(QAbstractButton, "open-example")))
        paths.append(tmp_path / f"{name}.variorum")
        person.saved(paths[-1])
        press("Ctrl+W")
        person.wait_for(person.on_welcome)
    person.window.close()
    return paths


def words_on(person: Person) -> str:
    page = person.find(QLabel, "muted").window()
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_the_first_start_explains_itself(person: Person) -> None:
    words = words_on(person)
    assert "How it works" in words
    assert "Drop two versions to see every change." in words
    assert "New here?" in words
    assert not person.list("recent").isVisible()
    assert person.find(QAbstractButton, "choose-files").hasFocus()
    assert person.sentence() == "Works offline. Your texts stay on this computer."
    assert person.window.windowTitle() == "Variorum"


def test_recent_projects_come_newest_first_and_enter_opens_the_first(
    projects: list[Path], open_window: Opener, qtbot: QtBot
) -> None:
    person = Person(open_window(), qtbot)
    recent = person.list("recent")
    assert recent.hasFocus()
    assert [Path(entry.path).stem for entry in recent.entries.entries()] == ["newer", "older"]
    assert recent.entries.entries()[0].line() == "5 sources · no claims"
    assert recent.entries.entries()[0].title == "Karsk dam failure"
    assert "Drop two versions" not in words_on(person)
    press("Down")
    person.compared(lambda: press("Return"))
    assert person.window.workspace.file.path == projects[0]
    press("Ctrl+W")
    person.wait_for(person.on_welcome)
    assert [Path(entry.path).stem for entry in recent.entries.entries()] == ["older", "newer"]
    assert recent.hasFocus()
    press("Down")
    press("Up")
    person.compared(lambda: press("Return"))
    assert person.window.workspace.file.path == projects[0]


def test_enter_pressed_twice_opens_it_once(projects: list[Path], open_window: Opener, qtbot: QtBot) -> None:
    person = Person(open_window(), qtbot)

    def twice() -> None:
        press("Return")
        press("Return")

    person.compared(twice)
    assert person.said() == ""


def test_a_click_opens_a_recent_project(projects: list[Path], open_window: Opener, qtbot: QtBot) -> None:
    person = Person(open_window(), qtbot)
    person.compared(lambda: person.click_entry("recent", 1))
    assert person.window.workspace.file.path == projects[0]


def test_a_screen_reader_hears_what_a_recent_project_is(
    projects: list[Path], open_window: Opener, qtbot: QtBot
) -> None:
    person = Person(open_window(), qtbot)
    assert person.entries("recent")[0] == "Karsk dam failure, 5 sources · no claims"
    press("Down")
    write_words("Kar")
    assert person.list("recent").currentIndex().row() == 0
    projects[1].unlink()
    person = Person(open_window(), qtbot)
    assert person.entries("recent")[0] == f"Karsk dam failure, file not found at {projects[1]}, Locate…"


def test_a_missing_project_stays_listed_and_can_be_located(
    projects: list[Path], open_window: Opener, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "elsewhere").mkdir()
    moved = projects[1].rename(tmp_path / "elsewhere" / "moved.variorum")
    person = Person(open_window(), qtbot)
    assert person.list("recent").entries.entry(0).missing
    press("Return")
    assert person.dialog(QFileDialog).windowTitle() == "Locate newer.variorum"
    person.compared(lambda: person.name_files(moved))
    press("Ctrl+W")
    person.wait_for(person.on_welcome)
    stems = [Path(entry.path).stem for entry in person.list("recent").entries.entries()]
    assert stems == ["moved", "older"]


def test_the_context_menu_opens_shows_and_removes(
    projects: list[Path], open_window: Opener, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(url.toLocalFile()))
    person = Person(open_window(), qtbot)
    recent = person.list("recent")

    def choose(words: str, row: int) -> None:
        at = recent.visualRect(recent.entries.index(row, 0)).center()
        QApplication.sendEvent(
            recent.viewport(),
            QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, recent.viewport().mapToGlobal(at)),
        )
        menu = person.menu()
        assert [action.text() for action in menu.actions()] == ["Open", "Show in folder", "Remove from list"]
        action = next(action for action in menu.actions() if action.text() == words)
        click(menu, menu.actionGeometry(action).center())

    choose("Show in folder", 0)
    assert shown == [str(projects[1].parent)]
    choose("Remove from list", 0)
    assert [Path(entry.path).stem for entry in recent.entries.entries()] == ["older"]
    person.compared(lambda: choose("Open", 0))
    assert person.window.workspace.file.path == projects[0]


def test_delete_takes_a_project_off_the_list(projects: list[Path], open_window: Opener, qtbot: QtBot) -> None:
    person = Person(open_window(), qtbot)
    press("Del")
    press("Del", person.list("recent"))
    assert not person.list("recent").isVisible()
    assert "Drop two versions" in words_on(person)
    assert all(path.exists() for path in projects)


def test_open_project_takes_projects_only(projects: list[Path], open_window: Opener, qtbot: QtBot) -> None:
    person = Person(open_window(), qtbot)
    click(person.button("Open project…"))
    assert person.dialog(QFileDialog).nameFilters() == ["Variorum projects (*.variorum)"]
    person.compared(lambda: person.name_files(projects[0]))
    assert person.window.workspace.file.path == projects[0]


def test_open_recent_in_the_menu(projects: list[Path], open_window: Opener, qtbot: QtBot) -> None:
    projects[0].unlink()
    person = Person(open_window(), qtbot)
    menus = person.window.menuBar().actions()
    file_menu = next(action for action in menus if action.text() == "&File").menu()
    recent = next(action for action in file_menu.actions() if action.text() == "Open recent").menu()
    recent.aboutToShow.emit()
    assert [(action.text(), action.isEnabled()) for action in recent.actions()] == [
        ("Karsk dam failure", True),
        ("Karsk dam failure", False),
    ]
    person.compared(recent.actions()[0].trigger)
    assert person.window.workspace.file.path == projects[1]


def test_the_buttons_do_what_they_say(person: Person) -> None:
    click(person.find(QAbstractButton, "choose-files"))
    press("Esc", person.dialog(QFileDialog))
    person.wait_for(person.no_dialog)
    click(person.find(QAbstractButton, "paste-text"))
    press("Esc", person.dialog(PasteDialog))
    person.wait_for(person.no_dialog)
    click(person.button("Keyboard guide"))
    guide = person.dialog(KeyboardGuide)
    assert "Next change" in guide.findChild(QTextBrowser).toPlainText()
    click(guide.findChild(QPushButton))
    person.wait_for(person.no_dialog)


def test_what_is_held_over_the_window_is_counted(person: Person, tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    for k, text in enumerate(long_pair(4)):
        write(folder / f"{k}.txt", text)
    write(folder / "notes.bin", ["not a text by its name"])
    data = dragged(folder, write(tmp_path / "one.md", ["One."]))
    enter = QDragEnterEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(person.window, enter)
    assert enter.isAccepted()
    assert "Let go to compare 3 texts" in words_on(person)
    picture = person.window.welcome.drop.grab().toImage()
    assert picture.pixelColor(4, 160) == person.window.look.theme["accent.tint"]
    QApplication.sendEvent(person.window, QDragLeaveEvent())
    assert "Drop two or more texts here" in words_on(person)
    picture = person.window.welcome.drop.grab().toImage()
    assert picture.pixelColor(4, 160) == person.window.look.theme["bg.paper"]


def test_only_files_can_be_dropped(person: Person) -> None:
    data = dragged()
    data.setText("some words")
    enter = QDragEnterEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(person.window, enter)
    assert not enter.isAccepted()


def test_the_page_scrolls_in_the_smallest_window(person: Person) -> None:
    person.window.resize(760, 520)
    assert person.window.size().width() == 760
    button = person.find(QAbstractButton, "choose-files")
    assert person.window.rect().contains(button.mapTo(person.window, QPointF(1, 1)).toPoint())


def test_the_example_is_a_copy_without_a_file(person: Person) -> None:
    person.compared(lambda: click(person.find(QAbstractButton, "open-example")))
    file = person.window.workspace.file
    assert isinstance(file, ProjectFile)
    assert file.path is None
