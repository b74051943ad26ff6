"""Numbers in words and the words around them, in languages other than English. All texts are invented."""

from __future__ import annotations

from fractions import Fraction

import pytest

from app.core.model import FigureKind, Precision
from app.core.signals.figures.words.languages import lexicon
from app.core.signals.figures.words.pieces import MEMORY

from .reading import ABOUT, ABOVE, AT_LEAST, AT_MOST, BELOW, EXACT, number, only, read, texts

CARDINALS = [
    ("de", "dreihundertfünfundsechzigtausend", 365000),
    ("de", "achtzehnhundertzweiundfünfzig", 1852),
    ("de", "zwo", 2),
    ("de", "dreiunddreissig", 33),
    ("de", "vier und dreißig", 34),
    ("de", "ein hundert fünfzehn", 115),
    ("de", "eine Million und fünf", 1000005),
    ("de", "anderthalb Millionen", 1500000),
    ("de", "zweieinhalb Millionen", 2500000),
    ("de", "ein halbes Dutzend", 6),
    ("de", "drei Komma eins vier", "3.14"),
    ("de", "minus fünf", -5),
    ("de", "2,5 Millionen", 2500000),
    ("nl", "vijfentwintighonderd", 2500),
    ("nl", "tweeëntwintig", 22),
    ("nl", "anderhalf miljoen", 1500000),
    ("nl", "drieënhalf miljoen", 3500000),
    ("nl", "twee en een half", "2.5"),
    ("it", "ventitremilacinquecento", 23500),
    ("it", "ventun", 21),
    ("it", "mezzo milione", 500000),
    ("it", "due milioni e mezzo", 2500000),
    ("it", "tre virgola quattordici", "3.14"),
    ("it", "una dozzina", 12),
    ("fr", "quatre-vingt-dix-sept", 97),
    ("fr", "quatre vingt dix sept", 97),
    ("fr", "soixante et onze", 71),
    ("fr", "vingt-et-un", 21),
    ("fr", "septante-deux", 72),
    ("fr", "dix-neuf cent soixante", 1960),
    ("fr", "cinquante mille millions", 50000000000),
    ("fr", "un million et demi", 1500000),
    ("fr", "une demi-douzaine", 6),
    ("fr", "deux cent virgule soixante et onze", "200.71"),
    ("fr", "deux virgule zéro cinq", "2.05"),
    ("es", "veintiún", 21),
    ("es", "doscientas", 200),
    ("es", "dos cientos tres", 203),
    ("es", "dos mil trescientos millones", 2300000000),
    ("es", "un billón", 10**12),
    ("es", "medio millón", 500000),
    ("es", "35 mil", 35000),
    ("pt", "dezasseis", 16),
    ("pt", "dezesseis", 16),
    ("pt", "um bilhão", 10**9),
    ("pt", "um bilião", 10**12),
    ("pt", "mil e quinhentos", 1500),
    ("pt", "meia dúzia", 6),
    ("ru", "двумстам пятидесяти", 250),
    ("ru", "полтора миллиона", 1500000),
    ("ru", "два с половиной", "2.5"),
    ("ru", "ноль целых пять десятых", "0.5"),
    ("ru", "три целых двадцать пять сотых", "3.25"),
    ("ar", "ألفان", 2000),
    ("ar", "مئة و خمسة وعشرون", 125),
    ("ar", "خمسة ونصف", "5.5"),
    ("ar", "مائة ألفاً وخمسة", 100005),
    ("zh", "七千三百", 7300),
    ("zh", "两千", 2000),
    ("zh", "二百五", 250),
    ("zh", "一万三", 13000),
    ("zh", "二十万亿", 20 * 10**12),
    ("zh", "三点一四", "3.14"),
    ("zh", "一点五万", 15000),
    ("zh", "负五", -5),
    ("zh", "二〇二五", 2025),
    ("zh", "卅五", 35),
    ("zh", "3万5千", 35000),
    ("zh", "3万五千6百", 35600),
    ("zh", "3万", 30000),
    ("zh", "壹佰贰拾", 120),
    ("ja", "三万五千", 35000),
    ("ja", "百五", 105),
    ("it", "duemila e quattro dozzine", 2048),
    ("it", "tre dozzine", 36),
    ("it", "una dozzina e mezza", 18),
    ("it", "un miliardo e mezzo milione", 1000500000),
    ("it", "cento e tre e due terzi", "311/3"),
    ("it", "ventitré e tre quinti", "118/5"),
    ("it", "due terzi di milione", "2000000/3"),
    ("it", "cinque con tre quarti", "5.75"),
    ("it", "cinquanta   e   due", 52),
    ("it", "meno venti e mezzo", "-20.5"),
    ("it", "miliardo", 10**9),
    ("it", "un paio", 2),
    ("fr", "un milliard et trois quarts millions", 1000750000),
    ("fr", "un million et quart", 1250000),
    ("fr", "deux millions et demi", 2500000),
    ("fr", "trois cent deux douzaines", 324),
    ("fr", "zéro neuf", 9),
    ("fr", "deux milliers", 2000),
    ("es", "punto cinco", "0.5"),
    ("es", "cero uno", 1),
    ("es", "billón", 10**12),
    ("es", "una docena y media", 18),
    ("es", "cinco billones con tres cuartos", 5750000000000),
    ("es", "un millón y cuarto", 1250000),
    ("pt", "ponto setenta e sete", "0.77"),
    ("pt", "trezentas e duas dúzias", 324),
    ("pt", "dois milhões e três quartos", 2750000),
    ("nl", "tweehonderd komma eenenzeventig", "200.71"),
    ("nl", "vijf miljard en driekwart", 5750000000),
    ("nl", "gros", 144),
    ("de", "dreihundert und zwei Dutzend", 324),
    ("ar", "ألفا", 2000),
    ("ar", "خمسة عشر ألفا", 15000),
    ("ar", "ألف خمس مئة", 1500),
    ("ar", "مئة وخمس", 105),
    ("ar", "سبعتاشر", 17),
    ("ar", "تلتمية وخمسين", 350),
    ("ar", "خمسة وربع", "5.25"),
    ("ar", "مائة و ثلاثة و ثلثين", "311/3"),
    ("ar", "ثلاثة دستات", 36),
    ("zh", "三打", 36),
    ("zh", "一对", 2),
    ("zh", "负一又二分之一", "-1.5"),
    ("zh", "八千 三百 八十五 万 二千", 83852000),
    ("zh", "三 百 五", 350),
    ("zh", "两个半", "2.5"),
    ("ja", "十ダース", 120),
    ("ja", "ゼロ", 0),
    ("ja", "二十三と五分の三", "23.6"),
]


@pytest.mark.parametrize(("language", "text", "value"), CARDINALS)
def test_numbers(language: str, text: str, value: object) -> None:
    figure = only(text, language)
    assert (figure.text, figure.value) == (text, number(value))


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("de", "erster", 1),
        ("de", "zweiundzwanzigste", 22),
        ("de", "hundertdritte", 103),
        ("de", "der tausendste", 1000),
        ("nl", "eenentwintigste", 21),
        ("nl", "honderdste", 100),
        ("nl", "1e", 1),
        ("it", "trentaseiesimo", 36),
        ("it", "ventitreesimo", 23),
        ("it", "ventesimo primo", 21),
        ("it", "1º", 1),
        ("fr", "vingt et unième", 21),
        ("fr", "quatre-vingt-dixième", 90),
        ("fr", "1er", 1),
        ("fr", "2ème", 2),
        ("es", "vigésimo primero", 21),
        ("es", "ducentésimo quinto", 205),
        ("es", "3.ª", 3),
        ("pt", "vigésimo segundo", 22),
        ("pt", "centésimo", 100),
        ("ru", "двадцать первый", 21),
        ("ru", "двухсотого", 200),
        ("ru", "третьего", 3),
        ("ar", "الخامس والعشرون", 25),
        ("ar", "الثالث عشر", 13),
        ("zh", "第三", 3),
        ("ja", "第二十一", 21),
        ("es", "dosmilésimo", 2000),
        ("es", "veintidosmilesimo", 22000),
        ("es", "tresmillonésimo séptimo", 3000007),
        ("ja", "二位", 2),
    ],
)
def test_ordinals(language: str, text: str, value: int) -> None:
    figure = read(text, language)[0]
    assert (figure.kind, figure.value) == (FigureKind.ORDINAL, value)


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("de", "ein Drittel der Leute", "1/3"),
        ("de", "drei Viertel", "3/4"),
        ("de", "die Hälfte der Häuser", "1/2"),
        ("de", "dreimal so viel", 3),
        ("de", "drei Mal mehr", 3),
        ("de", "dreifach", 3),
        ("nl", "twee derde", "2/3"),
        ("nl", "een twintigste", "1/20"),
        ("it", "due terzi", "2/3"),
        ("it", "cento trenta quinti", 26),
        ("fr", "trois cinquièmes", "3/5"),
        ("fr", "un vingt-cinquième", "1/25"),
        ("fr", "plus de la moitié des gens", "1/2"),
        ("fr", "deux fois plus", 2),
        ("fr", "trois sur quatre", "3/4"),
        ("es", "un tercio", "1/3"),
        ("es", "dos quintos", "2/5"),
        ("pt", "metade da casa", "1/2"),
        ("ru", "две трети", "2/3"),
        ("ru", "пять сотых", "1/20"),
        ("ar", "ثلاثة أرباع", "3/4"),
        ("ar", "واحد من أربعة", "1/4"),
        ("zh", "三分之一", "1/3"),
        ("ja", "三分の二", "2/3"),
        ("it", "un trentacinquesimo", "1/35"),
        ("it", "cento trentacinquesimi", "20/7"),
        ("it", "meno un quinto", "-1/5"),
        ("it", "un milione duemila tre quinti", "1002003/5"),
        ("fr", "cent et trente cinquièmes", 26),
        ("es", "una centésima", "1/100"),
        ("es", "dos centésimas", "1/50"),
        ("es", "un treintaicincoavo", "1/35"),
        ("es", "cien treintaicincoavos", "20/7"),
        ("es", "uno sobre veintiuno", "1/21"),
        ("pt", "cento e trinta quintos", 26),
        ("pt", "cinco vinte avos", "1/4"),
        ("pt", "um trinta e cinco avos", "1/35"),
        ("nl", "een vijfendertigste", "1/35"),
        ("nl", "drie vijfendertigsten", "3/35"),
        ("nl", "drievijfde", "3/5"),
        ("de", "ein Fünfunddreißigstel", "1/35"),
        ("de", "hundert Fünfunddreißigstel", "20/7"),
        ("de", "Dreifünftel", "3/5"),
        ("ar", "مائة و ثلاثون خمس", 26),
        ("ar", "ربع", "1/4"),
        ("ar", "واحد جزء من مئة", "1/100"),
        ("zh", "半个", "1/2"),
        ("ja", "マイナス五分の三", "-3/5"),
    ],
)
def test_ratios(language: str, text: str, value: object) -> None:
    figure = only(text, language)
    assert (figure.kind, figure.value) == (FigureKind.RATIO, number(value))


@pytest.mark.parametrize(
    ("language", "text", "low", "high"),
    [
        ("de", "mehrere hundert", 300, 999),
        ("de", "einige tausend Bücher", 3000, 9999),
        ("de", "Hunderttausende Menschen", 200000, 999999),
        ("nl", "tientallen", 20, 99),
        ("it", "decine di migliaia", 20000, 99999),
        ("it", "alcune centinaia", 300, 999),
        ("fr", "des centaines de milliers", 200000, 999999),
        ("fr", "quelques milliers", 3000, 9999),
        ("es", "cientos de miles", 200000, 999999),
        ("pt", "dezenas de milhares", 20000, 99999),
        ("ru", "десятки тысяч", 20000, 99999),
        ("ar", "عشرات الآلاف", 20000, 99999),
        ("zh", "数百", 200, 999),
        ("zh", "几十万", 200000, 999999),
        ("zh", "三四个", 3, 4),
        ("zh", "七八十", 70, 80),
        ("zh", "三两天", 2, 3),
        ("de", "zwischen zwanzig und dreißig", 20, 30),
        ("it", "tra venti e trenta", 20, 30),
        ("ru", "от пяти до десяти", 5, 10),
        ("ar", "بين خمسة وعشرة", 5, 10),
        ("zh", "二十至三十", 20, 30),
    ],
)
def test_ranges_and_vague_quantities(language: str, text: str, low: int, high: int) -> None:
    figure = only(text, language)
    assert (figure.kind, figure.low, figure.high) == (FigureKind.RANGE, low, high)


@pytest.mark.parametrize(
    ("language", "text", "value", "precision"),
    [
        ("de", "rund dreihundert", 300, ABOUT),
        ("de", "knapp 300", 300, BELOW),
        ("de", "bis zu zwanzig", 20, AT_MOST),
        ("de", "300 oder mehr", 300, AT_LEAST),
        ("nl", "ruim driehonderd", 300, ABOVE),
        ("it", "oltre trecento", 300, ABOVE),
        ("it", "un migliaio", 1000, ABOUT),
        ("fr", "une dizaine", 10, ABOUT),
        ("fr", "près de 300", 300, BELOW),
        ("fr", "jusqu’à vingt", 20, AT_MOST),
        ("fr", "plus d'un million", 1000000, ABOVE),
        ("es", "al menos veinte", 20, AT_LEAST),
        ("es", "al menos 20", 20, AT_LEAST),
        ("es", "veinte o más", 20, AT_LEAST),
        ("pt", "cerca de trezentas", 300, ABOUT),
        ("ru", "не менее двадцати", 20, AT_LEAST),
        ("ar", "أكثر من عشرين", 20, ABOVE),
        ("zh", "约三百", 300, ABOUT),
        ("zh", "三百多", 300, ABOVE),
        ("zh", "三十多万", 300000, ABOVE),
        ("zh", "十几", 10, ABOVE),
        ("zh", "五百以上", 500, AT_LEAST),
        ("zh", "至少十几个", 10, AT_LEAST),
        ("ja", "少なくとも二十", 20, AT_LEAST),
        ("fr", "une douzaine", 12, EXACT),
    ],
)
def test_precision(language: str, text: str, value: int, precision: Precision) -> None:
    figure = only(text, language)
    assert (figure.value, figure.precision) == (value, precision)


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("de", "Einheit und Seite, gehört allein", []),
        ("de", "Eine Frau und ein Hund", []),
        ("de", "Wir achten auf ihn", []),
        ("de", "Einhundert und Ende", ["Einhundert"]),
        ("de", "drei und fünf", ["drei", "fünf"]),
        ("de", "im Zweiten Weltkrieg", []),
        ("de", "im Zweiten gewonnen", ["Zweiten"]),
        ("de", "einhalb", []),
        ("de", "fünfundeins", []),
        ("nl", "onze man", []),
        ("it", "tu sei bravo", []),
        ("it", "sei", ["sei"]),
        ("it", "le sei case", ["sei"]),
        ("it", "pane, sei case", ["sei"]),
        ("it", "quasi sei", ["quasi sei"]),
        ("it", "secondo il sindaco", []),
        ("it", "prima di partire", []),
        ("fr", "un manteau neuf et beau", []),
        ("fr", "neuf", ["neuf"]),
        ("fr", "le premier ministre", []),
        ("fr", "un douzième essai", ["douzième"]),
        ("fr", "Un douzième de la ville", ["Un douzième"]),
        ("fr", "l'un d'eux", []),
        ("fr", "huit moins quatre", ["huit", "quatre"]),
        ("fr", "5 cents", ["5 cents"]),
        ("fr", "cent et trois cinquièmes", ["cent et trois cinquièmes"]),
        ("es", "un hombre", []),
        ("es", "el siglo", []),
        ("pt", "segundo o governo", []),
        ("ru", "один из них", []),
        ("ar", "قتل اثنان وأصيب خمسة", ["اثنان", "خمسة"]),
        ("ar", "وعد", []),
        ("zh", "一些人一起去四川，万一十分重要", []),
        ("zh", "一个人", []),
        ("zh", "一二百五", []),
        ("zh", "三五", ["三五"]),
        ("zh", "数人", []),
        ("zh", "一百三百", []),
        ("zh", "三万五万", []),
        ("zh", "三分之好", []),
        ("zh", "零分之一", []),
        ("ja", "一緒に十分な", []),
        ("zh", "3五人", ["3", "五"]),
        ("de", "eine Million null", ["eine Million", "null"]),
        ("de", "zwei Millionen, drei Millionen", ["zwei Millionen", "drei Millionen"]),
        ("de", "tausend und", ["tausend"]),
        ("de", "zweifach fünf", ["zweifach", "fünf"]),
        ("de", "fach", []),
        ("de", "tausendund", []),
        ("de", "zwei Millionen drei Millionen", ["zwei Millionen", "drei Millionen"]),
        ("en", "two thousand hundred", ["two thousand"]),
        ("en", "two" + 6 * " million", ["two" + 4 * " million"]),
        ("de", "drei Komma", ["drei"]),
        ("en", "two million, three million", ["two million", "three million"]),
        ("fr", "cent millièmes fois", ["cent millièmes"]),
        ("fr", "les cinq cents premiers", ["cinq cents", "premiers"]),
        ("it", "cinquecento primo", ["cinquecento", "primo"]),
        ("it", "solo uno", ["uno"]),
        ("it", "ne ho solo uno qui", ["uno"]),
        ("it", "un paio di scarpe", ["un paio"]),
        ("it", "un paio rotto", []),
        ("es", "zapatos   veinte", ["veinte"]),
        ("es", "treinta\t\t\tdos", ["treinta", "dos"]),
        ("pt", "cinco vinte casas", ["cinco", "vinte"]),
        ("pt", "três zero avos", ["três", "zero"]),
        ("es", "punto cinco del orden", ["cinco"]),
        ("pt", "vírgula quinze", ["quinze"]),
        ("de", "drei Kugel", ["drei"]),
        ("de", "drei Zweiel", ["drei"]),
        ("ar", "عام وسنة", []),
        ("de", "Sie kamen zu zweit", ["zweit"]),
        ("fr", "zéro premier", ["zéro", "premier"]),
        ("ar", "الساعة في يوم", []),
        ("zh", "三百 五百", ["三百", "五百"]),
        ("zh", "三打电话", ["三"]),
        ("zh", "一对一", []),
        ("zh", "三又二人", ["三", "二"]),
        ("zh", "三又二百分之一", ["三又二百分之一"]),
        ("zh", "三又百分之一", ["三", "百分之一"]),
        ("zh", "三又一二百人", ["三", "一二百"]),
        ("zh", "半导体和上半年", []),
        ("zh", "半个苹果", []),
        ("zh", "三块五百", ["三", "五百"]),
        ("zh", "三块五人", ["三", "五"]),
        ("zh", "三块五角六角", ["三块五角", "六"]),
        ("zh", "三成功", ["三"]),
        ("zh", "五块金牌", ["五"]),
        ("zh", "数百块", ["数百"]),
        ("zh", "两块", ["两块"]),
        ("ja", "三割れた", ["三"]),
        ("zh", "数百成功", ["数百"]),
        ("ja", "三百円と五百円", ["三百円", "五百円"]),
        ("de", "zweijährige zwei", ["zweijährige", "zwei"]),
        ("de", "jährige", []),
    ],
)
def test_what_is_a_number_and_what_is_not(language: str, text: str, found: list[str]) -> None:
    assert texts(text, language) == found


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("de", "Null Komma fünf Prozent", "0.5"),
        ("fr", "vingt pour cent", 20),
        ("zh", "百分之二十", 20),
        ("zh", "百分之20", 20),
        ("zh", "百分之十点五", "10.5"),
        ("zh", "千分之五", "0.5"),
        ("zh", "三成", 30),
        ("zh", "八五折", 85),
        ("zh", "百 分 之 一 百二 十点 五", "120.5"),
        ("zh", "陸 點 五 折", 65),
        ("zh", "七成半", 75),
        ("zh", "七成 六", 76),
        ("zh", "半成", 5),
        ("zh", "3成", 30),
        ("ja", "五割", 50),
        ("ja", "三割五分", 35),
        ("ja", "3割5分", 35),
    ],
)
def test_per_cent(language: str, text: str, value: object) -> None:
    figure = only(text, language)
    assert (figure.kind, figure.value) == (FigureKind.PERCENT, number(value))


@pytest.mark.parametrize(
    ("language", "text", "iso"),
    [
        ("zh", "二〇二五年三月五日", "2025-03-05"),
        ("zh", "二〇二五年三月", "2025-03"),
        ("zh", "二〇二五年", "2025"),
        ("zh", "三月五号", "XXXX-03-05"),
        ("zh", "三月5号", "XXXX-03-05"),
        ("ja", "三月十五日", "XXXX-03-15"),
    ],
)
def test_dates_in_chinese_characters(language: str, text: str, iso: str) -> None:
    assert only(text, language).iso == iso


def test_unit_after_of_and_a_scale() -> None:
    figure = only("dos millones de por ciento", "es")
    assert (figure.value, figure.unit) == (2000000, "%")


def test_ages() -> None:
    assert only("âgé de vingt ans", "fr").kind is FigureKind.AGE
    assert only("im Alter von zwanzig", "de").kind is FigureKind.AGE


def test_half_that_is_the_whole_text() -> None:
    assert only("halbe", "de").value == Fraction(1, 2)
    assert read("halbe", "de")[0].kind is FigureKind.RATIO


def test_the_words_that_were_split_are_not_remembered_for_ever() -> None:
    pieces = lexicon("de").pieces
    for n in range(MEMORY + 2):
        assert not pieces[f"ein{n}"]
    assert len(pieces) < MEMORY
    assert pieces["einundzwanzig"]


def test_a_number_in_words_beside_an_address() -> None:
    assert texts("zwanzig https://karsk.example/fünf zweihundert", "de") == ["zwanzig", "zweihundert"]
    assert texts("五千人 https://karsk.example/ 三百", "zh") == ["五千", "三百"]
    assert texts("d'un million https://karsk.example/ d’un milliard", "fr") == ["un million", "un milliard"]


def test_digits_in_a_language_that_writes_commas_and_has_no_words() -> None:
    assert only("1,5", "sl").value == number("1.5")


def test_precision_that_the_numeral_says_and_a_word_before_it() -> None:
    figure = only("约三十多万", "zh")
    assert (figure.value, figure.precision) == (300000, ABOUT)


def test_two_precision_words_that_agree() -> None:
    figure = only("rund zwanzig oder so", "de")
    assert (figure.precision, figure.also) == (ABOUT, None)


@pytest.mark.parametrize(
    ("language", "text", "value", "unit"),
    [
        ("it", "due gradi sotto zero", -2, "deg"),
        ("it", "due gradi sopra", 2, "deg"),
        ("fr", "cinq degrés en dessous de zéro", -5, "deg"),
        ("es", "tres grados bajo cero", -3, "deg"),
        ("it", "mezz'ora", "1/2", "h"),
        ("it", "tre quarti d'ora", "3/4", "h"),
        ("it", "un euro", 1, "EUR"),
        ("es", "una hora y media", "3/2", "h"),
        ("pt", "um quilômetro e meio", "3/2", "km"),
        ("fr", "deux kilomètres et demi", "5/2", "km"),
        ("nl", "drie kwartier", 45, "min"),
        ("nl", "een halfuur", 30, "min"),
        ("de", "eine Viertelstunde", 15, "min"),
        ("de", "drei Viertelstunden", 45, "min"),
        ("de", "eine Dreiviertelstunde", 45, "min"),
        ("de", "zwei Halbjahre", 12, "mo"),
        ("de", "zweijähriges", 2, "a"),
        ("de", "15-jähriger", 15, "a"),
        ("nl", "tweedaagse", 2, "d"),
        ("ar", "سنتين ونصف", "5/2", "a"),
        ("ar", "ساعة ونصف", "3/2", "h"),
        ("ar", "لتر ونص", "3/2", "L"),
        ("ar", "دولارين", 2, "$"),
        ("zh", "三块五", "7/2", "CNY"),
        ("zh", "三块零四", "3.04", "CNY"),
        ("zh", "五元七毛八分", "5.78", "CNY"),
        ("zh", "八两", 8, "[liang]"),
        ("zh", "六斤八两", 68, "[liang]"),
        ("zh", "两万两", 20000, "[liang]"),
        ("zh", "三年半", "7/2", "a"),
        ("zh", "半小时", "1/2", "h"),
        ("zh", "半个月", "1/2", "mo"),
        ("zh", "一个半小时", "3/2", "h"),
        ("ja", "一時間半", "3/2", "h"),
    ],
)
def test_units(language: str, text: str, value: object, unit: str) -> None:
    figure = only(text, language)
    assert (figure.value, figure.unit) == (number(value), unit)


def test_two_marks_of_inches_and_an_elided_currency() -> None:
    assert texts('a 5" and a 6" pipe', "en") == ['5"', '6"']
    assert only("2 milions d’euros", "ca").unit == "EUR"
    assert only("20 people or at home", "en").precision is EXACT
