"""Plain text: paragraphs separated by blank lines, one a line, or wrapped at a width.

Blank lines always separate. Inside a block of lines, :mod:`app.formats.wrapping` decides from the
whole text whether lines were wrapped; if not, every line is a paragraph. In a wrapped text a line
begins a paragraph of its own

* if it is an item of a list (*- *, *1. *, *• *) after a line that ended a clause or had room left,
* if it is indented further than the line before (but not where all lines except the first of each
  paragraph are indented),
* if its first word would have fitted on the line before, and that line ends a sentence, or is short
  and the word has no small letter,
* throughout a block in which most breaks were not forced (verse, addresses), and in tables.

All other lines are joined: by a space, by nothing between ideographs and after hyphens, and without
the soft hyphen at a line's end. White space inside a line stays as it is.
"""

from __future__ import annotations

import re
from itertools import pairwise

from app.core.model import Paragraph, ParagraphKind
from app.formats.joining import join
from app.formats.lines import Block, Line, blocks
from app.formats.reading import Reading
from app.formats.wrapping import (
    ends_sentence,
    find_width,
    is_fixed,
    is_marked,
    widest_forced,
    width_of,
)

_BODY = ParagraphKind.BODY
_SHORT = 0.6
_INDENT = 2
_ROOM = 6
"""A dash or number at the start of a line is no item if the line before was full but for this."""
_LONGEST_HEADLINE = 120
_LOOK_AHEAD = 3
_OPENING = re.compile(r"(?!(?i:by)\s)[\w'\"‘“„«‹「『(¿¡]")
_CLOSING = "'\"”’»›“‘)]」』）"
_STOPS = tuple(".,:;…。，：；、")


def read_plain(text: str) -> Reading:
    """The paragraphs of a plain text, with a map to its offsets; a headline becomes the title."""
    found = blocks(text)
    width = find_width([block for block in found if len(block.lines) > 1])
    paragraphs = tuple(paragraph for block in found for paragraph in _paragraphs(block, width))
    return Reading(paragraphs, title=_headline(paragraphs))


def _paragraphs(block: Block, width: int | None) -> list[Paragraph]:
    if width is None or len(block.lines) == 1:
        page = block.page
        return [Paragraph(text, _BODY, 0, page, ((0, start),)) for text, start, _ in block.lines]
    ends = [*_beginnings(block.lines, width), len(block.lines)]
    return [_joined(block.lines[start:end], block.page) for start, end in pairwise(ends)]


def _joined(lines: list[Line], page: int | None) -> Paragraph:
    text, origin = join([(line.text, line.start) for line in lines])
    return Paragraph(text, page=page, origin=origin)


def _beginnings(lines: list[Line], width: int) -> list[int]:
    """Indexes of the lines of a wrapped text's block that begin a paragraph."""
    texts = [line.text for line in lines]
    fixed = list(map(is_fixed, texts))
    marked = list(map(is_marked, texts))
    widths = list(map(width_of, lines))
    limits = [width, *map(widest_forced, widths, texts[1:])]
    forced = [limit >= width for limit in limits]
    ends = [not forced[at] and ends_sentence(texts[at - 1]) for at in range(len(lines))]
    plain = [at for at in range(1, len(lines)) if not (fixed[at] or fixed[at - 1] or marked[at])]
    if sum(not forced[at] and not ends[at] for at in plain) > sum(forced[at] for at in plain):
        return list(range(len(lines)))
    margin = min(line.indent for line in lines)
    hanging = _hangs(lines, forced, margin)
    item = lines[0] if marked[0] else None
    begins = [0]
    for at in range(1, len(lines)):
        before, line = lines[at - 1], lines[at]
        short = widths[at - 1] < _SHORT * width and not line.text[0].islower()
        room_left = ends[at] or (short and not forced[at])
        if fixed[at] or fixed[at - 1]:
            begin = True
        elif marked[at] and (item is not None or limits[at] + _ROOM < width or ends_sentence(before.text)):
            begin, item = True, line
        elif item is not None and line.indent > item.indent:
            begin = room_left
        elif hanging:
            begin = line.indent < margin + _INDENT and (before.indent >= margin + _INDENT or room_left)
        else:
            deeper = line.indent - before.indent >= _INDENT
            level = line.indent >= margin + _INDENT and line.indent == before.indent
            begin = room_left or deeper or (level and ends_sentence(before.text))
        if begin:
            begins.append(at)
            item = item if line is item or (item is not None and line.indent > item.indent) else None
    return begins


def _hangs(lines: list[Line], forced: list[bool], margin: int) -> bool:
    """True if the first lines of paragraphs stand further out than the others, as in a bibliography."""
    indented = [at for at, line in enumerate(lines) if line.indent >= margin + _INDENT]
    return (
        lines[0].indent < margin + _INDENT
        and len(indented) * 2 > len(lines) - 1
        and sum(forced[at] for at in indented) * 2 >= len(indented)
    )


def _headline(paragraphs: tuple[Paragraph, ...]) -> str | None:
    """The first paragraph if it looks like a headline: one short line, no full stop, longer ones after it."""
    if len(paragraphs) < 2:
        return None
    first = paragraphs[0]
    text = first.text
    if len(first.origin) > 1 or len(text) > _LONGEST_HEADLINE or text[0].islower():
        return None
    if is_marked(text) or is_fixed(text) or not _OPENING.match(text):
        return None
    if text.rstrip(_CLOSING).endswith(_STOPS):
        return None
    longest = max(len(paragraph.text) for paragraph in paragraphs[1 : 1 + _LOOK_AHEAD])
    return text if longest >= 2 * len(text) else None
