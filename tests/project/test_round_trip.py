"""What is saved is what is loaded, for any Unicode; and a change of tables is as good as new tables."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from app.core.model import Document, Paragraph, Project, ViewState
from app.project import ProjectFile, codec, read_project
from app.project.working import project_bytes

from .story import POST, WIRE, projects, source, story


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("round")


def read_back(project: Project, folder: Path) -> Project:
    path = folder / "round.variorum"
    path.write_bytes(project_bytes(project))
    return read_project(path)


@given(projects())
def test_save_and_load_is_the_identity(folder: Path, project: Project) -> None:
    assert read_back(project, folder) == project


@given(projects())
def test_the_same_project_gives_the_same_bytes(project: Project) -> None:
    assert project_bytes(project) == project_bytes(replace(project))


@settings(max_examples=25, deadline=None)
@given(projects(), projects(), projects())
def test_any_state_after_any_other_comes_back(one: Project, two: Project, three: Project) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "karsk.variorum"
        with ProjectFile.new(folder / "working", one) as file:
            file.replace(two)
            file.save_as(path)
            file.replace(three)
            file.close()
        assert read_project(path) == two
        with ProjectFile.open(path, folder / "working", recover=None if three == two else True) as file:
            assert file.project == three or replace(file.project, view=three.view) == three


def test_the_story_survives(tmp_path: Path) -> None:
    assert read_back(story(), tmp_path) == story()


def test_long_texts_survive(tmp_path: Path) -> None:
    text = "\N{WATER WAVE}\0\udcff" + "Karsk " * 200_000
    long = source(1, text, (Paragraph(text), *WIRE), b"\0" * 3_000_000)
    project = Project(title=text, sources=(long,), next_source=2)
    assert read_back(project, tmp_path) == project


def test_ordinary_text_is_text_in_the_tables() -> None:
    assert codec.text_out("Karsk \N{WATER WAVE} \U00010ffff") == "Karsk \N{WATER WAVE} \U00010ffff"
    assert codec.text_out("a\0b") == b"a\0b"
    assert codec.text_out("\ud83d\ude00") == b"\xed\xa0\xbd\xed\xb8\x80"


def test_a_removed_source_leaves_no_trace_in_the_file(tmp_path: Path) -> None:
    secret = source(3, "Valley Post", POST, b"the name of the witness")
    both = replace(story(), sources=(story().sources[0], secret))
    one = replace(story(), sources=story().sources[:1], claims=())
    path = tmp_path / "karsk.variorum"
    with ProjectFile.new(tmp_path / "working", both) as file:
        file.replace(one)
        file.save_as(path)
    assert b"name of the witness" not in path.read_bytes()
    assert b"Valley Post" not in path.read_bytes()
    assert str(tmp_path).encode() not in path.read_bytes()


def test_a_changed_document_replaces_the_old_one(tmp_path: Path) -> None:
    old = story()
    text: Document = replace(old.sources[0].document, paragraphs=WIRE[:1])
    new = replace(old, sources=(replace(old.sources[0], document=text), old.sources[1]))
    other = replace(old, sources=(replace(old.sources[0], original=b"other"), old.sources[1]))
    with ProjectFile.new(tmp_path / "working", old) as file:
        for project in (new, other, old):
            file.replace(project)
            file.save_as(tmp_path / "karsk.variorum")
            assert read_project(tmp_path / "karsk.variorum") == project


def test_claims_keep_their_order_through_removal_and_return(tmp_path: Path) -> None:
    path = tmp_path / "karsk.variorum"
    whole = story()
    first, second = whole.claims
    with ProjectFile.new(tmp_path / "working", whole) as file:
        for claims in ((second,), (first, second), (second, first), (first,), (second, first)):
            file.replace(replace(whole, claims=claims))
            file.save_as(path)
            assert read_project(path).claims == claims


def test_view_and_numbers_alone_are_written(tmp_path: Path) -> None:
    path = tmp_path / "karsk.variorum"
    with ProjectFile.new(tmp_path / "working", story()) as file:
        changed = replace(file.project, view=ViewState(), next_claim=77, next_source=88, title="Karsk")
        file.replace(changed)
        file.save_as(path)
    assert read_project(path) == changed
