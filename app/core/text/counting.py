"""How many words whole texts have: what :func:`~app.core.text.words.count_words` says, several times faster.

In the usual scripts of Western Europe a word needs no regular expression: its bytes are written as one
letter, spaces as one space, marks not at all; then a word is a letter after a space.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from app.core.text.words import count_words

_CODE = "cp1252"
_CHARACTERS = bytes(range(256)).decode(_CODE, "replace")
_LETTER = re.compile(r"\w")
_SHAPE = bytes(ord(" " if c.isspace() else "a") for c in _CHARACTERS)
_MARKS = bytes(k for k, c in enumerate(_CHARACTERS) if not c.isspace() and not _LETTER.match(c))


def count_all_words(texts: Iterable[str]) -> int:
    """The words of some texts, none of which begins in the middle of a word."""
    count = 0
    plain = []
    for text in texts:
        if text.isascii():
            plain.append(text)
        else:
            try:
                count += _count(text.encode(_CODE))
            except UnicodeEncodeError:
                count += count_words(text)
    return count + _count("\n".join(plain).encode())


def _count(text: bytes) -> int:
    shape = text.translate(_SHAPE, _MARKS)
    return shape.count(b" a") + shape.startswith(b"a")
