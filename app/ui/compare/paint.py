"""Painting of rows: paper, tints, words, lines, gutter. Order after DESIGN section 6."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from app.core.compare.changes import ChangeClass
from app.core.compare.display import Part
from app.core.model.comparison import LOOSE, RowKind
from app.ui.compare.cells import Cell
from app.ui.compare.columns import GUTTER, LANE, NUMBER, Columns
from app.ui.compare.rows import BADGE, Badge, Block, RowLayout
from app.ui.models.pair import Mark, PairView
from app.ui.theme.fonts import step
from app.ui.theme.icons import paint_icon
from app.ui.theme.theme import Theme

_TOKENS = {
    ChangeClass.ADDED: "added",
    ChangeClass.OMITTED: "omitted",
    ChangeClass.FIGURE: "figure",
    ChangeClass.WORDING: "wording",
    ChangeClass.MOVED: "moved",
    ChangeClass.SPLIT: "moved",
    ChangeClass.CERTAINTY: "wording",
    ChangeClass.ATTRIBUTION: "wording",
    ChangeClass.VARIANT: "variant",
}


def token_of(cls: ChangeClass) -> str:
    """The token group that colours a class."""
    return _TOKENS[cls]


FindMarks = dict[tuple[str, int], list[tuple[int, int, bool]]]
"""(side, paragraph) -> found ranges, True for the current one."""
ClaimMarks = dict[tuple[str, int], list[tuple[str, int, int, bool]]]
"""(side, paragraph) -> claim label, range, whether it is the chosen claim."""


@dataclass(slots=True)
class PaintState:
    """What a row's picture depends on besides its layout."""

    theme: Theme
    columns: Columns
    view: PairView
    ui_font: QFont
    hidden: Collection[ChangeClass]
    numbers: bool = True
    lanes: bool = True
    current: int = -1
    hovered: int = -1
    finds: FindMarks = field(default_factory=dict)
    selection: dict[tuple[str, int], tuple[int, int]] = field(default_factory=dict)
    claims: ClaimMarks = field(default_factory=dict)


class RowPainter:
    """Paints rows in one state."""

    def __init__(self, state: PaintState) -> None:
        self.state = state
        self.theme = state.theme
        self.small = step(state.ui_font, 0.88)
        self.badge_font = step(state.ui_font, 0.85, QFont.Weight.DemiBold, tabular=True)

    def paint(self, painter: QPainter, row: RowLayout, seen: QRectF) -> None:
        """Paint one row with its top left corner at the origin, at least what is ``seen`` of it."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, row, seen)
        for block in row.blocks:
            if block.y - 30 < seen.bottom() and block.y + block.cell.height + 30 > seen.top():
                self._paint_block(painter, row, block, seen)
        if row.stub is not None:
            self._paint_stub(painter, row)
        self._paint_gutter(painter, row)
        painter.setPen(self._hairline())
        painter.drawLine(QLineF(0, row.height - 0.5, self.state.columns.width, row.height - 0.5))

    # Ground

    def _ground(self, painter: QPainter, row: RowLayout, seen: QRectF) -> None:
        columns, theme = self.state.columns, self.theme
        kind, part = self.state.view.row(row.display).kind, self.state.view.rows[row.display].part
        left = QRectF(0, 0, columns.side, row.height)
        right = QRectF(columns.right, 0, columns.width - columns.right, row.height)
        painter.fillRect(left, theme["bg.paper"])
        painter.fillRect(right, theme["bg.paper"])
        painter.fillRect(QRectF(columns.gutter, 0, GUTTER, row.height), theme["bg.panel"])
        if kind is RowKind.ADDED:
            paint_void(painter, left & _hatched(seen), self.theme)
            self._tint(painter, right, "added", shown=ChangeClass.ADDED not in self.state.hidden)
        elif kind is RowKind.OMITTED:
            paint_void(painter, right & _hatched(seen), self.theme)
            self._tint(painter, left, "omitted", shown=ChangeClass.OMITTED not in self.state.hidden)
        elif part is not Part.WHOLE:
            shown = ChangeClass.MOVED not in self.state.hidden
            self._tint(painter, left if part is Part.AWAY else right, "moved", shown=shown, dotted=True)
        painter.setPen(self._hairline())
        for x in (columns.gutter - 0.5, columns.right - 0.5):
            painter.drawLine(QLineF(x, 0, x, row.height))

    def _tint(
        self, painter: QPainter, rect: QRectF, group: str, *, shown: bool, dotted: bool = False
    ) -> None:
        if not shown:
            return
        painter.fillRect(rect, self.theme[f"{group}.para"])
        bar = QRectF(rect.left(), rect.top(), 3, rect.height() - 1)
        if dotted:
            pen = QPen(self.theme[f"{group}.line"], 3)
            pen.setDashPattern([1, 1])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawLine(QLineF(bar.center().x(), bar.top(), bar.center().x(), bar.bottom()))
        else:
            painter.fillRect(bar, self.theme[f"{group}.line"])

    # Text

    def _paint_block(self, painter: QPainter, row: RowLayout, block: Block, seen: QRectF) -> None:
        state = self.state
        origin = QPointF(state.columns.text_at(block.side), block.y)
        cell = block.cell
        first, last = cell.between(seen.top() - block.y, seen.bottom() - block.y)
        marks = self.visible_marks(row, block, first, last)
        for s, e, current in state.finds.get((block.side, block.p), ()):
            color = self.theme["find.current" if current else "find.match"]
            self._fill(painter, origin, cell, max(s, first), min(e, last), color)
        for mark in marks:
            self._paint_tint(painter, origin, cell, mark)
        selected = state.selection.get((block.side, block.p))
        if selected is not None:
            s, e = max(selected[0], first), min(selected[1], last)
            self._fill(painter, origin, cell, s, e, self.theme["accent.selection"])
        painter.setPen(self.theme["ink.primary"])
        cell.draw(painter, origin, seen)
        for mark in marks:
            self._paint_line(painter, origin, cell, mark)
        for mark in marks:
            if mark.change in (state.current, state.hovered) and mark.change >= 0:
                self._outline(painter, origin, cell, mark)
        if state.numbers:
            self._number(painter, block)
        if state.lanes:
            self._claims(painter, block)

    def visible_marks(self, row: RowLayout, block: Block, s: int, e: int) -> list[Mark]:
        """The marks of a paragraph that are shown at this place, as far as they lie in a range."""
        if self.state.view.rows[row.display].part is Part.AWAY and not block.borrowed:
            # The words that changed are marked where both texts stand together, in B's place.
            return []
        return [
            mark._replace(s=max(mark.s, s), e=min(mark.e, e))
            for mark in self.state.view.marks(block.side, block.p)
            if mark.s < e and s < mark.e and mark.cls not in self.state.hidden
        ]

    def _fill(self, painter: QPainter, origin: QPointF, cell: Cell, s: int, e: int, color: QColor) -> None:
        for rect, _ in cell.fragments(s, e):
            painter.fillRect(rect.translated(origin), color)

    def _paint_tint(self, painter: QPainter, origin: QPointF, cell: Cell, mark: Mark) -> None:
        if mark.change < 0 or mark.cls is ChangeClass.VARIANT:
            return
        color = self.theme[f"{_TOKENS[mark.cls]}.tint"]
        for rect, _ in cell.fragments(mark.s, mark.e):
            if mark.cls is ChangeClass.FIGURE:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(color)
                painter.drawRoundedRect(_boxed(rect).translated(origin), 3, 3)
            else:
                painter.fillRect(rect.translated(origin), color)

    def _paint_line(self, painter: QPainter, origin: QPointF, cell: Cell, mark: Mark) -> None:
        if mark.change == self.state.current and mark.change >= 0:
            return
        pen = self._pen(mark)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen)
        drop = 2.0 if cell.rtl else 0.0
        for rect, base in cell.fragments(mark.s, mark.e):
            at = rect.translated(origin)
            if mark.cls is ChangeClass.FIGURE:
                painter.drawRoundedRect(_boxed(rect).translated(origin), 3, 3)
            elif mark.cls is ChangeClass.MOVED:
                painter.drawRect(at)
            elif mark.cls is ChangeClass.OMITTED:
                y = origin.y() + base - cell.metrics.strikeOutPos()
                painter.drawLine(QLineF(at.left(), y, at.right(), y))
            else:
                y = at.bottom() - 0.5 + drop
                painter.drawLine(QLineF(at.left(), y, at.right(), y))

    def _pen(self, mark: Mark) -> QPen:
        muted = mark.change < 0
        color = self.theme["variant.line" if muted else f"{_TOKENS[mark.cls]}.line"]
        pen = QPen(color)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if muted or mark.cls is ChangeClass.VARIANT:
            pen.setWidthF(1)
            pen.setDashPattern([1, 2])
        elif mark.cls in (ChangeClass.OMITTED, ChangeClass.FIGURE):
            pen.setWidthF(1.25)
        elif mark.cls is ChangeClass.ADDED:
            pen.setWidthF(1.5)
        elif mark.cls is ChangeClass.MOVED:
            pen.setWidthF(1.5)
            pen.setDashPattern([1, 2])
        else:
            pen.setWidthF(1.5)
            pen.setDashPattern([4 / 1.5, 2.5 / 1.5])
        return pen

    def _outline(self, painter: QPainter, origin: QPointF, cell: Cell, mark: Mark) -> None:
        hovered = mark.change != self.state.current
        painter.setPen(QPen(self.theme["accent.base"], 1.25 if hovered else 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for rect, _ in cell.fragments(mark.s, mark.e):
            painter.drawRoundedRect(_boxed(rect).translated(origin), 3, 3)

    def _number(self, painter: QPainter, block: Block) -> None:
        numbers = self.state.view.describer
        number = (numbers.numbers_a if block.side == "a" else numbers.numbers_b)[block.p]
        if number is None:
            return
        columns, cell = self.state.columns, block.cell
        painter.setFont(self.small)
        painter.setPen(self.theme["ink.tertiary"])
        base = block.y + cell.caret(0).top() + cell.metrics.ascent()
        metrics = QFontMetricsF(self.small)
        right = columns.text_at(block.side) - 9
        rect = QRectF(right - NUMBER - 10, base - metrics.ascent(), NUMBER + 10, metrics.height())
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(number))

    def _claims(self, painter: QPainter, block: Block) -> None:
        """Brackets of the claims whose evidence stands in this paragraph."""
        found = self.state.claims.get((block.side, block.p), ())
        taken = 0.0
        for label, s, e, chosen in found:
            top = max(block.y + block.cell.line_top(s), taken)
            bottom = block.y + block.cell.line_top(max(s, e - 1)) + block.cell.metrics.height()
            rect = claim_rect(self.state.columns, block.side, top)
            group = "accent.base" if chosen else "accent.tint"
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme[group])
            painter.drawRoundedRect(rect, 3, 3)
            painter.setPen(self.theme["ink.onAccent" if chosen else "accent.ink"])
            painter.setFont(self.badge_font)
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, label)
            x = rect.center().x()
            painter.setPen(QPen(self.theme["accent.base"], 2))
            low = rect.bottom() + 4
            painter.drawLine(QLineF(x, low, x, max(bottom, low + 8)))
            taken = max(bottom, low + 8) + 4

    # Stub

    def _paint_stub(self, painter: QPainter, row: RowLayout) -> None:
        if row.stub is None:
            return
        rect = row.stub_rect(self.state.columns)
        pen = QPen(self.theme["moved.line"], 1)
        pen.setDashPattern([1.5, 2])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        inside = rect.adjusted(10, 0, -10, 0)
        painter.setFont(self.small)
        action_font = step(self.state.ui_font, 0.88, QFont.Weight.DemiBold)
        width = QFontMetricsF(action_font).horizontalAdvance(SHOW_HERE)
        painter.setPen(self.theme["ink.secondary"])
        metrics = QFontMetricsF(self.small)
        words = metrics.elidedText(row.stub[1], Qt.TextElideMode.ElideRight, inside.width() - width - 12)
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.setFont(action_font)
        painter.setPen(self.theme["accent.base"])
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, SHOW_HERE)

    # Gutter

    def _paint_gutter(self, painter: QPainter, row: RowLayout) -> None:
        columns = self.state.columns
        kind = self.state.view.row(row.display).kind
        if kind in (RowKind.SPLIT, RowKind.MERGED) and ChangeClass.SPLIT not in self.state.hidden:
            self._connect(painter, row)
        elif self.state.view.row(row.display).confidence < LOOSE and row.empty is None:
            self._loose(painter, row)
        glyph = QRectF(columns.gutter + 6, row.glyph_y, 16, 16)
        covered = any(self.badge_rect(badge).intersects(glyph) for badge in row.badges)
        if row.glyph and not covered:  # a wide badge on the first line says more than the glyph would
            paint_icon(painter, row.glyph, self.theme[f"{self._glyph_group(row)}.line"], glyph)
        for badge in row.badges:
            self._paint_badge(painter, badge)

    def _glyph_group(self, row: RowLayout) -> str:
        strongest = self.state.view.strongest(row.display, self.state.hidden)
        return _TOKENS[strongest] if strongest is not None else "moved"

    def _paint_badge(self, painter: QPainter, badge: Badge) -> None:
        rect = self.badge_rect(badge)
        ground, ink = {
            "figure": ("figure.badge", "figure.onBadge"),
            "wording": ("wording.tint", "wording.ink"),
            "more": ("bg.hover", "ink.secondary"),
        }.get(badge.style, ("moved.tint", "moved.ink"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme[ground])
        painter.drawRoundedRect(rect, 3, 3)
        inside = rect
        if badge.glyph:
            paint_icon(painter, badge.glyph, self.theme[ink], QRectF(rect.left() + 3, rect.top() + 2, 14, 14))
            inside = rect.adjusted(15, 0, 0, 0)
        painter.setFont(self.badge_font)
        painter.setPen(self.theme[ink])
        text = QFontMetricsF(self.badge_font).elidedText(
            badge.text, Qt.TextElideMode.ElideRight, inside.width() - 2
        )
        painter.drawText(inside, Qt.AlignmentFlag.AlignCenter, text)

    def badge_rect(self, badge: Badge) -> QRectF:
        """Where a badge stands: at the right edge of the gutter."""
        width = QFontMetricsF(self.badge_font).horizontalAdvance(badge.text) + 10
        if badge.glyph:
            width += 14
        width = min(width, GUTTER - 6)
        right = self.state.columns.right - 5
        return QRectF(right - width, badge.y, width, BADGE)

    def _connect(self, painter: QPainter, row: RowLayout) -> None:
        """Bars along the cells and curves between them, for a split or a merge."""
        columns, color = self.state.columns, self.theme["moved.line"]
        left, right = (_bars(row.blocks_of(side)) for side in ("a", "b"))
        x0, x1 = columns.gutter + 1.5, columns.right - 2.5
        painter.setPen(QPen(color, 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        for x, bars in ((x0, left), (x1, right)):
            for top, bottom in bars:
                painter.drawLine(QLineF(x, top, x, bottom))
        pen = QPen(color, 1.4)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for path in _curves(x0 + 1.5, left, x1 - 1.5, right):
            painter.drawPath(path)

    def _loose(self, painter: QPainter, row: RowLayout) -> None:
        columns = self.state.columns
        pen = QPen(self.theme["moved.line"], 1.25)
        pen.setDashPattern([1.5, 3])
        painter.setPen(pen)
        y = min(row.height / 2, 62.0)
        painter.drawLine(QLineF(columns.gutter + 4, y, columns.right - 5, y))

    def _hairline(self) -> QPen:
        pen = QPen(self.theme["line.subtle"])
        pen.setWidthF(1)
        pen.setCosmetic(True)
        return pen


SHOW_HERE = "Show here"


def _hatched(seen: QRectF) -> QRectF:
    """A little more than what is seen, so that the hatch does not move while it is scrolled."""
    top, bottom = 8 * int(seen.top() // 8), 8 * int(seen.bottom() // 8 + 1)
    return QRectF(seen.left(), top, seen.width(), bottom - top)


def paint_void(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """The hatched ground of a cell that has nothing."""
    painter.fillRect(rect, theme["bg.void"])
    painter.save()
    painter.setClipRect(rect)
    painter.setPen(QPen(theme["bg.voidHatch"], 1))
    # Anchored at the left edge, so that the hatch of neighbouring rows runs on.
    x = rect.left() - rect.height() - rect.height() % 8
    while x < rect.right():
        painter.drawLine(QLineF(x, rect.bottom(), x + rect.height(), rect.top()))
        x += 8
    painter.restore()


def claim_rect(columns: Columns, side: str, top: float) -> QRectF:
    """Where the label of a claim stands in its lane, at the outer edge of its side."""
    x = 4.0 if side == "a" else columns.width - LANE - 1
    return QRectF(x, top + 1, LANE - 4, BADGE - 2)


def _boxed(rect: QRectF) -> QRectF:
    return rect.adjusted(-2, 0.5, 1.0, -0.5)


def _bars(blocks: Sequence[Block]) -> list[tuple[float, float]]:
    return [(block.y - 3, block.y + block.cell.height + 3) for block in blocks]


def _curves(
    x0: float, left: Iterable[tuple[float, float]], x1: float, right: Iterable[tuple[float, float]]
) -> Iterable[QPainterPath]:
    """One curve from each cell of the one side to each of the other, one of which is single."""
    middle = (x0 + x1) / 2
    for top, bottom in left:
        for other_top, other_bottom in right:
            y0, y1 = (top + bottom) / 2, (other_top + other_bottom) / 2
            path = QPainterPath(QPointF(x0, y0))
            path.cubicTo(QPointF(middle, y0), QPointF(middle, y1), QPointF(x1, y1))
            yield path
