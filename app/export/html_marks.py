"""The words of a paragraph with its marks as HTML elements, properly nested whatever overlaps. Pure.

Inside the elements stands the text of the source and nothing else: what a screen reader adds is generated
by the style sheet, so that reading, copying and searching find the source's own characters.
"""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from app.export.escaping import escape
from app.export.pair import Mark, MarkKind

Tags = Mapping[MarkKind, tuple[str, str]]
"""The element and its attributes, with a space before them, for each kind of mark that is written."""

_TAGS: Tags = {
    MarkKind.ADDED: ("ins", ""),
    MarkKind.OMITTED: ("del", ""),
    MarkKind.WORDING: ("mark", ' class="w"'),
    MarkKind.FIGURE: ("mark", ' class="f"'),
    MarkKind.MINOR: ("span", ' class="n"'),
    MarkKind.QUOTE: ("mark", ' class="q"'),
}


def marked(text: str, marks: Sequence[Mark], tags: Tags = _TAGS) -> str:
    """``text`` escaped, with an element around every marked range; ``tags`` has all kinds of ``marks``."""
    if not marks:
        return escape(text)
    parts: list[str] = []
    open_marks: list[Mark] = []
    at = 0

    def advance(to: int) -> None:
        nonlocal at
        parts.append(escape(text[at:to]))
        at = to

    def close(until: int) -> None:
        while open_marks and open_marks[-1].e <= until:
            mark = open_marks.pop()
            advance(mark.e)
            parts.append(f"</{tags[mark.kind][0]}>")

    for mark in _nested(marks):
        close(mark.s)
        advance(mark.s)
        parts.append(_start(mark, tags))
        open_marks.append(mark)
    close(sys.maxsize)
    advance(len(text))
    return "".join(parts)


def _start(mark: Mark, tags: Tags) -> str:
    tag, attributes = tags[mark.kind]
    say = f' data-say="{escape(mark.say)}"' if mark.say else ""
    return f"<{tag}{attributes}{say}>"


def _nested(marks: Iterable[Mark]) -> list[Mark]:
    """The marks in the order they open; of two, one holds the other or they do not touch.

    Boxes of figures stay whole. A line that crosses the border of a box is cut there.
    """
    marks = sorted(marks)
    boxes = _disjoint(mark for mark in marks if mark.kind is MarkKind.FIGURE)
    lines = _disjoint(mark for mark in marks if mark.kind is not MarkKind.FIGURE)
    if boxes:
        lines = [piece for line in lines for piece in _cut(line, boxes)]
    return sorted([*lines, *boxes], key=lambda mark: (mark.s, -mark.e, mark.kind is MarkKind.FIGURE))


def _disjoint(marks: Iterable[Mark]) -> list[Mark]:
    """Sorted marks without what an earlier one covers, empty ones left out."""
    found: list[Mark] = []
    end = 0
    for mark in marks:
        start = max(mark.s, end)
        if start < mark.e:
            found.append(mark._replace(s=start))
            end = mark.e
    return found


def _cut(line: Mark, boxes: Sequence[Mark]) -> list[Mark]:
    """A line in pieces that cross no border; boxes are disjoint and sorted."""
    borders = []
    for at in (line.s, line.e):
        k = bisect_right(boxes, at, key=lambda box: box.s) - 1
        if k >= 0 and boxes[k].s < at < boxes[k].e:
            borders += [boxes[k].s, boxes[k].e]
    inner = sorted({border for border in borders if line.s < border < line.e})
    edges = [line.s, *inner, line.e]
    return [line._replace(s=s, e=e) for s, e in pairwise(edges)]
