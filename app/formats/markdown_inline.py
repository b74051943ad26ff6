"""The words of one Markdown block: markup removed, line breaks joined, each piece found in the source."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.token import Token

from app.formats.joining import SOFT_HYPHEN, between

_NESTING = 20
_MISSES = 16
_NEWLINES = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
# What follows the text of a link or picture: an address with an optional title, or a reference.
_TARGET = re.compile(
    r"\]\(\s*(?:<[^<>\n]*>|(?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*\))*)"
    r"(?:\s+(?:\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\)))?\s*\)"
    r"|\]\[[^\[\]]*\]"
)
References = dict[str, dict[str, str]]
_PARSER = MarkdownIt("commonmark", {"maxNesting": _NESTING}).enable("strikethrough").disable("text_join")


class Words:
    """What a block shows, and where in ``source`` it stands between ``start`` and ``end``.

    After :meth:`read`, ``text`` and ``origin`` are the words (offsets in ``source``), ``captions`` the
    descriptions of pictures with their places, ``addresses`` what links point to. ``cursor`` is where
    the block's last piece ended.
    """

    def __init__(self, source: str, start: int, end: int) -> None:
        self.text = ""
        self.origin: list[tuple[int, int]] = []
        self.captions: list[tuple[str, int]] = []
        self.addresses: list[str] = []
        self.cursor = start
        self._source = source
        self._end = end
        self._misses = 0
        self._parts: list[str] = []
        self._length = 0
        self._broken_at: int | None = None
        self._hard = False

    def number(self, number: str, as_written: str) -> None:
        """Begin with the number of a list item, which is ``as_written`` in the source."""
        self._put(f"{number} ", self._find(as_written))

    def read(self, content: str, references: References) -> None:
        """Read ``content``, the text of a block as the block parser left it."""
        (block,) = _PARSER.parseInline(content, {"references": references})
        for token in block.children or ():
            self._read(token)
        self.text = "".join(self._parts).rstrip()

    def _read(self, token: Token) -> None:
        match token.type:
            case "text" | "html_inline":
                self._add(token.content, self._find(token.content))
            case "text_special":
                at = self._find(token.markup)
                self._add(token.content, at + (token.info == "escape"))
            case "code_inline":
                self._find(token.markup)
                self._add(token.content, self._find_code(token.content))
                self._find(token.markup)
            case "softbreak" | "hardbreak":
                self._hard = token.type == "hardbreak"
                self._broken_at = self._find("\n")
            case "link_open" if token.info != "auto":
                self.addresses.append(str(token.attrs.get("href", "")))
            case "link_close" if token.info != "auto":
                self._skip_target()
            case "image":
                place = self._find("![") + len("![")
                self.captions.append((_description(token), place))
                self._find(token.content)
                self._skip_target()
            case _:
                pass  # the marks of emphasis

    def _find(self, piece: str) -> int:
        """The offset of ``piece``, with the cursor behind it; where it is not found, the cursor."""
        if self._misses < _MISSES:
            at = self._source.find(piece, self.cursor, self._end)
            if at >= 0:
                self.cursor = at + len(piece)
                return at
            self._misses += 1
        return self.cursor

    def _find_code(self, code: str) -> int:
        """As :meth:`_find` for the content of a code span, in which newlines have become spaces."""
        here = self._source[self.cursor : min(self._end, self.cursor + len(code) + 2)]
        at = here.replace("\n", " ").find(code)
        if at < 0:
            return self._find(code)
        at += self.cursor
        self.cursor = at + len(code)
        return at

    def _skip_target(self) -> None:
        at = self._source.find("]", self.cursor, self._end)
        if at >= 0:
            target = _TARGET.match(self._source, at, self._end)
            self.cursor = target.end() if target else at + 1

    def _add(self, piece: str, at: int) -> None:
        """Append what is shown of ``piece``, which stands at ``at``, after a line break that waits."""
        if self._broken_at is not None:
            broken_at, self._broken_at = self._broken_at, None
            self._join(piece, broken_at)
        if not self._parts or self._parts[-1][-1:].isspace():
            shown = piece.lstrip()
            at += len(piece) - len(shown)
            piece = shown
        if piece:
            self._put(_NEWLINES.sub(" ", piece), at)

    def _join(self, after: str, at: int) -> None:
        last = self._parts[-1] if self._parts else ""
        if last.endswith(SOFT_HYPHEN) and not self._hard:
            self._parts[-1] = last[:-1]
            self._length -= 1
            if last == SOFT_HYPHEN:
                del self._parts[-1], self.origin[-1]
        elif last and not last[-1].isspace() and (self._hard or between(last, after)):
            self._put(" ", at)

    def _put(self, piece: str, at: int) -> None:
        last = self.origin[-1][1] if self.origin else 0
        self.origin.append((self._length, max(at, last)))
        self._parts.append(piece)
        self._length += len(piece)


def _description(image: Token) -> str:
    """The words of a picture's description, or its title if it has none."""
    parts: list[str] = []
    waiting = [image]
    while waiting:
        token = waiting.pop()
        if token.type in ("softbreak", "hardbreak"):
            parts.append(" ")
        elif token.children:
            waiting.extend(reversed(token.children))
        elif token.type != "image":
            parts.append(token.content)
    return _NEWLINES.sub(" ", "".join(parts) or str(image.attrs.get("title", ""))).strip()
