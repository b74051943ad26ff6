"""Ways in: drag and drop, the command line, paste; and files that cannot be read."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QPlainTextEdit
from pytestqt.qtbot import QtBot

from app import bootstrap
from app.__main__ import main
from app.services.session import example_paths
from app.ui.dialogs.paste import PasteDialog
from app.ui.shell.window import MainWindow

from .hands import LONG, Person, click, press, write_words
from .invented import long_pair, write

INI = QSettings.Format.IniFormat


@pytest.fixture
def two(tmp_path: Path) -> list[str]:
    """Two versions of a short text."""
    return [write(tmp_path / f"version-{k}.txt", text) for k, text in enumerate(long_pair(12), 1)]


def sources(person: Person) -> list[str]:
    return [name.split(",")[0] for name in person.entries("sources")]


# Drag and drop


def test_two_files_dropped_on_welcome_are_compared(person: Person, two: list[str]) -> None:
    person.compared(lambda: person.drop(*two))
    assert sources(person) == ["A version-1", "B version-2"]


def test_a_folder_brings_every_text_in_it(person: Person, tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    (folder / "deeper").mkdir(parents=True)
    for name in ("c.md", "a.txt", "b.text", "deeper/d.txt"):
        write(folder / name, [f"The {name} of Peld opened."])
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n")
    person.compared(lambda: person.drop(folder))
    assert sources(person) == ["A a", "B b", "C c"]


def test_a_folder_without_texts_says_so(person: Person, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    person.loaded(lambda: person.drop(tmp_path / "empty"))
    assert person.said() == (
        "There are no texts in that folder; Variorum reads files that end in .txt, .text, .md, .markdown."
    )
    assert person.on_welcome()


def test_a_drop_on_an_open_project_adds_to_it(reader: Person, two: list[str]) -> None:
    before = len(sources(reader))
    reader.loaded(lambda: reader.drop(two[0]))
    reader.wait_for(lambda: len(sources(reader)) == before + 1)
    assert reader.action("edit.undo").text() == 'Undo add source "version-1"'
    press("Ctrl+Z")
    assert len(sources(reader)) == before


def test_files_dropped_one_soon_after_the_other_are_all_taken(person: Person, two: list[str]) -> None:
    def quickly() -> None:
        person.drop(two[0])
        person.drop(two[1])

    person.compared(quickly)
    assert sources(person) == ["A version-1", "B version-2"]


def test_a_project_dropped_on_an_open_one_takes_its_place(
    reader: Person, two: list[str], tmp_path: Path
) -> None:
    path = tmp_path / "dam.variorum"
    reader.saved(path)
    reader.compared(lambda: reader.open_files(*two))
    reader.compared(lambda: reader.drop(path))
    assert reader.window.workspace.file.path == path


# The command line


@pytest.mark.parametrize("words", [[], ["open"]])
def test_files_of_the_command_line_are_opened(
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    two: list[str],
    monkeypatch: pytest.MonkeyPatch,
    words: list[str],
) -> None:
    shown: list[list[str]] = []
    made: list[MainWindow] = []
    make = bootstrap.make_window

    def make_window(_: object, settings: QSettings, working: Path) -> MainWindow:
        window = make(qapp, settings, working)
        made.append(window)
        window.workspace.compared.connect(lambda _: shown.append(sources(Person(window, qtbot))))
        window.workspace.compared.connect(lambda _: QTimer.singleShot(0, window.close))
        return window

    class Application:
        """The one of the tests, which is there already."""

        def exec(self) -> int:
            qtbot.waitUntil(lambda: bool(shown) and not made[0].isVisible(), timeout=LONG)
            return 0

    monkeypatch.setattr(bootstrap, "make_application", lambda _: Application())
    monkeypatch.setattr(bootstrap, "make_window", make_window)
    monkeypatch.setattr(bootstrap, "_data_dir", lambda: tmp_path)
    monkeypatch.setattr(bootstrap, "_settings", lambda: QSettings(str(tmp_path / "x.ini"), INI))
    assert main([*words, *two]) == 0
    assert shown == [["A version-1", "B version-2"]]
    made[0].deleteLater()


def test_without_a_display_one_line_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert bootstrap.run([]) == 2
    [line] = capsys.readouterr().err.splitlines()
    assert line.startswith("variorum: there is no display to open a window on")


# Paste


def test_a_pasted_text_becomes_a_source(reader: Person) -> None:
    QApplication.clipboard().setText("The dam of Karsk gave way.\n\nNobody was hurt.")
    before = len(sources(reader))
    press("Ctrl+Shift+V")
    dialog = reader.dialog(PasteDialog)
    assert dialog.title.text() == f"Pasted text {before + 1}"
    assert dialog.title.hasFocus()
    write_words("A call")
    reader.loaded(lambda: press("Return"))
    reader.wait_for(lambda: len(sources(reader)) == before + 1)
    assert sources(reader)[-1] == "F A call"
    document = reader.window.workspace.project.sources[-1].document
    assert [paragraph.text for paragraph in document.paragraphs] == [
        "The dam of Karsk gave way.",
        "Nobody was hurt.",
    ]


def test_two_pasted_texts_are_compared(person: Person) -> None:
    QApplication.clipboard().setText("The mill at Peld has burned down. Nobody was hurt.")
    press("Ctrl+Shift+V")
    person.dialog(PasteDialog)
    person.loaded(lambda: press("Return"))
    person.wait_for(lambda: not person.on_welcome())
    QApplication.clipboard().setText("The mill at Peld has burned down. Two people were hurt.")
    press("Ctrl+Shift+V")
    person.dialog(PasteDialog)
    person.compared(lambda: press("Return"))
    assert sources(person) == ["A Pasted text 1", "B Pasted text 2"]


def test_nothing_cannot_be_pasted(person: Person) -> None:
    QApplication.clipboard().clear()
    press("Ctrl+Shift+V")
    dialog = person.dialog(PasteDialog)
    assert not dialog.add.isEnabled()
    text = person.named(QPlainTextEdit, "Text", dialog)
    write_words(" ", text)
    assert dialog.add.isEnabled()
    person.loaded(lambda: click(dialog.add))
    assert person.said().startswith("Pasted text 1")
    press("Ctrl+Shift+V")
    dialog = person.dialog(PasteDialog)
    click(dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Cancel))
    person.wait_for(person.no_dialog)
    assert person.on_welcome()


# What cannot be read


def bad_files(folder: Path) -> dict[str, Path]:
    files = {
        "missing": folder / "missing.txt",
        "empty": folder / "empty.txt",
        "binary": folder / "binary.txt",
        "pdf": folder / "statement.pdf",
        "directory": folder / "folder.txt",
    }
    files["empty"].write_bytes(b"")
    files["binary"].write_bytes(bytes(range(256)) * 40)
    files["pdf"].write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n")
    files["directory"].mkdir()
    return files


@pytest.mark.parametrize("kind", ["missing", "empty", "binary", "pdf"])
def test_a_file_that_cannot_be_read_gets_one_sentence(person: Person, tmp_path: Path, kind: str) -> None:
    path = bad_files(tmp_path)[kind]
    person.loaded(lambda: person.window.files.open([str(path)]))
    assert person.said().startswith(path.name)
    assert "\n" not in person.said()
    assert "Traceback" not in person.said()
    assert person.on_welcome()


@pytest.mark.parametrize("kind", ["missing", "empty", "binary", "pdf", "directory"])
def test_the_others_are_opened_all_the_same(
    person: Person, tmp_path: Path, two: list[str], kind: str
) -> None:
    path = bad_files(tmp_path)[kind]
    person.compared(lambda: person.drop(two[0], path, two[1]))
    assert sources(person) == ["A version-1", "B version-2"]
    if kind != "directory":
        assert person.said().startswith(path.name)
        assert person.bar_buttons() == ["Choose another file", "Copy details"]


def test_several_bad_files_are_counted_and_their_details_can_be_copied(
    person: Person, tmp_path: Path
) -> None:
    files = bad_files(tmp_path)
    person.loaded(lambda: person.drop(files["empty"], files["binary"]))
    assert person.said().startswith("2 files could not be read. The first: empty.txt")
    person.press_bar("Copy details")
    copied = QApplication.clipboard().text()
    assert "empty.txt" in copied
    assert "binary.txt" in copied
    assert person.said() == ""


def test_another_file_can_be_chosen_in_its_place(person: Person, tmp_path: Path, two: list[str]) -> None:
    person.loaded(lambda: person.drop(bad_files(tmp_path)["empty"]))
    person.press_bar("Choose another file")
    person.dialog(QFileDialog)
    person.compared(lambda: person.name_files(*two))
    assert person.said() == ""


def test_escape_closes_the_message(person: Person, tmp_path: Path) -> None:
    person.loaded(lambda: person.drop(bad_files(tmp_path)["empty"]))
    button = person.button("Choose another file")
    button.setFocus()
    press("Esc")
    assert person.said() == ""


def test_the_example_opens_with_its_five_sources(person: Person) -> None:
    person.compared(lambda: person.drop(*example_paths()))
    assert len(sources(person)) == 5
