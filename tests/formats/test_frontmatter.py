from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.formats.frontmatter import FrontMatter, edtf, front_matter


def test_title_and_date() -> None:
    text = "---\ntitle: Karsk dam\ndate: 2025-05-14 06:40\ntags:\n  - dam\n- x\n# note\n\n---\nText"
    found = front_matter(text)
    assert found == FrontMatter("Karsk dam", "2025-05-14T06:40", len(text) - len("Text"))


@pytest.mark.parametrize(
    ("value", "title"),
    [
        ('"A: b \\"c\\""', 'A: b "c"'),
        ("'It''s'  # note", "It's"),
        ("Plain # note", "Plain"),
        ("C#", "C#"),
        ('"half', '"half'),
        ("''", None),
    ],
)
def test_quotes_and_comments(value: str, title: str | None) -> None:
    assert front_matter(f"---\nTitle: {value}\n---\n").title == title


def test_the_first_of_several_counts() -> None:
    assert front_matter("---\ntitle: a\ntitle: b\npublished: 2024\n...").published == "2024"
    assert front_matter("---\ntitle: a\ntitle: b\n---").title == "a"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "---",
        "---\n",
        "---\n---\n",
        "---\ntitle: a\n",
        "---\nA rule opens this text.\n---\n",
        "----\ntitle: a\n---\n",
        " ---\ntitle: a\n---\n",
        "---\n" + "key: value\n" * 10_000 + "---\n",
    ],
)
def test_what_is_none(text: str) -> None:
    assert front_matter(text) == FrontMatter(None, None, 0)


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2025", "2025"),
        ("2025-05", "2025-05"),
        ("2025-05-14", "2025-05-14"),
        ("2025-05-14T06:40", "2025-05-14T06:40"),
        ("2025-05-14 06:40:09.123 +02:00", "2025-05-14T06:40:09+02:00"),
        ("2025-05-14T06:40Z", "2025-05-14T06:40Z"),
        ("2025-13", None),
        ("2025-02-30", None),
        ("0000", None),
        ("2025-05-14T25:00", None),
        ("2025-05T06:40", None),
        ("14 May 2025", None),
        ("", None),
    ],
)
def test_dates(date: str, expected: str | None) -> None:
    assert edtf(date) == expected


@given(st.text())
def test_any_text(text: str) -> None:
    assert 0 <= front_matter("---\n" + text).end <= len(text) + 4
