"""How long a comparison takes as a whole process, and how much memory, beside other programs."""

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from .clock import NOT_HERE, POSIX, Results, Run, alternate, ratio
from .pairs import Pair, missing, pairs
from .peers import PEERS, VARIORUM, Tool
from .table import Cell, Table

Measured = Sequence[tuple[Pair, str, Results]]


def measure(runs: int = 5, *, quick: bool = False) -> list[Table]:
    """The tables of seconds, of ratios and of memory; quick: of few pairs."""
    if not POSIX:
        return [Table("Whole process", note=NOT_HERE)]
    tools = [VARIORUM, *(tool for tool in PEERS if tool.installed)]
    results = []
    with tempfile.TemporaryDirectory() as folder:
        for pair in pairs(Path(folder), quick=quick):
            print(f"  {pair.name}", file=sys.stderr, flush=True)
            results.append((pair, pair.words, alternate(tools, pair.a, pair.b, runs)))
    return [seconds(tools, results, runs), ratios(tools, results), memory(tools, results)]


def seconds(tools: Sequence[Tool], results: Measured, runs: int) -> Table:
    """Median seconds of every tool."""
    rows: list[list[Cell]] = []
    for pair, words, by_tool in results:
        best = _seconds([min(by_tool[VARIORUM.name])])
        goal = f"{pair.seconds:g}" if pair.seconds else None
        worked = f"{median(past.worked for past in by_tool[VARIORUM.name]):.2f}"
        rows.append([pair.name, words, *(_seconds(by_tool[tool.name]) for tool in tools), best, worked, goal])
    note = (
        f"Seconds from start to end of the process, median of {runs} in alternating order, output into a "
        "file; *our fastest* is the least disturbed run, *our processor* the median of the "
        "seconds that our process worked, whatever else the machine did. *>*: ended by us after that time. "
        "Our time holds reading, aligning, word changes, figures and writing JSON; the others find changed "
        "words (or lines) and nothing else.\n\n"
    )
    columns = ["pair", "words", *_names(tools), "our fastest", "our processor", "goal"]
    return Table("Whole process: seconds", columns, rows, note + _left_out(tools))


def ratios(tools: Sequence[Tool], results: Measured) -> Table:
    """Our time in units of each peer's."""
    peers = [tool.name for tool in tools if tool is not VARIORUM]
    rows = [
        [pair.name, *(_times(ratio(by_tool, VARIORUM.name, peer)) for peer in peers)]
        for pair, _, by_tool in results
    ]
    note = "Variorum's seconds divided by the peer's in the same turn, median over the turns."
    return Table("Whole process: Variorum takes so many times as long as", ["pair", *peers], rows, note)


def memory(tools: Sequence[Tool], results: Measured) -> Table:
    """Megabytes at the peak."""
    peaks = [
        [median(past.megabytes for past in by_tool[tool.name]) for tool in tools] for *_, by_tool in results
    ]
    rows = [
        [pair.name, *(f"{peak:.0f}" for peak in row), pair.megabytes]
        for (pair, *_), row in zip(results, peaks, strict=True)
    ]
    note = (
        "Peak resident memory in MB, median. The measuring process itself counts, so "
        f"{min(map(min, peaks)):.0f} means that much or less; a program ended by us was still growing."
    )
    return Table("Whole process: memory", ["pair", *_names(tools), "goal"], rows, note)


def _left_out(tools: Sequence[Tool]) -> str:
    absent = [tool.name for tool in PEERS if tool not in tools] + missing()
    return f"Not on this machine: {', '.join(absent)}." if absent else "Nothing was left out."


def _seconds(runs: Sequence[Run]) -> str:
    if any(past.ended for past in runs):
        return f"> {max(past.seconds for past in runs):.0f}"
    taken = median(past.seconds for past in runs)
    return f"{taken:.3f}" if taken < 0.1 else f"{taken:.2f}" if taken < 10 else f"{taken:.1f}"


def _times(share: float | None) -> str:
    if share is None:
        return "–"
    return f"{share:.2f}" if share < 1 else f"{share:.1f}" if share < 100 else f"{share:.0f}"


def _names(tools: Sequence[Tool]) -> list[str]:
    return [f"**{tool.name}**" if tool is VARIORUM else tool.name for tool in tools]
