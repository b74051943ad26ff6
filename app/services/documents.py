"""Opening documents: from paths, from the clipboard, from a folder that was dropped."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from app.core.model.document import Document
from app.formats import SUFFIXES, load, read_document, read_text


@dataclass(frozen=True, slots=True)
class Loaded:
    """A document with the bytes it was read from, and where they lay (None for a pasted text).

    ``words`` is how many it has, None where nobody has counted them yet.
    """

    document: Document
    data: bytes
    path: str | None = None
    words: int | None = None


def open_document(path: str | os.PathLike[str], *, encoding: str | None = None) -> Loaded:
    """Read the file at ``path``. Raises ReadError with one sentence where that cannot be done."""
    file = Path(path)
    data = load(file)
    return Loaded(read_document(data, file.name, encoding=encoding), data, str(file.absolute()))


def paste_document(text: str, name: str) -> Loaded:
    """Read a text from the clipboard. Raises ReadError if there is nothing in it."""
    document = read_text(text, name)
    return Loaded(document, text.encode("utf-8", "replace"))


def texts_in(path: Path) -> list[Path]:
    """The file itself, or the texts in a folder (not in its subfolders), sorted by name."""
    if not path.is_dir():
        return [path]
    suffixes = {suffix for endings in SUFFIXES.values() for suffix in endings}
    return sorted(file for file in path.iterdir() if file.suffix.lower() in suffixes and file.is_file())
