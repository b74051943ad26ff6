"""The operations of a row: runs of characters that stayed, came, went or were replaced.

Words are compared as whole tokens; white space follows the words beside it. What an ignore switch covers
becomes an operation of its own, marked ``minor``, so that nothing is hidden and both texts can still be
read back character for character.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from app.core.compare.edits import matching_blocks
from app.core.compare.ignore import token_keys
from app.core.compare.sides import JOINT, Side
from app.core.model.cancel import CancelToken
from app.core.model.comparison import Op, OpKind
from app.core.model.document import Span
from app.core.text.words import Token


def row_ops(
    a: Side,
    b: Side,
    tokens_a: Sequence[Token],
    tokens_b: Sequence[Token],
    ignore: Collection[str],
    cancel: CancelToken,
) -> tuple[Op, ...]:
    """Operations between the two sides of a row; tokens are ranges in the joined texts."""
    texts_a = [a.text[t.s : t.e] for t in tokens_a]
    texts_b = [b.text[t.s : t.e] for t in tokens_b]
    keys_a, keys_b = token_keys(texts_a, ignore), token_keys(texts_b, ignore)
    counted_a = [k for k, key in enumerate(keys_a) if key]
    counted_b = [k for k, key in enumerate(keys_b) if key]
    blocks = matching_blocks([keys_a[k] for k in counted_a], [keys_b[k] for k in counted_b], cancel)
    writer = _Writer(a, b, ignore)
    for block in blocks:
        run_a = [tokens_a[k] for k in counted_a[block.a : block.a + block.size]]
        run_b = [tokens_b[k] for k in counted_b[block.b : block.b + block.size]]
        writer.match_run(run_a, run_b)
    writer.match(Token(len(a.text), len(a.text)), Token(len(b.text), len(b.text)))
    return writer.ops()


def mirrored(op: Op) -> Op:
    """The same operation with the sides exchanged."""
    return Op(_MIRROR.get(op.kind, op.kind), op.b, op.a, op.minor)


_MIRROR = {OpKind.INSERT: OpKind.DELETE, OpKind.DELETE: OpKind.INSERT}


class _Writer:
    """Turns matched tokens, given in order, into operations that cover both texts."""

    def __init__(self, a: Side, b: Side, ignore: Collection[str]) -> None:
        self.a, self.b = a, b
        self.spaces = "whitespace" in ignore
        self.marks = "punctuation" in ignore
        self.i = self.j = 0
        self.found: list[tuple[OpKind, int, int, int, int, bool]] = []

    def match_run(self, run_a: Sequence[Token], run_b: Sequence[Token]) -> None:
        """Take in a run of matched tokens, at one stroke where the texts are the same."""
        x, y = Token(run_a[0].s, run_a[-1].e), Token(run_b[0].s, run_b[-1].e)
        if self.a.text[x.s : x.e] == self.b.text[y.s : y.e]:
            self.match(x, y)
        else:
            for token_a, token_b in zip(run_a, run_b, strict=True):
                self.match(token_a, token_b)

    def match(self, x: Token, y: Token) -> None:
        """Take in that token ``x`` of A stays as ``y`` of B, and what stands before them."""
        self._between(self.i, x.s, self.j, y.s)
        same = self.a.text[x.s : x.e] == self.b.text[y.s : y.e]
        # Same key, other letters: what an ignore switch or canonical equivalence covers.
        self._add(OpKind.EQUAL if same else OpKind.REPLACE, x.s, x.e, y.s, y.e, minor=not same)
        self.i, self.j = x.e, y.e

    def _between(self, a0: int, a1: int, b0: int, b1: int) -> None:
        """What stands between two matched tokens: equal, or equal white space around a change."""
        left, right = self.a.text[a0:a1], self.b.text[b0:b1]
        if left == right:
            self._add(OpKind.EQUAL, a0, a1, b0, b1)
            return
        head = _common_space(left, right)
        tail = _common_space(left[head:][::-1], right[head:][::-1])
        self._add(OpKind.EQUAL, a0, a0 + head, b0, b0 + head)
        kind = _change(a1 - a0 - head - tail, b1 - b0 - head - tail)
        minor = self._is_minor(left[head : len(left) - tail], right[head : len(right) - tail])
        self._add(kind, a0 + head, a1 - tail, b0 + head, b1 - tail, minor=minor)
        self._add(OpKind.EQUAL, a1 - tail, a1, b1 - tail, b1)

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
            if kind is OpKind.EQUAL and _length(left) == _length(right):
                if left:
                    yield Op(kind, left, right)
            elif left or right:
                # Equal only where a text holds the joint itself: a separator on one side alone.
                yield Op(_change(len(left), len(right)), left, right, minor or kind is OpKind.EQUAL)


def _length(spans: Sequence[Span]) -> int:
    return sum(span.e - span.s for span in spans)


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
