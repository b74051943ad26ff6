"""The rows as a reader sees them in two columns: a moved paragraph stands at both of its places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.core.model.comparison import Comparison, Row


class Part(StrEnum):
    """Which place of a row a display row shows."""

    WHOLE = "whole"
    AWAY = "away"
    """A moved paragraph at its place in A, with a stub in B."""
    HERE = "here"
    """A moved paragraph at its place in B, with a stub in A."""


@dataclass(frozen=True, slots=True)
class DisplayRow:
    """One row on screen: an index into ``Comparison.rows`` and which part of it is shown."""

    row: int
    part: Part = Part.WHOLE


def display_rows(comparison: Comparison) -> tuple[DisplayRow, ...]:
    """Every row once, moved rows twice: in B's order, and where the paragraph stands in A."""
    away = {row.a[0]: index for index, row in enumerate(comparison.rows) if row.moved}
    shown: list[DisplayRow] = []
    _add_away(shown, away, comparison.rows, 0)
    for index, row in enumerate(comparison.rows):
        shown.append(DisplayRow(index, Part.HERE if row.moved else Part.WHOLE))
        if row.a and not row.moved:
            _add_away(shown, away, comparison.rows, row.a[-1] + 1)
    return tuple(shown)


def _add_away(shown: list[DisplayRow], away: dict[int, int], rows: Sequence[Row], place: int) -> None:
    """The moved paragraphs of A that stand at ``place`` and right after it."""
    while place in away:
        index = away[place]
        shown.append(DisplayRow(index, Part.AWAY))
        place = rows[index].a[-1] + 1
