"""Short ways to write the tables of a language down. Imports the lexicon's shape only."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from app.core.model import Precision
from app.core.signals.figures.words.lexicon import Hedge, by_code


def words(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())


def numbered(text: str, start: int, step: int = 1) -> dict[str, int]:
    """The words of a text with numbers counted up from ``start``; forms with a slash share theirs."""
    return {
        word: start + step * place for place, forms in enumerate(text.split()) for word in forms.split("/")
    }


def valued(text: str) -> dict[str, int]:
    """Lines of ``number: word word``, turned round; 1e6 is a million."""
    return {
        word: int(float(value)) if "e" in value else int(value)
        for value, _, forms in (line.partition(":") for line in text.strip().splitlines())
        for word in forms.split()
    }


def hedges(text: str) -> dict[str, Hedge]:
    """Lines of ``precision: phrase, phrase``; an asterisk after the precision means close by."""
    found = {}
    for phrase, kind in by_code(text).items():
        found[phrase] = Hedge(Precision(kind.rstrip("*")), near=kind.endswith("*"))
    return found


def ended(stems: Mapping[str, int], endings: Iterable[str]) -> dict[str, int]:
    """Each stem with each ending; a slash in a stem parts the stems that share a number."""
    endings = tuple(endings)
    return {
        stem + ending: value
        for forms, value in stems.items()
        for stem in forms.split("/")
        for ending in endings
    }


def plenty(values: Mapping[str, int]) -> dict[str, tuple[int, int]]:
    """What words that mean several of something leave open: *thousands* 2,000 to 9,999, *dozens* 24 to 99."""
    return {word: (2 * value, 10 ** len(str(value)) - 1) for word, value in values.items()}
