"""Months, the order of dates and what stands between their parts, from CLDR's patterns of one language.

A pattern becomes the sequence of its fields (D day, M month by name, N month by number, Y year) and the
fillers between them; the weekday is dropped with its comma.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from app.core.signals.figures.reading.scan import spelled

_SKELETONS = "y yMMMM yMMM MMMMd MMMd yMMMd yMMMMd yMMMMEd yMMMEd MMMMEd Md yMd yM MMdd yMMdd"
_FIELD = re.compile(r"'([^']*)'|([yu]+|[ML]+|d+|[Ec]+|G+|[a-zA-Z]+)|([^'a-zA-Z]+|.)", re.DOTALL)
_NUMERIC_MARKS = frozenset("/-.")


# Words between a date and a time that CLDR's general pattern, a comma, leaves out.
_CLOCK_WORDS = """de um|fr à|es a las|pt às|it alle|nl om|sv kl|da kl|nb kl|nn kl|fi klo|pl o|ru в|uk о|bg в
cs v|ca a les|ro la|hr u|sr у|sr u|sl ob|sk o|el στις|id pukul|ms pukul|vi lúc|tr saat|he בשעה|fa ساعت"""


def date_table(
    language: str, locales: Sequence[Mapping[str, Any]], names: Any, pointed: set[str]
) -> dict[str, Any]:
    """``months``, ``dates``, ``numeric``, ``halves``, ``eras`` and ``glue`` of a language's locales."""
    months, halves, eras = names(pointed), names(pointed), names(pointed)
    dates: dict[str, set[str]] = {}
    numeric = ""
    for locale in locales:
        affixes = _add_months(locale, months)
        era = locale["eras"].get("abbreviated", {}).get("1", "")
        for pattern in _patterns(locale):
            fields = _fields(pattern, affixes, era)
            if fields is not None:
                _glue_months(fields, locale, months)
                _take(fields, dates)
        numeric = numeric or _numeric(locale)
        _add_halves(locale, halves)
        for length in locale["eras"].values():
            for index, sign in (("0", "-1"), ("1", "1")):
                if length.get(index):
                    eras.add(length[index], sign)
    table = {"months": months.table(), "halves": halves.table(), "eras": eras.table(), "numeric": numeric}
    table["dates"] = {key: sorted(values) for key, values in dates.items()}
    words = (line.partition(" ") for line in _CLOCK_WORDS.replace("\n", "|").split("|"))
    glue = {word for name, _, word in words if name == language}
    table["glue"] = sorted(glue.union(*(_glue(locale) for locale in locales)))
    return table


def _patterns(locale: Mapping[str, Any]) -> Iterator[str]:
    yield from locale["date_formats"].values()
    skeletons = locale["datetime_skeletons"]
    yield from (skeletons[key] for key in _SKELETONS.split() if key in skeletons)


def _add_months(locale: Mapping[str, Any], months: Any) -> dict[int, tuple[str, str]]:
    """Add the months' names; where they are only a number with a word, give the word instead, by width."""
    affixes: dict[int, tuple[str, str]] = {}
    for context in ("format", "stand-alone"):
        for width, letters in (("wide", 4), ("abbreviated", 3)):
            found = locale["months"].get(context, {}).get(width, {})
            around = {_around(name, number) for number, name in found.items()}
            if len(around) == 1 and None not in around:
                affixes.setdefault(letters, around.pop())  # type: ignore[arg-type]
                continue
            for number, name in found.items():
                if not any(c.isdecimal() for c in name):
                    months.add(name, number)
        _add_stems(locale["months"].get(context, {}).get("wide", {}), months)
    return affixes


def _add_stems(names: Mapping[str, str], months: Any) -> None:
    """The first three letters, in alphabets where they are a usual abbreviation and tell one month."""
    stems = [name[:3].lower() for name in names.values()]
    for number, name in names.items():
        stem = name[:3].lower()
        if name.isalpha() and len(name) > 4 and "a" <= stem[0] <= "\u04ff" and stems.count(stem) == 1:
            months.add(stem + ".", number)


def _around(name: str, number: str) -> tuple[str, str] | None:
    before, found, after = name.partition(number)
    return (before.strip(), after.strip()) if found else None


def _fields(pattern: str, affixes: Mapping[int, tuple[str, str]], era: str) -> list[str] | None:
    """The pattern as a list of fields and the texts between them, texts at even places; None for others."""
    parts = [""]
    for match in _FIELD.finditer(pattern):
        quoted, field, other = match.groups()
        if field is None:
            parts[-1] += other if quoted is None else quoted or "'"
        elif field[0] in "Ec":
            parts[-1] += "\0"
        elif field[0] == "G":
            parts[-1] += era
        elif field[0] in "ML" and len(field) > 2 and len(field) in affixes:
            before, after = affixes[len(field)]
            parts[-1] += before + " "
            parts += ["N", " " + after]
        elif field[0] in "yudML" and len(field) < 5 and field != "yy":
            name = (
                "M" if field[0] in "ML" and len(field) > 2 else {"u": "Y", "L": "N", "M": "N"}.get(field[0])
            )
            parts += [name or field[0].upper(), ""]
        else:
            return None
    parts[0] = parts[0].rpartition("\0")[2].strip(" ,،、")
    parts[-1] = parts[-1].partition("\0")[0].rstrip(" ,،、(")
    return None if any("\0" in part for part in parts) or len(parts) < 3 else parts


def _glue_months(fields: Sequence[str], locale: Mapping[str, Any], months: Any) -> None:
    """Add the months with the letters that a pattern writes right before them (Hebrew *8 בדצמבר*)."""
    for place, field in enumerate(fields):
        if field != "M" or not place % 2:
            continue
        before, after = fields[place - 1], fields[place + 1]
        head = before.split()[-1] if before[-1:].isalpha() else ""
        tail = re.match(r"\w*", after)[0]  # type: ignore[index]
        for width in locale["months"]["format"].values() if head or tail else ():
            for number, name in width.items():
                if len(name) > 1 and not any(c.isdecimal() for c in name):
                    months.add(head + name + tail, number)


def _take(parts: Sequence[str], dates: dict[str, set[str]]) -> None:
    fields = "".join(parts[1::2])
    texts = [spelled(part.lower()) for part in parts[::2]]
    if len(set(fields)) < len(fields) or fields in ("D", "M", "N"):
        return
    numbers = "N" in fields
    if numbers and all(text in ("/", "-", "") for text in texts[1:-1]):
        return
    if numbers and all(set(text) <= _NUMERIC_MARKS for text in texts) and len(fields) == 2 and "Y" in fields:
        return
    if fields != "Y":
        dates.setdefault("orders", set()).add(fields)
        if texts[0] and any(c.isalpha() for c in texts[0]):
            dates.setdefault(f"^{fields[0]}", set()).add(texts[0])
    for pair, text in zip(pairwise(fields), texts[1:-1], strict=True):
        dates.setdefault("".join(pair), set()).add(text)
    if texts[-1]:
        dates.setdefault(f"{fields[-1]}$", set()).add(texts[-1])


def _numeric(locale: Mapping[str, Any]) -> str:
    """The order of a date in digits: ``dmy``, ``mdy`` or ``ymd``."""
    for pattern in (locale["datetime_skeletons"].get("yMd", ""), locale["date_formats"]["short"]):
        order = "".join(dict.fromkeys(c for c in pattern.replace("L", "M") if c in "dMy")).lower()
        if len(order) == 3:
            return order
    return "dmy"


def _add_halves(locale: Mapping[str, Any], halves: Any) -> None:
    """AM and PM as the language has them, and as the world has them."""
    for context in locale["day_periods"].values():
        for width in ("wide", "abbreviated"):
            for half, code in (("am", "0"), ("pm", "12")):
                if context.get(width, {}).get(half):
                    halves.add(context[width][half], code)
    for text, code in (("AM", "0"), ("PM", "12"), ("a.m.", "0"), ("p.m.", "12")):
        halves.add(text, code)


def _glue(locale: Mapping[str, Any]) -> Iterator[str]:
    for pattern in locale["datetime_formats"].values():
        parts = re.split(r"\{[01]\}", pattern.replace("'", "").lower())
        if len(parts) == 3 and spelled(parts[1]):
            yield spelled(parts[1])
