"""Where an addition or an omission stands that could stand at several places."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from app.core.compare.accidents import Block
from app.core.text.words import Token

_STOPS = frozenset(".!?…。！？")
_APART = frozenset(",;:、，；：،؛")
_CLOSING = frozenset(")]}’”»\"'」』）")


class Line(NamedTuple):
    """The tokens of one side: what they are compared by, and their ranges in the text."""

    keys: Sequence[str]
    ranges: Sequence[Token]


def placed(a: Line, b: Line, blocks: Sequence[Block]) -> list[Block]:
    """The blocks with pure additions and omissions between them at the best of their equivalent places.

    That is one that begins a sentence, so that an added sentence is marked with its own full stop and not
    with the one before it; or else with a comma; or else the latest that cuts no word in two.
    """
    slid = [Block(0, 0, 0), *blocks, Block(len(a.keys), len(b.keys), 0)]
    for k in range(1, len(slid)):
        before, after = slid[k - 1], slid[k]
        i, j = before.a + before.size, before.b + before.size
        if (i == after.a) == (j == after.b):  # both sides changed, or none
            continue
        line, start, end = (b, j, after.b) if i == after.a else (a, i, after.a)
        shifts = _shifts(line.keys, start, end, _free(slid, k - 1, a, b), _free(slid, k, a, b))
        if len(shifts) > 1:
            shift = _best(line, start, end, shifts)
            slid[k - 1] = Block(before.a, before.b, before.size + shift)
            slid[k] = Block(after.a + shift, after.b + shift, after.size - shift)
    return [block for block in slid if block.size]


def _free(blocks: Sequence[Block], k: int, a: Line, b: Line) -> int:
    """How many tokens a block may lose: one less than it has, but all at the ends of both texts."""
    block = blocks[k]
    at_start = not block.a and not block.b
    at_end = block.a + block.size == len(a.keys) and block.b + block.size == len(b.keys)
    return block.size - (not at_start and not at_end)


def _shifts(tokens: Sequence[str], start: int, end: int, back: int, forth: int) -> range:
    """By how many tokens the run from ``start`` to ``end`` can move, by at most ``back`` and ``forth``."""
    low = high = 0
    while -low < back and tokens[start + low - 1] == tokens[end + low - 1]:
        low -= 1
    while high < forth and tokens[start + high] == tokens[end + high]:
        high += 1
    return range(low, high + 1)


def _best(line: Line, start: int, end: int, shifts: range) -> int:
    """By how many tokens the run from ``start`` to ``end`` is best moved."""
    for fits in (_begins_sentence, _begins_clause):
        for shift in shifts:
            if fits(line.keys, start + shift):
                return shift
    for shift in reversed(shifts):
        if _is_apart(line.ranges, start + shift) and _is_apart(line.ranges, end + shift):
            return shift
    return shifts[-1]


def _is_apart(ranges: Sequence[Token], place: int) -> bool:
    """True if white space or nothing stands before the token at ``place``, or nothing follows."""
    return not 0 < place < len(ranges) or ranges[place - 1][1] < ranges[place][0]


def _begins_clause(tokens: Sequence[str], place: int) -> bool:
    """True if the token at ``place`` sets a clause or an item of a list apart."""
    return tokens[place] in _APART


def _begins_sentence(tokens: Sequence[str], place: int) -> bool:
    """True if the tokens from ``place`` on follow a full stop and what closes after it, or begin the text."""
    last = place - 1
    if last < 0:
        return True
    while last and tokens[last] in _CLOSING:
        last -= 1
    return tokens[last] in _STOPS and tokens[place] not in _STOPS | _CLOSING
