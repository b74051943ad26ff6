from __future__ import annotations

from itertools import accumulate

import pytest

from app.core.compare.accidents import Block
from app.core.compare.edits import matching_blocks
from app.core.compare.placing import Line, placed
from app.core.model.cancel import NeverCancel


def line(text: str) -> Line:
    """Tokens apart by spaces; an underscore joins two without white space."""
    glued = text.replace("_", " _").split()
    keys = [token.lstrip("_") for token in glued]
    ends = list(
        accumulate(len(key) + (not token.startswith("_")) for key, token in zip(keys, glued, strict=True))
    )
    return Line(keys, [(end - len(key), end) for key, end in zip(keys, ends, strict=True)])


def kept(a: str, b: str) -> str:
    """The words that stay between two texts, runs apart by a bar."""
    x, y = line(a), line(b)
    blocks = placed(x, y, matching_blocks(x.keys, y.keys, NeverCancel()))
    assert all(x.keys[i : i + size] == y.keys[j : j + size] for i, j, size in blocks)
    return " | ".join(" ".join(x.keys[i : i + size]) for i, _, size in blocks)


@pytest.mark.parametrize(
    ("a", "b", "stays"),
    [
        ("it broke", "it broke", "it broke"),
        ("", "", ""),
        # as late as it can
        ("x rain falls rain falls y", "u rain falls falls rain falls v", "rain falls | rain falls"),
        ("she said she was told", "she said she said she was told", "she said she was told"),
        ("so she said she was told", "so she said she said she was told", "so she said she | was told"),
        ("so she said she said she was told", "so she said she was told", "so she said she | was told"),
        # or with a comma
        ("boats , tents and food", "boats , trucks , tents and food", "boats | , tents and food"),
        # or with a sentence
        (
            "he said « no . » then left .",
            "he said « no . » « yes . » then left .",
            "he said « no . » | then left .",
        ),
        ("it broke . nobody knew .", "it broke . it was dark . nobody knew .", "it broke . | nobody knew ."),
        ("it broke . it was dark . nobody knew .", "it broke . nobody knew .", "it broke . | nobody knew ."),
        ("“ no . ” he left", "“ no . ” “ why ? no . ” he left", "“ no . ” | he left"),
        ("never ! never ! he said", "never ! he said", "never ! he said"),
        # also at the beginning and the end of a text
        ("it broke .", "it broke . nobody knew .", "it broke ."),
        ("The dam broke", "The wall held . The dam broke", "The dam broke"),
        # no word is cut in two
        ("see (_a_) for (_a_) now", "see (_a_) now", "see ( a ) | now"),
        ("see x_(_a_) for x_(_a_) now", "see x_(_a_) now", "see x ( a ) | now"),
        ("a_b_c", "a_b_b_c", "a b | c"),
    ],
)
def test_an_edit_stands_where_a_reader_would_put_it(a: str, b: str, stays: str) -> None:
    assert kept(a, b) == stays


def test_of_several_places_one_cuts_no_word() -> None:
    a, b = line("in (_a_) for (_a_)_, now"), line("in (_a_)_, now")
    blocks = [Block(0, 0, 2), Block(6, 2, 4)]
    assert placed(a, b, blocks) == [Block(0, 0, 1), Block(5, 1, 5)]
