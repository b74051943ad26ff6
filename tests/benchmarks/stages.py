"""Where the time of one comparison goes: ``python -m tests.benchmarks.stages A B`` prints seconds as JSON.

Each run is a process of its own, because the second comparison in a process finds its caches full.
"""

import gc
import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from app.cli.json_output import comparison_json
from app.cli.json_text import dumps
from app.core.compare import compare as engine
from app.services.documents import open_document

from .clock import NOT_HERE, POSIX, clock
from .pairs import Pair, pairs
from .peers import VARIORUM
from .places import ROOT
from .table import Cell, Table

PARTS = {
    "align": ("align", "pair_headings", "pair_lone_figures"),
    "words": ("tokens", "middle", "row_ops"),
    "figures": ("touches_figures", "figures_of", "whole_tokens", "figure_findings", "lone_figures"),
}
"""The stages inside a comparison and the functions that do them, by their names in ``engine``."""
STAGES = ("read", *PARTS, "rest", "output")


def measure(runs: int = 5, *, quick: bool = False) -> list[Table]:
    """The stages of one pair, with the whole process in the same turns; quick: of the same pair, once."""
    title = "Stages of one comparison"
    if not POSIX:
        return [Table(title, note=NOT_HERE)]
    with tempfile.TemporaryDirectory() as folder:
        candidates = list(pairs(Path(folder), quick=True))
        pair = next((pair for pair in candidates if "Pro Git" in pair.name), candidates[-1])
        turns = [_turn(pair) for _ in range(1 if quick else runs)]
    taken = {stage: median(stages[stage] for stages, _ in turns) for stage in STAGES}
    whole = median(whole for _, whole in turns)
    whole_work = sum(taken.values())
    rows: list[list[Cell]] = [
        [stage, f"{spent:.3f}", f"{100 * spent / whole_work:.0f} %"] for stage, spent in taken.items()
    ]
    rows.append(["all stages in one process", f"{whole_work:.3f}", "100 %"])
    rows.append(["the command, from start to end", f"{whole:.3f}", None])
    note = (
        f"{pair.name}: seconds, median of {len(turns)}. *Rest* puts rows together and counts. The command "
        "starts, imports and ends as well, and on Linux shares all but reading and aligning among processors."
    )
    return [Table(title, ["stage", "seconds", "share"], rows, note)]


def _turn(pair: Pair) -> tuple[dict[str, float], float]:
    """Seconds of the stages and of the whole process."""
    command = [sys.executable, "-m", "tests.benchmarks.stages", str(pair.a), str(pair.b)]
    done = subprocess.run(command, stdout=subprocess.PIPE, cwd=ROOT, check=True)
    return json.loads(done.stdout), clock(VARIORUM, pair.a, pair.b).seconds


def profile(a: str, b: str) -> dict[str, float]:
    """The seconds of each stage of comparing two files. It leaves stopwatches in the engine."""
    spent: Counter[str] = Counter()
    for part, names in PARTS.items():
        for name in names:
            setattr(engine, name, _timed(getattr(engine, name), part, spent))
    start = perf_counter()
    documents = [open_document(name).document for name in (a, b)]
    read = perf_counter()
    comparison = engine.compare(*documents)
    compared = perf_counter()
    dumps(comparison_json(comparison))
    written = perf_counter()
    rest = compared - read - spent.total()
    stages = {"read": read - start, **spent, "rest": rest, "output": written - compared}
    return {stage: stages.get(stage, 0.0) for stage in STAGES}


def _timed(function: Callable[..., Any], part: str, spent: Counter[str]) -> Callable[..., Any]:
    def timed(*arguments: Any, **named: Any) -> Any:
        start = perf_counter()
        try:
            return function(*arguments, **named)
        finally:
            spent[part] += perf_counter() - start

    return timed


if __name__ == "__main__":
    gc.disable()  # as the command does
    print(json.dumps(profile(*sys.argv[1:])))
