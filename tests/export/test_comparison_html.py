"""The comparison on its own: rows, marks, badges and the cells that have no counterpart."""

from __future__ import annotations

import re

import pytest

from app.core.model import Comparison, ParagraphKind, Relation, RowKind
from app.export.comparison_html import comparison_html

from .build import Fig, Spec, comparison
from .reading import Page, words
from .story import ROWS, story


def rows(shown: Comparison) -> list[str]:
    """The rows of the two columns as HTML."""
    table = re.search('<table class="pair">.*?</table>', comparison_html(shown), re.DOTALL)
    assert table is not None
    return re.findall("<tr id=.*?</tr>", table[0], re.DOTALL)


def row(kind: RowKind, text: str, *figures: Fig, **more: object) -> str:
    return rows(comparison([Spec(kind, text, figures, **more)]))[-1]  # type: ignore[arg-type]


def test_both_texts_read_back_word_for_word() -> None:
    page = Page(comparison_html(story()))
    assert page.columns[0] == [paragraph.text for paragraph in story().a.paragraphs]
    assert page.columns[2] == [paragraph.text for paragraph in story().b.paragraphs]


def test_the_page_names_both_texts_and_explains_the_marks() -> None:
    said = words(comparison_html(story()))
    assert said.startswith("Meridian Wire, first version and Meridian Wire, update 3 Skip to the report")
    assert (
        "words in A 117 words in B 158 figures that differ 6 widest gap, 7,000 → 2,000 people −71 %" in said
    )
    assert "+ 6 added − 2 omitted # 6 figures ~ 7 reworded ⇅ 2 moved ≺ 2 split or merged" in said
    assert "How to read this report" in said
    assert "Quotation The words of a source that a claim quotes" not in said


def test_a_figure_in_an_added_passage_is_boxed_and_underlined() -> None:
    found = row(RowKind.CHANGED, "Rain{+, and 14 boats+}.", Fig(None, "14 boats", Relation.NEW, "new"))
    assert '<ins>, and <mark class="f" data-say="figure, new: ">14 boats</mark></ins>' in found


def test_a_replaced_passage_keeps_its_line_under_figures_inside_it_only() -> None:
    figures = (Fig("3 dams", None, Relation.GONE, "gone"), Fig("7 boats", "8 boats", badge="+1"))
    found = row(RowKind.CHANGED, "[-All 3 dams broke with 7 boats-]{+Then 8 boats+}.", *figures)
    assert (
        'mark class="w">All <mark class="f" data-say="figure, gone: ">3 dams</mark> broke with</mark>'
        in found
    )
    assert '</mark> <mark class="f" data-say="figure, +1: ">7 boats</mark>.' in found


def test_white_space_that_came_alone_is_marked() -> None:
    assert "a<ins>  </ins>b" in row(RowKind.CHANGED, "a{+  +}b")


def test_an_added_and_an_omitted_paragraph_stand_beside_an_empty_cell() -> None:
    added = row(RowKind.ADDED, "{+New.+}")
    assert '<td class="void">Not in A</td>' in added
    assert '<ins class="all"><p data-n="1" dir="auto" lang="">New.</p></ins>' in added
    omitted = row(RowKind.OMITTED, "[-Old.-]")
    assert '<del class="all"><p data-n="1" dir="auto" lang="">Old.</p></del>' in omitted
    assert omitted.endswith('<td class="void">Not in B</td></tr>')


@pytest.mark.parametrize(("count", "first"), [(3, "Not in A"), (4, "4 paragraphs not in A")])
def test_a_long_run_of_added_paragraphs_shares_one_label(count: int, first: str) -> None:
    found = rows(comparison([*(Spec(RowKind.ADDED, f"{{+{k}+}}") for k in range(count)), ROWS[6]]))
    labels = [re.search('<td class="void.*?">(.*?)</td>', each) for each in found[:-1]]
    assert labels[0] is not None
    assert labels[0][1] == first
    assert labels[1] is not None
    assert labels[1][1] == (first if count == 3 else '<span class="vh">Not in A</span>')


def test_a_moved_paragraph_stands_at_both_places_with_arrows() -> None:
    found = rows(story())
    away = next(each for each in found if 'id="r17a"' in each)
    here = next(each for each in found if 'id="r17"' in each)
    assert '<span class="chip">↓ ¶16</span>' in away
    assert 'Moved to <a href="#r17">¶16 in B</a>, 1 change' in away
    assert '<span class="chip">↑ ¶2</span>' in here
    assert 'Moved from <a href="#r17a">¶2 in A</a>, 1 change' in here


def test_a_paragraph_that_moved_up_has_the_arrows_turned() -> None:
    moved = [
        Spec(RowKind.MOVED, "Buses.", place=9),
        Spec(RowKind.EQUAL, "Rain."),
        Spec(RowKind.EQUAL, "Wind."),
    ]
    found = rows(comparison(moved))
    assert "↓ ¶3" in found[0]
    assert "↑ ¶1" in found[-1]


def test_a_split_that_moved_has_its_chip_at_both_places() -> None:
    moved = [Spec(RowKind.SPLIT, "Rain.|b|Wind.", place=9), Spec(RowKind.EQUAL, "Sun.")]
    found = rows(comparison(moved))
    assert [each.count('<span class="chip">1 → 2</span>') for each in found] == [1, 0, 1]
    assert "Moved to" in found[-1]
    assert "¶1 and ¶2 in B" in found[-1]


def test_badges_are_filled_for_another_figure_and_light_for_the_same() -> None:
    assert '<span class="badge">−71 %</span>' in comparison_html(story())
    assert '<span class="chip">= same</span>' in comparison_html(story())


def test_ignored_differences_are_muted_and_the_row_counts_as_unchanged() -> None:
    found = row(RowKind.CHANGED, "The [~Gate~gate~] shut.")
    assert 'class="changed light"' in found
    assert 'The <span class="n">Gate</span> shut.' in found
    assert '<td class="g"></td>' in found


def test_a_loose_match_says_so() -> None:
    found = row(RowKind.CHANGED, "[-One-]{+Two+}", confidence=0.5)
    assert 'class="changed loose"' in found
    assert '<span class="chip">loose</span>' in found


@pytest.mark.parametrize(
    ("kind", "level", "name"),
    [
        (ParagraphKind.HEADING, 1, ' class="h t"'),
        (ParagraphKind.HEADING, 2, ' class="h"'),
        (ParagraphKind.LIST, 1, ' class="li"'),
        (ParagraphKind.CODE, 0, ' class="c"'),
        (ParagraphKind.BODY, 0, ""),
    ],
)
def test_paragraphs_look_like_what_they_are(kind: ParagraphKind, level: int, name: str) -> None:
    found = rows(
        comparison([Spec(RowKind.EQUAL, "First."), Spec(RowKind.EQUAL, "x", paragraph=kind, level=level)])
    )
    assert f'<p data-n="2"{name} dir="auto" lang="">x</p>' in found[1]


@pytest.mark.parametrize("text", [" x", "x ", "x  y", "x\ty", "x\ny"])
def test_white_space_that_a_browser_would_fold_is_kept(text: str) -> None:
    assert f'class="sp" dir="auto" lang="">{text}</p>' in row(RowKind.EQUAL, text)
    assert 'class="sp"' not in row(RowKind.EQUAL, "x y\u202fz\u00ad\u2003w")


def test_right_to_left_paragraphs_are_set_from_the_right() -> None:
    shown = comparison(
        [Spec(RowKind.EQUAL, "السد"), Spec(RowKind.EQUAL, "Karsk")], {"language": "ar"}, {"language": "en"}
    )
    found = rows(shown)
    assert '<p data-n="1" dir="rtl" lang="ar">السد</p>' in found[0]
    assert '<p data-n="1" dir="auto">السد</p>' in found[0]
    assert '<p data-n="2" dir="auto" lang="ar">Karsk</p>' in found[1]


def test_the_arrow_of_a_label_points_from_a_to_b_in_any_script() -> None:
    shown = comparison([Spec(RowKind.CHANGED, "[-فجر-]{+مساء+} karsk")])
    assert "<bdi>فجر</bdi> → <bdi>مساء</bdi>" in comparison_html(shown)


def test_a_moved_figure_leads_to_its_own_place_on_each_side() -> None:
    fig = Fig("3 dams", "4 dams", badge="+1")
    moved = [Spec(RowKind.MOVED, "[-3-]{+4+} dams", (fig,), place=9), Spec(RowKind.EQUAL, "Rain.")]
    html = comparison_html(comparison(moved))
    assert '3 dams</bdi> <a class="place" href="#r1a">¶2</a>' in html
    assert '4 dams</bdi> <a class="place" href="#r1">¶1</a>' in html


def test_two_empty_texts_are_the_same_text() -> None:
    shown = comparison([])
    assert "A and B are the same text." in words(comparison_html(shown))
    assert rows(shown) == []


def test_documents_without_encoding_or_title_are_named_by_their_file() -> None:
    shown = comparison(ROWS, {"encoding": "", "name": "in/a.docx", "media_type": "x/y"})
    said = words(comparison_html(shown))
    assert "A a.docx" in said
    assert "a.docx x/y SHA-256, file" in said
