"""Currencies of one language from CLDR: names in every plural form, symbols, and bare heads (*dollar*)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from app.core.signals.figures.reading.money import CODES
from app.core.signals.figures.reading.scan import spelled

# A noun that the names of these currencies share says no more than the sign or word before the colon.
_FAMILIES = {
    "$": "USD CAD AUD NZD SGD HKD".split(),
    "£": "GBP EGP LBP SYP".split(),
    "franc": "CHF XOF XAF RWF".split(),
    "rupee": "INR PKR LKR NPR".split(),
    "peso": "MXN ARS CLP COP".split(),
    "dinar": "IQD JOD KWD DZD".split(),
    "krone": "NOK DKK SEK".split(),
    "RUB": "RUB BYN".split(),
    "KRW": "KRW KPW".split(),
}
_LONERS = {"JPY": "JP", "CNY": "CN", "TRY": "TR", "PLN": "PL", "CZK": "CZ", "UAH": "UA", "HUF": "HU"}
_LONERS |= {"ILS": "IL", "THB": "TH", "VND": "VN", "BRL": "BR", "IDR": "ID", "RON": "RO", "BGN": "BG"}
# Usual abbreviations that are neither the symbol nor the code in CLDR, and the small coin of many currencies.
_USUAL = {"RUB": ["руб."], "UAH": ["грн."], "BGN": ["лв."], "BYN": ["руб."], "KZT": ["тг."], "DKK": ["kr."]}
_USUAL |= {"¢": ["cent", "cents"]}
_OWN = {"RUB": "ru", "UAH": "uk", "BGN": "bg", "BYN": "be", "KZT": "kk", "DKK": "da"}
_SHARED = frozenset(("$", "£", "¥", "￥", "＄", "￡", "¢"))
_CODES = CODES | frozenset("ALL COP CUP ERN LAK MOP PEN SOS TOP".split())
"""With the codes that are English words in capitals, which are no codes to the reader, but have names."""


def money_table(
    language: str, locales: Sequence[Mapping[str, Any]], names: Any, pointed: set[str]
) -> dict[str, Any]:
    """``currencies`` and ``currency_symbols`` of a language's locales."""
    found, symbols = names(pointed), names(pointed)
    for locale in locales:
        forms = {code: _forms(locale, code) for code in sorted(_CODES)}
        for code, words in forms.items():
            for word in words:
                found.add(word, code)
        for word, code in _heads(locale, forms).items():
            found.add(word, code)
        for code in sorted(_CODES):
            symbol = locale["currency_symbols"].get(code, code)
            if symbol != code and symbol not in _SHARED:
                symbols.add(symbol, code, lower=False)
    for code, words in _USUAL.items():
        if _OWN.get(code, language) == language:
            for word in words:
                found.add(word, code)
    return {"currencies": found.table(), "currency_symbols": symbols.table()}


def _forms(locale: Mapping[str, Any], code: str) -> list[str]:
    plurals = locale["currency_names_plural"].get(code, {})
    name = locale["currency_names"].get(code)
    forms = [*plurals.values(), *([name] if name else [])]
    return [form for form in dict.fromkeys(forms) if form != code and "(" not in form]


def _heads(locale: Mapping[str, Any], forms: dict[str, list[str]]) -> dict[str, str]:
    """The bare nouns: what a family's names share, and what a lone currency's name has beside its country."""
    heads: dict[str, str] = {}
    everywhere = Counter(
        word
        for words in forms.values()
        for word in {w for form in words for w in spelled(form.lower()).split()}
    )
    for sign, codes in _FAMILIES.items():
        shares = Counter(
            word
            for code in codes
            for word in {w for form in forms[code] for w in spelled(form.lower()).split() if len(w) > 1}
        )
        least = 2 if len(codes) == 2 else len(codes) - 1
        for word, count in shares.items():
            if count >= least and not word.isdecimal() and everywhere[word] <= 4 * len(codes):
                heads.setdefault(word, sign)
    for code, country in _LONERS.items():
        place = locale["territories"].get(country, country).lower()[:3]
        for form in forms[code]:
            words = [w for w in spelled(form.lower()).split() if not w.startswith(place)]
            if len(words) == 1 and len(words[0]) > 1 and everywhere[words[0]] == 1:
                heads.setdefault(words[0], code)
    return heads
