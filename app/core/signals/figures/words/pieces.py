"""What number words are made of: the pieces a number is put together from, and words written as one.

*fünfundzwanzigtausend* is 5, *and*, 20, times 1,000. A word is split from its end by the longest pieces, each
place once, so the work is linear in its length; a word that is not wholly made of pieces has none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from app.core.signals.figures.words.lexicon import Lexicon

MEMORY = 50_000
"""Words whose pieces are remembered."""
_LONGEST_WORD = 250


class Part(Enum):
    """What a piece does to the number before it."""

    SMALL = "is added"
    TWENTY = "is added, or multiplies a four"
    TEEN = "is ten, or added to a unit"
    HUNDRED = "multiplies what is below a hundred"
    SCALE = "multiplies what is below it"
    AND = "links"
    HALF = "adds a half"
    FOLD = "makes it a ratio"
    TIMES = "counts how often"
    UNIT = "names the unit"


class Piece(NamedTuple):
    """One piece; what follows in the same group must be less than ``room``.

    ``rank`` makes the number an ordinal, ``bare`` says that it needs no *one* before it.
    """

    part: Part
    value: int | Fraction = 0
    room: int = 0
    rank: bool = False
    bare: bool = False


class Spelled(dict[str, tuple[Piece, ...]]):
    """From each number word to its pieces; other words have none."""

    def __missing__(self, word: str) -> tuple[Piece, ...]:
        """No pieces."""
        return ()


class _Joined(Spelled):
    """The same where numbers are written as one word; what was split once is remembered."""

    def __init__(
        self, words: Mapping[str, tuple[Piece, ...]], parts: Mapping[str, tuple[Piece, ...]]
    ) -> None:
        super().__init__(words)
        self._words = dict(words)
        self._parts = parts
        self._lengths: dict[str, tuple[int, ...]] = {}
        for part in sorted(parts, key=len, reverse=True):
            known = self._lengths.get(part[0], ())
            if len(part) not in known:
                self._lengths[part[0]] = (*known, len(part))

    def __missing__(self, word: str) -> tuple[Piece, ...]:
        """Split the word."""
        if len(self) > MEMORY:
            self.clear()
            self.update(self._words)
        pieces = self._split(word) if word[:1] in self._lengths and len(word) <= _LONGEST_WORD else ()
        self[word] = pieces
        return pieces

    def _split(self, word: str) -> tuple[Piece, ...]:
        end = len(word)
        steps: list[int] = [0] * end  # at each place the length of the piece by which the end is reached
        for at in range(end - 1, -1, -1):
            for length in self._lengths.get(word[at], ()):
                after = at + length
                if (after == end or (after < end and steps[after])) and self._fits(
                    word[at:after], after, end
                ):
                    steps[at] = length
                    break
        return tuple(self._along(word, steps)) if steps[0] else ()

    def _fits(self, part: str, after: int, end: int) -> bool:
        pieces = self._parts.get(part)
        if pieces is None:
            return False
        last = pieces[-1]
        return after == end or not (last.rank or last.part in _LAST)

    def _along(self, word: str, steps: list[int]) -> Iterator[Piece]:
        at = 0
        while at < len(word):
            yield from self._parts[word[at : at + steps[at]]]
            at += steps[at]


_LAST = frozenset((Part.HALF, Part.FOLD, Part.TIMES, Part.UNIT))


def spelled(lex: Lexicon) -> Spelled:
    """The pieces of a language's number words."""
    words = dict(_words(lex))
    words |= {word: _chain(words, phrase) for word, phrase in lex.aliases.items()}
    if not lex.joined:
        return Spelled(words)
    parts = {word: pieces for word, pieces in words.items() if word not in lex.apart}
    parts |= dict.fromkeys(lex.ands, (Piece(Part.AND),))
    parts |= {word: parts[meant] if meant in parts else words[meant] for word, meant in lex.inner.items()}
    closing = (lex.half_ends, Part.HALF), (lex.fold_ends, Part.FOLD), (lex.times_ends, Part.TIMES)
    for ends, part in (*closing, (lex.unit_ends, Part.UNIT)):
        parts |= dict.fromkeys(ends, (Piece(part),))
    return _Joined(words, parts)


def _chain(words: Mapping[str, tuple[Piece, ...]], phrase: str) -> tuple[Piece, ...]:
    return tuple(piece for word in phrase.split() for piece in words[word])


def _words(lex: Lexicon) -> Iterator[tuple[str, tuple[Piece, ...]]]:
    for word, value in lex.ordinals.items():
        yield word, (_piece(lex, word, value, rank=True, ten=value % 10 == 0),)
    for word, broken in lex.mixed.items():
        yield word, (Piece(Part.SMALL, broken),)
    for word, value in lex.ones.items():
        yield word, (_piece(lex, word, value, rank=False, ten=False),)
    for word, value in lex.tens.items():
        yield word, (_piece(lex, word, value, rank=False, ten=True),)
    for word, value in lex.hundreds.items():
        yield word, (Piece(Part.HUNDRED, value, 100, bare=word in lex.bare),)
    for word, value in lex.scales.items():
        yield word, (Piece(Part.SCALE, value, bare=word in lex.bare),)


def _piece(lex: Lexicon, word: str, value: int, *, rank: bool, ten: bool) -> Piece:
    bare = word in lex.bare
    if rank and value == 100:
        return Piece(Part.HUNDRED, value, 100, rank=True, bare=bare)
    if value >= 1000:
        return Piece(Part.SCALE, value, rank=rank, bare=bare)
    part = Part.TWENTY if word in lex.twenties else Part.TEEN if word in lex.teens else Part.SMALL
    room = 0
    if ten and value:
        room = lex.rooms.get(value, 100 if value >= 100 else lex.ten_room)
    return Piece(part, value, room, rank)
