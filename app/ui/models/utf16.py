"""The one border between Python's code points and Qt's UTF-16 units."""

from __future__ import annotations

from bisect import bisect_left, bisect_right


class Utf16Map:
    """Converts offsets in one text. Texts without characters above U+FFFF cost nothing."""

    __slots__ = ("_astral", "_units", "length")

    def __init__(self, text: str) -> None:
        self._astral = [] if text.isascii() else [k for k, c in enumerate(text) if c > "\uffff"]
        # Where each such character begins in UTF-16: every one before it took one unit more.
        self._units = [k + before for before, k in enumerate(self._astral)]
        self.length = len(text) + len(self._astral)

    def to_qt(self, offset: int) -> int:
        """UTF-16 units before the code point at ``offset``."""
        if not self._astral:
            return offset
        return offset + bisect_left(self._astral, offset)

    def from_qt(self, units: int) -> int:
        """Code points before the unit at ``units``; inside a surrogate pair, those before the pair."""
        if not self._astral:
            return units
        before = bisect_right(self._units, units)
        if before and self._units[before - 1] + 1 == units:
            return self._astral[before - 1]
        return units - bisect_left(self._units, units)
