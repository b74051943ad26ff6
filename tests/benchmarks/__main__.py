"""Run the benchmarks: ``python -m tests.benchmarks``."""

import argparse
import datetime
import sys

from . import figures, quality, report, speed, stages
from .places import ROOT

PAGE = ROOT / "docs" / "benchmarks.md"


def main() -> None:
    """Measure every part, or those asked for, and write or print them."""
    parts = {
        "quality": lambda: quality.measure(),
        "figures": lambda: figures.measure(),
        "speed": lambda: speed.measure(options.runs),
        "stages": lambda: stages.measure(options.runs),
    }
    parser = argparse.ArgumentParser(prog="tasks.py bench", description="Measure quality, speed and memory.")
    parser.add_argument("--only", nargs="+", choices=parts, help="print these parts, leave the page")
    parser.add_argument("--runs", type=int, default=5, help="how often to time everything (default: 5)")
    parser.add_argument("--machine", default="this machine", help="the machine in words, for the page")
    options = parser.parse_args()
    measured = {}
    for part in options.only or parts:
        print(f"Measuring {part}", file=sys.stderr, flush=True)
        measured[part] = parts[part]()
    if options.only:
        print("\n".join(report.section(part, tables) for part, tables in measured.items()))
    else:
        PAGE.write_text(
            report.render(measured, options.machine, datetime.datetime.now().astimezone().date()), "utf-8"
        )
        print(f"Written: {PAGE.relative_to(ROOT)}", file=sys.stderr)


if __name__ == "__main__":
    main()
