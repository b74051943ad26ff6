"""What a figure counts, in languages other than English: by the rule its table gives for the noun phrase.

Each looks at a handful of tokens behind the number. Rather no noun than a wrong one.
"""

from __future__ import annotations

from app.core.signals.figures.reading.scan import Tokens
from app.core.signals.figures.words.noun_rule import NounRule

REACH = 5
"""Tokens among which the noun must stand."""
_HYPHENS = frozenset("-‐‑")
_LENGTHS = frozenset(("m", "km", "cm", "mm", "[mi_i]", "[ft_i]", "[yd_i]", "[in_i]", "[nmi_i]"))
Head = tuple[int, int, int]
"""Characters ``[start, end)`` of a noun, and the token after it."""


def head_at(tokens: Tokens, j: int, *, one: bool = False) -> Head | None:
    """The noun of the phrase that begins at token ``j``; ``one`` expects the singular."""
    rule = tokens.lex.nouns
    if rule is None:
        return None
    if rule.written is not None:
        return _written(tokens, rule, j)
    if rule.capitals:
        return _with_capital(tokens, rule, j)
    return _behind(tokens, rule, j, one=one)


def counted_at(tokens: Tokens, j: int, *, scaled: bool, one: bool) -> Head | None:
    """The noun behind a number that ends before token ``j``: past *de* where a scale or share ends it."""
    lex = tokens.lex
    if one and tokens.words[j - 1] in lex.one and not (lex.nouns is not None and lex.nouns.one):
        return None
    if tokens.words[j] in lex.of and tokens.near(j):
        if not scaled:
            return None
        j += 1
        j += tokens.words[j] in lex.determiners
    return head_at(tokens, j, one=one)


def whole_at(tokens: Tokens, j: int, unit: str | None) -> Head | None:
    """What a share or an amount is of: *20 % der Häuser*, *la moitié des villages*, *3 tonnes de riz*."""
    lex, rule = tokens.lex, tokens.lex.nouns
    if rule is None or unit in _LENGTHS or not tokens.near(j):
        return None
    start = j
    if tokens.words[start] in lex.of and tokens.near(start):
        start += 1
    if tokens.words[start] in lex.determiners and tokens.near(start):
        start += 1
    juxtaposed = rule.capitals or rule.genitive
    if rule.written is not None:
        match = rule.written.match("个" + tokens.text[tokens.starts[start] : tokens.starts[start] + 8])
        if match is None or start == j:
            return None
        return _reach(tokens, start, tokens.starts[start], tokens.starts[start] + match.end() - 1)
    if start == j and not (juxtaposed and unit not in (None, "pp")):
        return None if not (rule.genitive and unit is None) else _behind(tokens, rule, start, one=True)
    if rule.capitals:
        if start == j and not tokens.capital(j):
            return None
        return _with_capital(tokens, rule, start)
    return _behind(tokens, rule, start, one=True)


def is_pointed_rank(tokens: Tokens, i: int) -> bool:
    """Whether the point behind the digits at token ``i`` makes them an ordinal: *am 3. Tag*."""
    words, rule, j = tokens.words, tokens.lex.nouns, i + 2
    if rule is None or not rule.point_cues or not words[i].isdecimal() or len(words[i]) > 3:
        return False
    if not (tokens.glued(i + 1) and tokens.near(j)):
        return False
    if words[j] in tokens.lex.centuries:
        return True
    led = words[i - 1] in rule.point_cues or (words[i - 1] in tokens.lex.ands and words[i - 2] == ".")
    if words[j] in tokens.lex.ands or words[j] in tokens.lex.range_or:
        listed = words[j + 1].isdecimal() and words[j + 2] == "."
        return listed and (words[j + 3] in tokens.lex.centuries or (led and words[j + 3][:1].isalpha()))
    return led and words[j][:1].isalpha() and not tokens.glued(j) and words[j] not in rule.stops


def _breaks(tokens: Tokens, rule: NounRule, k: int) -> bool:
    word = tokens.words[k]
    return not word[:1].isalpha() or not tokens.near(k) or word in rule.stops


def _reach(tokens: Tokens, k: int, start: int, end: int) -> Head:
    """The noun of characters ``[start, end)``, which begins at token ``k`` or before."""
    while tokens.ends[k] < end:
        k += 1
    return start, end, k + 1


def _with_capital(tokens: Tokens, rule: NounRule, j: int) -> Head | None:
    for k in range(j, j + REACH):
        if _breaks(tokens, rule, k):
            return None
        if tokens.capital(k):
            if tokens.words[k] in tokens.lex.labels and (tokens.digits(k + 1) or tokens.words[k + 1] == "."):
                return None
            first = last = k
            while tokens.words[last + 1] in _HYPHENS and tokens.glued(last + 1) and tokens.glued(last + 2):
                if not tokens.words[last + 2][:1].isalpha() or last > k + REACH:
                    break
                last += 2
            if tokens.digits(last + 1) and tokens.glued(last + 1):
                return None  # "CO2"
            return tokens.starts[first], tokens.ends[last], last + 1
        word = tokens.words[k]
        if not (word.endswith(rule.adjectives) or word in rule.before):
            return None
    return None


def _behind(tokens: Tokens, rule: NounRule, j: int, *, one: bool) -> Head | None:
    k = j
    while k < j + REACH and tokens.words[k] in rule.before and not _breaks(tokens, rule, k):
        k += 1
    while k < j + REACH and _is_adjective(tokens, rule, k):
        k += 1
    word = tokens.words[k]
    glued = tokens.glued(k) and not tokens.words[k - 1].endswith("'")
    if _breaks(tokens, rule, k) or glued or tokens.capital(k) or tokens.begins_number(k):
        return None
    if len(word) < 3 or word.endswith(rule.no_nouns):
        return None
    if not one and rule.plurals and not word.endswith(rule.plurals):
        return None
    return tokens.starts[k], tokens.ends[k], k + 1


def _is_adjective(tokens: Tokens, rule: NounRule, k: int) -> bool:
    """Whether the word at ``k`` describes what comes next, and is not itself what is counted."""
    if not rule.adjectives or not tokens.words[k].endswith(rule.adjectives) or _breaks(tokens, rule, k):
        return False
    following = tokens.words[k + 1]
    ends = _breaks(tokens, rule, k + 1) or following.endswith(rule.no_nouns + rule.verbs)
    return not ends and not (rule.plurals and not following.endswith((*rule.plurals, *rule.adjectives)))


def _written(tokens: Tokens, rule: NounRule, j: int) -> Head | None:
    match = rule.written.match(tokens.text, tokens.starts[j]) if rule.written and tokens.near(j) else None
    if match is None or match.lastindex is None:
        return None
    start, end = match.span(match.lastindex)
    return _reach(tokens, j, start, end)
