"""Texts that word and sentence boundaries hang on, and how to read ranges of a text."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import strategies as st

KNOTS = st.sampled_from(
    [
        *"ab7Ж大カあ한ש",
        *".,:;'’\"_-−/()“”«»!?…。",
        *" \t\n\r\u00a0\u202f\u2009\u3000\u0085\u2028\u2029\x1c\x1f\x0b",
        "\u0301", "\u200d", "\u00ad", "\u200b", "\u2060", "\ufe0f", "👩", "🇳", "🏽",
        "\r\n", "Dr", "Mr.", "e.g.", " a", ". A", "7,000", "\x00", "\ud800",
    ]
)  # fmt: skip
"""Characters and strings that the rules of the annex treat differently."""
TEXTS = st.one_of(st.lists(KNOTS, max_size=14).map("".join), st.text(st.characters(codec=None), max_size=20))


def cut(text: str, ranges: Iterable[tuple[int, int]]) -> list[str]:
    return [text[start:end] for start, end in ranges]


def covers_all_but_space(text: str, ranges: Iterable[tuple[int, int]]) -> bool:
    """True if the ranges are in order, not empty, apart, and only white space lies outside them."""
    place = 0
    for start, end in ranges:
        if not place <= start < end or text[place:start].strip():
            return False
        place = end
    return not text[place:].strip()
