"""Sentences after the default sentence boundaries of Unicode (UAX #29), tailored for abbreviations.

The tailoring is the one that CLDR calls suppressions: no boundary after an initial (*J. Smith*) or
after a short list of titles and abbreviations that are followed by a capital as a rule; and none between
a quotation and the lower-case words that go on with the sentence around it. A mark that opens a quotation
or a bracket right before a letter without case belongs to what follows (。「…), since such scripts write no
space there.
"""

from __future__ import annotations

import regex

_ABBREVIATIONS = frozenset(
    """mr mrs ms mx dr prof st sr jr gen col lt capt sgt maj gov sen rep hon rev fr vs no nos vol pp fig
    art sec ch al cf ca approx est dept inc ltd co corp e.g i.e jan feb mar apr jun jul aug sep sept oct nov
    dec hr fr nr bzw bspw evtl ggf inkl usw z.b d.h u.a mme mlle sig dott ing av núm sra dña г ул им тов
    т.е т.д см стр""".split()
)
_END = regex.compile(
    r"""(?P<stop>(?:(?P<aterm>\p{SB=ATerm})|\p{SB=STerm})[\p{SB=STerm}\p{SB=ATerm}]*)
        [\p{SB=Extend}\p{SB=Format}]*
        (?P<close>(?:(?![\p{Ps}\p{Pi}]\p{Lo})[\p{SB=Close}\p{SB=Extend}\p{SB=Format}])*+)
        (?P<space>\p{SB=Sp}*+)
      | (?P<para>\r\n|\p{SB=Sep}|\p{SB=CR}|\p{SB=LF})""",
    regex.VERBOSE,
)
_CONTINUES = regex.compile(r"[\p{SB=SContinue}\p{SB=STerm}\p{SB=ATerm}]")
# SB8 looks past everything that is not a letter, an end or a terminator for a lower-case letter.
_LOWER_AHEAD = regex.compile(
    r"[^\p{SB=OLetter}\p{SB=Upper}\p{SB=Lower}\p{SB=Sep}\p{SB=CR}\p{SB=LF}\p{SB=STerm}\p{SB=ATerm}]{0,64}\p{SB=Lower}"
)
_LAST_WORD = regex.compile(r"(?:^|[^\p{L}.])((?:\p{L}\.)*\p{L}{1,8})$")


def sentences(text: str) -> list[tuple[int, int]]:
    """Half-open ranges of code points, one a sentence, outer white space left out.

    Every character that is not white space lies in exactly one of them; empty sentences are not
    returned.
    """
    found: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        if match["para"] is not None or (match.end() < len(text) and _ends(text, match)):
            _add(found, text, start, match.end())
            start = match.end()
    _add(found, text, start, len(text))
    return found


def _add(found: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    stripped = piece.strip()
    if stripped:
        start += len(piece) - len(piece.lstrip())
        found.append((start, start + len(stripped)))


def _ends(text: str, match: regex.Match[str]) -> bool:
    """True if the terminator that ``match`` found, not at the end of the text, ends a sentence."""
    after = match.end()
    if _CONTINUES.match(text, after):
        return False  # SB8a
    if match["close"] and _LOWER_AHEAD.match(text, after):
        return False  # tailored: “Really?” she said.
    if match["aterm"] is None:
        return True  # SB9 to SB11
    if not match["space"] and text[after].isalnum():
        return False  # SB6, SB7: 3.5, U.S, a.m
    if _LOWER_AHEAD.match(text, after):
        return False  # SB8
    return len(match["stop"]) > 1 or not _abbreviated(text, match.start())


def _abbreviated(text: str, stop: int) -> bool:
    """True if the word before the full stop at ``stop`` is an initial or a listed abbreviation."""
    match = _LAST_WORD.search(text, max(0, stop - 24), stop)
    if match is None:
        return False
    word = match[1]
    return (len(word) == 1 and word.isupper()) or word.lower() in _ABBREVIATIONS
