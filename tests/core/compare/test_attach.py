"""Pieces that are left beside a link join it where they belong."""

from __future__ import annotations

import pytest

from app.core.compare.attach import with_pieces
from app.core.compare.bags import Bags, bag
from app.core.compare.candidates import Closed
from app.core.compare.chain import Rect

from .story import DAM, GOVERNOR, MONEY, RAIL, ROAD, SIREN, STORY, TRIAL, WALL


def attached(a: list[str], b: list[str], *links: tuple[int, int], closed: bool = False) -> list[str]:
    bags = Bags([bag(text) for text in a], [bag(text) for text in b])
    chain = [Rect(i, i + 1, j, j + 1, bags.gain(i, j)) for i, j in links]
    settled = Closed({i for i, _ in links}, {j for _, j in links}) if closed else Closed(set(), set())
    found = with_pieces(bags, (a, b), chain, settled)
    return [f"{r.a0}-{r.a1 - 1}={r.b0}-{r.b1 - 1}" for r in found]


def test_pieces_beside_a_link_join_it_on_both_sides() -> None:
    whole, pieces = f"{DAM} {RAIL} {ROAD}", [DAM, RAIL, ROAD]
    assert attached([whole], pieces, (0, 1)) == ["0-0=0-2"]
    assert attached(pieces, [whole], (1, 0)) == ["0-2=0-0"]


def test_strangers_beside_a_link_stay_alone() -> None:
    assert attached([DAM], [GOVERNOR, DAM, MONEY], (0, 1)) == ["0-0=1-1"]
    assert attached([GOVERNOR, DAM, MONEY], [DAM], (1, 0)) == ["1-1=0-0"]


def test_an_equal_pair_takes_nothing_in() -> None:
    assert attached([f"{DAM} {RAIL}"], [DAM, RAIL], (0, 0), closed=True) == ["0-0=0-0"]


def test_a_link_grows_no_further_than_the_next_one() -> None:
    whole = f"{DAM} {RAIL} {ROAD}"
    assert attached([whole, ROAD], [DAM, RAIL, ROAD], (0, 0), (1, 2)) == ["0-0=0-1", "1-1=2-2"]


def test_a_link_takes_in_six_at_most() -> None:
    assert attached([" ".join(STORY)], STORY, (0, 4)) == ["0-0=0-5"]
    assert attached([" ".join(STORY)], STORY, (0, 9)) == ["0-0=4-9"]
    assert attached(STORY, [" ".join(STORY)], (9, 0)) == ["4-9=0-0"]


def test_sides_of_several_do_not_grow() -> None:
    a, b = [DAM, RAIL, SIREN], [f"{DAM} {RAIL}", SIREN, TRIAL]
    bags = Bags([bag(text) for text in a], [bag(text) for text in b])
    pair = bags.rect(0, 2, 0, 1)
    assert with_pieces(bags, (a, b), [pair], Closed(set(), set())) == [pair]


def test_a_piece_between_two_links_joins_the_one_that_gains_more() -> None:
    """Its beginning is that of the paragraph after it; the one before shares some of its words too."""
    before, after = f"{DAM} The siren was heard.", f"{SIREN} {WALL} {ROAD}"
    assert attached([before, after], [DAM, SIREN, f"{WALL} {ROAD}"], (0, 0), (1, 2)) == ["0-0=0-0", "1-1=1-2"]
    assert attached([DAM, SIREN, f"{WALL} {ROAD}"], [before, after], (0, 0), (2, 1)) == ["0-0=0-0", "1-2=1-1"]


def test_pieces_between_two_links_are_shared_out() -> None:
    a = [f"{DAM} {RAIL}", f"{WALL} {ROAD}"]
    assert attached(a, [DAM, RAIL, WALL, ROAD], (0, 0), (1, 3)) == ["0-0=0-1", "1-1=2-3"]


@pytest.mark.parametrize("piece", ["----", "12", "II."])
def test_what_a_paragraph_literally_begins_or_ends_with_belongs_to_it(piece: str) -> None:
    assert attached([piece, DAM], [f"{piece} {DAM}"], (1, 0)) == ["0-1=0-0"]
    assert attached([DAM, piece], [f"{DAM} {piece}"], (0, 0)) == ["0-1=0-0"]
    assert attached([f"{piece} {DAM}"], [piece, DAM], (0, 1)) == ["0-0=0-1"]


def test_but_not_if_its_counterpart_begins_with_it_too() -> None:
    assert attached(["----", f"---- {DAM}"], [f"---- {DAM} {RAIL}"], (1, 0)) == ["1-1=0-0"]
    assert attached([DAM, ""], [DAM], (0, 0)) == ["0-0=0-0"]
