"""The operations of a row: runs of characters that stayed, came, went or were replaced.

Words are compared as whole tokens; white space follows the words beside it. What an ignore switch covers
becomes an operation of its own, marked ``minor``, so that nothing is hidden and both texts can still be
read back character for character.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence
from typing import NamedTuple

from rapidfuzz.distance import Postfix, Prefix

from app.core.compare.edits import matching_blocks
from app.core.compare.ignore import token_keys
from app.core.compare.initials import levelled, sentence_starts
from app.core.compare.moved import moved_runs
from app.core.compare.placing import Line, placed
from app.core.compare.sides import Side
from app.core.compare.style import TYPED, is_dash
from app.core.compare.writer import Writer
from app.core.model.cancel import CancelToken
from app.core.model.comparison import Op, OpKind
from app.core.text.words import Token

MARGIN = 24
"""Equal characters on either side of a change that are compared with it."""
_OFTEN = 1_000


class Middle(NamedTuple):
    """What is left of two texts when an equal beginning and an equal end are set aside.

    ``[start, end_a)`` of A and ``[start, end_b)`` of B; both stretches begin and end at white space, with
    a few equal words on either side of what changed.
    """

    start: int
    end_a: int
    end_b: int


def middle(a: str, b: str) -> Middle:
    """The stretch of two texts that has to be compared word by word."""
    lead = a.rfind(" ", 0, max(0, Prefix.similarity(a, b) - MARGIN)) + 1
    tail = Postfix.similarity(a[lead:], b[lead:])
    end = a.find(" ", len(a) - tail + MARGIN) if tail > MARGIN else -1
    end_a = end if end >= 0 else len(a)
    return Middle(lead, end_a, len(b) - (len(a) - end_a))


def row_ops(
    a: Side,
    b: Side,
    tokens_a: Sequence[Token],
    tokens_b: Sequence[Token],
    stretch: Middle,
    ignore: Collection[str],
    cancel: CancelToken,
) -> tuple[Op, ...]:
    """Operations between the two sides of a row; tokens are ranges of ``stretch`` in the joined texts."""
    keys_a: Sequence[str] = token_keys([a.text[s:e] for s, e in tokens_a], ignore)
    keys_b: Sequence[str] = token_keys([b.text[s:e] for s, e in tokens_b], ignore)
    keys_a, keys_b = _dashed(a.text, tokens_a, keys_a), _dashed(b.text, tokens_b, keys_b)
    starts_a: set[int] = set()
    starts_b: set[int] = set()
    kinds = {*keys_a, *keys_b}
    if len(set(map(str.lower, kinds))) < len(kinds):  # some words differ in a capital only
        starts_a = sentence_starts(a.text, stretch.start, stretch.end_a)
        starts_b = sentence_starts(b.text, stretch.start, stretch.end_b)
        keys_a, keys_b = levelled(keys_a, _at(tokens_a, starts_a), keys_b, _at(tokens_b, starts_b))
    if not (all(keys_a) and all(keys_b)):  # tokens that do not count are not compared
        tokens_a = [token for token, key in zip(tokens_a, keys_a, strict=True) if key]
        tokens_b = [token for token, key in zip(tokens_b, keys_b, strict=True) if key]
        keys_a, keys_b = list(filter(None, keys_a)), list(filter(None, keys_b))
    blocks = matching_blocks(keys_a, keys_b, cancel)
    cancel.check()
    blocks = placed(Line(keys_a, tokens_a), Line(keys_b, tokens_b), blocks)
    moved = moved_runs(keys_a, keys_b, blocks, cancel)
    moved_a = [(tokens_a[k][0], tokens_a[k + size - 1][1]) for k, _, size in moved]
    moved_b = [(tokens_b[k][0], tokens_b[k + size - 1][1]) for _, k, size in moved]
    writer = Writer(a, b, ignore, (starts_a, starts_b), (moved_a, moved_b))
    writer.match((0, stretch.start), (0, stretch.start))
    for count, block in enumerate(blocks):
        if count % _OFTEN == 0:
            cancel.check()
        end_a, end_b = block.a + block.size, block.b + block.size
        writer.match_run(tokens_a[block.a : end_a], tokens_b[block.b : end_b])
    writer.match((stretch.end_a, len(a.text)), (stretch.end_b, len(b.text)))
    return writer.ops()


def _dashed(text: str, tokens: Sequence[Token], keys: Sequence[str]) -> Sequence[str]:
    """The keys with that of a dash for every hyphen or two that stand for one."""
    if TYPED.isdisjoint(keys):
        return keys
    return [
        "–" if key in TYPED and is_dash(text, *token) else key
        for key, token in zip(keys, tokens, strict=True)
    ]


def _at(tokens: Sequence[Token], starts: Collection[int]) -> list[int]:
    """The places of the tokens that begin at some offsets; offsets at which none begins are left out."""
    places = [bisect_left(tokens, (start, 0)) for start in starts]
    return [k for k in places if k < len(tokens) and tokens[k][0] in starts]


def mirrored(op: Op) -> Op:
    """The same operation with the sides exchanged."""
    return Op(_MIRROR.get(op.kind, op.kind), op.b, op.a, op.minor, op.moved)


_MIRROR = {OpKind.INSERT: OpKind.DELETE, OpKind.DELETE: OpKind.INSERT}
