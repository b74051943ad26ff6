"""Between Python's characters and Qt's units no place in a text may get lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.models.utf16 import Utf16Map

TEXT = st.text(
    st.one_of(st.characters(), st.sampled_from("👩\u200d🚀𝔸e\u0301\ud800\udfff\uffff\U00010000"))
).map(str)


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(TEXT)
def test_every_character_begins_where_utf16_says(text: str) -> None:
    places = Utf16Map(text)
    assert [places.to_qt(k) for k in range(len(text) + 1)] == [units(text[:k]) for k in range(len(text) + 1)]
    assert places.length == units(text)


@given(TEXT)
def test_there_and_back_is_the_same_place(text: str) -> None:
    places = Utf16Map(text)
    assert [places.from_qt(places.to_qt(k)) for k in range(len(text) + 1)] == list(range(len(text) + 1))


@given(TEXT)
def test_a_caret_inside_an_emoji_stands_before_it(text: str) -> None:
    places = Utf16Map(text)
    for unit in range(places.length + 1):
        offset = places.from_qt(unit)
        assert places.to_qt(offset) <= unit
        assert offset == len(text) or places.to_qt(offset + 1) > unit


@pytest.mark.parametrize(
    ("text", "offset", "unit"),
    [("dam", 2, 2), ("a👍b", 1, 1), ("a👍b", 2, 3), ("👍👍", 2, 4), ("e\u0301👍", 3, 4), ("", 0, 0)],
)
def test_places_beside_emoji(text: str, offset: int, unit: int) -> None:
    assert Utf16Map(text).to_qt(offset) == unit
    assert Utf16Map(text).from_qt(unit) == offset
