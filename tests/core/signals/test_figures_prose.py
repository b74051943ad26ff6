"""Figures in the prose of languages other than English: what is counted, and what is none at all."""

from __future__ import annotations

import pytest

from app.core.model import FigureKind, Precision
from app.core.signals.figures import figures, pair_figures
from app.core.signals.figures.reading.heads import head_at
from app.core.signals.figures.reading.nouns import plural_within
from app.core.signals.figures.reading.scan import Tokens

from .reading import only, read, texts

COUNTED = [
    ("de", "Es gab 12 Tote und 40 Verletzte.", ["Tote", "Verletzte"]),
    ("de", "Rund 2.000 syrische Bürger verließen 20 kleine Dörfer.", ["Bürger", "Dörfer"]),
    ("de", "45 Luxus-Appartements und zwei weitere Brüche", ["Luxus-Appartements", "Brüche"]),
    ("de", "Drei Millionen Menschen sind betroffen.", ["Menschen"]),
    ("de", "20 % der Häuser und die Hälfte der Dörfer", ["Häuser", "Dörfer"]),
    ("de", "5 Tonnen Reis auf 20 km Straße", ["Reis", None]),
    ("de", "Von den 300 sind 12 tot.", [None, None]),
    ("de", "5 Tonnen waren es.", [None]),
    ("de", "12 so gut wie neue Häuser", [None]),
    ("de", "die 12 sehr sehr sehr sehr sehr alten Häuser", [None]),
    ("de", "Hunderte Menschen und Tausende Häuser", ["Menschen", "Häuser"]),
    ("de", "20 Menschen oder mehr", ["Menschen"]),
    ("de", "12 Tonnen CO2 in 12 Art. 5", [None]),
    ("de", "12 E-Mail-Konten, 3 Karsk-2-Züge", ["E-Mail-Konten", "Karsk"]),
    ("fr", "12 morts et 40 blessés", ["morts", "blessés"]),
    ("fr", "7 000 habitants ont quitté une vingtaine de villages.", ["habitants", "villages"]),
    ("fr", "Deux millions de personnes, trois autres communes", ["personnes", "communes"]),
    ("fr", "La moitié des villages, 30 % de maisons", ["villages", "maisons"]),
    ("fr", "Les trois ont parlé, dont 120 venus de Nordholm.", [None, None]),
    ("fr", "à 40 mètres de la digue", [None]),
    ("fr", "les 12 de Karsk", [None]),
    ("fr", "5 millions d’habitants et d'enfants", ["habitants"]),
    ("es", "Unas 7.000 personas abandonaron otras 20 aldeas.", ["personas", "aldeas"]),
    ("es", "Los tres dijeron que cuatro nuevos puentes", [None, "puentes"]),
    ("es", "dos millones de personas", ["personas"]),
    ("it", "Circa 3.500 persone hanno lasciato altri tre comuni.", ["persone", "comuni"]),
    ("it", "I tre hanno parlato della metà delle case.", [None, "case"]),
    ("pt", "Cerca de 7.000 pessoas deixaram 20 novas aldeias.", ["pessoas", "aldeias"]),
    ("pt", "A três quilômetros da cidade, 1 homem", [None, "homem"]),
    ("nl", "Zo'n 7.000 inwoners verlieten drie andere gemeenten.", ["inwoners", "gemeenten"]),
    ("nl", "Zes zwaar gewonde mensen, 40 gewonden; de drie kwamen niet.", ["mensen", "gewonden", None]),
    ("nl", "De helft van de huizen", ["huizen"]),
    ("ru", "Около 7000 жителей покинули 20 деревень.", ["жителей", "деревень"]),
    ("ru", "12 новых жилых домов, 12 раненых и 500 пожарных работают", ["домов", "раненых", "пожарных"]),
    ("ru", "Погиб один человек, 40 ранены, половина домов и треть сёл", ["человек", None, "домов", "сёл"]),
    ("ru", "20 % домов и 500 тонн риса", ["домов", "риса"]),
    ("pl", "12 zabitych i 20 małych wsi", ["zabitych", "wsi"]),
    ("sv", "12 döda och 40 skadade i 20 små byar", ["döda", "skadade", "byar"]),
    ("ar", "غادر 7000 ساكن 20 قرية", ["ساكن", "قرية"]),
    ("zh", "7000多名平民撤离了三个村庄。", ["平民", "村庄"]),
    ("zh", "15座桥梁关闭,120人来自诺德霍尔姆。", ["桥梁", "人"]),
    ("zh", "20%的房屋和一半的村庄,增长8%。", ["房屋", "村庄", None]),
    ("zh", "三名来历不明而且十分危险的人", ["来历"]),
    ("zh", "一名男子", []),
]


@pytest.mark.parametrize(("language", "text", "counts"), COUNTED)
def test_what_is_counted(language: str, text: str, counts: list[str | None]) -> None:
    assert [figure.counts for figure in read(text, language)] == counts


SWAPPED = [
    ("de", "12 Tote und 40 Verletzte", "45 Verletzte und 13 Tote"),
    ("de", "7.000 Bürger aus 20 Dörfern", "30 Dörfer, 8.000 Bürger"),
    ("fr", "12 morts et 40 blessés", "45 blessés et 13 morts"),
    ("es", "12 muertos y 40 heridos", "45 heridos y 13 muertos"),
    ("it", "12 morti e 40 feriti", "45 feriti e 13 morti"),
    ("pt", "12 mortos e 40 feridos", "45 feridos e 13 mortos"),
    ("nl", "12 doden en 40 gewonden", "45 gewonden en 13 doden"),
    ("ru", "40 женщин и 12 детей", "к 13 детям и 45 женщинам"),
    ("pl", "12 zabitych i 40 rannych", "45 rannych i 13 zabitych"),
    ("sv", "12 döda och 40 skadade", "45 skadade och 13 döda"),
    ("zh", "救出12名儿童和40名工人", "救出45名工人和13名儿童"),
]


@pytest.mark.parametrize(("language", "a", "b"), SWAPPED)
def test_swapped_figures_find_each_other(language: str, a: str, b: str) -> None:
    first, second = figures(a, 0, language), figures(b, 0, language)
    found = {(x, y) for x, y in pair_figures(first, second, lambda _x, _y: 0.5)}
    assert found == {(first[0], second[1]), (first[1], second[0])}


NONE = [
    ("de", "Die Boeing 747 und der Volkswagen Golf 7 in Halle 4"),
    ("de", "Nach § 5 Abs. 2 Satz 1 Nr. 3 und 4"),
    ("de", "nach den §§ 543, 569 Abs. 1 und 2 sowie §§ 621 bis 623"),
    ("de", "die Absätze 2 und 3, die Nummern 3, 4 und 6"),
    ("de", "566 Abs. 2."),
    ("de", "Ruf 0800 123 456 oder 08 00 53 33 44 an, auch 0800/123 456."),
    ("de", "Das ist einfacher als ein einfaches Haus."),
    ("de", "die Rechte Dritter, für Dritte"),
    ("de", "ein Spiel des 1. FC Karsk"),
    ("de", "Erstens fehlt Geld, zweitens Zeit. Zuerst kam er."),
    ("de", "Vertrag über ein Recht unter einer Bedingung, er hat einmal zu achten. Eines Tages ging er."),
    ("de", "Die Vorschriften der §§ 876, 878 finden entsprechende Anwendung, §§ 1631 bis 1633"),
    ("de", "Absatz 1 und 2 obliegende Pflicht"),
    ("de", "2. (weggefallen)"),
    ("fr", "Un Boeing 747, le Peugeot 308, l'iPhone 11"),
    ("fr", "Appelez le 01 23 45 67 89, le 01.23.45.67.89 ou le 0 800 123 456."),
    ("fr", "Le n° 3, pages 12 et 13"),
    ("es", "Por medio de una carta, en medio de la noche"),
    ("es", "Vive en un cuarto sin ventana."),
    ("es", "Hace unos segundos llegó."),
    ("es", "el n.º 3, págs. 12"),
    ("it", "Per mezzo di una lettera, pochi secondi fa"),
    ("it", "Lei dice: sei stanco"),
    ("nl", "De Volkswagen Golf 7, pagina 5"),
    ("pt", "A reunião é na quarta, segundo Karla, em meio a protestos."),
    ("pt", "Segundo o ministro, ao meio-dia"),
    ("pt", "até uma posição definida"),
    ("pt", "O artigo 7º da lei 12"),
    ("ru", "Во-первых, пол был мокрый, в первую очередь."),
    ("ru", "См. стр. 5, ст. 12, № 3 и 4"),
    ("ru", "Звоните 8 800 123-45-67."),
    ("zh", "第一,需要钱。第5页。"),
]


@pytest.mark.parametrize(("language", "text"), NONE)
def test_what_is_no_figure(language: str, text: str) -> None:
    assert texts(text, language) == []


KEPT = [
    ("de", "Seite 5 und 20 Bilder", ["20"]),
    ("de", "Als Dritter kam Nordholm ins Ziel.", ["Dritter"]),
    ("de", "einfach", ["einfach"]),
    ("de", "In Karsk 12 Tote", ["12"]),
    ("de", "Chinas Bevölkerung 1 414 021 100", ["1 414 021 100"]),
    ("de", "Abs. 1 und 2 Millionen Euro", ["2 Millionen Euro"]),
    ("de", "Absatz 3 und 5 Häuser", ["5"]),
    ("de", "Artikel 5, 3. Mai, Artikel 6 und 5 Mio. Euro", ["3. Mai", "5 Mio. Euro"]),
    ("fr", "article 5 et 6 maisons, article 7 et 8 mètres", ["6", "8 mètres"]),
    ("it", "l'8% e l’11%", ["8%", "11%"]),
    ("pt", "século 4º a.C.", ["4º"]),
    ("de", "mehr als ein Haus", ["mehr als ein"]),
    ("tr", "1 ev, bir Golf 7", ["1", "7"]),
    ("de", "12 neue Art. 5", ["12"]),
    ("ca", "2 milions d’euros", ["2 milions d’euros"]),
    ("ca", "20 d’euros", ["20 d’euros"]),
    ("sv", "20 Rupees 43", ["20", "43"]),
    ("it", "Sei persone", ["Sei"]),
    ("it", "(sei persone)", ["sei"]),
    ("pt", "a sexta vítima, o segundo turno, primeira e sexta", ["sexta", "segundo", "primeira", "sexta"]),
    ("pt", "quarta", ["quarta"]),
    ("pt", "12º C", ["12º C"]),
    ("ru", "Он приехал с 5 детьми.", ["5"]),
    ("zh", "他是第一个到的。", ["第一"]),
]


@pytest.mark.parametrize(("language", "text", "found"), KEPT)
def test_what_stays_a_figure(language: str, text: str, found: list[str]) -> None:
    assert texts(text, language) == found


DATES = [
    ("de", "Im Jahr 2025 kamen sie.", "2025"),
    ("de", "1832 fand das Fest statt.", "1832"),
    ("de", "Bis 2030 soll es steigen.", "2030"),
    ("de", "1990 verlegte Karsk den Damm.", "1990"),
    ("de", "der Träger des Preises 2012 für Bau", "2012"),
    ("de", "im 19. Jahrhundert", "18XX"),
    ("de", "um 15.30 Uhr", "T15:30"),
    ("de", "um 6 Uhr", "T06:00"),
    ("de", "um 6 Uhr 12", "T06:12"),
    ("fr", "en 1992 on a prévenu", "1992"),
    ("fr", "à 15h30", "T15:30"),
    ("fr", "à 9 heures", "T09:00"),
    ("de", "der 2011 verstorbene Komiker", "2011"),
    ("it", "l'8 marzo", "XXXX-03-08"),
    ("fr", "mardi 12 elle parle", "XXXX-XX-12"),
    ("es", "En 1992 un hombre", "1992"),
    ("es", "el siglo 19", "18XX"),
    ("es", "a las 5.20 horas", "T05:20"),
    ("it", "alle 15.30", "T15:30"),
    ("it", "nel 1992 un uomo", "1992"),
    ("pt", "golpe fracassado em 1992 lhe rendeu", "1992"),
    ("pt", "às 9h15 min", "T09:15"),
    ("pt", "Em 1992 um homem avisou.", "1992"),
    ("nl", "om 15.30 uur", "T15:30"),
    ("ru", "в 1992 году", "1992"),
    ("ru", "в 2024 году", "2024"),
    ("ru", "в 15.30", "T15:30"),
    ("zh", "十九世纪", "18XX"),
    ("zh", "早上6点20分", "T06:20"),
    ("zh", "早上6点抵达", "T06:00"),
]


@pytest.mark.parametrize(("language", "text", "iso"), DATES)
def test_years_and_times(language: str, text: str, iso: str) -> None:
    assert only(text, language).iso == iso


NUMBERS = [
    ("de", "2025 Menschen", "2025"),
    ("de", "2023 neue Brücken", "2023"),
    ("de", "um 6 Uhr 12 Tote", "12"),
    ("fr", "inférieur à 1500", "1500"),
    ("fr", "2025 personnes", "2025"),
    ("fr", "il compte 1500 et plus", "1500"),
    ("es", "1500 al año", "1500"),
    ("pt", "século 45", "45"),
    ("pt", "século 20 pessoas", "20"),
]


@pytest.mark.parametrize(("language", "text", "value"), NUMBERS)
def test_counts_that_look_like_years(language: str, text: str, value: str) -> None:
    assert value in [str(figure.value) for figure in read(text, language)]


def test_hours_with_minutes_that_last() -> None:
    assert only("en 2h15", "fr").kind is FigureKind.DURATION
    assert only("elle a couru 3 h", "fr").kind is FigureKind.DURATION
    assert only("à 2 heures de Karsk", "fr").kind is FigureKind.DURATION
    assert FigureKind.TIME not in {figure.kind for figure in read("à 31h20, à 3h99, à 3,5h, à 123h", "fr")}


def test_a_point_behind_digits_makes_them_an_ordinal() -> None:
    assert only("Am 3. Tag kam sie.", "de").kind is FigureKind.ORDINAL
    assert [figure.iso or str(figure.value) for figure in read("im 16. und 17. Jahrhundert", "de")] == [
        "16",
        "16XX",
    ]
    assert only("Es kamen nur 3. Dann ging er.", "de").kind is FigureKind.NUMBER
    assert only("Er zahlte die 3. Das war viel.", "de").kind is FigureKind.NUMBER
    assert only("der 4000. Gast", "de").kind is FigureKind.NUMBER
    assert only("der 3.Gast", "de").kind is FigureKind.NUMBER


def test_long_lists_of_ranks() -> None:
    assert read("im " + "1. und " * 2000, "de")


def test_without_a_rule_for_nouns() -> None:
    assert head_at(Tokens("boats", "en"), 0) is None
    assert not plural_within(Tokens("a big red house there", "en"), 1, 3)


def test_precision_behind_what_is_counted() -> None:
    assert only("20 Menschen oder mehr", "de").precision is Precision.AT_LEAST


def test_one_unit_is_not_enough_far_away() -> None:
    a, b = figures("5 km", 0, "de"), figures("6 km", 0, "de")
    assert pair_figures(a, b, lambda _x, _y: 0.1) == [(None, b[0]), (a[0], None)]
