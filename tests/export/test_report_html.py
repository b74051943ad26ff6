"""The report of a project: what stands in it, in which order, and what is left out."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from app.core.claims.anchors import make_anchor
from app.core.model import (
    Category,
    Claim,
    Comparison,
    Evidence,
    FigureKind,
    Finding,
    Paragraph,
    Precision,
    Project,
    Relation,
    RowKind,
    Settings,
    Source,
    Span,
    ViewState,
)
from app.export.report_html import report_html

from .build import Fig, Spec, comparison, document
from .reading import Page, words
from .story import POST, ROWS, project, story

VERSION = "1.2.3"


def report(shown: Comparison, state: Project | None = None) -> str:
    """The report on a pair; without claims and other sources unless a project is given."""
    if state is None:
        sources = (Source(1, "First", shown.a, b""), Source(2, "Second", shown.b, b""))
        state = Project("Pair", sources, view=ViewState(1, 2))
    return report_html(state, shown, VERSION)


def story_report() -> str:
    return report_html(project(), story(), VERSION)


def test_the_sections_stand_in_order_under_one_title() -> None:
    page = Page(story_report())
    sections = ["figures", "claims", "texts", "changes", "sources", "reading"]
    assert [name for name in page.ids if name in sections] == sections
    assert page.headings[:3] == [1, 2, 2]
    assert page.headings.count(1) == 1
    assert all(low + 1 >= high for low, high in zip(page.headings, page.headings[1:], strict=False))


def test_nothing_is_fetched_and_nothing_runs() -> None:
    html = story_report()
    page = Page(html)
    assert "default-src 'none'" in html
    assert not {"script", "link", "img", "iframe", "form"} & {tag for tag, _, _ in page.attributes}
    assert not {"src", "style", "srcset"} & {name for _, name, _ in page.attributes}
    assert all((value or "").startswith("#") for _, name, value in page.attributes if name == "href")


def test_every_link_has_its_target_and_every_anchor_is_unique() -> None:
    page = Page(story_report())
    assert len(page.ids) == len(set(page.ids))
    assert {value for _, name, value in page.attributes if name == "href"} <= {
        f"#{name}" for name in page.ids
    }


def test_the_same_project_gives_the_same_report() -> None:
    assert story_report() == story_report()


def test_the_opening_says_what_was_compared_and_the_main_result() -> None:
    said = words(story_report())
    assert (
        "The project has three sources. A Meridian Wire, first version and B Meridian Wire, update 3 were "
        "compared. B is 41 words longer and keeps 75 % of A. Six figures differ. The widest gap is 7,000 → "
        "2,000 people. Three claims are recorded, 2 of them still to check." in said
    )
    numbers = (
        "sources 3 claims, 2 still to check 3 figures that differ 6 widest gap, 7,000 → 2,000 people −71 %"
    )
    assert numbers in said


def test_the_report_never_calls_a_figure_false() -> None:
    said = words(story_report()).lower()
    assert not re.search(r"\b(true|false|wrong|correct|incorrect|lie|error)\b", said)


def test_figures_are_grouped_with_both_places_and_whether_both_can_hold() -> None:
    said = words(story_report())
    assert "People around 7,000 people ¶1 at least 2,000 people ¶1 −71 %" in said
    assert "around → at least. Both can hold." in said
    assert "They cannot both hold" not in said  # two exact figures need no such remark
    order = ["Another value", "Only in one of the two", "Same value, written or rounded differently"]
    assert re.findall("|".join(order), said) == order


def test_a_precision_that_rules_the_other_figure_out_is_said() -> None:
    fig = Fig(
        "up to 70 boats",
        "at least 90 boats",
        badge="+29 %",
        explanation="70 → 90 boats",
        allowed=False,
        precision=Precision.AT_LEAST,
    )
    shown = comparison([Spec(RowKind.CHANGED, "Came [-up to 70-]{+at least 90+} boats.", (fig,))])
    assert "70 → 90 boats. They cannot both hold." in words(report(shown))


def test_figures_of_paragraphs_without_counterpart_are_counted_only() -> None:
    new = Fig(None, "14 boats", Relation.NEW, "new")
    gone = Fig("3 dams", None, Relation.GONE, "gone")
    rows = [Spec(RowKind.ADDED, "{+14 boats+}", (new,)), Spec(RowKind.OMITTED, "[-3 dams-]", (gone,))]
    said = words(report(comparison(rows)))
    assert (
        "Not listed: 1 figure in paragraphs that are only in A and 1 figure in paragraphs that are only in B."
        in said
    )
    assert "No figure differs between the paragraphs that A and B share." in said
    assert "Not listed: 1 figure in paragraphs that are only in B." in words(
        report(comparison([*ROWS, rows[0]]))
    )


def test_what_a_figure_is_when_it_counts_nothing() -> None:
    figures = (
        Fig("5 %", "6 %", kind=FigureKind.PERCENT, badge="+1 pt"),
        Fig("7 May", "8 May", kind=FigureKind.DATE, badge="+1 day"),
    )
    shown = comparison([Spec(RowKind.CHANGED, "[-5 %-]{+6 %+} on [-7 May-]{+8 May+}.", figures)])
    said = words(report(shown))
    assert "Per cent 5 %" in said
    assert "Date 7 May" in said
    bare = shown.rows[0].findings[0]
    spans = replace(bare, a=Span(0, 0, 3), b=Span(0, 0, 3))
    row = shown.rows[0]._replace(findings=(spans,))
    assert "Figure 5 % ¶1 6 % ¶1" in words(report(replace(shown, rows=(row,))))


def test_the_widest_gap_is_the_greatest_factor() -> None:
    def gap(*percents: float | None) -> str:
        figures = tuple(
            Fig(f"{k} old", f"{k} new", badge=f"badge {k}", percent=percent)
            for k, percent in enumerate(percents)
        )
        text = " and ".join(f"[-{k} old-]{{+{k} new+}}" for k in range(len(percents)))
        shown = comparison([Spec(RowKind.CHANGED, text, figures)])
        found = re.search("<dt>widest gap.*?<dd>(.*?)</dd>", report(shown))
        return found[1] if found else ""

    assert gap(50.0, -60.0, 80.0) == "badge 1"
    assert gap(-20.0, 300.0) == "badge 1"
    assert gap(None, -100.0) == ""


def test_without_a_gap_the_length_is_told() -> None:
    assert "words longer, B against A 3" in words(
        report(comparison([Spec(RowKind.ADDED, "{+One two three.+}")]))
    )
    assert "words shorter, B against A" in words(report(comparison([Spec(RowKind.OMITTED, "[-One-]")])))
    said = words(report(comparison([Spec(RowKind.EQUAL, "One two.")], kept=1.0)))
    assert "A and B are the same text." in said
    assert "words in A and in B 2" in said
    assert "There are no changes." in said


def test_one_figure_and_one_claim_agree_in_number() -> None:
    one = replace(project(), claims=project().claims[2:])
    fig = Fig("1 dam", "2 dams", badge="+1")
    said = words(report(comparison([Spec(RowKind.CHANGED, "[-1 dam-]{+2 dams+}", (fig,))]), one))
    assert "One figure differs." in said
    assert "figure that differs 1" in said
    assert "One claim is recorded, none of them still to check." in said
    assert "claim, 0 still to check 1" in said


def test_texts_with_little_in_common_are_called_so() -> None:
    rows = [*(Spec(RowKind.ADDED, f"{{+{letter}+}}") for letter in "abcdefg"), Spec(RowKind.OMITTED, "[-x-]")]
    said = words(report(comparison(rows)))
    assert "They have little in common: 0 of 8 paragraphs have a counterpart." in said
    assert "No figure differs. " not in said


def test_notes_of_a_comparison_are_shown() -> None:
    assert "Not everything was <weighed>." in words(
        report(comparison(ROWS, notes=("Not everything was <weighed>.",)))
    )


def test_a_quotation_is_marked_in_its_sentence_with_its_place() -> None:
    html = story_report()
    assert 'drove <mark class="f">around 7,000 people</mark> from' in html
    assert 'March <mark class="q">found it sound</mark>.”' in html
    assert 'lang="de"><p>“Nach Angaben' in html
    assert "¶1 · page 2" in html
    assert "No passage on this point." in html
    assert "Nothing is recorded for B." in html


def test_a_quotation_that_is_not_there_any_more_is_shown_as_recorded() -> None:
    html = story_report()
    assert '“…said that a gate had been stuck <mark class="q">since Sunday</mark>.…”' in html
    assert "not found in this source" in html


def test_long_sentences_are_cut_at_spaces_around_the_quotation() -> None:
    text = "before " * 60 + "the words" + " after" * 60
    source = Source(1, "Long", document("long.txt", [Paragraph(text)]), b"")
    anchor = make_anchor(source.document, Span(0, text.index("the words"), text.index("the words") + 9))
    state = Project("Long", (source,), (Claim(1, "X", evidence=(Evidence(1, anchor),)),))
    quoted = re.search("“(.*?)”</p></blockquote>", report_html(state, None, VERSION))
    assert quoted is not None
    assert quoted[1].startswith("…before ")
    assert quoted[1].endswith(" after…")
    assert 250 < len(quoted[1]) < 400


def test_a_sentence_without_spaces_is_cut_where_it_must() -> None:
    text = "水" * 300 + "7000人" + "水" * 300
    source = Source(1, "Long", document("long.txt", [Paragraph(text)], language="zh"), b"")
    claim = Claim(
        1, "X", Category.FIGURE, evidence=(Evidence(1, make_anchor(source.document, Span(0, 300, 305))),)
    )
    html = report_html(Project("Long", (source,), (claim,)), None, VERSION)
    assert f'“…{"水" * 160}<mark class="f">7000人</mark>{"水" * 160}…”' in html


def test_claims_without_evidence_and_projects_without_claims() -> None:
    bare = replace(project(), claims=(Claim(3, "<Bare>", note="  "),))
    html = report_html(bare, None, VERSION)
    assert "<bdi>&lt;Bare&gt;</bdi>" in html
    assert "Nothing is recorded for A, B and C." in html
    assert 'class="evidence"' not in html
    assert "No claims are recorded." in report_html(replace(project(), claims=()), None, VERSION)


def test_paragraphs_name_the_claims_that_quote_them() -> None:
    state = project()
    twice = replace(state.claims[0], number=9, evidence=state.claims[0].evidence[:1] * 2)
    html = report(story(), replace(state, claims=(*state.claims, twice)))
    assert 'data-n="1" data-c="C1 C9"' in html
    assert 'data-n="4" data-c="C4"' in html


def test_evidence_in_a_source_that_is_gone_is_left_out() -> None:
    state = replace(project(), claims=(Claim(1, "X", evidence=(Evidence(77),)),))
    assert "Nothing is recorded for A, B and C." in report(story(), state)


def test_sources_are_listed_with_fingerprints_and_without_their_folders() -> None:
    html = story_report()
    said = words(html)
    assert "/home/ada" not in html
    assert "C:\\texts" not in html
    assert "14 May 2025, 06:40 117 wire_0640.md text/markdown, UTF-8" in said
    assert "mid-May 15 post.txt" in said
    assert story().a.sha256 in said
    assert story().a.text_sha256 in said
    assert "It holds 2 invisible characters." in said


def test_a_pair_with_other_letters_is_named() -> None:
    state = project()
    shown = comparison([Spec(RowKind.OMITTED, "[-x-]")])
    shown = replace(shown, a=POST, b=story().b, rows=())
    html = report_html(replace(state, view=ViewState(5, 2)), shown, VERSION)
    assert "In the comparison, A is source C (Velt Valley Post) and B is source B" in words(html)


def test_the_source_on_view_is_taken_where_two_hold_the_same_text() -> None:
    shown = story()
    twin = replace(project().sources[0], number=8, title="The twin")
    state = project(shown)
    state = replace(state, sources=(*state.sources, twin))
    assert "A Meridian Wire, first version" in words(report(shown, state))
    assert "D The twin" in words(report(shown, replace(state, view=ViewState(8, 2))))


def test_a_comparison_of_other_texts_than_the_projects_is_shown_all_the_same() -> None:
    shown = comparison([Spec(RowKind.EQUAL, "Elsewhere.")], {"name": "other.txt"})
    assert "A other.txt and B b.txt were compared." in words(report_html(project(), shown, VERSION))


def test_projects_with_fewer_than_two_sources() -> None:
    state = project()
    none = report_html(Project("<Empty>"), None, VERSION)
    assert "The project has no sources yet." in words(none)
    assert "Project without sources" in words(none)
    assert "sources 0 claims 0 quotations 0 words in all 0" in words(none)
    one = words(report_html(replace(state, sources=state.sources[2:], claims=()), None, VERSION))
    assert "Report on one source" in one
    assert "The project has one source; no pair was compared." in one
    assert "source 1 claims 0 quotations 0 words in all 15" in one
    assert 'id="texts"' not in none


@pytest.mark.parametrize(
    ("ignore", "said"),
    [
        ((), "No differences were ignored."),
        (
            ("case", "whitespace"),
            "Differences in upper and lower case and spaces and line breaks were ignored.",
        ),
        (("<x>",), "This version does not know the setting <x>, which was left out."),
    ],
)
def test_the_settings_are_told(ignore: tuple[str, ...], said: str) -> None:
    state = replace(project(), settings=Settings(ignore))
    html = report(story(), state)
    assert said in words(html)
    assert "Written by Variorum 1.2.3, offline." in words(html)


def test_hostile_titles_and_notes_stay_text() -> None:
    evil = '</style></title><script>alert("1")</script>\u202e\0'
    state = replace(
        project(),
        title=evil * 3,
        sources=tuple(replace(source, title=evil, date=evil, origin=evil) for source in project().sources),
        claims=(Claim(1, evil, note=evil),),
        settings=Settings((evil,)),
    )
    html = report_html(state, story(), evil)
    page = Page(html)
    assert "<script" not in html
    assert html.count("</style>") == html.count("</title>") == 1
    assert page.ids.count("c1") == 1


def test_a_finding_without_badge_or_explanation_is_no_trouble() -> None:
    shown = comparison([Spec(RowKind.CHANGED, "[-1-]{+2+} dams", (Fig("1 dams", "2 dams"),))])
    html = report(shown)
    assert 'data-say="figure: "' in html
    assert isinstance(shown.rows[0].findings[0], Finding)
