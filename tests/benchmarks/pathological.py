"""Pairs made to be slow: how long they take, and whether the result says that it is complete."""

import contextlib
import io
import json
import re
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median
from typing import NamedTuple

from . import texts
from .clock import NOT_HERE, POSIX, Run, clock
from .generator import book, program
from .pairs import Pair, written
from .peers import VARIORUM
from .places import ours
from .table import Cell, Table

SECONDS = 8.0
"""The goal for each pair, unless the result says that it is not complete."""
LIMIT = 120.0
"""After so many seconds a run is ended."""
_TAIL = 10_000
_END = re.compile(rb'("complete":(?:true|false),"notes":\[.*\])}\s*$')
_NAMES = {
    "P1_identical": "one paragraph 20,000 times, 400 fewer and 5 others between",
    "P2_oneline5MB": "one paragraph of 5 MB, 5 % of words changed",
    "P3_shuffled": "paragraphs of 100,000 words wholly permuted",
    "P3e_shuffled_edited": "the same, and 5 % of words changed",
    "P4_unrelated": "two unrelated books, 100,000 words each",
    "P5_near_dup": "5,000 near-duplicates, 2 % moved, figures changed",
    "P6_heavy40": "100,000 words, 40 % changed, 5 % of paragraphs moved, 5 % left out",
}
"""The pairs that the generator of the benchmark makes, and what they are."""


class Outcome(NamedTuple):
    """A run and what it says of its result."""

    run: Run
    said: str


def measure(runs: int = 2, *, quick: bool = False) -> list[Table]:
    """The table of pathological pairs; quick: small ones, once."""
    title = "Pathological pairs"
    if not POSIX:
        return [Table(title, note=NOT_HERE)]
    rows: list[list[Cell]] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made = [*invented(folder, 0.02 if quick else 1.0), *([] if quick else generated(folder))]
        for pair in made:
            print(f"  {pair.name}", file=sys.stderr, flush=True)
            outcomes = [outcome(pair, folder / "out.json") for _ in range(1 if quick else runs)]
            rows.append(_row(pair, outcomes))
    note = (
        "`variorum compare A B --format json --out FILE`, median of "
        f"{1 if quick else runs}; the goal is under {SECONDS:g} s each, or a result that says it is "
        "partial. *Result*: *complete*, or the note with which it says what was not searched; *refused* "
        "with the sentence of the command. "
    )
    if quick:
        note += "Here at a fiftieth of the size that the names say. "
    elif not program():
        note += "The pairs of the generator were not measured: it is not on this machine."
    columns = ["pair", "size, MB", "seconds", "processor seconds", "memory, MB", "goal, seconds", "result"]
    return [Table(title, columns, rows, note.strip())]


def generated(folder: Path) -> Iterator[Pair]:
    """The pairs of the generator, made of books, or of invented text where they are absent."""
    if not program():
        return
    base = [paragraph for stem in ("bible_kjv_bsb", "rustbook_2018_2026") for paragraph in book(stem)]
    others = [book(stem) for stem in ("rustbook_2018_2026", "progit2_2014_2025")]
    if not base or not all(others):
        base, others = texts.article(900_000), [texts.article(100_000, seed) for seed in (3, 4)]
    with contextlib.redirect_stdout(io.StringIO()):  # it tells sizes
        program()["patho"](str(folder), base, *others)
    for stem, name in _NAMES.items():
        files = (folder / f"{stem}.{side}.txt" for side in "ab")
        yield Pair(name, *files, SECONDS)


def invented(folder: Path, share: float = 1.0) -> Iterator[Pair]:
    """Pairs of our own, each that share of its full size."""
    size = int(100_000 * share)
    text = texts.article(size)
    one = [" ".join(texts.article(int(830_000 * share)))]
    many = int(20_000 * share)
    forms = texts.templates(many)
    others = texts.templates(many, seed=2)
    mixed = [
        other if place % 10 == 0 else form
        for place, (form, other) in enumerate(zip(forms, others, strict=True))
    ]
    made: dict[str, tuple[Sequence[str], Sequence[str]]] = {
        "one paragraph of 5 MB, invented, 5 % of words changed": (one, texts.edited(one)),
        "two unrelated invented texts, 100,000 words each": (text, texts.article(size, seed=5)),
        "20,000 paragraphs of 4 forms, every tenth another": (forms, mixed),
        "20,000 paragraphs of 4 forms, every one another": (forms, others),
        "100,000 words against one": (text, ["Nothing."]),
        "100,000 words against an empty file": (text, []),
    }
    for place, (name, (a, b)) in enumerate(made.items()):
        yield Pair(name, *written(folder, f"invented{place}", a, b), SECONDS)


def outcome(pair: Pair, out: Path) -> Outcome:
    """One run, and what its result says. A command that refuses a file ends with 2 and one sentence."""
    out.unlink(missing_ok=True)
    command = ours("compare", "--format", "json", "--out", str(out))
    run = clock(replace(VARIORUM, command=command, limit=LIMIT, codes=frozenset({0, 2})), pair.a, pair.b)
    if run.ended:
        return Outcome(run, "ended by us")
    if run.code == 2:
        return Outcome(run, "refused")
    return Outcome(run, said(out))


def said(out: Path) -> str:
    """What a comparison says of itself: its end does, and all of it may take longer to read than to make."""
    with out.open("rb") as stream:
        stream.seek(max(0, out.stat().st_size - _TAIL))
        found = _END.search(stream.read())
    end = json.loads(b"{%s}" % found[1] if found else out.read_bytes())
    return "complete" if end["complete"] else f"partial: {' '.join(end['notes'])}"


def _row(pair: Pair, outcomes: Sequence[Outcome]) -> list[Cell]:
    size = (pair.a.stat().st_size + pair.b.stat().st_size) / 1e6
    seconds, worked, megabytes = (
        median(getattr(run, part) for run, _ in outcomes) for part in ("seconds", "worked", "megabytes")
    )
    taken = f"> {seconds:.0f}" if any(run.ended for run, _ in outcomes) else f"{seconds:.1f}"
    return [
        pair.name,
        f"{size:.2f}",
        taken,
        f"{worked:.1f}",
        f"{megabytes:.0f}",
        f"{pair.seconds:g}" if pair.seconds else None,
        outcomes[-1].said,
    ]
