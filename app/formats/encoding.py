"""From bytes to text: byte-order marks, strict UTF-8, UTF-16 and UTF-32 by their zeros, then a guess.

A text is decoded strictly wherever it can be. The two exceptions say so in a warning: a guess that is
uncertain, and a file of which a few characters are damaged.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from functools import cache

import regex

from app.formats.errors import ReadError
from app.formats.labels import LABELS

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32le"),
    (codecs.BOM_UTF32_BE, "utf-32be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16le"),
    (codecs.BOM_UTF16_BE, "utf-16be"),
)
_MARK = "\ufeff"
_REPLACED = "\ufffd"
_WINDOW = 65_536
_CONTROLS = bytes(sorted(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b")))
_MOST_CONTROLS = 0.05
"""The largest share of control characters in what may still be text; random bytes hold 9 per cent."""
_SEVEN_BIT = (b"\x1b$", b"\x1b("), ("iso-2022-jp", "iso-2022-kr")
_OTHER_ENCODING = "choose another encoding or leave it to be recognised"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text without its byte-order mark, the encoding's name, and warnings about the decoding.

    ``damaged`` says that one of the warnings counts characters that could not be decoded.
    """

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()
    damaged: bool = False


def decode(data: bytes, name: str, encoding: str | None = None) -> Decoded:
    """The text in ``data``; ``encoding`` overrides recognition.

    Raises :class:`ReadError` if ``encoding`` is unknown or does not fit, and if ``data`` is no text.
    """
    decoded = _recognised(data, name) if encoding is None else _as_asked(data, name, encoding)
    if "\x00" in decoded.text:
        raise _binary(name)
    return decoded


def _recognised(data: bytes, name: str) -> Decoded:
    decoded = _marked(data, name) or _wide(data) or _seven_bit(data)
    if decoded is None:
        _refuse_binary(data, name)
        decoded = _utf8(data) or _legacy(data, name)
    return decoded


def _as_asked(data: bytes, name: str, encoding: str) -> Decoded:
    try:
        label = LABELS[codecs.lookup(encoding).name.removesuffix("-sig")]
    except (LookupError, ValueError) as error:  # ValueError: a NUL in the name
        raise ReadError(
            name,
            f"cannot be read as “{encoding}”: no encoding of that name is known",
            "choose one such as utf-8, windows-1252 or utf-16",
        ) from error
    try:
        return Decoded(data.decode(label).removeprefix(_MARK), label)
    except UnicodeDecodeError as error:
        raise _unfit(name, label, error) from error


def _unfit(name: str, label: str, error: UnicodeDecodeError) -> ReadError:
    what = f"is not valid {_spoken(label)} at byte {error.start}"
    return ReadError(name, what, _OTHER_ENCODING, details=str(error))


def _spoken(label: str) -> str:
    return label.upper() if label.startswith("utf") else label


def _marked(data: bytes, name: str) -> Decoded | None:
    """The text behind a byte-order mark, if there is one."""
    for mark, label in _MARKS:
        if data.startswith(mark):
            try:
                return Decoded(data.decode(label).removeprefix(_MARK), label)
            except UnicodeDecodeError as error:
                damaged = _damaged(data, label)
                if damaged is None:
                    raise _unfit(name, label, error) from error
                return damaged
    return None


def _wide(data: bytes) -> Decoded | None:
    """UTF-16 or UTF-32 without a mark: the zeros of its ASCII characters stand at regular places."""
    sample = data[:_WINDOW]
    if b"\x00" not in sample:
        return None
    for width, labels in ((4, ("utf-32le", "utf-32be")), (2, ("utf-16le", "utf-16be"))):
        for label in labels:
            low = 0 if label.endswith("le") else width - 1
            high = width - 1 - low
            zeros = sample[high::width].count(0)
            if zeros <= 2 * sample[low::width].count(0) or len(data) % width:
                continue
            try:
                text = data.decode(label)
            except UnicodeDecodeError:
                continue
            if len(_implausible().findall(text, endpos=_WINDOW)) * 100 <= min(len(text), _WINDOW):
                return Decoded(text, label)
    return None


@cache
def _implausible() -> regex.Pattern[str]:
    return regex.compile(r"[\p{Cn}\p{Co}\p{Cs}\p{Cc}--[\t-\r\x1a\x1b\x85]]", regex.V1)


def _binary(name: str) -> ReadError:
    return ReadError(name, "is a binary file, not text", "choose a file that holds text, or paste the text")


def _refuse_binary(data: bytes, name: str) -> None:
    """Raise :class:`ReadError` for a NUL byte or more control characters than a text has."""
    sample = data[:_WINDOW]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if b"\x00" in data or controls > _MOST_CONTROLS * len(sample):
        raise _binary(name)


def _seven_bit(data: bytes) -> Decoded | None:
    """Japanese and Korean mail: ASCII bytes with escape sequences that switch the alphabet."""
    starts, labels = _SEVEN_BIT
    if b"\x1b" in data and data.isascii() and any(start in data for start in starts):
        for label in labels:
            try:
                return Decoded(data.decode(label), label)
            except UnicodeDecodeError:
                continue
    return None


def _utf8(data: bytes) -> Decoded | None:
    """Strict UTF-8, or UTF-8 that a few bytes have been lost from."""
    try:
        return Decoded(data.decode(), "utf-8")
    except UnicodeDecodeError:
        return _damaged(data, "utf-8")


def _damaged(data: bytes, label: str) -> Decoded | None:
    """``data`` with a mark for each lost character, if four times as many others prove the encoding.

    In another encoding hardly any two bytes above ASCII would form a valid character by chance.
    """
    text = data.decode(label, "replace").removeprefix(_MARK)
    lost = text.count(_REPLACED)
    proof = len(text) if label != "utf-8" else len(text) - len(text.encode("ascii", "ignore"))
    if lost * 5 > proof:
        return None
    said = "1 character is" if lost == 1 else f"{lost} characters are"
    return Decoded(
        text, label, (f"{said} not valid {_spoken(label)} and shown as {_REPLACED}.",), damaged=True
    )


def _legacy(data: bytes, name: str) -> Decoded:
    """One of the encodings of before Unicode, recognised by its statistics."""
    from app.formats.recognise import recognise  # noqa: PLC0415 - 50 ms that UTF-8 does not pay

    guess = recognise(data)
    if guess is None:
        raise ReadError(
            name,
            "is in no encoding that could be recognised",
            "choose its encoding, or save it as UTF-8",
        )
    unsure = f"Encoding recognised as {guess.label} with little certainty; check names and quotation marks."
    return Decoded(guess.text, guess.label, () if guess.certain else (unsure,))
