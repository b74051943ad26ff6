"""Dates in the text, to EDTF (ISO 8601-2) at the precision the text has and no more.

*10 March* is ``XXXX-03-10``, *March 2025* ``2025-03``, *the 1970s* ``197X``, *the ninth century* ``08XX``,
*10–12 March* ``XXXX-03-10/XXXX-03-12``. Days and months that could be either way round (05/06/2025) are
taken out of the text's numbers, but make no figure.
"""

from __future__ import annotations

from app.core.model import FigureKind, Precision
from app.core.signals.figures.dates.calendar_date import DateRead, date_text, exists
from app.core.signals.figures.dates.date_order import FIRST_YEAR, LAST_YEAR, read_fields
from app.core.signals.figures.dates.named_days import read_named_day
from app.core.signals.figures.dates.numeric_dates import read_numeric
from app.core.signals.figures.reading.heads import head_at
from app.core.signals.figures.reading.nouns import plural_within
from app.core.signals.figures.reading.precision import hedge_before
from app.core.signals.figures.reading.scan import Tokens
from app.core.signals.figures.words.noun_rule import NounRule
from app.core.signals.figures.words.table import DateOrder

_BEFORE_YEARS = frozenset(",-/")
DASHES = frozenset("-–—‐‑−~")
"""What may join the two ends of an interval."""


def read_date(tokens: Tokens, i: int, floor: int) -> DateRead | None:
    """The date that begins at token ``i``, in digits or with the name of a month."""
    word = tokens.words[i]
    if tokens.lex.nouns is not None and tokens.words[i - 1] in tokens.lex.centuries and i > floor:
        return _century_before(tokens, i)
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
    return _era(tokens, i, floor) or (_year(tokens, i, floor) if len(word) == 4 else None)


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
    if not ends or (tokens.glued(after) and words[after] in (":", "/", "-", "%")) or _is_unit(tokens, after):
        return None
    return _read(tokens, FigureKind.DATE, f"XXXX-XX-{int(words[i]):02}", i, after)


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


def _read(tokens: Tokens, kind: FigureKind, iso: str, first: int, after: int) -> DateRead:
    return DateRead(kind, iso, first, after, tokens.ends[after - 1])


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
    if len(word) != 4 or not word.isdecimal() or not tokens.near(j) or not _is_year(int(word)):
        return None
    following = tokens.words[j + 1]
    if following in ("-", "/", ":") and tokens.glued(j + 1) and tokens.digits(j + 2):
        return None
    return int(word), j + 1


def _is_year(value: int) -> bool:
    return FIRST_YEAR <= value <= LAST_YEAR


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
        return _read(tokens, FigureKind.DATE, iso, first, after)
    return _read(tokens, FigureKind.DATERANGE, f"{iso}/{date_text(year, month, last)}", first, after)


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
        return _read(tokens, FigureKind.DATE, date_text(year[0], month), i, year[1])
    if tokens.words[i - 1] in tokens.lex.month_cues and tokens.capital(i) and not tokens.capital(i + 1):
        return _read(tokens, FigureKind.DATE, date_text(None, month), i, i + 1)
    joined = tokens.words[j] in DASHES and tokens.glued(j) and tokens.words[j + 1] in tokens.lex.months
    if joined and tokens.capital(i) and tokens.capital(j + 1):  # "Jan-Feb 2017"
        return _read(tokens, FigureKind.DATE, date_text(None, month), i, i + 1)
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
    if words[after] in lex.scales or _is_unit(tokens, after):
        return None
    last = day
    ends = not tokens.glued(after + 2) or words[after + 2] in (",", ".", ";", ")")
    if words[after] in DASHES and words[after + 1].isdecimal() and len(words[after + 1]) <= 2 and ends:
        last, after = int(words[after + 1]), after + 2
    valid = exists(month, day) and exists(month, last) and day <= last
    return (day, last, after) if valid else None


# --- years, decades, centuries


def _year(tokens: Tokens, i: int, floor: int) -> DateRead | None:
    """A year alone, a span of years or a decade at token ``i``; four digits may also be a plain number."""
    words, lex = tokens.words, tokens.lex
    year = int(words[i])
    if not _is_year(year):
        return None
    if tokens.language == "en":
        named = read_named_day(tokens, i, floor, year)
        if named is not None:
            return named
    following = words[i + 1]
    if following == "s" and tokens.glued(i + 1) and year % 10 == 0:
        iso = f"{year // 100}XX" if year % 100 == 0 and year < 2000 else f"{year // 10}X"
        return _read(tokens, FigureKind.DATERANGE, iso, i, i + 2)
    apart = following in ("'", "’") and words[i + 2] == "s" and tokens.glued(i + 2) and year % 10 == 0
    if apart and (words[i - 1] in lex.determiners or words[i - 1] in lex.year_cues):  # "the 1940's"
        return _read(tokens, FigureKind.DATERANGE, f"{year // 10}X", i, i + 3)
    spans = _year_span(tokens, i, year)
    if spans is not None:
        return spans
    if following in ("/", ":", "%", "-", "–") and tokens.glued(i + 1) and not words[i + 2].isalpha():
        return None
    if _is_bare_year(tokens, i, year):
        return _read(tokens, FigureKind.DATE, f"{year:04}", i, i + 1)
    if words[i - 1] in lex.ands and words[i - 2].isdecimal() and len(words[i - 2]) == 4 and i - 2 < floor:
        return _read(tokens, FigureKind.DATE, f"{year:04}", i, i + 1)
    return None


def _era(tokens: Tokens, i: int, floor: int) -> DateRead | None:
    """*500 BC* has the astronomical year -0499; *AD 1000* is just a year."""
    words, lex = tokens.words, tokens.lex
    year = int(words[i])
    sign = lex.eras.get(words[i + 1])
    if (
        sign is not None
        and tokens.near(i + 1)
        and tokens.text[tokens.starts[i + 1] : tokens.ends[i + 1]].isupper()
    ):
        iso = f"{year:04}" if sign > 0 else f"-{year - 1:04}"
        return _read(tokens, FigureKind.DATE, iso, i, i + 2)
    if i > floor + 3 and tokens.phrase(i - 4, 4) == "a . d .":
        return _read(tokens, FigureKind.DATE, f"{year:04}", i - 4, i + 1)
    if (
        i > floor
        and words[i - 1] in lex.eras
        and tokens.text[tokens.starts[i - 1] : tokens.ends[i - 1]].isupper()
    ):
        return _read(tokens, FigureKind.DATE, f"{year:04}", i - 1, i + 1)
    return None


def _year_span(tokens: Tokens, i: int, year: int) -> DateRead | None:
    """*1990–2000*, *2015-16*, *2019/20*, *between 2015 and 2018*: an interval of years."""
    words, lex = tokens.words, tokens.lex
    link, other = words[i + 1], words[i + 2]
    opener = lex.range_openers.get(words[i - 1])
    if not other.isdecimal() or len(other) not in (2, 4) or not tokens.near(i + 2):
        return None
    if tokens.glued(i + 3) and words[i + 3] not in ",.;:)]”\"’'":
        return None
    last = int(other) if len(other) == 4 else year - year % 100 + int(other)
    if not year < last <= LAST_YEAR:
        return None
    dashed = link in DASHES and tokens.glued(i + 1) == tokens.glued(i + 2)
    season = link == "/" and tokens.glued(i + 1) and last == year + 1
    opened = opener is not None and link in opener and len(other) == 4 and not plural_within(tokens, i + 3, 3)
    if (dashed and (len(other) == 4 or tokens.glued(i + 1)) and year >= 1400) or season or opened:
        return _read(tokens, FigureKind.DATERANGE, f"{year:04}/{last:04}", i, i + 3)
    return None


def _is_bare_year(tokens: Tokens, i: int, year: int) -> bool:
    """Whether four digits without anything else are a year: by the word before, or for want of a noun."""
    words, lex = tokens.words, tokens.lex
    before, j = words[i - 1], i + 1
    if before in ("$", "£", "€", "¥", "#", "№", "+", "~") or words[j] in lex.scales:
        return False
    if tokens.glued(j) and words[j][:1].isalpha():
        return words[j].startswith("年")  # "2000ft"
    if lex.nouns is not None and words[j] in lex.nouns.year_tails and tokens.near(j):
        return True  # "2024 года", no duration
    if _is_unit(tokens, j):
        return before in lex.year_money_cues and words[j] in lex.currency_names and 1800 <= year <= LAST_YEAR
    if before in lex.year_cues and before not in lex.of:
        return True
    modern = 1900 <= year <= 2050
    if lex.nouns is not None and not lex.han:
        return _is_year_by_rule(tokens, lex.nouns, i, year)
    if not lex.year_cues:  # nobody has said yet which words of this language can be counted
        return modern and (words[j].startswith("年") or not (words[j][:1].isalpha() and tokens.near(j)))
    counted = plural_within(tokens, j, 3)
    if before in lex.determiners or before.endswith(("'s", "’s", "s'")) or before in lex.months:
        return modern
    if before in lex.of or before in lex.year_cues_weak or before in ("(", "“", '"', "-", "–", "‘"):
        return not counted and year >= 1400
    return modern and not counted


_OLDEST = 1400
"""The first year that only the words around it make one."""


def _is_year_by_rule(tokens: Tokens, rule: NounRule, i: int, year: int) -> bool:
    """The same where the table has a rule for nouns."""
    before, following = tokens.words[i - 1], tokens.words[i + 1]
    if before in rule.years:
        return True
    counted = head_at(tokens, i + 1) is not None
    if counted and rule.capitals and not tokens.capital(i + 1):
        counted = following.endswith(("e", "er")) and not following.endswith(
            ("te", "ter", "ene", "ener")
        )  # "1990 verlegte Karsk …"
    if counted:
        return False
    hedge = hedge_before(tokens, i, 0)
    if hedge is not None and hedge[0].precision in (Precision.ABOVE, Precision.BELOW):
        return False
    modern = 1900 <= year <= 2050
    named = tokens.capital(i - 1) and tokens.near(i) and not tokens.begins_sentence(i)
    ends = not (following[:1].isalpha() and tokens.near(i + 1)) or following in rule.stops
    opens = tokens.begins_sentence(i) and rule.capitals
    if ends or named or opens:
        return modern or (_OLDEST <= year < 1900 and (opens or before in rule.maybe_years))
    return before in rule.maybe_years and (modern or (year >= _OLDEST and before not in tokens.lex.of))


def _is_unit(tokens: Tokens, j: int) -> bool:
    word = tokens.words[j]
    if not tokens.near(j):
        return False
    return (
        word in tokens.lex.unit_names
        or word in tokens.lex.currency_names
        or word in ("%", "€", "km", "kg", "m")
    )


def _century_before(tokens: Tokens, i: int) -> DateRead | None:
    """*século 19*, *siglo 20*: the word stands before the digits."""
    word = tokens.words[i]
    if not (word.isdecimal() and len(word) <= 2 and 1 <= int(word) <= 21 and tokens.near(i)):
        return None
    if head_at(tokens, i + 1) is not None or tokens.words[i + 1] in tokens.lex.ordinal_endings:
        return None
    return _read(tokens, FigureKind.DATERANGE, f"{int(word) - 1:02}XX", i - 1, i + 1)


def read_century(tokens: Tokens, first: int, j: int, rank: int) -> DateRead | None:
    """*ninth century*, *9th-century*: the rank was read, the noun is at token ``j``."""
    words, lex = tokens.words, tokens.lex
    if words[j] == "-" and tokens.glued(j):
        j += 1
    if words[j] not in lex.centuries or not tokens.near(j) or not 1 <= rank <= 30:
        return None
    return _read(tokens, FigureKind.DATERANGE, f"{rank - 1:02}XX", first, j + 1)
