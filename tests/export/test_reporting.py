"""The service: which pair a report is on, and writing it in one step."""

from __future__ import annotations

import errno
import os
from dataclasses import replace
from pathlib import Path

import pytest

from app import __version__
from app.core.compare.compare import compare
from app.core.model import Project, Settings, ViewState
from app.export.report_html import report_html
from app.services.reporting import ReportError, pair_on_view, project_report, write_report

from .reading import words
from .story import project


def test_the_pair_on_view_is_compared() -> None:
    state = replace(project(), view=ViewState(2, 5))
    comparison = compare(state.sources[1].document, state.sources[2].document)
    assert project_report(replace(state, settings=Settings())) == report_html(
        replace(state, settings=Settings()), comparison, __version__
    )


@pytest.mark.parametrize(
    ("a", "b", "numbers"),
    [(1, 2, (1, 2)), (5, 1, (5, 1)), (None, None, (1, 2)), (5, None, (1, 2)), (9, 2, (1, 2)), (2, 2, (1, 2))],
)
def test_without_a_pair_on_view_the_first_two_are_taken(
    a: int | None, b: int | None, numbers: tuple[int, int]
) -> None:
    pair = pair_on_view(replace(project(), view=ViewState(a, b)))
    assert pair is not None
    assert (pair[0].number, pair[1].number) == numbers


def test_with_fewer_than_two_sources_nothing_is_compared() -> None:
    state = project()
    assert pair_on_view(Project()) is None
    one = project_report(replace(state, sources=state.sources[:1], claims=()))
    assert "no pair was compared" in words(one)
    assert 'id="texts"' not in one


def test_the_settings_count() -> None:
    state = replace(project(), settings=Settings(("case", "punctuation")))
    html = project_report(state)
    assert "Differences in upper and lower case and punctuation were ignored." in words(html)
    assert '<span class="n">;</span>' in html


def test_a_setting_of_a_later_version_is_left_out_and_named() -> None:
    said = words(project_report(replace(project(), settings=Settings(("case", "moon")))))
    assert "This version does not know the setting moon, which was left out." in said


def test_a_report_is_written_whole_over_an_older_one(tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    path.write_text("old")
    write_report(project(), None, path)
    assert path.read_bytes() == report_html(project(), None, __version__).encode()
    assert [file.name for file in tmp_path.iterdir()] == ["report.html"]


def test_a_folder_that_is_gone_is_told_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(ReportError) as raised:
        write_report(project(), None, tmp_path / "gone" / "report.html")
    assert raised.value.message == (
        "report.html was not saved, because its folder is not there any more; save it elsewhere."
    )
    assert str(raised.value) == raised.value.message
    assert raised.value.details.startswith("FileNotFoundError")


def test_a_full_disk_leaves_the_old_report_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "report.html"
    path.write_text("old")

    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ReportError, match="the disk is full"):
        write_report(project(), None, path)
    assert path.read_text() == "old"
    assert [file.name for file in tmp_path.iterdir()] == ["report.html"]
