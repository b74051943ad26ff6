"""Whole sentences: what a reader would list as the figures of a report, and nothing else."""

from __future__ import annotations

import pytest

from app.core.model import Figure

from .reading import read


def brief(figure: Figure) -> tuple[str, ...]:
    value = figure.iso or figure.value
    if value is None:
        value = f"{figure.low}..{figure.high}"
    parts = (figure.text, figure.kind.value, str(value), figure.unit, figure.precision.value, figure.counts)
    return tuple(part for part in parts if part not in (None, "exact"))


STORY = [
    (
        "Around 7,000 people and nearly 400 miners left the Karsk valley on 10 March, the agency said.",
        [
            ("Around 7,000", "number", "7000", "about", "people"),
            ("nearly 400", "number", "400", "below", "miners"),
            ("10 March", "date", "XXXX-03-10"),
        ],
    ),
    (
        "At least 973 Orlans and Veltians were moved when the 84-metre embankment gave way at 3 a.m.",
        [
            ("At least 973", "number", "973", "at_least", "Orlans and Veltians"),
            ("84-metre", "measure", "84", "m"),
            ("3 a.m.", "time", "T03:00"),
        ],
    ),
    (
        "The lake covers 185 square kilometres (71.4 sq mi) and holds up to 1.5bn cubic metres of water.",
        [
            ("185 square kilometres", "measure", "185", "km2"),
            ("71.4 sq mi", "measure", "357/5", "[mi_i]2"),
            ("up to 1.5bn cubic metres", "measure", "1500000000", "m3", "at_most", "water"),
        ],
    ),
    (
        "Repairs will cost $1.5bn to $2bn over three years, about 5 per cent of the budget.",
        [
            ("$1.5bn to $2bn", "range", "1500000000..2000000000", "$"),
            ("over three years", "duration", "P3Y", "a", "above"),
            ("about 5 per cent", "percent", "5", "%", "about", "budget"),
        ],
    ),
    (
        "Hundreds of homes were lost; two dozen cows, five or 10 boats per day and a third of the orchards.",
        [
            ("Hundreds", "range", "200..999", "about", "homes"),
            ("two dozen", "number", "24", "cows"),
            ("five or 10", "range", "5..10", "boats"),
            ("a third", "ratio", "1/3", "orchards"),
        ],
    ),
    (
        "A 20-year-old guard, one of the first witnesses, saw several lorries on 4 March 2025 near i24.",
        [
            ("20-year-old", "age", "20", "a"),
            ("first", "ordinal", "1"),
            ("several", "range", "3..9", "about", "lorries"),
            ("4 March 2025", "date", "2025-03-04"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), STORY)
def test_a_sentence_of_a_report(text: str, expected: list[tuple[str, ...]]) -> None:
    assert [brief(figure) for figure in read(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The channel i24, the G20, a U2 record and COVID-19.",
        "See https://example.org/licenses/by/2.0/ and www.karsk.example/7000 for more.",
        "After the Six-Day War the Twelver school of Karsk closed.",
        "It runs version 2.7.4 under CC BY 2.0 on an iPhone 11.",
        "Call +44 20 7946 0958, (212) 555-0199, 555-0199 or 020 7946 0958.",
        "No one knew; one of the survivors said one can only hope, and one another’s hands were held.",
        "One day they will return. One thing is clear. One by one they left.",
        "He wrote in Article 5, on page 12 (No. 7, vol. 3), in § 14 and #8.",
        "The dam held.[12] Nobody asked.",
        "24/7, 9/11, 192.168.1.2, 978-3-16-148410-0, 007 and a 3-2 win",
        "five five five one two three",
        "At first they waited. First, they called. A second later it broke, a split second too late.",
        "no numbers here at all",
        "",
    ],
)
def test_what_is_no_figure(text: str) -> None:
    assert read(text) == []


def test_a_heading_in_capitals_keeps_its_numbers() -> None:
    assert [brief(f) for f in read("Four Killed As Dam Kills Two Cows")] == [
        ("Four", "number", "4", "Killed"),
        ("Two", "number", "2", "Cows"),
    ]


def test_a_number_in_a_name_is_part_of_it_unless_it_counts() -> None:
    assert read("They met in Velt 12 yesterday.") == []
    assert brief(read("They saw Orlan 12 boats away.")[0])[-1] == "boats"
