from __future__ import annotations

import random
from itertools import pairwise

import pytest
from hypothesis import given

from app.core.compare import candidates
from app.core.compare.align import Alignment, align

from .story import CHECK, DAM, GOVERNOR, HOSPITAL, MONEY, RAIL, ROAD, SIREN, STORY, TRIAL, WALL
from .strategies import PAIR


def shown(alignment: Alignment) -> list[str]:
    """Links as ``0 1=2`` for two paragraphs beside one; ``~`` where they moved."""
    return [
        f"{' '.join(map(str, link.a))}{'~' if link.moved else '='}{' '.join(map(str, link.b))}"
        for link in alignment.links
    ]


@pytest.mark.parametrize(
    ("a", "b", "links"),
    [
        ([DAM, RAIL, ROAD], [DAM, RAIL, ROAD], ["0=0", "1=1", "2=2"]),
        ([DAM, RAIL, ROAD], [DAM, HOSPITAL, RAIL, ROAD], ["0=0", "1=2", "2=3"]),
        ([DAM, RAIL, ROAD], [DAM, ROAD], ["0=0", "2=1"]),
        ([DAM, RAIL, ROAD], [DAM, RAIL.replace("suspended", "stopped"), ROAD], ["0=0", "1=1", "2=2"]),
        ([DAM, f"{RAIL} {ROAD}", WALL], [DAM, RAIL, ROAD, WALL], ["0=0", "1=1 2", "2=3"]),
        ([DAM, RAIL, ROAD, WALL], [DAM, f"{RAIL} {ROAD}", WALL], ["0=0", "1 2=1", "3=2"]),
        ([RAIL, DAM, ROAD, WALL], [DAM, ROAD, WALL, RAIL], ["0~3", "1=0", "2=1", "3=2"]),
        ([DAM, RAIL], [HOSPITAL, GOVERNOR], []),
        ([], [DAM], []),
        ([""], [""], ["0=0"]),
        (["", DAM, ""], [DAM], ["1=0"]),
        (["—", DAM], ["—!", DAM], ["0=0", "1=1"]),
    ],
)
def test_which_paragraphs_stand_beside_which(a: list[str], b: list[str], links: list[str]) -> None:
    assert shown(align(a, b)) == links


@pytest.mark.parametrize("pieces", range(2, 7))
def test_a_paragraph_splits_into_as_many_as_six(pieces: int) -> None:
    parts = STORY[:pieces]
    assert shown(align([" ".join(parts)], parts)) == [f"0={' '.join(map(str, range(pieces)))}"]
    assert shown(align(parts, [" ".join(parts)])) == [f"{' '.join(map(str, range(pieces)))}=0"]


def test_links_say_how_alike_they_are() -> None:
    [equal, changed, split] = align(
        [DAM, RAIL, f"{WALL} {CHECK}"], [DAM, RAIL.replace("suspended", "stopped"), WALL, CHECK]
    ).links
    assert equal.similarity == 1
    assert 0.7 < changed.similarity < 1
    assert split.similarity == pytest.approx(1)


@given(PAIR)
def test_links_are_disjoint_and_in_order_but_for_moves(pair: tuple[list[str], list[str]]) -> None:
    links = align(*pair).links
    for side in ("a", "b"):
        places = [p for link in links for p in getattr(link, side)]
        assert len(set(places)) == len(places)
    assert all(x.a < y.a for x, y in pairwise(links))
    stay = [link for link in links if not link.moved]
    assert all(x.a[-1] < y.a[0] and x.b[-1] < y.b[0] for x, y in pairwise(stay))
    assert all(len(link.a) == len(link.b) == 1 for link in links if link.moved)
    assert all(0 <= link.similarity <= 1 for link in links)


@given(PAIR)
def test_the_other_way_round_is_the_mirror(pair: tuple[list[str], list[str]]) -> None:
    there, back = align(*pair), align(*reversed(pair))
    assert sorted((x.a, x.b, x.similarity, x.moved) for x in there.links) == sorted(
        (x.b, x.a, x.similarity, x.moved) for x in back.links
    )


def novel(chapters: int, seed: int) -> list[str]:
    """Paragraphs that share common words, and rare ones with none but their own revision."""
    rng = random.Random(seed)
    common = "the of and water dam valley people said night that was for town river gate".split()
    return [
        " ".join([*rng.choices(common, k=12), *(f"w{rng.randrange(10**9)}" for _ in range(6))])
        for _ in range(chapters)
    ]


def revised(texts: list[str]) -> list[str]:
    """Every paragraph changed, some dropped, some added."""
    changed = [text.replace("dam", "wall") + " revised" for k, text in enumerate(texts) if k % 9]
    changed[5:5] = ["Nothing of this stood in the first edition at all."]
    return changed


@pytest.fixture
def crowded(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a book: no stretch is small enough to be searched completely."""
    monkeypatch.setattr(candidates, "DENSE_CELLS", 30)
    monkeypatch.setattr(candidates, "RARE", 3)


@pytest.mark.usefixtures("crowded")
def test_large_texts_are_entered_through_rare_words() -> None:
    a = novel(60, 1)
    b = revised(a)
    found = align(a, b)
    left = [k for k in range(60) if k % 9]
    assert [link.a for link in found.links] == [(k,) for k in left]
    assert [link.b[0] for link in found.links] == [k + (k >= 5) for k in range(len(left))]


@pytest.mark.usefixtures("crowded")
def test_what_was_not_searched_is_counted() -> None:
    a, b = novel(40, 1), novel(40, 2)
    assert align(a, b).unsearched == 40
    assert align(a, b).links == ()
    assert align(a, a).unsearched == 0


@pytest.mark.usefixtures("crowded")
def test_stretches_between_links_are_searched_again() -> None:
    """Words that are not rare in the whole text are rare in a part of it."""
    a, b = [], []
    for k in range(8):
        a += [STORY[k], "the dam and the town", f"anchor{k} stands at chapter{k} of part{k} volume{k}"]
        b += [STORY[k], "the dam and the town again", f"anchor{k} stands at chapter{k} of part{k} book{k}"]
    found = align(a, b)
    assert len(found.links) == 24
    assert all(link.a == link.b for link in found.links)


class Counter:
    """Counts how often it is asked and ends the work at one of the times."""

    def __init__(self, last: int = 10**9) -> None:
        self.asked, self.last = 0, last

    def check(self) -> None:
        self.asked += 1
        if self.asked >= self.last:
            raise StopIteration


def test_work_asks_whether_to_go_on_and_ends_at_once() -> None:
    a = novel(120, 1)
    b = revised(a)
    patient = Counter()
    align(a, b, patient)
    assert patient.asked > 9
    for last in (1, patient.asked // 2, patient.asked):
        token = Counter(last)
        with pytest.raises(StopIteration):
            align(a, b, token)
        assert token.asked == last


@pytest.mark.usefixtures("crowded")
def test_work_on_large_texts_asks_as_well() -> None:
    a = novel(300, 1)
    token = Counter()
    align(a, revised(a), token)
    assert token.asked > 300 // 64


def test_progress_goes_up_to_the_end() -> None:
    told: list[tuple[str, int, int]] = []
    align(STORY, STORY[::-1], progress=lambda *step: told.append(step))
    assert told[0] == ("Matching paragraphs", 0, 10)
    assert told[-1] == ("Matching paragraphs", 10, 10)
    assert told == sorted(told)


def test_a_line_that_was_left_out_is_not_found_again_in_a_long_neighbour() -> None:
    greeting, answer = "My dear keeper of the gate,", "My dearest keeper,"
    letter = f"{DAM} {RAIL} My dear wife keeps asking when the keeper of the gate will be home. {ROAD}"
    assert shown(align([greeting, letter], [answer, letter.replace("asking", "wondering")])) == ["0=0", "1=1"]


def test_two_beside_two_where_the_border_between_them_has_moved() -> None:
    a = [f"{DAM} {RAIL} {ROAD}", WALL]
    b = [DAM, f"{RAIL} {ROAD} {WALL}"]
    assert shown(align([SIREN, *a, TRIAL], [SIREN, *b, TRIAL])) == ["0=0", "1 2=1 2", "3=3"]


@pytest.mark.parametrize("copies", [2, 9])
def test_boilerplate_pulls_nothing_apart(copies: int) -> None:
    """Copies that stand at other places on each side are neither moves nor reasons for one."""
    notice = f"{GOVERNOR} {HOSPITAL} {MONEY}"
    a, b = STORY[:6], STORY[:6]
    for k in range(copies):
        a.insert((3 * k) % 5, notice)
        b.insert((4 * k + 1) % 7, notice)
    links = align(a, b).links
    assert not any(link.moved for link in links)
    linked = {a[link.a[0]] for link in links}
    assert linked >= set(STORY[:6])


def test_of_twins_the_one_that_was_edited_stays_in_its_place() -> None:
    twin = "let width = 30; let height = 50; show the keeper of the gate"
    a = [DAM, twin, "between", twin, ROAD]
    b = [DAM, twin.replace("keeper", "warden"), "betwixt", twin, ROAD]
    assert shown(align(a, b))[1] == "1=1"
    assert not any(link.moved for link in align(a, b).links)
