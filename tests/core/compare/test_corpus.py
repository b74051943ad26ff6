"""Five real articles on one event, which are not in the repository."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest

from app.core.compare.compare import compare
from app.core.compare.describe import unrelated
from app.core.model import Comparison, Document, RowKind
from app.formats import load, read_document

from .reading import read_back


def read(file: Path) -> Document:
    return read_document(load(file), file.name)


@pytest.fixture(scope="module")
def versions(corpus: list[Path]) -> Comparison:
    return compare(read(corpus[0]), read(corpus[1]))


def test_the_earlier_version_stands_whole_in_the_later(versions: Comparison) -> None:
    assert len(versions.a.paragraphs) == 14
    summary = versions.summary
    assert summary.equal == 14
    assert (summary.changed, summary.omitted, summary.moved, summary.split, summary.merged) == (0,) * 5
    assert summary.added == len(versions.b.paragraphs) - 14
    assert summary.figures_changed == summary.figures_omitted == 0
    assert versions.kept == 1


def test_and_the_other_way_round(versions: Comparison) -> None:
    back = compare(versions.b, versions.a)
    assert (back.summary.equal, back.summary.omitted) == (14, versions.summary.added)
    assert {row.kind for row in back.rows} == {RowKind.EQUAL, RowKind.OMITTED}


@pytest.mark.parametrize("pair", list(combinations((2, 3, 4), 2)))
def test_rival_reports_have_little_in_common_and_that_is_said(
    corpus: list[Path], pair: tuple[int, int]
) -> None:
    a, b = (read(corpus[number]) for number in pair)
    comparison = compare(a, b)
    assert unrelated(comparison) is not None
    assert comparison.summary.equal == 0
    assert read_back(comparison, "a") == [paragraph.text for paragraph in a.paragraphs]
    assert read_back(comparison, "b") == [paragraph.text for paragraph in b.paragraphs]
