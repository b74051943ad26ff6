"""The example that ships with the application must hold what its story promises."""

from __future__ import annotations

from functools import cache

import pytest

from app.core.model import Document, ParagraphKind
from app.core.text.words import count_words
from app.formats import load, read_document
from app.resources import resource

NAMES = ("meridian-wire-1", "meridian-wire-3", "velt-valley-post", "northern-ledger", "rivers-agency")


@cache
def document(name: str) -> Document:
    path = resource("example", f"{name}.md")
    return read_document(load(path), path.name)


def body(name: str) -> list[str]:
    """The paragraphs after the headline, so that index 0 is what the story calls its first."""
    return [paragraph.text for paragraph in document(name).paragraphs[1:]]


@pytest.mark.parametrize(
    ("name", "title", "published", "paragraphs", "words"),
    [
        ("meridian-wire-1", "Meridian Wire, first version", "2025-05-14T06:40", 16, 411),
        ("meridian-wire-3", "Meridian Wire, update 3", "2025-05-14T21:15", 21, 653),
        ("velt-valley-post", "Velt Valley Post", "2025-05-15T05:55", 17, 847),
        ("northern-ledger", "Northern Ledger", "2025-05-15T11:20", 22, 1124),
        ("rivers-agency", "Rivers Agency, statement", "2025-05-14T18:00", 9, 300),
    ],
)
def test_each_reads_as_intended(name: str, title: str, published: str, paragraphs: int, words: int) -> None:
    read = document(name)
    assert (read.title, read.published, read.language, read.encoding) == (title, published, "en", "utf-8")
    assert read.media_type == "text/markdown"
    assert read.warnings == ()
    assert len(read.paragraphs) == paragraphs
    assert read.paragraphs[0].kind is ParagraphKind.HEADING
    assert read.paragraphs[0].level == 1
    assert all(paragraph.kind is ParagraphKind.BODY for paragraph in read.paragraphs[1:])
    assert sum(count_words(paragraph.text) for paragraph in read.paragraphs) == words


def test_what_stays_between_the_versions() -> None:
    first, third = body("meridian-wire-1"), body("meridian-wire-3")
    same = [(first.index(text) + 1, third.index(text) + 1) for text in first if text in third]
    assert same == [(5, 9), (6, 6), (7, 7)]  # the railway moved, two paragraphs side by side did not


@pytest.mark.parametrize(
    ("a", "before", "b", "after"),
    [
        (1, "around 7,000 people", 1, "at least 2,000 people"),
        (1, "the Rivers Agency said", 1, "district officials said"),
        (2, "Eleven people are reportedly missing", 2, "Nineteen people are missing"),
        (2, "Two bodies", 2, "Four bodies"),
        (3, "found it in satisfactory condition", 4, "are said to have noted seepage"),
        (3, "96 per cent", 4, "98 per cent"),
        (8, "three districts", 8, "five districts"),
        (9, "some 400 homes", 10, "At least 1,150 homes"),
        (10, "Velt Hydropower", 12, "Velt Hydro,"),
        (10, "84 metres", 12, "276 feet"),
        (10, "1.5 million people", 12, "1,500,000 people"),
        (10, "10 March", 12, "March 10"),
        (11, "3,200 households", 17, "2,600 households"),
        (12, "as soon as the level required it", 13, "when the level required it"),
        (13, "12 May", 14, "14 May"),
        (14, "20 million crowns", 14, "35 million crowns"),
    ],
)
def test_what_changes_between_the_versions(a: int, before: str, b: int, after: str) -> None:
    first, third = body("meridian-wire-1"), body("meridian-wire-3")
    assert before in first[a - 1]
    assert after in third[b - 1]
    assert before not in third[b - 1]


def test_split_merged_omitted_and_added() -> None:
    first, third = body("meridian-wire-1"), body("meridian-wire-3")
    assert first[2].startswith(third[2])
    assert third[13].startswith(first[12].replace("12 May", "14 May"))
    assert "12 per cent of that, the finance ministry estimates." in first[13]
    assert "There was no siren, nothing" in first[3]
    assert not any("siren" in text or "bridge" in text for text in third)
    assert "a spillway gate had been stuck since Saturday" in third[4]
    assert not any("gate had been stuck" in text for text in first)


@pytest.mark.parametrize(
    ("name", "paragraph", "words"),
    [
        ("velt-valley-post", 1, "2.50 a.m."),
        (
            "velt-valley-post",
            2,
            "nearly 9,000 people had left the lower towns, according to the governor’s office",
        ),
        ("velt-valley-post", 3, "nearly 1,600"),
        ("velt-valley-post", 4, "The list of missing stands at 19"),
        ("velt-valley-post", 6, "Sirens sounded at ten past three"),
        ("velt-valley-post", 9, "widened in 2018"),
        ("northern-ledger", 2, "Six people are dead, two of them dam staff"),
        ("northern-ledger", 3, "about 20 people"),
        ("northern-ledger", 4, "some 1,500 residents slept in two school halls"),
        ("northern-ledger", 5, "about 400 dwellings with water above the sill"),
        ("northern-ledger", 6, "a crack four metres long in the upstream face"),
        ("northern-ledger", 9, "no siren went off in the lower town"),
        ("northern-ledger", 12, "It was never done"),
        ("rivers-agency", 1, "3.05 a.m."),
        ("rivers-agency", 2, "found the structure to be in satisfactory condition"),
        ("rivers-agency", 3, "All gates operated normally throughout"),
        ("rivers-agency", 4, "the recovery of two persons"),
        ("rivers-agency", 6, "400 blankets"),
    ],
)
def test_rival_reports_disagree_where_the_story_says(name: str, paragraph: int, words: str) -> None:
    assert words in body(name)[paragraph - 1]


def test_silences() -> None:
    agency = " ".join(body("rivers-agency"))
    assert "people" not in agency
    assert "missing" not in agency
    assert not any("Marten ordered" in text for text in body("meridian-wire-3"))
    assert not any("March" in text or "gate had" in text for text in body("velt-valley-post"))
