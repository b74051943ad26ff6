"""What does not count as a difference: switches that turn tokens into the keys they are compared by."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Sequence

from app.core.compare.style import plain
from app.core.text.words import is_word

SWITCHES = ("case", "diacritics", "punctuation", "quotes", "whitespace")
"""Names of the ignore switches."""

# Which style a mark has never counts (see style.py); the switch makes single and double marks one.
_QUOTES = str.maketrans("'", '"')


def check_switches(ignore: Collection[str]) -> None:
    """Raise ValueError if a name is not one of :data:`SWITCHES`."""
    unknown = set(ignore) - set(SWITCHES)
    if unknown:
        raise ValueError(f"unknown ignore switch: {', '.join(sorted(unknown))}")


def token_keys(tokens: Sequence[str], ignore: Collection[str]) -> list[str]:
    """What each token is compared by; "" for a token that does not count at all.

    Canonically equivalent spellings (é as one or as two characters) and styles of one mark always have the
    same key. What is no switch has no effect (see :func:`check_switches`).
    """
    keys = list(tokens)
    if not all(map(str.isascii, keys)):
        keys = [key if key.isascii() else plain(unicodedata.normalize("NFC", key)) for key in keys]
    if "case" in ignore:
        keys = [key.casefold() for key in keys]
    if "diacritics" in ignore:
        keys = [_bare(key) for key in keys]
    if "quotes" in ignore:
        keys = [key.translate(_QUOTES) for key in keys]
    if "punctuation" in ignore:
        keys = [key if is_word(key) else "" for key in keys]
    return keys


def _bare(text: str) -> str:
    """Without combining marks; a lone mark stays, so that no key vanishes."""
    if text.isascii():
        return text
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", bare) or text
