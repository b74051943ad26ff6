"""A save that fails leaves the old file as it is, and nothing beside it."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from app.core.claims import SetTitle
from app.project import Problem, ProjectError, ProjectFile, publish, read_project, slot

from .failing import failing
from .story import story

STEPS: list[tuple[str, int, Problem, str]] = [
    ("open", errno.ENOSPC, Problem.DISK_FULL, "the disk is full; free some space, or save it elsewhere."),
    ("open", errno.EROFS, Problem.NO_PERMISSION, "its folder may not be written to; save it elsewhere."),
    ("open", errno.EACCES, Problem.NO_PERMISSION, "its folder may not be written to; save it elsewhere."),
    ("open", errno.ENOENT, Problem.MISSING, "its folder is not there any more; save it elsewhere."),
    ("fsync", errno.ENOSPC, Problem.DISK_FULL, "the disk is full"),
    ("fsync", errno.EDQUOT, Problem.DISK_FULL, "the disk is full"),
    ("fsync", errno.EIO, Problem.OTHER, f"({os.strerror(errno.EIO)}); try again, or save it elsewhere."),
    ("replace", errno.ENOSPC, Problem.DISK_FULL, "the disk is full"),
    ("replace", errno.EACCES, Problem.NO_PERMISSION, "may not be written to"),
    ("replace", 0, Problem.OTHER, "(OSError); try again"),
]


def refuse(monkeypatch: pytest.MonkeyPatch, step: str, number: int) -> None:
    def refusing(*arguments: object, **options: object) -> None:
        raise OSError(number, "made up") if number else OSError("made up")

    monkeypatch.setattr(os, step, refusing)


@pytest.mark.parametrize(("step", "number", "problem", "words"), STEPS)
def test_a_save_that_fails_leaves_the_old_file(
    saved: Path,
    working: Path,
    monkeypatch: pytest.MonkeyPatch,
    step: str,
    number: int,
    problem: Problem,
    words: str,
) -> None:
    before, beside = saved.read_bytes(), sorted(saved.parent.iterdir())
    with ProjectFile.open(saved, working) as file:
        file.apply(SetTitle("Karsk"))
        with monkeypatch.context() as patch:
            refuse(patch, step, number)
            with pytest.raises(ProjectError) as caught:
                file.save()
        assert caught.value.message.startswith("karsk.variorum was not saved")
        assert words in caught.value.message
        assert caught.value.problem is problem
        assert saved.read_bytes() == before
        assert [each for each in sorted(saved.parent.iterdir()) if each != working.parent] == beside
        assert file.dirty
        assert file.project.title == "Karsk"
        file.save()
    assert read_project(saved).title == "Karsk"


@pytest.mark.parametrize(("step", "number", "problem", "words"), STEPS)
def test_a_save_as_that_fails_changes_nothing(
    saved: Path,
    working: Path,
    monkeypatch: pytest.MonkeyPatch,
    step: str,
    number: int,
    problem: Problem,
    words: str,
) -> None:
    other = saved.with_name("other.variorum")
    other.write_bytes(b"what stood here")
    with ProjectFile.open(saved, working) as file:
        file.apply(SetTitle("Karsk"))
        with monkeypatch.context() as patch:
            refuse(patch, step, number)
            with failing(lambda: file.save_as(other), problem, words):
                pass
        assert other.read_bytes() == b"what stood here"
        assert file.path == saved
        assert file.dirty
        file.apply(SetTitle("Karsk dam"))
        file.save()
    assert read_project(saved).title == "Karsk dam"


def test_a_write_protected_file_is_not_replaced(saved: Path, working: Path, tmp_path: Path) -> None:
    before = saved.read_bytes()
    saved.chmod(0o444)
    with ProjectFile.open(saved, working) as file:
        assert file.read_only_reason is None
        assert file.save_problem == "karsk.variorum is write-protected; save it elsewhere."
        file.apply(SetTitle("Karsk"))
        with failing(file.save, Problem.READ_ONLY, "karsk.variorum is write-protected; save it elsewhere."):
            assert saved.read_bytes() == before
        other = tmp_path / "other.variorum"
        other.touch(mode=0o400)
        with failing(lambda: file.save_as(other), Problem.READ_ONLY, "other.variorum is write-protected"):
            assert other.read_bytes() == b""
        file.save_as(tmp_path / "copy.variorum")
        assert file.save_problem is None
        file.save()
    assert read_project(tmp_path / "copy.variorum").title == "Karsk"


@pytest.mark.skipif(os.name == "nt", reason="permissions are lists there")
def test_a_folder_that_may_not_be_written_to(commoner: Path) -> None:
    folder = commoner / "shared"
    folder.mkdir()
    path = folder / "karsk.variorum"
    with ProjectFile.new(commoner / "working", story()) as file:
        file.save_as(path)
    before = path.read_bytes()
    folder.chmod(0o500)
    with ProjectFile.open(path, commoner / "working") as file:
        assert file.save_problem is not None
        file.apply(SetTitle("Karsk"))
        with failing(file.save, Problem.READ_ONLY, "is write-protected"):
            assert path.read_bytes() == before
        new = folder / "new.variorum"
        with failing(lambda: file.save_as(new), Problem.NO_PERMISSION, "may not be written to"):
            assert file.path == path
        file.save_as(commoner / "own.variorum")
    folder.chmod(0o700)
    assert read_project(commoner / "own.variorum").title == "Karsk"


@pytest.mark.skipif(os.name == "nt", reason="permissions are lists there")
def test_a_file_that_someone_else_took_away_from_us(commoner: Path) -> None:
    path = commoner / "karsk.variorum"
    with ProjectFile.new(commoner / "working", story()) as file:
        file.save_as(path)
        os.utime(path, ns=(1, 1))
        path.chmod(0o200)
        with failing(file.save, Problem.NO_PERMISSION, "was not saved"):
            path.chmod(0o600)
        file.save()


def test_a_folder_that_is_gone(saved: Path, working: Path, tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    with ProjectFile.open(saved, working) as file:
        file.save_as(gone / "karsk.variorum")
        gone.rename(tmp_path / "renamed")
        file.apply(SetTitle("Karsk"))
        assert file.save_problem is None
        with failing(file.save, Problem.MISSING, "is not there any more; save it elsewhere"):
            assert file.dirty
        with failing(lambda: file.save_as(gone / "new.variorum"), Problem.MISSING, "is not there any more"):
            pass
        file.discard()


def test_a_folder_where_the_file_should_be(working: Path, tmp_path: Path) -> None:
    with (
        ProjectFile.new(working) as file,
        failing(lambda: file.save_as(tmp_path), Problem.OTHER, "a folder has that name; choose another name"),
    ):
        assert list(tmp_path.parent.glob(".saving*")) == []


def test_what_a_killed_save_left_is_removed_by_the_next(saved: Path, working: Path) -> None:
    with ProjectFile.open(saved, working) as file:
        left = saved.with_name(slot.Slot.of(working, saved).temporary + "-0f0f0f0f")
        left.write_bytes(b"half a project")
        others = saved.with_name(".saving-0123456789abcdef-0f0f0f0f")
        others.write_bytes(b"of another computer")
        file.save()
    assert not left.exists()
    assert others.exists()


def test_a_temporary_file_that_cannot_be_removed_does_not_hide_the_reason(
    saved: Path, working: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with ProjectFile.open(saved, working) as file:
        calls = iter([OSError(errno.EIO, "made up")])

        def remove(path: Path) -> None:
            raise next(calls)

        with monkeypatch.context() as patch:
            refuse(patch, "fsync", errno.ENOSPC)
            patch.setattr(publish, "_remove", remove)
            with failing(file.save, Problem.DISK_FULL, "the disk is full"):
                pass


def test_a_folder_that_cannot_be_written_through_is_no_failure(
    saved: Path, working: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on Windows, where a folder cannot be opened. The new file is in place by then."""
    with ProjectFile.open(saved, working) as file:
        file.apply(SetTitle("Karsk"))
        real_fsync = os.fsync

        def fsync(handle: int) -> None:
            if stat.S_ISDIR(os.fstat(handle).st_mode):
                raise OSError(errno.EINVAL, "made up")
            real_fsync(handle)

        monkeypatch.setattr(os, "fsync", fsync)
        file.save()
        assert not file.dirty
    assert read_project(saved).title == "Karsk"
