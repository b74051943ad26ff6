"""Edits between two sequences of tokens: which stayed, which were replaced, added or left out.

Tokens that occur once on each side come first (Bram Cohen's patience diff, with words for lines; pairs and
triples of tokens in what is very long), which keeps phrases together; between them the longest common
subsequence from rapidfuzz (bit-parallel, Hyyrö 2004), over tokens that are written as single characters.
A match is dropped where the changes around it are so large that they would hold one like it by accident
(:mod:`accidents`); in passages that were written anew diff-match-patch's semantic cleanup drops what is
left of such matches.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, count
from operator import lt

from rapidfuzz.distance import Indel, Postfix, Prefix

from app.core.compare.accidents import Block, without_accidents
from app.core.model.cancel import CancelToken

CELLS = 20_000_000
"""Largest product of lengths that is compared in one piece (bit matrix of CELLS / 8 bytes)."""
REWRITTEN = 0.2
"""Below this share of tokens in common a passage counts as written anew."""
CLEANED = range(40, 4_000)
"""How many tokens it may have: in less there is nothing to clean up, with more it would take too long."""
SMALL = 9
"""Up to this product the longest common subsequence is as good as anything, and faster."""


def matching_blocks(a: Sequence[str], b: Sequence[str], cancel: CancelToken) -> list[Block]:
    """Runs of tokens that stayed, in order; everything between two runs was changed.

    Memory is at most :data:`CELLS` / 8 bytes however long the sequences are.
    """
    code = dict(zip(dict.fromkeys(chain(a, b)), _characters(), strict=False)).__getitem__
    x, y = "".join(map(code, a)), "".join(map(code, b))
    blocks = _merged(_blocks(x, y, 0, 0, 3 if len(x) * len(y) > CELLS else 1, cancel))
    blocks = without_accidents(a, b, blocks)
    same, total = sum(block.size for block in blocks), len(a) + len(b)
    return _semantic(x, y, blocks) if 0 < 2 * same < REWRITTEN * total and total in CLEANED else blocks


def _semantic(x: str, y: str, blocks: Sequence[Block]) -> list[Block]:
    """The blocks that diff-match-patch's semantic cleanup keeps, on tokens as characters."""
    from diff_match_patch import diff_match_patch  # noqa: PLC0415 - most comparisons need none

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


def _characters() -> Iterator[str]:
    """All characters but surrogates; more kinds of tokens than these do not occur."""
    return map(chr, chain(range(0xD800), range(0xE000, 0x110000)))


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
    """The longest common subsequence, and an empty block at its end."""
    return [Block(a0 + i, b0 + j, size) for i, j, size in Indel.editops(x, y).as_matching_blocks()]


def _unique_grams(x: str, y: str, gram: int) -> list[Block]:
    """N-grams that occur once on each side, the longest chain of them in order, overlaps trimmed."""
    pieces_x, pieces_y = _pieces(x, gram), _pieces(y, gram)
    times_x, times_y = Counter(pieces_x), Counter(pieces_y)
    place_y = dict(zip(pieces_y, count()))
    pairs = [
        (k, place_y[piece])
        for k, piece in enumerate(pieces_x)
        if times_x[piece] == 1 and times_y.get(piece) == 1
    ]
    found: list[Block] = []
    i = j = size = 0
    for k in _longest_rise([b for _, b in pairs]):
        a, b = pairs[k]
        if a - i == b - j and a <= i + size:  # overlaps or touches the run before it
            size = a - i + gram
            continue
        if size:
            found.append(Block(i, j, size))
        skip = max(i + size - a, j + size - b, 0)  # < gram: both places are later than the last ones
        i, j, size = a + skip, b + skip, gram - skip
    return [*found, Block(i, j, size)] if size else found


def _pieces(text: str, gram: int) -> Sequence[str]:
    """The n-grams of a text in order."""
    return text if gram == 1 else [text[k : k + gram] for k in range(len(text) - gram + 1)]


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
