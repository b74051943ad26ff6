"""Precision words before and after a number: *nearly*, *at least*, *or so*, ``~``."""

from __future__ import annotations

from collections.abc import Mapping

from app.core.model import Figure, Precision
from app.core.signals.figures.reading.scan import Tokens
from app.core.signals.figures.words.lexicon import Hedge

_SIGNS: Mapping[str, Hedge] = {
    **dict.fromkeys("~≈∼±～≃", Hedge(Precision.ABOUT, near=True)),
    **dict.fromkeys(">＞", Hedge(Precision.ABOVE)),
    **dict.fromkeys("<＜", Hedge(Precision.BELOW)),
    "≥": Hedge(Precision.AT_LEAST),
    "≤": Hedge(Precision.AT_MOST),
}
_PLUS = Hedge(Precision.AT_LEAST)
_HYPHENS = frozenset("-‐‑")
_FAR = 8
"""Tokens behind what is counted among which a late precision word may begin."""
_CLAUSE_ENDS = frozenset((",", ".", ";", ":", "!", "?", ")", "—", "–", ""))
_WORDS: Mapping[Precision, str] = {
    Precision.EXACT: "exact",
    Precision.ABOUT: "around",
    Precision.BELOW: "nearly",
    Precision.ABOVE: "more than",
    Precision.AT_LEAST: "at least",
    Precision.AT_MOST: "up to",
}


def hedge_before(tokens: Tokens, i: int, floor: int) -> tuple[Hedge, int] | None:
    """The precision words that end right before token ``i``, and the token at which they begin."""
    last = i - 1
    if last < floor or not tokens.near(i):
        return None
    word = tokens.words[last]
    if word == "=" and tokens.words[last - 1] in ("<", ">") and last > floor:
        return _SIGNS["≤" if tokens.words[last - 1] == "<" else "≥"], last - 1
    sign = _SIGNS.get(word)
    if sign is not None:
        markup = word in "<>" and (tokens.glued(last) or tokens.words[i + 1] == ">")
        return None if markup else (sign, last)
    lex = tokens.lex
    for length in lex.before_lengths.get(word, ()):
        first = i - length
        if first >= floor:
            hedge = lex.hedges_before.get(tokens.phrase(first, length))
            if hedge is not None:
                return hedge, first
    return None


def hedge_after(tokens: Tokens, j: int) -> tuple[Hedge, int] | None:
    """The precision words that begin at token ``j``, right after a number, and the token after them."""
    word = tokens.words[j]
    if word == "+" and tokens.glued(j) and not tokens.digits(j + 1):
        return _PLUS, j + 1
    lex = tokens.lex
    if word in _HYPHENS and tokens.glued(j) and tokens.glued(j + 1):
        hedge = lex.hedges_after.get(tokens.words[j + 1])
        return (hedge, j + 2) if hedge is not None else None
    if not tokens.near(j):
        return None
    for length in lex.after_lengths.get(word, ()):
        hedge = lex.hedges_after.get(tokens.phrase(j, length))
        if hedge is not None and not tokens.begins_number(j + length):
            return hedge, j + length
    return None


def hedge_far_after(tokens: Tokens, j: int) -> tuple[Hedge, int, int] | None:
    """Precision words that end the clause which begins at token ``j`` behind what is counted.

    *1,000 members of the minority at the minimum*: within a few words of one phrase, before a full stop or
    comma. Returns the hedge, its first token and the token after it.
    """
    lex = tokens.lex
    for k in range(j, j + _FAR):
        word = tokens.words[k]
        if not word[:1].isalpha() or word in lex.verbs or tokens.begins_number(k):
            return None
        if word in lex.distant_hedges:
            found = hedge_after(tokens, k)
            if found is not None and tokens.words[found[1]] in _CLAUSE_ENDS:
                return found[0], k, found[1]
    return None


def hedge_words(figure: Figure) -> str:
    """The precision words of a figure, in small letters: as written, or in general for signs and none."""
    words = " ".join(figure.hedge.lower().split())
    return words if words[:1].isalpha() else _WORDS[figure.precision]
