"""German: numbers in words, written as one, and the words around figures."""

from __future__ import annotations

from fractions import Fraction

from app.core.signals.figures.words.lexicon import Lexicon, Separators
from app.core.signals.figures.words.word_lists import ended, hedges, numbered, plenty, valued, words

_ONE = "ein eine einen einem einer eines"
_ONES = numbered(
    """null eins zwei/zwo/zween drei vier fünf/fuenf sechs sieben acht neun zehn elf zwölf/zwoelf
    dreizehn vierzehn fünfzehn/fuenfzehn sechzehn siebzehn achtzehn neunzehn""",
    0,
)
_ONES |= dict.fromkeys(_ONE.split(), 1)
_TOGETHER = numbered("zweit dritt viert fünft sechst siebt _ neunt zehnt elft/_ zwölft/zwoelft", 2)
_TOGETHER.pop("_")
_ONES |= _TOGETHER
_ONES |= {"zweier": 2, "zweien": 2, "dreier": 3, "dreien": 3}
_TENS = numbered("zwanzig dreißig/dreissig vierzig fünfzig/fuenfzig sechzig siebzig achtzig neunzig", 20, 10)
_SCALES = valued("""
1000: tausend tsd
1e6: million millionen mio
1e9: milliarde milliarden mrd
1e12: billion billionen bio
1e15: billiarde billiarden
1e18: trillion trillionen
""")
_HUNDREDS = {"hundert": 100}

# --- ordinals: "-te" up to nineteen, "-ste" from twenty

_ENDINGS = ("e", "en", "er", "es", "em")
_STEMS = numbered(
    """
    erst zweit/zwot dritt viert fünft/fuenft sechst siebt/siebent acht neunt zehnt elft zwölft/zwoelft
    dreizehnt vierzehnt fünfzehnt/fuenfzehnt sechzehnt siebzehnt achtzehnt neunzehnt
    """,
    1,
)
_STEMS = {stem: value for forms, value in _STEMS.items() for stem in forms.split("/")}
_STEMS |= {f"{word}st": value for word, value in (_TENS | _HUNDREDS | {"tausend": 1000}).items()}
_STEMS |= {"millionst": 10**6, "milliardst": 10**9}
_ORDINALS = ended(_STEMS, _ENDINGS)
_ORDINALS |= {"zuerst": 1}
_PART_STEMS = {stem: value for stem, value in _STEMS.items() if 3 <= value <= 10**6}
_PARTS = {f"{stem}el": Fraction(1, value) for stem, value in _PART_STEMS.items()}
_PARTS |= {"achtel": Fraction(1, 8), "drittel": Fraction(1, 3), "siebtel": Fraction(1, 7)}
_PARTS |= {word + "n": value for word, value in _PARTS.items()}
_HALVES = words("halb halbe halben halber halbes halbem")
_PARTS |= dict.fromkeys((*_HALVES, "hälfte"), Fraction(1, 2))
_QUARTERS = {
    f"{many}{part}": Fraction(_ONES[many]) * value
    for many in ("zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
    for part, value in _PARTS.items()
    if value >= Fraction(1, 10) and part.endswith("l") and Fraction(1, 10) <= value * _ONES[many] < 1
}

_VAGUE = plenty(
    valued("""
10: zehner
12: dutzende dutzenden dutzender
100: hunderte hunderten hunderter aberhunderte
1000: tausende tausenden tausender abertausende
10000: zehntausende zehntausenden zehntausender
100000: hunderttausende hunderttausenden hunderttausender
1e6: millionen
1e9: milliarden
1e12: billionen
""")
)
_SEVERAL = dict.fromkeys("mehrere mehreren mehrerer".split(), (3, 9))
_SOME = dict.fromkeys("einige einigen einiger paar wenige wenigen etliche etlichen".split(), (3, 9))

_BEFORE = hedges("""
exact: nur, genau, lediglich, exakt, bloß, gerade mal, gerade einmal
about*: rund, etwa, ungefähr, circa, zirka, ca, ca ., an die, um die, so um die, grob, schätzungsweise
about*: geschätzt, geschätzte, geschätzten, annähernd, in etwa, mehr oder weniger
below*: fast, beinahe, nahezu, knapp, nicht ganz, knapp unter
below: weniger als, unter, kleiner als, geringer als, niedriger als, weit weniger als, unterhalb von
above*: gut, knapp über, etwas mehr als, etwas über, kaum mehr als, reichlich
above: mehr als, über, größer als, höher als, weit über, deutlich über, weit mehr als, jenseits von
above: oberhalb von, deutlich mehr als, älter als, länger als
at_least: mindestens, wenigstens, zumindest, minimal, nicht weniger als, nicht unter, mind, mind .
at_least: größer oder gleich, ab
at_most: höchstens, maximal, bis zu, nicht mehr als, allerhöchstens, max, max ., nicht über, bis maximal
at_most: kleiner oder gleich
""")
_AFTER = hedges("""
about*: oder so, herum, plus minus
at_least: oder mehr, und mehr, und darüber, oder darüber, oder älter, aufwärts, mindestens
at_most: oder weniger, und weniger, oder darunter, höchstens, maximal
""")

_UNIT_ENDS = {
    stem + ending: code
    for stem, code in {
        "jährig": "a",
        "monatig": "mo",
        "wöchig": "wk",
        "tägig": "d",
        "stündig": "h",
        "minütig": "min",
    }.items()
    for ending in ("", *_ENDINGS)
}

GERMAN = Lexicon(
    separators=Separators.COMMA,
    ones=_ONES,
    tens=_TENS,
    hundreds=_HUNDREDS,
    scales=_SCALES,
    sets={"dutzend": 12, "dutzende": 12, "dutzenden": 12, "schock": 60, "gros": 144},
    ordinals=_ORDINALS,
    mixed={"anderthalb": Fraction(3, 2), "anderthalbe": Fraction(3, 2)},
    cues=dict.fromkeys(_TOGETHER, words("zu"))
    | {"einmal": words("nur genau lediglich höchstens mindestens")},
    bare=words("hundert tausend") | frozenset(word for word, value in _ORDINALS.items() if value >= 100),
    inner={"ein": "ein"},
    half_ends=words("einhalb einhalbe"),
    fold_ends=words("fach fache fachen facher faches fachem"),
    times_ends=words("mal"),
    unit_ends=_UNIT_ENDS,
    apart=words("eine einen einem einer eines zweier zweien dreier dreien tsd mio mrd bio zween zuerst null")
    | frozenset(_TOGETHER),
    joined=True,
    noun_capitals=True,
    units_first=True,
    ten_room=0,
    thousands_of=True,
    seconds=words("sekunde"),
    parts=_PARTS | _QUARTERS,
    part_plurals={word: value for word, value in _PARTS.items() if value < Fraction(1, 2)},
    part_ends={"el": "e"},
    part_plural_ends={"el": "e", "eln": "e"},
    below_zero=frozenset(("unter null", "unter dem gefrierpunkt")),
    part_cues=words("um zu fast rund etwa über knapp gut nur mehr weniger als bis mindestens"),
    and_halves=words("dreiviertel"),
    vague=_VAGUE | _SEVERAL,
    few=_SEVERAL | _SOME,
    some=frozenset(_SOME),
    articles=words(_ONE),
    definite=words("die der"),
    determiners=words("der die das den dem des dieser diese dieses diesen diesem ihrer seiner aller"),
    ands=words("und"),
    of=words("von der des"),
    by=words("um"),
    minus=words("minus"),
    point=words("komma"),
    half=_HALVES | {"hälfte"} | frozenset(_QUARTERS),
    one=words(_ONE),
    pronoun_cues=words("kein keine keinen so irgend noch was"),
    pronoun_tails=words("von der des dieser"),
    range_words=words("bis"),
    range_or=words("oder"),
    range_openers={"von": words("bis auf"), "zwischen": words("und"), "ab": words("bis")},
    movements=words(
        """
    stieg stiegen steigt steigen gestiegen wuchs wuchsen gewachsen erhöhte erhöht erhöhten fiel fielen
    gefallen fällt sank sanken gesunken sinkt ging zurück gesenkt senkte reduziert
    """
    ),
    ratios={"von": (), "zu": ()},
    times=words("mal"),
    times_tails=words("so mehr größer höher länger schneller weniger stärker häufiger teurer soviel"),
    ages=words("alter alters"),
    old=words("alt alte alten alter altes"),
    labels=words(
        """
    seite seiten s nr nummer nummern absatz abs artikel art kapitel kap abschnitt paragraf paragraph
    band bd zeile zimmer raum version teil blatt tabelle tab abbildung abb punkt ziffer linie gleis
    absätze absätzen absatzes satz satzes sätze sätzen ziffern titel untertitel halbsatz unterabsatz
    buchstabe halle tor stufe phase klasse gruppe platz folge staffel anlage anhang randnummer rn bundesstraße
    """
    ),
    hedges_before=_BEFORE,
    hedges_after=_AFTER,
    unit_names=dict.fromkeys(("prozent", "vom hundert", "v . h ."), "%")
    | dict.fromkeys(("kilo", "kilos"), "kg")
    | dict.fromkeys(("prozentpunkt", "prozentpunkte", "prozentpunkten"), "pp")
    | _UNIT_ENDS
    | dict.fromkeys(("viertelstunde", "viertelstunden"), "quarter_hour")
    | dict.fromkeys(("dreiviertelstunde", "dreiviertelstunden"), "three_quarter_hours")
    | dict.fromkeys(("halbjahr", "halbjahre", "halbjahren", "halbjahres"), "half_year")
    | dict.fromkeys(("vierteljahr", "vierteljahre", "vierteljahren", "vierteljahres"), "quarter_year"),
    per=words("pro je am im die"),
    rates={
        "sekunde": "s",
        "minute": "min",
        "stunde": "h",
        "tag": "d",
        "woche": "wk",
        "monat": "mo",
        "jahr": "a",
    },
    idle_ordinals={"achten": words("zu")},
    idle_nouns=words("tages"),
    idle_followers={
        word: words("geben gibt gab zu darauf auf nehmen lassen") for word in ("acht", "achte", "achten")
    },
    centuries=words("jahrhundert jahrhunderts"),
)
"""The German table."""
