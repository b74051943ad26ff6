"""The commands that read projects: export and verify."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from app.core.claims import make_anchor
from app.core.model import Claim, Evidence, Project, Span
from app.project import ProjectFile
from app.services.documents import open_document
from app.services.session import new_project

from .conftest import Run
from .story import written


def project(folder: Path) -> Project:
    state = new_project([open_document(file) for file in written(folder)], "Karsk")
    anchor = make_anchor(state.sources[0].document, Span(1, 0, 19))
    claim = Claim(1, "People displaced", evidence=(Evidence(1, anchor), Evidence(2)))
    return replace(state, claims=(claim,), next_claim=2)


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    path = tmp_path / "karsk.variorum"
    with ProjectFile.new(tmp_path / "working", project(tmp_path)) as file:
        file.save_as(path)
    return path


def change(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()


def test_export_writes_the_report(run: Run, saved: Path, tmp_path: Path) -> None:
    out = tmp_path / "report.html"
    before = saved.read_bytes()
    done = run("export", saved, "--format", "html", "--out", out)
    assert (done.code, done.out, done.err) == (0, b"", "")
    page = out.read_text("utf-8")
    assert page.startswith("<!DOCTYPE html>")
    assert all(words in page for words in ("People displaced", "Valley Wire", "7,000"))
    assert saved.read_bytes() == before


def test_export_needs_a_place(refused: Callable[..., str], saved: Path) -> None:
    assert refused("export", saved) == "export: say where the report should go with --out PATH"


def test_a_sound_project_has_no_faults(run: Run, saved: Path) -> None:
    done = run("verify", saved)
    assert (done.code, done.out, done.err) == (0, b"", "")


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE original SET data = x'00' WHERE source = 2", "Source 2: its original bytes"),
        ("UPDATE paragraph SET text = 'nothing' WHERE rowid = 2", "its text does not have the SHA-256"),
    ],
)
def test_each_fault_is_a_line_and_exit_1(run: Run, saved: Path, statement: str, said: str) -> None:
    change(saved, statement)
    done = run("verify", saved)
    assert (done.code, done.err) == (1, "")
    lines = done.out.decode().splitlines()
    assert any(said in line for line in lines)
    assert all(line.startswith("karsk.variorum: ") for line in lines)


def test_a_project_of_a_newer_version_is_read_as_far_as_it_can_be(
    run: Run, saved: Path, tmp_path: Path
) -> None:
    change(saved, "PRAGMA user_version = 999")
    done = run("verify", saved)
    assert done.code == 1
    assert "newer version" in done.out.decode()
    assert run("export", saved, "--out", tmp_path / "report.html").code == 0


def test_one_that_cannot_be_read_is_refused(
    run: Run, refused: Callable[..., str], saved: Path, tmp_path: Path
) -> None:
    change(saved, "PRAGMA user_version = 999")
    change(saved, "ALTER TABLE paragraph RENAME TO passage")
    assert run("verify", saved).code == 1
    out = tmp_path / "report.html"
    out.write_text("old")
    assert "update Variorum" in refused("export", saved, "--out", out)
    assert out.read_text() == "old"


def test_a_truncated_project(run: Run, refused: Callable[..., str], saved: Path, tmp_path: Path) -> None:
    saved.write_bytes(saved.read_bytes()[:5000])
    assert run("verify", saved).code == 1
    assert "damaged" in refused("export", saved, "--out", tmp_path / "report.html")
    assert not (tmp_path / "report.html").exists()


@pytest.mark.parametrize("command", ["verify", "export"])
@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("gone.variorum", None, "cannot be found"),
        ("notes.txt", b"The dam failed.", "is not a Variorum project"),
        ("empty.variorum", b"", "is empty"),
        (".", None, "is a folder"),
    ],
)
def test_what_is_no_project_is_refused(
    refused: Callable[..., str], tmp_path: Path, command: str, name: str, content: bytes | None, said: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    line = refused(command, path, *(["--out", tmp_path / "o.html"] if command == "export" else []))
    assert said in line
    assert line.startswith(path.name)
