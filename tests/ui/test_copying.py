"""Copying out of the texts: words with their marks, with where they stand, and both sides."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.ui.shell import copying

from .hands import LEFT, NONE, Person, click, press

BEFORE = [
    "Around 7,000 people left Karsk on Tuesday, the wardens said.",
    "The gates <held> until dawn.",
    "Nobody had checked the wall since spring.",
]
AFTER = [
    "At least 2,000 people left Karsk on Tuesday, the wardens said.",
    "The gates <held> until dawn.",
    "Boats were lent by Peld.",
]


@pytest.fixture
def pair(person: Person, tmp_path: Path) -> Person:
    """Somebody with two versions on view."""
    for name, texts in (("one", BEFORE), ("two", AFTER)):
        (tmp_path / f"{name}.txt").write_text("\n\n".join(texts), "utf-8")
    person.open_files(tmp_path / "one.txt", tmp_path / "two.txt")
    return person


def copied() -> str:
    return QApplication.clipboard().text()


def pasted() -> tuple[str, str]:
    """The clipboard as a word processor takes it: its words, and the HTML."""
    html = QApplication.clipboard().mimeData().html()
    document = QTextDocument()
    document.setHtml(html)
    return document.toPlainText(), html


def both_sides(person: Person) -> str:
    person.action("edit.copy_both").trigger()
    return copied()


def test_words_keep_their_marks_where_they_are_pasted(pair: Person) -> None:
    pair.select_by_mouse("b", "At least 2,000 people left Karsk")
    press("Ctrl+C")
    assert copied() == "At least 2,000 people left Karsk"
    words, html = pasted()
    assert words == copied()
    assert '<span style="background:#ffefb0;border:1px solid #63400a">At least 2,000 people</span>' in html


def test_marks_that_are_switched_off_are_not_copied(pair: Person) -> None:
    press("Alt+3", pair.texts)
    pair.select_by_mouse("b", "At least 2,000 people left Karsk")
    press("Ctrl+C")
    assert "<span" not in pasted()[1]


def test_a_paragraph_that_was_added_is_marked_as_a_whole(pair: Person) -> None:
    pair.select_by_mouse("b", "Boats were lent")
    press("Ctrl+C")
    assert '<ins style="background:#cde3fd;text-decoration:underline">Boats were lent</ins>' in pasted()[1]


def test_words_with_their_reference_can_be_pasted_as_text_or_with_marks(pair: Person) -> None:
    pair.select_by_mouse("a", "The gates <held>")
    press("Ctrl+Shift+C")
    assert copied() == "“The gates <held>” (A, one, ¶2)"
    assert pasted()[0] == copied()


def test_both_sides_of_the_current_change(pair: Person) -> None:
    press("F9", pair.texts)
    assert both_sides(pair).split("\n") == [
        "“Around 7,000 people” (A, one, ¶1)",
        "“At least 2,000 people” (B, two, ¶1)",
        "7,000 → 2,000 people, 5,000 fewer (−71 %), around → at least.",
    ]
    assert pasted()[0] == copied()
    assert pair.sentence() == "Copied both sides"


def test_both_sides_of_selected_words(pair: Person) -> None:
    pair.select_by_mouse("b", "2,000 people left Karsk")
    assert both_sides(pair).split("\n") == [
        "“Around 7,000 people left Karsk” (A, one, ¶1)",
        "“2,000 people left Karsk” (B, two, ¶1)",
        "7,000 → 2,000 people, 5,000 fewer (−71 %), around → at least.",
    ]
    pair.select_by_mouse("a", "until dawn")
    assert both_sides(pair).split("\n") == [
        "“until dawn” (A, one, ¶2)",
        "“until dawn” (B, two, ¶2)",
        "No difference.",
    ]


def test_a_side_that_has_nothing_of_it_is_said_to_have_nothing(pair: Person) -> None:
    pair.select_by_mouse("a", "Nobody had checked")
    lines = both_sides(pair).split("\n")
    assert lines[:2] == ["“Nobody had checked” (A, one, ¶3)", "Not in B (two)"]
    assert lines[2].startswith("Omitted")


def test_with_nothing_selected_one_is_told_what_to_do(pair: Person) -> None:
    QApplication.clipboard().setText("before")
    assert both_sides(pair) == "before"
    assert pair.sentence() == "Select words, or go to a change, to copy both sides"


class Carried:
    """Stands in for the drag of the window system, which no test can let go of."""

    found: list[QMimeData] = []  # noqa: RUF012 - emptied by each test

    def __init__(self, source: object) -> None:
        self.source = source

    def setMimeData(self, data: QMimeData) -> None:
        self.found.append(data)

    def exec(self, action: Qt.DropAction) -> Qt.DropAction:
        return action


def test_a_selection_is_carried_out_with_its_reference(pair: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copying, "QDrag", Carried)
    Carried.found.clear()
    pair.select_by_mouse("a", "The gates <held>")
    span, view = pair.find_words("a", "gates"), pair.texts.viewport()
    start = pair.point("a", span.p, span.s)
    QTest.mousePress(view, LEFT, NONE, start)
    QTest.mouseMove(view, start + QPoint(2, 0))
    assert not Carried.found
    QTest.mouseMove(view, start + QPoint(60, 40))
    QTest.mouseRelease(view, LEFT, NONE, start + QPoint(60, 40))
    assert [data.text() for data in Carried.found] == ["“The gates <held>” (A, one, ¶2)"]
    assert pair.texts.selection.text() == "The gates <held>"


def test_a_click_into_the_selection_puts_the_caret_there(pair: Person) -> None:
    pair.select_by_mouse("a", "The gates <held>")
    span = pair.find_words("a", "gates")
    click(pair.texts.viewport(), pair.point("a", span.p, span.s))
    assert pair.texts.selection.empty
    assert pair.texts.selection.head == ("a", span.p, span.s)
