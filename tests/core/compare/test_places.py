from __future__ import annotations

from dataclasses import replace

import pytest

from app.core.compare.places import paragraph_numbers, place_name, place_names
from app.core.model import Document, Paragraph, ParagraphKind

from .strategies import document

TITLE = Paragraph("Karsk dam fails", ParagraphKind.HEADING, 1)
SECTION = Paragraph("The inquiry", ParagraphKind.HEADING, 2)


def headed(head: Paragraph) -> Document:
    bare = document(["One.", "Two."])
    return replace(bare, paragraphs=(head, *bare.paragraphs))


def test_a_title_has_no_number_and_counting_begins_after_it() -> None:
    assert paragraph_numbers(headed(TITLE)) == (None, 1, 2)


def test_without_a_title_the_first_paragraph_is_1() -> None:
    assert paragraph_numbers(headed(SECTION)) == (1, 2, 3)
    assert paragraph_numbers(document(["One.", "Two."])) == (1, 2)
    assert paragraph_numbers(document([])) == ()


@pytest.mark.parametrize(
    ("indexes", "name"),
    [
        ([], ""),
        ([0], "Title"),
        ([3], "¶3"),
        ([3, 4], "¶3 and ¶4"),
        ([3, 4, 5, 6], "¶3 to ¶6"),
        ([3, 5, 9], "¶3, ¶5 and ¶9"),
        ([0, 1, 2], "Title to ¶2"),
    ],
)
def test_places_are_named(indexes: list[int], name: str) -> None:
    numbers = (None, *range(1, 10))
    assert place_names(numbers, indexes) == name
    if len(indexes) == 1:
        assert place_name(numbers, indexes[0]) == name
