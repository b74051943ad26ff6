"""Joining lines that a program or a markup language broke, with the map back to the file."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

CJK = (
    r"\u2e80-\u303e\u3041-\u30ff\u3105-\u312f\u31a0-\u31ff\u3400-\u4dbf\u4e00-\ua4cf\uf900-\ufaff"
    r"\ufe30-\ufe4f\uff01-\uff9f\U00020000-\U0003fffd"
)
"""Ideographs, kana and their punctuation, for a character class: no space is written between these."""

SOFT_HYPHEN = "\xad"
Origin = tuple[tuple[int, int], ...]


def between(left: str, right: str) -> str:
    """What is written between a line and the next when they are joined: a space or nothing.

    Nothing stands between two ideographs, after a hyphen that follows a letter, and after a dash
    that follows a word at once.
    """
    last = left[-1:]
    if last.isascii() and last != "-":
        return " "
    return "" if _glued().search(f"{left[-2:]}\n{right[:1]}") else " "


@cache
def _glued() -> re.Pattern[str]:
    # Made when it is needed: to compile such classes takes as long as to read a whole article.
    return re.compile(rf"[{CJK}]\n[{CJK}]|\w[-‐–—]\n\w|\S—\n\S")


def join(lines: Iterable[tuple[str, int]]) -> tuple[str, Origin]:
    """The text of lines, each given with its offset in the file, and the map to these offsets.

    A soft hyphen at the end of a line is dropped; the space that joins two lines maps to the white
    space after the first.
    """
    parts: list[str] = []
    origin: list[tuple[int, int]] = []
    length = 0
    for line, start in lines:
        if parts:
            last = parts[-1]
            if last.endswith(SOFT_HYPHEN):
                parts[-1] = last[:-1]
                length -= 1
            elif between(last, line):
                parts.append(" ")
                length += 1
        origin.append((length, start))
        parts.append(line)
        length += len(line)
    return "".join(parts), tuple(origin)
