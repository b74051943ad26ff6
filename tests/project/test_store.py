"""Save, Save as, the dirty mark and close behave as people expect."""

from __future__ import annotations

import os
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from app.core.claims import AddClaim, ChangeSource, EditError, RemoveClaim, RemoveSource, SetTitle
from app.core.model import Claim, Evidence, Project, Settings, ViewState
from app.project import Changes, Problem, ProjectError, ProjectFile, find_recovery, read_project

from .story import story


def left_in(folder: Path) -> set[str]:
    """What a working folder holds, by suffix."""
    return {file.suffix for file in folder.iterdir()}


def test_a_new_project_is_empty_clean_and_untitled(working: Path) -> None:
    with ProjectFile.new(working) as file:
        assert file.project == Project()
        assert file.path is None
        assert not file.dirty
        assert file.unsaved is None
        assert file.read_only_reason is None
        assert file.save_problem is None
    assert left_in(working) == set()


def test_a_project_without_a_file_asks_for_a_place(working: Path) -> None:
    with ProjectFile.new(working) as file, pytest.raises(ProjectError) as caught:
        file.save()
    assert caught.value.message == "Untitled has no file yet; use Save as."
    assert caught.value.problem is Problem.NO_FILE


def test_an_edit_is_in_the_working_copy_and_not_in_the_file(saved: Path, working: Path) -> None:
    before = saved.read_bytes()
    with ProjectFile.open(saved, working) as file:
        assert file.project == story()
        assert not file.dirty
        after = file.apply(SetTitle("Karsk"))
        assert file.project is after
        assert after.title == "Karsk"
        assert file.dirty
        assert saved.read_bytes() == before
        file.save()
        assert not file.dirty
        assert file.unsaved is None
    assert read_project(saved) == replace(story(), title="Karsk")


def test_an_edit_that_does_not_fit_changes_nothing(saved: Path, working: Path) -> None:
    with ProjectFile.open(saved, working) as file:
        with pytest.raises(EditError, match="There is no claim C2"):
            file.apply(RemoveClaim(2))
        assert file.project == story()
        assert not file.dirty


def test_a_project_that_contradicts_itself_is_not_taken(saved: Path, working: Path) -> None:
    with ProjectFile.open(saved, working) as file:
        with pytest.raises(ValueError, match="Claim C1 has evidence in source 9"):
            file.replace(replace(story(), claims=(Claim(1, "", evidence=(Evidence(9),)),)))
        assert file.project == story()


def test_undoing_everything_makes_the_project_clean_again(saved: Path, working: Path) -> None:
    with ProjectFile.open(saved, working) as file:
        edit = RemoveSource(1)
        inverse = edit.inverse(file.project)
        file.apply(edit)
        assert file.dirty
        file.apply(inverse)
        assert not file.dirty
        assert file.project == story()


def test_closing_asks_with_what_was_added(saved: Path, working: Path) -> None:
    with ProjectFile.open(saved, working) as file:
        file.apply(AddClaim(Claim(5, "Rain")))
        file.apply(RemoveClaim(4))
        file.apply(ChangeSource(1, "Wire"))
        changes = file.unsaved
        assert changes is not None
        assert changes.since is not None
        assert replace(changes, since=None) == Changes(None, 1, 0, 1, 0, 1, 0, other=False)
        file.apply(SetTitle("Karsk"))
        assert file.unsaved is not None
        assert file.unsaved.other
        file.discard()


@pytest.mark.parametrize(
    "other",
    [
        replace(story(), settings=Settings()),
        replace(story(), sources=tuple(reversed(story().sources))),
        replace(story(), claims=tuple(reversed(story().claims))),
    ],
    ids=["settings", "sources", "claims"],
)
def test_settings_and_order_are_changes_too(saved: Path, working: Path, other: Project) -> None:
    with ProjectFile.open(saved, working) as file:
        file.replace(other)
        assert file.unsaved == Changes(file.unsaved.since, 0, 0, 0, 0, 0, 0, other=True)
        file.discard()


def test_do_not_save_drops_the_edits(saved: Path, working: Path) -> None:
    file = ProjectFile.open(saved, working)
    file.apply(SetTitle("Karsk"))
    file.discard()
    file.discard()
    assert left_in(working) == set()
    with ProjectFile.open(saved, working) as again:
        assert again.project == story()


def test_closing_a_dirty_project_keeps_its_edits_for_later(saved: Path, working: Path) -> None:
    file = ProjectFile.open(saved, working)
    file.apply(SetTitle("Karsk"))
    file.close()
    file.close()
    with ProjectFile.open(saved, working, recover=True) as again:
        assert again.project.title == "Karsk"
        assert again.dirty


def test_a_closed_project_is_closed(saved: Path, working: Path) -> None:
    file = ProjectFile.open(saved, working)
    file.close()
    with pytest.raises(RuntimeError, match="closed"):
        file.apply(SetTitle("Karsk"))
    file.set_view(ViewState(zoom=50))


def test_save_as_goes_on_in_the_new_file(saved: Path, working: Path, tmp_path: Path) -> None:
    before, copy = saved.read_bytes(), tmp_path / "copy.variorum"
    with ProjectFile.open(saved, working) as file:
        file.apply(SetTitle("Karsk"))
        file.save_as(copy)
        assert file.path == copy
        assert not file.dirty
        assert saved.read_bytes() == before
        file.apply(SetTitle("Karsk dam"))
        assert read_project(copy).title == "Karsk"
        with ProjectFile.open(saved, working) as other:  # the old file is free again
            assert other.project == story()
        file.save()
    assert read_project(copy).title == "Karsk dam"
    assert left_in(working) == {".view"}


def test_save_as_onto_its_own_file_is_save(saved: Path, working: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.variorum"
    link.symlink_to(saved)
    with ProjectFile.open(saved, working) as file:
        file.apply(SetTitle("Karsk"))
        file.save_as(link)
        assert file.path == link
        assert not file.dirty
    assert link.is_symlink()
    assert read_project(saved).title == "Karsk"


def test_a_link_stays_a_link(saved: Path, working: Path, tmp_path: Path) -> None:
    link = tmp_path / "elsewhere" / "link.variorum"
    link.parent.mkdir()
    link.symlink_to(saved)
    with ProjectFile.open(link, working) as file:
        file.apply(SetTitle("Karsk"))
        file.save()
        assert file.path == link
    assert link.is_symlink()
    assert list(link.parent.iterdir()) == [link]
    assert read_project(saved).title == "Karsk"


def test_saving_keeps_the_permissions(saved: Path, working: Path) -> None:
    saved.chmod(0o640)
    with ProjectFile.open(saved, working) as file:
        file.apply(SetTitle("Karsk"))
        file.save()
    assert saved.stat().st_mode & 0o777 == 0o640


def test_a_saved_file_has_the_usual_permissions(saved: Path, tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    plain.touch()
    assert saved.stat().st_mode == plain.stat().st_mode


def test_a_file_that_was_removed_is_written_anew(saved: Path, working: Path) -> None:
    with ProjectFile.open(saved, working) as file:
        saved.unlink()
        file.save()
    assert read_project(saved) == story()


def test_a_file_that_someone_else_changed_is_not_overwritten(saved: Path, working: Path) -> None:
    with ProjectFile.open(saved, working) as file:
        file.apply(SetTitle("Mine"))
        theirs = saved.read_bytes() + b"\0" * 4096
        saved.write_bytes(theirs)
        with pytest.raises(ProjectError) as caught:
            file.save()
        assert caught.value.problem is Problem.CHANGED
        assert caught.value.message.startswith("karsk.variorum was changed by someone else")
        assert saved.read_bytes() == theirs
        file.save(overwrite=True)
    assert read_project(saved).title == "Mine"


def test_a_file_that_was_only_touched_is_not_changed(saved: Path, working: Path) -> None:
    with ProjectFile.open(saved, working) as file:
        os.utime(saved, ns=(1, 1))
        file.save()


def test_what_is_on_view_is_kept_and_is_no_edit(saved: Path, working: Path) -> None:
    before, view = saved.read_bytes(), ViewState(3, 1, ("variant\ud800",), fold=False, zoom=80, row=7)
    with ProjectFile.open(saved, working) as file:
        file.set_view(view)
        assert not file.dirty
    assert saved.read_bytes() == before
    with ProjectFile.open(saved, working) as file:
        assert file.project.view == view
        assert not file.dirty
        file.apply(SetTitle("Karsk"))
        file.save()
    assert read_project(saved).view == view


def test_a_place_that_is_no_number_is_the_top(saved: Path, working: Path) -> None:
    with ProjectFile.open(saved, working) as file:
        file.set_view(ViewState(fraction=float("nan")))
        file.apply(SetTitle("Karsk"))
        file.save()
    assert read_project(saved).view == ViewState(fraction=0.0)


def test_a_view_of_another_file_is_forgotten(saved: Path, working: Path, tmp_path: Path) -> None:
    with ProjectFile.open(saved, working) as file:
        file.set_view(ViewState(zoom=80))
    with ProjectFile.new(working, replace(story(), title="Another")) as file:
        file.save_as(tmp_path / "other.variorum")
    (tmp_path / "other.variorum").replace(saved)
    with ProjectFile.open(saved, working) as file:
        assert file.project.view == story().view


@pytest.mark.parametrize(
    "rubbish", [b"", b"[]", b"\xff", b"[" * 9999, b'["a", 1, 2, [3], 4, 5, 6, 7]', b"{}"]
)
def test_an_unreadable_view_is_forgotten(
    saved: Path, working: Path, rubbish: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    with ProjectFile.open(saved, working):
        pass
    [kept] = working.glob("*.view")
    kept.write_bytes(rubbish.replace(b'"a"', kept.read_bytes()[1:67]))
    with ProjectFile.open(saved, working) as file:
        assert file.project.view == story().view
    assert "on view cannot be read" in caplog.text


def test_a_view_that_cannot_be_kept_does_not_matter(
    saved: Path, working: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with ProjectFile.open(saved, working):
        pass
    [kept] = working.glob("*.view")
    kept.unlink()
    kept.mkdir()
    with ProjectFile.open(saved, working) as file:
        file.set_view(ViewState(zoom=80))
    assert "The view was not kept" in caplog.text


def test_a_change_that_is_no_edit_asks_nobody(saved: Path, working: Path) -> None:
    with ProjectFile.open(saved, working) as file:
        file.replace(replace(story(), title="Shown once"), dirty=False)
        assert not file.dirty
        file.apply(SetTitle("Mine"))
        file.replace(replace(file.project, settings=Settings()), dirty=False)
        assert file.dirty
        file.apply(SetTitle("Shown once"))
        assert file.dirty
        file.discard()


def test_the_example_opens_as_an_untitled_copy(saved: Path, working: Path) -> None:
    with ProjectFile.new(working, read_project(saved)) as file:
        assert file.path is None
        assert not file.dirty
        assert file.project == story()


def test_any_thread_may_save(saved: Path, working: Path) -> None:
    with ProjectFile.open(saved, working) as file:
        file.apply(SetTitle("Karsk"))
        saver = threading.Thread(target=file.save)
        saver.start()
        saver.join()
        assert not file.dirty
    assert read_project(saved).title == "Karsk"


def test_a_relative_path_is_made_absolute(
    saved: Path, working: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with ProjectFile.open(Path("karsk.variorum"), Path("data/working")) as file:
        monkeypatch.chdir("/")
        file.apply(SetTitle("Karsk"))
        assert file.path == saved
        file.save()
    assert find_recovery(saved, working) is None
    assert read_project(saved).title == "Karsk"


@pytest.mark.skipif(sys.platform != "linux", reason="names are Unicode there")
def test_names_need_not_be_text(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/karsk\xff\n.variorum"))
    with ProjectFile.new(Path(os.fsdecode(os.fsencode(tmp_path) + b"/work\xff"))) as file:
        file.save_as(path)
    file = ProjectFile.open(path, tmp_path / "working")
    file.apply(SetTitle("Karsk"))
    file.close()
    recovery = find_recovery(path, tmp_path / "working")
    assert recovery is not None
    assert recovery.path == path
    with ProjectFile.recover(recovery) as again:
        again.save()
        path.chmod(0o400)
        assert again.save_problem == "karsk\ufffd\ufffd.variorum is write-protected; save it elsewhere."
    assert read_project(path).title == "Karsk"
