"""One row laid out: its paragraphs, its stub, its badges, and how high it is."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtCore import QRectF

from app.core.compare.changes import Change, ChangeClass
from app.core.compare.display import Part
from app.core.compare.places import place_name
from app.core.model.comparison import LOOSE, Relation, RowKind
from app.core.model.document import Span
from app.ui.compare.cells import Cell
from app.ui.compare.columns import BOTTOM, TOP, Columns
from app.ui.models.pair import PairView

STUB = 30.0
"""Height of a moved paragraph's stub."""
BADGE, BADGE_STEP = 18.0, 20.0
_MOST_BADGES = 4
"""Badges of a row of usual height."""
_GLYPHS = {
    ChangeClass.ADDED: "added",
    ChangeClass.OMITTED: "omitted",
    ChangeClass.FIGURE: "figure",
    ChangeClass.WORDING: "wording",
    ChangeClass.MOVED: "moved",
    ChangeClass.CERTAINTY: "certainty",
    ChangeClass.ATTRIBUTION: "attribution",
    ChangeClass.VARIANT: "variant",
}


class Block(NamedTuple):
    """A paragraph in a row; ``y`` is the top of its first line in the row."""

    side: str
    p: int
    y: float
    cell: Cell
    borrowed: bool = False
    """Shown here in place of a stub, although it stands elsewhere."""


class Badge(NamedTuple):
    """What the gutter says beside a line; ``style`` is figure, wording, plain or more."""

    text: str
    style: str
    y: float
    change: int
    glyph: str = ""


@dataclass(slots=True)
class RowLayout:
    """A row ready to be painted. All places are relative to its top left corner."""

    display: int
    height: float
    laid: int = 0
    """How many pieces of its paragraphs it was made from."""
    blocks: list[Block] = field(default_factory=list)
    badges: list[Badge] = field(default_factory=list)
    stub: tuple[str, str] | None = None
    """Side and words of a moved paragraph's stub."""
    empty: str | None = None
    """The side that has nothing."""
    glyph: str = ""
    glyph_y: float = 0.0

    @property
    def stale(self) -> bool:
        """True if more of its paragraphs is laid out by now."""
        return self.laid != sum(block.cell.laid for block in self.blocks)

    def blocks_of(self, side: str) -> list[Block]:
        """The paragraphs of one side."""
        return [block for block in self.blocks if block.side == side]

    def stub_rect(self, columns: Columns) -> QRectF:
        """Where the stub stands."""
        side = self.stub[0] if self.stub else "b"
        return QRectF(columns.text_at(side), TOP, columns.text_width, STUB)


class RowBuilder:
    """Lays out the rows of one view at one width."""

    def __init__(
        self,
        view: PairView,
        columns: Columns,
        cell: Callable[[str, int], Cell],
        hidden: Collection[ChangeClass],
        expanded: Collection[int],
    ) -> None:
        self._view, self._columns, self._cell = view, columns, cell
        self._hidden, self._expanded = hidden, expanded

    def build(self, display: int) -> RowLayout:
        """Lay out a display row."""
        shown = self._view.rows[display]
        row = self._view.row(display)
        layout = RowLayout(display, 0.0)
        sides = {"a": row.a, "b": row.b}
        stub_side = {Part.AWAY: "b", Part.HERE: "a"}.get(shown.part)
        stubbed = stub_side is not None and ChangeClass.MOVED not in self._hidden
        heights = {}
        for side, indexes in sides.items():
            here = display in self._expanded or side != stub_side
            if side == stub_side and stubbed and not here:
                layout.stub = (side, self.stub_text(display))
                heights[side] = TOP + STUB + BOTTOM
                continue
            heights[side] = self._stack(layout, side, indexes, borrowed=side == stub_side)
        if not row.a or not row.b:
            layout.empty = "b" if row.a else "a"
        visible = self._view.visible(display, self._hidden)
        self._add_glyph(layout, display)
        badges_end = self._add_badges(layout, display, visible, max(heights.values()))
        layout.height = float(round(max(*heights.values(), badges_end)))
        layout.laid = sum(block.cell.laid for block in layout.blocks)
        return layout

    def _stack(self, layout: RowLayout, side: str, indexes: tuple[int, ...], *, borrowed: bool) -> float:
        y = 0.0
        for p in indexes:
            cell = self._cell(side, p)
            layout.blocks.append(Block(side, p, y + TOP, cell, borrowed))
            y += TOP + cell.height + BOTTOM
        return y

    def stub_text(self, display: int) -> str:
        """*Moved to ¶9 in B, text unchanged*."""
        shown, row = self._view.rows[display], self._view.row(display)
        describer = self._view.describer
        change = self._view.changes[self._view.changes_of_row[shown.row][0]]
        inner = describer.inner_changes(change)
        left, right = self._view.letters
        if shown.part is Part.AWAY:
            return f"Moved to {place_name(describer.numbers_b, row.b[0])} in {right}, {inner}"
        return f"Moved from {place_name(describer.numbers_a, row.a[0])} in {left}, {inner}"

    def _add_glyph(self, layout: RowLayout, display: int) -> None:
        strongest = self._view.strongest(display, self._hidden)
        kind = self._view.row(display).kind
        if strongest is None:
            return
        if kind in (RowKind.SPLIT, RowKind.MERGED) and ChangeClass.SPLIT not in self._hidden:
            layout.glyph = kind.value
        else:
            layout.glyph = _GLYPHS[strongest]
        first = layout.blocks[0] if layout.blocks else None
        layout.glyph_y = first.y + (first.cell.pitch - 16) / 2 if first else TOP

    def _add_badges(self, layout: RowLayout, display: int, visible: list[int], height: float) -> float:
        """Place the badges level with their lines, at least 20 px apart; returns where they end."""
        wanted = [badge for k in visible if (badge := self._badge(layout, display, k)) is not None]
        if self._view.row(display).confidence < LOOSE and self._view.row(display).b:
            wanted.append(Badge("loose", "plain", TOP + 2, -1))
        wanted.sort(key=lambda badge: badge.y)
        most = max(_MOST_BADGES, int(height / (2 * BADGE_STEP)))
        if len(wanted) > most:
            more = len(wanted) - most + 1
            last = wanted[most - 1]
            wanted = [
                *wanted[: most - 1],
                Badge(f"+{more} more", "more", last.y, last.change),
            ]
        end = 0.0
        for badge in wanted:
            y = max(badge.y, end)
            layout.badges.append(badge._replace(y=y))
            end = y + BADGE_STEP
        return end + 6 if wanted else 0.0

    def _badge(self, layout: RowLayout, display: int, k: int) -> Badge | None:
        change = self._view.changes[k]
        shown = self._view.rows[display]
        if change.cls is ChangeClass.MOVED and change.whole:
            return self._moved_badge(layout, display, k)
        if shown.part is Part.AWAY:
            return None  # what changed inside is shown where the paragraph stands in B
        text = self._view.describer.badge(change)
        if not text:
            return None
        style, glyph = "plain", ""
        if change.cls is ChangeClass.FIGURE:
            style = "figure"
        elif change.finding is not None and change.finding.relation is Relation.PRECISION:
            style, glyph = "wording", "certainty"
        return Badge(text, style, self._line_y(layout, change), k, glyph)

    def _moved_badge(self, layout: RowLayout, display: int, k: int) -> Badge:
        row, describer = self._view.row(display), self._view.describer
        if self._view.rows[display].part is Part.AWAY:
            name = place_name(describer.numbers_b, row.b[0])
            arrow = "↓" if self._view.display_of_b[row.b[0]] > display else "↑"
        else:
            name = place_name(describer.numbers_a, row.a[0])
            arrow = "↓" if self._view.display_of_a[row.a[0]] > display else "↑"
        return Badge(f"{arrow} {name}", "plain", layout.glyph_y - 1, k)

    def _line_y(self, layout: RowLayout, change: Change) -> float:
        """The line of B a change belongs to, or of A where B has nothing of it."""
        if change.whole:
            return layout.glyph_y - 1
        span, side = (change.b[0], "b") if change.b else (change.a[0], "a")
        return line_y(layout, side, span)


def line_y(layout: RowLayout, side: str, span: Span) -> float:
    """Where a badge for the first line of a span begins, in the row."""
    for block in layout.blocks:
        if block.side == side and block.p == span.p:
            return block.y + block.cell.line_top(span.s) + (block.cell.metrics.height() - BADGE) / 2
    return TOP
