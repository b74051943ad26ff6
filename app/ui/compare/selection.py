"""The caret and the selected text. A selection stays inside one source; offsets are code points."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple, Protocol

from app.core.claims.anchors import snap_to_words
from app.core.model.document import Document, Span
from app.ui.compare.cells import Cell


class Caret(NamedTuple):
    """A place between two characters of paragraph ``p`` of side ``a`` or ``b``."""

    side: str
    p: int
    offset: int


class Move(Enum):
    """How a key moves the caret."""

    CHAR = auto()
    WORD = auto()
    LINE = auto()
    PARAGRAPH = auto()
    LINE_EDGE = auto()
    TEXT_EDGE = auto()


class Host(Protocol):
    """Where a selection lives."""

    def document(self, side: str) -> Document:
        """The document at a side."""

    def cell(self, side: str, p: int) -> Cell:
        """A laid out paragraph."""


class Selection:
    """A caret, and an anchor from which the selection runs to it."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self.head: Caret | None = None
        self.anchor: Caret | None = None
        self._x: float | None = None

    def clear(self) -> None:
        """No caret, no selection."""
        self.head = self.anchor = None
        self._x = None

    @property
    def empty(self) -> bool:
        """True if no character is selected."""
        return self.head is None or self.head == self.anchor

    def place(self, caret: Caret, *, extend: bool) -> None:
        """Put the caret somewhere; ``extend`` keeps the anchor if it is on the same side."""
        if not extend or self.anchor is None or self.anchor.side != caret.side:
            self.anchor = caret
        self.head = caret
        self._x = None

    def select(self, side: str, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Select from (paragraph, offset) to (paragraph, offset)."""
        self.anchor, self.head = Caret(side, *start), Caret(side, *end)
        self._x = None

    def select_word(self, caret: Caret) -> None:
        """Select the word at the caret."""
        text = self._text(caret.side, caret.p)
        at = min(caret.offset, max(0, len(text) - 1))
        s, e = snap_to_words(text, at, min(at + 1, len(text)))
        self.select(caret.side, (caret.p, s), (caret.p, e))

    def select_paragraph(self, caret: Caret) -> None:
        """Select the paragraph at the caret."""
        self.select(caret.side, (caret.p, 0), (caret.p, len(self._text(caret.side, caret.p))))

    def spans(self) -> tuple[str, tuple[Span, ...]] | None:
        """The side and the selected characters, paragraph by paragraph; None if nothing is selected."""
        if self.head is None or self.anchor is None or self.empty:
            return None
        first, last = sorted((self.anchor, self.head))
        found = []
        for p in range(first.p, last.p + 1):
            start = first.offset if p == first.p else 0
            end = last.offset if p == last.p else len(self._text(first.side, p))
            if start < end:
                found.append(Span(p, start, end))
        return (first.side, tuple(found)) if found else None

    def holds(self, caret: Caret) -> bool:
        """Whether a place lies within the selected characters."""
        if self.head is None or self.anchor is None or caret.side != self.head.side:
            return False
        first, last = sorted((self.anchor, self.head))
        return first < caret < last

    def ranges(self) -> dict[tuple[str, int], tuple[int, int]]:
        """(side, paragraph) -> selected range."""
        spans = self.spans()
        if spans is None:
            return {}
        return {(spans[0], p): (s, e) for p, s, e in spans[1]}

    def text(self) -> str:
        """The selected words, paragraphs joined by an empty line."""
        spans = self.spans()
        if spans is None:
            return ""
        side, found = spans
        return "\n\n".join(self._text(side, p)[s:e] for p, s, e in found)

    def move(self, kind: Move, *, forward: bool, extend: bool) -> None:
        """Move the caret as a key does; without ``extend`` a selection collapses to its end first."""
        if self.head is None:
            return
        if not extend and not self.empty and kind is Move.CHAR and self.anchor is not None:
            ends = sorted((self.anchor, self.head))
            self.place(ends[1 if forward else 0], extend=False)
            return
        if kind is Move.LINE:
            self._move_line(forward=forward, extend=extend)
            return
        self.place(self._target(self.head, kind, forward=forward), extend=extend)

    def _target(self, caret: Caret, kind: Move, *, forward: bool) -> Caret:
        side, p, offset = caret
        length, last = len(self._text(side, p)), self._last(side)
        match kind:
            case Move.CHAR | Move.WORD:
                if forward and offset >= length:
                    return Caret(side, p + 1, 0) if p < last else caret
                if not forward and offset == 0:
                    return Caret(side, p - 1, len(self._text(side, p - 1))) if p else caret
                cell = self._host.cell(side, p)
                return Caret(side, p, cell.step(offset, forward=forward, word=kind is Move.WORD))
            case Move.PARAGRAPH:
                if forward:
                    return Caret(side, p + 1, 0) if p < last else Caret(side, p, length)
                return Caret(side, p, 0) if offset or not p else Caret(side, p - 1, 0)
            case Move.LINE_EDGE:
                return Caret(side, p, self._host.cell(side, p).line_edge(offset, end=forward))
            case _:
                return Caret(side, last, len(self._text(side, last))) if forward else Caret(side, 0, 0)

    def _move_line(self, *, forward: bool, extend: bool) -> None:
        if self.head is None:
            return
        side, p, offset = self.head
        cell = self._host.cell(side, p)
        x = cell.caret(offset).x() if self._x is None else self._x
        target = cell.vertical(offset, x, 1 if forward else -1)
        if target is not None:
            caret = Caret(side, p, target)
        elif forward and p < self._last(side):
            caret = Caret(side, p + 1, self._host.cell(side, p + 1).at_first_line(x))
        elif not forward and p:
            above = self._host.cell(side, p - 1)
            caret = Caret(side, p - 1, above.at_last_line(x))
        else:
            caret = self._target(self.head, Move.LINE_EDGE, forward=forward)
        self.place(caret, extend=extend)
        self._x = x

    def _text(self, side: str, p: int) -> str:
        return self._host.document(side).paragraphs[p].text

    def _last(self, side: str) -> int:
        return len(self._host.document(side).paragraphs) - 1
