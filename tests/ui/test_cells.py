"""Paragraphs as lines: characters and points, and long paragraphs piece by piece."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF

from app.core.model.document import Paragraph, ParagraphKind
from app.ui.compare.cells import PIECE, Cell, Style, cuts
from app.ui.theme.fonts import READING

from .hands import Person, press
from .invented import write

SENTENCE = "The keeper of gate {} wrote that the water stood {} cm below the sill, and nobody came. "
LONG = "".join(SENTENCE.format(k, k * 7 % 90) for k in range(700))
pytestmark = pytest.mark.usefixtures("qapp")


def cell(text: str, boxes: tuple[tuple[int, int], ...] = ()) -> Cell:
    return Cell(Paragraph(text, ParagraphKind.BODY), 380, Style(100, READING), boxes)


@given(st.text(alphabet="ab .。\ne\u0301👩\u200d🚒ש\n", max_size=40), st.integers(1, 900))
@settings(deadline=None, max_examples=60)
def test_pieces_are_the_text_cut_between_graphemes(seed: str, times: int) -> None:
    text = seed * times
    places = cuts(text)
    assert places[0] == 0
    assert places[-1] == len(text)
    lengths = [end - start for start, end in pairwise(places)]
    assert max(lengths) <= PIECE * 3 // 2
    assert min(lengths) > 0 or not text
    graphemes = [match.span() for match in regex.finditer(r"\X", text)]
    if max((end - start for start, end in graphemes), default=0) < 60:
        assert set(places) <= {start for start, _ in graphemes} | {0, len(text)}


def test_pieces_end_with_sentences() -> None:
    places = cuts(LONG)
    assert len(places) > 5
    assert all(LONG[place - 2 : place] == ". " and LONG[place] == "T" for place in places[1:-1])


def test_a_character_is_found_where_it_is_drawn() -> None:
    text = "Wind 👩‍🚒 and rain over the Velt valley, said “Ilse” in March. " * 4
    laid = cell(text, ((5, 9),))
    for match in regex.finditer(r"(?! )\X", text):
        at = laid.caret(match.start())
        assert laid.offset_at(QPointF(at.x() + 0.5, at.center().y())) == match.start()


def test_only_what_is_looked_at_is_laid_out() -> None:
    laid = cell(LONG)
    assert laid.laid == 1
    estimated = laid.height
    laid.reveal(estimated - 500, estimated)
    assert laid.laid == 2
    laid.reveal(0, 2 * estimated)
    assert laid.laid == len(cuts(LONG)) - 1
    assert estimated == pytest.approx(laid.height, rel=0.05)


def test_a_place_that_was_not_looked_at_is_estimated() -> None:
    laid = cell(LONG)
    guess = laid.line_top(len(LONG) // 2)
    assert laid.laid == 1
    laid.reveal_place(len(LONG) // 2)
    assert laid.laid == 2
    assert guess == pytest.approx(laid.line_top(len(LONG) // 2), abs=0.05 * laid.height)


def test_what_is_not_laid_out_has_no_marks_to_paint() -> None:
    laid = cell(LONG)
    assert list(laid.fragments(len(LONG) - 20, len(LONG))) == []
    laid.reveal_place(len(LONG) - 1)
    [(rect, base)] = laid.fragments(len(LONG) - 8, len(LONG) - 2)
    assert rect.top() < base < rect.bottom() <= laid.height


def test_the_characters_between_two_heights_are_those_of_the_lines_there() -> None:
    laid = cell(LONG)
    laid.reveal(0, 2 * laid.height)
    for top in (0.0, laid.height / 3, laid.height - 100):
        s, e = laid.between(top, top + 60)
        assert laid.line_top(s) <= top + laid.pitch
        assert laid.caret(max(s, e - 1)).bottom() >= min(top + 60, laid.height) - laid.pitch
    assert laid.between(-50, laid.height + 50) == (0, len(LONG))


def test_the_caret_walks_over_the_joints() -> None:
    laid, joint = cell(LONG), cuts(LONG)[1]
    assert laid.step(joint - 1, forward=True, word=False) == joint
    assert laid.step(joint, forward=True, word=False) == joint + 1
    assert laid.step(joint, forward=False, word=False) == joint - 1
    assert laid.step(joint, forward=False, word=True) < joint
    below = laid.vertical(joint - 3, 40.0, 1)
    assert below is not None
    assert joint <= below < joint + 60
    above = laid.vertical(below, 40.0, -1)
    assert above is not None
    assert joint - 60 < above < joint
    assert laid.vertical(3, 40.0, -1) is None
    assert laid.vertical(len(LONG), 40.0, 1) is None
    assert laid.line_edge(joint, end=False) == joint
    assert laid.at_first_line(0) == 0
    assert laid.line_edge(laid.at_last_line(400), end=True) == len(LONG)


def test_a_book_in_one_paragraph_can_be_read(person: Person, tmp_path: Path) -> None:
    changed = LONG.replace("gate 350 ", "gate 353 ").removesuffix("came. ") + "came back."
    files = [write(tmp_path / f"{name}.txt", [text]) for name, text in (("one", LONG), ("two", changed))]
    person.open_files(*files)
    total = len(person.entries("changes"))
    assert total >= 2
    view = person.texts.viewport().rect()
    for _ in range(total):
        press("F8", person.texts)
        change = person.window.reading.current()
        assert change is not None
        p, s, e = change.b[0]
        rect = person.texts.span_rect("b", p, s, e)
        assert rect is not None
        assert view.contains(rect.center().toPoint())
    person.click_words("b", "came back")
    press("Ctrl+Home", person.texts)
    assert person.texts.place == (0, 0.0)


@pytest.mark.parametrize(
    ("text", "box", "wider"),
    [
        ("At least 20 boats", (0, 11), 3),
        ("نحو سبعة آلاف شخص", (0, 13), 0),
    ],
)
def test_the_air_of_a_box_never_parts_joined_letters(text: str, box: tuple[int, int], wider: int) -> None:
    end = box[1]
    without, boxed = cell(text), cell(text, (box,))
    width = abs(without.caret(end - 1).x() - without.caret(end).x())
    assert abs(boxed.caret(end - 1).x() - boxed.caret(end).x()) == pytest.approx(width + wider, abs=0.6)
