"""Italian: numbers in words, written as one, and the words around figures."""

from __future__ import annotations

from fractions import Fraction

from app.core.signals.figures.words.lexicon import Lexicon, Separators
from app.core.signals.figures.words.word_lists import ended, hedges, numbered, plenty, valued, words

_ONE = "uno una un un'"
_ONES = numbered(
    """
    zero uno due tre/tré quattro cinque sei sette otto nove dieci undici dodici tredici quattordici
    quindici sedici diciassette diciotto diciannove
    """,
    0,
)
_ONES |= dict.fromkeys(_ONE.split(), 1)
_TEN_STEMS = numbered("vent trent quarant cinquant sessant settant ottant novant", 20, 10)
_TENS = {stem + ("i" if value == 20 else "a"): value for stem, value in _TEN_STEMS.items()}
_TENS |= {f"{stem}'": value for stem, value in _TEN_STEMS.items()}
_SCALES = valued("""
1000: mille mila
1e6: milione milioni mln
1e9: miliardo miliardi mld
1e12: bilione bilioni
1e15: biliardo biliardi
1e18: trilione trilioni
""")

# --- ordinals: ten of their own, the others "-esimo"

_ENDINGS = ("o", "a", "i", "e")
_FIRST = numbered("prim second terz quart quint sest settim ottav non decim", 1)
_ESIMI = numbered(
    """undicesim dodicesim tredicesim quattordicesim quindicesim sedicesim diciassettesim diciottesim
    diciannovesim""",
    11,
)
_ESIMI |= {f"{stem}esim": value for stem, value in _TEN_STEMS.items()}
_ESIMI |= {"centesim": 100, "millesim": 1000, "milionesim": 10**6, "miliardesim": 10**9, "bilionesim": 10**12}
_ORDINALS = ended(_FIRST | _ESIMI, _ENDINGS)
_UNITS_INSIDE = numbered(
    "unesim duesim treesim quattresim/quattresim cinquesim seiesim/seesim settesim ottesim novesim", 1
)
_FIRST_WORDS = {value: f"{stem}o" for stem, value in _FIRST.items()}
_INSIDE = {word: _FIRST_WORDS[value] for word, value in ended(_UNITS_INSIDE, _ENDINGS).items()}
_INSIDE |= {"un": "uno", "cent": "cento", "decimo": "decimo", "cent'": "cento"}
_INSIDE |= {stem: stem + ("i" if value == 20 else "a") for stem, value in _TEN_STEMS.items()}
_PARTS = {word: Fraction(1, value) for word, value in _ORDINALS.items() if value > 2 and word[-1] == "o"}
_HALVES = words("mezzo mezza mezz' metà")
_PARTS |= dict.fromkeys(_HALVES, Fraction(1, 2))
_PART_PLURALS = {word[:-1] + "i": value for word, value in _PARTS.items() if value < Fraction(1, 2)}

_VAGUE = plenty(
    valued("""
10: decine
12: dozzine
20: ventine
100: centinaia
1000: migliaia
1e6: milioni
1e9: miliardi
""")
)
_SEVERAL = dict.fromkeys("diversi diverse parecchi parecchie svariati svariate".split(), (3, 9))
_SOME = dict.fromkeys("alcuni alcune qualche poche pochi".split(), (3, 9))
_SETS = valued("""
10: decina decine
12: dozzina dozzine
15: quindicina
20: ventina ventine
30: trentina
40: quarantina
50: cinquantina
60: sessantina
70: settantina
80: ottantina
90: novantina
100: centinaio centinaia
1000: migliaio migliaia
""")

_BEFORE = hedges("""
exact: solo, soltanto, solamente, esattamente, precisamente, appena, unicamente
about*: circa, ca, ca ., all'incirca, pressappoco, approssimativamente, attorno a, intorno a, intorno ai
about*: attorno ai, intorno alle, più o meno, su per giù, grosso modo, una stima di, stimati, stimate, sui
about*: sulle, nell'ordine di, intorno al, attorno al
below*: quasi, poco meno di, appena meno di, appena sotto, poco sotto, prossimo a, vicino a, non proprio
below: meno di, sotto, sotto i, sotto le, inferiore a, inferiori a, al di sotto di, minore di, ben meno di
below: minori di, più basso di, al di sotto dei
above: più della
below: meno della
above*: poco più di, appena più di, appena oltre, poco oltre, appena sopra
above: più di, oltre, sopra, sopra i, superiore a, superiori a, maggiore di, maggiori di, ben oltre
above: al di sopra di, ben più di, più alto di, eccedente, più grande di, più d', oltre i, oltre le
at_least: almeno, minimo, non meno di, un minimo di, come minimo, perlomeno, quantomeno, a partire da
at_least: maggiore o uguale a, superiore o uguale a, più grande o uguale a, quanto meno, al minimo
at_most: al massimo, fino a, fino ad, non più di, un massimo di, massimo, tutt'al più, sino a, non oltre
at_most: minore o uguale a, inferiore o uguale a, più piccolo o uguale a, al più
""")
_AFTER = hedges("""
about*: circa, o giù di lì, all'incirca, più o meno, e passa
above: e rotti
at_least: o più, e più, in su, o oltre, o superiore, almeno, come minimo, e oltre
at_most: o meno, in giù, al massimo, o inferiore, e meno
""")
_ARTICLES = "il lo la i gli le l' dei degli delle nei nelle ai agli alle dai dalle con per di da in tra fra e"
_DETERMINERS = words(
    """
    il lo la i gli le l' del dello della dei degli delle dell' questo questa questi queste quello
    quella suo sua suoi sue loro mio mia nostro nostra tutti tutte
    """
)

ITALIAN = Lexicon(
    separators=Separators.COMMA,
    ones=_ONES,
    tens=_TENS,
    hundreds={"cento": 100, "cent'": 100},
    scales=_SCALES,
    sets=_SETS,
    about_sets=frozenset(_SETS) - {"dozzina", "dozzine"},
    ordinals=_ORDINALS,
    ordinal_endings=words("º ª ° esimo esima"),
    bare=words("cento cent' mille") | frozenset(word for word, value in _ORDINALS.items() if value >= 100),
    inner=_INSIDE,
    apart=words("una un' mln mld") | frozenset(f"{stem}'" for stem in _TEN_STEMS),
    joined=True,
    elisions=True,
    and_room=10,
    thousands_of=True,
    grouped_decimals=True,
    chained_ordinals=True,
    seconds=words("secondo secondi"),
    second_cues=words("al per ogni un"),
    idle_followers={
        "secondo": words("il lo la i gli le l' un una me te lui lei noi quanto cui alcuni questo questa"),
        "seconda": words("che di del dei"),
        "prima": words("di che del della dei degli delle dell' o e era"),
        "primo": words("ministro"),
        "sei": words(
            """un una il la lo stato stata andato così molto tu mai più già bravo bella bello in qui
            sicuro sicura solo sempre troppo d'accordo"""
        ),
    },
    cues={
        "sei": words(_ARTICLES + " altri altre ultimi ultime ogni erano sono ha hanno fa"),
        "prima": words("la una sua nostra loro alla della nella dalla questa mia tua ogni per"),
    },
    parts=_PARTS,
    part_plurals=_PART_PLURALS,
    part_ends={"esimo": "esimo"},
    part_plural_ends={"esimi": "esimo"},
    lone_ranks=frozenset(ended(_FIRST, _ENDINGS)),
    withs=words("con"),
    pairs=words("paio coppia"),
    below_zero=frozenset(("sotto zero", "sotto lo zero")),
    part_cues=words("di del circa quasi oltre"),
    folds={"doppio": 2, "triplo": 3, "quadruplo": 4, "quintuplo": 5, "decuplo": 10, "centuplo": 100},
    vague=_VAGUE | _SEVERAL,
    few=_SEVERAL | _SOME,
    some=frozenset(_SOME),
    articles=words(_ONE),
    definite=words("la"),
    determiners=_DETERMINERS,
    ands=words("e ed"),
    and_halves=words("mezzo mezza"),
    of=words("di d' del dello della dei degli delle dell'"),
    by=words("di"),
    minus=words("meno"),
    leading_points=words("punto"),
    point=words("virgola punto"),
    half=_HALVES,
    one=words(_ONE),
    pronoun_cues=words("nessun nessuno ogni qualche ciascuno l'"),
    pronoun_tails=words("di dei degli delle che"),
    range_words=words("a ad fino"),
    range_or=words("o"),
    range_openers={
        "da": words("a ad fino"),
        "dai": words("ai agli alle"),
        "dal": words("al all' allo"),
        "dalle": words("alle"),
        "tra": words("e ed"),
        "fra": words("e ed"),
    },
    movements=words(
        """
    salito salita saliti salite passato passata passati cresciuto cresciuta aumentato aumentata sceso
    scesa scesi calato calata diminuito ridotto ridotta salì passò crebbe aumentò scese calò
    """
    ),
    ratios={"su": ()},
    sure_ratios=words("su"),
    times=words("volte volta"),
    times_tails=words("più meno tanto superiore maggiore il la quanto"),
    ages=words("età"),
    labels=words(
        """
    pagina pagine pag pp p numero numeri n nr capitolo cap articolo art articoli paragrafo par comma
    riga stanza versione volume vol tabella tab figura fig punto parte allegato sezione sez fase
    livello linea binario porta strada legge decreto gruppo classe episodio capo lettera nota
    """
    ),
    hedges_before=_BEFORE,
    hedges_after=_AFTER,
    unit_names=dict.fromkeys(("per cento", "percento"), "%")
    | dict.fromkeys(("punto percentuale", "punti percentuali"), "pp")
    | {"mezzora": "half_hour"},
    per=words("al all' a per ogni alla"),
    rates={
        "secondo": "s",
        "minuto": "min",
        "ora": "h",
        "giorno": "d",
        "settimana": "wk",
        "mese": "mo",
        "anno": "a",
    },
    centuries=words("secolo"),
    cardinal_days=True,
)
"""The Italian table."""
