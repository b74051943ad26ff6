"""Numbers in digits: what the commas, points, spaces and apostrophes inside them mean.

Grouping and decimal marks follow the language's one rule (:class:`Separators`), unless the writing itself
shows another (*12.345,67* in an English text). What fits no rule, *2.7.4* for one, is a code, not a number.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

from app.core.signals.figures.reading.scan import Tokens
from app.core.signals.figures.words.lexicon import Separators

LONGEST = 60
"""Characters after which digits are a code; it also keeps reading linear, as big integers are not."""

MOST_GROUPS = 12
_GROUPED = re.compile(r"\d{1,3}(?:\D\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}")
_MARKS = re.compile(r"\D")
_HARD_SPACES = "\u00a0\u202f\u2009"
_APOSTROPHES = "'’"


class Digits(NamedTuple):
    """A number in digits: its exact value, the token after it, and whether it is bare digits (*2025*)."""

    value: Fraction
    next: int
    bare: bool


def read_digits(tokens: Tokens, i: int) -> Digits | None:
    """The number whose digits begin at token ``i``, or None where they are a code."""
    raw = tokens.words[i]
    if len(raw) > LONGEST:
        return None
    if raw.isdecimal():
        if len(raw) > 1 and not int(raw[0]) and not (tokens.words[i - 1] == "." and tokens.glued(i)):
            return None
        if len(raw) <= 3 and len(tokens.words[i + 1]) >= 3 and tokens.words[i + 1][:3].isdecimal():
            spaced = _spaced(tokens, i)
            if spaced is not None:
                return spaced
        return Digits(Fraction(int(raw)), i + 1, bare=True)
    value = separated(raw, tokens.separators)
    return None if value is None else Digits(value, i + 1, bare=False)


def separated(raw: str, separators: Separators) -> Fraction | None:
    """The value of digits with marks inside, such as ``1,234.5``; None if they fit no rule."""
    marks = _MARKS.findall(raw)
    last = marks[-1]
    if len(set(marks)) > 1 or last == "٫":
        whole, _, decimals = raw.rpartition(last)
        if last in marks[:-1] or not _is_grouped(whole):
            return None
        return _decimal(whole, decimals)
    if last in _APOSTROPHES or last == "٬" or len(marks) > 1:
        return _decimal(raw, "") if _GROUPED.fullmatch(raw) else None
    if last == "," and not raw.isascii() and not raw[0].isascii() and len(raw.partition(",")[2]) != 3:
        return _decimal(*raw.split(","))  # Arabic digits with the comma at hand
    grouping = "," if separators is Separators.POINT else "."
    whole, _, decimals = raw.partition(last)
    if last == grouping and len(decimals) == 3 and len(whole) <= 3 and int(whole[0]):
        return _decimal(raw, "")
    if last == grouping and separators is Separators.POINT:
        return None  # "1,5" in English is a list or a slip, and nobody can say which
    return _decimal(whole, decimals)


def _is_grouped(whole: str) -> bool:
    return whole.isdecimal() or _GROUPED.fullmatch(whole) is not None


def _decimal(whole: str, decimals: str) -> Fraction:
    digits = _MARKS.sub("", whole)
    return Fraction(int(digits + decimals), 10 ** len(decimals)) if decimals else Fraction(int(digits))


def _spaced(tokens: Tokens, i: int) -> Digits | None:
    """Groups of three parted by spaces: hard ones anywhere, soft ones where they can be nothing else."""
    j, groups, soft = i + 1, [tokens.words[i]], False
    decimals = ""
    while not decimals and len(groups) <= MOST_GROUPS and tokens.starts[j] - tokens.ends[j - 1] == 1:
        whole, mark, rest = _split_decimals(tokens.words[j], tokens.separators)
        if len(whole) != 3 or not whole.isdecimal() or (mark and not rest.isdecimal()):
            break
        soft = soft or tokens.text[tokens.ends[j - 1]] not in _HARD_SPACES
        groups.append(whole)
        decimals = rest
        j += 1
    if not 1 < len(groups) <= MOST_GROUPS or groups[0] == "0":
        return None
    if (
        soft
        and tokens.separators is not Separators.SPACE
        and len(groups) < 3
        and not groups[-1].endswith("00")
    ):
        return None
    return Digits(_decimal("".join(groups), decimals), j, bare=False)


def _split_decimals(word: str, separators: Separators) -> tuple[str, str, str]:
    return word.partition("." if separators is Separators.POINT else ",")
