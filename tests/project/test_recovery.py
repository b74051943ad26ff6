"""After a crash nothing is lost, and the user decides."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from app.core.claims import SetTitle
from app.core.model import ViewState
from app.project import (
    Problem,
    ProjectError,
    ProjectFile,
    UnsavedEditsError,
    discard_recovery,
    find_recovery,
    list_recoverable,
    read_project,
    store,
)

from .story import story


def crashed(working: Path, *titles: str, path: Path | None = None) -> None:
    """Leave a working copy with these edits, as a window does that is not asked."""
    file = ProjectFile.new(working, story()) if path is None else ProjectFile.open(path, working)
    for title in titles:
        file.apply(SetTitle(title))
    file.close()


def test_without_a_crash_there_is_nothing_to_recover(saved: Path, working: Path) -> None:
    assert find_recovery(saved, working) is None
    assert list_recoverable(working) == []
    crashed(working, path=saved)
    assert find_recovery(saved, working) is None
    assert list_recoverable(working) == []


def test_unsaved_edits_are_found_and_kept(saved: Path, working: Path) -> None:
    crashed(working, "Karsk", "Karsk dam", path=saved)
    recovery = find_recovery(saved, working)
    assert recovery is not None
    assert (recovery.path, recovery.title, recovery.edits) == (saved, "Karsk dam", 2)
    assert recovery.since is not None
    assert recovery.edited is not None
    assert recovery.edited >= recovery.since
    assert not recovery.changed
    assert recovery.fault == ""
    assert list_recoverable(working) == [recovery]
    with ProjectFile.open(saved, working, recover=True) as file:
        assert file.project.title == "Karsk dam"
        assert file.path == saved
        assert file.dirty
        assert file.unsaved is not None
        assert file.unsaved.other
        file.apply(SetTitle("Karsk dam failure"))
        assert not file.dirty
        file.apply(SetTitle("Karsk"))
        file.save()
    assert read_project(saved).title == "Karsk"


def test_opening_asks_what_to_do_with_unsaved_edits(saved: Path, working: Path) -> None:
    crashed(working, "Karsk", path=saved)
    with pytest.raises(UnsavedEditsError) as caught:
        ProjectFile.open(saved, working)
    assert caught.value.recovery == find_recovery(saved, working)
    assert caught.value.problem is Problem.UNSAVED
    assert caught.value.message.startswith("karsk.variorum has unsaved edits, the last from 2")
    assert caught.value.message.endswith("; keep or discard them.")


def test_unsaved_edits_are_discarded(saved: Path, working: Path) -> None:
    crashed(working, "Karsk", path=saved)
    with ProjectFile.open(saved, working, recover=False) as file:
        assert file.project == story()
    assert find_recovery(saved, working) is None


def test_unsaved_edits_are_not_discarded_for_a_file_that_cannot_be_opened(saved: Path, working: Path) -> None:
    crashed(working, "Karsk", path=saved)
    saved.unlink()
    with pytest.raises(ProjectError) as caught:
        ProjectFile.open(saved, working, recover=False)
    assert caught.value.problem is Problem.MISSING
    with ProjectFile.open(saved, working, recover=True) as file:
        assert file.project.title == "Karsk"
        assert file.unsaved is not None
        assert file.unsaved.claims_added == 2
        file.apply(SetTitle("Karsk dam"))
        file.save()
    assert read_project(saved).title == "Karsk dam"


def test_unsaved_edits_of_a_damaged_file_are_kept(saved: Path, working: Path) -> None:
    crashed(working, "Karsk", path=saved)
    broken = bytearray(saved.read_bytes())
    broken[5000:9000] = b"\xff" * 4000
    saved.write_bytes(broken)
    recovery = find_recovery(saved, working)
    assert recovery is not None
    assert recovery.changed
    with ProjectFile.recover(recovery) as file:
        assert file.project.title == "Karsk"
        with pytest.raises(ProjectError) as caught:
            file.save()
        assert caught.value.problem is Problem.CHANGED
        file.save(overwrite=True)
    assert read_project(saved).title == "Karsk"


def test_a_project_without_a_file_is_listed_and_kept(working: Path) -> None:
    crashed(working, "Karsk")
    [recovery] = list_recoverable(working)
    assert (recovery.path, recovery.title, recovery.edits) == (None, "Karsk", 1)
    with ProjectFile.recover(recovery) as file:
        assert list_recoverable(working) == []
        assert file.project == replace(story(), title="Karsk")
        assert file.path is None
        assert file.dirty


def test_the_latest_edits_are_listed_first(working: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    start = store.now()
    for hour in (2, 5, 3):
        monkeypatch.setattr(store, "now", lambda hour=hour: start.replace(year=2031, hour=hour))
        crashed(working, f"At {hour}")
    assert [recovery.title for recovery in list_recoverable(working)] == ["At 5", "At 3", "At 2"]


def test_listed_edits_can_be_discarded(saved: Path, working: Path) -> None:
    crashed(working, "Karsk")
    crashed(working, "Karsk", path=saved)
    for recovery in list_recoverable(working):
        discard_recovery(recovery)
    assert list(working.iterdir()) == []


def test_an_open_project_cannot_be_discarded(saved: Path, working: Path) -> None:
    crashed(working, "Karsk", path=saved)
    [recovery] = list_recoverable(working)
    with ProjectFile.recover(recovery) as file:
        with pytest.raises(ProjectError) as caught:
            discard_recovery(recovery)
        assert caught.value.problem is Problem.LOCKED
        assert find_recovery(saved, working) is None
        file.discard()


def test_saved_edits_are_no_unsaved_edits(saved: Path, working: Path) -> None:
    """A crash after the new file is in place and before the working copy knows."""
    crashed(working, "Karsk", path=saved)
    with ProjectFile.new(working, replace(story(), title="Karsk")) as file:
        file.save_as(saved.with_name("new.variorum"))
    saved.with_name("new.variorum").replace(saved)
    assert find_recovery(saved, working) is None
    with ProjectFile.open(saved, working) as file:
        assert file.project.title == "Karsk"


def test_what_was_on_view_survives_a_crash(saved: Path, working: Path, tmp_path: Path) -> None:
    with ProjectFile.open(saved, working) as file:
        file.set_view(ViewState(zoom=80))
        shutil.copytree(working, tmp_path / "later", ignore=shutil.ignore_patterns("*.lock"))
        file.apply(SetTitle("Karsk"))
        file.discard()
    with ProjectFile.open(saved, tmp_path / "later") as file:
        assert file.project.view == ViewState(zoom=80)


def test_leftovers_without_edits_are_swept(saved: Path, working: Path) -> None:
    crashed(working, path=saved)
    name = "0123456789abcdef" * 2
    for suffix in (".lock", ".new-0f0f0f0f", ".variorum-wal"):
        (working / f"{name}{suffix}").touch()
    (working / "notes.txt").touch()
    assert list_recoverable(working) == []
    assert {file.suffix for file in working.iterdir()} == {".view", ".txt"}


def test_a_folder_that_cannot_be_locked_is_an_error(saved: Path, working: Path) -> None:
    crashed(working, "Karsk", path=saved)
    [copy] = working.glob("*.variorum")
    copy.with_suffix(".lock").mkdir()
    for look in (lambda: find_recovery(saved, working), lambda: list_recoverable(working)):
        with pytest.raises(ProjectError) as caught:
            look()
        assert caught.value.problem is Problem.NO_PERMISSION


def test_a_working_copy_without_edits_needs_no_file(saved: Path, working: Path, tmp_path: Path) -> None:
    with ProjectFile.open(saved, working):
        shutil.copytree(working, tmp_path / "later", ignore=shutil.ignore_patterns("*.lock"))
    saved.unlink()
    assert find_recovery(saved, tmp_path / "later") is None


def test_working_copies_are_for_their_owner_only(saved: Path, working: Path) -> None:
    with ProjectFile.open(saved, working) as file:
        file.apply(SetTitle("Karsk"))
        assert working.stat().st_mode & 0o077 == 0
        assert [each.stat().st_mode & 0o077 for each in working.glob("*.variorum*")] == [0, 0]


def damage(working: Path, at: int, data: bytes) -> None:
    [copy] = working.glob("*.variorum")
    content = bytearray(copy.read_bytes())
    content[at : at + len(data)] = data
    copy.write_bytes(content)


@pytest.mark.parametrize(
    ("at", "data"),
    [(0, b"\xff" * 100), (4096, b"\xff" * 30000), (60, b"\0\0\0\x63")],
    ids=["header", "pages", "newer"],
)
def test_unreadable_edits_are_reported_not_dropped(saved: Path, working: Path, at: int, data: bytes) -> None:
    crashed(working, "Karsk", path=saved)
    damage(working, at, data)
    with pytest.raises(UnsavedEditsError) as caught:
        ProjectFile.open(saved, working)
    assert caught.value.message == (
        "karsk.variorum has unsaved edits that cannot be read; open it without them."
    )
    assert caught.value.details
    [listed] = list_recoverable(working)
    assert listed.fault
    with pytest.raises(ProjectError):
        ProjectFile.open(saved, working, recover=True)
    assert len(list(working.glob("*.variorum"))) == 1
    with ProjectFile.open(saved, working, recover=False) as file:
        assert file.project == story()


def test_saving_over_a_file_keeps_the_unsaved_edits_of_the_old_one(
    saved: Path, working: Path, tmp_path: Path
) -> None:
    crashed(working, "Karsk", path=saved)
    with ProjectFile.new(working, replace(story(), title="Another")) as file:
        file.save_as(saved)
        assert find_recovery(saved, working) is None
    [recovery] = list_recoverable(working)
    assert (recovery.path, recovery.title) == (None, "Karsk")
    assert read_project(saved).title == "Another"


ROOT = Path(store.__file__).parents[2]
HOLD = """
import sys
from pathlib import Path
from app.core.claims import SetTitle
from app.project import ProjectFile
file = ProjectFile.open(Path(sys.argv[1]), Path(sys.argv[2]))
file.apply(SetTitle("Theirs"))
print("open", flush=True)
sys.stdin.read()
"""


def test_a_project_opens_in_one_window_only(saved: Path, working: Path) -> None:
    with ProjectFile.open(saved, working) as file:
        for _ in range(2):  # the second try shows that the first has not loosened the lock
            with pytest.raises(ProjectError) as caught:
                ProjectFile.open(saved, working)
            assert caught.value.problem is Problem.LOCKED
            assert caught.value.message == (
                "karsk.variorum is open in another window of Variorum; "
                "go on in that window, or close it and try again."
            )
        hold = subprocess.run(
            [sys.executable, "-c", HOLD, str(saved), str(working)],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        assert "is open in another window" in hold.stderr
        file.apply(SetTitle("Mine"))
        file.save()
    assert read_project(saved).title == "Mine"


def test_a_killed_window_leaves_its_edits_and_no_lock(saved: Path, working: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLD, str(saved), str(working)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True) as window:
        assert window.stdout is not None
        assert window.stdout.readline() == "open\n"
        with pytest.raises(ProjectError) as caught:
            ProjectFile.open(saved, working)
        assert caught.value.problem is Problem.LOCKED
        with ProjectFile.new(working) as other, pytest.raises(ProjectError) as caught:
            other.save_as(saved)
        assert caught.value.problem is Problem.LOCKED
        assert find_recovery(saved, working) is None
        assert list_recoverable(working) == []
        window.kill()
    assert list(working.glob("*.lock"))
    with ProjectFile.open(saved, working, recover=True) as file:
        assert file.project.title == "Theirs"
