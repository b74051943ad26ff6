"""Reading a document: what it is, its encoding, its format's reader, its language, its fingerprints."""

from __future__ import annotations

import hashlib
import re
from pathlib import PurePath

from app.core.model import Document, Paragraph, text_hash
from app.core.text.language import guess_language
from app.formats.encoding import Decoded, decode
from app.formats.errors import ReadError
from app.formats.files import check_size
from app.formats.invisible import warnings_about
from app.formats.plain import read_plain
from app.formats.reading import Reader
from app.formats.sniff import READS, foreign_bytes, foreign_text

PLAIN, MARKDOWN = "text/plain", "text/markdown"
SUFFIXES: dict[str, tuple[str, ...]] = {PLAIN: (".txt", ".text"), MARKDOWN: (".md", ".markdown")}
"""The formats that are read, by media type, and how their files' names end."""

_SURROGATES = re.compile("[\ud800-\udfff]")
_LANGUAGE_SAMPLE = 20_000


def read_document(
    data: bytes, name: str, *, encoding: str | None = None, media_type: str | None = None
) -> Document:
    """The document in ``data``; ``name`` is shown to people and its ending helps to tell the format.

    ``encoding`` and ``media_type`` override what would be recognised. Raises :class:`ReadError` for
    what is too large, empty, binary, in another format, or not in ``encoding``.
    """
    check_size(len(data), name)
    foreign = foreign_bytes(data, name)
    if foreign is not None:
        raise ReadError(name, foreign.what, foreign.remedy, why=READS)
    decoded = decode(data, name, encoding)
    if media_type is None and (page := foreign_text(decoded.text)) is not None:
        raise ReadError(name, page.what, page.remedy, why=READS)
    return _document(data, name, decoded, media_type or media_type_of(name))


def read_text(text: str, name: str, *, media_type: str = PLAIN) -> Document:
    """The document in a text that was pasted or typed. Its bytes are the text's UTF-8.

    Lone surrogates, which no encoding can carry, are replaced. Raises :class:`ReadError` if there is
    nothing in it, or too much.
    """
    text = _SURROGATES.sub("\ufffd", text)
    data = text.encode()
    check_size(len(data), name)
    return _document(data, name, Decoded(text, "utf-8"), media_type)


def media_type_of(name: str) -> str:
    """The format that a file's name stands for: Markdown by its endings, else plain text."""
    return MARKDOWN if PurePath(name).suffix.lower() in SUFFIXES[MARKDOWN] else PLAIN


def _reader(name: str, media_type: str) -> Reader:
    if media_type == PLAIN:
        return read_plain
    if media_type == MARKDOWN:
        from app.formats.markdown import read_markdown  # noqa: PLC0415 - 50 ms that plain text does not pay

        return read_markdown
    raise ReadError(name, f"cannot be read as {media_type}", "choose plain text or Markdown", why=READS)


def _document(data: bytes, name: str, decoded: Decoded, media_type: str) -> Document:
    reading = _reader(name, media_type)(decoded.text)
    if not reading.paragraphs:
        raise ReadError(name, "is empty; there is nothing to compare", "choose a file that holds text")
    return Document(
        name=name,
        media_type=media_type,
        encoding=decoded.encoding,
        sha256=hashlib.sha256(data).hexdigest(),
        text_sha256=text_hash(reading.paragraphs),
        paragraphs=reading.paragraphs,
        title=reading.title,
        published=reading.published,
        language=guess_language(_sample(reading.paragraphs)),
        warnings=(
            *decoded.warnings,
            *reading.warnings,
            *warnings_about(decoded.text, damaged=decoded.damaged),
        ),
    )


def _sample(paragraphs: tuple[Paragraph, ...]) -> str:
    """The beginning of the text, enough to tell its language by."""
    picked, size = [], 0
    for paragraph in paragraphs:
        picked.append(paragraph.text)
        size += len(paragraph.text)
        if size >= _LANGUAGE_SAMPLE:
            break
    return "\n".join(picked)
