"""Rows made by several processes at once, where a process can be copied for next to nothing (Linux).

Each helper is a copy of this process that makes its part of the rows, writes them as JSON into memory that
both can read, and ends; this process makes the first part meanwhile. What helpers write is what this process
would have written, byte for byte; if one of them cannot finish, its part is made here after all.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterator, Sequence
from typing import BinaryIO, NamedTuple, NoReturn

from app.cli.json_text import Script
from app.core.compare.compare import Comparing
from app.core.model.comparison import Row

WORTH = 150_000
"""Characters to be compared by each process that repay copying one."""
MOST = 4
"""Processes at most: all of them wait for the one that writes."""
_BLOCK = 1 << 20
_OFFSET = 8

Written = Callable[[Row, Script], str]
"""Writes one row."""
Differ = Callable[[Sequence[Row]], bool]
"""Says of some rows whether anything differs in them."""


class _Helper(NamedTuple):
    part: range
    process: int
    memory: BinaryIO


class RowsAtOnce:
    """Writes the rows of a comparison under way, with helpers if there is enough to do.

    ``differ`` is True as soon as rows that differ were written. ``processes`` is how many may work at it, as
    many as there are processors unless told.
    """

    def __init__(
        self, under_way: Comparing, written: Written, differ: Differ, processes: int | None = None
    ) -> None:
        self.differ = False
        self._under_way, self._written, self._differ = under_way, written, differ
        self._processes = processes or processes_worth(under_way.effort)

    def __call__(self, script: Script) -> Iterator[str]:
        """The rows as a JSON list, in pieces."""
        first, *others = self._under_way.parts(self._processes) or [range(0)]
        helpers = [self._started(part, script) for part in others]
        try:
            mark = "["
            for piece in self._made(first, script):
                yield mark + piece
                mark = ","
            while helpers:
                yield mark
                yield from self._finished(helpers.pop(0), script)
                mark = ","
            yield "[]" if mark == "[" else "]"
        finally:
            for helper in helpers:
                _stopped(helper)

    def _made(self, part: range, script: Script) -> Iterator[str]:
        for rows in self._under_way.rows(part):
            self.differ = self.differ or self._differ(rows)
            yield ",".join([self._written(row, script) for row in rows])

    def _started(self, part: range, script: Script) -> _Helper:
        memory = os.fdopen(os.memfd_create("rows"), "w+b")
        process = os.fork()
        if process == 0:
            self._help(part, script, memory)
        return _Helper(part, process, memory)

    def _help(self, part: range, script: Script, memory: BinaryIO) -> NoReturn:
        """What a helper does: its rows, then what it counted, then where that begins."""
        code = 1
        try:
            mark = ""
            for piece in self._made(part, script):
                memory.write((mark + piece).encode())
                mark = ","
            end = memory.tell()
            pickle.dump((self.differ, self._under_way.tally.counts), memory)
            memory.write(end.to_bytes(_OFFSET, "big"))
            memory.flush()
            code = 0
        finally:
            os._exit(code)

    def _finished(self, helper: _Helper, script: Script) -> Iterator[str]:
        """What a helper wrote, once it has ended."""
        _, status = os.waitpid(helper.process, 0)
        with helper.memory as memory:
            if status:
                mark = ""
                for piece in self._made(helper.part, script):
                    yield mark + piece
                    mark = ","
                return
            memory.seek(-_OFFSET, os.SEEK_END)
            end = int.from_bytes(memory.read(_OFFSET), "big")
            memory.seek(end)
            differ, counts = pickle.load(memory)  # noqa: S301 - a copy of this process wrote it
            self.differ = self.differ or differ
            self._under_way.tally.join(counts)
            memory.seek(0)
            decode = getincrementaldecoder("utf-8")().decode
            while end:
                block = memory.read(min(end, _BLOCK))
                end -= len(block)
                yield decode(block)


def processes_worth(effort: int) -> int:
    """How many processes repay comparing so many characters."""
    if sys.platform != "linux":
        return 1
    return max(1, min(MOST, len(os.sched_getaffinity(0)), effort // WORTH))


def _stopped(helper: _Helper) -> None:
    os.kill(helper.process, signal.SIGKILL)
    os.waitpid(helper.process, 0)
    helper.memory.close()
