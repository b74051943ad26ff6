"""Finding: what is marked is what was typed, however it is spelt, and none of it is passed over."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.models.finder import MOST, find_in_pair, matches
from app.ui.models.pair import PairView

from .drawn import SENTENCE, VIEWS, WORDS, document, viewed

SPELLINGS = st.sampled_from(
    [
        str,
        str.upper,
        str.swapcase,
        partial(unicodedata.normalize, "NFC"),
        partial(unicodedata.normalize, "NFD"),
    ]
)
LETTERS = st.text("aeéÅǟк й가", max_size=12)
SPACE = st.text(" \t\n\u00a0\u2003", min_size=1, max_size=3)
PHRASE = st.lists(WORDS, min_size=1, max_size=3)


def plain(text: str) -> str:
    """What is left of a text where case, spelling and white space do not count."""
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())
    return " ".join(folded.split())


def found(text: str, words: str) -> list[str]:
    return [text[s:e] for _, s, e in matches(document([text]), words)]


@given(st.lists(st.lists(WORDS, max_size=9).map(" ".join), max_size=5), PHRASE)
def test_a_match_is_what_was_typed(texts: list[str], phrase: list[str]) -> None:
    words = " ".join(phrase)
    places = list(matches(document(texts), words))
    assert places == sorted(set(places))
    for p, s, e in places:
        assert plain(texts[p][s:e]) == plain(words)
    counted = sum(plain(text).count(plain(words)) for text in texts)
    assert len(places) == counted


@given(SENTENCE, PHRASE, SENTENCE, SPELLINGS, SPACE)
def test_a_phrase_is_found_in_every_spelling(
    before: str, phrase: list[str], after: str, spelling: Callable[[str], str], space: str
) -> None:
    written = spelling(space.join(phrase))
    text = f"{before} | {written} | {after}"
    start = len(before) + 3
    assert (0, start, start + len(written)) in matches(document([text]), " ".join(phrase))


@given(LETTERS, LETTERS)
def test_both_spellings_of_an_accent_give_the_same_matches(text: str, words: str) -> None:
    composed, decomposed = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert [plain(part) for part in found(composed, words)] == [
        plain(part) for part in found(decomposed, words)
    ]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Straße, STRASSE", "strasse", ["Straße", "STRASSE"]),
        ("Cafe\u0301 and caf\u00e9", "CAFÉ", ["Cafe\u0301", "caf\u00e9"]),
        ("at\u00a0least\n  2,000", "at least 2,000", ["at\u00a0least\n  2,000"]),
        ("costs $5 (about)", "$5 (", ["$5 ("]),
        ("👩‍👩‍👧 and 👩", "👩‍👩‍👧", ["👩‍👩‍👧"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("nothing", "  ", []),
        ("nothing", "", []),
    ],
)
def test_what_is_found(text: str, words: str, expected: list[str]) -> None:
    assert found(text, words) == expected


def test_words_are_not_found_across_paragraphs() -> None:
    assert list(matches(document(["the pier", "was built"]), "pier was")) == []
    assert list(matches(document(["", "the pier", "", "pier"]), "pier")) == [(1, 4, 8), (3, 0, 4)]


@given(VIEWS, WORDS)
def test_matches_of_a_pair_come_from_top_to_bottom(view: PairView, word: str) -> None:
    found = find_in_pair(view, word)
    places = {"a": view.display_of_a, "b": view.display_of_b}
    order = [(places[hit.side][hit.p], hit) for hit in found]
    assert order == sorted(order)
    assert sorted((hit.side, hit[1:]) for hit in found) == [
        (side, place) for side in "ab" for place in matches(view.document(side), word)
    ]


def test_a_word_on_every_line_does_not_stop_the_window() -> None:
    text = ["no " * 300] * 10
    assert len(find_in_pair(viewed(text, text), "no")) == 2 * MOST
