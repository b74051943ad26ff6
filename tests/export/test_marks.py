"""Marks become nested elements, whatever overlaps."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from app.export.escaping import clean
from app.export.html_marks import marked
from app.export.pair import Mark, MarkKind

from .test_escaping import anything


class Letters(HTMLParser):
    """Every character with the elements it stands in; fails where tags do not nest."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.found: list[tuple[str, frozenset[str]]] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(dict(attrs).get("class") or tag)
        assert len(self.open) <= 2

    def handle_endtag(self, tag: str) -> None:
        name = self.open.pop()
        assert name == tag or (tag, name) in {("mark", "f"), ("mark", "w"), ("mark", "q"), ("span", "n")}

    def handle_data(self, data: str) -> None:
        self.found += [(letter, frozenset(self.open)) for letter in data]


def test_a_figure_inside_an_added_passage_is_in_both() -> None:
    marks = [Mark(0, 11, MarkKind.ADDED), Mark(4, 7, MarkKind.FIGURE, 'figure, "new": ')]
    assert marked("and 300 died", marks) == (
        '<ins>and <mark class="f" data-say="figure, &quot;new&quot;: ">300</mark> die</ins>d'
    )


def test_a_line_that_crosses_a_box_is_cut_there_and_the_box_stays_whole() -> None:
    crossing = [Mark(0, 5, MarkKind.OMITTED), Mark(3, 8, MarkKind.FIGURE), Mark(6, 10, MarkKind.WORDING)]
    assert marked("0123456789", crossing) == (
        '<del>012</del><mark class="f"><del>34</del>5<mark class="w">67</mark></mark>'
        '<mark class="w">89</mark>'
    )


def test_what_an_earlier_mark_covers_is_not_marked_again() -> None:
    marks = [Mark(0, 3, MarkKind.ADDED), Mark(1, 2, MarkKind.WORDING), Mark(2, 4, MarkKind.MINOR)]
    assert marked("abcd", marks) == '<ins>abc</ins><span class="n">d</span>'


def test_marks_beyond_the_text_are_closed_at_its_end() -> None:
    assert marked("ab", [Mark(1, 9, MarkKind.QUOTE)]) == 'a<mark class="q">b</mark>'


def test_without_marks_the_text_is_escaped() -> None:
    assert marked("a < b", ()) == "a &lt; b"


@st.composite
def texts_and_marks(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    text = draw(anything)
    place = st.integers(0, len(text))
    ranges = draw(st.lists(st.tuples(place, place, st.sampled_from(MarkKind)), max_size=8))
    return text, [Mark(min(s, e), max(s, e), kind) for s, e, kind in ranges]


@given(texts_and_marks())
def test_every_character_is_marked_as_the_ranges_say(drawn: tuple[str, list[Mark]]) -> None:
    text, marks = drawn
    found = Letters(marked(text, marks)).found
    assert "".join(letter for letter, _ in found) == clean(text)
    for at, (_, names) in enumerate(found):
        covering = [mark.kind for mark in marks if mark.s <= at < mark.e]
        assert ("f" in names) == (MarkKind.FIGURE in covering)
        assert bool(names - {"f"}) == any(kind is not MarkKind.FIGURE for kind in covering)
