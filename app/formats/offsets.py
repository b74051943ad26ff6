"""Newlines made equal, with the way back to the offsets of the file."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

_NEWLINE = re.compile(r"\r\n|[\r\v\f\x85\u2028\u2029]")
_PARAGRAPH = "\u2029"


class Normalised:
    """A text with line feeds for all newlines; U+2029 becomes an empty line.

    ``text`` is the result; :meth:`origin` leads from it to the original.
    """

    def __init__(self, original: str) -> None:
        self._at = [0]
        self._shift = [0]
        parts = []
        end = length = 0
        for newline in _NEWLINE.finditer(original):
            parts.append(original[end : newline.start()])
            length += len(parts[-1])
            put = "\n\n" if newline.group() == _PARAGRAPH else "\n"
            parts.append(put)
            length += len(put)
            end = newline.end()
            if len(put) != end - newline.start():
                # Both line feeds of an empty line lead to the one character it was made of.
                self._at.append(length - len(put) + 1)
                self._shift.append(end - length)
        self.text = "".join(parts) + original[end:] if parts else original

    def origin(self, pairs: Sequence[tuple[int, int]], length: int) -> tuple[tuple[int, int], ...]:
        """The map of a paragraph of ``length`` that leads to ``text``, led on to the original.

        A piece that crosses a newline of two characters gets one more pair there.
        """
        mapped: list[tuple[int, int]] = []
        for (start, at), (end, _) in pairwise((*pairs, (length, 0))):
            if start >= length:
                break
            step = bisect_right(self._at, at) - 1
            mapped.append((start, at + self._shift[step]))
            while (step := step + 1) < len(self._at) and self._at[step] - at < min(end, length) - start:
                mapped.append((start + self._at[step] - at, self._at[step] + self._shift[step]))
        return tuple(mapped)
