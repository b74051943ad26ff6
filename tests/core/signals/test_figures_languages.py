"""Figures of languages that have no word list of their own: digits, symbols, units, months, patterns."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from app.core.model import FigureKind
from app.core.signals.figures.reading.scan import Tokens
from app.core.signals.figures.words import cldr
from app.core.signals.figures.words.languages import lexicon
from app.core.signals.figures.words.lexicon import Separators

from .reading import only, read

MEASURES = [
    ("de", "Der Damm ist 3,5 Kilometer lang.", "3.5", "km"),
    ("de", "nach 12 Kilometern", "12", "km"),
    ("de", "Sie fuhren 90 km/h", "90", "km/h"),
    ("fr", "sur 20 km² de forêt", "20", "km2"),
    ("pl", "71 500 mil kw. lasu", "71500", "[mi_i]2"),
    ("cs", "5 mil krychlových", "5", "[mi_i]3"),
    ("ru", "протяжённость 12,5 километров", "12.5", "km"),
    ("ja", "長さ3キロメートルの堤防", "3", "km"),
    ("ja", "摂氏20度だった", "20", "Cel"),
    ("zh", "大坝长3.5公里以上", "3.5", "km"),
    ("zh", "重3.5千克", "3.5", "kg"),
    ("ko", "길이 5킬로미터를", "5", "km"),
    ("th", "ยาว 5กิโลเมตร", "5", "km"),
    ("hi", "१२.५ किलोमीटर", "12.5", "km"),
    ("sw", "kilomita 20", "20", "km"),
    ("tr", "20 metre'den", "20", "m"),
    ("fi", "20 kilometrin matka", "20", "km"),
    ("lv", "5 st.", "5", "h"),
    ("es", "hace 5 m", "5", "m"),
    ("de", "500 Km weiter", "500", "km"),
    ("fi", "kesti 5 pv.", "5", "d"),
    ("de", "1 Jahrzehnt", "10", "a"),
    ("fi", "20 km / tunti", "20", "km/h"),
    ("zh", "历时3个小时", "3", "h"),
    ("my", "12 ကီလိုမီတာ", "12", "km"),
]
MONEY = [
    ("de", "12 Mio. € für den Damm", "12000000", "EUR"),
    ("de", "3 Mrd. Euro", "3000000000", "EUR"),
    ("fr", "5 M€ de travaux", "5000000", "EUR"),
    ("fr", "99,99 $US", "99.99", "USD"),
    ("fr", "5 millions d’euros", "5000000", "EUR"),
    ("es", "1,2 millones de euros", "1200000", "EUR"),
    ("it", "3 milioni di euro", "3000000", "EUR"),
    ("es", "1.500 dólares estadounidenses", "1500", "USD"),
    ("pt", "R$ 1,5 bi", "1500000000", "BRL"),
    ("ro", "20 de euro", "20", "EUR"),
    ("pl", "12 tys. zł", "12000", "PLN"),
    ("cs", "25 mil. Kč", "25000000", "CZK"),
    ("sv", "500 kr", "500", "SEK"),
    ("da", "kr. 20", "20", "DKK"),
    ("uk", "300 грн. щомісяця", "300", "UAH"),
    ("ja", "費用は12,000円だった", "12000", "JPY"),
    ("ja", "収入は$ 48.2 万で", "482000", "$"),
    ("zh", "12,000日元", "12000", "JPY"),
    ("hi", "€2.5 क॰", "25000000", "EUR"),
    ("ar", "20 دولار أمريكي", "20", "USD"),
    ("sw", "yuro 20", "20", "EUR"),
    ("vi", "25 Tr €", "25000000", "EUR"),
    ("id", "Rp 5.000", "5000", "IDR"),
    ("he", "€25M", "25000000", "EUR"),
]
NUMBERS = [
    ("ru", "1,2 тыс.", "1200"),
    ("zh", "1.2万", "12000"),
    ("ko", "3만 명", "30000"),
    ("ja", "25億", "2500000000"),
    ("es", "1,2 mil", "1200"),
    ("ca", "1,5 milers de milions", "1500000000"),
    ("sw", "elfu 7", "7000"),
    ("tr", "1,5 Mr", "1500000000"),
    ("vi", "7\u00a0N", "7000"),
    ("hi", "12,34,567.5", "1234567.5"),
    ("fa", "۱٬۲۳۴٫۵", "1234.5"),
    ("ar", "٤,٨", "4.8"),
    ("ar", "١٬٢٣٤", "1234"),
    ("bn", "১২৩", "123"),
    ("th", "๑๒๓", "123"),
    ("he", "\u200e-12", "-12"),
    ("de", "100k", "100000"),
    ("am", "7 ሺ", "7000"),
]
PERCENTS = [
    ("tr", "%12,5", "12.5"),
    ("tr", "-%12", "-12"),
    ("eu", "% 12", "12"),
    ("fr", "12,5\u202f%", "12.5"),
]
DATES = [
    ("de", "am 10. März 2025", "2025-03-10"),
    ("de", "10. März", "XXXX-03-10"),
    ("de", "März 2025", "2025-03"),
    ("de", "am 10.03.2025", "2025-03-10"),
    ("de", "am 10.3.", "XXXX-03-10"),
    ("de", "10.–12. März 2025", "2025-03-10/2025-03-12"),
    ("de", "10. März 2025 um 15:30", "2025-03-10T15:30"),
    ("de", "03/2025", "2025-03"),
    ("fr", "le 1er mars 2025", "2025-03-01"),
    ("es", "el 10 de marzo de 2025", "2025-03-10"),
    ("es", "10 marzo, 2025", "2025-03-10"),
    ("pt", "10 de março de 2025", "2025-03-10"),
    ("ca", "8 de desembre del 2024", "2024-12-08"),
    ("ru", "10 марта 2025 г.", "2025-03-10"),
    ("ru", "10-го марта", "XXXX-03-10"),
    ("ru", "в 2024 г.", "2024"),
    ("ru", "15 фев 2025", "2025-02-15"),
    ("bg", "03.2025 г.", "2025-03"),
    ("cs", "10. 3. 2025", "2025-03-10"),
    ("hu", "2025. március 10.", "2025-03-10"),
    ("hu", "március 10.", "XXXX-03-10"),
    ("lv", "2025. gada 10. marts", "2025-03-10"),
    ("lt", "2025 m. kovo 10 d.", "2025-03-10"),
    ("eu", "2025(e)ko martxoaren 10(a)", "2025-03-10"),
    ("mn", "2025 оны гуравдугаар сарын 10", "2025-03-10"),
    ("vi", "ngày 10 tháng 3 năm 2025", "2025-03-10"),
    ("vi", "tháng 3 năm 2025", "2025-03"),
    ("zh", "于2025年3月10日开工", "2025-03-10"),
    ("zh", "3月10日", "XXXX-03-10"),
    ("ja", "2025/03/10", "2025-03-10"),
    ("ko", "2025년 3월 10일에", "2025-03-10"),
    ("ko", "2025. 3. 10. PM 4:30", "2025-03-10T16:30"),
    ("ko", "2016년에", "2016"),
    ("he", "8 בדצמבר 2024", "2024-12-08"),
    ("ar", "10\u200f/03\u200f/2025", "2025-03-10"),
    ("ar", "10 ابريل 2025", "2025-04-10"),
    ("fa", "۱۰ مارس ۲۰۲۵", "2025-03-10"),
    ("th", "10 มีนาคม ค.ศ. 2025", "2025-03-10"),
    ("hi", "10 मार्च 2025", "2025-03-10"),
    ("tr", "10 Mart'ta", "XXXX-03-10"),
    ("am", "ማርች 10 2025", "2025-03-10"),
    ("fil", "3/10/2025", "2025-03-10"),
    ("fil", "25/3/2025", "2025-03-25"),
    ("el", "10 Μαρ 2025, 4:30 μ.μ.", "2025-03-10T16:30"),
    ("fi", "10. maaliskuuta 2025 klo 15.30", "2025-03-10T15:30"),
    ("fi", "10.3.2025 15.30.00", "2025-03-10T15:30"),
    ("ja", "午後4:30", "T16:30"),
    ("ug", "2025 10-مارت", "2025-03-10"),
]
NO_DATES = [
    ("de", "32. März 2025"),
    ("th", "10 มีนาคม 2568"),
    ("de", "Version 31.02.2025"),
    ("de", "Los 13/2025"),
    ("de", "10/03/2025/7"),
    ("de", "10.13. dabei"),
    ("zh", "10.3. 版"),
    ("th", "3/2025"),
    ("cs", "31. 2. 2025"),
    ("hu", "március 10:30"),
    ("hu", "március 10 km"),
]
NO_FIGURES_OF_TIME = [
    ("de", "10.3. 5 kg"),
    ("de", "10. März 2025 um vier"),
    ("ko", "오후 14:30"),
    ("zh", "2025年3万"),
    ("de", "10.03.2025 99:30"),
    ("de", "10.03.2025 1.2.3.4"),
]


@pytest.mark.parametrize(("language", "text", "value", "unit"), MEASURES + MONEY)
def test_an_amount_has_its_unit(language: str, text: str, value: str, unit: str) -> None:
    figure = only(text, language)
    assert (figure.value, figure.unit) == (Fraction(value), unit)


@pytest.mark.parametrize(("language", "text", "value"), NUMBERS)
def test_a_number_is_read_as_the_language_writes_it(language: str, text: str, value: str) -> None:
    figure = only(text, language)
    assert (figure.value, figure.unit, figure.iso) == (Fraction(value), None, None)


@pytest.mark.parametrize(("language", "text", "value"), PERCENTS)
def test_the_percent_sign_may_lead(language: str, text: str, value: str) -> None:
    figure = only(text, language)
    assert (figure.value, figure.unit, figure.text) == (Fraction(value), "%", text)


@pytest.mark.parametrize(("language", "text", "iso"), DATES)
def test_a_date_is_read_in_the_order_of_its_language(language: str, text: str, iso: str) -> None:
    assert only(text, language).iso == iso


@pytest.mark.parametrize(("language", "text"), NO_DATES)
def test_what_is_no_date_of_the_calendar_is_none(language: str, text: str) -> None:
    assert not any(figure.iso and figure.iso.count("-") == 2 for figure in read(text, language))


@pytest.mark.parametrize(("language", "text"), NO_FIGURES_OF_TIME)
def test_what_goes_on_differently_is_no_date_and_time(language: str, text: str) -> None:
    assert not any(figure.kind is FigureKind.DATETIME for figure in read(text, language))


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("de", "3 in der Stadt", [3]),
        ("cs", "20 s kamarády", [20]),
        ("fr", "25 M de personnes", [25]),
        ("fr", "25 M     €", [25]),
        ("de", "5 in Berlin, 7 am Rhein", [5, 7]),
        ("de", "20 Liter pro Kopf", [20]),
        ("de", "03.2025 km", [Fraction("3.2025")]),
        ("zh", "3 月球", [3]),
        ("ko", "5 일본인", [5]),
        ("de", "5 $20", [5, 20]),
        ("de", "die 7 Elemente", [7]),
        ("tr", "5% 12", [5, 12]),
        ("sw", "elfu na 7", [7]),
        ("ro", "20 de case", [20]),
    ],
)
def test_words_that_look_like_symbols_are_none(language: str, text: str, values: list[int]) -> None:
    assert [figure.value for figure in read(text, language)] == values


@pytest.mark.parametrize(
    ("language", "text", "unit"), [("de", "20 Euro pro Jahr", "EUR/a"), ("de", "20 Liter pro Tag", "L/d")]
)
def test_a_rate_is_named_as_the_language_names_it(language: str, text: str, unit: str) -> None:
    assert only(text, language).unit == unit


def test_english_and_languages_without_a_table_have_none() -> None:
    assert lexicon("en").table is None
    assert lexicon("xx").table is None
    assert lexicon("../en").table is None
    assert only("12 km", "xx").unit == "km"


def test_a_language_without_a_table_is_read_by_digits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cldr, "resource", tmp_path.joinpath)
    load = lexicon.__wrapped__
    separators = [load(language).separators for language in ("da", "eo", "xx")]
    assert separators == [Separators.COMMA, Separators.SPACE, Separators.POINT]
    assert cldr.filled("fr", None) is None


def test_two_precision_words_that_agree_are_one() -> None:
    figure = only("about 20 boats or so")
    assert figure.also is None
    assert only("5 bn. euros").unit == "EUR"


def test_a_few_names_behind_digits_are_parted_and_no_more() -> None:
    names = ["กิโลเมตร", "เมตร", "กิโลกรัม", "บาท", "ปี"]
    assert Tokens("5" + "".join(names) + "นี้", "th").words[:6] == ["5", *names[:4], names[4] + "นี้"]


def test_a_list_written_by_hand_stays() -> None:
    assert lexicon("de").currency_names["euro"] == "EUR"
    assert lexicon("tl").months["marso"] == 3
    assert lexicon("ru").separators is Separators.SPACE


@pytest.mark.parametrize("text", ["20 d'euros", "2 milions d’euros"])
def test_a_filler_joined_to_the_currency(text: str) -> None:
    figure = only(text, "ca")
    assert (figure.text, figure.unit) == (text, "EUR")
