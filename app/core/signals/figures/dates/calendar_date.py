"""A date as it was read, and how it is written down."""

from __future__ import annotations

from typing import NamedTuple

from app.core.model import FigureKind
from app.core.signals.figures.dates.date_order import DAYS


class DateRead(NamedTuple):
    """A date in the text. ``iso`` is empty where something was a date, but which one cannot be said.

    ``vague``: the ends of the interval are a matter of opinion (*early 2017*).
    """

    kind: FigureKind
    iso: str
    first: int
    next: int
    end: int
    vague: bool = False


def date_text(year: int | None, month: int, day: int | None = None) -> str:
    """EDTF of a year or None, a month and a day or None."""
    text = f"{'XXXX' if year is None else f'{year:04}'}-{month:02}"
    return text if day is None else f"{text}-{day:02}"


def exists(month: int, day: int) -> bool:
    """Whether a month has such a day, in some year."""
    return 1 <= month <= 12 and 1 <= day <= DAYS[month - 1]
