"""The one page that the benchmarks write."""

import datetime
import os
import platform
from collections.abc import Mapping, Sequence

from .table import Table

_HEAD = """\
# Benchmarks

Measured on {date} on {machine} ({cores} cores, Python {python}). Run it yourself with

    python3 tasks.py bench

which measures everything and writes this page; `python3 tasks.py bench --only speed --runs 3` measures one
part and prints it. Seconds differ from machine to machine and from hour to hour; the ratios, taken in turns
in one run, are what to compare. Nothing here passes or fails.
"""
_PARTS = {
    "quality": (
        "Alignment and word changes",
        """\
Public data, annotated by others and scored by the scorers that came with it; Variorum answers through its
batch commands. These are the *development* parts of the sets: we looked at them and tuned on them, so expect
less on texts that nobody has seen; disjoint parts were kept away from us. Most of the data may not be passed
on, so it is not in the repository; it is read from the folder `VARIORUM_SHARED`, else `shared` beside the
checkout. All figures are in per cent.
""",
    ),
    "figures": (
        "Figures",
        """\
Numbers, dates and quantities in text. These, too, are development parts that we have seen; what others
reached is quoted.
""",
    ),
    "speed": (
        "Speed and memory",
        """\
`variorum compare A B --format json` as a command, from start to end, beside programs that show changed words
or lines.
""",
    ),
    "stages": ("Where the time goes", ""),
}


def render(parts: Mapping[str, Sequence[Table]], machine: str, date: datetime.date) -> str:
    """The page for what was measured."""
    cores = os.cpu_count() or 1
    head = _HEAD.format(date=date, machine=machine, cores=cores, python=platform.python_version())
    return "\n".join([head, *(section(part, tables) for part, tables in parts.items())])


def section(part: str, tables: Sequence[Table]) -> str:
    """One part of the page."""
    title, introduction = _PARTS[part]
    return "\n".join([f"## {title}", "", *filter(None, [introduction]), *(t.markdown() for t in tables)])
