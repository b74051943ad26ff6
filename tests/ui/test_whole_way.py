"""The main job from one end to the other: open, read, filter, find, tag, save, come back, export."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.services.session import example_paths

from .conftest import Opener
from .hands import Person, click, press, write_words
from .invented import write

FIRST = [
    "# Ferry service to Tolm Island to end",
    "The ferry to Tolm Island will stop on 1 October, the council said. It carried 4,200 people last year.",
    "Reportedly, 12 jobs will be lost at the harbour of Peld.",
    "The old pier was built in 1931. It has not been repaired since the storm.",
    "A petition has 350 signatures so far. It will be handed over on Monday.",
    "The mayor did not answer questions.",
]
SECOND = [
    "# Ferry service to Tolm Island to be cut",
    "The ferry to Tolm Island will stop on 1 November, the council said. It carried 2,900 people last year.",
    "19 jobs will be lost at the harbour of Peld.",
    "A petition has 350 signatures so far. It will be handed over on Monday.",
    "The old pier was built in 1931.",
    "It has not been repaired since the storm.",
    "A second operator has shown interest, the harbour master said.",
]


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    """Two versions of an invented article."""
    return [write(tmp_path / "ferry-1.md", FIRST), write(tmp_path / "ferry-2.md", SECOND)]


def ticks(person: Person) -> list[str]:
    """Accessible names of the evidence that is ticked."""
    return [box.accessibleName() for box in person.evidence() if box.isChecked()]


def test_the_whole_way(open_window: Opener, qtbot: QtBot, tmp_path: Path, files: list[str]) -> None:
    window = open_window()
    person = Person(window, qtbot)
    assert person.on_welcome()

    # Open two files by their names.
    person.open_files(*files)
    assert not person.on_welcome()
    assert "words" in person.overview()
    assert window.windowTitle().startswith("Ferry service to Tolm Island")
    assert person.texts.hasFocus()
    total = int(re.search(r"\d+", person.counter())[0])
    assert total == len(person.entries("changes")) > 6

    # Step through the changes: counter, panel and sentence follow.
    press("Alt+Down")
    assert person.counter() == f"1 of {total}"
    sentences = [person.sentence()]
    for number in range(2, total + 1):
        press("F8")
        assert person.counter() == f"{number} of {total}"
        sentences.append(person.sentence())
    assert len(set(sentences)) == total
    qtbot.waitUntil(lambda: f"Change {total} of {total}" in person.panel())
    press("Alt+Down")
    assert "last change" in person.sentence()
    press("Alt+Down")
    assert person.counter() == f"1 of {total}"
    press("Alt+End")
    press("Alt+Up")
    assert person.counter() == f"{total - 1} of {total}"
    press("Alt+Home")
    press("F9")
    assert "→" in person.sentence() or "figure" in person.sentence().lower()
    people = next(k for k, name in enumerate(person.entries("changes")) if "4,200" in name)
    while not person.counter().startswith(f"{people + 1} of"):
        press("F9")
    qtbot.waitUntil(lambda: "4,200 → 2,900" in person.panel())
    assert "2,900" in person.sentence()

    # Filter by a click and by keys.
    figures = person.chip("figure").count
    click(person.chip("figure"))
    assert not person.chip("figure").isChecked()
    assert len(person.entries("changes")) == total - figures
    press("Alt+3", person.texts)
    assert person.chip("figure").isChecked()
    press("Shift+Alt+3")
    assert len(person.entries("changes")) == figures
    press("Alt+0")
    assert len(person.entries("changes")) == total

    # Find words.
    press("Ctrl+F")
    write_words("pier")
    assert person.found() == "2"
    press("F3")
    assert person.found() == "1 of 2"
    assert window.compare.texts.selection.text() == "pier"
    press("F3")
    assert person.found() == "2 of 2"
    press("Esc")
    assert person.texts.hasFocus()

    # Tag words that are selected with the mouse.
    person.select_by_mouse("a", "4,200 people")
    assert window.compare.texts.selection.text() == "4,200 people"
    person.tag()
    title = person.popover.findChild(QLineEdit, "claim-title")
    assert title.hasFocus()
    assert title.selectedText() == title.text() == "People"
    write_words("Passengers of the last year")
    category = person.named(QComboBox, "Category", person.popover)
    category.setFocus()
    write_words("Cont")
    assert category.currentText() == "Contradiction"
    press("Alt+H", title)
    status = person.named(QComboBox, "Status", person.popover)
    status.setFocus()
    press("Down")
    assert status.currentText() == "Checking"
    assert len(ticks(person)) == 2
    person.popover.findChild(QPlainTextEdit).setFocus()
    write_words("Ask the harbour master")
    press("Ctrl+Return")
    assert not person.popover.isVisible()
    assert person.sentence() == "Claim C1 saved: Passengers of the last year"
    [entry] = person.entries("claims")
    assert entry == "Passengers of the last year, C1, severity high, status checking"
    assert person.lanes() == {("a", 1): ["C1"], ("b", 1): ["C1"]}
    assert window.isWindowModified()

    # A second one from words that are selected with keys; one piece of evidence is left out.
    person.click_words("b", "A petition has")
    press("Home")
    for _ in range(3):
        press("Ctrl+Shift+Right")
    assert window.compare.texts.selection.text().strip() == "A petition has"
    person.tag()
    assert [box.isChecked() for box in person.evidence()] == [True, False]
    press("Ctrl+2")
    press("Ctrl+1")
    assert [box.isChecked() for box in person.evidence()] == [False, True]
    press("Ctrl+1")
    click(person.evidence()[1])
    assert len(ticks(person)) == 1
    title.setFocus()
    title.selectAll()
    write_words("The petition")
    press("Return")
    assert [name.split(",")[0] for name in person.entries("claims")] == [
        "Passengers of the last year",
        "The petition",
    ]

    # Edit, delete, undo, redo; the menu names the steps.
    person.click_entry("claims", 0)
    press("Return", person.list("claims"))
    person.wait_for(person.popover.isActiveWindow)
    assert person.popover.findChild(QPlainTextEdit).toPlainText() == "Ask the harbour master"
    write_words("Passengers in 2024")
    press("Ctrl+Return")
    assert person.entries("claims")[0].startswith("Passengers in 2024")
    person.click_entry("claims", 1)
    press("Del", person.list("claims"))
    assert len(person.entries("claims")) == 1
    assert person.action("edit.undo").text() == 'Undo delete claim "The petition"'
    press("Ctrl+Z", person.texts)
    assert len(person.entries("claims")) == 2
    press("Ctrl+Z")
    assert person.entries("claims")[0].startswith("Passengers of the last year")
    assert person.sentence().startswith("Undone: ")
    assert person.action("edit.redo").text().startswith("Redo edit claim")
    press("Ctrl+Y")
    assert person.entries("claims")[0].startswith("Passengers in 2024")

    # Save under a name; the mark of unsaved changes goes.
    click(person.chip("wording"))
    assert window.isWindowModified()
    project = tmp_path / "ferry.variorum"
    person.save_as(project)
    person.wait_for(lambda: not window.isWindowModified())
    assert project.exists()
    assert person.sentence() == "Saved to ferry.variorum"

    # Close and come back by Enter.
    bar = person.texts.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    place = person.texts.place
    changes = person.entries("changes")
    window.close()
    person.wait_for(lambda: not window.isVisible())

    window = open_window()
    person = Person(window, qtbot)
    assert person.on_welcome()
    person.compared(lambda: press("Return"))
    assert [name.split(",")[0] for name in person.entries("claims")] == ["Passengers in 2024", "The petition"]
    assert person.lanes()["a", 1] == ["C1"]
    assert person.entries("changes") == changes
    assert not person.chip("wording").isChecked()
    assert person.texts.place == pytest.approx(place, abs=0.01)
    assert not window.isWindowModified()

    # Hand it over.
    report = tmp_path / "report.html"
    press("Ctrl+Shift+E")
    person.name_files(report)
    person.wait_for(lambda: person.said() == "Report written to report.html.")
    html = report.read_text(encoding="utf-8")
    assert "Passengers in 2024" in html
    assert "<script" not in html.lower()

    # Nothing is unsaved, so nothing is asked.
    window.close()
    person.wait_for(lambda: not window.isVisible())
    assert person.no_dialog()


def test_the_example_opens_from_its_button(person: Person) -> None:
    person.compared(lambda: click(person.find(QAbstractButton, "open-example")))
    assert len(person.entries("sources")) == len(example_paths())
    assert person.window.windowTitle().startswith("Karsk dam failure")
    assert person.texts.hasFocus()
