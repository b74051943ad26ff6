"""Whether two figures can both hold, in words, and how units are named."""

from __future__ import annotations

import pytest

from app.core.signals.figures import compatible_text, finding, relate
from app.core.signals.figures.relating.wording import unit_text

from .reading import only


@pytest.mark.parametrize(
    ("a", "b", "text"),
    [
        ("around 7,000 people", "at least 2,000 people", "“at least” allows 7,000"),
        ("up to 2,000 people", "9,000 people", "“up to” rules out 9,000"),
        ("9,000 people", "up to 2,000 people", "“up to” rules out 9,000"),
        ("5 to 10 boats", "8 to 12 boats", "8–10 fits both"),
        ("5 to 10 km", "10 to 12 km", "10 km fits both"),
        ("5 to 10 km", "4 to 5 miles", "6.437376–8.04672 km fits both"),
        ("5 to 10 boats", "20 to 30 boats", "“20 to 30” rules out 5–10"),
        ("7,000 people", "2,000 people", ""),
        ("10 March", "12 March", ""),
        ("nearly nought", "nearly nought", "“nearly” allows 0"),
        ("nearly nought", "1", "“nearly” rules out 1"),
    ],
)
def test_which_words_let_both_hold(a: str, b: str, text: str) -> None:
    assert compatible_text(relate(only(a), only(b))) == text


def test_one_side_alone_says_nothing() -> None:
    assert compatible_text(finding(only("about 20"), None)) == ""


@pytest.mark.parametrize(
    ("unit", "text"),
    [
        (None, "none"),
        ("h", "hours"),
        ("a", "years"),
        ("km", "km"),
        ("[mi_i]", "miles"),
        ("$", "$"),
        ("$/h", "$ per hour"),
        ("[bbl_us]/d", "barrels per day"),
        ("L/km", "L per km"),
        ("/d", "per day"),
        ("USD/share", "USD/share"),
    ],
)
def test_units_by_their_names(unit: str | None, text: str) -> None:
    assert unit_text(unit) == text
