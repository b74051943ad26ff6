"""Parts the names right behind digits from what follows, in languages that put no spaces between words.

*3公里长* is one word to the token rules; it becomes *3*, *公里*, *长*.
"""

from __future__ import annotations

from collections.abc import Mapping

MOST_PIECES = 4
"""Names that may follow each other behind digits: *3* *万* *平方公里*."""

_SCALES = frozenset("万萬億亿兆")
_Lists = tuple[list[str], list[int], list[int]]


def split(
    words: list[str], starts: list[int], ends: list[int], heads: Mapping[str, tuple[str, ...]]
) -> _Lists:
    """The tokens with names parted; ``heads`` lead from a first character to names, the longest first."""
    out: _Lists = ([], [], [])
    left = 0
    for k, (word, start, end) in enumerate(zip(words, starts, ends, strict=True)):
        if word[:1].isdecimal():
            left = MOST_PIECES
        elif left:
            glued = k > 0 and start == ends[k - 1]
            while left and word:
                length = _name(word, heads, least=1 if glued else 2)
                if not 0 < length < len(word):
                    break
                _add(out, word[:length], start, start + length)
                word, start, glued = word[length:], start + length, True
                left -= 1
            left = left - 1 if word[:1] in heads else 0
        _add(out, word, start, end)
    return out


def _name(word: str, heads: Mapping[str, tuple[str, ...]], least: int) -> int:
    """The length of the longest name the word begins with; 0 if there is none."""
    for name in heads.get(word[:1], ()):
        if word.startswith(name):
            sure = len(name) >= least or len(word) == len(name) or name in _SCALES
            return len(name) if sure else 0
    return 0


def _add(out: _Lists, word: str, start: int, end: int) -> None:
    out[0].append(word)
    out[1].append(start)
    out[2].append(end)
