"""Back and Forward through the places a reader has jumped from. Pure."""

from __future__ import annotations

from typing import NamedTuple

_MOST = 100


class Place(NamedTuple):
    """A display row at the top, how far it is scrolled out (0 to 1), and the current change."""

    row: int
    fraction: float
    change: int


class History:
    """Two stacks of places."""

    def __init__(self) -> None:
        self._back: list[Place] = []
        self._forward: list[Place] = []

    def leave(self, place: Place) -> None:
        """Remember a place before a jump."""
        if not self._back or self._back[-1] != place:
            self._back.append(place)
            del self._back[:-_MOST]
        self._forward.clear()

    def back(self, here: Place) -> Place | None:
        """The place before; ``here`` becomes the one to go forward to."""
        if not self._back:
            return None
        self._forward.append(here)
        return self._back.pop()

    def forward(self, here: Place) -> Place | None:
        """The place that was left by going back."""
        if not self._forward:
            return None
        self._back.append(here)
        return self._forward.pop()

    @property
    def can_go_back(self) -> bool:
        """True if there is a place to go back to."""
        return bool(self._back)

    @property
    def can_go_forward(self) -> bool:
        """True if there is a place to go forward to."""
        return bool(self._forward)
