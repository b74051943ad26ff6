"""A lock that two windows cannot hold at once, and that dies with the process that holds it.

It is an open exclusive SQLite transaction on an empty file: the same on every system, and without the
trap of POSIX locks, which a process loses when it closes any handle of the file. For that reason
nothing here opens the file but SQLite, which knows of the trap.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress
from pathlib import Path

WAIT = 0.2
"""Seconds to wait for a lock that is held; someone may only be looking."""

_TRIES = 5


class Lock:
    """A lock that is held until :meth:`release`."""

    def __init__(self, path: Path, connection: sqlite3.Connection):
        self._path = path
        self._connection: sqlite3.Connection | None = connection

    def release(self) -> None:
        """Let go, and remove the file; harmless if repeated."""
        if self._connection is None:
            return
        with suppress(OSError):  # Windows removes no open file; it is empty and may stay
            self._path.unlink(missing_ok=True)
        self._connection.close()
        self._connection = None


def acquire(path: Path) -> Lock | None:
    """Take the lock; None if another window, of this process or another, holds it.

    The file may be removed by its last holder between our opening and our locking it. Then the lock
    is on a file that nobody else can see, so it is tried again. Raises sqlite3.Error or OSError if
    there cannot be a lock in that folder.
    """
    for _ in range(_TRIES):
        before = _identity(path)
        connection = sqlite3.connect(path, timeout=WAIT, isolation_level=None, check_same_thread=False)
        held = False
        try:
            connection.execute("BEGIN EXCLUSIVE")
            held = before is not None and _identity(path) == before
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                raise
            return None
        finally:
            if not held:
                connection.close()
        if held:
            return Lock(path, connection)
    return None


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        status = os.stat(path)  # noqa: PTH116 - one word for both fields
    except FileNotFoundError:
        return None
    return status.st_dev, status.st_ino
