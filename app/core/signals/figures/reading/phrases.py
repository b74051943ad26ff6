"""Number words that are part of a phrase, in languages whose table has a rule for nouns.

*segundo* is *according to* in Portuguese, *sexta* is Friday, *Dritte* are others in German law.
"""

from __future__ import annotations

from app.core.signals.figures.reading.heads import head_at
from app.core.signals.figures.reading.names import is_labelled
from app.core.signals.figures.reading.numeral import Form
from app.core.signals.figures.reading.quantity import Quantity
from app.core.signals.figures.reading.scan import Tokens

_COMMAS = frozenset(",，、")


def is_phrase(tokens: Tokens, quantity: Quantity) -> bool:
    """Whether a part, an ordinal or a multiple is another word here. The whole text is always the number."""
    rule, form = tokens.lex.nouns, quantity.form
    if rule is None or quantity.unit is not None or quantity.scale or form in (Form.CARDINAL, Form.VAGUE):
        return False
    if quantity.end - quantity.start == len(tokens.text):
        return False
    if form is Form.FOLD:
        return quantity.value == 1 and not tokens.digits(quantity.first)  # "einfach"
    first, after = quantity.first, quantity.next
    word, before = tokens.words[first], tokens.words[first - 1]
    if tokens.lex.han and tokens.begins_sentence(first) and tokens.words[after] in _COMMAS:
        return form is Form.ORDINAL  # "第一，…"
    if tokens.digits(first) and is_labelled(tokens, first):
        return True  # "artigo 7º"
    if after - first > 1:
        return _is_club(tokens, quantity) if tokens.digits(first) else False
    if word in rule.rank_cues and before not in rule.rank_cues[word]:
        return True
    if word in rule.day_ranks and before not in tokens.lex.ands:
        return head_at(tokens, after, one=True) is None
    others = rule.others.get(word)
    return others is not None and tokens.capital(first) and before not in others and not tokens.capital(after)


def _is_club(tokens: Tokens, quantity: Quantity) -> bool:
    """*1. FC Karsk*, *2. Bundesliga* at its head: a name."""
    j = quantity.next
    written = tokens.text[tokens.starts[j] : tokens.ends[j]] if tokens.near(j) else ""
    return len(written) > 1 and written.isupper() and tokens.words[j - 1] == "."
