"""How seconds and memory grow with the length of the texts."""

import sys
import tempfile
from collections.abc import Sequence
from itertools import pairwise
from math import log
from pathlib import Path
from statistics import median

from .clock import NOT_HERE, POSIX, Clock, Run, clock
from .pairs import MILLION, Pair, grown, written
from .peers import VARIORUM
from .table import Cell, Table
from .texts import article, edited

SIZES = (10_000, 30_000, 100_000, 300_000, MILLION)
"""Words of each text."""
GOAL = 1.1
"""The slope to stay under: with ten times the words, 12.6 times the seconds."""


def measure(
    runs: int = 3, sizes: Sequence[int] = SIZES, *, quick: bool = False, clock: Clock = clock
) -> list[Table]:
    """The table of sizes with the slope; quick: the three smallest."""
    title = "Growth"
    if not POSIX:
        return [Table(title, note=NOT_HERE)]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        few = article(150)  # enough to load what larger texts need
        start = _least(_runs(Pair("start", *written(folder, "start", few, edited(few))), runs, clock))
        rows: list[list[Cell]] = []
        points = []
        for size in sizes[: 3 if quick else None]:
            print(f"  {size:,} words", file=sys.stderr, flush=True)
            pair = grown(folder, size)
            taken = _runs(pair, runs, clock)
            worked = max(1e-6, _least(taken) - start)
            points.append((size, worked))
            megabytes = median(past.megabytes for past in taken)
            seconds = median(past.seconds for past in taken)
            rate = f"{1000 * worked / (size / 1000):.1f}"
            goals = [f"{pair.seconds:g}" if pair.seconds else None, pair.megabytes]
            rows.append([f"{size:,}", seconds, worked, rate, f"{megabytes:.0f}", *goals])
    steepest = max(slope(step) for step in pairwise(points))
    note = (
        f"Seconds ~ words to the power of **{slope(points):.2f}** (goal: at most {GOAL}), a straight line "
        f"through the logarithms of the third column; steepest between two neighbours: {steepest:.2f}. "
        "*Seconds*: the whole process, median of "
        f"{runs}; *processor, net*: the least of them in seconds of the processor, without the "
        f"{start:.2f} s that start, imports and end of the process take for 150 words."
    )
    columns = ["words on each side", "seconds", "processor, net", "ms for 1,000 words", "MB"]
    return [Table(title, [*columns, "goal, seconds", "goal, MB"], rows, note)]


def slope(points: Sequence[tuple[float, float]]) -> float:
    """The power with which the second grows with the first: least squares on the logarithms."""
    logs = [(log(x), log(y)) for x, y in points]
    mean_x, mean_y = (sum(values) / len(logs) for values in zip(*logs, strict=True))
    across = sum((x - mean_x) * (y - mean_y) for x, y in logs)
    return across / sum((x - mean_x) ** 2 for x, _ in logs)


def _runs(pair: Pair, runs: int, clock: Clock) -> list[Run]:
    return [clock(VARIORUM, pair.a, pair.b) for _ in range(runs)]


def _least(runs: Sequence[Run]) -> float:
    return min(past.worked for past in runs)
