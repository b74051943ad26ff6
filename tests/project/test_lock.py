from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from app.project import lock


def test_a_lock_is_held_once_and_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "karsk.lock"
    held = lock.acquire(path)
    assert held is not None
    assert path.exists()
    assert lock.acquire(path) is None
    held.release()
    assert not path.exists()
    again = lock.acquire(path)
    assert again is not None
    held.release()  # a second time: must not free what is someone else's now
    assert path.exists()
    again.release()


def test_a_lock_on_a_file_that_was_replaced_meanwhile_does_not_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = iter([(1, 1), (1, 2), (1, 3), (1, 3)])
    monkeypatch.setattr(lock, "_identity", lambda path: next(seen))
    held = lock.acquire(tmp_path / "karsk.lock")
    assert held is not None
    held.release()


def test_a_lock_that_keeps_being_replaced_is_someone_elses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "_identity", lambda path: object())
    assert lock.acquire(tmp_path / "karsk.lock") is None


def test_where_there_can_be_no_lock_it_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError):
        lock.acquire(tmp_path / "nowhere" / "karsk.lock")
    (tmp_path / "karsk.lock").write_bytes(b"not empty, as a lock should be" * 100)
    with pytest.raises(sqlite3.DatabaseError):
        lock.acquire(tmp_path / "karsk.lock")


def test_a_drive_without_locks_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Connection:
        closed = False

        def execute(self, statement: str) -> None:
            error = sqlite3.OperationalError("disk I/O error")
            error.sqlite_errorcode = sqlite3.SQLITE_IOERR_LOCK
            raise error

        def close(self) -> None:
            self.closed = True

    connection = Connection()
    monkeypatch.setattr(sqlite3, "connect", lambda *arguments, **options: connection)
    with pytest.raises(sqlite3.OperationalError):
        lock.acquire(tmp_path / "karsk.lock")
    assert connection.closed
