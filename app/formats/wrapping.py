"""Were the lines of a text broken by a program at a width, or by its author? Decided from the text.

A program that wraps lines breaks one only when the next word does not fit any more. So each break
names the widths that explain it: at least the line before it, less than that line with a space and the
next word. In wrapped text one width explains nearly all breaks; in verse, lists, addresses and
paragraphs of one line each the ranges are scattered.

A text counts as wrapped if one width from 30 to 120 columns

* explains at least half of the breaks inside blocks, and of those that do not end a sentence (they
  may be ends of paragraphs) 80 per cent, or 55 where there are eight or more: verse, addresses and
  code may stand between, and each block is looked at again by itself, and
* nine lines of ten fit into it, and
* some lines begin with a small letter (where the script has any), which verse and lists rarely do, and
  half of the breaks it explains or more stand inside a sentence, and
* with fewer than four breaks, every sign points that way.

Text whose lines are ragged (wrapped by hand, or edited later) counts as well if all but a tenth of its
breaks come near the width and most lines plainly run on. All limits are constants below.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice, pairwise
from typing import NamedTuple

from app.formats.joining import CJK
from app.formats.lines import Block, Line, columns

_NARROWEST, _WIDEST = 30, 120
_EXPLAINED = 0.8
_MANY, _MANY_EXPLAINED = 8, 0.55
_FIT = 0.9
_LOWER = 0.25
_FEW = 4
_FEW_WIDTH = 60
_RAGGED_BREAKS = 6
_RAGGED_WIDTH = 50
_RAGGED_NEAR = 0.9
_RAGGED_ON = 0.6
_RAGGED = 5 / 6
_SAMPLE = 1_000
_CJK_SLACK = 4

_SENTENCE_END = re.compile(r"[.!?…:;。！？：；؟۔।॥]['\"”’»›“)\]」』）]*\Z")
_MARKER = re.compile(r"(?:[-*+•‣◦▪●○–—·]|\(?(?:\d{1,3}|[a-z]|[ivx]{2,5})[.)])\s")
_RULE = re.compile(r"[-–—=_*~#+.·•\s]{3,}\Z")
_QUOTED = (">", "|")
_GAPS = ("\t", "   ")


class _Break(NamedTuple):
    """The line break between two lines: the widths that explain it, and how the lines look."""

    low: int
    high: int
    ends: bool
    lower: bool | None


def ends_sentence(line: str) -> bool:
    """True if ``line`` ends with the mark of a sentence or clause, closing quotes apart."""
    return _SENTENCE_END.search(line, max(0, len(line) - 8)) is not None


def is_marked(line: str) -> bool:
    """True if ``line`` begins like an item of a list: *- *, *1. *, *• *, *(a) *."""
    return _MARKER.match(line) is not None


def is_fixed(line: str) -> bool:
    """True for a line that is never joined to another: quoted mail, a row of a table, a rule."""
    return (
        _GAPS[0] in line
        or _GAPS[1] in line
        or line.startswith(_QUOTED)
        or (not line[0].isalnum() and _RULE.match(line) is not None)
    )


def width_of(line: Line) -> int:
    """Columns from the margin to the end of ``line``."""
    return line.indent + columns(line.text)


def widest_forced(width: int, after: str) -> int:
    """The largest width at which ``after`` could not have begun on a line of ``width`` columns."""
    if after.isascii() or not _cjk().match(after):
        return width + columns(after.split(None, 1)[0])
    return width + _CJK_SLACK  # any character may be broken at, but marks cling


@cache
def _cjk() -> re.Pattern[str]:
    return re.compile(f"[{CJK}]")  # made when it is needed, see joining.py


def find_width(text: Sequence[Block]) -> int | None:
    """The width in columns at which the lines of ``text`` were wrapped, or None if they were not.

    A break is forced if :func:`widest_forced` of its lines is at least that. For ragged text the
    number is smaller than the width by the tolerance. In long texts a sample of the blocks decides.
    """
    text = text[:: len(text) // _SAMPLE + 1]
    breaks = list(islice(_breaks(text), 10 * _SAMPLE))
    if not breaks:
        return None
    width, explained = _best_width(breaks)
    if _is_wrapped(breaks, width, explained):
        return width
    return _ragged_width(breaks)


def _breaks(text: Sequence[Block]) -> Iterator[_Break]:
    """The breaks that say something: not before items and indents, not in tables."""
    for block in text:
        for line, after in pairwise(block.lines):
            if after.indent - line.indent >= 2 or is_marked(after.text):
                continue
            if is_fixed(line.text) or is_fixed(after.text):
                continue
            first = after.text[0]
            lower = first.islower() if first.islower() or first.isupper() or first.isdigit() else None
            width = width_of(line)
            yield _Break(width, widest_forced(width, after.text), ends_sentence(line.text), lower)


def _best_width(breaks: list[_Break]) -> tuple[int, int]:
    """The width that explains most breaks, the largest of several, and how many it explains."""
    steps = [0] * (_WIDEST + 2)
    for one in breaks:
        low, high = max(one.low, _NARROWEST), min(one.high, _WIDEST)
        if low <= high:
            steps[low] += 1
            steps[high + 1] -= 1
    best = count = explained = 0
    for width, step in enumerate(steps):
        count += step
        if count and count >= explained:
            best, explained = width, count
    return best, explained


def _is_wrapped(breaks: list[_Break], width: int, explained: int) -> bool:
    """The rule of this module's docstring, without the ragged case."""
    ends = sum(one.ends for one in breaks if not one.low <= width <= one.high)
    inside = sum(not one.ends for one in breaks if one.low <= width <= one.high)
    share = _MANY_EXPLAINED if len(breaks) >= _MANY else _EXPLAINED
    if explained < share * (len(breaks) - ends) or explained * 2 < len(breaks):
        return False
    if sum(one.low <= width for one in breaks) < _FIT * len(breaks):
        return False
    if explained < _FEW:
        return (
            explained == len(breaks)
            and width >= _FEW_WIDTH
            and not any(one.ends or one.lower is False for one in breaks)
        )
    return inside * 2 >= explained and _lower_share(breaks) >= _LOWER


def _lower_share(breaks: list[_Break]) -> float:
    """Share of small letters among the letters and digits that lines begin with; 1 if too few have case."""
    cased = [one.lower for one in breaks if one.lower is not None]
    return sum(cased) / len(cased) if len(cased) * 4 > len(breaks) else 1.0


def _ragged_width(breaks: list[_Break]) -> int | None:
    """The width of text that was wrapped less strictly: all lines near it, most of them running on."""
    if len(breaks) < _RAGGED_BREAKS:
        return None
    width = sorted(one.low for one in breaks)[int(len(breaks) * 0.95)]
    near = sum(_RAGGED * width < one.high and one.low <= width for one in breaks)
    on = sum(not one.ends and one.lower is not False for one in breaks)
    if (
        not _RAGGED_WIDTH <= width <= _WIDEST
        or near < _RAGGED_NEAR * len(breaks)
        or on < _RAGGED_ON * len(breaks)
    ):
        return None
    return int(_RAGGED * width)
