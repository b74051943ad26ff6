"""Heights of rows, estimated until they are measured, and the way from a height to a row."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

_BLOCK = 256


class RowHeights:
    """Heights in logical pixels with prefix sums in blocks of 256 rows.

    A change of one height costs the sums of one block and of the blocks after it.
    """

    def __init__(self, heights: Iterable[float]) -> None:
        self._heights = list(heights)
        self._blocks: list[float] = []
        self._tops: list[float] = []
        self._sum_blocks()

    def _sum_blocks(self) -> None:
        self._blocks = [sum(self._heights[k : k + _BLOCK]) for k in range(0, len(self._heights), _BLOCK)]
        self._tops = [0.0, *accumulate(self._blocks)]

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, row: int) -> float:
        return self._heights[row]

    def all(self) -> Sequence[float]:
        """All heights; not to be changed."""
        return self._heights

    @property
    def total(self) -> float:
        """Height of all rows."""
        return self._tops[-1]

    def set(self, row: int, height: float) -> float:
        """Record the measured height of a row; returns by how much it grew."""
        grown = height - self._heights[row]
        if grown:
            self._heights[row] = height
            block = row // _BLOCK
            self._blocks[block] += grown
            for k in range(block + 1, len(self._tops)):
                self._tops[k] += grown
        return grown

    def top(self, row: int) -> float:
        """Where a row begins; ``len(self)`` gives the total."""
        block = row // _BLOCK
        if block >= len(self._blocks):
            return self._tops[-1]
        return self._tops[block] + sum(self._heights[block * _BLOCK : row])

    def at(self, y: float) -> tuple[int, float]:
        """The row at height ``y`` and how far ``y`` lies inside it; the nearest row outside the range.

        Raises IndexError where there are no rows.
        """
        if not self._heights:
            raise IndexError("no rows")
        if y <= 0:
            return 0, 0.0
        block = min(bisect_right(self._tops, y) - 1, len(self._blocks) - 1)
        rest = y - self._tops[block]
        row = block * _BLOCK
        last = min(row + _BLOCK, len(self._heights)) - 1
        while row < last and rest >= self._heights[row]:
            rest -= self._heights[row]
            row += 1
        return row, min(rest, self._heights[row])
