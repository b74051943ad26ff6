"""Writes ``resources/figures/<language>.json``: how each language writes numbers, money, units and dates.

The material is CLDR's, through Babel, which only this script and the tests need. Run it with
``python3 tasks.py tables`` after an update of Babel; ``app/core/signals/figures/words/cldr.py`` reads them.
Names are written as the reader meets them: the tokens joined by single spaces, in small letters except for
symbols, without a point at their end (``pointed`` tells which have one).
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import babel
from babel import Locale, localedata

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

from cldr_dates import date_table  # noqa: E402 - beside this file
from cldr_money import money_table  # noqa: E402

from app.core.signals.figures.reading.scan import spelled  # noqa: E402
from app.core.signals.figures.words.unit_table import SYMBOLS  # noqa: E402

FOLDER = ROOT / "resources" / "figures"
VERSION = f"Babel {babel.__version__}"

# CLDR's languages of modern and moderate coverage but English, and the further locales that add to them.
LANGUAGES = """af am ar as az be bg bn bs ca cs cy da de el es et eu fa fi fil fo fr ga gd gl gu ha he hi
    hr hu hy id ig is it ja jv ka kk km kn ko kok ky lb lo lt lv mk ml mn mr ms mt my nb ne nl nn or pa pl
    ps pt ro ru rw sd si sk sl so sq sr su sv sw ta te tg th ti tk tr tt ug uk ur uz vi wo xh yo yue zh
    zu""".split()
FURTHER = {
    "ar": ["ar_LB", "ar_DZ", "ar_MA", "ar_MR"],
    "az": ["az_Cyrl"],
    "bs": ["bs_Cyrl"],
    "de": ["de_AT", "de_CH"],
    "es": ["es_419", "es_MX", "es_US"],
    "fr": ["fr_CA", "fr_CH"],
    "it": ["it_CH"],
    "nb": ["no"],
    "pa": ["pa_Arab"],
    "pt": ["pt_PT"],
    "sr": ["sr_Latn"],
    "uz": ["uz_Cyrl"],
    "zh": ["zh_Hant", "zh_Hant_HK"],
}

# CLDR's units and our codes (UCUM; see unit_table.py), the ones that win where two share a name first.
_UNITS = dict(
    line.split()
    for line in """length-kilometer km|length-meter m|length-centimeter cm|length-millimeter mm
    length-decimeter dm|length-micrometer um|length-nanometer nm
    mass-kilogram kg|mass-gram g|mass-milligram mg|mass-microgram ug|mass-tonne t|mass-pound [lb_av]
    mass-ounce [oz_av]|mass-stone [stone_av]|mass-ton [ston_av]
    volume-liter L|volume-milliliter mL|volume-centiliter cL|volume-deciliter dL|volume-hectoliter hL
    volume-cubic-meter m3|volume-cubic-kilometer km3|volume-cubic-centimeter cm3
    volume-cubic-foot [ft_i]3|volume-cubic-inch [in_i]3|volume-cubic-mile [mi_i]3|volume-cubic-yard [yd_i]3
    volume-gallon [gal_us]|volume-pint [pt_us]|volume-cup [cup_us]|volume-tablespoon [tbs_us]
    volume-teaspoon [tsp_us]|volume-barrel [bbl_us]
    area-square-kilometer km2|area-square-meter m2|area-square-centimeter cm2|area-hectare har
    area-square-mile [mi_i]2|area-square-foot [ft_i]2|area-square-inch [in_i]2|area-square-yard [yd_i]2
    area-acre [acr_us]
    length-mile [mi_i]|length-foot [ft_i]|length-inch [in_i]|length-yard [yd_i]|length-nautical-mile [nmi_i]
    length-light-year [ly]
    duration-hour h|duration-minute min|duration-second s|duration-day d|duration-week wk|duration-month mo
    duration-year a|duration-decade decade|duration-century century|duration-millisecond ms
    duration-microsecond us|duration-nanosecond ns
    speed-kilometer-per-hour km/h|speed-meter-per-second m/s|speed-mile-per-hour [mi_i]/h|speed-knot [kn_i]
    temperature-celsius Cel|temperature-fahrenheit [degF]|temperature-kelvin K|angle-degree deg
    temperature-generic deg
    power-watt W|power-kilowatt kW|power-megawatt MW|power-gigawatt GW|power-milliwatt mW
    power-horsepower [HP]|energy-kilowatt-hour kW.h|energy-joule J|energy-kilojoule kJ|energy-kilocalorie kcal
    energy-calorie cal|frequency-hertz Hz|frequency-kilohertz kHz|frequency-megahertz MHz
    frequency-gigahertz GHz|electric-volt V|electric-ampere A|electric-milliampere mA
    pressure-pascal Pa|pressure-hectopascal hPa|pressure-kilopascal kPa|pressure-megapascal MPa
    pressure-bar bar|pressure-millibar mbar|pressure-pound-force-per-square-inch [psi]
    digital-byte By|digital-kilobyte kBy|digital-megabyte MBy|digital-gigabyte GBy|digital-terabyte TBy
    digital-bit bit|digital-kilobit kbit|digital-megabit Mbit|digital-gigabit Gbit|digital-terabit Tbit
    force-newton N|concentr-percent %|concentr-permillion [ppm]""".replace("\n", "|").split("|")
    if line.strip()
)
_RATES = {"duration-hour": "h", "duration-second": "s", "duration-minute": "min", "duration-day": "d"}
_RATES |= {"duration-week": "wk", "duration-month": "mo", "duration-year": "a"}
_POINTS = (" .", " ॰", " ।")
_HAMZAS = frozenset("أإآ")
_BARE_ALEF = str.maketrans("أإآ", "ااا")
"""Arabic is often written without the sign on the alef."""
_FILLERS = {"fr": "de d", "es": "de", "it": "di d", "pt": "de", "ca": "de d", "gl": "de", "zh": "个 個"}
"""What stands between *million* and a currency, or between any number and a unit, and CLDR leaves out."""
_BESIDES = {"km": "Km KM", "kg": "Kg KG"}
"""Spellings outside the standard that are common everywhere."""
_SHORTEST = 3
"""Letters of a scale's shortest name that is read in any case; *M* and *Tr* must be spelled like that."""


_KINDS = """unit_patterns unit_display_names compact_decimal_formats compact_currency_formats
    number_symbols percent_formats
    currency_names currency_names_plural currency_symbols currency_unit_patterns list_patterns territories
    date_formats time_formats
    datetime_formats datetime_skeletons months days day_periods eras""".split()


def locale_data(name: str) -> dict[str, Any]:
    """What Babel knows of a locale, as plain data.

    The cache is emptied first: Babel follows aliases inside data that its locales share, so that a locale
    read after another can show the other's months.
    """
    localedata._cache.clear()  # noqa: SLF001 - nothing public empties it
    data = Locale.parse(name)._data  # noqa: SLF001 - nor leads to the plurals
    return {kind: plain(data[kind]) for kind in _KINDS}


def plain(value: Any) -> Any:
    """Babel's data with its aliases followed, as plain dictionaries and strings."""
    if hasattr(value, "items"):
        return {str(key): plain(value[key]) for key in value}
    return getattr(value, "pattern", value)


class Names:
    """Names of one kind gathered by code: the first code to take a name keeps it."""

    def __init__(self, pointed: set[str]) -> None:
        self.codes: dict[str, str] = {}
        self.pointed = pointed

    def add(self, name: str, code: str, *, lower: bool = True) -> None:
        """Take a name as it is written."""
        text = spelled(name.lower() if lower else name)
        for point in _POINTS:
            if text.endswith(point):
                text = text[: -len(point)]
                self.pointed.add(text.lower().rpartition(" ")[2])
        if text:
            self.codes.setdefault(text, code)
        if not _HAMZAS.isdisjoint(text):
            self.codes.setdefault(text.translate(_BARE_ALEF), code)

    def table(self) -> dict[str, str]:
        """The names of each code, sorted, with bars between them."""
        found: dict[str, list[str]] = {}
        for name, code in sorted(self.codes.items()):
            found.setdefault(code, []).append(name)
        return {code: "|".join(names) for code, names in found.items()}


def _patterns(lengths: Mapping[str, Mapping[str, str]], *, long: bool) -> Iterator[str]:
    for length, forms in lengths.items():
        if length == ("long" if long else "short"):  # the narrow ones are single letters that say anything
            yield from (pattern for form, pattern in forms.items() if form not in ("per", "case", "gender"))


def unit_table(data: Mapping[str, Any], into: dict[str, Names]) -> None:
    """Unit names, the ones before the number, symbols and *per* phrases of one locale."""
    patterns = data["unit_patterns"]
    for unit, code in _UNITS.items():
        lengths = patterns.get(unit, {})
        whole = "long" if "long" in lengths and any("{0}" in p for p in lengths["long"].values()) else "short"
        for long in (True, False):
            for pattern in _patterns(lengths, long=long):
                _add_unit(pattern, code, into, lower=long or whole == "short", long=long)
    for unit, code in _UNITS.items():
        names = data["unit_display_names"].get(unit, {})
        name = names.get("long", names.get("short", ""))
        if len(name) >= _SHORTEST:
            into["units"].add(name, code)
    for code, names in _BESIDES.items():
        for name in names.split():
            into["unit_symbols"].add(name, code, lower=False)
    for unit, code in _RATES.items():
        for forms in patterns.get(unit, {}).values():
            name = forms.get("per", "").removeprefix("{0}").strip()
            if "{0}" not in name and (len(name) > 2 or name in ("/h", "/s")):
                into["rates"].add(name, code)


def _add_unit(pattern: str, code: str, into: dict[str, Names], *, lower: bool, long: bool) -> None:
    before, _, after = pattern.partition("{0}") if "{0}" in pattern else ("", "", pattern)
    before, after = spelled(before), after.strip()
    if before:
        if long or len(before) > 1:
            into["unit_prefixes"].add(f"{before} # {after}", code)
    elif after:
        letters = sum(c.isalpha() for c in after)
        lower = long or (lower and letters >= _SHORTEST and not after.isascii())
        kind = "units" if lower else "unit_symbols"
        if any(c.isalpha() for c in after) or after not in SYMBOLS:
            into[kind].add(after, code, lower=lower)


def joining_table(language: str, locales: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """The words for *and* and *or*, and those between a number and a currency (Romanian *de*)."""
    found: dict[str, set[str]] = {"ands": set(), "ors": set(), "fillers": set()}
    for data in locales:
        patterns = [("ands", data["list_patterns"]["standard"]["2"])]
        patterns += [("ors", data["list_patterns"].get("or", {}).get("2", ""))]
        patterns += [("fillers", pattern) for pattern in data["currency_unit_patterns"].values()]
        for kind, pattern in patterns:
            word = pattern.replace("{0}", "").replace("{1}", "").strip()
            if word.isalpha() and pattern.startswith("{0}"):
                found[kind].add(word.lower())
    found["fillers"] |= set(_FILLERS.get(language, "").split())
    first = any(pattern.startswith("{1}") for pattern in locales[0]["currency_unit_patterns"].values())
    return {"money_first": first, **{kind: sorted(words) for kind, words in found.items()}}


def scale_table(data: Mapping[str, Any], into: dict[str, Names]) -> None:
    """The words and letters of compact numbers: their powers of ten, by name, and what stands before."""
    for kind in ("compact_decimal_formats", "compact_currency_formats"):
        lengths = data[kind]
        for length in ("long", "short"):
            for forms in lengths.get(length, {}).values():
                for power, pattern in forms.items():
                    _add_scale(pattern, int(power), into)


def _add_scale(pattern: str, size: int, into: dict[str, Names]) -> None:
    pattern = pattern.partition(";")[0].replace("'", "").replace("¤", "").replace("-", "")
    before, zeros, after = re.match(r"([^0]*)(0*)(.*)", pattern, re.DOTALL).groups()  # type: ignore[union-attr]
    power = len(str(size)) - len(zeros)
    before, after = before.strip(" \xa0\u200f"), after.strip(" \xa0\u200f")
    if not zeros or "0" in after or not power:
        return
    if after and not before:
        letters = [sum(c.isalpha() for c in word) for word in after.split()]
        long = max(letters) >= (_SHORTEST if after.isascii() else 2) and min(letters) > 1
        long = long or _is_han(after)
        into["scales" if long else "compact"].add(after, str(power), lower=long)
    elif before and not after and before[-1].isalpha():
        into["scales_before"].add(before, str(power))


def _is_han(text: str) -> bool:
    return "\u3400" <= text[0] <= "\u9fff" or "\uac00" <= text[0] <= "\ud7a3"


def number_table(data: Mapping[str, Any]) -> dict[str, Any]:
    """The separators, and whether the percent sign leads."""
    symbols = data["number_symbols"]["latn"]
    separators = "POINT"
    if symbols["decimal"] == ",":
        separators = "SPACE" if symbols["group"].isspace() else "COMMA"
    table: dict[str, Any] = {"separators": separators}
    if data["percent_formats"]["None"].lstrip("\u200e\u200f").startswith("%"):
        table["percent_first"] = True
    return table


def table(language: str) -> dict[str, Any]:
    """Everything of one language."""
    names = [language, *FURTHER.get(language, ())]
    locales = [locale_data(name) for name in names]
    pointed: set[str] = set()
    kinds = "units unit_symbols unit_prefixes rates scales compact scales_before".split()
    into = {kind: Names(pointed) for kind in kinds}
    for data in locales:
        unit_table(data, into)
        scale_table(data, into)
    made: dict[str, Any] = {"made_with": VERSION, **number_table(locales[0])}
    symbols = into["unit_symbols"].codes
    for name, code in list(symbols.items()):
        if name.isascii() and SYMBOLS.get(name.replace(" ", "")) == code:
            del symbols[name]  # the reader knows it in any language
    made |= {kind: found.table() for kind, found in into.items()}
    made |= money_table(language, locales, Names, pointed)
    made |= date_table(language, locales, Names, pointed)
    made |= joining_table(language, locales)
    made["weekdays"] = weekday_table(locales, pointed)
    made["pointed"] = sorted(pointed)
    return {key: value for key, value in made.items() if value}


def weekday_table(locales: Sequence[Mapping[str, Any]], pointed: set[str]) -> dict[str, str]:
    """The names of the days from 0, Monday, to 6."""
    names = Names(pointed)
    for data in locales:
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for day, name in data["days"][context].get(width, {}).items():
                    names.add(name, str(day))
    return names.table()


def written(made: Mapping[str, Any]) -> str:
    """The file's text: one line a name list, so that a change shows where it is."""
    lines = []
    for key, value in sorted(made.items()):
        if isinstance(value, dict):
            inner = ",\n".join(f"{_json(k)}:{_json(v)}" for k, v in sorted(value.items()))
            lines.append(f"{_json(key)}: {{\n{inner}}}")
        else:
            lines.append(f"{_json(key)}: {_json(value)}")
    return "{\n" + ",\n".join(lines) + "}\n"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def main(languages: Iterable[str] = ()) -> None:
    """Write the tables of the languages, or of all, and remove those of languages no longer made."""
    FOLDER.mkdir(exist_ok=True)
    wanted = list(languages) or LANGUAGES
    if wanted == LANGUAGES:
        for old in FOLDER.glob("*.json"):
            old.unlink()
    for language in wanted:
        (FOLDER / f"{language}.json").write_text(written(table(language)), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
