"""English: the words of figures as data. Imports the lexicon's shape only.

Unit names lead to the codes of :mod:`app.core.signals.figures.words.unit_table`; currency names to ISO 4217
codes, or to the bare symbol or word where that is all the text says (*dollars* may be of any country).
"""

from __future__ import annotations

from fractions import Fraction

from app.core.model import Precision
from app.core.signals.figures.words.lexicon import Hedge, Lexicon, by_code


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _numbered(text: str, start: int, step: int = 1) -> dict[str, int]:
    return {word: start + step * place for place, word in enumerate(text.split())}


# --- numbers

_ONES = _numbered("zero one two three four five six seven eight nine ten eleven twelve thirteen", 0)
_ONES |= _numbered("fourteen fifteen sixteen seventeen eighteen nineteen", 14) | {
    "nought": 0,
    "naught": 0,
    "nil": 0,
}
_TENS = _numbered("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10)
_SCALES = {"thousand": 10**3, "lakh": 10**5, "million": 10**6, "crore": 10**7, "billion": 10**9}
_SCALES |= {"trillion": 10**12, "quadrillion": 10**15, "lkh": 10**5, "krore": 10**7}
_SHORT_SCALES = {"k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "mil": 10**6, "b": 10**9, "bn": 10**9}
_SHORT_SCALES |= {"bln": 10**9, "t": 10**12, "tn": 10**12, "trn": 10**12, "cr": 10**7, "grand": 10**3}
_ORDINALS = _numbered("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth", 1)
_ORDINALS |= _numbered("thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth", 13)
_ORDINALS |= _numbered(
    "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth", 20, 10
)
_ORDINALS |= {"hundredth": 100, "thousandth": 10**3, "millionth": 10**6, "billionth": 10**9}
_ORDINALS |= {"trillionth": 10**12}
_PARTS = {word: Fraction(1, value) for word, value in _ORDINALS.items() if value > 2}
_PARTS |= {"half": Fraction(1, 2), "quarter": Fraction(1, 4)}
_PART_PLURALS = {word + "s": value for word, value in _PARTS.items() if word != "half"}
_PART_PLURALS |= {"halves": Fraction(1, 2)}
_FOLDS = {f"{word}fold": value for word, value in (_ONES | _TENS).items() if value > 1} | {"hundredfold": 100}
_VAGUE = {"several": (3, 9), "dozens": (24, 99), "scores": (40, 99), "tens": (20, 99), "hundreds": (200, 999)}
_VAGUE |= {word + "s": (2 * value, 10 * value - 1) for word, value in _SCALES.items()}

# --- dates

_MONTHS = _numbered(
    "january february march april may june july august september october november december", 1
)
_MONTHS |= {word[:3]: value for word, value in _MONTHS.items()} | {"sept": 9}
_MONTH_TRAPS = frozenset(word for word in _MONTHS if len(word) < 5) - {"june", "july"} | {"march"}

_WEEKDAYS = _numbered("monday tuesday wednesday thursday friday saturday sunday", 0)
_WEEKDAYS |= {"mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5}
_WEEKDAYS |= {"sun": 6}

# --- precision


def _hedges(text: str) -> dict[str, Hedge]:
    """Lines of ``precision: phrase, phrase``; an asterisk after the precision means close by."""
    hedges = {}
    for phrase, kind in by_code(text).items():
        hedges[phrase] = Hedge(Precision(kind.rstrip("*")), near=kind.endswith("*"))
    return hedges


_HEDGES_BEFORE = _hedges("""
about*: about, around, approximately, approx, approx ., roughly, some, circa, ca, ca ., c ., an estimated
about*: estimated, estimated at, in the region of
about*: somewhere in the region of, somewhere around, more or less
about*: on the order of, in the order of
about*: in the neighborhood of, in the neighbourhood of, in the vicinity of
below*: nearly, almost, approaching, nearing, close to, closer to, just under, just below, not quite
below*: just short of, just shy of, a little under, a little less than, slightly less than, slightly under
below*: slightly below, a touch under, fractionally below, fractionally under
below: less than, fewer than, under, below, smaller than, lower than, short of, well under, well below
below: not even, sub -, under the age of, below the age of, younger than
above*: just over, just above, a little over, a little more than, slightly more than, slightly over
above*: slightly above
above: more than, over, above, upwards of, upward of, greater than, higher than, larger than, bigger than
above: exceeding, in excess of, north of, well over, well above, far more than, even more than
above: over than, much more than, many more than, beyond, topping, surpassing
above: over the age of, above the age of, older than
above*: just more than, fractionally above, fractionally over
exact: only, just, merely, a mere, exactly, precisely, no more and no less than, as few as, as little as
at_least: at least, no fewer than, no less than, not less than, not fewer than, a minimum of, minimum
at_least: minimum of, at a minimum, at the very least, at the least, greater than or equal to
at_least: more than or equal to, more or equal than, greater or equal than, higher or equal than
at_least: larger or equal than, equal or greater than, equal to or greater than, equal or more than
at_least: at least or equal to
at_most: at most, up to, no more than, not more than, a maximum of, maximum, maximum of
at_most: as many as, as much as, no greater than, no higher than, no larger than, no bigger than
at_most: at the most, at the very most, max, not exceeding, less than or equal to, upto
at_most: less or equal than, smaller or equal than, lower or equal than, equal or less than
at_most: equal to or less than, as high as, anything up to, a cap of, a ceiling of, a limit of
""")
_HEDGES_AFTER = _hedges("""
about*: or so, or thereabouts, odd, give or take, more or less
at_least: or more, and more, or above, and above, or over, and over, or greater, or higher, plus, at least
at_least: at the least, at the very least, at minimum, at the minimum, at a minimum, minimum
at_most: or less, or fewer, or below, or under, or lower, at most, at the most, at the very most, at maximum
at_most: at the maximum, at a maximum, maximum, tops, max
""")

# --- units


def _metric_names() -> dict[str, str]:
    """*kilometres*, *millilitres*, *megawatts*: prefixes before names, in both spellings and numbers."""
    small = {"": "", "kilo": "k", "centi": "c", "milli": "m", "micro": "u", "nano": "n"}
    small |= {"pico": "p"}
    large = {"": "", "kilo": "k", "mega": "M", "giga": "G", "tera": "T"}
    bases = dict.fromkeys(("metre", "meter"), ("m", small)) | dict.fromkeys(("gram", "gramme"), ("g", small))
    bases |= dict.fromkeys(("litre", "liter"), ("L", small | {"hecto": "h"}))
    bases |= {"watt": ("W", large), "hertz": ("Hz", large), "byte": ("By", large), "bit": ("bit", large)}
    bases |= {"volt": ("V", {"": "", "kilo": "k"}), "joule": ("J", {"": "", "kilo": "k", "mega": "M"})}
    bases |= {"pascal": ("Pa", {"": "", "kilo": "k", "hecto": "h"}), "ton": ("t", {"kilo": "k", "mega": "M"})}
    bases |= {"watt hour": ("W.h", large)}
    return {
        f"{prefix}{name}{plural}": short + code
        for name, (code, prefixes) in bases.items()
        for prefix, short in prefixes.items()
        for plural in ("", "s")
    }


def _compound_names() -> dict[str, str]:
    """*square miles*, *cubic feet*, *miles per hour*, *degrees Celsius*."""
    names: dict[str, str] = {}
    lengths = {"metre": "m", "meter": "m", "kilometre": "km", "kilometer": "km", "centimetre": "cm"}
    lengths |= {"centimeter": "cm", "mile": "[mi_i]", "yard": "[yd_i]"}
    plurals = {f"{name}s": code for name, code in lengths.items()}
    feet = {"foot": "[ft_i]", "feet": "[ft_i]", "inch": "[in_i]", "inches": "[in_i]"}
    for name, code in (lengths | plurals | feet).items():
        names |= {f"square {name}": f"{code}2", f"cubic {name}": f"{code}3"}
    for name in ("km", "m", "mi", "miles", "ft"):
        code = {"mi": "[mi_i]", "miles": "[mi_i]", "ft": "[ft_i]"}.get(name, name) + "2"
        names |= {f"sq {name}": code, f"sq . {name}": code}
    for name, code in (lengths | plurals | {"km": "km"}).items():
        if code in ("m", "km", "[mi_i]"):
            names |= {f"{name} per hour": f"{code}/h", f"{name} an hour": f"{code}/h"}
            names |= {f"{name} per second": f"{code}/s", f"{name} a second": f"{code}/s"}
    for degree in ("degree", "degrees", "°"):
        names |= dict.fromkeys((f"{degree} celsius", f"{degree} centigrade", f"{degree} c"), "Cel")
        names |= dict.fromkeys((f"{degree} fahrenheit", f"{degree} f"), "[degF]")
    return names


_UNIT_NAMES = by_code("""
%: percent, pct, per cent
pp: percentage point, percentage points, percent points, per cent points
s: second, seconds, sec, secs
ms: millisecond, milliseconds
min: minute, minutes, mins
h: hour, hours, hr, hrs
d: day, days, night, nights
wk: week, weeks
fortnight: fortnight, fortnights
mo: month, months
a: year, years, yr, yrs
decade: decade, decades
century: century, centuries
[in_i]: inch, inches
[ft_i]: foot, feet
[yd_i]: yard, yards
[mi_i]: mile, miles
[nmi_i]: nautical mile, nautical miles
[ly]: light year, light years
har: hectare, hectares
[acr_us]: acre, acres
kg: kilo, kilos
t: tonne, tonnes, metric ton, metric tons, metric tonnes
ton: ton, tons
[ston_av]: short ton, short tons
[lton_av]: long ton, long tons
[lb_av]: pound, pounds
[oz_av]: ounce, ounces
[gal_us]: gallon, gallons
[bbl_us]: barrel, barrels
[pt_us]: pint, pints
[cup_us]: cup, cups
[tbs_us]: tablespoon, tablespoons
[tsp_us]: teaspoon, teaspoons
[kn_i]: knot, knots
[mi_i]/h: mph, m . p . h, m . p . h .
km/h: kph, kmh
Cel: celsius, centigrade
[degF]: fahrenheit
K: kelvin, kelvins
deg: degree, degrees
cal: calorie, calories
kcal: kilocalorie, kilocalories
dB: decibel, decibels
A: ampere, amperes, amp, amps
[Btu]: british thermal unit, british thermal units, btu, btus
[oz_tr]: troy ounce, troy ounces
[pc]: parsec, parsecs
AU: astronomical unit, astronomical units
Cel: deg celsius, deg c, degree celcius, degrees celcius, celcius
[degF]: deg fahrenheit, deg f
km2: km squared, kilometres squared, kilometers squared
m2: m squared, metres squared, meters squared
[ft_i]2: feet squared, foot squared
[HP]: horsepower
[ppm]: parts per million
[ppb]: parts per billion
""")
_UNIT_NAMES |= _metric_names() | _compound_names()
_SINGLE_UNITS = _words(
    """minute hour day week fortnight month year decade century metre meter kilometre kilometer mile foot inch
    litre liter gallon kilogram kilo tonne ton pound hectare acre millilitre milliliter gram gramme ounce
    barrel pint cup tablespoon teaspoon kg lb ml oz dollar euro"""
)

# --- money

_CURRENCY_NAMES = by_code("""
$: dollar, dollars, buck, bucks
USD: usd, us dollar, us dollars, u . s . dollar, u . s . dollars, american dollar, american dollars
CAD: cad, canadian dollar, canadian dollars
AUD: aud, australian dollar, australian dollars
NZD: new zealand dollar, new zealand dollars
HKD: hong kong dollar, hong kong dollars
SGD: singapore dollar, singapore dollars, singaporean dollar, singaporean dollars
TWD: taiwan dollar, taiwan dollars
EUR: eur, euro, euros
GBP: gbp, sterling, pound sterling, pounds sterling, british pound, british pounds
EGP: egyptian pound, egyptian pounds
LBP: lebanese pound, lebanese pounds
SYP: syrian pound, syrian pounds
JPY: jpy, yen, japanese yen
CNY: cny, yuan, renminbi, chinese yuan, rmb
KRW: south korean won, korean won
VND: dong, vietnamese dong
RUB: ruble, rubles, rouble, roubles, russian ruble, russian rubles, russian rouble, russian roubles
rupee: rupee, rupees
INR: inr, indian rupee, indian rupees
PKR: pakistani rupee, pakistani rupees
franc: franc, francs
CHF: chf, swiss franc, swiss francs
peso: peso, pesos
MXN: mexican peso, mexican pesos
ARS: argentine peso, argentine pesos
lira: lira, liras
TRY: turkish lira, turkish liras
dinar: dinar, dinars
IQD: iraqi dinar, iraqi dinars
JOD: jordanian dinar, jordanian dinars
KWD: kuwaiti dinar, kuwaiti dinars
riyal: riyal, riyals
SAR: saudi riyal, saudi riyals
QAR: qatari riyal, qatari riyals
rial: rial, rials
IRR: iranian rial, iranian rials
OMR: omani rial, omani rials
YER: yemeni rial, yemeni rials
dirham: dirham, dirhams
krona: krona, kronor
krone: krone, kroner
SEK: swedish krona, swedish kronor
DKK: danish krone, danish kroner
NOK: norwegian krone, norwegian kroner
ILS: shekel, shekels
PLN: zloty, zlotys
UAH: hryvnia, hryvnias
HUF: forint, forints
ZAR: rand
BRL: reais
THB: baht
NGN: naira
MYR: ringgit, ringgits, malaysian ringgit, malaysian ringgits, malaysia ringgit, malaysia ringgits
MNT: tugrik, tugriks, mongolian tugrik, mongolian tugriks
sen: sen, sens
paisa: paisa, paise
kopeck: kopeck, kopecks, kopek, kopeks, kopiyka, kopiykas
IDR: rupiah
KZT: tenge
BTC: bitcoin, bitcoins
¢: cent, cents, us cents
pence: pence
penny: penny, pennies
""")

# --- the words around

_STOPS = _words(
    """
    a an the this that these those his her its their our my your some any no each every all both
    another and or but nor so yet as than of in on at to for from with without by per about around over
    under above below between among across through during before after since until till into onto upon
    within against toward towards via near off out up down away back ago later earlier apart alone
    together ahead behind beyond along inside outside despite except versus vs because although though
    while when where who whom whose which what how why if unless whether i you he she it we they me him
    us them not never also only just still even already again too very most less least fewer much many
    such then there here now today yesterday tomorrow ever once twice instead perhaps maybe
    respectively always sometimes plus minus else aboard abroad afterwards besides thus however
    meanwhile
    """
)
_VERBS = _words(
    """
    is are was were be been being am has have had having do does did done will would can could shall
    should may might must said say says told tells ask asked die died dies dying live lived lives flee
    fled flees remain remained remains come comes came go goes went gone get gets got take takes took
    taken make makes made give gives gave given see sees saw seen know knew known find found left leave
    leaves lost lose loses won wins hold held stand stood sit sat lie lay lies rose rise rises fell
    falls grew grow grows began begin begun start starts kept keep keeps let lets put puts seem seems
    seemed become becomes became want wants need needs needed showed shows show shown sent send built
    brought bring bought met meet paid pay ran run runs spent spend think thought feel felt hit hits
    cut reach reached according due compared including following
    """
)
_PLURALS = _words(
    """
    people men women children police cattle sheep fish aircraft spacecraft staff personnel teeth mice
    geese oxen data media criteria phenomena alumni bacteria gunmen policemen firemen fishermen
    servicemen militiamen businessmen councilmen clergymen policewomen servicewomen townspeople
    tribespeople schoolchildren grandchildren poultry livestock salmon deer offspring folk youth clergy
    """
)
_NOT_PLURALS = _words(
    """
    was has his its this thus yes us as is gas bus plus minus news series species chaos basis crisis
    analysis status virus campus census bias christmas always perhaps sometimes besides towards
    afterwards across less unless whereas does goes says us overseas mathematics politics economics
    physics nowadays onwards
    """
)
_MOVEMENTS = _words(
    """
    rose rise rises rising risen grew grow grows growing grown increase increased increases increasing
    fell fall falls falling fallen drop dropped drops climb climbed climbs jump jumped jumps decline
    declined declines went gone moved cut cuts raise raised raises lower lowered lowers reduce reduced
    reduces expand expanded shrank shrink shrunk double doubled triple tripled up down change changed
    revise revised slow slowed surge surged soar soared plunge plunged slid slide edged widened
    narrowed boost boosted advance advanced improve improved slump slumped sank dipped
    """
)
_LABELS = _words(
    """no nos number numbers page pages p pp chapter chapters section sections article articles paragraph
    clause line room version versions ver v volume vol issue step phase grade level route highway flight
    channel gate platform item question exhibit appendix annex figure fig table verse act part unit block
    lot apartment suite box serial isbn issn rule category class type tier group zone district lane track
    row seat shirt listing listings ch sec art para model season episode game stoxx ftse cac dax nasdaq
    nikkei topix asx russell fortune sp csi kospi"""
)

ENGLISH = Lexicon(
    ones=_ONES,
    tens=_TENS,
    hundreds={"hundred": 100, "hundreds": 100},
    scales=_SCALES | {word + "s": value for word, value in _SCALES.items()},
    short_scales=_SHORT_SCALES,
    sets={"dozen": 12, "dozens": 12},
    ordinals=_ORDINALS,
    ordinal_endings=_words("st nd rd th"),
    seconds=_words("second"),
    second_cues=_words("per a each every split"),
    idle_ordinals={"first": _words("at")},
    ranking_adverbs=_words("first last"),
    parts=_PARTS,
    part_plurals=_PART_PLURALS,
    part_cues=_words("by than nearly almost about over under to roughly around least up only just"),
    folds=_FOLDS,
    pairs=_words("couple pair"),
    vague=_VAGUE,
    vague_of=_words("tens scores"),
    few={"several": (3, 9), "few": (3, 9)},
    articles=_words("a an"),
    determiners=_words("the this that these those his her its their our my your"),
    ands=_words("and"),
    of=_words("of"),
    by=_words("by"),
    minus=_words("minus negative"),
    point=_words("point"),
    half=_words("half"),
    one=_words("one"),
    pronoun_cues=_words("no any every each this that the another some"),
    pronoun_tails=_words("of who whom whose that which another or"),
    some_day_cues=_words(
        "may will would can could might shall should must and but that if when i he she it we they you to"
    ),
    range_words=_words("to through till until"),
    range_or=_words("or"),
    range_openers={
        "between": _words("and to"),
        "from": _words("to through till until"),
        "anywhere": _words("to"),
    },
    movements=_MOVEMENTS,
    ratios={"in": (), "out": ("of",)},
    times=_words("times"),
    times_tails=_words("as more higher larger bigger greater the less lower faster its their over"),
    dimensions=_words("high wide long deep tall thick away apart above below"),
    months=_MONTHS,
    month_traps=_MONTH_TRAPS,
    month_cues=_words(
        """
    on in since by until till from of early late mid last next this during through before after to
    between
    """
    ),
    day_cues=_words("on by since until till dated"),
    year_cues=_words(
        "in since until till during year spring summer autumn fall winter early late mid circa throughout of"
    ),
    year_cues_weak=_words("by from to before after between and around about for the through or than"),
    year_money_cues=_words("in"),
    eras={"bc": -1, "bce": -1, "ad": 1, "ce": 1},
    centuries=_words("century centuries"),
    year_parts={"q": 3, "h": 6, "quarter": 3, "half": 6},
    weekdays=_WEEKDAYS,
    halves_of_day={"am": 0, "pm": 12, "a . m": 0, "p . m": 12},
    clocks=_words("gmt utc bst cet cest est edt cst cdt mst mdt pst pdt jst msk hours o'clock o’clock"),
    clock_cues=_words("at gmt utc monday tuesday wednesday thursday friday saturday sunday"),
    ages=_words("aged age ages"),
    old=_words("old olds"),
    streets=_words("street st avenue ave road"),
    persons=_words("man woman boy girl child student teenager male female suspect victim driver worker son"),
    prefixes=_words("mid pre post sub non now over under top early late super ultra all minus"),
    labels=_LABELS,
    hedges_before=_HEDGES_BEFORE,
    hedges_after=_HEDGES_AFTER,
    distant_hedges=_words("at"),
    unit_names=_UNIT_NAMES,
    below_zero=frozenset(("below zero",)),
    single_units=_SINGLE_UNITS,
    unit_fillers=_words(
        "more additional extra consecutive straight full whole further other long short working fewer"
    ),
    currency_names=_CURRENCY_NAMES,
    per=_words("per a an each every"),
    rates={"second": "s", "minute": "min", "hour": "h", "day": "d", "week": "wk", "month": "mo", "year": "a"},
    ago=_words("ago earlier later before after from"),
    stops=_STOPS,
    verbs=_VERBS,
    totals=_words("population toll"),
    plurals=_PLURALS,
    not_plurals=_NOT_PLURALS,
    casualties=_words("dead injured wounded missing homeless displaced hurt killed arrested detained"),
    idle_nouns=_words("thing things day hand point time side way place sense end moment else more another"),
)
"""The English table."""
