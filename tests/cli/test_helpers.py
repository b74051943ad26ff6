"""Rows made by several processes are the rows that one process makes."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence

import pytest

from app.cli import helpers
from app.cli.helpers import RowsAtOnce
from app.cli.json_output import row_json, running_json, texts_of
from app.cli.json_text import Script, pieces
from app.cli.texts import differ
from app.core.compare.compare import Comparing
from app.core.model import Document, Paragraph, Row

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="helpers are copies of the process (Linux)")


def document(texts: Sequence[str]) -> Document:
    return Document("karsk.txt", "text/plain", "utf-8", "0", "0", tuple(map(Paragraph, texts)), language="en")


OLD = [f"Gate {k} of the Karsk dam held until dawn on day {k}, “it was said”." for k in range(200)]
NEW = [text.replace("dawn", "noon") if k % 3 else f"Nothing of day {k}." for k, text in enumerate(OLD)]


def written(old: Sequence[str], new: Sequence[str], processes: int) -> tuple[bytes, bool]:
    under_way = Comparing(document(old), document(new))
    rows = RowsAtOnce(under_way, row_json, differ, processes)
    return answered(under_way, rows), rows.differ


def answered(under_way: Comparing, rows: RowsAtOnce) -> bytes:
    answer = running_json(under_way.a, under_way.b, rows, under_way.result)
    return b"".join(pieces(answer, texts_of(under_way.a, under_way.b)))


@pytest.mark.parametrize("processes", [2, 3, 7])
@pytest.mark.parametrize(
    ("old", "new"),
    [
        (OLD, NEW),
        (OLD, OLD),
        (OLD[:1], NEW[1:2]),
        (OLD, []),
        ([], []),
        (["\ud800 lone"] * 4, ["\ud800 alone"] * 4),
    ],
)
def test_several_write_what_one_would(old: Sequence[str], new: Sequence[str], processes: int) -> None:
    assert written(old, new, processes) == written(old, new, 1)


def test_what_a_helper_cannot_finish_is_made_here() -> None:
    alone = written(OLD, NEW, 1)
    here = os.getpid()

    def failing(row: Row, script: Script) -> str:
        if os.getpid() != here:
            raise MemoryError
        return row_json(row, script)

    under_way = Comparing(document(OLD), document(NEW))
    rows = RowsAtOnce(under_way, failing, differ, 3)
    assert (answered(under_way, rows), rows.differ) == alone


def test_helpers_end_with_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who stops listening, because of an interruption say, leaves no process behind."""
    started: list[int] = []
    fork = os.fork

    def counted() -> int:
        started.append(fork())
        return started[-1]

    monkeypatch.setattr(os, "fork", counted)
    rows = RowsAtOnce(Comparing(document(OLD), document(NEW)), row_json, differ, 3)
    writing = rows(Script(json.dumps, json.dumps))
    next(writing)
    writing.close()
    assert len(started) == 2
    for process in started:
        with pytest.raises(ChildProcessError):
            os.waitpid(process, os.WNOHANG)


def test_little_work_is_done_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _process: range(64))
    assert [helpers.processes_worth(share * helpers.WORTH) for share in (0, 1, 2, 3, 99)] == [1, 1, 2, 3, 4]
    monkeypatch.setattr(sys, "platform", "win32")
    assert helpers.processes_worth(99 * helpers.WORTH) == 1
