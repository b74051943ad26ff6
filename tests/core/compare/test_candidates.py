from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.compare import candidates
from app.core.compare.bags import Bags, bag, joined, value
from app.core.compare.candidates import candidate_pairs, rects_of
from app.core.model.cancel import NeverCancel

TEXTS = st.lists(
    st.lists(st.sampled_from("dam gate karsk velt siren water river boat".split()), max_size=5).map(" ".join),
    min_size=1,
    max_size=6,
)


def bags_of(a: list[str], b: list[str]) -> Bags:
    return Bags(list(map(bag, a)), list(map(bag, b)))


def pairs_of(bags: Bags) -> candidates.Pairs:
    return candidate_pairs(bags, range(len(bags.a)), range(len(bags.b)), NeverCancel())


@given(TEXTS, TEXTS)
def test_in_small_stretches_every_pair_that_shares_a_word_is_weighed(a: list[str], b: list[str]) -> None:
    bags = bags_of(a, b)
    assert pairs_of(bags) == {
        (i, j): bags.overlap(bags.a[i], bags.b[j])
        for i, x in enumerate(a)
        for j, y in enumerate(b)
        if set(x.split()) & set(y.split())
    }


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(candidates, "DENSE_CELLS", 0)


@pytest.mark.usefixtures("large")
def test_in_large_ones_words_that_many_paragraphs_hold_propose_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(candidates, "RARE", 2)
    bags = bags_of(["dam gate", "dam siren"], ["dam gate", "dam siren", "dam water"])
    assert sorted(pairs_of(bags)) == [(0, 0), (1, 1)]


@pytest.mark.usefixtures("large")
def test_in_large_ones_each_paragraph_keeps_its_best(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(candidates, "TOP", 1)
    words = [f"w{k}" for k in range(9)]
    whole = " ".join(words)
    # One paragraph of A that holds parts of three of B: its best is kept, and it as the best of the others.
    bags = bags_of([whole, f"{words[0]} {words[1]}"], [" ".join(words[:5]), " ".join(words[5:7]), words[8]])
    assert sorted(pairs_of(bags)) == [(0, 0), (0, 1), (0, 2), (1, 0)]


@pytest.mark.usefixtures("large")
def test_in_large_ones_faint_proposals_are_dropped() -> None:
    a = "one two three four five six seven eight nine"
    bags = bags_of([a, "nine and more"], [a, "nine and more"])
    assert sorted(pairs_of(bags)) == [(0, 0), (1, 1)]


@given(TEXTS, TEXTS)
def test_links_worth_having_have_the_gain_they_say(a: list[str], b: list[str]) -> None:
    bags = bags_of(a, b)
    for a0, a1, b0, b1, gain in rects_of(bags, pairs_of(bags)):
        assert gain > 0
        assert 1 in (a1 - a0, b1 - b0)
        assert max(a1 - a0, b1 - b0) <= candidates.LARGEST_GROUP
        single = (a1 - a0, b1 - b0) == (1, 1)
        assert gain == (bags.gain(a0, b0) if single else bags.group_gain(range(a0, a1), range(b0, b1)))


def test_a_bag_holds_words_or_else_signs() -> None:
    assert bag("The dam, the Dam!") == {"the": 2, "dam": 2}
    assert bag("— … —") == {"—": 2, "…": 1}
    assert bag("大坝，大") == {"大": 2, "坝": 1, "，": 1}
    assert bag(" ") == {}
    assert joined([bag("dam gate"), bag("dam")]) == {"dam": 2, "gate": 1}


def test_what_is_rare_weighs_more() -> None:
    bags = bags_of(["dam gate", "dam"], ["dam siren"])
    assert bags.weight["gate"] > bags.weight["dam"]
    assert bags.weigh({}) > 0
    assert bags.overlap(bag("dam dam gate"), bag("dam dam dam")) == pytest.approx(2 * bags.weight["dam"])


def test_a_link_is_worth_having_from_about_a_quarter_in_common() -> None:
    assert value(0.3, 1, 1) > 0 > value(0.2, 1, 1)
    assert value(1, 1, 1) > value(1, 1, 3)
