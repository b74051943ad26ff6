"""Old files become new ones, newer ones are read with care."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from app.core.claims import SetTitle
from app.core.model import ViewState
from app.project import Problem, ProjectError, ProjectFile, list_recoverable, read_project, schema, verify
from app.project.working import project_bytes

from .story import story

GOLDEN = Path(__file__).with_name("golden")
TITLE = "Karsk \0 dam \ud800 failure"


def built(path: Path, *statements: str, golden: str = "schema_1.sql") -> Path:
    """A project file from SQL text."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((GOLDEN / golden).read_text("utf-8"))
        for statement in statements:
            connection.execute(statement)
        connection.commit()
    return path


def to_2(connection: sqlite3.Connection) -> None:
    """A migration as one may come: a column that has to be filled, and a table rebuilt."""
    connection.execute("ALTER TABLE source ADD COLUMN reader ANY NOT NULL DEFAULT 'text 1'")
    connection.execute("CREATE TABLE history (number INTEGER PRIMARY KEY, what ANY NOT NULL) STRICT")
    connection.execute("INSERT INTO history VALUES (1, 'migrated')")


def failing(connection: sqlite3.Connection) -> None:
    connection.execute("CREATE TABLE half (a ANY) STRICT")
    connection.execute("SELECT nothing")


@pytest.fixture
def schema_2(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, to_2))


@pytest.fixture
def schema_8(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, to_2, *[lambda connection: None] * 6))


def user_version(path: Path) -> int:
    return int.from_bytes(path.read_bytes()[60:64], "big")


def test_the_golden_file_of_schema_1_opens(tmp_path: Path, working: Path) -> None:
    path = built(tmp_path / "golden.variorum")
    expected = replace(story(), title=TITLE)
    assert read_project(path) == expected
    assert verify(path) == []
    with ProjectFile.open(path, working) as file:
        assert file.project == expected


def test_schema_1_has_not_been_touched_since(tmp_path: Path) -> None:
    """A migration that was released is never changed."""
    path = built(tmp_path / "golden.variorum")
    with closing(sqlite3.connect(path)) as connection:
        golden = connection.execute("SELECT type, name, sql FROM sqlite_master ORDER BY name").fetchall()
    with closing(sqlite3.connect(":memory:")) as connection:
        schema.MIGRATIONS[0](connection)
        assert (
            connection.execute("SELECT type, name, sql FROM sqlite_master ORDER BY name").fetchall() == golden
        )


def test_a_file_says_what_it_is() -> None:
    data = project_bytes(story())
    assert data[68:72] == b"VARM"
    assert data[60:64] == b"\0\0\0\1"
    assert data[18:20] == b"\1\1"


@pytest.mark.usefixtures("schema_2")
def test_an_old_file_is_migrated_in_memory_and_stays_as_it_is(tmp_path: Path, working: Path) -> None:
    path = built(tmp_path / "golden.variorum")
    before = path.read_bytes()
    assert read_project(path).title == TITLE
    assert verify(path) == []
    with ProjectFile.open(path, working) as file:
        assert not file.dirty
    assert path.read_bytes() == before
    with ProjectFile.open(path, working) as file:
        file.save()
    assert user_version(path) == 2
    assert read_project(path).title == TITLE


def test_a_working_copy_of_an_older_version_is_migrated(
    tmp_path: Path, working: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = built(tmp_path / "golden.variorum")
    file = ProjectFile.open(path, working)
    file.apply(SetTitle("Karsk"))
    file.close()
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, to_2))
    [recovery] = list_recoverable(working)
    with ProjectFile.recover(recovery) as again:
        assert again.project.title == "Karsk"
        again.save()
    assert user_version(path) == 2


def test_a_migration_that_fails_changes_nothing(
    tmp_path: Path, working: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = built(tmp_path / "golden.variorum")
    before = path.read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, to_2, failing))
        with pytest.raises(ProjectError) as caught:
            ProjectFile.open(path, working)
        assert caught.value.problem is Problem.DAMAGED
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            with pytest.raises(sqlite3.OperationalError, match="nothing"):
                schema.migrate(connection)
            assert schema.version(connection) == 1
            assert connection.execute("SELECT name FROM sqlite_master WHERE name = 'half'").fetchall() == []
    assert path.read_bytes() == before


NEWER = ("PRAGMA user_version = 7", "CREATE TABLE history (what)", "CREATE INDEX past ON history (what)")


def test_a_newer_file_opens_read_only(tmp_path: Path, working: Path) -> None:
    path = built(tmp_path / "survey.variorum", *NEWER)
    before = path.read_bytes()
    line = "survey.variorum was saved by a newer version (schema 7); it opens read-only."
    with ProjectFile.open(path, working) as file:
        assert file.project.title == TITLE
        assert file.read_only_reason == line
        assert file.save_problem == line
        assert file.not_understood == ("table history", "index past")
        for attempt in (lambda: file.apply(SetTitle("Karsk")), lambda: file.replace(story()), file.save):
            with pytest.raises(ProjectError) as caught:
                attempt()
            assert caught.value.message == line
            assert caught.value.problem is Problem.NEWER
        file.set_view(ViewState(zoom=80))
        assert file.project.view.zoom == 80
        assert not file.dirty
        with ProjectFile.open(path, working) as other:  # reading takes no lock
            assert other.project.title == TITLE
        file.save_as(tmp_path / "copy.variorum")
        assert file.read_only_reason == line.replace("survey", "copy")
        (tmp_path / "folder.variorum").mkdir()
        with pytest.raises(ProjectError, match="a folder has that name"):
            file.save_as(tmp_path / "folder.variorum")
    assert path.read_bytes() == before
    assert (tmp_path / "copy.variorum").read_bytes() == before
    assert list(working.iterdir()) == []


def test_a_newer_file_is_checked_as_far_as_it_is_known(tmp_path: Path) -> None:
    path = built(tmp_path / "survey.variorum", *NEWER, "UPDATE original SET data = x'00' WHERE source = 3")
    assert verify(path) == [
        "survey.variorum: A newer version saved it (schema 7); only what this version knows was checked.",
        "survey.variorum: Source 3: its original bytes do not have the SHA-256 recorded for them.",
    ]


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE VIEW extra AS SELECT 1",
        "CREATE TRIGGER extra AFTER INSERT ON claim BEGIN DELETE FROM source; END",
        "CREATE VIRTUAL TABLE extra USING fts5(a)",
        "ALTER TABLE claim ADD COLUMN extra ANY AS (hex(title))",
        "ALTER TABLE claim RENAME COLUMN note TO remark",
        "DROP TABLE view",
        "UPDATE claim SET category = 'rumour'",
    ],
)
def test_a_newer_file_that_cannot_be_read_safely_is_refused(
    tmp_path: Path, working: Path, statement: str
) -> None:
    path = built(tmp_path / "survey.variorum", statement, "PRAGMA user_version = 7")
    with pytest.raises(ProjectError) as caught:
        ProjectFile.open(path, working)
    assert caught.value.problem is Problem.NEWER
    assert caught.value.message == (
        "survey.variorum was saved by a newer version (schema 7) "
        "and cannot be read by this one; update Variorum."
    )
    assert any("newer version" in line for line in verify(path))


@pytest.mark.usefixtures("schema_8")
def test_what_was_newer_once_is_old_some_day(tmp_path: Path, working: Path) -> None:
    path = built(tmp_path / "golden.variorum")
    with ProjectFile.open(path, working) as file:
        file.save()
        assert file.read_only_reason is None
    assert user_version(path) == 8
