"""A source file that changes on disk: the reader is told, and the project stays as it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.ui.shell import watching

from .conftest import Opener
from .hands import Person, press

LEAVES = "The ferry to Peld leaves at noon."
LATER = "The ferry to Peld leaves at three."


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Two versions of a text."""
    found = [tmp_path / name for name in ("first.txt", "second.txt")]
    found[0].write_text(f"{LEAVES}\n\nIt carries 40 people.", "utf-8")
    found[1].write_text(f"{LEAVES}\n\nIt carries 60 people.", "utf-8")
    return found


@pytest.fixture
def ferry(person: Person, files: list[Path]) -> Person:
    """Somebody who reads them."""
    person.open_files(*files)
    return person


def texts(person: Person, side: str) -> list[str]:
    return [paragraph.text for paragraph in person.texts.document(side).paragraphs]


def test_old_and_new_are_compared_if_one_asks_for_it(ferry: Person, files: list[Path]) -> None:
    files[1].write_text(f"{LATER}\n\nIt carries 60 people.", "utf-8")
    ferry.wait_for(ferry.said)
    assert ferry.said().startswith("second.txt changed on disk at ")
    assert ferry.said().endswith(". You are reading the text as it was loaded.")
    assert ferry.bar_buttons() == ["Compare old and new", "Add as version", "Keep as loaded"]
    assert texts(ferry, "b")[0] == LEAVES
    ferry.compared(lambda: ferry.press_bar("Compare old and new"))
    assert (texts(ferry, "a")[0], texts(ferry, "b")[0]) == (LEAVES, LATER)
    assert len(ferry.entries("sources")) == 3
    assert ferry.said() == ""


def test_the_new_text_can_be_added_and_the_pair_stays(ferry: Person, files: list[Path]) -> None:
    files[0].write_text(f"{LATER}\n\nIt carries 40 people.", "utf-8")
    ferry.wait_for(ferry.said)
    ferry.press_bar("Add as version")
    ferry.wait_for(lambda: len(ferry.entries("sources")) == 3)
    assert texts(ferry, "a")[0] == LEAVES
    assert ferry.window.reading.letters == ("A", "B")


def test_what_is_kept_as_loaded_is_silent_until_it_changes_again(ferry: Person, files: list[Path]) -> None:
    files[0].write_text(LATER, "utf-8")
    ferry.wait_for(ferry.said)
    ferry.press_bar("Keep as loaded")
    ferry.window.watching.look()
    ferry.wait_for(lambda: not ferry.window.watching.busy)
    assert ferry.said() == ""
    files[0].write_text(f"{LATER} Or later.", "utf-8")
    ferry.wait_for(ferry.said)


def test_a_file_that_is_replaced_by_another_is_told_too(ferry: Person, files: list[Path]) -> None:
    for text in (LATER, f"{LATER} Or later."):
        other = files[0].with_suffix(".new")
        other.write_text(text, "utf-8")
        other.replace(files[0])
        ferry.wait_for(ferry.said)
        ferry.press_bar("Keep as loaded")


def test_several_files_are_told_in_one_sentence(ferry: Person, files: list[Path]) -> None:
    for file in files:
        file.write_text(LATER, "utf-8")
    words = "first.txt and second.txt changed on disk. You are reading the texts as they were loaded."
    ferry.wait_for(lambda: ferry.said() == words)
    assert ferry.bar_buttons() == ["Add as versions", "Keep as loaded"]
    ferry.press_bar("Add as versions")
    ferry.wait_for(lambda: len(ferry.entries("sources")) == 4)


def test_a_file_that_has_its_old_text_again_is_no_news(ferry: Person, files: list[Path]) -> None:
    old = files[0].read_bytes()
    files[0].write_text(LATER, "utf-8")
    ferry.wait_for(ferry.said)
    files[0].write_bytes(old)
    ferry.wait_for(lambda: ferry.said() == "")


def test_a_file_that_is_gone_takes_nothing_away(ferry: Person, files: list[Path]) -> None:
    files[0].unlink()
    ferry.window.watching.look()
    ferry.wait_for(lambda: not ferry.window.watching.busy)
    assert ferry.said() == ""
    assert texts(ferry, "a")[0] == LEAVES
    files[0].write_text(LATER, "utf-8")
    QApplication.instance().applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    ferry.wait_for(ferry.said)


def test_a_project_that_is_opened_again_tells_what_changed_since(
    open_window: Opener, ferry: Person, files: list[Path], tmp_path: Path, qtbot: object
) -> None:
    ferry.saved(tmp_path / "ferry.variorum")
    press("Ctrl+W")
    ferry.wait_for(ferry.on_welcome)
    files[1].write_text(LATER, "utf-8")
    ferry.open_files(tmp_path / "ferry.variorum")
    ferry.wait_for(lambda: ferry.said().startswith("second.txt changed on disk at "))
    assert texts(ferry, "b")[0] == LEAVES


def test_paths_of_a_project_that_somebody_sent_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "full.txt").write_text(LEAVES, "utf-8")
    strange = ["//server/share/a.txt", "\\\\server\\share\\a.txt", "full.txt", "", "a\0b", str(tmp_path)]
    for path in [*strange, *[each for each in ("/dev/zero", "/dev/random") if Path(each).exists()]]:
        assert watching.look_at(path, None) is None
    assert watching.look_at(str(tmp_path / "empty.txt"), None) is not None
    seen = watching.look_at(str(tmp_path / "full.txt"), None)
    assert seen is not None
    assert watching.look_at(str(tmp_path / "full.txt"), seen) is seen
