"""Dates in the text, to EDTF (ISO 8601-2) at the precision the text has and no more.

*10 March* is ``XXXX-03-10``, *March 2025* ``2025-03``, *the 1970s* ``197X``, *the ninth century* ``08XX``,
*10–12 March* ``XXXX-03-10/XXXX-03-12``. Days and months that could be either way round (05/06/2025) are
taken out of the text's numbers, but make no figure.
"""

from __future__ import annotations

from app.core.model import FigureKind
from app.core.signals.figures.dates.calendar_date import DateRead, date_text, exists
from app.core.signals.figures.dates.date_order import read_fields
from app.core.signals.figures.dates.numeric_dates import read_numeric
from app.core.signals.figures.dates.years import DASHES, century_before, is_unit, is_year, read_as, read_years
from app.core.signals.figures.reading.heads import head_at
from app.core.signals.figures.reading.scan import Tokens
from app.core.signals.figures.words.table import DateOrder

_BEFORE_YEARS = frozenset(",-/")


def read_date(tokens: Tokens, i: int, floor: int) -> DateRead | None:
    """The date that begins at token ``i``, in digits or with the name of a month."""
    word = tokens.words[i]
    if tokens.lex.nouns is not None and tokens.words[i - 1] in tokens.lex.centuries and i > floor:
        return century_before(tokens, i)
    if tokens.lex.table is not None:
        ordered = _ordered(tokens, tokens.lex.table.order, i, floor)
        if ordered is not None:
            return ordered
    if word in tokens.lex.months:
        return _month_first(tokens, i)
    if not tokens.digits(i):
        return None
    if len(word) <= 2 and word.isdecimal() and 1 <= int(word) <= 31:
        after = i + 1
        if tokens.words[after] in tokens.lex.ordinal_endings and tokens.glued(after):
            after += 1
        read = day_first(tokens, i, after, int(word)) or _behind_weekday(tokens, i, after)
        if read is not None:
            return read
    following = tokens.words[i + 1]
    if (following in "-/" and following and tokens.glued(i + 1)) or "." in word:
        read = read_numeric(tokens, i)
        if read is not None:
            return read
    if len(word) > 4 or not word.isdecimal():
        return None
    return read_years(tokens, i, floor)


def _behind_weekday(tokens: Tokens, i: int, after: int) -> DateRead | None:
    """*Tuesday the 19th*, *Sunday 31*: a day of some month, ``XXXX-XX-19``."""
    words, lex = tokens.words, tokens.lex
    k = i - 1 - (words[i - 1] in lex.determiners)
    small = lex.nouns is not None and not lex.nouns.capitals
    if k < 0 or words[k] not in lex.weekdays or not ((small or tokens.capital(k)) and tokens.near(i)):
        return None
    stops = lex.stops if lex.nouns is None else lex.nouns.stops
    ends = after > i + 1 or not tokens.near(after) or words[after] in stops or not words[after][:1].isalnum()
    if small and not tokens.begins_number(after):
        ends = ends or (words[after] not in lex.scales and head_at(tokens, after) is None)
    if not ends or (tokens.glued(after) and words[after] in (":", "/", "-", "%")) or is_unit(tokens, after):
        return None
    return read_as(tokens, FigureKind.DATE, f"XXXX-XX-{int(words[i]):02}", i, after)


def _ordered(tokens: Tokens, order: DateOrder, i: int, floor: int) -> DateRead | None:
    """A date as the language writes it."""
    found = read_fields(tokens, order, i, floor)
    if found is None:
        return None
    end = max(tokens.ends[found.next - 1], tokens.starts[found.first])
    if not found.valid:
        return DateRead(FigureKind.DATE, "", found.first, found.next, end)
    year, month, day = found.year, found.month, found.day
    iso = f"{year:04}" if month is None else date_text(year, month, day)
    if month is None or day is None or found.last in (None, day):
        return DateRead(FigureKind.DATE, iso, found.first, found.next, end)
    iso = f"{iso}/{date_text(year, month, found.last)}"
    return DateRead(FigureKind.DATERANGE, iso, found.first, found.next, end)


# --- with a month's name


def _month(tokens: Tokens, j: int, cue: int, *, leads: bool = False) -> int | None:
    """The month named at token ``j``, which ``leads`` the date or stands right behind its day.

    In small letters, words like *may* need a preposition at ``cue``.
    """
    month = tokens.lex.months.get(tokens.words[j])
    if month is None or not (leads or tokens.near(j)):
        return None
    if tokens.capital(j) or tokens.words[j] not in tokens.lex.month_traps:
        return month
    return (
        month if tokens.words[cue] in tokens.lex.month_cues or tokens.words[j - 1] in tokens.lex.of else None
    )


def _past_point(tokens: Tokens, j: int) -> int:
    """The token after a month's name, past the point of *Sept.* if there is one."""
    if tokens.words[j + 1] == "." and tokens.glued(j + 1) and len(tokens.words[j]) <= 4:
        return j + 2
    return j + 1


def _year_at(tokens: Tokens, j: int) -> tuple[int, int] | None:
    """The year that completes a date at token ``j``, past a comma or *of*, and the token after it."""
    if tokens.words[j] in _BEFORE_YEARS or tokens.words[j] in tokens.lex.of:
        j += 1
    word = tokens.words[j]
    if len(word) != 4 or not word.isdecimal() or not tokens.near(j) or not is_year(int(word)):
        return None
    following = tokens.words[j + 1]
    if following in ("-", "/", ":") and tokens.glued(j + 1) and tokens.digits(j + 2):
        return None
    return int(word), j + 1


def day_first(tokens: Tokens, first: int, j: int, day: int) -> DateRead | None:
    """*10 March*, *10th of March 2025*, *10–12 March*: the day was read, the rest begins at token ``j``."""
    last, words = day, tokens.words
    other = _second_day(tokens, j)
    if other is not None and (words[j] == "," or words[j] in tokens.lex.ands):
        return _listed_day(tokens, first, day, other)
    if other is not None:
        last, j = other
        j += words[j] in tokens.lex.of
    elif words[j] in tokens.lex.of or (words[j] in ("-", "/") and tokens.glued(j)):
        j += 1
    month = _month(tokens, j, first - 1)
    if month is None or not (exists(month, day) and exists(month, last)) or last < day:
        return None
    after = _past_point(tokens, j)
    year = _year_at(tokens, after)
    if year is not None:
        after = year[1]
    elif tokens.words[after - 1] == ".":
        after -= 1
    return _days(tokens, (year[0] if year else None, month, day, last), first, after)


def _listed_day(tokens: Tokens, first: int, day: int, other: tuple[int, int]) -> DateRead | None:
    """The first day of *18 and 19 June*; ``other`` is the second day and the token after it."""
    last, j = other
    j += tokens.words[j] in tokens.lex.of
    month = _month(tokens, j, first - 1)
    if month is None or not (exists(month, day) and exists(month, last)):
        return None
    year = _year_at(tokens, _past_point(tokens, j))
    iso = date_text(year[0] if year else None, month, day)
    return DateRead(FigureKind.DATE, iso, first, first + 1, tokens.ends[first])


def _second_day(tokens: Tokens, j: int) -> tuple[int, int] | None:
    """The day after *–*, *to*, *and* or a comma at token ``j`` (*10–12 March*), and the token after it."""
    words, lex = tokens.words, tokens.lex
    if not (words[j] in DASHES or words[j] in lex.range_words or words[j] in lex.ands or words[j] == ","):
        return None
    k = j + 1 + (words[j + 1] in lex.determiners)
    if not (words[k].isdecimal() and len(words[k]) <= 2 and tokens.near(k)):
        return None
    after = k + 1
    if words[after] in lex.ordinal_endings and tokens.glued(after):
        after += 1
    return int(words[k]), after


def _days(tokens: Tokens, date: tuple[int | None, int, int, int], first: int, after: int) -> DateRead:
    year, month, day, last = date
    iso = date_text(year, month, day)
    if last == day:
        return read_as(tokens, FigureKind.DATE, iso, first, after)
    return read_as(tokens, FigureKind.DATERANGE, f"{iso}/{date_text(year, month, last)}", first, after)


def _month_first(tokens: Tokens, i: int) -> DateRead | None:
    month = _month(tokens, i, i - 1, leads=True)
    if month is None:
        return None
    j = _past_point(tokens, i)
    days = _day_at(tokens, j, month)
    if days is not None:
        day, last, after = days
        year = _year_at(tokens, after)
        if year is not None:
            after = year[1]
        return _days(tokens, (year[0] if year else None, month, day, last), i, after)
    year = _year_at(tokens, j)
    if year is not None:
        return read_as(tokens, FigureKind.DATE, date_text(year[0], month), i, year[1])
    if tokens.words[i - 1] in tokens.lex.month_cues and tokens.capital(i) and not tokens.capital(i + 1):
        return read_as(tokens, FigureKind.DATE, date_text(None, month), i, i + 1)
    joined = tokens.words[j] in DASHES and tokens.glued(j) and tokens.words[j + 1] in tokens.lex.months
    if joined and tokens.capital(i) and tokens.capital(j + 1):  # "Jan-Feb 2017"
        return read_as(tokens, FigureKind.DATE, date_text(None, month), i, i + 1)
    return None


def _day_at(tokens: Tokens, j: int, month: int) -> tuple[int, int, int] | None:
    """The day or days after a month's name at token ``j``: first, last, and the token after them."""
    words, lex = tokens.words, tokens.lex
    if words[j] in lex.ordinals and lex.ordinals[words[j]] <= 31:  # "March third, 2025"
        told = _year_at(tokens, j + 1) is not None or words[j + 1] in (",", ".", ";", ")", "")
        return (lex.ordinals[words[j]], lex.ordinals[words[j]], j + 1) if told else None
    if words[j] == "," and words[j + 2] in lex.ordinal_endings and tokens.glued(j + 2):
        j += 1
    if words[j] in lex.determiners or words[j] == "-":
        j += 1
    if not (words[j].isdecimal() and len(words[j]) <= 2 and tokens.near(j)):
        return None
    day, after = int(words[j]), j + 1
    if words[after] in lex.ordinal_endings and tokens.glued(after):
        after += 1
    elif tokens.glued(after) and (words[after][0].isalpha() or words[after] in (":", "%", "/")):
        return None
    if words[after] in lex.scales or is_unit(tokens, after):
        return None
    last = day
    ends = not tokens.glued(after + 2) or words[after + 2] in (",", ".", ";", ")")
    if words[after] in DASHES and words[after + 1].isdecimal() and len(words[after + 1]) <= 2 and ends:
        last, after = int(words[after + 1]), after + 2
    valid = exists(month, day) and exists(month, last) and day <= last
    return (day, last, after) if valid else None
