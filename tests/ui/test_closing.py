"""Leaving a project: what is asked, what each answer does, and what is there after a crash."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from app.project import read_project
from app.ui.dialogs.question import Question
from app.ui.shell.window import MainWindow

from .conftest import Opener
from .hands import Person, press


@pytest.fixture
def project(reader: Person, tmp_path: Path) -> Path:
    """The example, saved."""
    path = tmp_path / "dam.variorum"
    reader.saved(path)
    return path


def titles(path: Path) -> list[str]:
    return [claim.title for claim in read_project(path).claims]


def crash(window: MainWindow, qtbot: QtBot) -> None:
    """End the work as a dying process does: what is on the disk stays there, nothing is said."""
    file, window.workspace.file = window.workspace.file, None
    assert file is not None
    file.close()
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible())


def test_nothing_is_asked_where_nothing_is_unsaved(reader: Person, project: Path) -> None:
    reader.window.close()
    reader.wait_for(reader.left)
    assert reader.no_dialog()


def test_a_project_without_an_edit_closes_without_a_question(reader: Person) -> None:
    press("Ctrl+Q")
    reader.wait_for(reader.left)
    assert reader.no_dialog()


def test_the_question_says_what_would_be_lost(reader: Person, project: Path) -> None:
    reader.tag_change("Displaced")
    press("Ctrl+Q")
    question = reader.dialog(Question)
    words = " ".join(label.text() for label in question.findChildren(QLabel))
    assert words.startswith("Save changes to “Karsk dam failure”?")
    assert "you added 1 claim. The source texts are not touched." in words
    assert question.buttons["Save"].isDefault()
    reader.answer("Cancel")
    assert reader.window.isVisible()
    assert reader.window.isWindowModified()
    assert titles(project) == []


def test_escape_answers_nothing(reader: Person, project: Path) -> None:
    reader.tag_change("Displaced")
    press("Ctrl+W")
    question = reader.dialog(Question)
    press("Esc", question)
    reader.wait_for(reader.no_dialog)
    assert not reader.on_welcome()
    assert len(reader.entries("claims")) == 1


def test_save_saves_and_closes(reader: Person, project: Path) -> None:
    reader.tag_change("Displaced")
    press("Ctrl+Q")
    reader.dialog(Question)
    press("Return")
    reader.wait_for(reader.left)
    assert titles(project) == ["Displaced"]


def test_enter_presses_the_button_that_has_the_focus(reader: Person, project: Path) -> None:
    reader.tag_change("Displaced")
    press("Ctrl+Q")
    question = reader.dialog(Question)
    assert question.buttons["Save"].hasFocus()
    while not question.buttons["Cancel"].hasFocus():
        press("Tab")
    press("Return")
    reader.wait_for(reader.no_dialog)
    reader.wait_for(lambda: not reader.window.workspace.background.busy)
    assert reader.window.isVisible()
    assert titles(project) == []


def test_do_not_save_drops_the_edits_for_good(
    reader: Person, project: Path, open_window: Opener, qtbot: QtBot
) -> None:
    reader.tag_change("Displaced")
    press("Ctrl+Q")
    reader.answer("Do not save")
    reader.wait_for(reader.left)
    assert titles(project) == []
    person = Person(open_window(), qtbot)
    person.compared(lambda: press("Return"))
    assert person.no_dialog()
    assert person.entries("claims") == []


def test_save_asks_an_untitled_project_for_a_name_first(reader: Person, tmp_path: Path) -> None:
    reader.tag_change("Displaced")
    press("Ctrl+W")
    reader.answer("Save")
    reader.name_files(tmp_path / "named.variorum")
    reader.wait_for(reader.on_welcome)
    assert titles(tmp_path / "named.variorum") == ["Displaced"]


def test_giving_no_name_closes_nothing(reader: Person) -> None:
    reader.tag_change("Displaced")
    press("Ctrl+W")
    reader.answer("Save")
    dialog = reader.dialog(QFileDialog)
    press("Esc", dialog)
    reader.wait_for(reader.no_dialog)
    assert not reader.on_welcome()
    assert reader.window.isWindowModified()


def test_opening_another_project_asks_too(reader: Person, project: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.variorum"
    other.write_bytes(project.read_bytes())
    reader.tag_change("Displaced")
    press("Ctrl+O")
    reader.name_files(other)
    reader.compared(lambda: reader.answer("Save"))
    assert titles(project) == ["Displaced"]
    assert reader.entries("claims") == []


def test_quitting_while_it_saves_waits_for_the_save(reader: Person, project: Path) -> None:
    reader.tag_change("Displaced")
    press("Ctrl+S")
    press("Ctrl+Q")
    reader.wait_for(reader.left)
    assert reader.no_dialog()
    assert titles(project) == ["Displaced"]


@pytest.mark.parametrize(("answer", "claims"), [("Keep", 1), ("Discard", 0)])
def test_after_a_crash_the_edits_can_be_kept_or_discarded(
    reader: Person, project: Path, open_window: Opener, qtbot: QtBot, answer: str, claims: int
) -> None:
    reader.tag_change("Displaced")
    crash(reader.window, qtbot)
    assert titles(project) == []

    person = Person(open_window(), qtbot)
    press("Return")
    question = person.dialog(Question)
    words = " ".join(label.text() for label in question.findChildren(QLabel))
    assert words.startswith("Recovered, as of ")
    assert "1 edit to “Karsk dam failure” were not saved" in words or "1 edit" in words
    person.compared(lambda: person.answer(answer))
    assert len(person.entries("claims")) == claims
    assert person.window.isWindowModified() == bool(claims)


def test_the_recovery_question_can_be_left_for_later(
    reader: Person, project: Path, open_window: Opener, qtbot: QtBot
) -> None:
    reader.tag_change("Displaced")
    crash(reader.window, qtbot)
    person = Person(open_window(), qtbot)
    press("Return")
    person.answer("Cancel")
    assert person.on_welcome()
    press("Return")
    person.compared(lambda: person.answer("Keep"))
    assert len(person.entries("claims")) == 1


@pytest.mark.parametrize("answer", ["Keep", "Discard"])
def test_a_project_that_had_no_file_is_offered_at_the_next_start(
    reader: Person, open_window: Opener, qtbot: QtBot, answer: str
) -> None:
    reader.tag_change("Displaced")
    crash(reader.window, qtbot)

    window = open_window()
    window.files.offer_recovery()
    person = Person(window, qtbot)
    said = person.said()
    assert said.startswith("“Karsk dam failure” was not saved when Variorum closed. Recovered, as of")
    assert person.bar_buttons() == ["Keep", "Discard"]
    if answer == "Keep":
        person.compared(lambda: person.press_bar("Keep"))
        assert len(person.entries("claims")) == 1
        return
    person.press_bar("Discard")
    assert person.said() == ""
    window.files.offer_recovery()
    assert person.said() == ""
