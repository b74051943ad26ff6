"""What can go wrong with a project file, each as one line: what happened, why, and what to do.

Every line begins with the file's name. Nothing here touches a disk.
"""

from __future__ import annotations

import errno
import os
import sqlite3
from enum import StrEnum
from pathlib import Path

SUFFIX = ".variorum"
UNTITLED = "Untitled"

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_DENIED = {errno.EACCES, errno.EPERM, errno.EROFS}
_OLDER_COPY = "open an older copy of it, or ask whoever gave it to you for a new one"


class Problem(StrEnum):
    """What kind of failure it is, so that a window can offer the remedies that fit."""

    MISSING = "missing"
    NOT_A_PROJECT = "not a project"
    DAMAGED = "damaged"
    NEWER = "newer"
    LOCKED = "locked"
    READ_ONLY = "read-only"
    NO_PERMISSION = "no permission"
    DISK_FULL = "disk full"
    CHANGED = "changed on disk"
    UNSAVED = "unsaved edits"
    NO_FILE = "no file yet"
    OTHER = "other"


class ProjectError(Exception):
    """A failure a person can meet.

    ``message`` is one line and begins with ``name``, the file's name; ``what`` is the rest of it.
    ``details`` may be long and technical, for copying.
    """

    def __init__(self, name: str, what: str, problem: Problem = Problem.OTHER, details: str | Exception = ""):
        self.name = one_line(name)
        self.what = one_line(what)
        super().__init__(f"{self.name} {self.what}")
        self.problem = problem
        self.details = f"{type(details).__name__}: {details}" if isinstance(details, Exception) else details

    @property
    def message(self) -> str:
        """The whole line."""
        return f"{self.name} {self.what}"


def shown(path: Path) -> str:
    """A file's name as it can stand in one line of any output."""
    return one_line(path.name or str(path))


def one_line(text: str) -> str:
    """The text with everything replaced that would break a line or cannot be shown."""
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text)


def not_a_project(path: Path, what: str = "is not a Variorum project") -> ProjectError:
    """The file is something else."""
    return ProjectError(shown(path), f"{what}; choose a file that ends in {SUFFIX}.", Problem.NOT_A_PROJECT)


def damaged(name: str, why: str, details: str | Exception = "") -> ProjectError:
    """The file is a project, and part of it cannot be read."""
    return ProjectError(name, f"is damaged: {why}; {_OLDER_COPY}.", Problem.DAMAGED, details)


def locked(name: str) -> ProjectError:
    """Another window has it."""
    return ProjectError(
        name,
        "is open in another window of Variorum; go on in that window, or close it and try again.",
        Problem.LOCKED,
    )


def newer(name: str, schema: int) -> ProjectError:
    """A newer version saved the file, so it cannot be edited."""
    what = f"was saved by a newer version (schema {schema}); it opens read-only."
    return ProjectError(name, what, Problem.NEWER)


def too_new(name: str, schema: int) -> ProjectError:
    """A newer version saved the file in a way this version cannot read at all."""
    what = f"was saved by a newer version (schema {schema}) and cannot be read by this one; update Variorum."
    return ProjectError(name, what, Problem.NEWER)


def reading_failed(path: Path, error: OSError) -> ProjectError:
    """The operating system did not let us read the file."""
    name = shown(path)
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        what = "cannot be found; it may have been moved or renamed: choose the place where it is now."
        return ProjectError(name, what, Problem.MISSING, error)
    if error.errno in _DENIED:
        what = "may not be read by this account; ask its owner for permission, or choose a copy."
        return ProjectError(name, what, Problem.NO_PERMISSION, error)
    what = f"cannot be read ({_reason(error)}); check the drive it is on, or choose a copy."
    return ProjectError(name, what, Problem.OTHER, error)


def saving_failed(path: Path, error: OSError) -> ProjectError:
    """The file could not be written; what stood there before still does."""
    name = shown(path)
    if error.errno in _FULL:
        what = "was not saved, because the disk is full; free some space, or save it elsewhere."
        return ProjectError(name, what, Problem.DISK_FULL, error)
    if error.errno in _DENIED:
        what = "was not saved, because its folder may not be written to; save it elsewhere."
        return ProjectError(name, what, Problem.NO_PERMISSION, error)
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        what = "was not saved, because its folder is not there any more; save it elsewhere."
        return ProjectError(name, what, Problem.MISSING, error)
    if isinstance(error, IsADirectoryError) or path.is_dir():
        what = "was not saved, because a folder has that name; choose another name."
        return ProjectError(name, what, Problem.OTHER, error)
    what = f"was not saved ({_reason(error)}); try again, or save it elsewhere."
    return ProjectError(name, what, Problem.OTHER, error)


def write_protected(path: Path) -> ProjectError:
    """The file or its folder may not be written to."""
    what = "is write-protected; save it elsewhere."
    return ProjectError(shown(path), what, Problem.READ_ONLY)


def changed_on_disk(path: Path) -> ProjectError:
    """Someone else has written the file since it was opened."""
    what = "was changed by someone else since it was opened; save it elsewhere, or replace their version."
    return ProjectError(shown(path), what, Problem.CHANGED)


def not_removed(name: str, folder: Path, error: OSError) -> ProjectError:
    """The project is closed, but its working copy is still there."""
    what = f"is closed, but its working copy is still in {one_line(str(folder))}; remove it there."
    return ProjectError(name, what, Problem.OTHER, error)


def working_failed(name: str, folder: Path, error: Exception) -> ProjectError:
    """The working copy could not be written; nothing in memory or in the project file has changed."""
    where = one_line(str(folder))
    if _is_full(error):
        what = f"cannot be edited, because the disk of {where} is full; free some space, then try again."
        return ProjectError(name, what, Problem.DISK_FULL, error)
    if _is_denied(error):
        what = f"cannot be edited, because {where} may not be written to; allow that, then try again."
        return ProjectError(name, what, Problem.NO_PERMISSION, error)
    what = f"cannot be edited, because {where} cannot be used; check that folder, then try again."
    return ProjectError(name, what, Problem.OTHER, error)


def is_of_disk(error: sqlite3.Error) -> bool:
    """Whether SQLite failed for the disk's sake, and not for what the file holds."""
    return _code(error) not in {
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_ERROR,
        sqlite3.SQLITE_NOTADB,
        sqlite3.SQLITE_FORMAT,
    }


def _is_full(error: Exception) -> bool:
    if isinstance(error, OSError):
        return error.errno in _FULL
    return _code(error) == sqlite3.SQLITE_FULL


def _is_denied(error: Exception) -> bool:
    if isinstance(error, OSError):
        return error.errno in _DENIED
    return _code(error) in {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN}


def _code(error: Exception) -> int:
    """The primary result code; SQLITE_ERROR for what the driver itself refuses."""
    return int(getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)) & 0xFF


def _reason(error: OSError) -> str:
    return os.strerror(error.errno) if error.errno else type(error).__name__
