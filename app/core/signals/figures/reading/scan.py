"""The fast pass over a paragraph: its tokens, and at which of them a figure may stand.

One regular expression without nested repeats, so the pass is linear in the text whatever it holds.
Offsets are code points. Imports the lexicons only.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from functools import cache

from app.core.signals.figures.reading.cutting import cutter
from app.core.signals.figures.reading.unspaced import split
from app.core.signals.figures.words.languages import lexicon
from app.core.signals.figures.words.lexicon import Lexicon

# Combining marks are no letters to "\w", but parts of words in Indic scripts, Thai, Hebrew, Arabic.
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1-\u05c2\u05c4-\u05c5\u05c7\u0610-\u061a"
    "\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0711-\u074a\u07a6-\u07b0\u07eb-\u07f3"
    "\u0900-\u0903\u093a-\u0963\u0981-\u0983\u09bc-\u09e3\u09fe-\u0a03\u0a3c-\u0a51\u0a70-\u0a75"
    "\u0a81-\u0a83\u0abc-\u0ae3\u0afa-\u0b03\u0b3c-\u0b63\u0b82\u0bbe-\u0bd7\u0c00-\u0c04\u0c3c-\u0c63"
    "\u0c81-\u0c83\u0cbc-\u0ce3\u0d00-\u0d03\u0d3b-\u0d4d\u0d57\u0d62-\u0d63\u0d81-\u0d83\u0dca-\u0ddf"
    "\u0df2-\u0df3\u0e31-\u0e3a\u0e47-\u0e4e\u0eb1-\u0ecd\u0f18-\u0f19\u0f35\u0f37\u0f39\u0f3e-\u0f3f"
    "\u0f71-\u0f84\u0f86-\u0fbc\u0fc6\u102b-\u103e\u1056-\u108f\u109a-\u109d\u135d-\u135f\u17b4-\u17d3"
    "\u17dd\u180b-\u180d\u1885-\u18a9\u1dc0-\u1dff\u20d0-\u20f0\u302a-\u302f\u3099-\u309a\ufb1e\ufe00-\ufe0f"
    "\u200c\u200d"  # joiners, which Persian and Indic words have inside
)
_INVISIBLE = "\u200b\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff"
"""Marks of direction and the like: they part nothing and are no tokens."""
_MARKS_OF_DIRECTION = re.compile(f"[{_INVISIBLE}]")
_LETTERS = rf"[^\W\d_]+(?:[{_MARKS}]+[^\W\d_]*)*"
_WORD_RULE = rf"{_LETTERS}(?:['’]{_LETTERS})*"
_OTHER = rf"[^\s{_INVISIBLE}]"
_TOKEN = re.compile(
    r"((?:https?://|www\.)\S+)"  # 1: addresses in one piece, so that nothing in them is read
    r"|(\d+(?:[.,'’٫٬]\d+)*)"  # 2: digits of any script with what may stand inside a number
    rf"|({_WORD_RULE})"  # 3: words, with apostrophes inside
    rf"|{_OTHER}"
)
# The same where there are no addresses, in small letters; the first for ASCII.
_ASCII_WORDS = re.compile(r"[a-z]+(?:'[a-z]+)*|[0-9]+(?:[.,'][0-9]+)*|\S")
_WORDS = re.compile(rf"{_WORD_RULE}|\d+(?:[.,'’٫٬]\d+)*|{_OTHER}")
AHEAD = 8
"""Empty tokens behind the text."""
_STRAIGHT = re.compile('"')
_OPENERS = frozenset(".!?:;…\"“”'‘(—–-•*|[«¿¡") | {""}
_POINTS = frozenset(".॰।")
_ADDRESS, _DIGITS, _WORD = 1, 2, 3

VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒"
"""Fractions that are one character; the token rules take them for letters."""

_ANY_DIGIT = re.compile(rf"[\d{VULGAR}\u212a]")
_DIGIT = b"0"
_ASCII_LETTERS = bytes(
    b | 32 if chr(b).isalpha() and b < 128 else 48 if chr(b).isdecimal() else 32 for b in range(256)
)


def spelled(text: str) -> str:
    """A name as the tables have it: its tokens, in its own spelling, joined by single spaces."""
    return " ".join(_WORDS.findall(text))


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
    letters = text.encode("ascii", "replace").translate(_ASCII_LETTERS)
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
            "_quotes",
            "_title_case",
            "ends",
            "firm",
            "runs",
            "hits",
            "labelled",
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
        self.labelled = -1
        """The last token that was found to be a label, so that what is listed with it is one too."""
        self.firm = False
        """Whether that was a paragraph of a law."""
        self.triggers = self.lex.triggers
        self.runs: set[str] = set()
        self._cutter = cutter(self.language)
        self._title_case: bool | None = None
        self._quotes: list[int] | None = None
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
        if self._cutter is None and self.lex.table is not None and self.lex.table.heads:
            self._part_names(self.lex.table.heads)
        beyond = len(self.text) + 9
        self.words += [""] * AHEAD
        self.starts += [beyond] * AHEAD
        self.ends += [beyond] * AHEAD

    def _read_quickly(self, lowered: str) -> None:
        """All tokens at one stroke. Between them is white space only, so each is where it is found next."""
        if self.lex.elisions:
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

    def _part_names(self, heads: Mapping[str, tuple[str, ...]]) -> None:
        """Part what is glued behind digits, where words are not parted by spaces."""
        self.words, self.starts, self.ends = split(self.words, self.starts, self.ends, heads)
        self.hits = [
            i
            for i, word in enumerate(self.words)
            if word in self.triggers or word[:1].isdecimal() or (word and word[0] in VULGAR)
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
        gap = self.starts[i] - self.ends[i - 1] if i > 0 else AHEAD
        return gap <= 2 or (gap < AHEAD and i > 0 and self._is_small(self.ends[i - 1], self.starts[i]))

    def _is_small(self, start: int, end: int) -> bool:
        """Whether characters that cannot be seen make a gap look wider than it is."""
        seen = _MARKS_OF_DIRECTION.sub("", self.text[start:end])
        return len(seen) <= 2 and len(seen) < end - start

    def beside(self, i: int) -> bool:
        """Whether spaces alone part token ``i``, a word of a number, from the one before: also a few more."""
        if self.near(i):
            return True
        if self.lex.table is None or i == 0:
            return False
        start, end = self.ends[i - 1], self.starts[i]
        return end - start < AHEAD and not self.text[start:end].strip(" ")

    def capital(self, i: int) -> bool:
        """Whether token ``i`` begins with a capital letter."""
        return bool(self.words[i]) and self.text[self.starts[i]].isupper()

    def cased(self, i: int) -> bool:
        """Whether token ``i`` begins with a letter of a script that has capitals."""
        return self.words[i][:1].islower()

    def digits(self, i: int) -> bool:
        """Whether token ``i`` is written in digits."""
        return self.words[i][:1].isdecimal()

    def phrase(self, i: int, length: int) -> str:
        """The words of ``length`` tokens from ``i`` on, with single spaces between them."""
        return " ".join(self.words[i : i + length])

    def written(self, i: int, length: int = 1) -> str:
        """As :meth:`phrase`, in the spelling of the text."""
        spans = zip(self.starts[i : i + length], self.ends[i : i + length], strict=True)
        return " ".join(self.text[start:end] for start, end in spans)

    def past_point(self, j: int) -> int:
        """Token ``j``, or the one after it if it is the point of an abbreviation that ends before it."""
        table = self.lex.table
        if table is None or self.words[j] not in _POINTS or not self.glued(j):
            return j
        return j + 1 if self.words[j - 1] in table.pointed else j

    def begins_number(self, i: int) -> bool:
        """Whether a numeral may begin at token ``i``."""
        word = self.words[i]
        return self.digits(i) or word in self.triggers or bool(self.lex.pieces[word]) or word in self.runs

    def quoted(self, i: int) -> bool:
        """Whether token ``i`` stands inside straight quotation marks; behind a digit none opens."""
        if self._quotes is None:
            self._quotes = []
            for match in _STRAIGHT.finditer(self.text):
                opens = len(self._quotes) % 2 == 0
                if not (opens and self.text[match.start() - 1 : match.start()].isdecimal()):
                    self._quotes.append(match.start())
        return bisect_left(self._quotes, self.starts[i]) % 2 == 1

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
