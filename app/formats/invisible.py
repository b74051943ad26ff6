"""Characters that are in a text without being seen, and the warnings they deserve."""

from __future__ import annotations

import re
from functools import cache

import regex

_CONTROLS = r"\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"
_UNSEEN = r"\xad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
_JOINERS = r"\u200c\u200d"
_INVISIBLE = re.compile(f"[{_CONTROLS}{_UNSEEN}{_JOINERS}]")
_ASCII_CONTROLS = bytes(k for k in range(128) if _INVISIBLE.match(chr(k)))
_REPLACEMENT = "\ufffd"


def has_invisible(text: str) -> bool:
    """True if ``text`` holds any character that cannot be seen and is no white space."""
    if text.isascii():
        data = text.encode()
        return len(data.translate(None, _ASCII_CONTROLS)) < len(data)
    return _INVISIBLE.search(text) is not None


def is_blank(line: str) -> bool:
    """True for a line of white space and characters that cannot be seen."""
    return _nothing_to_see().fullmatch(line) is not None


def count_invisible(text: str) -> int:
    """How many characters of ``text`` are unseen and have no part in its spelling."""
    return len(_odd().findall(text)) if has_invisible(text) else 0


def warnings_about(text: str, *, damaged: bool = False) -> tuple[str, ...]:
    """Sentences on invisible and, unless the decoding reported them, on replacement characters."""
    warnings = []
    if unseen := count_invisible(text):
        warnings.append(f"This text holds {_some(unseen, 'invisible character')}.")
    if not damaged and (lost := text.count(_REPLACEMENT)):
        warnings.append(
            f"This text holds {_some(lost, 'replacement character')} ({_REPLACEMENT}): "
            "what stood there was lost before."
        )
    return tuple(warnings)


def _some(count: int, noun: str) -> str:
    return f"{count:,} {noun}" + ("" if count == 1 else "s")


@cache
def _nothing_to_see() -> re.Pattern[str]:
    return re.compile(rf"[\s{_CONTROLS}{_UNSEEN}{_JOINERS}]*")


@cache
def _odd() -> regex.Pattern[str]:
    # Joiners belong to the spelling of Persian and Indic words and hold emoji together.
    return regex.compile(
        rf"[{_CONTROLS}{_UNSEEN}]"
        rf"|(?<![[\p{{L}}\p{{M}}]--[\p{{Latin}}\p{{Greek}}\p{{Cyrillic}}]]|\p{{Extended_Pictographic}}|\p{{EMod}}|\ufe0f)"
        rf"[{_JOINERS}]",
        regex.V1,
    )
