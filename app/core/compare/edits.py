"""Edits between two sequences of tokens: which stayed, which were replaced, added or left out.

Tokens that occur once on each side come first (Bram Cohen's patience diff, with words for lines; pairs and
triples of tokens in what is very long), which keeps phrases together; between them the longest common
subsequence from rapidfuzz (bit-parallel, Hyyrö 2004), over tokens that are written as single characters.
Two readings of the result serve the eye: in heavily rewritten passages diff-match-patch's semantic cleanup
drops coincidental matches; elsewhere a short match between two much longer changes is dropped (an
*island*), and an edit that could stand at several places begins with a sentence, else with a comma, else
as late as it can.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate
from operator import lt
from typing import NamedTuple

from diff_match_patch import diff_match_patch
from rapidfuzz.distance import Indel, Postfix, Prefix

from app.core.model.cancel import CancelToken

CELLS = 20_000_000
"""Largest product of lengths that is compared in one piece (bit matrix of CELLS / 8 bytes)."""
SMALL = 9
"""Up to this product the longest common subsequence is as good as anything, and faster."""
REWRITTEN = 0.3
"""Below this share of tokens in common a passage counts as rewritten."""
ISLAND = 5
"""A match is dropped if the changes on both of its sides are so many times as long."""
CLEANED = 4_000
"""Passages of more tokens than this are not cleaned up semantically; it would take too long."""
# Private characters first: they are neither letters nor spaces, so that no cleanup sees words in them.
_PRIVATE, _PRIVATE_COUNT = 0xF0000, 0x20000
_OTHERS, _SURROGATES = 0x100, 0xD800


_STOPS = frozenset(".!?…。！？")
_APART = frozenset(",;:、，；：،؛")
_CLOSING = frozenset(")]}’”»\"'」』）")


class Block(NamedTuple):
    """Tokens ``[a, a + size)`` of A that equal ``[b, b + size)`` of B."""

    a: int
    b: int
    size: int


def matching_blocks(a: Sequence[str], b: Sequence[str], outside: int, cancel: CancelToken) -> list[Block]:
    """Runs of tokens that stayed, in order; everything between two runs was changed.

    ``outside`` is how many more equal tokens stand before and after on each side. Memory is at most
    :data:`CELLS` / 8 bytes however long the sequences are.
    """
    code = _Codes().__getitem__
    x, y = "".join(map(code, a)), "".join(map(code, b))
    blocks = _merged(_blocks(x, y, 0, 0, 3 if len(x) * len(y) > CELLS else 1, cancel))
    same = outside + sum(block.size for block in blocks)
    count = len(a) + len(b)
    if 2 * same < REWRITTEN * (count + 2 * outside) and count <= CLEANED:
        return _semantic(x, y, blocks)
    return _slid(a, b, _without_islands(blocks, _ends(a), _ends(b)))


class _Codes(dict[str, str]):
    """Token -> a character of its own, surrogates left out."""

    def __missing__(self, token: str) -> str:
        number = len(self)
        if number < _PRIVATE_COUNT:
            code = chr(_PRIVATE + number)
        else:
            number += _OTHERS - _PRIVATE_COUNT
            code = chr(number if number < _SURROGATES else number + 0x800)
        self[token] = code
        return code


def _blocks(x: str, y: str, a0: int, b0: int, gram: int, cancel: CancelToken) -> list[Block]:
    """Equal runs of ``x`` and ``y``, whose first tokens have the places ``a0`` and ``b0``."""
    cancel.check()
    lead = Prefix.similarity(x, y)
    tail = Postfix.similarity(x[lead:], y[lead:])
    end_x, end_y = len(x) - tail, len(y) - tail
    inner: list[Block] = []
    if lead < end_x and lead < end_y:
        inner = _divided(x[lead:end_x], y[lead:end_y], a0 + lead, b0 + lead, gram, cancel)
    return [Block(a0, b0, lead), *inner, Block(a0 + end_x, b0 + end_y, tail)]


def _divided(x: str, y: str, a0: int, b0: int, gram: int, cancel: CancelToken) -> list[Block]:
    """The same for what begins and ends with different tokens."""
    if len(x) * len(y) <= SMALL:
        return _common(x, y, a0, b0)
    large = len(x) * len(y) > CELLS
    anchors: list[Block] = []
    while gram and not anchors:
        anchors = _unique_grams(x, y, gram)
        gram -= not anchors
    if not anchors:
        return [] if large else _common(x, y, a0, b0)
    found: list[Block] = []
    i = j = 0
    for anchor in [*anchors, Block(len(x), len(y), 0)]:
        inner_x, inner_y = x[i : anchor.a], y[j : anchor.b]
        if inner_x and inner_y:
            # Shorter n-grams once the longer ones divide no more, so that this ends.
            again = large and len(inner_x) * len(inner_y) * 4 < len(x) * len(y)
            found += _blocks(inner_x, inner_y, a0 + i, b0 + j, gram if again else gram - 1, cancel)
        found.append(Block(a0 + anchor.a, b0 + anchor.b, anchor.size))
        i, j = anchor.a + anchor.size, anchor.b + anchor.size
    return found


def _common(x: str, y: str, a0: int, b0: int) -> list[Block]:
    """The longest common subsequence."""
    return [
        Block(a0 + op.src_start, b0 + op.dest_start, op.src_end - op.src_start)
        for op in Indel.opcodes(x, y)
        if op.tag == "equal"
    ]


def _unique_grams(x: str, y: str, gram: int) -> list[Block]:
    """N-grams that occur once on each side, the longest chain of them in order, overlaps trimmed."""
    seen_x, seen_y = _places(x, gram), _places(y, gram)
    pairs = [(k, seen_y.get(piece, -1)) for piece, k in seen_x.items() if k >= 0]
    pairs = [pair for pair in pairs if pair[1] >= 0]
    found: list[Block] = []
    i = j = 0
    for k in _longest_rise([b for _, b in pairs]):
        a, b = pairs[k]
        skip = max(i - a, j - b, 0)  # < gram: both places are later than the last ones
        found.append(Block(a + skip, b + skip, gram - skip))
        i, j = a + gram, b + gram
    return found


def _places(text: str, gram: int) -> dict[str, int]:
    """Where each n-gram stands; -1 if it stands at several places."""
    places: dict[str, int] = {}
    for k in range(len(text) - gram + 1):
        piece = text[k : k + gram]
        places[piece] = -1 if piece in places else k
    return places


def _longest_rise(values: Sequence[int]) -> list[int]:
    """The places of a longest rising subsequence of different numbers (Schensted 1961)."""
    if all(map(lt, values, values[1:])):
        return list(range(len(values)))
    ends: list[int] = []
    lows: list[int] = []
    before = []
    for k, value in enumerate(values):
        step = bisect_left(lows, value)
        before.append(ends[step - 1] if step else -1)
        ends[step : step + 1] = [k]
        lows[step : step + 1] = [value]
    chain, k = [], ends[-1]
    while k >= 0:
        chain.append(k)
        k = before[k]
    return chain[::-1]


def _merged(blocks: Iterable[Block]) -> list[Block]:
    """Blocks that touch on both sides as one; empty ones left out."""
    merged: list[Block] = []
    for block in blocks:
        if not block.size:
            continue
        if merged:
            last = merged[-1]
            if last.a + last.size == block.a and last.b + last.size == block.b:
                merged[-1] = Block(last.a, last.b, last.size + block.size)
                continue
        merged.append(block)
    return merged


def _semantic(x: str, y: str, blocks: list[Block]) -> list[Block]:
    """The blocks that diff-match-patch's semantic cleanup keeps, on tokens as characters."""
    diffs: list[tuple[int, str]] = []
    i = j = 0
    for block in [*blocks, Block(len(x), len(y), 0)]:
        diffs += [(-1, x[i : block.a]), (1, y[j : block.b]), (0, x[block.a : block.a + block.size])]
        i, j = block.a + block.size, block.b + block.size
    diffs = [diff for diff in diffs if diff[1]]
    diff_match_patch().diff_cleanupSemantic(diffs)
    kept = []
    i = j = 0
    for kind, text in diffs:
        if kind == 0:
            kept.append(Block(i, j, len(text)))
        i += len(text) if kind <= 0 else 0
        j += len(text) if kind >= 0 else 0
    return _merged(kept)


def _ends(tokens: Sequence[str]) -> list[int]:
    """How many characters the first 0, 1, 2 … tokens have."""
    return list(accumulate(map(len, tokens), initial=0))


def _without_islands(blocks: list[Block], ends_a: list[int], ends_b: list[int]) -> list[Block]:
    """Drop matches that are dwarfed by the changes on both of their sides, left to right."""

    def size(i0: int, i1: int, j0: int, j1: int) -> int:
        return ends_a[i1] - ends_a[i0] + ends_b[j1] - ends_b[j0]

    kept: list[Block] = []
    end_a, end_b = len(ends_a) - 1, len(ends_b) - 1
    for k, block in enumerate(blocks):
        i, j = (kept[-1].a + kept[-1].size, kept[-1].b + kept[-1].size) if kept else (0, 0)
        next_a, next_b = (blocks[k + 1].a, blocks[k + 1].b) if k + 1 < len(blocks) else (end_a, end_b)
        own = ISLAND * (ends_a[block.a + block.size] - ends_a[block.a])
        before = size(i, block.a, j, block.b)
        after = size(block.a + block.size, next_a, block.b + block.size, next_b)
        if own > min(before, after):
            kept.append(block)
    return kept


def _slid(a: Sequence[str], b: Sequence[str], blocks: list[Block]) -> list[Block]:
    """Move pure additions and omissions to the best of their equivalent places.

    That is one that begins a sentence, so that an added sentence is marked with its own full stop and not
    with the one before it; or else with a comma; or else the latest.
    """
    slid = list(blocks)
    for k in range(1, len(slid)):
        before, after = slid[k - 1], slid[k]
        added = before.a + before.size == after.a
        if not added and before.b + before.size != after.b:
            continue
        tokens, start, end = (
            (b, before.b + before.size, after.b) if added else (a, before.a + before.size, after.a)
        )
        back = forth = 0
        while back < before.size - 1 and tokens[start - back - 1] == tokens[end - back - 1]:
            back += 1
        while forth < after.size - 1 and tokens[start + forth] == tokens[end + forth]:
            forth += 1
        places = range(start - back, start + forth + 1)
        fits = (_begins_sentence, _begins_clause)
        place = next((p for fit in fits for p in places if fit(tokens, p)), places[-1])
        shift = place - start
        slid[k - 1] = Block(before.a, before.b, before.size + shift)
        slid[k] = Block(after.a + shift, after.b + shift, after.size - shift)
    return slid


def _begins_clause(tokens: Sequence[str], place: int) -> bool:
    """True if the token at ``place`` sets a clause or an item of a list apart."""
    return tokens[place] in _APART


def _begins_sentence(tokens: Sequence[str], place: int) -> bool:
    """True if the tokens from ``place`` (> 0) on follow a full stop and what closes after it."""
    last = place - 1
    while last and tokens[last] in _CLOSING:
        last -= 1
    return tokens[last] in _STOPS and tokens[place] not in _STOPS | _CLOSING
