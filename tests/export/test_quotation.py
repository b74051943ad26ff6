"""Passages for the clipboard: the source's own words, plain and with their marks."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from app.core.model import Document, Paragraph, Span, text_hash
from app.export.escaping import clean
from app.export.pair import Mark, MarkKind
from app.export.quotation import lines, passage, referenced

from .test_escaping import anything

TOKENS = Path(__file__).parents[2] / "resources" / "tokens.json"


class Words(HTMLParser):
    """What a program that reads HTML shows of it; fails where tags do not nest."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text = ""
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self.text += "\n"
        else:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def document(*texts: str) -> Document:
    paragraphs = tuple(Paragraph(text) for text in texts)
    return Document("karsk.txt", "text/plain", "utf-8", "", text_hash(paragraphs), paragraphs, language="en")


def test_marks_are_cut_to_the_passage_and_carry_their_style() -> None:
    marks = {0: [Mark(0, 7, MarkKind.WORDING), Mark(9, 30, MarkKind.FIGURE), Mark(31, 40, MarkKind.ADDED)]}
    found = passage(document("Nearly every third of the 7,000 people went at night"), [Span(0, 4, 35)], marks)
    assert found.text == "ly every third of the 7,000 peo"
    assert found.html.startswith('<p dir="auto"><span style="background:#e9dce7')
    assert Words(found.html).text == found.text
    assert re.findall(r"</(\w+)>", found.html) == ["span", "span", "ins", "p"]


def test_what_is_muted_has_no_mark() -> None:
    found = passage(document("“Karsk”"), [Span(0, 0, 7)], {0: [Mark(0, 1, MarkKind.MINOR)]})
    assert found.html == '<p dir="auto">“Karsk”</p>'


def test_paragraphs_stay_paragraphs_and_a_reference_stands_behind_all_of_them() -> None:
    source = document("The dam broke.", "It was night.")
    spans = [Span(0, 4, 14), Span(1, 0, 6)]
    assert passage(source, spans).text == "dam broke.\n\nIt was"
    assert passage(source, spans).html.count("<p ") == 2
    quoted = referenced(source, spans, "A, Karsk <1>, ¶1 and ¶2")
    assert quoted.text == "“dam broke. It was” (A, Karsk <1>, ¶1 and ¶2)"
    assert Words(quoted.html).text == quoted.text


def test_lines_of_ours_stand_between_quotations() -> None:
    source = document("The dam broke.")
    both = lines([referenced(source, [Span(0, 0, 3)], "A, ¶1"), "Not in B", "7 → 9 < 10."])
    assert both.text == "“The” (A, ¶1)\nNot in B\n7 → 9 < 10."
    assert both.html.count("<p>") == 3
    assert "9 &lt; 10." in both.html


def test_colours_are_those_of_the_light_theme() -> None:
    light = json.loads(TOKENS.read_text("utf-8"))["color"]["light"]
    tokens = {value.lower() for group in light.values() for value in group.values()}
    kinds = [MarkKind.ADDED, MarkKind.OMITTED, MarkKind.WORDING, MarkKind.FIGURE]
    marks = {0: [Mark(k, k + 1, kind) for k, kind in enumerate(kinds)]}
    html = passage(document("abcd"), [Span(0, 0, 4)], marks).html
    colours = set(re.findall(r"#[0-9a-f]{6}", html))
    assert len(colours) == 6
    assert colours <= tokens


@given(
    anything,
    st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20), st.sampled_from(MarkKind)), max_size=6),
    st.integers(0, 20),
    st.integers(0, 20),
)
def test_the_words_stay_what_they_are(
    text: str, marks: list[tuple[int, int, MarkKind]], first: int, last: int
) -> None:
    start, end = sorted((min(first, len(text)), min(last, len(text))))
    known = {0: [Mark(min(s, e), max(s, e), kind) for s, e, kind in marks]}
    found = passage(document(text), [Span(0, start, end)], known)
    assert found.text == text[start:end]
    assert Words(found.html).text == clean(text[start:end])
