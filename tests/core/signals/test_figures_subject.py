"""What a figure counts and what is said of it, as the title of a claim."""

from __future__ import annotations

import pytest

from app.core.signals.figures.relating.subject import subject

from .reading import only, read


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Eleven people are reportedly missing in Lower Karsk.", "People missing"),
        ("Nineteen people are missing.", "People missing"),
        ("Two bodies were recovered from the tailrace.", "Bodies recovered"),
        ("At least 300 houses have been badly damaged.", "Houses damaged"),
        ("Some 40 boats were not found.", "Boats"),
        ("Around 7,000 people displaced by the flood slept in schools.", "People displaced"),
        ("forcing around 7,000 people from their homes", "People"),
        ("At least 1,150 homes were under water on Tuesday.", "Homes"),
        ("Two bodies were. Nobody knew.", "Bodies"),
        ("Two bodies were", "Bodies"),
        ("Two bodies were reportedly", "Bodies"),
        ("Two bodies", "Bodies"),
        ("Two bodies were 3 km away.", "Bodies"),
        ("Four bodies, recovered on Monday", "Bodies"),
        ("At least 12 were injured and two are lost.", "Injured"),
        ("Some 12 are still missing.", "Missing"),
        ("Of these, 20 were on the dam.", ""),
        ("Twenty said so.", ""),
        ("$20 were stolen.", ""),
    ],
)
def test_the_title_says_what_is_counted_and_what_is_said_of_it(text: str, title: str) -> None:
    assert subject(read(text)[0], text) == title


@pytest.mark.parametrize("text", ["3 a.m.", "98 per cent", "$1.5bn"])
def test_what_counts_nothing_has_no_subject(text: str) -> None:
    assert subject(only(text), text) == ""


def test_other_languages_give_the_noun_alone() -> None:
    text = "Elf Menschen sind vermisst."
    for figure in read(text, "de"):
        assert subject(figure, text) in {"", "Menschen"}
