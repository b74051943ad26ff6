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

which measures everything and writes this page. `python3 tasks.py bench --only NAME` measures one part and
prints it; the parts are {parts}.
`--quick` takes small inputs once each, prints, and leaves this page as it is; `--runs 3` sets how often
seconds are taken. Seconds differ from machine to machine and from hour to hour; the ratios, taken in turns in
one run, are what to compare. Nothing here passes or fails.
"""
PARTS = {
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
    "generated": (
        "Moves, splits, merges and repeated paragraphs",
        """\
Edited versions that a program made, so that the truth is known; random, but the same in every run.
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
    "inprocess": ("Beside git, in process", ""),
    "view": (
        "The Compare view",
        """\
The window itself, without a screen, on long texts.
""",
    ),
    "growth": (
        "Growth with the length of the texts",
        """\
Invented pairs with 5 % of the words changed.
""",
    ),
    "pathological": (
        "Pathological pairs",
        """\
Texts made to be slow. None should take long, and a result that is not complete has to say so.
""",
    ),
    "stages": ("Where the time goes", ""),
}


def render(parts: Mapping[str, Sequence[Table]], machine: str, date: datetime.date) -> str:
    """The page for what was measured."""
    cores = os.cpu_count() or 1
    names = ", ".join(f"`{part}`" for part in PARTS)
    head = _HEAD.format(
        date=date, machine=machine, cores=cores, python=platform.python_version(), parts=names
    )
    return "\n".join([head, *(section(part, tables) for part, tables in parts.items())])


def section(part: str, tables: Sequence[Table]) -> str:
    """One part of the page."""
    title, introduction = PARTS[part]
    return "\n".join([f"## {title}", "", *filter(None, [introduction]), *(t.markdown() for t in tables)])
