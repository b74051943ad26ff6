"""Spanish: numbers in words, and the words around figures."""

from __future__ import annotations

from fractions import Fraction

from app.core.signals.figures.words.lexicon import Lexicon, Separators
from app.core.signals.figures.words.word_lists import ended, hedges, numbered, plenty, valued, words

_ONES = numbered(
    """cero uno/una/un dos tres cuatro cinco seis siete ocho nueve _ once doce trece catorce quince
    dieciséis/dieciseis diecisiete dieciocho diecinueve _ veintiuno/veintiuna/veintiún/veintiun
    veintidós/veintidos veintitrés/veintitres veinticuatro veinticinco veintiséis/veintiseis veintisiete
    veintiocho veintinueve""",
    0,
)
_ONES.pop("_")
_TENS = numbered("diez veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien/ciento", 10, 10)
_UNITS = {
    "un": 1,
    "uno": 1,
    "una": 1,
    "ún": 1,
    "dos": 2,
    "dós": 2,
    "tres": 3,
    "trés": 3,
    "cuatro": 4,
    "cinco": 5,
    "seis": 6,
    "séis": 6,
    "siete": 7,
    "ocho": 8,
    "nueve": 9,
}
_ONES |= {
    f"{ten}i{unit}": value + of
    for ten, value in {
        "treinta": 30,
        "cuarenta": 40,
        "cincuenta": 50,
        "sesenta": 60,
        "setenta": 70,
        "ochenta": 80,
        "noventa": 90,
    }.items()
    for unit, of in _UNITS.items()
}
_HUNDREDS = numbered(
    """doscient trescient cuatrocient quinient/quinent seiscient setecient/sietecient ochocient
    novecient/nuevecient""",
    200,
    100,
)
_TENS |= ended(_HUNDREDS, ("os", "as"))
_BEFORE_SCALES = {
    word: value
    for word, value in (_ONES | _TENS).items()
    if value > 1 and word.isascii() and not word.endswith(("as", "ciento"))
}
_SCALES = valued("""
1000: mil
1e6: millón millon millones mill
1e9: millardo millardos
1e12: billón billon billones
1e18: trillón trillon trillones
""")

# --- ordinals: every word of them is one

_ENDINGS = ("o", "a", "os", "as")
_FIRST = numbered("primer segund tercer cuart quint sext séptim/septim/sétim octav noven décim/decim", 1)
_STEMS = numbered(
    """primer segund tercer cuart quint sext séptim/septim/sétim octav noven décim/decim
    undécim/undecim/decimoprimer duodécim/duodecim/decimosegund decimotercer decimocuart decimoquint
    decimosext decimoséptim/decimoseptim decimoctav/decimooctav decimonoven/decimonon""",
    1,
)
_STEMS |= numbered(
    """vigésim/vigesim trigésim/trigesim cuadragésim/cuadragesim quincuagésim/quincuagesim
    sexagésim/sexagesim septuagésim/septuagesim octogésim/octogesim nonagésim/nonagesim""",
    20,
    10,
)
_STEMS |= numbered(
    """centésim/centesim ducentésim/ducentesim tricentésim/tricentesim cuadringentésim/cuadringentesim
    quingentésim/quingentesim sexcentésim/sexcentesim septingentésim/septingentesim
    octingentésim/octingentesim noningentésim/noningentesim""",
    100,
    100,
)
_STEMS |= {
    "milésim": 1000,
    "milesim": 1000,
    "millonésim": 10**6,
    "millonesim": 10**6,
    "billonésim": 10**12,
    "billonesim": 10**12,
}
_STEMS |= {
    f"vigesimo{stem}": 20 + value
    for stem, value in numbered("primer segund tercer cuart quint sext séptim octav noven", 1).items()
}
_STEMS |= {"trigesimoprimer": 31, "trigesimosegund": 32}
_STEMS |= {
    f"{many}{stem}": value * _STEMS[stem]
    for many, value in _BEFORE_SCALES.items()
    for stem in ("milésim", "milesim", "millonésim", "millonesim", "billonésim", "billonesim")
}
_ORDINALS = ended(_STEMS, _ENDINGS)
_ORDINALS |= {
    "primer": 1,
    "tercer": 3,
    "decimoprimer": 11,
    "decimotercer": 13,
    "vigesimoprimer": 21,
    "vigesimotercer": 23,
}
_PARTS = {word: Fraction(1, value) for word, value in _ORDINALS.items() if value > 3 and word.endswith("o")}
_PARTS |= {
    word: Fraction(1, value) for word, value in _ORDINALS.items() if value >= 10 and word.endswith("a")
}
_PARTS |= {"tercio": Fraction(1, 3), "cuarto": Fraction(1, 4)}
_PARTS |= {
    f"{word}av{end}": Fraction(1, value)
    for word, value in (_ONES | _TENS).items()
    if value > 10 and word.isascii()
    for end in ("o", "a")
}
_HALVES = words("medio media mitad")
_PARTS |= dict.fromkeys(_HALVES, Fraction(1, 2))
_PART_PLURALS = {word + "s": value for word, value in _PARTS.items() if value < Fraction(1, 2)}
_PART_PLURALS |= {"medios": Fraction(1, 2)}
_SETS = valued("""
10: decena decenas
12: docena docenas
15: quincena
20: veintena veintenas
30: treintena
40: cuarentena
50: cincuentena
100: centenar centena centenares centenas
1000: millar millares
""")
_VAGUE = plenty(
    valued("""
10: decenas
12: docenas
20: veintenas
100: cientos centenares centenas
1000: miles millares
1e6: millones
1e12: billones
""")
)
_SEVERAL = dict.fromkeys("varios varias diversos diversas".split(), (3, 9))
_SOME = dict.fromkeys("algunos algunas unos unas pocos pocas".split(), (3, 9))
_BEFORE = hedges("""
exact: solo, sólo, solamente, exactamente, precisamente, únicamente, tan solo, apenas
about*: unos, unas, alrededor de, aproximadamente, aprox, aprox ., cerca de, en torno a, más o menos
about*: cosa de, hacia, como, unos cuantos
about*: poco más o menos, del orden de, un estimado de, estimado en, en torno a los
about*: algo así como, rondando los, alrededor de los, circa
below*: casi, poco menos de, algo menos de, cerca de los, prácticamente, apenas por debajo de, rozando los
below: menos de, por debajo de, inferior a, inferiores a, menor que, menores de, menor de, debajo de, bajo
below: menos que, menores que, mucho menos de
above*: poco más de, algo más de, apenas más de, ligeramente superior a, un poco más de
above: más de, por encima de, superior a, superiores a, mayor que, mayor de, mayores de, encima de, más que
above: mas de, mayores que, mucho más de, excediendo, sobre los, pasados los
at_least: al menos, por lo menos, como mínimo, no menos de
at_least: mínimo, un mínimo de, cuando menos, a partir de, desde
at_least: mayor o igual que, mayor o igual a, mínimo de, de al menos, igual o superior a
at_most: como máximo, a lo sumo, hasta, no más de, máximo, un máximo de, a lo más, cuando más, máximo de
at_most: menor o igual que, menor o igual a, igual o inferior a
""")
_AFTER = hedges("""
about*: aproximadamente, más o menos, o así
above: y pico
above*: y tantos
at_least: o más, y más, en adelante, como mínimo, por lo menos, o superior, al menos, o mayor, o mas
at_most: o menos, y menos, como máximo, a lo sumo, o inferior, o menor
""")

SPANISH = Lexicon(
    separators=Separators.COMMA,
    ones=_ONES,
    tens=_TENS,
    hundreds={"cientos": 100, "cientas": 100},
    scales=_SCALES,
    sets=_SETS,
    about_sets=frozenset(_SETS) - {"docena", "docenas", "quincena"},
    ordinals=_ORDINALS,
    ordinal_endings=words("º ª er ra o a do da to ta ro vo va no na"),
    bare=words("mil") | frozenset(word for word, value in _ORDINALS.items() if value >= 100),
    and_room=10,
    thousands_of=True,
    chained_ordinals=True,
    grouped_decimals=True,
    seconds=words("segundo segundos"),
    second_cues=words("por un cada"),
    idle_ordinals={"primera": words("a"), "primero": words("lo"), "cuarto": words("mi su tu")},
    idle_followers={
        "primer": words("ministro"),
        "primera": words("ministra dama"),
        "tercero": words("interesado"),
    },
    parts=_PARTS,
    part_plurals=_PART_PLURALS,
    lone_ranks=frozenset(ended(_FIRST, _ENDINGS)) | {"primer", "tercer"},
    withs=words("con"),
    pairs=words("par"),
    below_zero=frozenset(("bajo cero", "por debajo de cero")),
    part_cues=words("de a casi que cerca"),
    folds={"doble": 2, "triple": 3, "cuádruple": 4, "quíntuple": 5, "décuplo": 10, "céntuplo": 100},
    vague=_VAGUE | _SEVERAL,
    few=_SEVERAL | _SOME,
    some=frozenset(_SOME),
    articles=words("una un uno"),
    definite=words("la"),
    determiners=words(
        "el la los las este esta estos estas ese esa esos esas su sus mi mis nuestro nuestra lo todos todas"
    ),
    ands=words("y e"),
    and_halves=words("medio media cuarto"),
    of=words("de del"),
    by=words("en"),
    minus=words("menos negativo"),
    leading_points=words("punto"),
    point=words("coma punto"),
    half=_HALVES,
    one=words("uno una un"),
    pronoun_cues=words("cada ningún ninguno ninguna algún alguno el la otro"),
    pronoun_tails=words("de del que"),
    range_words=words("a hasta"),
    range_or=words("o u"),
    range_openers={
        "de": words("a hasta"),
        "desde": words("hasta a"),
        "entre": words("y e"),
        "del": words("al"),
    },
    movements=words(
        """
    pasó pasado pasaron pasar subió subido aumentó aumentado aumentaron creció crecido bajó bajado cayó
    caído descendió redujo reducido disminuyó incrementó incrementado
    """
    ),
    ratios={"de": ("cada",), "sobre": ()},
    times=words("veces vez"),
    times_tails=words("más menos mayor superior la el tanto"),
    ages=words("edad"),
    labels=words(
        """
    página páginas pág págs p pp número números n nº núm capítulo cap artículo artículos art párrafo
    línea sala versión tomo vol volumen tabla cuadro figura fig punto parte anexo sección apartado fase
    nivel etapa grupo clase ruta vía puerta ley decreto episodio temporada nota paso
    """
    ),
    hedges_before=_BEFORE,
    hedges_after=_AFTER,
    unit_names=dict.fromkeys(("por ciento", "porciento", "por cien"), "%")
    | dict.fromkeys(("punto porcentual", "puntos porcentuales"), "pp"),
    per=words("por al a cada"),
    rates={"segundo": "s", "minuto": "min", "hora": "h", "día": "d", "semana": "wk", "mes": "mo", "año": "a"},
    centuries=words("siglo siglos"),
    cardinal_days=True,
)
"""The Spanish table."""
