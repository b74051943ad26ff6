"""Writes matched tokens down as operations that cover both texts of a row."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Sequence
from operator import itemgetter

from rapidfuzz.distance import Prefix

from app.core.compare.sides import JOINT, Side
from app.core.compare.style import beside_dash, same_but_style
from app.core.model.comparison import Op, OpKind
from app.core.model.document import Span
from app.core.text.words import Token

LONG = 8
"""What has so many words is no rewording of what stood there, but omitted or added."""
_STEP = 200
_WORDS = re.compile(r"\w+")

_Phrase = tuple[int, int, int]
_Piece = tuple[int, int, int | None]


class Writer:
    """Turns matched tokens, given in order, into operations that cover both texts."""

    def __init__(
        self,
        a: Side,
        b: Side,
        ignore: Collection[str],
        starts: tuple[Collection[int], Collection[int]],
        moved: tuple[Sequence[Token], Sequence[Token]],
    ) -> None:
        self.a, self.b = a, b
        self.starts_a, self.starts_b = starts
        # Where each moved phrase begins and ends, and its number.
        self.moved_a, self.moved_b = (
            sorted((start, end, number) for number, (start, end) in enumerate(phrases)) for phrases in moved
        )
        self.case = "case" in ignore
        self.spaces = "whitespace" in ignore
        self.marks = "punctuation" in ignore
        self.i = self.j = 0
        self.found: list[tuple[OpKind, int, int, int, int, bool, int | None]] = []

    def match_run(self, run_a: Sequence[Token], run_b: Sequence[Token]) -> None:
        """Take in a run of matched tokens, as many at one stroke as are written the same."""
        k, size = 0, len(run_a)
        while k < size:
            (a0, a1), (b0, b1) = run_a[k], run_b[k]
            alike = _alike(self.a.text, a0, run_a[-1][1], self.b.text, b0, run_b[-1][1])
            last = bisect_right(run_a, a0 + alike, k, key=itemgetter(1)) - 1
            if last > k and run_b[last][1] - b0 == run_a[last][1] - a0:
                k, a1, b1 = last, run_a[last][1], run_b[last][1]
            self.match((a0, a1), (b0, b1))
            k += 1

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
        """What was left out and added at one place; phrases that moved are operations of their own."""
        if not self.moved_a:
            self._reworded(a0, a1, b0, b1)
            return
        left, a0, a1, more_left = _parted(_pieces(self.a.text, a0, a1, self.moved_a), a1)
        right, b0, b1, more_right = _parted(_pieces(self.b.text, b0, b1, self.moved_b), b1)
        self._one_sided(left, right, a0, b0)
        self._reworded(a0, a1, b0, b1)
        self._one_sided(more_left, more_right, a1, b1)

    def _one_sided(self, left: Iterable[_Piece], right: Iterable[_Piece], a0: int, b0: int) -> None:
        for s, e, number in left:
            self._add(OpKind.DELETE, s, e, b0, b0, moved=number)
        for s, e, number in right:
            self._add(OpKind.INSERT, a0, a0, s, e, moved=number)

    def _reworded(self, a0: int, a1: int, b0: int, b1: int) -> None:
        left, right = self.a.text[a0:a1], self.b.text[b0:b1]
        minor = self._is_minor(a0, a1, b0, b1)
        if left and right and not minor and max(len(left.split()), len(right.split())) >= LONG:
            self._add(OpKind.DELETE, a0, a1, b0, b0)
            self._add(OpKind.INSERT, a1, a1, b0, b1)
        else:
            self._add(_kind(a1 - a0, b1 - b0), a0, a1, b0, b1, minor=minor)

    def _is_minor(self, a0: int, a1: int, b0: int, b1: int) -> bool:
        """True if a difference between two matched words is covered, is style or mere space at a border."""
        left, right = self.a.text[a0:a1], self.b.text[b0:b1]
        if left and right and same_but_style(left, right):
            return True
        if not left.strip() and not right.strip():
            if self.spaces or JOINT in left or JOINT in right:
                return True
            return beside_dash(self.a.text, a0, a1) and beside_dash(self.b.text, b0, b1)
        if self.marks and _WORDS.findall(left) == _WORDS.findall(right):
            return True
        return self.spaces and "".join(left.split()) == "".join(right.split())

    def _add(
        self,
        kind: OpKind,
        a0: int,
        a1: int,
        b0: int,
        b1: int,
        *,
        minor: bool = False,
        moved: int | None = None,
    ) -> None:
        if a0 == a1 and b0 == b1:
            return
        if self.found and self.found[-1][0] == kind == OpKind.EQUAL:
            _, start_a, _, start_b, _, _, _ = self.found[-1]
            self.found[-1] = (kind, start_a, a1, start_b, b1, False, None)
        else:
            self.found.append((kind, a0, a1, b0, b1, minor, moved))

    def ops(self) -> tuple[Op, ...]:
        """The operations found, joints between paragraphs left out."""
        if len(self.a.indexes) == len(self.b.indexes) == 1:
            return tuple(self._jointless(self.a.indexes[0], self.b.indexes[0]))
        return tuple(self._ops())

    def _ops(self) -> Iterable[Op]:
        for kind, a0, a1, b0, b1, minor, moved in self.found:
            left, right = self.a.spans(a0, a1), self.b.spans(b0, b1)
            if not left and not right:
                continue  # a joint alone
            covered = minor or kind is OpKind.EQUAL
            if covered and len(left) == len(right) and _read(self.a, left) == _read(self.b, right):
                yield Op(OpKind.EQUAL, left, right)
            else:
                # Equal only where a text holds the joint itself: a separator on one side alone.
                yield Op(_kind(len(left), len(right)), left, right, covered, moved)

    def _jointless(self, p: int, q: int) -> Iterable[Op]:
        """The operations between one paragraph ``p`` of A and one ``q`` of B."""
        for kind, a0, a1, b0, b1, minor, moved in self.found:
            left, right = (Span(p, a0, a1),) if a0 < a1 else (), (Span(q, b0, b1),) if b0 < b1 else ()
            yield Op(kind, left, right, minor, moved)


def _alike(x: str, i: int, end_x: int, y: str, j: int, end_y: int) -> int:
    """How many characters two stretches of text begin with in common; a little at a time."""
    total = min(end_x - i, end_y - j)
    done, step = 0, _STEP
    while done < total:
        step = min(step, total - done)
        same = Prefix.similarity(x[i + done : i + done + step], y[j + done : j + done + step])
        done += same
        if same < step:
            break
        step *= 4
    return done


def _pieces(text: str, start: int, end: int, moved: Sequence[_Phrase]) -> list[_Piece]:
    """The stretch from ``start`` to ``end`` cut at moved phrases; white space goes with the phrases."""
    found: list[_Piece] = []
    for s, e, number in moved[bisect_left(moved, (start, 0, 0)) :]:
        if s >= end:
            break
        if text[start:s].strip():
            found.append((start, s, None))
            start = s
        while e < end and text[e].isspace():
            e += 1
        found.append((start, e, number))
        start = e
    if start < end:
        found.append((start, end, None))
    return found


def _parted(pieces: Sequence[_Piece], end: int) -> tuple[Sequence[_Piece], int, int, Sequence[_Piece]]:
    """The longest piece that did not move, from where to where, and those before and after it."""
    k = max(
        (k for k, (_, _, number) in enumerate(pieces) if number is None),
        key=lambda k: pieces[k][1] - pieces[k][0],
        default=len(pieces),
    )
    start, stop, _ = pieces[k] if k < len(pieces) else (end, end, None)
    return pieces[:k], start, stop, pieces[k + 1 :]


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


def _kind(left: int, right: int) -> OpKind:
    """The kind of a change by what it holds on each side."""
    if not left:
        return OpKind.INSERT
    return OpKind.REPLACE if right else OpKind.DELETE
