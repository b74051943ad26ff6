"""French: numbers in words in all spellings and countries, and the words around figures."""

from __future__ import annotations

from fractions import Fraction

from app.core.signals.figures.words.lexicon import Lexicon, Separators
from app.core.signals.figures.words.word_lists import hedges, numbered, plenty, valued, words

_ONES = numbered(
    """
    zéro/zero un/une deux trois quatre cinq six sept huit neuf _ onze douze treize quatorze quinze
    seize
    """,
    0,
)
_ONES.pop("_")
_TENS = numbered("dix vingt/vingts trente quarante cinquante soixante", 10, 10)
_TENS |= {"septante": 70, "huitante": 80, "octante": 80, "nonante": 90}
_SCALES = valued("""
1000: mille mil
100000: lakh lakhs
1e6: million millions mio
1e9: milliard milliards mrd mds md
1e12: billion billions
1e15: billiard billiards
1e18: trillion trillions
""")
_ORDINALS = {
    f"{stem}ième": value
    for forms, value in {
        "un": 1,
        "deux": 2,
        "trois": 3,
        "quatr": 4,
        "cinqu": 5,
        "six": 6,
        "sept": 7,
        "huit": 8,
        "neuv": 9,
        "dix": 10,
        "onz": 11,
        "douz": 12,
        "treiz": 13,
        "quatorz": 14,
        "quinz": 15,
        "seiz": 16,
        "vingt": 20,
        "trent": 30,
        "quarant": 40,
        "cinquant": 50,
        "soixant": 60,
        "septant": 70,
        "huitant": 80,
        "octant": 80,
        "nonant": 90,
        "cent": 100,
        "mill": 1000,
        "million": 10**6,
        "milliard": 10**9,
        "billion": 10**12,
        "trillion": 10**18,
    }.items()
    for stem in forms.split("/")
}
_ORDINALS |= {word.replace("ième", "ieme"): value for word, value in _ORDINALS.items()}
_ORDINALS |= {word + "s": value for word, value in _ORDINALS.items()}
_ORDINALS |= dict.fromkeys("premier première premiers premières premiere premieres".split(), 1)
_ORDINALS |= dict.fromkeys("second seconde seconds secondes".split(), 2)
_PARTS = {
    word: Fraction(1, value) for word, value in _ORDINALS.items() if value > 4 and not word.endswith("s")
}
_PARTS |= {
    "tiers": Fraction(1, 3),
    "quart": Fraction(1, 4),
    "quatrième": Fraction(1, 4),
    "troisième": Fraction(1, 3),
}
_HALVES = words("demi demie moitié")
_PARTS |= dict.fromkeys(_HALVES, Fraction(1, 2))
_PART_PLURALS = {
    word + "s": value for word, value in _PARTS.items() if value < Fraction(1, 2) and word != "tiers"
}
_PART_PLURALS |= {"tiers": Fraction(1, 3), "demis": Fraction(1, 2), "demi": Fraction(1, 2)}
_SETS = valued("""
8: huitaine
10: dizaine dizaines
12: douzaine douzaines
15: quinzaine
20: vingtaine vingtaines
30: trentaine
40: quarantaine
50: cinquantaine
60: soixantaine
100: centaine centaines
1000: millier milliers
""")
_VAGUE = plenty(
    valued("""
10: dizaines
12: douzaines
20: vingtaines
100: centaines
1000: milliers
1e6: millions
1e9: milliards
""")
)
_SEVERAL = {"plusieurs": (3, 9)}
_SOME = {"quelques": (3, 9)}
_BEFORE = hedges("""
exact: seulement, exactement, précisément, uniquement, à peine
about*: environ, à peu près, approximativement, autour de
about*: aux alentours de, aux environs de, dans les, quelque
about*: grosso modo, un peu près, plus ou moins, de l'ordre de
about*: peu ou prou, env ., env, autour des, vers les
about*: estimé à, estimée à, estimés à, quelques, à quelque, quelqu'
below*: près de, presque, quasiment, pas loin de, proche de, un peu moins de, à peine moins de, juste sous
below*: un peu moins d', près d', juste en dessous de, pratiquement, pas tout à fait
below: moins de, moins d', en dessous de, inférieur à, inférieure à, inférieurs à, inférieures à, sous les
below: au-dessous de, sous la barre des, bien moins de, sous
above*: un peu plus de, à peine plus de, un peu plus d', juste au-dessus de, légèrement plus de
above: plus de, plus d', au-delà de, supérieur à, supérieure à, supérieurs à, supérieures à, au-dessus de
above: bien plus de, au delà de, au dessus de, dépassant, excédant, plus grand que, supérieur a
at_least: au moins, pas moins de, au minimum, minimum, un minimum de, à partir de, au bas mot, pas moins d'
at_least: du moins, supérieur ou égal à, plus grand ou égal à, d'au moins
at_most: au plus, au maximum, jusqu'à, jusqu'a
at_most: tout au plus, pas plus de, maximum, un maximum de, pas plus d'
at_most: d'au plus, inférieur ou égal à, n'excédant pas, ne dépassant pas, plus petit ou égal à
""")
_AFTER = hedges("""
about*: environ, à peu près, plus ou moins
above*: et quelques
at_least: ou plus, et plus, ou davantage, et davantage, minimum, au moins, au minimum, et au-delà
at_most: ou moins, et moins, maximum, au plus, au maximum, tout au plus
""")

FRENCH = Lexicon(
    no_units=words("livre"),
    separators=Separators.SPACE,
    ones=_ONES,
    tens=_TENS,
    hundreds={"cent": 100, "cents": 100},
    scales=_SCALES,
    sets=_SETS,
    about_sets=frozenset(_SETS) - {"douzaine", "douzaines", "huitaine", "quinzaine"},
    ordinals=_ORDINALS,
    ordinal_endings=words("er ère ere re e ème eme è nd nde ième ieme ers ères es èmes"),
    seconds=words("second seconde secondes"),
    second_cues=words("une par la chaque"),
    idle_followers={"premier": words("ministre"), "première": words("ministre"), "neuf": words("et")},
    idle_ordinals={"unième": words("le la un une"), "premier": words("en"), "premiers": words("en")},
    cues={
        "neuf": words(
            """
    les des ces ses nos leurs mes aux de à dans pour sur pendant après avant environ près et ou ont a
    sont entre par chez sous les d' contre plus quelque il y
    """
        )
    },
    bare=words("cent mille") | frozenset(word for word, value in _ORDINALS.items() if value >= 100),
    rooms={60: 20},
    twenties=words("vingt vingts vingtième vingtièmes vingtieme vingtiemes"),
    elisions=True,
    and_room=10,
    thousands_of=True,
    grouped_decimals=True,
    parts=_PARTS,
    part_plurals=_PART_PLURALS,
    lone_ranks=words("premier première premiers premières premiere premieres"),
    withs=words("avec"),
    pairs=words("paire couple"),
    below_zero=frozenset(("sous zéro", "en dessous de zéro", "au - dessous de zéro", "au dessous de zéro")),
    part_cues=words("de d' pour à environ presque"),
    folds={"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5, "décuple": 10, "centuple": 100},
    vague=_VAGUE | _SEVERAL,
    few=_SEVERAL | _SOME,
    some=frozenset(_SOME),
    articles=words("un une"),
    definite=words("la"),
    determiners=words(
        """
    le la les l' du des ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre vos tous
    toutes
    """
    ),
    ands=words("et"),
    and_halves=words("demi demie quart"),
    of=words("de d' des du"),
    by=words("de"),
    minus=words("moins négatif négative"),
    leading_points=words("point"),
    point=words("virgule point"),
    half=_HALVES,
    one=words("un une"),
    pronoun_cues=words("l' aucun aucune quelqu' chaque pas chacun ni comme"),
    pronoun_tails=words("de d' des qui que"),
    range_words=words("à"),
    range_or=words("ou"),
    range_openers={"de": words("à"), "entre": words("et"), "d'": words("à"), "des": words("aux")},
    movements=words(
        """
    passé passée passés passe passant augmenté augmente hausse monté montée monte baissé baisse chuté
    chute tombé tombée descendu progressé reculé réduit réduite porté portée bondi
    """
    ),
    ratios={"sur": ()},
    sure_ratios=words("sur"),
    times=words("fois"),
    times_tails=words("plus moins supérieur supérieure inférieur la le autant"),
    ages=words("âge âgé âgée âgés âgées"),
    labels=words(
        """
    page pages p pp numéro numéros n no n° chapitre chap article articles art paragraphe alinéa ligne
    salle version tome vol volume tableau figure fig point partie annexe section phase niveau étape
    groupe classe route voie porte loi décret épisode saison note
    """
    ),
    hedges_before=_BEFORE,
    hedges_after=_AFTER,
    unit_names=dict.fromkeys(("pour cent", "pour - cent", "pourcent", "pourcents", "pourcentage"), "%")
    | dict.fromkeys(("point de pourcentage", "points de pourcentage"), "pp"),
    per=words("par"),
    rates={
        "seconde": "s",
        "minute": "min",
        "heure": "h",
        "jour": "d",
        "semaine": "wk",
        "mois": "mo",
        "an": "a",
        "année": "a",
    },
    centuries=words("siècle siècles"),
    cardinal_days=True,
)
"""The French table."""
