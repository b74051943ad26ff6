"""Counts, dates, names of files, and lines of plain text."""

from __future__ import annotations

import pytest
from hypothesis import given

from app.core.compare.changes import ChangeClass
from app.core.model import RowKind
from app.export.escaping import clean
from app.export.wording import class_words, counted, date_words, file_name, joined, sentence, spelled
from app.export.wrapping import WIDTH, columns, wrapped

from .test_escaping import anything


def test_counts_agree() -> None:
    assert counted(1, "claim", "claims") == "1 claim"
    assert counted(1200, "claim", "claims") == "1,200 claims"
    assert spelled(2, "claim", "claims") == "Two claims"
    assert spelled(13, "claim", "claims") == "13 claims"


def test_lists_and_sentences() -> None:
    assert [joined(list(letters)) for letters in ("", "A", "AB", "ABC")] == ["", "A", "A and B", "A, B and C"]
    assert [sentence(text) for text in ("", "Gone", "Gone. ", "Gone?")] == ["", "Gone.", "Gone.", "Gone?"]


@pytest.mark.parametrize(
    ("date", "words"),
    [
        (None, ""),
        ("2025-05-14", "14 May 2025"),
        ("2025-05-14T21:15", "14 May 2025, 21:15"),
        ("2025-05-04T21:15:09.5+02:00", "4 May 2025, 21:15"),
        ("2025-13-01", "2025-13-01"),
        ("2025-05", "2025-05"),
        ("mid-May", "mid-May"),
    ],
)
def test_dates(date: str | None, words: str) -> None:
    assert date_words(date) == words


def test_no_folder_is_told() -> None:
    assert [file_name(path) for path in ("/home/ada/x.md", "C:\\in\\x.md", "x.md", "/")] == [
        "x.md",
        "x.md",
        "x.md",
        "/",
    ]


def test_a_merge_has_its_own_sign() -> None:
    assert class_words(ChangeClass.SPLIT, RowKind.MERGED).one == "merged"
    assert class_words(ChangeClass.SPLIT, RowKind.SPLIT).one == "split"
    assert class_words(ChangeClass.FIGURE, RowKind.MERGED).one == "figure"


def test_lines_break_at_spaces_and_hang() -> None:
    lines = wrapped("word " * 30, "> ", "  ")
    assert [line[:2] for line in lines] == ["> ", "  "]
    assert all(columns(line) <= WIDTH for line in lines)


def test_wide_characters_take_two_columns_and_marks_none() -> None:
    assert columns("水e\u0301\u200b") == 3
    assert [columns(line) for line in wrapped("水" * 120)] == [100, 100, 40]
    assert wrapped("a\n\nb", "  ") == ["  a", "", "  b"]


@given(anything)
def test_wrapping_loses_nothing_but_white_space(text: str) -> None:
    lines = wrapped(text * 6, "  ")
    assert all(columns(line) <= WIDTH and line == line.rstrip() for line in lines)
    assert "".join("".join(lines).split()) == "".join(clean(text * 6).split())
