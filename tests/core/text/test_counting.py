"""Whole texts have as many words as they have one by one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.text.counting import count_all_words
from app.core.text.words import count_words

LETTERS = st.text(
    st.sampled_from("ab9_ \t\n\x1c\x85\xa0\u2009.,-'’“”—…éßÆ½²€ĳŽжש大さ한ก\x00\x81"), max_size=30
)
TEXTS = st.lists(st.one_of(LETTERS, st.text(st.characters(codec=None), max_size=20)), max_size=6)


@given(TEXTS)
def test_the_words_are_those_of_each(texts: list[str]) -> None:
    assert count_all_words(texts) == sum(map(count_words, texts))


def test_every_character_counts_as_it_does_alone() -> None:
    for code in range(0x3000):
        text = f"a {chr(code)} b{chr(code)}c {chr(code)}{chr(code)}"
        assert count_all_words([text]) == count_words(text), hex(code)


@pytest.mark.parametrize(
    ("texts", "count"),
    [
        ([], 0),
        (["", ""], 0),
        (["one", "two"], 2),
        (["one —", "— two"], 2),
        (["L’été — ça va", "7,000 people"], 5),
    ],
)
def test_words_of_some_texts(texts: list[str], count: int) -> None:
    assert count_all_words(texts) == count
