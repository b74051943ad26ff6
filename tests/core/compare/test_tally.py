"""The share that stays is counted from what went, and is the same as counted from what stayed."""

from __future__ import annotations

from hypothesis import given

from app.core.compare.compare import Comparing, Options, compare
from app.core.compare.tally import Tally
from app.core.model import Comparison, OpKind
from app.core.text.words import count_words

from .strategies import IGNORE, PAIR, document

Pair = tuple[list[str], list[str]]


def kept(shown: Comparison) -> float:
    """The words of all that stayed, one by one."""
    texts = [paragraph.text for paragraph in shown.a.paragraphs]
    count = 0
    for row in shown.rows:
        if len(row.ops) == 1 and row.ops[0].kind is OpKind.EQUAL:
            count += sum(count_words(texts[p]) for p in row.a)
            continue
        for op in row.ops:
            if op.kind is OpKind.EQUAL or (op.minor and op.b):
                count += sum(count_words(texts[span.p], span.s, span.e) for span in op.a)
    total = sum(map(count_words, texts))
    return min(count, total) / total if total else 1.0


@given(PAIR, IGNORE)
def test_what_went_and_what_stayed_are_the_whole(pair: Pair, ignore: tuple[str, ...]) -> None:
    shown = compare(document(pair[0]), document(pair[1]), Options(ignore))
    assert shown.kept == kept(shown)


def test_ideographs_and_words_in_one_paragraph() -> None:
    shown = compare(document(["iPhone手机 in Karsk"]), document(["iPhone手表 in Karsk"]))
    assert shown.kept == kept(shown) < 1


def test_rows_are_counted_however_they_come() -> None:
    a = document([f"Gate {k} held until dawn." for k in range(9)])
    b = document([f"Gate {k} held until {'dawn' if k % 2 else 'noon'}." for k in range(7)])
    shown = compare(a, b)
    tally = Tally([paragraph.text for paragraph in a.paragraphs])
    for row in shown.rows:
        tally.add([row])
    assert (tally.summary, tally.kept) == (shown.summary, shown.kept)


def test_what_was_counted_of_some_rows_joins_that_of_the_others() -> None:
    a = document([f"Gate {k} held until dawn." for k in range(9)])
    shown = compare(a, document([f"Gate {k} held until {9 - k} p.m." for k in range(9)]))
    first, second = (Tally([paragraph.text for paragraph in a.paragraphs]) for _ in range(2))
    first.add(shown.rows[:4])
    second.add(shown.rows[4:])
    first.join(second.counts)
    assert (first.summary, first.kept) == (shown.summary, shown.kept)


@given(PAIR)
def test_parts_are_counted_like_the_whole(pair: Pair) -> None:
    a, b = document(pair[0]), document(pair[1])
    whole = compare(a, b)
    first, second = Comparing(a, b), Comparing(a, b)
    parts = first.parts(2)
    assert [k for part in parts for k in part] == list(range(len(whole.rows)))
    rows = []
    for under_way, part in zip((first, second), parts, strict=False):
        rows += [row for some in under_way.rows(part) for row in some]
    first.tally.join(second.tally.counts)
    assert first.result(rows) == whole


def test_parts_are_about_as_much_work() -> None:
    old = [f"Gate {k} of the dam was shut" + " and held" * (20 if k < 10 else 1) for k in range(40)]
    under_way = Comparing(document(old), document([text + " today" for text in old]))
    few, many = under_way.parts(2)
    assert len(few) < 15 < len(many)
    assert under_way.effort > sum(map(len, old))
