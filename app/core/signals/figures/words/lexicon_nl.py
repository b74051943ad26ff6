"""Dutch: numbers in words, written as one, and the words around figures."""

from __future__ import annotations

from fractions import Fraction

from app.core.signals.figures.words.lexicon import Lexicon, Separators
from app.core.signals.figures.words.word_lists import hedges, numbered, plenty, valued, words

_ONES = numbered(
    """
    nul/nihil een/één/éen twee drie vier/víer vijf zes zeven acht negen tien elf twaalf dertien
    veertien vijftien zestien zeventien achttien negentien
    """,
    0,
)
_ONES |= {"eén": 1, "ééne": 1, "drieën": 3, "vieren": 4, "vijven": 5, "zessen": 6, "tweeën": 2}
_TENS = numbered("twintig dertig veertig vijftig zestig zeventig tachtig negentig", 20, 10)
_SCALES = valued("""
1000: duizend dzd
1e6: miljoen mln mio
1e9: miljard mld mrd
1e12: biljoen bln
1e15: biljard
1e18: triljoen
""")
_ORDINALS = numbered(
    """eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende
    veertiende vijftiende zestiende zeventiende achttiende negentiende""",
    1,
)
_ORDINALS |= {f"{word}ste": value for word, value in _TENS.items()}
_ORDINALS |= {
    "honderdste": 100,
    "duizendste": 1000,
    "miljoenste": 10**6,
    "miljardste": 10**9,
    "biljoenste": 10**12,
}
_PARTS = {word: Fraction(1, value) for word, value in _ORDINALS.items() if value > 2}
_PARTS |= {"kwart": Fraction(1, 4), "driekwart": Fraction(3, 4)}
_WHOLE_PARTS = {
    f"{many}{part}": Fraction(_ONES[many], value)
    for many in ("twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
    for part, value in _ORDINALS.items()
    if _ONES[many] < value <= 10 and f"{many}{part}" not in _ORDINALS
}
_HALVES = words("half halve helft")
_PARTS |= dict.fromkeys(_HALVES, Fraction(1, 2))
_PARTS |= _WHOLE_PARTS
_PART_PLURALS = {word: value for word, value in _PARTS.items() if value < Fraction(1, 2)}
_PART_PLURALS |= {f"{word}n": value for word, value in _PART_PLURALS.items()}
_VAGUE = plenty(
    valued("""
10: tientallen
12: dozijnen
100: honderden
1000: duizenden
10000: tienduizenden
100000: honderdduizenden
1e6: miljoenen
1e9: miljarden
1e12: biljoenen
""")
)
_SEVERAL = dict.fromkeys("meerdere verscheidene verschillende".split(), (3, 9))
_SOME = dict.fromkeys("enkele enige paar".split(), (3, 9))
_BEFORE = hedges("""
exact: slechts, precies, exact, alleen, enkel, maar
about*: ongeveer, circa, ca, ca ., zo'n, rond, rond de, om en nabij, om en nabij de, ruwweg, naar schatting
about*: een kleine, pakweg, zowat, plusminus, plus minus
about*: geschat op, tegen de, in de orde van, om en bij, een
below*: bijna, haast, nagenoeg, net onder, net geen, iets minder dan, krap, vrijwel, iets onder, schaars
below: minder dan, onder, onder de, lager dan, kleiner dan, jonger dan, korter dan, beneden, veel minder dan
above*: ruim, goed, net boven, iets meer dan, iets boven, net over, iets over
above: meer dan, boven, boven de, hoger dan, groter dan
above: langer dan, ouder dan, ver boven, over de, veel meer dan
at_least: minstens, ten minste, tenminste, minimaal, op zijn minst, niet minder dan, zeker, vanaf, min .
at_least: op z'n minst, een minimum van, groter dan of gelijk aan
at_least: groter of gelijk aan, groter of gelijk dan
at_most: kleiner of gelijk aan, kleiner of gelijk dan
at_most: hoogstens, ten hoogste, maximaal, hooguit, tot
at_most: tot aan, niet meer dan, tot wel, uiterlijk, max ., max
at_most: op zijn hoogst, een maximum van, kleiner dan of gelijk aan
""")
_BEFORE.pop("een")
_AFTER = hedges("""
about*: ongeveer, of zo
at_least: of meer, en meer, of hoger, en hoger, of ouder, en ouder, minimaal, of daarboven
at_most: of minder, en minder, of lager, of jonger, maximaal, hooguit, of daaronder
""")

_UNIT_ENDS = {
    stem + ending: code
    for stem, code in {"jarig": "a", "maands": "mo", "weeks": "wk", "daags": "d"}.items()
    for ending in ("", "e")
}

DUTCH = Lexicon(
    separators=Separators.COMMA,
    ones=_ONES,
    tens=_TENS,
    hundreds={"honderd": 100},
    scales=_SCALES,
    sets={
        "dozijn": 12,
        "dozijnen": 12,
        "tientallen": 10,
        "honderdtallen": 100,
        "duizendtallen": 1000,
        "tiental": 10,
        "twintigtal": 20,
        "dertigtal": 30,
        "vijftigtal": 50,
        "honderdtal": 100,
        "vijftiental": 15,
        "veertigtal": 40,
        "zestigtal": 60,
        "duizendtal": 1000,
        "gros": 144,
    },
    about_sets=words(
        """tiental vijftiental twintigtal dertigtal veertigtal vijftigtal zestigtal honderdtal duizendtal
        tientallen honderdtallen duizendtallen"""
    ),
    ordinals=_ORDINALS,
    ordinal_endings=words("e de ste"),
    mixed={"anderhalf": Fraction(3, 2), "anderhalve": Fraction(3, 2)},
    bare=words("honderd duizend honderdste duizendste miljoenste miljardste biljoenste"),
    inner={"ën": "en", "eende": "eerste", "éénde": "eerste", "eenste": "eerste"},
    half_ends=words("enhalf ënhalf enhalve ënhalve eneenhalf ëneenhalf eneenhalve ëneenhalve"),
    fold_ends=words("voudig voudige voud"),
    times_ends=words("maal keer"),
    unit_ends=_UNIT_ENDS,
    apart=words("drieën vieren vijven zessen tweeën mln mld mrd mio bln dzd ééne nul nihil"),
    joined=True,
    units_first=True,
    ten_room=0,
    thousands_of=True,
    seconds=words("seconde"),
    idle_ordinals={"eerste": words("allereerste voor ten"), "tweede": words("ten"), "derde": words("ten")},
    parts=_PARTS,
    part_plurals=_PART_PLURALS,
    part_ends={"de": "de", "ste": "ste"},
    part_plural_ends={"de": "de", "ste": "ste", "den": "de", "sten": "ste"},
    and_halves=words("driekwart half"),
    grouped_decimals=True,
    below_zero=frozenset(("onder nul", "onder het vriespunt")),
    part_cues=words("met voor dan bijna ruim over ongeveer"),
    vague=_VAGUE | _SEVERAL,
    few=_SEVERAL | _SOME,
    some=frozenset(_SOME),
    definite=words("de"),
    determiners=words("de het een dit dat deze die zijn haar hun ons onze mijn"),
    ands=words("en"),
    of=words("van"),
    by=words("met"),
    minus=words("min minus"),
    point=words("komma"),
    half=_HALVES | {"driekwart"} | frozenset(_WHOLE_PARTS),
    one=words("een één"),
    articles=words("een"),
    pronoun_cues=words("geen zo nog weer elk ieder"),
    pronoun_tails=words("van of die"),
    range_words=words("tot"),
    range_or=words("of à"),
    range_openers={"van": words("tot naar"), "tussen": words("en"), "vanaf": words("tot")},
    movements=words(
        """
    steeg stegen gestegen stijgt groeide gegroeid daalde daalden gedaald daalt nam toe af ging verhoogd
    verlaagd toegenomen afgenomen
    """
    ),
    ratios={"op": (), "van": ("de",)},
    times=words("keer maal"),
    times_tails=words("zo zoveel meer groter hoger sneller minder vaker"),
    ages=words("leeftijd"),
    old=words("oud oude"),
    labels=words(
        """
    bladzijden artikelen
    pagina bladzijde blz p nummer nr artikel art hoofdstuk paragraaf lid regel kamer versie deel tabel
    figuur fig punt spoor lijn bijlage fase klasse groep seizoen aflevering stap niveau
    """
    ),
    hedges_before=_BEFORE,
    hedges_after=_AFTER,
    unit_names=dict.fromkeys(("procent", "percent", "pct"), "%")
    | dict.fromkeys(("procentpunt", "procentpunten"), "pp")
    | _UNIT_ENDS
    | dict.fromkeys(("kwartier", "kwartieren", "kwartiertje"), "quarter_hour")
    | dict.fromkeys(("halfuur", "halfuurtje"), "half_hour")
    | dict.fromkeys(("halfjaar", "halfjaren"), "half_year"),
    per=words("per"),
    rates={"seconde": "s", "minuut": "min", "uur": "h", "dag": "d", "week": "wk", "maand": "mo", "jaar": "a"},
    centuries=words("eeuw"),
    cardinal_days=True,
)
"""The Dutch table."""
