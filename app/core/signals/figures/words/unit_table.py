"""Units of measure: codes, dimensions and exact factors. Imports the lexicon's table reader only.

Codes and definitions are those of UCUM (The Unified Code for Units of Measure, version 2.1). Two are read
differently on purpose: the acre is the international one (UCUM's ``[acr_us]`` is wider by two millionths),
and the bare *ton* has a code of its own, because the text does not say which ton it means.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

from app.core.signals.figures.words.lexicon import by_code

_NOTHING = Fraction(0)


class Unit(NamedTuple):
    """A unit: what it measures, and how to get to the base unit: ``value * factor + offset``."""

    dimension: str
    factor: Fraction
    offset: Fraction = _NOTHING
    name: str = ""
    """How the unit is written in a sentence, where the code is not for reading."""


_PREFIXES = {"": "1", "k": "1e3", "M": "1e6", "G": "1e9", "T": "1e12", "h": "100", "d": "0.1", "c": "0.01"}
_PREFIXES |= {"m": "0.001", "u": "1e-6", "n": "1e-9", "p": "1e-12"}

_METRIC = (
    ("m", "length", "1", "khdcmunp"),
    ("g", "mass", "1", "kmun"),
    ("t", "mass", "1e6", "kM"),
    ("L", "volume", "0.001", "khdcmun"),
    ("s", "time", "1", "mun"),
    ("W", "power", "1", "kMGTm"),
    ("W.h", "energy", "3600", "kMGT"),
    ("J", "energy", "1", "kMG"),
    ("cal", "energy", "4.184", "k"),
    ("Hz", "frequency", "1", "kMGT"),
    ("V", "tension", "1", "kMm"),
    ("A", "current", "1", "km"),
    ("Pa", "pressure", "1", "hkM"),
    ("bar", "pressure", "1e5", "m"),
    ("By", "data", "8", "kMGT"),
    ("bit", "data", "1", "kMGT"),
    ("N", "force", "1", "k"),
    ("eV", "energy", "1.602176634e-19", "kMG"),
    ("Gy", "dose", "1", "mu"),
    ("Sv", "dose equivalent", "1", "mu"),
    ("Bq", "activity", "1", "kMGT"),
    ("Ohm", "resistance", "1", "kM"),
    ("F", "capacitance", "1", "munp"),
    ("T", "flux density", "1", "mun"),
    ("lm", "luminous flux", "1", "k"),
    ("lx", "illuminance", "1", "k"),
    ("cd", "luminous intensity", "1", "m"),
    ("mol", "amount", "1", "mun"),
    ("VA", "apparent power", "1", "kM"),
)
_FOOT, _POUND = Fraction("0.3048"), Fraction("453.59237")
_GALLON = 231 * Fraction("0.0254") ** 3

_LENGTHS = {
    "[in_i]": (_FOOT / 12, "in"),
    "[ft_i]": (_FOOT, "ft"),
    "[yd_i]": (3 * _FOOT, "yd"),
    "[mi_i]": (5280 * _FOOT, "miles"),
    "[nmi_i]": (Fraction(1852), "nautical miles"),
    "[ly]": (Fraction(9460730472580800), "light years"),
}
_NAMED = {
    "har": ("area", Fraction(10**4), "ha"),
    "[acr_us]": ("area", 43560 * _FOOT**2, "acres"),
    "[oz_av]": ("mass", _POUND / 16, "oz"),
    "[lb_av]": ("mass", _POUND, "lb"),
    "[stone_av]": ("mass", 14 * _POUND, "st"),
    "[ston_av]": ("mass", 2000 * _POUND, "short tons"),
    "[lton_av]": ("mass", 2240 * _POUND, "long tons"),
    "ton": ("mass", Fraction(10**6), "tons"),
    "[gal_us]": ("volume", _GALLON, "gallons"),
    "[pt_us]": ("volume", _GALLON / 8, "pints"),
    "[cup_us]": ("volume", _GALLON / 16, "cups"),
    "[tbs_us]": ("volume", _GALLON / 256, "tbsp"),
    "[tsp_us]": ("volume", _GALLON / 768, "tsp"),
    "[bbl_us]": ("volume", 42 * _GALLON, "barrels"),
    "[Btu]": ("energy", Fraction("1055.05585262"), "BTU"),
    "[jin]": ("mass", Fraction(500), "jin"),
    "[liang]": ("mass", Fraction(50), "liang"),
    "[oz_tr]": ("mass", Fraction("31.1034768"), "oz t"),
    "[pc]": ("length", Fraction("30856775814913673"), "parsecs"),
    "AU": ("length", Fraction(149597870700), "au"),
    "[HP]": ("power", Fraction("745.69987158227022"), "hp"),
    "[psi]": ("pressure", Fraction("6894.757293168361"), "psi"),
    "[kn_i]": ("speed", Fraction(1852, 3600), "knots"),
    "dB": ("level", Fraction(1), "dB"),
    "deg": ("angle", Fraction(1), "degrees"),
    "[ppm]": ("share", Fraction(1, 10**6), "ppm"),
    "[ppb]": ("share", Fraction(1, 10**9), "ppb"),
    "min": ("time", Fraction(60), "min"),
    "h": ("time", Fraction(3600), "h"),
    "d": ("time", Fraction(86400), "days"),
    "wk": ("time", Fraction(7 * 86400), "weeks"),
    "mo": ("time", Fraction("30.4375") * 86400, "months"),
    "a": ("time", Fraction("365.25") * 86400, "years"),
    "K": ("temperature", Fraction(1), "K"),
}


def _metric() -> dict[str, Unit]:
    units = {}
    scales = {prefix: Fraction(scale) for prefix, scale in _PREFIXES.items()}
    for base, dimension, text, prefixes in _METRIC:
        factor = Fraction(text)
        for prefix in ("", *prefixes):
            code = prefix + base
            name = code.replace(".", "").replace("By", "B")
            units[code] = Unit(dimension, factor * scales[prefix], _NOTHING, name)
    return units


_METRIC_UNITS = _metric()


def _powers(lengths: dict[str, tuple[Fraction, str]]) -> dict[str, Unit]:
    units = {}
    for code, (factor, name) in lengths.items():
        units[code] = Unit("length", factor, _NOTHING, name)
        units[code + "2"] = Unit("area", factor**2, _NOTHING, f"sq {name}" if "[" in code else name + "²")
        units[code + "3"] = Unit("volume", factor**3, _NOTHING, f"cu {name}" if "[" in code else name + "³")
    return units


def _table() -> dict[str, Unit]:
    metres = {code: (unit.factor, code) for code, unit in _METRIC_UNITS.items() if unit.dimension == "length"}
    units = _METRIC_UNITS | _powers(metres) | _powers(_LENGTHS)
    units |= {code: Unit(kind, factor, _NOTHING, name) for code, (kind, factor, name) in _NAMED.items()}
    units["Cel"] = Unit("temperature", Fraction(1), Fraction("273.15"), "°C")
    units["[degF]"] = Unit("temperature", Fraction(5, 9), Fraction("459.67") * Fraction(5, 9), "°F")
    for code in ("km", "m", "cm", "mm", "[mi_i]", "[ft_i]"):
        for rate in ("h", "s"):
            length = units[code]
            name = "mph" if (code, rate) == ("[mi_i]", "h") else f"{length.name}/{rate}"
            units[f"{code}/{rate}"] = Unit("speed", length.factor / units[rate].factor, _NOTHING, name)
    return units


UNITS: Mapping[str, Unit] = _table()
"""Every unit by its code."""

SPANS: Mapping[str, tuple[int, str]] = {
    "fortnight": (2, "wk"),
    "decade": (10, "a"),
    "century": (100, "a"),
    "half_year": (6, "mo"),
    "quarter_year": (3, "mo"),
    "half_hour": (30, "min"),
    "quarter_hour": (15, "min"),
    "three_quarter_hours": (45, "min"),
}
"""Names of several units at once: how many, of which."""

_WRITTEN = by_code("""
[in_i]: in, inch, ″
[ft_i]: ft, ′
[ft_i]2: sqft
[mi_i]: mi
[mi_i]/h: mph
[yd_i]: yd
[lb_av]: lb
[oz_av]: oz
[stone_av]: st
[kn_i]: kn
[HP]: hp, bhp, HP
[psi]: psi
[ppm]: ppm
[ppb]: ppb
[gal_us]: gal
[bbl_us]: bbl
[tbs_us]: tbsp
[tsp_us]: tsp
har: ha
km: км, كم, 公里
m: м, 米
kg: кг, 公斤
g: г
t: т, 吨
L: л
m2: sqm, м²
km2: sqkm, км²
cm3: cc
km/h: kph, kmh, kmph, км/ч
um: µm, μm
ug: µg, μg, mcg
Ohm: Ω, Ω
kOhm: kΩ
MOhm: MΩ
dB: dB
min: min
h: h, hr
s: sec
deg: °, º, deg
Cel: °C, ºC, ℃, C
[degF]: °F, ºF, ℉, F
kBy: KB
MBy: mb
GBy: gb
""")


def _symbols() -> dict[str, str]:
    symbols = {code.replace(".", "").replace("By", "B"): code for code in _METRIC_UNITS}
    symbols |= {
        code.replace("L", "l"): code for code, unit in _METRIC_UNITS.items() if unit.dimension == "volume"
    }
    for length in ("km", "m", "cm", "mm"):
        for power, mark in (("2", "²"), ("3", "³")):
            symbols |= dict.fromkeys((length + power, length + mark), length + power)
    symbols |= {code: code for code in UNITS if "/" in code and "[" not in code}
    return symbols | _WRITTEN


SYMBOLS: Mapping[str, str] = _symbols()
"""Written symbols, as they are spelled, and the code of each."""
