"""A number in words as it grows, piece by piece: one grammar for all languages, told by the lexicon.

Below a thousand, tens and units are added and hundreds multiply; a scale word multiplies all that is smaller
than it (*dos mil trescientos millones*). A word is taken whole or not at all.
"""

from __future__ import annotations

from fractions import Fraction

from app.core.signals.figures.words.lexicon import Lexicon
from app.core.signals.figures.words.pieces import Part, Piece

GREATEST = 10**24
"""Numbers beyond it take no further scale word, so that *million million million* … stays linear."""
_HALF = Fraction(1, 2)


class Sum:
    """A number in the making.

    ``parts`` are what the scales so far have closed, each with its scale; ``group`` is what has come since,
    or None; less than ``room`` may be added to it. ``rank`` makes it an ordinal, ``fold`` a ratio;
    ``unit`` says that its word goes on with one (*zweijährig*).
    """

    __slots__ = ("fold", "group", "last", "lex", "linked", "parts", "rank", "room", "times", "unit")

    def __init__(self, lex: Lexicon, group: int | None) -> None:
        self.lex = lex
        self.parts: tuple[tuple[int | Fraction, int], ...] = ()
        self.group: int | Fraction | None = group
        self.room = 0
        self.last: int | Fraction = 0
        self.linked = self.rank = self.fold = self.times = self.unit = False

    def add(self, pieces: tuple[Piece, ...]) -> bool:
        """Take the pieces of one more word; False, and no change, where they cannot continue the number."""
        if not pieces or self.fold or self.times or self.unit:
            return False
        before = (self.parts, self.group, self.room, self.last, self.linked, self.rank)
        for piece in pieces:
            if (self.rank and not self._may_follow_rank(piece)) or not self._take(piece):
                break
            self.linked = piece.part is Part.AND
            self.rank = self.rank or piece.rank
        else:
            if not self.linked:
                return True
        self.parts, self.group, self.room, self.last, self.linked, self.rank = before
        self.fold = self.times = self.unit = False
        return False

    def _may_follow_rank(self, piece: Piece) -> bool:
        """Whether an ordinal goes on: with ordinals (*vigésimo primero*) or with tens (*الخامس والعشرون*)."""
        return (piece.rank and self.lex.chained_ordinals) or self.lex.ranks_lead

    def link(self) -> bool:
        """Take *and*, if it may stand here: after hundreds and scales, or between unit and ten."""
        unit = self.lex.units_first and 0 < self.last < 10
        empty = self.group is None and not self.parts
        self.linked = (not self.rank or self.lex.ranks_lead) and not empty and (unit or self.open)
        return self.linked

    @property
    def open(self) -> bool:
        """Whether there is room for *and* with a smaller number: right after hundreds and scales."""
        return self.group is None or (self.group > 0 and self.room >= self.lex.and_room)

    @property
    def value(self) -> int | Fraction:
        """What the number comes to so far."""
        return sum(value for value, _ in self.parts) + (self.group or 0)

    def _take(self, piece: Piece) -> bool:
        part = piece.part
        if part is Part.AND:
            return self.link()
        if part is Part.HUNDRED:
            return self._hundred(bare=piece.bare)
        if part is Part.SCALE:
            return self._scale(int(piece.value), bare=piece.bare)
        if part is Part.HALF:
            if self.group is None:
                return False
            self.group, self.room, self.last = self.group + _HALF, 0, 0
            return True
        if part in (Part.FOLD, Part.TIMES, Part.UNIT):
            self.fold, self.times, self.unit = part is Part.FOLD, part is Part.TIMES, part is Part.UNIT
            return self.group is not None or bool(self.parts)
        return self._small(piece)

    def _small(self, piece: Piece) -> bool:
        value, group, room = piece.value, self.group, piece.room
        if group is None:
            if self.parts and not value:
                return False
            self.group = value
        elif piece.part is Part.TWENTY and self.last == 4 and not self.linked:
            self.group, room = group + 76, 20
        elif piece.part is Part.TEEN and 0 < self.last < 10 and not self.linked:
            self.group, room = group + 10, 0
        elif self.linked and self._takes_ten(value):
            self.group, room = group + value, 0
        elif 0 < value < self.room:
            self.group = group + value
        else:
            return False
        self.room, self.last = room, value
        return True

    def _takes_ten(self, value: int | Fraction) -> bool:
        """Whether a unit stands before, and the value is a ten that may follow it: *five and twenty*."""
        return self.lex.units_first and 0 < self.last < 10 and value % 10 == 0 and 20 <= value < 100

    def _hundred(self, *, bare: bool) -> bool:
        group = self.group
        if group is None:
            if not bare:
                return False
            self.group = 100
        elif 0 < group < 100:
            self.group = group * 100
        else:
            return False
        self.room, self.last = 100, 100
        return True

    def _scale(self, scale: int, *, bare: bool) -> bool:
        parts, group = self.parts, self.group
        if parts and parts[0][0] > GREATEST:
            return False
        lower: int | Fraction = 0
        while parts and (parts[-1][1] < scale or (group is None and parts[-1][1] == scale)):
            lower += parts[-1][0]
            parts = parts[:-1]
        if parts and parts[-1][1] <= scale:
            return False
        if lower and group is not None and not self.lex.thousands_of:
            return False
        lower += group or 0
        if not lower:
            if not bare or group is not None:
                return False
            lower = 1
        self.parts = (*parts, (lower * scale, scale))
        self.group, self.room, self.last = None, 0, 0
        return True
