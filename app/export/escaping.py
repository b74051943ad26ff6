"""Text of sources made safe for HTML, CSS and terminals. Pure; depends on nothing of ours.

What HTML forbids is shown, not dropped: C0 control characters as their pictures (U+2400 …), the rest as
U+FFFD. Every cleaned character stands for exactly one of the source, so offsets stay as they are.
"""

from __future__ import annotations

import re
import unicodedata

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

_NONCHARACTERS = "\ufdd0-\ufdef" + "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
)
_FORBIDDEN = "\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff" + _NONCHARACTERS
_UNCLEAN = re.compile(f"[{_FORBIDDEN}]")
_SPECIAL = re.compile(f'[&<>"{_FORBIDDEN}]')
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}

_OPENERS = {
    "\u202a": "\u202c",
    "\u202b": "\u202c",
    "\u202d": "\u202c",
    "\u202e": "\u202c",
    "\u2066": "\u2069",
    "\u2067": "\u2069",
    "\u2068": "\u2069",
}
"""Embeddings, overrides and isolates of the bidirectional algorithm, with what closes them."""
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")

_RIGHT_TO_LEFT = frozenset(
    ["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ku", "ps", "sd", "syr", "ug", "ur", "yi"]
)
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
PAGE_LANGUAGE = "en"


def clean(text: str) -> str:
    """``text`` with forbidden characters replaced by visible ones, one for one."""
    return _UNCLEAN.sub(_visible, text)


def escape(text: str) -> str:
    """``text`` cleaned and ready to stand in an element or between double quotes."""
    if text.isprintable():  # nothing forbidden in it; the common case, and fast
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    return _SPECIAL.sub(_escaped, text)


def inline(text: str, direction: str = "") -> str:
    """A piece of foreign text inside a line of ours: escaped, and kept from reordering what follows.

    Its direction is that of its first letter unless one is given.
    """
    attribute = f' dir="{direction}"' if direction else ""
    return f"<bdi{attribute}>{escape(balanced(text))}</bdi>"


def balanced(text: str) -> str:
    """``text`` with every bidirectional control closed inside it, and no closing one too many."""
    if not _BIDI.search(text):
        return text
    kept, closers = [], []
    for letter in text:
        if letter in _OPENERS:
            closers.append(_OPENERS[letter])
        elif letter in "\u202c\u2069":
            if not closers or closers[-1] != letter:
                continue
            closers.pop()
        kept.append(letter)
    return "".join([*kept, *reversed(closers)])


def css_string(text: str) -> str:
    """``text`` as a CSS string: every character that is no letter or digit of ASCII as a code."""
    coded = (c if c.isascii() and c.isalnum() else f"\\{ord(c):x} " for c in clean(text))
    return f'"{"".join(coded)}"'


def language_tag(language: str | None) -> str:
    """A language as it may stand in ``lang``; empty (unknown to HTML) where there is none."""
    return language if language is not None and _LANGUAGE.fullmatch(language) else ""


def paragraph_attributes(text: str, language: str | None) -> str:
    """`` dir="…"`` and, where it is not that of the page, `` lang="…"`` of one paragraph of a source."""
    tag = language_tag(language)
    direction = "auto"
    if tag.partition("-")[0].lower() in _RIGHT_TO_LEFT and _has_right_to_left(text):
        direction = "rtl"
    lang = "" if tag == PAGE_LANGUAGE else f' lang="{tag}"'
    return f' dir="{direction}"{lang}'


def _has_right_to_left(text: str) -> bool:
    return any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in text)


def _visible(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x20:
        return chr(0x2400 + code)
    return "\N{SYMBOL FOR DELETE}" if code == 0x7F else REPLACEMENT


def _escaped(match: re.Match[str]) -> str:
    return _ENTITIES.get(match.group()) or _visible(match)
