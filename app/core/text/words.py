"""Tokens after the default word boundaries of Unicode (UAX #29), with figures kept whole.

The boundaries come from the ``regex`` library (flag ``w``), so combining marks, emoji sequences,
contractions, Hebrew, Katakana and numbers with separators behave as the annex says; in scripts
without spaces every ideograph or syllable is a token of its own.
"""

from __future__ import annotations

from itertools import accumulate
from typing import NamedTuple

import regex

_DIGITS = r"\p{Nd}++"
_SEPARATED = rf"{_DIGITS}(?:[.,:/\u00a0\u202f\u2009'’٬٫]{_DIGITS})*+"
# A sign belongs to a number only where no word or number ends just before it.
_NUMBER = rf"(?<![\w.,])[-+−]?{_SEPARATED}(?!\w)"
_TOKEN = regex.compile(rf"(?w)\s+|{_NUMBER}|\S+?\b|\S", regex.V0)
_WORD = regex.compile(r"[\p{L}\p{N}]")


class Token(NamedTuple):
    """A half-open range of code points in one paragraph, never white space."""

    s: int
    e: int


def tokens(text: str) -> list[Token]:
    """The words, figures, marks and symbols of ``text`` in order, white space left out.

    A number with its sign and separators (``−5``, ``7,000``, ``10:30``, ``14/05/2025``, ``2.7.4``) is
    one token. Every character that is not white space belongs to exactly one token.
    """
    pieces = _TOKEN.findall(text)
    return [
        Token(end - len(piece), end)
        for piece, end in zip(pieces, accumulate(map(len, pieces)), strict=True)
        if not piece[0].isspace()
    ]


def token_texts(text: str) -> list[str]:
    """The tokens of ``text`` as strings: what :func:`tokens` bounds."""
    return [piece for piece in _TOKEN.findall(text) if not piece[0].isspace()]


def is_word(token: str) -> bool:
    """True if the token holds a letter or a digit, False for mere punctuation and symbols."""
    return _WORD.search(token) is not None


def count_words(text: str) -> int:
    """How many words a reader would count; an ideograph counts as one."""
    return sum(1 for piece in _TOKEN.findall(text) if _WORD.search(piece) is not None)
