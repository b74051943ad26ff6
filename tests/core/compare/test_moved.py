from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.compare.accidents import Block
from app.core.compare.moved import moved_runs
from app.core.model import Comparison, OpKind
from app.core.model.cancel import NeverCancel

from .reading import compared, keys, read_back, words

DAM = "The Karsk dam failed shortly before dawn on Tuesday."
SIREN = "Nobody in the lower town of Brenna heard the siren."
BOATS = "The army sent nine boats and two helicopters at noon."
ROAD = "Every road to Ostmark stayed closed for a week."
SENTENCES = [
    DAM,
    SIREN,
    BOATS,
    ROAD,
    "It rained.",
    "大坝决口后居民离开了家园。",
    "Water rose, then fell, then rose.",
]


def moved(comparison: Comparison) -> list[str]:
    """Every phrase that moved; each must have been left out once and added once, as it is."""
    phrases = {}
    for row in comparison.rows:
        gone = {op.moved: words(comparison.a, op.a).strip() for op in row.ops if op.kind is OpKind.DELETE}
        come = {op.moved: words(comparison.b, op.b).strip() for op in row.ops if op.kind is OpKind.INSERT}
        numbers = [op.moved for op in row.ops if op.moved is not None]
        phrases = {number: come[number] for number in sorted(set(numbers))}
        # but for a capital that the beginning of a sentence gives
        assert all(phrase.lower() == gone[number].lower() for number, phrase in phrases.items())
        assert sorted(numbers) == sorted([*range(len(phrases))] * 2)
        assert not any(op.minor for op in row.ops if op.moved is not None)
    return list(phrases.values())


@pytest.mark.parametrize(
    ("before", "after", "phrases"),
    [
        ([DAM, SIREN, BOATS], [SIREN, BOATS, DAM], [DAM]),
        ([DAM, SIREN, BOATS], [BOATS, DAM, SIREN], [BOATS]),
        ([DAM, SIREN, BOATS, ROAD], [ROAD, SIREN, BOATS, DAM], [ROAD[:-1], DAM[:-1]]),
        # inside a longer omission and a longer addition
        (
            [DAM, "Then all was quiet.", SIREN, BOATS, ROAD],
            [SIREN, BOATS, ROAD, "Later it came out why.", DAM, "It was old."],
            [DAM],
        ),
        # a phrase
        (
            ["In the deepest parts of the valley, the water reached the roofs, they said."],
            ["The water reached the roofs in the deepest parts of the valley, they said."],
            ["The water reached the roofs"],
        ),
        # with a word changed in the middle, in two pieces
        (
            [DAM, SIREN, BOATS, ROAD],
            [SIREN, BOATS, ROAD, DAM.replace("shortly", "long")],
            ["The Karsk dam failed", "before dawn on Tuesday."],
        ),
        # no phrase: too short, or nothing rare in it, or not the only one of its kind
        (["He said, of the dam, that it held."], ["He said that it held, of the dam."], []),
        (
            ["It is so, as it was of it, at the gate."],
            ["As it was of it, it is so, at the gate."],
            [],
        ),
        ([DAM, SIREN, DAM, BOATS, ROAD], [SIREN, BOATS, ROAD, DAM], []),
        ([DAM, SIREN], [DAM, SIREN, BOATS], []),
        # scripts without spaces
        (
            ["大坝在黎明前决口。", "警报在半夜前一小时响起来。", "居民离开家园。"],
            ["警报在半夜前一小时响起来。", "居民离开家园。", "大坝在黎明前决口。"],
            ["大坝在黎明前决口。"],
        ),
    ],
)
def test_what_only_moved_is_marked_as_moved(before: list[str], after: list[str], phrases: list[str]) -> None:
    there = compared(" ".join(before), " ".join(after))
    assert moved(there) == phrases


@given(st.lists(st.sampled_from(SENTENCES), max_size=7), st.lists(st.sampled_from(SENTENCES), max_size=7))
def test_moved_phrases_leave_both_texts_as_they_are(before: list[str], after: list[str]) -> None:
    there, back = compared(" ".join(before), " ".join(after)), compared(" ".join(after), " ".join(before))
    moved(there)
    assert keys(there) == keys(back, mirrored=True)
    assert read_back(there, "a") == [" ".join(before)]
    assert read_back(there, "b") == [" ".join(after)]


def runs(gone: str, come: str) -> list[str]:
    """The phrases that moved from before what stays to behind it."""
    left, right = gone.split(), come.split()
    blocks = [Block(len(left), 0, 1)]
    found = moved_runs([*left, "stays"], ["stays", *right], blocks, NeverCancel())
    return [" ".join(left[run.a : run.a + run.size]) for run in found]


def test_a_phrase_grows_both_ways_from_what_stands_once() -> None:
    assert runs("by the old mill and by the old gate came boats", "so by the old gate came boats again") == [
        "by the old gate came boats"
    ]


def test_of_phrases_that_overlap_the_first_is_taken() -> None:
    first, second = "alpha bravo charlie delta echo", "fox golf hotel india"
    assert runs(f"{first} {second}", f"{first} then echo {second}") == [first]
    assert runs(f"{first} {second}", f"echo {second} then {first} fox") == [f"{first} fox"]


def test_long_stretches_ask_whether_to_go_on() -> None:
    class Token:
        asked = 0

        def check(self) -> None:
            self.asked += 1

    token = Token()
    left = [f"word{k}" for k in range(25_000)]
    runs = moved_runs([*left, "stays"], ["stays", *left], [Block(len(left), 0, 1)], token)
    assert runs == [Block(0, 1, len(left))]
    assert token.asked >= 6
