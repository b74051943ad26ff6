from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.core.compare.sides import JOINT, Side
from app.core.model import Span

TEXTS = ["Karsk", "", "dam"]


def test_paragraphs_are_joined_and_found_again() -> None:
    side = Side(["no", *TEXTS], [1, 2, 3])
    assert side.text == f"Karsk{JOINT}{JOINT}dam"
    assert side.spans(0, len(side.text)) == (Span(1, 0, 5), Span(3, 0, 3))
    assert side.spans(3, 8) == (Span(1, 3, 5), Span(3, 0, 1))
    assert side.spans(5, 7) == ()
    assert side.joined(Span(3, 1, 2)) == (8, 9)


def test_one_paragraph_is_its_own_side() -> None:
    side = Side(TEXTS, [2])
    assert side.spans(1, 3) == (Span(2, 1, 3),)
    assert side.spans(1, 1) == ()


@given(st.lists(st.text("ab\u2029", max_size=4), min_size=1, max_size=4), st.data())
def test_any_stretch_has_its_characters(texts: list[str], data: st.DataObject) -> None:
    side = Side(texts, range(len(texts)))
    s = data.draw(st.integers(0, len(side.text)))
    e = data.draw(st.integers(s, len(side.text)))
    joints = {sum(map(len, texts[: k + 1])) + k for k in range(len(texts) - 1)}
    expected = "".join(side.text[k] for k in range(s, e) if k not in joints)
    assert "".join(texts[p][x:y] for p, x, y in side.spans(s, e)) == expected
