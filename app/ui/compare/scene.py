"""What stands where: the items of a view from top to bottom, laid out when they are needed.

An item is a display row, or a run of unchanged rows that is folded to one line. Heights are estimated
from the length of the text until an item is laid out.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Collection
from typing import NamedTuple

from app.core.compare.changes import ChangeClass
from app.core.compare.display import Part
from app.core.compare.places import place_name
from app.ui.compare.cells import Cell, CellCache, Style
from app.ui.compare.columns import BOTTOM, TOP, Columns
from app.ui.compare.rows import RowBuilder, RowLayout
from app.ui.models.heights import RowHeights
from app.ui.models.pair import PairView
from app.ui.theme.fonts import line_height

FOLD_HEIGHT = 28.0
_SHORTEST_FOLD = 2
_KEPT = 400


class Item(NamedTuple):
    """Display rows ``first`` to ``last``; more than one, or one that is folded, is a fold."""

    first: int
    last: int
    folded: bool


class Scene:
    """The items of one view at one width, zoom and filter."""

    def __init__(self, view: PairView, columns: Columns, style: Style) -> None:
        self.view, self.columns, self.style = view, columns, style
        self.hidden: frozenset[ChangeClass] = frozenset()
        self.expanded: set[int] = set()
        self.fold = False
        self.opened: set[int] = set()
        """First rows of folds that were opened by hand."""
        self._cells = CellCache()
        self._layouts: OrderedDict[int, RowLayout] = OrderedDict()
        self.items: list[Item] = []
        self._firsts: list[int] = []
        self.heights = RowHeights(())
        self._build_items()

    def set_columns(self, columns: Columns, style: Style) -> None:
        """Lay out anew for another width or zoom."""
        if (columns, style) != (self.columns, self.style):
            self.columns, self.style = columns, style
            self._cells.clear()
            self._forget()

    def set_hidden(self, hidden: Collection[ChangeClass]) -> None:
        """Hide the marks of some classes; rows that have no others count as unchanged."""
        if frozenset(hidden) != self.hidden:
            self.hidden = frozenset(hidden)
            self._cells.clear()  # the air around boxes comes and goes with them
            if self.fold:
                self._build_items()
            else:
                self._layouts.clear()

    def set_fold(self, *, fold: bool) -> None:
        """Fold runs of unchanged rows to one line each, or show them."""
        if fold != self.fold:
            self.fold = fold
            self.opened.clear()
            self._build_items()

    def open_fold(self, item: int) -> None:
        """Show the rows of one fold."""
        self.opened.add(self.items[item].first)
        self._build_items()

    def toggle_stub(self, display: int) -> None:
        """Show a moved paragraph's counterpart in place of the stub, or the stub again."""
        self.expanded ^= {display}
        self._layouts.pop(display, None)
        item = self.item_of(display)
        self.heights.set(item, self.layout(item).height)

    def item_of(self, display: int) -> int:
        """The item that holds a display row."""
        return bisect_right(self._firsts, display) - 1

    def layout(self, item: int) -> RowLayout:
        """The layout of an item that is not folded; its height is measured by this."""
        display = self.items[item].first
        found = self._layouts.get(display)
        if found is None or found.stale:
            builder = RowBuilder(self.view, self.columns, self.cell, self.hidden, self.expanded)
            found = self._layouts[display] = builder.build(display)
            if len(self._layouts) > _KEPT:
                self._layouts.popitem(last=False)
        else:
            self._layouts.move_to_end(display)
        return found

    def measure(self, item: int, top: float = 0.0, bottom: float = 0.0) -> float:
        """Lay an item out and record its height; returns by how much that differs from before.

        Of long paragraphs at least what stands between ``top`` and ``bottom`` in the item is laid out.
        """
        if self.items[item].folded:
            return self.heights.set(item, FOLD_HEIGHT)
        layout = None
        while layout is None or layout.stale:
            layout = self.layout(item)
            if top < bottom:
                for block in layout.blocks:
                    block.cell.reveal(top - block.y, bottom - block.y)
        return self.heights.set(item, layout.height)

    def cell(self, side: str, p: int) -> Cell:
        """The laid out paragraph ``p`` of side ``a`` or ``b``."""
        cell = self._cells.get(side, p)
        if cell is None:
            boxes = [
                (mark.s, mark.e)
                for mark in self.view.marks(side, p)
                if mark.cls is ChangeClass.FIGURE and mark.cls not in self.hidden
            ]
            paragraph = self.view.document(side).paragraphs[p]
            cell = Cell(paragraph, self.columns.text_width, self.style, boxes)
            self._cells.put(side, p, cell)
        return cell

    def fold_text(self, item: int) -> str:
        """*2 unchanged paragraphs, ¶6–7*."""
        first, last, _ = self.items[item]
        displays = range(first, last + 1)
        here = [k for k in displays if self.view.rows[k].part is not Part.AWAY]
        rows = [self.view.row(k) for k in here or displays]
        paragraphs, numbers = [j for row in rows for j in row.b], self.view.describer.numbers_b
        if not paragraphs:  # all of them are omitted, and omissions are hidden
            paragraphs, numbers = [i for row in rows for i in row.a], self.view.describer.numbers_a
        low, high = place_name(numbers, paragraphs[0]), place_name(numbers, paragraphs[-1])
        count = len(paragraphs)
        if count == 1:
            return f"1 unchanged paragraph, {low}"
        return f"{count:,} unchanged paragraphs, {low}–{high.lstrip('¶')}"

    def _forget(self) -> None:
        """Drop all layouts and estimate the heights anew."""
        self._layouts.clear()
        pitch = line_height(self.style.zoom)
        # The reading font is about 0.47 em wide on average; each paragraph has half a line to spare.
        per_code_point = pitch * 0.47 * 15 / 23 / self.columns.text_width * pitch
        gap = TOP + BOTTOM + 0.6 * pitch
        sizes = self.view.sizes
        self.heights = RowHeights(
            FOLD_HEIGHT if folded else sizes[first][0] * gap + sizes[first][1] * per_code_point
            for first, _, folded in self.items
        )

    def _build_items(self) -> None:
        rows = range(len(self.view.rows))
        self.items = self._folds() if self.fold else [Item(row, row, folded=False) for row in rows]
        self._firsts = [item.first for item in self.items]
        self._forget()

    def _folds(self) -> list[Item]:
        """The rows with runs of unchanged ones folded."""
        items: list[Item] = []
        run: list[int] = []
        for display, foldable in enumerate(self.view.unchanged(self.hidden)):
            if foldable:
                run.append(display)
                continue
            if run:
                items += self._folded(run)
                run = []
            items.append(Item(display, display, folded=False))
        return items + self._folded(run)

    def _folded(self, run: list[int]) -> list[Item]:
        if len(run) < _SHORTEST_FOLD or run[0] in self.opened:
            return [Item(display, display, folded=False) for display in run]
        return [Item(run[0], run[-1], folded=True)]
