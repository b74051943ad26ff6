"""Walking the blocks of a Markdown text and making a paragraph of each."""

from __future__ import annotations

from dataclasses import dataclass

from markdown_it.token import Token

from app.core.model import Paragraph, ParagraphKind
from app.formats.invisible import is_blank
from app.formats.markdown_inline import References, Words
from app.formats.offsets import Normalised


@dataclass(slots=True)
class _Container:
    """An open list or quote; ``number`` is what a numbered list's next item is shown with."""

    quote: bool = False
    number: int | None = None


class Walker:
    """Collects paragraphs from block tokens, whose lines count from ``base`` in ``source``."""

    def __init__(self, source: Normalised, base: int, references: References) -> None:
        self.paragraphs: list[Paragraph] = []
        self._source = source
        self._references = references
        self._starts = _line_starts(source.text, base)
        self._inside: list[_Container] = []
        self._waiting: tuple[str, str] | None = None
        self._block: tuple[ParagraphKind, int] | None = None
        self._row_end = 0
        self._cell_from = 0
        self._addresses = {str(reference["href"]) for reference in references.values()}
        self._pictures = 0

    def walk(self, tokens: list[Token]) -> None:
        """Make paragraphs of ``tokens``, in order."""
        for token in tokens:
            match token.type:
                case "bullet_list_open":
                    self._inside.append(_Container())
                case "ordered_list_open":
                    self._inside.append(_Container(number=int(token.attrs.get("start", 1))))
                case "blockquote_open":
                    self._inside.append(_Container(quote=True))
                case "bullet_list_close" | "ordered_list_close" | "blockquote_close":
                    self._inside.pop()
                case "list_item_open":
                    self._item(token)
                case "list_item_close":
                    self._waiting = None
                case "heading_open":
                    self._block = (ParagraphKind.HEADING, int(token.tag[1]))
                case "tr_open":
                    self._cell_from, self._row_end = self._range(token)
                case "th_open" | "td_open":
                    self._block = (ParagraphKind.TABLE, 0)
                case "inline":
                    self._words(token)
                    self._block = None
                case "fence" | "code_block" | "html_block":
                    self._verbatim(token)
                case _:
                    pass  # rules, and the ends of what has been read

    def warnings(self) -> tuple[str, ...]:
        """What is left out, as sentences."""
        warnings = []
        if count := len(self._addresses):
            said = "link address is" if count == 1 else "link addresses are"
            warnings.append(f"{count:,} {said} not compared.")
        if count := self._pictures:
            said = (
                "picture is compared by its description"
                if count == 1
                else "pictures are compared by their descriptions"
            )
            warnings.append(f"{count:,} {said} only.")
        return tuple(warnings)

    def _item(self, token: Token) -> None:
        opened = self._inside[-1]
        if opened.number is not None:
            self._waiting = (f"{opened.number}{token.markup}", f"{token.info}{token.markup}")
            opened.number += 1

    def _range(self, token: Token) -> tuple[int, int]:
        """Start and end of a block's lines in the source."""
        first, last = token.map or (0, len(self._starts) - 1)
        return self._starts[first], self._starts[last]

    def _kind(self) -> tuple[ParagraphKind, int]:
        if self._block is not None:
            return self._block
        if not self._inside:
            return ParagraphKind.BODY, 0
        if self._inside[-1].quote:
            return ParagraphKind.QUOTE, 0
        return ParagraphKind.LIST, sum(not one.quote for one in self._inside)

    def _words(self, token: Token) -> None:
        kind, level = self._kind()
        start, end = self._range(token)
        if kind is ParagraphKind.TABLE:
            start, end = self._cell_from, self._row_end
        words = Words(self._source.text, start, end)
        if self._waiting is not None:
            words.number(*self._waiting)
            self._waiting = None
        words.read(token.content, self._references)
        self._cell_from = words.cursor
        self._append(words.text, kind, level, words.origin)
        for text, place in words.captions:
            self._append(text, ParagraphKind.CAPTION, 0, [(0, place)])
        self._pictures += len(words.captions)
        self._addresses.update(words.addresses)

    def _verbatim(self, token: Token) -> None:
        """A block of code or HTML: its lines as they are, without those at the ends that are empty."""
        first, _ = token.map or (0, 0)
        number = first + (token.type == "fence")
        origin: list[tuple[int, int]] = []
        lines: list[str] = []
        length = 0
        for line in token.content.split("\n"):
            if lines or line.strip():
                start = self._starts[min(number, len(self._starts) - 1)]
                at = self._source.text.find(line, start, start + len(line) + 80)
                origin.append((length, max(at, start)))
                lines.append(line)
                length += len(line) + 1
            number += 1
        self._append("\n".join(lines).rstrip(), ParagraphKind.CODE, 0, origin)

    def _append(self, text: str, kind: ParagraphKind, level: int, origin: list[tuple[int, int]]) -> None:
        if not is_blank(text):
            mapped = self._source.origin(origin, len(text))
            self.paragraphs.append(Paragraph(text, kind, level, origin=mapped))


def _line_starts(text: str, base: int) -> list[int]:
    """Offsets of the lines after ``base``, and of the text's end."""
    starts = [base]
    while (found := text.find("\n", starts[-1])) >= 0:
        starts.append(found + 1)
    starts.append(len(text))
    return starts
