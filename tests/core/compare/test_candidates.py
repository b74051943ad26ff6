from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.compare import candidates
from app.core.compare.bags import TIMES, Bags, Demand, bag, joined
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
    bags = bags_of([" ".join(words), words[0]], [" ".join(words[:5]), " ".join(words[5:9])])
    assert sorted(pairs_of(bags)) == [(0, 0), (1, 0)]


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
        assert 1 in (a1 - a0, b1 - b0) or (a1 - a0, b1 - b0) == (2, 2)
        assert max(a1 - a0, b1 - b0) <= candidates.LARGEST_GROUP
        assert gain == bags.rect(a0, a1, b0, b1).gain


def test_a_group_is_not_many_times_as_large_as_what_it_stands_beside() -> None:
    line = "the gate of the dam was shut"
    rects = rects_of(bags := bags_of([line], [line] * 6), pairs_of(bags))
    assert max(rect.b1 - rect.b0 for rect in rects) == candidates.LARGEST_SHARE


def test_a_bag_holds_words_or_else_signs() -> None:
    assert sorted(read(bag("The dam, the Dam!"))) == ["dam", "dam", "the", "the"]
    assert sorted(read(bag("— … —"))) == ["—", "—", "…"]
    assert sorted(read(bag("大坝，大"))) == sorted("大坝，大")
    assert bag(" ") == frozenset()


def read(words: frozenset[str]) -> list[str]:
    """The words of a bag, one as often as it occurs."""
    return [word.partition("\ufdd0")[0] for word in words]


WORDS = st.lists(st.sampled_from(["dam", "gate", "the"]), max_size=4)


@given(st.lists(WORDS, min_size=1, max_size=2))
def test_bags_joined_hold_all_words_as_often_as_they_occur(parts: list[list[str]]) -> None:
    together = joined([bag(" ".join(part)) for part in parts])
    assert together == bag(" ".join(word for part in parts for word in part))
    assert sorted(read(together)) == sorted(word for part in parts for word in part)


@given(WORDS, WORDS)
def test_words_are_shared_as_often_as_both_have_them(x: list[str], y: list[str]) -> None:
    bags = bags_of(["dam gate the"], ["dam"])
    shared = [word for word in {*x, *y} for _ in range(min(x.count(word), y.count(word)))]
    assert bags.overlap(bag(" ".join(x)), bag(" ".join(y))) == sum(bags.weight[word] for word in shared)


def test_a_word_without_end_is_counted_a_few_times_only() -> None:
    assert len(bag("dam " * 1_000)) == TIMES


def test_what_is_rare_weighs_more() -> None:
    bags = bags_of(["dam gate", "dam"], ["dam siren"])
    assert bags.weight["gate"] > bags.weight["dam"]
    assert bags.weigh(frozenset()) > 0
    assert bags.overlap(bag("dam dam gate"), bag("dam dam dam")) == 2 * bags.weight["dam"]


def test_a_link_is_worth_having_from_about_a_quarter_in_common() -> None:
    bags = bags_of(["dam"], ["dam"])
    assert bags.value(30, 100, 100) > 0 > bags.value(20, 100, 100)
    assert bags.value(100, 100, 100) > bags.value(100, 100, 300)


def test_what_is_asked_can_be_less_or_more() -> None:
    bags = Bags([bag("dam gate wall")], [bag("dam"), bag("gate siren")], demand=Demand(0.5, 0.0, 0.9))
    assert bags.value(30, 100, 100) < 0
    dear = bags.rect(0, 1, 0, 2).gain
    bags.demand = Demand(0.5, 0.9, 0.0)
    assert bags.rect(0, 1, 0, 2).gain > dear
