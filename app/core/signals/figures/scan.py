"""The fast pass over a paragraph: its tokens, and at which of them a figure may stand.

One regular expression without nested repeats, so the pass is linear in the text whatever it holds.
Offsets are code points. Imports the lexicons only.
"""

from __future__ import annotations

import re
from functools import cache

from app.core.signals.figures.cutting import cutter
from app.core.signals.figures.languages import lexicon
from app.core.signals.figures.lexicon import Lexicon

_TOKEN = re.compile(
    r"((?:https?://|www\.)\S+)"  # 1: addresses in one piece, so that nothing in them is read
    r"|(\d+(?:[.,'’٫٬]\d+)*)"  # 2: digits of any script with what may stand inside a number
    r"|([^\W\d_]+(?:['’][^\W\d_]+)*)"  # 3: words, with apostrophes inside
    r"|\S"
)
# The same where there are no addresses, in small letters; the first for ASCII.
_ASCII_WORDS = re.compile(r"[a-z]+(?:'[a-z]+)*|[0-9]+(?:[.,'][0-9]+)*|\S")
_WORDS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+(?:[.,'’٫٬]\d+)*|\S")
AHEAD = 8
"""Empty tokens behind the text."""
_OPENERS = frozenset(".!?:;…\"“”'‘(—–-•*|[«¿¡") | {""}
_ADDRESS, _DIGITS, _WORD = 1, 2, 3

VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒"
"""Fractions that are one character; the token rules take them for letters."""

_ANY_DIGIT = re.compile(rf"[\d{VULGAR}\u212a]")
_DIGIT = b"0"
_LETTERS = bytes(
    b | 32 if chr(b).isalpha() and b < 128 else 48 if chr(b).isdecimal() else 32 for b in range(256)
)


@cache
def _byte_triggers(language: str) -> frozenset[bytes]:
    """The trigger words that are spelled in ASCII, as bytes."""
    return frozenset(word.encode() for word in lexicon(language).triggers if word.isascii())


@cache
def _other_triggers(language: str) -> frozenset[str]:
    """The trigger words that are not."""
    return frozenset(word for word in lexicon(language).triggers if not word.isascii())


def may_hold_figure(text: str, language: str | None = "en") -> bool:
    """Whether the text has a digit of any script, or a word a figure can be made of.

    A prefilter: False means that the language's reader would find nothing. ASCII words are compared as
    bytes, because splitting bytes is several times faster than splitting text; U+212A, the one character
    outside ASCII whose lower case is an ASCII letter, counts as a digit so that nothing slips by.
    """
    language = language or "en"
    letters = text.encode("ascii", "replace").translate(_LETTERS)
    if _DIGIT in letters or (not text.isascii() and _ANY_DIGIT.search(text)):
        return True
    if lexicon(language).joined or cutter(language) is not None:
        return True  # only the tokens tell
    if not _byte_triggers(language).isdisjoint(letters.split()):
        return True
    others = _other_triggers(language)
    return bool(others) and not text.isascii() and not others.isdisjoint(_WORDS.findall(text.lower()))


class Tokens:
    """The tokens of one paragraph, in parallel lists, and where figures may stand.

    ``words`` are in lower case; ``starts`` and ``ends`` are offsets. The lists end with a few empty
    tokens far behind the text, so that looking ahead, or one back from the first, finds nothing instead
    of failing. ``hits`` are the indexes of digits and of words that figures are made of.
    """

    __slots__ = (
        *(
            "_cutter",
            "_title_case",
            "ends",
            "runs",
            "hits",
            "language",
            "lex",
            "separators",
            "starts",
            "text",
            "triggers",
            "words",
        ),
    )

    def __init__(self, text: str, language: str | None) -> None:
        self.text = text
        self.language = language or "en"
        self.lex: Lexicon = lexicon(self.language)
        self.separators = self.lex.separators
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.hits: list[int] = []
        self.triggers = self.lex.triggers
        self.runs: set[str] = set()
        self._cutter = cutter(self.language)
        self._title_case: bool | None = None
        self._read()

    def _read(self) -> None:
        lowered = self.text.lower()
        if (
            len(lowered) == len(self.text)  # "İ" becomes two characters
            and "Σ" not in self.text  # whose small letter depends on where it stands
            and "://" not in lowered
            and "www." not in lowered
        ):
            self._read_quickly(lowered)
        else:
            self._read_one_by_one()
        beyond = len(self.text) + 9
        self.words += [""] * AHEAD
        self.starts += [beyond] * AHEAD
        self.ends += [beyond] * AHEAD

    def _read_quickly(self, lowered: str) -> None:
        """All tokens at one stroke. Between them is white space only, so each is where it is found next."""
        if self._cutter is not None:
            lowered = lowered.replace("’", "'")
        words = (_ASCII_WORDS if lowered.isascii() else _WORDS).findall(lowered)
        if self._cutter is not None:
            words = [part for word in words for part in self._cutter(word)]
        find, at = lowered.find, 0
        self.words, self.ends = words, [at := find(word, at) + len(word) for word in words]
        self.starts = [end - len(word) for word, end in zip(words, self.ends, strict=True)]
        triggers = self.triggers
        if self.lex.joined:
            pieces = self.lex.pieces
            triggers = frozenset(word for word in set(words) if word in triggers or pieces[word])
        elif self.lex.han:
            self.runs = {word for word in set(words) if self._is_run(word)}
            triggers = triggers | self.runs
        self.hits = [
            i
            for i, word in enumerate(words)
            if word in triggers or (first := word[0]).isdecimal() or first in VULGAR
        ]

    def _is_run(self, word: str) -> bool:
        """Whether the word is a numeral by place."""
        lex = self.lex
        return word[0] in lex.han and all(c in lex.han for c in word) and word not in lex.idle_words

    def _read_one_by_one(self) -> None:
        triggers, pieces = self.triggers, self.lex.pieces
        words, starts, ends, hits = self.words, self.starts, self.ends, self.hits
        for match in _TOKEN.finditer(self.text):
            start, end = match.span()
            word = match.group()
            kind = match.lastindex
            if kind == _WORD:
                for part in (word.lower(),) if self._cutter is None else self._cutter(word.lower()):
                    if self._is_run(part):
                        self.runs.add(part)
                    if part in triggers or part[0] in VULGAR or pieces[part] or part in self.runs:
                        hits.append(len(words))
                    words.append(part)
                    starts.append(start)
                    start += len(part)
                    ends.append(start)
                ends[-1] = end  # small letters may be more
                continue
            if kind == _DIGITS:
                hits.append(len(words))
            elif kind == _ADDRESS:
                word = ""
            words.append(word)
            starts.append(start)
            ends.append(end)

    def glued(self, i: int) -> bool:
        """Whether token ``i`` begins where the one before it ends."""
        return i > 0 and self.starts[i] == self.ends[i - 1]

    def near(self, i: int) -> bool:
        """Whether at most two characters of space, and nothing else, part token ``i`` from the one before."""
        return i > 0 and self.starts[i] - self.ends[i - 1] <= 2

    def capital(self, i: int) -> bool:
        """Whether token ``i`` begins with a capital letter."""
        return bool(self.words[i]) and self.text[self.starts[i]].isupper()

    def digits(self, i: int) -> bool:
        """Whether token ``i`` is written in digits."""
        return self.words[i][:1].isdecimal()

    def phrase(self, i: int, length: int) -> str:
        """The words of ``length`` tokens from ``i`` on, with single spaces between them."""
        return " ".join(self.words[i : i + length])

    def begins_number(self, i: int) -> bool:
        """Whether a numeral may begin at token ``i``."""
        word = self.words[i]
        return self.digits(i) or word in self.triggers or bool(self.lex.pieces[word]) or word in self.runs

    @property
    def title_case(self) -> bool:
        """Whether the text is a heading in capitals, where a capital letter says nothing."""
        if self._title_case is None:
            self._title_case = not any(
                len(word) > 4 and self.text[start].islower()
                for word, start in zip(self.words[:-AHEAD], self.starts, strict=False)
            )
        return self._title_case

    def begins_sentence(self, i: int) -> bool:
        """Whether token ``i`` stands where a capital letter says nothing."""
        return i == 0 or self.words[i - 1] in _OPENERS
