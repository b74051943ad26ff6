from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from app.formats import MAX_BYTES, ReadError, load
from app.formats.files import check_size


def test_the_bytes_of_a_file(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"one\r\ntwo")
    assert load(file) == load(str(file)) == b"one\r\ntwo"


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(ReadError) as caught:
        load(tmp_path / "gone.txt")
    assert caught.value.message == "gone.txt was not found. Check the name, or choose the file again."
    assert caught.value.line == "gone.txt: was not found; check the name, or choose the file again"
    assert str(tmp_path) in caught.value.details


def test_a_file_taken_for_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    with pytest.raises(ReadError, match=r"b.txt was not found"):
        load(tmp_path / "a.txt" / "b.txt")


def test_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "drafts"
    folder.mkdir()
    with pytest.raises(ReadError, match=r"^drafts is a folder. Choose a file in it.$"):
        load(folder)
    with pytest.raises(ReadError, match=r"is a folder"):
        load("/")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(ReadError, match=r"^pipe is a device or a pipe. Save what it holds as a file first.$"):
        load(tmp_path / "pipe")


def test_a_locked_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("x")

    def refuse(*_: object, **__: object) -> object:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(
        ReadError, match=r"^a.txt cannot be opened: you have no permission to read it. Change"
    ):
        load(tmp_path / "a.txt")


def test_a_broken_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> object:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(Path, "stat", fail)
    with pytest.raises(ReadError, match=r"^a.txt cannot be read: input/output error. Check"):
        load(tmp_path / "a.txt")


def test_names_that_no_file_can_have(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"is not a name that a file can have"):
        load("a\0b.txt")
    with pytest.raises(ReadError, match=r"cannot be read: file name too long"):
        load(tmp_path / ("a" * 5000))


def test_the_size_is_checked_before_anything_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "big.txt"
    with file.open("wb") as stream:
        stream.truncate(200 * 1024 * 1024)
    monkeypatch.setattr(Path, "open", lambda *_: pytest.fail("opened"))
    with pytest.raises(ReadError) as caught:
        load(file)
    assert "200 MB" in caught.value.message
    assert "at most 64 MB" in caught.value.message


def test_a_file_that_grows_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "log.txt"
    file.write_bytes(b"12345")
    monkeypatch.setattr("app.formats.files.MAX_BYTES", 4)
    monkeypatch.setattr("app.formats.files.check_size", lambda size, _: sizes.append(size))
    sizes: list[int] = []
    assert load(file) == b"12345"
    assert sizes == [5, 5]


def test_the_limit_itself_is_allowed() -> None:
    check_size(MAX_BYTES, "a.txt")
    with pytest.raises(ReadError, match=r"it has 64\.00 MB, and at most 64 MB are read") as caught:
        check_size(MAX_BYTES + 1, "a.txt")
    assert caught.value.details == "67108865 bytes, limit 67108864"


def test_an_error_stays_on_one_line() -> None:
    error = ReadError("a\nb\udcff\x1b[2J.txt", "is odd", "do this", why="that is why")
    assert error.line == "a�b��[2J.txt: is odd; that is why; do this"
    assert str(error) == error.message == "a�b��[2J.txt is odd; that is why. Do this."
