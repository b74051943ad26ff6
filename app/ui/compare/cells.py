"""Paragraphs on screen. A long one is laid out piece by piece, as far as it is looked at.

Laying out takes about half a microsecond a character, too long for a whole book in one paragraph.
Until a piece is looked at its height is estimated from the pieces that were.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

import regex
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from app.core.model.document import Paragraph, ParagraphKind
from app.ui.compare.pieces import Piece, PieceStyle, is_rtl
from app.ui.theme.fonts import line_height, reading_font

PIECE = 6_000
"""Code points of a piece; a paragraph that is not much longer is one piece."""
_KEPT = 600
_SENTENCE = regex.compile(r"(?r)[.!?…][\p{Pe}\p{Pf}\"']* |[。！？][\p{Pe}\p{Pf}]*")


@dataclass(frozen=True, slots=True)
class Style:
    """What a layout depends on besides the text and its width."""

    zoom: int
    family: str

    def font(self, *, heading: bool) -> QFont:
        """The reading font."""
        return reading_font(self.zoom, self.family, heading=heading)


class Cell:
    """One paragraph at one width; its own top left corner is (0, 0).

    A place between two pieces belongs to the later one.
    """

    def __init__(
        self, paragraph: Paragraph, width: float, style: Style, boxes: Iterable[tuple[int, int]] = ()
    ) -> None:
        text = self._text = paragraph.text
        self.rtl = is_rtl(text)
        mixed = self.rtl or any(unicodedata.bidirectional(char) in ("R", "AL", "AN") for char in set(text))
        heading = paragraph.kind is ParagraphKind.HEADING
        font = style.font(heading=heading)
        self.metrics = QFontMetricsF(font)
        self.pitch = max(line_height(style.zoom, heading=heading), self.metrics.height())
        self._style = PieceStyle(font, self.metrics, self.pitch, width, self.rtl, mixed)
        self._boxes = sorted(boxes)
        self._cuts = cuts(text)
        """Where pieces begin, and where the last one ends."""
        self._pieces: list[Piece | None] = [None] * (len(self._cuts) - 1)
        self._per_line = max(1.0, width / self.metrics.averageCharWidth())
        self._heights = [0.0] * len(self._pieces)
        self._tops = [0.0]
        self.laid = 0
        """How many pieces are laid out; what was read off the cell before is stale when this grows."""
        self._piece(0)

    @property
    def height(self) -> float:
        """Height of all lines, of pieces that were not looked at by estimate."""
        return self._tops[-1]

    def reveal(self, top: float, bottom: float) -> None:
        """Lay out what crosses a stretch of height."""
        k = self._at(top)
        while k < len(self._pieces) and self._tops[k] < bottom:
            self._piece(k)
            k += 1

    def reveal_place(self, offset: int) -> None:
        """Lay out what is around a code point."""
        self._piece(self._holding(offset))

    def between(self, top: float, bottom: float) -> tuple[int, int]:
        """The code points of the lines that cross a stretch of height."""
        low, high = self._at(top), self._at(bottom)
        start, _ = self._piece(low).between(top - self._tops[low], bottom - self._tops[low])
        _, end = self._piece(high).between(top - self._tops[high], bottom - self._tops[high])
        return self._cuts[low] + start, self._cuts[high] + end

    def draw(self, painter: QPainter, at: QPointF, clip: QRectF) -> None:
        """Draw the words in the painter's pen; lines outside ``clip`` may be left out."""
        k = self._at(clip.top() - at.y())
        while k < len(self._pieces) and at.y() + self._tops[k] < clip.bottom():
            self._piece(k).draw(painter, at + QPointF(0, self._tops[k]), clip)
            k += 1

    def fragments(self, s: int, e: int) -> Iterator[tuple[QRectF, float]]:
        """The rectangles of a range of code points, with the base line of each; one or more a line.

        White space at a line's end is left out, and so is what is not laid out.
        """
        for k in range(self._holding(s), len(self._pieces)):
            begin, end = self._cuts[k], self._cuts[k + 1]
            if begin >= e:
                break
            piece, top = self._pieces[k], self._tops[k]
            if piece is None:
                continue
            for rect, base in piece.fragments(max(s, begin) - begin, min(e, end) - begin):
                yield rect.translated(0, top), base + top

    def offset_at(self, point: QPointF) -> int:
        """The code point boundary nearest to a point."""
        k = self._at(point.y())
        return self._cuts[k] + self._piece(k).offset_at(point - QPointF(0, self._tops[k]))

    def caret(self, offset: int) -> QRectF:
        """Where a caret before the code point at ``offset`` stands, without width."""
        k = self._holding(offset)
        return self._piece(k).caret(offset - self._cuts[k]).translated(0, self._tops[k])

    def line_top(self, offset: int) -> float:
        """The top of the line that holds the code point at ``offset``; an estimate in an unseen piece."""
        k = self._holding(offset)
        if self._pieces[k] is not None:
            return self.caret(offset).top()
        share = (offset - self._cuts[k]) / (self._cuts[k + 1] - self._cuts[k])
        return self._tops[k] + share * self._heights[k]

    def step(self, offset: int, *, forward: bool, word: bool) -> int:
        """The next or previous caret place: a grapheme, or a word."""
        k = self._holding(offset)
        if not forward and k and offset == self._cuts[k]:
            k -= 1
        start = self._cuts[k]
        return start + self._piece(k).step(offset - start, forward=forward, word=word)

    def vertical(self, offset: int, x: float, step: int) -> int | None:
        """The caret place in the line above (-1) or below (1) at ``x``; None outside the paragraph."""
        k = self._holding(offset)
        piece = self._piece(k)
        number = piece.line_of(offset - self._cuts[k]) + step
        if 0 <= number < piece.line_count:
            return self._cuts[k] + piece.at_line(number, x)
        if 0 <= k + step < len(self._pieces):
            other = self._piece(k + step)
            return self._cuts[k + step] + other.at_line(0 if step > 0 else other.line_count - 1, x)
        return None

    def at_first_line(self, x: float) -> int:
        """The caret place at ``x`` in the first line."""
        return self._piece(0).at_line(0, x)

    def at_last_line(self, x: float) -> int:
        """The caret place at ``x`` in the last line."""
        piece = self._piece(len(self._pieces) - 1)
        return self._cuts[-2] + piece.at_line(piece.line_count - 1, x)

    def line_edge(self, offset: int, *, end: bool) -> int:
        """The beginning or the end of the line that holds ``offset``."""
        k = self._holding(offset)
        return self._cuts[k] + self._piece(k).line_edge(offset - self._cuts[k], end=end)

    def _holding(self, offset: int) -> int:
        return min(bisect_right(self._cuts, offset) - 1, len(self._pieces) - 1)

    def _at(self, y: float) -> int:
        return max(0, min(bisect_right(self._tops, y) - 1, len(self._pieces) - 1))

    def _piece(self, k: int) -> Piece:
        """A piece, laid out if it was not yet; what stands below it moves."""
        found = self._pieces[k]
        if found is None:
            start, end = self._cuts[k], self._cuts[k + 1]
            boxes = [(s - start, e - start) for s, e in self._boxes if start <= s < end]
            found = self._pieces[k] = Piece(self._text[start:end], self._style, boxes)
            self._heights[k] = found.height
            if self.laid == 0:
                self._per_line = max(1.0, (end - start) / max(1, found.line_count))
            self.laid += 1
            self._place()
        return found

    def _place(self) -> None:
        for k, piece in enumerate(self._pieces):
            if piece is None:
                lines = round((self._cuts[k + 1] - self._cuts[k]) / self._per_line + 0.5)
                self._heights[k] = lines * self.pitch
        self._tops = [0.0, *accumulate(self._heights)]


def cuts(text: str) -> Sequence[int]:
    """Where the pieces of a text begin, and its end: after a sentence, else after a word, else anywhere."""
    found = [0]
    while len(text) - found[-1] > PIECE * 3 // 2:
        low, high = found[-1] + PIECE - 1_000, found[-1] + PIECE
        match = _SENTENCE.search(text, low, high)
        place = match.end() if match is not None else text.rfind(" ", low, high) + 1 or high
        found.append(_between_graphemes(text, place))
    return [*found, len(text)]


def _between_graphemes(text: str, place: int) -> int:
    """The last boundary of graphemes up to ``place``; ``place`` itself inside one of more than 64."""
    ends = (match.end() for match in regex.finditer(r"\X", text, pos=place - 64, endpos=place + 64))
    return max((end for end in ends if end <= place), default=place)


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
