"""Named days of the year: their English names, and where they fall, if a rule of the calendar says so.

From general knowledge. A name in two countries may mean two days; then both rules stand beside each other.
Days of the Jewish, Muslim, Hindu and Chinese calendars have no rule here: they are known by name only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

_TABLE = """
new-years-day; 01-01; new year day
new-years-eve; 12-31; new year eve, hogmanay
epiphany; 01-06; epiphany, three kings day, twelfth night
burns-night; 01-25; burns night, burns supper, robert burns day
groundhog-day; 02-02; groundhog day
candlemas; 02-02; candlemas (day)
waitangi-day; 02-06; waitangi day
valentines-day; 02-14; (st) valentine day, v day
st-davids-day; 03-01; st davids day
womens-day; 03-08; (international) womens day
pi-day; 03-14; pi day
ides-of-march; 03-15; ides of march
st-patricks-day; 03-17; st patrick day, st paddys day
april-fools-day; 04-01; april fools (day), all fools day, fools day
tax-day; 04-15; tax day
earth-day; 04-22; (international mother) earth day
st-georges-day; 04-23; st georges day, feast of st george
anzac-day; 04-25; anzac day
freedom-day; 04-27; freedom day
kings-day; 04-27; kings day, koningsdag
walpurgis-night; 04-30; walpurgis night
may-day; 05-01; may day, (international) workers day, world labour day
star-wars-day; 05-04; star wars day, may the fourth be with you
cinco-de-mayo; 05-05; cinco de mayo
liberation-day; 05-05; liberation day, bevrijdingsdag
europe-day; 05-09; europe day
victory-day; 05-09; victory day
juneteenth; 06-19; juneteenth, emancipation day
flag-day; 06-14; flag day
bloomsday; 06-16; bloomsday
midsummer; 06-24; midsummer day, st johns day, st jean baptiste day, fete nationale
canada-day; 07-01; canada day, dominion day
independence-day; 07-04, 08-15; independence day
orangemens-day; 07-12; orangemens day, (the) glorious twelfth, the twelfth, battle of the boyne, \
twelfth of july
bastille-day; 07-14; bastille day, french national day
swiss-national-day; 08-01; swiss national day
assumption; 08-15; assumption (day), assumption of mary, feast of the assumption, ferragosto
patriot-day; 09-11; patriot day, nine eleven
michaelmas; 09-29; michaelmas (day)
german-unity-day; 10-03; german unity day, day of german unity
boss-day; 10-16; boss day, (national) bosses day
united-nations-day; 10-24; united nations day, un day
halloween; 10-31; halloween (day), hallows eve, all hallows eve, hallowe'en
reformation-day; 10-31; reformation day
all-saints-day; 11-01; all saints (day), all hallows (day), hallowmas, solemnity of all saints, \
feast of all saints
all-souls-day; 11-02; all souls day
guy-fawkes-night; 11-05; guy fawkes (night), guy fawkes day, bonfire night, fireworks night
armistice-day; 11-11; armistice day, remembrance day, poppy day, veterans day
st-martins-day; 11-11; st martins day, martinmas
st-andrews-day; 11-30; st andrews day
world-aids-day; 12-01; world aids day
st-nicholas-day; 12-06; st nicholas day, sinterklaas
human-rights-day; 12-10; human rights day
st-lucias-day; 12-13; st lucias day, st lucys day
christmas-eve; 12-24; christmas eve, xmas eve
christmas; 12-25; christmas (day), xmas (day), yuletide
boxing-day; 12-26; boxing day, st stephens day, second day of christmas
kwanzaa; 12-26; kwanzaa
world-health-day; 04-07; world health day
world-book-day; 04-23; world book day, world book and copyright day
world-water-day; 03-22; world water day, world day for water
world-poetry-day; 03-21; world poetry day
peace-day; 09-21; international day of peace, world peace day, peace day
environment-day; 06-05; world environment day
yoga-day; 06-21; (international) yoga day, international day of yoga
lincolns-birthday; 02-12; (abraham) lincoln birthday
siblings-day; 04-10; (national) sibling day
law-day; 05-01; law day
lei-day; 05-01; lei day
loyalty-day; 05-01; loyalty day
youth-day; 06-16; youth day
heroes-day; 10-10; heroes day, kruger day
reconciliation-day; 12-16; day of reconciliation, day of the vow, day of the covenant, dingane day, vow day
summer-time-begins; 3/2/7, 3/-1/7; daylight saving (time) start (day), daylight saving (time) begin, \
start of daylight saving
summer-time-ends; 11/1/7, 10/-1/7; daylight saving (time) end (day), end of daylight saving (time)
super-tuesday; ; super tuesday
africa-day; 05-25; africa day, african liberation day, african freedom day
refugee-day; 06-20; world refugee day
press-freedom-day; 05-03; world press freedom day
holocaust-memorial-day; 01-27; international holocaust remembrance day, holocaust memorial day
republic-day; 01-26; republic day
gandhi-jayanti; 10-02; gandhi jayanti, gandhi birthday, mahatma gandhi jayanti
teachers-day; 09-05; teachers day
childrens-day; 11-14; childrens day
constitution-day; 09-17, 11-26; constitution day, citizenship day
canberra-day; 3/2/1; canberra day
australia-day; 01-26; australia day, invasion day
labour-day; 9/1/1, 5/1/1, 10/1/1, 05-01; labour day, labor day, eight hours day
martin-luther-king-day; 1/3/1; martin luther king (jr) day, mlk (jr) day, civil rights day, king day
super-bowl-sunday; 2/1/7; super bowl (sunday)
presidents-day; 2/3/1; president day, washington birthday, george washington day
family-day; 2/3/1; family day, islander day, louis riel day, nova scotia heritage day, heritage day
patriots-day; 4/3/1; patriots day
admin-day; 4/-1/3; admin day, administrative professional day, secretary day, secretaries day
arbor-day; 4/-1/5; arbor day
early-may-holiday; 5/1/1; early may bank holiday, may day bank holiday
mothers-day; 5/2/7, e-21; mother day, mothering sunday, mothers sunday, mum day
armed-forces-day; 5/3/6; armed forces day
victoria-day; 5/-1/1; victoria day, sovereign birthday, queen birthday, king birthday, patriotes day
memorial-day; 5/-1/1; memorial day, decoration day
spring-holiday; 5/-1/1; spring bank holiday, late may bank holiday
fathers-day; 6/3/7, 9/1/7; father day, dad day
discovery-day; 6/4/1, 8/3/1; discovery day
parents-day; 7/4/7; parent day
civic-holiday; 8/1/1; civic holiday, civic day, terry fox day, new brunswick day, saskatchewan day, \
simcoe day, british columbia day, bc day, alberta heritage day, natal day, mackenzie day, colonel by day
ekka-day; 8/2/3; ekka (day), rna show day, royal queensland show day, peoples day, brisbane show day
summer-holiday; 8/-1/1, 8/1/1; (late) summer bank holiday, august bank holiday
grandparents-day; 9/2/7; (national) grandparent day
columbus-day; 10/2/1; columbus day, indigenous peoples day, native american day
thanksgiving; 11/4/4, 10/2/1; thanksgiving (day), turkey day
black-friday; 11/4/4+1; black friday
cyber-monday; 11/4/4+4; cyber monday
giving-tuesday; 11/4/4+5; giving tuesday
small-business-saturday; 11/4/4+2; small business saturday
melbourne-cup-day; 11/1/2; melbourne cup (day)
election-day; 11/1/1+1; election day
remembrance-sunday; 11/2/7; remembrance sunday
advent; 12-25/7-21; advent (sunday), first sunday of advent
shrove-monday; e-48; shrove monday, rose monday, collop monday, rosenmontag
shrove-tuesday; e-47; shrove tuesday, pancake day, pancake tuesday, mardi gras, fat tuesday, \
carnival tuesday
ash-wednesday; e-46; ash wednesday
palm-sunday; e-7; palm sunday, branch sunday
maundy-thursday; e-3; maundy thursday, maundy thu, covenant thursday, covenant thu, sheer thursday, \
thursday of mysteries, thu of mysteries, holy thursday, holy thu, great thursday
good-friday; e-2; good friday, great friday, holy friday, long friday
holy-saturday; e-1; holy saturday, easter saturday, easter eve, easter vigil, great saturday, black saturday
easter; e+0; easter (sunday), easter day, resurrection sunday, pascha
easter-monday; e+1; easter monday, bright monday
low-sunday; e+7; low sunday, divine mercy sunday, quasimodo sunday
ascension-day; e+39; ascension day, ascension thursday, feast of the ascension, ascension of jesus, \
ascension
pentecost; e+49; pentecost (sunday), whitsunday, whitsun, whit sunday, white sunday, whitsuntide
whit-monday; e+50; whit monday, pentecost monday, monday of the holy spirit, whitmonday
trinity-sunday; e+56; trinity sunday
corpus-christi; e+60; corpus christi, feast of corpus christi
orthodox-clean-monday; o-48; clean monday, orthodox shrove monday, orthodox ash monday, ash monday, \
green monday, pure monday, monday of lent
lazarus-saturday; o-8; lazarus saturday
orthodox-palm-sunday; o-7; orthodox palm sunday, orthodox branch sunday
orthodox-good-friday; o-2; orthodox good friday, orthodox great friday
orthodox-holy-saturday; o-1; orthodox holy saturday, orthodox great saturday, orthodox easter eve
orthodox-easter; o+0; orthodox easter (sunday), orthodox easter day, greek easter, orthodox pascha
orthodox-easter-monday; o+1; orthodox easter monday
orthodox-ascension; o+39; orthodox ascension (day)
orthodox-pentecost; o+49; orthodox pentecost, orthodox whit sunday
orthodox-whit-monday; o+50; orthodox whit monday, orthodox pentecost monday
eid-al-fitr; ; eid al fitr, eid ul fitr, id ul fitr, idul fitr, id al fitr, eid fitr, ramzan id, \
feast of breaking the fast
eid-al-adha; ; eid al adha, eid ul adha, id ul adha, idul adha, id al adha, eid adha, bakr id, bakri id, \
bakrid, sacrifice feast, feast of the sacrifice, feast of sacrifice, festival of sacrifice, kurban bayram
ramadan; ; ramadan, ramadhan, ramzan, ramazan
laylat-al-qadr; ; laylat al qadr, laylat al kadr, lailat al qadr, laylatul qadr, night of power, \
night of destiny, night of measures, night of decree, night of value
jumuatul-wida; ; jumuatul wida, jumatul wida, jamat ul vida, jumu atul wida, jamatul vida, jumat ul wida
isra-miraj; ; isra and miraj, isra miraj, al isra wal miraj, (the) prophets ascension, \
ascension of the prophet, night journey, lailat al miraj, laylat al miraj, shab e miraj
islamic-new-year; ; islamic new year, amun jadid, hijri new year, arabic new year, muslim new year, muharram
ashura; ; (day of) ashura, yom ashura
mawlid; ; mawlid, mawlid al nabawi, mawlid al nabi, mawlid an nabi, (the) prophets birthday, \
milad un nabi, milad al nabi, barawafat, eid e milad, id e milad, eid milad un nabi
rosh-hashanah; ; rosh hashanah, rosh hashana, yom teruah, jewish new year, feast of trumpets
yom-kippur; ; yom kippur, day of atonement
sukkot; ; sukkot, succot, feast of tabernacles, feast of booths, feast of the ingathering, \
feast of ingathering
shemini-atzeret; ; shemini atzeret
simchat-torah; ; simchat torah, simhat torah
hanukkah; ; hanukkah, hanukah, chanukah, chanukkah, hannukah, jewish festival of lights
tu-bishvat; ; tu bishvat, tu b shvat, tu bshvat, jewish arbor day
purim; ; purim, feast of lots
shushan-purim; ; shushan purim
passover; ; passover, pesach, pesakh, passach
yom-hashoah; ; yom hashoah, yom ha shoah, holocaust day, holocaust remembrance day, yom hazikaron lashoah
yom-haatzmaut; ; yom haatzmaut, yom ha atzmaut, israeli independence day, israel independence day
lag-baomer; ; lag baomer, lag b omer, lag bomer
shavuot; ; shavuot, shavuoth, feast of weeks
tisha-bav; ; tisha bav, tisha b av, fast of av, ninth of av
diwali; ; diwali, deepavali, deepawali, lakshmi puja, laxmi puja, divali
dhanteras; ; dhanteras, dhantera, dhanatrayodashi, dhanwantari trayodashi
naraka-chaturdashi; ; naraka chaturdashi, choti diwali, chhoti diwali, kali chaudas, roop chaturdashi
bhai-dooj; ; bhai dooj, bhai duj, bhau beej, bhai tika, bhatri ditya, yama dvitiya, bhai phonta
govardhan-puja; ; govardhan puja, annakut, bali pratipada, bali padyami, gudi padva
chhath; ; chhath (puja), chhat puja, dala puja, dala chhath, surya shashthi, chhathi, chhath parv
holi; ; holi, dhulandi, dhuleti, phagwah, rangwali holi, festival of colours, festival of colors, \
dhulivandan
chhoti-holi; ; chhoti holi, choti holi, holika dahan, holika dahanam, kamudu pyre
dussehra; ; dussehra, dusshera, dasara, vijayadashami, vijaya dashami, vijayadasami
navaratri; ; navaratri, navratri, sharad navratri, durga puja, durga pooja, durgotsava
maha-saptami; ; maha saptami, durga saptami
maha-ashtami; ; maha ashtami, durga ashtami
maha-navami; ; maha navami, mahanavami
ganesh-chaturthi; ; ganesh chaturthi, vinayaka chaturthi, vinayaka chavithi, ganesha chaturthi, ganeshotsav
krishna-janmashtami; ; (krishna) janmashtami, gokulashtami, krishna jayanti, krishnashtami, \
sri krishna jayanti, ashtami rohini
raksha-bandhan; ; raksha bandhan, rakshabandhan, rakhi, rakhi purnima
rama-navami; ; rama navami, ram navami, sri rama navami
maha-shivaratri; ; maha shivaratri, mahashivaratri, maha shivratri, shivaratri, shivratri
ugadi; ; ugadi, yugadi, chaitra sukladi, chaitra sukhladi, gudi padwa, samvatsaradi
vasant-panchami; ; vasant panchami, basant panchami, vasanta panchami, saraswati puja, saraswati jayanti, \
shri panchami
karva-chauth; ; karva chauth, karwa chauth, karaka chaturthi, karva chouth
onam; ; onam, thiruvonam, thiru onam, third onam
makar-sankranti; ; pongal, thai pongal, makar sankranti, makara sankranti, maghi, sankranti, magha sankranti
bhogi; ; bhogi, bhogi pandigai, bogi, bogi pandigai
mattu-pongal; ; mattu pongal
kaanum-pongal; ; kaanum pongal, kanni pongal, kanum pongal, kanu pongal
lohri; ; lohri
vaisakhi; ; vaisakhi, baisakhi, vaisakhadi, mesadi, vaisaki, vasakhi
vishu; ; vishu
rath-yatra; ; rath yatra, ratha yatra, yatra, chariot festival, jagannath rath yatra
hanuman-jayanti; ; hanuman jayanti, hanumath jayanti
buddha-purnima; ; buddha purnima, vesak (day), buddha day, buddha jayanti, buddha birthday, wesak, \
vaishakha purnima
mahavir-jayanti; ; mahavir jayanti, mahavir janma kalyanak, mahaveer jayanti
guru-nanak-jayanti; ; guru nanak jayanti, guru nanak gurpurab, guru nanak birthday, gurpurab, \
guru nanak prakash utsav
guru-gobind-singh-jayanti; ; guru gobind singh jayanti, guru govind singh jayanti, \
guru gobind singh birthday, guru govind singh birthday, guru gobind singh gurpurab
guru-ravidas-jayanti; ; guru ravidas jayanti, guru ravidass jayanti, guru ravidas birthday, \
ravidas jayanti, ravidass jayanti
valmiki-jayanti; ; valmiki jayanti, maharishi valmiki jayanti, pargat diwas, valmikis birthday
rabindra-jayanti; ; rabindra jayanti, rabindranath jayanti, rabindranath tagore jayanti
parsi-new-year; ; parsi new year, jamshedi navroz, jamshedi nowruz, shahenshahi new year
nowruz; 03-20; nowruz, norouz, navroz, persian new year, naw ruz
chinese-new-year; ; chinese (lunar) new year (day), lunar new year (day), chinese spring festival, \
spring festival
lantern-festival; ; lantern festival
qingming; ; qingming (festival), tomb sweeping day, ching ming
dragon-boat-festival; ; dragon boat festival, duanwu (festival), double fifth festival
mid-autumn-festival; ; mid autumn festival, moon festival, mooncake festival
"""


def fold(word: str) -> str:
    """A word of a name as it is compared: *Mother's*, *mothers* and *mother* are one, *saint* is *st*."""
    folded = re.sub(r"['’.]", "", word.lower()).rstrip("s")
    return {"saint": "st"}.get(folded, folded)


@cache
def names() -> dict[tuple[str, ...], str]:
    """From the folded words of every name to the key of its day."""
    return {
        tuple(filter(None, map(fold, words))): line.split(";")[0].strip()
        for line in _TABLE.strip().splitlines()
        for name in line.split(";")[2].split(",")
        for words in _variants(name.split())
    }


def _variants(words: list[str]) -> Iterator[list[str]]:
    """A name with and without what stands in brackets."""
    text = " ".join(words)
    optional = re.search(r"\(([^()]*)\) ?", text)
    if optional is None:
        yield words
        return
    before, after = text[: optional.start()], text[optional.end() :]
    yield from _variants(f"{before}{after}".split())
    yield from _variants(f"{before}{optional[1]} {after}".split())


@cache
def _rules() -> dict[str, tuple[str, ...]]:
    lines = (line.split(";") for line in _TABLE.strip().splitlines())
    return {key.strip(): tuple(filter(None, map(str.strip, rules.split(",")))) for key, rules, _ in lines}


def days_of(key: str, year: int) -> tuple[date, ...]:
    """The days a named day may fall on in a year; empty where the calendar has no rule for it."""
    return tuple(_day(rule, year) for rule in _rules()[key])


def _day(rule: str, year: int) -> date:
    """``12-25``; ``11/4/4+1``: a day after the fourth Thursday of November; ``e-2``, ``o+0``: by Easter.

    ``12-25/7-21`` is 21 days before the Sunday before.
    """
    if rule[0] in "eo":
        return (easter if rule[0] == "e" else orthodox_easter)(year) + timedelta(int(rule[1:]))
    fixed = re.fullmatch(r"(\d\d)-(\d\d)(?:/(\d)-(\d+))?", rule)
    if fixed is not None:
        day = date(year, int(fixed[1]), int(fixed[2]))
        return day - timedelta((day.isoweekday() - int(fixed[3])) % 7 + int(fixed[4])) if fixed[3] else day
    base, _, later = rule.partition("+")
    month, which, weekday = map(int, base.split("/"))
    return nth_weekday(year, month, which, weekday) + timedelta(int(later or 0))


def nth_weekday(year: int, month: int, which: int, weekday: int) -> date:
    """The ``which``-th ``weekday`` (1 is Monday) of a month; -1 is the last."""
    if which > 0:
        first = date(year, month, 1)
        return first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (which - 1))
    last = date(year + month // 12, month % 12 + 1, 1) - timedelta(1)
    return last - timedelta((last.isoweekday() - weekday) % 7 + 7 * (-1 - which))


def easter(year: int) -> date:
    """Easter Sunday of the western churches.

    The Meeus/Jones/Butcher algorithm (Jean Meeus, *Astronomical Algorithms*, 1991, chapter 8).
    """
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the eastern churches, in the Gregorian calendar of 1900 to 2099.

    Meeus' algorithm for the Julian calendar (same chapter), 13 days later.
    """
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + timedelta(13)
