"""Sentences beside sentences, inside a row."""

from __future__ import annotations

import pytest
from hypothesis import given

from app.core.compare.sentence_links import SentenceLink, sentence_links
from app.core.model import Row, RowKind
from app.core.model.cancel import Cancelled

from .story import DAM, RAIL, ROAD, SIREN, WALL
from .strategies import PAIR, document


def linked(a: list[str], b: list[str]) -> tuple[SentenceLink, ...]:
    """The sentence links of a row that holds all paragraphs."""
    row = Row(RowKind.SPLIT, tuple(range(len(a))), tuple(range(len(b))))
    return sentence_links(document(a), document(b), row)


def shown(a: list[str], b: list[str]) -> list[str]:
    """The first words of the sentences that stand beside each other."""

    def words(texts: list[str], spans: tuple[tuple[int, int, int], ...]) -> str:
        return " + ".join(" ".join(texts[p][s:e].split()[:2]) for p, s, e in spans)

    links = linked(a, b)
    return [f"{words(a, x.a)} {'~' if x.moved else '='} {words(b, x.b)}" for x in links]


def test_sentences_keep_their_counterparts_in_a_long_paragraph() -> None:
    a = "The dam broke at dawn. Nobody was warned. The siren failed. Trains stopped at noon."
    b = "The dam broke before dawn. The siren failed twice. A second wall held. Trains stopped at noon."
    found = ["The dam = The dam", "The siren = The siren", "Trains stopped = Trains stopped"]
    assert shown([a], [b]) == found


def test_they_may_stand_in_another_paragraph_of_the_row() -> None:
    a, b = [f"{DAM} {RAIL}", ROAD], [DAM, f"{RAIL} {ROAD}"]
    links = linked(a, b)
    assert {x.a[0].p for x in links} == {x.b[0].p for x in links} == {0, 1}
    assert all(x.similarity == 1 and not x.moved for x in links)


def test_a_sentence_that_changed_places_is_called_moved() -> None:
    moved = [x for x in shown([f"{SIREN} {DAM} {WALL} {RAIL}"], [f"{DAM} {WALL} {RAIL} {SIREN}"]) if "~" in x]
    assert len(moved) == 1


@given(PAIR)
def test_links_hold_whole_sentences_each_once(pair: tuple[list[str], list[str]]) -> None:
    a, b = pair
    links = linked(a, b)
    for texts, side in ((a, "a"), (b, "b")):
        spans = [span for link in links for span in getattr(link, side)]
        assert len(set(spans)) == len(spans)
        assert all(texts[p][s:e] == texts[p][s:e].strip() != "" for p, s, e in spans)


def test_it_can_be_cancelled() -> None:
    class Now:
        def check(self) -> None:
            raise Cancelled

    row = Row(RowKind.CHANGED, (0,), (0,))
    with pytest.raises(Cancelled):
        sentence_links(document([f"{DAM} {RAIL}"]), document([f"{ROAD} {DAM} It rained."]), row, Now())
