"""Where a project keeps its working copy.

A working folder belongs to one person on one computer. In it a project has a *slot*, named after a hash
of its path (or a fresh name while it has none): the working file, its lock, and what was last on view.
"""

from __future__ import annotations

import hashlib
import os
import re
import sqlite3
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from app.project.errors import SUFFIX, locked, working_failed
from app.project.lock import Lock, acquire

_JOURNALS = ("-wal", "-journal", "-shm")
_UNTITLED = "untitled-"
_NAME = re.compile(rf"((?:{_UNTITLED})?[0-9a-f]{{32}})(?:{re.escape(SUFFIX)}|\.new|\.lock)(?:-.+)?")


def real(path: Path) -> Path:
    """The absolute path of the file itself, wherever links lead."""
    return Path(os.path.realpath(path))


@dataclass(frozen=True, slots=True)
class Slot:
    """The place of one project in a working folder."""

    folder: Path
    stem: str

    @classmethod
    def of(cls, folder: Path, target: Path) -> Slot:
        """The slot of the project file ``target``, a path without links."""
        path = os.fsencode(os.path.normcase(target))
        return cls(folder.absolute(), hashlib.sha256(path).hexdigest()[:32])

    @classmethod
    def fresh(cls, folder: Path) -> Slot:
        """A new slot for a project that has no file yet."""
        return cls(folder.absolute(), _UNTITLED + uuid.uuid4().hex)

    @classmethod
    def all(cls, folder: Path) -> set[Slot]:
        """Every slot of which a working folder holds anything but what was last on view."""
        names = (_NAME.fullmatch(file.name) for file in folder.absolute().glob("*"))
        return {cls(folder.absolute(), name[1]) for name in names if name}

    @property
    def untitled(self) -> bool:
        """Whether it is a slot of a project without a file."""
        return self.stem.startswith(_UNTITLED)

    @property
    def file(self) -> Path:
        """The working file."""
        return self.folder / f"{self.stem}{SUFFIX}"

    @property
    def draft(self) -> str:
        """How the name of the working file begins while it is being made."""
        return f"{self.stem}.new"

    @property
    def view(self) -> Path:
        """What was last on view."""
        return self.folder / f"{self.stem}.view"

    @property
    def temporary(self) -> str:
        """How the name begins, beside the project file, of what is being saved; only this folder uses it."""
        status = self.folder.stat()
        here = f"{self.folder}\0{self.stem}\0{status.st_dev}\0{status.st_ino}"
        return f".saving-{hashlib.sha256(os.fsencode(here)).hexdigest()[:16]}"

    def take(self, name: str) -> Lock:
        """Lock the slot; raises ProjectError if another window has it, or the folder is of no use."""
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            lock = acquire(self.folder / f"{self.stem}.lock")
        except (OSError, sqlite3.Error) as error:
            raise working_failed(name, self.folder, error) from error
        if lock is None:
            raise locked(name)
        return lock

    @contextmanager
    def taken(self, name: str) -> Iterator[Lock]:
        """Lock the slot for good, unless the block fails."""
        lock = self.take(name)
        try:
            yield lock
        except BaseException:
            lock.release()
            raise

    def clear(self) -> None:
        """Remove the working file and what a crash has left of one in the making."""
        for draft in self.folder.glob(f"{self.draft}*"):
            draft.unlink(missing_ok=True)
        self.remove_file()

    def remove_file(self) -> None:
        """Remove the working file, then its journals, which must never meet another working file."""
        for journal in ("", *_JOURNALS):
            Path(f"{self.file}{journal}").unlink(missing_ok=True)

    def move(self, to: Slot) -> None:
        """Give the working file, closed or left by a crash, to another slot, which is empty."""
        for journal in (*_JOURNALS, ""):
            old = Path(f"{self.file}{journal}")
            if old.exists():
                old.replace(f"{to.file}{journal}")
