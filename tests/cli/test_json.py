"""The JSON is written piece by piece, and is to the byte what ``json`` would make of it."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import partial
from typing import Any

import pytest
from hypothesis import given

from app.cli.json_output import comparison_json, document_json, rows_json, texts_of
from app.cli.json_text import PIECE, Script, dumps, pieces, series
from app.core.compare.compare import Comparing, compare
from app.core.model import Comparison, Document, Finding, FindingKind, Relation, Span
from tests.cli import oracle
from tests.core.compare.strategies import PAIR, document, documents

Pair = tuple[list[str], list[str]]


def plainly(value: Any) -> bytes:
    """What a program without any haste would write."""
    try:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    except UnicodeEncodeError:
        return json.dumps(value, separators=(",", ":")).encode()


def written(shown: Comparison) -> bytes:
    return b"".join(pieces(comparison_json(shown), texts_of(shown.a, shown.b)))


@given(documents())
def test_a_comparison_is_written_as_json_would(pair: tuple[Document, Document]) -> None:
    shown = compare(*pair)
    expected = plainly(oracle.comparison(shown))
    assert dumps(comparison_json(shown)) == expected
    assert written(shown) == expected + b"\n"


@given(PAIR)
def test_rows_and_documents_are_written_as_json_would(pair: Pair) -> None:
    a, b = document(pair[0]), document(pair[1])
    rows = compare(a, b).rows
    expected = {"id": "é", "rows": [oracle.row(row) for row in rows]}
    assert json.loads(dumps({"id": "é", "rows": rows_json(rows)})) == expected
    assert dumps(document_json(a, None)) == plainly(oracle.document(a))


def test_pages_names_and_findings_without_figures_are_written() -> None:
    a, b = document(["The dam “Karsk” failed.\n", ""], "a"), document(["The dam failed."], 'b"\\\x00')
    paged = replace(a, paragraphs=tuple(p._replace(page=7, level=2) for p in a.paragraphs), title="é")
    shown = compare(paged, b)
    finding = Finding(FindingKind.NAME, Relation.GONE, Span(0, 8, 15), None, allowed=True)
    shown = replace(shown, rows=(shown.rows[0]._replace(findings=(finding, finding)), *shown.rows[1:]))
    assert written(shown) == plainly(oracle.comparison(shown)) + b"\n"


@pytest.mark.parametrize("broken", ["name", "text"])
def test_a_lone_surrogate_anywhere_makes_all_of_it_ascii(broken: str) -> None:
    a = document(["Die Brücke \ud83d brach." if broken == "text" else "Die Brücke brach."])
    b = document(["Die Brücke hält."], "\udcff.txt" if broken == "name" else "ü.txt")
    shown = compare(a, b)
    assert written(shown).isascii()
    assert written(shown) == plainly(oracle.comparison(shown)) + b"\n"


@pytest.mark.parametrize("minor", [False, True])
def test_a_phrase_that_moved_says_so(minor: bool) -> None:
    shown = compare(document(["at dawn the dam failed"]), document(["the dam failed at noon"]))
    ops = tuple(op._replace(moved=k, minor=minor) for k, op in enumerate(shown.rows[0].ops))
    shown = replace(shown, rows=(shown.rows[0]._replace(ops=ops),))
    assert written(shown) == plainly(oracle.comparison(shown)) + b"\n"
    assert b'"moved":0' in written(shown)


def test_a_long_comparison_comes_in_pieces_while_it_is_made() -> None:
    a = document([f"Gate {k} of the Karsk dam held until dawn." for k in range(2_000)])
    b = document([f"Gate {k} of the Karsk dam held until noon." for k in range(2_000)])
    shown = compare(a, b)
    parts = list(pieces(comparison_json(shown), texts_of(a, b)))
    assert len(parts) > 10
    assert max(map(len, parts)) < 2 * PIECE
    assert json.loads(b"".join(parts)) == oracle.comparison(shown)


def test_rows_that_are_not_kept_are_the_same_rows() -> None:
    a, b = document(["one", "two", "three 4"]), document(["one", "too", "three 5"])
    under_way = Comparing(a, b)
    rows = [row for some in under_way.rows() for row in some]
    assert under_way.result() == replace(compare(a, b), rows=())
    assert under_way.result(rows) == compare(a, b)


def test_what_is_no_series_is_written_by_json() -> None:
    def numbers(count: int, script: Script) -> Any:
        return series(script.value(k) for k in range(count))

    value = {
        "none": {},
        "no": [],
        "few": partial(numbers, 3),
        "nothing": partial(numbers, 0),
        "é": {"x": 1.5},
    }
    plain = value | {"few": [0, 1, 2], "nothing": []}
    assert dumps(value) == plainly(plain)
    many = {"many": partial(numbers, 1_000)}
    assert json.loads(dumps(many)) == {"many": list(range(1_000))}
    assert dumps("\ud800é") == b'"\\ud800\\u00e9"'
