"""Lines of a plain text: newlines of every style, blocks between blank lines, page breaks.

Nothing here changes an offset: every newline is replaced by one character at the same place.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from app.core.model.document import PARAGRAPH_SEPARATOR
from app.formats.invisible import has_invisible, is_blank

_OTHER_NEWLINES = "\r\v\x85\u2028"
_BREAKS = re.compile(r"[\f\u2029]")
_PAGE = "\f"
_TAB = 8


class Line(NamedTuple):
    """A line stripped at both ends: its text, its offset in the file, its indent in columns."""

    text: str
    start: int
    indent: int


class Block(NamedTuple):
    """Lines that follow each other without a blank line, and the page they begin on."""

    lines: list[Line]
    page: int | None


def blocks(text: str) -> list[Block]:
    """The blocks of ``text`` in order; ``page`` is None throughout if no form feed divides pages.

    U+2029 and form feeds end a block. Lines that show nothing, though they hold invisible
    characters, are blank.
    """
    same_length = _newlines(text)
    blank = is_blank if has_invisible(text) else None
    found: list[Block] = []
    page = 1 if _PAGE in text else None
    start = 0
    for mark in _BREAKS.finditer(same_length) if page or PARAGRAPH_SEPARATOR in text else ():
        _collect(same_length[start : mark.start()], start, page, blank, found)
        start = mark.end()
        if page is not None and mark.group() == _PAGE:
            page += 1
    _collect(same_length[start:] if start else same_length, start, page, blank, found)
    return found


def _newlines(text: str) -> str:
    """``text`` with every newline but form feed and U+2029 as a line feed at the same offset."""
    found = [mark for mark in _OTHER_NEWLINES if mark in text]
    if "\r" in found:
        text = text.replace("\r\n", " \n")
    for mark in found:
        text = text.replace(mark, "\n")
    return text


def _collect(
    text: str, offset: int, page: int | None, blank: Callable[[str], bool] | None, found: list[Block]
) -> None:
    """Append the blocks of ``text``, which begins at ``offset`` of the file."""
    lines: list[Line] = []
    for raw in text.split("\n"):
        line = raw.strip()
        if not line or (blank is not None and blank(line)):
            if lines:
                found.append(Block(lines, page))
                lines = []
        elif len(line) == len(raw) or raw[0] == line[0]:
            lines.append(Line(line, offset, 0))
        else:
            lead = raw[: len(raw) - len(raw.lstrip())]
            lines.append(Line(line, offset + len(lead), columns(lead.expandtabs(_TAB))))
        offset += len(raw) + 1
    if lines:
        found.append(Block(lines, page))


def columns(text: str) -> int:
    """How many columns ``text`` takes in a font of fixed width: two for an ideograph."""
    if text.isascii():
        return len(text)
    return len(text) + len(_wide().findall(text))


@cache
def _wide() -> re.Pattern[str]:
    # Made when it is needed, see joining.py.
    return re.compile(
        r"[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60"
        r"\uffe0-\uffe6\U00020000-\U0003fffd]"
    )
