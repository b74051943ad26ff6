"""Powers of ten behind digits: *4e14*, *5.5 × 10⁻³*, *6.2x10^-4*."""

from __future__ import annotations

from fractions import Fraction

from app.core.signals.figures.reading.scan import Tokens

_TIMES = frozenset("x×·*⋅")
_MINUS = frozenset("-−")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_GREATEST = 99
"""Powers beyond it are left unread; no quantity of this world needs them."""


def exponent(tokens: Tokens, j: int) -> tuple[Fraction, int] | None:
    """The power of ten at token ``j``, right behind digits, and the token after it."""
    words = tokens.words
    if words[j] == "e" and tokens.glued(j):
        return _power(tokens, j + 1) if tokens.glued(j + 1) else None
    if words[j] not in _TIMES or words[j + 1] != "10" or not tokens.near(j):
        return None
    if words[j + 2] == "^" and tokens.glued(j + 2):
        return _power(tokens, j + 3)
    if tokens.glued(j + 2) and words[j + 2] in _MINUS:
        return _power(tokens, j + 2)  # lost in the copy: "10-3" for 10⁻³
    return _superscript(tokens, j + 2)


def _power(tokens: Tokens, j: int) -> tuple[Fraction, int] | None:
    sign = -1 if tokens.words[j] in _MINUS else 1
    j += tokens.words[j] in _MINUS or tokens.words[j] == "+"
    if not (tokens.words[j].isdecimal() and tokens.glued(j)) or int(tokens.words[j]) > _GREATEST:
        return None
    return Fraction(10) ** (sign * int(tokens.words[j])), j + 1


def _superscript(tokens: Tokens, j: int) -> tuple[Fraction, int] | None:
    after, digits = j, ""
    while (
        tokens.glued(after)
        and len(digits) <= 3
        and tokens.words[after]
        and tokens.words[after] in "⁰¹²³⁴⁵⁶⁷⁸⁹⁻"
    ):
        digits += tokens.words[after].translate(_RAISED)
        after += 1
    if not digits.lstrip("-").isdecimal() or int(digits) > _GREATEST or "-" in digits[1:]:
        return None
    return Fraction(10) ** int(digits), after
