"""Values of the model to and from the values SQLite stores. No file is touched here.

SQLite's TEXT cannot hold a lone surrogate, and other programs cut it at a NUL character. A string with
either is stored as a BLOB of UTF-8 in which surrogates are encoded as they are; all others as TEXT, so
that a project can be read with any SQLite tool. Lists are JSON, in which a NUL is escaped anyway and
other characters stand as they are (an escaped pair of surrogates would come back as one character).

Reading trusts nothing: a value of another type or out of range raises ValueError or TypeError.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import chain
from math import isnan
from typing import TypeAlias

from app.core.model import (
    Anchor,
    Category,
    Claim,
    Document,
    Evidence,
    Paragraph,
    ParagraphKind,
    Settings,
    Severity,
    Source,
    Span,
    Status,
    ViewState,
)

Value: TypeAlias = str | bytes | int | float | None
Row: TypeAlias = tuple[Value, ...]


def text_out(text: str) -> str | bytes:
    """A string as SQLite stores it."""
    if "\0" not in text:
        try:
            text.encode()
        except UnicodeEncodeError:
            pass  # a lone surrogate: bytes, below
        else:
            return text
    return text.encode("utf-8", "surrogatepass")


def text_in(value: Value) -> str:
    """A string from what SQLite stores."""
    if isinstance(value, bytes):
        return value.decode("utf-8", "surrogatepass")
    if isinstance(value, str):
        return value
    raise TypeError(f"text expected, {type(value).__name__} found")


def maybe_text_out(text: str | None) -> str | bytes | None:
    """A string or None as SQLite stores it."""
    return None if text is None else text_out(text)


def maybe_text_in(value: Value) -> str | None:
    """A string or None from what SQLite stores."""
    return None if value is None else text_in(value)


def int_in(value: Value) -> int:
    """A whole number from what SQLite stores."""
    if isinstance(value, int):
        return value
    raise TypeError(f"whole number expected, {type(value).__name__} found")


def maybe_int_in(value: Value) -> int | None:
    """A whole number or None from what SQLite stores."""
    return None if value is None else int_in(value)


def float_in(value: Value) -> float:
    """A number from what SQLite stores."""
    if isinstance(value, float):
        return value
    return float(int_in(value))


def texts_out(texts: tuple[str, ...]) -> str | bytes:
    """A tuple of strings as SQLite stores it."""
    return text_out(json.dumps(texts, ensure_ascii=False))


def texts_in(value: Value) -> tuple[str, ...]:
    """A tuple of strings from what SQLite stores."""
    return tuple(text_in(item) for item in _list_in(text_in(value)))


def source_out(source: Source, place: int) -> Row:
    """A row of the table ``source``."""
    document = source.document
    return (
        source.number,
        place,
        text_out(source.title),
        maybe_text_out(source.date),
        maybe_text_out(source.origin),
        text_out(document.name),
        text_out(document.media_type),
        text_out(document.encoding),
        text_out(document.sha256),
        text_out(document.text_sha256),
        maybe_text_out(document.title),
        maybe_text_out(document.published),
        maybe_text_out(document.language),
        texts_out(document.warnings),
    )


def source_in(row: Sequence[Value], original: Value, paragraphs: tuple[Paragraph, ...]) -> Source:
    """A source from its row (without the place), its original bytes and its paragraphs."""
    if not isinstance(original, bytes):
        raise TypeError(f"bytes expected, {type(original).__name__} found")
    number, title, date, origin, name, media, encoding, sha256, text_sha256 = row[:9]
    document = Document(
        name=text_in(name),
        media_type=text_in(media),
        encoding=text_in(encoding),
        sha256=text_in(sha256),
        text_sha256=text_in(text_sha256),
        paragraphs=paragraphs,
        title=maybe_text_in(row[9]),
        published=maybe_text_in(row[10]),
        language=maybe_text_in(row[11]),
        warnings=texts_in(row[12]),
    )
    return Source(
        number=int_in(number),
        title=text_in(title),
        document=document,
        original=original,
        date=maybe_text_in(date),
        origin=maybe_text_in(origin),
    )


def paragraph_out(source: int, place: int, paragraph: Paragraph) -> Row:
    """A row of the table ``paragraph``; the origin map is one flat JSON list."""
    text, kind = text_out(paragraph.text), str(paragraph.kind)
    origin = ",".join(map(str, chain.from_iterable(paragraph.origin)))
    return source, place, text, kind, paragraph.level, paragraph.page, f"[{origin}]"


def paragraph_in(text: Value, kind: Value, level: Value, page: Value, origin: Value) -> Paragraph:
    """A paragraph from its row (without source and place)."""
    return Paragraph(
        text=text_in(text),
        kind=ParagraphKind(text_in(kind)),
        level=int_in(level),
        page=maybe_int_in(page),
        origin=() if origin == "[]" else _pairs_in(text_in(origin)),
    )


def claim_out(claim: Claim, place: int) -> Row:
    """A row of the table ``claim``."""
    kinds = str(claim.category), str(claim.severity), str(claim.status)
    return claim.number, place, text_out(claim.title), *kinds, text_out(claim.note)


def claim_in(row: Sequence[Value], evidence: tuple[Evidence, ...]) -> Claim:
    """A claim from its row (without the place) and its evidence."""
    number, title, category, severity, status, note = row
    return Claim(
        number=int_in(number),
        title=text_in(title),
        category=Category(text_in(category)),
        severity=Severity(text_in(severity)),
        status=Status(text_in(status)),
        note=text_in(note),
        evidence=evidence,
    )


def evidence_out(claim: int, place: int, evidence: Evidence) -> Row:
    """A row of the table ``evidence``; silence has nothing but its source."""
    anchor = evidence.anchor
    if anchor is None:
        return claim, place, evidence.source, None, None, None, None, None, None
    texts = text_out(anchor.quote), text_out(anchor.prefix), text_out(anchor.suffix)
    return claim, place, evidence.source, *anchor.span, *texts


def evidence_in(row: Sequence[Value]) -> Evidence:
    """A piece of evidence from its row (without claim and place)."""
    source, p, s, e, quote, prefix, suffix = row
    if p is None and quote is None:
        return Evidence(int_in(source))
    span = Span(int_in(p), int_in(s), int_in(e))
    return Evidence(int_in(source), Anchor(span, text_in(quote), text_in(prefix), text_in(suffix)))


def settings_out(settings: Settings) -> Row:
    """The row of the table ``settings``."""
    return 1, texts_out(settings.ignore)


def settings_in(row: Sequence[Value]) -> Settings:
    """The settings from their row (without its key)."""
    return Settings(texts_in(row[0]))


def view_out(view: ViewState) -> Row:
    """The row of the table ``view``; SQLite would take a fraction that is no number for NULL."""
    hidden = texts_out(view.hidden)
    fraction = 0.0 if isnan(view.fraction) else view.fraction
    return 1, view.a, view.b, hidden, int(view.fold), view.zoom, view.row, fraction


def view_in(row: Sequence[Value]) -> ViewState:
    """The view state from its row (without its key)."""
    a, b, hidden, fold, zoom, top, fraction = row
    return ViewState(
        a=maybe_int_in(a),
        b=maybe_int_in(b),
        hidden=texts_in(hidden),
        fold=bool(int_in(fold)),
        zoom=int_in(zoom),
        row=int_in(top),
        fraction=float_in(fraction),
    )


def _list_in(text: str) -> list[Value]:
    value = json.loads(text)
    if isinstance(value, list):
        return value
    raise TypeError(f"list expected, {type(value).__name__} found")


def _pairs_in(text: str) -> tuple[tuple[int, int], ...]:
    numbers = [int_in(number) for number in _list_in(text)]
    return tuple(zip(numbers[::2], numbers[1::2], strict=True))
