"""A full or failing disk under the working copy: the project stays, in memory and on the disk."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from app.core.claims import AddSource, ChangeSource, SetTitle
from app.core.model import ViewState
from app.project import Problem, ProjectError, ProjectFile, errors, find_recovery, read_project, slot

from .failing import failing, sqlite_error
from .story import POST, source, story

LARGE = AddSource(source(4, "Karsk Gazette", POST, b"rain " * 100_000))


def fill(file: ProjectFile) -> None:
    """Let the disk of the working copy be full."""
    assert file._work is not None
    connection = file._work._connection
    [pages] = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}")


def make_room(file: ProjectFile) -> None:
    assert file._work is not None
    file._work._connection.execute("PRAGMA max_page_count = 1000000")


def test_an_edit_on_a_full_disk_is_not_made(saved: Path, working: Path) -> None:
    with ProjectFile.open(saved, working) as file:
        file.apply(SetTitle("Before"))
        fill(file)
        with failing(lambda: file.apply(LARGE), Problem.DISK_FULL, "free some space, then try again"):
            assert file.project == replace(story(), title="Before")
        make_room(file)
        file.apply(LARGE)
        file.apply(SetTitle("After"))
    with ProjectFile.open(saved, working, recover=True) as file:
        assert [each.number for each in file.project.sources] == [1, 3, 4]
        assert file.project.title == "After"


def test_a_view_on_a_full_disk_waits(saved: Path, working: Path, caplog: pytest.LogCaptureFixture) -> None:
    view = ViewState(hidden=("moved " * 3000,))
    with ProjectFile.open(saved, working) as file:
        fill(file)
        file.set_view(view)
        assert "The working copy is behind" in caplog.text
        assert file.project.view == view
        make_room(file)
        file.apply(SetTitle("After"))
    with ProjectFile.open(saved, working, recover=True) as file:
        assert file.project == replace(story(), title="After", view=view)


def test_saving_needs_no_working_copy_that_works(saved: Path, working: Path, tmp_path: Path) -> None:
    with ProjectFile.open(saved, working) as file:
        file.apply(SetTitle("Karsk"))
        assert file._work is not None
        file._work._connection.execute("PRAGMA query_only = ON")
        with failing(lambda: file.apply(SetTitle("Lost")), Problem.NO_PERMISSION, "allow that"):
            assert file.project.title == "Karsk"
        file.save()
        assert not file.dirty
        assert read_project(saved).title == "Karsk"
        file.save_as(tmp_path / "elsewhere.variorum")
        file.apply(SetTitle("Elsewhere"))
        file.save()
    assert read_project(tmp_path / "elsewhere.variorum").title == "Elsewhere"


def test_a_number_that_no_database_holds(saved: Path, working: Path) -> None:
    with ProjectFile.open(saved, working) as file:
        huge = replace(story(), next_claim=2**64)
        with failing(lambda: file.replace(huge), Problem.OTHER, "check that folder"):
            assert file.project == story()
    with failing(lambda: ProjectFile.new(working, huge), Problem.OTHER, "check that folder"):
        assert list(working.glob("untitled*")) == []


@pytest.mark.skipif(os.name == "nt", reason="there are no limits there")
def test_a_file_that_grows_too_large_for_the_disk(saved: Path, working: Path) -> None:
    """Not simulated: the system itself refuses the bytes."""
    import resource  # noqa: PLC0415 - not on every system

    before = saved.read_bytes()
    with ProjectFile.open(saved, working) as file:
        file.apply(LARGE)
        limits = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, limits[1]))
        try:
            with pytest.raises(ProjectError) as on_save:
                file.save()
            with pytest.raises(ProjectError) as on_edit:
                file.apply(ChangeSource(4, "rain " * 100_000))
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        assert on_save.value.problem is Problem.DISK_FULL
        assert "cannot be edited, because" in on_edit.value.message
        assert saved.read_bytes() == before
        assert not list(saved.parent.glob(".*"))
        assert file.project.source(4).title == "Karsk Gazette"
        file.apply(ChangeSource(4, "Gazette"))
        file.save()
    assert read_project(saved).source(4).title == "Gazette"


@pytest.mark.parametrize("name", ["remove_file", "move"])
def test_a_working_copy_that_cannot_follow(
    saved: Path, working: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Save as has written the new file; only going on in it fails, and opening it again works."""
    other = saved.with_name("other.variorum")
    file = ProjectFile.open(saved, working)
    file.apply(SetTitle("Karsk"))

    def refusing(*arguments: object) -> None:
        raise OSError(errno.ENOSPC, "made up")

    with monkeypatch.context() as patch:
        patch.setattr(slot.Slot, name, refusing)
        with failing(lambda: file.save_as(other), Problem.DISK_FULL, "free some space"):
            assert not file.dirty
    with failing(lambda: file.apply(SetTitle("Lost")), Problem.OTHER, "check that folder"):
        assert file.project.title == "Karsk"
    file.close()
    with ProjectFile.open(other, working) as again:
        assert again.project.title == "Karsk"


@pytest.mark.parametrize("finish", [ProjectFile.close, ProjectFile.discard])
def test_a_working_copy_that_cannot_be_removed(
    saved: Path, working: Path, monkeypatch: pytest.MonkeyPatch, finish: Callable[[ProjectFile], None]
) -> None:
    def refusing(self: slot.Slot) -> None:
        raise PermissionError(errno.EACCES, "made up")

    file = ProjectFile.open(saved, working)
    with monkeypatch.context() as patch:
        patch.setattr(slot.Slot, "clear", refusing)
        with failing(lambda: finish(file), Problem.OTHER, "is closed, but its working copy is still in"):
            pass
    with ProjectFile.open(saved, working) as again:  # the lock is free
        assert again.project == story()


@pytest.mark.parametrize("name", ["publish", "_connect", "_read_state", "read_places"])
def test_a_working_copy_that_cannot_be_made(
    saved: Path, working: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    def refusing(*arguments: object, **options: object) -> None:
        raise sqlite_error(sqlite3.SQLITE_FULL)

    with monkeypatch.context() as patch:
        patch.setattr(f"app.project.working.{name}", refusing)
        with failing(lambda: ProjectFile.open(saved, working), Problem.DISK_FULL, "the disk of"):
            pass
    assert find_recovery(saved, working) is None
    with ProjectFile.open(saved, working) as file:
        assert file.project == story()


def test_a_commit_that_is_interrupted_is_rolled_back(
    saved: Path, working: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*arguments: object) -> None:
        raise KeyboardInterrupt

    with ProjectFile.open(saved, working) as file:
        with monkeypatch.context() as patch:
            patch.setattr("app.project.working._write_state", interrupted)
            with pytest.raises(KeyboardInterrupt):
                file.apply(SetTitle("Karsk"))
        assert file.project == story()
        file.apply(SetTitle("Karsk dam"))
        file.save()
    assert read_project(saved).title == "Karsk dam"


def test_edits_that_cannot_be_read_for_the_disks_sake_are_no_damage(
    saved: Path, working: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody is told to open the project without them."""
    file = ProjectFile.open(saved, working)
    file.apply(SetTitle("Karsk"))
    file.close()

    def refusing(*arguments: object) -> None:
        raise sqlite_error(sqlite3.SQLITE_IOERR_READ)

    with monkeypatch.context() as patch:
        patch.setattr("app.project.working.look_over", refusing)
        for recover in (None, True, False):
            with pytest.raises(ProjectError) as caught:
                ProjectFile.open(saved, working, recover=recover)
            assert caught.value.problem is Problem.OTHER
            assert "check that folder" in caught.value.message
    with ProjectFile.open(saved, working, recover=True) as file:
        assert file.project.title == "Karsk"


def test_every_sqlite_error_is_told_apart() -> None:
    for code, problem in (
        (sqlite3.SQLITE_FULL, Problem.DISK_FULL),
        (sqlite3.SQLITE_READONLY_DBMOVED, Problem.NO_PERMISSION),
        (sqlite3.SQLITE_CANTOPEN, Problem.NO_PERMISSION),
        (sqlite3.SQLITE_IOERR_WRITE, Problem.OTHER),
    ):
        error = errors.working_failed("karsk.variorum", Path("work"), sqlite_error(code))
        assert error.problem is problem
