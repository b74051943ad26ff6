"""Run the benchmarks: ``python -m tests.benchmarks``.

``--only NAME`` runs one part by itself, ``--quick`` takes small inputs once each; both print and leave the
page as it is.
"""

import argparse
import datetime
import sys
from collections.abc import Sequence
from importlib import import_module

from . import report
from .places import ROOT
from .table import Table

PAGE = ROOT / "docs" / "benchmarks.md"
TIMED = {"speed": 5, "inprocess": 5, "growth": 3, "pathological": 2, "stages": 5}
"""Parts that measure seconds, and how often they do unless told otherwise."""


def measured(part: str, *, quick: bool = False, runs: int | None = None) -> list[Table]:
    """The tables of one part: a module of this package."""
    measure = import_module(f".{part}", __package__).measure
    if part not in TIMED:
        return measure(quick=quick)
    return measure(runs or (1 if quick else TIMED[part]), quick=quick)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure every part, or those asked for, and write or print them."""
    parser = argparse.ArgumentParser(prog="tasks.py bench", description="Measure quality, speed and memory.")
    parser.add_argument(
        "--only",
        nargs="+",
        metavar="NAME",
        choices=report.PARTS,
        help="print these parts, leave the page: " + ", ".join(report.PARTS),
    )
    parser.add_argument("--quick", action="store_true", help="small inputs, once each; print, leave the page")
    parser.add_argument("--runs", type=int, help="how often to time (default: 2 to 5, by part)")
    parser.add_argument("--machine", default="this machine", help="the machine in words, for the page")
    options = parser.parse_args(arguments)
    results = {}
    for part in options.only or report.PARTS:
        print(f"Measuring {part}", file=sys.stderr, flush=True)
        results[part] = measured(part, quick=options.quick, runs=options.runs)
    if options.only or options.quick:
        print("\n".join(report.section(part, tables) for part, tables in results.items()))
    else:
        date = datetime.datetime.now().astimezone().date()
        PAGE.write_text(report.render(results, options.machine, date), "utf-8")
        print(f"Written: {PAGE.relative_to(ROOT)}", file=sys.stderr)


if __name__ == "__main__":
    main()
