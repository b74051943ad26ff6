"""Edits that a crash has left in a working folder: finding them, and letting them go."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from app.core.model import Project
from app.project.errors import UNTITLED, Problem, ProjectError, shown
from app.project.image import Fingerprint, opened, project_in, read_image
from app.project.lock import Lock
from app.project.slot import Slot, real
from app.project.working import WorkingCopy, remember_view


@dataclass(frozen=True, slots=True)
class Recovery:
    """Edits in a working file that its project file does not have.

    ``path`` is None for a project that has no file yet. ``edits`` counts the edits since the project
    was opened or saved (``since``), the last of them at ``edited``. ``changed`` says that the project
    file is no longer the one they were made on. Where ``fault`` is not empty the working file cannot
    be read, and the fault is the line that says why; it can only be discarded.
    """

    slot: Slot
    path: Path | None
    title: str = ""
    edits: int = 0
    since: datetime | None = None
    edited: datetime | None = None
    changed: bool = False
    fault: str = ""


class UnsavedEditsError(ProjectError):
    """A project has edits from before a crash; open it again and say whether to keep them."""

    def __init__(self, name: str, recovery: Recovery):
        if recovery.edited is None:
            what = "has unsaved edits that cannot be read; open it without them."
        else:
            time = f"{recovery.edited.astimezone():%Y-%m-%d %H:%M}"
            what = f"has unsaved edits, the last from {time}; keep or discard them."
        super().__init__(name, what, Problem.UNSAVED, recovery.fault)
        self.recovery = recovery


def find_recovery(path: Path, working_dir: Path) -> Recovery | None:
    """The unsaved edits of a project file, if a crash has left any; None while a window has it open."""
    slot = Slot.of(working_dir, real(path))
    recovery = _look_into(slot) if slot.file.exists() else None
    return None if recovery is None else replace(recovery, path=path.absolute())


def list_recoverable(working_dir: Path) -> list[Recovery]:
    """All unsaved edits in a working folder, the latest first, except those of open windows.

    What crashes have left there without any unsaved edit in it is removed.
    """
    found = [_look_into(slot, sweep=True) for slot in Slot.all(working_dir)]
    return sorted(filter(None, found), key=lambda recovery: str(recovery.edited), reverse=True)


def discard_recovery(recovery: Recovery) -> None:
    """Remove unsaved edits for good; raises ProjectError if a window has opened them meanwhile."""
    lock = recovery.slot.take(UNTITLED if recovery.path is None else shown(recovery.path))
    try:
        recovery.slot.clear()
    finally:
        lock.release()


def assess(slot: Slot, lock: Lock) -> Recovery | None:
    """What the working file in a slot, which ``lock`` holds, has and its project file has not."""
    if not slot.file.exists():
        return None
    try:
        work = WorkingCopy.attach(slot, lock, UNTITLED)
    except ProjectError as error:
        if error.problem in {Problem.DAMAGED, Problem.NEWER}:
            return Recovery(slot, None, fault=error.message)
        raise
    work.detach()
    state = work.state
    path = None if state.target is None else Path(state.target)
    saved, base = (None, None) if path is None else saved_project(path)
    if state.edits == 0 or (saved is not None and same_content(saved, work.project)):
        if base is not None:
            remember_view(slot, base, work.project.view)
        return None
    return Recovery(
        slot,
        path=None if slot.untitled else path,
        title=work.project.title,
        edits=state.edits,
        since=state.since,
        edited=state.edited,
        changed=base is not None and state.base is not None and base.sha256 != state.base.sha256,
    )


def saved_project(path: Path) -> tuple[Project | None, Fingerprint | None]:
    """The project in a project file and the file's fingerprint; None for either if it is not to be had."""
    try:
        image = read_image(path)
    except ProjectError:
        return None, None
    try:
        with opened(image) as connection:
            return project_in(image, connection), image.fingerprint
    except ProjectError:
        return None, image.fingerprint


def same_content(one: Project, other: Project) -> bool:
    """Whether two projects differ at most in what is on view."""
    return replace(one, view=other.view) == other


def _look_into(slot: Slot, *, sweep: bool = False) -> Recovery | None:
    try:
        lock = slot.take(UNTITLED)
    except ProjectError as error:
        if error.problem is Problem.LOCKED:
            return None
        raise
    try:
        recovery = assess(slot, lock)
        if recovery is None and sweep:
            slot.clear()
        return recovery
    finally:
        lock.release()
