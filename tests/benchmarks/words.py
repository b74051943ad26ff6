"""Operations on text as edits of whole words, the unit in which annotators marked them."""

import re
from collections.abc import Collection, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Any

Pairs = list[tuple[int, int]]
"""Word of A and word of B that stayed the same, in order."""
Edit = tuple[str, int, int, int, int]
"""Type, words of A and words of B, end exclusive; -1, -1 for none."""


def kept_words(rows: Sequence[dict[str, Any]], a: Sequence[str], b: Sequence[str]) -> Pairs:
    """The words that ``compare`` leaves unmarked in two one-paragraph texts joined by spaces.

    A word counts as kept only if all of it does; half a word is no word. A word that only lost or took the
    capital of a sentence's beginning is kept: it is no change on screen, but muted.
    """
    starts_b = {start: j for j, start in enumerate(_starts(b))}
    equal = [
        (op["a"][0]["s"], op["a"][0]["e"], op["b"][0]["s"])
        for row in rows
        for op in row["ops"]
        if (op["op"] == "equal" or op["minor"]) and op["a"] and op["b"]
    ]
    kept = []
    for i, start in enumerate(_starts(a)):
        for low, high, low_b in equal:
            j = starts_b.get(start - low + low_b)
            if low <= start and start + len(a[i]) <= high and j is not None and a[i].lower() == b[j].lower():
                kept.append((i, j))
    return kept


def omitted_and_added(rows: Sequence[dict[str, Any]], a: Sequence[str]) -> set[int]:
    """The words of A where ``compare`` omits something and adds something else, rather than replacing it."""
    starts = {start: i for i, start in enumerate(_starts(a))}
    return {
        starts[omitted["a"][0]["s"]]
        for row in rows
        for omitted, added in pairwise(row["ops"])
        if omitted["op"] == "delete" and added["op"] == "insert" and omitted["a"][0]["s"] in starts
    }


def kept_by_difflib(a: Sequence[str], b: Sequence[str]) -> Pairs:
    """The words that Python's difflib keeps: the simplest thing that works."""
    blocks = SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()
    return [(i + k, j + k) for i, j, size in blocks for k in range(size)]


def edits(kept: Pairs, a: Sequence[str], b: Sequence[str], apart: Collection[int] = ()) -> list[Edit]:
    """What lies between the kept words; what is omitted at ``apart`` is not replaced, but something added."""
    found: list[Edit] = []
    for a0, a1, b0, b1 in _gaps(kept, a, b):
        if a0 == a1:
            found.append(("Insertion", -1, -1, b0, b1))
        elif b0 == b1:
            found.append(("Deletion", a0, a1, -1, -1))
        elif a0 in apart:
            found += [("Deletion", a0, a1, -1, -1), ("Insertion", -1, -1, b0, b1)]
        else:
            found.append(("Substitute", a0, a1, b0, b1))
    return found


def in_characters(edit: Edit, a: str, b: str) -> Edit:
    """An edit of the words between white space, as an edit of the characters of both texts."""
    kind, *places = edit
    spans = [
        (words[low].start(), words[high - 1].end()) if low >= 0 else (-1, -1)
        for text, low, high in ((a, *places[:2]), (b, *places[2:]))
        for words in (list(re.finditer(r"\S+", text)),)
    ]
    return kind, *spans[0], *spans[1]


def links(kept: Pairs, a: Sequence[str], b: Sequence[str]) -> Pairs:
    """Kept words, and replaced ones where it is clear by what: one for one in order, one for several."""
    found = list(kept)
    for a0, a1, b0, b1 in _gaps(kept, a, b):
        if a1 - a0 == b1 - b0:
            found += zip(range(a0, a1), range(b0, b1), strict=True)
        elif 1 in {a1 - a0, b1 - b0}:
            found += [(i, j) for i in range(a0, a1) for j in range(b0, b1)]
    return found


def _gaps(kept: Pairs, a: Sequence[str], b: Sequence[str]) -> list[tuple[int, int, int, int]]:
    fences = [(-1, -1), *kept, (len(a), len(b))]
    spans = [(i + 1, i_next, j + 1, j_next) for (i, j), (i_next, j_next) in pairwise(fences)]
    return [span for span in spans if span[0] < span[1] or span[2] < span[3]]


def _starts(words: Sequence[str]) -> list[int]:
    starts, place = [], 0
    for word in words:
        starts.append(place)
        place += len(word) + 1
    return starts
