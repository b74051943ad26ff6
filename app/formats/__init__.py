"""Readers of foreign files: bytes in, an immutable document out. One module a format."""

from app.formats.errors import ReadError
from app.formats.files import MAX_BYTES, load
from app.formats.labels import ENCODINGS
from app.formats.reader import MARKDOWN, PLAIN, SUFFIXES, media_type_of, read_document, read_text

__all__ = [
    "ENCODINGS",
    "MARKDOWN",
    "MAX_BYTES",
    "PLAIN",
    "SUFFIXES",
    "ReadError",
    "load",
    "media_type_of",
    "read_document",
    "read_text",
]
