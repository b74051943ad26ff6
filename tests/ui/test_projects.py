"""Project files that cannot be opened or saved: one sentence, its remedies, and nothing lost."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from app.core.claims import SetTitle
from app.project import ProjectFile, read_project, working
from app.ui.dialogs.question import Question

from .conftest import Opener
from .hands import Person, press

ROOT = Path(__file__).parents[2]


@pytest.fixture
def project(reader: Person, tmp_path: Path) -> Path:
    """The example, saved and still open."""
    path = tmp_path / "dam.variorum"
    reader.saved(path)
    return path


@pytest.fixture
def closed(reader: Person, project: Path) -> Path:
    """The example, saved and closed; the window is back on the Welcome page."""
    press("Ctrl+W")
    reader.wait_for(reader.on_welcome)
    return project


def titles(path: Path) -> list[str]:
    return [claim.title for claim in read_project(path).claims]


def refused(person: Person, path: Path) -> str:
    """Open a file that cannot be opened; what the message bar says."""
    press("Ctrl+O")
    person.name_files(path)
    person.wait_for(person.said)
    assert person.on_welcome()
    return one_sentence(person, path)


def one_sentence(person: Person, path: Path) -> str:
    """What the message bar says, which is a sentence about a file."""
    said = person.said()
    assert said.startswith(f"{path.name} ")
    assert said.endswith(".")
    assert said.isprintable()
    assert ". " not in said
    assert "Error" not in said
    return said


def details(person: Person) -> str:
    """What *Copy details* copies."""
    person.press_bar("Copy details")
    return QApplication.clipboard().text()


def sql(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


# Opening

HOLD = """
import sys
from pathlib import Path
from app.project import ProjectFile
with ProjectFile.open(Path(sys.argv[1]), Path(sys.argv[2])):
    print("open", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def elsewhere(closed: Path, tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that has the project open."""
    command = [sys.executable, "-c", HOLD, str(closed), str(tmp_path / "working")]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        yield process
        process.kill()


def test_a_project_that_is_open_elsewhere_says_so_and_can_be_tried_again(
    reader: Person, closed: Path, elsewhere: subprocess.Popen[str]
) -> None:
    assert "is open in another window" in refused(reader, closed)
    assert reader.bar_buttons() == ["Try again", "Copy details"]
    reader.press_bar("Try again")
    reader.wait_for(reader.said)
    assert "is open in another window" in reader.said()
    elsewhere.communicate("")
    reader.compared(lambda: reader.press_bar("Try again"))
    assert reader.said() == ""


def test_two_windows_of_one_process_do_not_share_a_project(
    reader: Person, project: Path, open_window: Opener, qtbot: QtBot
) -> None:
    other = Person(open_window(), qtbot)
    press("Return")
    other.wait_for(other.said)
    assert "is open in another window" in one_sentence(other, project)
    assert other.on_welcome()


def test_a_newer_version_opens_read_only(reader: Person, closed: Path, tmp_path: Path) -> None:
    sql(closed, "PRAGMA user_version = 7", "CREATE TABLE history (what)")
    before = closed.read_bytes()
    reader.compared(lambda: reader.open_files(closed))
    assert one_sentence(reader, closed) == (
        "dam.variorum was saved by a newer version (schema 7); it opens read-only."
    )
    assert reader.bar_buttons() == ["Save as…", "Copy details"]
    assert "table history" in details(reader)
    assert reader.window.status.facts["lock"].text() == "Read-only"
    assert not reader.action("claims.tag").isEnabled()
    assert not reader.action("compare.counts").isEnabled()
    press("F9", reader.texts)
    press("Del", reader.list("sources"))
    assert one_sentence(reader, closed).endswith("it opens read-only.")
    assert len(reader.entries("sources")) == 5
    press("Ctrl+S")
    reader.name_files(tmp_path / "copy.variorum")
    reader.wait_for(lambda: reader.sentence() == "Saved to copy.variorum")
    assert (tmp_path / "copy.variorum").read_bytes() == before == closed.read_bytes()
    press("Ctrl+W")
    reader.wait_for(reader.on_welcome)
    assert reader.no_dialog()


def too_new(path: Path) -> None:
    sql(path, "PRAGMA user_version = 7", "CREATE VIEW extra AS SELECT 1")


def cut_off(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5_000])


def scrambled(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[5_000:9_000] = b"\xff" * 4_000
    path.write_bytes(content)


def of_another_kind(path: Path) -> None:
    path.write_bytes(b"\x89PNG\r\n\x1a\n" * 40)


def empty(path: Path) -> None:
    path.write_bytes(b"")


BROKEN: list[tuple[Callable[[Path], None], str]] = [
    (too_new, "cannot be read by this one; update Variorum."),
    (cut_off, "is damaged: only the first 5,000 bytes of it are there;"),
    (scrambled, "is damaged: "),
    (of_another_kind, "is not a Variorum project; choose a file that ends in .variorum."),
    (empty, "is empty; open an older copy of it, or choose another file."),
]


@pytest.mark.parametrize(("spoil", "words"), BROKEN)
def test_a_file_that_cannot_be_opened_stays_as_it_is(
    reader: Person, closed: Path, tmp_path: Path, spoil: Callable[[Path], None], words: str
) -> None:
    older = shutil.copy(closed, tmp_path / "older.variorum")
    spoil(closed)
    before = closed.read_bytes()
    assert words in refused(reader, closed)
    assert closed.read_bytes() == before
    assert reader.bar_buttons() == ["Choose another file", "Copy details"]
    reader.press_bar("Choose another file")
    reader.compared(lambda: reader.name_files(older))
    assert reader.said() == ""


def test_the_details_of_a_failure_name_the_file_in_full(reader: Person, closed: Path) -> None:
    cut_off(closed)
    said = refused(reader, closed)
    copied = details(reader)
    assert copied.startswith(said)
    assert str(closed) in copied


def test_a_project_that_has_gone_can_be_located(reader: Person, closed: Path, tmp_path: Path) -> None:
    (tmp_path / "archive").mkdir()
    reader.window.files.open([str(closed)])
    reader.wait_for(lambda: reader.window.workspace.file)
    press("Ctrl+W")
    reader.wait_for(reader.on_welcome)
    moved = closed.rename(tmp_path / "archive" / "dam.variorum")
    reader.window.files.open([str(closed)])
    reader.wait_for(reader.said)
    assert "cannot be found" in one_sentence(reader, closed)
    assert reader.bar_buttons() == ["Locate…", "Copy details"]
    reader.press_bar("Locate…")
    assert reader.dialog(QFileDialog).windowTitle() == "Locate dam.variorum"
    reader.compared(lambda: reader.name_files(moved))


# Saving


def refuse(patch: pytest.MonkeyPatch, step: str, number: int) -> None:
    """Let a step of every save fail as the system does: ``open``, ``fsync`` or ``replace``."""

    def refusing(*arguments: object, **options: object) -> None:
        raise OSError(number, "made up")

    patch.setattr(os, step, refusing)


FAILURES = [
    ("open", errno.EACCES, "its folder may not be written to; save it elsewhere."),
    ("open", errno.ENOSPC, "the disk is full; free some space, or save it elsewhere."),
    ("fsync", errno.EIO, "try again, or save it elsewhere."),
    ("replace", errno.ENOENT, "its folder is not there any more; save it elsewhere."),
]


@pytest.mark.parametrize(("step", "number", "words"), FAILURES)
def test_a_save_that_fails_leaves_the_old_file_and_the_edits(
    reader: Person, project: Path, monkeypatch: pytest.MonkeyPatch, step: str, number: int, words: str
) -> None:
    before = project.read_bytes()
    reader.tag_change("Displaced")
    with monkeypatch.context() as patch:
        refuse(patch, step, number)
        press("Ctrl+S")
        reader.wait_for(reader.said)
    assert words in one_sentence(reader, project)
    assert reader.bar_buttons() == ["Save elsewhere…", "Try again", "Copy details"]
    assert project.read_bytes() == before
    assert reader.window.isWindowModified()
    assert len(reader.entries("claims")) == 1
    reader.press_bar("Try again")
    reader.wait_for(lambda: not reader.window.isWindowModified())
    assert reader.said() == ""
    assert titles(project) == ["Displaced"]


def test_save_elsewhere_goes_on_in_the_other_file(
    reader: Person, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = project.read_bytes()
    reader.tag_change("Displaced")
    with monkeypatch.context() as patch:
        refuse(patch, "open", errno.EROFS)
        press("Ctrl+S")
        reader.wait_for(reader.said)
    reader.press_bar("Save elsewhere…")
    reader.name_files(tmp_path / "other.variorum")
    reader.wait_for(lambda: reader.sentence() == "Saved to other.variorum")
    assert titles(tmp_path / "other.variorum") == ["Displaced"]
    assert project.read_bytes() == before


def test_trying_save_as_again_saves_to_the_file_that_was_named(
    reader: Person, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = project.read_bytes()
    reader.tag_change("Displaced")
    with monkeypatch.context() as patch:
        refuse(patch, "fsync", errno.ENOSPC)
        reader.save_as(tmp_path / "other.variorum")
        reader.wait_for(reader.said)
    one_sentence(reader, tmp_path / "other.variorum")
    reader.press_bar("Try again")
    reader.wait_for(lambda: reader.sentence() == "Saved to other.variorum")
    assert titles(tmp_path / "other.variorum") == ["Displaced"]
    assert project.read_bytes() == before


def test_a_write_protected_file_can_be_saved_elsewhere(reader: Person, project: Path) -> None:
    before = project.read_bytes()
    reader.tag_change("Displaced")
    project.chmod(0o444)
    press("Ctrl+S")
    reader.wait_for(reader.said)
    assert one_sentence(reader, project) == "dam.variorum is write-protected; save it elsewhere."
    assert reader.bar_buttons() == ["Save elsewhere…", "Try again", "Copy details"]
    assert project.read_bytes() == before
    project.chmod(0o644)
    reader.press_bar("Try again")
    reader.wait_for(lambda: titles(project) == ["Displaced"])


def test_a_file_that_is_open_elsewhere_is_not_saved_over(reader: Person, project: Path) -> None:
    other = project.with_name("other.variorum")
    shutil.copy(project, other)
    with ProjectFile.open(other, project.parent / "working"):
        other.unlink()  # else the dialog would ask first
        reader.save_as(other)
        reader.wait_for(reader.said)
        assert "is open in another window" in one_sentence(reader, other)
        assert reader.bar_buttons() == ["Save elsewhere…", "Try again", "Copy details"]
        assert not other.exists()
    reader.press_bar("Try again")
    reader.wait_for(lambda: reader.sentence() == "Saved to other.variorum")


def test_closing_goes_on_after_a_save_that_was_tried_again(
    reader: Person, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader.tag_change("Displaced")
    press("Ctrl+Q")
    with monkeypatch.context() as patch:
        refuse(patch, "fsync", errno.ENOSPC)
        reader.answer("Save")
        reader.wait_for(reader.said)
    assert reader.window.isVisible()
    reader.press_bar("Try again")
    reader.wait_for(reader.left)
    assert titles(project) == ["Displaced"]


# What somebody else did to the file


def theirs(path: Path) -> None:
    """Somebody else saves the project on another computer."""
    with ProjectFile.open(path, path.parent / "their-working") as file:
        file.apply(SetTitle("Theirs"))
        file.save()


def test_a_file_that_somebody_else_changed_is_not_replaced_unasked(reader: Person, project: Path) -> None:
    theirs(project)
    before = project.read_bytes()
    reader.tag_change("Displaced")
    press("Ctrl+S")
    reader.wait_for(reader.said)
    assert "was changed by someone else since it was opened" in one_sentence(reader, project)
    assert reader.bar_buttons() == ["Save elsewhere…", "Replace their version", "Copy details"]
    assert project.read_bytes() == before
    reader.press_bar("Replace their version")
    reader.wait_for(lambda: not reader.window.isWindowModified())
    assert titles(project) == ["Displaced"]


def test_both_versions_can_be_kept(reader: Person, project: Path, tmp_path: Path) -> None:
    theirs(project)
    reader.tag_change("Displaced")
    press("Ctrl+S")
    reader.wait_for(reader.said)
    reader.press_bar("Save elsewhere…")
    reader.name_files(tmp_path / "mine.variorum")
    reader.wait_for(lambda: reader.sentence() == "Saved to mine.variorum")
    assert read_project(project).title == "Theirs"
    assert titles(tmp_path / "mine.variorum") == ["Displaced"]


def test_a_file_that_was_deleted_is_written_anew(reader: Person, project: Path) -> None:
    reader.tag_change("Displaced")
    project.unlink()
    press("Ctrl+S")
    reader.wait_for(lambda: not reader.window.isWindowModified())
    assert reader.said() == ""
    assert titles(project) == ["Displaced"]


def test_a_folder_that_was_deleted_is_said_to_be_gone(reader: Person, tmp_path: Path) -> None:
    path = tmp_path / "folder" / "dam.variorum"
    path.parent.mkdir()
    reader.saved(path)
    reader.tag_change("Displaced")
    shutil.rmtree(path.parent)
    press("Ctrl+S")
    reader.wait_for(reader.said)
    assert "its folder is not there any more" in one_sentence(reader, path)
    path.parent.mkdir()
    reader.press_bar("Try again")
    reader.wait_for(lambda: path.exists() and titles(path) == ["Displaced"])


# A full disk under the edits


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """No edit can be written until the patch is undone."""

    def refusing(*arguments: object) -> None:
        error = sqlite3.OperationalError("made up")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    with monkeypatch.context() as patch:
        patch.setattr(working, "_write_state", refusing)
        yield patch


def test_a_claim_that_the_disk_refuses_is_kept_and_can_be_tried_again(
    reader: Person, project: Path, request: pytest.FixtureRequest
) -> None:
    before = project.read_bytes()
    patch = request.getfixturevalue("full_disk")
    reader.tag_change("Displaced")
    assert "cannot be edited, because the disk of" in one_sentence(reader, project)
    assert reader.bar_buttons() == ["Save elsewhere…", "Try again", "Copy details"]
    assert reader.entries("claims") == []
    assert not reader.window.isWindowModified()
    reader.tag()
    assert reader.popover.title.text() == "Displaced"
    press("Esc")
    patch.undo()
    reader.press_bar("Try again")
    assert [name.split(",")[0] for name in reader.entries("claims")] == ["Displaced"]
    assert reader.said() == ""
    assert project.read_bytes() == before
    press("Ctrl+Z", reader.texts)
    assert reader.entries("claims") == []


def test_an_undo_that_the_disk_refuses_can_be_tried_again(
    reader: Person, project: Path, request: pytest.FixtureRequest
) -> None:
    reader.tag_change("Displaced")
    patch = request.getfixturevalue("full_disk")
    press("Ctrl+Z", reader.texts)
    assert "cannot be edited" in one_sentence(reader, project)
    assert len(reader.entries("claims")) == 1
    patch.undo()
    reader.press_bar("Try again")
    assert reader.entries("claims") == []
    press("Ctrl+Y", reader.texts)
    assert len(reader.entries("claims")) == 1


def test_texts_that_the_disk_refuses_need_not_be_read_again(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = [tmp_path / "one.txt", tmp_path / "two.txt"]
    for k, text in enumerate(texts):
        text.write_text(f"The mill of Peld has {k + 4} wheels.")

    def refusing(*arguments: object, **options: object) -> None:
        raise OSError(errno.ENOSPC, "made up")

    with monkeypatch.context() as patch:
        patch.setattr(working, "publish", refusing)
        person.drop(*texts)
        person.wait_for(lambda: "free some space, then try again." in person.said())
    assert person.bar_buttons() == ["Try again", "Copy details"]
    assert person.on_welcome()
    for text in texts:
        text.unlink()
    person.compared(lambda: person.press_bar("Try again"))
    assert len(person.entries("sources")) == 2


def test_what_cannot_be_kept_can_still_be_left(
    reader: Person, project: Path, request: pytest.FixtureRequest
) -> None:
    request.getfixturevalue("full_disk")
    reader.tag_change("Displaced")
    press("Ctrl+W")
    reader.wait_for(reader.on_welcome)
    assert not reader.window.findChildren(Question)
    assert titles(project) == []
