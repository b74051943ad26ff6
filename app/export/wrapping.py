"""Lines of plain text: what stands in a paragraph or a remark, wrapped at a width in columns. Pure."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

from app.export.escaping import clean

WIDTH = 100
_PIECE = re.compile(r"\s*\S+|\s+$")
_WIDE = frozenset("WF")
_NO_WIDTH = frozenset(["Mn", "Me", "Cf"])


def wrapped(text: str, indent: str = "", hanging: str | None = None) -> list[str]:
    """``text`` cleaned, in lines of at most :data:`WIDTH` columns, without white space at their ends.

    ``hanging`` is the indent of every line but the first. What is too long for a line is cut.
    """
    lines: list[str] = []
    for paragraph in clean(text).split("\n"):
        lines += _lines(paragraph, indent if not lines else _other(indent, hanging), _other(indent, hanging))
    return lines


def columns(text: str) -> int:
    """How many columns of a terminal ``text`` takes: wide characters two, combining ones none."""
    if text.isascii():
        return len(text)
    return sum(map(_columns_of, text))


def _other(indent: str, hanging: str | None) -> str:
    return indent if hanging is None else hanging


def _lines(text: str, first: str, rest: str) -> Iterable[str]:
    line, used, start = "", columns(first), first
    for piece in _PIECE.findall(text):
        width = columns(piece)
        if line and used + width > WIDTH:
            yield start + line.rstrip()
            line, start, used = "", rest, columns(rest)
            piece = piece.lstrip()
            width = columns(piece)
        while used + width > WIDTH:
            head = _fitting(piece, WIDTH - used)
            yield (start + head).rstrip()
            piece, start, used = piece[len(head) :], rest, columns(rest)
            width = columns(piece)
        line, used = line + piece, used + width
    yield (start + line).rstrip()


def _fitting(text: str, width: int) -> str:
    """As much of the start of ``text`` as fits, one character at least."""
    used = list(accumulate(map(_columns_of, text)))
    return text[: max(1, bisect_right(used, width))]


def _columns_of(letter: str) -> int:
    if unicodedata.category(letter) in _NO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in _WIDE else 1
