"""The table of words that serves a language, made when the language is first met."""

from __future__ import annotations

from functools import cache

from app.core.signals.figures.lexicon import Lexicon, Separators
from app.core.signals.figures.lexicon_more import MORE

_COMMA = frozenset("de es it nl pt tr id da el ro hr sl sr bs mk is ca gl eu az vi fo ka".split())
_SPACE = frozenset("fr ru uk be pl cs sk sv nb nn no fi bg hu lt lv et kk ky hy sq af eo".split())


@cache
def lexicon(language: str) -> Lexicon:
    """The words of a language, by its BCP 47 primary subtag; without a list only its way to write digits."""
    if language == "en":
        from app.core.signals.figures.lexicon_en import ENGLISH  # noqa: PLC0415 - loaded when first met

        return ENGLISH
    from app.core.signals.figures.cldr import filled  # noqa: PLC0415 - English does without

    known = filled(language, MORE.get(language))
    return Lexicon(separators=_separators(language)) if known is None else known


def _separators(language: str) -> Separators:
    if language in _COMMA:
        return Separators.COMMA
    return Separators.SPACE if language in _SPACE else Separators.POINT
