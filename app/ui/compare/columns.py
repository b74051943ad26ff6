"""Where the columns of the Aligned layout stand. Pure geometry in logical pixels."""

from __future__ import annotations

from dataclasses import dataclass

GUTTER = 76
LANE = 26
NUMBER = 28
PAD = 14
"""Between text and gutter."""
TOP, BOTTOM = 9.0, 10.0
"""Inside a row above and below the text."""
_NARROWEST = 80.0


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns for one width.

    Left to right: claim lane, number, text of A, gutter, number, text of B, claim lane. ``text_width`` is
    the same on both sides.
    """

    width: float
    side: float
    """Width of one side, gutter left out."""
    left_text: float
    right_text: float
    text_width: float
    gutter: float
    """Where the gutter begins."""
    right: float
    """Where the right side begins."""

    @classmethod
    def of(cls, width: float, longest: float, *, lanes: bool = True, numbers: bool = True) -> Columns:
        """Columns for a viewport ``width`` wide and text at most ``longest`` wide, centred in its side."""
        side = max((width - GUTTER) / 2, _NARROWEST)
        lane = LANE if lanes else PAD
        number = NUMBER if numbers else 6
        room = max(side - lane - number - PAD, _NARROWEST / 2)
        text = min(room, longest)
        slack = (room - text) / 2
        right = side + GUTTER
        return cls(
            width,
            side,
            lane + number + slack,
            right + PAD + number - 6 + slack,
            text,
            side,
            right,
        )

    def text_at(self, side: str) -> float:
        """Where the text of side ``a`` or ``b`` begins."""
        return self.left_text if side == "a" else self.right_text

    def side_at(self, x: float) -> str | None:
        """``a`` or ``b`` for a point over one of the sides, None over the gutter."""
        if x < self.gutter:
            return "a"
        return "b" if x >= self.right else None
