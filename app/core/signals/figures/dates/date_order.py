"""Dates in the order, and with the fillers, in which a language writes them (after CLDR's patterns).

A sequence of fields (D day, M month by name, N month by number, Y year) is followed from a token on; between
two fields one of the language's fillers may stand, and has to where both are numbers. Every step looks at a
bounded number of tokens, so that reading stays linear.
"""

from __future__ import annotations

from typing import NamedTuple

from app.core.signals.figures.reading.scan import Tokens
from app.core.signals.figures.reading.symbols import symbol_at
from app.core.signals.figures.words.lexicon import Separators
from app.core.signals.figures.words.table import DateOrder
from app.core.signals.figures.words.unit_table import SYMBOLS

FIRST_YEAR, LAST_YEAR = 1000, 2200
DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DASHES = frozenset("-–—‐‑−")
_NUMBERS = frozenset("DNY")
_MARKS = frozenset(("er", "º", "°", "ª"))
_COMMAS = frozenset((",", "،", "、"))


class Fields(NamedTuple):
    """A date's fields as far as the text has them; ``last`` is the last day of a span of days.

    ``valid`` is False for what looks like a date, but is none of the calendar's.
    """

    first: int
    next: int
    year: int | None
    month: int | None
    day: int | None
    last: int | None
    valid: bool


def read_fields(tokens: Tokens, order: DateOrder, i: int, floor: int) -> Fields | None:
    """The date whose first field is at token ``i``, by the language's order; None if there is none."""
    if not _may_follow(tokens, i, order):
        return None
    numeric = _numeric(tokens, i, order)
    if numeric is not None:
        return numeric
    for kind in _kinds(tokens, i):
        for sequence in order.orders.get(kind, ()):
            found = _follow(tokens, i, sequence, order)
            if found is not None:
                return _led(tokens, found, sequence[0], floor, order)
    return _year(tokens, i, order)


def _may_follow(tokens: Tokens, i: int, order: DateOrder) -> bool:
    """Whether token ``i`` can begin a date, by the token after it: most numbers are none."""
    word, following = tokens.words[i], tokens.words[i + 1]
    if not word.isdecimal():
        return not tokens.digits(i) or "." in word
    if following.isdecimal():
        return order.bare
    lex = tokens.lex
    return (
        following in order.follow
        or following in lex.of
        or following in lex.ordinal_endings
        or "'" in following
        or "’" in following
    )


def _year(tokens: Tokens, i: int, order: DateOrder) -> Fields | None:
    """A year alone with the word for it: *2024 г.*, *2025년*."""
    read = _number(tokens, i, "Y") if tokens.digits(i) else None
    after = i + 1 if read is None else _past_phrase(tokens, i + 1, order.tails.get("Y", ()))
    if read is None or after == i + 1 or not tokens.words[i + 1][0].isalpha():
        return None
    return Fields(i, after, read[0], None, None, None, valid=True)


def _numeric(tokens: Tokens, i: int, order: DateOrder) -> Fields | None:
    """*10.3.2025*, *2025/03/10*, *10-03-2025*: three numbers parted by one mark, in the language's order."""
    word, words = tokens.words[i], tokens.words
    if word.count(".") == 1 and words[i + 1] == "." and tokens.glued(i + 1):
        return _day_and_month(tokens, i, order)
    month = _month_and_year(tokens, i, order)
    if month is not None:
        return month
    if word.count(".") == 2 and "," not in word:
        parts, j, mark = word.split("."), i + 1, "."
    elif words[i + 1] in ("/", "-") and words[i + 3] == words[i + 1] and _touch(tokens, i + 1, i + 5):
        parts, j, mark = [word, words[i + 2], words[i + 4]], i + 5, words[i + 1]
    else:
        return None
    long = [len(part) == 4 for part in parts]
    if not all(part.isdecimal() for part in parts) or sum(long) != 1 or long[1] or max(map(len, parts)) > 4:
        return None
    goes_on = _touch(tokens, j, j + 1) and (words[j] in ("/", "-") or words[j][:1].isdecimal())
    if goes_on or any(len(part) > 2 for part, is_long in zip(parts, long, strict=True) if not is_long):
        return None
    year, a, b = (int(part) for part in (parts if long[0] else [parts[2], *parts[:2]]))
    return _of_numbers(
        tokens, (i, j), (year, a, b), month_leads=long[0] or (order.numeric == "mdy" and mark != ".")
    )


def _day_and_month(tokens: Tokens, i: int, order: DateOrder) -> Fields | None:
    """*10.3.* and *10.03.*, where the language writes days so and no decimals with points."""
    day, _, month = tokens.words[i].partition(".")
    dotted = order.numeric == "dmy" and "DN" in order.orders.get("D", ())
    if not dotted or tokens.separators is Separators.POINT or not (day + month).isdecimal():
        return None
    if len(day) > 2 or len(month) > 2 or not _exists(int(month), int(day)) or tokens.glued(i + 2):
        return None
    return Fields(i, i + 2, None, int(month), int(day), None, valid=True)


def _month_and_year(tokens: Tokens, i: int, order: DateOrder) -> Fields | None:
    """*3/2025*, *03.2025*: where the day comes first, the month does before the year."""
    word, words = tokens.words[i], tokens.words
    if words[i + 1] == "/" and _touch(tokens, i + 1, i + 3):
        parts, j = [word, words[i + 2]], i + 3
    else:
        parts, j = word.split("."), i + 1
    if order.numeric != "dmy" or [len(part) for part in parts] not in ([1, 4], [2, 4]):
        return None
    if not all(part.isdecimal() for part in parts) or tokens.separators is Separators.POINT:
        return None
    month, year = int(parts[0]), int(parts[1])
    goes_on = _touch(tokens, j, j + 1) and words[j] in ("/", "-", "%")
    if goes_on or not 1 <= month <= 12 or not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    after = _past_phrase(tokens, j, order.tails.get("Y", ()))
    if after == j and _is_counted(tokens, j):
        return None
    return Fields(i, after, year, month, None, None, valid=True)


def _of_numbers(
    tokens: Tokens, span: tuple[int, int], date: tuple[int, int, int], *, month_leads: bool
) -> Fields:
    """The date of a year and two numbers; where they fit one way round only, that way."""
    year, a, b = date
    month, day = (a, b) if month_leads else (b, a)
    if not _exists(month, day) and not tokens.words[span[0]].startswith(str(year)):
        month, day = day, month
    valid = _exists(month, day) and FIRST_YEAR <= year <= LAST_YEAR
    table = tokens.lex.table
    after = span[1] if table is None else _past_phrase(tokens, span[1], table.order.tails.get("Y", ()))
    return Fields(span[0], after, year, month if valid else None, day, None, valid=valid)


def _exists(month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= DAYS[month - 1]


def _touch(tokens: Tokens, first: int, after: int) -> bool:
    """Whether no white space parts the tokens ``[first, after)`` from those before them."""
    ends, starts, text = tokens.ends, tokens.starts, tokens.text
    if starts[after - 1] > len(text):
        return False
    return all(
        starts[k] - ends[k - 1] <= 1 and not text[ends[k - 1] : starts[k]].isspace()
        for k in range(first, after)
    )


def _kinds(tokens: Tokens, i: int) -> str:
    """The fields that token ``i`` may be."""
    word = tokens.words[i]
    if not tokens.digits(i):
        return "M"
    if not word.isdecimal():
        return ""
    return "DN" if len(word) <= 2 else "Y" if len(word) == 4 else ""


def _led(tokens: Tokens, found: Fields, kind: str, floor: int, order: DateOrder) -> Fields:
    """The date with the word that leads it (*ngày 10 tháng 3*), if it stands there."""
    before = found.first - 1
    if before >= floor and tokens.near(found.first) and tokens.words[before] in order.leads.get(kind, ()):
        return found._replace(first=before)
    return found


def _follow(tokens: Tokens, i: int, sequence: str, order: DateOrder) -> Fields | None:
    values: dict[str, int] = {}
    last, j = None, i
    for place, kind in enumerate(sequence):
        if place:
            step = _past_fill(tokens, j, sequence[place - 1 : place + 1], order)
            if step is None:
                return None
            j = step
        read = read_month(tokens, j) if kind == "M" else _number(tokens, j, kind)
        if read is None:
            return None
        values[kind], j = read
        if kind == "D":
            last, j = _days(tokens, j, values["D"])
    after = _past_tail(tokens, j, sequence, order)
    if after is None:
        return None
    return _checked(tokens, Fields(i, after, None, None, None, last, valid=True), values)


def _checked(tokens: Tokens, found: Fields, values: dict[str, int]) -> Fields | None:
    year, month, day = values.get("Y"), values.get("M", values.get("N")), values.get("D")
    length = DAYS[(month or 1) - 1]
    valid = day is None or (1 <= day <= length and day <= (found.last or day) <= length)
    if not valid and "N" in values:
        return None
    if year is None and _other_year(tokens, found.next):
        valid = False  # of the Buddhist or another calendar
        found = found._replace(next=found.next + 1)
    return found._replace(year=year, month=month, day=day, valid=valid)


def _other_year(tokens: Tokens, j: int) -> bool:
    word = tokens.words[j]
    return tokens.near(j) and word.isdecimal() and len(word) == 4 and int(word) > LAST_YEAR


def _number(tokens: Tokens, j: int, kind: str) -> tuple[int, int] | None:
    """The day, month or year in digits at token ``j``, and the token after it."""
    word = tokens.words[j]
    if not word.isdecimal() or len(word) > 4:
        return None
    value = int(word)
    if kind == "Y":
        return (value, j + 1) if len(word) == 4 and FIRST_YEAR <= value <= LAST_YEAR else None
    if len(word) > 2 or not 1 <= value <= (31 if kind == "D" else 12):
        return None
    return value, j + 1


def _days(tokens: Tokens, j: int, day: int) -> tuple[int, int]:
    """The last of several days (*10.–12.*) or the one, past its ordinal ending, and the token after it."""
    words = tokens.words
    at = _past_ending(tokens, j)
    dash = at + 1 if words[at] == "." and tokens.glued(at) else at
    if words[dash] in _DASHES and tokens.near(dash):
        other = words[dash + 1]
        if other.isdecimal() and len(other) <= 2 and tokens.near(dash + 1) and int(other) > day:
            return int(other), _past_ending(tokens, dash + 2)
    return day, at


def _past_ending(tokens: Tokens, j: int) -> int:
    """Past *-го*, *er* and the like behind a day."""
    words, endings = tokens.words, tokens.lex.ordinal_endings | _MARKS
    if words[j] in endings and tokens.glued(j):
        return j + 1
    joined = words[j] == "-" and tokens.glued(j) and tokens.glued(j + 1) and 0 < len(words[j + 1]) <= 3
    if joined and words[j + 1].isalpha() and read_month(tokens, j + 1) is None:
        return j + 2
    return j


def read_month(tokens: Tokens, j: int) -> tuple[int, int] | None:
    """The month named at token ``j`` and the token after it, past the point of an abbreviation."""
    lex, table = tokens.lex, tokens.lex.table
    if table is None:
        return None
    for length in table.month_lengths.get(tokens.words[j], ()):
        month = lex.months.get(tokens.phrase(j, length))
        if month is not None:
            return month, tokens.past_point(j + length)
    word = tokens.words[j]
    month = lex.months.get(word) or lex.months.get(word.replace("’", "'").partition("'")[0])
    return None if month is None else (month, tokens.past_point(j + 1))


def _past_fill(tokens: Tokens, j: int, pair: str, order: DateOrder) -> int | None:
    """The token of the next field; None where nothing can be between these two fields."""
    at = _past_phrase(tokens, j, order.fills.get(pair, ()))
    numbers = pair[0] in _NUMBERS and pair[1] in _NUMBERS
    if at == j:
        lone = pair == "NY" or () not in order.fills.get(pair, ())
        if numbers and tokens.words[j - 1].isdecimal() and lone:
            return None
        at += (tokens.words[j] in tokens.lex.of and tokens.words[j] != "") or tokens.words[j] in _COMMAS
        at += at == j and pair[0] == "D" and tokens.words[j] == "." and tokens.glued(j)
    return at if tokens.near(at) else None


def _past_phrase(tokens: Tokens, j: int, phrases: tuple[tuple[str, ...], ...]) -> int:
    if tokens.near(j):
        for phrase in phrases:
            if tuple(tokens.words[j : j + len(phrase)]) == phrase:
                return j + len(phrase)
    return j


def _past_tail(tokens: Tokens, j: int, sequence: str, order: DateOrder) -> int | None:
    """The token after the date; None where the digits it ends in go on, or count something."""
    kind, words = sequence[-1], tokens.words
    after = _past_phrase(tokens, j, order.tails.get(kind, ()))
    if after > j or kind == "M":
        return after
    if kind == "N":
        return j if words[j - 2][:1].isalpha() or ("Y" in sequence and words[j - 2] == ".") else None
    goes_on = tokens.glued(j) and (words[j] in (":", "/", "%", "-") and tokens.digits(j + 1))
    if goes_on or words[j] == "%" or (tokens.glued(j) and words[j][:1].isalpha() and words[j].isascii()):
        return None
    counts = "M" in sequence and sequence.endswith("D") and _is_counted(tokens, j)
    return None if counts else j


def _is_counted(tokens: Tokens, j: int) -> bool:
    """Whether the word at token ``j`` makes digits before it an amount (*mars 10 km*)."""
    word, lex = tokens.words[j], tokens.lex
    if not word or not tokens.near(j):
        return False
    names = word in lex.unit_names or word in lex.currency_names or word in lex.scales
    return names or tokens.written(j) in SYMBOLS or symbol_at(tokens, j) is not None
