"""What looks like a figure and is none: names, codes, labels, phone numbers, marks of notes."""

from __future__ import annotations

import re

from app.core.signals.figures.dates.date_order import read_month
from app.core.signals.figures.reading.heads import counted_at, head_at
from app.core.signals.figures.reading.money import WRITTEN
from app.core.signals.figures.reading.precision import hedge_before
from app.core.signals.figures.reading.scan import Tokens
from app.core.signals.figures.reading.units import read_unit

_HYPHENS = frozenset("-‐‑")
_LINKS = frozenset(",;/-–")
_RAISED = frozenset("º°ª")
_CODE_MARKS = frozenset("#№§¶@_^\\&")
_PHONE = re.compile(
    r"\d{1,4}(?:[ .-]?\(?\d{2,4}\)?){2,5}(?!\d)"  # after a plus sign
)
_LOCAL_PHONE = re.compile(
    r"\(?\d{3}\)?[ -]\d{3}-\d{4}(?!\d)|\d{3}-\d{2}(?!00)\d{2}(?!\d)|0\d{2,4}[ /-]\d{3,8}"
)

_GROUPED_PHONE = re.compile(
    r"(?:0 \d{3} \d{3} \d{3}|8 \(?\d{3}\)? \d{3}-\d\d-\d\d|0\d{1,4}(?: \d{2,8}){2,6}"
    r"|0\d{2,4}[/-]\d{2,8}(?: \d{2,8})+|0\d(?:\.\d{2}){4})(?![\d:,.]\d)(?!\d)"
)
"""As they are written outside English: *01 23 45 67 89*, *0800 123 456*."""


def code_at(tokens: Tokens, i: int) -> int | None:
    """Where the digits of token ``i`` are a code: the token after it. None where they may be a figure."""
    words, j = tokens.words, i + 1
    if (tokens.glued(i) and _glued_to_code(tokens, i)) or (words[i - 1] in _CODE_MARKS and tokens.near(i)):
        if words[i - 1] in _CODE_MARKS:
            tokens.labelled, tokens.firm = i, words[i - 1] == "§"
        return j
    if words[i - 1] == "[" and words[j] == "]" and tokens.glued(i):
        return j + 1
    if _is_enumerator(tokens, i):
        return j + 1
    following = words[j]
    if following == "–":
        return _past_score(tokens, i)
    if following == "-" and tokens.glued(j):
        if tokens.digits(j + 1) and tokens.glued(j + 1) and words[j + 2] == "-" and tokens.digits(j + 3):
            return _past_chain(tokens, i)
        return _past_phone(tokens, i) or _past_score(tokens, i)
    if (
        following in ("/", ")")
        or following[:1].isdecimal()
        or (words[i - 1] == "+" and tokens.glued(i))
        or words[i][0] == "0"
    ):
        return _past_phone(tokens, i)
    return None


def is_identifier(tokens: Tokens, i: int) -> bool:
    """Whether an underscore joins token ``i`` to what is beside it: *add_two*, *first_word*."""
    before = tokens.glued(i) and tokens.words[i - 1] == "_"
    return before or (tokens.words[i + 1] == "_" and tokens.glued(i + 1))


def _glued_to_code(tokens: Tokens, i: int) -> bool:
    """Whether what stands right before the digits makes them part of a code: *i24*, *COVID-19*, *by/2.0*."""
    before = tokens.words[i - 1]
    if before[:1].isalpha():
        last = tokens.text[tokens.ends[i - 1] - 1]
        written = tokens.text[tokens.starts[i - 1] : tokens.ends[i - 1]]
        return (last.isupper() or last.islower()) and written not in WRITTEN
    if not tokens.glued(i - 1) or i < 2:
        return False
    earlier = tokens.words[i - 2]
    if before in _HYPHENS:
        word = earlier[:1].isalpha() and earlier not in tokens.lex.prefixes
        return tokens.digits(i - 2) or tokens.capital(i - 2) or word or earlier == ")"
    elided = tokens.lex.elisions and before in "'’" and earlier.isalpha()  # "l'8 marzo"
    return before in ("/", ".", ":", "'", "’") and earlier[:1].isalnum() and not elided


def _is_enumerator(tokens: Tokens, i: int) -> bool:
    """*12.*, *3)*, *(4)* at the head of a paragraph, before its text."""
    words, j = tokens.words, i + 1
    if read_month(tokens, i + 2) is not None and i == 0:
        return False  # "10. März"
    if i == 0 or (i == 1 and words[0] in "(["):
        marked = words[j] in (".", ")", "]") and tokens.glued(j) and tokens.near(j + 1)
        said = tokens.words[j + 1][:1].isalpha() or (
            tokens.words[j + 1] == "(" and tokens.lex.nouns is not None
        )
        return marked and said and not tokens.glued(j + 1) and len(words[i]) <= 3
    return False


def _past_chain(tokens: Tokens, i: int) -> int | None:
    """The token after digits joined by hyphens three times and more; None for what reads as a date."""
    j = i + 1
    while tokens.words[j] == "-" and tokens.glued(j) and tokens.digits(j + 1) and tokens.glued(j + 1):
        j += 2
    lengths = [len(word) for word in tokens.words[i:j:2]]
    is_date = len(lengths) == 3 and (lengths[0] == 4 or lengths[2] == 4) and lengths[1] <= 2
    return None if is_date else j


def _past_score(tokens: Tokens, i: int) -> int | None:
    """The token after *3-2*: a range does not fall, so this is a score or a code."""
    a, b = tokens.words[i], tokens.words[i + 2]
    glued = tokens.glued(i + 1) and tokens.glued(i + 2)
    if glued and a.isdecimal() and b.isdecimal() and len(a) <= 3 and len(b) <= 3 and int(a) >= int(b):
        return i + 3
    return None


def _past_phone(tokens: Tokens, i: int) -> int | None:
    start = tokens.starts[i]
    international = tokens.words[i - 1] == "+" and tokens.glued(i)
    grouped = None if tokens.lex.nouns is None else _GROUPED_PHONE.match(tokens.text, start)
    match = grouped or (_PHONE if international else _LOCAL_PHONE).match(tokens.text, start)
    if match is None or (international and sum(c.isdecimal() for c in match.group()) < 9):
        return None
    j = i + 1
    while tokens.starts[j] < match.end():
        j += 1
    return j


def is_labelled(tokens: Tokens, i: int) -> bool:
    """Whether the word before token ``i`` makes it a label: *page 5*, *No. 10*, *vol. 3*."""
    before = tokens.words[i - 1]
    if tokens.lex.nouns is not None:
        return _has_label(tokens, i)
    if before == "." and tokens.glued(i - 1):
        return tokens.words[i - 2] in tokens.lex.labels
    return before in tokens.lex.labels and tokens.near(i)


def _has_label(tokens: Tokens, i: int) -> bool:
    """As :func:`is_labelled`; one letter is a label with a point only (*S. 5*; Russian *с* is *with*)."""
    words, lex, k = tokens.words, tokens.lex, i - 1
    if words[k] in _RAISED and tokens.glued(k):
        k -= 1  # "n.º 3"
    following = words[i + 1] in lex.labels and tokens.near(i + 1)
    if following and (words[i + 2] == "." or tokens.digits(i + 2)) and tokens.near(i + 2):
        tokens.labelled, tokens.firm = i, False  # "566 Abs. 2"
        return True
    pointed = words[k] == "." and tokens.glued(k)
    k -= pointed
    if (
        words[k] in lex.labels
        and tokens.near(i)
        and (pointed or k < i - 1 or len(words[k]) > 1 or not tokens.cased(k))
    ):
        tokens.labelled, tokens.firm = i, False
        return True
    return False


def is_listed(tokens: Tokens, i: int) -> bool:
    """Whether the digits at token ``i`` are listed with a label: *§§ 621 bis 623*, *Absatz 1 und 3*."""
    words, lex = tokens.words, tokens.lex
    if lex.nouns is None or tokens.labelled != i - 2 or i < 2:
        return False
    links = (lex.ands, lex.range_or, lex.range_words, _LINKS)
    if not any(words[i - 1] in link for link in links) or _is_counted(tokens, i):
        return False
    tokens.labelled = i
    return True


def _is_counted(tokens: Tokens, i: int) -> bool:
    """Whether a noun or a scale follows the digits at token ``i``."""
    following = tokens.words[i + 1]
    if following in tokens.lex.scales or read_unit(tokens, i + 1) is not None:
        return True
    if read_month(tokens, i + 1) is not None or read_month(tokens, i + 2) is not None:
        return True
    noun = None if tokens.firm else head_at(tokens, i + 1)
    return noun is not None and (tokens.capital(i + 1) or not _nouns_have_capitals(tokens))


def _nouns_have_capitals(tokens: Tokens) -> bool:
    return tokens.lex.nouns is not None and tokens.lex.nouns.capitals


def is_brand(tokens: Tokens, i: int) -> bool:
    """Whether the word before token ``i`` has its capital inside, as *iPhone* has."""
    written = tokens.text[tokens.starts[i - 1] : tokens.ends[i - 1]] if i > 0 and tokens.near(i) else ""
    return written[:1].islower() and written[1:2].isupper()


def is_name_part(tokens: Tokens, i: int) -> bool:
    """Whether the capital of the word before token ``i`` makes bare digits part of a name: *Big 12*."""
    k = i - 1
    if k < 0 or not tokens.near(i) or not tokens.capital(k) or len(tokens.words[i]) > 4:
        return False
    word, lex = tokens.words[k], tokens.lex
    if lex.nouns is not None:
        known = word in lex.nouns.stops or word in lex.nouns.before or word in lex.labels
        known = known or any(word in cues for cues in (lex.nouns.years, lex.nouns.maybe_years, lex.weekdays))
        known = known or word in lex.months or tokens.digits(k - 1)
        return not known and not tokens.begins_sentence(k)
    if not lex.plurals:
        return False  # without the language's nouns there is no telling a name from what is counted
    if len(word) > 1 and tokens.text[tokens.starts[k] : tokens.ends[k]].isupper() and not tokens.title_case:
        return True  # "CC BY 2.0"
    if word in lex.stops or word in lex.verbs or word in lex.months or word in lex.clock_cues:
        return False
    return not tokens.begins_sentence(k)


def is_title_word(tokens: Tokens, first: int, after: int) -> bool:
    """Whether number words in tokens ``[first, after)`` belong to a name: *Six-Day War*, *the Big Three*."""
    if not tokens.capital(first):
        return False
    if tokens.words[after] in _HYPHENS and tokens.glued(after) and tokens.capital(after + 1):
        return True
    if tokens.lex.noun_capitals:
        if tokens.words[first] in tokens.lex.vague:
            return False
        return tokens.capital(after) and tokens.near(after) and not tokens.begins_sentence(first)
    if tokens.title_case:
        return False
    if tokens.words[after] in tokens.lex.unit_names and tokens.capital(after):
        return True
    return not tokens.begins_sentence(first)


def is_idle(tokens: Tokens, first: int, after: int, floor: int, *, plain: bool) -> bool:
    """Whether a number word in tokens ``[first, after)`` is another word here: *sei* (you are), *neuf* (new).

    ``plain`` says that no unit follows. What is the whole text is the number.
    """
    words, lex = tokens.words, tokens.lex
    word = words[first]
    if words[after] in lex.idle_followers.get(word, ()):
        return True
    cues = lex.cues.get(word)
    if cues is None or not plain or after - first > 1 or words[first - 1] in cues:
        return False
    before = words[first - 1]
    alone = before == "" and (words[after] == "" or (words[after] in ".!?" and words[after + 1] == ""))
    if alone:
        return False
    if lex.nouns is not None and tokens.begins_sentence(first):
        return counted_at(tokens, after, scaled=False, one=False) is None
    if before and not before[0].isalnum() and words[after][:1].isalpha():
        return False
    return hedge_before(tokens, first, floor) is None
