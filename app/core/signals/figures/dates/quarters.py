"""Quarters and halves of a year: *Q3 2019*, *2019 Q3*, *H1 of 2020*, *the third quarter of 2019*.

Written as an interval of months (``2019-07/2019-09``), which says the same as EDTF's codes for quarters
and can be compared with other dates.
"""

from __future__ import annotations

from app.core.model import FigureKind
from app.core.signals.figures.dates.calendar_date import DateRead
from app.core.signals.figures.reading.scan import Tokens


def read_part_of_year(tokens: Tokens, i: int) -> DateRead | None:
    """The quarter or half beside the year whose four digits are token ``i``."""
    words = tokens.words
    if len(words[i]) != 4 or not words[i].isdecimal():
        return None
    year = int(words[i])
    j = i + 1 + (words[i + 1] == "-" and tokens.glued(i + 1))
    months = _letter(tokens, j)
    if months is not None and tokens.near(j):
        return _read(tokens, year, months, i, j + 2)
    k = i - 1 - (words[i - 1] in tokens.lex.of)
    months = _letter(tokens, k - 1) if k - 1 >= 0 else None
    return None if months is None else _read(tokens, year, months, k - 1, i + 1)


def ranked_part(tokens: Tokens, first: int, j: int, rank: int) -> DateRead | None:
    """*third quarter of 2019*: the rank was read, the noun stands at token ``j``."""
    words, lex = tokens.words, tokens.lex
    length = lex.year_parts.get(words[j], 0)
    k = j + 1 + (words[j + 1] in lex.of)
    if not length or not tokens.near(j) or not (len(words[k]) == 4 and words[k].isdecimal()):
        return None
    if not 1 <= rank * length <= 12:
        return None
    return _read(tokens, int(words[k]), (rank, length), first, k + 1)


def _letter(tokens: Tokens, j: int) -> tuple[int, int] | None:
    """*Q3*, *H1* at token ``j``: which part, of how many months."""
    length = tokens.lex.year_parts.get(tokens.words[j], 0)
    number = tokens.words[j + 1]
    if not length or len(tokens.words[j]) != 1 or not tokens.glued(j + 1) or not number.isdecimal():
        return None
    return (int(number), length) if 1 <= int(number) * length <= 12 else None


def _read(tokens: Tokens, year: int, part: tuple[int, int], first: int, after: int) -> DateRead:
    rank, length = part
    iso = f"{year:04}-{rank * length - length + 1:02}/{year:04}-{rank * length:02}"
    return DateRead(FigureKind.DATERANGE, iso, first, after, tokens.ends[after - 1])
