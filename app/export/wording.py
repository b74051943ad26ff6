"""The words that reports share: counts, names of classes, dates. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.core.compare.changes import ChangeClass
from app.core.model.comparison import RowKind

_SMALL = "no one two three four five six seven eight nine ten eleven twelve".split()
_MONTHS = "January February March April May June July August September October November December".split()
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?")
_SLASHES = re.compile(r"[\\/]")


@dataclass(frozen=True, slots=True)
class ClassWords:
    """A class of change: its sign, its name in the list of counts, and of one change."""

    sign: str
    counted: str
    one: str


CLASS_WORDS = {
    ChangeClass.ADDED: ClassWords("+", "added", "added"),
    ChangeClass.OMITTED: ClassWords("−", "omitted", "omitted"),
    ChangeClass.FIGURE: ClassWords("#", "figures", "figure"),
    ChangeClass.WORDING: ClassWords("~", "reworded", "reworded"),
    ChangeClass.MOVED: ClassWords("⇅", "moved", "moved"),
    ChangeClass.SPLIT: ClassWords("≺", "split or merged", "split"),
    ChangeClass.CERTAINTY: ClassWords("?", "certainty", "certainty"),
    ChangeClass.ATTRIBUTION: ClassWords("“", "attribution", "attribution"),
    ChangeClass.VARIANT: ClassWords("≅", "name variants", "name variant"),
}
"""In the order of the summary strip."""

ALWAYS = tuple(CLASS_WORDS)[:6]
"""Classes whose count is shown even if it is zero."""

MERGED = ClassWords("≻", "split or merged", "merged")
"""How a single merge is shown; it is counted with the splits."""

SWITCH_WORDS = {
    "case": "upper and lower case",
    "diacritics": "accents and other marks on letters",
    "punctuation": "punctuation",
    "quotes": "the shape of quotation marks",
    "whitespace": "spaces and line breaks",
}
"""What each ignore switch leaves out."""


def class_words(cls: ChangeClass, row: RowKind) -> ClassWords:
    """The words of one change of class ``cls`` in a row of kind ``row``."""
    return MERGED if cls is ChangeClass.SPLIT and row is RowKind.MERGED else CLASS_WORDS[cls]


def counted(count: int, one: str, many: str) -> str:
    """``1 claim``, ``2 claims``."""
    return f"{count:,} {one if count == 1 else many}"


def spelled(count: int, one: str, many: str) -> str:
    """The same for the beginning of a sentence: ``Two claims``, ``13 claims``."""
    number = _SMALL[count].capitalize() if count < len(_SMALL) else f"{count:,}"
    return f"{number} {one if count == 1 else many}"


def joined(items: list[str]) -> str:
    """``A``, ``A and B``, ``A, B and C``."""
    return " and ".join(filter(None, [", ".join(items[:-1]), items[-1]])) if items else ""


def sentence(text: str) -> str:
    """``text`` with one full stop at its end, unless it ends a sentence already."""
    text = text.strip()
    return text if not text or text[-1] in ".!?…" else f"{text}."


def date_words(date: str | None) -> str:
    """An EDTF day as ``14 May 2025, 21:15``; anything else as it is."""
    if date is None:
        return ""
    match = _DAY.fullmatch(date)
    if match is None or not 1 <= int(match[2]) <= 12:
        return date
    day = f"{int(match[3])} {_MONTHS[int(match[2]) - 1]} {match[1]}"
    return f"{day}, {match[4]}" if match[4] else day


def file_name(path: str) -> str:
    """The last part of a path of any system: reports do not tell where a file lay."""
    return _SLASHES.split(path)[-1] or path
