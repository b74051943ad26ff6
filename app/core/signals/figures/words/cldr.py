"""Reads a language's table of CLDR and fills its lexicon with it; what was written by hand comes first."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any

from app.core.signals.figures.words.lexicon import Lexicon, Separators
from app.core.signals.figures.words.noun_rules import NOUN_RULES
from app.core.signals.figures.words.table import Around, DateOrder, Table, Written, lengths
from app.resources import resource

_ALIASES = {"no": "nb", "iw": "he", "in": "id", "tl": "fil", "sh": "sr", "mo": "ro", "ji": "yi", "jw": "jv"}
_UNSPACED = frozenset("zh yue ja ko th lo km my".split())
_HEADS = "unit_names currency_names scales months".split()
_UNIVERSAL = frozenset(("a . m", "p . m"))
"""Halves of the day that no word of another language looks like."""
_FOLLOW = frozenset("./,-،、–—‐‑−") | {"er", "º", "°", "ª"}


def filled(language: str, by_hand: Lexicon | None) -> Lexicon | None:
    """The lexicon of a language with the table of CLDR; ``by_hand`` unchanged if there is none.

    Of an entry that both have, the one written by hand stays.
    """
    path = resource("figures", f"{_ALIASES.get(language, language)}.json")
    if not (language.isalpha() and path.is_file()):
        return by_hand
    data: dict[str, Any] = json.loads(path.read_text("utf-8"))
    found: dict[str, Any] = {
        "unit_names": _turned(data.get("units", {})),
        "currency_names": _turned(data.get("currencies", {})),
        "scales": {name: 10 ** int(power) for name, power in _turned(data.get("scales", {})).items()},
        "months": {name: int(month) for name, month in _turned(data.get("months", {})).items()},
        "short_scales": {"k": 10**3, "к": 10**3},
        "halves_of_day": {name: half for name, half in _halves(data).items() if name in _UNIVERSAL},
    }
    found["weekdays"] = {name: int(day) for name, day in _turned(data.get("weekdays", {})).items()}
    found |= {"ands": frozenset(data.get("ands", ())), "range_or": frozenset(data.get("ors", ()))}
    separators = Separators[data["separators"]]
    if by_hand is not None:
        taken = by_hand.unit_names.keys() | by_hand.currency_names.keys() | by_hand.no_units
        for names in ("unit_names", "currency_names"):
            found[names] = {name: code for name, code in found[names].items() if name not in taken}
        by_field = {field.name: getattr(by_hand, field.name) for field in fields(Lexicon) if field.init}
        found = by_field | {name: _united(value, by_field[name]) for name, value in found.items()}
        separators = separators if by_hand.separators is Separators.POINT else by_hand.separators
    found["separators"] = separators
    return Lexicon(**found | {"table": _table(language, data, found), "nouns": NOUN_RULES.get(language)})


def _united(added: Any, by_hand: Any) -> Any:
    return added | by_hand if isinstance(added, frozenset) else {**added, **by_hand}


def _turned(codes: Mapping[str, str]) -> dict[str, str]:
    return {name: code for code, names in codes.items() for name in names.split("|")}


def _halves(data: Mapping[str, Any]) -> dict[str, int]:
    return {name: int(half) for name, half in _turned(data.get("halves", {})).items()}


def _table(language: str, data: Mapping[str, Any], names: Mapping[str, Any]) -> Table:
    symbols = {
        name: Written(code, money=False) for name, code in _turned(data.get("unit_symbols", {})).items()
    }
    money = _turned(data.get("currency_symbols", {}))
    symbols |= {name: Written(code, money=True) for name, code in money.items()}
    rates = _turned(data.get("rates", {}))
    order = _order(data, names)
    prefixes = _prefixes(data.get("unit_prefixes", {}))
    fillers = frozenset(data.get("fillers", ()))
    return Table(
        compact={name: 10 ** int(power) for name, power in _turned(data.get("compact", {})).items()},
        scales_before={name: 10 ** int(p) for name, p in _turned(data.get("scales_before", {})).items()},
        pointed=frozenset(data.get("pointed", ())),
        symbols=symbols,
        prefixes=prefixes,
        rates=rates,
        fillers=fillers,
        money_first=data.get("money_first", False),
        percent_first=data.get("percent_first", False),
        halves=_halves(data),
        order=order,
        heads=_heads(names, symbols, prefixes, order, fillers) if language in _UNSPACED else {},
        symbol_lengths=lengths([*symbols, *_turned(data.get("compact", {}))], 0),
        money_lengths=lengths(money, -1),
        name_lengths=lengths(names["currency_names"], -1) if data.get("money_first") else {},
        rate_lengths=lengths(rates, 0),
        scale_lengths=lengths((name for name in names["scales"] if " " in name), 0),
        month_lengths=lengths((name for name in names["months"] if " " in name), 0),
    )


def _prefixes(codes: Mapping[str, str]) -> dict[str, tuple[Around, ...]]:
    """By the last word before the number."""
    found: dict[str, list[Around]] = {}
    for name, code in _turned(codes).items():
        before, _, after = name.partition("#")
        around = Around(tuple(before.split()), tuple(after.split()), code)
        found.setdefault(around.before[-1], []).append(around)
    by_length = {word: sorted(units, key=_size, reverse=True) for word, units in found.items()}
    return {word: tuple(units) for word, units in by_length.items()}


def _size(around: Around) -> tuple[int, int]:
    return len(around.after), len(around.before)


def _order(data: Mapping[str, Any], names: Mapping[str, Any]) -> DateOrder:
    dates: Mapping[str, list[str]] = data.get("dates", {})
    orders: dict[str, list[str]] = {}
    for sequence in dates.get("orders", ()):
        orders.setdefault(sequence[0], []).append(sequence)
    phrases = {key: _phrases(names) for key, names in dates.items() if key != "orders"}
    return DateOrder(
        orders={first: tuple(sorted(found, key=len, reverse=True)) for first, found in orders.items()},
        fills={key: found for key, found in phrases.items() if key.isalpha()},
        tails={key[0]: found for key, found in phrases.items() if key[1] == "$"},
        leads={key[1]: frozenset(dates[key]) for key in phrases if key[0] == "^"},
        follow=_FOLLOW.union(
            (phrase[0] for found in phrases.values() for phrase in found if phrase),
            (name.partition(" ")[0] for name in names["months"]),
        ),
        bare=any(() in phrases.get(pair, ()) for pair in ("YD", "YN", "DN", "ND")),
        numeric=data.get("numeric", "dmy"),
        glue=_phrases(data.get("glue", ())),
    )


def _phrases(names: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted((tuple(name.split()) for name in names), key=len, reverse=True))


def _heads(
    names: Mapping[str, Any],
    symbols: Mapping[str, Written],
    prefixes: Mapping[str, tuple[Around, ...]],
    order: DateOrder,
    fillers: frozenset[str],
) -> dict[str, tuple[str, ...]]:
    """The one-word names a language without spaces glues to digits, by their first character."""
    words = {name for kind in _HEADS for name in names[kind]} | symbols.keys()
    words |= fillers
    words |= {word for units in prefixes.values() for unit in units for word in unit.after}
    words |= {
        phrase[0] for found in (*order.fills.values(), *order.tails.values()) for phrase in found if phrase
    }
    heads: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        if " " not in word and word[0].isalpha() and not word.isascii():
            heads.setdefault(word[0], []).append(word)
    return {first: tuple(found) for first, found in heads.items()}
