"""The pairs of texts that are timed, and what we want to reach on them."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from .places import BENCH
from .texts import article, edited, rearranged


class Pair(NamedTuple):
    """Two files, what they are, and the seconds and megabytes to stay under."""

    name: str
    a: Path
    b: Path
    seconds: float | None = None
    megabytes: int | None = None

    @property
    def words(self) -> str:
        """How many words each has."""
        return " / ".join(f"{len(file.read_text('utf-8').split()):,}" for file in (self.a, self.b))


_BOOKS = {
    "progit2_2014_2025": ("Pro Git, 2014 and 2025", 0.9, 120),
    "rustbook_2018_2026": ("The Rust book, 2018 and 2026", 2.0, None),
    "bgb_2012_2022": ("German Civil Code, 2012 and 2022", None, None),
    "bible_kjv_bsb": ("Bible, King James and Berean", 20.0, None),
}
MILLION = 1_000_000
"""Words of the longest invented pair, which has goals of its own."""


def pairs(folder: Path, *, quick: bool = False) -> Iterator[Pair]:
    """Invented pairs, written into the folder, and between them the books that are here.

    Quick: only what is compared in a few seconds.
    """
    item = article(600)
    yield Pair("news item, invented", *written(folder, "item", item, rearranged(edited(item))), 0.25)
    yield from books(quick=quick)
    yield grown(folder, 100_000)
    if not quick:
        yield grown(folder, MILLION)


def grown(folder: Path, words: int) -> Pair:
    """An invented pair of about so many words, 5 % of them changed; it is the same every time."""
    text = article(words)
    files = written(folder, f"text{words}", text, edited(text))
    goals = (6.0, 400) if words == MILLION else (None, None)
    return Pair(f"invented, {words:,} words, 5 % changed", *files, *goals)


def books(*, quick: bool = False) -> Iterator[Pair]:
    """The books that are on this machine; quick: the first of them."""
    for stem, (name, seconds, megabytes) in list(_BOOKS.items())[: 1 if quick else None]:
        a, b = (BENCH / "scale" / f"{stem}.{side}.txt" for side in "ab")
        if a.exists() and b.exists():
            yield Pair(name, a, b, seconds, megabytes)


def missing() -> list[str]:
    """The books that are not."""
    here = {pair.name for pair in books()}
    return [name for name, *_ in _BOOKS.values() if name not in here]


def written(folder: Path, stem: str, a: Sequence[str], b: Sequence[str]) -> tuple[Path, Path]:
    """Two files with these paragraphs, an empty line between them."""
    files = (folder / f"{stem}.a.txt", folder / f"{stem}.b.txt")
    for file, paragraphs in zip(files, (a, b), strict=True):
        file.write_text("\n\n".join(paragraphs) + "\n", "utf-8")
    return files
