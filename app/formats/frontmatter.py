"""The block of ``key: value`` lines that may open a Markdown file: only title and date are used."""

from __future__ import annotations

import re
from datetime import datetime
from typing import NamedTuple

_LONGEST = 20_000
_OPENING = "---\n"
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)
_LINE = re.compile(r"(?:[A-Za-z_][\w .-]{0,60}:(?:[ \t].*)?|[ \t]+.*|- .*|#.*|)\Z")
_PAIR = re.compile(r"(title|date|published)[ \t]*:[ \t]+(.*?)[ \t]*\Z", re.IGNORECASE)
_QUOTED = re.compile(
    r"'(?P<single>(?:[^']|'')*)'(?:[ \t]+#.*)?\Z|\"(?P<double>(?:[^\"\\]|\\.)*)\"(?:[ \t]+#.*)?\Z"
)
_COMMENT = re.compile(r"[ \t]+#.*\Z")
_DATE = re.compile(
    r"(?P<date>\d{4}(?:-\d{2}(?:-\d{2})?)?)"
    r"(?:[T ](?P<time>\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?[ ]?(?P<zone>Z|[+-]\d{2}:\d{2})?)?\Z"
)
_FULL = "2000-01-01"


class FrontMatter(NamedTuple):
    """Title and EDTF date, where given, and the offset at which the text begins."""

    title: str | None
    published: str | None
    end: int


def front_matter(text: str) -> FrontMatter:
    """The front matter of ``text``, whose newlines are line feeds; nothing and 0 if there is none.

    Only a block that opens the text and whose every line looks like YAML counts: a text may also
    begin with a rule.
    """
    nothing = FrontMatter(None, None, 0)
    if not text.startswith(_OPENING):
        return nothing
    closing = _CLOSING.search(text, len(_OPENING), _LONGEST)
    if closing is None:
        return nothing
    lines = text[len(_OPENING) : closing.start()].split("\n")
    if not any(lines) or not all(map(_LINE.match, lines)):
        return nothing
    found: dict[str, str] = {}
    for line in lines:
        if pair := _PAIR.match(line):
            found.setdefault(pair[1].lower(), _unquoted(pair[2]))
    date = found.get("date", found.get("published", ""))
    return FrontMatter(found.get("title") or None, edtf(date), closing.end())


def _unquoted(value: str) -> str:
    """A YAML scalar of one line without its quotes or its comment."""
    if quoted := _QUOTED.match(value):
        if quoted["single"] is not None:
            return quoted["single"].replace("''", "'")
        return re.sub(r"\\(.)", r"\1", quoted["double"])
    return _COMMENT.sub("", value)


def edtf(date: str) -> str | None:
    """``date`` as EDTF, as precise as it is: a year, month, day, or day and time; None if it is no date."""
    match = _DATE.match(date)
    if match is None:
        return None
    day, time = match["date"], match["time"]
    try:
        datetime.fromisoformat(f"{day}{_FULL[len(day) :]}T{time or '00:00'}")
    except ValueError:
        return None
    if time is None:
        return day
    return f"{day}T{time}{match['zone'] or ''}" if len(day) == len(_FULL) else None
