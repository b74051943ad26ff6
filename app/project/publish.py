"""Replacing a file by another in one step, so that at every moment the old or the new one is there, whole."""

from __future__ import annotations

import logging
import os
import secrets
import stat
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

_LOG = logging.getLogger(__name__)


def publish(data: bytes | Iterable[bytes], target: Path, prefix: str, *, mode: int = 0o666) -> int:
    """Write ``data``, whole or in pieces, to ``target`` and return its time of change in nanoseconds.

    The bytes go to a file in the same folder, to the disk, and only then into the place of the target.
    That file's name begins with ``prefix``; others of that kind, left by a save that was killed, are
    removed first. The target's permissions are kept; a new file gets ``mode`` as far as the process
    allows. If anything fails (OSError), the target is as it was and nothing is left beside it.
    """
    for left in target.parent.glob(f"{prefix}*"):
        _remove(left)
    aside = target.with_name(f"{prefix}-{secrets.token_hex(4)}")
    try:
        with os.fdopen(os.open(aside, _NEW_FILE, mode), "wb") as file:
            file.writelines((data,) if isinstance(data, bytes) else data)
            file.flush()
            os.fsync(file.fileno())
            modified = os.fstat(file.fileno()).st_mtime_ns
        _copy_permissions(target, aside)
        aside.replace(target)
    except BaseException:
        with suppress(OSError):  # the first failure is the one to report
            _remove(aside)
        raise
    _sync_folder(target.parent)
    return modified


_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


def write_protected(target: Path) -> bool:
    """Whether a file is there and may not be replaced, as far as can be told without trying."""
    try:
        mode = target.stat().st_mode
    except OSError:  # not there, or out of reach: trying will tell
        return False
    return not mode & 0o222 or not _may_write(target) or not _may_write(target.parent)


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _remove(path: Path) -> None:
    path.unlink(missing_ok=True)


def _copy_permissions(old: Path, new: Path) -> None:
    try:
        new.chmod(stat.S_IMODE(old.stat().st_mode))
    except OSError as error:  # nothing there yet, or a drive without permissions
        _LOG.debug("The permissions of %s were not kept: %s", old, error)


def _sync_folder(folder: Path) -> None:
    """Put the new name on the disk, too. Where a folder cannot be opened (Windows) there is no way to."""
    try:
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        _LOG.debug("The folder %s was not written through: %s", folder, error)
