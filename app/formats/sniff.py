"""Recognising by its content what is not plain text, so that it is named instead of shown as garbage."""

from __future__ import annotations

import re
from typing import NamedTuple

READS = "this version reads plain text and Markdown"
_AS_TEXT = "save it as text, or paste the text"
_UNPACK = "unpack it and choose a file in it"
_PICTURE = "run it through text recognition first, or paste the text"
_NOT_TEXT = "choose a file that holds text"


class Foreign(NamedTuple):
    """A kind of file that is recognised but not read: what it is, and what its owner can do."""

    what: str
    remedy: str


def _document(what: str) -> Foreign:
    return Foreign(what, _AS_TEXT)


_MAGIC: tuple[tuple[bytes, Foreign], ...] = (
    (b"%PDF-", _document("is a PDF")),
    (b"%!PS", _document("is a PostScript file")),
    (b"{\\rtf", _document("is a Rich Text document (RTF)")),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", _document("is an old Office document (such as .doc)")),
    (b"\x89PNG\r\n\x1a\n", Foreign("is a picture (PNG)", _PICTURE)),
    (b"\xff\xd8\xff", Foreign("is a picture (JPEG)", _PICTURE)),
    (b"GIF87a", Foreign("is a picture (GIF)", _PICTURE)),
    (b"GIF89a", Foreign("is a picture (GIF)", _PICTURE)),
    (b"II*\x00", Foreign("is a picture (TIFF)", _PICTURE)),
    (b"MM\x00*", Foreign("is a picture (TIFF)", _PICTURE)),
    (b"\x1f\x8b\x08", Foreign("is a compressed file (gzip)", _UNPACK)),
    (b"BZh", Foreign("is a compressed file (bzip2)", _UNPACK)),
    (b"\xfd7zXZ\x00", Foreign("is a compressed file (xz)", _UNPACK)),
    (b"7z\xbc\xaf\x27\x1c", Foreign("is an archive (7z)", _UNPACK)),
    (b"Rar!\x1a\x07", Foreign("is an archive (RAR)", _UNPACK)),
    (b"\x28\xb5\x2f\xfd", Foreign("is a compressed file (zstd)", _UNPACK)),
    (b"\x7fELF", Foreign("is a program", _NOT_TEXT)),
    (b"MZ", Foreign("is a program", _NOT_TEXT)),
)
_ALSO_LETTERS = frozenset({b"MZ", b"BZh"})
"""Marks that could begin a text: they count only where the file holds NUL bytes as well."""

_DATABASE = b"SQLite format 3\x00"
_PROJECT = Foreign("is a Variorum project", "open it as a project, not as a source")
_PACKAGES: tuple[tuple[bytes, str], ...] = (
    (b"word/document", "is a Word document"),
    (b"xl/workbook", "is an Excel workbook"),
    (b"ppt/presentation", "is a PowerPoint presentation"),
    (b"mimetypeapplication/epub", "is an e-book (EPUB)"),
    (b"mimetypeapplication/vnd.oasis.opendocument", "is an OpenDocument file"),
)
_ZIP = re.compile(rb"PK(?:\x03\x04|\x05\x06|\x07\x08)")
_HTML = re.compile(
    r"\s{0,200}(?:<\?xml[^>]{0,200}\?>\s{0,200}|<!--(?:(?!-->).){0,1000}-->\s{0,200}){0,4}"
    r"<(?:!doctype\s{1,20}html|html)[\s>]",
    re.IGNORECASE | re.DOTALL,
)
_WINDOW = 65_536


def foreign_bytes(data: bytes, name: str) -> Foreign | None:
    """What ``data`` is if its first bytes say that it is no plain text, else None."""
    if data.startswith(_DATABASE):
        return (
            _PROJECT
            if name.lower().endswith(".variorum")
            else Foreign("is a database (SQLite)", "export its text, and open that")
        )
    if _ZIP.match(data):
        return _package(data)
    # A PDF may be preceded by white space or a byte-order mark.
    head = data[:64].lstrip(b"\xef\xbb\xbf\t\n\r ")
    for magic, foreign in _MAGIC:
        if head.startswith(magic) and (magic not in _ALSO_LETTERS or b"\x00" in data[:_WINDOW]):
            return foreign
    return None


def _package(data: bytes) -> Foreign:
    """Which kind of document a ZIP file holds, by the names in its first and last bytes."""
    ends = data[:_WINDOW] + data[-_WINDOW:]
    for part, what in _PACKAGES:
        if part in ends:
            return _document(what)
    return Foreign("is an archive (ZIP)", _UNPACK)


def foreign_text(text: str) -> Foreign | None:
    """What ``text`` is if it is the source of a web page, else None."""
    return _document("is a web page (HTML)") if _HTML.match(text) else None
