"""The comparison as plain text; most of it is in the golden file."""

from __future__ import annotations

from dataclasses import replace

from app.core.model import Op, OpKind, Relation, RowKind
from app.export.comparison_text import comparison_text

from .build import Fig, Spec, comparison
from .story import ROWS, story


def blocks(*rows: Spec, **more: object) -> list[str]:
    """The blocks of an export below its head and its overview."""
    return comparison_text(comparison(list(rows), **more)).rstrip("\n").split("\n\n")[2:]  # type: ignore[arg-type]


def test_the_head_names_both_texts_and_the_overview_counts() -> None:
    head, overview = comparison_text(story()).split("\n\n")[:2]
    assert head == (
        "A  Meridian Wire, first version · 14 May 2025, 06:40 · wire_0640.md · 117 words\n"
        "B  Meridian Wire, update 3 · 14 May 2025, 21:15 · wire_2115.md · 158 words\n"
        "   It holds 2 invisible characters."
    )
    assert overview.startswith(
        "B is 41 words longer and keeps 75 % of A.\n6 added, 2 omitted, 6 figures, 7 reworded,"
    )


def test_the_same_text_needs_one_sentence() -> None:
    text = comparison_text(comparison([Spec(RowKind.EQUAL, "Rain."), Spec(RowKind.EQUAL, "Wind.")]))
    assert text == "A  a.txt · 2 words\nB  b.txt · 2 words\n\nA and B are the same text.\n"


def test_texts_with_little_in_common_and_notes() -> None:
    rows = [*(Spec(RowKind.ADDED, f"{{+{letter}+}}") for letter in "abcdefg"), Spec(RowKind.OMITTED, "[-x-]")]
    text = comparison_text(comparison(rows, notes=("The rest was not weighed.",)))
    assert "They have little in common: 0 of 8 paragraphs have a counterpart." in text
    assert "\nThe rest was not weighed.\n" in text


def test_runs_of_unchanged_paragraphs_are_counted() -> None:
    one, two, change = (
        Spec(RowKind.EQUAL, "Rain."),
        Spec(RowKind.EQUAL, "Wind."),
        Spec(RowKind.ADDED, "{+Sun.+}"),
    )
    assert blocks(one, change, two, one) == [
        "… 1 unchanged paragraph (¶1)",
        "¶2 in B: added\n    {+Sun.+}",
        "… 2 unchanged paragraphs (¶2 and ¶3 in A, ¶3 and ¶4 in B)",
    ]


def test_ignored_differences_are_counted_not_shown() -> None:
    changed = Spec(RowKind.CHANGED, "The [~Gate~gate~] shut[~.~!~] [-soon-]{+late+}")
    assert blocks(Spec(RowKind.CHANGED, "The [~Gate~gate~] shut.")) == [
        "… 1 unchanged paragraph (¶1), 1 small difference not marked"
    ]
    assert blocks(changed) == [
        "¶1 in A and B: changed\n    The gate shut! [-soon-]{+late+}\n    (2 small differences not marked)"
    ]


def test_white_space_at_the_border_of_a_split_is_no_difference() -> None:
    split = Spec(RowKind.SPLIT, "Rain.[~ ~~]|b|[-Wind-]{+Sun+}.")
    assert blocks(split) == ["¶1 in A: split into ¶1 and ¶2 in B\n    Rain.\n    [-Wind-]{+Sun+}."]


def test_marks_stand_close_to_the_words() -> None:
    assert "before [-dawn-] on Tue{+s+}day{+ +}\n" in comparison_text(
        comparison([Spec(RowKind.CHANGED, "before [-dawn -]on Tue{+s+}day{+ +}")])
    )


def test_moves_are_told_at_both_places() -> None:
    moved = Spec(RowKind.MOVED, "Buses.", place=9)
    split = Spec(RowKind.SPLIT, "[-Rain-]{+Wind+}.|b|Sun.", place=8, confidence=0.5)
    assert blocks(moved, split, Spec(RowKind.EQUAL, "Snow.")) == [
        "¶1 in B: moved from ¶3 in A, text unchanged",
        "¶2 in A: split into ¶2 and ¶3 in B, moved, 1 change, a loose match\n    [-Rain-]{+Wind+}.\n    Sun.",
        "… 1 unchanged paragraph (¶1 in A, ¶4 in B)",
        "¶2 in A: moved to ¶2 and ¶3 in B, a loose match",
        "¶3 in A: moved to ¶1 in B",
    ]


def test_figures_are_explained_below_their_row() -> None:
    gone = Fig("3 dams", None, Relation.GONE, "gone", "Gone from B: “3 dams”.")
    changed = Fig("7 boats", "9 boats", badge="+2", explanation="7 → 9 boats, 2 more")
    bare = Fig("5 men", "6 men")
    text = "[-3 dams -]held [-7-]{+9+} boats, [-5-]{+6+} men"
    assert blocks(Spec(RowKind.CHANGED, text, (gone, changed, bare)))[0].split("\n")[2:] == [
        "    # Gone from B: “3 dams”.",
        "    # +2: 7 → 9 boats, 2 more.",
        "    #",
    ]


def test_empty_paragraphs_have_no_words() -> None:
    assert blocks(Spec(RowKind.ADDED, ""), ROWS[6])[0] == "¶1 in B: added"


def test_control_characters_cannot_reach_a_terminal() -> None:
    assert "␛[31m" in comparison_text(comparison([Spec(RowKind.ADDED, "{+\x1b[31mred+}")]))


def test_an_addition_across_paragraphs_is_marked_in_each() -> None:
    shown = comparison([Spec(RowKind.SPLIT, "{+Rain.+}|b|{+Wind.+}")])
    row = shown.rows[0]
    whole = Op(OpKind.INSERT, (), tuple(span for op in row.ops for span in op.b))
    text = comparison_text(replace(shown, rows=(row._replace(ops=(whole,)),)))
    assert "    {+Rain.+}\n    {+Wind.+}\n" in text
