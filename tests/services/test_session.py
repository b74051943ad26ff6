from __future__ import annotations

from dataclasses import replace

import pytest

from app.core.claims import AddSource, Compound
from app.core.model import Project, Settings, ViewState
from app.services.documents import paste_document
from app.services.session import (
    add_sources,
    example_paths,
    first_pair,
    make_sources,
    new_project,
    same_text,
    shown_date,
    source_title,
    with_pair,
)

from .story import FIRST, SECOND, loaded, project


@pytest.mark.parametrize(
    ("name", "title", "taken", "expected"),
    [
        ("karsk.md", "Karsk dam fails", (), "Karsk dam fails"),
        ("karsk.v2.txt", None, (), "karsk.v2"),
        (".txt", None, (), ".txt"),
        ("karsk.md", "Karsk dam fails", ("Karsk dam fails",), "Karsk dam fails (karsk)"),
        ("karsk.md", "Karsk", ("Karsk", "Karsk (karsk)"), "Karsk (2)"),
        ("karsk.md", "Karsk", ("Karsk", "Karsk (karsk)", "Karsk (2)"), "Karsk (3)"),
        ("karsk.txt", None, ("karsk",), "karsk (2)"),
    ],
)
def test_what_a_source_is_called(name: str, title: str | None, taken: tuple[str, ...], expected: str) -> None:
    document = replace(loaded(FIRST, name).document, title=title)
    assert source_title(document, taken) == expected


def test_a_new_project_has_its_sources_in_order() -> None:
    state = new_project([loaded(FIRST, "first.md", "2031-05-13"), loaded(SECOND, "second.md")], "Karsk")
    assert state.title == "Karsk"
    assert [(each.number, each.origin) for each in state.sources] == [
        (1, "reports/first.md"),
        (2, "reports/second.md"),
    ]
    assert state.sources[0].date == "2031-05-13"
    assert state.sources[0].original == FIRST.encode()
    assert (state.view.a, state.view.b, state.next_source) == (1, 2, 3)
    assert state.settings == Settings(("quotes", "whitespace"))


def test_a_project_is_called_after_its_first_source() -> None:
    assert project().title == project().sources[0].title
    assert new_project([]).title == "Untitled"


def test_sources_of_one_name_are_told_apart() -> None:
    same = [paste_document("The dam failed.", "Pasted text") for _ in range(3)]
    assert [each.title for each in make_sources(Project(), same)] == [
        "Pasted text",
        "Pasted text (2)",
        "Pasted text (3)",
    ]


def test_added_sources_are_numbered_on_and_one_step() -> None:
    state = replace(project(), next_source=8)
    one = add_sources(state, [loaded(FIRST, "third.md")])
    assert isinstance(one, AddSource)
    two = add_sources(state, [loaded(FIRST, "third.md"), loaded(SECOND, "fourth.md")])
    assert isinstance(two, Compound)
    assert two.name == "Add 2 sources"
    after = two.apply(state)
    assert [each.number for each in after.sources] == [1, 2, 8, 9]
    assert len({each.title for each in after.sources}) == 4


@pytest.mark.parametrize(
    ("dates", "numbers"),
    [
        ((), (None, None)),
        ((None,), (1, None)),
        ((None, None, None), (1, 2)),
        (("2031-05-14", "2031-05-13"), (2, 1)),
        (("2031-05-13T06:40", "2031-05-13T21:15"), (1, 2)),
        (("2031-05-14", None), (1, 2)),
    ],
)
def test_the_earlier_of_the_first_two_stands_first(
    dates: tuple[str | None, ...], numbers: tuple[int | None, int | None]
) -> None:
    items = [loaded(FIRST, f"{k}.md", date) for k, date in enumerate(dates)]
    assert first_pair(make_sources(Project(), items)) == numbers


def test_a_pair_that_was_chosen_stays() -> None:
    state = new_project([loaded(FIRST, f"{k}.md") for k in range(3)])
    chosen = replace(state, view=ViewState(3, 1, row=7))
    assert with_pair(chosen) is chosen
    for view in (ViewState(3, 3), ViewState(9, 1), ViewState(1, None)):
        renewed = with_pair(replace(state, view=replace(view, row=7))).view
        assert (renewed.a, renewed.b, renewed.row) == (1, 2, 0)


def test_a_text_that_is_there_already_is_found_by_its_words() -> None:
    state = project()
    assert same_text(state, loaded(SECOND, "copy.md").document) == state.sources[1]
    assert same_text(state, loaded("Another text.", "other.md").document) is None


def test_the_example_is_there() -> None:
    assert len(example_paths()) == 5
    assert all(path.is_file() for path in example_paths())


@pytest.mark.parametrize(
    ("date", "shown", "short"),
    [
        (None, "", ""),
        ("", "", ""),
        ("2025-05-14T06:40", "14 May 2025, 06:40", "14 May, 06:40"),
        ("2025-05-14T06:40:12Z", "14 May 2025, 06:40", "14 May, 06:40"),
        ("2025-05-14", "14 May 2025", "14 May"),
        ("2025-12", "Dec 2025", "Dec"),
        ("2025", "2025", "2025"),
        # what is not a date of this form is shown as it is
        ("2025-13-01", "2025-13-01", "2025-13-01"),
        ("2025-00-01", "2025-00-01", "2025-00-01"),
        ("14-05-2025", "14-05-2025", "14-05-2025"),
        ("2025-05-14-1", "2025-05-14-1", "2025-05-14-1"),
        ("early May", "early May", "early May"),
        ("Tuesday", "Tuesday", "Tuesday"),
        ("²", "²", "²"),
        ("-44", "-44", "-44"),
        ("7T", "7T", "7T"),
    ],
)
def test_dates_as_people_read_them(date: str | None, shown: str, short: str) -> None:
    assert shown_date(date) == shown
    assert shown_date(date, year=False) == short
