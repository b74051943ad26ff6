"""Paragraphs that face each other between two links belong together where that is no accident."""

from __future__ import annotations

from app.core.compare.align import align
from app.core.compare.bags import Bags, bag
from app.core.compare.candidates import Closed
from app.core.compare.chain import Rect
from app.core.compare.facing import with_facing

NONE = Closed(set(), set())


def same(k: int) -> str:
    """A paragraph that no other is like."""
    return f"gate{k} keeper{k} wrote{k} sill{k} water{k}"


def pair(rounds: int, a: str, b: str) -> tuple[list[str], list[str]]:
    """Two texts in which all but every sixth paragraph are the same; those are made of ``a`` and ``b``."""
    left, right = [], []
    for k in range(6 * rounds):
        left.append(same(k) if k % 6 else a.format(k))
        right.append(same(k) if k % 6 else b.format(k))
    return left, right


def unlinked(a: list[str], b: list[str]) -> int:
    """How many paragraphs stand alone; all others stand beside their counterpart."""
    links = {(i, j) for link in align(a, b).links for i in link.a for j in link.b}
    assert all(i == j for i, j in links)
    return len(a) - len(links)


OLD, NEW = "the lord of stone{0} spake unto him in{0} anger", "the master{0} answered the other man{0}"


def test_a_wording_that_shares_next_to_nothing_stands_beside_its_counterpart() -> None:
    a, b = pair(12, OLD, NEW)
    assert unlinked(a, b) == unlinked(b, a) == 0


def test_a_few_such_places_tell_nothing() -> None:
    assert unlinked(*pair(5, OLD, NEW)) == 5


def test_what_shares_no_word_is_not_paired_by_its_place() -> None:
    assert unlinked(*pair(12, "lord{0} spake{0}", "master{0} answered{0}")) == 12


def chain(places: list[tuple[int, int]]) -> tuple[Bags, list[Rect]]:
    """Links with so many paragraphs of A and of B before each; every paragraph has the word *dam*."""
    rects, i, j = [], 0, 0
    for left, right in places:
        i, j = i + left, j + right
        rects.append(Rect(i, i + 1, j, j + 1, 1.0))
        i, j = i + 1, j + 1
    return Bags([bag(f"dam a{k}") for k in range(i)], [bag(f"dam b{k}") for k in range(j)]), rects


def test_what_happens_by_accident_is_no_habit() -> None:
    both, neither = [(1, 1)] * 12, [(0, 0)] * 100
    bags, links = chain(both + neither)
    assert len(with_facing(bags, links, NONE)) == len(links) + 12
    bags, links = chain(both + neither + [(1, 0), (0, 1)] * 20)
    assert with_facing(bags, links, NONE) == links


def test_several_face_several_in_order_but_not_many() -> None:
    bags, links = chain([(2, 2)] * 12 + [(4, 4)] + [(1, 2)] + [(0, 0)] * 200)
    found = set(with_facing(bags, links, NONE)) - set(links)
    assert sorted((rect.a0, rect.b0) for rect in found) == [(k, k) for k in range(36) if k % 3 != 2]


def test_what_has_its_equal_elsewhere_faces_nobody() -> None:
    bags, links = chain([(1, 1)] * 12 + [(0, 0)] * 100)
    assert len(with_facing(bags, links, Closed({0}, {2}))) == len(links) + 10
