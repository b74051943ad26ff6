from __future__ import annotations

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from app.core.claims import AnchorState, check_anchor, locate, make_anchor, snap_to_words
from app.core.model import Anchor, Span

from .story import FIRST, document

FIGURE = Span(1, 0, 19)
"""*Around 7,000 people*."""


def test_an_anchor_holds_the_words_and_32_code_points_on_either_side() -> None:
    anchor = make_anchor(document(*FIRST), Span(1, 40, 45))
    assert anchor.quote == FIRST[1][40:45]
    assert anchor.prefix == FIRST[1][8:40]
    assert anchor.suffix == FIRST[1][45:77]


def test_an_anchor_at_the_borders_of_a_paragraph_has_no_surroundings() -> None:
    anchor = make_anchor(document("7,000", "2,000"), Span(1, 0, 5))
    assert anchor == Anchor(Span(1, 0, 5), "2,000", "", "")


@pytest.mark.parametrize(
    "span", [Span(3, 0, 1), Span(-1, 0, 1), Span(0, 5, 5), Span(0, 6, 5), Span(0, 0, 999), Span(0, -1, 4)]
)
def test_no_anchor_is_made_of_nothing_or_outside_the_text(span: Span) -> None:
    with pytest.raises(ValueError, match="one character of one paragraph"):
        make_anchor(document(*FIRST), span)


def test_an_untouched_text_keeps_its_anchors() -> None:
    text = document(*FIRST)
    anchor = make_anchor(text, FIGURE)
    assert check_anchor(text, anchor) is AnchorState.EXACT
    assert locate(text, anchor) == FIGURE


def test_a_quotation_that_moved_is_found_where_it_stands_now() -> None:
    anchor = make_anchor(document(*FIRST), FIGURE)
    moved = document("An update.", FIRST[0], "Officials now say: " + FIRST[1])
    assert check_anchor(moved, anchor) is AnchorState.SHIFTED
    assert locate(moved, anchor) == Span(2, 19, 38)


def test_other_words_around_a_quotation_are_a_shift_at_the_same_place() -> None:
    anchor = make_anchor(document(*FIRST), FIGURE)
    changed = document(FIRST[0], "Around 7,000 people fled.")
    assert check_anchor(changed, anchor) is AnchorState.SHIFTED
    assert locate(changed, anchor) == FIGURE


def test_a_changed_quotation_is_lost() -> None:
    anchor = make_anchor(document(*FIRST), FIGURE)
    changed = document(FIRST[0], FIRST[1].replace("7,000", "2,000"))
    assert check_anchor(changed, anchor) is AnchorState.LOST
    assert locate(changed, anchor) is None


def test_of_several_places_the_surroundings_choose() -> None:
    anchor = make_anchor(document("Three districts flooded, then five districts flooded."), Span(0, 35, 44))
    changed = document(
        "Five districts flooded.", "First three districts flooded, then five districts flooded."
    )
    assert locate(changed, anchor) == Span(1, 41, 50)


def test_of_several_places_none_is_guessed() -> None:
    anchor = make_anchor(document("The gate was shut."), Span(0, 4, 8))
    changed = document("A gate failed.", "A gate held.", "A gate rusted.")
    assert check_anchor(changed, anchor) is AnchorState.LOST


@pytest.mark.parametrize("span", [Span(0, 0, 0), Span(0, 4, 4), Span(7, 0, 0)])
def test_an_empty_quotation_stands_nowhere(span: Span) -> None:
    assert check_anchor(document(*FIRST), Anchor(span, "")) is AnchorState.LOST


@given(st.lists(st.text(), min_size=1, max_size=4), st.data())
def test_every_anchor_is_exact_in_its_own_text(texts: list[str], data: st.DataObject) -> None:
    text = document(*texts)
    p = data.draw(st.integers(0, len(texts) - 1))
    s = data.draw(st.integers(0, len(texts[p])))
    e = data.draw(st.integers(s, len(texts[p])))
    if s < e:
        assert check_anchor(text, make_anchor(text, Span(p, s, e))) is AnchorState.EXACT


anchors = st.builds(
    Anchor,
    st.builds(Span, st.integers(-2, 3), st.integers(-2, 9), st.integers(-2, 9)),
    st.text("ab ", max_size=3),
    st.text("ab ", max_size=3),
    st.text("ab ", max_size=3),
)


@given(st.lists(st.text("ab ", max_size=8), max_size=3), anchors)
def test_any_anchor_can_be_checked(texts: list[str], anchor: Anchor) -> None:
    text = document(*texts)
    found = locate(text, anchor)
    if found is None:
        assert check_anchor(text, anchor) is AnchorState.LOST
    else:
        assert texts[found.p][found.s : found.e] == anchor.quote


@pytest.mark.parametrize(
    ("text", "chosen", "snapped"),
    [
        ("Around 7,000 people fled.", "ound 7,0", "Around 7,000"),
        ("Around 7,000 people fled.", " 7,000 ", "7,000"),
        ("Around 7,000 people fled.", "d. ", "fled."),
        ("The valley's people", "alley", "valley's"),
        ("堤防が決壊した", "防", "防"),
        ("an e\u0301toile", "e", "e\u0301toile"),
        ("mark \u0301 here", "\u0301", "\u0301"),
        ("flag 🇳🇴🇸🇪 here", "🇸", "🇸🇪"),
    ],
)
def test_a_selection_snaps_to_words(text: str, chosen: str, snapped: str) -> None:
    at = (text + " ").index(chosen)
    s, e = snap_to_words(text, at, at + len(chosen))
    assert text[s:e] == snapped


@pytest.mark.parametrize(("s", "e"), [(3, 3), (6, 7), (30, 40), (5, 2)])
def test_an_empty_selection_stays_empty(s: int, e: int) -> None:
    start, end = snap_to_words("Around 7,000 people", s, e)
    assert start == end


def test_a_selection_outside_the_text_is_cut_to_it() -> None:
    assert snap_to_words("Karsk", -4, 99) == (0, 5)
    assert snap_to_words("", 0, 3) == (0, 0)


@given(st.text(), st.integers(-3, 40), st.integers(-3, 40))
def test_snapping_keeps_the_words_and_settles_at_once(text: str, s: int, e: int) -> None:
    start, end = snap_to_words(text, s, e)
    chosen = text[max(0, s) : max(0, e)].strip() if s < e else ""
    assert chosen in text[start:end]
    assert text[start:end] == text[start:end].strip()
    assert snap_to_words(text, start, end) == (start, end)
    if chosen:
        edges = {match.start() for match in regex.finditer(r"(?w)\b", text)}
        before, after = text[:start], text[end:]
        assert start in edges or before[-1:].isspace()
        assert end in edges or after[:1].isspace()
