from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.formats.offsets import Normalised


def test_equal_newlines_change_nothing() -> None:
    assert Normalised("a\nb").text == "a\nb"
    assert Normalised("a\r\nb\rc\u2029d\x85").text == "a\nb\nc\n\nd\n"


@given(st.text(st.sampled_from("ab\n\r\u2029\u2028")))
def test_the_way_back(text: str) -> None:
    normalised = Normalised(text)
    length = len(normalised.text)
    pairs = normalised.origin([(0, 0)], length)
    for at, char in enumerate(normalised.text):
        start, source = [pair for pair in pairs if pair[0] <= at][-1]
        found = text[source + at - start]
        assert found == char or (char == "\n" and found in "\r\n\u2028\u2029")


def test_pieces_behind_the_end_are_left_out() -> None:
    assert Normalised("a\r\nbc").origin([(0, 2), (1, 3), (2, 4)], 2) == ((0, 3), (1, 4))


def test_a_piece_that_crosses_a_long_newline_is_divided() -> None:
    assert Normalised("a\r\nb").origin([(0, 0)], 3) == ((0, 0), (2, 3))
