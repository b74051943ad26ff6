"""Words beside a date: the side on which the truth lies, the part of it that is meant, and decades."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.model import FigureKind, Precision, Relation
from app.core.signals.figures import compatible_text, relate

from .reading import ABOUT, ABOVE, AT_LEAST, AT_MOST, BELOW, EXACT, only, read, unhurried

SIDES = [
    ("en", "before 2018", "2018", BELOW),
    ("en", "prior to 10 March 2025", "2025-03-10", BELOW),
    ("en", "after March 2025", "2025-03", ABOVE),
    ("en", "before Monday, 10 March 2025", "2025-03-10", BELOW),
    ("en", "shortly after 3 p.m.", "T15:00", ABOVE),
    ("en", "since 2014", "2014", AT_LEAST),
    ("en", "starting on Sep 2019", "2019-09", AT_LEAST),
    ("en", "effective from 1 January 2026", "2026-01-01", AT_LEAST),
    ("en", "no earlier than 10 March", "XXXX-03-10", AT_LEAST),
    ("en", "until 10 March 2025", "2025-03-10", AT_MOST),
    ("en", "by 10 March", "XXXX-03-10", AT_MOST),
    ("en", "no later than the 10th of March 2025", "2025-03-10", AT_MOST),
    ("en", "2012 or later", "2012", AT_LEAST),
    ("en", "2019 onwards", "2019", AT_LEAST),
    ("en", "10 March at the latest", "XXXX-03-10", AT_MOST),
    ("en", "around 2014", "2014", ABOUT),
    ("de", "vor dem 10. März 2025", "2025-03-10", BELOW),
    ("de", "nach 2018", "2018", ABOVE),
    ("de", "seit 2014", "2014", AT_LEAST),
    ("de", "spätestens am 10. März 2025", "2025-03-10", AT_MOST),
    ("de", "2012 oder später", "2012", AT_LEAST),
    ("fr", "avant le 10 mars 2025", "2025-03-10", BELOW),
    ("fr", "depuis 2014", "2014", AT_LEAST),
    ("fr", "jusqu'en 2018", "2018", AT_MOST),
    ("fr", "à partir du 1er janvier 2026", "2026-01-01", AT_LEAST),
    ("es", "antes de 2018", "2018", BELOW),
    ("es", "desde 2014", "2014", AT_LEAST),
    ("es", "hasta el 10 de marzo de 2025", "2025-03-10", AT_MOST),
    ("it", "dal 2014", "2014", AT_LEAST),
    ("it", "entro il 10 marzo 2025", "2025-03-10", AT_MOST),
    ("pt", "até 10 de março de 2025", "2025-03-10", AT_MOST),
    ("pt", "desde 2014", "2014", AT_LEAST),
    ("nl", "sinds 2014", "2014", AT_LEAST),
    ("nl", "uiterlijk op 10 maart 2025", "2025-03-10", AT_MOST),
    ("ru", "с 2014", "2014", AT_LEAST),
    ("ru", "до 10 марта 2025", "2025-03-10", BELOW),
    ("ru", "после 2018", "2018", ABOVE),
    ("ar", "منذ عام 2014", "2014", AT_LEAST),
    ("ar", "قبل 10 مارس 2025", "2025-03-10", BELOW),
    ("zh", "2018年以前", "2018", BELOW),
    ("zh", "2014年以来", "2014", AT_LEAST),
    ("zh", "截至2025年3月10日", "2025-03-10", AT_MOST),
    ("ja", "2018年以降", "2018", AT_LEAST),
    ("ja", "3月10日まで", "XXXX-03-10", AT_MOST),
]


@pytest.mark.parametrize(("language", "text", "iso", "precision"), SIDES)
def test_words_mark_a_side_of_a_date(language: str, text: str, iso: str, precision: Precision) -> None:
    figure = only(text, language)
    assert (figure.text, figure.iso, figure.precision) == (text, iso, precision)
    assert figure.hedge


def test_sides_before_and_behind_are_both_shown() -> None:
    figure = only("around 2012 or later")
    assert (figure.precision, figure.hedge) == (ABOUT, "around … or later")


@pytest.mark.parametrize(
    ("language", "text", "dates"),
    [
        ("en", "two weeks before 10 March 2025", [("2025-03-10", EXACT)]),
        ("en", "before and after 2018", [("2018", EXACT)]),
        ("en", "after 2016 and before 2018", [("2016", ABOVE), ("2018", BELOW)]),
        ("en", "2019 or later than 2020", [("2019", EXACT), ("2020", ABOVE)]),
        ("en", "between 2015 and 2018", [("2015/2018", EXACT)]),
        ("en", "before the 10 March attack", [("XXXX-03-10", EXACT)]),
        ("en", "after the 10 March, they left", [("XXXX-03-10", ABOVE)]),
        ("en", "from 2007 to the end of 2008", [("2007/2008-12", EXACT)]),
        ("en", "from May 2007 to the end of the year", [("2007-05", EXACT)]),
        ("zh", "2018年前三季度", [("2018", EXACT)]),
        ("zh", "2018年前往该国", [("2018", EXACT)]),
        ("zh", "2014年起诉", [("2014", EXACT)]),
        ("zh", "2018年3月至5月", [("2018-03/2018-05", EXACT)]),
        ("zh", "从3月到5月", [("XXXX-03/XXXX-05", EXACT)]),
        ("ja", "3月から5月まで", [("XXXX-03/XXXX-05", AT_MOST)]),
        ("zh", "今年3月中国出口", [("XXXX-03", EXACT)]),
    ],
)
def test_words_that_mark_something_else(language: str, text: str, dates: list[tuple[str, Precision]]) -> None:
    found = [
        (figure.iso, figure.precision)
        for figure in read(text, language)
        if (figure.iso or "")[:1] not in ("P", "")
    ]
    assert found == dates


PARTS = [
    ("en", "early 2017", "2017-01/2017-04"),
    ("en", "beginning of 2017", "2017-01/2017-03"),
    ("en", "mid-March 2025", "2025-03-10/2025-03-20"),
    ("en", "end of February 2025", "2025-02-20/2025-02-29"),
    ("en", "late 1990s", "1997/1999"),
    ("en", "late '90s", "1997/1999"),
    ("en", "early 1900s", "1900/1939"),
    ("en", "end of the year 2018", "2018-09/2018-12"),
    ("de", "Anfang 2017", "2017-01/2017-04"),
    ("de", "Ende des Jahres 2017", "2017-09/2017-12"),
    ("fr", "mi-mars 2025", "2025-03-10/2025-03-20"),
    ("fr", "fin des années 1990", "1997/1999"),
    ("es", "principios de 2017", "2017-01/2017-04"),
    ("es", "finales de marzo de 2025", "2025-03-20/2025-03-31"),
    ("it", "metà degli anni 1990", "1994/1996"),
    ("it", "fine di marzo 2025", "2025-03-20/2025-03-31"),
    ("pt", "meados de 2018", "2018-05/2018-08"),
    ("nl", "half maart 2025", "2025-03-10/2025-03-20"),
    ("nl", "begin 2017", "2017-01/2017-04"),
    ("ru", "начале 2017", "2017-01/2017-04"),
    ("ar", "بداية عام 2017", "2017-01/2017-04"),
    ("zh", "2025年3月底", "2025-03-20/2025-03-31"),
    ("zh", "1990年代初", "1990/1993"),
    ("ja", "3月上旬", "XXXX-03-01/XXXX-03-10"),
]


@pytest.mark.parametrize(("language", "text", "iso"), PARTS)
def test_a_part_of_a_date_is_an_interval_without_sharp_ends(language: str, text: str, iso: str) -> None:
    figure = only(text, language)
    assert (figure.text, figure.kind, figure.iso) == (text, FigureKind.DATERANGE, iso)
    assert figure.near


@pytest.mark.parametrize("text", ["early 10 March 2025", "the end of 500 BC", "late on 10 March 2025"])
def test_a_day_has_no_such_part(text: str) -> None:
    assert only(text).kind is FigureKind.DATE


def test_a_part_may_begin_an_interval_and_a_side_may_lie_before_it() -> None:
    assert only("from early 2007 to 2009").iso == "2007-01/2009"
    figure = only("since the end of 1989")
    assert (figure.iso, figure.precision, figure.text) == (
        "1989-09/1989-12",
        AT_LEAST,
        "since the end of 1989",
    )


DECADES = [
    ("en", "in the '90s it rose", "'90s", "199X"),
    ("en", "the ’80s’ songs", "’80s", "198X"),
    ("en", "in the mid-1990's, they left", "mid-1990's", "1994/1996"),
    ("de", "die 1990er Jahre", "1990er", "199X"),
    ("de", "Mitte der 1990er Jahre", "Mitte der 1990er", "1994/1996"),
    ("ru", "начало 1990-х годов", "начало 1990-х", "1990/1993"),
    ("fr", "dans les années 80", "80", "198X"),
    ("fr", "les années 2000", "2000", "200X"),
    ("es", "los años 80", "80", "198X"),
    ("it", "gli anni '90", "'90", "199X"),
    ("pt", "os anos 90", "90", "199X"),
    ("nl", "de jaren 1990", "1990", "199X"),
    ("ru", "в 1990-е годы", "1990-е", "199X"),
    ("ru", "в 90-х годах", "90-х", "199X"),
    ("zh", "1990年代", "1990年代", "199X"),
    ("ja", "1990年代に", "1990年代", "199X"),
]


@pytest.mark.parametrize(("language", "text", "span", "iso"), DECADES)
def test_decades(language: str, text: str, span: str, iso: str) -> None:
    figure = only(text, language)
    assert (figure.text, figure.kind, figure.iso) == (span, FigureKind.DATERANGE, iso)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "die 60er Marke"),
        ("de", "30er-Zone"),
        ("de", "ein 20er Pack"),
        ("ru", "30-е место"),
        ("it", "da 3 anni 40 persone"),
        ("es", "a los 40 años"),
        ("fr", "les 80 maisons"),
        ("en", "in the 90 s"),
        ("en", "for '90 sheep"),
        ("fr", "les années 8000"),
        ("zh", "3月球"),
        ("ja", "3月経の"),
    ],
)
def test_no_decades_and_no_months(language: str, text: str) -> None:
    calendar = (FigureKind.DATE, FigureKind.DATERANGE)
    assert not [figure for figure in read(text, language) if figure.kind in calendar]


@pytest.mark.parametrize(
    ("text", "iso", "precision"),
    [
        ("until about 1630 GMT", "T16:30", ABOUT),
        ("at 2045 GMT", "T20:45", EXACT),
        ("about 0900 hours", "T09:00", ABOUT),
        ("until 1400 hours on Monday", "T14:00", AT_MOST),
        ("at 1500 hours they left", "T15:00", EXACT),
        ("in 1999 GMT began", "1999", EXACT),
        ("they worked 1500 hours", "PT1500H", EXACT),
        ("about 1000 hours a year", "PT1000H", ABOUT),
        ("after 1500 hours of work", "PT1500H", EXACT),
    ],
)
def test_four_digits_of_a_clock_a_year_or_hours(text: str, iso: str, precision: Precision) -> None:
    figure = only(text)
    assert (figure.iso, figure.precision) == (iso, precision)


COMPARED = [
    ("before 2018", "in 2016", Relation.CHANGED, "−2 years", True, "“before” allows 2016"),
    ("before 2018", "after 2018", Relation.CHANGED, "> was <", False, "“after” rules out 2018"),
    ("before 2018", "in 2018", Relation.PRECISION, "= was <", False, "“before” rules out 2018"),
    (
        "by 10 March 2025",
        "on 10 March 2025",
        Relation.PRECISION,
        "= was ≤",
        True,
        "“by” allows 10 March 2025",
    ),
    ("by 10 March", "until 10 March", Relation.SAME, "", True, "“until” allows 10 March"),
    ("before 10 March", "after 12 March", Relation.CHANGED, "+2 days", False, "“after” rules out 10 March"),
    ("since 2014", "in 2016", Relation.CHANGED, "+2 years", True, "“since” allows 2016"),
    ("early 2017", "late 2017", Relation.CHANGED, "≈ +4 months", False, ""),
    ("early 2017", "March 2017", Relation.OVERLAP, "overlap", True, ""),
    ("early 2017", "May 2017", Relation.CHANGED, "≈ +1 day", None, ""),
    ("early 2017", "on 1 June 2017", Relation.CHANGED, "≈ +32 days", None, ""),
    ("early 1990s", "in 2014", Relation.CHANGED, "≈ +20 years", False, ""),
    ("before 2025", "March 2025", Relation.CHANGED, "= was <", False, "“before” rules out March 2025"),
    ("before 2025", "2 March 2024", Relation.CHANGED, "−305 days", True, "“before” allows 2 March 2024"),
    ("by 3 p.m.", "at 2 p.m.", Relation.CHANGED, "−1 h", True, "“by” allows 2 p.m."),
    ("after 3 p.m.", "at 3 p.m.", Relation.PRECISION, "= was >", False, "“after” rules out 3 p.m."),
    ("since 3 p.m.", "at 3 p.m.", Relation.PRECISION, "= was ≥", True, "“since” allows 3 p.m."),
    ("before 3 p.m.", "after 3 p.m.", Relation.CHANGED, "> was <", False, "“after” rules out 3 p.m."),
    ("until March 2025", "in 2025", Relation.OVERLAP, "overlap", True, "“until” allows 2025"),
    ("around 2014", "in 2016", Relation.CHANGED, "+2 years", None, ""),
]


@pytest.mark.parametrize(("a", "b", "relation", "badge", "allowed", "words"), COMPARED)
def test_dates_with_sides_and_parts_compared(
    a: str, b: str, relation: Relation, badge: str, allowed: bool | None, words: str
) -> None:
    found = relate(only(a), only(b))
    assert (found.relation, found.badge, found.allowed) == (relation, badge, allowed)
    assert compatible_text(found) == words


def test_a_part_further_off_is_another_noun() -> None:
    assert only("fin des mois de l'année 2017", "fr").iso == "2017"


def test_the_words_of_a_date_are_told_where_they_matter() -> None:
    assert relate(only("by 10 March"), only("on 10 March")).explanation == "“10 March” in both, by → exact."
    found = relate(only("by 10 March"), only("after 12 March"))
    assert found.explanation == "by 10 March → after 12 March, 2 days later, by → after."
    assert (
        relate(only("early 2017"), only("late 2017")).explanation
        == "early 2017 → late 2017, ≈ 4 months later."
    )


def test_a_date_before_a_time_is_incomparable_whatever_the_words() -> None:
    found = relate(only("before 10 March"), only("after 3 p.m."))
    assert (found.relation, compatible_text(found)) == (Relation.INCOMPARABLE, "")


SIDE = st.sampled_from(["", "before ", "after ", "since ", "by ", "around ", "shortly after ", "until "])
PART = st.sampled_from(["", "early ", "mid-", "late ", "the end of "])
YEAR = st.sampled_from(["2016", "2017", "March 2017", "May 2017", "the 1990s", "10 March 2017"])
DATE = st.tuples(SIDE, PART, YEAR).map("".join)


@given(DATE, DATE)
@unhurried
def test_relating_dates_is_symmetric(x: str, y: str) -> None:
    a, b = read(f"They left {x}.")[-1], read(f"They left {y}.")[-1]
    there, back = relate(a, b), relate(b, a)
    assert (there.relation, there.allowed) == (back.relation, back.allowed)
    assert relate(a, a).relation is Relation.SAME
    if there.delta is not None:
        assert int(there.delta) == -int(back.delta or "0")
    if there.relation is Relation.SAME:
        assert a.iso == b.iso or x == y
