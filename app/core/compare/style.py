"""One mark in several styles: curly and straight quotation marks, long and short dashes, dots, spaces.

A change that merely writes the same mark in another style is minor without any switch. A hyphen that may be
a sign, belong to a figure or begin an option (*-5*, *5-7*, *--all*) is no dash.
"""

from __future__ import annotations

import re
from itertools import chain

DOUBLE, SINGLE = "“”„‟«»〝〞＂❝❞〟『』「」", "‘’‚‛‹›`´ʼ＇❛❜"
"""Quotation marks that are other styles of the straight ones; the single ones are apostrophes as well."""
TYPED = frozenset(("-", "--", "---"))
"""How a dash is typed where there is no key for it."""
_DASHES = frozenset(("–", "—", "―", "--"))
_MARKS = str.maketrans(
    dict.fromkeys(DOUBLE, '"')
    | dict.fromkeys(SINGLE, "'")
    | dict.fromkeys("—―", "–")
    | dict.fromkeys("‐‑", "-")
    | dict.fromkeys("\u00a0\u2007\u202f", " ")
    | {"…": "..."}
)
_JOINING = re.compile(r"(?<=[^\W\d_])–(?=[^\W\d_])")


def plain(token: str) -> str:
    """A token in the style that it is compared in: short dashes, straight marks, three dots."""
    return token if token.isascii() else token.translate(_MARKS)


def is_dash(text: str, start: int, end: int) -> bool:
    """True if what is typed at ``[start, end)`` is a dash: set off by space, or as a long one by none."""
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    if before.isdigit() or after.isdigit():
        return False
    if not before.strip() and not after.strip():
        return True
    return end - start > 1 and bool(before.strip()) and bool(after.strip())


def same_but_style(left: str, right: str) -> bool:
    """True if two texts, none empty, differ in the style of their marks only."""
    if left[0] != right[0] and left[0].isalnum() and right[0].isalnum():
        return False
    x, y = (_JOINING.sub("-", text.translate(_MARKS)) for text in (left, right))
    return x == y


def beside_dash(text: str, start: int, end: int) -> bool:
    """True if a dash stands just before ``start`` or just from ``end`` on."""
    return not _DASHES.isdisjoint(
        chain((text[max(0, start - n) : start] for n in (1, 2)), (text[end : end + n] for n in (1, 2)))
    )
