"""Stepping through the changes that pass the filters. Pure.

Stepping does not wrap on the first press at an end, only on the second.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection

from app.core.compare.changes import Change, ChangeClass
from app.ui.models.pair import PairView


class Navigator:
    """Where the reader is among the changes of one view."""

    def __init__(self, view: PairView, hidden: Collection[ChangeClass]) -> None:
        self._view = view
        self.current = -1
        self._at_end: tuple[object, bool] | None = None
        self.visible: list[int] = []
        self.set_hidden(hidden)

    def set_hidden(self, hidden: Collection[ChangeClass]) -> None:
        """Step through other classes; the current change is kept if it is still among them."""
        self.visible = self._view.shown(hidden)
        if not self.number():
            self.current = -1
        self._at_end = None

    def go(self, change: int) -> int:
        """Make a change current."""
        self.current = change
        self._at_end = None
        return change

    def number(self) -> int:
        """The place of the current change among the visible ones, from 1; 0 if there is none."""
        place = bisect_left(self.visible, self.current)
        return place + 1 if place < len(self.visible) and self.visible[place] == self.current else 0

    def step(
        self, *, forward: bool, cls: ChangeClass | None = None, start: int | None = None
    ) -> tuple[int, bool] | None:
        """The next or previous change of a class (of any if None), and whether it began again.

        ``start`` is where to step from if no change is current: the number of changes that stand before
        the place in view. None if there is no such change, or at the end on the first press.
        """
        found = [k for k in self.visible if cls is None or self._view.changes[k].cls is cls]
        if not found:
            return None
        origin = self.current if self.current >= 0 or start is None else start - 0.5
        place = bisect_right(found, origin) if forward else bisect_left(found, origin) - 1
        if 0 <= place < len(found):
            return self.go(found[place]), False
        key = (cls, forward)
        if self._at_end != key:
            self._at_end = key
            return None
        return self.go(found[0] if forward else found[-1]), True

    def edge(self, *, first: bool) -> int | None:
        """The first or the last visible change; None if there is none."""
        return self.go(self.visible[0 if first else -1]) if self.visible else None

    def nearest(self, wanted: Callable[[Change], bool]) -> int | None:
        """The first visible change that fits, made current."""
        for k in self.visible:
            if wanted(self._view.changes[k]):
                return self.go(k)
        return None
