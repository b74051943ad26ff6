"""What lies under a point of a row."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF

from app.ui.compare.columns import GUTTER
from app.ui.compare.paint import RowPainter, claim_rect
from app.ui.compare.rows import Block, RowLayout
from app.ui.compare.selection import Caret


class HitKind(Enum):
    """The things that can be pointed at."""

    NOTHING = auto()
    TEXT = auto()
    BADGE = auto()
    GLYPH = auto()
    STUB = auto()
    FOLD = auto()
    CLAIM = auto()


@dataclass(frozen=True, slots=True)
class Hit:
    """One of them: the change under the point (-1 for none), the caret place, the claim's number."""

    kind: HitKind
    display: int
    change: int = -1
    caret: Caret | None = None
    claim: int = -1


def find_hit(painter: RowPainter, row: RowLayout, point: QPointF) -> Hit:
    """What lies under ``point``, relative to the row's top left corner."""
    columns = painter.state.columns
    if columns.gutter <= point.x() < columns.right:
        return _gutter_hit(painter, row, point)
    side = columns.side_at(point.x()) or "a"
    claim = _claim_hit(painter, row, side, point)
    if claim is not None:
        return claim
    if row.stub is not None and row.stub[0] == side:
        if row.stub_rect(columns).contains(point):
            return Hit(HitKind.STUB, row.display)
        return Hit(HitKind.NOTHING, row.display)
    blocks = row.blocks_of(side)
    if not blocks:
        return Hit(HitKind.NOTHING, row.display)
    block = nearest(blocks, point.y())
    offset = block.cell.offset_at(point - QPointF(columns.text_at(side), block.y))
    change = _change_at(painter, row, block, point)
    return Hit(HitKind.TEXT, row.display, change, Caret(side, block.p, offset))


def nearest(blocks: list[Block], y: float) -> Block:
    """The paragraph at a height, or the nearest one."""
    for block in blocks:
        if y < block.y + block.cell.height + 9:
            return block
    return blocks[-1]


def _gutter_hit(painter: RowPainter, row: RowLayout, point: QPointF) -> Hit:
    for badge in row.badges:
        if painter.badge_rect(badge).adjusted(-4, -3, 5, 3).contains(point):
            return Hit(HitKind.BADGE, row.display, badge.change)
    glyph = QRectF(painter.state.columns.gutter, row.glyph_y - 4, GUTTER / 3, 24)
    visible = painter.state.view.visible(row.display, painter.state.hidden)
    if row.glyph and glyph.contains(point) and visible:
        return Hit(HitKind.GLYPH, row.display, visible[0])
    return Hit(HitKind.NOTHING, row.display)


def _claim_hit(painter: RowPainter, row: RowLayout, side: str, point: QPointF) -> Hit | None:
    if not painter.state.lanes:
        return None
    for block in row.blocks_of(side):
        for label, s, _, _ in painter.state.claims.get((side, block.p), ()):
            rect = claim_rect(painter.state.columns, side, block.y + block.cell.line_top(s))
            if rect.adjusted(-4, -4, 4, 4).contains(point):
                return Hit(HitKind.CLAIM, row.display, claim=int(label.removeprefix("C")))
    return None


def _change_at(painter: RowPainter, row: RowLayout, block: Block, point: QPointF) -> int:
    """The change whose mark is under the point, else that of the row as a whole, else -1."""
    at = point - QPointF(painter.state.columns.text_at(block.side), block.y)
    for mark in painter.visible_marks(row, block, *block.cell.between(at.y(), at.y())):
        if mark.change >= 0 and any(rect.contains(at) for rect, _ in block.cell.fragments(mark.s, mark.e)):
            return mark.change
    state = painter.state
    whole = [k for k in state.view.visible(row.display, state.hidden) if state.view.changes[k].whole]
    return whole[0] if whole and row.empty is not None else -1
