"""JSON as bytes: written in one go, or, where it is long, piece by piece while it is made.

A value is what :mod:`json` can write, or a dict in which some values are *series*: functions that write
themselves. A comparison has hundreds of thousands of spans; as dicts they would need several times the
memory of both texts, and most of the time of the output.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from json import JSONEncoder
from json.encoder import encode_basestring, encode_basestring_ascii
from typing import Any, NamedTuple

Json = dict[str, Any]
PIECE = 1 << 16
"""At least so many characters are put together before they are handed over."""
_TOGETHER = 64
"""Items of a list that are joined at a time."""


class Script(NamedTuple):
    """How texts are written: ``text`` writes a string with its quotation marks, ``value`` anything else."""

    text: Callable[[str], str]
    value: Callable[[Any], str]


Series = Callable[[Script], Iterator[str]]
"""Writes a JSON value as consecutive pieces of text."""

# What is made here is a tree; looking for circles takes a third of the time.
_PLAIN = Script(
    encode_basestring, JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":")).encode
)
_ASCII = Script(encode_basestring_ascii, JSONEncoder(check_circular=False, separators=(",", ":")).encode)


def dumps(value: Any) -> bytes:
    """One line of JSON in UTF-8; lone surrogates, which UTF-8 cannot carry, are escaped."""
    try:
        return "".join(written(value, _PLAIN)).encode()
    except UnicodeEncodeError:
        return "".join(written(value, _ASCII)).encode("ascii")


def pieces(value: Any, texts: Iterable[str]) -> Iterator[bytes]:
    """What :func:`dumps` gives, and a line feed, in pieces.

    ``texts`` are what may hold lone surrogates: whether there are any decides how all is written.
    """
    gathered: list[str] = []
    size = 0
    for text in written(value, _PLAIN if all(map(_is_plain, texts)) else _ASCII):
        gathered.append(text)
        size += len(text)
        if size >= PIECE:
            yield "".join(gathered).encode()
            gathered.clear()
            size = 0
    yield "".join([*gathered, "\n"]).encode()


def series(items: Iterable[str]) -> Iterator[str]:
    """A list of JSON values that are written already."""
    rest = iter(items)
    mark = "["
    while some := list(islice(rest, _TOGETHER)):
        yield mark + ",".join(some)
        mark = ","
    yield "[]" if mark == "[" else "]"


def written(value: Any, script: Script) -> Iterator[str]:
    """The pieces of text that ``value`` is written in."""
    if callable(value):
        yield from value(script)
    elif isinstance(value, dict):
        mark = "{"
        for key, item in value.items():
            yield f"{mark}{script.text(key)}:"
            yield from written(item, script)
            mark = ","
        yield "}" if value else "{}"
    else:
        yield script.value(value)


def _is_plain(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
