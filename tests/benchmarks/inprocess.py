"""The comparison alone, without a process around it: ``python -m tests.benchmarks.inprocess A B``.

It prints the seconds from two documents in memory to the finished comparison. Each run is a process of its
own, because the second comparison in a process finds its caches full.
"""

import gc
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from app.core.compare.compare import compare
from app.services.documents import open_document

from .clock import NOT_HERE, POSIX, clock
from .pairs import Pair, pairs
from .peers import GIT
from .places import ROOT
from .table import Cell, Table

GOAL = 2
"""At most so many times as long as git's word-diff."""


def measure(runs: int = 5, *, quick: bool = False) -> list[Table]:
    """Our comparison beside the whole of git's word-diff, pair by pair."""
    title = "In process: from texts in memory to the finished comparison"
    if not POSIX:
        return [Table(title, note=NOT_HERE)]
    rows: list[list[Cell]] = []
    with tempfile.TemporaryDirectory() as folder:
        for pair in pairs(Path(folder), quick=quick):
            print(f"  {pair.name}", file=sys.stderr, flush=True)
            turns = [
                (_ours(pair), clock(GIT, pair.a, pair.b).seconds) for _ in range(runs if GIT.installed else 0)
            ]
            ours = median(mine for mine, _ in turns) if turns else _ours(pair)
            git = median(theirs for _, theirs in turns) if turns else None
            share = f"{median(mine / theirs for mine, theirs in turns):.1f}" if turns else None
            rows.append([pair.name, pair.words, ours, git, share, GOAL])
    note = (
        f"Seconds, median of {runs}, in turns. Ours: aligning, word changes, figures and the rows of the "
        "comparison; without start, reading and output. Git's: the whole process, start and writing into "
        "a file included, with `--word-diff=porcelain` and a regular expression that takes words and single "
        "signs apart, as we do; it looks for changed words only inside of changed lines, of which each "
        "paragraph is one."
    )
    if not GIT.installed:
        note += " Git is not on this machine."
    return [Table(title, ["pair", "words", "ours", "git word-diff", "times as long", "goal"], rows, note)]


def _ours(pair: Pair) -> float:
    command = [sys.executable, "-m", "tests.benchmarks.inprocess", str(pair.a), str(pair.b)]
    done = subprocess.run(command, stdout=subprocess.PIPE, cwd=ROOT, check=True)
    return float(json.loads(done.stdout))


def compared(a: str, b: str) -> float:
    """The seconds of comparing two files, once they are read."""
    documents = [open_document(name).document for name in (a, b)]
    start = perf_counter()
    compare(*documents)
    return perf_counter() - start


if __name__ == "__main__":
    gc.disable()  # as the command does
    print(json.dumps(compared(*sys.argv[1:])))
