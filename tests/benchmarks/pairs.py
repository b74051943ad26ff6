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
    "progit2_2014_2025": ("Pro Git, 2014 and 2025", 2.0, 250),
    "rustbook_2018_2026": ("The Rust book, 2018 and 2026", None, None),
    "bgb_2012_2022": ("German Civil Code, 2012 and 2022", None, None),
    "bible_kjv_bsb": ("Bible, King James and Berean", None, None),
}


def pairs(folder: Path) -> Iterator[Pair]:
    """Invented pairs, written into the folder, and between them the books that are here."""
    item, text = article(600), article(100_000)
    yield Pair("news item, invented", *_written(folder, "item", item, rearranged(edited(item))), 0.25)
    yield from books()
    yield Pair("invented, 5 % of words changed", *_written(folder, "text", text, edited(text)))


def books() -> Iterator[Pair]:
    """The books that are on this machine."""
    for stem, (name, seconds, megabytes) in _BOOKS.items():
        a, b = (BENCH / "scale" / f"{stem}.{side}.txt" for side in "ab")
        if a.exists() and b.exists():
            yield Pair(name, a, b, seconds, megabytes)


def missing() -> list[str]:
    """The books that are not."""
    here = {pair.name for pair in books()}
    return [name for name, *_ in _BOOKS.values() if name not in here]


def _written(folder: Path, stem: str, a: Sequence[str], b: Sequence[str]) -> tuple[Path, Path]:
    files = (folder / f"{stem}.a.txt", folder / f"{stem}.b.txt")
    for file, paragraphs in zip(files, (a, b), strict=True):
        file.write_text("\n\n".join(paragraphs) + "\n", "utf-8")
    return files
