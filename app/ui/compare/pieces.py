"""Stretches of a paragraph laid out as lines, and the way between their characters and points.

Everything here speaks code points to the outside; the conversion to Qt's units happens in
:class:`Utf16Map` and nowhere else.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from app.ui.models.utf16 import Utf16Map

_AIR = 3.0
"""Pixels by which the spaces around a figure's box are widened."""
_JOINED = re.compile(
    "[\u0620-\u065f\u066e-\u06d3\u06d5-\u06ef\u06fa-\u07ff\u0840-\u08ff\ufb50-\ufdff\ufe70-\ufefc]"
)
"""Letters that are joined to their neighbours: Arabic, Syriac, N'Ko, Mandaic."""


@dataclass(frozen=True, slots=True)
class PieceStyle:
    """What the lines of a paragraph have in common."""

    font: QFont
    metrics: QFontMetricsF
    pitch: float
    """Height of a line."""
    width: float
    rtl: bool
    mixed: bool
    """True where characters that run from right to left may stand in a line."""


class Piece:
    """A paragraph, or a stretch of a long one, laid out; its own top left corner is (0, 0)."""

    def __init__(self, text: str, style: PieceStyle, boxes: Iterable[tuple[int, int]] = ()) -> None:
        self._style = style
        self._text = text
        self._map = Utf16Map(text)
        self._layout = QTextLayout(shown(text), style.font)
        self._layout.setCacheEnabled(True)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if style.rtl else Qt.LayoutDirection.LeftToRight
        )
        self._layout.setTextOption(option)
        self._layout.setFormats(list(self._air(boxes)))
        self._starts: list[int] = []
        """Where each line begins, in Qt's units."""
        self._tops: list[float] = []
        self.height = self._break_lines()

    def _air(self, boxes: Iterable[tuple[int, int]]) -> Iterator[QTextLayout.FormatRange]:
        """Widen the space before a box and the last letter in it; no letters are moved apart.

        Letters of joined scripts would lose their joins; there the space behind the box is widened.
        """
        for start, end in boxes:
            joined = _JOINED.match(self._text, end - 1) is not None
            for place in (start - 1, end if joined else end - 1):
                if 0 <= place < len(self._text) and not _JOINED.match(self._text, place):
                    wide = QTextLayout.FormatRange()
                    wide.start, wide.length = self._map.to_qt(place), 1
                    text_format = QTextCharFormat()
                    text_format.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
                    text_format.setFontLetterSpacing(_AIR)
                    wide.format = text_format
                    yield wide

    def _break_lines(self) -> float:
        layout, y = self._layout, 0.0
        layout.beginLayout()
        while True:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(self._style.width)
            pitch = max(self._style.pitch, line.height())
            line.setPosition(QPointF(0, y + (pitch - line.height()) / 2))
            self._starts.append(line.textStart())
            self._tops.append(y)
            y += pitch
        layout.endLayout()
        return max(y, self._style.pitch)

    @property
    def line_count(self) -> int:
        """How many lines there are."""
        return len(self._starts)

    def draw(self, painter: QPainter, at: QPointF, clip: QRectF) -> None:
        """Draw the words in the painter's pen; lines outside ``clip`` may be left out."""
        self._layout.draw(painter, at, [], clip)

    def between(self, top: float, bottom: float) -> tuple[int, int]:
        """The code points of the lines that cross a stretch of height."""
        if not self._starts:
            return 0, 0
        first = max(0, bisect_right(self._tops, top) - 1)
        after = bisect_right(self._tops, bottom)
        end = self._starts[after] if after < len(self._starts) else self._map.length
        return self._map.from_qt(self._starts[first]), self._map.from_qt(end)

    def fragments(self, s: int, e: int) -> Iterator[tuple[QRectF, float]]:
        """The rectangles of a range of code points, with the base line of each; one or more a line.

        White space at a line's end is left out.
        """
        start, end = self._map.to_qt(s), self._map.to_qt(e)
        text = self._layout.text()
        for number in range(max(0, bisect_right(self._starts, start) - 1), len(self._starts)):
            if self._starts[number] >= end:
                break
            line = self._layout.lineAt(number)
            first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
            while last > first and last == line.textStart() + line.textLength() and text[last - 1].isspace():
                last -= 1
            if first < last:
                yield from self._line_fragments(line, first, last)

    def _line_fragments(self, line: QTextLine, first: int, last: int) -> Iterator[tuple[QRectF, float]]:
        base = line.y() + line.ascent()
        top, height = base - self._style.metrics.ascent(), self._style.metrics.height()
        if self._style.mixed:
            for left, right in _visual_runs(line, first, last):
                yield QRectF(left, top, right - left, height), base
        else:
            left, right = _x(line, first), _x(line, last)
            yield QRectF(min(left, right), top, abs(right - left), height), base

    def offset_at(self, point: QPointF) -> int:
        """The code point boundary nearest to a point."""
        if not self._starts:
            return 0
        return self.at_line(max(0, bisect_right(self._tops, point.y()) - 1), point.x())

    def caret(self, offset: int) -> QRectF:
        """Where a caret before the code point at ``offset`` stands, without width."""
        units = self._map.to_qt(offset)
        line = self._layout.lineForTextPosition(units)
        if not line.isValid():
            return QRectF(0, 0, 0, self._style.metrics.height())
        base = line.y() + line.ascent()
        metrics = self._style.metrics
        return QRectF(_x(line, units), base - metrics.ascent(), 0, metrics.height())

    def step(self, offset: int, *, forward: bool, word: bool) -> int:
        """The next or previous caret place: a grapheme, or a word."""
        units = self._map.to_qt(offset)
        mode = QTextLayout.CursorMode.SkipWords if word else QTextLayout.CursorMode.SkipCharacters
        if forward:
            return self._map.from_qt(self._layout.nextCursorPosition(units, mode))
        return self._map.from_qt(self._layout.previousCursorPosition(units, mode))

    def line_of(self, offset: int) -> int:
        """The number of the line that holds a code point."""
        return max(0, self._layout.lineForTextPosition(self._map.to_qt(offset)).lineNumber())

    def at_line(self, number: int, x: float) -> int:
        """The caret place at ``x`` in line ``number``."""
        return self._map.from_qt(int(self._layout.lineAt(number).xToCursor(x)))

    def line_edge(self, offset: int, *, end: bool) -> int:
        """The beginning or the end of the line that holds ``offset``."""
        line = self._layout.lineForTextPosition(self._map.to_qt(offset))
        edge = line.textStart()
        if end:
            edge += line.textLength()
            text = self._layout.text()
            if line.lineNumber() < self.line_count - 1 and text[edge - 1 : edge].isspace():
                edge -= 1
        return self._map.from_qt(edge)


def is_rtl(text: str) -> bool:
    """True if the first strong character runs from right to left."""
    for char in text[:200]:
        kind = unicodedata.bidirectional(char)
        if kind in ("R", "AL"):
            return True
        if kind == "L":
            return False
    return False


def shown(text: str) -> str:
    """What is given to Qt: the same number of units, with line ends that Qt would take as paragraphs."""
    return text.translate(_LINE_ENDS)


_LINE_ENDS = {
    ord("\n"): "\u2028",
    ord("\r"): "\u2028",
    0x2029: "\u2028",
    0x0B: "\u2028",
    0x0C: "\u2028",
    0x2011: "\u2010",
}


def _x(line: QTextLine, units: int) -> float:
    # The binding gives (x, units as adjusted); its type stub says less.
    place: tuple[float, int] = line.cursorToX(units)  # type: ignore[assignment]
    return place[0]


def _visual_runs(line: QTextLine, first: int, last: int) -> list[tuple[float, float]]:
    """The stretches of a line that a logical range covers where directions are mixed."""
    edges: list[list[float]] = []
    for run in line.glyphRuns(first, last - first):
        box = run.boundingRect()
        edges.append([box.left(), box.right()])
    edges.sort()
    merged: list[list[float]] = []
    for left, right in edges:
        if merged and left - merged[-1][1] < 4.0:
            merged[-1][1] = max(merged[-1][1], right)
        else:
            merged.append([left, right])
    return [(left, right) for left, right in merged]
