"""What holds for every pair of texts, whatever Unicode allows."""

from __future__ import annotations

from hypothesis import given

from app.core.compare.compare import Options, compare
from app.core.model import Document, OpKind, RowKind

from .reading import compared, keys, read_back, words
from .strategies import IGNORE, PAIR, TEXT, document, documents

Pair = tuple[list[str], list[str]]


@given(PAIR, IGNORE)
def test_every_paragraph_is_in_one_row(pair: Pair, ignore: tuple[str, ...]) -> None:
    comparison = compared(*pair, *ignore)
    for side, texts in zip("ab", pair, strict=True):
        assert sorted(p for row in comparison.rows for p in getattr(row, side)) == list(range(len(texts)))
    for row in comparison.rows:
        assert (row.kind is RowKind.ADDED) == (not row.a)
        assert (row.kind is RowKind.OMITTED) == (not row.b)
        assert (row.kind is RowKind.SPLIT) == (len(row.b) > 1)
        assert (row.kind is RowKind.MERGED) == (len(row.a) > 1 and len(row.b) < 2)
        assert (row.kind is RowKind.MOVED) == row.moved
        assert 0 <= row.similarity <= 1
        assert 0 <= row.confidence <= 1


@given(PAIR, IGNORE)
def test_the_operations_give_both_texts_back(pair: Pair, ignore: tuple[str, ...]) -> None:
    comparison = compared(*pair, *ignore)
    assert read_back(comparison, "a") == pair[0]
    assert read_back(comparison, "b") == pair[1]


@given(PAIR, IGNORE)
def test_operations_are_what_they_say(pair: Pair, ignore: tuple[str, ...]) -> None:
    comparison = compared(*pair, *ignore)
    for row in comparison.rows:
        for op in row.ops:
            left, right = words(comparison.a, op.a), words(comparison.b, op.b)
            match op.kind:
                case OpKind.EQUAL:
                    assert left == right
                    assert not op.minor
                case OpKind.INSERT:
                    assert not op.a
                    assert right
                case OpKind.DELETE:
                    assert left
                    assert not op.b
                case OpKind.REPLACE:
                    assert left
                    assert right
                    assert left != right


@given(TEXT, IGNORE)
def test_a_text_is_equal_to_itself(text: list[str], ignore: tuple[str, ...]) -> None:
    comparison = compared(text, text, *ignore)
    assert all(row.kind is RowKind.EQUAL and row.a == row.b for row in comparison.rows)
    assert comparison.summary.equal == len(text)
    assert comparison.kept == 1
    assert comparison.complete


@given(documents(), IGNORE)
def test_the_other_way_round_is_the_mirror(pair: tuple[Document, Document], ignore: tuple[str, ...]) -> None:
    a, b = pair
    there, back = compare(a, b, Options(ignore)), compare(b, a, Options(ignore))
    assert keys(there) == keys(back, mirrored=True)
    summary, other = there.summary, back.summary
    assert (summary.added, summary.figures_added) == (other.omitted, other.figures_omitted)
    # Several beside several are called a split from either side.
    assert summary.split + summary.merged == other.split + other.merged
    assert (summary.equal, summary.changed, summary.moved, summary.figures_changed) == (
        other.equal,
        other.changed,
        other.moved,
        other.figures_changed,
    )


@given(PAIR, IGNORE)
def test_switches_mute_and_move_nothing(pair: Pair, ignore: tuple[str, ...]) -> None:
    plain, muted = compared(*pair), compared(*pair, *ignore)
    assert [(row.kind, row.a, row.b) for row in plain.rows] == [
        (row.kind, row.a, row.b) for row in muted.rows
    ]
    for side in "ab":
        assert read_back(plain, side) == read_back(muted, side)


@given(PAIR, IGNORE)
def test_the_same_texts_have_the_same_comparison(pair: Pair, ignore: tuple[str, ...]) -> None:
    assert compared(*pair, *ignore) == compared(*pair, *ignore)


@given(PAIR, IGNORE)
def test_the_share_that_stays_is_a_share(pair: Pair, ignore: tuple[str, ...]) -> None:
    assert 0 <= compared(*pair, *ignore).kept <= 1


@given(PAIR)
def test_rows_follow_b_and_omitted_ones_a(pair: Pair) -> None:
    comparison = compared(*pair)
    in_b = [p for row in comparison.rows for p in row.b]
    assert in_b == sorted(in_b)
    in_a = [p for row in comparison.rows for p in row.a if not row.moved]
    assert in_a == sorted(in_a)


@given(PAIR)
def test_the_summary_counts_the_rows_and_the_figures(pair: Pair) -> None:
    comparison = compared(*pair)
    kinds = [row.kind for row in comparison.rows]
    relations = [finding.relation for row in comparison.rows for finding in row.findings]
    summary = comparison.summary
    assert all(getattr(summary, kind) == kinds.count(kind) for kind in RowKind)
    assert summary.figures_added == relations.count("new")
    assert summary.figures_omitted == relations.count("gone")
    assert summary.figures_changed == sum(map(relations.count, ("changed", "overlap", "incomparable")))


def test_documents_without_a_paragraph_can_be_compared() -> None:
    nothing = document([])
    assert compare(nothing, nothing).rows == ()
    assert compare(nothing, nothing).kept == 1
    assert [row.kind for row in compare(nothing, document(["Karsk"])).rows] == [RowKind.ADDED]
    assert [row.kind for row in compare(document(["Karsk"]), nothing).rows] == [RowKind.OMITTED]
