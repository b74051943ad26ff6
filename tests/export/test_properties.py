"""What holds for every pair of texts, compared by the engine itself."""

from __future__ import annotations

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from app.core.compare.compare import Options, compare
from app.core.model import Comparison, Paragraph, ParagraphKind
from app.export.comparison_html import comparison_html
from app.export.comparison_text import comparison_text
from app.export.escaping import clean
from app.export.wrapping import WIDTH, columns

from .build import document
from .reading import Page
from .story import story
from .test_escaping import anything

_WORDS = (
    *("around 7,000 people", "12 May", "12 %", "the dam", "gave way", "not", "said", "."),
    *("<script>", "https://x.example/?a=b&c", "\u202e", '"'),
)
words = st.lists(st.sampled_from(_WORDS), max_size=12).map(" ".join)
paragraph = st.builds(
    Paragraph,
    (words | anything).map(lambda text: text.replace("\u2029", "")),
    st.sampled_from(ParagraphKind),
    st.integers(0, 3),
)


@st.composite
def comparisons(draw: st.DrawFn) -> Comparison:
    """Two texts, the second often made from the paragraphs of the first."""
    left = draw(st.lists(paragraph, max_size=6))
    again = st.sampled_from(left) if left else paragraph
    right = draw(st.lists(paragraph | again, max_size=6))
    ignore = draw(st.sets(st.sampled_from(["case", "punctuation", "whitespace"])))
    language = draw(st.sampled_from(["en", "ar", None]))
    a, b = document("a.txt", left, language=language), document("b.txt", right, title="<B>")
    return compare(a, b, Options(tuple(sorted(ignore))))


@given(comparisons())
def test_the_page_is_sound_and_gives_both_texts_back(comparison: Comparison) -> None:
    html = comparison_html(comparison)
    assert comparison_html(comparison) == html
    html.encode("utf-8")
    assert "<script" not in html.lower()
    page = Page(html)
    for tag, name, value in page.attributes:
        assert not name.startswith("on")
        assert not re.search("https?:", value or "")
        if name == "href":
            assert (value or "")[1:] in {*page.ids}, (tag, value)
    assert len(page.ids) == len(set(page.ids))
    _reads_back(page, comparison)


def _reads_back(page: Page, comparison: Comparison) -> None:
    shown_a, shown_b = page.columns[0], page.columns[2]
    assert sorted(shown_a) == sorted(clean(paragraph.text) for paragraph in comparison.a.paragraphs)
    assert sorted(shown_b) == sorted(clean(paragraph.text) for paragraph in comparison.b.paragraphs)
    assert shown_b == [clean(comparison.b.paragraphs[j].text) for row in comparison.rows for j in row.b]


@given(comparisons())
def test_the_text_fits_its_width_and_is_safe_for_a_terminal(comparison: Comparison) -> None:
    text = comparison_text(comparison)
    assert comparison_text(comparison) == text
    text.encode("utf-8")
    assert all(columns(line) <= WIDTH for line in text.split("\n"))
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f]", text)


def test_the_story_reads_back() -> None:
    html = comparison_html(story())
    page = Page(html)
    assert page.columns[0] == [paragraph.text for paragraph in story().a.paragraphs]
    assert page.columns[2] == [paragraph.text for paragraph in story().b.paragraphs]
    assert unescape(html).count("Not in B") >= 1
