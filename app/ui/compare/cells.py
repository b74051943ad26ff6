"""Paragraphs laid out as lines, and the way between their characters and points on screen.

Everything here speaks code points to the outside; the conversion to Qt's units happens in
:class:`Utf16Map` and nowhere else.
"""

from __future__ import annotations

import unicodedata
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from app.core.model.document import Paragraph, ParagraphKind
from app.ui.models.utf16 import Utf16Map
from app.ui.theme.fonts import line_height, reading_font

_AIR = 3.0
"""Pixels by which the spaces around a figure's box are widened."""
_KEPT = 600


def is_rtl(text: str) -> bool:
    """True if the first strong character runs from right to left."""
    for char in text[:200]:
        kind = unicodedata.bidirectional(char)
        if kind in ("R", "AL"):
            return True
        if kind == "L":
            return False
    return False


@dataclass(frozen=True, slots=True)
class Style:
    """What a layout depends on besides the text and its width."""

    zoom: int
    family: str

    def font(self, *, heading: bool) -> QFont:
        """The reading font."""
        return reading_font(self.zoom, self.family, heading=heading)


class Cell:
    """One paragraph laid out at one width; its own top left corner is (0, 0)."""

    def __init__(
        self, paragraph: Paragraph, width: float, style: Style, boxes: Iterable[tuple[int, int]] = ()
    ) -> None:
        self.text = paragraph.text
        self.width = width
        self.rtl = is_rtl(self.text)
        self._map = Utf16Map(self.text)
        self._mixed = self.rtl or any(
            unicodedata.bidirectional(char) in ("R", "AL", "AN") for char in set(self.text)
        )
        heading = paragraph.kind is ParagraphKind.HEADING
        font = style.font(heading=heading)
        self.metrics = QFontMetricsF(font)
        self.pitch = max(line_height(style.zoom, heading=heading), self.metrics.height())
        self._layout = QTextLayout(shown(self.text), font)
        self._layout.setCacheEnabled(True)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if self.rtl else Qt.LayoutDirection.LeftToRight
        )
        self._layout.setTextOption(option)
        self._layout.setFormats(list(self._air(boxes)))
        self._break_lines(width)

    def _air(self, boxes: Iterable[tuple[int, int]]) -> Iterator[QTextLayout.FormatRange]:
        """Widen the space before a box and the last letter in it; no letters are moved apart."""
        for start, end in boxes:
            for place in (start - 1, end - 1):
                if place >= 0:
                    wide = QTextLayout.FormatRange()
                    wide.start, wide.length = self._map.to_qt(place), 1
                    text_format = QTextCharFormat()
                    text_format.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
                    text_format.setFontLetterSpacing(_AIR)
                    wide.format = text_format
                    yield wide

    def _break_lines(self, width: float) -> None:
        layout = self._layout
        layout.beginLayout()
        y = 0.0
        while True:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            pitch = max(self.pitch, line.height())
            line.setPosition(QPointF(0, y + (pitch - line.height()) / 2))
            y += pitch
        layout.endLayout()
        self.height = max(y, self.pitch)

    @property
    def line_count(self) -> int:
        """How many lines there are."""
        return self._layout.lineCount()

    def draw(self, painter: QPainter, at: QPointF) -> None:
        """Draw the words in the painter's pen."""
        self._layout.draw(painter, at)

    def fragments(self, s: int, e: int) -> Iterator[tuple[QRectF, float]]:
        """The rectangles of a range of code points, with the base line of each; one or more a line.

        White space at a line's end is left out.
        """
        start, end = self._map.to_qt(s), self._map.to_qt(e)
        text = self._layout.text()
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
            while last > first and last == line.textStart() + line.textLength() and text[last - 1].isspace():
                last -= 1
            if first < last:
                yield from self._line_fragments(line, first, last)

    def _line_fragments(self, line: QTextLine, first: int, last: int) -> Iterator[tuple[QRectF, float]]:
        base = line.y() + line.ascent()
        top, height = base - self.metrics.ascent(), self.metrics.height()
        if self._mixed:
            for left, right in _visual_runs(line, first, last):
                yield QRectF(left, top, right - left, height), base
        else:
            left, right = _x(line, first), _x(line, last)
            yield QRectF(min(left, right), top, abs(right - left), height), base

    def offset_at(self, point: QPointF) -> int:
        """The code point boundary nearest to a point."""
        layout = self._layout
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            if point.y() < line.y() + line.height() or number == layout.lineCount() - 1:
                return self._map.from_qt(int(line.xToCursor(point.x())))
        return 0

    def caret(self, offset: int) -> QRectF:
        """Where a caret before the code point at ``offset`` stands, without width."""
        units = self._map.to_qt(offset)
        line = self._layout.lineForTextPosition(units)
        if not line.isValid():
            return QRectF(0, 0, 0, self.metrics.height())
        base = line.y() + line.ascent()
        return QRectF(_x(line, units), base - self.metrics.ascent(), 0, self.metrics.height())

    def line_top(self, offset: int) -> float:
        """The top of the line that holds the code point at ``offset``."""
        return self.caret(offset).top()

    def step(self, offset: int, *, forward: bool, word: bool) -> int:
        """The next or previous caret place: a grapheme, or a word."""
        units = self._map.to_qt(offset)
        mode = QTextLayout.CursorMode.SkipWords if word else QTextLayout.CursorMode.SkipCharacters
        if forward:
            return self._map.from_qt(self._layout.nextCursorPosition(units, mode))
        return self._map.from_qt(self._layout.previousCursorPosition(units, mode))

    def vertical(self, offset: int, x: float, step: int) -> int | None:
        """The caret place in the line above (-1) or below (1) at ``x``; None outside the paragraph."""
        line = self._layout.lineForTextPosition(self._map.to_qt(offset))
        number = line.lineNumber() + step
        return self.at_line(number, x) if 0 <= number < self._layout.lineCount() else None

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
            if line.lineNumber() < self._layout.lineCount() - 1 and text[edge - 1 : edge].isspace():
                edge -= 1
        return self._map.from_qt(edge)


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


class CellCache:
    """The cells laid out last, by side and paragraph."""

    def __init__(self) -> None:
        self._cells: OrderedDict[tuple[str, int], Cell] = OrderedDict()

    def clear(self) -> None:
        """Forget all, after a change of width, font or filter."""
        self._cells.clear()

    def get(self, side: str, p: int) -> Cell | None:
        """A cell if it is there."""
        cell = self._cells.get((side, p))
        if cell is not None:
            self._cells.move_to_end((side, p))
        return cell

    def put(self, side: str, p: int, cell: Cell) -> None:
        """Keep a cell; the one unused for longest goes."""
        self._cells[side, p] = cell
        if len(self._cells) > _KEPT:
            self._cells.popitem(last=False)
