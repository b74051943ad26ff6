"""What counts as a figure only where a row changed, and that it takes nothing from the figures."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.model import Figure, Finding, Relation
from tests.core.signals.reading import unhurried

from .reading import compared

MIRRORED = {Relation.NEW: Relation.GONE, Relation.GONE: Relation.NEW}


def told(finding: Finding) -> str:
    """A finding in one line."""
    a, b = (side.text if isinstance(side, Figure) else "-" for side in (finding.a, finding.b))
    return f"{finding.relation}: {a} | {b}"


def findings(a: str, b: str) -> list[str]:
    """The findings of two paragraphs, after checking that they are mirrored the other way round."""
    there = [each for row in compared(a, b).rows for each in row.findings]
    back = [each for row in compared(b, a).rows for each in row.findings]
    mirrored = {(MIRRORED.get(each.relation, each.relation), each.b, each.a) for each in back}
    assert {(each.relation, each.a, each.b) for each in there} == mirrored
    for side in ("a", "b"):
        spans = sorted(each.span for f in there if isinstance(each := getattr(f, side), Figure))
        assert all(x.e <= y.s for x, y in pairwise(spans))
    return [told(each) for each in there]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("He left on Tuesday.", "He left on Wednesday.", ["changed: Tuesday | Wednesday"]),
        (
            "He left last Tuesday at 5 pm for Karsk.",
            "He left yesterday at 6 pm for Karsk.",
            ["changed: 5 pm | 6 pm"],
        ),
        ("It opens on Thanksgiving 2014.", "It opens on Thanksgiving of next year.", None),
        ("It opens on Easter 2013.", "It opens on 31 March 2013.", ["same: Easter 2013 | 31 March 2013"]),
        ("He left Tuesday.", "He left Tuesday evening.", []),
        ("He left at noon.", "He left around noon.", []),
        ("He left at 15h00.", "He left by 15h00.", []),
        ("He left in two weeks.", "He left in three weeks.", ["changed: two weeks | three weeks"]),
        ("He left 3 days ago.", "He left 3 days before.", []),
        ("He left at 20 past 3pm.", "He left 20 minutes past 3pm.", None),
        ("He saw both.", "He saw two.", ["same: both | two"]),
        ("He drank a litre.", "He drank 1 litre.", ["same: a litre | 1 litre"]),
        ("He drank half a gallon.", "He drank a tenth of a gallon.", None),
        ("He paid ten dimes.", "He paid four quarters.", ["same: ten dimes | four quarters"]),
        ("He paid 10 grand.", "He paid ten dimes.", ["changed: 10 grand | ten dimes"]),
        ("He paid 10 grand.", "He paid $10,000.", ["same: 10 grand | $10,000"]),
        ("He paid 25 cents.", "He paid a quarter.", ["same: 25 cents | a quarter"]),
        ("He paid $35,000.", "He paid 35K.", ["same: $35,000 | 35K"]),
        ("He paid $35,000.", "He paid 34K.", ["incomparable: $35,000 | 34K"]),
        ("He came a decade ago.", "He came 10 years ago.", ["same: a decade | 10 years"]),
        ("He saw 5 men.", "He saw Tuesday men.", ["gone: 5 | -"]),
        ("He came in 2014.", "He came on Tuesday.", ["incomparable: 2014 | Tuesday"]),
        ("He saw the man there.", "He saw the woman there.", []),
        ("20 or so came; it was over 40 there.", "20 or so came; it was under 40 there.", None),
        ("He left at 5 pm.", "He left at 6 pm on the 24th.", None),
        ("He left about 5 pm.", "He left about 6 pm on Friday.", None),
        ("", "Tuesday", []),
        ("He left on Tuesday in 2017.", "He left in 2017 next week.", None),
        (
            "Karsk fell on Tuesday, 2017 men and 5 boats",
            "Karsk fell on 2017 next",
            ["overlap: Tuesday, 2017 | 2017", "gone: 5 | -"],
        ),
        ("Last Tuesday 2017 boats left.", "2017 boats left.", []),
        ("Tuesday 2017 5", "2017 next", ["gone: 5 | -"]),
        ("he 2014", "Tuesday he Tuesday", ["incomparable: 2014 | Tuesday"]),
    ],
)
def test_what_is_found(a: str, b: str, expected: list[str] | None) -> None:
    found = findings(a, b)
    if expected is not None:
        assert found == expected


def test_over_and_under_cannot_both_hold() -> None:
    [row] = compared("It was over 40 degrees there.", "It was under 40 degrees there.").rows
    [found] = row.findings
    assert (found.relation, found.badge, found.allowed) == (Relation.CHANGED, "< was >", False)


words = st.sampled_from(
    "he came on in at the a Tuesday Friday yesterday today next last week 2014 2015 5 7,000 people boats "
    "noon 3 pm Easter Christmas both two one litre litres ten dimes dollars $5 nickels March 10 24th , . "
    "and half past six".split()
)


@unhurried
@given(st.lists(words, max_size=14).map(" ".join), st.lists(words, max_size=14).map(" ".join))
def test_findings_are_the_same_from_either_side(a: str, b: str) -> None:
    findings(a, b)


@unhurried
@given(st.lists(words, min_size=3, max_size=14), st.data())
def test_one_word_changed(some: list[str], data: st.DataObject) -> None:
    k = data.draw(st.integers(0, len(some) - 1))
    other = [*some[:k], data.draw(words), *some[k + 1 :]]
    findings(" ".join(some), " ".join(other))


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (
            "It lasted from 3 March to 5 April here.",
            "It lasted from 3 March to 6 April here.",
            ["overlap: 3 March to 5 April | 3 March to 6 April"],
        ),
        (
            "They came more than 3 days ago to Karsk.",
            "They came more than 4 days ago to Karsk.",
            ["changed: more than 3 days | more than 4 days"],
        ),
        (
            "The first half of 2020 was dry.",
            "The second half of 2021 was dry.",
            ["changed: first half of 2020 | second half of 2021"],
        ),
    ],
)
def test_a_figure_that_reaches_further_than_a_moment_stays(a: str, b: str, expected: list[str]) -> None:
    assert findings([a], [b]) == expected
