"""Recognising encodings of before Unicode: chardet ranks them on a sample, plausibility has a veto.

Kept apart because chardet takes long to import and hardly any file needs it.
"""

from __future__ import annotations

import codecs
from typing import NamedTuple

import chardet
import regex

from app.formats.labels import LABELS

_CANDIDATES = (
    "cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp874 koi8-r koi8-u cp866 "
    "iso8859-2 iso8859-5 iso8859-15 iso8859-16 cp932 euc_jis_2004 gb18030 big5hkscs cp949"
).split()
_CLASSIC_MAC = "mac-roman"
"""A candidate only where lines end with a bare carriage return: it makes every short text doubtful."""
_COMMONER = {
    "cp932": "shift_jis",
    "euc_jis_2004": "euc-jp",
    "big5hkscs": "big5",
    "cp949": "euc-kr",
} | dict.fromkeys(("cp1250", "cp1254", "cp1257", "iso8859-2", "iso8859-15", "iso8859-16"), "windows-1252")
"""Codecs with a commoner relative; a text that is the same in both is called by that one."""

_SAMPLE = 65_536
_ENOUGH = 6
"""Fewer bytes above ASCII than this prove nothing."""
_LEAD = 1.05
"""How far ahead of the next different reading a certain one is."""
# Words that mix alphabets, controls and code points without a character: signs of the wrong encoding.
_WRONG = regex.compile(
    r"\p{Latin}[\p{Cyrillic}\p{Greek}\p{Hebrew}\p{Arabic}\p{Thai}\p{Hangul}\p{Han}]"
    r"|[\p{Cyrillic}\p{Greek}\p{Hebrew}\p{Arabic}\p{Thai}]\p{Latin}|[\x80-\x9f\p{Cn}\p{Co}]"
)


class Guess(NamedTuple):
    """A text, what its encoding is called, and whether that is beyond doubt."""

    text: str
    label: str
    certain: bool


class _Candidate(NamedTuple):
    """A reading of the sample by a codec, and how sure the statistics are of it."""

    codec: str
    text: str
    confidence: float


def recognise(data: bytes) -> Guess | None:
    """The likeliest reading of ``data``, which is not UTF-8; None if none is plausible and fits all of it."""
    sample = _sample(data)
    high = sum(map((0x7F).__lt__, sample))
    mac = b"\r" in data and b"\n" not in data
    ranked = _ranked(sample, high, [*_CANDIDATES, _CLASSIC_MAC] if mac else _CANDIDATES)
    for candidate in ranked:
        try:
            text = data.decode(candidate.codec)
        except UnicodeDecodeError:
            continue
        rivals = (rival.confidence for rival in ranked if rival.text != candidate.text)
        certain = high >= _ENOUGH and candidate.confidence >= _LEAD * max(rivals, default=0.0)
        return Guess(text, _label(data, text, candidate.codec), certain)
    return None


def _sample(data: bytes) -> bytes:
    """The first lines that hold bytes above ASCII: all the evidence there is, without the rest."""
    picked = []
    size = 0
    for line in data.splitlines(keepends=True):
        if not line.isascii():
            picked.append(line)
            size += len(line)
            if size >= _SAMPLE:
                break
    return b"".join(picked)[:_SAMPLE]


def _ranked(sample: bytes, high: int, candidates: list[str]) -> list[_Candidate]:
    """Every encoding in which the sample reads plausibly, likeliest first."""
    found = chardet.detect_all(
        sample, ignore_threshold=True, include_encodings=candidates, prefer_superset=True, compat_names=False
    )
    ranked = []
    for result in found:
        codec = codecs.lookup(result["encoding"] or "cp1252").name
        try:
            # Not final: the sample may end inside a character.
            text = codecs.getincrementaldecoder(codec)().decode(sample)
        except UnicodeDecodeError:
            continue
        if len(_WRONG.findall(text)) * 10 <= high:
            ranked.append(_Candidate(codec, text, result["confidence"]))
    return ranked


def _label(data: bytes, text: str, codec: str) -> str:
    """What the encoding is called: by its commoner relative if that gives the same text."""
    commoner = _COMMONER.get(codec)
    if commoner is not None:
        try:
            if data.decode(commoner) == text:
                return commoner
        except UnicodeDecodeError:
            pass
    return LABELS[codec]
