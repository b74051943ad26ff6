"""Tokens after the default word boundaries of Unicode (UAX #29), with figures kept whole.

The boundaries come from the ``regex`` library (flag ``w``), so combining marks, emoji sequences,
contractions, Hebrew, Katakana and numbers with separators behave as the annex says; in scripts
without spaces every ideograph or syllable is a token of its own.
"""

from __future__ import annotations

import re
from itertools import accumulate

import regex

_DIGITS = r"\p{Nd}++"
_SEPARATED = rf"{_DIGITS}(?:[.,:/\u00a0\u202f\u2009'’٬٫]{_DIGITS})*+"
# A sign belongs to a number only where no word or number ends just before it.
_NUMBER = rf"(?<![\w.,])[-+−]?{_SEPARATED}(?!\w)"
# Four separators that str.isspace() calls white space and Unicode does not.
_MORE_SPACE = r"\x1c-\x1f"
_NO_SPACE = rf"[^\s{_MORE_SPACE}]"
# In the annex a word may reach over U+202F, which French sets before a mark; here all white space ends it.
_TOKEN = regex.compile(rf"(?w)\s+|{_NUMBER}|{_NO_SPACE}+?\b|{_NO_SPACE}+|[{_MORE_SPACE}]+", regex.V0)
# A hyphen between words makes one of them; between two figures it is a dash.
_JOINED = rf"(?:(?:(?<=\w)[-‐‑](?=\p{{L}})|(?<=[\p{{L}}\p{{M}}])[-‐‑](?=\w)){_NO_SPACE}+?\b)*+"
_UNIT = regex.compile(
    rf"(?w)\s+|--+|\.{{3,}}|(?:{_NUMBER}|{_NO_SPACE}+?\b){_JOINED}|{_NO_SPACE}+|[{_MORE_SPACE}]+", regex.V0
)
_WORD = regex.compile(r"[\p{L}\p{N}]")
_SAYS = re.compile(r"\w")
# What stands between spaces, from its first letter on.
_FROM_LETTER = re.compile(r"\w\S*")
# Scripts that are written without spaces: there every token counts.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)


Token = tuple[int, int]
"""A half-open range of code points in one text, never white space."""


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The words, figures, marks and symbols of ``text`` in order, white space left out.

    With ``start`` and ``end`` only those of a part, which should begin and end at white space.
    A number with its sign and separators (``−5``, ``7,000``, ``10:30``, ``14/05/2025``, ``2.7.4``) is
    one token. Every character that is not white space belongs to exactly one token.
    """
    pieces = _UNIT.findall(text[start:end])
    ends = accumulate(map(len, pieces), initial=start)
    next(ends)
    return [
        (place - len(piece), place)
        for piece, place in zip(pieces, ends, strict=True)
        if not piece[0].isspace()
    ]


def token_texts(text: str) -> list[str]:
    """The tokens of ``text`` as strings: what :func:`tokens` bounds."""
    return [piece for piece in _TOKEN.findall(text) if not piece[0].isspace()]


def is_word(token: str) -> bool:
    """True if the token holds a letter or a digit, False for mere punctuation and symbols."""
    return _WORD.search(token) is not None


def is_unspaced(text: str) -> bool:
    """True if the text holds a script that is written without spaces between words."""
    return not text.isascii() and _UNSPACED.search(text) is not None


def count_words(text: str, start: int = 0, end: int | None = None) -> int:
    """How many words a reader would count: what stands between spaces; an ideograph is one.

    With ``start`` and ``end`` those of a part; a word that the part begins in the middle of, after its
    first letter or digit, is not counted, so that the words of all parts add up to those of the text.
    """
    part = text[start:end] if start or end is not None else text
    if is_unspaced(part):
        return sum(1 for piece in _TOKEN.findall(part) if _WORD.search(piece) is not None)
    count = len(_FROM_LETTER.findall(part))
    if start and count:
        begin = start
        while begin and not text[begin - 1].isspace():
            begin -= 1
        head = part.split(maxsplit=1)[0] if not part[0].isspace() else ""
        if _SAYS.search(head) is not None and _SAYS.search(text[begin:start]) is not None:
            count -= 1
    return count
