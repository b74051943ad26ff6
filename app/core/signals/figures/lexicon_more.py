"""Other languages: so far only the scale words after digits, without which the value would be wrong.

Tables of number words, months and precision words can be added here language by language.
"""

from __future__ import annotations

from collections.abc import Mapping

from app.core.signals.figures.lexicon import Lexicon, Separators

_SCALES: Mapping[str, Mapping[int, str]] = {
    "de": {
        3: "tausend tsd",
        6: "million millionen mio",
        9: "milliarde milliarden mrd",
        12: "billion billionen",
    },
    "fr": {3: "mille", 6: "million millions", 9: "milliard milliards", 12: "billion billions"},
    "es": {3: "mil", 6: "millón millones", 12: "billón billones"},
    "it": {3: "mila", 6: "milione milioni", 9: "miliardo miliardi"},
    "pt": {3: "mil", 6: "milhão milhões", 9: "bilhão bilhões"},
    "nl": {3: "duizend", 6: "miljoen mln", 9: "miljard mrd"},
    "ru": {
        3: "тысяча тысячи тысяч тыс",
        6: "миллион миллиона миллионов млн",
        9: "миллиард миллиарда миллиардов млрд",
    },
    "ar": {3: "ألف آلاف", 6: "مليون ملايين", 9: "مليار مليارات"},
}


_CURRENCIES = {"euro": "EUR", "euros": "EUR", "евро": "EUR"}


_SEPARATORS = {"fr": Separators.SPACE, "ru": Separators.SPACE, "ar": Separators.POINT}


def _lexicon(language: str, scales: Mapping[int, str]) -> Lexicon:
    words = {word: 10**power for power, names in scales.items() for word in names.split()}
    separators = _SEPARATORS.get(language, Separators.COMMA)
    return Lexicon(separators=separators, scales=words, currency_names=_CURRENCIES)


MORE: Mapping[str, Lexicon] = {language: _lexicon(language, scales) for language, scales in _SCALES.items()}
"""By BCP 47 primary subtag."""
