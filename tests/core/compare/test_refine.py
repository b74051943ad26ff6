"""The second look: finer features, and what may be asked of the links of two texts."""

from __future__ import annotations

import pytest

from app.core.compare.align import align
from app.core.compare.bags import Bags, bag
from app.core.compare.chain import Rect
from app.core.compare.grams import FineLook
from app.core.compare.habits import LEAST, MOST, demand_of

from .story import DAM, STORY


def links(a: list[str], b: list[str]) -> list[str]:
    return [f"{' '.join(map(str, link.a))}={' '.join(map(str, link.b))}" for link in align(a, b).links]


def singles(count: int) -> list[Rect]:
    return [Rect(k, k + 1, k, k + 1, 1.0) for k in range(count)]


def test_texts_that_keep_their_words_are_asked_for_more_than_those_that_do_not() -> None:
    drafts = demand_of(singles(20), [0.9] * 20)
    plain = demand_of(singles(20), [0.4] * 20)
    assert MOST >= drafts.share > plain.share >= LEAST


def test_splits_are_cheap_where_there_are_many_and_merges_are_not() -> None:
    splits = [Rect(k, k + 1, 2 * k, 2 * k + 2, 1.0) for k in range(20)]
    demand = demand_of(splits, [0.8] * 20)
    assert demand.toll_b < demand.toll_a
    assert demand_of(singles(20), [0.8] * 20).toll_b == demand.toll_a


def test_two_texts_without_a_link_are_asked_for_what_is_usual() -> None:
    assert LEAST < demand_of([], []).share < MOST


def test_inflected_and_compound_words_tell_what_whole_words_do_not() -> None:
    a = [
        DAM,
        "Schwimmende Lichter erhellten Jahreszeitenfeste",
        "Wasserstandsmeldungen kamen abends",
        STORY[5],
    ]
    b = [DAM, "Ein Licht schwimmt hell im Jahreszeitenfest", "Die Wasserstandsmeldung kam am Abend", STORY[5]]
    assert links(a, b) == ["0=0", "1=1", "2=2", "3=3"]


def look(a: list[str], b: list[str]) -> Bags:
    words = Bags(list(map(bag, a)), list(map(bag, b)))
    fine = FineLook(words, a, b, range(len(a)), range(len(b)))
    return fine.bags(range(len(a)), range(len(b)), range(len(a)), range(len(b)), words.demand)


def test_a_part_of_a_word_weighs_less_than_the_word_and_more_if_it_is_rare() -> None:
    bags = look(["lichter am damm", "am abend"], ["licht am damm"])
    assert bags.overlap(bags.a[0], bags.b[0]) > bags.weight["damm"] + bags.weight["am"]
    parts = {name[1:]: weight for name, weight in bags.weight.items() if name[0] == "\ufdd1"}
    assert 0 < parts["lic"] < bags.weight["lichter"]
    assert parts["lic"] < parts["hte"]
    assert " am" not in parts


def test_ideographs_are_told_by_pairs() -> None:
    """The same signs in another order are another text."""
    bags = look(["大坝决口"], ["大坝决口", "口大决坝"])
    assert bags.gain(0, 0) > bags.gain(0, 1)
    assert links(
        [DAM, "大坝在夜间决口", "市长说水位下降"], [DAM, "大坝昨夜决口了", "水位已下降，市长说"]
    ) == ["0=0", "1=1", "2=2"]


def test_a_word_that_occurs_again_weighs_as_much_as_the_first() -> None:
    bags = look(["lichter lichter"], ["lichter am damm lichter"])
    assert bags.overlap(bags.a[0], bags.b[0]) > 2 * bags.weight["lichter"]


@pytest.mark.parametrize("empty", ["", "…"])
def test_paragraphs_without_words_do_no_harm(empty: str) -> None:
    assert links([empty, DAM], [DAM.replace("dam", "wall"), empty]) in (["1=0"], ["0=1"])
