"""The list of recent projects: what was open last stands first, and a broken setting costs no start."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QSettings

from app.core.model.claim import Claim, Status
from app.core.model.project import Project
from app.ui.shell.recent import (
    MOST,
    RecentProject,
    forget_project,
    recent_projects,
    remember_project,
)

STEPS = st.lists(st.tuples(st.booleans(), st.sampled_from("abcdefghij")), max_size=25)
"""Remember a project, or forget it."""
NOON = datetime(2026, 3, 10, 12).astimezone()


@pytest.fixture
def store(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


def names(store: QSettings) -> list[str]:
    return [Path(project.path).name for project in recent_projects(store)]


def entry(*, sources: int = 2, claims: int = 0, to_check: int = 0, opened: str = "") -> RecentProject:
    return RecentProject("nowhere/dam.variorum", "Dam", sources, claims, to_check, opened)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.booleans(), st.sampled_from("abcdefghij")), max_size=25))
def test_what_was_open_last_stands_first_and_only_once(
    store: QSettings, steps: list[tuple[bool, str]]
) -> None:
    store.clear()
    expected: list[str] = []
    for remember, name in steps:
        kept = [other for other in expected if other != name]
        if remember:
            remember_project(store, Path(name), Project(name.upper()))
            expected = [name, *kept][:MOST]
        else:
            forget_project(store, name)
            expected = kept
        assert names(store) == expected
    assert [project.title for project in recent_projects(store)] == [name.upper() for name in expected]


def test_the_list_survives_the_end_of_the_program(store: QSettings) -> None:
    remember_project(store, Path("naïve 大坝.variorum"), Project("“Dam”, naïve"))
    store.sync()
    again = QSettings(store.fileName(), QSettings.Format.IniFormat)
    assert [(project.path, project.title) for project in recent_projects(again)] == [
        ("naïve 大坝.variorum", "“Dam”, naïve")
    ]


@pytest.mark.parametrize("broken", ["", "{", "null", "7", "[7]", '[{"path": "a"}]', '{"path": "a"}'])
def test_a_broken_list_is_an_empty_one(store: QSettings, broken: str) -> None:
    store.setValue("recent/projects", broken)
    assert recent_projects(store) == []
    remember_project(store, Path("a"), Project())
    assert names(store) == ["a"]


def test_one_broken_entry_does_not_cost_the_others(store: QSettings) -> None:
    remember_project(store, Path("dam.variorum"), Project("Dam"))
    entries = json.loads(str(store.value("recent/projects")))
    store.setValue("recent/projects", json.dumps([{"path": "of another version"}, 5, *entries]))
    assert names(store) == ["dam.variorum"]


def test_claims_that_are_open_count_as_to_check(store: QSettings) -> None:
    claims = tuple(Claim(number, "Dam", status=status) for number, status in enumerate(Status, 1))
    remember_project(store, Path("a"), Project(claims=claims))
    assert recent_projects(store)[0].line() == "0 sources · 4 claims, 2 to check"


@pytest.mark.parametrize(
    ("project", "line"),
    [
        (entry(sources=1), "1 source · no claims"),
        (entry(claims=1, to_check=1), "2 sources · 1 claim, 1 to check"),
        (entry(sources=5, claims=9), "5 sources · 9 claims, all resolved"),
    ],
)
def test_a_project_in_one_line(project: RecentProject, line: str) -> None:
    assert project.line() == line


@pytest.mark.parametrize(
    ("ago", "words"),
    [
        (timedelta(hours=3), "today, 09:00"),
        (timedelta(hours=13), "yesterday"),
        (timedelta(days=2), "8 Mar"),
    ],
)
def test_when_it_was_open(ago: timedelta, words: str) -> None:
    assert entry(opened=(NOON - ago).astimezone(UTC).isoformat()).when(NOON) == words
    assert entry(opened="once").when(NOON) == ""


def test_a_project_whose_file_is_gone_says_so(tmp_path: Path) -> None:
    assert entry().missing
    assert entry().spoken == "Dam, file not found at nowhere/dam.variorum, Locate…"
    path = tmp_path / "dam.variorum"
    path.touch()
    there = RecentProject(str(path), "Dam", 2, 0, 0, "")
    assert not there.missing
    assert there.spoken == "Dam, 2 sources · no claims"
