"""The tokens of a paragraph are the same whether they are read at one stroke or one by one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.signals.figures.reading.scan import Tokens

PIECES = st.sampled_from(
    "a The iPhone don't l’été 7 7,000 1.5 10:30 2,5 ½ 3½ Ⅷ x² ２٤ İ Σ ΟΔΟΣ K Ⓐ _ — … one Two MAY a_b 07f3 "
    "大坝 '' 5' \x1c \x1f \u2003 \n http:/x HTTP www. ww".split(" ")
)
TEXT = st.one_of(
    st.lists(PIECES).map(" ".join), st.lists(PIECES).map("".join), st.text(st.characters(codec=None))
)


@given(TEXT, st.sampled_from(["en", "de", "fr", "zh", None]))
def test_both_ways_give_the_same_tokens(text: str, language: str | None) -> None:
    tokens = Tokens(text, language)
    slow = Tokens("", language)
    slow.text, slow.words, slow.starts, slow.ends, slow.hits = text, [], [], [], []
    slow._read_one_by_one()
    count = len(slow.words)
    assert len(tokens.words) == len(tokens.starts) == len(tokens.ends) > count
    assert (tokens.starts[:count], tokens.ends[:count]) == (slow.starts, slow.ends)
    assert [word.lower() for word in slow.words] == [word.lower() for word in tokens.words[:count]]
    assert tokens.hits == slow.hits
    assert tokens.words[count:] == [""] * (len(tokens.words) - count)


@pytest.mark.parametrize(
    "address", ["https://karsk.example/7", "http://karsk.example/?a=7", "www.karsk.example/7"]
)
def test_an_address_is_one_token_in_which_nothing_is_read(address: str) -> None:
    tokens = Tokens(f"See {address} and 7.", "en")
    assert tokens.words[:4] == ["see", "", "and", "7"]
    assert tokens.hits == [3]
