"""Edited versions of texts with their truth: what became what is known, because a program did it.

The generator came with the benchmark and is run from its folder. Where it is absent, our own simpler one
(``texts.restructured``) works on invented text, so that the tables never stay empty.
"""

import runpy
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

from . import texts
from .batch import Json
from .places import BENCH

PROGRAM = BENCH / "generator" / "make_pairs.py"
BOOKS = {
    "progit2_2014_2025": "Pro Git, 2014",
    "rustbook_2018_2026": "The Rust book, 2018",
    "bgb_2012_2022": "German Civil Code, 2012",
    "frankenstein_1818_1831": "Frankenstein, 1818",
    "bible_kjv_bsb": "Bible, King James",
}
SPARE = 2_000
"""So many paragraphs after the cut are what a generated version may insert."""


class Base(NamedTuple):
    """A text to be edited: its name, its paragraphs, others of the same work to be inserted."""

    name: str
    paragraphs: list[str]
    spare: list[str]


@cache
def program() -> dict[str, Any]:
    """The names of the generator; empty where it is absent."""
    if not PROGRAM.exists():
        return {}
    keep, sys.dont_write_bytecode = sys.dont_write_bytecode, True  # the folder is not ours
    try:
        return runpy.run_path(str(PROGRAM))
    finally:
        sys.dont_write_bytecode = keep


def book(stem: str) -> list[str]:
    """The paragraphs of the older text of a pair, each on one line; empty where it is absent."""
    path = BENCH / "scale" / f"{stem}.a.txt"
    return [" ".join(part.split()) for part in path.read_text("utf-8").split("\n\n")] if path.exists() else []


def bases(words: int, *, books: bool = True) -> Iterator[Base]:
    """The older texts of the books that are here, cut to so many words, and an invented text."""
    for stem, name in BOOKS.items() if books else ():
        if paragraphs := [paragraph for paragraph in book(stem) if paragraph]:
            kept = cut(paragraphs, words)
            yield Base(name, kept, paragraphs[len(kept) : len(kept) + SPARE])
    yield Base("invented", texts.article(words), texts.article(words // 5 + 1, seed=2))


def cut(paragraphs: Sequence[str], words: int) -> list[str]:
    """The first paragraphs, until they hold so many words."""
    kept: list[str] = []
    count = 0
    for paragraph in paragraphs:
        if count >= words:
            break
        kept.append(paragraph)
        count += len(paragraph.split())
    return kept


def version(base: Base, words: float, seed: int, *, clustered: bool = False) -> tuple[list[str], list[Json]]:
    """A version with that share of the words replaced, and the links between the two.

    Of the paragraphs 2 % each are moved, split, merged, left out and added; 1 % of the figures change.
    ``clustered``: the replaced words lie in a quarter of the paragraphs, which so loses four times as many.
    """
    synth: Callable[..., tuple[list[str], Json]] | None = program().get("synth")
    if synth is None:
        changed = texts.edited(base.paragraphs, words * (4 if clustered else 1), seed)
        if clustered:
            pairs = enumerate(zip(base.paragraphs, changed, strict=True))
            changed = [new if place % 4 == 0 else old for place, (old, new) in pairs]
        return texts.restructured(changed, seed=seed)
    spread = "clustered" if clustered else "uniform"
    shares = {"insert": 0.02, "delete": 0.02, "move": 0.02, "split": 0.02, "merge": 0.02, "numbers": 0.01}
    changed, truth = synth(base.paragraphs, seed=seed, words=words, spread=spread, pool=base.spare, **shares)
    return changed, truth["links"]
