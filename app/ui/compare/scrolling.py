"""Scrolling through a scene: only what is visible is laid out, however long the texts are.

The view is anchored to an item and a distance inside it, not to a height: when estimated heights give
way to measured ones, what is on screen stays where it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QEasingCurve, QPointF, QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from app.core.model.document import Document
from app.ui.compare.cells import Cell
from app.ui.compare.scene import Scene


class SceneScroller(QAbstractScrollArea):
    """An area that shows a part of a scene and knows which."""

    scrolled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.scene: Scene | None = None
        self.motion = True
        self._anchor: tuple[int, float] = (0, 0.0)
        self._setting_bar = False
        self._animation = QVariantAnimation(self)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.setDuration(140)
        self._animation.valueChanged.connect(self._on_animation)
        self.verticalScrollBar().setSingleStep(23)
        self.verticalScrollBar().valueChanged.connect(self._on_bar)

    def set_right_margin(self, margin: int) -> None:
        """Leave room between the rows and the scroll bar."""
        self.setViewportMargins(0, 0, margin, 0)

    # Places

    def shown(self) -> Scene:
        """The scene. Raises LookupError if nothing is shown."""
        if self.scene is None:
            raise LookupError("nothing is shown")
        return self.scene

    def document(self, side: str) -> Document:
        """The document at a side. Raises LookupError if nothing is shown."""
        return self.shown().view.document(side)

    def cell(self, side: str, p: int) -> Cell:
        """A laid out paragraph. Raises LookupError if nothing is shown."""
        return self.shown().cell(side, p)

    def display_of(self, side: str, p: int) -> int:
        """The display row of a paragraph. Raises LookupError if nothing is shown."""
        return self.shown().view.display_at(side, p)

    def visible_items(self) -> Iterator[tuple[int, float]]:
        """The items on screen with their tops in the viewport; each is measured."""
        if self.scene is None:
            return
        item, offset = self._anchor
        y = -offset
        height = self.viewport().height()
        while item < len(self.scene.items) and y < height:
            self.scene.measure(item, -y, height - y)
            yield item, y
            y += self.scene.heights[item]
            item += 1

    def row_rect(self, display: int) -> QRectF | None:
        """Where a display row stands in the viewport, None if it is not visible."""
        for item, y in self.visible_items():
            first, last, _ = self.shown().items[item]
            if first <= display <= last:
                return QRectF(0, y, self.shown().columns.width, self.shown().heights[item])
        return None

    def span_rect(self, side: str, p: int, s: int, e: int) -> QRectF | None:
        """Where some characters stand in the viewport, None if their row is not visible."""
        row = self.row_rect(self.display_of(side, p)) if self.scene is not None else None
        if row is None:
            return None
        scene, found = self.shown(), QRectF()
        item = scene.item_of(self.display_of(side, p))
        if scene.items[item].folded:
            return row
        for block in scene.layout(item).blocks:
            if (block.side, block.p) == (side, p):
                origin = QPointF(scene.columns.text_at(side), row.top() + block.y)
                for rect, _ in block.cell.fragments(s, e):
                    found = found.united(rect.translated(origin))
        return found if found.isValid() else row

    @property
    def place(self) -> tuple[int, float]:
        """The display row at the top and how far it is scrolled out, 0 to 1."""
        if self.scene is None or not self.scene.items:
            return 0, 0.0
        item, offset = self._anchor
        return self.scene.items[item].first, offset / max(1.0, self.scene.heights[item])

    def set_place(self, display: int, fraction: float) -> None:
        """Put a display row at the top, scrolled out by ``fraction`` of its height."""
        if self.scene is not None and self.scene.items:
            item = max(0, min(self.scene.item_of(display), len(self.scene.items) - 1))
            self.scene.measure(item)
            self._anchor = (item, fraction * self.scene.heights[item])
            self.settle()

    @contextmanager
    def kept_place(self) -> Iterator[None]:
        """Keep the row at the top where it is while rows are built anew."""
        display, fraction = self.place
        yield
        if self.scene is not None and self.scene.items:
            item = max(0, min(self.scene.item_of(display), len(self.scene.items) - 1))
            self.scene.measure(item)
            self._anchor = (item, fraction * self.scene.heights[item])

    # Scrolling

    @property
    def scroll_y(self) -> float:
        """Distance of the viewport's top from the top of all rows, estimates included."""
        if self.scene is None:
            return 0.0
        item, offset = self._anchor
        return self.scene.heights.top(item) + offset

    def scroll_to(self, y: float, *, animate: bool = False) -> None:
        """Bring a height to the top of the viewport."""
        self._animation.stop()
        if animate and self.motion and abs(y - self.scroll_y) < 4 * self.viewport().height():
            self._animation.setStartValue(float(self.scroll_y))
            self._animation.setEndValue(float(y))
            self._animation.start()
            return
        self._go_to_height(y)
        self.settle()

    def show_display(self, display: int, inside: float = 0.0, *, animate: bool = True) -> None:
        """Bring the height ``inside`` of a row into view, comfortably; no move if it is there already."""
        if self.scene is None:
            return
        item = self.unfolded_item(display)
        self._measure_around(item)
        y = self.scene.heights.top(item) + inside
        view = self.viewport().height()
        if y < self.scroll_y + 8 or y + 40 > self.scroll_y + view:
            self.scroll_to(y - view / 3, animate=animate)

    def show_height(self, top: float, height: float) -> None:
        """Scroll just as far as a stretch needs to be seen."""
        view = self.viewport().height()
        if top < self.scroll_y:
            self.scroll_to(top - 12)
        elif top + height > self.scroll_y + view:
            self.scroll_to(top + height + 12 - view)

    def _measure_around(self, item: int) -> None:
        """Measure an item and a screen before and after it, so that a scroll ends where it should."""
        scene, view = self.shown(), float(self.viewport().height())
        scene.measure(item)
        for step, end in ((-1, -1), (1, len(scene.items))):
            room, k = view, item + step
            while k != end and room > 0:
                scene.measure(k)
                room -= scene.heights[k]
                k += step

    def unfolded_item(self, display: int) -> int:
        """The item of a display row, whose fold is opened if it stands in one."""
        scene = self.shown()
        item = scene.item_of(display)
        if scene.items[item].folded:
            with self.kept_place():
                scene.open_fold(item)
            self.settle()
            item = scene.item_of(display)
        return item

    def settle(self) -> None:
        """Bring anchor, scroll bar and picture into line with what is measured now."""
        scene = self.scene
        if scene is not None and scene.items:
            item, offset = min(self._anchor[0], len(scene.items) - 1), self._anchor[1]
            while offset < 0 and item > 0:
                item -= 1
                scene.measure(item)
                offset += scene.heights[item]
            self._anchor = (item, max(0.0, offset))
            for _ in self.visible_items():
                pass  # each is measured on the way
            self._clamp(scene)
        self._set_bar()
        self.viewport().update()
        self.scrolled.emit()

    def _on_bar(self, value: int) -> None:
        if not self._setting_bar:
            self._animation.stop()
            self._go_to_height(float(value))
            self.settle()

    def _on_animation(self, value: Any) -> None:
        self._go_to_height(float(value))
        self.settle()

    def _go_to_height(self, y: float) -> None:
        """Anchor at a height; a row that is entered from below keeps its lower edge where it was."""
        scene = self.scene
        if scene is None or not scene.items:
            return
        upwards = y < self.scroll_y
        item, inside = scene.heights.at(y)
        grown = scene.measure(item)
        self._anchor = (item, inside + grown if upwards else min(inside, scene.heights[item]))

    def _clamp(self, scene: Scene) -> None:
        """Do not scroll beyond the last row."""
        room = float(self.viewport().height())
        item = len(scene.items)
        while item > 0 and room > 0:
            item -= 1
            if item > self._anchor[0] and scene.heights.top(item) - self.scroll_y > self.viewport().height():
                return  # the last row is far below
            scene.measure(item)
            room -= scene.heights[item]
        self._anchor = min(self._anchor, (item, max(0.0, -room)))

    def _set_bar(self) -> None:
        bar = self.verticalScrollBar()
        total = self.scene.heights.total if self.scene is not None else 0.0
        self._setting_bar = True
        bar.setRange(0, max(0, round(total - self.viewport().height())))
        bar.setPageStep(max(1, self.viewport().height() - 40))
        bar.setValue(round(self.scroll_y))
        self._setting_bar = False
