"""The table of words that serves a language, made when the language is first met."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from app.core.signals.figures.words.lexicon import Lexicon, Separators

_COMMA = frozenset("de es it nl pt tr id da el ro hr sl sr bs mk is ca gl eu az vi fo ka".split())
_SPACE = frozenset("fr ru uk be pl cs sk sv nb nn no fi bg hu lt lv et kk ky hy sq af eo".split())


@cache
def lexicon(language: str) -> Lexicon:
    """The words of a language, by its BCP 47 primary subtag; without a list only its way to write digits."""
    if language == "en":
        return _english()
    from app.core.signals.figures.words.cldr import filled  # noqa: PLC0415 - English does without

    load = _LOADERS.get(language)
    known = filled(language, None if load is None else load())
    return Lexicon(separators=_separators(language)) if known is None else known


def _separators(language: str) -> Separators:
    if language in _COMMA:
        return Separators.COMMA
    return Separators.SPACE if language in _SPACE else Separators.POINT


def _english() -> Lexicon:
    from app.core.signals.figures.words.lexicon_en import ENGLISH  # noqa: PLC0415 - loaded when first met

    return ENGLISH


def _german() -> Lexicon:
    from app.core.signals.figures.words.lexicon_de import GERMAN  # noqa: PLC0415 - loaded when first met

    return GERMAN


def _italian() -> Lexicon:
    from app.core.signals.figures.words.lexicon_it import ITALIAN  # noqa: PLC0415 - loaded when first met

    return ITALIAN


def _dutch() -> Lexicon:
    from app.core.signals.figures.words.lexicon_nl import DUTCH  # noqa: PLC0415 - loaded when first met

    return DUTCH


def _french() -> Lexicon:
    from app.core.signals.figures.words.lexicon_fr import FRENCH  # noqa: PLC0415 - loaded when first met

    return FRENCH


def _spanish() -> Lexicon:
    from app.core.signals.figures.words.lexicon_es import SPANISH  # noqa: PLC0415 - loaded when first met

    return SPANISH


def _portuguese() -> Lexicon:
    from app.core.signals.figures.words.lexicon_pt import PORTUGUESE  # noqa: PLC0415 - loaded when first met

    return PORTUGUESE


def _russian() -> Lexicon:
    from app.core.signals.figures.words.lexicon_ru import RUSSIAN  # noqa: PLC0415 - loaded when first met

    return RUSSIAN


def _arabic() -> Lexicon:
    from app.core.signals.figures.words.lexicon_ar import ARABIC  # noqa: PLC0415 - loaded when first met

    return ARABIC


def _chinese() -> Lexicon:
    from app.core.signals.figures.words.lexicon_zh import CHINESE  # noqa: PLC0415 - loaded when first met

    return CHINESE


def _japanese() -> Lexicon:
    from app.core.signals.figures.words.lexicon_ja import JAPANESE  # noqa: PLC0415 - loaded when first met

    return JAPANESE


_LOADERS: Mapping[str, Callable[[], Lexicon]] = {
    "en": _english,
    "de": _german,
    "it": _italian,
    "nl": _dutch,
    "fr": _french,
    "es": _spanish,
    "pt": _portuguese,
    "ru": _russian,
    "ar": _arabic,
    "zh": _chinese,
    "ja": _japanese,
}
