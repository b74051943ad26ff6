from __future__ import annotations

import re
from itertools import accumulate, pairwise

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from app.core.text.words import count_words, is_unspaced, is_word, token_texts, tokens

from .samples import KNOTS, TEXTS, covers_all_but_space, cut

WITHOUT_NUMBERS = TEXTS.map(lambda text: regex.sub(r"\p{Nd}", "", text))


def by_the_annex(text: str) -> list[tuple[int, int]]:
    """Slow and obvious: every stretch between two boundaries, cut at white space."""
    edges = {match.start() for match in regex.finditer(r"(?w)\b", text)}
    edges |= {k for k, char in enumerate(text) if char.isspace()}
    edges |= {k + 1 for k, char in enumerate(text) if char.isspace()}
    places = sorted(edges | {0, len(text)})
    return [(s, e) for s, e in pairwise(places) if not text[s:e].isspace()]


@given(WITHOUT_NUMBERS)
def test_where_there_is_no_number_the_boundaries_are_those_of_the_annex(text: str) -> None:
    assert token_texts(text) == cut(text, by_the_annex(text))


@given(TEXTS)
def test_every_character_but_space_is_in_one_token(text: str) -> None:
    found = tokens(text)
    assert covers_all_but_space(text, found)
    spaced = [token for token in cut(text, found) if any(map(str.isspace, token))]
    assert all(re.search(r"\d[\d\W]+\d", token) for token in spaced)  # within a number only


@given(TEXTS)
def test_tokens_are_cut_where_those_of_the_annex_are_or_not_at_all(text: str) -> None:
    ends = set(accumulate(map(len, token_texts(text))))
    assert set(accumulate(map(len, cut(text, tokens(text))))) <= ends


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mill-owner, dit-elle.", "mill-owner|,|dit-elle|."),
        ("a state‑of‑the‐art gate", "a|state‑of‑the‐art|gate"),
        ("COVID-19 and a 10-year-old", "COVID-19|and|a|10-year-old"),
        ("pages 5-7 of 2014-05-13", "pages|5|-|7|of|2014|-|05|-|13"),
        ("pre- and post-war", "pre|-|and|post-war"),
        ("dam -- wall---gate", "dam|--|wall|---|gate"),
        ("wait... or…. Then .5", "wait|...|or|…|.|Then|.|5"),
        ("(e\u0301-t)", "(|e\u0301-t|)"),
        ("カルスク-ダムは", "カルスク-ダム|は"),
    ],
)
def test_words_joined_by_a_hyphen_are_one(text: str, expected: str) -> None:
    assert cut(text, tokens(text)) == expected.split("|")


@given(st.lists(TEXTS, min_size=1, max_size=4), st.data())
def test_a_part_that_begins_and_ends_at_space_has_the_tokens_of_the_whole(
    texts: list[str], data: st.DataObject
) -> None:
    text = " ".join(texts)
    places = [0, *(k for k, char in enumerate(text) if char == " "), len(text)]
    start, end = sorted((data.draw(st.sampled_from(places)), data.draw(st.sampled_from(places))))
    assert tokens(text, start, end) == [token for token in tokens(text) if start <= token[0] < end]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("7,000 people", "7,000|people"),
        ("a drop of −5 °C", "a|drop|of|−5|°|C"),
        ("from -5 to +7", "from|-5|to|+7"),
        ("at 10:30.", "at|10:30|."),
        ("on 14/05/2025,", "on|14/05/2025|,"),
        ("version 2.7.4", "version|2.7.4"),
        ("1 234 567", "1|234|567"),
        (
            "1\u00a0234\u00a0567 and 7\u202f000 and 7\u2009000",
            "1\u00a0234\u00a0567|and|7\u202f000|and|7\u2009000",
        ),
        ("7’000 and 7'000", "7’000|and|7'000"),
        ("٧٬٠٠٠ شخص", "٧٬٠٠٠|شخص"),
        ("٣٫٥", "٣٫٥"),
        ("pages 5-7", "pages|5|-|7"),
        ("x-1", "x|-|1"),
        ("COVID-19", "COVID|-|19"),
        ("3.5kg", "3.5kg"),
        ("(−5)", "(|−5|)"),
        ("5%", "5|%"),
        ("$3.50", "$|3.50"),
        ("1,2,", "1,2|,"),
        ("the 1990s", "the|1990s"),
    ],
)
def test_a_number_is_one_token_with_its_sign_and_separators(text: str, expected: str) -> None:
    assert token_texts(text) == expected.split("|")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dam's crest, “seen” by all.", "The|dam's|crest|,|“|seen|”|by|all|."),
        ("We don’t know", "We|don’t|know"),
        ("mill-owner", "mill|-|owner"),
        ("e\u0301tat", "e\u0301tat"),
        ("a \u0301 b", "a|\u0301|b"),
        ("👩‍👩‍👧 and 🇳🇴🇸🇪", "👩‍👩‍👧|and|🇳🇴|🇸🇪"),
        ("カルスクのダムは決壊", "カルスク|の|ダム|は|決|壊"),
        ("大坝决口。", "大|坝|决|口|。"),
        ("댐이 무너졌다", "댐이|무너졌다"),
        ('צה"ל', 'צה"ל'),
        ("Quoi\u202f? «\u202fRien\u202f», dit-elle.", "Quoi|?|«|Rien|»|,|dit|-|elle|."),
        ("gate\x1cvalve\x1f\u0301", "gate|valve|\u0301"),
    ],
)
def test_words_as_readers_take_them(text: str, expected: str) -> None:
    assert token_texts(text) == expected.split("|")


def test_no_text_has_no_tokens() -> None:
    assert tokens("") == tokens(" \n\u3000") == token_texts("\x1c") == []


@pytest.mark.parametrize(
    ("token", "answer"),
    [
        ("dam", True),
        ("7", True),
        ("大", True),
        ("½", True),
        (",", False),
        ("\u0301", False),
        ("👩", False),
        ("_", False),
    ],
)
def test_a_word_holds_a_letter_or_a_digit(token: str, answer: bool) -> None:
    assert is_word(token) is answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("The dam", False),
        ("댐이 무너졌다", False),
        ("大坝", True),
        ("ダム", True),
        ("เขื่อน", True),
        ("the 大 dam", True),
        ("\U00020000", True),
        ("", False),
    ],
)
def test_scripts_without_spaces_are_known(text: str, answer: bool) -> None:
    assert is_unspaced(text) is answer


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The Karsk dam failed at 2:50, with no siren — nothing.", 10),
        ("mill-owners’ dam", 2),
        ("… — “”", 0),
        ("", 0),
        ("大坝决口。", 4),
        ("댐이 무너졌다", 2),
    ],
)
def test_words_are_counted_as_a_reader_would(text: str, count: int) -> None:
    assert count_words(text) == count


def test_a_part_that_begins_within_a_word_leaves_it_to_the_part_before() -> None:
    text = "the mill-owners’ dam"
    assert [count_words(text, 0, 9), count_words(text, 9)] == [2, 1]
    assert [count_words(text, 0, 4), count_words(text, 4)] == [1, 2]


@given(st.lists(KNOTS, max_size=8).map("".join), st.lists(KNOTS, max_size=8).map("".join))
def test_words_on_both_sides_of_a_space_add_up(left: str, right: str) -> None:
    if not is_unspaced(left + right):
        assert count_words(f"{left} {right}") == count_words(left) + count_words(right)
