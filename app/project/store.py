"""A project and its file: every edit is on the disk when it is made, and the file changes on Save.

Edits go to a working copy (see :mod:`app.project.working`); Save replaces the project file in one step.
So a crash loses nothing, *Do not save* is possible, and the file of the user is never half written.
"""

from __future__ import annotations

import hashlib
import logging
import secrets
import threading
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self

from app.core.claims import Edit, reference_faults
from app.core.model import Project, ViewState
from app.project import errors, schema
from app.project.changes import Changes, changes_between
from app.project.errors import UNTITLED, Problem, ProjectError, shown
from app.project.image import Fingerprint, opened, project_in, read_image
from app.project.lock import Lock
from app.project.publish import publish, write_protected
from app.project.recovery import Recovery, UnsavedEditsError, assess, same_content, saved_project
from app.project.slot import Slot, real
from app.project.working import (
    WorkingCopy,
    WorkState,
    now,
    project_bytes,
    remember_view,
    remembered_view,
)

_LOG = logging.getLogger(__name__)


def read_project(path: Path) -> Project:
    """The project in a file, for reading only; no working copy, no lock. Raises ProjectError."""
    image = read_image(path)
    with opened(image) as connection:
        return project_in(image, connection)


class ProjectFile:
    """An open project. May be used from any thread; calls wait for each other.

    Make one with :meth:`new`, :meth:`open` or :meth:`recover`, and end with :meth:`close` or
    :meth:`discard`. Every method raises :class:`ProjectError` where the disk or the file is at fault;
    the project in memory and the project file are then as they were before the call.
    """

    def __init__(self, path: Path | None, project: Project, work: WorkingCopy | None, saved: Project | None):
        self._guard = threading.RLock()
        self._path = path
        self._project = project
        self._work = work
        self._saved = saved
        self._state = WorkState() if work is None else work.state
        self._newer: int | None = None
        self._not_understood: tuple[str, ...] = ()

    @classmethod
    def new(cls, working_dir: Path, project: Project | None = None) -> Self:
        """A project that has no file yet, empty or filled; it is not dirty before the first edit."""
        filled = project or Project()
        slot = Slot.fresh(working_dir)
        with slot.taken(UNTITLED) as lock:
            work = WorkingCopy.create(slot, lock, UNTITLED, filled, WorkState(since=now()))
        return cls(None, filled, work, filled)

    @classmethod
    def open(cls, path: Path, working_dir: Path, *, recover: bool | None = None) -> Self:
        """Open a project file.

        Where a crash has left edits that the file does not have, ``recover`` says whether to keep
        them (True) or to discard them (False); None raises :class:`UnsavedEditsError`. A file of a newer
        version opens read-only. A file that is open in another window raises ProjectError.
        """
        path = path.absolute()
        slot = Slot.of(working_dir, real(path))
        with slot.taken(shown(path)) as lock:
            recovery = assess(slot, lock)
            if recovery is None or recover is False:
                return cls._open(path, slot, lock)
            if recover:
                return cls._recovered(path, WorkingCopy.attach(slot, lock, shown(path)))
            raise UnsavedEditsError(shown(path), replace(recovery, path=path))

    @classmethod
    def recover(cls, recovery: Recovery) -> Self:
        """Open edits that a crash has left, of a project with or without a file."""
        name = UNTITLED if recovery.path is None else shown(recovery.path)
        with recovery.slot.taken(name) as lock:
            return cls._recovered(recovery.path, WorkingCopy.attach(recovery.slot, lock, name))

    @classmethod
    def _open(cls, path: Path, slot: Slot, lock: Lock) -> Self:
        image = read_image(path)
        with opened(image) as connection:
            saved = project_in(image, connection)
            if image.newer:
                lock.release()
                return cls._read_only(path, saved, image.schema, schema.unknown_parts(connection))
        project = replace(saved, view=remembered_view(slot, image.fingerprint) or saved.view)
        state = WorkState(str(real(path)), image.fingerprint, since=now())
        work = WorkingCopy.create(slot, lock, image.name, project, state)
        return cls(path, project, work, saved)

    @classmethod
    def _recovered(cls, path: Path | None, work: WorkingCopy) -> Self:
        saved = Project() if path is None else saved_project(path)[0]
        return cls(path, work.project, work, saved)

    @classmethod
    def _read_only(cls, path: Path, project: Project, version: int, unknown: tuple[str, ...]) -> Self:
        file = cls(path, project, None, project)
        file._newer = version
        file._not_understood = unknown
        return file

    @property
    def project(self) -> Project:
        """The project as it is now."""
        return self._project

    @property
    def path(self) -> Path | None:
        """The project file, or None before the first *Save as*."""
        return self._path

    @property
    def dirty(self) -> bool:
        """Whether there are edits that the project file does not have; undoing all of them counts."""
        return self._state.edits > 0

    @property
    def read_only_reason(self) -> str | None:
        """Why nothing can be edited, as one line; None if everything can."""
        return None if self._newer is None else errors.newer(self._name, self._newer).message

    @property
    def not_understood(self) -> tuple[str, ...]:
        """What a newer version has put into the file: *table history*, …"""
        return self._not_understood

    @property
    def save_problem(self) -> str | None:
        """Why :meth:`save` would fail, as far as can be told without trying; *Save as* may still work."""
        if self._newer is not None or self._path is None:
            return self.read_only_reason
        return errors.write_protected(self._path).message if write_protected(real(self._path)) else None

    @property
    def unsaved(self) -> Changes | None:
        """What *Do not save* would lose; None if nothing."""
        if not self.dirty:
            return None
        return changes_between(self._saved or Project(), self._project, self._state.since)

    def apply(self, edit: Edit) -> Project:
        """Make an edit; it is on the disk when this returns. Raises EditError if it does not fit."""
        with self._guard:
            return self.replace(edit.apply(self._project))

    def replace(self, project: Project, *, dirty: bool = True) -> Project:
        """Make ``project`` the current state; what differs is on the disk when this returns.

        With ``dirty`` False the change does not count as an edit: nobody is asked whether to save it.
        Raises ValueError if the project contradicts itself.
        """
        with self._guard:
            work = self._working()
            faults = reference_faults(project)
            if faults:
                raise ValueError(faults[0])
            state, saved = self._state, self._saved
            if not dirty:
                saved = saved if self.dirty else project
            elif saved is not None and same_content(saved, project):
                state = replace(state, edits=0, edited=None)
            else:
                state = replace(state, edits=state.edits + 1, edited=now())
            work.commit(project, state)
            self._project, self._state, self._saved = project, state, saved
            return project

    def set_view(self, view: ViewState) -> None:
        """Keep what is on view. Never fails: what cannot be written now is written with the next edit."""
        with self._guard:
            self._project = replace(self._project, view=view)
            if self._work is not None:
                self._note(self._work)

    def save(self, *, overwrite: bool = False) -> None:
        """Replace the project file by the project as it is now, in one step.

        Raises ProjectError if there is no file yet, if it is write-protected, or (unless ``overwrite``)
        if someone else has changed it since.
        """
        with self._guard:
            if self._path is None:
                raise ProjectError(UNTITLED, "has no file yet; use Save as.", Problem.NO_FILE)
            work = self._working()
            target = Path(self._state.target or self._path)
            if not overwrite and self._changed_on_disk(target):
                raise errors.changed_on_disk(self._path)
            self._state = self._publish(target, work.slot)
            self._saved = self._project
            self._note(work)

    def save_as(self, path: Path) -> None:
        """Save to another file, which becomes the project file; the old one stays as it was last saved.

        What stands at ``path`` is replaced. A project that is read-only because a newer version wrote
        it is copied unchanged.
        """
        with self._guard:
            path = path.absolute()
            if self._newer is not None:
                self._copy_to(path)
                return
            work = self._working()
            slot = Slot.of(work.slot.folder, real(path))
            if slot == work.slot:
                self._path = path
                self.save(overwrite=True)
                return
            with slot.taken(shown(path)) as lock:
                self._state = self._publish(real(path), slot)
                self._path, self._saved = path, self._project
                self._note(work)
                if assess(slot, lock) is not None:  # edits from a crash, of the file that was there before
                    slot.move(Slot.fresh(slot.folder))
                work.move(slot, lock, shown(path))

    def close(self) -> None:
        """End the work. Unsaved edits stay in the working folder and are found again; nothing is asked."""
        with self._guard:
            work, self._work = self._work, None
            if work is None:
                return
            if not self.dirty and self._state.base is not None:
                remember_view(work.slot, self._state.base, self._project.view)
            work.close(remove=not self.dirty)

    def discard(self) -> None:
        """End the work and drop what was not saved (*Do not save*)."""
        with self._guard:
            work, self._work = self._work, None
            if work is not None:
                work.close(remove=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def _name(self) -> str:
        return UNTITLED if self._path is None else shown(self._path)

    def _working(self) -> WorkingCopy:
        if self._newer is not None:
            raise errors.newer(self._name, self._newer)
        if self._work is None:
            raise RuntimeError("This project is closed.")
        return self._work

    def _note(self, work: WorkingCopy) -> None:
        """Bring the working copy up to date where a failure loses no edit."""
        try:
            work.commit(self._project, self._state)
        except ProjectError as error:
            _LOG.warning("The working copy is behind: %s (%s)", error.message, error.details)

    def _publish(self, target: Path, slot: Slot) -> WorkState:
        data = project_bytes(self._project)
        modified = _replace_file(target, data, slot.temporary)
        base = Fingerprint(len(data), modified, hashlib.sha256(data).hexdigest())
        return WorkState(str(target), base, since=now())

    def _copy_to(self, path: Path) -> None:
        data = read_image(self._path or path).data
        _replace_file(real(path), data, f".saving-{secrets.token_hex(8)}")
        self._path = path

    def _changed_on_disk(self, target: Path) -> bool:
        base = self._state.base
        try:
            status = target.stat()
            if base is None or (status.st_size, status.st_mtime_ns) == (base.size, base.modified):
                return base is None
            return hashlib.sha256(target.read_bytes()).hexdigest() != base.sha256
        except FileNotFoundError:  # nothing there that could be lost
            return False
        except OSError as error:
            raise errors.saving_failed(target, error) from error


def _replace_file(target: Path, data: bytes, prefix: str) -> int:
    if write_protected(target):
        raise errors.write_protected(target)
    try:
        return publish(data, target, prefix)
    except OSError as error:
        raise errors.saving_failed(target, error) from error
