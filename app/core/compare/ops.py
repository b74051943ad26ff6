"""The operations of a row: runs of characters that stayed, came, went or were replaced.

Words are compared as whole tokens; white space follows the words beside it. What an ignore switch covers
becomes an operation of its own, marked ``minor``, so that nothing is hidden and both texts can still be
read back character for character.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from rapidfuzz.distance import Postfix, Prefix

from app.core.compare.edits import matching_blocks
from app.core.compare.ignore import token_keys
from app.core.compare.initials import levelled, sentence_starts
from app.core.compare.sides import JOINT, Side
from app.core.model.cancel import CancelToken
from app.core.model.comparison import Op, OpKind
from app.core.model.document import Span
from app.core.text.words import Token

MARGIN = 24
"""Equal characters on either side of a change that are compared with it."""
LOPSIDED, LONG = 5, 6
"""What is so many times as long as what it replaces, and has so many words, is no rewording of it."""
_TOKEN_LENGTH = 5
"""About how many characters a token and the space after it take."""


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
    starts_a = sentence_starts(a.text, stretch.start, stretch.end_a)
    starts_b = sentence_starts(b.text, stretch.start, stretch.end_b)
    keys_a, keys_b = levelled(keys_a, _at(tokens_a, starts_a), keys_b, _at(tokens_b, starts_b))
    if not (all(keys_a) and all(keys_b)):  # tokens that do not count are not compared
        tokens_a = [token for token, key in zip(tokens_a, keys_a, strict=True) if key]
        tokens_b = [token for token, key in zip(tokens_b, keys_b, strict=True) if key]
        keys_a, keys_b = list(filter(None, keys_a)), list(filter(None, keys_b))
    outside = (stretch.start + len(a.text) - stretch.end_a) // _TOKEN_LENGTH
    writer = _Writer(a, b, ignore, starts_a, starts_b)
    writer.match((0, stretch.start), (0, stretch.start))
    for block in matching_blocks(keys_a, keys_b, outside, cancel):
        end_a, end_b = block.a + block.size, block.b + block.size
        writer.match_run(tokens_a[block.a : end_a], tokens_b[block.b : end_b])
    writer.match((stretch.end_a, len(a.text)), (stretch.end_b, len(b.text)))
    return writer.ops()


def _at(tokens: Sequence[Token], starts: Collection[int]) -> list[int]:
    """The places of the tokens that begin at some offsets; offsets at which none begins are left out."""
    places = [bisect_left(tokens, (start, 0)) for start in starts]
    return [k for k in places if k < len(tokens) and tokens[k][0] in starts]


def mirrored(op: Op) -> Op:
    """The same operation with the sides exchanged."""
    return Op(_MIRROR.get(op.kind, op.kind), op.b, op.a, op.minor)


_MIRROR = {OpKind.INSERT: OpKind.DELETE, OpKind.DELETE: OpKind.INSERT}


class _Writer:
    """Turns matched tokens, given in order, into operations that cover both texts."""

    def __init__(
        self, a: Side, b: Side, ignore: Collection[str], starts_a: set[int], starts_b: set[int]
    ) -> None:
        self.a, self.b = a, b
        self.starts_a, self.starts_b = starts_a, starts_b
        self.case = "case" in ignore
        self.spaces = "whitespace" in ignore
        self.marks = "punctuation" in ignore
        self.i = self.j = 0
        self.found: list[tuple[OpKind, int, int, int, int, bool]] = []

    def match_run(self, run_a: Sequence[Token], run_b: Sequence[Token]) -> None:
        """Take in a run of matched tokens, at one stroke where the texts are the same."""
        x, y = (run_a[0][0], run_a[-1][1]), (run_b[0][0], run_b[-1][1])
        if self.a.text[x[0] : x[1]] == self.b.text[y[0] : y[1]]:
            self.match(x, y)
        else:
            for token_a, token_b in zip(run_a, run_b, strict=True):
                self.match(token_a, token_b)

    def match(self, x: Token, y: Token) -> None:
        """Take in that token ``x`` of A stays as ``y`` of B, and what stands before them."""
        (a0, a1), (b0, b1) = x, y
        self._between(self.i, a0, self.j, b0)
        if self.a.text[a0:a1] == self.b.text[b0:b1]:
            self._add(OpKind.EQUAL, a0, a1, b0, b1)
        else:
            self._add(OpKind.REPLACE, a0, a1, b0, b1, minor=not self._is_capital(a0, b0))
        self.i, self.j = a1, b1

    def _is_capital(self, a0: int, b0: int) -> bool:
        """True if two matched tokens differ in a capital that no sentence explains.

        What else makes matched tokens differ is covered: by an ignore switch or canonical equivalence.
        """
        x, y = self.a.text[a0], self.b.text[b0]
        if self.case or x == y or x.lower() != y.lower():
            return False
        return (a0 in self.starts_a) == (b0 in self.starts_b)

    def _between(self, a0: int, a1: int, b0: int, b1: int) -> None:
        """What stands between two matched tokens: equal, or equal white space around a change."""
        left, right = self.a.text[a0:a1], self.b.text[b0:b1]
        if left == right:
            self._add(OpKind.EQUAL, a0, a1, b0, b1)
            return
        head = _common_space(left, right)
        tail = _common_space(left[head:][::-1], right[head:][::-1])
        self._add(OpKind.EQUAL, a0, a0 + head, b0, b0 + head)
        self._change(a0 + head, a1 - tail, b0 + head, b1 - tail)
        self._add(OpKind.EQUAL, a1 - tail, a1, b1 - tail, b1)

    def _change(self, a0: int, a1: int, b0: int, b1: int) -> None:
        left, right = self.a.text[a0:a1], self.b.text[b0:b1]
        few, many = sorted((len(left.split()), len(right.split())))
        if few and many >= max(LONG, LOPSIDED * few):
            self._add(OpKind.DELETE, a0, a1, b0, b0)
            self._add(OpKind.INSERT, a1, a1, b0, b1)
        else:
            self._add(_change(a1 - a0, b1 - b0), a0, a1, b0, b1, minor=self._is_minor(left, right))

    def _is_minor(self, left: str, right: str) -> bool:
        """True if a difference between two matched words is covered, or is mere space at a border."""
        if not left.strip() and not right.strip():
            return self.spaces or JOINT in left or JOINT in right
        if self.marks and not any(map(str.isalnum, left + right)):
            return True
        return self.spaces and "".join(left.split()) == "".join(right.split())

    def _add(self, kind: OpKind, a0: int, a1: int, b0: int, b1: int, *, minor: bool = False) -> None:
        if a0 == a1 and b0 == b1:
            return
        if self.found and self.found[-1][0] == kind == OpKind.EQUAL:
            _, start_a, _, start_b, _, _ = self.found[-1]
            self.found[-1] = (kind, start_a, a1, start_b, b1, False)
        else:
            self.found.append((kind, a0, a1, b0, b1, minor))

    def ops(self) -> tuple[Op, ...]:
        """The operations found, joints between paragraphs left out."""
        return tuple(self._ops())

    def _ops(self) -> Iterable[Op]:
        for kind, a0, a1, b0, b1, minor in self.found:
            left, right = self.a.spans(a0, a1), self.b.spans(b0, b1)
            covered = minor or kind is OpKind.EQUAL
            if covered and len(left) == len(right) and _read(self.a, left) == _read(self.b, right):
                if left:
                    yield Op(OpKind.EQUAL, left, right)
            else:
                # Equal only where a text holds the joint itself: a separator on one side alone.
                yield Op(_change(len(left), len(right)), left, right, covered)


def _read(side: Side, spans: Iterable[Span]) -> str:
    return "".join([side.text[s:e] for s, e in map(side.joined, spans)])


def _common_space(left: str, right: str) -> int:
    """Length of the white space that both begin with."""
    count = 0
    for x, y in zip(left, right, strict=False):
        if x != y or not x.isspace():
            break
        count += 1
    return count


def _change(left: int, right: int) -> OpKind:
    """The kind of a change by what it holds on each side."""
    if not left:
        return OpKind.INSERT
    return OpKind.REPLACE if right else OpKind.DELETE
