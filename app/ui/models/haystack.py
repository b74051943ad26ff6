"""A document as one string to search in. Pure."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

import regex

from app.core.model.document import Document

_BETWEEN = "\0"
"""Stands between two paragraphs; nobody can type it, and it is no white space."""
_GOES_ON = r"(?![\u0300-\u036f\u0653-\u0655\u1161-\u1175\u11a8-\u11c2\u1dc0-\u1dff\u3099\u309a])"
"""No match ends inside a letter: before an accent, a sign of voicing or the rest of a Korean syllable."""


@dataclass(frozen=True, slots=True)
class Haystack:
    """The paragraphs of a document in one string, and where each begins in it."""

    text: str
    starts: tuple[int, ...]

    @classmethod
    def of(cls, document: Document) -> Haystack:
        """Make it; one pass over the paragraphs."""
        starts, start = [], 0
        for paragraph in document.paragraphs:
            starts.append(start)
            start += len(paragraph.text) + 1
        return cls(_BETWEEN.join(paragraph.text for paragraph in document.paragraphs), tuple(starts))

    def matches(self, words: str) -> Iterator[tuple[int, int, int]]:
        """(paragraph, start, end) of every place where ``words`` stand; runs of white space are equal.

        Case does not count; canonically equivalent spellings (é in one character or in two) do not either.
        """
        parts = words.split()
        if not parts:
            return
        pattern = r"\s+".join(map(_pattern, parts)) + _GOES_ON
        for match in regex.finditer(pattern, self.text, regex.IGNORECASE | regex.FULLCASE):
            p = bisect_right(self.starts, match.start()) - 1
            yield p, match.start() - self.starts[p], match.end() - self.starts[p]


def _pattern(word: str) -> str:
    """A word in which each character may be spelt in any canonically equivalent way."""
    pieces = []
    for cluster in regex.findall(r"\X", word):
        spellings = dict.fromkeys(
            (cluster, *(unicodedata.normalize(form, cluster) for form in ("NFC", "NFD")))
        )
        choices = "|".join(map(regex.escape, spellings))
        pieces.append(f"(?:{choices})" if len(spellings) > 1 else choices)
    return "".join(pieces)
