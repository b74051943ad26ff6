"""Whatever is opened, the answer is one line; whatever is refused, nothing is lost."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest

from app.core.claims import SetTitle
from app.project import Problem, ProjectError, ProjectFile, codec, errors, read_project, verify

from .story import story


def working_beside(path: Path) -> Path:
    return next(folder for folder in path.parents if folder.is_dir()) / "working"


Ways = pytest.mark.parametrize(
    "read",
    [read_project, verify, lambda path: ProjectFile.open(path, working_beside(path))],
    ids=["read", "verify", "open"],
)
"""The three ways into a file."""

Read = Callable[[Path], object]


def refusal(read: Read, path: Path) -> ProjectError:
    with pytest.raises(ProjectError) as caught:
        read(path)
    error = caught.value
    assert str(error).isprintable()
    assert error.message.startswith(error.name)
    assert not list(working_beside(path).glob("*"))
    return error


def sql(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def patch(path: Path, at: int, data: bytes) -> None:
    content = bytearray(path.read_bytes())
    content[at : at + len(data)] = data
    path.write_bytes(content)


@Ways
def test_a_missing_file(read: Read, tmp_path: Path) -> None:
    error = refusal(read, tmp_path / "karsk.variorum")
    assert error.problem is Problem.MISSING
    assert error.message == (
        "karsk.variorum cannot be found; it may have been moved or renamed: choose the place where it is now."
    )


@Ways
def test_a_file_where_a_folder_should_be(read: Read, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert refusal(read, tmp_path / "file" / "karsk.variorum").problem is Problem.MISSING


@Ways
def test_a_folder(read: Read, tmp_path: Path) -> None:
    folder = tmp_path / "karsk.variorum"
    folder.mkdir()
    assert refusal(read, folder).message == (
        "karsk.variorum is a folder; choose a file that ends in .variorum."
    )


@pytest.mark.skipif(os.name == "nt", reason="no pipes with names there")
@Ways
def test_a_pipe_is_not_waited_for(read: Read, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "karsk.variorum")
    assert "is not a file;" in refusal(read, tmp_path / "karsk.variorum").message


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
@Ways
def test_a_link_that_leads_nowhere_but_round(read: Read, tmp_path: Path) -> None:
    (tmp_path / "karsk.variorum").symlink_to(tmp_path / "karsk.variorum")
    assert "check the drive it is on" in refusal(read, tmp_path / "karsk.variorum").message


@Ways
def test_an_empty_file(read: Read, tmp_path: Path) -> None:
    (tmp_path / "karsk.variorum").touch()
    error = refusal(read, tmp_path / "karsk.variorum")
    assert error.message == ("karsk.variorum is empty; open an older copy of it, or choose another file.")


@pytest.mark.parametrize("content", [b"\x89PNG", b"\0" * 5000, b"SQLite", "Karsk, Dienstag".encode("utf-16")])
@Ways
def test_another_kind_of_file(read: Read, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "karsk.png").write_bytes(content)
    error = refusal(read, tmp_path / "karsk.png")
    assert error.problem is Problem.NOT_A_PROJECT
    assert error.message == ("karsk.png is not a Variorum project; choose a file that ends in .variorum.")


@Ways
def test_a_database_of_another_program(read: Read, tmp_path: Path) -> None:
    sql(tmp_path / "photos.db", "CREATE TABLE photo (name)")
    assert refusal(read, tmp_path / "photos.db").message == (
        "photos.db belongs to another program; choose a file that ends in .variorum."
    )


def test_a_file_cut_off_anywhere(saved: Path, tmp_path: Path) -> None:
    whole = saved.read_bytes()
    cut = tmp_path / "cut" / "karsk.variorum"
    cut.parent.mkdir()
    for length in (*range(16, 120), *range(120, len(whole), 997)):
        cut.write_bytes(whole[:length])
        error = refusal(read_project, cut)
        assert error.message == (
            f"karsk.variorum is damaged: only the first {length:,} bytes of it are there; "
            "open an older copy of it, or ask whoever gave it to you for a new one."
        )
        assert verify(cut) == [error.message]


@pytest.mark.parametrize("version", [0, 0x8000_0000])
def test_a_version_that_cannot_be(saved: Path, version: int) -> None:
    patch(saved, 60, version.to_bytes(4, "big"))
    assert "its version cannot be read" in refusal(read_project, saved).message


def test_flipped_bits_never_crash(saved: Path, working: Path, tmp_path: Path) -> None:
    """Either the project opens, or one line says what is wrong."""
    whole, chance = saved.read_bytes(), random.Random(20310513)
    flipped = tmp_path / "flipped.variorum"
    for _ in range(400):
        content = bytearray(whole)
        for _ in range(chance.choice([1, 1, 8, 64])):
            content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        flipped.write_bytes(content)
        with suppress(ProjectError):
            read_project(flipped)
        with suppress(ProjectError):
            assert all(line.isprintable() for line in verify(flipped))
    flipped.write_bytes(whole)
    with ProjectFile.open(flipped, working) as file:
        assert file.project == story()


@pytest.mark.parametrize(
    ("statements", "part"),
    [
        (["DROP TABLE claim"], "no table claim"),
        (["CREATE TABLE extra (a)"], "table extra"),
        (['CREATE TABLE "ex\ntra" (a)'], "table ex\ufffdtra"),
        (["CREATE INDEX extra ON claim (title)"], "index extra"),
        (["CREATE VIEW extra AS SELECT 1"], "view extra"),
        (["CREATE TRIGGER extra AFTER INSERT ON claim BEGIN DELETE FROM source; END"], "trigger extra"),
        (["CREATE VIRTUAL TABLE extra USING fts5(a)"], "table extra"),
        (["DROP TABLE view", "CREATE VIEW view AS SELECT 1 AS one"], "view view"),
        (["ALTER TABLE claim ADD COLUMN extra ANY"], "table claim"),
    ],
)
@Ways
def test_nothing_that_is_not_ours_is_run(read: Read, saved: Path, statements: list[str], part: str) -> None:
    sql(saved, *statements)
    if read is verify:
        [line] = verify(saved)
    else:
        line = refusal(read, saved).message
    assert f"it has parts that Variorum does not write ({part}" in line


def test_a_schema_that_cannot_be_parsed(saved: Path) -> None:
    sql(
        saved,
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_master SET sql = 'CREATE TABLE claim (' WHERE name = 'claim'",
    )
    assert "its structure cannot be read" in refusal(read_project, saved).message


UNREADABLE = [
    ("UPDATE claim SET category = 'rumour'", "its list of claims cannot be read"),
    ("UPDATE claim SET title = 7 WHERE number = 4", "its list of claims cannot be read"),
    ("UPDATE claim SET note = X'FF'", "its list of claims cannot be read"),
    ("UPDATE evidence SET p = NULL WHERE quote IS NOT NULL", "its list of claims cannot be read"),
    ("UPDATE evidence SET quote = CAST(X'FFFE' AS TEXT) WHERE p = 1", "its list of claims cannot be read"),
    ("UPDATE source SET warnings = '{}' WHERE number = 3", "its source 3 cannot be read"),
    ("UPDATE source SET warnings = replace(hex(zeroblob(9999)), '0', '[')", "its source 1 cannot be read"),
    ("UPDATE source SET title = CAST(X'FFFE' AS TEXT)", "its list of sources cannot be read"),
    ("UPDATE paragraph SET kind = 'poem'", "its source 1 cannot be read"),
    ("UPDATE paragraph SET origin = '[1]'", "its source 1 cannot be read"),
    ("UPDATE paragraph SET origin = '[1, \"2\"]'", "its source 1 cannot be read"),
    ("UPDATE paragraph SET origin = '[1, 2'", "its source 1 cannot be read"),
    ("DELETE FROM original WHERE source = 3", "its source 3 cannot be read"),
    ("DELETE FROM meta", "its title or its settings cannot be read"),
    ("DELETE FROM settings", "its title or its settings cannot be read"),
    ("UPDATE meta SET value = 'x' WHERE key = 'next_claim'", "its title or its settings cannot be read"),
    ("UPDATE view SET hidden = '[1]'", "its title or its settings cannot be read"),
    ("UPDATE meta SET value = 2 WHERE key = 'next_claim'", "Claim C4 has a number that was not given out"),
    ("UPDATE evidence SET source = 2 WHERE claim = 4", "Claim C4 has evidence in source 2, which is not in"),
]


@pytest.mark.parametrize(("statement", "words"), UNREADABLE)
@Ways
def test_a_part_that_cannot_be_read_is_named(read: Read, saved: Path, statement: str, words: str) -> None:
    sql(saved, statement)
    if read is verify:
        assert any(words in line for line in verify(saved))
    else:
        error = refusal(read, saved)
        assert error.problem is Problem.DAMAGED
        assert error.message.startswith(f"karsk.variorum is damaged: {words}")
        assert error.details


def test_original_bytes_that_are_none(saved: Path) -> None:
    sql(
        saved,
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_master SET sql = replace(sql, ') STRICT', ')') WHERE name = 'original'",
    )
    sql(saved, "UPDATE original SET data = 7")
    sql(
        saved,
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_master SET sql = sql || ' STRICT' WHERE name = 'original'",
    )
    error = refusal(read_project, saved)
    assert "its pages do not fit together" in error.message
    assert "original.data" in error.details


def test_a_write_ahead_log_in_the_header_is_ignored(saved: Path, working: Path) -> None:
    sql(saved, "PRAGMA journal_mode = WAL")
    assert saved.read_bytes()[18:20] == b"\2\2"
    assert read_project(saved) == story()
    assert verify(saved) == []


def test_journals_beside_a_file_are_not_touched(saved: Path, working: Path) -> None:
    beside = [saved.with_name(saved.name + suffix) for suffix in ("-wal", "-journal", "-shm")]
    for file in beside:
        file.write_bytes(b"whatever")
    with ProjectFile.open(saved, working) as file:
        file.apply(SetTitle("Karsk"))
        file.save()
    assert [file.read_bytes() for file in beside] == [b"whatever"] * 3


@pytest.mark.skipif(os.name == "nt", reason="permissions are lists there")
def test_a_file_that_may_not_be_read(saved: Path, commoner: Path) -> None:
    path = commoner / "karsk.variorum"
    path.touch(mode=0o000)
    error = refusal(read_project, path)
    assert error.problem is Problem.NO_PERMISSION
    assert error.message == (
        "karsk.variorum may not be read by this account; ask its owner for permission, or choose a copy."
    )


@pytest.mark.skipif(os.name == "nt", reason="permissions are lists there")
def test_a_working_folder_that_may_not_be_written_to(commoner: Path) -> None:
    commoner.chmod(0o500)
    with pytest.raises(ProjectError) as caught:
        ProjectFile.new(commoner / "working")
    assert caught.value.problem is Problem.NO_PERMISSION
    assert "allow that, then try again" in caught.value.message


@pytest.mark.skipif(os.name == "nt", reason="permissions are lists there")
def test_a_working_folder_that_lets_nothing_in(commoner: Path) -> None:
    (commoner / "working").mkdir(mode=0o500)
    with pytest.raises(ProjectError) as caught:
        ProjectFile.new(commoner / "working")
    assert caught.value.problem is Problem.NO_PERMISSION


def test_a_working_folder_that_is_a_file(saved: Path, tmp_path: Path) -> None:
    (tmp_path / "working").touch()
    with pytest.raises(ProjectError) as caught:
        ProjectFile.open(saved, tmp_path / "working")
    assert caught.value.problem is Problem.OTHER
    assert "check that folder" in caught.value.message


def test_a_line_has_no_line_breaks_in_it() -> None:
    error = errors.not_a_project(Path("a\nb\x1b[2J\u202e.png"))
    assert error.message.startswith("a\ufffdb\ufffd[2J\ufffd.png is not")
    assert errors.shown(Path("/")) == "/"


def test_copies_open_beside_each_other(saved: Path, working: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.variorum"
    shutil.copy(saved, copy)
    with ProjectFile.open(saved, working) as one, ProjectFile.open(copy, working) as two:
        one.apply(SetTitle("One"))
        two.apply(SetTitle("Two"))
        one.save()
        two.save()
    assert (read_project(saved).title, read_project(copy).title) == ("One", "Two")


def test_values_are_not_trusted_even_where_the_tables_are() -> None:
    with pytest.raises(TypeError):
        codec.source_in((1,), "text", ())
    with pytest.raises(TypeError):
        codec.float_in("0.5")
    assert codec.float_in(1) == 1.0
